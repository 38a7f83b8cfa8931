"""A quantifier has become another: all, most, many, some, few or none.

The two must be linked to each other or be said of the same noun. Quantifiers that shade into each other (many and most,
some and a few) are not held apart, nor are those after "almost". Of those under a negation it matters whether it leaves
some or none: 不是所有 and "nobody". That something holds of these only (只有…才, "Only members") must not be lost.

In Chinese: 数量词的范围变了，如“所有”译成“一些”。

Why it matters: "some doctors" and "all doctors" are different claims, and only one of them may be true.

Flagged:
    [所有]学生都要参加考试。
    → [Some] students have to take the exam.
    [很少]有人相信这个故事。
    → [Many] people believe this story.
    [不是所有人]都同意。
    → [Nobody] agrees.
    [Most] doctors recommend this drug.
    → [所有]医生都推荐这种药。
Clean:
    大多数人都同意。
    → The majority agree.
    不是所有人都买得起房。
    → Not everyone can afford a home.
    Several of my friends moved away.
    → 我有几个朋友搬走了。
Known false alarms: "all" as an adverb in a phrase that is not listed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.checks.base import Bitext, Check, Specificity, is_content
from transcheck.checks.denied_quantifiers import denied_quantifiers
from transcheck.checks.glossing import cite
from transcheck.checks.negation_scope import open_negations
from transcheck.checks.phrase_pairs import heads_of, paired, span_of
from transcheck.language.normalising import simplify
from transcheck.lexicon.attitude import QUANTITY
from transcheck.lexicon.phrases import Phrase
from transcheck.lexicon.polarity import negates_openly_chinese, negates_openly_english
from transcheck.model import CHINESE, Flag, Severity, Text


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
        yield from self._denied(bitext)
        yield from self._exclusive(bitext)
        yield from self._unhedged(bitext)
        yield from self._one_of_many(bitext)

    def _unhedged(self, bitext: Bitext) -> Iterator[Flag]:
        """Where nearly all or hardly any (几乎每天, "almost nobody") has become all or none."""
        source, target = bitext.source, bitext.target
        if any(token.norm in _HEDGES or token.lemma in _HEDGES for token in target.tokens):
            return
        for index, token in enumerate(source.tokens):
            after = source.tokens[index + 1 : index + 1 + _SOON]
            if token.norm not in _NEARLY_ALL or not any(
                word.norm in _WHOLE or word.norm.startswith(("每", "没", "所有", "全")) for word in after
            ):
                continue
            said = [i for i in range(index + 1, len(source.tokens)) if is_content(source.tokens[i], source.language)][
                :3
            ]
            if any(bitext.counterparts(source, place) for place in said):
                span, place = token.span, bitext.place_of(source, index, index + 1)
                message = f"{cite(source, span)} is not in the translation, which makes no exception"
                yield self.flag(bitext, source, [span], [place], message, confidence=0.75)

    def _one_of_many(self, bitext: Bitext) -> Iterator[Flag]:
        """最…之一 and "one of the …est", where the other side knows but one; or the other way round."""
        one, other = _ONE_OF_CHINESE.search(simplify(bitext.chinese.raw)), _ONE_OF_ENGLISH.search(bitext.english.raw)
        if bool(one) is bool(other):
            return
        best, most = _SUPERLATIVE.search(bitext.english.raw), bitext.chinese.raw.find("最")
        if one and best and not _AMONG_ENGLISH.search(bitext.english.raw):
            here, there = one.span(1), best.span()
        elif other and most >= 0 and not _AMONG_CHINESE.search(simplify(bitext.chinese.raw)):
            here, there = (most, most + 1), other.span()
        else:
            return
        named = cite(bitext.chinese, here), cite(bitext.english, there)
        source, target = named if bitext.from_chinese else named[::-1]
        message = f"{source} is rendered {target}: one of several is another thing than the only one"
        yield self.flag(bitext, bitext.chinese, [here], [there], message, confidence=0.8)

    def _exclusive(self, bitext: Bitext) -> Iterator[Flag]:
        """Where the source says that it holds of nobody else (只有…才, "Only members …"), the translation does not."""
        source, target = bitext.source, bitext.target
        if open_negations(target) or any(token.norm in _ONLY or token.lemma in _ONLY for token in target.tokens):
            return
        for start, end in source.sentences:
            tokens = source.tokens[start:end]
            first = next((place for place, token in enumerate(tokens) if token.norm in _EXCLUDING), None)
            if first is None or (tokens[first].norm == "only" and first > 0 and tokens[first - 1].norm != "the"):
                continue
            after = tokens[first + 1].start if first + 1 < len(tokens) else -1
            if any(amount.start <= after < amount.end for amount in source.quantities):
                continue
            closing = "才" if tokens[first].norm == "只有" else ""
            if closing and not any(token.norm.startswith(closing) for token in tokens[first:]):
                continue
            said = [
                start + place for place in range(first + 1, len(tokens)) if is_content(tokens[place], source.language)
            ]
            if len(said) >= (2 if tokens[first].norm in ("只有", "only") else 1) and sum(
                bool(bitext.counterparts(source, place)) for place in said
            ) * 2 > len(said):
                index = start + first
                span, place = source.tokens[index].span, bitext.place_of(source, index, index + 1)
                message = (
                    f"{cite(source, span)} is not in the translation, which does not say that it holds of nobody else"
                )
                yield self.flag(bitext, source, [span], [place], message, confidence=0.8)

    def _denied(self, bitext: Bitext) -> Iterator[Flag]:
        """Where one side leaves some and the other none: 不是所有 and "nobody"."""
        theirs = {bitext.claim_of(bitext.target, each.first): each for each in denied_quantifiers(bitext.target)}
        for here in denied_quantifiers(bitext.source):
            there = theirs.get(bitext.claim_of(bitext.source, here.first))
            if there is not None and there.left is not here.left:
                spans = (
                    bitext.source.span_of(here.first, here.last + 1),
                    bitext.target.span_of(there.first, there.last + 1),
                )
                said, rendered = cite(bitext.source, spans[0]), cite(bitext.target, spans[1])
                message = f"{said} leaves {here.left.value}, {rendered} {there.left.value}"
                yield self.flag(bitext, bitext.source, [spans[0]], [spans[1]], message, confidence=0.85)


_EXCLUDING = frozenset("只有 唯一 唯一的 only".split())
_ONLY = frozenset(
    "lone unique single one last only just sole solely exclusively "
    "alone unless except merely simply must need have require limit restrict reserve "
    "but until nobody 只 只有 只能 只要 只是 仅 仅仅 仅有 仅限 才 就 方 唯 唯有 唯一 光 单 单单 独 除了 除非 限 专 "
    "必须 才能 才会 才可 才可以 方可 方能".split()
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
    "大部分 绝大多数 绝大部分 很少 极少 鲜 少 少有 鲜有 可以说".split()
)
_ONE_OF_CHINESE = re.compile("最[^，。；！？]{1,24}?(之一)")
_ONE_OF_ENGLISH = re.compile(
    r"\bone of (?:the|my|our|his|her|their|your|its)?[^,.;!?]{0,24}?(?:most\b|\w+est\b)", re.IGNORECASE
)
_AMONG_CHINESE = re.compile("之一|其中|一(?![定直样般起共])|之中|当中|名列前茅|之列")
_AMONG_ENGLISH = re.compile(r"\b(?:one|among|amongst|some|part|member|few|another|an?)\b", re.IGNORECASE)
_SUPERLATIVE = re.compile(r"\bthe (?:\w+ )?(?:most|least|best|worst|\w{2,}est)\b", re.IGNORECASE)

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
    )
)


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
