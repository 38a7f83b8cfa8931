"""The source denies something that the translation affirms.

An open negation (不, 没, 无法, not, never, without …) must come back as a negation or as a word that carries one
(unable, fail, hardly, un-, 难以, 拒绝 …). Words in which the negation has worn off (不错, 不断, not only) do not count.
Words by which something did not happen (拒绝, 忘了, 差一点, refuse, fail to, nearly) must not go without a trace.

In Chinese: 原文否定的事，译文却肯定了。

Why it matters: a lost 不 turns a claim into its opposite, and the sentence still reads well.

Flagged:
    你将[无法]购买火车票。
    → You will be able to [buy] train tickets.
    他[没有]去过北京。
    → He [has been] to Beijing.
    他[拒绝]签字。
    → He [signed].
    I do [not] trust this company.
    → 我[相信]这家公司。
Clean:
    你将无法购买火车票。
    → You will be unable to buy train tickets.
    他不得不离开。
    → He had to leave.
    这家店还不错。
    → This shop is pretty good.
Known false alarms: a negation rendered elsewhere by a word that is not known as negative (a sneer, an idiom), while the
negated word is translated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.checks.base import Bitext, Check
from transcheck.checks.exchanged_marks import exchanged_marks
from transcheck.checks.glossing import cite, quote
from transcheck.checks.lost_denials import Negation
from transcheck.checks.negation_pairs import unrendered_negations
from transcheck.checks.negation_scope import is_light
from transcheck.model import Flag, Severity, Span, Text, TokenKind


class NegationLost(Check):
    """See the module's docstring."""

    name = "negation-lost"
    category = "accuracy/mistranslation"
    severity = Severity.CRITICAL

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each negation of the source that the translation does not render."""
        for negation in unrendered_negations(bitext, bitext.source):
            span = bitext.source.tokens[negation.index].span
            rendering = rendering_of(bitext, bitext.source, negation)
            said = quote(bitext.target.raw[slice(*rendering)])
            denied = cite(bitext.source, bitext.source.span_of(negation.index, negation.head + 1))
            message = f"{denied} is rendered {said}, without the negation"
            yield self.flag(bitext, bitext.source, [span], [rendering], message, confidence=CONFIDENCE)
        for nobody, somebody in exchanged_marks(bitext, "nobody"):
            if denies_all(bitext.source.raw[slice(*nobody)]):
                message = f"{cite(bitext.source, nobody)} is rendered {cite(bitext.target, somebody)}"
                yield self.flag(bitext, bitext.source, [nobody], [somebody], message, confidence=CONFIDENCE)


def denies_all(words: str) -> bool:
    """True for "nobody" and 没人, false for "somebody" and 有人."""
    return _ALL.match(words) is not None


_ALL = re.compile("[没沒无無冇谁誰]|no", re.IGNORECASE)


def rendering_of(bitext: Bitext, text: Text, negation: Negation) -> Span:
    """What stands on the other side for the negated words, with the auxiliaries that a negation would stand among."""
    other = bitext.other(text)
    verbs = range(max(0, negation.index - 1), negation.head)  # "would never", "do n't need": what the negation hangs on
    beside = [index for index in (*verbs, negation.head) if is_light(text, index) or index == negation.head]
    own = [place for index in beside for place in bitext.counterparts(text, index)]
    first = last = negation.rendered[0]
    for place in sorted((*own, *negation.rendered)):
        if place - first >= -_LOOSE and place - last <= _LOOSE:
            first, last = min(first, place), max(last, place)
    while first and _is_auxiliary(other, first - 1) and first > last - _LOOSE:
        first -= 1  # "has", "did", "will be able to"
    return other.span_of(first, last + 1)


def _is_auxiliary(text: Text, index: int) -> bool:
    return text.tokens[index].kind is TokenKind.WORD and is_light(text, index)


_LOOSE = 4
"""Tokens that may stand between the renderings of a negation and of the word that it negates."""

CONFIDENCE = 0.9
