"""Chinese amounts with a unit: 5公斤, 三天半, 3元5角, ￥20."""

from __future__ import annotations

import re
from fractions import Fraction

from transcheck.language.quantities.chinese.numerals import DIGITS, read_numeral
from transcheck.language.quantities.chinese.scanner import ChineseScanner
from transcheck.language.quantities.digits import Numeral, skip_spaces
from transcheck.language.quantities.units import chinese_unit_at, currency_before, dimension
from transcheck.model import Quantity

_TIME_UNITS = frozenset(("second", "minute", "hour", "day", "week", "month", "quarter", "year", "century"))
_WEEKDAY = re.compile("(?:周|星期|礼拜)[一二三四五六日天]")
_AFTER_MONEY = ("", *"钱，。,、!?) ")


def measure(scanner: ChineseScanner, numeral: Numeral) -> list[Quantity] | None:
    """A numeral with a unit: 5公斤, 三天半, 两个半小时, 3元5角; and money with its sign before it."""
    text = scanner.text
    end = skip_spaces(text, numeral.end)
    low, high, approximate = numeral.low, numeral.high, numeral.approximate
    sign = currency_before(text, numeral.start, scanner.floor)
    if sign and end > numeral.end:
        return money_sign(scanner, numeral)
    for infix, extra in (("个半", Fraction(1, 2)), ("个多", None), ("来", None), ("个来", None)):
        after = skip_spaces(text, end + len(infix))
        unit = unit_after(scanner, infix, after) if text.startswith(infix, end) else None
        if unit:
            if infix == "个多":
                high, approximate = high + 1, True
            elif extra is None:
                approximate = True
            else:
                low, high = low + extra, high + extra
            end, code = unit
            break
    else:
        unit = unit_at(scanner, end)
        if unit is None:
            return money_sign(scanner, numeral)
        end, code = unit
    low, high, end, more = read_tail(scanner, low, high, end, code)
    approximate |= more
    start = scanner.start_with_minus(numeral)
    if start < numeral.start:
        low, high = -high, -low
    elif sign and dimension(code) == "money":
        start, code = sign[0], sign[1] if code == "CNY" else code
    recent = code in _TIME_UNITS and text[max(scanner.floor, numeral.start - 1) : numeral.start] == "近"
    approximate |= not recent and scanner.is_approximate(numeral.start, end)
    return [scanner.make(start, end, low, high, unit=code, approximate=approximate)]


def unit_after(scanner: ChineseScanner, infix: str, start: int) -> tuple[int, str] | None:
    """The unit at ``start`` after 个半, 个多 …, which may have parted 个 from 月."""
    if infix[0] == "个" and scanner.text.startswith("月", start):
        return start + 1, "month"
    return unit_at(scanner, start)


def unit_at(scanner: ChineseScanner, start: int) -> tuple[int, str] | None:
    """The unit at ``start``; 块 is money only where nothing follows that it could classify."""
    text = scanner.text
    unit = chinese_unit_at(text, start)
    if unit:
        end, code = unit
        # 五年级 is a school year, and in "5 周三" the space parts two things.
        if text.startswith("年级", start) or (text[start - 1] == " " and _WEEKDAY.match(text, start)):
            return None
        return end, code
    if text.startswith("块", start) and text[start + 1 : start + 2] in _AFTER_MONEY:
        return start + 1, "CNY"
    return None


def read_tail(
    scanner: ChineseScanner, low: Fraction, high: Fraction, end: int, code: str
) -> tuple[Fraction, Fraction, int, bool]:
    """What a unit may be followed by: 一年半, 五年多, 3元5角, 3小时20分."""
    text = scanner.text
    following = text[end : end + 1]
    if following == "半" and not scanner.begins_word(end):
        return low + Fraction(1, 2), high + Fraction(1, 2), end + 1, False
    if following == "多" and low == high:
        return low, high + 1, end + 1, True
    if code == "CNY" and following and following in "0123456789" + "".join(DIGITS):
        minor = read_numeral(text, end)
        if minor and minor.low < 10 and text[minor.end : minor.end + 1] in ("角", "毛"):
            return low + minor.low / 10, high + minor.low / 10, minor.end + 1, False
    return low, high, end, False


def money_sign(scanner: ChineseScanner, numeral: Numeral) -> list[Quantity] | None:
    """Money with its sign or name before it: ￥20, 人民币20."""
    sign = currency_before(scanner.text, numeral.start, scanner.floor)
    if sign is None:
        return None
    start, code = sign
    approximate = numeral.approximate or scanner.is_approximate(start, numeral.end)
    return [scanner.make(start, numeral.end, numeral.low, numeral.high, unit=code, approximate=approximate)]
