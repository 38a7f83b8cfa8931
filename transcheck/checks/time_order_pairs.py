"""What comes before and what after: 分洪前 and "after the flood diversion" are about the same event, from both ends.

A translation may tell an order from the other side (吃完饭再走, "eat before you leave"); then another event stands
beside the word. Only where the same one does is the order another. A span of time has a side too: 十年来 ends now, "the
next ten years" begins. A date may end ("by 2050") or begin something (2050年以后).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from transcheck.checks.base import Bitext, is_content
from transcheck.checks.quantity_changes import DATE_KINDS
from transcheck.checks.quantity_pairs import pair_quantities
from transcheck.language.normalising import simplify
from transcheck.language.quantities import match
from transcheck.lexicon.polarity import Denial, denial_of_chinese, denial_of_english
from transcheck.lexicon.time_words import is_former
from transcheck.model import CHINESE, Quantity, Span, Text

_BEFORE, _AFTER = "before", "after"
_CHINESE = {
    **dict.fromkeys(("前", "之前", "以前", "前夕"), _BEFORE),
    **dict.fromkeys(("后", "之后", "以后", "过后"), _AFTER),
}
_ENGLISH = {"before": _BEFORE, "after": _AFTER}
_REACH = 5
"""Words behind "before" or "after" among which the event stands."""


_WORDS = 2
"""Words before 之前 that name the event: 地震 | 发生 | 之前."""


@dataclass(frozen=True, slots=True)
class Reversal:
    """The two words, as token numbers of the Chinese and of the English text."""

    chinese: int
    english: int


def reversed_orders(bitext: Bitext) -> Iterator[Reversal]:
    """Pairs of opposite words that are about one event, or one span of time, with no word of the same kind beside it.

    Where only one side denies, "not before" may be 才 or "only after".
    """
    yield from _turned_spans(bitext)
    chinese, english = bitext.chinese, bitext.english
    theirs = [
        (place, _ENGLISH[token.norm])
        for place, token in enumerate(english.tokens)
        if token.norm in _ENGLISH and not (place and english.tokens[place - 1].norm in ("until", "till"))
    ]
    if not theirs or _denies(chinese) is not _denies(english):
        return
    for index, kind in _ours(chinese):
        words = range(max(0, index - _WORDS), index) if chinese.tokens[index].norm in _CHINESE else (index,)
        event = {found for word in words for found in bitext.counterparts(chinese, word)}
        beside = [
            (place, other) for place, other in theirs if not event.isdisjoint(range(place + 1, _end(english, place)))
        ]
        if len(beside) == 1 and beside[0][1] != kind:
            yield Reversal(index, beside[0][0])


def _denies(text: Text) -> bool:
    if text.language == CHINESE:
        return any(denial_of_chinese(token.norm) is Denial.OPEN or token.norm.startswith("禁") for token in text.tokens)
    return any(denial_of_english(token.lemma) is Denial.OPEN for token in text.tokens)


def _turned_spans(bitext: Bitext) -> Iterator[Reversal]:
    """25年来 and "the next 25 years", where the Chinese has no word for what is to come."""
    chinese, english = bitext.chinese, bitext.english
    if any(token.norm in _TO_COME for token in chinese.tokens):
        return
    for mine in chinese.quantities:
        last = next((place for place, token in enumerate(chinese.tokens) if token.start >= mine.end), None)
        if mine.unit not in _SPANS or last is None or chinese.tokens[last].norm not in _UNTIL_NOW:
            continue
        for theirs in english.quantities:
            place = next((place for place, token in enumerate(english.tokens) if token.start >= theirs.start), 0) - 1
            if match(mine, theirs) and place >= 0 and english.tokens[place].norm in _AHEAD:
                yield Reversal(last, place)


_SPANS = frozenset(("year", "month", "week", "day", "decade"))
_UNTIL_NOW = frozenset("来 以来".split())
_AHEAD = frozenset("next coming future following upcoming".split())
_TO_COME = frozenset("未来 将来 今后 接下来 往后 以后 之后 将 要 会".split())


def _ours(text: Text) -> Iterator[tuple[int, str]]:
    """The Chinese words that stand right behind the word for an event, or in one word with it."""
    tokens = text.tokens
    if any(token.norm == "才" for token in tokens):
        return
    for index in range(1, len(tokens)):
        kind, after_content = _CHINESE.get(tokens[index].norm), is_content(tokens[index - 1], CHINESE)
        if (
            kind
            and after_content
            and not is_former(tokens[index].norm, tokens[index + 1].norm if index + 1 < len(tokens) else "")
        ):
            yield index, kind
    for index, token in enumerate(tokens):
        if len(token.norm) == _COMPOUND and token.norm[0] in _EVENTS and token.norm[1] in _CHINESE:
            yield index, _CHINESE[token.norm[1]]


_COMPOUND = 2
_EVENTS = frozenset("饭餐睡术赛婚产孕课会酒雨病考节选震灾班浴")
"""Events that are one word with what comes before or after them: 术后, 赛前."""


def _end(text: Text, place: int) -> int:
    """The end of what "before" or "after" at ``place`` is about: its clause, and no further than `_REACH`."""
    last = min(len(text.tokens), place + 1 + _REACH)
    return next((end for end in range(place + 1, last) if text.tokens[end].norm in _OTHER_CLAUSE), last)


_OTHER_CLAUSE = frozenset(", . ; : before after until till when while since".split())


def turned_bounds(bitext: Bitext) -> Iterator[tuple[Span, Span]]:
    """``(Chinese, English)`` where a date ends what begins with it on the other side: "by 2050" and 2050年以后.

    "Not until" is 才 and 以后; so a text that denies, or has 才, is passed over.
    """
    if any(map(_denies, (bitext.chinese, bitext.english))) or _ONLY_THEN.search(bitext.chinese.raw):
        return
    for source, target in pair_quantities(bitext).matching:
        here, there = (source, target) if bitext.from_chinese else (target, source)
        if bound := _ahead_of(bitext, here, there):
            yield bound
            continue
        if here.kind not in DATE_KINDS:
            continue
        ours, theirs = _bound_in_chinese(bitext.chinese, here), _bound_in_english(bitext.english, there)
        if ours and theirs and ours[0] != theirs[0]:
            yield ours[1], theirs[1]


_ONLY_THEN = re.compile("才|方才|始终")
_FROM_CHINESE = re.compile("(?:自从?|打从)$")
_FROM_ON_CHINESE = re.compile("^(?:以来|以來|起(?![初码来])|以[后後]|之[后後]|[后後](?!来|來|期|半))")
_TO_CHINESE = re.compile("(?:截至|截止到?|直到|直至)$")
_UP_TO_CHINESE = re.compile("^(?:以前|之前|前(?![后後往来期景]))")
_FROM_ENGLISH = re.compile(
    r"\b(since|after)(?: (?:the|early|late|mid|a|an|its|his|her|their|\w+ in))* $", re.IGNORECASE
)
_TO_ENGLISH = re.compile(
    r"\b(until|till|up to|prior to|before|by)(?: (?:the|early|late|mid|end of|end))* ?$|"
    r"\b(until|till)(?: \w+){1,4} (?:in|on) $",
    re.IGNORECASE,
)
_LONGEST = 40
"""Characters before a date in which a word on its side is looked for."""


def _bound_in_chinese(text: Text, date: Quantity) -> tuple[str, Span] | None:
    plain, first = simplify(text.raw), _first_of_date(text, date)
    ahead, behind = plain[max(0, first - 4) : first], plain[_last_of_date(text, date) :]
    for kind, before, after in ((_AFTER, _FROM_CHINESE, _FROM_ON_CHINESE), (_BEFORE, _TO_CHINESE, _UP_TO_CHINESE)):
        if found := before.search(ahead):
            return kind, (first - len(found[0]), first)
        if found := after.search(behind):
            end = len(plain) - len(behind)
            return kind, (end, end + len(found[0]))
    return None


def _bound_in_english(text: Text, date: Quantity) -> tuple[str, Span] | None:
    first = _first_of_date(text, date)
    start = max(0, first - _LONGEST)
    for kind, pattern in ((_AFTER, _FROM_ENGLISH), (_BEFORE, _TO_ENGLISH)):
        if found := pattern.search(text.raw[start:first]):
            span = found.span(found.lastindex or 0)
            return kind, (start + span[0], start + span[1])
    return None


def _first_of_date(text: Text, date: Quantity) -> int:
    """Where the date begins that ``date`` is part of: the day before the month."""
    start = date.start
    for other in reversed([each for each in text.quantities if each.kind in DATE_KINDS and each.end <= start]):
        if start - other.end > 2:
            break
        start = other.start
    return start


def _last_of_date(text: Text, date: Quantity) -> int:
    end = date.end
    for other in (each for each in text.quantities if each.kind in DATE_KINDS and each.start >= end):
        if other.start - end > 1:
            break
        end = other.end
    return end


_IN_ADVANCE = re.compile(r"\b(?:before|prior|advance|notice|ahead|early|beforehand|earlier)\b", re.IGNORECASE)
_WITHIN = re.compile(r"\bwithin (?:the )?$", re.IGNORECASE)


def _ahead_of(bitext: Bitext, here: Quantity, there: Quantity) -> tuple[Span, Span] | None:
    """提前三十日 and "within thirty days", which begin and end with the event."""
    if _IN_ADVANCE.search(bitext.english.raw):
        return None
    start = here.start - 2
    within = _WITHIN.search(bitext.english.raw[max(0, there.start - _LONGEST) : there.start])
    if within is None or simplify(bitext.chinese.raw[max(0, start) : here.start]) != "提前":
        return None
    first = there.start - len(within[0])
    return (start, here.start), (first, first + len("within"))
