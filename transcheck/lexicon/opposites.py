"""Words of opposite meaning: 增加 and 减少, "increase" and "decrease", 增加 and "decrease".

The table is ``data/opposites.txt``. An opposition that holds within one language only is one that the other may well
tell from the other end (what comes before one thing, as what the other comes after).
The degrees of ``scales`` (贵, cheap) are oppositions too; times (morning, tomorrow) are among the quantities.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from transcheck.language.english import lemmatise, phrase_key
from transcheck.lexicon.dictionary import load_dictionary
from transcheck.lexicon.polarity import NEGATION_CHARACTERS
from transcheck.lexicon.scales import chinese_scales, english_scales
from transcheck.model import CHINESE

_FILE = Path(__file__).parent / "data" / "opposites.txt"

CONVERSES = frozenset(
    "买 购买 购入 收购 卖 出售 售出 卖掉 销售 借出 借给 出借 借入 收到 接收 发送 寄出 发出 进口 出口".split()
)
"""Chinese words for one side of a deal that the other partner's side can be told by: to buy from is to be sold."""

Ends = Mapping[int | str, int]
"""The oppositions that a word takes part in, by line or scale, with 1 or -1 for its end of each."""

_NONE: Ends = MappingProxyType({})


@lru_cache(maxsize=1)
def _ends() -> tuple[dict[str, dict[int | str, int]], dict[str, dict[int | str, int]]]:
    chinese: dict[str, dict[int | str, int]] = {}
    english: dict[str, dict[int | str, int]] = {}
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(line for line in lines if line and not line.startswith("#")):
        columns = line.split("|")
        for words, table, end in zip(columns, (chinese, chinese, english, english), (1, -1, 1, -1), strict=True):
            for word in words.split():
                table.setdefault(phrase_key(word), {})[number] = end
    return chinese, english


_NOTE = re.compile(r"\([^)]*\)|\[[^\]]*\]")


@lru_cache(maxsize=8192)
def ends_of_chinese(word: str) -> Ends:
    """What opposition the simplified Chinese ``word`` takes part in, and at which end.

    A word of several characters that is not listed takes those of the English words that the dictionary, for the most
    part, explains it by, else those of a listed word that it is made with.
    """
    known = _with_scales(_ends()[0].get(word, _NONE), chinese_scales(word))
    if known or _names_both_ends(word):
        return known
    definitions = load_dictionary().definitions(word) if len(word) > 1 else ()
    found: dict[int | str, list[int]] = {}
    for definition in definitions:
        plain = _NOTE.sub("", definition).strip().lower().removeprefix("to ")
        if plain.count(" ") > _LONGEST:
            continue
        for opposition, end in ends_of_english(phrase_key(lemmatise(plain))).items():
            if opposition in _across():
                found.setdefault(opposition, []).append(end)
    explained = {
        opposition: ends[0]
        for opposition, ends in found.items()
        if len(set(ends)) == 1 and 2 * len(ends) >= len(definitions)
    }
    rest = word.lstrip(_DEGREES) if word in load_dictionary() else word.lstrip(_DEGREES + _TOO_MUCH + _MAKING)
    return explained or _ends_of_part(word) or (ends_of_chinese(rest) if 0 < len(rest) < len(word) else _NONE)


_LONGEST = 4
"""Spaces in what may be the end of an opposition: sentences are none."""
_DEGREES, _TOO_MUCH, _MAKING = "很太真挺更最超", "过偏较稍", "变放弄晾"
"""What a segmenter takes for the head of one word: 很穷, 过轻, 放凉."""


def _names_both_ends(word: str) -> bool:
    """True for 国内外, "at home and abroad", and 出入境, "entry and exit"."""
    return any(ends in word for ends in _BOTH_ENDS)


_BOTH_ENDS = "内外 出入 进出 上下 买卖 升降 涨跌 增减 攻守 收支 供求 生死 胜负 得失 收发 开关 男女".split()


def _ends_of_part(word: str) -> Ends:
    """国际 of 国际法, 精心 of 精心设计: what a compound that denies nothing begins or ends with."""
    if not NEGATION_CHARACTERS.isdisjoint(word):
        return _NONE
    sizes = range(len(word) - 1, 1, -1)
    parts = (part for size in sizes for part in (word[:size], word[-size:]))
    return next((found for part in parts if (found := _ends()[0].get(part))), _NONE)


