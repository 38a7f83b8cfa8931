"""Which Chinese words are names, and what they may be called in English."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache

from transcheck.lexicon.dictionary import load_dictionary

_NAME_LINE = re.compile(r"^(\S{2,}) \d+ (?:nr|nrt|nrfg|ns|nt)\n", re.MULTILINE)
_NOTE = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_GENERIC = ("surname", "variant of", "old variant", "abbr.", "see ", "CL:", "(")
_CAPITALISED = re.compile(r"\b[A-Z][A-Za-z'’]{2,}")
_CALENDAR = re.compile(
    r"(January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)"
)
_LETTERS = re.compile("[^a-z]")

SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦傅方白邹孟熊"
    "秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)
"""The hundred commonest surnames, of nine in ten Chinese people, that are written with one character."""


@lru_cache(maxsize=65536)
def is_chinese_name(word: str) -> bool:
    """True for a person, place or organisation: the dictionary writes it with a capital, or jieba's calls it a name."""
    if len(word) < 2:
        return False
    definitions = load_dictionary().definitions(word)
    if definitions:
        first = next((text for text in definitions if not text.startswith(_GENERIC)), "")
        return first[:1].isupper() and not first[:2].isupper() and not _CALENDAR.match(first)
    return word in _jieba_names() or (len(word) in (2, 3) and word[0] in SURNAMES)


@lru_cache(maxsize=1)
def _jieba_names() -> frozenset[str]:
    import jieba

    with jieba.get_module_res("dict.txt") as file:
        return frozenset(_NAME_LINE.findall(file.read().decode("utf-8")))


@lru_cache(maxsize=8192)
def english_forms(word: str) -> frozenset[str]:
    """What a Chinese name may be called in English, as lower-case letters without spaces.

    Its names in the dictionary (北京: "beijing", "peking"), its pinyin, and for a person also the given name before the
    surname.
    """
    forms: set[str] = set()
    for definition in load_dictionary().definitions(word):
        if not definition.startswith("surname"):
            plain = _NOTE.sub(" ", definition)
            parts = _CAPITALISED.findall(plain)
            forms.update(_plain(part) for part in parts if len(parts) == 1 or not is_ordinary_word(part.lower()))
            forms.update(_plain(part) for part in re.split("[,;]", plain) if part.strip()[:1].isupper())
    syllables = _pinyin(word)
    forms.add("".join(syllables))
    if len(syllables) in (2, 3):
        forms.add("".join((*syllables[1:], syllables[0])))
    return frozenset(filter(None, forms))


@lru_cache(maxsize=16384)
def is_ordinary_word(word: str) -> bool:
    """True for an English word that is written small, such as "university", and so names nothing by itself."""
    import simplemma

    return bool(word) and simplemma.is_known(word, "en") and word not in _known_syllables()


@lru_cache(maxsize=1)
def _known_syllables() -> frozenset[str]:
    import pypinyin.constants

    return frozenset(
        _plain(unicodedata.normalize("NFD", reading.split(",")[0]))
        for reading in pypinyin.constants.PINYIN_DICT.values()
    )


def pinyin_of(text: str) -> str:
    """The pinyin of a whole Chinese text as letters, without tones or spaces."""
    return "".join(map(_plain, _pinyin(text)))


def has_known_form(word: str) -> bool:
    """True if it is certain what a Chinese name is called: the dictionary says so, or pinyin does for a person."""
    return bool(load_dictionary().definitions(word)) or is_pinyin_person(word)


@lru_cache(maxsize=1)
def _known_names() -> frozenset[str]:
    """The English names of the dictionary; the reading of a name has a capital there."""
    names: set[str] = set()
    for entry in load_dictionary().entries():
        match = _NAMED_ENTRY.match(entry)
        if match:
            names.add(_plain(match[1]))
            names.update(_plain(part) for part in re.split("[ -]", match[1]) if not is_ordinary_word(part.lower()))
    return frozenset(name for name in names if len(name) > 3)


_NAMED_ENTRY = re.compile(r"\[[A-Z][^\]]*\]+ /((?:[A-Z][A-Za-z'’]+[ -]?)+)")


