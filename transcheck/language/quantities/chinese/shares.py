"""Chinese shares and multiples: 百分之四十, 三成, 八折, 三倍, 翻一番, 一半."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from transcheck.language.quantities.chinese.idioms import Reading, is_half, word_around
from transcheck.language.quantities.chinese.measures import unit_at
from transcheck.language.quantities.chinese.numerals import DIGITS, read_numeral
from transcheck.language.quantities.chinese.scanner import CLASSIFIERS, CONNECTOR, ChineseScanner
from transcheck.language.quantities.digits import Numeral, skip_spaces
from transcheck.language.quantities.units import BASIS, DISCOUNT, SCORE, SCORES
from transcheck.model import Quantity, QuantityKind

_HALVES = ("一半", "半数", "半价", "对半", "减半", "过半", "近半", "大半", "各半", "参半", "折半", "泰半")
_DOUBLING = re.compile("翻了?([一两二三四])?番|翻了?一?倍")
_STRICT_BELOW = 4
_GROWN = re.compile("(?:增长|增加|增|提高|上升|上涨|涨|扩大|提升)(?:了|超过|逾|近|约|将近)*$")
_FALLEN = re.compile("(?:减少|下降|降低|缩小|缩短|跌|少|降)了?$")
_WAVERING = re.compile("(?:多|高|高出|大|快|长|贵|强|重|翻|多出|超出)了?(?:近|约|将近|差不多)?$")
_PART_OF = re.compile(
    "[个名位人家户只条](?:[^，。；！？,;!?]{0,9}?(?:里头|里面|里|中|当中|之中|中间))?(?:就|便|至少|大约|约)*有"
)


_PARTED = frozenset("second hour mile inch km kg acre century".split())
"""Units of which a fraction is told: 百分之一秒, 四分之三小时; but in 百分之三天然 nothing is counted in days."""


def share(scanner: ChineseScanner, numeral: Numeral) -> list[Quantity] | None:
    """百分之四十, 三分之一, 万分之一."""
    text = scanner.text
    begin = skip_spaces(text, numeral.end)
    if not text.startswith("分之", begin):
        return None
    above = read_numeral(text, skip_spaces(text, begin + 2))
    whole = numeral.exact_integer
    if above is None or not whole:
        return []
    end = above.end + (text[above.end : above.end + 1] in "多几" and above.end < len(text))
    low, high = above.low / whole, above.high / whole
    if end > above.end:
        high += Fraction(1, whole)
    to = CONNECTOR.match(text, end)
    top = read_numeral(text, to.end()) if to and low == high else None
    if top and above.low < top.low and not text.startswith("分之", top.end):
        high, end = top.high / whole, top.end  # 百分之三十至四十
    approximate = end > above.end or above.approximate or scanner.is_approximate(numeral.start, end)
    unit = unit_at(scanner, end + text.startswith("个", end)) if low == high else None
    if unit and unit[1] in _PARTED:
        return [scanner.make(numeral.start, unit[0], low, unit=unit[1], approximate=approximate)]
    if text.startswith("决赛", end) and above.low == 1:  # 八分之一决赛: the last sixteen
        return [scanner.make(numeral.start, end, 2 * whole, optional=True)]
    if text.startswith("个百分点", end):
        kind = QuantityKind.PERCENTAGE_POINT
        return [scanner.make(numeral.start, end + 4, low, high, kind, approximate=approximate)]
    optional = whole == 100 and above.low == 100
    share = scanner.make(numeral.start, end, low, high, QuantityKind.PERCENT, approximate=approximate)
    return [replace(share, optional=optional)]


_RATE = re.compile("(?:利率|升息|降息|加息)[^，。；]{0,6}$")
"""What moves by quarters of a percentage point, which Taiwan calls 码."""
_THEN = re.compile("成就(?=[^，。、；！？的奖感卓斐])")
"""收三成就要偷笑: what is achieved would have a measure word before it."""
_MOVED = re.compile("(?:[跌涨降升扣抽让][了掉]?|[另再多]加)$")
"""What moves by percent, which are then called points: 跌了三个点, 另加六个点."""
_BASIC = 2
_PART_OF_PEOPLE = re.compile(f"个人(?:里头|里面|里|中)?(?:就|便)?(?=[{''.join(DIGITS)}]个)")
"""十个人七个: so many of so many people."""
_OF_AS_MANY = (5, 10, 100)
_BASIS_POINT = re.compile("个?基本?点")


def percent(scanner: ChineseScanner, numeral: Numeral) -> list[Quantity] | None:
    """40%, 3‰, 5个百分点, 25个基点, 三成, 三成五, 3倍, 八折."""
    text = scanner.text
    end = skip_spaces(text, numeral.end)
    sign = text[end : end + 1]
    start = scanner.start_with_minus(numeral)
    factor = -1 if start < numeral.start else 1
    approximate = numeral.approximate or scanner.is_approximate(numeral.start, end + 1)
    low, high = numeral.low * factor, numeral.high * factor

    def scaled(stop: int, divisor: int, kind: QuantityKind, unit: str | None = None) -> list[Quantity]:
        return [scanner.make(start, stop, low / divisor, high / divisor, kind, unit, approximate=approximate)]

    if sign in ("%", "％"):
        return scaled(end + 1, 100, QuantityKind.PERCENT)
    if sign == "‰":
        return scaled(end + 1, 1000, QuantityKind.PERCENT)
    for suffix in ("个百分点", "百分点"):
        if text.startswith(suffix, end):
            return scaled(end + len(suffix), 1, QuantityKind.PERCENTAGE_POINT)
    basis = _BASIS_POINT.match(text, end)
    if basis and not (high <= _BASIC and "本" in basis[0]):  # 两个基本点 are basic points
        return scaled(basis.end(), 100, QuantityKind.PERCENTAGE_POINT, BASIS)
    if text.startswith("码", end) and _RATE.search(text, scanner.floor, numeral.start):
        return scaled(end + 1, 4, QuantityKind.PERCENTAGE_POINT)
    if text.startswith("个点", end) and _MOVED.search(text, scanner.floor, numeral.start):
        return scaled(end + 2, 100, QuantityKind.PERCENT)
    if sign == "倍":
        return [times(scanner, numeral, start, end + 1, approximate=approximate)]
    if sign == "折" and 0 < numeral.low < 100 and not scanner.begins_word(end):
        return scaled(end + 1, 10 if numeral.low < 10 else 100, QuantityKind.MULTIPLE, DISCOUNT)
    if sign == "成" and 0 < numeral.low <= 10 and (_THEN.match(text, end) or not scanner.begins_word(end)):
        quantity = scaled(end + 1, 10, QuantityKind.PERCENT)[0]
        tail = text[end + 1 : end + 2]
        extra = Fraction(1, 20) if tail == "半" else Fraction(DIGITS.get(tail, 0), 100)
        if extra:
            whole = quantity.low + extra
            return [scanner.make(start, end + 2, whole, kind=QuantityKind.PERCENT, approximate=approximate)]
        if tail == "多":
            quantity = replace(quantity, high=quantity.high + Fraction(1, 10), approximate=True)
        return [quantity]
    return None


def times(scanner: ChineseScanner, numeral: Numeral, start: int, end: int, *, approximate: bool) -> Quantity:
    """N倍. What has grown by N倍 (增长了两倍) is N + 1 times as much, what has grown to it (增长到两倍) is N times.

    一倍 is always twice as much, or half if something falls by it. After 比 and 翻 usage wavers between the two, and
    so it does from four times on, where the difference is small.
    """
    low, high, before = numeral.low, numeral.high, scanner.text[max(scanner.floor, numeral.start - 6) : numeral.start]
    kind = QuantityKind.MULTIPLE
    if low == high == 1:
        fallen = _FALLEN.search(before) is not None
        return scanner.make(start, end, Fraction(1, 2) if fallen else 2, kind=kind, approximate=approximate)
    if _GROWN.search(before):
        low, high = (low + 1, high + 1) if high < _STRICT_BELOW else (low, high + 1)
    elif _WAVERING.search(before):
        high += 1
    return scanner.make(start, end, low, high, kind, approximate=approximate)


def part_of_count(scanner: ChineseScanner, numeral: Numeral) -> list[Quantity] | None:
    """十个人里有九个, 每五家就有两家: so many of so many."""
    whole = numeral.exact_integer
    found = _PART_OF.match(scanner.text, numeral.end)
    if found is None and whole in _OF_AS_MANY:
        found = _PART_OF_PEOPLE.match(scanner.text, numeral.end)
    if whole is None or whole < 2 or found is None:
        return None
    part = read_numeral(scanner.text, found.end())
    if part is None or part.low >= whole or scanner.text[part.end : part.end + 1] not in CLASSIFIERS:
        return None
    low, high = part.low / whole, part.high / whole
    unit = SCORE if whole in SCORES else None
    return [scanner.make(numeral.start, part.end, low, high, QuantityKind.PERCENT, unit, approximate=part.approximate)]


def half(scanner: ChineseScanner, start: int) -> Quantity | None:
    """半年, 半个小时, 一半, 半数, 半个百分点."""
    text = scanner.text
    first = max(scanner.floor, start - 1)
    if text.startswith("半百", start):  # 年过半百: past fifty
        return scanner.make(start, start + 2, 50)
    if text.startswith("半斤八两", start):
        return scanner.make(start, start + 4, Fraction(1, 2), kind=QuantityKind.PERCENT, optional=True)
    for half in _HALVES:
        if text.startswith(half, first) and first < start and not unit_at(scanner, start + 1):
            end = first + 2 + text.startswith("数", first + 2)
            approximate = half[0] in "近大泰过"
            begin = first if half[0] == "一" else start
            return scanner.make(begin, end, Fraction(1, 2), kind=QuantityKind.PERCENT, approximate=approximate)
        if text.startswith(half, start):
            return scanner.make(start, start + len(half), Fraction(1, 2), kind=QuantityKind.PERCENT)
    if text.startswith("码", start + 1) and _RATE.search(text, scanner.floor, start):
        return scanner.make(start, start + 2, Fraction(1, 8), kind=QuantityKind.PERCENTAGE_POINT)
    if text.startswith("码", start + 1) and text[first:start] in ("大", "小"):  # a size, no yard
        return scanner.make(start, start + 1, Fraction(1, 2), kind=QuantityKind.PERCENT, optional=True)
    after = start + 1 + text.startswith("个", start + 1)
    if text.startswith("百分点", after):
        return scanner.make(start, after + 3, Fraction(1, 2), kind=QuantityKind.PERCENTAGE_POINT)
    unit = unit_at(scanner, after) or unit_at(scanner, start + 1)
    word = word_around(text, start, start + 1, 0)
    if text[first:start] in tuple("上下前后多") and not scanner.begins_word(start - 2):  # 上半年, not 以前半年
        return None
    if unit is None:
        if word and word[2] is Reading.IDIOM and not is_half(text[word[0] : word[1]]):
            return None
        return scanner.make(start, start + 1, Fraction(1, 2), kind=QuantityKind.PERCENT, optional=True)
    idiom = word is not None and word[2] is Reading.IDIOM and not is_half(text[word[0] : word[1]])
    if word and idiom and word[1] > unit[0]:
        return None
    optional = idiom or text.startswith("半天", start)
    return scanner.make(start, unit[0], Fraction(1, 2), unit=unit[1], optional=optional)


def doubling(scanner: ChineseScanner, start: int) -> Quantity | None:
    """翻番, 翻一番, 翻倍, 翻两番."""
    text = scanner.text
    match = _DOUBLING.match(text, start)
    if match is None:
        return None
    times = DIGITS.get(match[1] or "一", 1)
    return scanner.make(start, match.end(), 2**times, kind=QuantityKind.MULTIPLE)


def nine_in_ten(scanner: ChineseScanner, start: int) -> Quantity | None:
    """十之八九, 十有八九: eight or nine in ten, which may be "most" or "almost certainly" as well."""
    text = scanner.text
    if not text.startswith(("十之八九", "十有八九", "十之七八"), start):
        return None
    low, high = sorted(DIGITS[digit] for digit in text[start + 2 : start + 4])
    share = Fraction(low, 10), Fraction(high, 10)
    return scanner.make(start, start + 4, *share, QuantityKind.PERCENT, approximate=True, optional=True)


def one_half(scanner: ChineseScanner, start: int) -> Quantity | None:
    """一半."""
    return half(scanner, start + 1) if scanner.text.startswith("一半", start) else None
