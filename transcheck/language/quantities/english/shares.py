"""English shares and multiples: 40 per cent, two-thirds, one in five, half, twice."""

from __future__ import annotations

from fractions import Fraction

from transcheck.language.quantities.english.dates import month_at, time
from transcheck.language.quantities.english.numerals import (
    CARDINALS,
    ORDINALS,
    SCALES,
    EnglishNumeral,
    Words,
    read_numeral,
)
from transcheck.language.quantities.english.points import after_basis_points, part_of_point
from transcheck.language.quantities.english.scanner import EnglishScanner, Reading, WordRule
from transcheck.language.quantities.units import BASIS, OFF, SCORE, SCORES
from transcheck.model import Quantity, QuantityKind

FRACTIONS = {
    **{name: Fraction(1, value) for name, value in ORDINALS.items() if value > 2},
    "half": Fraction(1, 2),
    "quarter": Fraction(1, 4),
    "hundredth": Fraction(1, 100),
    "thousandth": Fraction(1, 1000),
}
_THOUSANDTHS = frozenset(("thousandth", "thousandths"))
_PLURAL_FRACTIONS = {name + "s": value for name, value in FRACTIONS.items()} | {"halves": Fraction(1, 2)}
_MULTIPLES = {
    "twice": 2,
    "thrice": 3,
    **{name + "fold": value for name, value in CARDINALS.items() if value > 1},
    **{"doubl" + ending: 2 for ending in ("ed", "ing")},
    **{"tripl" + ending: 3 for ending in ("ed", "ing")},
    **{"quadrupl" + ending: 4 for ending in ("ed", "ing")},
}
_LOOSE_MULTIPLES = {"double": 2, "doubles": 2, "triples": 3, "triple": 3, "treble": 3, "quadruple": 4, "twofold": 2}
_ROUND_TOTALS = frozenset((12, 15, 20, 25, 30, 40, 50, *(10**power for power in range(2, 9))))
_TAKES_OFF = frozenset("discount discounted save saving save saves".split())
_RISES = ("increas", "grow", "grew", "ris", "rose", "jump", "surg", "expand", "soar", "climb", "multipl")
_HALF_NOT_AFTER = frozenset(
    ("first", "second", "other", "latter", "top", "bottom", "back", "1st", "2nd", "better", "each")
)
_HALF_NOT_BEFORE = frozenset(("baked", "hearted", "brother", "sister", "time", "marathon", "term", "past"))


PARTED = frozenset("second hour day year mile inch kilometre kilometer kilogram acre hectare century".split())
"""Units of which a fraction is told in both languages: a hundredth of a second, 百分之一秒."""
_HALVED_WITHOUT_ARTICLE = frozenset(
    "century decade hour month year kilo kilogram kg pound mile litre liter pint inch".split()
)
_HALVED = frozenset("year month week day hour century".split())


