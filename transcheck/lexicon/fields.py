"""Words of one field, which exclude each other: a cat is no dog, red is not blue, an aunt is no niece.

What a word of a field stands for has few names in either language, so that a translation that has another member of the
field in its place says something else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from transcheck.language.english import phrase_key
from transcheck.lexicon.dictionary import load_dictionary
from transcheck.lexicon.names import is_chinese_name
from transcheck.model import CHINESE, Text, Token

_FILE = Path(__file__).parent / "data" / "fields.txt"

COMPOSED = frozenset({"compass"})
"""Fields of which a word may name several members at once, as northeast does."""
GRADED = frozenset({"feeling", "taste", "wedded or not", "answer to a report"})
"""Fields of which a member may be told by denying another one: not happy is sad."""


@dataclass(frozen=True, slots=True)
class Member:
    """A meaning of a field, by number."""

    field: str
    meaning: int


@dataclass(frozen=True, slots=True)
class Found:
    """The tokens ``first`` to ``last`` (excluded) of a text, and what they are in the fields that they belong to."""

    first: int
    last: int
    members: frozenset[Member]
    rest: str = ""
    """What else a Chinese compound says: 中国 in 中国外交部."""


def members_in(text: Text) -> tuple[Found, ...]:
    """The words of fields in a text, in order.

    English ones of several words ("prime minister") are one, and each part of a Chinese compound stands by itself.
    """
    if text.language == CHINESE:
        return tuple(
            Found(index, index + 1, members, token.norm.replace(part, "", 1))
            for index, token in enumerate(text.tokens)
            if not _is_counted(text, token)
            for part, members in _of_chinese(token.norm)
        )
    found: list[Found] = []
    lengths = _lengths()
    for index, token in enumerate(text.tokens):
        if (
            (token.norm in lengths or token.lemma in lengths)
            and (not found or index >= found[-1].last)
            and not _is_counted(text, token)
            and (one := _english_at(text, index))
        ):
            found.append(one)
    return tuple(found)


def other_members(members: frozenset[Member], language: str) -> tuple[str, ...]:
    """The words that a language has for the other meanings of these members' fields; several words are joined by _."""
    fields = {member.field for member in members}
    table = _members()[0 if language == CHINESE else 1]
    return tuple(
        word for word, found in table.items() if not found & members and any(member.field in fields for member in found)
    )


def _is_counted(text: Text, token: Token) -> bool:
    """True for the unit of a number, which may be worked out in another one."""
    return any(amount.unit and amount.start < token.end and token.start < amount.end for amount in text.quantities)


def _english_at(text: Text, index: int) -> Found | None:
    """The longest member of a field that begins at a token, as it stands or its lemma, but of "glasses" not "glass"."""
    english, lengths = _members()[1], _lengths()
    token = text.tokens[index]
    if token.text in _OF_CLERGY and index + 1 < len(text.tokens) and text.tokens[index + 1].text.istitle():
        return None  # Father Brown
    if token.norm in _AS_NOUNS and index and text.tokens[index - 1].norm == "a":
        return None  # a steal, which is cheap
    if token.norm in _AS_VERBS and index and text.tokens[index - 1].norm in _BEFORE_VERBS:
        return None  # who should pay
    forms = dict.fromkeys((token.norm, token.lemma))
    acts = token.norm != token.lemma and token.norm.endswith(("ed", "ing"))
    for length in sorted({length for form in forms for length in lengths.get(form, ())}, reverse=True):
        others = text.tokens[index + 1 : index + length]
        if len(others) + 1 < length:
            continue
        for words in dict.fromkeys((tuple(other.norm for other in others), tuple(other.lemma for other in others))):
            found = {form: english.get("_".join((form, *words)), _NONE) for form in forms}
            plural = found[token.norm] and token.norm.endswith("s")
            members = found[token.norm] if plural else _NONE.union(*found.values())
            if acts and length == 1:
                members = frozenset(member for member in members if member.field not in _OF_PEOPLE)
            if members:
                return Found(index, index + length, members)
    return None


_OF_PEOPLE = frozenset(("kin", "office", "profession", "rank", "party to a case"))
"""Fields of nouns, which "judged" and "fathered" are none of."""
_AS_NOUNS = frozenset(("steal",))
"""Verbs that say something else with an article."""
_AS_VERBS = frozenset(("pay",))
"""Nouns that say something else as verbs."""
_BEFORE_VERBS = frozenset(
    "to will 'll would can could should must may might not n't do does did i you we they who".split()
)
_OF_CLERGY = frozenset("Father Mother Brother Sister".split())


@lru_cache(maxsize=1)
def _lengths() -> dict[str, list[int]]:
    """By first word how many words the members of fields have that begin with it, the longest first."""
    found: dict[str, set[int]] = {}
    for phrase in _members()[1]:
        words = phrase.split("_")
        found.setdefault(words[0], set()).add(len(words))
    return {word: sorted(lengths, reverse=True) for word, lengths in found.items()}


_DENYING = frozenset("反非无未")
_AT_ONCE = frozenset(("side", "limb"))
"""Fields of which a word has a meaning in each at once: 左腿 is left, and a leg."""


@lru_cache(maxsize=65536)
def _of_chinese(word: str) -> tuple[tuple[str, frozenset[Member]], ...]:
    """The parts of a word, or the word itself, that are in fields."""
    chinese = _members()[0]
    if word in chinese:
        found = chinese[word]
        if {member.field for member in found} >= _AT_ONCE:
            parts = (frozenset(member for member in found if member.field == field) for field in sorted(_AT_ONCE))
            return tuple((word, part) for part in parts)
        return ((word, found),)
    if word[:1] in _DENYING and word[:2] not in load_dictionary():
        return ()  # 反补贴 is against them, 非常感激 is not
    if not load_dictionary().definitions(word):
        # 北京西站 is in the west of a city that is called after the north.
        for size in range(len(word) - 1, 1, -1):
            if is_chinese_name(word[:size]):
                return _of_chinese(word[size:])
    # 白猫, which no dictionary has, is 白 and 猫, and 牛肉面 begins with 牛肉; but 红茶 need not be red, and 农民工 are
    # no peasants: of a word that the dictionary has, the parts count by which it explains it.
    sizes = range(len(word) - 1, 1 if load_dictionary().definitions(word) else 0, -1)
    first = next((word[:size] for size in sizes if word[:size] in chinese), "")
    last = next((word[-size:] for size in sizes if size <= len(word) - len(first) and word[-size:] in chinese), "")
    definitions = load_dictionary().definitions(word)
    defined = [_members()[1].get(phrase_key(definition), _NONE) for definition in definitions]
    if (first or last) and any(defined):
        return ((word, _NONE.union(*defined)),)  # 直升飞机 is a helicopter before it is a plane
    if definitions and (first or last):
        known = _explaining(word)
        first, last = (part if chinese.get(part, _NONE) & known else "" for part in (first, last))
    return tuple((part, chinese[part]) for part in (first, last) if part)


def _explaining(word: str) -> frozenset[Member]:
    """What the words are, alone or up to three together, by which the dictionary explains a Chinese word."""
    english, found = _members()[1], _NONE
    for definition in load_dictionary().definitions(word):
        words = _WORD.findall(definition.lower())
        for first in range(len(words)):
            for size in range(1, 4):
                phrase = "_".join(words[first : first + size])
                found |= english.get(phrase, _NONE) | english.get(phrase.removesuffix("s"), _NONE)
    return found


_WORD = re.compile(r"[a-z']+")
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
                    key = phrase_key(word)
                    table[key] = table.get(key, _NONE) | {Member(field, number)}
    return tables
