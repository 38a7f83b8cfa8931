"""What happens at two times has changed places: 白天睡觉，晚上上班, "works by day and sleeps at night".

The times are two days, parts of a day, seasons, years, dates, "before" and "now", "first" and "then", each told once in
either text and in another member of its sentence. In Chinese what happens follows the time. Where all that is rendered
of it stands in the other time's member, both ways, the two have been exchanged.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from itertools import combinations
from operator import attrgetter

from transcheck.checks.base import Bitext, is_content
from transcheck.checks.crossed_pairs import members
from transcheck.checks.quantity_changes import DATE_KINDS
from transcheck.checks.quantity_pairs import pair_quantities
from transcheck.checks.rendering import explained, rendered
from transcheck.lexicon.time_words import time_words
from transcheck.model import QuantityKind, Span, Text, TokenKind

Exchanged = tuple[tuple[Span, Span], tuple[Span, Span]]
"""The places of the two times in the Chinese, and in the English."""

_SCALES = frozenset(
    f"the {scale}" for scale in ("day", "week", "month", "year", "time of day", "season", "half", "part of the week")
)
_MARKS = {
    ("order", "first"): "先 首先 先是 first firstly",
    ("order", "then"): "再 然后 接着 之后 随后 后 then next afterwards after later",
    ("era", "before"): "以前 过去 原来 从前 之前 当年 原先 used before previously formerly originally",
    ("era", "now"): "现在 如今 目前 眼下 now today nowadays",
    ("daylight", "day"): "白天 day daytime",
    ("daylight", "night"): "晚上 夜里 夜间 晚间 night nights evening evenings",
}
_KIND_OF = {word: kind for kind, words in _MARKS.items() for word in words.split()}
"""Kind and value of words that tell when something is, beside those of `time_words`."""


@dataclass(frozen=True, slots=True)
class _Moment:
    """A time that both texts tell once: its tokens in the Chinese and in the English, as half-open ranges."""

    chinese: Span
    english: Span


def crossed_moments(bitext: Bitext) -> Iterator[Exchanged]:
    """Two times at which what happens has been exchanged; only where sure."""
    for moments in _moments(bitext):
        for one, other in combinations(moments, 2):
            if _are_crossed(bitext, one, other):
                chinese, english = bitext.chinese, bitext.english
                yield (
                    (chinese.span_of(*one.chinese), chinese.span_of(*other.chinese)),
                    (english.span_of(*one.english), english.span_of(*other.english)),
                )


def _are_crossed(bitext: Bitext, one: _Moment, other: _Moment) -> bool:
    here = members(bitext.chinese, one.chinese[0], other.chinese[0])
    there = members(bitext.english, one.english[0], other.english[0])
    if here is None or there is None:
        return False
    said = [_said(bitext, member, moment) for member, moment in zip(here, (one, other), strict=True)]
    shared = said[0].keys() & said[1].keys()
    for own, straight, crossing in zip(said, there, there[::-1], strict=True):
        places = {place for word, found in own.items() if word not in shared for place in found}
        if not any(place in crossing for place in places) or any(place in straight for place in places):
            return False
    return True


def _said(bitext: Bitext, member: range, moment: _Moment) -> dict[str, list[int]]:
    """By word of content after the time what renders it."""
    chinese, english = bitext.chinese, bitext.english
    found = {
        chinese.tokens[index].norm: [*rendered(bitext, index), *explained(bitext, index)]
        for index in member
        if index >= moment.chinese[1] and _tells(chinese, index)
    }
    return {word: [place for place in places if _tells(english, place)] for word, places in found.items()}


def _tells(text: Text, index: int) -> bool:
    token = text.tokens[index]
    if token.kind is not TokenKind.WORD or token.norm in _KIND_OF or token.lemma in _LIGHT:
        return False
    return is_content(token, text.language)


_LIGHT = frozenset("用 做 去 来 有 会 要 get have take make bring go come do".split())
"""Verbs that say little, and are linked to whatever stands there."""


def _moments(bitext: Bitext) -> Iterator[list[_Moment]]:
    """The times that both texts tell, kind by kind."""
    here, there = _words(bitext.chinese), _words(bitext.english)
    for kind in here.keys() & there.keys():
        ours, theirs = here[kind], there[kind]
        shared = [value for value in ours if len(ours[value]) == 1 == len(theirs.get(value, ()))]
        yield [_Moment(ours[value][0], theirs[value][0]) for value in shared]
    matching = [pair for pair in pair_quantities(bitext).matching if pair[0].kind in DATE_KINDS]
    told = Counter((source.kind, source.low) for source, _ in matching)
    dates: dict[QuantityKind, list[_Moment]] = defaultdict(list)
    for source, target in matching:
        if told[source.kind, source.low] == 1:
            mine, other = (source, target) if bitext.from_chinese else (target, source)
            moment = _Moment(_tokens(bitext.chinese, mine.span), _tokens(bitext.english, other.span))
            dates[source.kind].append(moment)
    yield from dates.values()


def _words(text: Text) -> dict[str, dict[Hashable, list[Span]]]:
    """By kind and value where a text tells a time."""
    found: dict[str, dict[Hashable, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for scale, words in time_words(text, _SCALES).items():
        for word in words:
            found[scale][word.values].append(_tokens(text, word.span))
    for index, token in enumerate(text.tokens):
        if token.norm in _KIND_OF:
            kind, value = _KIND_OF[token.norm]
            found[kind][value].append((index, index + 1))
    return found


def _tokens(text: Text, span: Span) -> Span:
    first = max(0, bisect_right(text.tokens, span[0], key=attrgetter("start")) - 1)
    return first, max(first + 1, bisect_left(text.tokens, span[1], key=attrgetter("start")))
