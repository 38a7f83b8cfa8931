"""Lays two texts of one language side by side: which words say the same, and how sure it is that a word says more.

A word is linked to at most one of the other text, by meaning, spelling and surroundings (after Sultan, Bethard and
Sumner 2014, "Back to Basics for Monolingual Alignment"). What is left over is described by what is `SEEN` of it: how
like it is to anything the other text says; how alike the surroundings are, since in a free paraphrase many a word has
no counterpart, and in a text that is otherwise the same each such word tells; and whether the sentence reads better
with it or without.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from transcheck.aligning.function_words import is_function_word
from transcheck.aligning.meaning import Meaning, likeness, meanings_of, same_words
from transcheck.aligning.table import FloatArray, load_table
from transcheck.estimating.neighbours import load_neighbours
from transcheck.lexicon.opposites import are_antonyms
from transcheck.model import CHINESE, Text, Token, TokenKind

LONGEST = 1000
"""Tokens of a text beyond which it is not laid beside another: the work grows with the product of their lengths."""

SEEN = (
    "likest", "free", "near", "tight", "rival", "alike", "name",
    "fit", "odd", "oddest", "usual", "gapless", "room", "after", "before",
    "left", "left-there", "longer",
)  # fmt: skip
"""What is seen of a word without counterpart in the two texts, most of it 0 to 1.

Its likeness to the likest word of the other text, and to the likest that is free; the share of its neighbours that have
counterparts side by side; whether the words on both sides of it have theirs side by side; whether a word without
counterpart stands opposite; the share of all content words that have a counterpart; whether it is a name. How much
better the translation reads with the word of the witness, or without its own, how odd the words are that meet there,
and how usual the word is where it stands (logarithms, see ``neighbours``); whether nothing stands between the
counterparts of its neighbours, and how many words without counterpart do; whether those of its neighbours are linked.
The share of words without counterpart in both texts, and how long one is beside the other.
"""

_LEAST = 0.4
"""Likeness from which on two words may be linked."""
_SURROUNDINGS = 0.15
_DISTANCE = 0.1
_WINDOW = 3
_ODDS = 8.0
"""A logarithm that counts as one."""
_SAME = 0.95
"""A word with a counterpart as alike as this needs no looking at."""


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

    @cached_property
    def left(self) -> frozenset[int]:
        """`leftover`, to be asked for single tokens."""
        return frozenset(self.leftover)

    def known(self, index: int) -> float:
        """How well the aligner's table knows the word, 0 to 1."""
        token, table = self.text.tokens[index], load_table()
        return table.chinese_known(token.norm) if self.text.language == CHINESE else table.english_known(token.lemma)

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

    def place_of(self, index: int) -> range:
        """The tokens of the other text around the place where a token without counterpart would stand."""
        before, after = self._neighbour(index, -1), self._neighbour(index, 1)
        if before is None and after is None:
            return range(0)
        first = before if before is not None else (after or 0) - 1
        last = after if after is not None and first < after <= first + _WINDOW + 1 else first + 1
        return range(max(0, first), min(len(self.other.tokens), last + 1))

    def describe(self, *, missing: bool) -> FloatArray:
        """`SEEN` of each token of `leftover`; ``missing`` if the text is the witness, from which they are missed."""
        taken = np.zeros(len(self.other.tokens), dtype=bool)
        taken[list(self.links.values())] = True
        share, longer = _unlinked(self.text, self.links), len(self.text.tokens) / max(1, len(self.other.tokens))
        there = _unlinked(self.other, self.links)
        reading = self._reading_with() if missing else self._reading_without()
        rows, alike = [], self.alike
        for index, sense in zip(self.leftover, reading, strict=True):
            row = self.likeness[index]
            mine = self.links.get(index)
            available = ~taken
            if mine is not None:
                available[mine] = True
            slot = self.opposite(index)
            before, after = ([self._counterpart(i) for i in self._around(index, step)] for step in (-1, 1))
            tight = 0 < _step(before, after) <= 1 + _WINDOW
            rival = any(says_something(self.other.tokens[j], self.text.language) and not taken[j] for j in slot)
            capital = self.text.tokens[index].text[:1].isupper() and index > 0
            rows.append(
                (float(row.max(initial=0.0)), float(row[available].max(initial=0.0)), _near(before, after), tight,
                 rival, alike, capital, *sense, share, there, longer)
            )  # fmt: skip
        return np.array(rows, dtype=np.float32).reshape(len(rows), len(SEEN))

    def _reading_without(self) -> list[tuple[float, ...]]:
        """How the text reads without each word of `leftover`."""
        table = load_neighbours(self.text.language)
        numbers = np.array(table.numbers_of(self.text), dtype=np.intp)
        places = np.array(self.leftover, dtype=np.intp)
        one, word, other = numbers[places], numbers[places + 1], numbers[places + 2]
        into, out, closed = table.following(one, word), table.following(word, other), table.following(one, other)
        scaled = _scaled(closed - into - out), _scaled(-into), _scaled(-out), into / _ODDS
        linked = [(float(i - 1 in self.links), float(i + 1 in self.links)) for i in self.leftover]
        return [(*row, 0.0, 0.0, *pair) for row, pair in zip(np.stack(scaled, axis=1).tolist(), linked, strict=True)]

    def _reading_with(self) -> list[tuple[float, ...]]:
        """How the other text reads with each word of `leftover` where it may belong."""
        table = load_neighbours(self.text.language)
        mine, theirs = (np.array(table.numbers_of(text), dtype=np.intp) for text in (self.text, self.other))
        found = []
        for index in self.leftover:
            before, after = self._neighbour(index, -1), self._neighbour(index, 1)
            if before is None or after is None or after <= before:
                room, gapless = _WINDOW, False
                places = [place for place in (None if before is None else before + 1, after) if place is not None]
            else:
                room, gapless = sum(j not in self.turned.links for j in range(before + 1, after)), after == before + 1
                places = [before + 1, after] if after - before > _WINDOW + 2 else list(range(before + 1, after + 1))
            at = np.array(places, dtype=np.intp)
            number = np.full(len(at), mine[index + 1])
            met = table.following(theirs[at], theirs[at + 1])
            fit = table.following(theirs[at], number) + table.following(number, theirs[at + 1]) - met
            usual = float(table.following(mine[index : index + 2], mine[index + 1 : index + 3]).sum())
            best = int(fit.argmax()) if len(at) else 0
            sense = [float(_scaled(x)) for x in (fit[best], -met[best], (-met).max())] if len(at) else [-1.0, 0.0, 0.0]
            links = self.links.get(index - 1), self.links.get(index + 1)
            linked = (before is not None and before == links[0], after is not None and after == links[1])
            found.append((*sense, usual / (2 * _ODDS), float(gapless), min(room, 4) / 4, *map(float, linked)))
        return found

    def _neighbour(self, index: int, step: int) -> int | None:
        """The counterpart of the nearest linked token on one side, of the next four."""
        near = range(index + step, index + 5 * step, step)
        return next((self.links[place] for place in near if place in self.links), None)

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


