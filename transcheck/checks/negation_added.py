"""The translation denies something that the source affirms.

The mirror image of negation-lost: an open negation in the translation for which nothing in the source, open or implied
(才, 只有, 难以, 拒绝, a rhetorical 哪 or 怎么 …), can be the reason.

In Chinese: 原文肯定的事，译文却否定了。

Why it matters: an added "not" puts words into the author's mouth that are the opposite of what was said.

Flagged:
    他[同意]这个计划。
    → He does [not] agree with this plan.
    I [trust] this company.
    → 我[不]相信这家公司。
Clean:
    他拒绝了这个计划。
    → He did not accept this plan.
    他昨天才知道这件事。
    → He did not know about it until yesterday.
    He refused to pay.
    → 他不肯付钱。
Known false alarms: the denied word has a counterpart that says only half of it (不换胎 for "held onto his tyres").
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.checks.base import Bitext, Check
from transcheck.checks.exchanged_marks import exchanged_marks
from transcheck.checks.glossing import cite
from transcheck.checks.negation_lost import CONFIDENCE, denies_all, rendering_of
from transcheck.checks.negation_pairs import unrendered_negations
from transcheck.model import Flag, Severity


def _denies_within(word: str) -> bool:
    """True for 座无虚席, "not an empty seat"."""
    return len(word) == _SET_PHRASE and not _DENYING.isdisjoint(word)


_DENYING = frozenset("不没沒无無非未勿莫")
_SET_PHRASE = 4
"""Characters of a set phrase."""


class NegationAdded(Check):
    """See the module's docstring."""

    name = "negation-added"
    category = "accuracy/mistranslation"
    severity = Severity.CRITICAL

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each negation of the translation that has no ground in the source."""
        for negation in unrendered_negations(bitext, bitext.target):
            span = bitext.target.tokens[negation.index].span
            ground = rendering_of(bitext, bitext.target, negation)
            if _denies_within(bitext.source.raw[slice(*ground)]):
                continue
            denied = cite(bitext.target, bitext.target.span_of(negation.index, negation.head + 1))
            message = f"{denied} stands for {cite(bitext.source, ground)}, which has no negation"
            yield self.flag(bitext, bitext.target, [span], [ground], message, confidence=CONFIDENCE)
        for somebody, nobody in exchanged_marks(bitext, "nobody"):
            if denies_all(bitext.target.raw[slice(*nobody)]):
                message = f"{cite(bitext.source, somebody)} is rendered {cite(bitext.target, nobody)}"
                yield self.flag(bitext, bitext.source, [somebody], [nobody], message, confidence=CONFIDENCE)
