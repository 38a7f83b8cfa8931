"""Items of a list that the other side lacks: "two knives, a crossbow and some cannabis", 两把刀和一些大麻.

A list is a run of members that commas and conjunctions part. One is left out where its neighbours are rendered, none of
its own words is, nothing stands between what renders the neighbours, and the sentences there have fewer members.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from transcheck.checks.base import Bitext
from transcheck.checks.gaps import Gap, Side, find_gaps, is_ordinary, reports, sides_of
from transcheck.checks.parts import part_at
from transcheck.model import Severity, Span, Text, TokenKind

_LEAST, _LONGEST = 3, 7
"""Members of a list, and words of one."""
_SUPPORTED = 0.6
"""Mean support of the content words of a member up to which nothing renders it."""
_WELL_SUPPORTED = 0.9
"""Support from which on a word is rendered, whatever is known of the others."""
_LEFT_OVER = 0.75
"""Words without a counterpart in the sentence of the other side up to which nothing there could render a member."""
_WORDS, _SHORT = 2, 4
"""Content words of a member that says something, and tokens of one that says it by one word."""
_HARDLY_SUPPORTED = 0.35
"""Support of the one content word of such a member."""
_LEFT = 0.5
"""Words without a counterpart in the place of a member up to which there is nothing that could render it."""
_FIRM = frozenset({"dictionary", "phrase", "glossary", "table", "name", "identical", "number"})
_LIKELY = 0.5
"""Probability of a link from which on it counts."""
_LIGHT = frozenset("give get have make take do be go come put let bring 给 有 做 让 打 拿 来 去 进行 会 要 能".split())
"""Verbs that say little, so that it says little that they are rendered."""
_POLITE = frozenset("please sir madam constable officer man dude guy guys folks honey dear 请 先生 女士".split())
"""What is said to be polite, or calls whom one talks to."""
_PARTING = frozenset("and or but 和 与 及 以及 或 或者 并 并且 还 跟 同".split())
_MARKS = frozenset(",，、;；")


def left_items(bitext: Bitext, text: Text) -> list[Gap]:
    """The items of ``text`` that the other side lacks, but for those that are clearly a gap anyway."""
    clear = [
        gap
        for finding in find_gaps(bitext)
        for gap in (finding.missing if text is bitext.source else finding.added,)
        if gap is not None and finding.severity is Severity.MAJOR
    ]
    items = (Gap(text, first, last, ()) for first, last in items_alone(bitext, text))
    return [item for item in items if not item.touches(clear)]


def items_alone(bitext: Bitext, text: Text) -> Iterator[Span]:
    """The tokens of each, without the mark or the conjunction."""
    alignment = bitext.alignment
    if not alignment.source_support or not alignment.target_support:
        return
    here, there = sides_of(bitext, text)
    if there.idioms:
        return
    for sentence in text.sentences:
        members = _members(text, sentence)
        if len(members) < _LEAST:
            continue
        firm = [_renderings(bitext, here, member) for member in members]
        for number, member in enumerate(members):
            if reports(text, *member) or not _says_something(here, member, number):
                continue
            if _is_alone(bitext, here, member, firm[number]) and _has_no_place(here, there, members, firm, number):
                yield member


def _says_something(here: Side, member: Span, number: int) -> bool:
    """Whether a member has several words of content, or is no more than one, which is no adverb at the head."""
    inside = [index for index in range(*member) if here.content[index]]
    if len(inside) >= _WORDS:
        return True
    short = number > 0 and len(inside) == 1 and member[1] - member[0] <= _SHORT
    return (
        short and here.support[inside[0]] <= _HARDLY_SUPPORTED and not here.text.tokens[inside[0]].norm.endswith("ly")
    )


def _members(text: Text, sentence: Span) -> list[Span]:
    """What stands between the marks and the conjunctions of a sentence."""
    found, first = [], sentence[0]
    for index in range(*sentence):
        token = text.tokens[index]
        parts = (
            token.norm in _PARTING
            or token.norm in _MARKS
            or (index + 1 == sentence[1] and token.kind is TokenKind.PUNCTUATION)
        )
        if parts:
            if index > first:
                found.append((first, index))
            first = index + 1
    return [*found, (first, sentence[1])] if first < sentence[1] else found


def _renderings(bitext: Bitext, here: Side, member: Span) -> list[int]:
    """The content words of the other side that surely stand for one of a member."""
    return [
        place
        for index in range(*member)
        if here.content[index] and here.text.tokens[index].lemma not in _LIGHT
        for link in bitext.links_of(here.text)[index]
        for place in (link.target if here.text is bitext.source else link.source,)
        if link.evidence in _FIRM and link.probability >= _LIKELY and place in here.counterparts[index]
    ]


def _is_alone(bitext: Bitext, here: Side, member: Span, firm: Sequence[int]) -> bool:
    """Whether nothing renders an ordinary member that is no clause of a conjunction only."""
    inside = [index for index in range(*member) if here.content[index]]
    ordinary = sum(is_ordinary(here.text, i) and here.text.tokens[i].norm not in _POLITE for i in inside)
    if here.text.tokens[member[1] - 1].norm == "-":
        return False  # short-, medium- and long-term
    if firm or not inside or member[1] - member[0] > _LONGEST or 2 * ordinary <= len(inside):
        return False
    if any(here.counterparts[index] and not here.shares(index, *member) for index in inside):
        return False
    supports = [here.support[index] for index in inside]
    return sum(supports) <= _SUPPORTED * len(inside) and max(supports) <= _WELL_SUPPORTED


def _has_no_place(here: Side, there: Side, members: Sequence[Span], firm: Sequence[Sequence[int]], number: int) -> bool:
    """Whether what renders the neighbours of a member stands side by side, in a list of fewer members."""
    before, after = (firm[number - 1] if number else [-1]), (firm[number + 1] if number + 1 < len(members) else None)
    if after is None:
        if number < 2 or not firm[number - 2]:
            return False
        sentence = part_at(there.text.sentences, max(before, default=0))
        after = [sentence[1]]
    elif not number:
        before = [part_at(there.text.sentences, min(after, default=0))[0] - 1]
    if not before or not after:
        return False
    first, last = max(before) + 1, min(after)
    if first > last + 1:
        first, last = min(after), max(before)
    sentences = {
        part_at(there.text.sentences, min(max(place, 0), len(there.text.tokens) - 1)) for place in (first, last - 1)
    }
    if len(sentences) != 1 or sum(there.unaccounted[max(0, first) : last]) > _LEFT:
        return False
    sentence = sentences.pop()
    if sum(there.unaccounted[slice(*sentence)]) > _LEFT_OVER:
        return False
    inner = 0 < number < len(members) - 1
    return (inner and _is_beside(there.text, first, last)) or len(_members(there.text, sentence)) < len(members)


def _is_beside(text: Text, first: int, last: int) -> bool:
    """Whether what ends before token ``first`` and what begins at ``last`` are parted but once: nothing is between."""
    partings = [token.norm in _PARTING or token.norm in _MARKS for token in text.tokens[first:last]]
    return sum(parts and not before for before, parts in pairwise([False, *partings])) == 1
