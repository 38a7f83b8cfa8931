"""Which phrase of one side stands for which of the other, for the checks on words that take a stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.checks.base import Bitext, is_content
from transcheck.lexicon.phrases import Phrase
from transcheck.model import Span, Text, TokenKind

_REACH = 8
"""Words after a phrase within which that lies which it is said of."""


def paired(
    bitext: Bitext, chinese: Sequence[Phrase], english: Sequence[Phrase], *, heads: int = 1
) -> Iterator[tuple[Phrase, Phrase]]:
    """The pairs of phrases that are linked to each other, are said of words that are linked, or are all there is.

    What a phrase is said of are the first ``heads`` words of content after it in its clause.
    """
    for here in chinese:
        own = set(heads_of(bitext.chinese, here, heads))
        said = {place for index in own for place in bitext.counterparts(bitext.chinese, index)}
        for there in english:
            if (
                _linked(bitext, here, there)
                or said.intersection(heads_of(bitext.english, there, heads))
                or len(bitext.chinese.clauses) == len(bitext.english.clauses) == len(chinese) == len(english) == 1
            ):
                yield here, there


def _linked(bitext: Bitext, here: Phrase, there: Phrase) -> bool:
    span = range(there.first, there.last)
    return any(
        place in span for index in range(here.first, here.last) for place in bitext.counterparts(bitext.chinese, index)
    )


def heads_of(text: Text, phrase: Phrase, count: int = 1) -> list[int]:
    """Indices of the first ``count`` words of content after ``phrase`` in its clause."""
    found: list[int] = []
    for index in range(phrase.last, min(len(text.tokens), phrase.last + _REACH)):
        token = text.tokens[index]
        if token.kind is TokenKind.PUNCTUATION:
            break
        if is_content(token, text.language):
            found.append(index)
            if len(found) == count:
                break
    return found


def span_of(text: Text, phrase: Phrase) -> Span:
    """Where the phrase stands in the text as given."""
    return text.span_of(phrase.first, phrase.last)


def place_of(bitext: Bitext, text: Text, phrase: Phrase) -> Span:
    """The place on the other side where ``phrase`` belongs: one that opens a clause, at the head of its counterpart."""
    opens = any(start == phrase.first for start, _ in (*text.clauses, *text.sentences))
    places = [place for head in heads_of(text, phrase, 3) for place in bitext.counterparts(text, head)]
    if opens and places:
        other = bitext.other(text)
        start = next(other.tokens[first].start for first, last in other.clauses if first <= min(places) < last)
        return (start, start)
    return bitext.place_of(text, phrase.first, phrase.last, needed=False)
