"""What holds between two things or clauses of a text, and which of the two is which."""

from __future__ import annotations

import enum
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from transcheck.model import Span, Text, TokenKind


class Relation(enum.Enum):
    """What holds between the two."""

    PREFERENCE = "what is preferred"
    CAUSE = "cause and effect"
    ORDER = "what comes first"
    DEGREE = "which of two is more"
    CONTRAST = "what is denied and what is affirmed"


@dataclass(frozen=True, slots=True)
class Related:
    """Two stretches of tokens of a text: the one rejected, causing, earlier or denied, and the other."""

    relation: Relation
    mark: Span
    """The tokens that say so."""
    first: range
    second: range
    loose: bool = False
    """Whether words that cross on one of the two sides will do: the frame is sure and its sides may be short."""
    scales: Mapping[str, int] = field(default_factory=dict)
    """Of a degree, its ends by scale."""


@dataclass(frozen=True, slots=True)
class Joined:
    """Tokens written together, so that patterns may be looked for whatever the segmenter takes for a word."""

    text: str
    first: int
    starts: tuple[int, ...]

    @classmethod
    def of(cls, text: Text, first: int, last: int) -> Joined:
        """Tokens ``first`` to ``last`` (excluded) in their normalised forms; every mark is one full-width comma."""
        words = [
            "，" if token.kind is TokenKind.PUNCTUATION and token.norm not in "“”‘’「」『』\"'《》" else token.norm
            for token in text.tokens[first:last]
        ]
        starts, end = [], 0
        for word in words:
            starts.append(end)
            end += len(word)
        return cls("".join(words), first, tuple(starts))

    def tokens(self, span: Span) -> range:
        """The tokens that begin within characters ``span``; of a cut word the side that its beginning is on."""
        start, end = span
        if start >= end:
            return range(0)
        opening = bisect_right(self.starts, start) - 1
        if self.starts[opening] < start and opening + 1 < len(self.starts) and self.starts[opening + 1] < end:
            opening += 1
        return range(self.first + opening, self.first + bisect_right(self.starts, end - 1))


def is_mark(text: Text, index: int) -> bool:
    """Whether a token is a punctuation mark."""
    return text.tokens[index].kind is TokenKind.PUNCTUATION


def is_amount(text: Text, index: int) -> bool:
    """Whether a token is of a number or of what is counted or measured: "after an hour" says how long, not what."""
    token = text.tokens[index]
    return any(amount.start < token.end and token.start < amount.end for amount in text.quantities)


def until_mark(text: Text, first: int, last: int) -> int:
    """The first mark from a token on, or ``last``."""
    return next((index for index in range(first, last) if is_mark(text, index)), last)


def since_mark(text: Text, first: int, last: int) -> int:
    """The token behind the last mark before ``last``, or ``first``."""
    return next((index + 1 for index in range(last - 1, first - 1, -1) if is_mark(text, index)), first)


def stretches(text: Text, first: int, last: int) -> Iterator[Span]:
    """What stands between the marks of a sentence."""
    while first < last:
        end = until_mark(text, first, last)
        if end > first:
            yield first, end
        first = end + 1
