"""Plants another sense: a rendering that the dictionary gives for the source word, but for another of its senses.

As 包袱 is a bundle, a burden or a punch line, what is right in one sentence is wrong in the next. Senses that are near
to each other are left alone, since both may be right: two English words that are senses of more than one Chinese word,
and two Chinese words that share a character or more than one English rendering.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache, lru_cache

from training.planting.bitext import Bitext, replaced
from training.planting.kinds import Planted
from transcheck.language.english import lemmatise
from transcheck.lexicon.dictionary import load_dictionary
from transcheck.model import CHINESE, TokenKind

IsFar = Callable[[str, str, str], bool]
"""Whether two words of a language are far apart in meaning; False where that is not known."""

_SINGLE = re.compile(r"(?:to )?([a-z]{3,})")


def other_senses(bitext: Bitext, is_far: IsFar) -> Iterator[Planted]:
    """For each word of the translation what else its source word may mean."""
    good = bitext.good
    for token in bitext.target.tokens:
        if token.kind is not TokenKind.WORD or (good.target_lang != CHINESE and not token.text.islower()):
            continue
        spans = bitext.source_of(*token.span)
        if len(spans) != 1:
            continue
        word = good.source[slice(*spans[0])]
        others = _english_senses(word) if good.target_lang != CHINESE else _chinese_senses(lemmatise(word.lower()))
        own = lemmatise(token.text) if good.target_lang != CHINESE else token.text
        if own not in others:
            continue
        for other in others:
            if other != own and _differ(own, other, good.target_lang) and is_far(own, other, good.target_lang):
                words = other if good.target_lang == CHINESE else inflected(other, token.text, own)
                if words:
                    yield replaced(bitext, "sense", token.span, words)


@cache
def _english_senses(word: str) -> tuple[str, ...]:
    """The English words that stand alone as a definition of the Chinese word."""
    found = []
    for definition in load_dictionary().definitions(word):
        for part in definition.split(";"):
            match = _SINGLE.fullmatch(re.sub(r"\(.*?\)", "", part).strip())
            if match:
                found.append(match[1])
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=1)
def _by_english() -> dict[str, frozenset[str]]:
    """The Chinese words of which an English word is a definition."""
    found: dict[str, set[str]] = defaultdict(set)
    for word in load_dictionary():
        for english in _english_senses(word):
            found[english].add(word)
    return {english: frozenset(words) for english, words in found.items()}


@lru_cache(maxsize=65536)
def _chinese_senses(word: str) -> tuple[str, ...]:
    """The Chinese words of two or three characters of which the English word is a definition."""
    return tuple(sorted(other for other in _by_english().get(word, ()) if 2 <= len(other) <= 3))


def _differ(one: str, other: str, language: str) -> bool:
    if language == CHINESE:
        shared = set(_english_senses(one)) & set(_english_senses(other))
        return len(shared) == 1 and not set(one) & set(other)
    return len(_by_english()[one] & _by_english()[other]) == 1


def inflected(lemma: str, like: str, like_lemma: str) -> str | None:
    """The lemma in the form that ``like`` has of its own lemma, where that is a regular one."""
    if like == like_lemma:
        return lemma
    if like.endswith("s") and not lemma.endswith("s"):
        return lemma + ("es" if lemma.endswith(("x", "ch", "sh")) else "s") if lemma[-1] != "y" else None
    if like.endswith("ed") and lemma[-1] not in "yaiou" and not lemma.endswith(("ion", "ment", "ness")):
        return lemma + ("d" if lemma.endswith("e") else "ed") if len(lemma) > 4 else None
    return None
