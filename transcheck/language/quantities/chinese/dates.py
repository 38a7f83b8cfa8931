"""Chinese dates and times: 2014年7月24日, 80年代, 下午三点半, 周三."""

from __future__ import annotations

import re

from transcheck.language.quantities import digits
from transcheck.language.quantities.chinese.measures import unit_at
from transcheck.language.quantities.chinese.numerals import DIGITS, NUMERALS, read_numeral
from transcheck.language.quantities.chinese.scanner import CLASSIFIERS, CONNECTOR, ChineseScanner
from transcheck.language.quantities.digits import Numeral, skip_spaces
from transcheck.language.quantities.eras import year_of_era
from transcheck.language.quantities.units import LUNAR, TWELVE_HOUR
from transcheck.model import Quantity, QuantityKind

_PERIODS = {
    **dict.fromkeys(("凌晨", "拂晓"), "night"),
    **dict.fromkeys(("早上", "早晨", "清晨", "清早", "上午", "早间", "早", "晨"), "morning"),
    **dict.fromkeys(("中午", "正午", "午间"), "noon"),
    **dict.fromkeys(("下午", "午后", "傍晚", "晚上", "晚间", "晚", "当晚", "今晚", "昨晚", "明晚"), "afternoon"),
    **dict.fromkeys(("夜里", "深夜", "半夜", "夜间", "夜晚", "午夜", "夜"), "late"),
}
_WEEKDAYS = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "日": 7, "天": 7}
_AFTER_CLOCK = tuple("钟 整 许 左右 前 后 开始 以前 以后 之前 之后 起 到 至 - 多".split())
_LUNAR = re.compile("(?:农历|阴历|旧历|夏历)[^，。,;；]*$|闰$")
_NOT_HOUR = frozenset("时代 时间 时期 时尚 时候 时段 时常 时刻 时空 时速 时事 时而 时装 时局 时机 时隔 时任".split())


_ENDS_RANGE_BEFORE_CHRIST = re.compile("公元前[0-9一二三四五六七八九十]{1,3} ?[-–—~～至到、和] ?$")
_LONGEST_BEFORE_CHRIST = 10
"""公元前4-5世纪: the era stands for both centuries; characters of it before the second."""


def calendar(scanner: ChineseScanner, numeral: Numeral) -> list[Quantity] | None:
    """2014年, 90年代, 21世纪, 3月, 15日."""
    text, value = scanner.text, numeral.exact_integer
    if value is None or numeral.approximate:
        return None
    end = skip_spaces(text, numeral.end)
    following = text[end : end + 2]
    if following[:1] == "年" and (special := _year_of_another_count(scanner, numeral, value)):
        return [scanner.make(special[0], end + 1, special[1], kind=QuantityKind.YEAR)]
    if _ACADEMIC_YEAR.match(text, end) and numeral.digits == _OF_THE_REPUBLIC and _FIRST <= value <= _LAST:
        return [scanner.make(numeral.start, end, value + 1911, kind=QuantityKind.YEAR)]
    if following == "世纪" and value <= 30 and (start := _start_of("公元前", scanner, numeral)) is not None:
        return [scanner.make(start, end + 2, -value, kind=QuantityKind.CENTURY)]
    if (
        following == "世纪"
        and value <= 30
        and _ENDS_RANGE_BEFORE_CHRIST.search(text, max(0, numeral.start - _LONGEST_BEFORE_CHRIST), numeral.start)
    ):
        return [scanner.make(numeral.start, end + 2, -value, kind=QuantityKind.CENTURY)]
    if following == "年代" and (value < 100 or 1000 < value < 3000):
        start = numeral.start
        if scanner.text.endswith("上世纪", max(scanner.floor, start - 3), start):
            start, value = start - 3, value + 1900 if value < 100 else value
        elif scanner.found and scanner.found[-1].kind is QuantityKind.CENTURY and value < 100:
            gap = text[scanner.floor : start].strip()
            if gap in ("", "的") and scanner.found[-1].low == scanner.found[-1].high:
                century = scanner.found.pop()
                start, value = century.start, (century.low.numerator - 1) * 100 + value
        return [scanner.make(start, end + 2, value, kind=QuantityKind.DECADE)]
    if following == "世纪" and 1 <= value <= 30:
        return [scanner.make(numeral.start, end + 2, value, kind=QuantityKind.CENTURY)]
    if following[:1] == "年" and numeral.digits == 4 and 1000 <= value < 3000:
        return [scanner.make(numeral.start, end + 1, value, kind=QuantityKind.YEAR)]
    if following[:1] == "年" and numeral.digits == 2 and (text[numeral.start] in DIGITS or text[numeral.start] == "0"):
        return [scanner.make(numeral.start, end + 1, value, kind=QuantityKind.YEAR)]
    if following[:1] == "月" and 1 <= value <= 12 and following != "月龄":
        stop = end + (2 if following == "月份" else 1)
        unit = LUNAR if _LUNAR.search(text, max(scanner.floor, numeral.start - 8), numeral.start) else None
        return [scanner.make(numeral.start, stop, value, kind=QuantityKind.MONTH, unit=unit)]
    if following[:1] in ("日", "号") and 1 <= value <= 31 and following not in ("号码", "号线", "号楼"):
        optional = value == 1 and scanner.text[max(0, numeral.start - 1) : numeral.end] not in ("月一", "月1")
        return [scanner.make(numeral.start, end + 1, value, kind=QuantityKind.DAY, optional=optional)]
    if numeral.digits == 4 and 1800 <= value < 2100:
        connector = CONNECTOR.match(text, numeral.end)
        other = read_numeral(text, connector.end()) if connector else None
        if other and other.digits == 4 and text[skip_spaces(text, other.end) :][:1] == "年":
            return [scanner.make(numeral.start, numeral.end, value, kind=QuantityKind.YEAR)]
    return None


