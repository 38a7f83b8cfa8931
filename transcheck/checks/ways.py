"""From where to where: 从北京到上海 and "from Shanghai to Beijing", 从80降到70 and "from 70 to 80"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container
from dataclasses import dataclass
from fractions import Fraction

from transcheck.checks.base import Bitext, is_content
from transcheck.checks.noun_phrases import places_of
from transcheck.lexicon.dictionary import load_dictionary
from transcheck.model import CHINESE, Span, Text, TokenKind


@dataclass(frozen=True, slots=True)
class Way:
    """Where something begins and where it ends, as ranges of tokens."""

    start: Span
    end: Span


def ways(text: Text) -> list[Way]:
    """All in a text, in order."""
    chinese = text.language == CHINESE
    starts, ends = (_CHINESE_FROM, _CHINESE_TO) if chinese else (_ENGLISH_FROM, _ENGLISH_TO)
    found: list[Way] = []
    for index, token in enumerate(text.tokens):
        if chinese and token.norm in _BETWEEN_PLACES and not any(way.end[0] > index for way in found[-1:]):
            place, end = _place_before(text, index), _noun(text, index + 1)
            found += [Way(place, end)] if place and end else []
        if token.norm in starts and (start := _noun(text, index + 1)):
            turn = next(
                (
                    place
                    for place in range(start[1], min(len(text.tokens), start[1] + _BETWEEN))
                    if text.tokens[place].norm in ends
                    or text.tokens[place].norm.endswith(_TURNING)
                    or _is_cut_wrong(text, place)
                ),
                None,
            )
            if turn is not None and (end := _noun(text, turn + (not _is_cut_wrong(text, turn)))):
                is_verb = turn == start[1] > start[0] + 1 and text.tokens[turn].norm[0] in _TURNING
                found.append(Way((start[0], start[1] - is_verb), end))
    return found


def _place_before(text: Text, index: int) -> Span | None:
    """The word right before 到 in 维也纳到威尼斯的夜车, where no 从 begins the way."""
    before = text.tokens[index - 1] if index else None
    return (index - 1, index) if before is not None and len(before.norm) > 1 and _goes_on(text, index - 1) else None


def _is_cut_wrong(text: Text, index: int) -> bool:
    """Whether the segmenter has put the end of the verb with what it becomes: 下调 | 为易危."""
    word = text.tokens[index].norm
    return len(word) > _SHORT and word[0] in _TURNING and not any(True for _ in load_dictionary().definitions(word))


_SHORT = 2


def turned_ways(bitext: Bitext) -> list[tuple[Way, Way]]:
    """The ways of the source with those of the target that go back to where they begin."""
    theirs = ways(bitext.target)
    starts = [way.start[0] for way in theirs]
    return [
        (here, theirs[number])
        for here in ways(bitext.source)
        for place in [bisect_left(starts, here.start[0] * len(bitext.target.tokens) / len(bitext.source.tokens))]
        for number in range(max(0, place - _NEAR), min(len(theirs), place + _NEAR))
        if _turned(bitext, here, theirs[number])
    ]


def turned_ends(bitext: Bitext) -> list[tuple[Span, Span]]:
    """``(Chinese, English)``: a place from which one comes and to which one goes: 从日本来, "went to Japan".

    Only where neither text tells the other end of the way.
    """
    chinese, english = bitext.chinese, bitext.english
    ours, told = set(chinese.norms), set(english.norms)
    found = []
    if "from" not in told and ours.isdisjoint(_CHINESE_TO):
        found += _facing(bitext, [span for span in _places_after(chinese, _COMES) if _comes(chinese, span[1])], "to")
    if "to" not in told and ours.isdisjoint(_CHINESE_FROM):
        found += _facing(bitext, _places_after(chinese, _GOES), "from")
    return found


def _places_after(text: Text, marks: Container[str]) -> list[Span]:
    """The marks of a way with the one word of more than a character after each; 去看 is no way."""
    found = ((index, _noun(text, index + 1)) for index, token in enumerate(text.tokens) if token.norm in marks)
    return [
        (index, place[1])
        for index, place in found
        if place and place[1] - place[0] == 1 and len(text.tokens[place[0]].norm) > 1
    ]


def _comes(chinese: Text, index: int) -> bool:
    return index < len(chinese.tokens) and chinese.tokens[index].norm.startswith(_ARRIVING)


def _facing(bitext: Bitext, ours: list[Span], preposition: str) -> list[tuple[Span, Span]]:
    """The Chinese ways with those of the English, behind a preposition, whose place is the same."""
    chinese, english = bitext.chinese, bitext.english
    turns = [
        span
        for span in _places_after(english, (preposition,))
        if span[0] and english.tokens[span[0] - 1].lemma in _MOVING
    ]
    return [
        (chinese.span_of(*here), english.span_of(*there))
        for here in ours
        for start in [bisect_left(turns, (here[0] * len(english.tokens) // len(chinese.tokens),))]
        for there in turns[max(0, start - _NEAR) : start + _NEAR]
        if _are_one_place(bitext, here[1] - 1, there[1] - 1)
    ]


def _are_one_place(bitext: Bitext, chinese: int, english: int) -> bool:
    spans = (chinese, chinese + 1), (english, english + 1)
    return _same(bitext, *(spans if bitext.from_chinese else spans[::-1]))


_MOVING = frozenset("come go travel fly drive return back move head arrive over off ship send".split())
"""Words of motion that stand right before "to" and "from"."""
_COMES, _GOES = frozenset(("从", "是从")), frozenset("去 前往 飞往 赶往 开往 赴".split())
_ARRIVING = ("来", "回来", "过来", "赶来", "飞来", "寄来", "搬来", "进口")
"""Verbs that follow the place from which one comes."""
_NEAR = 8
"""Ways of the other side, before and after the place where one stands, that are looked at."""


def _turned(bitext: Bitext, here: Way, there: Way) -> bool:
    return (
        _same(bitext, here.start, there.end)
        and _same(bitext, here.end, there.start)
        and not _same(bitext, here.start, there.start)
        and not _same(bitext, here.end, there.end)
    )


def _same(bitext: Bitext, span: Span, other: Span) -> bool:
    """Whether a word of one span stands for one of the other, or they have a number in common."""
    here, there = _values(bitext.source, span), _values(bitext.target, other)
    if here and there:
        return bool(here & there)
    chinese, english = (span, other) if bitext.from_chinese else (other, span)
    places = set(range(*english))
    return any(places.intersection(places_of(bitext, index)) for index in range(*chinese))


def _values(text: Text, span: Span) -> set[Fraction]:
    start, end = text.span_of(*span)
    return {amount.low for amount in text.quantities if amount.start < end and start < amount.end}


def _noun(text: Text, index: int) -> Span | None:
    """The first words of content from ``index`` on, up to a stop; None if there are none."""
    first = next(
        (
            place
            for place in range(index, min(len(text.tokens), index + _REACH))
            if is_content(text.tokens[place], text.language)
        ),
        None,
    )
    if first is None or any(text.tokens[place].kind is TokenKind.PUNCTUATION for place in range(index, first)):
        return None
    last = first + 1
    while last < min(len(text.tokens), first + _WORDS) and _goes_on(text, last):
        last += 1
    return first, last


def _goes_on(text: Text, index: int) -> bool:
    token = text.tokens[index]
    if text.language == CHINESE and (
        token.norm in (*_CHINESE_TO, "的") or token.norm.endswith(_TURNING) or _is_cut_wrong(text, index)
    ):
        return False
    return is_content(token, text.language)


_CHINESE_FROM, _ENGLISH_FROM = ("从", "是从", "由", "自"), ("from",)
_BETWEEN_PLACES = ("到", "至", "飞", "飞往", "开往")
_CHINESE_TO, _ENGLISH_TO = ("到", "至", "去", "往", "飞往", "开往", "前往"), ("to", "into", "toward", "towards")
_TURNING = ("到", "至", "成", "为", "往", "给")
"""What verbs end in that say what becomes of it: 降到, 升至, 翻译成, 改为."""
_BETWEEN, _REACH, _WORDS = 5, 3, 3
"""Tokens between start and turn, before a noun, and of it."""
