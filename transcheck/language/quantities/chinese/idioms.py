"""Whether a Chinese numeral counts anything, or is a syllable of a word such as 统一, 四川, 十分.

The dictionary tells: a word counts if its English definitions name its number (三月 "March; third month"). If none
does, or not the first, which is the commonest sense, the word is an idiom; if some do not (千万 "ten million;
countless"), or the word is a phrase of four characters, a translation may leave the number out.

Of the dictionary only the words with one of `CHARACTERS` are read; ``training/lexicon/numeral_words.py`` picks them.
"""

from __future__ import annotations

import enum
import re
from functools import lru_cache

from transcheck.language.quantities.chinese.numerals import NUMERALS
from transcheck.lexicon.dictionary import load_numeral_words

CHARACTERS = frozenset(NUMERALS + "0123456789半几数成折")
"""What is asked about here is a numeral or begins with one, or has 半, 数, 成 (a tenth) or 折 (a discount) in it."""


class Reading(enum.Enum):
    """What a dictionary word makes of the numeral in it."""

    NUMBER = "number"
    EITHER = "either"
    IDIOM = "idiom"


_NAMES = {
    1: "one first single once january monday 1st i",
    2: "two second both pair twice february tuesday double 2nd ii bi",
    3: "three third march wednesday triple 3rd iii",
    4: "four fourth april thursday 4th iv",
    5: "five fifth may friday 5th",
    6: "six sixth june saturday 6th",
    7: "seven seventh july 7th",
    8: "eight eighth august 8th",
    9: "nine ninth september 9th",
    10: "ten tenth tens october 10th decade",
    11: "eleven november 11",
    12: "twelve december dozen 12",
    100: "hundred hundreds hundredth century centenary",
    1000: "thousand thousands millennium thousandth",
    10000: "thousand",
    10**8: "million millions hundred",
}
_ALL_NAMES = frozenset(
    " ".join(_NAMES.values()).split()
    + "twenty thirty forty fifty sixty seventy eighty ninety million billion trillion dozen several many 20 30".split()
)
_WORD = re.compile(r"[a-z]+|\d[\d,]*[a-z]*")
_HALF = re.compile(r"\bhal(?:f|ves)\b")
_BRACKETS = re.compile(r"\[[^\]]*\]")
_NO_DEFINITION = ("CL:", "variant of", "old variant", "see ", "also written", "abbr. for", "surname ")
_LONGEST = 4
_LENGTH_OF_PHRASE = 4

# Words in which a numeral has become a syllable, though the dictionary lacks them or explains them by their number.
_CLOSED = frozenset(
    "三思 一带一路 之一 万一 五一 五四 六四 九一一 不二 一二 再三 接二连三 三番五次 七上八下 乱七八糟 丢三落四 三七 "
    "千千万万 万万 万千 百般 千方百计 老三 老二 老四 小三 三农 五大三粗 二维码 二话 二来 三来 一来 十有八九 八九不离十 "
    "双十一 双十二 两会 三亚 三里屯 五角大楼 六合彩 四合院 十字 八卦 七七八八 三下五除二 独一无二 说一不二 二手 "
    "二胡 二锅头".split()
)


@lru_cache(maxsize=4096)
def reading_of(word: str, number: int) -> Reading | None:
    """How the dictionary reads ``number`` in ``word``; None if it has no such word."""
    definitions = [
        definition for definition in load_numeral_words().definitions(word) if not definition.startswith(_NO_DEFINITION)
    ]
    if not definitions:
        return None
    names = _ALL_NAMES | {str(number), f"{number:,}", f"{number}th"}
    if 0 < number <= 12 or number in _NAMES:
        names = frozenset(_NAMES[number].split()) | {"half", str(number), f"{number:,}"}
    named = [not names.isdisjoint(_WORD.findall(_BRACKETS.sub("", definition).lower())) for definition in definitions]
    is_numeral = all(character in NUMERALS for character in word)
    if not named[0] and is_numeral and any(named):  # 十一: the National Day, and eleven
        return Reading.EITHER
    if not named[0]:
        return Reading.IDIOM
    return Reading.NUMBER if all(named) and len(word) != _LENGTH_OF_PHRASE else Reading.EITHER


def word_around(text: str, start: int, end: int, number: int) -> tuple[int, int, Reading] | None:
    """``(start, end, reading)`` of the longest dictionary word that holds ``text[start:end]`` and more, or is it."""
    best: tuple[int, int, Reading] | None = None
    dictionary = load_numeral_words()
    for first in range(max(0, start - _LONGEST + 1), start + 1):
        for last in range(min(len(text), end + _LONGEST), end - 1, -1):
            word = text[first:last]
            if word in _CLOSED:
                return first, last, Reading.IDIOM
            if len(word) < 2 or (best and len(word) <= best[1] - best[0]) or word not in dictionary:
                continue
            reading = reading_of(word, number)
            if reading:
                best = (first, last, reading)
    return best


def is_word(text: str) -> bool:
    """True if the dictionary lists ``text``."""
    return text in load_numeral_words()


def names_count(word: str) -> bool:
    """True if the dictionary explains ``word`` as a number of something: 人数, 总数."""
    names = ("number", "total", "figure", "amount", "quantity")
    return any(name in definition for definition in load_numeral_words().definitions(word) for name in names)


def is_half(word: str) -> bool:
    """True if the dictionary explains ``word`` as half of something; 半途 "halfway" is none."""
    return any(_HALF.search(definition) for definition in load_numeral_words().definitions(word))
