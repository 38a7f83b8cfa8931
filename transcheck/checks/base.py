"""What a check is, and the aligned pair that it looks at."""

from __future__ import annotations

import abc
import bisect
import enum
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from transcheck.aligning.function_words import is_function_form
from transcheck.checks.places import looseness, neighbours, place_by
from transcheck.lexicon.glossary import Glossary
from transcheck.model import CHINESE, Alignment, Claim, Flag, Link, Pair, Severity, Span, Text, Token, TokenKind


@dataclass(frozen=True, eq=False)
class Bitext:
    """A pair after segmentation and alignment, seen as source and target or as Chinese and English.

    Two are equal only if they are the same object, so that what several checks need can be kept by bitext.
    """

    pair: Pair
    source: Text
    target: Text
    alignment: Alignment
    claims: tuple[Claim, ...] = ()
    glossary: Glossary | None = None
    """The user's own terms, where there are any."""

    @cached_property
    def from_chinese(self) -> bool:
        """True if the source is the Chinese side."""
        return self.source.language == CHINESE

    @property
    def chinese(self) -> Text:
        """The Chinese side."""
        return self.source if self.from_chinese else self.target

    @property
    def english(self) -> Text:
        """The English side."""
        return self.target if self.from_chinese else self.source

    @cached_property
    def source_links(self) -> tuple[tuple[Link, ...], ...]:
        """For each source token its links, most probable first."""
        return _by_token(self.alignment.links, len(self.source.tokens), source=True)

    @cached_property
    def target_links(self) -> tuple[tuple[Link, ...], ...]:
        """For each target token its links, most probable first."""
        return _by_token(self.alignment.links, len(self.target.tokens), source=False)

    def links_of(self, text: Text) -> tuple[tuple[Link, ...], ...]:
        """For each token of ``text``, which is one of the two sides, its links."""
        return self.source_links if text is self.source else self.target_links

    def other(self, text: Text) -> Text:
        """The side that ``text`` is not."""
        return self.target if text is self.source else self.source

    @cached_property
    def _content(self) -> tuple[tuple[bool, ...], tuple[bool, ...]]:
        source, target = (
            tuple(is_content(token, text.language) for token in text.tokens) for text in (self.source, self.target)
        )
        return source, target

    def content_of(self, text: Text) -> tuple[bool, ...]:
        """For each token of ``text``, which is one of the two sides, whether it carries meaning of its own."""
        return self._content[0 if text is self.source else 1]

    def counterparts(self, text: Text, index: int) -> list[int]:
        """Indices of the tokens on the other side that are linked to token ``index`` of ``text``."""
        if text is self.source:
            return [link.target for link in self.source_links[index]]
        return [link.source for link in self.target_links[index]]

    @cached_property
    def _claim_of_token(self) -> tuple[tuple[int | None, ...], tuple[int | None, ...]]:
        return (
            _numbered(self.source, [claim.source_spans for claim in self.claims]),
            _numbered(self.target, [claim.target_spans for claim in self.claims]),
        )

    def claim_of(self, text: Text, index: int) -> int | None:
        """Number of the claim that token ``index`` of ``text`` belongs to; None if it is in none."""
        return self._claim_of_token[0 if text is self.source else 1][index]

    def facing(self, text: Text, index: int, places: Sequence[int]) -> list[int]:
        """Those of ``places`` on the other side that token ``index`` of ``text`` may stand for, the nearest first.

        They are of one claim with it, or stand about as far on, or each text is but one clause; ``places`` ascend, and
        of many only the nearest are looked at.
        """
        other = self.other(text)
        middle = index * len(other.tokens) / len(text.tokens)
        start = bisect.bisect_left(places, middle)
        near = sorted(places[max(0, start - _NEAREST) : start + _NEAREST], key=lambda place: abs(place - middle))
        if len(text.clauses) == len(other.clauses) == 1:
            return near
        claim, reach = self.claim_of(text, index), _APART * len(other.tokens)
        return [place for place in near if abs(place - middle) <= reach or self.claim_of(other, place) == claim]

    def place_of(self, text: Text, first: int, last: int, *, needed: bool = True) -> Span:
        """The zero-width span on the other side where tokens ``first`` to ``last`` (excluded) of ``text`` belong.

        Near the counterparts of the nearest linked words before and after them; see ``transcheck.checks.places``.
        ``needed`` is False for words that leave a whole sentence behind when they go, as "allegedly" does.
        """
        other = self.other(text)
        beside = neighbours(
            first,
            last,
            len(text.tokens),
            lambda index: self.counterparts(text, index),
            self.content_of(text).__getitem__,
        )
        links, content = self.links_of(other), self.content_of(other)
        loose = self.looseness if needed and other is self.target else ()
        return place_by(other, beside, lambda place: content[place] and not links[place], loose)

    @cached_property
    def looseness(self) -> tuple[float, ...]:
        """For each token of the target, and for its end, how badly it goes with what stands before it."""
        return looseness(self.target)

    @cached_property
    def counts(self) -> tuple[int, int]:
        """``(linked, all)`` content words of both texts together; emoji are none."""
        linked = total = 0
        for text in (self.source, self.target):
            for token, content, links in zip(text.tokens, self.content_of(text), self.links_of(text), strict=True):
                if content and not is_symbol(token):
                    total += 1
                    linked += bool(links)
        return linked, total

    @cached_property
    def support(self) -> tuple[float, ...]:
        """How well the other side accounts for each content word of both texts, 0 to 1; empty if no aligner says."""
        sides = (self.source, self.alignment.source_support), (self.target, self.alignment.target_support)
        return tuple(
            support
            for text, values in sides
            for token, content, support in zip(text.tokens, self.content_of(text), values, strict=False)
            if content and not is_symbol(token)
        )