def share(scanner: EnglishScanner, index: int, numeral: EnglishNumeral) -> tuple[Quantity, int] | None:
    """40 per cent, two-thirds, one in five, three times, tenfold, 20 percentage points."""
    words, after = scanner.words, numeral.next
    start, low, high = numeral.start, numeral.low, numeral.high
    if numeral.ordinal:
        return _part_of_an_order(scanner, index, numeral)
    after += words[after].text == "-" and words[after].start == numeral.end
    lower, second = words[after].lower, words[after + 1].lower
    start, sign = scanner.with_minus(index, start)
    low, high = sorted((low * sign, high * sign))

    def scaled(stop: int, divisor: int, kind: QuantityKind, unit: str | None = None) -> tuple[Quantity, int]:
        approximate = numeral.approximate or scanner.is_approximate(index, stop)
        end = words[stop - 1].end
        unit = OFF if kind is QuantityKind.PERCENT and _is_off(scanner, index, stop) else unit
        return scanner.make(start, end, low / divisor, high / divisor, kind, unit, approximate=approximate), stop

    if lower in ("percentage", "percent") and second in ("point", "points"):
        return scaled(after + 2, 1, QuantityKind.PERCENTAGE_POINT)
    if stop := after_basis_points(scanner, after):
        return scaled(stop, 100, QuantityKind.PERCENTAGE_POINT, BASIS)
    if lower == "per" and second in ("cent", "mille", "thousand"):
        return scaled(after + 2, 100 if second == "cent" else 1000, QuantityKind.PERCENT)
    if lower in ("%", "％", "percent", "pct"):
        if second in ("point", "points"):
            return scaled(after + 2, 1, QuantityKind.PERCENTAGE_POINT)
        return scaled(after + 1, 100, QuantityKind.PERCENT)
    if lower in ("ten", "hundred") and words[after + 1].text == "-" and words[after + 2].lower in _THOUSANDTHS:
        return scaled(after + 3, 10_000 if lower == "ten" else 100_000, QuantityKind.PERCENT)
    if lower == "‰":
        return scaled(after + 1, 1000, QuantityKind.PERCENT)
    if lower == "times" and words[index].lower in _VERY_OFTEN and not _is_factor(words, after):
        return scanner.make(start, words[after].end, low, kind=QuantityKind.MULTIPLE, optional=True), after + 1
    if lower in ("times", "fold") or (lower == "x" and words[after].start == numeral.end):
        if lower == "times" and _is_increase(scanner, index, after + 1):
            high += 1  # "increased by two times" is said of twice and of three times as much
        return scaled(after + 1, 1, QuantityKind.MULTIPLE)
    if _shares_sign(words, index, after):
        return scanner.make(start, numeral.end, low / 100, high / 100, kind=QuantityKind.PERCENT), after
    whole = numeral.exact_integer
    if whole == 50 and words[after].lower in ("fifty", "50") and words[after].end - words[after].start < 6:
        return scanner.make(start, words[after].end, Fraction(1, 2), kind=QuantityKind.PERCENT), after + 1
    part = FRACTIONS.get(lower) if whole == 1 else _PLURAL_FRACTIONS.get(lower) if whole and whole < 100 else None
    series = words[index - 1].lower in ("first", "last", "past", "next", "previous")
    if part and whole and (point := part_of_point(scanner, index, after + 1, whole * part)):
        return point[0][0], point[1]
    if part and whole and not series:
        approximate = scanner.is_approximate(index, after + 1)
        if parted := part_of_unit(scanner, after + 1):
            following, code = parted
            end = words[following - 1].end
            return scanner.make(start, end, whole * part, unit=code, approximate=approximate), following
        kind = QuantityKind.PERCENT
        return scanner.make(start, words[after].end, whole * part, kind=kind, approximate=approximate), after + 1
    thing = bool(whole) and lower.isalpha() and second == "in" and lower not in ("out", "in", "per")
    if thing:  # "one seat in three was empty"
        after, lower = after + 1, "in"
    if whole and ((lower == "out" and second == "of") or lower == "in"):
        step = 2 if lower == "out" else 1
        step += words[after + step].lower == "every" or words[after + step].text == "-"
        of = read_numeral(words, after + step)
        total = of.exact_integer if of and of.digits != 4 and not of.ordinal else None
        # "one in 10 days" and "one in 5 May" are no shares.
        if (
            of
            and total
            and whole < total
            and (whole == 1 or total <= 10 or total in _ROUND_TOTALS)
            and (lower == "out" or not (scanner.unit_at(of.next) or month_at(scanner, of.next)))
            and (not thing or words[of.next].lower in _AFTER_THINGS)
        ):
            unit = SCORE if lower == "out" and total in SCORES else None
            return scanner.make(start, of.end, Fraction(whole, total), kind=QuantityKind.PERCENT, unit=unit), of.next
    return None


_AFTER_THINGS = frozenset((*".,;:!?)", "", *"is are was were has have had will would still now who at on for".split()))
"""What follows the whole of "one seat in three" where "three" counts nothing else."""


def _part_of_an_order(scanner: EnglishScanner, index: int, numeral: EnglishNumeral) -> tuple[Quantity, int] | None:
    """The share of "the poorest fifth of households"."""
    words, part = scanner.words, FRACTIONS.get(scanner.words[numeral.next - 1].lower)
    before = words[index - 1].lower
    one = numeral.next - index == 2 and words[index].lower == "one"  # one thousandth
    ordered = words[numeral.next].lower == "of" and (before.endswith("est") or before in _ENDS_OF_ORDER)
    if part is None or not (one or ordered):
        return None
    return scanner.make(numeral.start, numeral.end, part, kind=QuantityKind.PERCENT), numeral.next


_ENDS_OF_ORDER = frozenset("top bottom upper lower remaining other".split())


def _shares_sign(words: Words, index: int, after: int) -> bool:
    """Whether the sign of a later percentage stands for a number too: from 3 to 5 percent; 25, 30, or 40 percent."""
    before, way = words[index - 1].lower, words[after].lower
    if (before, way) not in (("from", "to"), ("to", "from"), (",", "and")) and way not in (",", "or"):
        return False
    listing = before == "," and read_numeral(words, index - 2) is not None
    if way == "," and words[after + 1].lower in _LAST_OF_LIST and not listing:
        return False  # "of those, 693, or 70 percent"
    listed = way != ","
    for _ in range(_LISTED):
        following = words[after].lower
        listed |= following in _LAST_OF_LIST
        if following != "," and not listed:
            return False
        after += 1 + (following == "," and words[after + 1].lower in _LAST_OF_LIST)
        listed |= words[after - 1].lower in _LAST_OF_LIST
        numeral = read_numeral(words, after)
        if numeral is None or numeral.ordinal:
            return False
        after = numeral.next
        if words[after].lower in ("%", "％", "percent", "pct"):
            return listed
    return False


_LISTED = 4
"""Numbers of one list, at most, that a sign stands for."""
_LAST_OF_LIST = frozenset(("or", "and", "to", "from"))


