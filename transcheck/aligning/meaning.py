"""How alike two words are in meaning: of one language, or of the two.

Two English words mean much the same when Chinese renders them by the same words, and two Chinese words when English
does (Bannard and Callison-Burch 2005): the likeness is the Bhattacharyya coefficient of their translations in the
table of the aligner, in which CC-CEDICT's definitions count too. Word vectors, which both languages share, and the
spelling add to it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from transcheck.aligning.table import FloatArray, TranslationTable, load_table
from transcheck.model import CHINESE, Text, Token, TokenKind
from transcheck.scripts import has_han

_UNLIKE, _SAME = 0.35, 0.85
"""Cosines of word vectors at which words begin to be alike, and from which on they are as good as the same."""
_DICTIONARY_WEIGHT = 0.5
"""What a definition counts for beside a translation that was seen in texts."""
_MOST = 40
"""Translations of a word that are looked at; a common word has hundreds, nearly all by chance."""
_PREFIX = 16
"""Letters of a word that are compared."""
_STEM = 0.65
"""Share of the longer word's letters that two words of one stem begin with (contribute, contribution)."""
_STEM_OF_UNKNOWN = 0.5
"""The same where nothing else is known of one of them."""
_SHORTEST_STEM = 4


@dataclass(frozen=True, slots=True)
class Meaning:
    """What is known of a word by itself."""

    key: str
    """The lemma without differences of spelling; words with one key are the same."""
    words: NDArray[np.intp]
    """Numbers in the table of the words that translate it, ascending."""
    weights: FloatArray
    """What each counts, 0 to 1."""
    unit: FloatArray
    """The same as a vector of length one."""
    vector: FloatArray | None
    number: int
    """Number of an English lemma in the table; -1 for a Chinese word and for what it does not have."""
    letters: FloatArray
    """Codes of the first letters, filled up with numbers that no other word has."""


def meanings_of(text: Text) -> list[Meaning]:
    """One for each token."""
    return [meaning_of(token, text.language) for token in text.tokens]


def meaning_of(token: Token, language: str) -> Meaning:
    """What is known of a token; a word is looked up once."""
    return _meaning(token.norm, token.lemma, token.kind is TokenKind.PUNCTUATION, language == CHINESE)


def meaning_of_lemma(lemma: str) -> Meaning:
    """What is known of an English word by its base form."""
    return _meaning(lemma, lemma, False, False)


@lru_cache(maxsize=32768)
def _meaning(norm: str, lemma: str, punctuation: bool, chinese: bool) -> Meaning:
    table = load_table()
    words, weights = _NOTHING
    vector: FloatArray | None = None
    if punctuation:
        pass
    elif chinese:
        row = table.row(norm)
        words, weights = row.lemmas, _weighed(row.values, 0)
        vector = table.chinese_vector(norm)
    else:
        words, values = table.renderings(lemma)
        weights = _weighed(values, 1)
        vector = table.english_vector(norm, lemma)
    words, weights = _strongest(words, weights)
    key = norm if chinese else plain_spelling(lemma)
    length = float(np.sqrt(weights @ weights))
    return Meaning(
        key=key,
        words=words,
        weights=weights,
        unit=weights / max(length, 1e-6),
        vector=vector,
        number=-1 if chinese or punctuation else table.english.get(lemma, -1),
        letters=_letters(key),
    )


_NOTHING = np.zeros(0, dtype=np.intp), np.zeros(0, dtype=np.float32)


def _weighed(values: NDArray[np.uint8], column: int) -> FloatArray:
    """``column`` is the conditional probability that is wanted; definitions, or parts of a word, stand in for it."""
    shares = values.astype(np.float32) / 255
    others = shares[:, 2:].max(axis=1, initial=0.0) * np.float32(_DICTIONARY_WEIGHT)
    return np.asarray(np.maximum(shares[:, column], others), dtype=np.float32)


def _strongest(words: NDArray[np.intp], weights: FloatArray) -> tuple[NDArray[np.intp], FloatArray]:
    if len(words) <= _MOST:
        return words, weights
    kept = np.sort(np.argpartition(-weights, _MOST)[:_MOST])
    return words[kept], weights[kept]


def _letters(key: str) -> FloatArray:
    # A negative number for what is not there, other in every word, so that two ends are not taken as a shared letter.
    codes = [float(ord(letter)) for letter in key[:_PREFIX]]
    filling = [-1.0 - (hash(key) & 0xFFFFF)] * (_PREFIX - len(codes))
    return np.array(codes + filling, dtype=np.float32)


_SPELLINGS = (
    (re.compile("our$"), "or"),
    (re.compile("(?<=[a-z]{2})is(?=(?:e|ed|ing|ation)$)"), "iz"),
    (re.compile("(?<=t)re$"), "er"),
    (re.compile("ogue$"), "og"),
    (re.compile("(?<=[a-z])(?:ae|oe)(?=[a-z])"), "e"),
    (re.compile("ll"), "l"),
)


