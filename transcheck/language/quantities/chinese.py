"""Quantities of a Chinese text.

The scanner goes from one character that can begin a quantity to the next. At each it tries its rules in order; a rule
looks at what stands before and after the numeral and answers with quantities, or passes.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from transcheck.language.quantities import digits
from transcheck.language.quantities.digits import Numeral, skip_spaces
from transcheck.language.quantities.idioms import Reading, is_half, is_word, word_around
from transcheck.language.quantities.numerals_zh import DIGITS, NUMERALS, read_numeral, run_end
from transcheck.language.quantities.units import (
    DISCOUNT,
    LITERAL,
    TWELVE_HOUR,
    chinese_unit_at,
    currency_before,
    dimension,
)
from transcheck.model import Quantity, QuantityKind

_TRIGGER = re.compile(f"[0-9０-９{NUMERALS}半几数第首周星礼翻俩仨双成]")
_CLASSIFIERS = frozenset(
    "个名位人只条家次届场项种座台辆架艘本张份篇段句层级支枚颗粒根把杯瓶碗盘套组群批副幅部集门间所栋幢户口头匹尾朵棵株滴"
    "团堆队班节课代轮回趟顿阵步笔宗桩则封枪声拳面扇股丝束串站页章卷行列圈对块片件款例番遍样"
)
_TIME_UNITS = frozenset(("second", "minute", "hour", "day", "week", "month", "quarter", "year", "century"))
_APPROXIMATE_BEFORE = (
    *("大约", "约", "大概", "大致", "将近", "接近", "近", "差不多", "大抵", "约莫", "约为", "约有"),
    *("约合", "约占", "约在", "近乎", "估计", "几乎", "~"),
)
_APPROXIMATE_AFTER = ("左右", "上下", "开外", "许", "前后")
_PERIODS = {
    **dict.fromkeys(("凌晨", "拂晓"), "night"),
    **dict.fromkeys(("早上", "早晨", "清晨", "清早", "上午", "早间", "早", "晨"), "morning"),
    **dict.fromkeys(("中午", "正午", "午间"), "noon"),
    **dict.fromkeys(("下午", "午后", "傍晚", "晚上", "晚间", "晚", "当晚", "今晚", "昨晚", "明晚"), "afternoon"),
    **dict.fromkeys(("夜里", "深夜", "半夜", "夜间", "夜晚", "午夜", "夜"), "late"),
}
_WEEKDAYS = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "日": 7, "天": 7}
_CONNECTOR = re.compile(r" ?(?:--|——|[-–—−~～至到]) ?")
_AFTER_CLOCK = tuple("钟 整 许 左右 前 后 开始 以前 以后 之前 之后 起 到 至 - 多".split())
_NOT_HOUR = frozenset("时代 时间 时期 时尚 时候 时段 时常 时刻 时空 时速 时事 时而 时装 时局 时机 时隔 时任".split())
_AFTER_BY_ALL_MEANS = ("别", "不", "要", "莫", "勿", "得", "记", "小心", "注意")
_COUNTED_MASSES = frozenset("个名人位年种条件台辆元斤里天吨米")
_IMPLICIT_BEFORE = tuple("上 近 约 超 过 逾 成 破 达 满 计 到 数以".split())
_HALVES = ("一半", "半数", "对半", "减半", "过半", "近半", "大半", "各半", "参半", "折半", "泰半")
_AFTER_MONEY = ("", *"钱，。,、!?) ")
_VAGUE_MASSES = {
    **dict.fromkeys(("成千上万", "数以万计", "成百上千", "数以千计"), (1000, 99999)),
    "亿万": (10**6, 10**10 - 1),
    "数以百计": (100, 999),
    "数以百万计": (10**6, 10**7 - 1),
    "数以十万计": (10**5, 10**6 - 1),
    "数以千万计": (10**7, 10**8 - 1),
    "数以亿计": (10**8, 10**9 - 1),
}
_MINUS = re.compile(r"(?:零下|负|(?<![-\w)%℃])[-−])$")
_LONGEST_MINUS = 3

Rule = Callable[["_Scanner", Numeral], "list[Quantity] | None"]


def find(text: str) -> list[Quantity]:
    """The quantities of the Chinese ``text``, in order."""
    return _Scanner(text).scan()


class _Scanner:
    """Reads one text; ``floor`` is the end of the last quantity: nothing before it is looked at again."""

    def __init__(self, text: str):
        self.text = text
        self.floor = 0
        self.found: list[Quantity] = []

    def scan(self) -> list[Quantity]:
        position = 0
        while trigger := _TRIGGER.search(self.text, position):
            start = trigger.start()
            quantities, position = self.read(start)
            for quantity in quantities:
                self.found.append(quantity)
                self.floor = quantity.end
            position = max(position, self.floor, start + 1)
        return self.found

    def read(self, start: int) -> tuple[list[Quantity], int]:
        """The quantities that begin at ``start`` and where to go on."""
        text, character = self.text, self.text[start]
        special = _SPECIAL.get(character)
        if special:
            quantity = special(self, start)
            if quantity:
                return [quantity], quantity.end
            if character not in NUMERALS and character not in ("几", "数"):
                return [], start + 1
        if character.isdigit():
            fixed = self.read_fixed_digits(start)
            if fixed:
                return fixed
        if character == "数" and text.startswith("百分", start + 1):
            return [], start + 1  # 位数百分比
        if character == "数" and start > self.floor and self.begins_word(start - 1):
            return [], start + 1  # 人数十万, 无数: the end of another word
        numeral = read_numeral(text, start)
        if numeral is None:
            return [], digits.run_end(text, start) if character.isdigit() else run_end(text, start)
        if numeral.end < len(text) and text[numeral.end] in DIGITS and text[numeral.end - 1] in DIGITS:
            return [], run_end(text, start)  # 一五一十: digits that make up no number
        quantities = self.read_numeral(numeral)
        if quantities is None:
            return [], numeral.end
        return self.join_range(quantities), quantities[-1].end

    def make(
        self,
        start: int,
        end: int,
        low: Fraction | int,
        high: Fraction | int | None = None,
        kind: QuantityKind = QuantityKind.CARDINAL,
        unit: str | None = None,
        *,
        approximate: bool = False,
        optional: bool = False,
    ) -> Quantity:
        top = Fraction(low if high is None else high)
        return Quantity(start, end, self.text[start:end], Fraction(low), top, kind, unit, approximate, optional)

    def of(self, numeral: Numeral, end: int, kind: QuantityKind, unit: str | None = None) -> Quantity:
        """A quantity of the numeral's own value."""
        approximate = numeral.approximate or self.is_approximate(numeral.start, end)
        return self.make(numeral.start, end, numeral.low, numeral.high, kind, unit, approximate=approximate)

    def is_approximate(self, start: int, end: int) -> bool:
        before = self.text[max(self.floor, start - 4) : start].rstrip(" 有为是在")
        if before.endswith(_APPROXIMATE_BEFORE) or self.text.startswith(_APPROXIMATE_AFTER, end):
            return True
        return self.text.startswith("来", end) and self.text[end + 1 : end + 2] in _CLASSIFIERS

    def begins_word(self, start: int) -> bool:
        """True if the two characters from ``start`` are a word: 成功 in 三成功."""
        pair = self.text[start : start + 2]
        return len(pair) == 2 and is_word(pair)

    # Digits that are no plain number.

    def read_fixed_digits(self, start: int) -> tuple[list[Quantity], int] | None:
        text = self.text
        end = digits.literal_end(text, start)
        date = digits.read_date(text, start)
        if date:
            kinds = (QuantityKind.YEAR, QuantityKind.MONTH, QuantityKind.DAY)
            parts = [self.make(n.start, n.end, n.low, kind=kind) for n, kind in zip(date, kinds, strict=True)]
            return parts, parts[-1].end
        if end:
            return [self.make(start, end, 0, unit=LITERAL)], end
        clock = digits.read_clock(text, start)
        if clock:
            end, hour, minute = clock
            quantity = self.time(start, end, hour, minute)
            return [quantity], end
        slash = digits.read_slash(text, start)
        if slash:
            end, share, above, below = slash
            if share is not None:
                return [self.make(start, end, share, kind=QuantityKind.PERCENT)], end
            return [self.make(n.start, n.end, n.low, optional=True) for n in (above, below)], end
        if digits.is_glued_to_name(text, start, self.floor) and not currency_before(text, start, self.floor):
            number = digits.read_number(text, start)
            if number:
                return [self.make(start, number.end, number.low, optional=True)], number.end
        return None

    # Numerals.

    def read_numeral(self, numeral: Numeral) -> list[Quantity] | None:
        """What ``numeral`` is with what stands around it; None if it counts nothing."""
        for rule in _RULES:
            quantities = rule(self, numeral)
            if quantities is not None:
                return quantities or None
        return None

    def share(self, numeral: Numeral) -> list[Quantity] | None:
        """百分之四十, 三分之一, 万分之一."""
        text = self.text
        if not text.startswith("分之", numeral.end):
            return None
        above = read_numeral(text, skip_spaces(text, numeral.end + 2))
        whole = numeral.exact_integer
        if above is None or not whole:
            return []
        end = above.end + (text[above.end : above.end + 1] in "多几" and above.end < len(text))
        low, high = above.low / whole, above.high / whole
        if end > above.end:
            high += Fraction(1, whole)
        approximate = end > above.end or above.approximate or self.is_approximate(numeral.start, end)
        optional = whole == 100 and above.low == 100
        share = self.make(numeral.start, end, low, high, QuantityKind.PERCENT, approximate=approximate)
        return [replace(share, optional=optional)]

    def percent(self, numeral: Numeral) -> list[Quantity] | None:
        """40%, 3‰, 5个百分点, 三成, 三成五, 3倍, 八折."""
        text = self.text
        end = skip_spaces(text, numeral.end)
        sign = text[end : end + 1]
        start = self.start_with_minus(numeral)
        factor = -1 if start < numeral.start else 1
        approximate = numeral.approximate or self.is_approximate(numeral.start, end + 1)
        low, high = numeral.low * factor, numeral.high * factor

        def scaled(stop: int, divisor: int, kind: QuantityKind, unit: str | None = None) -> list[Quantity]:
            return [self.make(start, stop, low / divisor, high / divisor, kind, unit, approximate=approximate)]

        if sign in ("%", "％"):
            return scaled(end + 1, 100, QuantityKind.PERCENT)
        if sign == "‰":
            return scaled(end + 1, 1000, QuantityKind.PERCENT)
        for suffix in ("个百分点", "百分点"):
            if text.startswith(suffix, end):
                return scaled(end + len(suffix), 1, QuantityKind.PERCENTAGE_POINT)
        if sign == "倍":
            if low == high == 1:  # 增加一倍 always says twice as much
                return [self.make(start, end + 1, 2, kind=QuantityKind.MULTIPLE, approximate=approximate)]
            return scaled(end + 1, 1, QuantityKind.MULTIPLE)
        if sign == "折" and 0 < numeral.low < 100 and not self.begins_word(end):
            return scaled(end + 1, 10 if numeral.low < 10 else 100, QuantityKind.MULTIPLE, DISCOUNT)
        if sign == "成" and 0 < numeral.low <= 10 and not self.begins_word(end):
            quantity = scaled(end + 1, 10, QuantityKind.PERCENT)[0]
            tail = text[end + 1 : end + 2]
            extra = Fraction(1, 20) if tail == "半" else Fraction(DIGITS.get(tail, 0), 100)
            if extra:
                whole = quantity.low + extra
                return [self.make(start, end + 2, whole, kind=QuantityKind.PERCENT, approximate=approximate)]
            if tail == "多":
                quantity = replace(quantity, high=quantity.high + Fraction(1, 10), approximate=True)
            return [quantity]
        return None

    def calendar(self, numeral: Numeral) -> list[Quantity] | None:
        """2014年, 90年代, 21世纪, 3月, 15日."""
        text, value = self.text, numeral.exact_integer
        if value is None or numeral.approximate:
            return None
        end = skip_spaces(text, numeral.end)
        following = text[end : end + 2]
        if following == "年代" and (value < 100 or 1000 < value < 3000):
            start = numeral.start
            if self.text.endswith("上世纪", max(self.floor, start - 3), start):
                start, value = start - 3, value + 1900 if value < 100 else value
            elif self.found and self.found[-1].kind is QuantityKind.CENTURY and value < 100:
                gap = text[self.floor : start].strip()
                if gap in ("", "的") and self.found[-1].low == self.found[-1].high:
                    century = self.found.pop()
                    start, value = century.start, (century.low.numerator - 1) * 100 + value
            return [self.make(start, end + 2, value, kind=QuantityKind.DECADE)]
        if following == "世纪" and 1 <= value <= 30:
            return [self.make(numeral.start, end + 2, value, kind=QuantityKind.CENTURY)]
        if following[:1] == "年" and numeral.digits == 4 and 1000 <= value < 3000:
            return [self.make(numeral.start, end + 1, value, kind=QuantityKind.YEAR)]
        if following[:1] == "年" and numeral.digits == 2 and text[numeral.start] in DIGITS:
            return [self.make(numeral.start, end + 1, value, kind=QuantityKind.YEAR)]
        if following[:1] == "月" and 1 <= value <= 12 and following != "月龄":
            return [self.make(numeral.start, end + (2 if following == "月份" else 1), value, kind=QuantityKind.MONTH)]
        if following[:1] in ("日", "号") and 1 <= value <= 31 and following not in ("号码", "号线", "号楼"):
            optional = value == 1 and self.text[max(0, numeral.start - 1) : numeral.end] not in ("月一", "月1")
            return [self.make(numeral.start, end + 1, value, kind=QuantityKind.DAY, optional=optional)]
        if numeral.digits == 4 and 1800 <= value < 2100:
            connector = _CONNECTOR.match(text, numeral.end)
            other = read_numeral(text, connector.end()) if connector else None
            if other and other.digits == 4 and text[skip_spaces(text, other.end) :][:1] == "年":
                return [self.make(numeral.start, numeral.end, value, kind=QuantityKind.YEAR)]
        return None

    def clock(self, numeral: Numeral) -> list[Quantity] | None:
        """下午3点50分, 三点半, 15时."""
        text, hour = self.text, numeral.exact_integer
        end = skip_spaces(text, numeral.end)
        sign = text[end : end + 1]
        if sign not in ("点", "时") or not sign or hour is None or hour > 24 or numeral.approximate:
            return None
        after = skip_spaces(text, end + 1)
        if sign == "时" and text[end : end + 2] in _NOT_HOUR:
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
            or self.period_before(numeral.start)[1] is not None
        )
        if not is_clock and self.found and self.found[-1].kind is QuantityKind.TIME:
            is_clock = _CONNECTOR.fullmatch(text, self.floor, numeral.start) is not None
        at = text[max(self.floor, numeral.start - 1) : numeral.start] in tuple("在于到至从自")
        is_clock = is_clock or (at and not alone)
        if not is_clock and not text.startswith(_AFTER_CLOCK, stop):
            return None
        return [self.time(numeral.start, stop, hour, minute)]

    def period_before(self, start: int) -> tuple[int, str | None]:
        end = start
        while end > self.floor and self.text[end - 1] == " " and start - end < 2:
            end -= 1
        for length in (2, 1):
            period = _PERIODS.get(self.text[max(self.floor, end - length) : end])
            if period:
                return max(self.floor, end - length), period
        return start, None

    def time(self, start: int, end: int, hour: int, minute: int) -> Quantity:
        first, period = self.period_before(start)
        first_afternoon_hour = {"afternoon": 0, "late": 6, "noon": 0}.get(period or "", 12)
        last_afternoon_hour = 4 if period == "noon" else 11
        if first_afternoon_hour <= hour <= last_afternoon_hour:
            hour += 12
        elif (period in ("late", "night") and hour == 12) or (
            period == "afternoon" and hour == 12 and "晚" in self.text[first:start]
        ):
            hour = 0
        # A leading zero or an hour above twelve tells the 24-hour clock.
        unclear = period is None and 1 <= hour <= 12 and self.text[start] != "0"
        value = (hour * 60 + minute) % 1440
        approximate = self.is_approximate(first, end)
        unit = TWELVE_HOUR if unclear else None
        return self.make(first, end, value, kind=QuantityKind.TIME, unit=unit, approximate=approximate)

    def measure(self, numeral: Numeral) -> list[Quantity] | None:
        """A numeral with a unit: 5公斤, 三天半, 两个半小时, 3元5角; and money with its sign before it."""
        text = self.text
        end = skip_spaces(text, numeral.end)
        low, high, approximate = numeral.low, numeral.high, numeral.approximate
        sign = currency_before(text, numeral.start, self.floor)
        if sign and end > numeral.end:
            return self.money_sign(numeral)
        for infix, extra in (("个半", Fraction(1, 2)), ("个多", None), ("来", None), ("个来", None)):
            after = skip_spaces(text, end + len(infix))
            unit = self.unit_after(infix, after) if text.startswith(infix, end) else None
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
            unit = self.unit_at(end)
            if unit is None:
                return self.money_sign(numeral)
            end, code = unit
        low, high, end, more = self.read_tail(low, high, end, code)
        approximate |= more
        start = self.start_with_minus(numeral)
        if start < numeral.start:
            low, high = -high, -low
        elif sign and dimension(code) == "money":
            start, code = sign[0], sign[1] if code == "CNY" else code
        recent = code in _TIME_UNITS and text[max(self.floor, numeral.start - 1) : numeral.start] == "近"
        approximate |= not recent and self.is_approximate(numeral.start, end)
        return [self.make(start, end, low, high, unit=code, approximate=approximate)]

    def unit_after(self, infix: str, start: int) -> tuple[int, str] | None:
        """The unit at ``start`` after 个半, 个多 …, which may have parted 个 from 月."""
        if infix[0] == "个" and self.text.startswith("月", start):
            return start + 1, "month"
        return self.unit_at(start)

    def unit_at(self, start: int) -> tuple[int, str] | None:
        """The unit at ``start``; 块 is money only where nothing follows that it could classify."""
        text = self.text
        unit = chinese_unit_at(text, start)
        if unit:
            end, code = unit
            # 五年级 is a school year, and in "5 周三" the space parts two things.
            if text.startswith("年级", start) or (text[start - 1] == " " and self.weekday(start)):
                return None
            return end, code
        if text.startswith("块", start) and text[start + 1 : start + 2] in _AFTER_MONEY:
            return start + 1, "CNY"
        return None

    def read_tail(self, low: Fraction, high: Fraction, end: int, code: str) -> tuple[Fraction, Fraction, int, bool]:
        """What a unit may be followed by: 一年半, 五年多, 3元5角, 3小时20分."""
        text = self.text
        following = text[end : end + 1]
        if following == "半" and not self.begins_word(end):
            return low + Fraction(1, 2), high + Fraction(1, 2), end + 1, False
        if following == "多" and low == high:
            return low, high + 1, end + 1, True
        if code == "CNY" and following and following in "0123456789" + "".join(DIGITS):
            minor = read_numeral(text, end)
            if minor and minor.low < 10 and text[minor.end : minor.end + 1] in ("角", "毛"):
                return low + minor.low / 10, high + minor.low / 10, minor.end + 1, False
        return low, high, end, False

    def money_sign(self, numeral: Numeral) -> list[Quantity] | None:
        sign = currency_before(self.text, numeral.start, self.floor)
        if sign is None:
            return None
        start, code = sign
        approximate = numeral.approximate or self.is_approximate(start, numeral.end)
        return [self.make(start, numeral.end, numeral.low, numeral.high, unit=code, approximate=approximate)]

    def start_with_minus(self, numeral: Numeral) -> int:
        """Where the number starts with its minus sign, 负 or 零下, if it has one."""
        first = max(self.floor, numeral.start - _LONGEST_MINUS)
        minus = _MINUS.search(self.text, first, numeral.start)
        return minus.start() if minus else numeral.start

    def count(self, numeral: Numeral) -> list[Quantity]:
        """A bare number; 上千 is from one thousand to ten thousand, 三十出头 thirty to thirty-five."""
        start, text = self.start_with_minus(numeral), self.text
        if numeral.implicit and numeral.start > self.floor and text[numeral.start - 1] == "上":
            high = numeral.high * 10 - 1
            return [self.make(numeral.start - 1, numeral.end, numeral.low, high, approximate=True)]
        if text.startswith("出头", numeral.end) and numeral.step >= 10:
            high = numeral.high + numeral.step / 2
            return [self.make(start, numeral.end + 2, numeral.low, high, approximate=True)]
        approximate = numeral.approximate or self.is_approximate(numeral.start, numeral.end)
        low, high = numeral.low, numeral.high
        if start < numeral.start:
            low, high = -high, -low
        end = numeral.end
        definite = text[max(self.floor, numeral.start - 1) : numeral.start] in tuple("这那该此们") and high < 10
        optional = (
            definite
            or high == 0
            or self.sums_up_list(numeral)
            or digits.is_list_number(text, numeral.start, end)
            or digits.is_glued_to_letter(text, end)
        )
        return [self.make(start, end, low, high, approximate=approximate, optional=optional)]

    # Words with numerals in them.

    def without_idioms(self, numeral: Numeral) -> list[Quantity] | None:
        """Drops a Chinese numeral that belongs to a word which counts nothing, marks what may be left out."""
        text = self.text
        written = text[numeral.start : numeral.end]
        if any(character.isdigit() and character.isascii() for character in written):
            return None
        value = numeral.exact_integer
        following = text[numeral.end : numeral.end + 1]
        unit = self.unit_at(numeral.end)
        counted = unit is not None or following in _CLASSIFIERS or following == "倍"
        counted = counted or (following == "分" and written != "十")  # 三分, three points; 十分 is "very"
        if numeral.implicit and not self.stands_for_number(numeral, counted):
            return []
        reading = self.dictionary_reading(numeral, unit[0] if unit else numeral.end + counted)
        alone = len(written) == 1
        if reading is Reading.IDIOM or (alone and value == 1 and not counted):
            return []
        quantities = self.measure(numeral) or self.count(numeral)
        one = value == 1 and quantities[0].low == 1  # not 一年半
        if reading is Reading.EITHER or (alone and (one or (value == 2 and not counted))):
            return [replace(quantities[0], optional=True)]
        return quantities

    def dictionary_reading(self, numeral: Numeral, with_unit: int) -> Reading:
        """What the longest word around the numeral makes of it; ``with_unit`` is the end of a unit or classifier."""
        value = numeral.exact_integer or 0
        word = word_around(self.text, numeral.start, numeral.end, value)
        if word is None:
            return Reading.NUMBER
        first, last, reading = word
        counted = with_unit > numeral.end
        if counted and value != 1 and first <= numeral.start and last < with_unit:
            return Reading.NUMBER  # 十分 in 十分钟, 年三十 in 今年三十岁, 千万 in 千万元
        if counted and value != 1 and not numeral.implicit and (first, last) == (numeral.start, with_unit):
            return Reading.EITHER if reading is Reading.IDIOM else reading  # 四周 is "all around" or "four weeks"
        return reading

    def sums_up_list(self, numeral: Numeral) -> bool:
        """Whether a small number only counts what was just listed: 北京和上海两个城市, 甲、乙、丙三人."""
        small = numeral.low == numeral.high and 2 <= numeral.low < 10
        return small and _LIST.search(self.text, max(0, numeral.start - 16), numeral.start) is not None

    def stands_for_number(self, numeral: Numeral, counted: bool) -> bool:
        """Whether 百, 千, 万 … without a digit is a number: 上千, 百万人, but not 百姓, 千万别, 万先生."""
        before = self.text[max(self.floor, numeral.start - 2) : numeral.start]
        several_places = numeral.scale > 1 and numeral.end - numeral.start > 1
        if several_places and not self.text.startswith(_AFTER_BY_ALL_MEANS, numeral.end):
            return True
        following = self.text[numeral.end : numeral.end + 1]
        return (counted and following in _COUNTED_MASSES) or before.endswith(_IMPLICIT_BEFORE)

    def join_range(self, quantities: list[Quantity]) -> list[Quantity]:
        """3-5年, 三到五, 30至40人 as one quantity; 从三到五 and 2-1 stay two."""
        text, first = self.text, quantities[-1]
        connector = _CONNECTOR.match(text, first.end)
        joinable = (QuantityKind.CARDINAL, QuantityKind.PERCENT, QuantityKind.MULTIPLE)
        if connector is None or first.kind not in joinable or first.low != first.high or first.unit == LITERAL:
            return quantities
        numeral = read_numeral(text, connector.end())
        if numeral is None or digits.literal_end(text, connector.end()) or numeral.low != numeral.high:
            return quantities
        floor, self.floor = self.floor, connector.end()
        following = self.read_numeral(numeral)
        self.floor = floor
        if not following or len(following) > 1:
            return quantities
        second = following[0]
        if second.kind in (QuantityKind.MONTH, QuantityKind.DAY, QuantityKind.YEAR, QuantityKind.CENTURY):
            if first.kind is QuantityKind.CARDINAL and first.unit is None:
                quantities[-1] = replace(first, kind=second.kind)
            return [*quantities, second]
        low = first.low
        if first.unit is None and first.kind is QuantityKind.CARDINAL:
            if second.kind is QuantityKind.PERCENT:
                low = low / 100
            elif numeral.scale > 1 and low < numeral.low / numeral.scale:
                low = low * numeral.scale
        elif first.kind is not second.kind or (first.unit != second.unit):
            return quantities
        opened = text[max(0, first.start - 1) : first.start] in ("从", "由", "自")
        if low >= second.low or opened or second.kind not in joinable:
            return [*quantities, second]
        both = self.make(
            first.start,
            second.end,
            low,
            second.high,
            second.kind,
            second.unit,
            approximate=first.approximate or second.approximate,
        )
        return [*quantities[:-1], both]

    # Rules that begin with a character that is no numeral.

    def ordinal(self, start: int) -> Quantity | None:
        """第三, 第12."""
        text = self.text
        numeral = read_numeral(text, skip_spaces(text, start + 1))
        if numeral is None or numeral.exact_integer is None or numeral.approximate or numeral.implicit:
            return None
        following = text[numeral.end : numeral.end + 1]
        # 第一 without a classifier is "foremost"; 第二天 is "the next day".
        superlative = numeral.low == 1 and following not in _CLASSIFIERS and self.unit_at(numeral.end) is None
        optional = superlative or text.startswith(("第一时间", "第二天", "第一次", "第三者"), start)
        return self.make(start, numeral.end, numeral.low, kind=QuantityKind.ORDINAL, optional=optional)

    def first(self, start: int) -> Quantity | None:
        """首次, 首位, 首个."""
        if self.text[start + 1 : start + 2] in tuple("次位个届批场款例家名条"):
            return self.make(start, start + 2, 1, kind=QuantityKind.ORDINAL, optional=True)
        return None

    def weekday(self, start: int) -> Quantity | None:
        """周三, 星期日, 礼拜天; but not 每周一次, once a week."""
        text = self.text
        name = next((word for word in ("星期", "礼拜", "周") if text.startswith(word, start)), None)
        if name is None:
            return None
        end = start + len(name)
        day = _WEEKDAYS.get(text[end : end + 1])
        if day is None or text[end : end + 2] in ("日子", "天内"):
            return None
        following = text[end + 1 : end + 2]
        scaled = following in tuple("十百千万")
        counts = following in _CLASSIFIERS or self.unit_at(end + 1) is not None
        every = text[max(0, start - 1) : start] == "每"
        if text[end] in NUMERALS and (scaled or (counts and every)):
            return None
        if name == "周" and text[end : end + 1] == "天":
            return None
        return self.make(start, end + 1, day, kind=QuantityKind.WEEKDAY)

    def half(self, start: int) -> Quantity | None:
        """半年, 半个小时, 一半, 半数."""
        text = self.text
        first = max(self.floor, start - 1)
        for half in _HALVES:
            if text.startswith(half, first) and first < start:
                end = first + 2 + text.startswith("数", first + 2)
                approximate = half[0] in "近大泰过"
                begin = first if half[0] == "一" else start
                return self.make(begin, end, Fraction(1, 2), kind=QuantityKind.PERCENT, approximate=approximate)
            if text.startswith(half, start):
                return self.make(start, start + len(half), Fraction(1, 2), kind=QuantityKind.PERCENT)
        after = start + 1 + text.startswith("个", start + 1)
        unit = self.unit_at(after) or self.unit_at(start + 1)
        word = word_around(text, start, start + 1, 0)
        if text[first:start] in tuple("上下前后多"):  # 上半年, "the first half"
            return None
        if unit is None:
            if word and word[2] is Reading.IDIOM and not is_half(text[word[0] : word[1]]):
                return None
            return self.make(start, start + 1, Fraction(1, 2), kind=QuantityKind.PERCENT, optional=True)
        idiom = word is not None and word[2] is Reading.IDIOM and not is_half(text[word[0] : word[1]])
        if word and idiom and word[1] > unit[0]:
            return None
        optional = idiom or text.startswith("半天", start)
        return self.make(start, unit[0], Fraction(1, 2), unit=unit[1], optional=optional)

    def vague_mass(self, start: int) -> Quantity | None:
        """成千上万, 数以百计."""
        for length in (5, 4, 2):
            word = self.text[start : start + length]
            bounds = _VAGUE_MASSES.get(word)
            if bounds:
                return self.make(start, start + len(word), *bounds, approximate=True, optional=True)
        return None

    def five_year_plan(self, start: int) -> Quantity | None:
        """十三五: the thirteenth five-year plan."""
        if not _FIVE_YEAR_PLAN.match(self.text, start):
            return None
        return self.make(start, start + 2, 10 + DIGITS[self.text[start + 1]], kind=QuantityKind.ORDINAL)

    def doubling(self, start: int) -> Quantity | None:
        """翻番, 翻一番, 翻倍, 翻两番."""
        text = self.text
        match = _DOUBLING.match(text, start)
        if match is None:
            return None
        times = DIGITS.get(match[1] or "一", 1)
        return self.make(start, match.end(), 2**times, kind=QuantityKind.MULTIPLE)

    def pair(self, start: int) -> Quantity | None:
        """俩, 仨, 双倍."""
        text = self.text
        if text[start] == "双":
            if text.startswith("双倍", start):
                return self.make(start, start + 2, 2, kind=QuantityKind.MULTIPLE)
            return None
        return self.make(start, start + 1, 2 if text[start] == "俩" else 3, optional=True)


