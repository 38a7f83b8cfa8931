"""Says the same in other words: numbers, dates, negations and small words in another form that is as right.

They stand beside planted divergences so that a form is not taken for an error: that a number is written otherwise than
in most translations says nothing of whether it is the right number.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from transcheck.model import CHINESE, Span, Text

_ENGLISH = """
is not, isn't
are not, aren't
was not, wasn't
were not, weren't
do not, don't
does not, doesn't
did not, didn't
cannot, can't
could not, couldn't
will not, won't
would not, wouldn't
should not, shouldn't
have not, haven't
has not, hasn't
it is, it's
not possible, impossible
not necessary, unnecessary
not clear, unclear
not legal, illegal
not able to, unable to
not aware, unaware
not known, unknown
not true, untrue
not likely, unlikely
not willing, unwilling
without any, with no
no one, nobody
no fewer than, at least
no more than, at most
fewer than, less than
more than, over
about, around, approximately, roughly
almost, nearly
twice, two times
half of, 50 percent of
must, have to
may, might
need to, have to
perhaps, maybe
if, in case
because, since
although, though, even though
therefore, thus, so
however, nevertheless
because of, due to, owing to
such as, for example
also, too
every day, daily
every year, annually
the United States, the US, the U.S., America
the United Kingdom, the UK, Britain
the European Union, the EU
the United Nations, the UN
January, Jan.
February, Feb.
August, Aug.
September, Sept.
October, Oct.
November, Nov.
December, Dec.
begin, start
began, started
end, finish
buy, purchase
bought, purchased
help, assist
get, obtain
big, large
small, little
fast, quick
said, stated
"""

_CHINESE = """
不能, 无法
不必, 不用, 无需
没有, 没
不是, 并非
必须, 一定要
应该, 应当
或许, 也许, 可能
可以, 能够
因为, 由于
但是, 但, 不过, 可是
如果, 假如, 要是, 若
虽然, 尽管
所以, 因此
现在, 目前, 如今
已经, 已
大约, 约, 大概
超过, 多于
至少, 最少
许多, 很多
非常, 十分
全部, 所有
经常, 常常
星期一, 周一, 礼拜一
星期二, 周二, 礼拜二
星期三, 周三, 礼拜三
星期四, 周四, 礼拜四
星期五, 周五, 礼拜五
星期六, 周六, 礼拜六
星期日, 周日, 星期天
昨天, 昨日
今天, 今日
明天, 明日
一半, 50%
购买, 买
帮助, 协助
使用, 运用
开始, 着手
两倍, 2倍
"""

_WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_HAN = ("二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"

Rule = tuple[str, Callable[[re.Match[str]], str]]


def _grouped(match: re.Match[str]) -> str:
    return f"{int(match[0]):,}"


_ENGLISH_RULES: tuple[Rule, ...] = (
    (r"(?<![\w.,$£€])(?:[2-9]|1[0-2])(?= [a-z]{3,})", lambda match: _WORDS[int(match[0]) - 2]),
    (
        rf"\b(?:{'|'.join(_WORDS)})\b(?= [a-z]{{3,}})",
        lambda match: str(_WORDS.index(match[0]) + 2),
    ),
    (r"(?<=\d)%", lambda match: " percent"),
    (r"(?<=\d) (?:percent|per cent)\b", lambda match: "%"),
    (r"(?<=\d),(?=\d{3}\b)", lambda match: ""),
    (r"(?<![\d.,])[1-9]\d{4,6}(?![\d.,])", _grouped),
    (r"(?<![\d.,])(\d{1,3})(?:,000,000| 000 000)(?![\d,])", lambda match: f"{match[1]} million"),
    (r"(?<![\d.,])(\d{1,3}) million\b", lambda match: f"{match[1]},000,000"),
    (r"(?<![\d.,])(\d{1,3}) thousand\b", lambda match: f"{match[1]},000"),
    (r"(?<![\d.,])(\d{1,3}),000(?![\d,])", lambda match: f"{match[1]} thousand"),
    (r"(?<![\d.,])(\d)\.(\d) billion\b", lambda match: f"{match[1]},{match[2]}00 million"),
    (rf"\b({_MONTHS}) (\d{{1,2}})(?:st|nd|rd|th)?\b(?!,? \d{{4}})", lambda match: f"{match[2]} {match[1]}"),
    (rf"\b({_MONTHS}) (\d{{1,2}}), (\d{{4}})", lambda match: f"{match[2]} {match[1]} {match[3]}"),
    (rf"\b(\d{{1,2}}) ({_MONTHS})\b(?! \d{{4}})", lambda match: f"{match[2]} {match[1]}"),
    (r"(?<=\d) ?(a|p)\.m\.", lambda match: f" {match[1]}m"),
    (r"\bkm\b", lambda match: "kilometers"),
    (r"\bkilomet(?:re|er)s\b", lambda match: "km"),
    (r"\bkg\b", lambda match: "kilograms"),
    (r"\bkilograms\b", lambda match: "kg"),
    (r"(?<![\w$])\$(\d[\d,.]*\d|\d)(?! (?:m|b|tr)illion)(?![\w,.]*\d)", lambda match: f"{match[1]} dollars"),
    (r"(?<![\w,.])(\d[\d,]*) (?:US )?dollars\b", lambda match: f"${match[1]}"),
)
_CHINESE_RULES: tuple[Rule, ...] = (
    (r"(?<![\d.,万亿])(?:[2-9]|1[0-2])(?=[个名年月次岁天种位人])", lambda match: _HAN[int(match[0]) - 2]),
    (
        r"(?<![一二三四五六七八九十百千万零〇第数几分])[三四五六七八九十](?=[个名次岁天种位年月])(?!月亮)",
        lambda match: str(_HAN.index(match[0]) + 2),
    ),
    (r"(?<![\d.,])(\d{1,2})%", lambda match: "百分之" + _in_han(int(match[1]))),
    (r"(?<=\d),(?=\d{3}(?!\d))", lambda match: ""),
    (r"(?<![\d.,])[1-9]\d{4,6}(?![\d.,])", _grouped),
    (r"(?<![\d.,])([1-9]\d?)0000(?![\d.,])", lambda match: f"{match[1]}万"),
    (r"(?<![\d.,])([1-9]\d?)万(?!亿)", lambda match: f"{match[1]}0000"),
    (r"(?<![\d.,])(\d)\.(\d)亿", lambda match: f"{match[1]}{match[2]}000万"),
    (r"第([2-9])(?!\d)", lambda match: "第" + _HAN[int(match[1]) - 2]),
    (r"第([三四五六七八九])(?![一二三四五六七八九十百千])", lambda match: f"第{_HAN.index(match[1]) + 2}"),
    (r"公里", lambda match: "千米"),
    (r"公斤", lambda match: "千克"),
)


def _in_han(number: int) -> str:
    digits = "〇一二三四五六七八九"
    tens, ones = divmod(number, 10)
    if not tens:
        return digits[ones].replace("〇", "零")
    return ("" if tens == 1 else digits[tens]) + "十" + (digits[ones] if ones else "")


@lru_cache(maxsize=2)
def _table(language: str) -> tuple[re.Pattern[str], dict[str, tuple[str, ...]]]:
    same: dict[str, tuple[str, ...]] = {}
    for line in (_CHINESE if language == CHINESE else _ENGLISH).strip().splitlines():
        members = tuple(member.strip() for member in line.split(","))
        for member in members:
            same[member.lower()] = (*same.get(member.lower(), ()), *(other for other in members if other != member))
    words = "|".join(map(re.escape, sorted(same, key=len, reverse=True)))
    pattern = words if language == CHINESE else rf"(?<![\w'-])(?:{words})(?![\w'-])"
    return re.compile(pattern, re.IGNORECASE), same


def rewordings(text: Text, chance: random.Random) -> Iterator[str]:
    """The text with one thing said otherwise, once for each thing that can be."""
    raw, language = text.raw, text.language
    pattern, same = _table(language)
    starts, ends = {token.start for token in text.tokens}, {token.end for token in text.tokens}
    for match in pattern.finditer(raw):
        if match[0] == "May":  # a month as often as a verb
            continue
        if language != CHINESE or (match.start() in starts and match.end() in ends):
            other = chance.choice(same[match[0].lower()])
            yield _with(raw, match.span(), other[:1].upper() + other[1:] if match[0][0].isupper() else other)
    for rule, say in _CHINESE_RULES if language == CHINESE else _ENGLISH_RULES:
        for match in re.finditer(rule, raw):
            yield _with(raw, match.span(), say(match))


def _with(text: str, span: Span, words: str) -> str:
    return text[: span[0]] + words + text[span[1] :]
