"""Chinese amounts with a unit: 5公斤, 三天半, 3元5角, ￥20."""

from __future__ import annotations

import re
from fractions import Fraction

from transcheck.language.quantities.chinese.idioms import is_word
from transcheck.language.quantities.chinese.numerals import DIGITS, NUMERALS, is_price_for_one, is_tael, read_numeral
from transcheck.language.quantities.chinese.scanner import CLASSIFIERS, ChineseScanner
from transcheck.language.quantities.digits import Numeral, skip_spaces
from transcheck.language.quantities.units import UNITS, chinese_unit_at, currency_before, dimension
from transcheck.model import Quantity

_TIME_UNITS = frozenset(("second", "minute", "hour", "day", "week", "month", "quarter", "year", "century"))
_WEEKDAY = re.compile("(?:周|星期|礼拜)[一二三四五六日天]")
_WITH_DECIMALS = frozenset(("CNY", "m", "jin", "chi", "degree", "celsius", "fahrenheit"))
_DECIMALS = re.compile("[零〇一二三四五六七八九]{1,2}|[0-9]{1,2}")
_SECONDS = re.compile("[0-9一二三四五六七八九十]{1,3}秒")
_HOW = tuple("少久大长远高重么")
"""What makes 多 ask or exclaim: 一公斤多少钱."""
_PERIODS = frozenset(("day", "week", "month", "year"))
_BEFORE_TAEL = frozenset("0123456789一二三四五六七八九十半")
_AFTER_MONEY = ("", *"钱，。,、!?;；了吧左多")


_POWER = re.compile("[耗用发省节]电[^，。；]{0,4}$")
"""What is told in degrees of electricity: 耗电约二百度."""
_SCALES = {"华氏": "fahrenheit", "摄氏": "celsius"}
"""What may stand before degrees."""


def measure(scanner: ChineseScanner, numeral: Numeral) -> list[Quantity] | None:
    """A numeral with a unit: 5公斤, 三天半, 两个半小时, 3元5角, 六旬; and money with its sign before it."""
    text = scanner.text
    end = skip_spaces(text, numeral.end)
    low, high, approximate = numeral.low, numeral.high, numeral.approximate
    sign = currency_before(text, numeral.start, scanner.floor)
    if sign and end > numeral.end:
        return money_sign(scanner, numeral)
    for infix, extra in (("个半", Fraction(1, 2)), ("个多", None)):
        after = skip_spaces(text, end + len(infix))
        unit = unit_after(scanner, infix, after) if text.startswith(infix, end) else None
        if unit:
            if extra is None:
                high, approximate = high + 1, True
            else:
                low, high = low + extra, high + extra
            end, code = unit
            break
    else:
        if text.startswith("旬", end):  # 年过六旬: past sixty
            return [scanner.make(numeral.start, end + 1, low * 10, high * 10, unit="year", approximate=approximate)]
        unit = unit_at(scanner, end)
        if unit is None and (coins := _COINS.match(text, end)):
            worth = Fraction(1, _CENTS if coins[1] == "分" else 10)
            end = coins.end()
            low, high = low * worth, high * worth
            return [scanner.make(numeral.start, end, low, high, unit="CNY", approximate=approximate)]
        if unit is None:
            return money_sign(scanner, numeral)
        end, code = unit
    if code == "degree":
        power = _POWER.search(text, scanner.floor, numeral.start)
        code = "kWh" if power else _SCALES.get(text[max(scanner.floor, numeral.start - 2) : numeral.start], code)
    low, high, end, more = read_tail(scanner, low, high, end, code)
    approximate |= more
    if low == high and not more:
        low, end = read_smaller_units(scanner, low, end, code)
        if text[end - 1] == "秒" and (decimals := decimals_at(text, end)):  # 一分二十秒八一
            low, end = low + decimals[1] * UNITS["second"].factor / UNITS[code].factor, decimals[0]
        high = low
    start = scanner.start_with_minus(numeral)
    if start < numeral.start:
        low, high = -high, -low
    elif sign and dimension(code) == "money":
        start, code = sign[0], sign[1] if code == "CNY" else code
    recent = code in _TIME_UNITS and text[max(scanner.floor, numeral.start - 1) : numeral.start] == "近"
    approximate |= not recent and scanner.is_approximate(numeral.start, end)
    return [scanner.make(start, end, low, high, unit=code, approximate=approximate)]


def by_the_hundred(scanner: ChineseScanner, start: int) -> Quantity | None:
    """百公里油耗, 每百毫升: for what a hundred kilometres take, and of what is told by the hundred, 一 is left out."""
    each = scanner.text[max(scanner.floor, start - 1) : start] == "每"
    unit = unit_at(scanner, start + 1)
    if unit is None or not (each or scanner.text.startswith("百公里", start)):
        return None
    return scanner.make(start, unit[0], 100, unit=unit[1], optional=True)


def unit_after(scanner: ChineseScanner, infix: str, start: int) -> tuple[int, str] | None:
    """The unit at ``start`` after 个半, 个多 …, which may have parted 个 from 月."""
    if infix[0] == "个" and scanner.text.startswith("月", start):
        return start + 1, "month"
    return unit_at(scanner, start)


_SEVERAL_TIMES = re.compile(f"(?<![{NUMERALS}])[一二两三四五]$")


