"""Relations as Chinese tells them: 与其 A 不如 B, B 源于 A, 先 A 再 B, B 比 A 高, 不是 A 而是 B."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from transcheck.checks.base import is_content
from transcheck.checks.relations import Joined, Related, Relation, is_mark, since_mark, stretches, until_mark
from transcheck.lexicon.polarity import negates_openly_chinese
from transcheck.lexicon.scales import chinese_scales
from transcheck.lexicon.time_words import is_former
from transcheck.model import CHINESE, Text


def relations_in_chinese(text: Text) -> Iterator[Related]:
    """All in a text, by sentence."""
    for start, end in text.sentences:
        causes = [*_framed(text, start, end, Relation.CAUSE, _REASON, _RESULT)]
        yield from causes or _caused(text, start, end)
        orders = [*_framed(text, start, end, Relation.ORDER, ("先",), _THEN)]
        yield from orders or _ordered(text, start, end)
        yield from _compared(text, start, end)
        yield from _patterned(text, start, end)


_REASON = ("因为", "由于", "是因为", "就是因为", "正是因为")
_RESULT = ("所以", "因此", "因而", "才", "才会")
_THEN = ("再", "然后", "之后", "随后")


def _framed(
    text: Text, start: int, end: int, relation: Relation, opening: Sequence[str], joining: Sequence[str]
) -> Iterator[Related]:
    """因为 A，所以 B; 因为 A，B, and 因为 A 被 B, where the first clause of content ends."""
    words = [text.tokens[index].norm for index in range(start, end)]
    first = next((place for place, word in enumerate(words) if word in opening), None)
    if first is None or words[max(0, first - 1)] in _DENYING:
        return
    place, after = start + first, start + first + 1
    mark = (place, after)
    second = next((i for i in range(first + 1, len(words)) if words[i] in joining), None)
    if second is None and relation is Relation.CAUSE:
        second = next((i for i in range(first + 1, len(words)) if words[i] in (",", "，", "而")), None)
        if first > 1 and is_mark(text, place - 1):
            # B，因为 A
            yield Related(relation, mark, range(after, until_mark(text, after, end)), range(start, place), loose=True)
            return
        passive = next((i for i in range(first + 2, min(len(words), first + _SHORT)) if words[i] == "被"), None)
        if passive is not None:
            # 他因为迟到被开除
            yield Related(relation, mark, range(after, start + passive), range(start + passive, end), loose=True)
            return
    if second is not None and second - first > 1 and second + 1 < len(words):
        behind = start + second + 1
        last = until_mark(text, behind, end) if relation is Relation.ORDER else end
        yield Related(relation, mark, range(after, start + second), range(behind, last), loose=True)


_DENYING = ("不是", "并非", "并不是", "不", "绝非")
"""Before 因为: what is no cause."""
_SHORT = 5
"""Words after 因为 within which 被 begins what follows from it, where no mark parts the two."""


def _compared(text: Text, start: int, end: int) -> Iterator[Related]:
    """B 比 A 高, and B 少于 A, B 不及 A: the lesser or greater that is measured by, and what is measured."""
    than = [index for index in range(start + 1, end) if text.tokens[index].norm == "比"]
    if len(than) == 1:
        last = until_mark(text, than[0] + 1, end)
        graded = [i for i in range(than[0] + 2, last) if chinese_scales(text.tokens[i].norm)]
        grade = graded[0] if graded else _last_of_content(text, than[0] + 2, last)
        if grade is not None:
            yield _degree(text, start, than[0], range(than[0] + 1, grade), grade)
        return
    for index in range(start + 1, end - 1):
        word = text.tokens[index].norm
        if word in _LACKING and (related := _short_of(text, start, index, end)):
            yield related
            continue
        below = word in _BELOW
        if (below and text.tokens[start].norm not in ("与其", "与其说")) or (word[-1] == "于" and chinese_scales(word)):
            last = until_mark(text, index + 1, end)
            scales = {ANY: -1} if below else chinese_scales(word)
            first, second = range(index + 1, last), range(since_mark(text, start, index), index)
            yield Related(Relation.DEGREE, (index, index + 1), first, second, scales=scales)


_BELOW = frozenset("不及 不如 比不上 比不过 赶不上 不敌".split())
_LACKING = ("没有", "没")
_NOBODY = frozenset("人 什么 任何 一个 一点 比 这么 那么 谁 哪".split())


def _short_of(text: Text, start: int, lacking: int, end: int) -> Related | None:
    """A 没有 B 高, where the grade ends the clause: B is taller."""
    last = until_mark(text, lacking + 1, end)
    while last > lacking + 1 and text.tokens[last - 1].norm in ("了", "吧", "啊", "呢"):
        last -= 1
    grade = last - 1
    if grade < lacking + 2 or text.tokens[lacking + 1].norm in _NOBODY or not chinese_scales(text.tokens[grade].norm):
        return None
    first, second = range(since_mark(text, start, lacking), lacking), range(lacking + 1, grade)
    scales = chinese_scales(text.tokens[grade].norm)
    return Related(Relation.DEGREE, (grade, grade + 1), first, second, loose=True, scales=scales) if first else None


ANY = "any"
"""The scale of 不及, whatever it is about."""


def _degree(text: Text, start: int, than: int, first: range, grade: int) -> Related:
    second = range(since_mark(text, start, than), than)
    scales = chinese_scales(text.tokens[grade].norm)
    return Related(Relation.DEGREE, (grade, grade + 1), first, second, loose=True, scales=scales)


def _last_of_content(text: Text, first: int, last: int) -> int | None:
    return next((i for i in range(last - 1, first - 1, -1) if is_content(text.tokens[i], CHINESE)), None)


def _caused(text: Text, start: int, end: int) -> Iterator[Related]:
    """A 导致 B, B 源于 A, 由 A 引起的 B, B 的原因是 A, A 是 B 的元凶: within what stands between two marks."""
    for first, last in stretches(text, start, end):
        joined = Joined.of(text, first, last)
        found = next(filter(None, (pattern.search(joined.text) for pattern in _CAUSING)), None)
        if found:
            related = _matched(joined, found, Relation.CAUSE)
            word = "".join(text.tokens[index].norm for index in range(*related.mark))
            if word.rstrip("了过").endswith(found["mark"]):  # 触发器 is a thing
                yield related


_CAUSE = "导致|造成|引发|引起|致使|促使|酿成|诱发|招致|触发"
_CAUSING = tuple(
    map(
        re.compile,
        (
            rf"由(?P<first>[^的由]+?)(?:而)?(?P<mark>{_CAUSE})的(?P<second>.+)",
            rf"^(?P<second>.+?)[是都多]*由(?P<first>.+?)(?P<mark>{_CAUSE}|所致)的?$",
            r"^(?P<second>.+?)的\w{0,4}原因(?P<mark>是|在于|就是)(?!因为|由于)(?P<first>.+)$",
            r"^(?P<first>.+?)(?P<mark>[是成]为?)(?!因为|由于)(?P<second>.+?)的\w{0,4}(?:原因|起因|诱因|元凶|祸根)$",
            r"^(?P<second>.+?)(?P<mark>源于|源自|缘于|起因于|归因于|归咎于)(?P<first>.+)$",
            rf"^(?:因|由于|因为)?(?P<first>[^由因被受给对为]+?)(?P<mark>{_CAUSE})了?(?P<second>.+)$",
        ),
    )
)
"""How a cause is told, the surest forms first."""


def _ordered(text: Text, start: int, end: int) -> Iterator[Related]:
    """A 之后 B, A 之前 B: what stands before the word, and what stands behind it."""
    for index in range(start + 1, end - 1):
        word = text.tokens[index].norm
        if word in _AFTER or word in _BEFORE:
            here = range(since_mark(text, start, index), index)
            behind = index + 1 + is_mark(text, index + 1)
            there = range(behind, until_mark(text, behind, end))
            if (
                is_former(word, text.tokens[index + 1].norm)
                or (word in _BEFORE and _denies(text, there))
                or any(text.tokens[place].norm.endswith("在") for place in here[1:])
            ):
                continue  # 发生在死后 says when
            first, second = (here, there) if word in _AFTER else (there, here)
            yield Related(Relation.ORDER, (index, index + 1), first, second)


def _denies(text: Text, part: range) -> bool:
    """True for 未冷却前，切勿充电: what is not to come before something comes after it."""
    return any(negates_openly_chinese(text.tokens[index].norm) for index in part)


_AFTER, _BEFORE = ("后", "之后", "以后"), ("前", "之前", "以前")


def _patterned(text: Text, start: int, end: int) -> Iterator[Related]:
    joined = Joined.of(text, start, end)
    for relation, pattern in _PATTERNS:
        for found in pattern.finditer(joined.text):
            yield _matched(joined, found, relation)


def _matched(joined: Joined, found: re.Match[str], relation: Relation) -> Related:
    mark = joined.tokens(found.span("mark"))
    first, second = (joined.tokens(found.span(name)) for name in ("first", "second"))
    loose = relation is Relation.PREFERENCE
    return Related(relation, (mark.start, mark.stop), first, second, loose)


_PATTERNS = tuple(
    (relation, re.compile(pattern))
    for relation, pattern in (
        (
            Relation.PREFERENCE,
            "(?P<mark>与其)说?是?(?P<first>[^，]+)，?[倒还]?(?:不如|毋宁)说?是?(?P<second>[^，]+)",
        ),
        (
            Relation.PREFERENCE,
            "(?P<mark>宁愿|宁可|宁肯)(?P<second>[^，]+?)，?(?:[也都]不|而不)[愿肯想要会]?意?(?P<first>[^，]+)",
        ),
        (
            Relation.CONTRAST,
            "(?<![是要而])(?P<mark>并?不是|并非|绝非|并?不在于)(?:因为)?(?P<first>[^，]+?)"
            "(?:，*而(?:是|在于)|，+是)(?:因为)?(?P<second>[^，]+)",
        ),
        (
            Relation.CONTRAST,
            "(?P<second>[^，]+)，*(?P<mark>而(?:并?不是|并?非))(?:因为)?(?P<first>[^，]+)",
        ),
        (
            Relation.CONTRAST,
            "(?:^|，)[^，]*?(?<!不)是(?:因为)?(?P<second>[^，]+)，(?P<mark>不是|并非|不再是)(?:因为)?(?P<first>[^，吗]+)",
        ),
        (Relation.CONTRAST, "(?P<mark>没有?)(?P<first>[^，]{1,20})，*(?:倒是|反倒|反而|而是)(?P<second>[^，]{1,20})"),
        (Relation.CONTRAST, "(?<!不)在(?P<second>[^，]{1,20})，(?P<mark>并?不在)(?P<first>[^，]{1,20})"),
    )
)
"""Forms that reach over the marks of a sentence."""
