"""Gathers what speaks for each pair of tokens: a number for each kind of evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from transcheck.aligning.grid import Grid, Indices, blank
from transcheck.aligning.names import find_spelling
from transcheck.aligning.table import KINDS, FloatArray, Row, TranslationTable, runs
from transcheck.aligning.words import HYPHEN, TRAITS, Words, join
from transcheck.language.quantities import match
from transcheck.model import Quantity, Text

FEATURES = (
    "forward", "backward", "dictionary", "characters", "parts", "association", "joined", "phrase", "similar",
    "identical", "same-mark", "mark-and-word", "name", "digits", "quantity",
    "similar-squared", "no-vector", "chinese-function", "english-function", "both-function",
    "distance", "distance-root", "distance-english-function", "distance-chinese-function",
    "chinese-known", "english-known", "particle-de", "article", "particle-de-article", "capital",
    "similar-unknown", "similar-english-function", "association-english-function", "association-chinese-function",
    "distance-similar", "distance-association",
)  # fmt: skip
"""The kinds of evidence, in the order of the first axis of ``Evidence.features``."""

NUMBER = {name: number for number, name in enumerate(FEATURES)}

_NUMERAL = re.compile("[0-9零〇一二三四五六七八九十百千万亿两半]")
_EXPLAINED = 0.3
"""A word with this much evidence from dictionary and table needs no other explanation."""
_NUMBERS_AROUND = 32
"""In a long list of numbers, a number is compared with so many before and after its place in the other list."""
_MOST_JOINED_TOKENS = 4
_MOST_JOINED_CHARACTERS = 6


@dataclass(frozen=True)
class Evidence:
    """What speaks for each cell of some pairs."""

    grid: Grid
    chinese: FloatArray
    english: FloatArray
    """What is known of each token by itself: `TRAITS` × tokens of all pairs."""
    features: FloatArray
    """`FEATURES` × cells, as `blank` makes them."""

    def of(self, pair: int) -> FloatArray:
        """A view of what is known of one pair, as features × Chinese tokens × English tokens."""
        shape = len(FEATURES), int(self.grid.heights[pair]), int(self.grid.widths[pair])
        return self.features[:, self.grid.of(pair)].reshape(shape)


def gather(
    pairs: Sequence[tuple[Text, Text]], words: Sequence[tuple[Words, Words]], table: TranslationTable
) -> Evidence:
    """All evidence for pairs of a Chinese and an English text, of which none may be without tokens.

    ``words`` are those of each pair, found in ``table`` together.
    """
    grid = Grid([(len(chinese.tokens), len(english.tokens)) for chinese, english in pairs])
    one, two = join([chinese for chinese, _ in words]), join([english for _, english in words])
    features = blank(len(FEATURES), len(grid.row))
    found = features[:, : len(grid.row)]
    lemmas = two.known.lemmas.values[two.places]
    columns = Columns(lemmas, grid.pair_of_column, len(table.english))
    _add_table(found, grid, columns, one)
    _add_joined(found, grid, columns, pairs, table)
    _add_phrases(found, grid, columns, one, lemmas)
    _add_vectors(found, grid, one, two, table.dimensions)
    chinese, english = (np.ascontiguousarray(each.traits().T) for each in (one, two))
    _add_same(found, grid, one, two, chinese[TRAITS.index("mark")])
    capitals = np.array([token.text[:1].isupper() for _, text in pairs for token in text.tokens])
    _add_names(found, grid, pairs, two, english, capitals)
    for pair, (text, other) in enumerate(pairs):
        if text.quantities and other.quantities:
            shape = len(text.tokens), len(other.tokens)
            _add_quantities(found[NUMBER["quantity"], grid.of(pair)].reshape(shape), text, other)
    _add_context(found, grid, chinese, english, capitals.astype(np.float32))
    return Evidence(grid, chinese, english, features)


class Columns:
    """The English tokens of some pairs by their lemmas, ready to be met by rows of the table."""

    def __init__(self, lemmas: NDArray[np.int32], pairs: Indices, size: int):
        """``lemmas`` has a lemma number for each column, below zero for none; ``size`` is how many there can be.

        ``pairs`` says of which pair each column is.
        """
        keys = pairs * size + lemmas
        keys[lemmas < 0] = -1
        self._columns = np.argsort(keys, kind="stable")[np.count_nonzero(lemmas < 0) :]
        ordered = keys[self._columns]
        self._starts = runs(ordered)
        self._counts = np.concatenate([self._starts[1:], [len(ordered)]]) - self._starts
        # Which lemmas stand anywhere, numbered; and for each pair, which group of columns has such a lemma.
        different, number = np.unique(ordered[self._starts] % size, return_inverse=True)
        self._number = np.full(size, -1, dtype=np.int32)
        self._number[different] = np.arange(len(different))
        self._group = np.full((int(pairs.max(initial=0)) + 1, max(1, len(different))), -1, dtype=np.int32)
        self._group[ordered[self._starts] // size, number] = np.arange(len(self._starts))

    def meet(self, lemmas: NDArray[np.signedinteger[Any]], owners: Indices, pairs: Indices) -> tuple[Indices, Indices]:
        """Which of ``lemmas`` stand in a column of their pair, and the column; one that stands in several comes again.

        ``owners`` says whose each lemma is, and ``pairs`` of which pair each owner is.
        """
        number = self._number[lemmas]
        hits = (number >= 0).nonzero()[0]
        group = self._group[pairs[owners[hits]], number[hits]]
        here = (group >= 0).nonzero()[0]
        hits, group = hits[here], group[here]
        counts = self._counts[group]
        if len(hits) and counts.max() > 1:
            again = np.repeat(np.arange(len(hits)), counts)
            step = np.arange(len(again)) - np.repeat(np.cumsum(counts) - counts, counts)
            return hits[again], self._columns[self._starts[group[again]] + step]
        return hits, self._columns[self._starts[group]]


def _add_table(found: FloatArray, grid: Grid, columns: Columns, chinese: Words) -> None:
    owners, cells = chinese.known.rows.of(chinese.places)
    hits, places = columns.meet(chinese.known.row_lemmas.values[cells], owners, grid.pair_of_row)
    values = chinese.known.row_values.values[cells[hits]]
    found[: len(KINDS), grid.cell(owners[hits], places)] = values.T / np.float32(255)
    np.sqrt(found[0] * found[1], out=found[NUMBER["association"]])


def _add_joined(
    found: FloatArray, grid: Grid, columns: Columns, pairs: Sequence[tuple[Text, Text]], table: TranslationTable
) -> None:
    """Tokens that are one word of the table together, such as 印 | 尼, share that word's evidence."""
    rows: list[Row] = []
    members: list[int] = []
    start = 0
    known = table.chinese
    for chinese, _ in pairs:
        tokens = chinese.norms
        for first, token in enumerate(tokens):
            word = token
            for last, more in enumerate(tokens[first + 1 : first + _MOST_JOINED_TOKENS], first + 1):
                word += more
                if len(word) > _MOST_JOINED_CHARACTERS:
                    break
                if word in known:
                    members.extend(range(start + first, start + last + 1))
                    rows.extend([table.row(word)] * (last + 1 - first))
        start += len(tokens)
    if rows:
        owners = np.repeat(members, [len(row.lemmas) for row in rows])
        hits, places = columns.meet(np.concatenate([row.lemmas for row in rows]), owners, grid.pair_of_row)
        shares = np.concatenate([row.values for row in rows])[hits, :3] / np.float32(255)
        cells = grid.cell(owners[hits], places)
        np.maximum.at(found[NUMBER["joined"]], cells, np.maximum(shares[:, 2], shares[:, 0] * shares[:, 1]))


