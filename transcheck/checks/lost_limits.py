"""What a text says with a limit and the other without: of nobody else, of nearly all, of one among several.

只有会员才能进, "members can get in"; 几乎每天, "every day"; 最…之一, "the …est".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from transcheck.checks.base import Bitext, is_content
from transcheck.checks.exceptions import exchanged_exceptions
from transcheck.checks.exchanged_marks import exchanged_marks, lost_marks
from transcheck.checks.glossing import cite
from transcheck.checks.negation_scope import open_negations
from transcheck.checks.parts import part_at
from transcheck.language.normalising import simplify
from transcheck.model import Span, Text


@dataclass(frozen=True, slots=True)
class LostLimit:
    """Where the source has or lacks the limit, what stands in the target, and what that means."""

    source: Span
    target: Span
    message: str
    confidence: float


def lost_limits(bitext: Bitext) -> Iterator[LostLimit]:
    """All of them, in no order."""
    yield from _exclusive(bitext)
    yield from _unhedged(bitext)
    yield from _one_of_many(bitext)
    exchanged = list(exchanged_marks(bitext, "limit"))
    taken = {span for spans in exchanged for span in spans}
    for mine, theirs in lost_marks(bitext, "limit"):
        if taken.isdisjoint((mine, theirs)):
            said, rendered = cite(bitext.source, mine), cite(bitext.target, theirs)
            message = f"{said} is rendered {rendered}, of which only one leaves room for others"
            yield LostLimit(mine, theirs, message, 0.75)
    for mine, theirs in exchanged:
        message = f"{cite(bitext.source, mine)} is rendered {cite(bitext.target, theirs)}"
        yield LostLimit(mine, theirs, message, 0.8)
    for here, there in exchanged_exceptions(bitext):
        said, rendered = cite(bitext.source, here.mark), cite(bitext.target, there.mark)
        message = f"{said} says that it holds {here.holds.value}, {rendered} {there.holds.value}"
        yield LostLimit(here.mark, there.mark, message, 0.8)


def _missing(bitext: Bitext, index: int, consequence: str, confidence: float) -> LostLimit:
    source = bitext.source
    span, place = source.tokens[index].span, bitext.place_of(source, index, index + 1)
    return LostLimit(span, place, f"{cite(source, span)} is not in the translation, which {consequence}", confidence)


def _said_after(text: Text, index: int, end: int) -> list[int]:
    return [place for place in range(index + 1, end) if is_content(text.tokens[place], text.language)]


def _exclusive(bitext: Bitext) -> Iterator[LostLimit]:
    """Where the source says that it holds of nobody else (只有…才, "Only members …"), the translation does not."""
    source, target = bitext.source, bitext.target
    if open_negations(target) or any(token.norm in _ONLY or token.lemma in _ONLY for token in target.tokens):
        return
    for start, end in source.sentences:
        words = [token.norm for token in source.tokens[start:end]]
        first = next((place for place, word in enumerate(words) if word in _EXCLUDING), None)
        if first is None or (words[first] == "only" and first > 0 and words[first - 1] != "the"):
            continue
        index = start + first
        following = (token for token in source.tokens[index + 1 : end] if token.norm not in _ABOUT)
        after = next((token.start for token in following), -1)
        if any(amount.start <= after < amount.end for amount in source.quantities):
            continue
        if words[first] == "只有" and not any(word.startswith("才") for word in words[first:]):
            continue
        said = _said_after(source, index, end)
        least = 2 if words[first] in ("只有", "only") else 1
        if len(said) >= least and sum(bool(bitext.counterparts(source, place)) for place in said) * 2 > len(said):
            yield _missing(bitext, index, "does not say that it holds of nobody else", 0.8)


_ABOUT = frozenset("不到 不足 少于 大约 约 近 将近 about around roughly some fewer less than".split())
"""What stands before an amount: 只有不到四分之一 is "fewer than a quarter"."""


def _unhedged(bitext: Bitext) -> Iterator[LostLimit]:
    """Where nearly all or hardly any (几乎每天, "almost nobody") has become all or none."""
    source, target = bitext.source, bitext.target
    for index, token in enumerate(source.tokens):
        if token.norm not in _NEARLY_ALL:
            continue
        after = source.tokens[index + 1 : index + 1 + _SOON]
        if not any(word.norm in _WHOLE or word.norm.startswith(("每", "没", "所有", "全")) for word in after):
            continue
        said = _said_after(source, index, len(source.tokens))[:_SOON]
        place = next((place for each in said for place in bitext.counterparts(source, each)), None)
        if place is not None and not _is_hedged(target, place):
            yield _missing(bitext, index, "makes no exception", 0.75)


def _is_hedged(text: Text, index: int) -> bool:
    """Whether the sentence of a word leaves room for an exception."""
    start, end = part_at(text.sentences, index)
    tokens = text.tokens[start:end]
    return any(token.norm in _HEDGES or token.lemma in _HEDGES for token in tokens)


def _one_of_many(bitext: Bitext) -> Iterator[LostLimit]:
    """最…之一 and "one of the …est", where the other side knows but one; or the other way round."""
    chinese, english = simplify(bitext.chinese.raw), bitext.english.raw
    one, other = _ONE_OF_CHINESE.search(chinese), _ONE_OF_ENGLISH.search(english)
    if bool(one) is bool(other):
        return
    best, most = _SUPERLATIVE.search(english), chinese.find("最")
    if one and best and not _AMONG_ENGLISH.search(english):
        here, there = one.span(1), best.span()
    elif other and most >= 0 and not _AMONG_CHINESE.search(chinese):
        here, there = (most, most + 1), other.span()
    else:
        return
    source, target = (here, there) if bitext.from_chinese else (there, here)
    said, rendered = cite(bitext.source, source), cite(bitext.target, target)
    message = f"{said} is rendered {rendered}: one of several is another thing than the only one"
    yield LostLimit(source, target, message, 0.8)


_EXCLUDING = frozenset("只有 唯一 唯一的 only".split())
_ONLY = frozenset(
    "lone unique single one last only just sole solely exclusively "
    "alone unless except merely simply must need have require limit restrict reserve "
    "but until nobody 只 只有 只能 只要 只是 仅 仅仅 仅有 仅限 才 就 方 唯 唯有 唯一 光 单 单单 独 除了 除非 限 专 "
    "必须 才能 才会 才可 才可以 方可 方能 方才 唯独 仅剩 只剩 就剩".split()
)
"""Words by which a translation may say that something holds of nobody else."""

_SOON = 3
"""Words after "almost" within which that stands which it holds of."""
_NEARLY_ALL = frozenset("几乎 差不多 近乎 almost nearly virtually practically".split())
_WHOLE = frozenset(
    "all every everyone everybody everything always no nobody none nothing never 都 人人 个个 无 从不".split()
)
_HEDGES = frozenset(
    "almost nearly virtually practically hardly barely scarcely rarely seldom most mostly mainly much about close "
    "essentially basically little few but pretty well 几乎 差不多 近乎 将近 接近 快 快要 基本 基本上 大多 大多数 "
    "大部分 绝大多数 绝大部分 很少 极少 鲜 少 少有 鲜有 可以说 少之又少 寥寥无几 寥寥 罕有 罕见".split()
)
_ONE_OF_CHINESE = re.compile("最[^，。；！？]{1,24}?(?<!分)(之一)")
_ONE_OF_ENGLISH = re.compile(
    r"\bone of (?:the|my|our|his|her|their|your|its)?[^,.;!?]{0,24}?(?:most\b|\w+est\b)", re.IGNORECASE
)
_AMONG_CHINESE = re.compile("之一|其中|一(?![定直样般起共])|之中|当中|名列前茅|之列")
_AMONG_ENGLISH = re.compile(r"\b(?:one|among|amongst|some|part|member|few|another|an?)\b", re.IGNORECASE)
_SUPERLATIVE = re.compile(r"\bthe (?:\w+ )?(?:most|least|best|worst|\w{2,}est)\b", re.IGNORECASE)