_LIST = re.compile("[、和与及][^，。；、,;!?了的有着]{1,12}$")
_FIVE_YEAR_PLAN = re.compile("十[一二三四]五(?![十百千万年个名])")
_DOUBLING = re.compile("翻了?([一两二三四])?[番倍]")


_RULES: tuple[Rule, ...] = (
    _Scanner.share,
    _Scanner.percent,
    _Scanner.calendar,
    _Scanner.clock,
    _Scanner.without_idioms,
    _Scanner.measure,
    _Scanner.count,
)

_SPECIAL: dict[str, Callable[[_Scanner, int], Quantity | None]] = {
    "第": _Scanner.ordinal,
    "首": _Scanner.first,
    "周": _Scanner.weekday,
    "星": _Scanner.weekday,
    "礼": _Scanner.weekday,
    "半": _Scanner.half,
    "一": lambda scanner, start: scanner.half(start + 1) if scanner.text.startswith("一半", start) else None,
    "成": _Scanner.vague_mass,
    "数": _Scanner.vague_mass,
    "亿": _Scanner.vague_mass,
    "十": _Scanner.five_year_plan,
    "翻": _Scanner.doubling,
    "俩": _Scanner.pair,
    "仨": _Scanner.pair,
    "双": _Scanner.pair,
}
