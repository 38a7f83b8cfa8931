"""What is said of two things of one kind has changed places: 爸爸做饭，妈妈洗碗, "Mum cooks and Dad washes up".

The two are members of one field (mother and father, dogs and cats, red and blue), persons, countries, or words that
differ in one part, each told once in either text and in another clause. Where all else that is rendered of either's
member stands in the other one's, what is said of the one is said of the other. Where one is corrected by the other, or
compared with it, the order tells nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from transcheck.checks.base import Bitext, is_content
from transcheck.checks.crossings import Coordinate, are_crossed
from transcheck.checks.lost_denials import same_meaning
from transcheck.checks.rendering import explained
from transcheck.lexicon.beings import is_person
from transcheck.lexicon.fields import members_in
from transcheck.lexicon.territories import english_names_of
from transcheck.model import CHINESE, ENGLISH, Text, TokenKind


def crossed_things(bitext: Bitext) -> Iterator[tuple[Coordinate, Coordinate]]:
    """Two things of which what is said has been exchanged; only where sure."""
    for one, other in combinations(_things(bitext), 2):
        if (
            _stand_in_clauses(bitext.chinese, one, other)
            and _are_of_one_kind(bitext, one, other)
            and are_crossed(bitext, one, other, following=False)
        ):
            yield one, other


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
_MOST = 24
"""Words of content up to which two are told from each other."""


def _stand_in_clauses(text: Text, one: Coordinate, other: Coordinate) -> bool:
    """True if a comma or a semicolon stands between the two: then each member says something of its own."""
    first, last = sorted((one.chinese[0], other.chinese[0]))
    return any(token.norm[:1] in _COMMAS for token in text.tokens[first:last])


_COMMAS = frozenset(",，;；")


def _are_of_one_kind(bitext: Bitext, one: Coordinate, other: Coordinate) -> bool:
    here, there = (bitext.chinese.tokens[each.chinese[0]].norm for each in (one, other))
    if here in there or there in here:
        return False  # 队长 and 副队长: what renders the one is in what renders the other
    if _are_alike(here, there) or any(is_one(here) and is_one(there) for is_one in (is_person, english_names_of)):
        return True
    fields = {found.first: {member.field for member in found.members} for found in members_in(bitext.chinese)}
    return not fields.get(one.chinese[0], set()).isdisjoint(fields.get(other.chinese[0], ()))


def _are_alike(one: str, other: str) -> bool:
    """True for 蛋白 and 蛋黄, 前门 and 后门: compounds that differ in one part."""
    return len(one) == len(other) > 1 and one != other and (one[0] == other[0] or one[-1] == other[-1])
