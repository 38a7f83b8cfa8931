"""Gathers what speaks for each pair of tokens: one matrix for each kind of evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from transcheck.aligning.function_words import is_function_word
from transcheck.aligning.names import find_spelling
from transcheck.aligning.table import KINDS, NO_ROW, FloatArray, Phrase, Row, TranslationTable, runs
from transcheck.language.quantities import match
from transcheck.model import CHINESE, ENGLISH, Quantity, Text, Token, TokenKind
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
"""The kinds of evidence, in the order of the first axis of ``gather``'s result."""

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
_MOST_JOINED_TOKENS = 4
_MOST_JOINED_CHARACTERS = 6


@dataclass(frozen=True, slots=True)
class Word:
    """What is known of a token whatever stands on the other side."""

    row: Row
    phrases: Sequence[Phrase]
    usual: float
    """Square root of P(lemma | word) of its likeliest rendering."""
    lemma: int
    vector: FloatArray | None
    mark: str | None
    digits: str | None
    latin: bool
    function: bool
    traits: tuple[float, float, float, float, float]
    """1 or 0 for a function word, for the particle 的 or an article, for a mark, for a word without a vector, and how
    well the table knows the word."""


class Lookup:
    """Turns tokens into words; a word is looked up once."""

    def __init__(self, table: TranslationTable):
        self.table = table
        self.chinese = lru_cache(maxsize=65536)(self._chinese)
        self.english = lru_cache(maxsize=65536)(self._english)

    def usual(self, norm: str) -> float:
        """How predictable the translation of a Chinese word is: square root of P(lemma | word) of its likeliest."""
        return self.chinese(norm, False).usual

    def words(self, text: Text) -> list[Word]:
        """One word for each token."""
        if text.language == CHINESE:
            return [self.chinese(token.norm, token.kind is TokenKind.PUNCTUATION) for token in text.tokens]
        return [self.english(token.norm, token.lemma, token.kind is TokenKind.PUNCTUATION) for token in text.tokens]

    def _chinese(self, norm: str, punctuation: bool) -> Word:
        table, mark = self.table, _mark(norm, punctuation)
        row = table.row(norm) if mark is None else NO_ROW
        vector = table.chinese_vector(norm) if mark is None else None
        function = _is_function(norm, CHINESE)
        return Word(
            row=row,
            usual=float(row.values[:, 0].max(initial=0)) / 255,
            phrases=table.phrases(norm) if mark is None else (),
            lemma=-1,
            vector=vector,
            mark=mark,
            digits=_digits(norm),
            latin=not has_han(norm),
            function=function,
            traits=(function, norm == "的", mark is not None, vector is None, table.chinese_known(norm)),
        )

    def _english(self, norm: str, lemma: str, punctuation: bool) -> Word:
        table, mark = self.table, _mark(norm, punctuation)
        vector = table.english_vector(norm, lemma) if mark is None else None
        function = _is_function(norm, ENGLISH)
        return Word(
            row=NO_ROW,
            usual=0.0,
            phrases=(),
            lemma=table.english.get(lemma, -1) if mark is None else -1,
            vector=vector,
            mark=mark,
            digits=_digits(norm),
            latin=True,
            function=function,
            traits=(function, norm in _ARTICLES, mark is not None, vector is None, table.english_known(lemma)),
        )


def _is_function(norm: str, language: str) -> bool:
    return is_function_word(Token(0, 0, norm, norm, norm), language)


def _mark(norm: str, punctuation: bool) -> str | None:
    return _MARKS.get(norm, norm if punctuation else None)


def _digits(norm: str) -> str | None:
    found = _DIGITS.search(norm.replace(",", ""))
    return found[0] if found else None


def gather(chinese: Text, english: Text, lookup: Lookup) -> FloatArray:
    """All evidence, as an array of features × Chinese tokens × English tokens."""
    rows, columns = lookup.words(chinese), lookup.words(english)
    n, m = len(rows), len(columns)
    found = np.zeros((len(FEATURES), n * m), dtype=np.float32)
    by_lemma = Columns([word.lemma for word in columns], len(lookup.table.english))
    _add_table(found, rows, by_lemma, m)
    _add_joined(found, chinese, by_lemma, lookup.table, m)
    _add_phrases(found, rows, columns)
    _add_same(found, chinese, english, rows, columns)
    stack = found.reshape(len(FEATURES), n, m)
    _add_names(stack, chinese, english, columns)
    _add_quantities(stack, chinese, english)
    _add_vectors(stack, rows, columns, lookup.table.dimensions)
    _add_context(stack, english, rows, columns)
    return stack


