"""English dates and times: 24 July 2014, the 1980s, 3.30 p.m., Monday."""

from __future__ import annotations

from fractions import Fraction

from transcheck.language.quantities import digits
from transcheck.language.quantities.english.numerals import (
    CARDINALS,
    ORDINALS,
    TENS,
    EnglishNumeral,
    read_numeral,
)
from transcheck.language.quantities.english.points import part_of_point
from transcheck.language.quantities.english.scanner import EnglishScanner, Reading, WordRule
from transcheck.language.quantities.eras import year_of_english_era
from transcheck.language.quantities.units import LUNAR, TWELVE_HOUR
from transcheck.model import Quantity, QuantityKind

_MONTHS = {
    name: number
    for number, name in enumerate(
        "january february march april may june july august september october november december".split(), start=1
    )
}
_SHORT_MONTHS = {name[:3]: number for name, number in _MONTHS.items()} | {"sept": 9}
_UNCLEAR_MONTHS = frozenset(("march", "may", "august", "june", "april"))
_BEFORE_MONTH = frozenset(
    "in of on since until till by last this next early late mid from to between and during through every before after "
    "around".split()
)
_WEEKDAYS = {
    name: number
    for number, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split(), start=1)
}
_SHORT_WEEKDAYS = {name[:3]: number for name, number in _WEEKDAYS.items()} | {"tues": 2, "thur": 4, "thurs": 4}
_DECADES = {name[:-1] + "ies": value for name, value in TENS.items()}
_BEFORE_YEAR = frozenset(
    "in since until till by of from to during year early late mid before after around circa and ( between".split()
)
_POSSESSIVE = frozenset("his her their my your our its whose s".split())
_PARTS_OF_DECADE = {"early": (0, 4), "mid": (3, 7), "late": (6, 9)}


def calendar(scanner: EnglishScanner, index: int, numeral: EnglishNumeral) -> tuple[Quantity, int] | None:
    """24 July, 24th of July, the 1980s, 21st century, nineteen eighty-four, 2014."""
    words, value, after = scanner.words, numeral.exact_integer, numeral.next
    if value is None or numeral.approximate:
        return None
    following = words[after]
    start, end = numeral.start, numeral.end
    special = _year_of_another_count(scanner, index, numeral, value)
    if special:
        return special
    decade = decade_in_digits(scanner, index, numeral, value)
    if decade:
        return decade
    hyphen = following.text == "-"
    if numeral.ordinal and words[after + hyphen].lower in ("century", "centuries") and value <= 30:
        end, after = words[after + hyphen].end, after + hyphen + 1
        before_christ = _before_christ(scanner, after)
        if before_christ:
            value, after = -value, before_christ
            end = words[after - 1].end
        return scanner.make(start, end, value, kind=QuantityKind.CENTURY), after
    small = numeral.ordinal or 0 < numeral.digits <= 2
    if small and 1 <= value <= 31 and month_at(scanner, after + (following.lower == "of")):
        return scanner.make(start, end, value, kind=QuantityKind.DAY), after
    if numeral.digits == 4 and 1000 <= value < 2100 and not scanner.unit_at(after):
        before = words[index - 1]
        dated = before.lower in _BEFORE_YEAR or after_date(scanner, numeral.start) or following.text == ")"
        if dated and following.lower not in ("people", "percent", "%", "other", "more"):
            return scanner.make(start, end, value, kind=QuantityKind.YEAR), after
    if numeral.digits == 2 and (last := _last_year_of_range(scanner, index, value)):
        return scanner.make(start, end, last, kind=QuantityKind.YEAR), after
    if value in (19, 20) and numeral.spelled and words[after].lower in CARDINALS:
        year = read_numeral(words, after)
        if year and year.exact_integer and 10 <= year.exact_integer < 100:
            return scanner.make(start, year.end, value * 100 + year.exact_integer, kind=QuantityKind.YEAR), year.next
    return None


def _last_year_of_range(scanner: EnglishScanner, index: int, value: int) -> int | None:
    """The 1895 of 1894-95."""
    words = scanner.words
    dash, first = words[index - 1], words[index - 2]
    glued = dash.text in ("-", "–", "/") and first.end == dash.start and dash.end == words[index].start
    if not glued or len(first.text) != 4 or not first.text.isdigit():
        return None
    last = int(first.text) // 100 * 100 + value
    return last if int(first.text) < last < 2100 and int(first.text) >= 1000 else None


