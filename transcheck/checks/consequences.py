"""What follows told as what stands against it, and the other way round: 所以 and "but", 可是 and "so"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from transcheck.checks.base import Bitext
from transcheck.checks.phrase_pairs import paired, span_of
from transcheck.lexicon.attitude import CONSEQUENCE
from transcheck.lexicon.phrases import Phrase
from transcheck.model import CHINESE, Span, Text, TokenKind


def turned_consequences(bitext: Bitext) -> Iterator[tuple[Span, Span]]:
    """Where a clause of the source and its counterpart begin with words that say the opposite of each other.

    A text that says what the other does by any word of its own, wherever it stands, is left alone.
    """
    chinese, english = _openings(bitext.chinese), _openings(bitext.english)
    if not chinese or not english:
        return
    taken: set[Phrase] = set()
    pairs = list(paired(bitext, chinese, english, heads=3))
    agreeing = {phrase for pair in pairs if pair[0].kind == pair[1].kind for phrase in pair}
    for here, there in pairs:
        if here.kind == there.kind or not agreeing.union(taken).isdisjoint((here, there)):
            continue
        if _says(bitext.english, here.kind) or _says(bitext.chinese, there.kind):
            continue
        taken.update((here, there))
        spans = _mark(bitext.chinese, here), _mark(bitext.english, there)
        yield spans if bitext.from_chinese else spans[::-1]


def _openings(text: Text) -> list[Phrase]:
    """The words that begin a clause, with the comma behind them."""
    return [
        replace(phrase, last=phrase.last + _is_mark(text, phrase.last))
        for phrase in CONSEQUENCE.find(text)
        if phrase.kind != "other" and (phrase.first == 0 or _is_mark(text, phrase.first - 1))
    ]


def _is_mark(text: Text, index: int) -> bool:
    return index < len(text.tokens) and text.tokens[index].kind is TokenKind.PUNCTUATION


def _mark(text: Text, phrase: Phrase) -> Span:
    return span_of(text, replace(phrase, last=phrase.last - _is_mark(text, phrase.last - 1)))


def _says(text: Text, kind: str) -> bool:
    words = _SAYING[kind, text.language == CHINESE]
    return any(token.norm in words or token.lemma in words for token in text.tokens)


_SAYING = {
    ("but", False): frozenset(
        "but yet however nevertheless nonetheless although though while whereas despite spite even only still except "
        "just rather instead otherwise unfortunately whilst albeit".split()
    ),
    ("therefore", False): frozenset(
        "so therefore hence thus consequently because since as for result why accordingly then thereby given cause "
        "make mean lead with".split()
    ),
    ("but", True): frozenset(
        "但 但是 可 可是 然而 不过 却 虽 虽然 尽管 倒 反而 反倒 而 只是 即使 即便 就算 哪怕 还是 偏 偏偏 只不过 仍 "
        "仍然 结果".split()
    ),
    ("therefore", True): frozenset(
        "所以 因此 因而 于是 因为 由于 因 故 才 就 便 从而 以致 导致 结果 使 令 让 为此 可见 那么 这样 难怪 "
        "怪不得".split()
    ),
}
"""By what follows or stands against, and whether in Chinese: the words with which a text may say so."""
