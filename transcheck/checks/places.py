"""Where words belong that a text lacks.

They most likely stood where what is left goes together badly, near the counterparts of the words beside them on the
other side; or where something stands that has no counterpart either, and so may have taken their place. What each of
these counts was chosen by ``training/aligner/places.py``, which takes words out of good translations.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import NamedTuple

from transcheck.checks.junctions import strains
from transcheck.checks.word_order import forms, information
from transcheck.model import CHINESE, ENGLISH, Span, Text

NEARNESS, OF_GRAMMAR = 1.5, 0.7
"""What the logarithm of the distance to the counterpart of a word right beside counts, in log-odds, and the share of
it that counts where that word carries no meaning of its own."""
STRANGE = 0.5
"""What a nat counts by which two neighbours go together worse than by chance."""
ALONE = {ENGLISH: 1.0, CHINESE: 0.5}
"""What a word without a counterpart beside a place counts: with more, words that were replaced are placed better, and
worse those that were left out, which are most of those that are asked about; Chinese leaves more words alone."""
_REACH = 20
"""Tokens from such a counterpart to look at; what is farther away would need a deeper hole than there are."""


class Neighbour(NamedTuple):
    """A word beside those that are lacking: the ``place`` that its counterpart leaves for them, and what it counts."""

    place: int
    weight: float


def neighbours(
    first: int, last: int, count: int, counterparts: Callable[[int], Sequence[int]], is_content: Callable[[int], bool]
) -> list[Neighbour]:
    """The nearest words with counterparts before and after tokens ``first`` to ``last`` (excluded) of ``count``.

    ``is_content`` says of a token whether it carries meaning of its own.
    """

    def weight(index: int, distance: int) -> float:
        return NEARNESS * (1.0 if is_content(index) else OF_GRAMMAR) / distance

    before = next(((index, found) for index in range(first - 1, -1, -1) if (found := counterparts(index))), None)
    after = next(((index, found) for index in range(last, count) if (found := counterparts(index))), None)
    beside = []
    if before is not None:
        beside.append(Neighbour(max(before[1]) + 1, weight(before[0], first - before[0])))
    if after is not None:
        beside.append(Neighbour(min(after[1]), weight(after[0], after[0] - last + 1)))
    return beside


def looseness(text: Text) -> tuple[float, ...]:
    """For each token of a text, and for its end, how badly it goes with what stands before it, in log-odds."""
    count = len(text.tokens)
    holes = strains(text) if text.language == ENGLISH else (0.0,) * (count + 1)
    nats: list[float] = []
    for first, last in text.sentences or ((0, count),):
        # What stands after the last word of a sentence is the first one of the next; only the text has an end.
        nats[first:] = information(forms(text.tokens[first:last], text.language), text.language)
    return tuple(hole - STRANGE * nat for hole, nat in zip(holes, nats, strict=True))


def place_by(text: Text, beside: Sequence[Neighbour], alone: Callable[[int], bool], loose: Sequence[float]) -> Span:
    """The zero-width span in ``text`` where words with these neighbours belong; at its end if there are none.

    ``alone`` says which of its tokens carry meaning and have no counterpart; ``loose`` is its `looseness`, or nothing
    where the words are not missed: what goes together badly there does so by itself.
    """
    count = len(text.tokens)
    if not count:
        return (0, 0)
    beside = beside or [Neighbour(count, NEARNESS)]

    def fitness(place: int) -> float:
        taken = (place > 0 and alone(place - 1)) or (place < count and alone(place))
        far = sum(weight * math.log1p(abs(place - edge)) for edge, weight in beside)
        return (loose[place] if loose else 0.0) + ALONE[text.language] * taken - far

    near = {place for edge, _ in beside for place in range(max(0, edge - _REACH), min(count, edge + _REACH) + 1)}
    best = max(sorted(near), key=fitness)
    offset = text.tokens[best - 1].end if best else text.tokens[0].start
    return (offset, offset)