_ACADEMIC_YEAR = re.compile("学年度?")
_OF_THE_REPUBLIC, _FIRST, _LAST = 3, 100, 150
"""Digits of the years by which Taiwan counts academic years, and from which to which they are such."""


def _year_of_another_count(scanner: ChineseScanner, numeral: Numeral, value: int) -> tuple[int, int] | None:
    """``(start, year)`` of 民国103年, 公元前221年 and 公元618年; years before Christ are negative."""
    era = year_of_era(scanner.text, numeral.start, scanner.floor, value)
    if era:
        return era
    for name, sign in (("公元前", -1), ("公元", 1)):
        if (start := _start_of(name, scanner, numeral)) is not None:
            return start, sign * value
    return None


def _start_of(name: str, scanner: ChineseScanner, numeral: Numeral) -> int | None:
    """Where the name of an era begins that stands before the numeral, with or without a space."""
    before = scanner.text[scanner.floor : numeral.start].rstrip(" ")
    return scanner.floor + len(before) - len(name) if before.endswith(name) else None


def first_of_era(scanner: ChineseScanner, start: int) -> Quantity | None:
    """民国元年."""
    if not scanner.text.startswith("元年", start):
        return None
    era = year_of_era(scanner.text, start, scanner.floor, 1)
    return scanner.make(era[0], start + 2, era[1], kind=QuantityKind.YEAR) if era else None


def named_month(scanner: ChineseScanner, start: int) -> Quantity | None:
    """正月 and 腊月, the first and the last month of the traditional calendar."""
    number = {"正月": 1, "腊月": 12}.get(scanner.text[start : start + 2])
    return scanner.make(start, start + 2, number, kind=QuantityKind.MONTH, unit=LUNAR) if number else None


def this_century(scanner: ChineseScanner, start: int) -> Quantity | None:
    """本世纪 and 上世纪, as they are meant today, and the year at which this one ends."""
    begin = max(scanner.floor, start - 1)
    if scanner.text.startswith("本世纪末", begin):
        return scanner.make(begin, start + 3, 2100, kind=QuantityKind.YEAR, optional=True)
    number = {"本": 21, "上": 20}.get(scanner.text[begin:start]) if scanner.text.startswith("世纪", start) else None
    return scanner.make(begin, start + 2, number, kind=QuantityKind.CENTURY, optional=True) if number else None


def figures(scanner: ChineseScanner, start: int) -> Quantity | None:
    """15:50."""
    found = digits.read_clock(scanner.text, start)
    return time(scanner, start, *found) if found else None


