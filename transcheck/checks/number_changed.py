"""A number in the translation has another value than in the source.

A quantity of one side that no quantity of the other side can render is held against what stands in its place. Values
are compared, not figures: 5万 and "50,000", 三成 and "30 %", 半年 and "six months" are the same; a range or an
approximate number renders another if the two overlap.

In Chinese: 译文中的数字与原文的数值不同。

Why it matters: numbers are the part of a claim that people quote, and 万, 亿 and 成 are the easiest words to get wrong.

Flagged:
    如果你的积分低于[60]，你将无法购买火车票。
    → If your points are less than [600], you will not be able to buy train tickets.
    这座城市有[500万]人口。
    → The city has a population of [500,000].
    He lost [30 kilos] in a year.
    → 他一年瘦了[13公斤]。
Clean:
    这座城市有500万人口。
    → The city has a population of five million.
    三成网友表示反对。
    → 30% of netizens were against it.
    我等了半个小时。
    → I waited for 30 minutes.
Known false alarms: figures of speech with a number in one language only, sums and differences that a translator worked
out ("born in 1990" for 今年三十).
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.checks.base import Bitext, Check
from transcheck.checks.glossing import quote
from transcheck.checks.quantity_pairs import pair_quantities
from transcheck.model import Flag, Quantity, QuantityKind, Severity


class NumberChanged(Check):
    """See the module's docstring."""

    name = "number-changed"
    category = "accuracy/mistranslation"
    severity = Severity.CRITICAL

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each number that stands for another value, and for each figure that was lost."""
        pairing = pair_quantities(bitext)
        for source, target in pairing.conflicting:
            yield self.flag(
                bitext,
                bitext.source,
                [source.span],
                [target.span],
                f"the source says {quote(source.text)}, the translation {quote(target.text)}",
                confidence=0.95 if _is_figure(source) or _is_figure(target) else 0.8,
            )
        for text, lonely in ((bitext.source, pairing.source_only), (bitext.target, pairing.target_only)):
            for quantity in lonely:
                if not _is_figure(quantity):
                    continue
                first = next(index for index, token in enumerate(text.tokens) if token.end > quantity.start)
                last = next((i for i, token in enumerate(text.tokens) if token.start >= quantity.end), len(text.tokens))
                side, other = ("source", "translation") if text is bitext.source else ("translation", "source")
                yield self.flag(
                    bitext,
                    text,
                    [quantity.span],
                    [bitext.place_of(text, first, last)],
                    f"the {side} says {quote(quantity.text)}, the {other} has no number for it",
                    confidence=0.6,
                    severity=Severity.MAJOR,
                )


def _is_figure(quantity: Quantity) -> bool:
    """True for a number written in digits, which is rarely a figure of speech."""
    return quantity.kind is not QuantityKind.WEEKDAY and any(character.isdigit() for character in quantity.text)
