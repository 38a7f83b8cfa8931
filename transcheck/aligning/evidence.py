"""Gathers what speaks for each pair of tokens: a number for each kind of evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from transcheck.aligning.function_words import is_function_form
from transcheck.aligning.grid import Grid, Indices, blank
from transcheck.aligning.names import find_spelling
from transcheck.aligning.table import KINDS, NO_ROW, FloatArray, Phrase, Row, TranslationTable, runs
from transcheck.language.quantities import match
from transcheck.model import CHINESE, ENGLISH, Quantity, Text, TokenKind
from transcheck.scripts import has_han

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

_PLAIN_MARKS = {
    ",": "，、", ".": "。", ":": "：", ";": "；", "?": "？", "!": "！", "-": "—–", "(": "（", ")": "）",
    '"': "《》「」『』“”‘’'",
}  # fmt: skip
_MARKS = {mark: plain for plain, marks in _PLAIN_MARKS.items() for mark in marks} | {
    "——": "-", "--": "-", "-lrb-": "(", "-rrb-": ")", "``": '"', "''": '"', "……": "…", "...": "…",
}  # fmt: skip
"""Punctuation marks that are written differently and mean the same."""

_DIGITS = re.compile(r"\d+(?:\.\d+)?")
_NUMERAL = re.compile("[0-9零〇一二三四五六七八九十百千万亿两半]")
_ARTICLES = frozenset({"the", "a", "an"})
_EXPLAINED = 0.3
"""A word with this much evidence from dictionary and table needs no other explanation."""
_NUMBERS_AROUND = 32
"""In a long list of numbers, a number is compared with so many before and after its place in the other list."""
_MOST_JOINED_TOKENS = 4
_MOST_JOINED_CHARACTERS = 6


class Word(NamedTuple):
    """What is known of a token whatever stands on the other side."""

    row: Row
    phrases: Sequence[Phrase]
    lemma: int
    mark: str | None
    digits: str | None
    function: bool
    same: tuple[tuple[int, str], ...]
    """What a token on the other side may have in common with it: the kind of evidence, and what it is."""
    numbers: FloatArray
    """Its vector, zeros if it has none, and behind it its traits: 1 or 0 for a function word, for the particle 的 or an
    article, for a mark, for a word without a vector, and how well the table knows the word."""

    @property
    def usual(self) -> float:
        """Square root of P(lemma | word) of its likeliest rendering."""
        return max(self.row.values[:, 0].tolist(), default=0) / 255


_Key = tuple[str, str, bool]
"""The plain form of a token, its lemma (empty for Chinese), and whether it is a punctuation mark."""


class Lookup:
    """Turns tokens into words; a word is looked up once, and those that are new together."""

    def __init__(self, table: TranslationTable):
        self.table = table
        self._known: dict[str, dict[_Key, Word]] = {CHINESE: {}, ENGLISH: {}}

    def usual(self, norm: str) -> float:
        """How predictable the translation of a Chinese word is: square root of P(lemma | word) of its likeliest."""
        key = (norm, "", False)
        if key not in self._known[CHINESE]:
            self._learn(CHINESE, [key])
        return self._known[CHINESE][key].usual

    def words(self, texts: Sequence[Text]) -> list[list[Word]]:
        """For each text, one word for each token."""
        keys = [_keys(text) for text in texts]
        for language, known in self._known.items():
            of_language = [found for found, text in zip(keys, texts, strict=True) if text.language == language]
            new = {key: None for found in of_language for key in found if key not in known}
            if len(known) + len(new) > _MOST_WORDS:
                known.clear()
                new = {key: None for found in of_language for key in found}
            if new:
                self._learn(language, list(new))
        return [
            list(map(self._known[text.language].__getitem__, found)) for found, text in zip(keys, texts, strict=True)
        ]

    def _learn(self, language: str, keys: list[_Key]) -> None:
        table, chinese = self.table, language == CHINESE
        marks = [_mark(norm, punctuation) for norm, _, punctuation in keys]
        plain = [place for place, mark in enumerate(marks) if mark is None]
        norms = [keys[place][0] for place in plain]
        numbers = np.zeros((len(keys), table.dimensions + _TRAITS), dtype=np.float32)
        function, particle, is_mark, lacking, known = numbers[:, table.dimensions :].T
        rows: dict[int, Row] = {}
        if chinese:
            rows = dict(zip(plain, table.rows(norms), strict=True))
            vectors, has_vector = table.chinese_vectors(norms)
            known[:] = [table.chinese_known(norm) for norm, _, _ in keys]
        else:
            vectors, has_vector = table.english_vectors([keys[place][:2] for place in plain])
            known[:] = [table.english_known(lemma) for _, lemma, _ in keys]
        functions = [is_function_form(norm, language) for norm, _, _ in keys]
        function[:] = functions
        particle[:] = [norm == "的" if chinese else norm in _ARTICLES for norm, _, _ in keys]
        is_mark[:], lacking[:] = 1.0, 1.0
        is_mark[plain] = 0.0
        lacking[plain] = ~has_vector
        numbers[plain, : table.dimensions] = vectors
        words = self._known[language]
        for place, (key, mark) in enumerate(zip(keys, marks, strict=True)):
            norm, lemma, _ = key
            digits = _digits(norm)
            words[key] = Word(
                row=rows.get(place, NO_ROW),
                phrases=table.phrases(norm) if chinese and mark is None else (),
                lemma=table.english.get(lemma, -1) if not chinese and mark is None else -1,
                mark=mark,
                digits=digits,
                function=functions[place],
                same=_same(norm, mark, digits, latin=not chinese or not has_han(norm)),
                numbers=numbers[place],
            )


_MOST_WORDS = 65536
"""Words of a language that are remembered; when there are more, all are forgotten."""
_TRAITS = 5


def _keys(text: Text) -> list[_Key]:
    mark = TokenKind.PUNCTUATION
    if text.language == CHINESE:
        return [(token.norm, "", token.kind is mark) for token in text.tokens]
    return [(token.norm, token.lemma, token.kind is mark) for token in text.tokens]


def _mark(norm: str, punctuation: bool) -> str | None:
    return _MARKS.get(norm, norm if punctuation else None)


def _digits(norm: str) -> str | None:
    found = _DIGITS.search(norm.replace(",", ""))
    return found[0] if found else None


def _same(norm: str, mark: str | None, digits: str | None, *, latin: bool) -> tuple[tuple[int, str], ...]:
    found = [] if digits is None else [(NUMBER["digits"], digits)]
    if mark is not None:
        found.append((NUMBER["same-mark"], mark))
    elif latin:
        found.append((NUMBER["identical"], norm))
    return tuple(found)


@dataclass(frozen=True)
class Evidence:
    """What speaks for each cell of some pairs."""

    grid: Grid
    words: Sequence[tuple[Sequence[Word], Sequence[Word]]]
    """The Chinese and the English words of each pair."""
    features: FloatArray
    """`FEATURES` × cells, as `blank` makes them."""

    def of(self, pair: int) -> FloatArray:
        """A view of what is known of one pair, as features × Chinese tokens × English tokens."""
        shape = len(FEATURES), int(self.grid.heights[pair]), int(self.grid.widths[pair])
        return self.features[:, self.grid.of(pair)].reshape(shape)


def gather(pairs: Sequence[tuple[Text, Text]], lookup: Lookup) -> Evidence:
    """All evidence for pairs of a Chinese and an English text, of which none may be without tokens."""
    grid = Grid([(len(chinese.tokens), len(english.tokens)) for chinese, english in pairs])
    every = lookup.words([text for pair in pairs for text in pair])
    words = list(zip(every[::2], every[1::2], strict=True))
    features = blank(len(FEATURES), len(grid.row))
    found = features[:, : len(grid.row)]
    lemmas = [word.lemma for _, english in words for word in english]
    columns = Columns(lemmas, grid.pair_of_column, len(lookup.table.english))
    _add_table(found, grid, columns, [word.row for chinese, _ in words for word in chinese])
    _add_joined(found, grid, columns, pairs, lookup.table)
    _add_same(found, grid, words)
    traits = _add_vectors(found, grid, words, lookup.table.dimensions)
    capitals = np.zeros(len(grid.pair_of_column), dtype=np.float32)
    for pair, ((one, other), (chinese, english)) in enumerate(zip(words, pairs, strict=True)):
        stack = found[:, grid.of(pair)].reshape(len(FEATURES), len(one), len(other))
        _add_phrases(stack[NUMBER["phrase"]], one, other)
        capital = [token.text[:1].isupper() for token in english.tokens]
        if True in capital:
            _add_names(stack, chinese, english, other, capital)
            capitals[grid.columns[pair] : grid.columns[pair + 1]] = capital
        if chinese.quantities and english.quantities:
            _add_quantities(stack[NUMBER["quantity"]], chinese, english)
    _add_context(found, grid, *traits, capitals)
    return Evidence(grid, words, features)


class Columns:
    """The English tokens of some pairs by their lemmas, ready to be met by rows of the table."""

    def __init__(self, lemmas: Sequence[int], pairs: Indices, size: int):
        """``lemmas`` has a lemma number for each column, below zero for none; ``size`` is how many there can be.

        ``pairs`` says of which pair each column is.
        """
        known = np.array(lemmas, dtype=np.intp)
        keys = pairs * size + known
        keys[known < 0] = -1
        self._columns = np.argsort(keys, kind="stable")[np.count_nonzero(known < 0) :]
        ordered = keys[self._columns]
        self._starts = runs(ordered)
        self._counts = np.concatenate([self._starts[1:], [len(ordered)]]) - self._starts
        # Which lemmas stand anywhere, numbered; and for each pair, which group of columns has such a lemma.
        different, number = np.unique(ordered[self._starts] % size, return_inverse=True)
        self._number = np.full(size, -1, dtype=np.int32)
        self._number[different] = np.arange(len(different))
        self._group = np.full((int(pairs.max(initial=0)) + 1, max(1, len(different))), -1, dtype=np.int32)
        self._group[ordered[self._starts] // size, number] = np.arange(len(self._starts))

    def meet(self, rows: Sequence[Row], pairs: Indices) -> tuple[Indices, Indices, NDArray[np.uint8]]:
        """Where a lemma of a row stands in a column of its pair: place in ``rows``, column, and the values of the row.

        ``pairs`` says of which pair each row is.
        """
        number = self._number[np.concatenate([row.lemmas for row in rows])]
        hits = (number >= 0).nonzero()[0]
        owners = np.repeat(np.arange(len(rows)), [len(row.lemmas) for row in rows])[hits]
        group = self._group[pairs[owners], number[hits]]
        here = (group >= 0).nonzero()[0]
        hits, owners, group = hits[here], owners[here], group[here]
        values = np.concatenate([row.values for row in rows])[hits]
        counts = self._counts[group]
        if len(hits) and counts.max() > 1:
            # A lemma that stands in several columns counts in each.
            again = np.repeat(np.arange(len(hits)), counts)
            step = np.arange(len(again)) - np.repeat(np.cumsum(counts) - counts, counts)
            return owners[again], self._columns[self._starts[group[again]] + step], values[again]
        return owners, self._columns[self._starts[group]], values


def _add_table(found: FloatArray, grid: Grid, columns: Columns, rows: list[Row]) -> None:
    owners, places, values = columns.meet(rows, grid.pair_of_row)
    found[: len(KINDS), grid.cell(owners, places)] = values.T / np.float32(255)
    np.sqrt(found[0] * found[1], out=found[NUMBER["association"]])


def _add_joined(
    found: FloatArray, grid: Grid, columns: Columns, pairs: Sequence[tuple[Text, Text]], table: TranslationTable
) -> None:
    """Tokens that are one word of the table together, such as 印 | 尼, share that word's evidence."""
    rows: list[Row] = []
    members: list[int] = []
    start = 0
    for chinese, _ in pairs:
        tokens = [token.norm for token in chinese.tokens]
        for first in range(len(tokens) - 1):
            word = tokens[first]
            for last in range(first + 1, min(len(tokens), first + _MOST_JOINED_TOKENS)):
                word += tokens[last]
                if len(word) > _MOST_JOINED_CHARACTERS:
                    break
                if word in table.chinese:
                    members.extend(range(start + first, start + last + 1))
                    rows.extend([table.row(word)] * (last + 1 - first))
        start += len(tokens)
    if rows:
        of = np.array(members)
        owners, places, values = columns.meet(rows, grid.pair_of_row[of])
        shares = values[:, :3] / np.float32(255)
        cells = grid.cell(of[owners], places)
        np.maximum.at(found[NUMBER["joined"]], cells, np.maximum(shares[:, 2], shares[:, 0] * shares[:, 1]))