@lru_cache(maxsize=32768)
def plain_spelling(word: str) -> str:
    """The word in small letters without accents, and in one spelling where British and American English differ."""
    plain = "".join(
        character for character in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(character)
    )
    if len(plain) > 4 and plain.isalpha() and plain.isascii():
        for pattern, one in _SPELLINGS:
            plain = pattern.sub(one, plain)
    return plain


def likeness(ones: Sequence[Meaning], others: Sequence[Meaning]) -> FloatArray:
    """How alike each of ``ones`` is to each of ``others`` of the same language: 1 for the same word, 0 for nothing."""
    if not ones or not others:
        return np.zeros((len(ones), len(others)), dtype=np.float32)
    result = np.maximum(shared_translations(ones, others), _near(ones, others))
    np.maximum(result, _stems(ones, others), out=result)
    return np.where(same_words(ones, others) > 0, np.float32(1.0), result)


def same_words(ones: Sequence[Meaning], others: Sequence[Meaning]) -> FloatArray:
    """1 where one of ``ones`` is the same word as one of ``others``, else 0."""
    keys: dict[str, int] = {}
    mine = np.array([keys.setdefault(meaning.key, len(keys)) for meaning in ones], dtype=np.intp)
    theirs = np.array([keys.setdefault(meaning.key, len(keys)) for meaning in others], dtype=np.intp)
    return np.asarray(mine[:, None] == theirs[None, :], dtype=np.float32)


def rendered(chinese: Sequence[Meaning], english: Sequence[Meaning]) -> FloatArray:
    """How likely each Chinese word renders each English one, 0 to 1, by table, dictionary and vectors."""
    if not chinese or not english:
        return np.zeros((len(chinese), len(english)), dtype=np.float32)
    result = _near(chinese, english)
    numbers = np.array([meaning.number for meaning in english], dtype=np.intp)
    order = np.argsort(numbers, kind="stable")
    ordered = numbers[order]
    for place, meaning in enumerate(chinese):
        if len(meaning.words):
            found = np.searchsorted(meaning.words, ordered).clip(max=len(meaning.words) - 1)
            hits = meaning.words[found] == ordered
            columns = order[hits]
            result[place, columns] = np.maximum(result[place, columns], meaning.weights[found[hits]])
    return result


def shared_translations(ones: Sequence[Meaning], others: Sequence[Meaning]) -> FloatArray:
    """The part of the likeness that comes of what renders the words: 0 for "garage" and "basement"."""
    left, right = (np.concatenate([meaning.words for meaning in side]) for side in (ones, others))
    shared = np.intersect1d(left, right)
    if not len(shared):
        return np.zeros((len(ones), len(others)), dtype=np.float32)
    return _dense(ones, left, shared) @ _dense(others, right, shared).T


def _dense(side: Sequence[Meaning], words: NDArray[np.intp], shared: NDArray[np.intp]) -> FloatArray:
    result = np.zeros((len(side), len(shared)), dtype=np.float32)
    owners = np.repeat(np.arange(len(side)), [len(meaning.words) for meaning in side])
    places = np.searchsorted(shared, words).clip(max=len(shared) - 1)
    hits = shared[places] == words
    result[owners[hits], places[hits]] = np.concatenate([meaning.unit for meaning in side])[hits]
    return result


def _near(ones: Sequence[Meaning], others: Sequence[Meaning]) -> FloatArray:
    cosines = _vectors(ones) @ _vectors(others).T
    return np.asarray(((cosines - _UNLIKE) / (_SAME - _UNLIKE)).clip(0.0, 1.0), dtype=np.float32)


def _vectors(side: Sequence[Meaning]) -> FloatArray:
    dimensions = load_table().dimensions
    empty = np.zeros(dimensions, dtype=np.float32)
    return np.array([empty if meaning.vector is None else meaning.vector for meaning in side])


def _stems(ones: Sequence[Meaning], others: Sequence[Meaning]) -> FloatArray:
    """The share of letters in common at the beginning, where it is enough for words of one stem."""
    one, other = (np.array([meaning.letters for meaning in side]) for side in (ones, others))
    same = np.logical_and.accumulate(one[:, None, :] == other[None, :, :], axis=2).sum(axis=2)
    lengths = [np.array([min(len(meaning.key), _PREFIX) for meaning in side]) for side in (ones, others)]
    longest = np.maximum(lengths[0][:, None], lengths[1][None, :])
    share = same / np.maximum(longest, 1)
    letters = 2 if has_han(ones[0].key) else _SHORTEST_STEM
    unknown = [np.array([meaning.vector is None and not len(meaning.words) for meaning in side], dtype=bool)
               for side in (ones, others)]  # fmt: skip
    enough = np.where(unknown[0][:, None] | unknown[1][None, :], _STEM_OF_UNKNOWN, _STEM)
    return np.asarray(np.where((same >= letters) & (share >= enough), share, 0.0), dtype=np.float32)


__all__ = [
    "Meaning",
    "TranslationTable",
    "likeness",
    "meaning_of",
    "meaning_of_lemma",
    "meanings_of",
    "plain_spelling",
    "rendered",
    "same_words",
    "shared_translations",
]
