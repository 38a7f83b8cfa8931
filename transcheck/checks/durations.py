"""How long something is done, told as how long a thing is: 擦了十分钟窗户 are no "ten minutes of windows".

Behind a Chinese verb and before its object, without 的, a length of time says how long it is done. English says so with
"for"; before a noun it says how long, or how much, the thing is. Of what takes time itself both may be said: of
听了两小时课 "a two-hour lesson" too.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from transcheck.checks.base import Bitext, is_content
from transcheck.checks.noun_phrases import word_at
from transcheck.checks.quantity_pairs import pair_quantities
from transcheck.language.quantities.units import UNITS
from transcheck.lexicon.doing import is_lifeless
from transcheck.lexicon.measure_words import listed_with
from transcheck.model import CHINESE, ENGLISH, Quantity, Span, Text, TokenKind

_DONE = ("了", "过")
_LASTING = frozenset(
    "历史 时间 时光 工龄 经验 假 假期 光阴 岁月 寿命 青春 人生 左右 以上 以下 以后 之后 之前 以前 后 前".split()
)
"""What lasts by itself, and what only goes on with the length of time."""
_OF_EVENTS = frozenset("场堂节次届门部集出台番回顿所")
"""Measure words for what takes time, and for schools, where one spends it."""
_OF_ACTIONS = frozenset("for in over within after during spend spent take took last lasted every another".split())
_OPENING = frozenset("a an the about around nearly almost some just only full whole entire".split())


def turned_durations(bitext: Bitext) -> Iterator[tuple[Span, Span, Span]]:
    """The length of time in Chinese and in English, and the English words for what it is said of there."""
    if not any(token.norm.endswith(_DONE) for token in bitext.chinese.tokens):
        return
    for said, rendered in pair_quantities(bitext).matching:
        here, there = (said, rendered) if bitext.from_chinese else (rendered, said)
        thing = _object_of(bitext.chinese, here)
        place = _described(bitext.english, there) if thing is not None else None
        if thing is None or place is None or thing not in bitext.counterparts(bitext.english, place):
            continue
        noun = bitext.chinese.tokens[thing].norm
        if is_lifeless(noun, bitext.english.tokens[place].lemma) and _OF_EVENTS.isdisjoint(listed_with(noun)):
            yield here.span, there.span, bitext.english.tokens[place].span


def _object_of(text: Text, amount: Quantity) -> int | None:
    """The noun behind a length of time that follows a verb with 了 or 过; None if 的 or nothing stands between."""
    unit = UNITS.get(amount.unit or "")
    if unit is None or unit.dimension != "time":
        return None
    first = bisect_left(text.tokens, amount.start, key=attrgetter("start"))
    last = bisect_left(text.tokens, amount.end, key=attrgetter("start"))
    if first < 1 or not text.tokens[first - 1].norm.endswith(_DONE) or last >= len(text.tokens):
        return None
    words = []
    for index in range(last, len(text.tokens)):
        token = text.tokens[index]
        if token.kind is not TokenKind.WORD or not is_content(token, CHINESE) or token.norm in _LASTING:
            break
        words.append(index)
    ends = words and (words[-1] + 1 == len(text.tokens) or text.tokens[words[-1] + 1].kind is TokenKind.PUNCTUATION)
    return words[-1] if ends else None


def _described(text: Text, amount: Quantity) -> int | None:
    """The noun that a length of time stands before: "ten minutes of wood", "a two-hour lesson"."""
    first = bisect_left(text.tokens, amount.end, key=attrgetter("start"))
    before = bisect_left(text.tokens, amount.start, key=attrgetter("start")) - 1
    while before >= 0 and text.tokens[before].norm in _OPENING:
        before -= 1
    if before >= 0 and text.tokens[before].norm in _OF_ACTIONS:
        return None
    index = first
    while word_at(text, index) in ("of", "'s", "’s", "'", "’", "-", "the", "a", "an"):
        index += 1
    place = None
    while index < len(text.tokens) and is_content(text.tokens[index], ENGLISH):
        place = index
        index += 1
    return place