def _add_phrases(scores: FloatArray, rows: Sequence[Word], columns: Sequence[Word]) -> None:
    """A rendering of several words counts for each of them where all stand in order, at most a word between two."""
    lemmas: list[int] | None = None
    for i, word in enumerate(rows):
        if not word.phrases:
            continue
        lemmas = lemmas or [other.lemma for other in columns]
        for phrase, score in word.phrases:
            if phrase[0] not in lemmas:
                continue
            for start in (j for j, lemma in enumerate(lemmas) if lemma == phrase[0]):
                places = [start]
                for lemma in phrase[1:]:
                    after = places[-1] + 1
                    if lemma in lemmas[after : after + 2]:
                        places.append(lemmas.index(lemma, after))
                    else:
                        break
                if len(places) == len(phrase):
                    for j in places:
                        scores[i, j] = max(scores[i, j], score)


def _add_same(found: FloatArray, grid: Grid, words: Sequence[tuple[Sequence[Word], Sequence[Word]]]) -> None:
    kinds: list[int] = []
    cells: list[int] = []
    for (rows, columns), start in zip(words, grid.cells.tolist(), strict=False):
        wanted: dict[tuple[int, str], list[int]] = {}
        for i, word in enumerate(rows):
            for key in word.same:
                wanted.setdefault(key, []).append(start + i * len(columns))
        if wanted:
            for j, word in enumerate(columns):
                for key in word.same:
                    places = wanted.get(key, ())
                    kinds.extend([key[0]] * len(places))
                    cells.extend([place + j for place in places])
    found[kinds, cells] = 1.0