def _is_factor(words: Words, times: int) -> bool:
    """True for "a hundred times more" and "as much"; "told you a million times" says no more than very often."""
    following = words[times + 1].lower
    return following in _AFTER_FACTOR or following.endswith("er")


_VERY_OFTEN = frozenset(("a", "hundred", "thousand", "million"))
_AFTER_FACTOR = frozenset("more less as the that its their what".split())


def part_of_unit(scanner: EnglishScanner, index: int) -> tuple[int, str] | None:
    """``(next index, unit)`` of "of a second" at ``index``, what a fraction before it is a part of."""
    words = scanner.words
    unit = scanner.unit_at(index + 2) if words[index + 2].lower in PARTED else None
    return unit if unit and words[index].lower == "of" and words[index + 1].lower in ("a", "an", "one") else None


def _is_off(scanner: EnglishScanner, index: int, following: int) -> bool:
    """True if the percentage is what is taken off: 20 % off, a 20 % discount, save 20 %, 20 % cheaper."""
    before = {scanner.words[index - step].lower for step in (1, 2, 3)}
    after = scanner.words[following].lower
    return after in ("off", "discount", "discounts", "cheaper") or not before.isdisjoint(_TAKES_OFF)


def _is_increase(scanner: EnglishScanner, index: int, following: int) -> bool:
    """True before "more" and after "increased by": the multiple is, to be strict, what has been added."""
    after = scanner.words[following].lower
    before = scanner.words[index - 1].lower
    before = scanner.words[index - 2].lower if before in ("by", "of", "about", "nearly", "almost") else before
    return (
        before.startswith(_RISES) or after == "more" or (after.endswith("er") and after not in ("over", "per", "after"))
    )


def half(scanner: EnglishScanner, index: int) -> Reading | None:
    """Half of, half a million, half an hour, half past three."""
    words = scanner.words
    hyphen = words[index - 1].text == "-"
    before, start = words[index - 1 - hyphen].lower, words[index].start
    after = index + 1 + (words[index + 1].text == "-")
    following = words[after].lower
    if point := part_of_point(scanner, index, index + 1, Fraction(1, 2)):
        return point
    if following == "past":
        if words[after + 1].lower in ("midnight", "noon"):
            return time(scanner, start, after + 2, words[after + 1].end, 12 * (words[after + 1].lower == "noon"), 30)
        hour = read_numeral(words, after + 1)
        if hour and hour.exact_integer and hour.exact_integer <= 12:
            return time(scanner, start, hour.next, hour.end, hour.exact_integer, 30)
        return None
    if before in _HALF_NOT_AFTER or following in _HALF_NOT_BEFORE:
        return None
    article = following in ("a", "an")
    thing = after + article
    if article and words[thing].lower in ("percent", "per") and words[thing + 1].lower != "point":
        stop = thing + 1 + (words[thing].lower == "per")
        return [scanner.make(start, words[stop - 1].end, Fraction(1, 200), kind=QuantityKind.PERCENT)], stop
    if words[thing].lower in SCALES:
        scale = SCALES[words[thing].lower]
        numeral = EnglishNumeral(
            start, words[thing].end, thing + 1, Fraction(scale, 2), Fraction(scale, 2), scale=scale
        )
        quantity, next_index = scanner.judge(index, numeral)
        return ([quantity], next_index) if quantity else None
    unit = scanner.unit_at(thing)
    whole = following == "the" and words[thing + 1].lower in _HALVED  # half the year: 半年
    if whole:
        unit = scanner.unit_at(thing + 1)
    if unit and (article or whole or words[index + 1].text == "-" or words[thing].lower in _HALVED_WITHOUT_ARTICLE):
        end = words[unit[0] - 1].end
        return [scanner.make(start, end, Fraction(1, 2), unit=unit[1])], unit[0]
    if words[index + 1].text == "-":
        return None
    approximate = scanner.is_approximate(index, index + 1)
    kind, off = QuantityKind.PERCENT, OFF if following == "off" else None
    end = words[index].end
    return [scanner.make(start, end, Fraction(1, 2), kind=kind, unit=off, approximate=approximate)], index + 1


def halved(scanner: EnglishScanner, index: int) -> Reading | None:
    """Halved, halving."""
    word = scanner.words[index]
    return [scanner.make(word.start, word.end, Fraction(1, 2), kind=QuantityKind.PERCENT, optional=True)], index + 1


def multiple(scanner: EnglishScanner, index: int) -> Reading | None:
    """Twice, doubled, threefold."""
    word = scanner.words[index]
    value = _MULTIPLES.get(word.lower, 0) or _LOOSE_MULTIPLES[word.lower]
    optional = word.lower in _LOOSE_MULTIPLES
    return [scanner.make(word.start, word.end, value, kind=QuantityKind.MULTIPLE, optional=optional)], index + 1


WORD_RULES: dict[str, WordRule] = {
    "half": half,
    **dict.fromkeys(("halved", "halving", "halves", "halfway"), halved),
    **dict.fromkeys((*_MULTIPLES, *_LOOSE_MULTIPLES), multiple),
}
