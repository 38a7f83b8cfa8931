"""What is known of each word whatever stands on the other side: looked up once, and kept as numbers, a row for each."""

from __future__ import annotations

import itertools
import re
import threading
from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import DTypeLike, NDArray

from transcheck.aligning.function_words import is_function_form
from transcheck.aligning.grid import Indices
from transcheck.aligning.table import KINDS, FloatArray, Phrase, TranslationTable
from transcheck.model import CHINESE, ENGLISH, Span, Text, TokenKind
from transcheck.scripts import has_han

_PLAIN_MARKS = {
    ",": "，、", ".": "。", ":": "：", ";": "；", "?": "？", "!": "！", "-": "—–", "(": "（", ")": "）",
    '"': "《》「」『』“”‘’'",
}  # fmt: skip
_MARKS = {mark: plain for plain, marks in _PLAIN_MARKS.items() for mark in marks} | {
    "——": "-", "--": "-", "-lrb-": "(", "-rrb-": ")", "``": '"', "''": '"', "……": "…", "...": "…",
}  # fmt: skip
"""Punctuation marks that are written differently and mean the same."""

_DIGITS = re.compile(r"\d+(?:\.\d+)?")
_ARTICLES = frozenset({"the", "a", "an"})

TRAITS = ("function", "particle", "mark", "lacking", "known", "usual")
"""Numbers of a word, in order: 1 or 0 for a function word, for the particle 的 or an article, for a mark, for a word
without a vector; how well the table knows the word; the square root of P(lemma | word) of its likeliest rendering."""

USUAL = TRAITS.index("usual") - len(TRAITS)
"""Where it stands, counted from the end of a word's numbers."""
HYPHEN = 0
"""What a hyphen is among the marks that both sides may have in common."""

_LANGUAGES = (CHINESE, ENGLISH)

_Key = tuple[str, str, bool]
"""The plain form of a token, its lemma (empty for Chinese), and whether it is a punctuation mark."""


class _Column:
    """An array that grows at its end."""

    def __init__(self, dtype: DTypeLike, *width: int):
        self._room: NDArray[Any] = np.empty((256, *width), dtype=dtype)
        self._count = 0

    def append(self, values: NDArray[Any]) -> None:
        count = self._count + len(values)
        if count > len(self._room):
            room = np.empty((max(count, 2 * len(self._room)), *self._room.shape[1:]), dtype=self._room.dtype)
            room[: self._count] = self._room[: self._count]
            self._room = room
        self._room[self._count : count] = values
        self._count = count

    def __len__(self) -> int:
        return self._count

    @property
    def values(self) -> NDArray[Any]:
        return self._room[: self._count]


class _Stretches:
    """Some cells for each word, one word's after another's."""

    def __init__(self, *columns: _Column):
        self._columns = columns
        self._bounds = _Column(np.intp, 2)

    def append(self, sizes: Indices, *values: NDArray[Any]) -> None:
        """The cells of more words; ``sizes`` says how many each has."""
        ends = len(self._columns[0]) + np.cumsum(sizes)
        self._bounds.append(np.stack([ends - sizes, sizes], axis=1))
        for column, more in zip(self._columns, values, strict=True):
            column.append(more)

    def of(self, places: Indices) -> tuple[Indices, Indices]:
        """All cells of the words at ``places``: of which place each is, and the cell."""
        starts, sizes = self._bounds.values[places].T
        cells = np.repeat(starts - (np.cumsum(sizes) - sizes), sizes)
        cells += np.arange(len(cells))
        return np.repeat(np.arange(len(places)), sizes), cells


class Known:
    """The words of a language that have been looked up so far: what is known of each stands in columns."""

    def __init__(self, table: TranslationTable):
        self.places: dict[_Key, int] = {}
        self.numbers = _Column(np.float32, table.dimensions + len(TRAITS))
        """The vector of each word, zeros if it has none, and behind it its `TRAITS`."""
        self.lemmas, self.same, self.digits = (_Column(np.int32) for _ in range(3))
        """Of each word the number of its lemma (below zero: none, or a mark), and of the mark or the Latin word, and of
        the digits, that a word on the other side may have in common with it (below zero: none)."""
        self.row_lemmas, self.row_values = _Column(np.int32), _Column(np.uint8, len(KINDS))
        self.rows = _Stretches(self.row_lemmas, self.row_values)
        """What the table has of each Chinese word, as in its `Row`."""
        self.phrases: list[Phrase] = []
        self.first_lemmas = _Column(np.int32)
        self.phrases_of = _Stretches(self.first_lemmas)
        """The renderings of several words that each Chinese word has: places in ``phrases``, and the first lemmas."""


class Words(NamedTuple):
    """The words of a text: places among all that are known."""

    known: Known
    places: Indices

    def part(self, span: Span) -> Words:
        """Those of a range of tokens."""
        return Words(self.known, self.places[slice(*span)])

    def traits(self) -> FloatArray:
        """Words × `TRAITS`."""
        result: FloatArray = self.known.numbers.values[self.places, -len(TRAITS) :]
        return result


def join(words: Sequence[Words]) -> Words:
    """The words of several texts of one language, looked up together."""
    return Words(words[0].known, np.concatenate([each.places for each in words]))


