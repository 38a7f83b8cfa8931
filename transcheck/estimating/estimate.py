"""What a model says of a pair: how good the translation is, and which words are wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from transcheck.model import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a word, and the probabilities that it is wrong, gravely wrong, and wrong in what it says.

    In a translation also that something is missing beside it; a word of the source that is left out is gravely wrong.
    """

    start: int
    end: int
    error: float
    major: float
    accuracy: float
    missing: float


@dataclass(frozen=True, slots=True)
class Estimate:
    """What the model says of a pair; all are probabilities from 0 to 1.

    ``quality`` falls with the errors a word that raters would mark; ``faithful`` is the probability that they see no
    major error of accuracy, ``critical`` that they see a wrong name, number, negation, or harm, ``assessed`` that they
    would call it better than another translation by a machine; where that is not told apart, it is ``quality``.
    """

    quality: float
    faithful: float
    critical: float
    source: tuple[Piece, ...]
    target: tuple[Piece, ...]
    note: str | None = None
    """What was not read."""
    windows: int = 1
    """In how many stretches the pair was read; what renders a word may stand outside of its stretch."""
    assessed: float | None = None

    @property
    def errors(self) -> float:
        """How many pieces of the translation are expected to be gravely wrong, or to stand beside a gap."""
        return sum(max(piece.major, piece.missing) for piece in self.target)


def majors(pieces: Sequence[Piece], spans: Sequence[Span]) -> list[float]:
    """For each span the probability that what stands there is gravely wrong: that of its worst piece, 0 without one.

    Pieces and spans are in the order of the text, spans apart from each other; time is linear in both.
    """
    return _worst([(piece.start, piece.end, piece.major) for piece in pieces], spans)


def gaps(pieces: Sequence[Piece], spans: Sequence[Span]) -> list[float]:
    """For each span the probability that something is missing at it, as `majors` has it."""
    return _worst([(piece.start, piece.end, piece.missing) for piece in pieces], spans)


def _worst(pieces: Sequence[tuple[int, int, float]], spans: Sequence[Span]) -> list[float]:
    found, first = [], 0
    for start, end in spans:
        while first < len(pieces) and pieces[first][1] <= start:
            first += 1
        worst, number = 0.0, first
        while number < len(pieces) and pieces[number][0] < end:
            worst = max(worst, pieces[number][2])
            number += 1
        found.append(worst)
    return found
