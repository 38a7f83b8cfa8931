"""The scanner of Chinese texts: it finds numerals, and puts the rules to what it finds."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from transcheck.language.quantities import digits
from transcheck.language.quantities.chinese.idioms import is_word, names_count
from transcheck.language.quantities.chinese.numerals import NUMERALS, PLACES, breaks_off, read_numeral, run_end
from transcheck.language.quantities.digits import Numeral
from transcheck.language.quantities.scanning import Scanner, upper_end
from transcheck.language.quantities.units import LITERAL
from transcheck.model import Quantity, QuantityKind

_TRIGGER = re.compile(f"[0-9０-９{NUMERALS}半几数第首周星礼翻俩仨双成元正腊世差]")
CLASSIFIERS = frozenset(
    "个名位人只条家次届场项种座台辆架艘本张份篇段句层级支枚颗粒根把杯瓶碗盘套组群批副幅部集门间所栋幢户口头匹尾朵棵株滴"
    "团堆队班节课代轮回趟顿阵步笔宗桩则封枪声拳面扇股丝束串站页章卷行列圈对块片件款例番遍样"
)
_APPROXIMATE_BEFORE = (
    *("大约", "约", "大概", "大致", "将近", "接近", "近", "差不多", "大抵", "约莫", "约为", "约有"),
    *("约合", "约占", "约在", "近乎", "估计", "几乎", "~"),
)
_APPROXIMATE_AFTER = ("左右", "上下", "开外", "许", "前后")
CONNECTOR = re.compile(r" ?(?:--|——|[-–—−~～至到]) ?")
_MINUS = re.compile(r"(?:零下|(?<!正)负|(?<![-\w)%℃])[-−]|(?<=[为是至到约达低于近])[-−]|(?<![\d)%℃])−)$")
_LONGEST_MINUS = 3

NumeralRule = Callable[["ChineseScanner", Numeral], "list[Quantity] | None"]
"""Judges a numeral by what stands around it; None passes it on, an empty list says that it counts nothing."""
WordRule = Callable[["ChineseScanner", int], "Quantity | None"]
"""Reads a quantity that begins with a character which is no numeral."""


class ChineseScanner(Scanner):
    """Goes from one character that can begin a quantity to the next and tries the rules in order."""

    def __init__(self, text: str, rules: Sequence[NumeralRule], word_rules: Mapping[str, WordRule], clock: WordRule):
        super().__init__(text)
        self.found: list[Quantity] = []
        self._rules = rules
        self._word_rules = word_rules
        self._clock = clock

    def scan(self) -> list[Quantity]:
        """All quantities, in order."""
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
        special = self._word_rules.get(character)
        if special:
            quantity = special(self, start)
            if quantity:
                return [quantity], quantity.end
            if character not in NUMERALS and character not in ("几", "数"):
                return [], start + 1
        if character.isdigit():
            clock = self._clock(self, start)
            fixed = [clock] if clock else self.fixed_digits(start)
            if fixed:
                return fixed, fixed[-1].end
        if character == "数" and text.startswith("百分", start + 1):
            return [], start + 1  # 位数百分比
        if character == "数" and start > self.floor and self.ends_word(start):
            return [], start + 1  # 人数十万, 无数: the end of another word
        numeral = read_numeral(text, start)
        if numeral is None:
            return [], digits.run_end(text, start) if character.isdigit() else run_end(text, start)
        if breaks_off(text, numeral.end):
            return [], run_end(text, start)  # 一五一十: digits that make up no number
        quantities = self.read_numeral(numeral)
        if quantities is None:
            return [], numeral.end
        return self.join_range(quantities), quantities[-1].end

    def is_approximate(self, start: int, end: int) -> bool:
        """Whether the words around ``start`` to ``end`` say "about"."""
        before = self.text[max(self.floor, start - 4) : start].rstrip(" 有为是在")
        return before.endswith(_APPROXIMATE_BEFORE) or self.text.startswith(_APPROXIMATE_AFTER, end)

    def ends_word(self, start: int) -> bool:
        """True if 数 at ``start`` ends a word: 无数, 人数十万; but in 经历数十年 it begins 数十."""
        many = self.text[start + 1 : start + 2] in PLACES
        return self.begins_word(start - 1) and not (many and not names_count(self.text[start - 1 : start + 1]))

    def begins_word(self, start: int) -> bool:
        """True if the two characters from ``start`` are a word: 成功 in 三成功."""
        pair = self.text[start : start + 2]
        return len(pair) == 2 and is_word(pair)

    def read_numeral(self, numeral: Numeral) -> list[Quantity] | None:
        """What ``numeral`` is with what stands around it; None if it counts nothing."""
        for rule in self._rules:
            quantities = rule(self, numeral)
            if quantities is not None:
                return quantities or None
        return None

    def start_with_minus(self, numeral: Numeral) -> int:
        """Where the number starts with its minus sign, 负 or 零下, if it has one."""
        first = max(self.floor, numeral.start - _LONGEST_MINUS)
        minus = _MINUS.search(self.text, first, numeral.start)
        return minus.start() if minus else numeral.start

    def join_range(self, quantities: list[Quantity]) -> list[Quantity]:
        """3-5年, 三到五, 30至40人 as one quantity; 从三到五 and 2-1 stay two."""
        text, first = self.text, quantities[-1]
        connector = CONNECTOR.match(text, first.end)
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
            upper_end(second),
            second.kind,
            second.unit,
            approximate=first.approximate or second.approximate,
        )
        return [*quantities[:-1], both]
