"""The translation table that ships with us: what is known of Chinese words, English lemmas and both together.

``data/README.md`` says what the files hold and how they were made. They are mapped into memory, not read.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from transcheck.scripts import has_han

DATA = Path(__file__).parent / "data"

FloatArray = NDArray[np.float32]


KINDS = ("forward", "backward", "dictionary", "characters", "parts")
"""What speaks for a Chinese word and an English lemma as translations of each other; each 0 to 1.

Square roots of P(lemma | word) and of P(word | lemma); how prominent the lemma is in the word's definitions; mean
association of the word's characters with the lemma; best evidence for a part of a word that the table lacks.
"""


class Row(NamedTuple):
    """All that speaks for the renderings of one word."""

    lemmas: NDArray[np.intp]
    """Lemma numbers, each once, in ascending order."""
    values: NDArray[np.uint8]
    """Lemmas × `KINDS`, in 255ths."""

    def of(self, lemma: int | None) -> dict[str, float]:
        """The evidence for one lemma by kind; all 0 if there is none."""
        place = int(np.searchsorted(self.lemmas, lemma)) if lemma is not None else len(self.lemmas)
        found = place < len(self.lemmas) and self.lemmas[place] == lemma
        values = self.values[place].tolist() if found else [0] * len(KINDS)
        return {kind: value / 255 for kind, value in zip(KINDS, values, strict=True)}


class Phrase(NamedTuple):
    """A rendering of several words: their lemma numbers, and how usual it is, 0 to 1."""

    lemmas: tuple[int, ...]
    score: float


NO_ROW = Row(np.zeros(0, dtype=np.intp), np.zeros((0, len(KINDS)), dtype=np.uint8))
_COUNTED, _CHARACTER, _PART = slice(0, 3), slice(3, 4), slice(4, 5)
"""Where the kinds of evidence stand that come from word cells, from characters and from parts."""

_LONGEST_PART = 6
_MOST_LEMMAS = 1 << 16


class TranslationTable:
    """Looks up words. Everything is kept as numbers; a word's row is put together when it is asked for."""

    def __init__(self, folder: Path = DATA):
        self.chinese = _numbered(folder / "chinese.txt")
        self.english = _numbered(folder / "english.txt")
        self._characters = _numbered(folder / "characters.txt")
        self._chinese_vectors = _mapped(folder / "chinese.vectors.npy")
        self._english_vectors = _mapped(folder / "english.vectors.npy")
        self._chinese_known = _mapped(folder / "chinese.known.npy")
        self._english_known = _mapped(folder / "english.known.npy")
        self._word_cells = _Cells(folder, "cells")
        self._character_cells = _Cells(folder, "characters")
        self._phrases = _Phrases(folder)
        self.dimensions = int(self._chinese_vectors.shape[1])
        self.phrases = lru_cache(maxsize=32768)(self._phrases_of)
        self.row = lru_cache(maxsize=32768)(self._row)
        self.chinese_vector = lru_cache(maxsize=32768)(self._chinese_vector)
        self.english_vector = lru_cache(maxsize=32768)(self._english_vector)

    def chinese_known(self, word: str) -> float:
        """How well the table knows a word, 0 to 1: the square root of its count in twenties."""
        number = self.chinese.get(word)
        return 0.0 if number is None else float(self._chinese_known[number]) / 255

    def english_known(self, lemma: str) -> float:
        """How well the table knows a lemma, 0 to 1."""
        number = self.english.get(lemma)
        return 0.0 if number is None else float(self._english_known[number]) / 255

    def renderings(self, lemma: str) -> tuple[NDArray[np.intp], NDArray[np.uint8]]:
        """The numbers of the Chinese words that render an English lemma, ascending, and what speaks for each.

        The values are words × the first three of `KINDS`, in 255ths.
        """
        number = self.english.get(lemma)
        if number is None:
            return np.zeros(0, dtype=np.intp), np.zeros((0, 3), dtype=np.uint8)
        return self._word_cells.column(number)

    def cells(self, words: Sequence[str]) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.uint8]]:
        """The size of each word's row, then the lemmas and the values of all rows, one row after the other.

        Rows come much faster together than one by one.
        """
        counted: list[tuple[int, int]] = []
        parts: list[tuple[int, int, float]] = []
        characters: list[tuple[int, int, float]] = []
        for place, word in enumerate(words):
            number = self.chinese.get(word)
            han = has_han(word)
            if number is not None:
                counted.append((place, number))
            elif han and len(word) > 1:
                known = [part for part in self._parts(word) if part in self.chinese]
                parts.extend([(place, self.chinese[part], len(part) / len(word)) for part in known])
            if han:
                known = [character for character in word if character in self._characters]
                characters.extend([(place, self._characters[character], len(word)) for character in known])
        found: list[tuple[NDArray[np.intp], NDArray[np.intp], slice, NDArray[Any]]] = []
        if counted:
            owners, numbers = zip(*counted, strict=True)
            lemmas, values, sizes = self._word_cells.several(numbers)
            found.append((np.repeat(owners, sizes), lemmas, _COUNTED, values))
        if parts:
            owners, numbers, shares = zip(*parts, strict=True)
            lemmas, values, sizes = self._word_cells.several(numbers)
            of_part = values.astype(np.float32)
            best = np.maximum(of_part[:, 2], of_part[:, 0] * of_part[:, 1] / 255)
            best *= np.repeat(np.array(shares, dtype=np.float32), sizes)
            found.append((np.repeat(owners, sizes), lemmas, _PART, best[:, None]))
        if characters:
            owners, numbers, lengths = zip(*characters, strict=True)
            lemmas, values, sizes = self._character_cells.several(numbers)
            shared = values / np.repeat(np.array(lengths, dtype=np.float32), sizes)[:, None]
            found.append((np.repeat(owners, sizes), lemmas, _CHARACTER, shared))
        if not any(len(lemmas) for _, lemmas, _, _ in found):
            return np.zeros(len(words), dtype=np.intp), NO_ROW.lemmas, NO_ROW.values
        keys = np.concatenate([owners * _MOST_LEMMAS + lemmas for owners, lemmas, _, _ in found])
        together = np.zeros((len(keys), len(KINDS)), dtype=np.float32)
        start = 0
        for _, lemmas, kinds, values in found:
            together[start : start + len(lemmas), kinds] = values
            start += len(lemmas)
        order = keys.argsort(kind="stable")
        keys, together = keys[order], together[order]
        starts = runs(keys)
        result = np.maximum.reduceat(together, starts, axis=0)
        # Characters add up to their mean; of everything else the best counts.
        result[:, 3] = np.add.reduceat(together[:, 3], starts)
        rounded = np.minimum(np.rint(result), 255).astype(np.uint8)
        owner, lemmas = np.divmod(keys[starts], _MOST_LEMMAS)
        return np.bincount(owner, minlength=len(words)), lemmas, rounded

    def _row(self, word: str) -> Row:
        return Row(*self.cells([word])[1:])

    def _phrases_of(self, word: str) -> list[Phrase]:
        number = self.chinese.get(word)
        return [] if number is None else self._phrases.of(number)

    def _parts(self, word: str) -> list[str]:
        """The word cut into the longest words that the table has, from the left."""
        parts = []
        start = 0
        while start < len(word):
            longest = min(len(word) - start, _LONGEST_PART, len(word) - 1)
            size = next((k for k in range(longest, 1, -1) if word[start : start + k] in self.chinese), 1)
            parts.append(word[start : start + size])
            start += size
        return parts

    def chinese_vectors(self, words: Sequence[str]) -> tuple[FloatArray, NDArray[np.bool_]]:
        """The vector of each word, zeros where it has none, and which have one."""
        vectors, known = self._stored([self.chinese.get(word, -1) for word in words], self._chinese_vectors)
        for place in (~known).nonzero()[0].tolist():
            vector = self._from_parts(words[place])
            if vector is not None:
                vectors[place], known[place] = vector, True
        return vectors, known

    def english_vectors(self, words: Sequence[tuple[str, str]]) -> tuple[FloatArray, NDArray[np.bool_]]:
        """As ``chinese_vectors``, for words and their lemmas; the lemma's stands in where the word has none."""
        most, number_of = len(self._english_vectors), self.english.get
        numbers = [number_of(norm, -1) for norm, _ in words]
        both = zip(words, numbers, strict=True)
        return self._stored(
            [number if 0 <= number < most else number_of(lemma, -1) for (_, lemma), number in both],
            self._english_vectors,
        )

    def _stored(self, numbers: list[int], vectors: NDArray[np.int8]) -> tuple[FloatArray, NDArray[np.bool_]]:
        places = np.array(numbers, dtype=np.intp)
        known = (places >= 0) & (places < len(vectors))
        found = np.zeros((len(numbers), self.dimensions), dtype=np.float32)
        found[known] = _unit(vectors[places[known]].astype(np.float32))
        return found, known

    def _chinese_vector(self, word: str) -> FloatArray | None:
        vectors, known = self.chinese_vectors([word])
        return vectors[0] if known[0] else None

    def _from_parts(self, word: str) -> FloatArray | None:
        if len(word) < 2 or not has_han(word):
            return None
        total = np.zeros(self.dimensions, dtype=np.float32)
        for part in self._parts(word):
            vector = self.chinese_vector(part)
            if vector is not None:
                total += len(part) * vector
        length = np.sqrt(total @ total)
        return total / length if length else None

    def _english_vector(self, norm: str, lemma: str) -> FloatArray | None:
        vectors, known = self.english_vectors([(norm, lemma)])
        return vectors[0] if known[0] else None


