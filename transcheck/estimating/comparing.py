"""Lays two texts of one language side by side: which words say the same, and how sure it is that a word says more.

A word is linked to at most one of the other text, by meaning, spelling and surroundings (after Sultan, Bethard and
Sumner 2014, "Back to Basics for Monolingual Alignment"). What is left over is described by `FEATURES`: how like it is
to anything the other text says, what the source says of it, and how alike the surroundings are, since in a free
paraphrase many a word has no counterpart, and in a text that is otherwise the same each such word tells.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from transcheck.aligning.function_words import is_function_word
from transcheck.aligning.table import FloatArray
from transcheck.estimating.meaning import Meaning, likeness, meanings_of
from transcheck.lexicon.opposites import are_antonyms
from transcheck.model import Text, Token, TokenKind

LONGEST = 1000
"""Tokens of a text beyond which it is not laid beside another: the work grows with the product of their lengths."""

FEATURES = (
    "likest", "free", "paired", "supported", "anchored", "linked", "near", "tight", "rival", "alike", "name",
    "unlike-near", "unlike-tight", "unsupported-near", "unpaired-near", "unpaired-tight", "unpaired-unsupported",
    "unpaired-unlinked", "unpaired-unlinked-near", "unpaired-unlinked-tight", "unpaired-unlinked-anchored",
    "unpaired-unlinked-anchored-unsupported", "unpaired-unlinked-unsupported",
)  # fmt: skip
"""What is seen of a word without counterpart, each 0 to 1.

