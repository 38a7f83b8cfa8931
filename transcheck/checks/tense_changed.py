"""What has happened is still to come in the translation, or the other way round.

Only where Chinese says when, by 已经, 曾, 将, 即将 or a dated word such as 昨天 and 明年, and English says the opposite
of the same verb: "will" for what is past, a past tense for what is to come. Other tenses are a matter of grammar.
What was only tried, planned or promised, or nearly happened (企图, "agreed to", "almost"), is not told as done, nor
what somebody once was or did (曾任, "used to") as what they are or do.

In Chinese: 已发生的事译成将来，或将来的事译成已发生。

Why it matters: an announcement is no fact, and a fact is no plan.

Flagged:
    他[已经]辞职了。
    → He [will] resign.
    這部電影[即將]上映。
    → This film [was] released.
    男子[企图]抢银行。
    → The man [robbed] a bank.
    他[曾任]市长。
    → He [is] the mayor.
    They [will] build a new hospital here.
    → 他们在这里[已经]建了一所新医院。
    I [used to] like her songs.
    → 我[喜欢]她的歌。
Clean:
    他昨天说会来。
    → He said yesterday that he would come.
    他将军事预算削减了一半。
    → He cut the military budget in half.
    The landlord agreed to fix the heating.
    → 房东答应修暖气。
    我明天飞上海。
    → I fly to Shanghai tomorrow.
Known false alarms: a future seen from the past, told without "would".
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator

from transcheck.checks.base import Bitext, Check
from transcheck.checks.exchanged_marks import exchanged_marks
from transcheck.checks.glossing import cite
from transcheck.checks.phrase_pairs import heads_of, span_of
from transcheck.checks.tenure import changed_tenure
from transcheck.checks.unrealised import told_as_done
from transcheck.lexicon.attitude import TIME
from transcheck.lexicon.phrases import Phrase
from transcheck.model import Flag, Severity, Span, Text


class TenseChanged(Check):
    """See the module's docstring."""

    name = "tense-changed"
    category = "accuracy/mistranslation"
    severity = Severity.MAJOR

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each verb that is past on one side and still to come, or never done, on the other."""
        flagged = list(self._turned(bitext))
        yield from flagged
        taken = {span for flag in flagged for span in (*flag.source_spans, *flag.target_spans)}
        for mine, theirs in told_as_done(bitext):
            if taken.isdisjoint((mine, theirs)):
                message = f"{cite(bitext.source, mine)} is rendered {cite(bitext.target, theirs)}: one is not done"
                yield self.flag(bitext, bitext.source, [mine], [theirs], message, confidence=0.75)
        for mine, theirs in exchanged_marks(bitext, "tense"):
            message = f"{cite(bitext.source, mine)} is rendered {cite(bitext.target, theirs)}"
            yield self.flag(bitext, bitext.source, [mine], [theirs], message, confidence=0.75)
        for mine, theirs in changed_tenure(bitext):
            message = f"{cite(bitext.source, mine)} is rendered {cite(bitext.target, theirs)}: one is over"
            yield self.flag(bitext, bitext.source, [mine], [theirs], message, confidence=0.75)

    def _turned(self, bitext: Bitext) -> Iterator[Flag]:
        """Past against future."""
        chinese, english = bitext.chinese, bitext.english
        times = TIME.find(chinese)
        if not times:
            return
        coming = [phrase for phrase in TIME.find(english) if phrase.kind == "future"]
        if any(token.norm in _SEEN_FROM_LATER for token in english.tokens):
            coming = []
        reported = any(token.norm in _REPORTED for token in english.tokens)
        looks_ahead = any(token.norm in _AHEAD or token.lemma in _AHEAD for token in english.tokens)
        planning = _PLANNING | (_AHEAD - {"to"})
        plans = any(token.lemma in planning or token.norm in planning for token in english.tokens)
        ends = [end for _, end in chinese.clauses]
        numbers = [bisect_right(ends, phrase.first) for phrase in times]
        kinds_in: dict[int, set[str]] = defaultdict(set)
        for phrase, number in zip(times, numbers, strict=True):
            kinds_in[number].add(phrase.kind)
        for phrase, number in zip(times, numbers, strict=True):
            clause, kinds = chinese.clauses[number], kinds_in[number]
            if kinds == {"past"}:
                spans = self._still_to_come(bitext, phrase, clause, coming)
            elif phrase.kind == "future" and "past" not in kinds and not looks_ahead:
                spans = None if reported else self._already_past(bitext, phrase)
            elif phrase.kind == "planned" and kinds == {"planned"} and not plans:
                spans = self._already_past(bitext, phrase, planned=True)
            else:
                continue
            if spans:
                said = cite(chinese, spans[0]), cite(english, spans[1])
                source, target = said if bitext.from_chinese else said[::-1]
                message = f"{source} is rendered {target}"
                yield self.flag(bitext, chinese, [spans[0]], [spans[1]], message, confidence=0.75)

    @staticmethod
    def _still_to_come(bitext: Bitext, phrase: Phrase, clause: Span, coming: list[Phrase]) -> tuple[Span, Span] | None:
        """A verb after "will" whose counterpart stands after 已经 in its clause."""
        for future in coming:
            if _is_said(bitext, future):
                continue
            for head in heads_of(bitext.english, future):
                places = bitext.counterparts(bitext.english, head)
                places = places or bitext.counterparts(bitext.english, _particle_of(bitext.english, head))
                if any(phrase.last <= place < clause[1] for place in places):
                    return span_of(bitext.chinese, phrase), span_of(bitext.english, future)
        return None

    @staticmethod
    def _already_past(bitext: Bitext, phrase: Phrase, *, planned: bool = False) -> tuple[Span, Span] | None:
        """A verb right after 将 whose counterpart is in the past tense; after 打算 and 准备 plainly so."""
        english = bitext.english
        bare = planned or bitext.chinese.tokens[phrase.first].norm == "将"
        for head in heads_of(bitext.chinese, phrase, 1 if bare else 3):
            if bare and head != phrase.last:
                break  # 将 for 把: 将其称为
            for linked in bitext.counterparts(bitext.chinese, head):
                place = linked - (linked > 0 and english.tokens[linked].norm in _PARTICLES)  # laid off
                first = _past_from(english, place)
                plain = first is not None and (first < place or english.tokens[place].norm.endswith("ed"))
                if first is not None and (plain or not planned):
                    return span_of(bitext.chinese, phrase), english.span_of(first, place + 1)
        return None


_PLANNING = frozenset(
    "plan intend intention aim hope want prepare ready set due going will would consider propose proposal mean decide "
    "look try seek wish scheme project".split()
)
"""Words by which something is only meant to be done."""


def _is_said(bitext: Bitext, future: Phrase) -> bool:
    """True if a word that looks ahead stands for the phrase in Chinese: 会 or 不会 for "will"."""
    return any(
        bitext.chinese.tokens[place].norm.endswith(_CHINESE_AHEAD)
        for index in range(future.first, future.last)
        for place in bitext.counterparts(bitext.english, index)
    )


_CHINESE_AHEAD = ("会", "将", "将会", "要", "将要", "即将")


def _particle_of(text: Text, verb: int) -> int:
    """The particle that belongs to the verb: "back" in "pay him back"; the verb itself if it has none."""
    beside = range(verb + 1, min(verb + 3, len(text.tokens)))
    return next((place for place in beside if text.tokens[place].norm in _PARTICLES), verb)


_PARTICLES = frozenset("up off out down away back over in on".split())


def _past_from(text: Text, index: int) -> int | None:
    """Where the past tense of the verb at ``index`` begins: at its auxiliary, if it has one; None if it is no past."""
    token = text.tokens[index]
    past = token.norm != token.lemma or token.norm in _PAST_AS_PRESENT
    if not past or token.norm.endswith(("ing", "s", "er", "est")) or not token.text[:1].islower():
        return None
    for place in range(index - 1, max(-1, index - 4), -1):
        if text.tokens[place].norm in _PAST_AUXILIARIES:
            return place
        if text.tokens[place].norm in _OTHER_AUXILIARIES or (place == index - 1 and _is_article(text, place)):
            return None
    return index


def _is_article(text: Text, index: int) -> bool:
    return text.tokens[index].norm in ("the", "a", "an")


_PAST_AS_PRESENT = frozenset("shut cut put hit set let cost hurt quit spread split shed burst cast".split())
"""Verbs that look the same in the past, and in no case ahead."""
_PAST_AUXILIARIES = frozenset("has have had was were did".split())
_OTHER_AUXILIARIES = frozenset("to is are be being been am 's 're can could may might must should of by".split())
_AHEAD = frozenset(
    "will would shall should 'll 'd going plan set due expect schedule upcoming soon about to intend want "
    "hope may might can could ready likely future prepare propose promise agree decide aim wo threaten".split()
)
"""Words that look ahead, from now or from a moment in the past."""
_REPORTED = frozenset("said told thought knew heard announced texted wrote called added explained mentioned".split())
"""Verbs after which the past is that of their own time: "he said he wasn't coming tomorrow"."""
_SEEN_FROM_LATER = frozenset("by when before until till if once after unless have been".split())
"""Words that make "will" a past seen from later ("will have left", "by the time …")."""