def _unlinked(text: Text, links: dict[int, int]) -> float:
    """The share of tokens of a text that have no counterpart; each link has one in either text."""
    return 1.0 - len(links) / max(1, len(text.tokens))


def _scaled(logarithm: FloatArray) -> FloatArray:
    """About -1 to 1."""
    return np.asarray((logarithm / _ODDS).clip(-1.5, 1.5))


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
    alike = same_words(mine, theirs)
    # A word of grammar is like the same one only: "of" and "for" have no meaning that could be alike.
    here, there = (np.nonzero(~_light(each))[0] for each in (text, other))
    alike[np.ix_(here, there)] = likeness([mine[i] for i in here], [theirs[j] for j in there])
    _part_antonyms(alike, text, other)
    _match_units(alike, text, other)
    return Comparison(text, other, mine, theirs, alike, _link(alike))


def _part_antonyms(alike: FloatArray, text: Text, other: Text) -> None:
    """Words of opposite meaning stand in like surroundings, and so their vectors are near; they are not alike."""
    for i, j in np.argwhere((alike >= _LEAST) & (alike < 1.0)):
        if are_antonyms(text.tokens[i].lemma, other.tokens[j].lemma, text.language):
            alike[i, j] = 0.0


def _match_units(alike: FloatArray, text: Text, other: Text) -> None:
    """The words of one amount say what those of the same amount say: "RMB 5,000", "5,000 yuan"."""
    here, there = _words_of_amounts(text), _words_of_amounts(other)
    for amount in here.keys() & there.keys():
        alike[np.ix_(here[amount], there[amount])] = 1.0


def _words_of_amounts(text: Text) -> dict[Hashable, list[int]]:
    """Of each amount with a unit the tokens that are no number."""
    starts, found = [token.start for token in text.tokens], defaultdict[Hashable, list[int]](list)
    for amount in text.quantities:
        if amount.unit is not None:
            inside = range(bisect_left(starts, amount.start), bisect_left(starts, amount.end))
            key = amount.low, amount.high, amount.kind, amount.unit
            found[key] += [i for i in inside if text.tokens[i].kind is TokenKind.WORD]
    return found


def _link(alike: FloatArray) -> dict[int, int]:
    n, m = alike.shape
    if not n or not m:
        return {}
    scores = alike.copy()
    around = np.zeros_like(alike)
    around[1:, 1:] += alike[:-1, :-1]
    around[:-1, :-1] += alike[1:, 1:]
    scores += _SURROUNDINGS * around
    scores -= _DISTANCE * np.abs(np.arange(n)[:, None] / n - np.arange(m)[None, :] / m)
    rows, columns = np.nonzero(alike >= _LEAST)
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
