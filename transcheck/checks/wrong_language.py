"""The translation is in the language of the source, in other words.

In Chinese: 译文用的还是原文的语言。

Why it matters: a summary or a paraphrase stands where a translation should; who lacks the language cannot read it.

Flagged:
    [我讨厌加班。]
    → [老板总让我们晚走，烦死了。]
    [I hate working overtime.]
    → [I don't like to stay late at the office.]
Clean:
    我讨厌加班。
    → I hate working overtime.
    I hate working overtime.
    → 我讨厌加班。
Known false alarms: a text so full of foreign names that its language cannot be told.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.checks.base import Bitext, Check
from transcheck.checks.source_copied import is_copy
from transcheck.model import Flag, Severity


class WrongLanguage(Check):
    """See the module's docstring."""

    name = "wrong-language"
    category = "accuracy/untranslated"
    severity = Severity.CRITICAL
    monolingual = True

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag over both texts unless the one is a copy of the other."""
        if not is_copy(bitext):
            source, target = bitext.source, bitext.target
            spans = ([(0, len(source.raw))], [(0, len(target.raw))])
            yield self.flag(bitext, source, *spans, "the translation is in the source's language", confidence=0.95)
