"""Two clauses or things that have changed places: what is preferred, cause and effect, what comes first or is denied.

Each relation is looked for in its plain forms: 与其 A 不如 B and "B rather than A", 因为 A 所以 B and "A, so B", and
先 A 再 B and "B after A". It has been turned round where what the one text has on its first side is rendered on the
second side of the other, and nothing the other way.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import islice, product

from transcheck.checks.base import Bitext, is_content
from transcheck.checks.relations import Related, Relation
from transcheck.checks.relations_in_chinese import ANY, relations_in_chinese
from transcheck.checks.relations_in_english import relations_in_english
from transcheck.checks.rendering import explained, rendered
from transcheck.lexicon.polarity import defining_words
from transcheck.model import CHINESE, Span, Text

__all__ = ["Relation", "told_from_the_other_end", "turned_relations"]


def turned_relations(bitext: Bitext, relation: Relation) -> Iterator[tuple[Span, Span]]:
    """Where the source and the target mark the relation that the target has turned round."""
    for here, there in _turned(bitext):
        if here.relation is relation:
            spans = bitext.chinese.span_of(*here.mark), bitext.english.span_of(*there.mark)
            if relation is Relation.CONTRAST:
                spans = _denied(bitext, here, there)
            yield spans if bitext.from_chinese else spans[::-1]


def told_from_the_other_end(bitext: Bitext, chinese: int, english: int) -> bool:
    """Whether the two words compare in opposite directions, and what they compare has changed places: all is well."""
    mine, theirs = _relations(bitext)
    here = _only([each for each in mine if each.mark[0] == chinese], Relation.DEGREE)
    there = _only([each for each in theirs if english in range(*each.mark)], Relation.DEGREE)
    if here is None or there is None:
        return False
    to_second, first_straight = _places(bitext, here.first, here.second, there.second, there.first)
    to_first, second_straight = _places(bitext, here.second, here.first, there.first, there.second)
    return bool(to_second or to_first) and not (first_straight or second_straight)


def _denied(bitext: Bitext, here: Related, there: Related) -> tuple[Span, Span]:
    """What is denied in Chinese with the word that does so, and where English affirms it."""
    chinese, english = bitext.chinese, bitext.english
    denying = here.mark[0], max(here.mark[1], here.first.stop)
    places = sorted(
        {place for _, found in _renderings(bitext, here.first, here.second) for place in found if place in there.second}
    )
    first = places[0] - (english.tokens[places[0] - 1].norm in ("a", "an", "the") and places[0] > there.second.start)
    return chinese.span_of(*denying), english.span_of(first, places[-1] + 1)


@lru_cache(maxsize=4)
def _turned(bitext: Bitext) -> tuple[tuple[Related, Related], ...]:
    """The turned ones, each as the Chinese and the English text have it."""
    mine, theirs = _relations(bitext)
    pairs = (pair for relation in Relation for pair in _paired(mine, theirs, relation))
    return tuple(
        (here, there) for here, there in pairs if _is_turned(bitext, here, there) or _is_contrary(bitext, here, there)
    )


def _paired(
    mine: Sequence[Related], theirs: Sequence[Related], relation: Relation
) -> Iterator[tuple[Related, Related]]:
    """Those that may belong together: the only ones of both sides; of contrasts any two, which name what they deny."""
    here, there = _only(mine, relation), _only(theirs, relation, _AS_WELL.get(relation))
    if here and there:
        yield here, there
    elif relation is Relation.CONTRAST:
        of_kind = [[each for each in found if each.relation is relation] for found in (mine, theirs)]
        yield from islice(product(*of_kind), _MOST_CONTRASTS)


_MOST_CONTRASTS = 16
"""Pairs of contrasts that are looked at in texts that have many."""


@lru_cache(maxsize=4)
def _relations(bitext: Bitext) -> tuple[tuple[Related, ...], tuple[Related, ...]]:
    """Those of the Chinese and of the English text; none at all where the English has none."""
    theirs = tuple(relations_in_english(bitext.english))
    return (tuple(relations_in_chinese(bitext.chinese)) if theirs else ()), theirs


_AS_WELL = {Relation.CONTRAST: Relation.PREFERENCE}
"""What English tells a relation by too: 不是 A 而是 B, "B rather than A"."""


def _only(found: Sequence[Related], relation: Relation, other: Relation | None = None) -> Related | None:
    """The one of a kind that a text has; of several nobody could tell which belong together."""
    of_kind = [each for each in found if each.relation is relation] or [
        each for each in found if each.relation is other
    ]
    return of_kind[0] if len(of_kind) == 1 else None


def _is_turned(bitext: Bitext, here: Related, there: Related) -> bool:
    if here.relation is Relation.DEGREE and not _is_of_one_degree(bitext, here, there):
        return False
    to_second, first_straight = _places(bitext, here.first, here.second, there.second, there.first)
    to_first, second_straight = _places(bitext, here.second, here.first, there.first, there.second)
    if here.relation in (Relation.CONTRAST, Relation.DEGREE) and to_second and to_first and not first_straight:
        # what is affirmed or measured may have with it what is said of both
        return True
    if first_straight or second_straight:
        return to_second > _MANY * first_straight and to_first > _MANY * second_straight
    return (to_second > 0 and to_first > 0) or (here.loose and there.loose and to_second + to_first > 1)


def _is_contrary(bitext: Bitext, here: Related, there: Related) -> bool:
    """True for A 不如 B and "A is better than B": the same two in the same order, compared the other way."""
    if ANY not in here.scales or set(there.scales.values()) != {-here.scales[ANY]}:
        return False
    to_second, first_straight = _places(bitext, here.first, here.second, there.second, there.first)
    to_first, second_straight = _places(bitext, here.second, here.first, there.first, there.second)
    return (first_straight or second_straight) > 0 == to_second + to_first


_MANY = 2
"""Times as many words that cross as others, which then were linked by mistake."""


def _is_of_one_degree(bitext: Bitext, here: Related, there: Related) -> bool:
    """Whether the two compare in the same direction: "the son is shorter" says the same from the other end."""
    if ANY in here.scales:
        return bool(there.scales) and set(there.scales.values()) == {here.scales[ANY]}
    shared = here.scales.keys() & there.scales.keys()
    if shared:
        return any(here.scales[scale] == there.scales[scale] for scale in shared)
    if here.scales and there.scales:
        measured = _AMOUNTS.issuperset((*here.scales, *there.scales))
        return measured and set(here.scales.values()) == set(there.scales.values())
    linked = rendered(bitext, here.mark[0])
    return not here.scales and not there.scales and any(place in range(*there.mark) for place in linked)


_AMOUNTS = frozenset(("amount", "level"))
"""Scales that stand for each other: 收入低于, "earn less"."""


def _places(bitext: Bitext, own: range, other: range, crossing: range, straight: range) -> tuple[int, int]:
    """How many of the Chinese words of a side are rendered on the wrong side, and how many on the right one."""
    crossed = kept = 0
    for _, found in _renderings(bitext, own, other):
        crossed += any(place in crossing for place in found)
        kept += any(place in straight for place in found)
    numbers = _numbers(bitext.chinese, own)
    if numbers and numbers.isdisjoint(_numbers(bitext.chinese, other)):
        crossed += numbers == _numbers(bitext.english, crossing)
        kept += numbers == _numbers(bitext.english, straight)
    age = _seniority(bitext.chinese, own)
    if age:
        crossed += _seniority(bitext.english, crossing) == age
        kept += _seniority(bitext.english, straight) == age
    return crossed, kept


def _renderings(bitext: Bitext, own: range, other: range) -> Iterator[tuple[int, set[int]]]:
    """The Chinese words of a side with the English ones that may render them.

    What words of the other side could be rendered by as well says nothing.
    """
    chinese, english = bitext.chinese, bitext.english
    shared = {
        form
        for index in other
        if is_content(chinese.tokens[index], CHINESE)
        for form in defining_words(chinese.tokens[index].norm)
    }
    persons = _PERSONS.difference(chinese.tokens[index].norm for index in other)
    for index in own:
        word = chinese.tokens[index]
        if (is_content(word, CHINESE) and word.norm not in _OF_BOTH) or word.norm in persons:
            found = {
                place
                for place in (*rendered(bitext, index), *explained(bitext, index))
                if shared.isdisjoint((english.tokens[place].lemma, english.tokens[place].norm))
            }
            yield index, found


_OF_BOTH = frozenset("往往 常常 经常 容易 通常 有时 总是 可能 可以 能 主要 都 也 还 又 更 更加 还要".split())
"""What is said of the relation rather than of one of the two."""
_PERSONS = frozenset("我 你 他 她 我们 你们 他们 她们".split())


def _numbers(text: Text, tokens: range) -> set[Fraction]:
    """The numbers among the tokens: 第二季, "season two"."""
    if not tokens:
        return set()
    start, end = text.span_of(tokens.start, tokens.stop)
    return {amount.low for amount in text.quantities if start <= amount.start < end and not amount.optional}


def _seniority(text: Text, tokens: range) -> int:
    """1 for an elder brother or sister, -1 for a younger one, 0 for neither or both."""
    if text.language == CHINESE:
        signs = {sign for index in tokens for char in text.tokens[index].norm if (sign := _SIBLINGS.get(char))}
    else:
        signs = {sign for index in tokens if (sign := _AGES.get(text.tokens[index].norm))}
    return signs.pop() if len(signs) == 1 else 0


_SIBLINGS = {**dict.fromkeys("哥姐兄姊", 1), **dict.fromkeys("弟妹", -1)}
_AGES = {**dict.fromkeys("older elder big bigger".split(), 1), **dict.fromkeys("younger little kid baby".split(), -1)}
