"""Whether two quantities may render one another across languages.

Values are compared as exact fractions. What is tolerated, and no more:

- an approximate value is widened by ``SLACK``; ranges of which one is approximate have to overlap: 六十多 (60 to 70)
  and "about 60", 十几 (10 to 19) and "a dozen";
- two exact ranges must have the same ends; an exact range also renders either of its ends, because the other language
  may keep its ends apart ("between 3 and 5", 从3增加到5);
- values that had to be converted from one unit to another may differ by ``ROUNDING``: 42公里 and "26 miles";
- one language may leave unsaid what kind of number it is: 3号 and "3rd", 2014 and 2014年, 两次 and "twice";
- a fraction renders the whole percentages next to it: "a third" and 33%;
- a time without morning or afternoon renders either half of the day;
- a year or decade without its century renders any century.
"""

from __future__ import annotations

import re
from fractions import Fraction

from transcheck.language.quantities.units import (
    BASIS,
    DISCOUNT,
    DOLLARS,
    LITERAL,
    OFF,
    SCORE,
    SCORES,
    TWELVE_HOUR,
    alternatives,
    convert_value,
    dimension,
)
from transcheck.model import Quantity, QuantityKind

SLACK = Fraction(1, 20)
"""How far, relatively, an approximate value may lie from the one that renders it."""
ROUNDING = Fraction(3, 100)
"""How far, relatively, a value may be off after conversion to another unit."""
_HALF_DAY = 720
_LARGEST_PART = 9
"""Denominator of the fractions that have a name, a third to a ninth."""
_SHORT = 3
"""Months of which four weeks are as good as one."""
_USUAL_TIMES = tuple(Fraction(seconds) for seconds in (1, 60, 3600, 86400))
_BARE_DOLLARS = re.compile(r"^\$|(?<!us )(?<!u\.s\. )(?<!american )(?<!hong kong )(?<!nt )dollar", re.IGNORECASE)
_OTHER_YUAN = frozenset(("TWD", "HKD", "SGD", "JPY"))
_SHARE_UNITS = frozenset((OFF, SCORE))

_Range = tuple[Fraction, Fraction]

_CARDINAL, _ORDINAL, _MULTIPLE = QuantityKind.CARDINAL, QuantityKind.ORDINAL, QuantityKind.MULTIPLE
_PERCENT, _POINT = QuantityKind.PERCENT, QuantityKind.PERCENTAGE_POINT
_YEAR, _MONTH, _DAY, _TIME = QuantityKind.YEAR, QuantityKind.MONTH, QuantityKind.DAY, QuantityKind.TIME

# Kinds that one of the two languages may leave unsaid, so that equal values may stand for one another.
_INTERCHANGEABLE = frozenset(
    frozenset(pair)
    for pair in (
        (_CARDINAL, _ORDINAL),
        (_CARDINAL, _MULTIPLE),
        (_CARDINAL, _PERCENT),
        (_CARDINAL, _YEAR),
        (_CARDINAL, _MONTH),
        (_CARDINAL, _DAY),
        (_CARDINAL, QuantityKind.CENTURY),
        (_CARDINAL, QuantityKind.DECADE),
        (_CARDINAL, _POINT),
        (_ORDINAL, _MULTIPLE),  # the third time, three times
        (_ORDINAL, _DAY),
        (_ORDINAL, _MONTH),
        (_ORDINAL, QuantityKind.CENTURY),
    )
)
_WITHOUT_UNIT = frozenset((_YEAR, _MONTH, _DAY, QuantityKind.CENTURY, QuantityKind.DECADE))
_PURE = frozenset((_MULTIPLE, _PERCENT, _POINT))
"""Kinds that are never an amount of something: three times is not 三年."""
_DATE_UNITS = {
    _YEAR: frozenset(("year",)),
    _MONTH: frozenset(("month",)),
    _DAY: frozenset(("day",)),
    QuantityKind.CENTURY: frozenset(("century",)),
    QuantityKind.DECADE: frozenset(("decade",)),
}


