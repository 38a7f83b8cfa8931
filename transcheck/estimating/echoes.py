"""Which pieces of a translation and of a reference stand for each other: what the estimator reads beside the links."""

from __future__ import annotations

from collections.abc import Sequence

from transcheck.estimating.comparing import Comparison
from transcheck.estimating.counterparts import Counterparts, find_counterparts
from transcheck.model import Alignment, Link, Span


def find_echoes(target_pieces: Sequence[Span], reference_pieces: Sequence[Span], beside: Comparison) -> Counterparts:
    """As `find_counterparts`, with the reference that the target stands ``beside`` in the place of the source.

    Links weigh as much as the words are alike.
    """
    links = (Link(j, i, float(beside.likeness[i, j]), "alike") for i, j in sorted(beside.links.items()))
    return find_counterparts(target_pieces, reference_pieces, beside.other, beside.text, Alignment(tuple(links)))