def phrase_lengths(word: str) -> tuple[int, ...]:
    """How many words those of several words have that begin with an English word, the longest first."""
    return _phrases().get(word, ())


@lru_cache(maxsize=1)
def _phrases() -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = {}
    for phrase in _ends()[1]:
        words = phrase.split("_")
        if len(words) > 1:
            found.setdefault(words[0], set()).add(len(words))
    return {word: tuple(sorted(lengths, reverse=True)) for word, lengths in found.items()}


@lru_cache(maxsize=1)
def _across() -> frozenset[int | str]:
    """The oppositions that hold across the languages."""
    return frozenset(number for ends in _ends()[0].values() for number in ends)


@lru_cache(maxsize=8192)
def ends_of_english(lemma: str) -> Ends:
    """What opposition the English ``lemma`` takes part in, and at which end.

    An adverb takes part in those of its adjective.
    """
    forms = (lemma, *_adjectives(lemma))
    found = (_with_scales(_ends()[1].get(form, _NONE), english_scales(form)) for form in forms)
    return next(filter(None, found), _NONE)


def _with_scales(ends: Ends, scales: Mapping[str, int]) -> Ends:
    together: dict[int | str, int] = dict(ends)
    together.update(scales)
    return together


def _adjectives(adverb: str) -> tuple[str, ...]:
    """What an English adverb may be made of: "positive", "happy" and "simple" of positively, happily and simply."""
    if not adverb.endswith("ly") or len(adverb) <= _SHORTEST + 1:
        return ()
    stem = adverb[:-2]
    return (stem, f"{stem[:-1]}y", f"{stem}le") if stem.endswith("i") else (stem, f"{stem}le")


def are_opposites(chinese: str, lemma: str) -> bool:
    """True if the two words take part in one opposition at least, and stand at opposite ends of all that they share."""
    return _are_opposed(ends_of_chinese(chinese), ends_of_english(lemma))


def agree(chinese: str, lemma: str) -> bool:
    """True if the two words stand at the same end of some opposition."""
    here, there = ends_of_chinese(chinese), ends_of_english(lemma)
    return any(here[opposition] == there[opposition] for opposition in here.keys() & there.keys())


@lru_cache(maxsize=65536)
def are_antonyms(one: str, other: str, language: str) -> bool:
    """True if two lemmas of a language (``zh`` or ``en``) are opposites, or one denies the other by its form."""
    if one == other:
        return False
    pairs = ((one, other), (other, one))
    if language == CHINESE:
        denied = any(long == denial + short for denial in "不非无未没" for long, short in pairs)
        return denied or _are_opposed(ends_of_chinese(one), ends_of_chinese(other))
    return _are_opposed(ends_of_english(one), ends_of_english(other)) or any(_denies(*pair) for pair in pairs)


def listed_chinese() -> Collection[str]:
    """The Chinese words that oppositions list."""
    return _ends()[0]


def opposites_of(word: str, language: str) -> tuple[str, ...]:
    """The listed words of the other end of the oppositions that a listed word takes part in; _ joins several words."""
    table = _ends()[0 if language == CHINESE else 1]
    own = table.get(word, _NONE)
    return tuple(
        other
        for other, ends in table.items()
        if any(ends.get(number) == -end for number, end in own.items())
        and not any(ends.get(number) == end for number, end in own.items())
    )


def _are_opposed(here: Ends, there: Ends) -> bool:
    shared = here.keys() & there.keys()
    return bool(shared) and all(here[opposition] != there[opposition] for opposition in shared)


_PREFIXES = ("un", "il", "ir", "dis", "non")
_ADJECTIVE_PREFIXES = ("in", "im")
_ADJECTIVE = ("able", "ible", "ent", "ant", "ive", "ate", "al", "ect", "ary", "ete", "ous", "lar", "ure", "uch", "ust")
"""What the adjectives end in that "in" and "im" deny; inform and impress deny nothing."""
_SHORTEST = 4


def _denies(long: str, short: str) -> bool:
    """True if ``long`` is ``short`` with a prefix that denies it, or with -less for -ful."""
    long, short = (word[:-2] if word.endswith("ly") and len(word) > _SHORTEST + 2 else word for word in (long, short))
    if long.endswith("less") and short == f"{long[:-4]}ful":
        return True
    prefix = long.removesuffix(short)
    if prefix in _ADJECTIVE_PREFIXES:
        return short.endswith(_ADJECTIVE)
    return prefix in _PREFIXES and len(short) >= _SHORTEST
