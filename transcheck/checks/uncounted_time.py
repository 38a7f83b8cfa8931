"""Spans of time that are hardly counted: 几天 and "a few days", 整天 and "all day", 提前一天 and "an hour ahead"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.checks.base import Bitext
from transcheck.language.normalising import simplify
from transcheck.model import CHINESE, Span, Text

_CHINESE_UNITS = {
    "秒": "second", "秒钟": "second", "分钟": "minute", "小时": "hour", "钟头": "hour", "天": "day", "日": "day",
    "周": "week", "星期": "week", "礼拜": "week", "月": "month", "年": "year",
}  # fmt: skip
_CHINESE = re.compile(
    # A single one is neither the last of a number (十一, 第一) nor in 一天晚上, "one evening", or 一分钟都不.
    "(?:好?[几幾]|[数數]|[许許好很]多|若干|一?整|(?<![第期十百千万亿一二三四五六七八九点之0-9])一"
    "(?!月|天(?:[晚早夜中傍]|[上下]午)|[个個]?.{1,2}[都也]))[个個]?"
    "(?P<unit>秒[钟鐘]?|分[钟鐘]|小[时時]|[钟鐘][头頭]|天|日(?![本常元程历曆期子用落])|[周週](?![末围圍边邊长長全])"
    "|星期(?![一二三四五六日天末])|[礼禮]拜|月(?![底初末饼餅亮])"
    "|年(?![轻輕代级級龄齡度份夜初底末前货貨画畫纪紀终終]))"
)
_ENGLISH = re.compile(
    r"\b(?:few|several|many|couple of|all|whole|entire|number of|(?<!half )(?<!once )(?<!twice )(?<!times )an?) "
    r"(?:more |past |last |next |long |other )?(?P<unit>second|minute|hour|day|week|month|year)s?\b",
    re.IGNORECASE,
)
_ALSO = {
    "day": re.compile(r"[天日夜晚]|days?\b|\bnights?\b|daily", re.I),
    "second": re.compile(r"秒|\b(?:seconds?|moments?|instant)\b", re.I),
    "minute": re.compile(r"分|\bminutes?\b|\bmoments?\b", re.I),
    "hour": re.compile(r"时|時|钟头|鐘頭|\bhour", re.I),
    "week": re.compile(r"周|週|星期|礼拜|禮拜|\b(?:bi)?week|fortnight", re.I),
    "month": re.compile(r"月|\bmonth|\bquarter", re.I),
    "year": re.compile(r"年|岁|歲|\byear|annual|\bdecades?\b|\bages?\b|\banniversar|centur|perennial", re.I),
}
"""What else speaks of the unit: then the span may be told otherwise."""


def exchanged_units(bitext: Bitext) -> Iterator[tuple[Span, Span]]:
    """``(Chinese, English)`` of the two that stand for each other in different units, where nothing explains it.

    Only where either side has one unit, so that there is no question of what stands for what.
    """
    here, there = _found(bitext.chinese), _found(bitext.english)
    if len({unit for _, unit in here}) == len({unit for _, unit in there}) == 1:
        (ours, unit), (theirs, other) = here[0], there[0]
        if unit != other and not _ALSO[unit].search(bitext.english.raw) and not _ALSO[other].search(bitext.chinese.raw):
            yield ours, theirs


def _found(text: Text) -> list[tuple[Span, str]]:
    if text.language == CHINESE:
        return [(match.span(), _CHINESE_UNITS[simplify(match["unit"])]) for match in _CHINESE.finditer(text.raw)]
    return [(match.span(), match["unit"].lower()) for match in _ENGLISH.finditer(text.raw)]