def unit_at(scanner: ChineseScanner, start: int) -> tuple[int, str] | None:
    """The unit at ``start``; 块 is money only where nothing follows that it could classify."""
    text = scanner.text
    unit = chinese_unit_at(text, start)
    if unit == (start + 1, "degree") and _SEVERAL_TIMES.search(text, 0, start):
        return None  # 二度夺冠: for the second time
    if unit is None and text.startswith("分", start) and _SECONDS.match(text, start + 1):
        unit = start + 1, "minute"  # 3分35秒; 分 alone may be a point or a cent
    if unit is None and start and text[start - 1] in _BEFORE_TAEL and is_tael(text, start):
        unit = start + 1, "liang"
    if unit:
        end, code = unit
        # 五年级 is a school year, and in "5 周三" the space parts two things.
        if text.startswith("年级", start) or (text[start - 1] == " " and _WEEKDAY.match(text, start)):
            return None
        return end, code
    if text.startswith("块", start) and (text[start + 1 : start + 2] in _AFTER_MONEY or decimals_at(text, start + 1)):
        return start + 1, "CNY"
    return None


def decimals_at(text: str, start: int) -> tuple[int, Fraction] | None:
    """``(end, value)`` of the digits after a unit that go on in tenths: the 八 of 六块八, the 六五 of 一米六五.

    There are none if the digits count something themselves (六块一斤, 三块两个), or begin a word (两块三明治).
    """
    for length in (2, 1):
        digits = _DECIMALS.match(text, start, start + length)
        if digits is None or digits.end() - digits.start() != length:
            continue
        end = digits.end()
        following = text[end : end + 1]
        # 块 and 毛 may stand after the last digit: 三块五毛.
        coin = length == 1 and following in ("角", "毛") and following != ""
        goes_on = following != "" and (
            following in NUMERALS or following.isdigit() or following in CLASSIFIERS or following in ".半几多"
        )
        if (goes_on and not is_price_for_one(text, end)) or (not coin and chinese_unit_at(text, end)):
            continue
        words = (text[start:stop] for stop in range(end + 1, min(len(text), start + 4) + 1))
        if not coin and any(is_word(word) for word in words if word[-1] not in NUMERALS):
            continue
        value = Fraction(int("".join(str(DIGITS.get(digit, digit)) for digit in digits[0])), 10**length)
        return end + coin, value
    return None


_MINUTES = re.compile("分(?!钱|[都也]?没|不)")
"""Minutes, unless it is a cent that is not there: 加班三小时一分没有."""


def read_smaller_units(scanner: ChineseScanner, value: Fraction, end: int, code: str) -> tuple[Fraction, int]:
    """Adds what follows in smaller units of the same kind: 三斤二两, 3小时20分, 两年零三个月."""
    text, unit, last = scanner.text, UNITS.get(code), code
    money = dimension(code) == "money"
    while unit or money:
        and_more = text.startswith(("零", "又"), end)
        numeral = read_numeral(text, end + and_more)
        if numeral is None or numeral.low != numeral.high:
            break
        if last in _PERIODS and not and_more and not _is_in_months(text, value, numeral, code):
            break  # 一天八小时 is eight hours a day
        following = unit_at(scanner, numeral.end)
        if following is None and last == "hour" and _MINUTES.match(text, numeral.end):
            following = numeral.end + 1, "minute"
        smaller = UNITS.get(following[1]) if following else None
        if following and following[1] == "cent" and money and numeral.low < _CENTS:
            return value + numeral.low / _CENTS, following[0]
        if following is None or unit is None or smaller is None or smaller.dimension != unit.dimension:
            break
        if numeral.low * smaller.factor >= unit.factor:
            break
        value += numeral.low * smaller.factor / unit.factor
        end, last = following
    return value, end


_CENTS = 100
_COINS = re.compile("([毛角分])(?:钱|(?<!分)(?=[，。；！？、]|$))")
"""六毛钱, 一分钱; but 五角大楼 is no money, and 三分 may be points."""


def _is_in_months(text: str, value: Fraction, numeral: Numeral, code: str) -> bool:
    """True for the months of 两年六个月, unless they are those of each year: 一年两个月假."""
    months = code == "year" and text.startswith("个月", numeral.end)
    each = text.startswith(("的", "假", "暑", "寒", "没"), numeral.end + 2)
    return months and (value > 1 or not each)


def read_tail(
    scanner: ChineseScanner, low: Fraction, high: Fraction, end: int, code: str
) -> tuple[Fraction, Fraction, int, bool]:
    """What a unit may be followed by: 一年半, 五年多, 3元5角, 3小时20分."""
    text = scanner.text
    following = text[end : end + 1]
    if following == "半" and not scanner.begins_word(end):
        return low + Fraction(1, 2), high + Fraction(1, 2), end + 1, False
    if following == "多" and low == high and text[end + 1 : end + 2] not in _HOW:
        return low, high + 1, end + 1, True
    decimals = decimals_at(text, end) if code in _WITH_DECIMALS and low == high else None
    if decimals:
        return low + decimals[1], high + decimals[1], decimals[0], False
    return low, high, end, False


def money_sign(scanner: ChineseScanner, numeral: Numeral) -> list[Quantity] | None:
    """Money with its sign or name before it: ￥20, 人民币20."""
    sign = currency_before(scanner.text, numeral.start, scanner.floor)
    if sign is None:
        return None
    start, code = sign
    approximate = numeral.approximate or scanner.is_approximate(start, numeral.end)
    return [scanner.make(start, numeral.end, numeral.low, numeral.high, unit=code, approximate=approximate)]