def _add_names(
    stack: FloatArray, chinese: Text, english: Text, columns: Sequence[Word], capital: Sequence[bool]
) -> None:
    """Latin names that the dictionary and the table do not explain are looked for among the Chinese characters.

    All words of the name together where one token spells them, such as 毛泽东; else each word by itself, and only what
    is not found so by the spelling of the whole.
    """
    explained = stack[NUMBER["dictionary"]].max(axis=0)
    explained += stack[NUMBER["association"]].max(axis=0)
    names = stack[NUMBER["name"]]
    tokens: list[str] | None = None
    for run in _names(columns, capital):
        unknown = [j for j in run if explained[j] <= _EXPLAINED]
        if not unknown:
            continue
        tokens = tokens or [token.norm for token in chinese.tokens]
        whole = find_spelling("".join(english.tokens[j].norm for j in run), tokens) if len(run) > 1 else None
        in_one_token = whole is not None and whole[1] == whole[0] + 1
        for j in unknown:
            by_itself = None if in_one_token else find_spelling(english.tokens[j].norm, tokens)
            spelling = by_itself or whole
            if spelling is not None:
                first, last, score = spelling
                names[first:last, j] = score


def _names(columns: Sequence[Word], capital: Sequence[bool]) -> Iterator[list[int]]:
    """Runs of capitalised words; after a hyphen a name goes on in small letters (Tse-tung)."""
    run: list[int] = []
    for j, word in enumerate(columns):
        if word.mark == "-" and run:
            continue
        hyphened = j > 0 and columns[j - 1].mark == "-" and run[-1:] == [j - 2]
        if word.mark is None and not word.function and (capital[j] or hyphened):
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


