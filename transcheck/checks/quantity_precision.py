"""Whether of two numbers that can render one another one says more, or something else, than the other."""

from __future__ import annotations

import enum

from transcheck.checks.base import Bitext
from transcheck.language.normalising import simplify
from transcheck.model import CHINESE, Quantity, QuantityKind, Text, TokenKind


class Precision(enum.Enum):
    """How a translation may change how exact a number is."""

    INVENTED = "a number that the source gives only roughly is made up to an exact one"
    CLAIMED = "a rough number is no longer said to be rough"
    LOST = "an exact number is given only roughly"


def changed_precision(bitext: Bitext, source: Quantity, target: Quantity) -> Precision | None:
    """The change, for numbers in the same unit and without it; None if there is none: 两个, "a couple"."""
    if "couple" in (source.text + target.text).lower():
        return None
    if source.kind is not target.kind or (source.unit not in (target.unit, None) and target.unit is not None):
        return None
    if _is_open(source) and _is_exact(target):
        if target.low in (source.low, source.high) or _is_loose(source):
            return None if is_hedged(bitext.target, target) else Precision.CLAIMED
        return Precision.INVENTED
    if _is_about(source) and _is_exact(target) and not is_hedged(bitext.target, target):
        return Precision.CLAIMED
    if _is_exact(source) and _is_open(target):
        base = source.low == target.low and is_hedged(bitext.source, source)
        return None if base or _is_loose(target) else Precision.LOST
    return None


def _is_open(quantity: Quantity) -> bool:
    """True for 四十多, "40-odd", 几十: from … to …, it is not said where."""
    return quantity.approximate and quantity.low < quantity.high


def _is_about(quantity: Quantity) -> bool:
    """True for 20%左右 and "nearly 300", but not for "almost zero" or "around one player"."""
    return quantity.approximate and quantity.low == quantity.high and quantity.low not in (0, 1)


def _is_loose(quantity: Quantity) -> bool:
    """True for 十来个, which is ten or so."""
    return quantity.text.rstrip("个個年岁歲天")[-1:] in ("来", "來")


def _is_exact(quantity: Quantity) -> bool:
    return quantity.low == quantity.high and not quantity.approximate


_HEDGES = {
    CHINESE: frozenset(
        "超过 超 逾 多 余 以上 近 将近 至少 最少 起码 不止 不下 约 大约 大概 差不多 左右 上下 接近 突破 几 "
        "估计 预估 预计".split()
    ),
    "en": frozenset(
        "more over than some like about around roughly nearly almost approximately plus + least odd upwards above "
        "exceed exceeded exceeding exceeds excess or beyond past estimated well up top topped close".split()
    ),
}
_REACH = 4
"""Tokens before a number in which it may be hedged: "over the course of 40"; two are looked at after it."""


def is_hedged(text: Text, quantity: Quantity) -> bool:
    """True if words beside ``quantity`` say that it is not exact: more than, or so, 超过, 以上."""
    first = next((i for i, token in enumerate(text.tokens) if token.end > quantity.start), 0)
    last = next((i for i, token in enumerate(text.tokens) if token.start >= quantity.end), len(text.tokens))
    beside = (*text.tokens[max(0, first - _REACH) : first], *text.tokens[last : last + 3])
    return any(token.norm in _HEDGES[text.language] for token in beside)


def order_and_count(bitext: Bitext, source: Quantity, target: Quantity) -> bool:
    """True if one is a place in an order and the other a count, and the languages have no need of it.

    第二个孩子 and "two children", 三个孩子 and "the third child"; but 3号, "3rd", 三楼, "the third floor", 第三章,
    "chapter 3", 第三次, "three times", and 连续三年, "the third year in a row", say the same.
    """
    chinese, english = (source, target) if bitext.from_chinese else (target, source)
    if chinese.unit or english.unit or not 2 <= chinese.low == english.low == english.high:
        return False
    classifier = simplify(bitext.chinese.raw[chinese.end : chinese.end + 1])
    if chinese.kind is QuantityKind.ORDINAL:
        counts = english.kind is QuantityKind.CARDINAL and _counts_things(bitext.english, english)
        return counts and classifier in _COUNTING and classifier != ""
    if english.kind is QuantityKind.ORDINAL and chinese.kind is QuantityKind.CARDINAL:
        before = simplify(bitext.chinese.raw[max(0, chinese.start - 4) : chinese.start])
        goes_on = "连" in before or "已" in before or "再" in before
        return classifier in _COUNTING and classifier != "" and not goes_on and not _in_a_row(bitext.english, english)
    return False


_COUNTING = "个名位种"


def _counts_things(text: Text, quantity: Quantity) -> bool:
    """True before a plural."""
    following = next((token for token in text.tokens if token.start >= quantity.end), None)
    if following is None or following.kind is not TokenKind.WORD:
        return False
    regular = following.norm != following.lemma and following.norm.endswith("s") and following.lemma not in _VERBS
    return regular or following.norm in _PLURALS


_VERBS = frozenset(("be", "have", "do"))
_PLURALS = frozenset("people children men women".split())


def _in_a_row(text: Text, quantity: Quantity) -> bool:
    beside = [token.norm for token in text.tokens if 0 <= token.start - quantity.end < 40]
    return not {"row", "straight", "consecutive", "time", "successive", "running"}.isdisjoint(beside)
