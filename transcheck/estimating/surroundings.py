"""What the words around a doubted one say of the doubt.

What is left out or put in is often a phrase or a clause: the words of a run of doubts confirm each other, where a doubt
elsewhere only says that the pair is rendered freely. A free rendering leaves words without a counterpart on both sides,
and about as many words as one expects; a word left out leaves them on one side, makes the translation shorter, and the
English around its place goes together badly.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from transcheck.checks.base import Bitext, is_content
from transcheck.checks.gaps import Side, sides_of
from transcheck.checks.junctions import junctions
from transcheck.checks.parts import part_at
from transcheck.model import ENGLISH, Text

_DOUBTED = 0.25
"""What the network says of a word from which on it belongs to a run."""
_COMPANY = 3
"""Other words of a run that are counted."""
_NEAR = 3
"""Tokens around the place where a word's counterpart would stand that are near."""
_MOST_NEAR, _MOST = 2.0, 4.0
"""Words without a counterpart that are counted near a place, and of a whole text."""
_SMOOTHING = 2.0
"""Words added to either length, so that short texts are not told apart by a word."""
_BADNESS, _MOST_BADNESS = 2.0, 5.0


class Surroundings:
    """One side of a pair, of which the network has ``said`` how likely each token is wrong or left out."""

    def __init__(self, bitext: Bitext, text: Text, said: Sequence[float]) -> None:
        self._bitext, self._text, self._said = bitext, text, said
        self._content = [index for index, token in enumerate(text.tokens) if is_content(token, text.language)]
        self._worst = sorted(range(len(said)), key=said.__getitem__, reverse=True)

    def _run(self, index: int) -> list[int]:
        """The other content words of the clause that the network doubts without a break from a token on."""
        clause = part_at(self._text.clauses, index)
        place = bisect_left(self._content, index)
        found = []
        for step in (-1, 1):
            near = place + step
            while 0 <= near < len(self._content) and self._is_of_run(self._content[near], clause):
                found.append(self._content[near])
                near += step
        return found

    def _is_of_run(self, index: int, clause: Sequence[int]) -> bool:
        return clause[0] <= index < clause[1] and self._said[index] >= _DOUBTED

    def doubts(self, index: int) -> tuple[float, float, float]:
        """What the network says of the worst word outside of a token's run, and of its run; how long that is, to 1."""
        run = self._run(index)
        own = {index, *run}
        elsewhere = next((self._said[other] for other in self._worst if other not in own), 0.0)
        company = min(len(run), _COMPANY) / _COMPANY
        return elsewhere, max((self._said[other] for other in run), default=0.0), company

    def left_over(self, index: int) -> tuple[float, float, float, float]:
        """Words without a counterpart, by probability: near the token's place on the other side, on all of that, and
        on this side but for the token; each 0 to 1. Last the logarithm of how long this side is for the other.

        All 0 if the aligner does not say what supports a word.
        """
        if self._sides is None:
            return 0.0, 0.0, 0.0, 0.0
        here, there = self._sides
        first, last, _ = here.slot(index, index + 1)
        near = sum(there.unaccounted[max(0, first - _NEAR) : last + _NEAR])
        rest = here.missing - here.unaccounted[index]
        length = math.log((here.length + _SMOOTHING) / (there.length + _SMOOTHING))
        return (
            min(near, _MOST_NEAR) / _MOST_NEAR,
            min(there.missing, _MOST) / _MOST,
            min(rest, _MOST) / _MOST,
            min(max(length, -1.0), 1.0),
        )

    def hole(self, index: int) -> float:
        """How badly the words of an English translation go together at a token, or where its rendering would stand."""
        if self._bitext.target.language != ENGLISH or self._sides is None:
            return 0.0
        values = junctions(self._bitext.target)
        if self._text is self._bitext.target:
            places = values[index : index + 2]
        else:
            first, last, crossed = self._sides[0].slot(index, index + 1)
            places = values[last : first + 1] if crossed else values[max(0, first - 1) : last + 2]
        return min(max(-min(places, default=0.0), 0.0), _MOST_BADNESS) / _BADNESS

    @cached_property
    def _sides(self) -> tuple[Side, Side] | None:
        alignment = self._bitext.alignment
        supported = alignment.source_support and alignment.target_support
        return sides_of(self._bitext, self._text) if supported else None