def _add_vectors(
    found: FloatArray, grid: Grid, words: Sequence[tuple[Sequence[Word], Sequence[Word]]], dimensions: int
) -> tuple[FloatArray, FloatArray]:
    """Likeness of the vectors; gives the traits, traits × tokens, of the Chinese and of the English words."""
    one = np.concatenate([word.numbers for chinese, _ in words for word in chinese]).reshape(len(grid.pair_of_row), -1)
    two = np.concatenate([word.numbers for _, english in words for word in english])
    two = two.reshape(len(grid.pair_of_column), -1)
    similar = found[NUMBER["similar"]]
    rows, columns = grid.rows.tolist(), grid.columns.tolist()
    for pair in range(len(words)):
        near = one[rows[pair] : rows[pair + 1], :dimensions] @ two[columns[pair] : columns[pair + 1], :dimensions].T
        similar[grid.of(pair)] = near.ravel()
    np.maximum(similar, 0.0, out=similar)
    return np.ascontiguousarray(one[:, dimensions:].T), np.ascontiguousarray(two[:, dimensions:].T)


def _add_context(found: FloatArray, grid: Grid, chinese: FloatArray, english: FloatArray, capitals: FloatArray) -> None:
    """Evidence from the nature and the place of each token, and what the nature makes of other evidence."""
    row, column = grid.row, grid.column
    similar, association = found[NUMBER["similar"]], found[NUMBER["association"]]
    grammar, particle, mark, lacking, known = chinese.take(row, axis=1)
    other_grammar, article, other_mark, other_lacking, other_known = english.take(column, axis=1)
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
