"""The scanner of English texts: it finds numerals, and puts the rules to what it finds."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from transcheck.language.quantities import digits
from transcheck.language.quantities.english.numerals import (
    CARDINALS,
    SCALES,
    EnglishNumeral,
    Words,
    read_numeral,
)
from transcheck.language.quantities.scanning import Scanner, upper_end
from transcheck.language.quantities.units import LITERAL, english_unit
from transcheck.model import Quantity, QuantityKind

_APPROXIMATE = frozenset(
    "about around nearly almost some approximately roughly circa approx approx. estimated ~".split()
)
_JOINABLE = (QuantityKind.CARDINAL, QuantityKind.PERCENT, QuantityKind.MULTIPLE)
_HEART = re.compile(
    r"(?<!\S)<3(?=\s*(?:$|[!?~…)\U0001f300-\U0001faff❤♥]|(?:you|u|ya|this|it|him|her|them|my|the)\b))", re.IGNORECASE
)
"""<3 as a sign of affection: nothing is less than three where nothing follows that could be counted."""
_WITH_MARKS = re.compile(r"u\.s\.(?= ?dollars?)|km/h\b", re.IGNORECASE)
"""Words of units that are written with marks."""
_DASHES = ("-", "–", "—", "~", "−")

Reading = tuple[list[Quantity], int]
"""Quantities and the index of the token after them."""
NumeralRule = Callable[["EnglishScanner", int, EnglishNumeral], "tuple[Quantity | None, int] | None"]
"""Judges the numeral at an index by what stands around it; None passes it on."""
WordRule = Callable[["EnglishScanner", int], "Reading | None"]
"""Reads what begins with a certain word."""


class EnglishScanner(Scanner):
    """Goes from token to token: words that can begin a quantity have rules of their own, numerals share theirs."""

    def __init__(self, text: str, rules: Sequence[NumeralRule], word_rules: Mapping[str, WordRule], clock: WordRule):
        super().__init__(text)
        self.words = Words(text)
        self.previous: Quantity | None = None
        self._rules = rules
        self._word_rules = word_rules
        self._clock = clock

    def scan(self) -> list[Quantity]:
        """All quantities, in order."""
        found: list[Quantity] = []
        index, items = 0, self.words.items
        while index < len(items):
            lower = items[index].lower
            rule = self._word_rules.get(lower)
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

    def is_approximate(self, index: int, following: int) -> bool:
        """Whether the words around the tokens ``index`` up to ``following`` say "about"."""
        before = index - 1
        while self.words[before].lower in ("a", "an", "$", "£", "€", "us", "the"):
            before -= 1
        if self.words[before].lower in _APPROXIMATE:
            return True
        return self.words[following].lower == "or" and self.words[following + 1].lower == "so"

    def number(self, index: int) -> tuple[list[Quantity], int] | None:
        """What begins with a numeral, in digits or in words."""
        if self.words[index].lower[0].isdigit():
            if self.words[index].lower == "3" and _HEART.match(self.text, max(0, self.words[index].start - 1)):
                return [], index + 1
            fixed = self.fixed_digits_at(index)
            if fixed:
                return fixed
        numeral = read_numeral(self.words, index)
        if numeral is None:
            return None
        quantity, following = self.judge(index, numeral)
        if quantity is None:
            return None
        return self.join_range(index, quantity, following)

    def fixed_digits_at(self, index: int) -> Reading | None:
        """Digits at token ``index`` that are no plain number."""
        clock = self._clock(self, index)
        if clock:
            return clock
        quantities = self.fixed_digits(self.words[index].start)
        return (quantities, self.words.index_from(index, quantities[-1].end)) if quantities else None

    def judge(self, index: int, numeral: EnglishNumeral) -> tuple[Quantity | None, int]:
        """The quantity of a numeral by what follows and precedes it, and the index of the token after it."""
        for rule in self._rules:
            result = rule(self, index, numeral)
            if result is not None:
                return result
        return None, numeral.next

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
            text = word.text
            if written := _WITH_MARKS.match(self.text, word.start):
                text, position = written[0], words.index_from(position, written.end()) - 1
            lowers.append(text.lower())
            texts.append(text)
            position += 1
            nexts.append(position)
        found = english_unit(lowers, texts)
        return (nexts[found[0] - 1], found[1]) if found else None

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
        if second_word.lower[:1].isdigit() and self.fixed_digits_at(second_index):
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
        elif first.kind is not second.kind and second.kind is not QuantityKind.MULTIPLE:
            return [first], following
        scale = numeral.scale
        if scale > 1 and low < numeral.low / scale and not any(word in SCALES for word in first.text.lower().split()):
            low *= scale
        if low >= second.low or opener == "from" or (connector.lower == "or" and second.low > 10 * low):
            return [first], following
        approximate = first.approximate or second.approximate
        unit = first.unit or second.unit
        high = upper_end(second)
        both = self.make(first.start, second.end, low, high, second.kind, unit, approximate=approximate)
        return [both], after
