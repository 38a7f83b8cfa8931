"""The translation is the source once more.

In Chinese: 译文照抄了原文，根本没有翻译。

Why it matters: nothing has been translated, and a reader who does not know the language learns nothing.

Flagged:
    [他因为拖延被批评了。]
    → [他因为拖延被批评了。]
    [I hate working overtime.]
    → [I hate working overtime]
Clean:
    他因为拖延被批评了。
    → He was criticised for putting things off.
    I hate working overtime.
    → 我讨厌加班。
Known false alarms: a name or a title that is the same in both languages.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache

from transcheck.checks.base import Bitext, Check
from transcheck.language.normalising import simplify
from transcheck.model import Flag, Severity

_ALIKE = 0.9
"""Share of characters in common, in order, from which a text is a copy."""
_LONGEST = 2000
"""Characters up to which texts that differ are compared: the comparison is quadratic in the worst case."""


class SourceCopied(Check):
    """See the module's docstring."""

    name = "source-copied"
    category = "accuracy/untranslated"
    severity = Severity.CRITICAL
    monolingual = True

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag over both texts if they are the same but for spaces, marks and the script."""
        if is_copy(bitext):
            source, target = bitext.source, bitext.target
            spans = ([(0, len(source.raw))], [(0, len(target.raw))])
            yield self.flag(bitext, source, *spans, "the translation repeats the source", confidence=0.95)


@lru_cache(maxsize=4)
def is_copy(bitext: Bitext) -> bool:
    """True if the translation has the source's characters in the source's order."""
    source, target = _bare(bitext.source.raw), _bare(bitext.target.raw)
    if source == target:
        return True
    shorter, longer = sorted((len(source), len(target)))
    if longer > _LONGEST or 2 * shorter < _ALIKE * (shorter + longer):
        return False
    matcher = SequenceMatcher(None, source, target, autojunk=False)
    return matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE


def _bare(text: str) -> str:
    return "".join(filter(str.isalnum, simplify(text).casefold()))
