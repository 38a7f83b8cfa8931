"""What is said of two things is said of the other each time: 死亡率上升，出生率下降, "births rose as deaths fell".

What is said is two opposites, or two numbers of one kind; they stand in two members of a sentence that a mark or a
conjunction parts. Where what else the one member has is rendered beside what is said in the other one, both ways, and
nothing beside its own, the two have been exchanged.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from operator import attrgetter

from transcheck.checks.base import Bitext, is_content
from transcheck.checks.noun_phrases import Roles
from transcheck.checks.parts import MARKS, PARTING, members
from transcheck.checks.quantity_pairs import pair_quantities
from transcheck.checks.rendering import explained, rendered
from transcheck.language.quantities.units import dimension
from transcheck.lexicon.opposites import agree, are_antonyms, ends_of_chinese
from transcheck.lexicon.polarity import defining_words
from transcheck.model import CHINESE, Quantity, QuantityKind, Text, TokenKind


@dataclass(frozen=True, slots=True)
class _Said:
    """What is said of something: a token of the Chinese, and the one of the English that renders it."""

    chinese: int
    english: int


def crossed_pairs(bitext: Bitext) -> Iterator[tuple[Roles, Roles]]:
    """What the one thing and what the other is said of, in the Chinese and in the English; only where sure."""
    opposites = (_crossed(bitext, *said) for said in _opposites(bitext))
    found = next((found for found in opposites if found is not None), None)
    if found is not None:
        yield found
    for said in _numbers(bitext):
        numbers = (_crossed(bitext, one, other) for one, other in combinations(said, 2))
        yield from (found for found in numbers if found is not None)


def _crossed(bitext: Bitext, one: _Said, other: _Said) -> tuple[Roles, Roles] | None:
    chinese, english = bitext.chinese, bitext.english
    here, there = members(chinese, one.chinese, other.chinese), members(english, one.english, other.english)
    if here is None or there is None:
        return None
    own = [
        _Named.of(bitext, member, opposed, said.chinese)
        for member, opposed, said in zip(here, here[::-1], (one, other), strict=True)
    ]
    places: list[tuple[int, int]] = []
    for named, straight, crossing, opposite in zip(own, there, there[::-1], (other, one), strict=True):
        crossed = [pair for pair in named.places if pair[1] in crossing and abs(pair[1] - opposite.english) <= _BESIDE]
        kept = {word for word, place in named.places if place in straight}
        if not crossed or (kept and (named.nearest in kept or crossed[-1][0] != named.nearest)):
            return None
        places.append(crossed[-1])
    (first, second), (their_second, their_first) = zip(*places, strict=True)
    return (
        Roles((first, first + 1), (second, second + 1)),
        Roles((their_first, their_first + 1), (their_second, their_second + 1)),
    )


_BESIDE = 6
"""Words from what is said to what it is said of."""


@dataclass(frozen=True, slots=True)
class _Named:
    """What else a member has, by token, with where it is rendered."""

    places: tuple[tuple[int, int], ...]
    nearest: int | None
    """The one beside what is said, as a subject is; what stands farther off may be about both members."""

    @classmethod
    def of(cls, bitext: Bitext, member: range, opposed: range, said: int) -> _Named:
        """That of ``member``, without what the other one has too or could be rendered by."""
        chinese, english = bitext.chinese, bitext.english
        words = [i for i in member if i != said and _names(chinese, i)]
        others = {chinese.tokens[i].norm for i in opposed}
        shared = {
            form
            for i in opposed
            if is_content(chinese.tokens[i], CHINESE)
            for form in defining_words(chinese.tokens[i].norm)
        }
        shared |= {english.tokens[place].norm for i in opposed for place in rendered(bitext, i)}
        places = tuple(
            (i, place)
            for i in words
            if chinese.tokens[i].norm not in others
            for place in {*rendered(bitext, i), *explained(bitext, i)}
            if _names(english, place) and shared.isdisjoint((english.tokens[place].lemma, english.tokens[place].norm))
        )
        return cls(places, min((i for i, _ in places), key=lambda i: abs(i - said), default=None))


def _names(text: Text, index: int) -> bool:
    """Whether a word may be what something is said of, or when it held."""
    token = text.tokens[index]
    return token.kind is TokenKind.WORD and (is_content(token, text.language) or token.norm in _WHEN)


_WHEN = frozenset(
    "以前 过去 原来 之前 从前 现在 如今 目前 used before previously formerly originally now today".split()
)


def _opposites(bitext: Bitext) -> Iterator[tuple[_Said, _Said]]:
    """Chinese words that are opposites, each with the one English word that stands for it."""
    chinese = bitext.chinese
    words = [i for i, token in enumerate(chinese.tokens) if len(token.norm) > 1 and ends_of_chinese(token.norm)]
    words = [i for i in words if _is_predicate(chinese, i)]
    for pair in combinations(reversed(words[-_MOST:]), 2):
        if are_antonyms(*(chinese.tokens[i].norm for i in pair), CHINESE):
            one, other = (_said(bitext, index) for index in pair)
            if one is not None and other is not None:
                yield one, other


def _is_predicate(text: Text, index: int) -> bool:
    """True for the last word of content before a mark or a conjunction, as the 上升 of 死亡率上升."""
    after = (text.tokens[i] for i in range(index + 1, len(text.tokens)))
    following = next((token for token in after if is_content(token, CHINESE) or token.norm[:1] in MARKS), None)
    return following is None or following.norm[:1] in MARKS or following.norm in PARTING


def _said(bitext: Bitext, index: int) -> _Said | None:
    norm = bitext.chinese.tokens[index].norm
    agreeing = [place for place, token in enumerate(bitext.english.tokens) if agree(norm, token.lemma)]
    places = agreeing or bitext.counterparts(bitext.chinese, index)
    return _Said(index, places[0]) if len(places) == 1 else None


def _numbers(bitext: Bitext) -> Iterator[Sequence[_Said]]:
    """The numbers of a kind that are said once in each text."""
    by_kind: dict[tuple[QuantityKind, str | None], list[_Said]] = {}
    pairs = [pair if bitext.from_chinese else pair[::-1] for pair in pair_quantities(bitext).matching]
    values = [[pair[side].low for pair in pairs] for side in (0, 1)]
    only = len(pairs) == len(bitext.chinese.quantities) == len(bitext.english.quantities) == _TWO
    for here, there in pairs:
        if here.kind is QuantityKind.CARDINAL and here.unit is None and not only:
            continue  # bare numbers are of too many things
        if here.optional or there.optional or values[0].count(here.low) > 1 or values[1].count(there.low) > 1:
            continue
        said = _Said(_token(bitext.chinese, here), _token(bitext.english, there))
        by_kind.setdefault((here.kind, dimension(here.unit or "")), []).append(said)
    yield from (said for said in by_kind.values() if 1 < len(said) <= _FEW)


_MOST, _FEW, _TWO = 20, 6, 2


def _token(text: Text, quantity: Quantity) -> int:
    return max(0, bisect_right(text.tokens, quantity.start, key=attrgetter("start")) - 1)
