"""How much a Chinese and an English text have in common: enough to tell a translation from an unrelated remark.

Each word of either side is looked for in the other: Chinese words through their dictionary definitions, names through
their pinyin, numbers and Latin words as they are. This is no measure of quality: a translation with a wrong number, a
lost negation or a missing clause still shares most of its words with the source.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import lru_cache

from transcheck.lexicon.chinese import to_simplified
from transcheck.lexicon.dictionary import load_dictionary
from transcheck.lexicon.lemmas import base_form
from transcheck.scripts import HAN

CHINESE_LIMIT = 2_000
ENGLISH_LIMIT = 8_000
"""Characters that are compared; of longer texts the first part, in the same proportion on both sides."""

_FUNCTION_WEIGHT = 0.5
"""Weight of pronouns, auxiliaries and the like, and of single Chinese characters: common to many texts, but all there
is in a short one."""
_STEM = 5
"""Letters of a lemma that count, so that translate meets translation."""
_LONGEST_WORD = 8
_NAME = 3
"""Characters of the longest Chinese given name with its surname."""

_RUN = re.compile(f"([{HAN}]+)|([A-Za-z\u00c0-\u024f]+)|(\\d+(?:[.,]\\d+)*)")
_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_WORD = re.compile(r"[a-z]+")

_PARTICLES = frozenset("的了着过地得之")
_GLUE = frozenset("a an the of to in on at by for with from as and or but so be do s".split())
"""English words that nearly every text has."""
_GRAMMAR = frozenset("sb sth one etc fig lit coll variant abbr classifier dialect loanword surname something".split())
"""What the dictionary says about a word rather than as its meaning."""
_BASE = {
    **dict.fromkeys(("me", "my", "mine", "myself"), "i"),
    **dict.fromkeys(("your", "yours", "yourself"), "you"),
    **dict.fromkeys(("him", "his", "himself"), "he"),
    **dict.fromkeys(("her", "hers", "herself"), "she"),
    **dict.fromkeys(("its", "itself"), "it"),
    **dict.fromkeys(("us", "our", "ours", "ourselves"), "we"),
    **dict.fromkeys(("them", "their", "theirs", "themselves"), "they"),
    **dict.fromkeys(("am", "is", "are", "was", "were", "been", "being", "m", "re"), "be"),
    **dict.fromkeys(("no", "n", "t", "isn", "don", "didn", "doesn", "won", "cannot"), "not"),
    "ve": "have",
    "ll": "will",
}
_FUNCTION_WORDS = frozenset(
    """i you he she it we they this that these those not no if than then there here what which who whom whose when
    where why how have will would shall should can could may might must about into over out up down off also very just
    only too more most some any all each every other such own same""".split()
)


def similarity(chinese: str, english: str) -> float:
    """What the two texts share, 0 (nothing) to 1: the geometric mean of the shares of each side found in the other.

    Takes well under a millisecond for a comment once the dictionary is loaded.
    """
    scale = min(1.0, CHINESE_LIMIT / (len(chinese) or 1), ENGLISH_LIMIT / (len(english) or 1))
    words, weights = _english(english[: math.ceil(len(english) * scale)])
    total = matched = 0.0
    met: set[str] = set()
    unknown = ""
    for word in _chinese(to_simplified(chinese[: math.ceil(len(chinese) * scale)])):
        weight = _weight(word)
        hits = _meanings(word) & weights.keys()
        total += weight
        if hits:
            matched += weight * max(weights[hit] for hit in hits)
            met |= hits
        # A name that no dictionary has comes as words that mean something else, and in English as their pinyin.
        unknown = (unknown + word)[-_NAME:] if not hits and not word.isascii() else ""
        for length in range(1, len(unknown) + 1):
            spelled = _spelling(unknown[-length:])
            if spelled in words and len(spelled) > 2 and words[spelled] not in met:
                matched += _FUNCTION_WEIGHT * length
                met.add(words[spelled])
    wanted = sum(weights.values())
    if not total or not wanted:
        return 0.0
    return min(1.0, math.sqrt(matched / total * sum(weights[word] for word in met) / wanted))


def _english(text: str) -> tuple[dict[str, str], dict[str, float]]:
    """Words as written with their stems, and stems with their weights."""
    words: dict[str, str] = {}
    weights: dict[str, float] = {}
    for _, word, number in _RUN.findall(text):
        if word:
            stem, weight = _stem(word.lower())
            if weight:
                words[word.lower()] = stem
                weights[stem] = weight
        elif number:
            weights[number.replace(",", "")] = 1.0
    return words, weights


def _chinese(text: str) -> Iterator[str]:
    """The words of a simplified text: the longest that the dictionary knows; numbers and Latin words as they are."""
    dictionary = load_dictionary()
    for run, word, number in _RUN.findall(text):
        if run:
            start = 0
            while start < len(run):
                length = min(_LONGEST_WORD, len(run) - start)
                while length > 1 and run[start : start + length] not in dictionary:
                    length -= 1
                yield run[start : start + length]
                start += length
        else:
            yield word.lower() or number.replace(",", "")


def _weight(word: str) -> float:
    if word in _PARTICLES:
        return 0.0
    return _FUNCTION_WEIGHT if len(word) == 1 and not word.isascii() else 1.0


@lru_cache(maxsize=1 << 16)
def _meanings(word: str) -> frozenset[str]:
    """Stems of the English words in the definitions of a Chinese word; a Latin word or number means itself."""
    if word.isascii() or not re.match(f"[{HAN}]", word):
        return frozenset((word, _stem(word)[0]))
    found = set()
    for definition in load_dictionary().definitions(word):
        if not definition.startswith("CL:"):
            for part in _WORD.findall(_ASIDE.sub(" ", definition).lower()):
                stem, weight = _stem(part)
                if weight and part not in _GRAMMAR:
                    found.add(stem)
    return frozenset(found)


@lru_cache(maxsize=1 << 16)
def _stem(word: str) -> tuple[str, float]:
    """The first letters of the lemma, and how much the word counts."""
    lemma = _BASE.get(word) or base_form(word)
    lemma = _BASE.get(lemma, lemma)
    if lemma in _GLUE:
        return lemma, 0.0
    return (lemma[:_STEM], _FUNCTION_WEIGHT) if lemma in _FUNCTION_WORDS else (lemma[:_STEM], 1.0)


@lru_cache(maxsize=1 << 14)
def _spelling(word: str) -> str:
    """The first reading of each character in pinyin without tones, run together."""
    dictionary = load_dictionary()
    readings = (dictionary.senses(character) for character in word)
    return "".join(senses[0][0].rstrip("12345").lower().replace("u:", "u") if senses else "?" for senses in readings)
