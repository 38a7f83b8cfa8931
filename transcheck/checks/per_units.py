"""What something is paid or counted by (每斤, "a kilo", "per gallon"), where the two texts name different units."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from transcheck.checks.base import Bitext
from transcheck.checks.quantity_pairs import pair_quantities
from transcheck.language.normalising import simplify
from transcheck.language.quantities.units import CHINESE_UNITS, ENGLISH_UNITS, UNITS
from transcheck.model import CHINESE, Span, Text

_DIMENSIONS = frozenset(("mass", "length", "area", "volume"))
_NEARLY = Fraction(6, 5)
"""Times up to which one unit may stand for another: half a kilo and a pound."""


def exchanged_per_units(bitext: Bitext) -> Iterator[tuple[Span, Span]]:
    """``(source, target)``: the units, if each text has one and they measure the same and differ.

    An amount that differs as well may have been converted.
    """
    ratio = ratio_of_units(bitext)
    if ratio is not None and not 1 / _NEARLY < ratio < _NEARLY and not pair_quantities(bitext).conflicting:
        yield _found(bitext.source)[0][0], _found(bitext.target)[0][0]


def ratio_of_units(bitext: Bitext) -> Fraction | None:
    """How many of the source's units the target's is worth, and its prices are to be: 每斤三块 is "six yuan a kilo".

    None if they measure different things, or not each text names one.
    """
    here, there = _found(bitext.source), _found(bitext.target)
    if len(here) != 1 or len(there) != 1:
        return None
    one, two = UNITS[here[0][1]], UNITS[there[0][1]]
    return two.factor / one.factor if one.dimension == two.dimension else None


def _found(text: Text) -> list[tuple[Span, str]]:
    """The units that are named so, and their codes."""
    chinese = text.language == CHINESE
    units = CHINESE_UNITS if chinese else ENGLISH_UNITS
    plain = simplify(text.raw) if chinese else text.raw
    return [(match.span("said"), units[match["unit"].lower()]) for match in _pattern(text.language).finditer(plain)]


@cache
def _pattern(language: str) -> re.Pattern[str]:
    units = CHINESE_UNITS if language == CHINESE else ENGLISH_UNITS
    names = [name for name, code in units.items() if code in UNITS and UNITS[code].dimension in _DIMENSIONS]
    unit = f"(?P<unit>{'|'.join(sorted(map(re.escape, map(str.lower, names)), key=len, reverse=True))})"
    if language == CHINESE:
        return re.compile(f"(?P<said>每一?{unit})", re.IGNORECASE)
    # "a kilo" is an amount, but for after money.
    before = rf"(?:(?:\d|\b(?:{_MONEY})) (?=an? )|\b(?=(?:per|each|every) ))"
    return re.compile(rf"{before}(?P<said>\w+ {unit})\b(?! of\b)", re.IGNORECASE)


_MONEY = "yuan|rmb|dollars?|cents?|euros?|pounds?|pence|bucks?|yen|quid"
