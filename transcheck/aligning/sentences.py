"""Aligns the sentences of a long pair n:m, so that words are only looked for where they can be.

Dynamic programming over sentence beads as in Gale & Church (1993), with lexical evidence beside length. Whatever
the monotone path leaves over is paired by itself when it clearly corresponds: sentences may have changed places.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from typing import NamedTuple

import numpy as np

from transcheck.aligning.evidence import Columns, Lookup, Word
from transcheck.aligning.table import FloatArray
from transcheck.model import Span, Text


class Bead(NamedTuple):
    """Token ranges that correspond; one of them is empty for what was left out or added."""

    chinese: Span
    english: Span


_SHAPES = ((1, 1), (1, 0), (0, 1), (1, 2), (2, 1), (1, 3), (3, 1))
_GAP = -0.2
"""Value of a sentence without a counterpart; a link between two content words is worth up to 1."""
_MERGE = -0.5
"""Value of each sentence beyond the first in a bead."""
_LENGTH = 0.3
"""Value of lengths that go together perfectly."""
_CLEAR = 0.25
"""Share of the shorter sentence's words that must be linked for it to be paired out of order."""
_WEAK = 0.2
"""Evidence up to this says nothing about sentences."""
_BAND = 24
"""Sentences off the diagonal that the path may go."""
_COMMON = 6
"""A lemma in more sentences than this says nothing about which of them corresponds."""


def align_sentences(chinese: Text, english: Text, lookup: Lookup) -> list[Bead]:
    """Beads that together cover all sentences of both texts, in the order of the Chinese text."""
    one, two = chinese.sentences, english.sentences
    if len(one) < 2 or len(two) < 2:
        return [Bead((0, len(chinese.tokens)), (0, len(english.tokens)))]
    mass = _shared_mass(chinese, english, lookup)
    lengths = [last - first for first, last in one], [last - first for first, last in two]
    beads = _best_path(mass, *lengths)
    beads = _pair_leftovers(beads, mass, *lengths)
    return [Bead(_tokens(one, rows), _tokens(two, columns)) for rows, columns in beads]


def _tokens(sentences: tuple[Span, ...], part: Span) -> Span:
    first, last = part
    if first == last:
        return (0, 0)
    return (sentences[first][0], sentences[last - 1][1])


def _shared_mass(chinese: Text, english: Text, lookup: Lookup) -> FloatArray:
    """How much of each pair of sentences is linked by dictionary, table, numbers or identical words."""
    rows, columns = lookup.words([chinese, english])
    n, m = len(chinese.sentences), len(english.sentences)
    mass = np.zeros((n, m), dtype=np.float32)
    own, other = _sentence_of_token(chinese), _sentence_of_token(english)
    lemmas = [word.lemma if _tells(word) else -1 for word in columns]
    rare = Counter(lemma for lemma, _ in set(zip(lemmas, other, strict=True)))
    known = [lemma if rare[lemma] <= _COMMON else -1 for lemma in lemmas]
    meeting = Columns(known, np.zeros(len(known), dtype=np.intp), len(lookup.table.english))
    telling = [i for i, word in enumerate(rows) if _tells(word)]
    if telling:
        owners, places, values = meeting.meet([rows[i].row for i in telling], np.zeros(len(telling), dtype=np.intp))
        shares = values[:, :3] / np.float32(255)
        strength = np.maximum(shares[:, 2], np.sqrt(shares[:, 0] * shares[:, 1]))
        # Of the lemmas that a word meets in one sentence only the best counts.
        cells, at = np.unique(owners * m + np.array(other, dtype=np.intp)[places], return_inverse=True)
        best = np.zeros(len(cells), dtype=np.float32)
        np.maximum.at(best, at, strength)
        best[best <= _WEAK] = 0.0
        np.add.at(mass, (np.array(own, dtype=np.intp)[np.array(telling)[cells // m]], cells % m), best)
    by_digits = defaultdict(set)
    for word, place in zip(columns, other, strict=True):
        if word.digits is not None:
            by_digits[word.digits].add(place)
    for word, number in zip(rows, own, strict=True):
        if word.digits is not None and len(by_digits[word.digits]) <= _COMMON:
            for place in by_digits[word.digits]:
                mass[number, place] += 1.0
    return mass


def _sentence_of_token(text: Text) -> list[int]:
    sentences = [0] * len(text.tokens)
    for number, (first, last) in enumerate(text.sentences):
        sentences[first:last] = [number] * (last - first)
    return sentences


def _tells(word: Word) -> bool:
    return not word.function and word.mark is None


def _best_path(mass: FloatArray, one: list[int], two: list[int]) -> list[tuple[Span, Span]]:
    n, m = len(one), len(two)
    total_one, total_two = [0], [0]
    for length in one:
        total_one.append(total_one[-1] + length)
    for length in two:
        total_two.append(total_two[-1] + length)
    ratio = max(total_two[-1], 1) / max(total_one[-1], 1)
    area = np.zeros((n + 1, m + 1))
    area[1:, 1:] = mass.cumsum(axis=0).cumsum(axis=1)
    # Only the rows that a bead can reach back to are held as lists, which are quicker to read.
    sums: dict[int, list[float]] = {}
    values: dict[Span, float] = {(0, 0): 0.0}
    steps: dict[Span, Span] = {}
    for i in range(n + 1):
        middle = i * m / n
        sums[i] = area[i].tolist()
        sums.pop(i - 4, None)
        for j in range(max(0, int(middle) - _BAND), min(m, int(middle) + _BAND) + 1):
            best = -math.inf
            for down, right in _SHAPES:
                before = values.get((i - down, j - right))
                if before is None:
                    continue
                if down and right:
                    value = sums[i][j] - sums[i - down][j] - sums[i][j - right] + sums[i - down][j - right]
                    value += _MERGE * (down + right - 2)
                    length, other = total_one[i] - total_one[i - down], total_two[j] - total_two[j - right]
                    value += _LENGTH * math.exp(-(math.log((other + 1) / (ratio * length + 1)) ** 2))
                else:
                    value = _GAP
                if before + value > best:
                    best = before + value
                    steps[i, j] = (down, right)
            if best > -math.inf:
                values[i, j] = max(best, values.get((i, j), -math.inf))
    beads = []
    i, j = n, m
    while i or j:
        down, right = steps[i, j]
        beads.append(((i - down, i), (j - right, j)))
        i, j = i - down, j - right
    return beads[::-1]


def _pair_leftovers(
    beads: list[tuple[Span, Span]], mass: FloatArray, one: list[int], two: list[int]
) -> list[tuple[Span, Span]]:
    """Pairs single sentences that the path left over on both sides and that clearly correspond."""
    rows = [number for number, (part, other) in enumerate(beads) if other[0] == other[1]]
    columns = [number for number, (part, other) in enumerate(beads) if part[0] == part[1]]
    candidates = sorted(
        (
            (float(mass[beads[a][0][0], beads[b][1][0]]) / min(one[beads[a][0][0]], two[beads[b][1][0]]), a, b)
            for a in rows
            for b in columns
            if mass[beads[a][0][0], beads[b][1][0]] > 0.0
        ),
        reverse=True,
    )
    gone: set[int] = set()
    result = dict(enumerate(beads))
    for share, a, b in candidates:
        if share >= _CLEAR and a not in gone and b not in gone:
            result[a] = (beads[a][0], beads[b][1])
            del result[b]
            gone.update((a, b))
    return [result[number] for number in sorted(result)]
