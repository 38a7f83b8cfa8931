"""What is said of two things of one kind has changed places: 爸爸做饭，妈妈洗碗, "Mum cooks and Dad washes up".

The two are members of one field (mother and father, dogs and cats, red and blue), persons, countries, or words that
differ in one part, each told once in either text and in another clause. Where all else that is rendered of either's
member stands in the other one's, what is said of the one is said of the other. Where one is corrected by the other, or
compared with it, the order tells nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate, combinations

from transcheck.checks.base import Bitext, is_content
from transcheck.checks.crossings import Coordinate, are_crossed
from transcheck.checks.lost_denials import same_meaning
from transcheck.checks.noun_phrases import Roles
from transcheck.checks.rendering import explained
from transcheck.lexicon.beings import is_person
from transcheck.lexicon.fields import members_in
from transcheck.lexicon.territories import english_names_of
from transcheck.model import CHINESE, ENGLISH, Text, TokenKind


def crossed_things(bitext: Bitext) -> Iterator[tuple[Roles, Roles]]:
    """The two things of which what is said has been exchanged, in the Chinese and in the English; only where sure."""
    things = _things(bitext)
    if len(things) < _TWO:
        return
    chinese = bitext.chinese
    clauses = list(accumulate(token.norm[:1] in _COMMAS for token in chinese.tokens))
    fields = {found.first: {member.field for member in found.members} for found in members_in(chinese)}
    for one, other in combinations(things, 2):
        (here, _), (there, _) = one.chinese, other.chinese
        if (
            clauses[here] != clauses[there]
            and (_are_of_one_kind(chinese, here, there) or fields.get(here, set()) & fields.get(there, set()))
            and not _is_part(chinese, here, there)
            and are_crossed(bitext, one, other, following=False)
        ):
            yield Roles(one.chinese, other.chinese), Roles(one.english, other.english)


def _things(bitext: Bitext) -> list[Coordinate]:
    """The Chinese words of content that surely have one English counterpart each."""
    chinese, english = bitext.chinese, bitext.english
    words = [
        index
        for index, token in enumerate(chinese.tokens)
        if token.kind is TokenKind.WORD and is_content(token, CHINESE)
    ]
    if len(words) > _MOST or _CORRECTED.search(chinese.raw) or _COMPARED.search(english.raw):
        return []
    once = {norm for norm in (chinese.tokens[index].norm for index in words) if chinese.norms.count(norm) == 1}
    found = []
    for index in words:
        if chinese.tokens[index].norm in once:
            places = sorted(same_meaning(bitext, chinese, index) or explained(bitext, index))
            if (
                places
                and places[-1] - places[0] == len(places) - 1
                and all(english.norms.count(english.tokens[place].norm) == 1 for place in places)
                and is_content(english.tokens[places[-1]], ENGLISH)
            ):
                found.append(Coordinate((index, index + 1), (places[0], places[-1] + 1)))
    return found


_CORRECTED = re.compile("不是|并非|並非|而是|而非|不在[于於]|[没沒]有.{0,8}[那这這]么|不如|不及")
"""不是大的，而是小的 may well be told the other way round."""
_COMPARED = re.compile(r"\b(?:than|as \w+ as|twice)\b", re.IGNORECASE)
_TWO, _MOST = 2, 24
"""Words of content from which on, and up to which, two are told from each other."""


_COMMAS = frozenset(",，;；")
"""Between two of these each clause says something of its own."""


def _is_part(chinese: Text, one: int, other: int) -> bool:
    """True for 队长 and 副队长: what renders the one is in what renders the other."""
    here, there = chinese.tokens[one].norm, chinese.tokens[other].norm
    return here in there or there in here


def _are_of_one_kind(chinese: Text, one: int, other: int) -> bool:
    here, there = chinese.tokens[one].norm, chinese.tokens[other].norm
    kinds = (is_person, english_names_of)
    return _are_alike(here, there) or any(is_one(here) and is_one(there) for is_one in kinds)


def _are_alike(one: str, other: str) -> bool:
    """True for 蛋白 and 蛋黄, 前门 and 后门: compounds that differ in one part."""
    return len(one) == len(other) > 1 and (one[0] == other[0] or one[-1] == other[-1])
