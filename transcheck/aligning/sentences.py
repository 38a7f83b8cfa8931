"""Aligns the sentences of a long pair n:m, so that words are only looked for where they can be.

Dynamic programming over sentence beads as in Gale & Church (1993), with lexical evidence beside length. Whatever
the monotone path leaves over is paired by itself when it clearly corresponds: sentences may have changed places.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from transcheck.aligning.evidence import Columns
from transcheck.aligning.grid import Indices, starts
from transcheck.aligning.table import FloatArray, TranslationTable
from transcheck.aligning.words import TRAITS, Words, join
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
_MOST_TOKENS = 8192
"""Tokens of texts that are compared in one go."""
_COMMON = 6
"""A lemma in more sentences than this says nothing about which of them corresponds."""


def align_sentences(
    pairs: Sequence[tuple[Text, Text]], words: Sequence[tuple[Words, Words]], table: TranslationTable
) -> list[list[Bead]]:
    """For each pair of a Chinese and an English text, beads that together cover all sentences of both.

    They come in the order of the Chinese text. ``words`` are those of each pair, found in ``table`` together.
    """
    beads = [[Bead((0, len(chinese.tokens)), (0, len(english.tokens)))] for chinese, english in pairs]
    several = [k for k, texts in enumerate(pairs) if min(len(text.sentences) for text in texts) > 1]
    for some in _in_turn(several, pairs):
        masses = _shared_masses([pairs[k] for k in some], [words[k] for k in some], table)
        for k, mass in zip(some, masses, strict=True):
            one, two = (text.sentences for text in pairs[k])
            lengths = [last - first for first, last in one], [last - first for first, last in two]
            path = _pair_leftovers(_best_path(mass, *lengths), mass, *lengths)
            beads[k] = [Bead(_tokens(one, rows), _tokens(two, columns)) for rows, columns in path]
    return beads


def _in_turn(which: Sequence[int], pairs: Sequence[tuple[Text, Text]]) -> Iterator[list[int]]:
    """As many of the pairs at a time as have not too many tokens together."""
    some: list[int] = []
    tokens = 0
    for k in which:
        size = sum(len(text.tokens) for text in pairs[k])
        if some and tokens + size > _MOST_TOKENS:
            yield some
            some, tokens = [], 0
        some.append(k)
        tokens += size
    if some:
        yield some


def _tokens(sentences: tuple[Span, ...], part: Span) -> Span:
    first, last = part
    if first == last:
        return (0, 0)
    return (sentences[first][0], sentences[last - 1][1])


def _shared_masses(
    pairs: Sequence[tuple[Text, Text]], words: Sequence[tuple[Words, Words]], table: TranslationTable
) -> list[FloatArray]:
    """For each pair, how much of each two sentences is linked by dictionary, table, numbers or identical words."""
    one, two = join([chinese for chinese, _ in words]), join([english for _, english in words])
    heights, widths = np.array([[len(text.sentences) for text in pair] for pair in pairs], dtype=np.intp).T
    firsts = starts(heights * widths)
    widest = int(widths.max())
    mass = np.zeros(int(firsts[-1]), dtype=np.float32)
    (of_row, row_sentence), (of_column, column_sentence) = (_places(texts) for texts in zip(*pairs, strict=True))
    # The first cell of each Chinese word's sentence.
    before = firsts[of_row] + row_sentence * widths[of_row]
    lemmas = np.where(_tells(two), two.known.lemmas.values[two.places], -1).astype(np.int32)
    keys = of_column * len(table.english) + lemmas
    different = np.unique(keys * widest + column_sentence) // widest
    same, counts = np.unique(different, return_counts=True)
    lemmas[np.isin(keys, same[counts > _COMMON])] = -1
    meeting = Columns(lemmas, of_column, len(table.english))
    telling = _tells(one).nonzero()[0]
    owners, cells = one.known.rows.of(one.places[telling])
    owners = telling[owners]
    hits, columns = meeting.meet(one.known.row_lemmas.values[cells], owners, of_row)
    shares = one.known.row_values.values[cells[hits], :3] / np.float32(255)
    strength = np.maximum(shares[:, 2], np.sqrt(shares[:, 0] * shares[:, 1]))
    # Of the lemmas that a word meets in one sentence only the best counts.
    met, at = np.unique(owners[hits] * widest + column_sentence[columns], return_inverse=True)
    best = np.zeros(len(met), dtype=np.float32)
    np.maximum.at(best, at, strength)
    best[best <= _WEAK] = 0.0
    np.add.at(mass, before[met // widest] + met % widest, best)
    digits = two.known.digits.values[two.places]
    by_digits = defaultdict(set)
    for column in (digits >= 0).nonzero()[0].tolist():
        by_digits[int(of_column[column]), int(digits[column])].add(int(column_sentence[column]))
    digits = one.known.digits.values[one.places]
    for row in (digits >= 0).nonzero()[0].tolist():
        sentences = by_digits[int(of_row[row]), int(digits[row])]
        if len(sentences) <= _COMMON:
            for sentence in sentences:
                mass[before[row] + sentence] += 1.0
    return [
        mass[first:last].reshape(height, -1)
        for first, last, height in zip(firsts[:-1].tolist(), firsts[1:].tolist(), heights.tolist(), strict=True)
    ]


def _places(texts: Sequence[Text]) -> tuple[Indices, Indices]:
    """Of which text each token is, and in which of its sentences."""
    lengths = np.array([len(text.tokens) for text in texts], dtype=np.intp)
    sentences = [np.arange(len(text.sentences)) for text in texts]
    sizes = [last - first for text in texts for first, last in text.sentences]
    return np.repeat(np.arange(len(texts)), lengths), np.repeat(np.concatenate(sentences), sizes)


def _tells(words: Words) -> NDArray[np.bool_]:
    """Which words are neither marks nor function words."""
    traits = words.traits()
    result: NDArray[np.bool_] = (traits[:, TRAITS.index("function")] + traits[:, TRAITS.index("mark")]) == 0.0
    return result


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
    values: dict[int, list[float]] = {}
    steps: dict[Span, Span] = {}
    likeness: dict[Span, float] = {}
    for i in range(n + 1):
        middle = i * m / n
        own, here = sums[i], values[i] = area[i].tolist(), [-math.inf] * (m + 1)
        sums.pop(i - 4, None)
        values.pop(i - 4, None)
        if i == 0:
            here[0] = 0.0
        shapes = [
            (down, right, values[i - down], sums[i - down], total_one[i] - total_one[i - down])
            for down, right in _SHAPES
            if down <= i
        ]
        for j in range(max(0, int(middle) - _BAND), min(m, int(middle) + _BAND) + 1):
            best = -math.inf
            for down, right, before, above, length in shapes:
                if right > j or before[j - right] == -math.inf:
                    continue
                if down and right:
                    value = own[j] - above[j] - own[j - right] + above[j - right]
                    value += _MERGE * (down + right - 2)
                    lengths = length, total_two[j] - total_two[j - right]
                    if lengths not in likeness:
                        off = math.log((lengths[1] + 1) / (ratio * length + 1))
                        likeness[lengths] = _LENGTH * math.exp(-(off**2))
                    value += likeness[lengths]
                else:
                    value = _GAP
                if before[j - right] + value > best:
                    best = before[j - right] + value
                    steps[i, j] = (down, right)
            here[j] = max(best, here[j])
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
