"""Numbers in Arabic numerals, which both languages write in the same way."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

_DIGIT = "[0-9０-９]"
_NUMBER = re.compile(
    # Text that was cut into tokens has "20 , 000".
    f"(?P<whole>{_DIGIT}{{1,3}}(?:(?:[,，]| , ){_DIGIT}{{3}})+(?!{_DIGIT})|{_DIGIT}+)(?:[.．](?P<decimals>{_DIGIT}+))?"
)
_SEPARATORS = re.compile("[,， ]")
# A version, an IP address, a telephone number, a serial number.
_LITERAL = re.compile(
    rf"{_DIGIT}+(?:\.{_DIGIT}+){{2,}}|{_DIGIT}{{16,}}"
    rf"|{_DIGIT}{{1,4}}(?:-{_DIGIT}{{3,4}}){{2,}}(?!{_DIGIT})|{_DIGIT}{{3,4}}-{_DIGIT}{{7,8}}(?!{_DIGIT})"
)
_DATE = re.compile(r"([12]\d{3})([-/.])(\d{1,2})\2(\d{1,2})(?![\d.])")
_CLOCK = re.compile(r"(?:(\d{1,2}):|(\d\d|(?<=(?:at|to|by|om) )\d): )([0-5]\d)(?::[0-5]\d)?(?![\d:]|\.\d)")
_WHOLE = r"\d{1,3}(?:,\d{3})+|\d{1,6}"
_SLASH = re.compile(rf"({_WHOLE})(?P<space> ?)/(?P=space)({_WHOLE})(?!\d|(?P=space)/)")
_LONGEST_NAME = 16


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as it is written. ``step`` is the place of its last digit: what 多 ("and more") can add.

    ``digits`` counts the digits of a bare string of digits (2014, 二〇一四), else it is 0: only such can be a year.
    ``scale`` is the 万 or "million" it ends in. ``implicit`` is true for 百, 千万: a place word without a digit.
    """

    start: int
    end: int
    low: Fraction
    high: Fraction
    step: Fraction = Fraction(1)
    digits: int = 0
    scale: int = 1
    approximate: bool = False
    implicit: bool = False

    @property
    def exact_integer(self) -> int | None:
        """The value, if it is one whole number."""
        return self.low.numerator if self.low == self.high and self.low.denominator == 1 else None


def read_number(text: str, start: int) -> Numeral | None:
    """The amount in digits at ``start``: 60, 1,200, 3.5; None if there is none or it is too long to be an amount."""
    match = _NUMBER.match(text, start)
    if match is None or match.end() - start > 40:
        return None
    whole, decimals = _SEPARATORS.sub("", match["whole"]), match["decimals"] or ""
    place = 10 ** len(decimals)
    value = Fraction(int(whole + decimals), place)
    step = Fraction(1, place)
    if not decimals:
        step = Fraction(10 ** (len(whole) - len(whole.rstrip("0０"))) if value else 1)
    bare = not decimals and len(whole) == match.end() - start
    return Numeral(start, match.end(), value, value, step, digits=len(whole) if bare else 0)


def run_end(text: str, start: int) -> int:
    """Where the run of digits at ``start`` ends."""
    match = _NUMBER.match(text, start)
    return match.end() if match else start + 1


def literal_end(text: str, start: int) -> int | None:
    """Where the string of digits at ``start`` ends that is no amount but a literal, such as 192.168.0.1."""
    match = _LITERAL.match(text, start)
    return match.end() if match else None


def read_date(text: str, start: int) -> tuple[Numeral, Numeral, Numeral] | None:
    """Year, month and day of 2014-07-24, 2014/7/24 or 2014.7.24."""
    match = _DATE.match(text, start)
    if match is None or not (1 <= int(match[3]) <= 12 and 1 <= int(match[4]) <= 31):
        return None
    year, month, day = (
        Numeral(match.start(group), match.end(group), Fraction(int(match[group])), Fraction(int(match[group])))
        for group in (1, 3, 4)
    )
    return year, month, day


_LAP = re.compile(r"(\d{1,2}):([0-5]\d)\.(\d{1,3})(?!\d)")


def read_lap(text: str, start: int) -> tuple[int, Fraction] | None:
    """``(end, seconds)`` of 1:20.81, how long something took."""
    found = _LAP.match(text, start)
    if found is None:
        return None
    return found.end(), int(found[1]) * 60 + Fraction(f"{found[2]}.{found[3]}")


def read_clock(text: str, start: int) -> tuple[int, int, int] | None:
    """``(end, hour, minute)`` of 15:50; seconds are passed over."""
    found = read_colon(text, start)
    return found if found and found[1] <= 24 else None


def read_colon(text: str, start: int) -> tuple[int, int, int] | None:
    """``(end, before, after)`` of 15:50 and 27:37, which can only be minutes and seconds."""
    match = _CLOCK.match(text, start)
    return (match.end(), int(match[1] or match[2]), int(match[3])) if match else None


def read_slash(text: str, start: int) -> tuple[int, Fraction | None, Numeral, Numeral] | None:
    """``(end, share, above, below)`` of 1/3; share is None when the two are rather parts of a date, as in 9/11."""
    match = _SLASH.match(text, start)
    if match is None:
        return None
    above, below = (
        Numeral(match.start(group), match.end(group), value, value)
        for group in (1, 3)
        for value in (Fraction(match[group].replace(",", "")),)
    )
    is_share = 0 < above.low < below.low and not match[3].startswith("0") and (below.low <= 10 or above.low == 1)
    return match.end(), above.low / below.low if is_share else None, above, below


def is_glued_to_name(text: str, start: int, floor: int) -> bool:
    """True if the digits at ``start`` are part of a name: A380, iPhone6, COVID-19, covid-19; but not mid-2014."""
    hyphen = start > floor and text[start - 1] == "-"
    end = start - hyphen
    first = end
    while first > max(floor, end - _LONGEST_NAME) and text[first - 1].isascii() and text[first - 1].isalpha():
        first -= 1
    name = text[first:end]
    return bool(name) and (not hyphen or len(name) == 1 or not name.islower() or name in _NUMBERED)


_NUMBERED = frozenset("covid cov boeing airbus apollo windows iphone".split())
"""Names with numbers that are written small as well."""


def is_list_number(text: str, start: int, end: int) -> bool:
    """True for the number of an item in a list: (1), and 1. or 1) at the beginning of the text."""
    if end - start > 2:
        return False
    after = text[end : end + 1]
    return (after == ")" and text[start - 1 : start] in ("(", "")) or (start == 0 and after in (".", "、"))


def is_beside_colon(text: str, start: int, end: int) -> bool:
    """True for either number of 27:37, a score or minutes and seconds."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    return (after[:1] == ":" and after[1:].isdigit()) or (before[1:] == ":" and before[:1].isdigit())


def is_glued_to_letter(text: str, end: int) -> bool:
    """True if a Latin letter follows the digits that end at ``end`` without a space: 5G, 4K."""
    return end < len(text) and text[end - 1].isdigit() and text[end].isascii() and text[end].isalpha()


def skip_spaces(text: str, start: int, limit: int = 2) -> int:
    """The first place from ``start`` that holds no space; at most ``limit`` spaces are passed over."""
    end = start
    while end < len(text) and end - start < limit and text[end] in " \u00a0\u3000":
        end += 1
    return end
