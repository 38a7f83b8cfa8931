"""Quantities of an English text.

The scanner goes from token to token. A word that can begin a quantity has a rule of its own; a numeral is read first
and then judged by its neighbours.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from transcheck.language.quantities import digits
from transcheck.language.quantities.numerals_en import (
    CARDINALS,
    ORDINALS,
    SCALES,
    STARTERS,
    TENS,
    EnglishNumeral,
    Words,
    read_numeral,
)
from transcheck.language.quantities.units import LITERAL, TWELVE_HOUR, currency_before, dimension, english_unit
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
_APPROXIMATE = frozenset(
    "about around nearly almost some approximately roughly circa approx approx. estimated ~".split()
)
_POSSESSIVE = frozenset("his her their my your our its whose s".split())
_PARTS_OF_DECADE = {"early": (0, 4), "mid": (3, 7), "late": (6, 9)}
_FRACTIONS = {
    **{name: Fraction(1, value) for name, value in ORDINALS.items() if value > 2},
    "half": Fraction(1, 2),
    "quarter": Fraction(1, 4),
    "hundredth": Fraction(1, 100),
    "thousandth": Fraction(1, 1000),
}
_PLURAL_FRACTIONS = {name + "s": value for name, value in _FRACTIONS.items()} | {"halves": Fraction(1, 2)}
_AFTER_FRACTION = frozenset(("", *"of less more fewer smaller larger higher lower as off . , ; ) to by".split()))
_MULTIPLES = {
    "twice": 2,
    "thrice": 3,
    **{name + "fold": value for name, value in CARDINALS.items() if value > 1},
    **{"doubl" + ending: 2 for ending in ("ed", "ing")},
    **{"tripl" + ending: 3 for ending in ("ed", "ing")},
    **{"quadrupl" + ending: 4 for ending in ("ed", "ing")},
}
_LOOSE_MULTIPLES = {"double": 2, "doubles": 2, "triples": 3, "triple": 3, "treble": 3, "quadruple": 4, "twofold": 2}
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "one": 1, "two": 2, "three": 3}
_NOT_ONE_AFTER = frozenset(("no", "any", "every", "each", "which", "the", "this", "that", "another", "some"))
_NOT_ONE_BEFORE = frozenset(
    ("another", "'", "’", "of", "who", "can", "should", "must", "could", "would", "may", "might")
)
_HALF_NOT_AFTER = frozenset(
    ("first", "second", "other", "latter", "top", "bottom", "back", "1st", "2nd", "better", "each")
)
_HALF_NOT_BEFORE = frozenset(("baked", "hearted", "brother", "sister", "time", "marathon", "term", "past"))
_PRONOUNS = frozenset("i you he she it we they".split())
_UNSAID = {"both": 2, "once": 1, "pair": 2, "duo": 2, "twins": 2, "trio": 3}
_JOINABLE = (QuantityKind.CARDINAL, QuantityKind.PERCENT, QuantityKind.MULTIPLE)
_DASHES = ("-", "–", "—", "~", "−")


def find(text: str) -> list[Quantity]:
    """The quantities of the English ``text``, in order."""
    return _Scanner(text).scan()


class _Scanner:
    def __init__(self, text: str):
        self.text = text
        self.words = Words(text)
        self.floor = 0
        self.previous: Quantity | None = None

    def scan(self) -> list[Quantity]:
        found: list[Quantity] = []
        index, items = 0, self.words.items
        while index < len(items):
            lower = items[index].lower
            rule = _RULES.get(lower)
            result = None
            if rule:
                result = rule(self, index)
            elif lower[0].isdigit():
                result = self.number(index)
                if result is None:
                    index = self.words.index_from(index + 1, digits.run_end(self.text, items[index].start))
                    continue
            if result is None:
                index += 1
                continue
            quantities, following = result
            found.extend(quantities)
            if quantities:
                self.previous = quantities[-1]
                self.floor = quantities[-1].end
            index = max(following, index + 1)
        return found

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

    def is_approximate(self, index: int, following: int) -> bool:
        """Whether the words around the tokens ``index`` up to ``following`` say "about"."""
        before = index - 1
        while self.words[before].lower in ("a", "an", "$", "£", "€", "us", "the"):
            before -= 1
        if self.words[before].lower in _APPROXIMATE:
            return True
        return self.words[following].lower == "or" and self.words[following + 1].lower == "so"

    # Digits that are no plain number, then numerals.

    def number(self, index: int) -> tuple[list[Quantity], int] | None:
        """What begins with a numeral, in digits or in words."""
        if self.words[index].lower[0].isdigit():
            fixed = self.fixed_digits(index)
            if fixed:
                return fixed
        numeral = read_numeral(self.words, index)
        if numeral is None:
            return None
        quantity, following = self.judge(index, numeral)
        if quantity is None:
            return None
        return self.join_range(index, quantity, following)

    def fixed_digits(self, index: int) -> tuple[list[Quantity], int] | None:
        text, start = self.text, self.words[index].start
        end = digits.literal_end(text, start)
        date = digits.read_date(text, start)
        if date:
            kinds = (QuantityKind.YEAR, QuantityKind.MONTH, QuantityKind.DAY)
            parts = [self.make(n.start, n.end, n.low, kind=kind) for n, kind in zip(date, kinds, strict=True)]
            return parts, self.words.index_from(index, parts[-1].end)
        if end:
            return [self.make(start, end, 0, unit=LITERAL)], self.words.index_from(index, end)
        clock = digits.read_clock(text, start)
        if clock:
            end, hour, minute = clock
            return self.time(start, self.words.index_from(index, end), end, hour, minute)
        slash = digits.read_slash(text, start)
        if slash:
            end, share, above, below = slash
            following = self.words.index_from(index, end)
            if share is not None:
                return [self.make(start, end, share, kind=QuantityKind.PERCENT)], following
            return [self.make(n.start, n.end, n.low, optional=True) for n in (above, below)], following
        if digits.is_glued_to_name(text, start, self.floor) and not currency_before(text, start, self.floor):
            number = digits.read_number(text, start)
            if number:
                quantity = self.make(start, number.end, number.low, optional=True)
                return [quantity], self.words.index_from(index, number.end)
        return None

    def judge(self, index: int, numeral: EnglishNumeral) -> tuple[Quantity | None, int]:
        """The quantity of a numeral by what follows and precedes it, and the index of the token after it."""
        for rule in (self.calendar, self.hours, self.share, self.measure, self.plain):
            result = rule(index, numeral)
            if result is not None:
                return result
        return None, numeral.next

    def calendar(self, index: int, numeral: EnglishNumeral) -> tuple[Quantity, int] | None:
        """24 July, 24th of July, the 1980s, 21st century, nineteen eighty-four, 2014."""
        words, value, after = self.words, numeral.exact_integer, numeral.next
        if value is None or numeral.approximate:
            return None
        following = words[after]
        start, end = numeral.start, numeral.end
        decade = self.decade_in_digits(index, numeral, value)
        if decade:
            return decade
        hyphen = following.text == "-"
        if numeral.ordinal and words[after + hyphen].lower in ("century", "centuries") and value <= 30:
            end = words[after + hyphen].end
            return self.make(start, end, value, kind=QuantityKind.CENTURY), after + hyphen + 1
        small = numeral.ordinal or 0 < numeral.digits <= 2
        if small and 1 <= value <= 31 and self.month_at(after + (following.lower == "of")):
            return self.make(start, end, value, kind=QuantityKind.DAY), after
        if numeral.digits == 4 and 1000 <= value < 2100 and not self.unit_at(after):
            before = words[index - 1]
            dated = before.lower in _BEFORE_YEAR or self.after_date(numeral.start) or following.text == ")"
            if dated and following.lower not in ("people", "percent", "%", "other", "more"):
                return self.make(start, end, value, kind=QuantityKind.YEAR), after
        if value in (19, 20) and numeral.spelled and words[after].lower in CARDINALS:
            year = read_numeral(words, after)
            if year and year.exact_integer and 10 <= year.exact_integer < 100:
                return self.make(start, year.end, value * 100 + year.exact_integer, kind=QuantityKind.YEAR), year.next
        return None

    def decade_in_digits(self, index: int, numeral: EnglishNumeral, value: int) -> tuple[Quantity, int] | None:
        """1980s, 1980's, '80s; "in her 80s" is an age."""
        words = self.words
        apostrophe = words[numeral.next].lower in ("'", "’")
        plural = words[numeral.next + apostrophe]
        attached = plural.start == (words[numeral.next].end if apostrophe else numeral.end)
        round_number = value % 10 == 0 and (value >= 1000 or 10 <= value < 100)
        if plural.lower != "s" or not attached or not round_number or not numeral.digits:
            return None
        following = numeral.next + apostrophe + 1
        if value < 100 and self.is_age(index):
            return self.age(index, numeral.start, plural.end, value), following
        return self.make(numeral.start, plural.end, value, kind=QuantityKind.DECADE), following

    def after_date(self, start: int) -> bool:
        """True if nothing but a comma stands between a month or a day and ``start``."""
        previous = self.previous
        is_date = previous is not None and previous.kind in (QuantityKind.MONTH, QuantityKind.DAY, QuantityKind.YEAR)
        gap = self.text[self.floor : start]
        return is_date and len(gap) <= 3 and gap.strip() in ("", ",", "-", "–", "/", "of")

    def is_age(self, index: int) -> bool:
        before = self.words[index - 1].lower
        if before in ("early", "mid", "late", "-"):
            before = self.words[index - (2 if before != "-" else 3)].lower
        return before in _POSSESSIVE

    def age(self, index: int, start: int, end: int, value: int) -> Quantity:
        before = {self.words[index - 1].lower, self.words[index - 2].lower}
        low, high = next((span for part, span in _PARTS_OF_DECADE.items() if part in before), (0, 9))
        return self.make(start, end, value + low, value + high, unit="year", approximate=True)

    def hours(self, index: int, numeral: EnglishNumeral) -> tuple[Quantity, int] | None:
        """3 p.m., 3.50pm, 3 o'clock."""
        if numeral.low != numeral.high or numeral.low > 24 or numeral.ordinal or numeral.approximate:
            return None
        words, after = self.words, numeral.next
        minutes = (numeral.low % 1) * 100
        if words[after].lower == "o" and words[after + 2].lower == "clock":
            result = self.time(numeral.start, after + 3, words[after + 2].end, int(numeral.low), 0)
        elif self.half_of_day(after) and minutes.denominator == 1 and minutes < 60:
            result = self.time(numeral.start, after, numeral.end, int(numeral.low), int(minutes))
        else:
            return None
        return result[0][0], result[1]

    def half_of_day(self, index: int) -> tuple[int, int, str] | None:
        """``(end, next index, "am" or "pm")`` of p.m. or pm at ``index``."""
        words = self.words
        lower = words[index].lower
        if lower in ("am", "pm"):
            return words[index].end, index + 1, lower
        if lower in ("a", "p") and words[index + 1].text == "." and words[index + 2].lower == "m":
            closed = words[index + 3].text == "."
            return words[index + 2 + closed].end, index + 3 + closed, lower + "m"
        return None

    def time(self, start: int, following: int, end: int, hour: int, minute: int) -> tuple[list[Quantity], int]:
        half = self.half_of_day(following)
        unit = TWELVE_HOUR if 1 <= hour <= 12 and self.text[start] != "0" else None
        if half:
            end, following, name = half
            hour, unit = hour % 12 + (12 if name == "pm" else 0) if hour <= 12 else hour, None
        value = (hour * 60 + minute) % 1440
        return [self.make(start, end, value, kind=QuantityKind.TIME, unit=unit)], following

    def share(self, index: int, numeral: EnglishNumeral) -> tuple[Quantity, int] | None:
        """40 per cent, two-thirds, one in five, three times, tenfold, 20 percentage points."""
        words, after = self.words, numeral.next
        start, low, high = numeral.start, numeral.low, numeral.high
        if numeral.ordinal:
            return None
        after += words[after].text == "-" and words[after].start == numeral.end
        lower, second = words[after].lower, words[after + 1].lower
        start, sign = self.with_minus(index, start)
        low, high = sorted((low * sign, high * sign))

        def scaled(stop: int, divisor: int, kind: QuantityKind) -> tuple[Quantity, int]:
            approximate = numeral.approximate or self.is_approximate(index, stop)
            end = words[stop - 1].end
            return self.make(start, end, low / divisor, high / divisor, kind, approximate=approximate), stop

        if lower in ("percentage", "percent") and second in ("point", "points"):
            return scaled(after + 2, 1, QuantityKind.PERCENTAGE_POINT)
        if lower == "per" and second in ("cent", "mille"):
            return scaled(after + 2, 100 if second == "cent" else 1000, QuantityKind.PERCENT)
        if lower in ("%", "％", "percent", "pct"):
            if second in ("point", "points"):
                return scaled(after + 2, 1, QuantityKind.PERCENTAGE_POINT)
            return scaled(after + 1, 100, QuantityKind.PERCENT)
        if lower == "‰":
            return scaled(after + 1, 1000, QuantityKind.PERCENT)
        if lower in ("times", "fold") or (lower == "x" and words[after].start == numeral.end):
            return scaled(after + 1, 1, QuantityKind.MULTIPLE)
        whole = numeral.exact_integer
        part = _FRACTIONS.get(lower) if whole == 1 else _PLURAL_FRACTIONS.get(lower) if whole and whole < 100 else None
        series = words[index - 1].lower in ("first", "last", "past", "next", "previous")
        if part and whole and not series:
            approximate = self.is_approximate(index, after + 1)
            kind = QuantityKind.PERCENT
            return self.make(start, words[after].end, whole * part, kind=kind, approximate=approximate), after + 1
        if whole and ((lower == "out" and second == "of") or (lower == "in" and whole == 1)):
            step = 2 if lower == "out" else 1
            step += words[after + step].lower == "every"
            of = read_numeral(words, after + step)
            total = of.exact_integer if of and of.digits != 4 and not of.ordinal else None
            # "one in 10 days" and "one in 5 May" are no shares.
            if (
                of
                and total
                and whole < total
                and (lower == "out" or not (self.unit_at(of.next) or self.month_at(of.next)))
            ):
                return self.make(start, of.end, Fraction(whole, total), kind=QuantityKind.PERCENT), of.next
        return None

    def with_minus(self, index: int, start: int) -> tuple[int, int]:
        """``(start, sign)``; the start is that of the minus sign, if there is one."""
        before, earlier = self.words[index - 1], self.words[index - 2]
        if before.text in ("-", "−") and before.end == start and earlier.end < before.start:
            return before.start, -1
        free = not earlier.text.isalnum() and earlier.text not in (")", "%", "-", "−")
        if before.text in ("-", "−") and before.end == start and free:
            return before.start, -1
        if before.lower in ("minus", "negative"):
            return before.start, -1
        return start, 1

    def unit_at(self, index: int) -> tuple[int, str] | None:
        """``(next index, code)`` of the unit at token ``index``; hyphens inside and before it are passed over."""
        words = self.words
        position = index
        lowers: list[str] = []
        texts: list[str] = []
        nexts: list[int] = []
        while len(lowers) < 3:
            word = words[position]
            if word.text == "-":
                position += 1
                word = words[position]
            if not word.lower:
                break
            lowers.append(word.lower)
            texts.append(word.text)
            position += 1
            nexts.append(position)
        found = english_unit(lowers, texts)
        return (nexts[found[0] - 1], found[1]) if found else None

    def measure(self, index: int, numeral: EnglishNumeral) -> tuple[Quantity, int] | None:
        """5 kg, 60-year-old, $3.5bn, US$5 million, 50 yuan, aged 60, three and a half years."""
        if numeral.ordinal:
            return None
        text, words = self.text, self.words
        start, sign = self.with_minus(index, numeral.start)
        low, high = sorted((numeral.low * sign, numeral.high * sign))
        following, end, code, approximate = numeral.next, numeral.end, None, numeral.approximate
        odd = following + (words[following].text == "-")
        if words[odd].lower in ("odd", "something") and numeral.low == numeral.high and numeral.low >= 10:
            high, end, following, approximate = high + max(10, numeral.scale), words[odd].end, odd + 1, True
        symbol = currency_before(text, numeral.start, self.floor)
        possible = words[following].lower == "of" and numeral.approximate
        unit = self.unit_at(following + possible)
        if symbol:
            start, code = symbol
            if sign < 0 or text[max(self.floor, start - 1) : start] in ("-", "−"):
                start -= text[max(self.floor, start - 1) : start] in ("-", "−")
            if unit and dimension(unit[1]) == "money":
                following, code = unit[0], unit[1] if code == "USD" and words[following].lower != "dollars" else code
                end = words[following - 1].end
        elif unit:
            following, code = unit
            end = words[following - 1].end
            if self.has_half_after(following):
                low, high, following = low + Fraction(1, 2), high + Fraction(1, 2), following + 3
                end = words[following - 1].end
        elif words[index - 1].lower in ("aged", "age") and numeral.low < 130:
            code = "year"
        elif end == numeral.end:
            return None
        approximate |= self.is_approximate(index, following)
        optional = numeral.spelled and low == high == 1 and following - index > 1 and words[index].lower == "one"
        made = self.make(start, end, low, high, unit=code, approximate=approximate, optional=optional)
        return made, following

    def has_half_after(self, index: int) -> bool:
        """True before "and a half", as in "two years and a half"."""
        return [self.words[index + step].lower for step in range(3)] == ["and", "a", "half"]

    def plain(self, index: int, numeral: EnglishNumeral) -> tuple[Quantity, int] | None:
        """A number by itself, cardinal or ordinal."""
        words, following = self.words, numeral.next
        start, end, value = numeral.start, numeral.end, numeral.exact_integer
        approximate = numeral.approximate or self.is_approximate(index, following)
        before = words[index - 1].lower
        if numeral.ordinal:
            starts = before in ("a", "", ".") or words[following].text == ","
            optional = numeral.spelled and (value == 1 or (value == 2 and starts))
            if value == 1 and numeral.spelled and (before == "at" or words[following + 1].lower == "all"):
                return None
            if value is not None and value <= 4 and words[following].lower == "half":
                return None
            kind = QuantityKind.ORDINAL
            return self.make(start, end, numeral.low, kind=kind, optional=optional), following
        numbered = before in ("number", "#") or (before == "." and words[index - 2].lower in ("no", "nos"))
        if numbered and value is not None:
            return self.make(start, end, value, kind=QuantityKind.ORDINAL), following
        optional = False
        if value == 1 and numeral.spelled and end - start == 3:
            if before in _NOT_ONE_AFTER or words[following].lower in _NOT_ONE_BEFORE:
                return None
            optional = True
        if value == 0 and numeral.spelled:
            optional = True
        if value == 2 and before in ("the", "these", "those"):
            optional = True  # the two sides: 双方
        if not numeral.spelled:
            optional = digits.is_glued_to_letter(self.text, end) or digits.is_list_number(self.text, start, end)
        elif words[following].text == "-" and words[following + 1].lower in ("way", "dimensional", "sided", "fold"):
            optional = True
        start, sign = self.with_minus(index, start)
        low, high = sorted((numeral.low * sign, numeral.high * sign))
        return self.make(start, end, low, high, approximate=approximate, optional=optional), following

    def join_range(self, index: int, first: Quantity, following: int) -> tuple[list[Quantity], int]:
        """3-5, 3 to 5 million, between 3 and 5, two or three as one quantity; "from 3 to 5" and 2-1 stay two."""
        words = self.words
        connector = words[following]
        opener = words[index - 1].lower
        opener = words[index - 2].lower if opener in ("$", "£", "€") else opener
        names = ("and",) if opener == "between" else ("to", "or", *_DASHES)
        plain = first.kind in _JOINABLE and first.low == first.high and first.unit != LITERAL and not first.optional
        second_index = following + 1
        if connector.text == "-" and words[second_index].text == "-":
            second_index += 1
        if words[second_index].text in ("$", "£", "€", "¥"):
            second_index += 1
        second_word = words[second_index]
        if (not plain and not (first.optional and connector.lower == "or")) or connector.lower not in names:
            return [first], following
        if not (second_word.lower[:1].isdigit() or second_word.lower in CARDINALS):
            return [first], following
        if second_word.lower[:1].isdigit() and self.fixed_digits(second_index):
            return [first], following
        numeral = read_numeral(words, second_index)
        if numeral is None or numeral.low != numeral.high or numeral.ordinal:
            return [first], following
        floor, self.floor = self.floor, connector.end
        second, after = self.judge(second_index, numeral)
        self.floor = floor
        if second is None or second.kind not in _JOINABLE or (first.unit and second.unit not in (None, first.unit)):
            return [first], following
        low = first.low
        if first.kind is QuantityKind.CARDINAL and second.kind is QuantityKind.PERCENT:
            low /= 100
        elif first.kind is not second.kind:
            return [first], following
        scale = numeral.scale
        if scale > 1 and low < numeral.low / scale and not any(word in SCALES for word in first.text.lower().split()):
            low *= scale
        if low >= second.low or opener == "from" or (connector.lower == "or" and second.low > 10 * low):
            return [first], following
        approximate = first.approximate or second.approximate
        unit = first.unit or second.unit
        both = self.make(first.start, second.end, low, second.high, second.kind, unit, approximate=approximate)
        return [both], after

    # Rules of single words.

    def article(self, index: int) -> tuple[list[Quantity], int] | None:
        """A hundred, a third of, a quarter of, a couple of, a dozen, a decade."""
        words = self.words
        start = words[index].start
        next_word, second = words[index + 1].lower, words[index + 2].lower
        part = _FRACTIONS.get(next_word)
        if part and next_word != "half":
            if second in _AFTER_FRACTION and (next_word != "quarter" or second == "of"):
                end = words[index + 1].end
                approximate = self.is_approximate(index, index + 2)
                kind = QuantityKind.PERCENT
                return [self.make(start, end, part, kind=kind, approximate=approximate)], index + 2
            return None
        if next_word in SCALES:
            numeral = read_numeral(words, index + 1)
            if numeral is None or numeral.ordinal:
                return None
            quantity, following = self.judge(index + 1, numeral)
            if quantity is None:
                return None
            text = self.text[start : quantity.end]
            return [replace(quantity, start=start, text=text)], following
        if next_word in ("couple", "pair") and second == "of":
            approximate = next_word == "couple"
            unit = self.unit_at(index + 3)
            following = unit[0] if unit else index + 2
            end = words[following - 1].end
            code = unit[1] if unit else None
            both = self.make(start, end, 2, 3 if approximate else 2, unit=code, approximate=approximate)
            return [replace(both, optional=not approximate)], following
        unclear = next_word in ("second", "pound", "cc", "m", "g", "l", "h") or next_word.endswith("s")
        unit = None if unclear else self.unit_at(index + 1)
        if unit and words[index + 1].text != "-":
            more = self.has_half_after(unit[0])
            following = unit[0] + 3 * more
            value = 1 + Fraction(more, 2)
            end = words[following - 1].end
            return [self.make(start, end, value, unit=unit[1], optional=not more)], following
        return None

    def one(self, index: int) -> tuple[list[Quantity], int] | None:
        """The word "one" as a number; as a pronoun it counts nothing."""
        following = self.words[index + 1].lower
        part_of_number = following in SCALES or following in ("-", "percent", "per", "%")
        if self.words[index - 1].lower in _NOT_ONE_AFTER and not part_of_number:
            return None
        return self.number(index)

    def second(self, index: int) -> tuple[list[Quantity], int] | None:
        """The word "second" as an ordinal; after per, split or every it is a time."""
        if self.words[index - 1].lower in ("per", "split", "every", "each") or self.words[index + 1].lower == "hand":
            return None
        following = self.words[index + 1].lower
        if following == "to" or (self.words[index - 1].lower == "the" and following in _PRONOUNS):
            return None  # second to none, the second you leave
        return self.number(index)

    def half(self, index: int) -> tuple[list[Quantity], int] | None:
        """Half of, half a million, half an hour, half past three."""
        words = self.words
        hyphen = words[index - 1].text == "-"
        before, start = words[index - 1 - hyphen].lower, words[index].start
        after = index + 1 + (words[index + 1].text == "-")
        following = words[after].lower
        if following == "past":
            hour = read_numeral(words, after + 1)
            if hour and hour.exact_integer and hour.exact_integer <= 12:
                return self.time(start, hour.next, hour.end, hour.exact_integer, 30)
            return None
        if before in _HALF_NOT_AFTER or following in _HALF_NOT_BEFORE:
            return None
        article = following in ("a", "an")
        thing = after + article
        if words[thing].lower in SCALES:
            scale = SCALES[words[thing].lower]
            numeral = EnglishNumeral(
                start, words[thing].end, thing + 1, Fraction(scale, 2), Fraction(scale, 2), scale=scale
            )
            quantity, next_index = self.judge(index, numeral)
            return ([quantity], next_index) if quantity else None
        unit = self.unit_at(thing)
        if unit and (article or words[index + 1].text == "-" or words[thing].lower in ("century", "hour", "year")):
            end = words[unit[0] - 1].end
            return [self.make(start, end, Fraction(1, 2), unit=unit[1])], unit[0]
        if words[index + 1].text == "-":
            return None
        approximate = self.is_approximate(index, index + 1)
        kind = QuantityKind.PERCENT
        return [self.make(start, words[index].end, Fraction(1, 2), kind=kind, approximate=approximate)], index + 1

    def halved(self, index: int) -> tuple[list[Quantity], int] | None:
        """Halved, halving."""
        word = self.words[index]
        return [self.make(word.start, word.end, Fraction(1, 2), kind=QuantityKind.PERCENT, optional=True)], index + 1

    def month_at(self, index: int) -> int | None:
        """The month that token ``index`` names; None when "may", "march" or "Mar" is rather something else."""
        words = self.words
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

    def month(self, index: int) -> tuple[list[Quantity], int] | None:
        """July, Jul. 24, July 24th: the month and the day after it."""
        words = self.words
        number = self.month_at(index)
        if number is None:
            return None
        word = words[index]
        found = [self.make(word.start, word.end, number, kind=QuantityKind.MONTH)]
        position = index + 1
        if words[position].text == "." and word.lower in _SHORT_MONTHS and word.lower not in _MONTHS:
            position += 1
        following = position + (words[position].lower == "the")
        for _ in range(2):  # July 24-26
            if words[following].start >= 0 and digits.read_clock(self.text, words[following].start):
                break
            first = words[following].lower
            day = read_numeral(words, following) if first[:1].isdigit() or first in ORDINALS or first in TENS else None
            value = day.exact_integer if day else None
            if day is None or value is None or not 1 <= value <= 31 or not (day.ordinal or day.digits in (1, 2)):
                break
            if words[day.next].lower in ("%", "percent", "per", "million") or self.unit_at(day.next):
                break
            found.append(self.make(day.start, day.end, value, kind=QuantityKind.DAY))
            position = following = day.next
            if words[position].text not in ("-", "–", "and", "to"):
                break
            following += 1
        return found, position

    def weekday(self, index: int) -> tuple[list[Quantity], int] | None:
        """Monday, Mon."""
        words = self.words
        word = words[index]
        number = _WEEKDAYS.get(word.lower.rstrip("s") if word.lower not in _WEEKDAYS else word.lower)
        if number is None:
            dated = words[index + 1].text in (".", ",") and self.month_at(index + 2) is not None
            if not (word.text.istitle() and dated):
                return None
            number = _SHORT_WEEKDAYS[word.lower]
        return [self.make(word.start, word.end, number, kind=QuantityKind.WEEKDAY)], index + 1

    def decade(self, index: int) -> tuple[list[Quantity], int] | None:
        """The eighties; in his eighties."""
        word = self.words[index]
        value = _DECADES[word.lower]
        if self.is_age(index):
            return [self.age(index, word.start, word.end, value)], index + 1
        return [self.make(word.start, word.end, value, kind=QuantityKind.DECADE)], index + 1

    def span_of_years(self, index: int) -> tuple[list[Quantity], int] | None:
        """Decades, centuries; "the past decade"."""
        word = self.words[index]
        start, end = word.start, word.end
        if word.lower == "decades":
            quantity = self.make(start, end, 20, 99, unit="year", approximate=True)
        elif word.lower == "centuries":
            quantity = self.make(start, end, 2, 9, unit="century", approximate=True)
        else:
            quantity = self.make(start, end, 1, unit=word.lower, optional=True)
        return [quantity], index + 1

    def multiple(self, index: int) -> tuple[list[Quantity], int] | None:
        """Twice, doubled, threefold."""
        word = self.words[index]
        value = _MULTIPLES.get(word.lower, 0) or _LOOSE_MULTIPLES[word.lower]
        optional = word.lower in _LOOSE_MULTIPLES
        return [self.make(word.start, word.end, value, kind=QuantityKind.MULTIPLE, optional=optional)], index + 1

    def small(self, index: int) -> tuple[list[Quantity], int] | None:
        """Both, once, trio: numbers that translation often leaves unsaid."""
        word = self.words[index]
        value = _UNSAID[word.lower]
        if value == 1 and self.words[index - 1].lower == "at":
            return None
        return [self.make(word.start, word.end, value, optional=True)], index + 1

    def couple(self, index: int) -> tuple[list[Quantity], int] | None:
        """Couple of, without its article."""
        words, word = self.words, self.words[index]
        if words[index + 1].lower != "of":
            return [self.make(word.start, word.end, 2, optional=True)], index + 1
        unit = self.unit_at(index + 2)
        following = unit[0] if unit else index + 1
        code = unit[1] if unit else None
        return [self.make(word.start, words[following - 1].end, 2, 3, unit=code, approximate=True)], following

    def noon(self, index: int) -> tuple[list[Quantity], int] | None:
        """Noon and midnight."""
        word = self.words[index]
        value = 720 if word.lower in ("noon", "midday") else 0
        return [self.make(word.start, word.end, value, kind=QuantityKind.TIME, optional=True)], index + 1

    def quarter(self, index: int) -> tuple[list[Quantity], int] | None:
        """Quarter past three, quarter to four."""
        words = self.words
        side = words[index + 1].lower
        hour = read_numeral(words, index + 2) if side in ("past", "to") else None
        if hour is None or hour.exact_integer is None or not 1 <= hour.exact_integer <= 12:
            return None
        minutes = hour.exact_integer * 60 + (15 if side == "past" else -15)
        return self.time(words[index].start, hour.next, hour.end, minutes // 60, minutes % 60)

    def world_war(self, index: int) -> tuple[list[Quantity], int] | None:
        """World War II."""
        words = self.words
        word = words[index + 1]
        value = _ROMAN.get(word.lower)
        if value is None or words[index - 1].lower != "world":
            return None
        return [self.make(word.start, word.end, value, kind=QuantityKind.ORDINAL)], index + 2


_Rule = Callable[[_Scanner, int], "tuple[list[Quantity], int] | None"]


def _rules() -> dict[str, _Rule]:
    rules: dict[str, _Rule] = dict.fromkeys(STARTERS, _Scanner.number)
    for names, rule in (
        (("a", "an"), _Scanner.article),
        (("one",), _Scanner.one),
        (("second",), _Scanner.second),
        (("half",), _Scanner.half),
        (("halved", "halving", "halves", "halfway"), _Scanner.halved),
        ((*_MONTHS, *_SHORT_MONTHS), _Scanner.month),
        ((*_WEEKDAYS, *(name + "s" for name in _WEEKDAYS), *_SHORT_WEEKDAYS), _Scanner.weekday),
        (tuple(_DECADES), _Scanner.decade),
        (("decade", "decades", "century", "centuries", "fortnight", "millennium"), _Scanner.span_of_years),
        ((*_MULTIPLES, *_LOOSE_MULTIPLES), _Scanner.multiple),
        (tuple(_UNSAID), _Scanner.small),
        (("couple",), _Scanner.couple),
        (("noon", "midday", "midnight"), _Scanner.noon),
        (("quarter",), _Scanner.quarter),
        (("war",), _Scanner.world_war),
    ):
        rules.update(dict.fromkeys(names, rule))
    return rules


_RULES = _rules()
