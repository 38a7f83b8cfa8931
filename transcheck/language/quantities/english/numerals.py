"""English numerals: sixty, two hundred and fifty, 1.2 million, half a dozen, tens of thousands, twenty-first.

They are read from tokens: words, runs of digits and single signs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from transcheck.language.quantities import digits

_TOKEN = re.compile(r"[^\W\d_]+|\d+|[^\w\s]|_+")

UNITS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1000,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
PLURAL_SCALES = {
    "tens": 10,
    "dozens": 12,
    "scores": 20,
    **{word + "s": value for word, value in SCALES.items() if value >= 100},
}
ABBREVIATED_SCALES = {"k": 1000, "m": 10**6, "mn": 10**6, "mln": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12}
_IRREGULAR_ORDINALS = {"first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12}
ORDINALS = {
    **{word + "th": value for word, value in UNITS.items() if value not in (0, 1, 2, 3, 5, 8, 9, 12)},
    **{word[:-1] + "ieth": value for word, value in TENS.items()},
    **_IRREGULAR_ORDINALS,
}
SCALE_ORDINALS = {word + "th": value for word, value in SCALES.items() if value >= 100}
_AFTER_GRAND = frozenset(
    "a an and as at by each for from in is of off on or out per to was with tonight today yesterday now already last "
    "this every but because so before after if when more less back i you he she we they it".split()
)
_PAST_COUNTING = frozenset("zillion zillions gazillion gazillions bazillion jillion".split())
"""What makes of a number before it a great many: ten zillion times."""
_VAGUE = frozenset(("several", "few"))
_DOZENS = 20
"""The fewest that are called dozens: 几十, not 十几."""
CARDINALS = {**UNITS, **TENS}
STARTERS = frozenset((*CARDINALS, *ORDINALS, *PLURAL_SCALES, *SCALES, *SCALE_ORDINALS, *_VAGUE))
"""Words that can begin a numeral."""


class Word(NamedTuple):
    """One token: ``lower`` is its text in lower case."""

    start: int
    end: int
    text: str
    lower: str


NOTHING = Word(-1, -1, "", "")


def split(text: str) -> list[str]:
    """The tokens of a text, as `Words` has them."""
    return _TOKEN.findall(text)


class Words:
    """The tokens of a text; an index outside it gives an empty word."""

    def __init__(self, text: str):
        self.text = text
        self.items = [Word(m.start(), m.end(), m[0], m[0].lower()) for m in _TOKEN.finditer(text)]

    def __len__(self) -> int:
        return len(self.items)

    def __getitem__(self, index: int) -> Word:
        return self.items[index] if 0 <= index < len(self.items) else NOTHING

    def index_from(self, index: int, position: int) -> int:
        """The first index from ``index`` whose token begins at ``position`` or after it."""
        while index < len(self.items) and self.items[index].start < position:
            index += 1
        return index


@dataclass(frozen=True, slots=True)
class EnglishNumeral:
    """A numeral with the index of the token after it. ``digits`` as in ``digits.Numeral``."""

    start: int
    end: int
    next: int
    low: Fraction
    high: Fraction
    digits: int = 0
    scale: int = 1
    approximate: bool = False
    ordinal: bool = False
    spelled: bool = True

    @property
    def exact_integer(self) -> int | None:
        """The value, if it is one whole number."""
        return self.low.numerator if self.low == self.high and self.low.denominator == 1 else None


def read_numeral(words: Words, index: int) -> EnglishNumeral | None:
    """The numeral that begins at token ``index``; None if there is none."""
    number = _read(words, index)
    return None if number and words[number.next].lower in _PAST_COUNTING else number


def _read(words: Words, index: int) -> EnglishNumeral | None:
    word = words[index]
    if word.lower[:1].isdigit():
        return _read_digits(words, index)
    if word.lower in PLURAL_SCALES:
        if word.lower in ("scores", "tens") and words[index + 1].lower != "of":
            return None
        return _read_masses(words, index)
    if word.lower in _VAGUE:
        scale = SCALES.get(words[index + 1].lower)
        if scale:
            low, high = Fraction(2 * scale), Fraction(10 * scale - 1)
            end = words[index + 1].end
            return EnglishNumeral(words[index + 1].start, end, index + 2, low, high, scale=scale, approximate=True)
        return None
    return _read_spelled(words, index)


def _read_digits(words: Words, index: int) -> EnglishNumeral | None:
    text, start = words.text, words[index].start
    number = digits.read_number(text, start)
    if number is None:
        return None
    value, end, scale = number.low, number.end, 1
    if text[start - 1 : start] == "." and number.digits and text[max(0, start - 2) : start - 1] in ("", " ", "("):
        start, value = start - 1, value / 10**number.digits  # .38
    position = words.index_from(index, end)
    following = words[position]
    glued = following.start == end
    if glued and following.lower in ("st", "nd", "rd", "th") and value.denominator == 1:
        return EnglishNumeral(start, following.end, position + 1, value, value, ordinal=True, spelled=False)
    hyphen = following.text == "-" and glued
    scale_word = words[position + hyphen]
    if scale_word.lower in SCALES:
        scale, end, position = SCALES[scale_word.lower], scale_word.end, position + hyphen + 1
        if words[position].lower in SCALES:
            scale, end, position = scale * SCALES[words[position].lower], words[position].end, position + 1
    elif following.lower in ABBREVIATED_SCALES and (glued or following.lower in ("bn", "mn", "mln", "tn")):
        is_metres = following.lower == "m" and not _money_before(text, start)
        is_resolution = following.text == "K" and value < 10 and not _money_before(text, start)  # 4K, 8K
        is_letter = following.lower == "b" and not _money_before(text, start)  # 2B is a number in a name
        if not (is_metres or is_resolution or is_letter):
            scale, end, position = ABBREVIATED_SCALES[following.lower], following.end, position + 1
    elif _is_grand(words, position):
        scale, end, position = 1000, following.end, position + 1
    bare = number.digits if scale == 1 and value == number.low else 0
    return EnglishNumeral(start, end, position, value * scale, value * scale, bare, scale, spelled=False)


def _is_grand(words: Words, index: int) -> bool:
    """True for the thousand of "fifty grand", which no noun follows: not two grand pianos."""
    if words[index].lower != "grand":
        return False
    following = words[index + 1].lower
    return not following.isalpha() or following in _AFTER_GRAND


def _money_before(text: str, start: int) -> bool:
    return text[max(0, start - 2) : start].rstrip(" ")[-1:] in ("$", "£", "€", "¥")


def _read_masses(words: Words, index: int) -> EnglishNumeral | None:
    """Dozens, hundreds of thousands: from one unit of it to just below ten."""
    first = words[index]
    unit, end, position = PLURAL_SCALES[first.lower], first.end, index + 1
    while words[position].lower == "of" and words[position + 1].lower in PLURAL_SCALES and position - index < 6:
        unit *= PLURAL_SCALES[words[position + 1].lower]
        end, position = words[position + 1].end, position + 2
    high = 99 if unit < 100 else unit * 10 - 1
    low = max(unit, _DOZENS) if first.lower == "dozens" else unit
    return EnglishNumeral(first.start, end, position, Fraction(low), Fraction(high), scale=unit, approximate=True)


def _read_spelled(words: Words, index: int) -> EnglishNumeral | None:
    """Number words added up: units and tens gather in ``group``, which a scale word multiplies."""
    total = group = 0
    last_scale, biggest, position = 10**15, 1, index
    filled = 10**15  # the next part must be smaller than this: twenty one, but not one two
    ordinal = started = False
    while True:
        word = words[position]
        lower = word.lower
        if (
            started
            and word.text == "-"
            and word.start == words[position - 1].end
            and words[position + 1].start == word.end
        ) or (
            started
            and lower == "and"
            and biggest >= 100
            and filled >= 100
            and _below_hundred(words, position + 1, 100 if group >= 100 else biggest)
        ):
            lower, step = words[position + 1].lower, 2
        else:
            step = 1
        value = CARDINALS.get(lower)
        if value is None and lower in ORDINALS:
            value, ordinal = ORDINALS[lower], True
        if value is not None:
            if started and (value == 0 or (value >= 10 and filled < 100) or (value < 10 and filled < 10)):
                ordinal = False
                break
            group += value
            filled = 10 if value >= 20 else 1
            started, position = True, position + step
            if ordinal:
                break
            continue
        scale = SCALES.get(lower) or SCALE_ORDINALS.get(lower)
        if started and biggest < 1000 and _is_grand(words, position):
            scale = 1000
        if scale is None or (step == 2 and words[position].lower == "and"):
            break
        alone = not started and words[index - 1].lower not in ("a", "an", "the", "per", "every", "one", "half")
        if alone and (scale == 12 or lower in SCALE_ORDINALS):
            return None
        if scale >= last_scale and started:
            break
        if scale == 100 and group < 100:
            group = max(group, 1) * 100
        else:
            total, group, last_scale = total + max(group, 1) * scale, 0, scale
        filled, biggest = 10**6, max(biggest, scale)
        started, position = True, position + step
        if lower in SCALE_ORDINALS:
            ordinal = True
            break
    if not started:
        return None
    value = total + group
    low = Fraction(value)
    end = words[position - 1].end
    if not ordinal and [words[position + k].lower for k in range(3)] == ["and", "a", "half"]:
        unit = SCALES.get(words[position + 3].lower, 1)
        low = (low + Fraction(last_scale if last_scale < 10**15 else 1, 2)) * unit
        position += 3 + (unit > 1)
        end = words[position - 1].end
    start = words[index].start
    a_dozen = low == 12 and biggest == 12  # not two dozen: "a dozen" is rarely counted
    return EnglishNumeral(start, end, position, low, low, scale=biggest, approximate=a_dozen, ordinal=ordinal)


def _below_hundred(words: Words, index: int, biggest: int) -> bool:
    """True if a number below one hundred begins at ``index`` that closes a numeral: "two hundred *and fifty*"."""
    if words[index].lower not in CARDINALS and words[index].lower not in ORDINALS:
        return False
    after = index + 1
    if words[after].text == "-":
        after += 1
    if words[after].lower in CARDINALS:
        after += 1
    return SCALES.get(words[after].lower, biggest + 1) > biggest
