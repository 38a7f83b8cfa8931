"""The source denies something that the translation affirms.

An open negation (不, 没, 无法, not, never, without …) must come back as a negation or as a word that carries one
(unable, fail, hardly, un-, 难以, 拒绝 …). Words in which the negation has worn off (不错, 不断, not only) do not count.

In Chinese: 原文否定的事，译文却肯定了。

Why it matters: a lost 不 turns a claim into its opposite, and the sentence still reads well.

Flagged:
    你将[无法]购买火车票。
    → You will be able to [buy] train tickets.
    他[没有]去过北京。
    → He [has been] to Beijing.
    I do [not] trust this company.
    → 我[相信]这家公司。
Clean:
    你将无法购买火车票。
    → You will be unable to buy train tickets.
    他不得不离开。
    → He had to leave.
    这家店还不错。
    → This shop is pretty good.
Known false alarms: a negation rendered by an opposite that the lists of negative words do not know ("没睡" for "stayed
awake").
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.aligning.function_words import is_function_word
from transcheck.checks.base import Bitext, Check
from transcheck.checks.glossing import cite, quote
from transcheck.checks.negation_pairs import Negation, unrendered_negations
from transcheck.model import Flag, Severity, Span, Text


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
            message = (
                f"{denied} is rendered {said}, without the negation"
                if rendering[0] < rendering[1]
                else f"the negation {cite(bitext.source, span)} is not in the translation"
            )
            yield self.flag(bitext, bitext.source, [span], [rendering], message, confidence=confidence(negation))


def rendering_of(bitext: Bitext, text: Text, negation: Negation) -> Span:
    """What stands on the other side for the negated word, else for its clause; else the place where it should be."""
    other = bitext.other(text)
    own = tuple(bitext.counterparts(text, negation.index))
    rendered = sorted((*own, *negation.rendered))
    if rendered:
        start = negation.rendered[0] if negation.rendered else rendered[0]
        first = last = start
        for place in rendered:
            if place - first >= -_LOOSE and place - last <= _LOOSE:
                first, last = min(first, place), max(last, place)
        while first and is_function_word(other.tokens[first - 1], other.language) and first > last - 4:
            first -= 1  # "has", "did", "will be able to": where a negation would stand
        return other.span_of(first, last + 1)
    claim = bitext.claim_of(text, negation.index)
    inside = []
    if claim is not None:
        inside = [place for place in range(len(other.tokens)) if bitext.claim_of(other, place) == claim]
    if inside and inside[-1] - inside[0] < _LONGEST_RENDERING:
        return other.span_of(inside[0], inside[-1] + 1)
    near = range(max(0, negation.index - _NEIGHBOURS), min(len(text.tokens), negation.head + _NEIGHBOURS + 1))
    places = [place for index in near for place in bitext.counterparts(text, index)]
    if places and max(places) - min(places) < _LONGEST_RENDERING:
        return other.span_of(min(places), max(places) + 1)
    return bitext.place_of(text, negation.index, negation.head + 1)


_LONGEST_RENDERING = 14
"""Tokens of a clause that can still be shown as what stands for the negated words."""
_LOOSE = 4
"""Tokens that may stand between the renderings of a negation and of the word that it negates."""
_NEIGHBOURS = 3
"""Words on either side of the negation whose counterparts show where its rendering would be."""


def confidence(negation: Negation) -> float:
    """Higher if the negated word itself has a counterpart: then what is said of it can be compared."""
    return 0.9 if negation.rendered else 0.6
