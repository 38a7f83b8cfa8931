"""Which Chinese words are names, and whether a Chinese and a Latin name sound alike."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from transcheck.lexicon.dictionary import load_dictionary

_NAME_LINE = re.compile(r"^(\S{2,}) \d+ (?:nr|nrt|nrfg|ns|nt)\n", re.MULTILINE)
_GENERIC = ("surname", "variant of", "old variant", "abbr.", "see ", "CL:", "(")
_CALENDAR = re.compile(
    r"(January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)"
)


@lru_cache(maxsize=65536)
def is_chinese_name(word: str) -> bool:
    """True for a person, place or organisation: the dictionary writes it with a capital, or jieba's calls it a name."""
    if len(word) < 2:
        return False
    definitions = load_dictionary().definitions(word)
    if definitions:
        first = next((text for text in definitions if not text.startswith(_GENERIC)), "")
        return first[:1].isupper() and not first[:2].isupper() and not _CALENDAR.match(first)
    return word in _jieba_names()


@lru_cache(maxsize=1)
def _jieba_names() -> frozenset[str]:
    import jieba

    with jieba.get_module_res("dict.txt") as file:
        return frozenset(_NAME_LINE.findall(file.read().decode("utf-8")))


def sounds_like(chinese: str, latin: str) -> bool:
    """True if the pinyin of ``chinese`` and ``latin`` share most of their consonants in order.

    Consonants that one language does not tell apart (r and l, b and p, d and t, g and k) are taken as one.
    """
    return SequenceMatcher(None, _skeleton(_pinyin(chinese)), _skeleton(latin), autojunk=False).ratio() >= _ALIKE


_ALIKE = 0.6
_CONFUSED = str.maketrans({"r": "l", "p": "b", "t": "d", "k": "g", "c": "g", "q": "j", "z": "j", "s": "x", "v": "w"})


@lru_cache(maxsize=8192)
def _pinyin(chinese: str) -> str:
    import pypinyin

    return "".join(pypinyin.lazy_pinyin(chinese))


@lru_cache(maxsize=8192)
def _skeleton(word: str) -> str:
    lowered = re.sub("[^a-z]", "", word.lower().replace("ph", "f").replace("th", "t").replace("x", "ks"))
    return (lowered[:1] + re.sub("[aeiouyh]", "", lowered[1:])).translate(_CONFUSED)
