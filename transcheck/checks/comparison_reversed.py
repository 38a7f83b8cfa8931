"""A limit points the other way: less than has become more than.

Words of comparison beside a number (低于, 不到, 以上, 至少, less than, over, at most …) are held against those beside
the number that renders it. Whether the limit itself is included is not judged; a comparison that is only on one side
is not, either ("over 60" is often 60 and more in a free translation).

Why it matters: "below 60 points" and "above 60 points" name opposite groups of people.

Flagged:
    如果你的积分[低于]60，你将无法购买火车票。
    → If your points are [more than] 60, you will not be able to buy train tickets.
    18岁[以下]禁止入内。
    → No entry for people [over] 18.
    It costs [at least] 200 dollars.
    → [最多]要200美元。
Clean:
    如果你的积分低于60，你将无法购买火车票。
    → With fewer than 60 points you cannot buy train tickets.
    不超过30人。
    → No more than 30 people.
    There were no fewer than 50 people.
    → 至少有50人。
Known false alarms: the comparison belongs to another number of the same clause.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from transcheck.checks.base import Bitext, Check
from transcheck.checks.glossing import cite
from transcheck.checks.quantity_pairs import pair_quantities
from transcheck.lexicon.comparison import CHINESE_AFTER, CHINESE_BEFORE, ENGLISH_AFTER, ENGLISH_BEFORE, Direction
from transcheck.lexicon.polarity import ENGLISH_NEGATIONS, NEGATION_CHARACTERS
from transcheck.model import CHINESE, Flag, Quantity, Severity, Span, Text, Token

_REACH = 4
"""Tokens between a comparison and its number: "less than about 60", 低于每月60."""


class ComparisonReversed(Check):
    """See the module's docstring."""

    name = "comparison-reversed"
    category = "accuracy/mistranslation"
    severity = Severity.CRITICAL

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each pair of numbers with comparisons that point in opposite directions."""
        pairing = pair_quantities(bitext)
        for source, target in (*pairing.matching, *pairing.conflicting):
            here = comparison_at(bitext.source, source)
            there = comparison_at(bitext.target, target)
            if here and there and here.direction is not there.direction:
                yield self.flag(
                    bitext,
                    bitext.source,
                    [here.span],
                    [there.span],
                    f"{cite(bitext.source, here.span)} is rendered {cite(bitext.target, there.span)}",
                    confidence=0.95,
                )


@dataclass(frozen=True, slots=True)
class Comparison:
    """A comparison beside a number and the words that make it."""

    direction: Direction
    span: Span


def comparison_at(text: Text, quantity: Quantity) -> Comparison | None:
    """The comparison that limits ``quantity``, if there is one; a negation before it turns it round."""
    inside = [i for i, token in enumerate(text.tokens) if token.end > quantity.start and token.start < quantity.end]
    if not inside:
        return None
    first, last = inside[0], inside[-1] + 1
    chinese = text.language == CHINESE
    before, after = (CHINESE_BEFORE, CHINESE_AFTER) if chinese else (ENGLISH_BEFORE, ENGLISH_AFTER)
    return _search(text, after, range(last, min(len(text.tokens), last + 3)), quantity) or _search(
        text, before, range(first - 1, max(-1, first - 1 - _REACH), -1), quantity
    )


def _search(text: Text, phrases: Mapping[str, Direction], places: range, quantity: Quantity) -> Comparison | None:
    chinese = text.language == CHINESE
    tokens = text.tokens
    best: tuple[int, Comparison] | None = None
    for place in places:
        if any(other.start <= tokens[place].start < other.end for other in text.quantities if other is not quantity):
            break
        if tokens[place].norm in _BREAKS:
            break
        for length in (4, 3, 2, 1):
            phrase = _phrase(tokens[place : place + length], chinese=chinese)
            direction = phrases.get(phrase) if place + length <= len(tokens) else None
            if direction is None:
                continue
            first = place
            if place and _negates(tokens[place - 1], chinese=chinese) and phrase not in ("至少", "最多", "至多"):
                first, direction = place - 1, direction.opposite
            found = Comparison(direction, text.span_of(first, place + length))
            if best is None or length > best[0] or first < place:
                best = (length, found)
            break
    return best[1] if best else None


_BREAKS = frozenset("，。；！？,.;!?:：")


def _phrase(tokens: tuple[Token, ...], *, chinese: bool) -> str:
    return "".join(token.norm for token in tokens) if chinese else " ".join(_base(token) for token in tokens)


def _base(token: Token) -> str:
    """The lemma, but comparatives stay as they are: "less" and "more", not "little" and "much"."""
    return token.norm if token.norm in _COMPARATIVES else token.lemma


_COMPARATIVES = frozenset(
    word for phrase in (*ENGLISH_BEFORE, *ENGLISH_AFTER) for word in phrase.split() if word not in ("exceed", "reach")
)


def _negates(token: Token, *, chinese: bool) -> bool:
    return token.norm in NEGATION_CHARACTERS if chinese else token.norm in ENGLISH_NEGATIONS