class _Cells:
    """Sparse rows: lemma numbers and small integer values."""

    def __init__(self, folder: Path, name: str):
        self._sizes = _mapped(folder / f"{name}.sizes.npy")
        self._ends = np.cumsum(self._sizes, dtype=np.intp)
        self._lemmas = _mapped(folder / f"{name}.lemmas.npy")
        self._values = _mapped(folder / f"{name}.values.npy")

    def several(self, numbers: Sequence[int]) -> tuple[NDArray[np.intp], NDArray[np.uint8], NDArray[np.intp]]:
        """The lemma numbers of these rows one after the other, their values, and how many each row has."""
        rows = np.array(numbers, dtype=np.intp)
        sizes = self._sizes[rows].astype(np.intp)
        cells = np.repeat(self._ends[rows] - np.cumsum(sizes), sizes)
        cells += np.arange(len(cells))
        return self._lemmas[cells].astype(np.intp), self._values[cells], sizes

    def column(self, lemma: int) -> tuple[NDArray[np.intp], NDArray[np.uint8]]:
        """The rows that hold a lemma, ascending, and their values."""
        order, starts, owners = self._turned
        cells = order[starts[lemma] : starts[lemma + 1]]
        return owners[cells], self._values[cells]

    @cached_property
    def _turned(self) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.intp]]:
        """Cells in order of their lemmas, where each lemma's begin, and the row of each cell; made when first asked."""
        order = np.argsort(self._lemmas, kind="stable")
        starts = np.concatenate([[0], np.cumsum(np.bincount(self._lemmas, minlength=1 << 16))]).astype(np.intp)
        owners = np.repeat(np.arange(len(self._ends)), np.diff(self._ends, prepend=0))
        return order, starts, owners


