"""A word stands for another one of its field: 猫 is rendered "dog", "nephew" 侄女, 左 "right".

Kin, colours, directions, animals, food and drink, professions, vehicles, buildings, organs and the like have few names
in either language, so that one member of a field does not stand for another. A word that is rendered elsewhere, or that
stands for something else, is not looked at.

In Chinese: 词被译成了同类中的另一个词，如“猫”译成“狗”。

Why it matters: the sentence reads well and speaks of something else.

Flagged:
    我家的[猫]昨晚跑出去了。
    → Our [dog] ran out last night.
    到路口[左]转。
    → Turn [right] at the crossing.
    My [nephew] is getting married in May.
    → 我[侄女]五月结婚。
Clean:
    我家的猫昨晚跑出去了。
    → Our kitten got out last night.
    红茶还是绿茶？
    → Black tea or green tea?
    He is the black sheep of the family.
    → 他是家里的败家子。
Known false alarms: idioms that name another animal or colour and are not in the dictionary.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter

from transcheck.checks.base import Bitext, Check, Specificity, is_content
from transcheck.checks.glossing import cite
from transcheck.lexicon.fields import Member, members_of
from transcheck.model import CHINESE, Flag, Severity, Text

_Word = tuple[int, frozenset[Member]]
"""The number of a token, and what it, or a part of it, is in its fields."""


class WordMistranslated(Check):
    """See the module's docstring."""

    name = "word-mistranslated"
    category = "accuracy/mistranslation"
    severity = Severity.MAJOR
    specificity = Specificity.WORD

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each word that another one of its field stands for."""
        here, there = _words(bitext.source), _words(bitext.target)
        lost, new = _without_counterpart(here, there), _without_counterpart(there, here)
        open_places = sorted({place for place, _ in new})
        others = {place: [members for at, members in group] for place, group in groupby(new, key=itemgetter(0))}
        for index, members in lost:
            near = sorted(bitext.facing(bitext.source, index, open_places))
            place = next((place for place in near if self._stands_for(bitext, index, members, place, others)), None)
            if place is not None:
                open_places.remove(place)
                spans = bitext.source.tokens[index].span, bitext.target.tokens[place].span
                message = f"{cite(bitext.source, spans[0])} is rendered {cite(bitext.target, spans[1])}"
                yield self.flag(bitext, bitext.source, [spans[0]], [spans[1]], message, confidence=0.8)

    @staticmethod
    def _stands_for(
        bitext: Bitext,
        index: int,
        members: frozenset[Member],
        place: int,
        others: Mapping[int, Sequence[frozenset[Member]]],
    ) -> bool:
        fields = {member.field for member in members}
        return (
            any(not fields.isdisjoint(member.field for member in rivals) for rivals in others[place])
            and not _has_another(bitext, bitext.source, index, place)
            and not _has_another(bitext, bitext.target, place, index)
        )


def _without_counterpart(words: Sequence[_Word], others: Sequence[_Word]) -> list[_Word]:
    """The words that agree with none of the others."""
    known = {members for _, members in others}
    alone = {members for members in {members for _, members in words} if not any(_agree(members, one) for one in known)}
    return [(index, members) for index, members in words if members in alone]


def _agree(members: frozenset[Member], others: frozenset[Member]) -> bool:
    """Whether one says no more than the other does: north beside northeast, and the orange, a fruit and a colour."""
    return members <= others or others <= members


def _words(text: Text) -> list[_Word]:
    """The words, and parts of words, of any field, by the number of the token."""
    return [(index, found) for index, token in enumerate(text.tokens) for found in members_of(token, text.language)]


def _has_another(bitext: Bitext, text: Text, index: int, not_this: int) -> bool:
    """True if the word has its counterpart, by more than its place, elsewhere.

    Beside "right", the "turn" is none: it is the rest of what 左转 says.
    """
    other = bitext.other(text)
    rest = (not_this - 1, not_this + 1) if text.language == CHINESE and len(text.tokens[index].norm) > 1 else ()
    return any(
        place != not_this
        and place not in rest
        and link.evidence != "position"
        and link.probability >= _FIRM
        and is_content(other.tokens[place], other.language)
        for link in bitext.links_of(text)[index]
        for place in (link.target if text is bitext.source else link.source,)
    )


_FIRM = 0.5
"""Probability of a link from which on it counts."""