def clock(scanner: ChineseScanner, numeral: Numeral) -> list[Quantity] | None:
    """下午3点50分, 三点半, 15时."""
    text, hour = scanner.text, numeral.exact_integer
    end = skip_spaces(text, numeral.end)
    sign = text[end : end + 1]
    if sign not in ("点", "时") or not sign or hour is None or hour > 24 or numeral.approximate:
        return None
    after = skip_spaces(text, end + 1)
    if sign == "时" and (text[end : end + 2] in _NOT_HOUR or _A_WHILE.match(text, numeral.start)):
        return None
    minute, stop = 0, end + 1
    for word, value in (("半", 30), ("一刻", 15), ("三刻", 45), ("整", 0), ("钟", 0)):
        if text.startswith(word, after):
            minute, stop = value, after + len(word)
            break
    else:
        minutes = read_numeral(text, after)
        value = -1 if minutes is None or minutes.exact_integer is None else minutes.exact_integer
        if minutes and 0 <= value < 60:
            has_sign = text[minutes.end : minutes.end + 1] == "分"
            if has_sign or minutes.end - minutes.start >= 2:
                minute, stop = value, minutes.end + has_sign
    alone = text[numeral.start : end + 1] == "一时"
    is_clock = (
        stop > end + 1
        or (sign == "时" and not alone)
        or hour == 0
        or period_before(scanner, numeral.start)[1] is not None
    )
    if not is_clock and scanner.found and scanner.found[-1].kind is QuantityKind.TIME:
        is_clock = CONNECTOR.fullmatch(text, scanner.floor, numeral.start) is not None
    at = text[max(scanner.floor, numeral.start - 1) : numeral.start] in tuple("在于到至从自")
    is_clock = is_clock or (at and not alone)
    if not is_clock and not text.startswith(_AFTER_CLOCK, stop):
        return None
    return [time(scanner, numeral.start, stop, hour, minute)]


def short_of_the_hour(scanner: ChineseScanner, start: int) -> Quantity | None:
    """差五分三点, 差一刻八点."""
    text = scanner.text
    quarter = text.startswith("一刻", start + 1)
    minutes = read_numeral(text, start + 1)
    if minutes is None:
        return None
    missing, after = (15, start + 3) if quarter else (minutes.exact_integer, minutes.end + 1)
    hours = read_numeral(text, after + text.startswith("钟", after))
    if hours is None or missing is None or not 0 < missing < 60 or (not quarter and text[minutes.end] != "分"):
        return None
    hour = hours.exact_integer
    if hour is None or not 1 <= hour <= 24 or not text.startswith("点", hours.end):
        return None
    return time(scanner, start, hours.end + 1, hour - 1, 60 - missing)


_A_WHILE = re.compile("一时(?:半会|半刻|三刻|半晌)")


def period_before(scanner: ChineseScanner, start: int) -> tuple[int, str | None]:
    """``(start, period)`` of 上午, 晚上 … before ``start``; ``(start, None)`` if there is none."""
    end = start
    while end > scanner.floor and scanner.text[end - 1] == " " and start - end < 2:
        end -= 1
    for length in (2, 1):
        period = _PERIODS.get(scanner.text[max(scanner.floor, end - length) : end])
        if period:
            return max(scanner.floor, end - length), period
    return start, None


def time(scanner: ChineseScanner, start: int, end: int, hour: int, minute: int) -> Quantity:
    """The time of day that ``start`` to ``end`` tells, with the part of the day before it."""
    first, period = period_before(scanner, start)
    first_afternoon_hour = {"afternoon": 0, "late": 6, "noon": 0}.get(period or "", 12)
    last_afternoon_hour = 4 if period == "noon" else 11
    if first_afternoon_hour <= hour <= last_afternoon_hour:
        hour += 12
    elif (period in ("late", "night") and hour == 12) or (
        period == "afternoon" and hour == 12 and "晚" in scanner.text[first:start]
    ):
        hour = 0
    # A leading zero or an hour above twelve tells the 24-hour clock.
    unclear = period is None and 1 <= hour <= 12 and scanner.text[start] != "0"
    value = (hour * 60 + minute) % 1440
    approximate = scanner.is_approximate(first, end)
    unit = TWELVE_HOUR if unclear else None
    return scanner.make(first, end, value, kind=QuantityKind.TIME, unit=unit, approximate=approximate)


def weekday(scanner: ChineseScanner, start: int) -> Quantity | None:
    """周三, 星期日, 礼拜天; but not 每周一次, once a week."""
    text = scanner.text
    name = next((word for word in ("星期", "礼拜", "周") if text.startswith(word, start)), None)
    if name is None:
        return None
    end = start + len(name)
    day = _WEEKDAYS.get(text[end : end + 1])
    if day is None or text[end : end + 2] in ("日子", "天内"):
        return None
    following = text[end + 1 : end + 2]
    scaled = following in tuple("十百千万")
    counts = following in CLASSIFIERS or unit_at(scanner, end + 1) is not None
    every = text[max(0, start - 1) : start] == "每"
    if text[end] in NUMERALS and (scaled or (counts and every)):
        return None
    if name == "周" and text[end : end + 1] == "天":
        return None
    return scanner.make(start, end + 1, day, kind=QuantityKind.WEEKDAY)