class _Phrases:
    """The renderings of each Chinese word that have more than one word."""

    def __init__(self, folder: Path):
        self._ends = np.cumsum(_mapped(folder / "phrases.sizes.npy"), dtype=np.int64)
        self._lemma_ends = np.cumsum(_mapped(folder / "phrases.lengths.npy"), dtype=np.int64)
        self._lemmas = _mapped(folder / "phrases.lemmas.npy")
        self._values = _mapped(folder / "phrases.values.npy")

    def of(self, number: int) -> list[Phrase]:
        phrases = []
        for index in range(int(self._ends[number - 1]) if number else 0, int(self._ends[number])):
            start = int(self._lemma_ends[index - 1]) if index else 0
            lemmas = self._lemmas[start : int(self._lemma_ends[index])].tolist()
            phrases.append(Phrase(tuple(lemmas), int(self._values[index]) / 255))
        return phrases


def runs(ordered: NDArray[Any]) -> NDArray[np.intp]:
    """Where each run of equal values begins."""
    changes = np.empty(len(ordered), dtype=bool)
    changes[:1] = True
    np.not_equal(ordered[1:], ordered[:-1], out=changes[1:])
    return changes.nonzero()[0]


def _numbered(path: Path) -> dict[str, int]:
    words = path.read_bytes().decode("utf-8").split("\n")
    return dict(zip(words, range(len(words)), strict=True))


def _mapped(path: Path) -> NDArray[Any]:
    # As a plain array: the memmap class makes every slice several times slower.
    mapped: NDArray[Any] = np.load(path, mmap_mode="r")
    return mapped.view(np.ndarray)


def _unit(vectors: FloatArray) -> FloatArray:
    """The vectors, or one vector, at length 1."""
    lengths = np.sqrt(np.square(vectors).sum(axis=-1, keepdims=True))
    result: FloatArray = vectors / np.maximum(lengths, np.float32(1e-6))
    return result


@lru_cache(maxsize=1)
def load_table() -> TranslationTable:
    """The table that ships with us."""
    return TranslationTable()


@lru_cache(maxsize=1)
def load_letters() -> dict[str, dict[str, float]]:
    """P(letters | character) in foreign names."""
    letters: dict[str, dict[str, float]] = json.loads((DATA / "letters.json").read_text(encoding="utf-8"))
    return letters
