"""Something that the source says is missing from the translation, or something else stands in its place.

Content words without a counterpart, close together, are a gap. A gap of several words, or a whole clause that nothing
renders, is an omission. A single word is one if the neighbours on both sides are rendered and another word, itself
without a ground in the source, stands exactly where it belongs. Function words, particles, classifiers and pronouns,
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
from transcheck.checks.gaps import Gap, gaps, opposite_gap, sureness
from transcheck.checks.glossing import cite
from transcheck.model import Flag, Severity


class ContentOmitted(Check):
    """See the module's docstring."""

    name = "content-omitted"
    category = "accuracy/omission"
    severity = Severity.MAJOR

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each stretch of the source that has no counterpart."""
        for gap in gaps(bitext, bitext.source):
            instead = opposite_gap(bitext, gap)
            confidence = sureness(bitext, gap, instead)
            if confidence is None:
                continue
            if instead is not None:
                yield self.flag(
                    bitext,
                    bitext.source,
                    [gap.span],
                    [instead.span],
                    f"{cite(bitext.source, gap.span)} is not rendered; "
                    f"{cite(bitext.target, instead.span)} stands in its place",
                    confidence=confidence,
                    category="accuracy/mistranslation",
                )
            else:
                yield self.flag(
                    bitext,
                    bitext.source,
                    [gap.span],
                    [self._place(bitext, gap)],
                    f"{cite(bitext.source, gap.span)} has no counterpart",
                    confidence=confidence,
                )

    @staticmethod
    def _place(bitext: Bitext, gap: Gap) -> tuple[int, int]:
        return bitext.place_of(bitext.source, gap.first, gap.last)