def match(a: Quantity, b: Quantity) -> bool:
    """True if ``a`` may be a translation of ``b``. Symmetric."""
    if LITERAL in (a.unit, b.unit):
        return a.unit == b.unit and _digits(a) == _digits(b)
    if a.kind is b.kind:
        return _match_same_kind(a, b)
    if _MULTIPLE in (a.kind, b.kind) and _PERCENT in (a.kind, b.kind):
        multiple, percent = (a, b) if a.kind is _MULTIPLE else (b, a)
        return _match_multiple_and_percent(multiple, percent)
    if {a.kind, b.kind} == {QuantityKind.CENTURY, QuantityKind.DECADE}:
        century, decade = (a, b) if a.kind is QuantityKind.CENTURY else (b, a)
        return decade.low == (century.low - 1) * 100  # "the 1800s" may be all of the century
    if _TIME in (a.kind, b.kind):
        time, other = (a, b) if a.kind is _TIME else (b, a)
        return other.kind is _CARDINAL and (_is_hour(time, other) if other.unit is None else _is_length(time, other))
    if SCORE in (a.unit, b.unit) and _CARDINAL in (a.kind, b.kind):
        mark, other = (a, b) if a.unit == SCORE else (b, a)
        return other.unit is None and other.low in {mark.low * best for best in SCORES}
    if BASIS in (a.unit, b.unit) and _CARDINAL in (a.kind, b.kind):
        points, other = (a, b) if a.unit == BASIS else (b, a)
        return other.unit is None and other.low == points.low * 100  # "17 points" for 17个基点
    if {a.kind, b.kind} == {_ORDINAL, _PERCENT}:
        ordinal, part = (a, b) if a.kind is _ORDINAL else (b, a)
        return part.text.lower().startswith("a ") and part.low == 1 / ordinal.low  # "a third", after two others
    if frozenset((a.kind, b.kind)) not in _INTERCHANGEABLE:
        return False
    if any(one.kind in _PURE and other.unit not in (None, SCORE) for one, other in ((a, b), (b, a))):
        return False
    for one, other in ((a, b), (b, a)):
        if one.kind in _WITHOUT_UNIT and other.unit is not None and other.unit not in _DATE_UNITS[one.kind]:
            return False
        if one.kind in (_YEAR, QuantityKind.DECADE) and _same_in_century(one, other):
            return True
    return _close(_range(a), _range(b), a, b)


def _match_same_kind(a: Quantity, b: Quantity) -> bool:
    if a.kind is _TIME:
        if TWELVE_HOUR in (a.unit, b.unit):
            return (a.low - b.low) % _HALF_DAY == 0
        return a.low == b.low
    if a.kind in (_YEAR, QuantityKind.DECADE) and _same_in_century(a, b):
        return True
    if {a.unit, b.unit} == {"year", None} and _same_in_century(a, b):
        return True  # 53年, "the 1953 flood"
    if a.kind is _MULTIPLE and DISCOUNT in (a.unit, b.unit) and a.unit != b.unit:
        return False
    if a.kind is _MONTH and a.unit != b.unit:
        return False  # the eighth month of the Chinese calendar is not August
    if a.kind is _PERCENT and any(_is_in_whole_percents(one, other) for one, other in ((a, b), (b, a))):
        return True
    return any(_match_units(a, one, b, other) for one in alternatives(a.unit) for other in alternatives(b.unit))


def _is_in_whole_percents(part: Quantity, percent: Quantity) -> bool:
    """True for "a third" and 33%: a fraction that no whole percentage is, and the one on either side of it."""
    exact = part.low * 100
    return (
        part.low == part.high
        and percent.low == percent.high
        and exact.denominator > 1
        and part.low.denominator <= _LARGEST_PART
        and (percent.low * 100).denominator == 1
        and abs(exact - percent.low * 100) < 1
    )


def _match_units(a: Quantity, one: str | None, b: Quantity, other: str | None) -> bool:
    """Whether the two are equal if their units are ``one`` and ``other``."""
    if one is None or other is None or one == other or {one, other} <= _SHARE_UNITS:
        return _close(_range(a), _range(b), a, b) or _is_elided(a, one, b, other)
    first, second = dimension(one), dimension(other)
    if first != second:
        return False
    if first == "money":
        return _match_money(a, one, b, other)
    if {one, other} == {"month", "week"}:
        months, weeks = (a, b) if one == "month" else (b, a)
        if months.low <= _SHORT and (months.low * 4, months.high * 4) == _range(weeks):
            return True  # 半个月, "two weeks"
    here, there = _converted(a, one), _converted(b, other)
    return _close(here, there, a, b, ROUNDING)


def _match_money(a: Quantity, one: str, b: Quantity, other: str) -> bool:
    if "cent" in (one, other):
        cents, whole = (a, b) if one == "cent" else (b, a)
        return _close((cents.low / 100, cents.high / 100), _range(whole), a, b)
    return may_be_one_currency(a, b) and _close(_range(a), _range(b), a, b)


