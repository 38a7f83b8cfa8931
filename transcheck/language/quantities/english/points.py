"""English percentage points that are told as a part of one: a quarter-point cut, half a percentage point."""

from __future__ import annotations

from fractions import Fraction

from transcheck.language.quantities.english.scanner import EnglishScanner, Reading
from transcheck.model import QuantityKind

_POINTS = frozenset(("point", "points"))
_TOLD_ALONE = (2, 4)
"""Halves and quarters are of a percentage point by themselves; "a third point" is one after two others."""


def part_of_point(scanner: EnglishScanner, index: int, following: int, part: Fraction) -> Reading | None:
    """What begins at token ``index`` with a fraction, which ends before ``following``; None if it is of no point."""
    words = scanner.words
    after = following + (words[following].text == "-")
    if words[after].lower == "of" and words[after + 1].lower == "a" and words[after + 2].lower == "point":
        after += 2  # "a quarter of a point"
    if words[after].lower not in _POINTS or part.denominator not in _TOLD_ALONE:
        after += words[after].lower == "of"
        after += words[after].lower in ("a", "one")
        if words[after].lower not in ("percentage", "percent") or words[after + 1].lower not in _POINTS:
            return None
        after += 1
    approximate = scanner.is_approximate(index, after + 1)
    start, end = words[index].start, words[after].end
    return [scanner.make(start, end, part, kind=QuantityKind.PERCENTAGE_POINT, approximate=approximate)], after + 1


def after_basis_points(scanner: EnglishScanner, index: int) -> int | None:
    """The token after "basis points", "basis-point" or "bps" at ``index``: a hundredth of a percentage point each."""
    words = scanner.words
    if words[index].lower in ("bp", "bps"):
        return index + 1
    point = index + 1 + (words[index + 1].text == "-")
    return point + 1 if words[index].lower == "basis" and words[point].lower in _POINTS else None