def _add_phrases(
    found: FloatArray, grid: Grid, columns: Columns, chinese: Words, english_lemmas: NDArray[np.int32]
) -> None:
    """A rendering of several words counts for each of them where all stand in order, at most a word between two."""
    known = chinese.known
    owners, cells = known.phrases_of.of(chinese.places)
    hits, starts = columns.meet(known.first_lemmas.values[cells], owners, grid.pair_of_row)
    if not len(hits):
        return
    scores, lemmas = found[NUMBER["phrase"]], english_lemmas.tolist()
    rows, ends = owners[hits], grid.columns[grid.pair_of_column[starts] + 1].tolist()
    first_cells = grid.cell(rows, starts).tolist()
    for number, start, end, cell in zip(cells[hits].tolist(), starts.tolist(), ends, first_cells, strict=True):
        phrase, score = known.phrases[number]
        places = [start]
        for lemma in phrase[1:]:
            after = places[-1] + 1
            if lemma in lemmas[after : min(after + 2, end)]:
                places.append(lemmas.index(lemma, after))
            else:
                break
        if len(places) == len(phrase):
            for place in places:
                scores[cell + place - start] = max(scores[cell + place - start], score)


def _add_same(found: FloatArray, grid: Grid, chinese: Words, english: Words, marks: FloatArray) -> None:
    one, two = chinese.known.same.values[chinese.places], english.known.same.values[english.places]
    np.equal(one[grid.row], np.where(two < 0, -2, two)[grid.column], out=found[NUMBER["identical"]], casting="unsafe")
    np.multiply(found[NUMBER["identical"]], marks[grid.row], out=found[NUMBER["same-mark"]])
    found[NUMBER["identical"]] -= found[NUMBER["same-mark"]]
    one, two = chinese.known.digits.values[chinese.places], english.known.digits.values[english.places]
    if one.max() >= 0 and two.max() >= 0:
        np.equal(one[grid.row], np.where(two < 0, -2, two)[grid.column], out=found[NUMBER["digits"]], casting="unsafe")


