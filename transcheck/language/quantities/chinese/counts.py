"""Chinese numbers without a unit, ordinals, and words that only look like numbers."""

from __future__ import annotations

import re
from dataclasses import replace

from transcheck.language.quantities import digits
from transcheck.language.quantities.chinese.idioms import Reading, word_around
from transcheck.language.quantities.chinese.measures import measure, unit_at
from transcheck.language.quantities.chinese.numerals import DIGITS, read_numeral
from transcheck.language.quantities.chinese.scanner import CLASSIFIERS, ChineseScanner
from transcheck.language.quantities.digits import Numeral, skip_spaces
from transcheck.model import Quantity, QuantityKind

_AFTER_BY_ALL_MEANS = ("别", "不", "要", "莫", "勿", "得", "记", "小心", "注意")
_COUNTED_MASSES = frozenset("个名人位年种条件台辆元块斤里天吨米亩")
_IMPLICIT_BEFORE = tuple("上 近 约 超 过 逾 成 破 达 满 计 到 数以".split())
_VAGUE_MASSES = {
    **dict.fromkeys(("成千上万", "数以万计", "成百上千", "数以千计"), (1000, 99999)),
    "亿万": (10**6, 10**10 - 1),
    "数以百计": (100, 999),
    "数以百万计": (10**6, 10**7 - 1),
    "数以十万计": (10**5, 10**6 - 1),
    "数以千万计": (10**7, 10**8 - 1),
    "数以亿计": (10**8, 10**9 - 1),
}
_LIST = re.compile("[、和与及][^，。；、,;!?了的有着]{1,12}$")
_FIVE_YEAR_PLAN = re.compile("十[一二三四]五(?![十百千万年个名])")


def count(scanner: ChineseScanner, numeral: Numeral) -> list[Quantity]:
    """A bare number; 上千 is from one thousand to ten thousand, 三十出头 thirty to thirty-five."""
    start, text = scanner.start_with_minus(numeral), scanner.text
    if numeral.implicit and numeral.start > scanner.floor and text[numeral.start - 1] == "上":
        high = numeral.high * 10 - 1
        return [scanner.make(numeral.start - 1, numeral.end, numeral.low, high, approximate=True)]
    if text.startswith("出头", numeral.end) and numeral.step >= 10:
        high = numeral.high + numeral.step / 2
        return [scanner.make(start, numeral.end + 2, numeral.low, high, approximate=True)]
    approximate = numeral.approximate or scanner.is_approximate(numeral.start, numeral.end)
    low, high = numeral.low, numeral.high
    if start < numeral.start:
        low, high = -high, -low
    end = numeral.end
    definite = text[max(scanner.floor, numeral.start - 1) : numeral.start] in tuple("这那该此们") and high < 10
    best_mark = text.endswith("满分", scanner.floor, start) or text.startswith(("分制", "分满分"), end)
    optional = (
        definite
        or best_mark
        or high == 0
        or sums_up_list(scanner, numeral)
        or digits.is_beside_colon(text, numeral.start, end)
        or digits.is_list_number(text, numeral.start, end)
        or digits.is_glued_to_letter(text, end)
        or text.startswith(("号线", "号楼", "号院", "号门"), end)
        or _is_slang(text[numeral.start : end], text[end : end + 1])
        or _TIME_AND_AGAIN.match(text, numeral.start) is not None
    )
    return [scanner.make(start, end, low, high, approximate=approximate, optional=optional)]


def _is_slang(written: str, following: str) -> bool:
    """True for numbers that comments write for what they sound like or stand for: 666 "awesome", 996 hours of work."""
    return _SLANG.fullmatch(written) is not None and not _GOES_ON.match(following)


_TIME_AND_AGAIN = re.compile("(?:八百|一百|[一八]千|一万|千百)[遍回](?!合)")
"""Round numbers of times that say no more than very often: 说了八百遍."""
_SLANG = re.compile("6{3,}|2?3{3,}|23{2,}|5{3,}|9{3,}|5201314|1314|52[01]|88|886|996|007|965")
_GOES_ON = re.compile(r"[\w%.:/-]")
"""What follows a number that counts something."""


def score(scanner: ChineseScanner, numeral: Numeral) -> list[Quantity] | None:
    """二比一 and 零比三: both numbers count, whatever else the second begins (一获 …)."""
    text = scanner.text
    if text[numeral.end : numeral.end + 1] != "比" or numeral.exact_integer is None:
        return None
    other = read_numeral(text, numeral.end + 1)
    if other is None or other.exact_integer is None or text[other.end : other.end + 1] in CLASSIFIERS:
        return None
    both = (numeral, other)
    return [scanner.make(each.start, each.end, each.low, each.high, optional=each.high == 0) for each in both]


