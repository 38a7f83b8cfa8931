"""How well words stand side by side in a language: the logarithm of how likely one follows another.

A word that was left out leaves two behind that seldom meet ("unable to the pain"), and the sentence reads better with
it than without. The common words of a language are told apart, the others by class: what they end in, or how long
they are. ``training/witnesses/neighbours.py`` counts them in translated sentences.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from transcheck.aligning.table import FloatArray
from transcheck.model import CHINESE, Text, Token, TokenKind

Numbers = Sequence[int] | NDArray[np.intp]
FOLDER = Path(__file__).parent / "data"
LEAST = -16.0
"""The logarithm below which nothing is told apart."""
START, END = "<s>", "</s>"
_NUMBER, _MARK, _NAME, _OTHER = "<number>", "<mark>", "<name>", "<other>"
_ENDINGS = {
    "<ing>": ("ing",),
    "<ed>": ("ed",),
    "<ly>": ("ly",),
    "<tion>": ("tion", "ment", "ness", "ity"),
    "<al>": ("ous", "al", "ive", "ful", "able"),
    "<-s>": ("s",),
}
_LENGTHS = ("<1>", "<2>", "<3>", "<4>")
CLASSES = (START, END, _NUMBER, _MARK, _NAME, _OTHER, *_ENDINGS, *_LENGTHS)


def class_of(token: Token, language: str, *, first: bool) -> str:
    """The class of a word that is not among the common ones; ``first`` if it begins a sentence."""
    if token.kind is TokenKind.NUMBER:
        return _NUMBER
    if token.kind is TokenKind.PUNCTUATION:
        return _MARK
    if token.kind is not TokenKind.WORD:
        return _OTHER
    if language == CHINESE:
        return _LENGTHS[min(len(token.norm), len(_LENGTHS)) - 1]
    if token.text[:1].isupper() and not first:
        return _NAME
    found = (name for name, ends in _ENDINGS.items() if token.norm.endswith(ends) and len(token.norm) > 4)
    return next(found, _OTHER)


@dataclass(frozen=True, eq=False)
class Neighbours:
    """The table of one language; ``numbers`` gives the row and the column of common words and of classes."""

    numbers: dict[str, int]
    logarithms: NDArray[np.uint8]
    """From `LEAST` to 0 in 255 steps: row for the first word, column for the second."""

    def numbers_of(self, text: Text) -> list[int]:
        """The numbers of the tokens, with those of the edges before and behind."""
        starts = {start for start, _ in text.sentences}
        inside = [
            self.numbers.get(token.norm) or self.numbers[class_of(token, text.language, first=index in starts)]
            for index, token in enumerate(text.tokens)
        ]
        return [self.numbers[START], *inside, self.numbers[END]]

    def meeting(self, one: int, other: int) -> float:
        """The logarithm of how likely ``other`` follows ``one``."""
        return LEAST * (1.0 - self.logarithms.item(one, other) / 255)

    def following(self, ones: Numbers, others: Numbers) -> FloatArray:
        """The logarithm of how likely each of ``others`` follows the one of ``ones`` at its place."""
        found = self.logarithms[np.asarray(ones, dtype=np.intp), np.asarray(others, dtype=np.intp)]
        return np.asarray(LEAST * (1.0 - found.astype(np.float32) / 255), dtype=np.float32)


@lru_cache(maxsize=2)
def load_neighbours(language: str) -> Neighbours:
    """The shipped table of ``zh`` or ``en``."""
    words = (FOLDER / f"neighbours.{language}.txt").read_text(encoding="utf-8").split("\n")
    numbers = {word: number for number, word in enumerate((*CLASSES, *words))}
    return Neighbours(numbers, np.load(FOLDER / f"neighbours.{language}.npy"))
