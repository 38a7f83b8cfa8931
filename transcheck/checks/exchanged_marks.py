"""Where a text says one of two contrary meanings (only, even; like, unlike) and its translation the other."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from transcheck.checks.base import Bitext, is_content
from transcheck.checks.lost_denials import same_meaning
from transcheck.checks.parts import part_at
from transcheck.language.normalising import simplify
from transcheck.lexicon.contrasts import CONTRASTS, KEPT, Contrast, Meaning
from transcheck.lexicon.required_characters import required_characters
from transcheck.model import CHINESE, Span, Text, TokenKind


def exchanged_marks(bitext: Bitext, about: str) -> Iterator[tuple[Span, Span]]:
    """``(source, target)``: the words that plainly say contrary things, of which the other side says neither otherwise.

    What stands around them on the one side must be rendered on the other, in the sentence where its words stand, or in
    the clause if the contrast is within it.
    """
    source, target = bitext.source, bitext.target
    # A Chinese text is searched ten times as fast, and mostly in vain.
    met = _directions(about, bitext.from_chinese).found_in(_plain(bitext.chinese))
    if not met:
        return
    plain = _plain(source), _plain(target)
    clauses, sentences = (source.clauses, target.clauses), (source.sentences, target.sentences)
    for contrast, mine, other in met:
        parts = clauses if contrast.within_clause else sentences
        if span := _exchanged(bitext, plain, parts, mine, other):
            yield span


@dataclass(frozen=True)
class _Directions:
    """Each contrast both ways with the meanings of source and target, and what finds it in the Chinese."""

    expressions: tuple[re.Pattern[str], ...]
    entries: tuple[tuple[Contrast, Meaning, Meaning], ...]
    by_character: dict[str, list[int]]
    """The places of those that a character brings to mind, and under "" of those that may need none."""

    def found_in(self, chinese: str) -> list[tuple[Contrast, Meaning, Meaning]]:
        """What is found in a text, in order."""
        met = self.by_character.keys() & {"", *chinese}
        places = sorted({place for character in met for place in self.by_character[character]})
        return [self.entries[place] for place in places if self.expressions[place].search(chinese)]


@cache
def _directions(about: str, from_chinese: bool) -> _Directions:
    entries = tuple(
        (contrast, mine, other)
        for contrast in CONTRASTS[about]
        for mine, other in ((contrast.one, contrast.other), (contrast.other, contrast.one))
    )
    expressions = tuple((mine if from_chinese else other).plainly[CHINESE] for _, mine, other in entries)
    by_character: dict[str, list[int]] = defaultdict(list)
    for place, expression in enumerate(expressions):
        for character in required_characters(expression.pattern) or ("",):
            by_character[character].append(place)
    return _Directions(expressions, entries, by_character)


def lost_marks(bitext: Bitext, about: str) -> Iterator[tuple[Span, Span]]:
    """``(source, target)``: what says on one side what may not be left out, and what stands there on the other.

    That is what the words after them are rendered by, or before them where a clause ends with them (视情况而定), in a
    sentence of which nothing may say it.
    """
    for text in (bitext.source, bitext.target):
        other = bitext.other(text)
        plain, theirs = _plain(text), _plain(other)
        for meaning in KEPT[about]:
            mark = meaning.plainly[text.language].search(plain)
            place = _rendered_beside(bitext, text, mark.span()) if mark else None
            if mark is None or place is None:
                continue
            start, end = other.span_of(*part_at(other.sentences, place))
            if not meaning.may[other.language].search(theirs, start, end):
                spans = _words_of(mark), other.tokens[place].span
                yield spans if text is bitext.source else spans[::-1]


def _rendered_beside(bitext: Bitext, text: Text, mark: Span) -> int | None:
    """Where the first word of content after a mark in its clause has a counterpart; if nothing follows, before it."""
    opening = bisect_left(text.tokens, mark[0] + 1, key=lambda token: token.end)
    closing = bisect_left(text.tokens, mark[1], key=lambda token: token.end)
    start, end = part_at(text.clauses, closing)
    beside = range(closing, min(end, closing + _WORDS))
    if not any(text.tokens[index].kind is TokenKind.WORD for index in beside[1:]):
        beside = range(opening - 1, max(start, opening - _WORDS) - 1, -1)
    for index in beside:
        if is_content(text.tokens[index], text.language) and (places := same_meaning(bitext, text, index)):
            return min(places)
    return None


def _plain(text: Text) -> str:
    return simplify(text.raw) if text.language == CHINESE else text.raw.replace("’", "'")


def _exchanged(
    bitext: Bitext, plain: tuple[str, str], parts: tuple[Sequence[Span], Sequence[Span]], mine: Meaning, other: Meaning
) -> tuple[Span, Span] | None:
    languages = bitext.source.language, bitext.target.language
    marks = mine.plainly[languages[0]], other.plainly[languages[1]]
    here, there = (mark.search(text) for mark, text in zip(marks, plain, strict=True))
    if here is None or there is None:
        return None
    start, end = _part_at(bitext.source, parts[0], here.start())
    first, last = _part_at(bitext.target, parts[1], there.start())
    if other.may[languages[0]].search(plain[0], start, end) or mine.may[languages[1]].search(plain[1], first, last):
        return None
    said_of_the_same = _is_said_of_the_same(bitext, here.span(), (start, end), (first, last))
    return (_words_of(here), _words_of(there)) if said_of_the_same else None


def _words_of(mark: re.Match[str]) -> Span:
    """Where the words of a mark stand, without a space that ends it."""
    return mark.start(), mark.start() + len(mark[0].rstrip())


def _part_at(text: Text, parts: Sequence[Span], place: int) -> Span:
    """Where the sentence or clause begins and ends that ``place`` is in."""
    index = max(0, bisect_right(text.tokens, place, key=lambda token: token.start) - 1)
    first, last = part_at(parts, index)
    return text.span_of(first, last)


_WORDS = 6
"""Words on either side of the mark of which one of content must be rendered."""


def _is_said_of_the_same(bitext: Bitext, here: Span, part: Span, other: Span) -> bool:
    """True if one of the words around the mark ``here``, or in it, and in its ``part`` is rendered in the ``other``."""
    source, target = bitext.source, bitext.target
    first = bisect_left(source.tokens, here[0], key=lambda token: token.end - 1)
    last = bisect_left(source.tokens, here[1], key=lambda token: token.start)
    around = range(max(0, first - _WORDS), min(len(source.tokens), last + _WORDS))
    return any(
        other[0] <= target.tokens[found].start < other[1]
        for index in around
        if part[0] <= source.tokens[index].start < part[1] and is_content(source.tokens[index], source.language)
        for found in same_meaning(bitext, source, index)
    )
