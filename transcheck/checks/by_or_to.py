"""By how much, or to how much: 减少了10%, "fell by 10%", against 减少到（原来的）10%, "fell to 10%"."""

from __future__ import annotations

import enum
import re
from bisect import bisect_left
from operator import attrgetter

from transcheck.model import CHINESE, Quantity, QuantityKind, Text


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
        is_share = amount.kind is QuantityKind.PERCENT and text.tokens[place - 1].norm == "的"
        if is_share and not _AMOUNTING.isdisjoint(before):
            return Change.TO  # 是去年的三成
        return _chinese(before, is_share=amount.kind is QuantityKind.PERCENT)
    behind = [token.norm for token in text.tokens if token.start >= amount.end][:3]
    if amount.kind is QuantityKind.PERCENT and (change := _of_what(behind)):
        return change
    if amount.kind is QuantityKind.PERCENT and before[-1] in _LOST:
        return Change.BY  # lost a third
    if before[-2:-1] in (["up"], ["down"]) and not _GOING.isdisjoint(before[-3:-2]):
        return _BY_PREPOSITION.get(before[-1])
    lemmas = {token.lemma for token in text.tokens[max(0, place - _FAR) : place]}
    if lemmas.isdisjoint(_ENGLISH_VERBS):
        return None
    if before[-1] == "to" and before[-2:-1] in (["close"], ["up"]):
        before = before[:-2] or [""]
    return _BY_PREPOSITION.get(before[-1])


def _of_what(behind: list[str]) -> Change | None:
    """ "30 percent less than" says by how much, "30 percent of what" and "of the figure" how much it is."""
    if behind[:1] in (["less"], ["lower"], ["cheaper"], ["fewer"]):
        return Change.BY
    of_what = behind[1:2] if behind[:1] == ["of"] else []
    is_of_an_amount = of_what == ["the"] and not _AMOUNTS.isdisjoint(behind[2:])
    return Change.TO if is_of_an_amount or not _WHAT_IT_WAS.isdisjoint(of_what) else None


_WHAT_IT_WAS = frozenset("what that those".split())
_AMOUNTS = frozenset("figure figures number level levels amount total value price".split())


def tells_what_is_left(source: Text, said: Quantity, target: Text, rendered: Quantity) -> bool:
    """True for "cut by two thirds" and 减少到原来的三分之一, "rose by 20%" and 增至120%."""
    if {said.kind, rendered.kind} != {QuantityKind.PERCENT}:
        return False
    amounts = {change_at(source, said): said.low, change_at(target, rendered): rendered.low}
    by, to = amounts.get(Change.BY), amounts.get(Change.TO)
    return by is not None and to is not None and to in (1 - by, 1 + by)


def tells_the_rest(source: Text, said: Quantity, target: Text, rendered: Quantity) -> bool:
    """True for "two thirds were empty" and 只坐了三分之一: the shares make up the whole, and one is of what is not."""
    shares = {said.kind, rendered.kind} == {QuantityKind.PERCENT} and said.low + rendered.low == 1
    return shares and bool(_IS_NOT.search(source.raw)) != bool(_IS_NOT.search(target.raw))


_IS_NOT = re.compile(
    r"[空没沒未剩不缺]|\b(?:empty|vacant|left|remain\w*|unsold|unused|unfilled|unread|without|absent|missing|not"
    r"|fail\w*)\b|n't\b",
    re.IGNORECASE,
)


def _chinese(before: list[str], *, is_share: bool) -> Change | None:
    """A share that follows the verb at once (下降三成) is by how much it changes."""
    together = "".join(before[-3:])
    if together.endswith(_LEFT):
        return Change.TO
    verb = together.rstrip("了").rstrip("到至").rstrip("了")
    if not verb.endswith(_CHINESE_VERBS):
        return None
    if together.rstrip("了").endswith(("到", "至")):
        return Change.TO
    return Change.BY if together.endswith("了") or is_share else None


_BY_PREPOSITION = {"by": Change.BY, "to": Change.TO}
_GOING = frozenset("go goes going gone went come comes came".split())
"""Verbs with which "up to" says where it leads, and not how much at most."""
_REACH, _FAR = 5, 12
"""Words before an amount among which its verb stands; in English an object may stand between."""
_ABOUT = frozenset(
    "about around nearly almost over roughly approximately some 约 大约 近 将近 超过 至少 最少 起码 "
    "原来 原先 原 先前 此前 以前 的".split()
)
_CHINESE_VERBS = tuple(
    "增加 增长 增 上升 升 提高 上涨 涨 扩大 减少 少 减 下降 降低 降 下跌 跌 缩小 缩减 下调 上调 低 便宜".split()
)
_LOST = frozenset("lose loses lost losing shed sheds shedding".split())
_AMOUNTING = frozenset("是 只有 仅 仅为 为 相当于 约为 不到".split())
_LEFT = ("只剩", "仅剩", "还剩", "剩下", "剩余", "只剩下", "剩")
_ENGLISH_VERBS = frozenset(
    "increase rise rose grow climb jump soar go raise expand decrease fall drop decline reduce cut lower shrink slump "
    "plunge slash halve".split()
)