_APART, _NEAREST = 0.25, 20
"""How far apart two words stand at most that face each other, as a share of their texts, and how many are looked at."""


def _numbered(text: Text, spans: Sequence[Sequence[Span]]) -> tuple[int | None, ...]:
    """For each token of ``text`` the number of the entry of ``spans`` that it lies in."""
    places: list[int | None] = [None] * len(text.tokens)
    starts = [token.start for token in text.tokens]
    for number, group in enumerate(spans):
        for start, end in group:
            for index in range(bisect.bisect_left(starts, start), bisect.bisect_left(starts, end)):
                places[index] = number
    return tuple(places)


def _by_token(links: Iterable[Link], count: int, *, source: bool) -> tuple[tuple[Link, ...], ...]:
    found: list[list[Link]] = [[] for _ in range(count)]
    for link in links:
        found[link.source if source else link.target].append(link)
    return tuple(tuple(sorted(group, key=lambda link: -link.probability)) for group in found)


class Specificity(enum.IntEnum):
    """How much a flag says of what went wrong; where flags come of one cause, the most specific one stays."""

    ESTIMATE = 0
    """That something is wrong hereabouts, as a model that reads both texts sees it."""
    GAP = 1
    """That words have no counterpart, for whatever reason."""
    WORD = 2
    """That a word stands for another, for whatever reason."""
    CAUSE = 3
    """What was changed: a negation, a number, a name."""
    KIND = 4
    """What of it was changed: of a number the unit, of a time the weekday."""


class Check(abc.ABC):
    """One kind of divergence. The docstring of the check's module is its documentation, see ``documentation``."""

    name: ClassVar[str]
    """In kebab case, stating the defect."""
    category: ClassVar[str]
    """MQM-style category of its flags."""
    severity: ClassVar[Severity]
    """Severity of its flags, where the check does not decide case by case."""
    specificity: ClassVar[Specificity] = Specificity.CAUSE
    """How much its flags say; see ``transcheck.checks.merging``."""
    monolingual: ClassVar[bool] = False
    """True if it looks at pairs whose two sides are in one language, and at no others; these are not segmented."""

    @abc.abstractmethod
    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields the divergences of this kind, in any order."""

    def flag(
        self,
        bitext: Bitext,
        text: Text,
        spans: Sequence[Span],
        other_spans: Sequence[Span],
        message: str,
        *,
        confidence: float,
        severity: Severity | None = None,
        category: str | None = None,
    ) -> Flag:
        """A flag of this check; ``spans`` are on ``text``, ``other_spans`` on the other side."""
        here, there = tuple(sorted(spans)), tuple(sorted(other_spans))
        source_spans, target_spans = (here, there) if text is bitext.source else (there, here)
        return Flag(
            check=self.name,
            category=category or self.category,
            severity=severity or self.severity,
            confidence=min(max(confidence, 0.0), 1.0),
            source_spans=source_spans,
            target_spans=target_spans,
            message=message,
        )


def is_symbol(token: Token) -> bool:
    """True for emoji, by name too ([笑哭R]), which say how something is meant: a check of their own looks at them."""
    named = token.text[0] == "[" and token.text[-1] == "]"
    return token.kind is TokenKind.OTHER and (named or not any(map(str.isalnum, token.text)))


def is_content(token: Token, language: str) -> bool:
    """True for words that carry meaning of their own, false for punctuation and function words."""
    return token.kind is not TokenKind.PUNCTUATION and not is_function_form(token.norm, language)
