"""A quantifier has become another: all, most, many, some, few or none.

The two must be linked to each other or be said of the same noun. Quantifiers that shade into each other (many and most,
some and a few) are not held apart, nor are those after "almost". Of those under a negation it matters whether it leaves
some or none: 不是所有 and "nobody". That something holds of these only (只有…才, "Only members") must not be lost, nor
turned into "even" or "also", and what is left out (除…外, "all but") or included stays so. Never (从不)
is not rarely, nor both (双方) one of the two.

In Chinese: 数量词的范围变了，如“所有”译成“一些”。

Why it matters: "some doctors" and "all doctors" are different claims, and only one of them may be true.

Flagged:
    [所有]学生都要参加考试。
    → [Some] students have to take the exam.
    [很少]有人相信这个故事。
    → [Many] people believe this story.
    [不是所有人]都同意。
    → [Nobody] agrees.
    [除]了汤姆，大家都笑了。
    → [Nobody but] Tom laughed.
    这种药[只]对儿童有效。
    → The drug works [even] for children.
    [Most] doctors recommend this drug.
    → [所有]医生都推荐这种药。
Clean:
    大多数人都同意。
    → The majority agree.
    不是所有人都买得起房。
    → Not everyone can afford a home.
    除了汤姆，没人笑。
    → Nobody but Tom laughed.
    Several of my friends moved away.
    → 我有几个朋友搬走了。
Known false alarms: "all" as an adverb in a phrase that is not listed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from transcheck.checks.base import Bitext, Check, Specificity, is_content
from transcheck.checks.denied_quantifiers import denied_quantifiers
from transcheck.checks.glossing import cite
from transcheck.checks.lost_limits import lost_limits
from transcheck.checks.parts import part_at
from transcheck.checks.phrase_pairs import heads_of, paired, span_of
from transcheck.lexicon.attitude import QUANTITY
from transcheck.lexicon.phrases import Phrase
from transcheck.lexicon.polarity import negates_openly_chinese, negates_openly_english
from transcheck.model import CHINESE, Flag, Severity, Span, Text, TokenKind


class QuantifierChanged(Check):
    """See the module's docstring."""

    name = "quantifier-changed"
    category = "accuracy/mistranslation"
    severity = Severity.MAJOR
    specificity = Specificity.KIND

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each pair of quantifiers that say how many of the same and disagree."""
        chinese = [phrase for phrase in QUANTITY.find(bitext.chinese) if _counts(bitext.chinese, phrase)]
        english = [phrase for phrase in QUANTITY.find(bitext.english) if _counts(bitext.english, phrase)]
        pairs = list(paired(bitext, chinese, english))
        settled = {phrase for pair in pairs if not _disagree(*pair) for phrase in pair}
        for here, there in pairs:
            if here in settled or there in settled:
                continue
            spans = span_of(bitext.chinese, here), span_of(bitext.english, there)
            said = cite(bitext.chinese, spans[0]), cite(bitext.english, spans[1])
            source, target = said if bitext.from_chinese else said[::-1]
            yield self.flag(
                bitext, bitext.chinese, [spans[0]], [spans[1]], f"{source} is rendered {target}", confidence=0.85
            )
        yield from self._told_after(bitext, chinese, english, settled)
        yield from self._denied(bitext)
        for lost in lost_limits(bitext):
            yield self.flag(
                bitext, bitext.source, [lost.source], [lost.target], lost.message, confidence=lost.confidence
            )

    def _told_after(
        self, bitext: Bitext, chinese: Sequence[Phrase], english: Sequence[Phrase], settled: Set[Phrase]
    ) -> Iterator[Flag]:
        """Where an adverb says in Chinese how many of what stands before it (居民多信教), and English otherwise."""
        text = bitext.chinese
        counted = {part_at(text.clauses, phrase.first): phrase for phrase in chinese}
        rivals = {head: there for there in english if there not in settled for head in heads_of(bitext.english, there)}
        for adverb in _adverbs(text):
            clause = part_at(text.clauses, adverb.first)
            if counted.get(clause, adverb) != adverb or _is_shared(text, adverb, clause):
                continue
            nouns = (
                i
                for i in range(max(clause[0], adverb.first - _NOUN), adverb.first)
                if is_content(text.tokens[i], CHINESE)
            )
            said = (place for noun in nouns for place in bitext.counterparts(text, noun))
            there = next((rivals[place] for place in said if place in rivals), None)
            # Few disagree where all agree: few against all proves nothing.
            if there is None or not _disagree(adverb, there) or (adverb.kind, there.kind) == ("all", "few"):
                continue
            spans = span_of(text, adverb), span_of(bitext.english, there)
            both = cite(text, spans[0]), cite(bitext.english, spans[1])
            source, target = both if bitext.from_chinese else both[::-1]
            yield self.flag(bitext, text, [spans[0]], [spans[1]], f"{source} is rendered {target}", confidence=0.8)

    def _denied(self, bitext: Bitext) -> Iterator[Flag]:
        """Where one side leaves some and the other none: 不是所有 and "nobody"."""
        theirs = {bitext.claim_of(bitext.target, each.first): each for each in denied_quantifiers(bitext.target)}
        for here in denied_quantifiers(bitext.source):
            there = theirs.get(bitext.claim_of(bitext.source, here.first))
            if there is not None and there.left is not here.left and not _tells_of_some(bitext):
                spans = (
                    bitext.source.span_of(here.first, here.last + 1),
                    bitext.target.span_of(there.first, there.last + 1),
                )
                said, rendered = cite(bitext.source, spans[0]), cite(bitext.target, spans[1])
                message = f"{said} leaves {here.left.value}, {rendered} {there.left.value}"
                yield self.flag(bitext, bitext.source, [spans[0]], [spans[1]], message, confidence=0.85)


def _tells_of_some(bitext: Bitext) -> bool:
    """True for "some never did", which is as much as 不是所有."""
    found = (phrase.kind for text in (bitext.source, bitext.target) for phrase in QUANTITY.find(text))
    return any(kind in ("some", "most", "many") for kind in found)


_CONFLICTS = frozenset(
    frozenset(pair)
    for pair in (
        ("all", "most"),
        ("all", "many"),
        ("all", "some"),
        ("all", "few"),
        ("most", "some"),
        ("most", "few"),
        ("many", "few"),
        ("several", "few"),
    )
)


_NOUN = 3
"""Words before an adverb among which that stands which it counts."""
_ADVERBS = {
    "都": "all",
    "全": "all",
    "全都": "all",
    "全数": "all",
    "悉数": "all",
    "尽数": "all",
    "一概": "all",
    "统统": "all",
    "通通": "all",
    "均": "all",
    "皆": "all",
    "大都": "most",
    "大多": "most",
}
_MOSTLY = frozenset("为 是 由 以 在 属 系".split())
_WHATEVER = tuple("连 无论 不管 不论 任何 什么 谁 哪 每 已经 已 就".split())


def _adverbs(text: Text) -> Iterator[Phrase]:
    """都, 全, 大都, and 多 before a verb of two characters (居民多信教)."""
    for index, token in enumerate(text.tokens):
        kind = _ADVERBS.get(token.norm)
        if token.norm == "多" and 0 < index < len(text.tokens) - 1:
            before, after = text.tokens[index - 1], text.tokens[index + 1]
            is_verb = len(after.norm) > 1 or after.norm in _MOSTLY
            if is_content(before, CHINESE) and len(before.norm) > 1 and is_content(after, CHINESE) and is_verb:
                kind = "most"
        elif token.norm in ("多为", "多是", "多由", "多以"):
            kind = "most"
        if kind:
            yield Phrase(kind, index, index + 1)


def _is_shared(text: Text, adverb: Phrase, clause: Span) -> bool:
    """True if 都 goes with 连, 无论 or a number near it, or its clause denies: 有几个都来了."""
    if adverb.first and text.tokens[adverb.first - 1].norm in _NEARLY | {"基本", "基本上"}:
        return True
    tokens = text.tokens[max(clause[0], adverb.first - _NEAR) : min(clause[1], adverb.first + _NEAR)]
    firm = text.tokens[adverb.first].norm in _FIRM
    if not firm and any(token.norm.startswith(_WHATEVER) or token.kind is TokenKind.NUMBER for token in tokens):
        return True
    return any(
        negates_openly_chinese(token.norm) or (token.norm not in _THESE and not _SOME.isdisjoint(token.norm))
        for token in tokens
    )


_NEAR = 30
"""Words around 都 that are looked at, however long its clause is."""
_FIRM = frozenset("全都 全数 悉数 尽数 一概 统统 通通".split())
"""Adverbs that mean nothing but all, as 都 may (他已经都来了)."""
_THESE = frozenset("这些 那些 哪些".split())
_SOME = frozenset("些几半分")
"""Characters of words that say how many there are."""


def _disagree(here: Phrase, there: Phrase) -> bool:
    return frozenset((here.kind, there.kind)) in _CONFLICTS


def _counts(text: Text, phrase: Phrase) -> bool:
    """False under a negation (不是所有), after "almost", for "most" as a superlative and for what counts nothing."""
    if phrase.kind == "other" or not heads_of(text, phrase):
        return False
    negates = negates_openly_chinese if text.language == CHINESE else negates_openly_english
    before = text.tokens[max(0, phrase.first - 3) : phrase.first]
    if any(negates(token.norm) or token.norm in _NEARLY for token in before):
        return False
    words = text.tokens[phrase.first : phrase.last + 1]
    return not (words[0].norm == "most" and len(words) == 2 and words[1].norm.endswith(_ADJECTIVES))


_NEARLY = frozenset("almost nearly virtually practically 几乎 差不多 近乎 将近 最 不是 非 并非".split())
_ADJECTIVES = ("ly", "ful", "ous", "al", "ive", "ant", "ent", "able", "ible", "ic", "ing", "ed")
"""Endings of words before which "most" is a superlative."""
