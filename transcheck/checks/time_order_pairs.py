"""What comes before and what after: 分洪前 and "after the flood diversion" are about the same event, from both ends.

A translation may tell an order from the other side (吃完饭再走, "eat before you leave"); then another event stands
beside the word. Only where the same one does is the order another.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from transcheck.checks.base import Bitext, is_content
from transcheck.lexicon.polarity import Denial, denial_of_chinese, denial_of_english
from transcheck.model import CHINESE, Text

_BEFORE, _AFTER = "before", "after"
_CHINESE = {
    **dict.fromkeys(("前", "之前", "以前"), _BEFORE),
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
    """Pairs of opposite words that are about one event, where nothing denies and no word of the same kind is."""
    english = bitext.english
    theirs = [(place, _ENGLISH[token.norm]) for place, token in enumerate(english.tokens) if token.norm in _ENGLISH]
    if not theirs or any(denial_of_english(token.lemma) is Denial.OPEN for token in english.tokens):
        return
    for index, kind in _ours(bitext.chinese):
        words = range(max(0, index - _WORDS), index)
        event = {found for word in words for found in bitext.counterparts(bitext.chinese, word)}
        beside = [
            (place, other) for place, other in theirs if not event.isdisjoint(range(place + 1, _end(english, place)))
        ]
        if len(beside) == 1 and beside[0][1] != kind:
            yield Reversal(index, beside[0][0])


def _ours(text: Text) -> Iterator[tuple[int, str]]:
    """The Chinese words that stand right behind the word for an event, in texts in which nothing denies."""
    tokens = text.tokens
    if any(token.norm == "才" or denial_of_chinese(token.norm) is Denial.OPEN for token in tokens):
        return
    for index in range(1, len(tokens)):
        if (kind := _CHINESE.get(tokens[index].norm)) and is_content(tokens[index - 1], CHINESE):
            yield index, kind


def _end(text: Text, place: int) -> int:
    """The end of what "before" or "after" at ``place`` is about: its clause, and no further than `_REACH`."""
    last = min(len(text.tokens), place + 1 + _REACH)
    return next((end for end in range(place + 1, last) if text.tokens[end].norm in ",.;:"), last)
