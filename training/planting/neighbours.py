"""Words near in meaning: those whose pieces have near embeddings in multilingual-e5-small, without plain synonyms.

A word and what replaces it have one form (both end in -ed, both in -s …), so that the sentence stays grammatical as
far as forms tell, and share no dictionary entry, since what translates one Chinese word in two ways says the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from transcheck.language.english import lemmatise
from transcheck.lexicon.dictionary import load_dictionary
from transcheck.model import CHINESE

NEAREST, FARTHEST = 0.80, 0.45
"""Cosines between which a word is near, but most probably no synonym nor a spelling of the same word."""
FAR = 0.5
"""Cosine below which two words are held to be no synonyms."""
MOST = 6

_ENDING = re.compile(r"(?:ing|ed|ly|ion|ness|ment|ity|er|al|ous|ive|ful|s)$")
_WORD = re.compile(r"[a-z]+")
_HAN = re.compile("[\u4e00-\u9fff]{2,3}")


class NeighbourTable:
    """Looks neighbours up among the pieces that are whole words."""

    def __init__(self, pieces: Sequence[str], embeddings: NDArray[np.float32], frequent: frozenset[str]) -> None:
        """``pieces`` are the tokenizer's, ``embeddings`` theirs, ``frequent`` the words that may be used."""
        self._pools: dict[str, tuple[list[str], NDArray[np.float32]]] = {}
        normed = embeddings / np.maximum(np.linalg.norm(embeddings, axis=1, keepdims=True), 1e-9)
        for language in ("en", "zh"):
            rows: list[int] = []
            words: list[str] = []
            for number, piece in enumerate(pieces):
                word = piece.removeprefix("▁")
                fits = _HAN.fullmatch(word) if language == CHINESE else piece != word and _WORD.fullmatch(word)
                if fits and word in frequent and word not in words[-1:]:
                    rows.append(number)
                    words.append(word)
            self._pools[language] = (words, normed[rows])
        self._numbers = {
            language: {word: number for number, word in enumerate(words)}
            for language, (words, _) in self._pools.items()
        }
        self._cache: dict[tuple[str, str], tuple[str, ...]] = {}

    def __call__(self, word: str, language: str) -> tuple[str, ...]:
        """At most ``MOST`` words near to ``word``; none for a word that is no single piece."""
        key = (word, language)
        if key not in self._cache:
            self._cache[key] = self._find(word, language)
        return self._cache[key]

    def is_far(self, word: str, other: str, language: str) -> bool:
        """Whether both words are in the table and far apart in meaning."""
        _, embeddings = self._pools[language]
        numbers = self._numbers[language]
        if word not in numbers or other not in numbers:
            return False
        return bool(embeddings[numbers[word]] @ embeddings[numbers[other]] < FAR)

    def _find(self, word: str, language: str) -> tuple[str, ...]:
        number = self._numbers[language].get(word)
        if number is None or (language != CHINESE and len(word) < 4):
            return ()
        words, embeddings = self._pools[language]
        cosines = embeddings @ embeddings[number]
        found: list[str] = []
        for other in np.argsort(-cosines)[1:60]:
            if not FARTHEST <= cosines[other] <= NEAREST or len(found) == MOST:
                continue
            if _fits(word, words[other], language):
                found.append(words[other])
        return tuple(found)


def _fits(word: str, other: str, language: str) -> bool:
    if language == CHINESE:
        return len(word) == len(other) and not set(word) & set(other) and not _senses(word) & _senses(other)
    if len(other) < 4 or _ending(word) != _ending(other) or word[:4] == other[:4]:
        return False
    return lemmatise(word) != lemmatise(other)


def _ending(word: str) -> str:
    match = _ENDING.search(word)
    return match[0] if match else ""


def _senses(word: str) -> set[str]:
    return {part.strip() for text in load_dictionary().definitions(word) for part in text.split(";")}
