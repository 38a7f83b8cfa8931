"""How often in a span of time: 一天三次, "three times a day"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from transcheck.language.normalising import simplify
from transcheck.model import CHINESE, Span, Text

_CHINESE = re.compile(
    "(?:每一?|一)(天|日|周|星期|个?月|年)(?:[^，。；！？、\\d一二两三四五六七八九十]{0,3})([一二两三四五六七八九十]|\\d{1,2})(?:次|遍|回)"
)
_ENGLISH = re.compile(
    r"\b(once|twice|thrice|(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) times) (?:a|an|per|each|every) "
    r"(day|week|month|year)\b",
    re.IGNORECASE,
)
_SPANS = {"天": "day", "日": "day", "周": "week", "星期": "week", "个月": "month", "月": "month", "年": "year"}
_COUNTS = {word: number for number, word in enumerate("一二三四五六七八九十", 1)} | {"两": 2}
_COUNTS |= {word: number for number, word in enumerate("one two three four five six seven eight nine ten".split(), 1)}
_COUNTS |= {"once": 1, "twice": 2, "thrice": 3}


@dataclass(frozen=True, slots=True)
class Frequency:
    """So many times in a ``unit`` of time, and where that is said."""

    times: int
    unit: str
    span: Span


def frequencies(text: Text) -> tuple[Frequency, ...]:
    """Those of a text, in order."""
    if text.language == CHINESE:
        found = ((each[2], _SPANS[each[1]], each.span()) for each in _CHINESE.finditer(simplify(text.raw)))
    else:
        found = ((each[1].lower().split()[0], each[2].lower(), each.span()) for each in _ENGLISH.finditer(text.raw))
    return tuple(
        Frequency(int(count) if count.isdigit() else _COUNTS[count], unit, span) for count, unit, span in found
    )