def _before_christ(scanner: EnglishScanner, index: int) -> int | None:
    """The index after BC, B.C. or BCE at ``index``."""
    words = scanner.words
    if words[index].text in ("BC", "BCE"):
        return index + 1
    dotted = [words[index + step].text for step in range(3)] == ["B", ".", "C"]
    return index + 3 + (words[index + 3].text == ".") if dotted else None


def _year_of_another_count(
    scanner: EnglishScanner, index: int, numeral: EnglishNumeral, value: int
) -> tuple[Quantity, int] | None:
    """221 BC, Reiwa 6, the 40th year of the Kangxi reign; years before Christ are negative."""
    words, after, kind = scanner.words, numeral.next, QuantityKind.YEAR
    before_christ = _before_christ(scanner, after)
    if before_christ and not numeral.ordinal:
        return scanner.make(numeral.start, words[before_christ - 1].end, -value, kind=kind), before_christ
    year = year_of_english_era(words[index - 1].lower, value)
    if year and words[index - 1].lower != "republic" and not numeral.ordinal:
        return scanner.make(words[index - 1].start, numeral.end, year, kind=kind), after
    place = after + (words[after].lower == "year")
    counted = place > after or words[index - 1].lower == "year"
    if counted and words[place].lower == "of":
        for step in range(1, 6):
            year = year_of_english_era(words[place + step].lower, value)
            if year:
                return scanner.make(numeral.start, words[place + step].end, year, kind=kind), place + step + 1
    return None


def decade_in_digits(
    scanner: EnglishScanner, index: int, numeral: EnglishNumeral, value: int
) -> tuple[Quantity, int] | None:
    """1980s, 1980's, '80s; "in her 80s" is an age."""
    words = scanner.words
    apostrophe = words[numeral.next].lower in ("'", "’")
    plural = words[numeral.next + apostrophe]
    attached = plural.start == (words[numeral.next].end if apostrophe else numeral.end)
    round_number = value % 10 == 0 and (value >= 1000 or 10 <= value < 100)
    if plural.lower != "s" or not attached or not round_number or not numeral.digits:
        return None
    following = numeral.next + apostrophe + 1
    if value < 100 and is_age(scanner, index):
        return age(scanner, index, numeral.start, plural.end, value), following
    return scanner.make(numeral.start, plural.end, value, kind=QuantityKind.DECADE), following


def after_date(scanner: EnglishScanner, start: int) -> bool:
    """True if nothing but a comma stands between a month or a day and ``start``."""
    previous = scanner.previous
    is_date = previous is not None and previous.kind in (QuantityKind.MONTH, QuantityKind.DAY, QuantityKind.YEAR)
    gap = scanner.text[scanner.floor : start]
    return is_date and len(gap) <= 3 and gap.strip() in ("", ",", "-", "–", "/", "of")


def is_age(scanner: EnglishScanner, index: int) -> bool:
    """True after "in his", "in her late"."""
    before = scanner.words[index - 1].lower
    if before in ("early", "mid", "late", "-"):
        before = scanner.words[index - (2 if before != "-" else 3)].lower
    return before in _POSSESSIVE


def age(scanner: EnglishScanner, index: int, start: int, end: int, value: int) -> Quantity:
    """The years of an age: late thirties are 36 to 39."""
    before = {scanner.words[index - 1].lower, scanner.words[index - 2].lower}
    low, high = next((span for part, span in _PARTS_OF_DECADE.items() if part in before), (0, 9))
    return scanner.make(start, end, value + low, value + high, unit="year", approximate=True)


def figures(scanner: EnglishScanner, index: int) -> Reading | None:
    """15:50, 3:50 p.m.; and 27:37, minutes and seconds."""
    start = scanner.words[index].start
    found = digits.read_colon(scanner.text, start)
    if found is None:
        return None
    end, hour, minute = found
    following = scanner.words.index_from(index, end)
    if hour > 24:
        minutes = hour + Fraction(minute, 60)
        return [scanner.make(start, end, minutes, unit="minute", optional=True)], following
    return time(scanner, start, following, end, hour, minute)


