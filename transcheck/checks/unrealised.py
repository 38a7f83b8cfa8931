"""What was only tried, planned, promised or nearly happened, told as done: 企图劫机 and "hijacked"."""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.checks.base import Bitext
from transcheck.checks.negation_scope import open_negations
from transcheck.checks.parts import part_at
from transcheck.checks.phrase_pairs import heads_of
from transcheck.language.normalising import simplify
from transcheck.lexicon.attitude import UNREALISED
from transcheck.lexicon.phrases import Phrase
from transcheck.model import CHINESE, Span, Text, TokenKind

_REACH = 4
"""Words of content behind the word of trying or planning among which the verb stands."""
_LIKELY = 0.5
"""Probability of a link from which on it counts."""


def told_as_done(bitext: Bitext) -> Iterator[tuple[Span, Span]]:
    """``(source, target)``: the words that say it is not done on one side, and the verb that says it is."""
    for text in (bitext.source, bitext.target):
        other = bitext.other(text)
        for phrase in UNREALISED.find(text):
            if phrase.kind == "other" or _is_worn(text, phrase):
                continue
            heads = heads_of(text, phrase, _REACH if text.language == CHINESE else 1)
            found = next((place for head in heads for place in _done(bitext, text, head)), None)
            if found is None or _may_be_undone(other, found):
                continue
            spans = text.span_of(phrase.first, phrase.last), other.span_of(found, found + 1)
            yield spans if text is bitext.source else spans[::-1]


def _done(bitext: Bitext, text: Text, head: int) -> Iterator[int]:
    other = bitext.other(text)
    is_done = _is_done_chinese if other.language == CHINESE else _is_done_english
    for link in bitext.links_of(text)[head]:
        place = link.target if text is bitext.source else link.source
        if link.evidence != "position" and link.probability >= _LIKELY and is_done(other, place):
            yield place


def _is_done_chinese(text: Text, index: int) -> bool:
    """True for 修好了 and 舔干净了, and after 已 and 已经 in its clause."""
    if text.tokens[index].norm[:1] in _SEEKING:
        return False
    start, end = part_at(text.clauses, index)
    after = [token.norm for token in text.tokens[index + 1 : min(end, index + 3)]]
    before = any(token.norm in ("已", "已经") for token in text.tokens[start:index])
    inside = text.tokens[index].norm[1:].endswith(("了", "过"))
    return before or inside or "了" in after or after[:1] == ["过"]


_SEEKING = frozenset("找寻求追考")
"""What is done without an end: "tried to find work" is 找工作."""


def _is_done_english(text: Text, index: int) -> bool:
    """True for a verb in the past: "opened", "had hijacked", "managed to order"; not for "to be opened"."""
    token = text.tokens[index]
    before = [word.lemma for word in text.tokens[max(0, index - 3) : index]]
    if before[-2:] == ["manage", "to"]:
        return True
    if token.norm == token.lemma or token.norm.endswith(("ing", "s", "er", "est")) or not token.text[:1].islower():
        return False
    near = [word.norm for word in text.tokens[max(0, index - 3) : index]]
    return _UNFINISHED.isdisjoint(near) and near[-1:] not in (["the"], ["a"], ["an"])


_UNFINISHED = frozenset("to is are be being 's 're can could may might must should of by".split())


def _is_worn(text: Text, phrase: Phrase) -> bool:
    """True for 差点没, which may have happened or not, for what was not even tried, and "almost" before no verb."""
    after = text.tokens[phrase.last] if phrase.last < len(text.tokens) else None
    if after is None:
        return True
    if text.language == CHINESE:
        return after.norm[:1] in ("没", "不", "未")
    before = text.tokens[phrase.first - 1] if phrase.first else None
    if before and (before.kind is TokenKind.NUMBER or before.norm in _BEFORE_NOUN):
        return True  # after 47 tries to beat it
    if phrase.kind == "nearly":
        return after.norm == after.lemma or after.norm.endswith(("ing", "s", "er", "est", "ly"))
    return False


_NEAR = 60
"""Words around a verb among which that stands by which it may be undone, however long the sentence is."""
_BEFORE_NOUN = frozenset("a the few many several more two three first his her their my our your of".split())


def _may_be_undone(text: Text, index: int) -> bool:
    """True if a wish, a plan or a negation may undo the verb, in Chinese no later than its clause."""
    first, last = part_at(text.sentences, index)
    first, last = max(first, index - _NEAR), min(last, index + _NEAR)
    if text.language == CHINESE:
        last = min(last, part_at(text.clauses, index)[1])
        written = simplify(text.raw[slice(*text.span_of(first, last))])
        return any(word in written for word in _UNDONE_CHINESE)
    if any(first <= place < last for place in open_negations(text)):
        return True
    return any(token.lemma in _UNDONE or token.norm in _UNDONE for token in text.tokens[first:last])


_UNDONE_CHINESE = (
    "想 要 忘 打算 计划 准备 拟 企图 试图 图 考虑 争取 力争 即将 将 答应 承诺 同意 愿 肯 差点 差一点 险些 几乎 快 "
    "有望 希望 威胁 扬言 提议 建议 提出 尝试 试 努力 设法 未 没 不 欲 待 会 意 本 原 若 如果 寻求 谋 几近 恨不得 "
    "申请 请求 一度 差不多 差些 约好 说好 商定 谈妥 达成 约定 接受 批准 允 许 一致 决定 拍板 为了 以便 求 保证 "
    "表示 宣布 正在 开始 望"
).split()
_UNDONE = frozenset(
    "plan intend intent intention try attempt want consider about would will wo shall going hope aim seek "
    "promise agree offer almost nearly could might may due set expect threaten if fail until yet "
    "pending await wait wish propose proposal suggest suggestion recommend urge call ask mean prepare ready "
    "scheme project bid effort vow pledge undertake commit commitment should ought must can near barely "
    "narrowly soon upcoming planned designed purpose order next tomorrow believe allegedly supposed think "
    "thought willing decide decision practically virtually endeavour endeavor struggle strive look vie work "
    "push demand request require advise advice encourage let".split()
)
"""Words by which something need not have been done."""
