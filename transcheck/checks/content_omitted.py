"""Something that the source says is missing from the translation, or something else stands in its place.

Neighbouring content words for which nothing in the translation can stand are a gap; the more words and the clearer
their usual translations, the surer it is. A single word is flagged if another word, itself without a ground in the
source, stands exactly where it belongs, or if translations mostly render it, all else is accounted for, and the English
has a hole in its place; or if an English sentence has lost a word for certain ("the of", "a of about"), for what most
likely stands behind that place; or if one has fewer finite verbs than clauses, for a verb that nothing renders.
Function words, particles, classifiers and pronouns, which either language drops as a matter of grammar, do not count.

In Chinese: 原文的内容在译文中缺失，或者被换成了别的内容。

Why it matters: what is left out cannot be read by anybody who needs the translation.

Flagged:
    你将无法就医，[护照会作废]。
    → You will not be able to see a doctor[].
    学习语录会得到积分，可以去超市兑换[鸡蛋]。
    → Studying quotations earns points, and you can go to the supermarket to exchange them for [money].
    官方统计[显示]，去年有三成学生近视。
    → Official statistics[] that 30% of the students were short-sighted last year.
    The food was great, but the [service was awful and slow].
    → 菜很好吃[]。
Clean:
    他不但会说英语，而且会说法语。
    → He speaks English and French.
    我今天去超市买了一些东西。
    → I bought some things at the supermarket today.
Known false alarms: very free translations and idioms, of which no single word has a counterpart.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.checks.base import Bitext, Check, Specificity
from transcheck.checks.gaps import DOUBTFUL, find_gaps
from transcheck.checks.glossing import cite
from transcheck.checks.lists import left_items
from transcheck.checks.lone_words import ONE_WORD, lone_words, lost_at_a_hole, lost_verb
from transcheck.model import Flag, Severity


class ContentOmitted(Check):
    """See the module's docstring."""

    name = "content-omitted"
    category = "accuracy/omission"
    severity = Severity.MAJOR
    specificity = Specificity.GAP

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each stretch of the source that has no counterpart, or another one in its place."""
        findings, items = find_gaps(bitext), left_items(bitext, bitext.source)
        for item in items:
            place = bitext.place_of(bitext.source, item.first, item.last)
            message = f"{cite(bitext.source, item.span)} has no counterpart"
            yield self.flag(bitext, bitext.source, [item.span], [place], message, confidence=DOUBTFUL)
        for finding in findings:
            missing, instead = finding.missing, finding.added
            if missing is None or missing.touches(items):
                continue
            said = cite(bitext.source, missing.span)
            if instead is None:
                place = bitext.place_of(bitext.source, missing.first, missing.last)
                message, category = f"{said} has no counterpart", self.category
            else:
                place = instead.span
                message = f"{said} is not rendered; {cite(bitext.target, place)} stands in its place"
                category = "accuracy/mistranslation"
            yield self.flag(
                bitext,
                bitext.source,
                [missing.span],
                [place],
                message,
                confidence=finding.confidence,
                severity=finding.severity,
                category=category,
            )
        if items or any(finding.missing is not None for finding in findings):
            return  # a single word is only sure where all around it is accounted for
        words = tuple(lone_words(bitext))
        for word in words:
            place = bitext.place_of(bitext.source, word.index, word.index + 1)
            message = f"{cite(bitext.source, word.span)} has no counterpart"
            yield self.flag(bitext, bitext.source, [word.span], [place], message, confidence=ONE_WORD)
        if not words and (lost := lost_at_a_hole(bitext)):
            span, place = lost
            message = f"a word is missing in the translation; it may be what {cite(bitext.source, span)} says"
            yield self.flag(bitext, bitext.source, [span], [place], message, confidence=ONE_WORD)
        elif not words and (verb := lost_verb(bitext)):
            span, place = verb
            message = f"the English sentence has no verb where {cite(bitext.source, span)} is not rendered"
            yield self.flag(bitext, bitext.source, [span], [place], message, confidence=ONE_WORD)
