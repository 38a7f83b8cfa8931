"""What happens at two times has changed places: 白天睡觉，晚上上班, "works by day and sleeps at night".

The times are two days, parts of a day, seasons, years, dates, "before" and "now", "first" and "then", each told once in
either text and in another member of its sentence. In Chinese what happens follows the time. Where all that is rendered
of it stands in the other time's member, both ways, the two have been exchanged.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator
from itertools import combinations
from operator import attrgetter

from transcheck.checks.base import Bitext
from transcheck.checks.crossings import Coordinate, are_crossed
from transcheck.checks.quantity_changes import DATE_KINDS
from transcheck.checks.quantity_pairs import pair_quantities
from transcheck.lexicon.time_words import time_words
from transcheck.model import QuantityKind, Span, Text

_MOST = 12
"""Times of one kind that are held against each other; a chronicle has hundreds."""
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


def crossed_moments(bitext: Bitext) -> Iterator[tuple[Coordinate, Coordinate]]:
    """Two times at which what happens has been exchanged; only where sure."""
    for moments in _moments(bitext):
        for one, other in combinations(moments[:_MOST], 2):
            if are_crossed(bitext, one, other, following=True, without=_KIND_OF):
                yield one, other


def _moments(bitext: Bitext) -> Iterator[list[Coordinate]]:
    """The times that both texts tell, kind by kind."""
    here, there = _words(bitext.chinese), _words(bitext.english)
    for kind in here.keys() & there.keys():
        ours, theirs = here[kind], there[kind]
        shared = [value for value in ours if len(ours[value]) == 1 == len(theirs.get(value, ()))]
        yield [Coordinate(ours[value][0], theirs[value][0]) for value in shared]
    matching = [pair for pair in pair_quantities(bitext).matching if pair[0].kind in DATE_KINDS]
    told = Counter((source.kind, source.low) for source, _ in matching)
    dates: dict[QuantityKind, list[Coordinate]] = defaultdict(list)
    for source, target in matching:
        if told[source.kind, source.low] == 1:
            mine, other = (source, target) if bitext.from_chinese else (target, source)
            moment = Coordinate(_tokens(bitext.chinese, mine.span), _tokens(bitext.english, other.span))
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
