"""Numbers that one side tells in another number of words: nine of the eleven for 9/11, 4–0 for 四球, 0.1 for 0.1%."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import permutations

from transcheck.checks.base import Bitext
from transcheck.model import Quantity, QuantityKind, Text

_NUMBERS = 12
"""Unpaired numbers of a side up to which two of them are held against a share of the other."""


def told_in_parts(bitext: Bitext, sources: Sequence[Quantity], targets: Sequence[Quantity]) -> frozenset[Quantity]:
    """Those of the unpaired quantities of both sides that the other side says with more or fewer numbers.

    Numbers that have been paired with others may be among them.
    """
    found: set[Quantity] = set()
    for text, here, there in ((bitext.source, sources, targets), (bitext.target, targets, sources)):
        found.update(_shares(here, bitext.other(text).quantities))
        found.update(_percents(text, here, there))
        found.update(quantity for quantity in here if _is_nil(text, quantity))
    return frozenset(found)


def _shares(here: Sequence[Quantity], there: Sequence[Quantity]) -> Iterator[Quantity]:
    """十一名矿工中有九人, and the two numbers of "nine of the eleven miners"."""
    numbers = [each for each in there if each.kind is QuantityKind.CARDINAL and each.low == each.high]
    for share in here if 2 <= len(numbers) <= _NUMBERS else ():
        if share.kind is not QuantityKind.PERCENT or share.low != share.high:
            continue
        for part, whole in permutations(numbers, 2):
            if whole.low and part.low == share.low * whole.low:
                yield from (share, part, whole)
                break


def _percents(text: Text, here: Sequence[Quantity], there: Sequence[Quantity]) -> Iterator[Quantity]:
    """The 0.1 of "expected growth of 0.3 percent, but shrank by 0.1" and 0.1%."""
    if not any(each.kind is QuantityKind.PERCENT for each in text.quantities):
        return
    for bare in here:
        if bare.kind is QuantityKind.CARDINAL and bare.unit is None:
            shares = (each for each in there if each.kind is QuantityKind.PERCENT and each.low * 100 == bare.low)
            share = next(shares, None)
            if share is not None:
                yield from (bare, share)


def _is_nil(text: Text, quantity: Quantity) -> bool:
    """True for the 0 of a score, where the other side may say but how many goals were between the two."""
    if quantity.low or quantity.high:
        return False
    return _SCORE.search(text.raw, max(0, quantity.start - _BEFORE), quantity.end + _BEFORE) is not None


_SCORE = re.compile(r"\d ?[-–:比] ?0(?!\d)|(?<!\d)0 ?[-–:比] ?\d")
_BEFORE = 4
"""Characters before and after a nil among which the other number of the score stands."""
