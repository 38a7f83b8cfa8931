"""A condition is lost, or has become another: if, unless, even if, because, although.

如果 and "unless", 除非 and "if" turn a condition round unless one of the two clauses is negated; 即使 and "if" differ
in whether the condition matters; "because" for 如果 takes it for fulfilled, and "although" for 因为 turns a reason into
an obstacle, as it does a condition (前提是), and "but" for 所以 what follows into what does not. A condition counts as
lost only where nothing in the translation could express one (a time, a wish, an order, 就, "and" …). What never was
(要不是, 早知道…就, "but for") must not be told as a fact. Cause and effect may not change places, whether a conjunction
tells them or a verb (导致, "stems from").

In Chinese: 条件丢失或改变，如“除非”译成“如果”。

Why it matters: what holds under a condition does not hold without it, let alone under the opposite one.

Flagged:
    [除非]下雨，比赛照常进行。
    → [If] it rains, the match will go ahead as planned.
    [如果]公司赔钱，他就撤诉。
    → []The company paid, so he dropped the lawsuit.
    [要不是]堵车，我们早就到了。
    → [Although] there was a jam, we arrived early.
    失眠常常[源于]焦虑。
    → Insomnia often [leads to] anxiety.
    [Even if] the price falls, I will sell.
    → [如果]价格下跌，我就卖。
Clean:
    不下雨就去。
    → We'll go unless it rains.
    即使失败也没关系。
    → It doesn't matter if you fail.
    Should you need help, call this number.
    → 如需帮助，请拨打这个号码。
Known false alarms: "even if" for 如果 where the main clause makes plain that the condition does not matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from transcheck.aligning.function_words import is_function_word
from transcheck.checks.base import Bitext, Check, is_content
from transcheck.checks.consequences import turned_consequences
from transcheck.checks.exchanged_marks import exchanged_marks
from transcheck.checks.glossing import cite
from transcheck.checks.negation_scope import open_negations
from transcheck.checks.parts import part_at
from transcheck.checks.phrase_pairs import heads_of, paired, place_of, span_of
from transcheck.checks.turned_relations import Relation, turned_relations
from transcheck.language.normalising import simplify
from transcheck.lexicon.attitude import CONDITION, CONDITIONAL
from transcheck.lexicon.phrases import Phrase
from transcheck.model import CHINESE, Flag, Severity, Text, TokenKind


class ConditionChanged(Check):
    """See the module's docstring."""

    name = "condition-changed"
    category = "accuracy/mistranslation"
    severity = Severity.MAJOR

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each pair of conditions that disagree, and for each one that is lost."""
        chinese = [phrase for phrase in CONDITION.find(bitext.chinese) if not _is_price(bitext.chinese, phrase)]
        english = [phrase for phrase in CONDITION.find(bitext.english) if not _is_length(bitext.english, phrase)]
        pairs = list(paired(bitext, chinese, english, heads=3))
        agreeing = {phrase for pair in pairs if pair[0].kind == pair[1].kind for phrase in pair}
        for here, there in pairs:
            if not agreeing.intersection((here, there)) and _disagree(bitext, here, there):
                spans = span_of(bitext.chinese, here), span_of(bitext.english, there)
                said = cite(bitext.chinese, spans[0]), cite(bitext.english, spans[1])
                source, target = said if bitext.from_chinese else said[::-1]
                message = f"{source} is rendered {target}"
                yield self.flag(bitext, bitext.chinese, [spans[0]], [spans[1]], message, confidence=0.85)
        for mine, theirs in exchanged_marks(bitext, "condition"):
            message = f"{cite(bitext.source, mine)} is rendered {cite(bitext.target, theirs)}"
            yield self.flag(bitext, bitext.source, [mine], [theirs], message, confidence=0.8)
        for mine, theirs in turned_consequences(bitext):
            message = f"{cite(bitext.source, mine)} is rendered {cite(bitext.target, theirs)}"
            yield self.flag(bitext, bitext.source, [mine], [theirs], message, confidence=0.8)
        yield from self._lost(bitext, chinese if bitext.from_chinese else english)
        yield from self._fulfilled(bitext)
        for cause, effect in turned_relations(bitext, Relation.CAUSE):
            marks = f"{cite(bitext.source, cause)} is rendered {cite(bitext.target, effect)}"
            message = f"{marks}: cause and effect have changed places"
            yield self.flag(bitext, bitext.source, [cause], [effect], message, confidence=0.75)

    def _lost(self, bitext: Bitext, conditions: Sequence[Phrase]) -> Iterator[Flag]:
        source, target = bitext.source, bitext.target
        if not conditions or _is_implied(target):
            return
        # Most texts have what may be a condition; one that is gone whole is rendered only by what plainly is one.
        may, plainly = CONDITIONAL.find(target), _PLAINLY[target.language].search(_written(target))
        if plainly:
            return
        for phrase in conditions:
            heads = heads_of(source, phrase, 3)
            if phrase.last == len(source.tokens):
                continue
            # "vital if narrow" is no condition
            states = source.language == CHINESE or is_function_word(source.tokens[phrase.last], source.language)
            clause = range(phrase.last, max(phrase.last, part_at(source.clauses, phrase.first)[1]))
            content = [index for index in clause if is_content(source.tokens[index], source.language)]
            # Or all of it is gone.
            linked = sum(bool(bitext.counterparts(source, index)) for index in content)
            gone = len(content) > 1 and linked <= _HARDLY * len(content)
            if may and not (gone and len(content) >= _LONG):
                continue
            rendered = any(bitext.counterparts(source, head) for head in heads)
            if phrase.kind in ("if", "unless") and states and (rendered or gone):
                span = span_of(source, phrase)
                place = place_of(bitext, source, phrase)
                message = f"the condition {cite(source, span)} is not in the translation"
                yield self.flag(bitext, source, [span], [place], message, confidence=0.7)

    def _fulfilled(self, bitext: Bitext) -> Iterator[Flag]:
        """What would have been but for something (要不是…早就, "but for"), told as what was."""
        source, target = _written(bitext.source), _written(bitext.target)
        said = _COUNTERFACTUAL[bitext.source.language].search(source)
        if said and bitext.source.language != CHINESE and (not _WOULD.search(source) or _NOT_BUT.search(source)):
            return  # not for money but for love
        if said is None or _UNREAL[bitext.target.language].search(target):
            return
        first = next(index for index, token in enumerate(bitext.source.tokens) if token.end > said.start())
        if any(bitext.counterparts(bitext.source, index) for index in range(first, len(bitext.source.tokens))):
            concession = _CONCESSION[bitext.target.language].search(target)
            place = concession.span() if concession else bitext.place_of(bitext.source, first, first + 1)
            message = f"{cite(bitext.source, said.span())} is lost: the translation tells as a fact what never was"
            yield self.flag(bitext, bitext.source, [said.span()], [place], message, confidence=0.75)


_LONG = 3
"""Words of content of a condition that is told from what merely may be none."""
_PLAINLY = {
    CHINESE: re.compile(
        "如果|假如|假若|假使|倘|要是|若|除非|只要|只有|否则|不然|要不|的话|万一|一旦|前提|条件|即[使便]|哪怕|就算"
        "|除了?[^，。；]{1,16}外|为限"
    ),
    "en": re.compile(
        r"\b(?:if|unless|except|otherwise|or else|provided|providing|as long as|without|once|when|whenever"
        r"|in case|should|until|even though|but for|had|were|only"
        r"|all (?:you|it|we|one|they|he|she|i) (?:have|has|need|take)s?)\b",
        re.IGNORECASE,
    ),
}
"""What plainly makes a condition."""
_HARDLY = 0.25
"""Share of the words of a condition that may be linked, for there is always something like them, where all is gone."""


def _is_length(text: Text, phrase: Phrase) -> bool:
    """True for "twice as long as its body"."""
    words = [token.norm for token in text.tokens[max(0, phrase.first - 1) : phrase.last]]
    return words[1:] == ["as", "long", "as"] and words[0] in _MEASURING


_MEASURING = frozenset("is are was were be about twice half nearly almost times just roughly exactly not".split())


def _written(text: Text) -> str:
    return simplify(text.raw) if text.language == CHINESE else text.raw.replace("’", "'")


_COUNTERFACTUAL = {
    CHINESE: re.compile("要不是|若不是|要非|早知道?(?=[^，。]{1,12}[，,][^。]{0,6}就)"),
    "en": re.compile(
        r"\b(?:if it (?:had n't|hadn't|weren't|wasn't|had not|were not) (?:been )?for|had it not been for"
        r"|(?<!, )but for)\b",
        re.IGNORECASE,
    ),
}
_NOT_BUT = re.compile(r"(?:\bnot|n't)\b[^.;]{0,80}\bbut for\b", re.IGNORECASE)
_WOULD = re.compile(r"\b(?:would|could|might)\b|'d\b", re.IGNORECASE)
_UNREAL = {
    CHINESE: re.compile(
        "要不是|若不是|若非|如果|要是|假如|没有|否则|不然|多亏|幸亏|幸好|好在|亏得|若没|若无|早知|差点|险些"
    ),
    "en": re.compile(
        r"\b(?:if|but for|without|otherwise|or else|thanks to|lucky|luckily|wish|saved|only(?: \w+){0,8} because|"
        r"(?:would|could|might|should|'d)(?:n't)?(?: \w+){0,2} (?:have|'ve)|would've|just as well"
        r"|had (?:i|we|he|she|it|they|you)|(?:would|'d) (?:still|never|long|already)"
        r"|owe|because of|good thing|good job|fortunate\w*|were it not)\b",
        re.IGNORECASE,
    ),
}
"""What tells that something was not so."""
_CONCESSION = {
    CHINESE: re.compile("虽然|尽管|即使"),
    "en": re.compile(r"\b(?:even though|although|though)\b", re.IGNORECASE),
}


def _is_implied(text: Text) -> bool:
    """True for 找不到会死人的, since what cannot be done is a condition by itself, for 紧急情况下, "in case of",
    for 剪了吊牌的，不退, which is said of whatever is so, for what is excepted (…的除外), for a penalty (逃票被抓，
    罚款), and for a question that is answered at once.
    """
    return text.language == CHINESE and _IMPLIED.search(text.raw) is not None


_IMPLIED = re.compile(
    r"除外|例外|不在此[限列]|情[况況]下|的(?:[，,]|人)|者(?:[，,]|[请請不应應须須可免将將主])|[^\W不没沒]不[到了着著起成下上完动動]|得[起到着著]|[？?](?!\s*$)"
    r"|[，,](?:当场|當場|一律|一次|每次|最高|直接|立即)?(?:[罚罰扣]|没收|沒收|拘留|开除|開除)"
)


def _disagree(bitext: Bitext, here: Phrase, there: Phrase) -> bool:
    kinds = {here.kind, there.kind}
    if kinds == {"if", "unless"}:
        if here.kind == "if" and here.first and bitext.chinese.tokens[here.first - 1].norm in _BUT:
            return False  # "but if …" makes an exception, as "unless" does
        if here.kind == "unless" and "only" in bitext.english.norms[: there.first]:
            return False  # 坐不下，除非…, "will only fit if …"
        return not (_is_negated(bitext.chinese, here) or _is_negated(bitext.english, there))
    if here.kind == "unless" and any(token.norm.startswith("才") for token in bitext.chinese.tokens[here.last :]):
        return there.kind == "even if"  # 除非 … 才: only if
    if kinds in ({"because", "although"}, {"because", "even if"}):
        causing = bitext.chinese if here.kind == "because" else bitext.english
        return not any(token.norm in _BUT for token in causing.tokens)
    return kinds in ({"if", "even if"}, {"if", "because"}, {"unless", "even if"}) and not _is_indifferent(bitext, there)


_BUT = frozenset("但 但是 却 然而 不过 可是 可 but however yet still nevertheless".split())
"""What says as much as "although", in a sentence that gives a cause too."""


def _is_price(text: Text, phrase: Phrase) -> bool:
    """True for 只要一半, "costs only half"."""
    following = text.tokens[phrase.last] if phrase.last < len(text.tokens) else None
    if text.tokens[phrase.last - 1].norm != "只要":
        return False
    return following is not None and (following.kind is TokenKind.NUMBER or following.norm == "一半")


def _is_negated(text: Text, phrase: Phrase) -> bool:
    """True if the clause of the condition has a negation, or the one after it, where the condition stands first."""
    clauses = [clause for clause in text.clauses if clause[1] > phrase.first]
    return any(clauses[0][0] <= index < clauses[0][1] for index in open_negations(text))


def _is_indifferent(bitext: Bitext, condition: Phrase) -> bool:
    """True if the English says that the condition does not matter ("it is fine if"), or speaks of "now that"."""
    return any(token.lemma in _INDIFFERENT for token in bitext.english.tokens)


_INDIFFERENT = frozenset(
    "matter mind care fine okay ok still anyway though although regardless shit damn crap fuck hoot".split()
)