def _add_names(
    found: FloatArray,
    grid: Grid,
    pairs: Sequence[tuple[Text, Text]],
    words: Words,
    traits: FloatArray,
    capitals: NDArray[np.bool_],
) -> None:
    """Latin names that the dictionary and the table do not explain are looked for among the Chinese characters.

    All words of the name together where one token spells them, such as 毛泽东; else each word by itself, and only what
    is not found so by the spelling of the whole.
    """
    plain = (traits[TRAITS.index("mark")] == 0.0) & (traits[TRAITS.index("function")] == 0.0)
    hyphens = words.known.same.values[words.places] == HYPHEN
    after_hyphen = np.concatenate([[False], hyphens[:-1]])
    explained = np.zeros(len(capitals), dtype=np.float32)
    for name in ("dictionary", "association"):
        explained += np.maximum.reduceat(found[NUMBER[name]][grid.turned], grid.column_starts)
    unknown = explained <= _EXPLAINED
    for pair in dict.fromkeys(grid.pair_of_column[plain & unknown & (capitals | after_hyphen)].tolist()):
        chinese, english = pairs[pair]
        columns = slice(int(grid.columns[pair]), int(grid.columns[pair + 1]))
        names = found[NUMBER["name"], grid.of(pair)].reshape(len(chinese.tokens), -1)
        tokens = chinese.norms
        for run in _names(plain[columns].tolist(), hyphens[columns].tolist(), capitals[columns].tolist()):
            lacking = [j for j in run if unknown[columns.start + j]]
            if not lacking:
                continue
            whole = find_spelling("".join(english.tokens[j].norm for j in run), tokens) if len(run) > 1 else None
            in_one_token = whole is not None and whole[1] == whole[0] + 1
            for j in lacking:
                by_itself = None if in_one_token else find_spelling(english.tokens[j].norm, tokens)
                spelling = by_itself or whole
                if spelling is not None:
                    first, last, score = spelling
                    names[first:last, j] = score


