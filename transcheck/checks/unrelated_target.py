"""The translation has nothing to do with the source.

Hardly a word of content on either side has a counterpart by what it means, and what either side says supports little of
the other.

In Chinese: 译文与原文毫不相干。

Why it matters: the wrong text stands under the source, because a line slipped or a reply was taken for a translation.

Flagged:
    [这家店的牛肉面又贵又难吃，再也不来了]。
    → [The match was postponed because of heavy rain in the north].
    [My flight was delayed for six hours and nobody told us why].
    → [新来的老师讲课很有意思，孩子们都喜欢她].
Clean:
    这家店的牛肉面又贵又难吃，再也不来了。
    → The beef noodles here cost a fortune and taste awful. Never again.
    他这话虽然难听，倒也不无道理。
    → What he said is harsh, but he does have a point.
Known false alarms: a saying or a line of verse that is rendered by another one.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.checks.base import Bitext, Check
from transcheck.checks.gaps import sides_of
from transcheck.language.cantonese import is_mostly_cantonese
from transcheck.lexicon.idioms import IDIOMS
from transcheck.model import Flag, Link, Severity, Span, Text, TokenKind

_LEAST_WORDS, _FEW_WORDS = 2, 8
"""Different words of content on either side without which one cannot tell, and on both of which more is asked."""
_MOST_MET = 0.15
"""Share of content words with a counterpart by meaning up to which two texts have nothing in common."""
_MOST_SUPPORT, _MOST_SUPPORT_OF_FEW = 0.65, 0.55
"""Mean support of the content words up to which that is so."""
_ANYBODY = frozenset(
    "somebody someone something anybody anyone anything everybody everyone everything people person thing things "
    "人 有人 人们 大家 东西 事 事情".split()
)
"""Words that any two texts may have."""
_MEANS_NOTHING = frozenset({"position", "embedding", "punctuation"})
"""Evidence of a link that is not in what the words mean."""


class UnrelatedTarget(Check):
    """See the module's docstring."""

    name = "unrelated-target"
    category = "accuracy/mistranslation"
    severity = Severity.CRITICAL

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag over both texts if they have nothing to do with each other."""
        alignment = bitext.alignment
        if not alignment.source_support or not alignment.target_support or is_mostly_cantonese(bitext.chinese.tokens):
            return
        met: list[bool] = []
        supported: list[float] = []
        said: list[int] = []
        for text, support in ((bitext.source, alignment.source_support), (bitext.target, alignment.target_support)):
            content = [
                index
                for index, (norm, carries) in enumerate(zip(text.norms, bitext.content_of(text), strict=True))
                if carries and norm not in _ANYBODY
            ]
            links = bitext.links_of(text)
            met += [any(_meets(link) for link in links[index]) for index in content]
            supported += [support[index] for index in content]
            said.append(len({text.tokens[index].norm for index in content}))
        few = sum(said) < _FEW_WORDS
        most = _MOST_SUPPORT_OF_FEW if few else _MOST_SUPPORT
        if (
            (min(said) >= _LEAST_WORDS or not few)
            and sum(met) <= _MOST_MET * len(met)
            and sum(supported) <= most * len(met)
        ):
            if few and (sides_of(bitext, bitext.chinese)[0].idioms or IDIOMS.find(bitext.english)):
                return  # an idiom may stand for anything
            message = "the translation has nothing to do with the source"
            spans = [_whole(bitext.source)], [_whole(bitext.target)]
            yield self.flag(bitext, bitext.source, *spans, message, confidence=0.9)


def _meets(link: Link) -> bool:
    return link.probability >= 0.5 and link.evidence not in _MEANS_NOTHING


def _whole(text: Text) -> Span:
    """From the first word to the last."""
    words = [index for index, token in enumerate(text.tokens) if token.kind is not TokenKind.PUNCTUATION]
    return text.span_of(words[0], words[-1] + 1) if words else (0, len(text.raw))
