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
from transcheck.checks.gaps import DOUBTFUL, Gap, find_gaps
from transcheck.checks.glossing import cite
from transcheck.checks.lists import left_items
from transcheck.model import Flag, Severity


class ContentAdded(Check):
    """See the module's docstring."""

    name = "content-added"
    category = "accuracy/addition"
    severity = Severity.MAJOR
    specificity = Specificity.GAP

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each stretch of the translation that has no ground in the source."""
        items = left_items(bitext, bitext.target)
        for finding in find_gaps(bitext):
            added = finding.added
            if added is None or finding.missing is not None or added.touches(items):
                continue
            yield self._flag(bitext, added, finding.confidence, finding.severity)
        for item in items:
            yield self._flag(bitext, item, DOUBTFUL, Severity.MAJOR)

    def _flag(self, bitext: Bitext, added: Gap, confidence: float, severity: Severity) -> Flag:
        place = bitext.place_of(bitext.target, added.first, added.last)
        message = f"{cite(bitext.target, added.span)} is not in the source"
        return self.flag(
            bitext, bitext.target, [added.span], [place], message, confidence=confidence, severity=severity
        )
