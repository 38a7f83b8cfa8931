"""Where a text says one of two contrary meanings (only, even; like, unlike) and its translation the other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from transcheck.checks.base import Bitext, is_content
from transcheck.checks.lost_denials import same_meaning
from transcheck.checks.parts import part_at
from transcheck.language.normalising import simplify
from transcheck.lexicon.contrasts import CONTRASTS, Meaning
from transcheck.model import CHINESE, Span, Text


def exchanged_marks(bitext: Bitext, about: str) -> Iterator[tuple[Span, Span]]:
    """``(source, target)``: the words that plainly say contrary things, of which the other side says neither otherwise.

    What stands around them on the one side must be rendered on the other, in the sentence where its words stand.
    """
    source, target = _plain(bitext.source), _plain(bitext.target)
    for pair in CONTRASTS[about]:
        for mine, other in (pair, pair[::-1]):
            if span := _exchanged(bitext, (source, target), mine, other):
                yield span


def _plain(text: Text) -> str:
    return simplify(text.raw) if text.language == CHINESE else text.raw.replace("’", "'")


def _exchanged(bitext: Bitext, plain: tuple[str, str], mine: Meaning, other: Meaning) -> tuple[Span, Span] | None:
    languages = bitext.source.language, bitext.target.language
    marks = mine.plainly[languages[0]], other.plainly[languages[1]]
    # A Chinese text is searched ten times as fast, and mostly in vain.
    chinese = languages.index(CHINESE)
    if not marks[chinese].search(plain[chinese]):
        return None
    here, there = (mark.search(text) for mark, text in zip(marks, plain, strict=True))
    if here is None or there is None:
        return None
    start, end = _sentence_at(bitext.source, here.start())
    first, last = _sentence_at(bitext.target, there.start())
    if other.may[languages[0]].search(plain[0], start, end) or mine.may[languages[1]].search(plain[1], first, last):
        return None
    return (here.span(), there.span()) if _is_said_of_the_same(bitext, here.span(), (first, last)) else None


def _sentence_at(text: Text, place: int) -> Span:
    """Where the sentence begins and ends that ``place`` is in."""
    index = max(0, bisect_right(text.tokens, place, key=lambda token: token.start) - 1)
    first, last = part_at(text.sentences, index)
    return text.span_of(first, last)


_WORDS = 4
"""Words on either side of the mark of which one of content must be rendered."""


def _is_said_of_the_same(bitext: Bitext, here: Span, sentence: Span) -> bool:
    """True if one of the words around the mark ``here``, or in it, is rendered in the ``sentence``."""
    source, target = bitext.source, bitext.target
    first = bisect_left(source.tokens, here[0], key=lambda token: token.end - 1)
    last = bisect_left(source.tokens, here[1], key=lambda token: token.start)
    start, end = part_at(source.sentences, first)
    return any(
        sentence[0] <= target.tokens[found].start < sentence[1]
        for index in range(max(start, first - _WORDS), min(end, last + _WORDS))
        if is_content(source.tokens[index], source.language)
        for found in same_meaning(bitext, source, index)
    )
