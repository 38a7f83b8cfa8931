"""A comparison points the other way: less than has become more than, cheaper has become dearer.

Words of comparison beside a number or in it (低于, 不到, 以上, 5000多, less than, over, at most …) are held against
those beside the number that renders it. Whether the limit itself is included is not judged; a comparison that is only
on one side is not, either ("over 60" is often 60 and more in a free translation). Gradable words in a comparison
(比…贵, 更少, "cheaper than", "fewer") are held against the words that they stand for; opposite words are right when
the two things compared have changed places, or when one side is negated. What is preferred and what is not, what is
denied and what is affirmed (不是 A 而是 B), and who is older than whom are held against each other too. "Unlike" is not
跟…一样.

In Chinese: 译文把比较的方向弄反了，例如“少于”成了“多于”，“更便宜”成了“更贵”。

Why it matters: "below 60 points" and "above 60 points" name opposite groups of people.

Flagged:
    如果你的积分[低于]60，你将无法购买火车票。
    → If your points are [more than] 60, you will not be able to buy train tickets.
    18岁[以下]禁止入内。
    → No entry for people [over] 18.
    It costs [at least] 200 dollars.
    → [最多]要200美元。
    问题[不在于钱]，而在于时间。
    → The problem is [money] rather than time.
    她丈夫比她[小]六岁。
    → Her husband is six years her [senior].
    上海比成都[贵]多了。
    → Shanghai is a lot [cheaper] than Chengdu.
Clean:
    如果你的积分低于60，你将无法购买火车票。
    → With fewer than 60 points you cannot buy train tickets.
    不超过30人。
    → No more than 30 people.
    There were no fewer than 50 people.
    → 至少有50人。
    买房比租房贵。
    → Renting is cheaper than buying.
Known false alarms: the comparison belongs to another number of the same clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from transcheck.checks.age_differences import turned_ages
from transcheck.checks.base import Bitext, Check
from transcheck.checks.exchanged_marks import exchanged_marks
from transcheck.checks.excused_negations import tells_the_complement
from transcheck.checks.glossing import cite
from transcheck.checks.quantity_pairs import pair_quantities
from transcheck.checks.rendering import rendered
from transcheck.checks.turned_relations import Relation, told_from_the_other_end, turned_relations
from transcheck.language.quantities.units import dimension
from transcheck.lexicon.comparison import CHINESE_AFTER, CHINESE_BEFORE, ENGLISH_AFTER, ENGLISH_BEFORE, Direction
from transcheck.lexicon.polarity import (
    negates_openly_chinese,
    negates_openly_english,
)
from transcheck.lexicon.scales import chinese_scales, english_scales, opposite
from transcheck.model import CHINESE, Flag, Quantity, Severity, Span, Text, Token

_REACH = 4
"""Tokens between a comparison and its number: "less than about 60", 低于每月60."""


_TURNED = (
    (Relation.PREFERENCE, "the other of the two is preferred"),
    (Relation.DEGREE, "the other of the two is the one that is more so"),
    (Relation.CONTRAST, "what is denied and what is affirmed have changed places"),
)
"""What has become of two things that have changed places."""


class ComparisonReversed(Check):
    """See the module's docstring."""

    name = "comparison-reversed"
    category = "accuracy/mistranslation"
    severity = Severity.CRITICAL

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each pair of numbers with comparisons that point in opposite directions."""
        pairing = pair_quantities(bitext)
        complement = tells_the_complement(bitext.source, bitext.target)
        for source, target in () if complement else (*pairing.matching, *pairing.conflicting):
            here = comparison_at(bitext.source, source)
            there = comparison_at(bitext.target, target)
            if here and there and here.direction is not there.direction:
                # "It is impossible to hold more than" is 不超过: one negation is with the comparison, one far off.
                sides = ((here, bitext.source), (there, bitext.target))
                negated = [side.negated or text.raw[side.span[0]] in "不未" for side, text in sides]
                if negated[0] is not negated[1] and any(
                    not holds and _denied(text, side.span) for holds, (side, text) in zip(negated, sides, strict=True)
                ):
                    continue
                yield self.flag(
                    bitext,
                    bitext.source,
                    [here.span],
                    [there.span],
                    f"{cite(bitext.source, here.span)} is rendered {cite(bitext.target, there.span)}",
                    confidence=0.95,
                )
        yield from self._opposite_grades(bitext)
        for mine, theirs in exchanged_marks(bitext, "comparison"):
            message = f"{cite(bitext.source, mine)} is rendered {cite(bitext.target, theirs)}"
            yield self.flag(bitext, bitext.source, [mine], [theirs], message, confidence=0.8)
        for age in turned_ages(bitext):
            own, others = age if bitext.from_chinese else age[::-1]
            span, other = bitext.source.tokens[own].span, bitext.target.tokens[others].span
            message = f"{cite(bitext.source, span)} is rendered {cite(bitext.target, other)}"
            yield self.flag(bitext, bitext.source, [span], [other], message, confidence=0.85)
        for relation, what in _TURNED:
            for said, turned in turned_relations(bitext, relation):
                marks = f"{cite(bitext.source, said)} is rendered {cite(bitext.target, turned)}"
                message = f"{marks}: {what}"
                yield self.flag(bitext, bitext.source, [said], [turned], message, confidence=0.75)

    def _opposite_grades(self, bitext: Bitext) -> Iterator[Flag]:
        chinese, english = bitext.chinese, bitext.english
        grades = [j for j in range(len(english.tokens)) if _is_english_comparative(english, j)]
        if not grades:
            return
        taken: set[int] = set()
        for i, token in enumerate(chinese.tokens):
            if not chinese_scales(token.norm) or not _is_compared(chinese, i):
                continue
            same_claim = [j for j in grades if bitext.claim_of(chinese, i) == bitext.claim_of(english, j)]
            candidates = [j for j in grades if j in bitext.counterparts(chinese, i)] or same_claim
            if any(_agree(token.norm, english.tokens[j].lemma) for j in candidates):
                continue
            for j in candidates:
                if j in taken or not opposite(token.norm, _grade(english, j)):
                    continue
                if _swapped(bitext, i, j) or _is_negated(chinese, i) != _is_negated(english, j):
                    break
                if told_from_the_other_end(bitext, i, j):
                    break
                taken.add(j)
                here, there = chinese.span_of(i, i + 1), english.span_of(j, j + 1)
                said = (cite(chinese, here), cite(english, there))
                source, target = said if bitext.from_chinese else said[::-1]
                yield self.flag(bitext, chinese, [here], [there], f"{source} is rendered {target}", confidence=0.8)
                break


def _is_english_comparative(text: Text, index: int) -> bool:
    token = text.tokens[index]
    if not english_scales(_grade(text, index)):
        return False
    if token.norm in ("more", "less", "fewer", "better", "worse"):
        return True
    before = text.tokens[index - 1].norm if index else ""
    return before in ("more", "less") or (token.norm.endswith(("er", "ier")) and token.norm != token.lemma)


def _grade(text: Text, index: int) -> str:
    """The word whose scale counts: "less" and "fewer" themselves, of other comparatives the positive."""
    token = text.tokens[index]
    return {"more": "more", "less": "less", "fewer": "fewer"}.get(token.norm, _POSITIVE.get(token.norm, token.lemma))


_POSITIVE = {"better": "good", "worse": "bad", "pricier": "pricey", "elder": "old", "further": "far", "farther": "far"}


def _agree(word: str, lemma: str) -> bool:
    here, there = chinese_scales(word), english_scales(lemma)
    return any(there.get(scale) == end for scale, end in here.items())


def _is_compared(text: Text, index: int) -> bool:
    """True if the gradable word is in a comparison: after 比, 更, 还, 较 or 没有 within its clause, or before 于."""
    for place in range(index - 1, max(-1, index - 9), -1):
        norm = text.tokens[place].norm
        if norm in _BREAKS:
            break
        if norm in ("比", "更", "更加", "较", "比较", "还", "还要", "越", "愈") or norm.startswith("比"):
            return True
    return text.tokens[index].norm[0] in "更较" and len(text.tokens[index].norm) > 1


def _swapped(bitext: Bitext, i: int, j: int) -> bool:
    """True if what stands before 比 on one side stands after "than" on the other."""
    chinese, english = bitext.chinese, bitext.english
    divide = next((k for k in range(i - 1, max(-1, i - 9), -1) if chinese.tokens[k].norm == "比"), None)
    than = next((k for k in range(j + 1, min(len(english.tokens), j + 6)) if english.tokens[k].norm == "than"), None)
    if divide is None or than is None:
        return False
    crossed = straight = 0
    for k in range(max(0, divide - 6), i):
        for place in rendered(bitext, k):
            if abs(place - than) <= 10 and k != divide and place not in (j, than):
                same = (k < divide) == (place < than)
                straight, crossed = straight + same, crossed + (not same)
    return crossed > 0 and crossed >= straight


def _is_negated(text: Text, index: int) -> bool:
    negates = negates_openly_chinese if text.language == CHINESE else negates_openly_english
    for place in range(index - 1, max(-1, index - 7), -1):
        token = text.tokens[place]
        if token.norm in _BREAKS:
            break
        if negates(token.norm) or token.norm in ("不如", "没有", "没"):
            return True
    return False


@dataclass(frozen=True, slots=True)
class Comparison:
    """A comparison beside a number and the words that make it."""

    direction: Direction
    span: Span
    negated: bool = False
    """Whether a negation right before it has turned it round."""


def _denied(text: Text, span: Span) -> bool:
    """True if a word before ``span`` in its clause denies what it says: impossible, unable, not, 不, 无法."""
    negates = negates_openly_chinese if text.language == CHINESE else negates_openly_english
    for token in reversed([token for token in text.tokens if token.end <= span[0]]):
        if token.norm in _BREAKS or token.norm == "until":
            return False
        if negates(token.norm) or token.norm in ("impossible", "unable"):
            return True
    return False


def comparison_at(text: Text, quantity: Quantity) -> Comparison | None:
    """The comparison that limits ``quantity``, if there is one; a negation before it turns it round."""
    inside = [i for i, token in enumerate(text.tokens) if token.end > quantity.start and token.start < quantity.end]
    if not inside:
        return None
    first, last = inside[0], inside[-1] + 1
    chinese = text.language == CHINESE
    before, after = (CHINESE_BEFORE, CHINESE_AFTER) if chinese else (ENGLISH_BEFORE, ENGLISH_AFTER)
    behind = _search(text, after, range(last, min(len(text.tokens), last + 3)), quantity)
    ahead = _search(text, before, range(first - 1, max(-1, first - 1 - _REACH), -1), quantity)
    if ahead and text.raw[slice(*ahead.span)] in _FIXED:
        return ahead  # 至少两天之内: for two days at least
    return (
        behind
        or ahead
        or _within(quantity)
        or (_short_of(text, quantity) or _in_time(text, quantity) if chinese else None)
    )


def _in_time(text: Text, quantity: Quantity) -> Comparison | None:
    """What 内 says after a span of time, 六周内; the past or the next two years are a time, and no limit."""
    inside = dimension(quantity.unit or "") == "time" and text.raw[quantity.end : quantity.end + 1] in ("内", "內")
    dated = text.raw.endswith(_DATING, 0, quantity.start)
    return Comparison(Direction.LESS, (quantity.end, quantity.end + 1)) if inside and not dated else None


_DATING = tuple("过去 過去 未来 未來 接下来 接下來 最近 近 今后 今後 往后 往後 前 头 頭 随后 隨後 这 這".split())


def _short_of(text: Text, quantity: Quantity) -> Comparison | None:
    """What 近 says before a number of things (近百人; 近三年 are the last three), and 快 before a span of time."""
    is_span = dimension(quantity.unit or "") == "time"
    if quantity.start and text.raw[quantity.start - 1] == ("快" if is_span else "近") and quantity.low == quantity.high:
        around = text.raw[quantity.end : quantity.end + 1], text.raw[max(0, quantity.start - 2) : quantity.start - 1]
        goes_on = not is_span or not {"了", "没", "沒"}.isdisjoint(around)
        return Comparison(Direction.LESS, (quantity.start - 1, quantity.start)) if goes_on else None
    return None


def _within(quantity: Quantity) -> Comparison | None:
    """What 多 and 余 say within a number: 5000多, 28万余."""
    is_open = quantity.approximate and quantity.low < quantity.high and _AND_MORE.search(quantity.text)
    return Comparison(Direction.MORE, quantity.span) if is_open else None


_AND_MORE = re.compile("[多余餘]")


def _search(text: Text, phrases: Mapping[str, Direction], places: range, quantity: Quantity) -> Comparison | None:
    chinese = text.language == CHINESE
    tokens = text.tokens
    best: tuple[int, Comparison] | None = None
    for place in places:
        if any(other.start <= tokens[place].start < other.end for other in text.quantities if other is not quantity):
            break
        if tokens[place].norm in _BREAKS:
            break
        for length in (4, 3, 2, 1):
            phrase = _phrase(tokens[place : place + length], chinese=chinese)
            direction = phrases.get(phrase) if place + length <= len(tokens) else None
            if direction is None and chinese and length == 1 and len(phrase) == 3:
                # The segmenter takes 最多要 for a word.
                phrase = "" if phrase == "不足以" else phrase[:2]
                direction = phrases.get(phrase)
            if direction is None:
                continue
            first = _negation_before(text, place)
            if first < place and phrase not in _FIXED:
                direction = direction.opposite
            else:
                first = place
            found = Comparison(direction, text.span_of(first, place + length), first < place)
            if best is None or length > best[0] or first < place:
                best = (length, found)
            break
    return best[1] if best else None


_BREAKS = frozenset("，。；！？,.;!?:：")


def _phrase(tokens: tuple[Token, ...], *, chinese: bool) -> str:
    return "".join(token.norm for token in tokens) if chinese else " ".join(_base(token) for token in tokens)


def _base(token: Token) -> str:
    """The lemma, but comparatives stay as they are: "less" and "more", not "little" and "much"."""
    return token.norm if token.norm in _COMPARATIVES else token.lemma


_COMPARATIVES = frozenset(
    word for phrase in (*ENGLISH_BEFORE, *ENGLISH_AFTER) for word in phrase.split() if word not in ("exceed", "reach")
)


_FIXED = frozenset("至少 最少 起码 最多 至多 顶多".split())


def _negation_before(text: Text, place: int) -> int:
    """Index of the negation over a comparison at ``place`` ("doesn't go above", 不能超过), else ``place``."""
    chinese = text.language == CHINESE
    for index in range(place - 1, max(-1, place - 4), -1):
        token = text.tokens[index]
        if negates_openly_chinese(token.norm) if chinese else token.norm in _NOT:
            return index
        if token.lemma not in _TRANSPARENT:
            break
    return place


_NOT = frozenset("not n't n’t no never cannot".split())
_TRANSPARENT = frozenset("be go get any even rise 会 能 要 得 可以 可 应 该 应该".split())
"""Words between a negation and a comparison that leave the comparison under the negation."""
