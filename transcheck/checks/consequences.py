"""What follows told as what stands against it, and the other way round: 所以 and "but", 可是 and "so"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
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
    mine, theirs = _kinds_said(bitext.chinese), _kinds_said(bitext.english)
    chinese = [phrase for phrase in chinese if phrase.kind not in theirs]
    english = [phrase for phrase in english if phrase.kind not in mine]
    taken: set[Phrase] = set()
    for here, there in _by_claim(bitext, chinese, english):
        if here in taken or there in taken:
            continue
        taken.update((here, there))
        spans = _mark(bitext.chinese, here), _mark(bitext.english, there)
        yield spans if bitext.from_chinese else spans[::-1]


def _by_claim(bitext: Bitext, chinese: Sequence[Phrase], english: Sequence[Phrase]) -> Iterator[tuple[Phrase, Phrase]]:
    """The phrases of one claim that stand for each other; claims apart, so that time is linear in a long text."""
    theirs: dict[int | None, list[Phrase]] = defaultdict(list)
    for phrase in english:
        theirs[bitext.claim_of(bitext.english, phrase.first)].append(phrase)
    mine: dict[int | None, list[Phrase]] = defaultdict(list)
    for phrase in chinese:
        mine[bitext.claim_of(bitext.chinese, phrase.first)].append(phrase)
    for claim, phrases in mine.items():
        yield from paired(bitext, phrases, theirs[claim], heads=3) if claim in theirs else ()


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


def _kinds_said(text: Text) -> set[str]:
    """Which of the two a text says, by any word."""
    words = {form for token in text.tokens for form in (token.norm, token.lemma)}
    chinese = text.language == CHINESE
    return {kind for kind, of_chinese in _SAYING if of_chinese == chinese and words & _SAYING[kind, of_chinese]}


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
