"""Who wins and who loses, who overtakes and who is left behind: "Arsenal beat Chelsea" against 阿森纳输给了切尔西."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache

from transcheck.checks.base import Bitext, is_content
from transcheck.checks.parts import part_at
from transcheck.model import CHINESE, Span, Text

_WON = frozenset(
    "beat defeat thrash overcome trounce outplay outscore overtake surpass outsell outstrip outpace outperform "
    "leapfrog 击败 战胜 打败 力克 大胜 险胜 完胜 反超 超过 超越 赶超 领先 领先于 压过".split()
)
_LOST = frozenset("trail 输给 不敌 负于 败给 惜败 惨败 不敌于 落后于 落后 逊于".split())
_PAIRS = {("ahead", "of"): True, ("lag", "behind"): False, ("fall", "behind"): False}
"""English words that say it together."""
_PASSIVE = frozenset("be been being was were is are get got 被 遭".split())


def turned_contests(bitext: Bitext) -> Iterator[tuple[Span, Span]]:
    """``(source, target)``: the verbs by which the one who wins on one side loses to the same on the other."""
    source, target = bitext.source, bitext.target
    there = _contests(target)
    for mine, wins in _contests(source).items() if there else ():
        for theirs, other_wins in there.items():
            same, crossed = _parties(bitext, mine, theirs)
            if (all(same) and wins is not other_wins) or (all(crossed) and not any(same) and wins is other_wins):
                yield source.tokens[mine].span, target.tokens[theirs].span


def told_by_the_other_party(bitext: Bitext, chinese: int, english: int) -> bool:
    """True for 蓝队落后红队, "the Reds are ahead of the Blues": opposite verbs, with the parties changed about."""
    wins, other_wins = _contests(bitext.chinese).get(chinese), _contests(bitext.english).get(english)
    if wins is None or other_wins is None or wins is other_wins:
        return False
    same, crossed = _parties(bitext, *((chinese, english) if bitext.from_chinese else (english, chinese)))
    return all(crossed) and not any(same)


@lru_cache(maxsize=4)
def _contests(text: Text) -> Mapping[int, bool]:
    """The verbs of a text that say who wins, in order; True if it is the one who stands before."""
    return dict(_verbs(text))


def _verbs(text: Text) -> Iterator[tuple[int, bool]]:
    for index, token in enumerate(text.tokens):
        before = text.tokens[max(0, index - 2) : index]
        if any(word.norm in _PASSIVE for word in before):
            continue
        after = text.tokens[index + 1].norm if index + 1 < len(text.tokens) else ""
        if (token.lemma, after) in _PAIRS:
            yield index, _PAIRS[token.lemma, after]
        elif token.lemma in _WON and _has_object(text, index):
            yield index, True
        elif token.norm in _LOST or (token.lemma == "lose" and _goes_to(text, index)):
            yield index, False


def _has_object(text: Text, index: int) -> bool:
    """True for the verb of "defeat Chelsea", not for the noun of "defeat at Chelsea"."""
    after = text.tokens[index + 1 : index + 2]
    return text.language == CHINESE or any(
        is_content(token, text.language) or token.norm in _DETERMINERS for token in after
    )


_DETERMINERS = frozenset("the a an his her its their our my your this that these those all both".split())


def _goes_to(text: Text, index: int) -> bool:
    return text.language != CHINESE and any(word.norm == "to" for word in text.tokens[index + 1 : index + 3])


def _parties(bitext: Bitext, mine: int, theirs: int) -> tuple[tuple[bool, bool], tuple[bool, bool]]:
    """Whether, in their clauses, words before the one stand for words before the other, and words behind as well.

    The second says the same of words before the one and behind the other, and the other way round. A word that is said
    twice ("their team", "our team") tells nothing.
    """
    source, target = bitext.source, bitext.target
    start, end = part_at(source.clauses, mine)
    first, last = part_at(target.clauses, theirs)
    before, behind = (
        {
            place
            for index in here
            if _may_be_a_party(source, index) and _is_said_once(source, index)
            for place in bitext.counterparts(source, index)
        }
        for here in (range(start, mine), range(mine + 1, end))
    )
    there = range(first, theirs), range(theirs + 1, last)
    same = not before.isdisjoint(there[0]), not behind.isdisjoint(there[1])
    return same, (not before.isdisjoint(there[1]), not behind.isdisjoint(there[0]))


def _may_be_a_party(text: Text, index: int) -> bool:
    token = text.tokens[index]
    return is_content(token, text.language) or token.norm in _PERSONS


_PERSONS = frozenset("i he she we they 我 他 她 我们 咱们 他们 她们".split())


def _is_said_once(text: Text, index: int) -> bool:
    return _times(text)[text.tokens[index].norm] == 1


@lru_cache(maxsize=4)
def _times(text: Text) -> Counter[str]:
    """How often each word is said."""
    return Counter(text.norms)