Its likeness to the likest word of the other text, and to the likest that is free; how well a word that only the other
text has can be put for it, by the source word that both may render; how likely the source accounts for it (log-odds),
and how well one word there renders it; whether a word that only the other text has is linked to that one; the share of
its neighbours that have counterparts side by side; whether the words on both sides of it have theirs side by side;
whether a word without counterpart stands opposite; the share of all content words that have a counterpart; whether it
is a name. Then products of these and of their contraries.
"""

_LEAST = 0.4
"""Likeness from which on two words may be linked."""
_SURROUNDINGS = 0.15
_DISTANCE = 0.1
_WINDOW = 3
_SAME = 0.95
"""A word with a counterpart as alike as this needs no looking at."""


class InSource(NamedTuple):
    """What the source has for a word that only one of two texts has; the numbers are those of `FEATURES`."""

    token: int
    """The token that renders it best."""
    supported: float
    anchored: float
    paired: float
    linked: float


@dataclass(frozen=True, eq=False)
class Comparison:
    """A text laid beside another one of its language; ``likeness`` is tokens × tokens."""

    text: Text
    other: Text
    meanings: Sequence[Meaning]
    other_meanings: Sequence[Meaning]
    likeness: FloatArray
    links: dict[int, int]
    """The token of the other text that says what a token of the text says."""

    @cached_property
    def turned(self) -> Comparison:
        """The same from the other side."""
        links = {there: here for here, there in self.links.items()}
        return Comparison(self.other, self.text, self.other_meanings, self.meanings, self.likeness.T, links)

    @cached_property
    def content(self) -> list[int]:
        """The tokens of the text that carry meaning of their own, numbers apart."""
        return [index for index, token in enumerate(self.text.tokens) if says_something(token, self.text.language)]

    @cached_property
    def coverage(self) -> float:
        """The share of the content words that have a counterpart, each counted as far as it is alike; 1 if none."""
        if not self.content:
            return 1.0
        found = (float(self.likeness[i, self.links[i]]) for i in self.content if i in self.links)
        return sum(found) / len(self.content)

    @property
    def alike(self) -> float:
        """How much of both texts is shared, 0 to 1."""
        one, other = self.coverage, self.turned.coverage
        return 2 * one * other / max(one + other, 1e-9)

    @property
    def order(self) -> float:
        """The share of neighbouring linked tokens whose counterparts stand in the same order and close; 1 if none."""
        places = [place for _, place in sorted(self.links.items())]
        steps = [after - before for before, after in pairwise(places)]
        return sum(0 < step <= _WINDOW for step in steps) / len(steps) if steps else 1.0

    def is_same(self, index: int, place: int) -> bool:
        """Whether a token of the text and one of the other are the same word."""
        return self.meanings[index].key == self.other_meanings[place].key

    @cached_property
    def leftover(self) -> list[int]:
        """The content tokens that have no counterpart of the same meaning."""
        return [i for i in self.content if i not in self.links or self.likeness[i, self.links[i]] < _SAME]

    def opposite(self, index: int) -> range:
        """The tokens of the other text between the counterparts of the nearest linked neighbours of ``index``.

        Empty if these stand in another order there.
        """
        before = next((self.links[i] for i in range(index - 1, max(-1, index - 6), -1) if i in self.links), -1)
        last = len(self.text.tokens)
        after = next((self.links[i] for i in range(index + 1, min(last, index + 6)) if i in self.links), None)
        if index + 6 >= last and after is None:
            after = len(self.other.tokens)
        return range(before + 1, after) if after is not None and after - before <= _WINDOW + 3 else range(0)

    def describe(self, of_source: Sequence[InSource]) -> FloatArray:
        """The features of each token of `leftover`, of which ``of_source`` says what the source has for it."""
        taken = np.zeros(len(self.other.tokens), dtype=bool)
        taken[list(self.links.values())] = True
        rows, alike = [], self.alike
        for index, in_source in zip(self.leftover, of_source, strict=True):
            row = self.likeness[index]
            likest = float(row.max(initial=0.0))
            mine = self.links.get(index)
            available = ~taken
            if mine is not None:
                available[mine] = True
            free = float(row[available].max(initial=0.0))
            slot = self.opposite(index)
            before, after = ([self._counterpart(i) for i in self._around(index, step)] for step in (-1, 1))
            tight = 0 < _step(before, after) <= 1 + _WINDOW
            rival = any(says_something(self.other.tokens[j], self.text.language) and not taken[j] for j in slot)
            near, token = _near(before, after), self.text.tokens[index]
            unlike, unsupported = 1.0 - likest, 1.0 - in_source.supported
            paired = max(free, in_source.paired)
            capital = token.text[:1].isupper() and index > 0
            alone = (1.0 - paired) * (1.0 - in_source.linked)
            rows.append(
                (likest, free, paired, in_source.supported, in_source.anchored, in_source.linked, near, tight, rival,
                 alike, capital, unlike * near, unlike * tight, unsupported * near, (1.0 - paired) * near,
                 (1.0 - paired) * tight, (1.0 - paired) * unsupported, alone,
                 alone * near, alone * tight, alone * in_source.anchored,
                 alone * in_source.anchored * unsupported, alone * unsupported)
            )  # fmt: skip
        return np.array(rows, dtype=np.float32).reshape(len(rows), len(FEATURES))

    def _around(self, index: int, step: int) -> list[int]:
        """The nearest tokens on one side, without words of grammar that only this text has; the edge counts as one."""
        found: list[int] = []
        place = index + step
        while len(found) < _WINDOW and -1 <= place <= len(self.text.tokens):
            edge = place in (-1, len(self.text.tokens))
            if edge or place in self.links or says_something(self.text.tokens[place], self.text.language):
                found.append(place)
            place += step
        return found

    def _counterpart(self, index: int) -> int | None:
        if index < 0:
            return -1
        return len(self.other.tokens) if index == len(self.text.tokens) else self.links.get(index)


def _step(before: Sequence[int | None], after: Sequence[int | None]) -> int:
    """How far apart the counterparts of the neighbours are; 0 if one has none."""
    one, other = before[0], after[0]
    return other - one if one is not None and other is not None else 0


def _near(before: Sequence[int | None], after: Sequence[int | None]) -> float:
    """The share of the neighbours whose counterparts stand close together, in the same order."""
    sequence = [*reversed(before), *after]
    found = [place for place in sequence if place is not None]
    if not found:
        return 0.0
    middle = sorted(found)[len(found) // 2]
    return sum(abs(place - middle) <= 2 * _WINDOW for place in found) / len(sequence)


def says_something(token: Token, language: str) -> bool:
    """True for words that carry meaning of their own; numbers are compared by value."""
    return token.kind in (TokenKind.WORD, TokenKind.OTHER) and not is_function_word(token, language)


def lay_side_by_side(text: Text, other: Text) -> Comparison:
    """Links the words of two texts of one language."""
    mine, theirs = meanings_of(text), meanings_of(other)
    alike = likeness(mine, theirs)
    _part_antonyms(alike, text, other)
    return Comparison(text, other, mine, theirs, alike, _link(alike, text, other))


def _part_antonyms(alike: FloatArray, text: Text, other: Text) -> None:
    """Words of opposite meaning stand in like surroundings, and so their vectors are near; they are not alike."""
    for i, j in np.argwhere((alike >= _LEAST) & (alike < 1.0)):
        if are_antonyms(text.tokens[i].lemma, other.tokens[j].lemma, text.language):
            alike[i, j] = 0.0


def _link(alike: FloatArray, text: Text, other: Text) -> dict[int, int]:
    n, m = alike.shape
    if not n or not m:
        return {}
    scores = alike.copy()
    around = np.zeros_like(alike)
    around[1:, 1:] += alike[:-1, :-1]
    around[:-1, :-1] += alike[1:, 1:]
    scores += _SURROUNDINGS * around
    scores -= _DISTANCE * np.abs(np.arange(n)[:, None] / n - np.arange(m)[None, :] / m)
    allowed = alike >= _LEAST
    light = (_light(text), _light(other))
    # A word of grammar is linked to the same one only: "of" and "for" have no meaning that could be alike.
    allowed &= (alike >= 1.0) | ~(light[0][:, None] | light[1][None, :])
    rows, columns = np.nonzero(allowed)
    best = np.argsort(-scores[rows, columns], kind="stable")
    links: dict[int, int] = {}
    taken: set[int] = set()
    for i, j in zip(rows[best].tolist(), columns[best].tolist(), strict=True):
        if i not in links and j not in taken:
            links[i] = j
            taken.add(j)
    return links


def _light(text: Text) -> NDArray[np.bool_]:
    return np.array([not says_something(token, text.language) for token in text.tokens], dtype=bool)
