"""English amounts with a unit: 5 kg, $3.5bn, two and a half years, a couple of days."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from transcheck.language.quantities.english.numerals import (
    SCALES,
    EnglishNumeral,
    read_numeral,
)
from transcheck.language.quantities.english.points import part_of_point
from transcheck.language.quantities.english.scanner import EnglishScanner, Reading, WordRule
from transcheck.language.quantities.english.shares import FRACTIONS, part_of_unit
from transcheck.language.quantities.units import AMBIGUOUS, UNITS, currency_before, dimension
from transcheck.model import Quantity, QuantityKind

_AFTER_FRACTION = frozenset(
    "of less more fewer smaller larger higher lower as off to by . , ; ) "
    "is are was were has have had do does did will would can could say says said".split()
) | {""}
_BEFORE_AMOUNT = frozenset((*".,;:", "is", "was", "are", "were", "by", "to", "only", "and", ""))
_OF_AN_HOUR = frozenset(("past", "to", "hour", "before", "after", "-"))


def measure(scanner: EnglishScanner, index: int, numeral: EnglishNumeral) -> tuple[Quantity, int] | None:
    """5 kg, 60-year-old, $3.5bn, US$5 million, 50 yuan, aged 60, three and a half years."""
    if numeral.ordinal:
        return _seconds(scanner, index, numeral)
    text, words = scanner.text, scanner.words
    start, sign = scanner.with_minus(index, numeral.start)
    low, high = sorted((numeral.low * sign, numeral.high * sign))
    following, end, code, approximate = numeral.next, numeral.end, None, numeral.approximate
    odd = following + (words[following].text == "-")
    if words[odd].lower in ("odd", "something") and numeral.low == numeral.high and numeral.low >= 10:
        high, end, following, approximate = high + max(10, numeral.scale), words[odd].end, odd + 1, True
        if scale := SCALES.get(words[following].lower):  # forty-odd thousand
            low, high, end, following = low * scale, high * scale, words[following].end, following + 1
    if height := _FEET_AND_INCHES.match(text, numeral.start):
        end = height.end()
        feet = numeral.low + Fraction(int(height[1]), _FOOT)
        return scanner.make(start, end, feet, unit="foot"), words.index_from(following, end)
    if half := _hyphenated_half(scanner, following):
        low, high, following, end = low + Fraction(1, 2), high + Fraction(1, 2), half, words[half - 1].end
    if below := _below_zero(scanner, following):
        made = scanner.make(start, words[below - 1].end, -high, -low, unit="degree", approximate=approximate)
        return made, below
    symbol = currency_before(text, numeral.start, scanner.floor)
    possible = words[following].lower == "of" and numeral.approximate
    unit = scanner.unit_at(following + possible)
    if symbol:
        start, code = symbol
        if sign < 0 or text[max(scanner.floor, start - 1) : start] in ("-", "−"):
            start -= text[max(scanner.floor, start - 1) : start] in ("-", "−")
        if unit and dimension(unit[1]) == "money":
            following, code = unit[0], unit[1] if code == "USD" and words[following].lower != "dollars" else code
            end = words[following - 1].end
    elif unit:
        following, code = unit
        end = words[following - 1].end
        if code == "foot" and (inches := _inches(scanner, following)):
            low, high, following = low + inches[1], high + inches[1], inches[0]
            end = words[following - 1].end
        if half := half_after(scanner, following):
            low, high, following = low + Fraction(1, 2), high + Fraction(1, 2), half
            end = words[following - 1].end
        if low == high:
            more, following = smaller_units(scanner, code, following)
            if not more and (hundredths := _hundredths(scanner, code, following)):
                more, following = hundredths
            low, high, end = low + more, high + more, words[following - 1].end
    elif words[index - 1].lower in ("aged", "age") and numeral.low < 130:
        code = "year"
    elif end == numeral.end:
        return None
    approximate |= scanner.is_approximate(index, following)
    optional = numeral.spelled and low == high == 1 and following - index > 1 and words[index].lower == "one"
    made = scanner.make(start, end, low, high, unit=code, approximate=approximate, optional=optional)
    return made, following


def _seconds(scanner: EnglishScanner, index: int, numeral: EnglishNumeral) -> tuple[Quantity, int] | None:
    """Sixty seconds in "a sixty-second message", which could else be the one after the sixty-first."""
    words, place = scanner.words, numeral.exact_integer
    last = [word.lower for word in (words[numeral.next - 2], words[numeral.next - 1])]
    if last != ["-", "second"] or words[index - 1].lower not in _ONE_OF_MANY or place is None:
        return None
    return scanner.make(numeral.start, numeral.end, place - 2, unit="second"), numeral.next


_ONE_OF_MANY = frozenset("a an this that each every another one per".split())


def _below_zero(scanner: EnglishScanner, index: int) -> int | None:
    """The token after "below", "below zero" or "degrees below zero" at token ``index``: what is below nothing else."""
    words = scanner.words
    index += words[index].lower in ("degree", "degrees")
    if words[index].lower != "below":
        return None
    following = words[index + 1].lower
    if following in ("zero", "freezing"):
        return index + 2
    return index + 1 if following in _ENDS else None


_ENDS = frozenset((*".,;!?)", "", "outside", "out", "today", "tonight"))


def _hyphenated_half(scanner: EnglishScanner, index: int) -> int | None:
    """What follows "-and-a-half" at token ``index``, without the hyphen before a unit."""
    half = half_after(scanner, index) if scanner.words[index].text == "-" else None
    return half and half + (scanner.words[half].text == "-")


def _inches(scanner: EnglishScanner, index: int) -> tuple[int, Fraction] | None:
    """``(following token, feet)`` of the inches after feet: six foot two, 5 ft 11 in."""
    numeral = read_numeral(scanner.words, index)
    if numeral is None or numeral.ordinal or numeral.exact_integer is None or not 0 < numeral.exact_integer < _FOOT:
        return None
    unit = scanner.unit_at(numeral.next)
    if unit and unit[1] != "inch":
        return None
    return unit[0] if unit else numeral.next, Fraction(numeral.exact_integer, _FOOT)


_FOOT = 12
"""Inches."""
_FEET_AND_INCHES = re.compile(r"""[3-8](?:'|′|’) ?(1[01]|\d)(?:"|″|”|''|(?!\w))""")
"""5'11", a height."""


def half_after(scanner: EnglishScanner, index: int) -> int | None:
    """What follows "and a half" at token ``index``, as in "two years and a half"; hyphens may join the words."""
    for word in ("and", "a", "half"):
        index += scanner.words[index].text == "-"
        if scanner.words[index].lower != word:
            return None
        index += 1
    return index


def smaller_units(scanner: EnglishScanner, code: str, index: int) -> tuple[Fraction, int]:
    """What stands at token ``index`` in smaller units, "and 20 minutes" after hours, in units of ``code``; and its end.

    None of it may make up a whole unit: what is "two days and 60 hours" has two parts.
    """
    words, more = scanner.words, Fraction(0)
    meanings = AMBIGUOUS.get(code, (code,))
    whole = unit = UNITS.get(meanings[0])
    while True:
        first = index + (words[index].text == ",")
        first += words[first].lower == "and"
        numeral = read_numeral(words, first)
        if numeral is None or numeral.ordinal or numeral.low != numeral.high:
            break
        following = scanner.unit_at(numeral.next)
        if following is None:
            break
        if following[1] == "cent" and numeral.low < _CENTS and "money" in map(dimension, meanings):
            return more + numeral.low / _CENTS, following[0]
        smaller = UNITS.get(following[1])
        if whole is None or unit is None or smaller is None or smaller.dimension != unit.dimension:
            break
        if numeral.low * smaller.factor >= unit.factor:
            break
        more += numeral.low * smaller.factor / whole.factor
        index, unit = following[0], smaller
    return more, index


def _hundredths(scanner: EnglishScanner, code: str, index: int) -> tuple[Fraction, int] | None:
    """The "eighty" of "one metre eighty", the "fifty" of "two dollars fifty", where it counts nothing."""
    numeral = read_numeral(scanner.words, index)
    of_hundred = code == "m" or "money" in map(dimension, AMBIGUOUS.get(code, (code,)))
    if not of_hundred or numeral is None or numeral.ordinal or numeral.exact_integer is None:
        return None
    if not 10 <= numeral.exact_integer < _CENTS or scanner.words[numeral.next].lower not in _AFTER_HUNDREDTHS:
        return None
    return Fraction(numeral.exact_integer, _CENTS), numeral.next


_AFTER_HUNDREDTHS = frozenset((*".,;:!?)", "", *"in tall high long wide each apiece and for to per".split()))
_CENTS = 100


def around_the_clock(scanner: EnglishScanner, index: int) -> Reading | None:
    """Open around the clock: 24 hours a day."""
    words, last = scanner.words, index + 1
    for word in ("the", "clock"):
        last += words[last].text == "-"
        if words[last].lower != word:
            return None
        last += 1
    return [scanner.make(words[index].start, words[last - 1].end, 24, unit="hour", optional=True)], last


def span_of_years(scanner: EnglishScanner, index: int) -> Reading | None:
    """Decades, centuries; "the past decade"."""
    word = scanner.words[index]
    start, end = word.start, word.end
    if word.lower == "decades":
        quantity = scanner.make(start, end, 20, 99, unit="year", approximate=True)
    elif word.lower == "centuries":
        quantity = scanner.make(start, end, 2, 9, unit="century", approximate=True)
    else:
        quantity = scanner.make(start, end, 1, unit=word.lower, optional=True)
    return [quantity], index + 1


def couple(scanner: EnglishScanner, index: int) -> Reading | None:
    """Couple of, without its article."""
    words, word = scanner.words, scanner.words[index]
    if words[index + 1].lower != "of":
        return [scanner.make(word.start, word.end, 2, optional=True)], index + 1
    unit = scanner.unit_at(index + 2)
    following = unit[0] if unit else index + 1
    code = unit[1] if unit else None
    return [scanner.make(word.start, words[following - 1].end, 2, 3, unit=code, approximate=True)], following


def _couple_of_many(scanner: EnglishScanner, index: int, scale_at: int) -> Reading:
    """A couple of thousand yuan."""
    words = scanner.words
    scale = SCALES[words[scale_at].lower]
    unit = scanner.unit_at(scale_at + 1)
    following, code = unit if unit else (scale_at + 1, None)
    start, end = words[index].start, words[following - 1].end
    return [scanner.make(start, end, 2 * scale, 3 * scale, unit=code, approximate=True)], following


_TIMES = frozenset("once twice times time".split())
ARTICLES = frozenset(("a", "an"))
PAIRS = frozenset(("couple", "pair"))


_CHANGED = frozenset(
    "rose rise rises risen rising fell fall falls fallen falling grew grow grows grown growing dropped drop drops "
    "increased increase increases increasing decreased decrease decreases declined decline declines reduced reduce "
    "reduces reducing reduction cut cuts cutting up down shrank shrink shrinks shrunk jumped jump jumps climbed climb "
    "slashed slash surged surge soared soar plunged plunge raised raise raises lowered lower expanded expand slipped "
    "slumped tumbled higher more less fewer lifted lift boosted boost".split()
)
"""Words before "by a quarter", which is then no part of a year."""
_OBJECT = 8
"""Words before "by a quarter" among which they stand: "reducing the population by a quarter"."""
_HEDGES = frozenset("barely only just over under than hardly scarcely roughly".split())


def article(scanner: EnglishScanner, index: int) -> Reading | None:
    """A hundred, a third of, a quarter of, a couple of, a dozen, a decade."""
    words = scanner.words
    start = words[index].start
    next_word, second = words[index + 1].lower, words[index + 2].lower
    part = FRACTIONS.get(next_word)
    if part and next_word != "half":
        if point := part_of_point(scanner, index, index + 2, part):
            return point
        approximate = scanner.is_approximate(index, index + 2)
        if unit := part_of_unit(scanner, index + 2):
            end = words[unit[0] - 1].end
            return [scanner.make(start, end, part, unit=unit[1], approximate=approximate)], unit[0]
        # An ordinal is never nearly one; but people talk about a third man, and a quarter may be one of an hour.
        topic = words[index - 1].lower == "about" and words[index - 2].lower not in _BEFORE_AMOUNT
        hedged = approximate or words[index - 1].lower in _HEDGES
        shared = hedged and not topic and second not in _OF_AN_HOUR
        changed = {words[before].lower for before in range(max(0, index - _OBJECT), index - 1)}
        by_a_part = words[index - 1].lower == "by" and not changed.isdisjoint(_CHANGED)
        if shared or by_a_part or (second in _AFTER_FRACTION and (next_word != "quarter" or second == "of")):
            end = words[index + 1].end
            kind = QuantityKind.PERCENT
            return [scanner.make(start, end, part, kind=kind, approximate=approximate)], index + 2
        return None
    if next_word in SCALES:
        numeral = read_numeral(words, index + 1)
        if numeral is None or numeral.ordinal:
            return None
        quantity, following = scanner.judge(index + 1, numeral)
        if quantity is None:
            return None
        text = scanner.text[start : quantity.end]
        return [replace(quantity, start=start, text=text)], following
    many = index + 2 + (second == "of")
    if next_word == "couple" and words[many].lower in SCALES:
        return _couple_of_many(scanner, index, many)
    if next_word in PAIRS and second == "of":
        approximate = next_word == "couple"
        unit = scanner.unit_at(index + 3)
        following = unit[0] if unit else index + 2
        end = words[following - 1].end
        code = unit[1] if unit else None
        both = scanner.make(start, end, 2, 3 if approximate else 2, unit=code, approximate=approximate)
        return [replace(both, optional=not approximate)], following
    unclear = next_word in ("second", "cc", "m", "g", "l", "h") or next_word.endswith("s")
    unclear |= next_word == "pound" and second != "of"
    unit = None if unclear else scanner.unit_at(index + 1)
    if unit and words[index + 1].text != "-":
        half = half_after(scanner, unit[0])
        following, value = (half, Fraction(3, 2)) if half else (unit[0], Fraction(1))
        # "Five days a week and eight hours a day" says how often.
        is_rate = words[index - 1].lower in _TIMES or scanner.unit_at(index - 1) is not None
        if words[following].lower == "and" and not is_rate:
            more, following = smaller_units(scanner, unit[1], following)
            value += more
        end = words[following - 1].end
        return [scanner.make(start, end, value, unit=unit[1], optional=value == 1)], following
    return None


WORD_RULES: dict[str, WordRule] = {
    **dict.fromkeys(ARTICLES, article),
    **dict.fromkeys(("decade", "decades", "century", "centuries", "fortnight", "millennium"), span_of_years),
    "couple": couple,
    **dict.fromkeys(("around", "round"), around_the_clock),
}
