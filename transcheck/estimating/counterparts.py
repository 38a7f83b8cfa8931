"""What the aligner says of a pair, put to the pieces of words that the estimator reads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from transcheck.model import Alignment, Span, Text

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

ACCOUNTED = 1.0
"""The support of what is part of no word."""


@dataclass(frozen=True, slots=True)
class Counterparts:
    """Linked pieces as (target piece, source piece, probability), and how well each piece is accounted for, 0 to 1."""

    links: tuple[tuple[int, int, float], ...]
    target: tuple[float, ...]
    source: tuple[float, ...]


def find_counterparts(
    target_pieces: Sequence[Span], source_pieces: Sequence[Span], source: Text, target: Text, alignment: Alignment
) -> Counterparts:
    """Two pieces are linked as the words are that they belong to; a piece of several words has the best of each."""
    of_target, of_source = _pieces_of(target, target_pieces), _pieces_of(source, source_pieces)
    links: dict[tuple[int, int], float] = {}
    for link in alignment.links:
        for one in of_target.get(link.target, ()):
            for other in of_source.get(link.source, ()):
                links[one, other] = max(links.get((one, other), 0.0), link.probability)
    return Counterparts(
        tuple((*places, probability) for places, probability in sorted(links.items())),
        _support(len(target_pieces), of_target, alignment.target_support),
        _support(len(source_pieces), of_source, alignment.source_support),
    )


def arrange(counterparts: Counterparts, target: Span, source: Span) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """What the network reads beside the pieces of the two stretches, with a sign before, two between and one behind.

    Link probabilities (pieces × pieces), in rows with a sum of at most 1, and the support of each piece (pieces).
    """
    import numpy as np

    shift = target[1] - target[0] + 3
    size = shift + source[1] - source[0] + 1
    support = np.full(size, ACCOUNTED, dtype=np.float32)
    support[1 : shift - 2] = counterparts.target[slice(*target)]
    support[shift:-1] = counterparts.source[slice(*source)]
    links = np.zeros((size, size), dtype=np.float32)
    for one, other, probability in counterparts.links:
        if target[0] <= one < target[1] and source[0] <= other < source[1]:
            row, column = one - target[0] + 1, other - source[0] + shift
            links[row, column] = links[column, row] = probability
    links /= np.maximum(links.sum(1, keepdims=True), 1.0)
    return links, support


def _pieces_of(text: Text, pieces: Sequence[Span]) -> dict[int, list[int]]:
    """For each token the pieces that share a letter with it; both are in the order of the text."""
    found: dict[int, list[int]] = defaultdict(list)
    first = 0
    for number, token in enumerate(text.tokens):
        while first < len(pieces) and pieces[first][1] <= token.start:
            first += 1
        for piece in range(first, len(pieces)):
            if pieces[piece][0] >= token.end:
                break
            if pieces[piece][1] > token.start:
                found[number].append(piece)
    return found


def _support(count: int, pieces_of: dict[int, list[int]], support: Sequence[float]) -> tuple[float, ...]:
    """The support of each piece: that of the word in it that is accounted for worst."""
    found = [ACCOUNTED] * count
    for number, pieces in pieces_of.items():
        if number < len(support):
            for piece in pieces:
                found[piece] = min(found[piece], support[number])
    return tuple(found)