def hours(scanner: EnglishScanner, index: int, numeral: EnglishNumeral) -> tuple[Quantity, int] | None:
    """3 p.m., 3.50pm, 3 o'clock."""
    if numeral.low != numeral.high or numeral.low > 24 or numeral.ordinal or numeral.approximate:
        return None
    words, after = scanner.words, numeral.next
    minutes = (numeral.low % 1) * 100
    if words[after].lower == "o" and words[after + 2].lower == "clock":
        result = time(scanner, numeral.start, after + 3, words[after + 2].end, int(numeral.low), 0)
    elif half_of_day(scanner, after) and minutes.denominator == 1 and minutes < 60:
        result = time(scanner, numeral.start, after, numeral.end, int(numeral.low), int(minutes))
    else:
        return None
    return result[0][0], result[1]


def half_of_day(scanner: EnglishScanner, index: int) -> tuple[int, int, str] | None:
    """``(end, next index, "am" or "pm")`` of p.m. or pm at ``index``."""
    words = scanner.words
    lower = words[index].lower
    if lower in ("am", "pm"):
        return words[index].end, index + 1, lower
    if lower in ("a", "p") and words[index + 1].text == "." and words[index + 2].lower == "m":
        closed = words[index + 3].text == "."
        return words[index + 2 + closed].end, index + 3 + closed, lower + "m"
    return None


def time(scanner: EnglishScanner, start: int, following: int, end: int, hour: int, minute: int) -> Reading:
    """The time of day from ``start`` to ``end``, with a.m. or p.m. at token ``following``."""
    half = half_of_day(scanner, following)
    unit = TWELVE_HOUR if 1 <= hour <= 12 and scanner.text[start] != "0" else None
    if half:
        end, following, name = half
        hour, unit = hour % 12 + (12 if name == "pm" else 0) if hour <= 12 else hour, None
    value = (hour * 60 + minute) % 1440
    return [scanner.make(start, end, value, kind=QuantityKind.TIME, unit=unit)], following


def month_at(scanner: EnglishScanner, index: int) -> int | None:
    """The month that token ``index`` names; None when "may", "march" or "Mar" is rather something else."""
    words = scanner.words
    word = words[index]
    number = _MONTHS.get(word.lower)
    short = number is None
    if short:
        number = _SHORT_MONTHS.get(word.lower)
        if number is None:
            return None
    capital = word.text[0].isupper()
    following = words[index + 1 + (words[index + 1].text == "." and short)]
    beside = following.lower[:1].isdigit() or words[index - 1].lower[:1].isdigit()
    beside = beside or (words[index - 1].lower == "of" and words[index - 2].lower in ("st", "nd", "rd", "th"))
    if beside and capital:
        return number
    if short:
        clear = word.lower != "mar" and word.text.istitle() and words[index + 1].text == "."
        return number if clear and words[index - 1].lower in _BEFORE_MONTH else None
    if word.lower not in _UNCLEAR_MONTHS:
        return number
    before = words[index - 1].lower in _BEFORE_MONTH
    if capital and (before or beside):
        return number
    if word.lower in ("april", "june", "august", "march") and capital:
        return None if word.lower == "march" and words[index - 1].lower in ("", ".", "the", "a") else number
    return number if before and beside else None


def month(scanner: EnglishScanner, index: int) -> Reading | None:
    """July, Jul. 24, July 24th: the month and the day after it."""
    words = scanner.words
    number = month_at(scanner, index)
    if number is None:
        return None
    word = words[index]
    around = {words[index + step].lower for step in (*range(-6, 0), *range(1, 8))}
    unit = LUNAR if "lunar" in around else None
    found = [scanner.make(word.start, word.end, number, kind=QuantityKind.MONTH, unit=unit)]
    position = index + 1
    if words[position].text == "." and word.lower in _SHORT_MONTHS and word.lower not in _MONTHS:
        position += 1
    following = position + (words[position].lower == "the")
    for _ in range(2):  # July 24-26
        if words[following].start >= 0 and digits.read_clock(scanner.text, words[following].start):
            break
        first = words[following].lower
        day = read_numeral(words, following) if first[:1].isdigit() or first in ORDINALS or first in TENS else None
        value = day.exact_integer if day else None
        if day is None or value is None or not 1 <= value <= 31 or not (day.ordinal or day.digits in (1, 2)):
            break
        if words[day.next].lower in ("%", "percent", "per", "million") or scanner.unit_at(day.next):
            break
        found.append(scanner.make(day.start, day.end, value, kind=QuantityKind.DAY))
        position = following = day.next
        if words[position].text not in ("-", "–", "and", "to"):
            break
        following += 1
    return found, position


