"""sacrebleu's TER with a faster edit distance, which takes nearly all of its time.

The distance is that of Hyyrö 2003 ("A Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit Distances"): a
whole row of the matrix at once in the bits of a number. sacrebleu looks at a beam around the diagonal only. A way
through the matrix that stays in the beam is the same way, at the same cost, with and without it, so that the figure is
the same too; for one that does not, sacrebleu's own search is asked.
"""

from __future__ import annotations

import math
from typing import Any

from sacrebleu.metrics import lib_ter
from sacrebleu.metrics.ter import TER

_BEAM = 25
"""Half the width of sacrebleu's beam, for texts that are not many times as long as each other."""


class FastTER(TER):
    """TER with the figures, the options and the signature of sacrebleu's."""

    def _compute_segment_statistics(self, hypothesis: str, ref_kwargs: dict[str, Any]) -> list[float]:
        words, references = hypothesis.split(), ref_kwargs["ref_words"]
        edits = min(_edits(words, reference) for reference in references)
        return [edits, sum(map(len, references)) / len(references)]


def _edits(words: list[str], reference: list[str]) -> int:
    """The fewest edits that were found, a shift of words being one."""
    if not reference:
        return len(words)
    distance = _EditDistance(reference)
    shifts = tried = 0
    while True:
        distance.traced = words
        gain, shifted, tried = lib_ter._shift(words, reference, distance, tried)
        if tried >= lib_ter._MAX_SHIFT_CANDIDATES or gain <= 0:
            return shifts + distance(words)[0]
        shifts += 1
        words = shifted


class _EditDistance(lib_ter.BeamEditDistance):
    """The edit distance of texts from a reference; the edits themselves are given for ``traced`` alone."""

    def __init__(self, reference: list[str]):
        super().__init__(reference)
        self.traced: list[str] = []
        self._reference = reference
        self._places: dict[str, int] = {}
        for place, word in enumerate(reference):
            self._places[word] = self._places.get(word, 0) | 1 << place
        self._known: dict[tuple[str, ...], tuple[int, str]] = {}

    def __call__(self, words: list[str]) -> tuple[int, str]:
        """The fewest edits that turn ``words`` into the reference, and, if they are `traced`, these edits in order."""
        key = tuple(words)
        if words is self.traced or key not in self._known:
            found = self._in_beam(words)
            self._known[key] = super().__call__(words) if found is None else found
        return self._known[key]

    def _in_beam(self, words: list[str]) -> tuple[int, str] | None:
        """The same as sacrebleu's search; None if its beam may change what comes out."""
        n, m = len(words), len(self._reference)
        if not n or m > 2 * _BEAM * n:
            return None
        every = (1 << m) - 1
        up, down = every, 0  # where the distance rises and falls from one reference word to the next
        diagonals, rises = [], []
        for word in words:
            same = self._places.get(word, 0) | down
            diagonal = (((same & up) + up) ^ up) | same
            rise = down | ~(diagonal | up) & every
            diagonals.append(diagonal)
            rises.append(rise)
            rise, fall = rise << 1 | 1, (up & diagonal) << 1
            up, down = (fall | ~(diagonal | rise)) & every, rise & diagonal & every
        distance = n + up.bit_count() - down.bit_count()
        # No way strays farther from the diagonal than it has insertions, or deletions: of these two, one is at most
        # half of all edits and the difference in length together.
        if words is not self.traced and distance + abs(m - n) < 2 * (_BEAM - 1):
            return distance, ""
        edits = self._trace(words, diagonals, rises)
        return None if edits is None else (distance, edits)

    def _trace(self, words: list[str], diagonals: list[int], rises: list[int]) -> str | None:
        """The edits from the end of the matrix back to its beginning, turned round; None if they leave the beam."""
        i, j = len(words), len(self._reference)
        ratio = j / i
        edits: list[str] = []
        while i or j:
            if i and abs(j - math.floor(i * ratio)) >= _BEAM:
                return None
            if i and j and not diagonals[i - 1] >> j - 1 & 1:
                edit = lib_ter._OP_SUB
            elif i and j and words[i - 1] == self._reference[j - 1]:
                edit = lib_ter._OP_NOP
            elif i and (not j or rises[i - 1] >> j - 1 & 1):
                edit = lib_ter._OP_DEL
            else:
                edit = lib_ter._OP_INS
            edits.append(edit)
            i, j = i - (edit != lib_ter._OP_INS), j - (edit != lib_ter._OP_DEL)
        return "".join(reversed(edits))
