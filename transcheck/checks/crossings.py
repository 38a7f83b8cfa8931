"""Whether what is said beside each of two things, or times, stands beside the other one in the translation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container
from dataclasses import dataclass
from functools import lru_cache

from transcheck.checks.base import Bitext, is_content
from transcheck.checks.parts import members
from transcheck.checks.rendering import explained
from transcheck.model import Span, Text, TokenKind


@dataclass(frozen=True, slots=True)
class Coordinate:
    """What both texts tell once: its tokens in the Chinese and in the English, as half-open ranges."""

    chinese: Span
    english: Span

    def spans(self, bitext: Bitext) -> tuple[Span, Span]:
        """Its characters in the Chinese and in the English."""
        return bitext.chinese.span_of(*self.chinese), bitext.english.span_of(*self.english)


def are_crossed(
    bitext: Bitext, one: Coordinate, other: Coordinate, *, following: bool, without: Container[str] = ()
) -> bool:
    """True if all that is rendered of either's member of a sentence stands in the member of the other one.

    Where the two come in another order, side by side, it may be that nothing in one of the clauses is rendered by a
    known word.

    Of a Chinese member the words ``following`` it count, or all; those of both members do not, nor those ``without``.
    """
    here = members(bitext.chinese, one.chinese[0], other.chinese[0])
    there = members(bitext.english, one.english[0], other.english[0])
    if here is None or there is None:
        return False
    said: list[dict[str, list[int]]] = []
    for member, own in zip(here, (one, other), strict=True):
        rest = range(own.chinese[1], member.stop) if following else member
        said.append(_said(bitext, [index for index in rest if not own.chinese[0] <= index < own.chinese[1]], without))
    shared = said[0].keys() & said[1].keys()
    found = []
    for own_words, straight, crossing in zip(said, there, there[::-1], strict=True):
        own_places = [places for word, places in own_words.items() if word not in shared]
        if not own_places or any(place in straight for places in own_places for place in places):
            return False
        found.append(any(place in crossing for places in own_places for place in places))
    turned = (one.chinese < other.chinese) != (one.english < other.english)
    return all(found) or (any(found) and turned and _are_neighbours(here) and _are_neighbours(there))


def _are_neighbours(parts: tuple[range, range]) -> bool:
    """True if nothing but marks and a conjunction stands between two members."""
    first, second = sorted(parts, key=lambda part: part.start)
    return second.start - first.stop <= _BETWEEN


_BETWEEN = 2
"""Tokens: a comma and an "and"."""


def _said(bitext: Bitext, words: list[int], without: Container[str]) -> dict[str, list[int]]:
    """By word of content what renders it, but for English words that are said again."""
    chinese, english = bitext.chinese, bitext.english
    found = {
        chinese.tokens[index].norm: [*_linked(bitext, index), *explained(bitext, index)]
        for index in words
        if _tells(chinese, index, without)
    }
    told = _told_once(english)
    return {
        word: [place for place in places if english.tokens[place].norm in told and _tells(english, place, without)]
        for word, places in found.items()
    }


@lru_cache(maxsize=4)
def _told_once(text: Text) -> frozenset[str]:
    return frozenset(norm for norm, count in Counter(text.norms).items() if count == 1)


def _linked(bitext: Bitext, index: int) -> list[int]:
    """The likely counterparts of a Chinese word: where words cross, the aligner is often unsure."""
    links = bitext.links_of(bitext.chinese)[index]
    return [link.target if bitext.from_chinese else link.source for link in links if link.probability >= _LIKELY]


_LIKELY = 0.65
"""Probability of a link: what stands in the place of another word by its looks alone is linked with less."""


def _tells(text: Text, index: int, without: Container[str]) -> bool:
    token = text.tokens[index]
    if token.kind is TokenKind.PUNCTUATION or token.norm in without or token.lemma in _LIGHT:
        return False
    return is_content(token, text.language)


_LIGHT = frozenset("用 做 去 来 有 会 要 是 在 get have take make bring go come do be".split())
"""Verbs that say little, and are linked to whatever stands there."""
