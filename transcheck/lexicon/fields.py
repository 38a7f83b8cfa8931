"""Words of one field, which exclude each other: a cat is no dog, red is not blue, an aunt is no niece.

What a word of a field stands for has few names in either language, so that a translation that has another member of the
field in its place says something else.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from transcheck.lexicon.dictionary import load_dictionary
from transcheck.lexicon.names import is_chinese_name
from transcheck.model import CHINESE, Token

_FILE = Path(__file__).parent / "data" / "fields.txt"


@dataclass(frozen=True, slots=True)
class Member:
    """A meaning of a field, by number."""

    field: str
    meaning: int


def members_of(token: Token, language: str) -> tuple[frozenset[Member], ...]:
    """What a word, or each part of a Chinese compound, is in the fields that it belongs to; none for most words."""
    return _of_chinese(token.norm) if language == CHINESE else _of_english(token.lemma, token.norm)


def _of_english(lemma: str, norm: str) -> tuple[frozenset[Member], ...]:
    english = _members()[1]
    return tuple(found for found in (english.get(lemma) or english.get(norm),) if found)


@lru_cache(maxsize=65536)
def _of_chinese(word: str) -> tuple[frozenset[Member], ...]:
    chinese = _members()[0]
    if word in chinese:
        return (chinese[word],)
    if not load_dictionary().definitions(word):
        # 北京西站 is in the west of a city that is called after the north.
        for size in range(len(word) - 1, 1, -1):
            if is_chinese_name(word[:size]):
                return _of_chinese(word[size:])
    # 白猫, which no dictionary has, is 白 and 猫, and 牛肉面 begins with 牛肉; but 红茶 need not be red.
    sizes = range(len(word) - 1, 1 if load_dictionary().definitions(word) else 0, -1)
    first = next((word[:size] for size in sizes if word[:size] in chinese), "")
    last = next((word[-size:] for size in sizes if size <= len(word) - len(first) and word[-size:] in chinese), "")
    defined = [_members()[1].get(definition, _NONE) for definition in load_dictionary().definitions(word)]
    if (first or last) and any(defined):
        return (_NONE.union(*defined),)  # 直升飞机 is a helicopter before it is a plane
    return tuple(chinese[part] for part in (first, last) if part)


_NONE: frozenset[Member] = frozenset()


@lru_cache(maxsize=1)
def _members() -> tuple[dict[str, frozenset[Member]], dict[str, frozenset[Member]]]:
    tables: tuple[dict[str, frozenset[Member]], dict[str, frozenset[Member]]] = {}, {}
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        field, _, meanings = line.partition(": ")
        for number, meaning in enumerate(meanings.split(";")):
            for table, words in zip(tables, meaning.split("="), strict=True):
                for word in words.split():
                    table[word] = table.get(word, _NONE) | {Member(field, number)}
    return tables
