"""The translation says something that the source does not.

The mirror image of content-omitted: several content words of the translation, close together, that nothing in the
source accounts for. What stands in the place of a source word is a matter for content-omitted; what a language has to
say as a matter of grammar (subjects, articles, classifiers, tenses) does not count.

Why it matters: an added clause puts words into the author's mouth.

Flagged:
    你的护照会作废。[]
    → Your passport will be invalidated [and your house will be taken].
    The food was great.[]
    → 菜很好吃，[老板还送了水果]。
Clean:
    会得到积分。
    → You will get points.
    下雨了，带伞。
    → It is raining, so take an umbrella with you.
Known false alarms: explanations that a translator adds for the reader ("the Gaokao, China's college entrance exam").
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.checks.base import Bitext, Check
from transcheck.checks.gaps import gaps, opposite_gap
from transcheck.checks.glossing import cite
from transcheck.model import Flag, Severity


class ContentAdded(Check):
    """See the module's docstring."""

    name = "content-added"
    category = "accuracy/addition"
    severity = Severity.MAJOR

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each stretch of the translation that has no ground in the source."""
        for gap in gaps(bitext, bitext.target):
            if opposite_gap(bitext, gap) is None:
                yield self.flag(
                    bitext,
                    bitext.target,
                    [gap.span],
                    [bitext.place_of(bitext.target, gap.first, gap.last)],
                    f"{cite(bitext.target, gap.span)} is not in the source",
                    confidence=gap.confidence,
                )
