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

from collections.abc import Iterator

from transcheck.checks.base import Bitext, Check, Specificity, is_content
from transcheck.checks.glossing import cite
from transcheck.lexicon.fields import Member, members_of
from transcheck.model import CHINESE, Flag, Severity, Text


class WordMistranslated(Check):
    """See the module's docstring."""

    name = "word-mistranslated"
    category = "accuracy/mistranslation"
    severity = Severity.MAJOR
    specificity = Specificity.WORD

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each word that another one of its field stands for."""
        here, there = _words(bitext.source), _words(bitext.target)
        new = [(place, members) for place, members in there if not any(_agree(members, said) for _, said in here)]
        for index, members in here:
            if any(_agree(members, rendered) for _, rendered in there):
                continue
            rival = next((word for word in new if self._stands_for(bitext, index, members, *word)), None)
            if rival is not None:
                new.remove(rival)
                spans = bitext.source.tokens[index].span, bitext.target.tokens[rival[0]].span
                message = f"{cite(bitext.source, spans[0])} is rendered {cite(bitext.target, spans[1])}"
                yield self.flag(bitext, bitext.source, [spans[0]], [spans[1]], message, confidence=0.8)

    @staticmethod
    def _stands_for(
        bitext: Bitext, index: int, members: frozenset[Member], place: int, others: frozenset[Member]
    ) -> bool:
        return (
            not {member.field for member in members}.isdisjoint(member.field for member in others)
            and bitext.face(index, place)
            and not _has_another(bitext, bitext.source, index, place)
            and not _has_another(bitext, bitext.target, place, index)
        )


def _agree(members: frozenset[Member], others: frozenset[Member]) -> bool:
    """Whether one says no more than the other does: north beside northeast, and the orange, a fruit and a colour."""
    return members <= others or others <= members


def _words(text: Text) -> list[tuple[int, frozenset[Member]]]:
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