def _names(plain: Sequence[bool], hyphens: Sequence[bool], capitals: Sequence[bool]) -> Iterator[list[int]]:
    """Runs of capitalised words; after a hyphen a name goes on in small letters (Tse-tung)."""
    run: list[int] = []
    for j, is_plain in enumerate(plain):
        if hyphens[j] and run:
            continue
        hyphened = j > 0 and hyphens[j - 1] and run[-1:] == [j - 2]
        if is_plain and (capitals[j] or hyphened):
            run.append(j)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _add_quantities(cells: FloatArray, chinese: Text, english: Text) -> None:
    slope = len(english.quantities) / len(chinese.quantities)
    for place, one in enumerate(chinese.quantities):
        rows: list[int] | None = None
        middle = int(place * slope)
        for other in english.quantities[max(0, middle - _NUMBERS_AROUND) : middle + _NUMBERS_AROUND]:
            if match(one, other):
                rows = rows or _numerals(chinese, one)
                for j in _numerals(english, other):
                    cells[rows, j] = 1.0


def _numerals(text: Text, quantity: Quantity) -> list[int]:
    """The tokens of a quantity that carry its value, or all of them if none does so with digits."""
    inside = [i for i, token in enumerate(text.tokens) if token.start < quantity.end and token.end > quantity.start]
    return [i for i in inside if _NUMERAL.search(text.tokens[i].norm)] or inside


def _add_vectors(found: FloatArray, grid: Grid, chinese: Words, english: Words, dimensions: int) -> None:
    """Likeness of the vectors."""
    one, two = (words.known.numbers.values[words.places, :dimensions] for words in (chinese, english))
    similar = found[NUMBER["similar"]]
    rows, columns = grid.rows.tolist(), grid.columns.tolist()
    for pair in range(len(grid.heights)):
        near = one[rows[pair] : rows[pair + 1]] @ two[columns[pair] : columns[pair + 1]].T
        similar[grid.of(pair)] = near.ravel()
    np.maximum(similar, 0.0, out=similar)


def _add_context(found: FloatArray, grid: Grid, chinese: FloatArray, english: FloatArray, capitals: FloatArray) -> None:
    """Evidence from the nature and the place of each token, and what the nature makes of other evidence."""
    row, column = grid.row, grid.column
    similar, association = found[NUMBER["similar"]], found[NUMBER["association"]]
    grammar, particle, mark, lacking, known = chinese[: TRAITS.index("usual")].take(row, axis=1)
    other_grammar, article, other_mark, other_lacking, other_known = english[: TRAITS.index("usual")].take(
        column, axis=1
    )
    down = ((grid.row_place + 0.5) / grid.heights[grid.pair_of_row]).astype(np.float32)
    across = ((grid.column_place + 0.5) / grid.widths[grid.pair_of_column]).astype(np.float32)
    distance = found[NUMBER["distance"]]
    np.subtract(down[row], across[column], out=distance)
    np.abs(distance, out=distance)
    np.sqrt(distance, out=found[NUMBER["distance-root"]])
    mark_and_word = found[NUMBER["mark-and-word"]]
    np.subtract(1.0, found[NUMBER["same-mark"]], out=mark_and_word)
    mark_and_word *= np.maximum(mark, other_mark)
    found[NUMBER["chinese-function"]] = grammar
    found[NUMBER["english-function"]] = other_grammar
    found[NUMBER["chinese-known"]] = known
    found[NUMBER["english-known"]] = other_known
    found[NUMBER["particle-de"]] = particle
    found[NUMBER["article"]] = article
    found[NUMBER["capital"]] = capitals[column]
    np.maximum(lacking, other_lacking, out=found[NUMBER["no-vector"]])
    for name, one, other in (
        ("both-function", grammar, other_grammar),
        ("particle-de-article", particle, article),
        ("similar-squared", similar, similar),
        ("similar-unknown", similar, 1.0 - known),
        ("similar-english-function", similar, other_grammar),
        ("association-english-function", association, other_grammar),
        ("association-chinese-function", association, grammar),
        ("distance-english-function", distance, other_grammar),
        ("distance-chinese-function", distance, grammar),
        ("distance-similar", distance, similar),
        ("distance-association", distance, association),
    ):
        np.multiply(one, other, out=found[NUMBER[name]])