class Columns:
    """The English tokens by their lemmas, ready to be met by rows of the table."""

    def __init__(self, lemmas: Sequence[int], size: int):
        """``lemmas`` has a lemma number for each column, below zero for none; ``size`` is how many there can be."""
        known = np.array(lemmas, dtype=np.intp)
        self._columns = np.argsort(known, kind="stable")[np.count_nonzero(known < 0) :]
        ordered = known[self._columns]
        self._starts = runs(ordered)
        self._counts = np.concatenate([self._starts[1:], [len(ordered)]]) - self._starts
        self._group = np.full(size, -1, dtype=np.int16)
        self._group[ordered[self._starts]] = np.arange(len(self._starts))

    def meet(self, rows: Sequence[Row]) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.uint8]]:
        """Where a lemma of a row stands in a column: place in ``rows``, column, and the values of the row."""
        group = self._group[np.concatenate([row.lemmas for row in rows])]
        hits = (group >= 0).nonzero()[0]
        owners = np.repeat(np.arange(len(rows)), [len(row.lemmas) for row in rows])[hits]
        values = np.concatenate([row.values for row in rows])[hits]
        group = group[hits]
        counts = self._counts[group]
        if len(hits) and counts.max() > 1:
            # A lemma that stands in several columns counts in each.
            again = np.repeat(np.arange(len(hits)), counts)
            step = np.arange(len(again)) - np.repeat(np.cumsum(counts) - counts, counts)
            return owners[again], self._columns[self._starts[group[again]] + step], values[again]
        return owners, self._columns[self._starts[group]], values


def _add_table(found: FloatArray, rows: list[Word], columns: Columns, m: int) -> None:
    owners, places, values = columns.meet([word.row for word in rows])
    found[: len(KINDS), owners * m + places] = values.T / np.float32(255)
    np.sqrt(found[0] * found[1], out=found[NUMBER["association"]])


def _add_joined(found: FloatArray, chinese: Text, columns: Columns, table: TranslationTable, m: int) -> None:
    """Tokens that are one word of the table together, such as 印 | 尼, share that word's evidence."""
    tokens = [token.norm for token in chinese.tokens]
    rows: list[Row] = []
    members: list[int] = []
    for first in range(len(tokens) - 1):
        word = tokens[first]
        for last in range(first + 1, min(len(tokens), first + _MOST_JOINED_TOKENS)):
            word += tokens[last]
            if len(word) > _MOST_JOINED_CHARACTERS:
                break
            if word in table.chinese:
                members.extend(range(first, last + 1))
                rows.extend([table.row(word)] * (last + 1 - first))
    if rows:
        owners, places, values = columns.meet(rows)
        shares = values[:, :3] / np.float32(255)
        cells = np.array(members)[owners] * m + places
        np.maximum.at(found[NUMBER["joined"]], cells, np.maximum(shares[:, 2], shares[:, 0] * shares[:, 1]))