def may_be_one_currency(a: Quantity, b: Quantity) -> bool:
    """True if two amounts of money are in one currency, or a word of theirs is used for both of their currencies.

    元 and 块 are also what the dollars of Taiwan, Hong Kong and Singapore are called, ¥ is yen too, and "$" and
    "dollars" are written for every dollar.
    """
    one, other = a.unit, b.unit
    if one == other:
        return True
    if "CNY" in (one, other) and not {one, other}.isdisjoint(_OTHER_YUAN):
        yuan = a.text if one == "CNY" else b.text
        return yuan.endswith(("元", "块", "塊", "圆", "圓", "块钱", "塊錢")) or yuan[:1] in ("¥", "￥")
    return one in DOLLARS and other in DOLLARS and any(_BARE_DOLLARS.search(quantity.text) for quantity in (a, b))


def _match_multiple_and_percent(multiple: Quantity, percent: Quantity) -> bool:
    if multiple.unit == DISCOUNT:
        if percent.unit == OFF:
            return percent.low == 1 - multiple.low
        return percent.low in (multiple.low, 1 - multiple.low)
    # Doubled: to 200 % or by 100 %.
    return any(_close(_range(multiple), (percent.low + by, percent.high + by), multiple, percent) for by in (0, 1))


def _is_length(time: Quantity, other: Quantity) -> bool:
    """3:35 as a length of time: 3分35秒, or three hours and 35 minutes; and 2:04:11, of which the minutes are read."""
    if dimension(other.unit or "") != "time" or other.low != other.high:
        return False
    seconds = convert_value(other.low, other.unit or "")
    return seconds in (time.low, time.low * 60) or (time.text.count(":") > 1 and seconds // 60 == time.low)


def _is_elided(a: Quantity, one: str | None, b: Quantity, other: str | None) -> bool:
    """A unit of time that is left out may be another one: 一个半小时 and "ninety", after "fifteen minutes"."""
    bare, measured, code = (a, b, other) if one is None else (b, a, one)
    if bare.kind is not _CARDINAL or code is None or dimension(code) != "time" or (one is None) == (other is None):
        return False
    seconds = _converted(measured, code)
    return any(_range(bare) == (seconds[0] / size, seconds[1] / size) for size in _USUAL_TIMES)


def _is_hour(time: Quantity, other: Quantity) -> bool:
    hours = time.low / 60
    if time.unit == TWELVE_HOUR:
        return (hours - other.low) % 12 == 0 and 1 <= other.low <= 24
    return other.low in (hours, hours - 12, hours or 24) and other.low == other.high


def _same_in_century(a: Quantity, b: Quantity) -> bool:
    """98年 and 1998; 80年代 and "the 1980s"."""
    if not (a.low == a.high and b.low == b.high and a.low.denominator == b.low.denominator == 1):
        return False
    low, high = sorted((a.low, b.low))
    return 0 <= low < 100 and high >= 1000 and high % 100 == low


def _range(quantity: Quantity) -> _Range:
    return quantity.low, quantity.high


def _converted(quantity: Quantity, code: str) -> _Range:
    return convert_value(quantity.low, code), convert_value(quantity.high, code)


def _close(here: _Range, there: _Range, a: Quantity, b: Quantity, tolerance: Fraction = Fraction(0)) -> bool:
    if not a.approximate and not b.approximate:
        if here[0] < here[1] and there[0] < there[1]:
            return _near(here[0], there[0], tolerance) and _near(here[1], there[1], tolerance)
        return any(_near(one, other, tolerance) for one in here for other in there)
    here, there = _widen(here, a, tolerance), _widen(there, b, tolerance)
    return here[0] <= there[1] and there[0] <= here[1]


def _widen(bounds: _Range, quantity: Quantity, tolerance: Fraction) -> _Range:
    slack = tolerance + (SLACK if quantity.approximate and quantity.low == quantity.high else 0)
    return bounds[0] - abs(bounds[0]) * slack, bounds[1] + abs(bounds[1]) * slack


def _near(one: Fraction, other: Fraction, tolerance: Fraction) -> bool:
    return one == other or (tolerance > 0 and abs(one - other) <= tolerance * max(abs(one), abs(other)))


def _digits(quantity: Quantity) -> str:
    return "".join(character for character in quantity.text if character.isalnum() or character == ".")
