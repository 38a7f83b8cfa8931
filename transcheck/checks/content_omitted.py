"""Something that the source says is missing from the translation, or something else stands in its place.

Neighbouring content words for which nothing in the translation can stand are a gap; the more words and the clearer
their usual translations, the surer it is. A single word is flagged if another word, itself without a ground in the
source, stands exactly where it belongs. Function words, particles, classifiers and pronouns,
which either language drops as a matter of grammar, do not count.

Why it matters: what is left out cannot be read by anybody who needs the translation.

Flagged:
    你将无法就医，[护照会作废]。
    → You will not be able to see a doctor.[]
    学习语录会得到积分，可以去超市兑换[鸡蛋]。
    → Studying quotations earns points, and you can go to the supermarket to exchange them for [money].
    The food was great, [but the service was awful].
    → 菜很好吃。[]
Clean:
    他不但会说英语，而且会说法语。
    → He speaks English and French.
    我今天去超市买了一些东西。
    → I bought some things at the supermarket today.
Known false alarms: very free translations and idioms, of which no single word has a counterpart.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.checks.base import Bitext, Check
from transcheck.checks.gaps import gaps, opposite_gap, swaps
from transcheck.checks.glossing import cite
from transcheck.model import Flag, Severity, Span


class ContentOmitted(Check):
    """See the module's docstring."""

    name = "content-omitted"
    category = "accuracy/omission"
    severity = Severity.MAJOR

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each stretch of the source that has no counterpart, and for each word that was replaced."""
        for gap in gaps(bitext, bitext.source):
            instead = opposite_gap(bitext, gap)
            if instead is None:
                place = bitext.place_of(bitext.source, gap.first, gap.last)
                message = f"{cite(bitext.source, gap.span)} has no counterpart"
                yield self.flag(bitext, bitext.source, [gap.span], [place], message, confidence=gap.confidence)
            else:
                yield self._replaced(bitext, gap.span, instead.span, max(gap.confidence, instead.confidence))
        for swap in swaps(bitext):
            span, other = bitext.source.tokens[swap.source].span, bitext.target.tokens[swap.target].span
            yield self._replaced(bitext, span, other, swap.confidence)

    def _replaced(self, bitext: Bitext, span: Span, other: Span, confidence: float) -> Flag:
        message = f"{cite(bitext.source, span)} is not rendered; {cite(bitext.target, other)} stands in its place"
        return self.flag(
            bitext,
            bitext.source,
            [span],
            [other],
            message,
            confidence=confidence,
            category="accuracy/mistranslation",
        )
