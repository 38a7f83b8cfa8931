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


@dataclass(frozen=True, slots=True)
class Arranged:
    """What the network reads beside the pieces of two texts, or three, with a sign before, two between and one behind.

    ``links`` (pieces × pieces) has the link probabilities of target and source, ``echoes`` those of target and
    reference, both in rows with a sum of at most 1; ``support`` (pieces) is that of each piece; ``segments`` (pieces)
    is 0 in the target, 1 in the source and 2 in the reference.
    """

    segments: NDArray[np.int64]
    links: NDArray[np.float32]
    support: NDArray[np.float32]
    echoes: NDArray[np.float32]


def arrange(
    counterparts: Counterparts, target: Span, source: Span, beside: Counterparts | None = None, reference: Span = (0, 0)
) -> Arranged:
    """Lays out the stretches; ``beside`` has the counterparts of target and reference, as if that were a source."""
    import numpy as np

    after_target = target[1] - target[0] + 2
    after_source = after_target + 1 + source[1] - source[0] + 1
    size = after_source + (0 if beside is None else reference[1] - reference[0] + 2)
    segments = np.zeros(size, dtype=np.int64)
    segments[after_target:after_source] = 1
    segments[after_source:] = 2
    support = np.full(size, ACCOUNTED, dtype=np.float32)
    support[1 : after_target - 1] = counterparts.target[slice(*target)]
    support[after_target + 1 : after_source - 1] = counterparts.source[slice(*source)]
    links = _matrix(size, counterparts, target, source, after_target + 1)
    echoes = _matrix(size, beside, target, reference, after_source + 1)
    return Arranged(segments, links, support, echoes)


def _matrix(size: int, counterparts: Counterparts | None, target: Span, other: Span, shift: int) -> NDArray[np.float32]:
    """The links of two stretches, of which the second begins at ``shift``."""
    import numpy as np

    links = np.zeros((size, size), dtype=np.float32)
    for one, two, probability in counterparts.links if counterparts else ():
        if target[0] <= one < target[1] and other[0] <= two < other[1]:
            row, column = one - target[0] + 1, two - other[0] + shift
            links[row, column] = links[column, row] = probability
    links /= np.maximum(links.sum(1, keepdims=True), 1.0)
    return links


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