def _columns_by_lemma(columns: list[Word]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for j, word in enumerate(columns):
        if word.lemma >= 0:
            found.setdefault(word.lemma, []).append(j)
    return found


def _add_phrases(found: FloatArray, rows: list[Word], columns: list[Word]) -> None:
    """A rendering of several words counts for each of them where all stand in order, at most a word between two."""
    m = len(columns)
    phrase_cells = found[NUMBER["phrase"]]
    lemmas = [word.lemma for word in columns]
    by_lemma = _columns_by_lemma(columns)
    for i, word in enumerate(rows):
        for phrase, score in word.phrases:
            for start in by_lemma.get(phrase[0], ()):
                places = [start]
                for lemma in phrase[1:]:
                    after = places[-1] + 1
                    if lemma in lemmas[after : after + 2]:
                        places.append(lemmas.index(lemma, after))
                    else:
                        break
                if len(places) == len(phrase):
                    for j in places:
                        phrase_cells[i * m + j] = max(phrase_cells[i * m + j], score)


def _add_same(found: FloatArray, chinese: Text, english: Text, rows: list[Word], columns: list[Word]) -> None:
    m = len(columns)
    marks: dict[str, list[int]] = {}
    digits: dict[str, list[int]] = {}
    norms: dict[str, list[int]] = {}
    for j, (word, token) in enumerate(zip(columns, english.tokens, strict=True)):
        if word.mark is not None:
            marks.setdefault(word.mark, []).append(j)
        else:
            norms.setdefault(token.norm, []).append(j)
        if word.digits is not None:
            digits.setdefault(word.digits, []).append(j)
    for feature, by_key, keys in (
        ("same-mark", marks, [word.mark for word in rows]),
        ("digits", digits, [word.digits for word in rows]),
        (
            "identical",
            norms,
            [token.norm if word.latin else None for word, token in zip(rows, chinese.tokens, strict=True)],
        ),
    ):
        cells = [i * m + j for i, key in enumerate(keys) if key is not None for j in by_key.get(key, ())]
        if cells:
            found[NUMBER[feature], cells] = 1.0


def _add_names(stack: FloatArray, chinese: Text, english: Text, columns: list[Word]) -> None:
    """Latin names that the dictionary and the table do not explain are looked for among the Chinese characters.

    Each word of a name by itself first; where that fails, all words of the name together: 毛泽东 is one token.
    """
    explained = stack[NUMBER["dictionary"]].max(axis=0, initial=0.0)
    explained += stack[NUMBER["association"]].max(axis=0, initial=0.0)
    names = stack[NUMBER["name"]]
    tokens: list[str] | None = None
    for run in _names(english, columns):
        unknown = [j for j in run if explained[j] <= _EXPLAINED]
        if not unknown:
            continue
        tokens = tokens or [token.norm for token in chinese.tokens]
        missed = []
        for j in unknown:
            spelling = find_spelling(english.tokens[j].norm, tokens)
            if spelling is None:
                missed.append(j)
            else:
                first, last, score = spelling
                names[first:last, j] = score
        if missed and len(run) > 1:
            spelling = find_spelling("".join(english.tokens[j].norm for j in run), tokens)
            if spelling is not None:
                first, last, score = spelling
                for j in missed:
                    names[first:last, j] = score


def _names(english: Text, columns: list[Word]) -> Iterator[list[int]]:
    """Runs of capitalised words; after a hyphen a name goes on in small letters (Tse-tung)."""
    run: list[int] = []
    for j, (token, word) in enumerate(zip(english.tokens, columns, strict=True)):
        if word.mark == "-" and run:
            continue
        hyphened = j > 0 and columns[j - 1].mark == "-" and run[-1:] == [j - 2]
        if word.mark is None and not word.function and (token.text[:1].isupper() or hyphened):
            run.append(j)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _add_quantities(stack: FloatArray, chinese: Text, english: Text) -> None:
    for one in chinese.quantities:
        rows: list[int] | None = None
        for other in english.quantities:
            if match(one, other):
                rows = rows or _numerals(chinese, one)
                for j in _numerals(english, other):
                    stack[NUMBER["quantity"], rows, j] = 1.0


def _numerals(text: Text, quantity: Quantity) -> list[int]:
    """The tokens of a quantity that carry its value, or all of them if none does so with digits."""
    inside = [i for i, token in enumerate(text.tokens) if token.start < quantity.end and token.end > quantity.start]
    return [i for i in inside if _NUMERAL.search(text.tokens[i].norm)] or inside


def _add_vectors(stack: FloatArray, rows: list[Word], columns: list[Word], dimensions: int) -> None:
    empty = np.zeros(dimensions, dtype=np.float32)
    one = np.array([empty if word.vector is None else word.vector for word in rows])
    two = np.array([empty if word.vector is None else word.vector for word in columns])
    np.maximum(one @ two.T, 0.0, out=stack[NUMBER["similar"]])


def _add_context(stack: FloatArray, english: Text, rows: list[Word], columns: list[Word]) -> None:
    """Evidence from the nature and the place of each token, and what the nature makes of other evidence."""
    n, m = len(rows), len(columns)
    traits = np.array([word.traits for word in rows], dtype=np.float32)
    grammar, particle, mark, lacking, known = traits.T[:, :, None]
    traits = np.array([word.traits for word in columns], dtype=np.float32)
    other_grammar, article, other_mark, other_lacking, other_known = traits.T
    similar, association = stack[NUMBER["similar"]], stack[NUMBER["association"]]
    places = np.arange(max(n, m), dtype=np.float32) + np.float32(0.5)
    distance = stack[NUMBER["distance"]]
    np.abs(places[:n, None] / n - places[:m] / m, out=distance)
    np.sqrt(distance, out=stack[NUMBER["distance-root"]])
    mark_and_word = stack[NUMBER["mark-and-word"]]
    np.subtract(1.0, stack[NUMBER["same-mark"]], out=mark_and_word)
    mark_and_word *= np.maximum(mark, other_mark)
    stack[NUMBER["chinese-function"]] = grammar
    stack[NUMBER["english-function"]] = other_grammar
    stack[NUMBER["chinese-known"]] = known
    stack[NUMBER["english-known"]] = other_known
    stack[NUMBER["particle-de"]] = particle
    stack[NUMBER["article"]] = article
    stack[NUMBER["capital"]] = np.array([token.text[:1].isupper() for token in english.tokens], dtype=np.float32)
    for name, one, other in (
        ("no-vector", lacking, other_lacking),
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
        (np.maximum if name == "no-vector" else np.multiply)(one, other, out=stack[NUMBER[name]])
