"""Normalises and segments a text: tokens, quantities, sentences and clauses, each with offsets into the raw text."""

from __future__ import annotations

import bisect
import dataclasses
import functools
import itertools
from collections.abc import Sequence
from functools import lru_cache

from transcheck.language import cantonese, chinese, english
from transcheck.language.clauses import cut_clauses, cut_sentences
from transcheck.language.normalising import Normalised, normalise
from transcheck.language.quantities import find_quantities
from transcheck.model import CHINESE, ENGLISH, Quantity, Text, Token, TokenKind
from transcheck.scripts import count_han

__all__ = ["segment", "segment_tokens"]


def segment(raw: str, language: str, *, terms: frozenset[str] = frozenset()) -> Text:
    """Segments ``raw``, written in ``language`` (``zh`` or ``en``); Chinese ``terms`` are kept as one token each."""
    plain = normalise(raw, language)
    found = find_quantities(plain.text, language)
    if language == CHINESE:
        quantities = [quantity.span for quantity in found]
        if cantonese.is_cantonese(plain.text):
            pieces = chinese.tokenise(plain.text, protected=quantities, terms=terms, guessing=False)
            text = _assemble(plain, language, cantonese.join(plain.text, pieces), found)
            return dataclasses.replace(text, tokens=tuple(map(cantonese.in_mandarin, text.tokens)))
        pieces = chinese.tokenise(plain.text, protected=quantities, terms=terms)
    else:
        pieces = english.tokenise(plain.text)
    return _assemble(plain, language, pieces, found)


def segment_tokens(words: Sequence[str], language: str, *, with_quantities: bool = True) -> Text:
    """A text of given tokens, with offsets as if they were joined by single spaces. Empty tokens keep their place.

    It is for aligning: it has no clauses, and without ``with_quantities``, which take time to find, no quantities.
    """
    raw = " ".join(words)
    forms = list(map(_FORMS[language].__getitem__, words))
    if "'" in raw or "’" in raw:
        for index, word in enumerate(words[1:]):
            if word.lower() in _NOT:
                forms[index] = _read_token(words[index], language, word)
    ends = [end - 1 for end in itertools.accumulate(len(word) + 1 for word in words)]
    starts = [end - len(word) for end, word in zip(ends, words, strict=True)]
    # Token(…) for each, without a call of Python's for each.
    columns = zip(starts, ends, words, *zip(*forms, strict=True), strict=True) if forms else ()
    tokens: list[Token] = list(map(_NEW_TOKEN, columns))
    quantities: list[Quantity] = []
    if with_quantities:
        plain = normalise(raw, language)
        quantities = _original(plain, find_quantities(plain.text, language))
    return Text(raw, language, tuple(tokens), tuple(quantities), cut_sentences(raw, tokens))


_NEW_TOKEN = functools.partial(tuple.__new__, Token)
_Form = tuple[str, str, TokenKind]
"""The normalised form of a token, its lemma and its kind."""


def _read_token(word: str, language: str, after: str = "") -> _Form:
    """What a given token is; ``after`` is the contracted "not" behind it."""
    plain, kind = _form(word, language)
    return *_norm(plain, kind, language, after), kind


def _form(word: str, language: str) -> tuple[str, TokenKind]:
    """The plain form of a given token and its kind."""
    if word.isascii() and word.isalpha():
        return word, TokenKind.WORD
    plain = normalise(word, language).text.strip() or word
    if language == CHINESE and count_han(plain) == len(plain) > 0:
        return plain, TokenKind.WORD  # without the segmenter, which takes long to load
    pieces = english.tokenise(plain) if language == ENGLISH else chinese.tokenise(plain)
    kinds = {kind for _, _, kind in pieces}
    return plain, kinds.pop() if len(kinds) == 1 else TokenKind.WORD if TokenKind.WORD in kinds else TokenKind.OTHER


class _Forms(dict[str, _Form]):
    """The given tokens of a language that have been read."""

    def __init__(self, language: str):
        super().__init__()
        self._language = language

    def __missing__(self, word: str) -> _Form:
        form = _read_token(word, self._language)
        if len(word) <= _USUAL_LENGTH:
            if len(self) >= _MOST_FORMS:
                self.clear()
            self[word] = form
        return form


_USUAL_LENGTH = 40
"""Characters; a longer token does not come again and is not worth remembering."""
_MOST_FORMS = 1 << 16
"""Tokens of a language that are remembered; when there are more, all are forgotten."""
_FORMS = {language: _Forms(language) for language in (CHINESE, ENGLISH)}
_NOT = frozenset(("n't", "n’t"))
_LAST_OF_NOT = frozenset("tT")


def _assemble(
    plain: Normalised, language: str, pieces: list[tuple[int, int, TokenKind]], found: list[Quantity]
) -> Text:
    tokens: list[Token] = []
    if language == ENGLISH:
        forms = [english.spelled(plain.text, start, end) for start, end, _ in pieces]
    else:
        forms = [plain.text[start:end] for start, end, _ in pieces]
    for (start, end, kind_of_piece), spelled, following in zip(pieces, forms, [*forms[1:], ""], strict=False):
        first, last = plain.original(start, end)
        form, kind = spelled, kind_of_piece
        if tokens and first < tokens[-1].end:
            # One character as given, such as ¼ or ㎏, became several: they stay one token.
            first, kind = tokens.pop().start, TokenKind.OTHER
            form = plain.text[bisect.bisect_left(plain.offsets, first) : end]
        tokens.append(_token(plain.raw, first, last, form, kind, language, following))
    return _finish(plain.raw, language, tokens, _original(plain, found))


def _token(raw: str, start: int, end: int, plain: str, kind: TokenKind, language: str, following: str) -> Token:
    after = following if following[-1:] in _LAST_OF_NOT and following.lower() in _NOT else ""
    norm, lemma = (_known_norm if len(plain) <= _USUAL_LENGTH else _norm)(plain, kind, language, after)
    return Token(start, end, raw[start:end], norm, lemma, kind)


def _norm(plain: str, kind: TokenKind, language: str, after: str) -> tuple[str, str]:
    """The normalised form of a token and its lemma; ``after`` is the contracted "not" that follows it."""
    norm = plain.lower() if language == CHINESE else plain.lower().replace("’", "'")
    lemma = english.lemmatise(plain, after=after) if kind is TokenKind.WORD and plain[:1].isascii() else norm
    return norm, lemma


_known_norm = lru_cache(maxsize=65536)(_norm)


def _original(plain: Normalised, found: list[Quantity]) -> list[Quantity]:
    moved = []
    for quantity in found:
        start, end = plain.original(quantity.start, quantity.end)
        moved.append(dataclasses.replace(quantity, start=start, end=end, text=plain.raw[start:end]))
    return moved


def _finish(raw: str, language: str, tokens: list[Token], quantities: list[Quantity]) -> Text:
    sentences = cut_sentences(raw, tokens)
    clauses = cut_clauses(raw, tokens, sentences, english=language == ENGLISH)
    return Text(raw, language, tuple(tokens), tuple(quantities), sentences, clauses)
