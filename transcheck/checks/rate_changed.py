"""A multiple, a discount, a share in tenths or halves, or what something is counted by, is another.

Chinese says by how much something has grown (增长了两倍, by twice as much: it is threefold) or to what (增长到两倍,
doubled), what is left of a price (打八折, 20 % off), how often it has doubled (翻两番, fourfold) and how many tenths
(三成, 30 %). A wavering usage is given both readings: 比去年多两倍, "increased by two times". 每月 against "a year" is
flagged too, 每天 against "every three days", and a change by an amount (下降了10%) against one to it ("fell to 10%").

In Chinese: 译文的倍数、折扣、成数或计算周期与原文不同。

Why it matters: half, double, 20 % off and "a month" are what a reader remembers of a price or a statistic.

Flagged:
    产量比五年前[翻了两番]。
    → Output has [doubled] compared with five years ago.
    会员全场[打七折]。
    → Members get [70% off] everything.
    销售额增长了[两倍]。
    → Sales [doubled].
    他[每月]挣八千块。
    → He earns 8,000 yuan [a year].
    Everything is [20% off] today.
    → 今天全场[打两折]。
Clean:
    会员全场打七折。
    → Members get 30% off everything.
    销售额增长了两倍。
    → Sales tripled.
    Prices here are twice as high.
    → 这里的价格是那边的两倍。
    他每月挣八千块。
    → He earns 8,000 yuan a month.
Known false alarms: translators who take 增长了五倍 for fivefold, as many Chinese writers do.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.checks.base import Bitext
from transcheck.checks.by_or_to import change_at
from transcheck.checks.quantity_changes import Aspect
from transcheck.checks.quantity_check import QuantityCheck
from transcheck.checks.quantity_pairs import pair_quantities
from transcheck.checks.time_word_pairs import conflicting_time_words
from transcheck.lexicon.time_words import RATE
from transcheck.model import Flag, Severity


class RateChanged(QuantityCheck):
    """See the module's docstring."""

    name = "rate-changed"
    category = "accuracy/mistranslation"
    severity = Severity.CRITICAL
    aspect = Aspect.RATE

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each multiple or share that is another, and for each 每 with another unit."""
        yield from super().find(bitext)
        for said, rendered in pair_quantities(bitext).matching:
            here, there = change_at(bitext.source, said), change_at(bitext.target, rendered)
            if here and there and here is not there:
                spans = [said.span], [rendered.span]
                message = f"the source has a change {here.value} {said.text}, the translation {there.value} as much"
                yield self.flag(bitext, bitext.source, *spans, message, confidence=0.8)
        for conflict in conflicting_time_words(bitext):
            if conflict.scale == RATE:
                spans = [conflict.source], [conflict.target]
                yield self.flag(bitext, bitext.source, *spans, conflict.message, confidence=0.8)
