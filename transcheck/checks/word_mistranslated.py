"""A word stands for another one of its field or kind: 猫 is rendered "dog", "nephew" 侄女, 左 "right".

Kin, colours, directions, animals, food and drink, professions, vehicles, buildings, organs and the like have few names
in either language, so that one member of a field does not stand for another. Nor does a thing stand for another of its
kind that no dictionary knows it by: 薄荷 is no basil, nor is the fairest the easiest. A word that is rendered
elsewhere, or that stands for something else, is not looked at. A deputy (副市长) or acting one is not the mayor.

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

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, groupby

from transcheck.checks.base import Bitext, Check, Specificity, is_content
from transcheck.checks.exchanged_qualities import exchanged_qualities
from transcheck.checks.exchanged_things import exchanged_things
from transcheck.checks.glossing import cite
from transcheck.checks.ranks import changed_ranks
from transcheck.lexicon.fields import COMPOSED, GRADED, Found, Member, members_in
from transcheck.lexicon.polarity import Denial, denial_of_chinese, denial_of_english, says
from transcheck.model import CHINESE, Flag, Severity, Span, Text


class WordMistranslated(Check):
    """See the module's docstring."""

    name = "word-mistranslated"
    category = "accuracy/mistranslation"
    severity = Severity.MAJOR
    specificity = Specificity.WORD

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each word that another one of its field or of its kind stands for."""
        taken: set[Span] = set()
        for mine, theirs in (*_of_fields(bitext), *_of_words(bitext)):
            if taken.isdisjoint((mine, theirs)):
                taken.update((mine, theirs))
                message = f"{cite(bitext.source, mine)} is rendered {cite(bitext.target, theirs)}"
                yield self.flag(bitext, bitext.source, [mine], [theirs], message, confidence=0.8)
        for mine, theirs in changed_ranks(bitext):
            message = f"{cite(bitext.source, mine)} is rendered {cite(bitext.target, theirs)}: another rank"
            yield self.flag(bitext, bitext.source, [mine], [theirs], message, confidence=0.8)


def _of_fields(bitext: Bitext) -> Iterator[tuple[Span, Span]]:
    """``(source, target)``: words of one field of which the one stands for the other."""
    here, there = members_in(bitext.source), members_in(bitext.target)
    lost, new = _without_counterpart(here, there), _without_counterpart(there, here)
    open_places = sorted({rival.last - 1 for rival in new})
    others = {place: list(group) for place, group in groupby(new, key=lambda rival: rival.last - 1)}
    for word in lost:
        near = sorted(bitext.facing(bitext.source, word.last - 1, open_places))
        rivals = (rival for place in near for rival in others[place])
        rival = next((rival for rival in rivals if _stands_for(bitext, word, rival)), None)
        if rival is not None:
            open_places.remove(rival.last - 1)
            yield bitext.source.span_of(word.first, word.last), bitext.target.span_of(rival.first, rival.last)


def _of_words(bitext: Bitext) -> Iterator[tuple[Span, Span]]:
    """``(source, target)``: things of one kind, or superlatives, of which the one stands for the other."""
    for index, place in chain(exchanged_things(bitext), exchanged_qualities(bitext)):
        spans = bitext.chinese.tokens[index].span, bitext.english.tokens[place].span
        yield spans if bitext.from_chinese else spans[::-1]


def _stands_for(bitext: Bitext, word: Found, rival: Found) -> bool:
    """True for two of one field, neither of which has a counterpart elsewhere."""
    shared = {member.field for member in word.members} & {member.field for member in rival.members}
    return (
        bool(shared)
        and (shared.isdisjoint(GRADED) or _is_denied(bitext.source, word) is _is_denied(bitext.target, rival))
        and not _says_the_rest(bitext, word, rival)
        and not _has_another(bitext, bitext.source, word, rival)
        and not _has_another(bitext, bitext.target, rival, word)
    )


def _says_the_rest(bitext: Bitext, word: Found, rival: Found) -> bool:
    """True for 生物医药 and "medicine", which stands for the other part of the compound."""
    mine, theirs = (word, rival) if bitext.from_chinese else (rival, word)
    return bool(mine.rest) and any(
        says(mine.rest, token.lemma) for token in bitext.english.tokens[theirs.first : theirs.last]
    )


def _is_denied(text: Text, word: Found) -> bool:
    """True for the "happy" of "not happy", which another feeling may well stand for."""
    denial_of = denial_of_chinese if text.language == CHINESE else denial_of_english
    before = text.tokens[max(0, word.first - _NEXT) : word.first]
    return any(denial_of(token.norm) is Denial.OPEN for token in before)


_NEXT = 3
"""Words before one among which a denial is one of it."""


def _without_counterpart(words: Sequence[Found], others: Sequence[Found]) -> list[Found]:
    """The words that agree with none of the others."""
    known = {other.members for other in others}
    return [word for word in words if not any(_agree(word.members, other) for other in known)]


@lru_cache(maxsize=65536)
def _agree(members: frozenset[Member], others: frozenset[Member]) -> bool:
    """Whether the two may say the same: of several that a word may mean, one; of northeast and north, one says no more.

    What they are in fields of which the other is not does not matter.
    """
    fields = {member.field for member in members} & {member.field for member in others}
    shared = members & others
    here, there = ({member for member in side if member.field in fields & COMPOSED} for side in (members, others))
    alike = here <= there or there <= here
    return bool(fields) and alike and fields <= COMPOSED | {member.field for member in shared}


def _has_another(bitext: Bitext, text: Text, word: Found, not_this: Found) -> bool:
    """True if a word of those in ``word`` has its counterpart, by more than its place, elsewhere.

    Beside "right", the "turn" is none: it is the rest of what 左转 says, as "China" is of 中国外交部, "quit" of 戒酒.
    """
    other = bitext.other(text)
    compound = text.language == CHINESE and len(text.tokens[word.first].norm) > 1
    phrasal = compound and not_this.first > 0 and other.tokens[not_this.first - 1].norm in _WITH_VERBS
    rest = range(not_this.first - compound - phrasal, not_this.last + compound)
    return any(
        place not in rest
        and link.evidence != "position"
        and link.probability >= (_FIRM if link.evidence != "embedding" else _SURE)
        and is_content(other.tokens[place], other.language)
        and not (word.rest and says(word.rest, other.tokens[place].lemma))
        and not (word.last - word.first > 1 and _is_taken(bitext, other, place, word, link.probability))
        for index in range(word.first, word.last)
        for link in bitext.links_of(text)[index]
        for place in (link.target if text is bitext.source else link.source,)
    )


def _is_taken(bitext: Bitext, other: Text, place: int, word: Found, probability: float) -> bool:
    """True if a word outside of ``word`` has its counterpart there rather than one in it: 美国 of "US" and "state"."""
    text = bitext.other(other)
    return any(
        link.probability > probability and not word.first <= index < word.last
        for link in bitext.links_of(other)[place]
        for index in (link.source if text is bitext.source else link.target,)
    )


_WITH_VERBS = frozenset("up off out down away".split())
"""Words that are one with the verb before them."""
_FIRM = 0.5
"""Probability of a link from which on it counts."""
_SURE = 0.8
"""That of a link for which nothing speaks but that the words are used alike, as the members of a field are."""
