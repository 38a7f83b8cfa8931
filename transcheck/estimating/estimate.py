"""What a model says of a pair: how good the translation is, and which words are wrong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from transcheck.model import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a word, and the probabilities that it is wrong, gravely wrong, and wrong in what it says."""

    start: int
    end: int
    error: float
    major: float
    accuracy: float


@dataclass(frozen=True, slots=True)
class Estimate:
    """What the model says of a pair; all are probabilities from 0 to 1.

    ``quality`` falls with the errors a word that raters would mark; ``faithful`` is the probability that they see no
    major error of accuracy, ``critical`` that they see a wrong name, number, negation, or harm.
    """

    quality: float
    faithful: float
    critical: float
    source: tuple[Piece, ...]
    target: tuple[Piece, ...]
    note: str | None = None
    """What was not read."""

    def target_major(self, span: Span) -> float:
        """The probability that the target words in ``span`` are gravely wrong: that of their worst piece."""
        return max((piece.major for piece in _inside(self.target, span)), default=0.0)

    def source_major(self, span: Span) -> float:
        """The probability that the source words in ``span`` are gravely misrendered: that of their worst piece."""
        return max((piece.major for piece in _inside(self.source, span)), default=0.0)


def _inside(pieces: tuple[Piece, ...], span: Span) -> Iterator[Piece]:
    return (piece for piece in pieces if piece.start < span[1] and span[0] < piece.end)
