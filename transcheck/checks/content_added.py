"""The translation says something that the source does not.

The mirror image of content-omitted: several content words of the translation, close together, that nothing in the
source accounts for. What stands in the place of a source word is a matter for content-omitted; what a language has to
say as a matter of grammar (subjects, articles, classifiers, tenses) does not count.

In Chinese: 译文说了原文没有说的内容。

Why it matters: an added clause puts words into the author's mouth.

Flagged:
    我喜欢这部电影[]。
    → I like this movie, and the [music won several international awards].
    I really like cats[].
    → 我很喜欢猫，而且[经常去欧洲旅游]。
Clean:
    会得到积分。
    → You will get points.
    下雨了，带伞。
    → It is raining, so take an umbrella with you.
Known false alarms: explanations that a translator adds for the reader ("the Gaokao, China's college entrance exam").
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.checks.base import Bitext, Check, Specificity
from transcheck.checks.gaps import find_gaps
from transcheck.checks.glossing import cite
from transcheck.model import Flag, Severity


class ContentAdded(Check):
    """See the module's docstring."""

    name = "content-added"
    category = "accuracy/addition"
    severity = Severity.MAJOR
    specificity = Specificity.GAP

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each stretch of the translation that has no ground in the source."""
        for finding in find_gaps(bitext):
            added = finding.added
            if added is not None and finding.missing is None:
                yield self.flag(
                    bitext,
                    bitext.target,
                    [added.span],
                    [bitext.place_of(bitext.target, added.first, added.last)],
                    f"{cite(bitext.target, added.span)} is not in the source",
                    confidence=finding.confidence,
                    severity=finding.severity,
                )
