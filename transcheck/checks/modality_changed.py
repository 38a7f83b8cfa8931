"""What may be, must be or might be has changed: permission, obligation, possibility.

Flagged are permission against obligation (可以 and "must"), obligation against possibility, "need not" against "must
not", and a possibility (可能, 也许, might, perhaps) that comes back as a certainty or the other way round. 应该 and
"should" are too close to all of these to be held apart from them. Advice (建议) is no order, what must be no mere
plus, what somebody may refuse not forbidden, a belief (怀疑) not confirmed, nor what is likely (很可能) impossible.

In Chinese: 语气变了：可以、必须、可能之间互相误译。

Why it matters: what is allowed is no duty, and what might happen has not been announced.

Flagged:
    游客[可以]在这里拍照。
    → Visitors [must] take photos here.
    这次降雨[可能]引发山洪。
    → This rain [will] trigger flash floods.
    专家[建议]居民撤离。
    → Experts [ordered] the residents to leave.
    Passengers [must] wear a mask on board.
    → 乘客在车上[可以]戴口罩。
    Sellers [may refuse] a refund if the tag has been removed.
    → 吊牌摘掉的，卖家[不得]退款。
Clean:
    游客不能在这里拍照。
    → Visitors must not take photos here.
    可能要下雨了，带把伞吧。
    → It looks like rain, so take an umbrella.
    You should see a doctor.
    → 你得去看医生。
Known false alarms: a possibility that the translation puts into a word that is not known for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.checks.base import Bitext, Check
from transcheck.checks.exchanged_marks import exchanged_marks, lost_marks
from transcheck.checks.glossing import cite
from transcheck.checks.parts import part_at
from transcheck.checks.phrase_pairs import heads_of, paired, span_of
from transcheck.checks.unrealised import told_as_done
from transcheck.lexicon.attitude import MODALITY, OBLIGATION, UNCERTAINTY
from transcheck.lexicon.phrases import Phrase
from transcheck.model import CHINESE, Flag, Severity, Span, Text


class ModalityChanged(Check):
    """See the module's docstring."""

    name = "modality-changed"
    category = "accuracy/mistranslation"
    severity = Severity.MAJOR

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each pair of modal words of the same verb that disagree, and for each lost possibility."""
        chinese, english = MODALITY.find(bitext.chinese), MODALITY.find(bitext.english)
        exchanged = list(exchanged_marks(bitext, "modality"))
        pairs = list(paired(bitext, chinese, english, heads=3))
        agreeing = {phrase for pair in pairs if pair[0].kind == pair[1].kind for phrase in pair}
        for here, there in pairs:
            if (
                frozenset((here.kind, there.kind)) in _CONFLICTS
                and not agreeing.intersection((here, there))
                and not _overlaps(bitext, bitext.chinese, here, exchanged)
                and not (here.kind == "necessity" and _only_then(bitext, here, there))
                and not (there.kind == "necessity" and _ought_before(bitext.chinese, here))
            ):
                yield self._flag(bitext, span_of(bitext.chinese, here), span_of(bitext.english, there))
        for text, phrases in ((bitext.chinese, chinese), (bitext.english, english)):
            other = bitext.other(text)
            possible = [phrase for phrase in phrases if phrase.kind == "possibility"]
            if possible and not UNCERTAINTY.find(other):
                for phrase in possible:
                    stated = _stated(bitext, text, phrase)
                    if stated is None or _overlaps(bitext, text, phrase, exchanged):
                        continue
                    spans = span_of(text, phrase), stated
                    yield self._flag(bitext, *(spans if text is bitext.chinese else spans[::-1]))

        yield from self._fulfilled(bitext)
        told = {span for spans in (*told_as_done(bitext), *exchanged) for span in spans}
        lost = [spans for spans in lost_marks(bitext, "modality") if told.isdisjoint(spans)]
        for mine, theirs in (*exchanged, *lost):
            message = f"{cite(bitext.source, mine)} is rendered {cite(bitext.target, theirs)}"
            yield self.flag(bitext, bitext.source, [mine], [theirs], message, confidence=0.8)

    def _fulfilled(self, bitext: Bitext) -> Iterator[Flag]:
        """What ought to happen or could have happened (应该, 本可以, "should have"), told as what has."""
        source, target = bitext.source, bitext.target
        if OBLIGATION.find(target) or UNCERTAINTY.find(target):
            return
        for phrase in OBLIGATION.find(source):
            heads = heads_of(source, phrase, 2) if phrase.kind == "unfulfilled" else ()
            places = (place for head in heads for place in bitext.counterparts(source, head))
            place = next((place for place in places if _has_happened(target, place)), None)
            if place is not None:
                said, stated = span_of(source, phrase), target.tokens[place].span
                message = f"{cite(source, said)} is lost: {cite(target, stated)} tells it as done"
                yield self.flag(bitext, source, [said], [stated], message, confidence=0.75)

    def _flag(self, bitext: Bitext, here: Span, there: Span) -> Flag:
        said = cite(bitext.chinese, here), cite(bitext.english, there)
        source, target = said if bitext.from_chinese else said[::-1]
        message = f"{source} is rendered {target}"
        return self.flag(bitext, bitext.chinese, [here], [there], message, confidence=0.8)


def _only_then(bitext: Bitext, here: Phrase, there: Phrase) -> bool:
    """True for 须成人陪同方可使用, "may be used only with an adult": what must be for something to be allowed."""
    start, end = part_at(bitext.chinese.sentences, here.first)
    allowed = any(token.norm in _THEN_MAY for token in bitext.chinese.tokens[here.last : end])
    start, end = part_at(bitext.english.sentences, there.first)
    limited = any(token.norm in _LIMITING for token in bitext.english.tokens[start:end])
    return there.kind == "permission" and (allowed or limited)


_THEN_MAY = frozenset("方可 方能 才可 才能 才可以 才准".split())
_LIMITING = frozenset("only unless without until".split())


def _overlaps(bitext: Bitext, text: Text, phrase: Phrase, marks: Sequence[tuple[Span, Span]]) -> bool:
    """Whether a phrase is in one of the marks, ``(source, target)``, that say the contrary."""
    start, end = span_of(text, phrase)
    own = [mine if text is bitext.source else theirs for mine, theirs in marks]
    return any(first < end and start < last for first, last in own)


_CONFLICTS = frozenset(
    frozenset(pair) for pair in (("necessity", "permission"), ("necessity", "possibility"), ("needless", "prohibition"))
)


def _ought_before(text: Text, phrase: Phrase) -> bool:
    """True for 能告诉我该怎么做: what one "has to" is 该, which is of no kind here."""
    return any(not _OUGHT.isdisjoint(token.norm) for token in text.tokens[phrase.last :])


_OUGHT = frozenset("该应得要需")


def _stated(bitext: Bitext, text: Text, phrase: Phrase) -> Span | None:
    """What stands for the verb that ``phrase`` says is possible, from its auxiliary on; None if nothing does."""
    other = bitext.other(text)
    for head in heads_of(text, phrase, 2):
        places = bitext.counterparts(text, head)
        if places:
            first = place = min(places)
            while place > 0 and first - place < _AUXILIARY_REACH:
                place -= 1
                if other.tokens[place].norm in (_CHINESE_VERBS if other.language == CHINESE else _ENGLISH_VERBS):
                    return other.span_of(place, first + 1)
            return other.span_of(first, first + 1)
    return None


def _has_happened(text: Text, index: int) -> bool:
    """True for a verb in the past or the perfect: "saved", "has saved", 救了."""
    token = text.tokens[index]
    if text.language == CHINESE:
        after = text.tokens[index + 1].norm if index + 1 < len(text.tokens) else ""
        return token.norm.endswith(("了", "过")) or after in ("了", "过")
    before = [word.norm for word in text.tokens[max(0, index - _AUXILIARY_REACH) : index]]
    if not _DONE.isdisjoint(before):
        return True
    return token.norm != token.lemma and not token.norm.endswith(("s", "ing")) and "to" not in before


_DONE = frozenset("have has had did 've 's was were".split())
_AUXILIARY_REACH = 3
_ENGLISH_VERBS = frozenset("will shall 'll is are was were has have had do does did".split())
_CHINESE_VERBS = frozenset("会 将 将会 要 已 已经 是".split())
