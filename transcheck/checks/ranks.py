"""What a title says of its holder beside the office: deputy, acting, elect (副省长, 代市长, 候任总统).

副 and 代 stand at the head of the title, "vice", "deputy" and "acting" before it. Either side may say it by a word of
its own ("associate professor" for 副教授), but by one of them it must.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.checks.base import Bitext
from transcheck.checks.lost_denials import same_meaning
from transcheck.language.normalising import simplify
from transcheck.model import CHINESE, Span, Text

_OFFICES = {
    "governor": "省长 州长 总督 行长",
    "secretary": "书记 秘书长 国务卿 部长",
    "president": "总统 主席 校长 总裁 会长 院长 行长",
    "premier": "总理",
    "minister": "部长 大臣 总理 首相 外长 防长 财长",
    "chairman": "主席 董事长 会长",
    "chairperson": "主席 董事长 会长",
    "chairwoman": "主席 董事长 会长",
    "mayor": "市长 镇长 区长",
    "director": "局长 主任 处长 院长 所长 司长 总监 署长 馆长 台长",
    "manager": "经理",
    "professor": "教授",
    "principal": "校长",
    "commander": "司令 指挥官",
    "ambassador": "大使",
    "prosecutor": "检察长 检察官",
    "magistrate": "县长",
    "captain": "队长 船长",
    "dean": "院长",
    "editor": "主编",
    "speaker": "议长",
}
"""English titles with the Chinese ones that they render."""


_SEATS = "|".join(sorted({title for titles in _OFFICES.values() for title in titles.split()}))
_NO_AGE = "(?<![历现当古近一二三四五几时世朝前后年取])"
"""What 代 must not follow: 历代总统 are those of all times."""


class _Rank:
    """What stands before the title, and by what else it may be said, in Chinese and in English."""

    def __init__(self, chinese: str, english: str, may_chinese: str, may_english: str):
        title = rf"[ -](?:\w+[ -]){{0,2}}?(?P<title>{'|'.join(_OFFICES)})\b"
        self.chinese = re.compile(f"{_NO_AGE}(?:{chinese})(?P<title>{_SEATS})")
        self.english = re.compile(rf"\b(?:{english}){title}", re.IGNORECASE)
        self.may_chinese = re.compile(may_chinese)
        self.may_english = re.compile(rf"\b(?:{may_english})|-(?:{may_english})", re.IGNORECASE)


_RANKS = (
    _Rank(
        "副",
        "vice|deputy",
        "副|次长|次官|助理|代|第二|二把手",
        "vice|deput|associate|assistant|undersec|under-|lieutenant|second|junior|sub|number two|no 2|adjunct|co-",
    ),
    _Rank("代理?", "acting|interim|caretaker", "代|临时|看守|暂|署理", "acting|interim|caretaker|temporar|provisional"),
    _Rank(
        "候任",
        "incoming|(?<=-)elect|designate",
        "候任|当选|选|即将|新(?=任|总统|总理|首相|市长|州长|省长|主席|校长|部长)|准|下任|下一任|将",
        "elect|designate|incoming|nominee|next|will|to be|new|future|upcoming",
    ),
)


def changed_ranks(bitext: Bitext) -> Iterator[tuple[Span, Span]]:
    """``(source, target)`` where a title is a deputy's on one side, or that of one in waiting, and not on the other."""
    chinese, english = simplify(bitext.chinese.raw), bitext.english.raw
    for rank in _RANKS:
        said = rank.chinese.search(chinese)
        if said and not rank.may_english.search(english):
            place = _title_for(bitext, bitext.chinese, said.span("title"))
            if place:
                yield _in_order(bitext, said.span(), place)
        told = rank.english.search(english)
        if told and not rank.may_chinese.search(chinese):
            place = _title_for(bitext, bitext.english, told.span("title"))
            if place:
                yield _in_order(bitext, place, told.span())


def _in_order(bitext: Bitext, chinese: Span, english: Span) -> tuple[Span, Span]:
    return (chinese, english) if bitext.from_chinese else (english, chinese)


def _title_for(bitext: Bitext, text: Text, title: Span) -> Span | None:
    """The title on the other side that means the same office and is linked to ``title``."""
    index = next((i for i, token in enumerate(text.tokens) if token.start < title[1] <= token.end), None)
    if index is None:
        return None
    other = bitext.other(text)
    for place in same_meaning(bitext, text, index):
        here, there = text.tokens[index], other.tokens[place]
        lemma, word = (there.lemma, here.norm) if text.language == CHINESE else (here.lemma, there.norm)
        if any(word.endswith(seat) for seat in _OFFICES.get(lemma, "").split()):
            return there.span
    return None