def without_idioms(scanner: ChineseScanner, numeral: Numeral) -> list[Quantity] | None:
    """Drops a Chinese numeral that belongs to a word which counts nothing, marks what may be left out."""
    text = scanner.text
    written = text[numeral.start : numeral.end]
    if any(character.isdigit() and character.isascii() for character in written):
        return None
    value = numeral.exact_integer
    following = text[numeral.end : numeral.end + 1]
    unit = unit_at(scanner, numeral.end)
    counted = unit is not None or following in CLASSIFIERS or following == "倍"
    counted = counted or (following == "分" and written != "十")  # 三分, three points; 十分 is "very"
    if numeral.implicit and not stands_for_number(scanner, numeral, counted):
        return []
    reading = dictionary_reading(scanner, numeral, unit[0] if unit else numeral.end + counted)
    alone = len(written) == 1
    if reading is Reading.IDIOM or (alone and value == 1 and not counted):
        return []
    quantities = measure(scanner, numeral) or count(scanner, numeral)
    one = value == 1 and quantities[0].low == 1  # not 一年半
    if reading is Reading.EITHER or (alone and (one or (value == 2 and not counted))):
        return [replace(quantities[0], optional=True)]
    return quantities


def dictionary_reading(scanner: ChineseScanner, numeral: Numeral, with_unit: int) -> Reading:
    """What the longest word around the numeral makes of it; ``with_unit`` is the end of a unit or classifier."""
    value = numeral.exact_integer or 0
    word = word_around(scanner.text, numeral.start, numeral.end, value)
    if word is None:
        return Reading.NUMBER
    first, last, reading = word
    counted = with_unit > numeral.end
    if counted and value != 1 and first <= numeral.start and last < with_unit:
        return Reading.NUMBER  # 十分 in 十分钟, 年三十 in 今年三十岁, 千万 in 千万元
    if counted and value != 1 and not numeral.implicit and (first, last) == (numeral.start, with_unit):
        return Reading.EITHER if reading is Reading.IDIOM else reading  # 四周 is "all around" or "four weeks"
    return reading


def sums_up_list(scanner: ChineseScanner, numeral: Numeral) -> bool:
    """Whether a small number only counts what was just listed: 北京和上海两个城市, 甲、乙、丙三人."""
    small = numeral.low == numeral.high and 2 <= numeral.low < 10
    return small and _LIST.search(scanner.text, max(0, numeral.start - 16), numeral.start) is not None


def stands_for_number(scanner: ChineseScanner, numeral: Numeral, counted: bool) -> bool:
    """Whether 百, 千, 万 … without a digit is a number: 上千, 百万人, but not 百姓, 千万别, 万先生."""
    before = scanner.text[max(scanner.floor, numeral.start - 2) : numeral.start]
    several_places = numeral.scale > 1 and numeral.end - numeral.start > 1
    if several_places and not scanner.text.startswith(_AFTER_BY_ALL_MEANS, numeral.end):
        return True
    following = scanner.text[numeral.end : numeral.end + 1]
    return (counted and following in _COUNTED_MASSES) or before.endswith(_IMPLICIT_BEFORE)


def ordinal(scanner: ChineseScanner, start: int) -> Quantity | None:
    """第三, 第12."""
    text = scanner.text
    numeral = read_numeral(text, skip_spaces(text, start + 1))
    if numeral is None or numeral.exact_integer is None or numeral.approximate or numeral.implicit:
        return None
    following = text[numeral.end : numeral.end + 1]
    # 第一 without a classifier is "foremost"; 第二天 is "the next day".
    superlative = numeral.low == 1 and following not in CLASSIFIERS and unit_at(scanner, numeral.end) is None
    optional = superlative or text.startswith(("第一时间", "第二天", "第一次", "第三者"), start)
    return scanner.make(start, numeral.end, numeral.low, kind=QuantityKind.ORDINAL, optional=optional)


def first(scanner: ChineseScanner, start: int) -> Quantity | None:
    """首次, 首位, 首个."""
    if scanner.text[start + 1 : start + 2] in tuple("次位个届批场款例家名条"):
        return scanner.make(start, start + 2, 1, kind=QuantityKind.ORDINAL, optional=True)
    return None


def vague_mass(scanner: ChineseScanner, start: int) -> Quantity | None:
    """成千上万, 数以百计."""
    for length in (5, 4, 2):
        word = scanner.text[start : start + length]
        bounds = _VAGUE_MASSES.get(word)
        if bounds:
            return scanner.make(start, start + len(word), *bounds, approximate=True, optional=True)
    return None


def five_year_plan(scanner: ChineseScanner, start: int) -> Quantity | None:
    """十三五: the thirteenth five-year plan."""
    if not _FIVE_YEAR_PLAN.match(scanner.text, start):
        return None
    return scanner.make(start, start + 2, 10 + DIGITS[scanner.text[start + 1]], kind=QuantityKind.ORDINAL)


def pair(scanner: ChineseScanner, start: int) -> Quantity | None:
    """俩, 仨, 双倍."""
    text = scanner.text
    if text[start] == "双":
        if text.startswith("双倍", start):
            return scanner.make(start, start + 2, 2, kind=QuantityKind.MULTIPLE)
        return None
    together = text[start] == "俩"  # 他们俩 is often just "they"
    return scanner.make(start, start + 1, 2 if together else 3, optional=together)