def is_known_name(english: str) -> bool:
    """True if a run of capitalised English words is, or holds, a name that the dictionary has, or is pinyin."""
    names = _known_names()
    words = [_plain(part) for part in re.split(r"[\s-]+", english)]
    words = [word for word in words if word]
    runs = ("".join(words[first:last]) for first in range(len(words)) for last in range(first + 1, len(words) + 1))
    return any(run in names for run in runs) or is_pinyin_name(english)


def is_pinyin_name(english: str) -> bool:
    """True if every one of at least two words can be read as pinyin: Zhang Wei, Li Xiaoming.

    Given names with a hyphen are spelled in other ways (Cantonese, Wade–Giles).
    """
    if "-" in english:
        return False
    words = [word for word in map(_plain, re.split(r"[\s-]+", english)) if word]
    return len(words) > 1 and all(_is_pinyin(word) for word in words)


def _is_pinyin(word: str) -> bool:
    syllables = _known_syllables()
    return not word or any(
        word[:size] in syllables and _is_pinyin(word[size:]) for size in range(1, min(len(word), 6) + 1)
    )


def may_be_called(word: str, english: str) -> bool:
    """True if ``english``, or a run of its words, can stand for the Chinese name ``word``."""
    words = [_plain(part) for part in re.split(r"[\s-]+", english)]
    if is_pinyin_person(word):
        runs = ("".join(words[first : first + 4]) for first in range(len(words)))
        return any(_can_be_read(order, run) for run in runs for order in (word, word[1:] + word[0]))
    forms = english_forms(word)
    for first in range(len(words)):
        joined = ""
        for part in words[first : first + 4]:
            joined += part
            if joined in forms or (joined.endswith("s") and joined[:-1] in forms):
                return True
    return not load_dictionary().definitions(word) and sounds_like(word, english)


def _can_be_read(chinese: str, letters: str) -> bool:
    """True if ``letters`` begin with the pinyin of all the characters, each in any of its readings."""
    if not chinese:
        return True
    return any(
        letters.startswith(reading) and _can_be_read(chinese[1:], letters[len(reading) :])
        for reading in _readings(chinese[0])
    )


@lru_cache(maxsize=8192)
def _readings(character: str) -> tuple[str, ...]:
    import pypinyin

    found = pypinyin.pinyin(character, style=pypinyin.Style.NORMAL, heteronym=True)
    return tuple(_plain(reading) for reading in found[0])


def is_pinyin_person(word: str) -> bool:
    """True for what must be a Chinese person's name: a surname, a given name, and no entry in the dictionary."""
    if len(word) not in (2, 3) or word[0] not in SURNAMES or word[1:] in _TITLES:
        return False
    return not load_dictionary().definitions(word)


_TITLES = frozenset("先生 女士 小姐 太太 老师 医生 教授 总 氏 家 某 某某 师傅 律师 大使 主席 部长 市长 院长".split())


def sounds_like(chinese: str, latin: str) -> bool:
    """True if the pinyin of ``chinese`` and ``latin`` share most of their consonants in order.

    Consonants that one language does not tell apart (r and l, b and p, d and t, g and k) are taken as one.
    """
    one, two = _skeleton("".join(_pinyin(chinese))), _skeleton(latin)
    return SequenceMatcher(None, one, two, autojunk=False).ratio() >= _ALIKE


_ALIKE = 0.6
_CONFUSED = str.maketrans({"r": "l", "p": "b", "t": "d", "k": "g", "c": "g", "q": "j", "z": "j", "s": "x", "v": "w"})


@lru_cache(maxsize=8192)
def _pinyin(chinese: str) -> tuple[str, ...]:
    import pypinyin

    return tuple(pypinyin.lazy_pinyin(chinese))


def _plain(text: str) -> str:
    return _LETTERS.sub("", text.lower())


@lru_cache(maxsize=8192)
def _skeleton(word: str) -> str:
    lowered = _plain(word.lower().replace("ph", "f").replace("th", "t").replace("x", "ks"))
    return (lowered[:1] + re.sub("[aeiouyh]", "", lowered[1:])).translate(_CONFUSED)
