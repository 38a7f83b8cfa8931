"""What comes before and what after: 分洪前 and "after the flood diversion" are about the same event, from both ends.

A translation may tell an order from the other side (吃完饭再走, "eat before you leave"); then another event stands
beside the word. Only where the same one does is the order another. A span of time has a side too: 十年来 ends now, "the
next ten years" begins.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from transcheck.checks.base import Bitext, is_content
from transcheck.language.quantities import match
from transcheck.lexicon.polarity import Denial, denial_of_chinese, denial_of_english
from transcheck.model import CHINESE, Text

_BEFORE, _AFTER = "before", "after"
_CHINESE = {
    **dict.fromkeys(("前", "之前", "以前", "前夕"), _BEFORE),
    **dict.fromkeys(("后", "之后", "以后", "过后"), _AFTER),
}
_ENGLISH = {"before": _BEFORE, "after": _AFTER}
_REACH = 5
"""Words behind "before" or "after" among which the event stands."""


_WORDS = 2
"""Words before 之前 that name the event: 地震 | 发生 | 之前."""


@dataclass(frozen=True, slots=True)
class Reversal:
    """The two words, as token numbers of the Chinese and of the English text."""

    chinese: int
    english: int


def reversed_orders(bitext: Bitext) -> Iterator[Reversal]:
    """Pairs of opposite words that are about one event, or one span of time, with no word of the same kind beside it.

    Where only one side denies, "not before" may be 才 or "only after".
    """
    yield from _turned_spans(bitext)
    chinese, english = bitext.chinese, bitext.english
    theirs = [
        (place, _ENGLISH[token.norm])
        for place, token in enumerate(english.tokens)
        if token.norm in _ENGLISH and not (place and english.tokens[place - 1].norm in ("until", "till"))
    ]
    if not theirs or _denies(chinese) is not _denies(english):
        return
    for index, kind in _ours(chinese):
        words = range(max(0, index - _WORDS), index)
        event = {found for word in words for found in bitext.counterparts(chinese, word)}
        beside = [
            (place, other) for place, other in theirs if not event.isdisjoint(range(place + 1, _end(english, place)))
        ]
        if len(beside) == 1 and beside[0][1] != kind:
            yield Reversal(index, beside[0][0])


def _denies(text: Text) -> bool:
    if text.language == CHINESE:
        return any(denial_of_chinese(token.norm) is Denial.OPEN for token in text.tokens)
    return any(denial_of_english(token.lemma) is Denial.OPEN for token in text.tokens)


def _turned_spans(bitext: Bitext) -> Iterator[Reversal]:
    """25年来 and "the next 25 years", where the Chinese has no word for what is to come."""
    chinese, english = bitext.chinese, bitext.english
    if any(token.norm in _TO_COME for token in chinese.tokens):
        return
    for mine in chinese.quantities:
        last = next((place for place, token in enumerate(chinese.tokens) if token.start >= mine.end), None)
        if mine.unit not in _SPANS or last is None or chinese.tokens[last].norm not in _UNTIL_NOW:
            continue
        for theirs in english.quantities:
            place = next((place for place, token in enumerate(english.tokens) if token.start >= theirs.start), 0) - 1
            if match(mine, theirs) and place >= 0 and english.tokens[place].norm in _AHEAD:
                yield Reversal(last, place)


_SPANS = frozenset(("year", "month", "week", "day", "decade"))
_UNTIL_NOW = frozenset("来 以来".split())
_AHEAD = frozenset("next coming future following upcoming".split())
_TO_COME = frozenset("未来 将来 今后 接下来 往后 以后 之后 将 要 会".split())


def _ours(text: Text) -> Iterator[tuple[int, str]]:
    """The Chinese words that stand right behind the word for an event."""
    tokens = text.tokens
    if any(token.norm == "才" for token in tokens):
        return
    for index in range(1, len(tokens)):
        if (kind := _CHINESE.get(tokens[index].norm)) and is_content(tokens[index - 1], CHINESE):
            yield index, kind


def _end(text: Text, place: int) -> int:
    """The end of what "before" or "after" at ``place`` is about: its clause, and no further than `_REACH`."""
    last = min(len(text.tokens), place + 1 + _REACH)
    return next((end for end in range(place + 1, last) if text.tokens[end].norm in ",.;:"), last)
