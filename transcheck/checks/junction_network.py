"""The small network that says where a word is missing in an English text.

Each word is the sum of a vector of its own, of its last letters and of its class, and of its vector in the space of the
aligner. ``convolutions`` let every place see some thirty words around it; a layer over two neighbours gives the
log-odds that a word is missing between them. ``training/aligner/junctions.py`` learns the weights.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from transcheck.aligning.table import load_table
from transcheck.checks.convolutions import Convolutions, FloatArray
from transcheck.checks.word_classes import word_class

FILE = Path(__file__).parent / "data" / "junctions.npz"
ENDINGS, LETTERS = 4096, 3
"""Numbers for the last letters of a word, told apart by their CRC-32, and how many letters these are."""
START, END, FIRST = 1, 2, 3
"""Numbers of what stands before and after a text, and of the first word; 0 is nothing."""
DILATIONS = (1, 2, 4, 8, 1)
"""How far each convolution looks to either side."""
_AT_ONCE, _SEEN = 1000, 2 * sum(DILATIONS)
"""Words that are read together, and words on either side of them that are read with them."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """``verbs`` in their base form; numbers of words, of which all others share the last, and of classes."""

    verbs: frozenset[str]
    words: Mapping[str, int]
    classes: Mapping[str, int]

    def numbers(self, words: Sequence[tuple[str, str]]) -> npt.NDArray[np.intp]:
        """``(3, len(words) + 2)``: number, last letters and class of each ``(word, lemma)`` between the two ends."""
        found = np.zeros((3, len(words) + 2), dtype=np.intp)
        found[:, 0], found[:, -1] = START, END
        for place, (word, lemma) in enumerate(words, 1):
            small = word.lower()
            found[0, place] = self.words.get(small, len(self.words) + FIRST)
            found[1, place] = FIRST + zlib.crc32(small[-LETTERS:].encode()) % (ENDINGS - FIRST)
            found[2, place] = self.classes.get(word_class(word, lemma, self.verbs, first=place == 1), 0)
        return found


def vectors(words: Sequence[tuple[str, str]]) -> FloatArray:
    """``(len(words) + 2, dimensions)``: each word in the space of the aligner; 0 for the ends and the unknown."""
    known = load_table().english_vectors([(word.lower(), lemma) for word, lemma in words])[0]
    return np.pad(known, ((1, 1), (0, 0))).astype(np.float32)


class Network:
    """Weights that are read once."""

    def __init__(self, file: Path = FILE):
        """Reads ``file``.

        Raises:
            OSError: the file cannot be read.
        """
        with np.load(file, allow_pickle=False) as data:
            verbs, words, classes = (str(data[name]).split() for name in ("verbs", "words", "classes"))
            self.vocabulary = Vocabulary(
                frozenset(verbs),
                {word: number for number, word in enumerate(words, FIRST)},
                {name: number for number, name in enumerate(classes, FIRST)},
            )
            self._tables = tuple(data[name] for name in ("word", "ending", "class"))
            self._scales = [float(scale) for scale in data["scales"]]
            self._weights = {
                name: data[name].astype(np.float32) for name in data.files if data[name].dtype == np.float16
            }
        self._convolutions = Convolutions(self._weights, DILATIONS)

    def odds(self, words: Sequence[tuple[str, str]]) -> FloatArray:
        """For each place before a word, ``(word, lemma)``, and for the end: the log-odds that one is missing there.

        A long text is read in parts, each with as many words around it as can matter.
        """
        parts = []
        for start in range(0, len(words) + 1, _AT_ONCE):
            first = max(0, start - _SEEN)
            known = self._odds(words[first : start + _AT_ONCE + _SEEN])
            parts.append(known[start - first : start - first + _AT_ONCE])
        return np.concatenate(parts)

    def _odds(self, words: Sequence[tuple[str, str]]) -> FloatArray:
        of = self._weights
        known = vectors(words) @ of["vector"]
        for table, scale, numbers in zip(self._tables, self._scales, self.vocabulary.numbers(words), strict=True):
            known += table[numbers].astype(np.float32) * scale
        state = known @ of["in"] + of["in.bias"]
        state = self._convolutions.read(state)
        between = np.hstack([state[:-1], state[1:]]) @ of["between"] + of["between.bias"]
        return np.asarray(np.maximum(between, 0.0) @ of["out"] + of["out.bias"], dtype=np.float32)


@lru_cache(maxsize=1)
def network() -> Network:
    """The network that comes with the package."""
    return Network()
