"""English numbers without a unit, ordinals, and words that only look like numbers."""

from __future__ import annotations

from transcheck.language.quantities import digits
from transcheck.language.quantities.english.numerals import (
    SCALES,
    EnglishNumeral,
)
from transcheck.language.quantities.english.scanner import EnglishScanner, Reading, WordRule
from transcheck.model import Quantity, QuantityKind

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "one": 1, "two": 2, "three": 3}
_NOT_ONE_AFTER = frozenset(("no", "any", "every", "each", "which", "the", "this", "that", "another", "some"))
_NOT_ONE_BEFORE = frozenset(
    ("another", "'", "’", "of", "who", "can", "should", "must", "could", "would", "may", "might")
)
_PRONOUNS = frozenset("i you he she it we they".split())
_UNSAID = {"both": 2, "once": 1, "pair": 2, "duo": 2, "twins": 2, "trio": 3}


def plain(scanner: EnglishScanner, index: int, numeral: EnglishNumeral) -> tuple[Quantity, int] | None:
    """A number by itself, cardinal or ordinal."""
    words, following = scanner.words, numeral.next
    start, end, value = numeral.start, numeral.end, numeral.exact_integer
    approximate = numeral.approximate or scanner.is_approximate(index, following)
    before = words[index - 1].lower
    if numeral.ordinal:
        starts = before in ("a", "", ".") or words[following].text == ","
        optional = numeral.spelled and (value == 1 or (value == 2 and starts))
        if value == 1 and numeral.spelled and (before == "at" or words[following + 1].lower == "all"):
            return None
        if value is not None and value <= 4 and words[following].lower == "half":
            return None
        kind = QuantityKind.ORDINAL
        return scanner.make(start, end, numeral.low, kind=kind, optional=optional), following
    numbered = before in ("number", "#") or (before == "." and words[index - 2].lower in ("no", "nos"))
    if numbered and value is not None:
        return scanner.make(start, end, value, kind=QuantityKind.ORDINAL), following
    optional = False
    if value == 1 and numeral.spelled and end - start == 3:
        of_them = words[following].lower == "of" and words[following + 1].lower in ("them", "whom", "which")
        if before in _NOT_ONE_AFTER or (words[following].lower in _NOT_ONE_BEFORE and not of_them):
            return None
        optional = True
    if value == 0 and numeral.spelled:
        optional = True
    if value == 2 and before in ("the", "these", "those"):
        optional = True  # the two sides: 双方
    if not numeral.spelled:
        optional = (
            digits.is_glued_to_letter(scanner.text, end)
            or digits.is_beside_colon(scanner.text, start, end)
            or digits.is_list_number(scanner.text, start, end)
        )
    elif words[following].text == "-" and words[following + 1].lower in ("way", "dimensional", "sided", "fold"):
        optional = True
    start, sign = scanner.with_minus(index, start)
    low, high = sorted((numeral.low * sign, numeral.high * sign))
    return scanner.make(start, end, low, high, approximate=approximate, optional=optional), following


def one(scanner: EnglishScanner, index: int) -> Reading | None:
    """The word "one" as a number; as a pronoun it counts nothing."""
    following = scanner.words[index + 1].lower
    part_of_number = following in SCALES or following in ("-", "percent", "per", "%", "in", "out")
    if scanner.words[index - 1].lower in _NOT_ONE_AFTER and not part_of_number:
        return None
    return scanner.number(index)


def second(scanner: EnglishScanner, index: int) -> Reading | None:
    """The word "second" as an ordinal; after per, split or every it is a time."""
    if scanner.words[index - 1].lower in ("per", "split", "every", "each") or scanner.words[index + 1].lower == "hand":
        return None
    following = scanner.words[index + 1].lower
    if following == "to" or (scanner.words[index - 1].lower == "the" and following in _PRONOUNS):
        return None  # second to none, the second you leave
    return scanner.number(index)


def small(scanner: EnglishScanner, index: int) -> Reading | None:
    """Both, once, trio: numbers that translation often leaves unsaid."""
    word = scanner.words[index]
    value = _UNSAID[word.lower]
    if value == 1 and scanner.words[index - 1].lower == "at":
        return None
    return [scanner.make(word.start, word.end, value, optional=True)], index + 1


def world_war(scanner: EnglishScanner, index: int) -> Reading | None:
    """World War II."""
    words = scanner.words
    word = words[index + 1]
    value = _ROMAN.get(word.lower)
    if value is None or words[index - 1].lower != "world":
        return None
    # 二战 counts nothing.
    return [scanner.make(word.start, word.end, value, kind=QuantityKind.ORDINAL, optional=True)], index + 2


WORD_RULES: dict[str, WordRule] = {"one": one, "second": second, "war": world_war, **dict.fromkeys(_UNSAID, small)}