class Lookup:
    """Turns tokens into words; a word is looked up once, and those that are new together."""

    def __init__(self, table: TranslationTable, most_words: int = 65536):
        """``most_words`` of a language are remembered; when there are more, all are forgotten."""
        self.table = table
        self._most_words = most_words
        self._lock = threading.Lock()
        self._forget()

    def _forget(self) -> None:
        self._known = {CHINESE: Known(self.table), ENGLISH: Known(self.table)}
        self._signs: dict[tuple[str, str], int] = {("mark", "-"): HYPHEN}

    def usual(self, norm: str) -> float:
        """How predictable the translation of a Chinese word is: square root of P(lemma | word) of its likeliest."""
        key = (norm, "", False)
        with self._lock:
            known = self._known[CHINESE]
            if key not in known.places:
                self._learn(CHINESE, [key])
        return round(float(known.numbers.values[known.places[key], USUAL]) * 255) / 255

    def find(self, pairs: Sequence[tuple[Text, Text]]) -> list[tuple[Words, Words]]:
        """The words of pairs of a Chinese and an English text, one for each token."""
        if not pairs:
            return []
        texts = zip(*pairs, strict=True)
        keys = {
            language: list(map(_keys, of_language)) for language, of_language in zip(_LANGUAGES, texts, strict=True)
        }
        with self._lock:
            found = {language: self._places(language, of_language) for language, of_language in keys.items()}
            if any(len(known.places) > self._most_words for known in self._known.values()):
                self._forget()
                found = {language: self._places(language, of_language) for language, of_language in keys.items()}
            known = [self._known[language] for language in _LANGUAGES]
        words = [
            [
                Words(each, places)
                for places in np.split(found[language], np.cumsum(list(map(len, keys[language])))[:-1])
            ]
            for language, each in zip(_LANGUAGES, known, strict=True)
        ]
        return list(zip(*words, strict=True))

    def _places(self, language: str, texts: Sequence[Sequence[_Key]]) -> Indices:
        """Where the words of all texts stand, one after the other; those that are new are learned."""
        known = self._known[language].places
        keys = list(itertools.chain.from_iterable(texts))
        places = np.fromiter(map(known.get, keys, itertools.repeat(-1)), np.intp, len(keys))
        missing = (places < 0).nonzero()[0]
        if len(missing):
            lacking = [keys[place] for place in missing.tolist()]
            self._learn(language, list(dict.fromkeys(lacking)))
            places[missing] = [known[key] for key in lacking]
        return places

    def _learn(self, language: str, keys: Sequence[_Key]) -> None:
        """Puts words that are not known yet behind those that are."""
        table, chinese, known = self.table, language == CHINESE, self._known[language]
        marks = [_mark(norm, punctuation) for norm, _, punctuation in keys]
        plain = [place for place, mark in enumerate(marks) if mark is None]
        norms = [keys[place][0] for place in plain]
        lemmas, sizes = np.full(len(keys), -1, dtype=np.int32), np.zeros(len(keys), dtype=np.intp)
        numbers = np.zeros((len(keys), table.dimensions + len(TRAITS)), dtype=np.float32)
        function, particle, is_mark, lacking, familiar, usual = numbers[:, table.dimensions :].T
        if chinese:
            sizes[plain], row_lemmas, values = table.cells(norms)
            known.rows.append(sizes, row_lemmas, values)
            filled = sizes.nonzero()[0]
            if len(filled):
                usual[filled] = np.maximum.reduceat(values[:, 0], (np.cumsum(sizes) - sizes)[filled]) / 255
            for place, mark in enumerate(marks):
                if mark is not None and keys[place][0] not in _MARKS:
                    usual[place] = table.row(keys[place][0]).values[:, 0].max(initial=0) / 255
            phrases = [table.phrases(norm) for norm in norms]
            sizes[plain] = list(map(len, phrases))
            of_all = list(itertools.chain.from_iterable(phrases))
            known.phrases_of.append(sizes, np.array([phrase.lemmas[0] for phrase in of_all], dtype=np.int32))
            known.phrases.extend(of_all)
            vectors, has_vector = table.chinese_vectors(norms)
            familiar[:] = [table.chinese_known(norm) for norm, _, _ in keys]
        else:
            lemmas[plain] = [table.english.get(keys[place][1], -1) for place in plain]
            vectors, has_vector = table.english_vectors([keys[place][:2] for place in plain])
            familiar[:] = [table.english_known(lemma) for _, lemma, _ in keys]
        function[:] = [is_function_form(norm, language) for norm, _, _ in keys]
        particle[:] = [norm == "的" if chinese else norm in _ARTICLES for norm, _, _ in keys]
        is_mark[:], lacking[:] = 1.0, 1.0
        is_mark[plain] = 0.0
        lacking[plain] = ~has_vector
        numbers[plain, : table.dimensions] = vectors
        known.numbers.append(numbers)
        known.lemmas.append(lemmas)
        same = [
            self._sign("mark", mark) if mark is not None else self._sign("word", norm) if _latin(norm, language) else -1
            for (norm, _, _), mark in zip(keys, marks, strict=True)
        ]
        known.same.append(np.array(same, dtype=np.int32))
        digits = [_DIGITS.search(norm.replace(",", "")) for norm, _, _ in keys]
        known.digits.append(
            np.array([-1 if found is None else self._sign("digits", found[0]) for found in digits], dtype=np.int32)
        )
        known.places.update(zip(keys, range(len(known.places), len(known.places) + len(keys)), strict=True))

    def _sign(self, kind: str, text: str) -> int:
        return self._signs.setdefault((kind, text), len(self._signs))


def _keys(text: Text) -> list[_Key]:
    mark = TokenKind.PUNCTUATION
    if text.language == CHINESE:
        return [(token.norm, "", token.kind is mark) for token in text.tokens]
    return [(token.norm, token.lemma, token.kind is mark) for token in text.tokens]


def _mark(norm: str, punctuation: bool) -> str | None:
    return _MARKS.get(norm, norm if punctuation else None)


def _latin(norm: str, language: str) -> bool:
    """Whether a word may stand on the other side as it is."""
    return bool(norm) and (language == ENGLISH or not has_han(norm))
