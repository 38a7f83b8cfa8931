"""Idioms and slang that say something else than their words, and what shows that a translation took them at their word.

The table is ``data/literal_idioms.txt``; its first lines say how it is written. An idiom has no entry there if its
words make sense in the other language too (纸老虎, "paper tiger").
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from transcheck.language.normalising import simplify
from transcheck.lexicon.dictionary import load_dictionary
from transcheck.model import CHINESE, Span, Text, TokenKind
from transcheck.scripts import has_han

_FILE = Path(__file__).parent / "data" / "literal_idioms.txt"

_GAP = "…"
_LONGEST_GAP = 3
"""How many English words a gap may hold."""
_CHINESE_GAP = r"[^\W\d_]{0,4}?"

Words = tuple[frozenset[str] | None, ...]
"""The words of an English expression, each with what may stand for it; None for a gap."""


@dataclass(frozen=True, eq=False)
class Expressions:
    """Words and phrases of both languages that are looked for together."""

    chinese: re.Pattern[str] | None
    english: tuple[Words, ...]


@dataclass(frozen=True, eq=False)
class LiteralIdiom:
    """An idiom and what tells how it is rendered."""

    forms: Expressions
    words: Expressions
    """What the other language has where the idiom is taken word for word."""
    sense: Expressions
    """What the other language has where it is understood."""
    literal: Expressions
    """Beside which, on either side, it is no idiom."""


class Reader:
    """A text in which expressions are looked for."""

    def __init__(self, text: Text):
        self.text = text
        self.chinese = simplify(text.raw) if text.language == CHINESE else ""
        self._forms = [] if text.language == CHINESE else [_forms(token.norm, token.lemma) for token in text.tokens]
        self._found: dict[Expressions, list[Span]] = {}
        self._places: dict[str, list[int]] = defaultdict(list)
        for index, forms in enumerate(self._forms):
            for form in forms:
                self._places[form].append(index)
        self._starts = [token.start for token in text.tokens]
        self._sentences = [text.tokens[first].start for first, last in text.sentences if first < last]

    def words(self) -> Iterable[str]:
        """The forms and lemmas of an English text."""
        return self._places

    def find(self, expressions: Expressions) -> list[Span]:
        """Where the expressions stand, in order; those that begin in one word are one."""
        if expressions not in self._found:
            self._found[expressions] = self._find(expressions)
        return self._found[expressions]

    def has(self, expressions: Expressions, window: Span, but: Span = (0, 0)) -> bool:
        """True if one of the expressions begins in a window, and not in ``but``."""
        found = self.find(expressions)
        index = bisect_left(found, (window[0], 0))
        while index < len(found) and but[0] <= found[index][0] < but[1]:
            index += 1
        return index < len(found) and found[index][0] < window[1]

    def cuts_a_word(self, span: Span) -> bool:
        """True if a word of the dictionary goes on before or after a span: 吃土 in 吃土豆."""
        tokens = (self.text.tokens[self.token_at(place)] for place in span)
        cut = (token for token, place in zip(tokens, span, strict=True) if token.start < place < token.end)
        return any(load_dictionary().definitions(token.norm) for token in cut)

    def token_at(self, place: int) -> int:
        """The token that a character belongs to."""
        return max(0, bisect_right(self._starts, place) - 1)

    def whole_words(self, span: Span) -> Span:
        """From the beginning of the first word that the span touches to the end of the last."""
        return self.text.span_of(self.token_at(span[0]), self.token_at(span[1] - 1) + 1)

    def sentence_of(self, span: Span) -> int:
        """The number of the sentence in which a span begins."""
        return max(0, bisect_right(self._sentences, span[0]) - 1)

    def around(self, span: Span) -> Span:
        """The sentence of a span with the one before and the one after."""
        number = self.sentence_of(span)
        end = self._sentences[number + 2] if number + 2 < len(self._sentences) else len(self.text.raw)
        return (self._sentences[number - 1] if number else 0, end)

    def _find(self, expressions: Expressions) -> list[Span]:
        if self.text.language == CHINESE:
            return [match.span() for match in expressions.chinese.finditer(self.chinese)] if expressions.chinese else []
        found = {place: last for words in expressions.english for place, last in self._english(words)}
        return [self.text.span_of(first, found[first]) for first in sorted(found)]

    def _english(self, words: Words) -> Iterator[Span]:
        """The token ranges in which an expression stands."""
        if not all(word is None or any(form in self._places for form in word) for word in words):
            return
        head = words[0] or frozenset()
        for place in sorted({place for form in head for place in self._places.get(form, ())}):
            last = self._end(words, place)
            if last is not None:
                yield place, last

    def _end(self, words: Words, place: int) -> int | None:
        """Where an expression that begins at a token ends."""
        tokens, patience = self.text.tokens, 0
        for word in words:
            if word is None:
                patience = _LONGEST_GAP
                continue
            while place < len(tokens) and word.isdisjoint(self._forms[place]):
                if tokens[place].norm != "-":
                    if not patience or tokens[place].kind is TokenKind.PUNCTUATION:
                        return None
                    patience -= 1
                place += 1
            if place == len(tokens):
                return None
            place, patience = place + 1, 0
        return place


@lru_cache(maxsize=8192)
def _forms(norm: str, lemma: str) -> frozenset[str]:
    """What an English word may be looked for by."""
    norm = norm.replace("’", "'")
    return frozenset((norm, lemma, f"={norm}", _ALSO_VERBS.get(norm, norm)))


_ALSO_VERBS = {
    "broke": "break", "bit": "bite", "shot": "shoot", "sitting": "sit", "beating": "beat", "cutting": "cut",
    "feeling": "feel", "felt": "feel", "left": "leave", "rung": "ring",
}  # fmt: skip
"""Forms of verbs that are words of their own too, so that they are their own lemmas."""


def idioms_in(reader: Reader) -> Iterator[tuple[LiteralIdiom, Span]]:
    """The idioms of a text with their places."""
    chinese, english = _idioms()
    if reader.text.language == CHINESE:
        known = (chinese.get(character, ()) for character in dict.fromkeys(reader.chinese))
        near = [idiom for heads in known for head, idioms in heads if head in reader.chinese for idiom in idioms]
    else:
        near = [idiom for word in reader.words() for idiom in english.get(word, ())]
    for idiom in dict.fromkeys(near):
        for span in reader.find(idiom.forms):
            if not reader.cuts_a_word(span):
                yield idiom, span


@lru_cache(maxsize=1)
def _idioms() -> tuple[dict[str, list[tuple[str, list[LiteralIdiom]]]], dict[str, list[LiteralIdiom]]]:
    """The Chinese idioms by how a form begins, this by its first character; the English ones by their longest word."""
    chinese: dict[str, list[LiteralIdiom]] = defaultdict(list)
    english: dict[str, list[LiteralIdiom]] = defaultdict(list)
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        columns = [column.split() for column in line.split("|")]
        forms, words, sense, literal = map(_expressions, columns)
        idiom = LiteralIdiom(forms, words, sense, literal)
        for head in dict.fromkeys(form.partition(_GAP)[0] for form in columns[0] if has_han(form)):
            chinese[head].append(idiom)
        for word in dict.fromkeys(word for form in forms.english for word in _rarest(form)):
            english[word].append(idiom)
    by_first: dict[str, list[tuple[str, list[LiteralIdiom]]]] = defaultdict(list)
    for head, idioms in chinese.items():
        by_first[head[:1]].append((head, idioms))
    return dict(by_first), dict(english)


def _rarest(form: Words) -> frozenset[str]:
    """The forms of the longest word, which is seldom an ordinary one."""
    return max((word for word in form if word), key=lambda word: min(map(len, word)), default=frozenset())


def _expressions(column: Sequence[str]) -> Expressions:
    """What a column of the table names; of Chinese expressions that begin at one place the longest counts."""
    chinese = sorted((word for word in column if has_han(word)), key=len, reverse=True)
    pattern = "|".join(_CHINESE_GAP.join(map(re.escape, word.split(_GAP))) for word in chinese)
    english = tuple(_words(word) for word in column if not has_han(word))
    return Expressions(re.compile(pattern) if pattern else None, english)


def _words(expression: str) -> Words:
    words = re.split("[_-]", expression.lower())
    return tuple(None if word == _GAP else frozenset(word.split("/")) for word in words)


EXPLAINING = _expressions(
    "literal literally lit i.e i.e. idiom idiomatic slang so-called proverb saying_goes saying_that pun phrase "
    "expression metaphor figuratively as_we_say as_they_say roughly 字面 直译 俗语 谚语 成语 俚语 习语 俗话 所谓 "
    "意思是 意为 意即 也就是 双关 翻译 这个词 这句话 比喻 说法".split()
)
"""What explains an expression, or speaks of it."""
