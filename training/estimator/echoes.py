"""A reference as a third text of an example: it teaches the network which differences matter, and is not read later.

What an audit holds against a reference is told apart by word models of its own (`training/witnesses`), which do better
with what the network says without it.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from transcheck.estimating.comparing import lay_side_by_side
from transcheck.estimating.counterparts import ACCOUNTED, find_counterparts
from transcheck.model import Alignment, Link, Span, Text

Matrix = NDArray[np.float32]


def find_echoes(
    target_pieces: Sequence[Span], reference_pieces: Sequence[Span], target: Text, reference: Text
) -> Matrix:
    """How alike the words of both texts are, target pieces × reference pieces, as far as one stands for the other."""
    comparison = lay_side_by_side(target, reference)
    links = (Link(j, i, float(comparison.likeness[i, j]), "alike") for i, j in sorted(comparison.links.items()))
    found = find_counterparts(target_pieces, reference_pieces, reference, target, Alignment(tuple(links)))
    echoes = np.zeros((len(target_pieces), len(reference_pieces)), dtype=np.float32)
    for one, other, likeness in found.links:
        echoes[one, other] = likeness
    return echoes


def append(links: Matrix, support: Matrix, echoes: Matrix) -> tuple[Matrix, Matrix, Matrix]:
    """Links and support with room for the reference and the signs around it, and the echoes laid out as the links are.

    Rows of echoes have a sum of at most 1, as those of links have.
    """
    more = echoes.shape[1] + 2
    size = len(support) + more
    wide = np.zeros((size, size), dtype=np.float32)
    beside = slice(1, 1 + echoes.shape[0]), slice(len(support) + 1, size - 1)
    wide[beside] = echoes
    wide += wide.T
    wide /= np.maximum(wide.sum(1, keepdims=True), 1.0)
    filled = np.concatenate([support, np.full(more, ACCOUNTED, dtype=np.float32)])
    return np.pad(links, (0, more)), filled, wide
