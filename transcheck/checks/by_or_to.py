"""By how much, or to how much: 减少了10%, "fell by 10%", against 减少到10%, "fell to 10%"."""

from __future__ import annotations

import enum
from bisect import bisect_left
from operator import attrgetter

from transcheck.model import CHINESE, Quantity, Text


class Change(enum.Enum):
    """What an amount says of a change: its size, or where it leads."""

    BY = "by"
    TO = "to"


def change_at(text: Text, amount: Quantity) -> Change | None:
    """What the amount says of the change that is told before it; None if there is none, or it does not say."""
    place = bisect_left(text.tokens, amount.start, key=attrgetter("start"))
    if place == len(text.tokens):
        return None
    before = [token.norm for token in text.tokens[max(0, place - _REACH) : place] if token.norm not in _ABOUT]
    if not before:
        return None
    if text.language == CHINESE:
        return _chinese(before)
    lemmas = {token.lemma for token in text.tokens[max(0, place - _REACH) : place]}
    if lemmas.isdisjoint(_ENGLISH_VERBS):
        return None
    return {"by": Change.BY, "to": Change.TO}.get(before[-1])


def _chinese(before: list[str]) -> Change | None:
    last = before[-1]
    together = "".join(before[-2:])
    if last.endswith(("到", "至")) and together.rstrip("到至").endswith(_CHINESE_VERBS):
        return Change.TO
    if last.endswith("了") and together.rstrip("了").endswith(_CHINESE_VERBS):
        return Change.BY
    return None


_REACH = 5
_ABOUT = frozenset("about around nearly almost over roughly approximately some 约 大约 近 将近 超过 至少".split())
_CHINESE_VERBS = tuple(
    "增加 增长 增 上升 升 提高 上涨 涨 扩大 减少 减 下降 降低 降 下跌 跌 缩小 缩减 下调 上调".split()
)
_ENGLISH_VERBS = frozenset(
    "increase rise grow climb jump soar go raise expand decrease fall drop decline reduce cut lower shrink slump "
    "plunge slash halve".split()
)
