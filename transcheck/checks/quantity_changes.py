"""What differs between two quantities that stand in each other's place, and so which check speaks of it."""

from __future__ import annotations

import enum
from fractions import Fraction

from transcheck.language.normalising import simplify
from transcheck.language.quantities.compare import may_be_one_currency
from transcheck.language.quantities.units import CURRENCIES, DISCOUNT, LITERAL, OFF, alternatives, dimension
from transcheck.model import Quantity, QuantityKind

DATE_KINDS = frozenset(
    (
        *(QuantityKind.YEAR, QuantityKind.MONTH, QuantityKind.DAY, QuantityKind.WEEKDAY, QuantityKind.TIME),
        *(QuantityKind.DECADE, QuantityKind.CENTURY),
    )
)


class Aspect(enum.Enum):
    """The side of a quantity that has changed; each has a check of its own."""

    VALUE = "value"
    DATE = "date"
    UNIT = "unit"
    CURRENCY = "currency"
    RATE = "rate"


def changed_aspect(source: Quantity, target: Quantity) -> Aspect | None:
    """What two quantities that do not match differ in; None for money that may have been converted."""
    if source.kind in DATE_KINDS or target.kind in DATE_KINDS:
        return Aspect.DATE
    if (is_rate(source) or is_rate(target)) and not _is_number_of_times(source, target):
        return Aspect.RATE
    if source.unit and target.unit and LITERAL not in (source.unit, target.unit):
        here, there = set(alternatives(source.unit)), set(alternatives(target.unit))
        if here & CURRENCIES and there & CURRENCIES and here.isdisjoint(there):
            if may_be_one_currency(source, target):
                return Aspect.VALUE
            return Aspect.CURRENCY if _same_value(source, target) else None
        measured = all(dimension(code or "") for code in here | there)
        if measured and here.isdisjoint(there):
            return Aspect.UNIT
    return Aspect.VALUE


def is_rate(quantity: Quantity) -> bool:
    """True for multiples, discounts and shares told in tenths or halves: 两倍, 打八折, 三成, twice, half."""
    if quantity.kind is QuantityKind.MULTIPLE or quantity.unit in (DISCOUNT, OFF):
        return True
    text = quantity.text.lower()
    return quantity.kind is QuantityKind.PERCENT and ("成" in text or "半" in text or text.startswith("hal"))


def _is_number_of_times(source: Quantity, target: Quantity) -> bool:
    """True for 三次 or 第三次 against "five times", which counts and does not multiply."""
    counts = {source.kind, target.kind} & {QuantityKind.CARDINAL, QuantityKind.ORDINAL}
    return bool(counts) and any(quantity.text.lower().endswith("times") for quantity in (source, target))


def _same_value(source: Quantity, target: Quantity) -> bool:
    return source.low <= target.high and target.low <= source.high


def kind_of_change(source: Quantity, target: Quantity) -> str:
    """In words, what kind of change of value it is; empty for a plain other value."""
    kinds = {source.kind, target.kind}
    if kinds == {QuantityKind.PERCENT, QuantityKind.PERCENTAGE_POINT}:
        return "per cent and percentage points are not the same"
    if QuantityKind.ORDINAL in kinds and len(kinds) == 2 and source.low == target.low:
        return "one is a place in an order, the other a count"
    slip = scale_slip(source, target)
    if slip:
        return slip
    if QuantityKind.PERCENT in kinds and not ("%" in source.text and "%" in target.text):
        return "another share of the whole"
    if source.low != source.high and target.low != target.high:
        return "another range"
    return ""


_TIMES = {10: "ten times", 100: "a hundred times", 1000: "a thousand times", 10**4: "ten thousand times"}
_PARTS = {10: "a tenth of", 100: "a hundredth of", 1000: "a thousandth of", 10**4: "a ten-thousandth of"}
_SCALES = {"万": "万 is ten thousand", "亿": "亿 is a hundred million", "兆": "兆 is a million million"}


def scale_slip(source: Quantity, target: Quantity) -> str:
    """How many times too much or too little, if one is the other with its point moved; else empty."""
    if not source.low or not target.low or source.unit == LITERAL:
        return ""
    ratio = Fraction(target.low, source.low)
    texts = simplify(source.text + target.text)
    here = next((f"; {said}" for word, said in _SCALES.items() if word in texts), "")
    if ratio in _TIMES:
        return f"a slip of scale, {_TIMES[int(ratio)]} as much{here}"
    if ratio and 1 / ratio in _PARTS:
        return f"a slip of scale, {_PARTS[int(1 / ratio)]} it{here}"
    return ""
