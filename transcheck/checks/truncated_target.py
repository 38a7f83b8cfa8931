"""The translation breaks off: its end is missing.

The last words of the source have no counterpart, and the translation ends abruptly: on a comma, on a word that asks for
another ("and", "the", 的, 和), or without the mark that ends the source.

In Chinese: 译文突然中断，缺了结尾。

Why it matters: whatever was to follow cannot be read, and a reader may not notice that something was.

Flagged:
    我们先去了博物馆，[然后在河边的餐厅吃了晚饭]。
    → We went to the museum first, and then[]
    The flight was cancelled, [so the airline put us up in a hotel].
    → 航班取消了，所以[]
Clean:
    我们先去了博物馆，然后吃了晚饭
    → We went to the museum first and then had dinner
    他问：“你要去哪儿？”
    → "Where are you going?" he asked,
    You know what I mean...
    → 你懂的……
Known false alarms: a headline or a caption that drops the full stop and the last detail.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.checks.base import Bitext, Check, is_content
from transcheck.checks.gaps import candidates, odds_of
from transcheck.checks.glossing import cite
from transcheck.model import CHINESE, Flag, Severity, Span, Text

_FINAL = frozenset(".。!！?？…;；")
_OPEN = frozenset(",，、:：-—(（")
_CLOSING = frozenset("”’」』）)】》\"'")
_UNFINISHED_ENGLISH = frozenset(
    "a an the and or but of to in on at by for with from as if because although so then that which who whose is are "
    "was were be been has have had will would can could should may might must my your his her its our "
    "their this".split()
)
_UNFINISHED_CHINESE = frozenset(
    "的 地 得 和 与 及 以及 或 或者 而 而且 并 并且 但 但是 因为 所以 如果 虽然 把 被 在 从 向 对 对于 给 为 为了 "
    "以 于 是 将 由 跟 同 然后 以便 通过 根据 关于 除了".split()
)
_LEAST_ODDS = {True: -1.0, False: 1.0}
"""Log-odds of a gap from which the end is missing: where the translation plainly breaks off, and where it only lacks
the closing mark."""


class TruncatedTarget(Check):
    """See the module's docstring."""

    name = "truncated-target"
    category = "accuracy/omission"
    severity = Severity.MAJOR

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for the end of the source that the translation does not reach."""
        plainly = _breaks_off(bitext.target) and not _breaks_off(bitext.source)
        if not plainly and not (_is_closed(bitext.source) and not _is_closed(bitext.target)):
            return
        gaps = candidates(bitext, bitext.source)
        if plainly and (clause := _unreached(bitext)):
            end = bitext.target.tokens[-1].end
            message = f"the translation breaks off; {cite(bitext.source, clause)} is missing"
            yield self.flag(bitext, bitext.source, [clause], [(end, end)], message, confidence=0.85)
            return
        if not gaps or odds_of(bitext, gaps[-1]) < _LEAST_ODDS[plainly]:
            return
        gap = gaps[-1]
        rest = range(gap.last, _last(bitext.source) + 1)
        ordinary = sum(is_content(bitext.source.tokens[i], bitext.source.language) for i in range(gap.first, gap.last))
        if (
            ordinary < _LEAST_WORDS
            or len(rest) > _TAIL
            or any(is_content(bitext.source.tokens[i], bitext.source.language) for i in rest)
        ):
            return
        end = bitext.target.tokens[-1].end
        message = f"the translation breaks off; {cite(bitext.source, gap.span)} is missing"
        yield self.flag(bitext, bitext.source, [gap.span], [(end, end)], message, confidence=0.85)


def _unreached(bitext: Bitext) -> Span | None:
    """The source's last clause, if its last word and most others have no counterpart."""
    source = bitext.source
    first, last = source.clauses[-1]
    content = [index for index in range(first, last) if is_content(source.tokens[index], source.language)]
    free = [index for index in content if not bitext.counterparts(source, index)]
    if len(free) < _LEAST_WORDS or 2 * len(free) <= len(content) or free[-1] != content[-1] or free[0] != content[0]:
        return None
    return source.span_of(content[0], content[-1] + 1)


_LEAST_WORDS = 2
"""Content words that are missing at least."""
_TAIL = 2
"""Tokens that may follow the gap: a particle, a mark."""


def _last(text: Text) -> int:
    index = len(text.tokens) - 1
    while index > 0 and text.tokens[index].norm in _CLOSING:
        index -= 1
    return index


def _is_closed(text: Text) -> bool:
    """True if the text ends in a mark that ends a sentence."""
    return bool(text.tokens) and text.tokens[_last(text)].norm[:1] in _FINAL


def _breaks_off(text: Text) -> bool:
    """True if the text ends on a mark or a word after which something must follow."""
    if not text.tokens:
        return False
    token = text.tokens[_last(text)]
    unfinished = _UNFINISHED_CHINESE if text.language == CHINESE else _UNFINISHED_ENGLISH
    return token.norm in _OPEN or token.norm in unfinished