def weekday(scanner: EnglishScanner, index: int) -> Reading | None:
    """Monday, Mon."""
    words = scanner.words
    word = words[index]
    number = _WEEKDAYS.get(word.lower.rstrip("s") if word.lower not in _WEEKDAYS else word.lower)
    if number is None:
        dated = words[index + 1].text in (".", ",") and month_at(scanner, index + 2) is not None
        if not (word.text.istitle() and dated):
            return None
        number = _SHORT_WEEKDAYS[word.lower]
    return [scanner.make(word.start, word.end, number, kind=QuantityKind.WEEKDAY)], index + 1


def decade(scanner: EnglishScanner, index: int) -> Reading | None:
    """The eighties; in his eighties."""
    word = scanner.words[index]
    value = _DECADES[word.lower]
    if is_age(scanner, index):
        return [age(scanner, index, word.start, word.end, value)], index + 1
    return [scanner.make(word.start, word.end, value, kind=QuantityKind.DECADE)], index + 1


def noon(scanner: EnglishScanner, index: int) -> Reading | None:
    """Noon and midnight."""
    word = scanner.words[index]
    value = 720 if word.lower in ("noon", "midday") else 0
    return [scanner.make(word.start, word.end, value, kind=QuantityKind.TIME, optional=True)], index + 1


def minutes_to(scanner: EnglishScanner, index: int, numeral: EnglishNumeral) -> tuple[Quantity | None, int] | None:
    """Ten past eight, and "at ten to eight", which would else be a range or a score."""
    words, after = scanner.words, numeral.next
    after += words[after].lower in ("minutes", "minute")
    side = words[after].lower
    if numeral.exact_integer not in _MINUTES or side not in ("past", "to"):
        return None
    if side == "to" and words[index - 1].lower in _AT and words[after + 1].text in _ENDS:
        return None, after + 1  # "until ten to": the hour is understood
    if side == "past" and words[after + 1].lower in ("midnight", "noon"):
        at = 12 * (words[after + 1].lower == "noon")
        reading, following = time(scanner, numeral.start, after + 2, words[after + 1].end, at, numeral.exact_integer)
        return reading[0], following
    hour = read_numeral(words, after + 1)
    if hour is None or not hour.spelled or hour.exact_integer is None or not 1 <= hour.exact_integer <= 12:
        return None
    if side == "to" and (words[index - 1].lower not in _AT or words[hour.next].lower not in _AFTER_TIME):
        return None
    value = hour.exact_integer * 60 + numeral.exact_integer * (1 if side == "past" else -1)
    reading, following = time(scanner, numeral.start, hour.next, hour.end, value // 60, value % 60)
    return reading[0], following


_MINUTES = (5, 10, 20, 25)
_AT = frozenset("at until till about around nearly almost is was s since before after past by".split())
_ENDS = frozenset((*".,;:!?)", ""))
_AFTER_TIME = _ENDS.union("in on at and but when this that am pm a p now already sharp".split())


def quarter(scanner: EnglishScanner, index: int) -> Reading | None:
    """Quarter past three, quarter to four; a quarter-point."""
    words = scanner.words
    if point := part_of_point(scanner, index, index + 1, Fraction(1, 4)):
        return point
    side = words[index + 1].lower
    hour = read_numeral(words, index + 2) if side in ("past", "to") else None
    if hour is None or hour.exact_integer is None or not 1 <= hour.exact_integer <= 12:
        return None
    minutes = hour.exact_integer * 60 + (15 if side == "past" else -15)
    return time(scanner, words[index].start, hour.next, hour.end, minutes // 60, minutes % 60)


WORD_RULES: dict[str, WordRule] = {
    **dict.fromkeys((*_MONTHS, *_SHORT_MONTHS), month),
    **dict.fromkeys((*_WEEKDAYS, *(name + "s" for name in _WEEKDAYS), *_SHORT_WEEKDAYS), weekday),
    **dict.fromkeys(_DECADES, decade),
    **dict.fromkeys(("noon", "midday", "midnight"), noon),
    "quarter": quarter,
}
