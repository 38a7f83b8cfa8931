"""A measure, or a span of time that is hardly counted (几天, 一天), is given in another unit: another amount.

Amounts in different units are compared after conversion: 10斤 and "5 kg", 三公里 and "about two miles", 一里 and
"half a kilometre" are right; a difference of three in a hundred is taken for rounding. A unit that one language leaves
out is not flagged. What a price is for may be another unit if the price is another too: 每斤三块 is "six yuan a kilo".

In Chinese: 译文换了计量单位，数量因此与原文不同。

Why it matters: 斤, 里, 亩 and 尺 look like kilograms, miles, acres and feet to a hasty translator, and are not.

Flagged:
    他一个月瘦了[10斤]。
    → He lost [10 kilos] in a month.
    从村里到镇上有[三十里]路。
    → It is [thirty miles] from the village to the town.
    The farm covers [200 acres].
    → 这个农场占地[200亩]。
    我在那儿住了[好几年]。
    → I lived there for [several months].
    大米[每斤]三块。
    → Rice is three yuan [a kilo].
Clean:
    他一个月瘦了10斤。
    → He lost five kilos in a month.
    The marathon is 26 miles long.
    → 马拉松全程42公里。
    他身高一米八。
    → He is six feet tall.
    大米每斤三块。
    → Rice is six yuan a kilo.
Known false alarms: proverbs and verses, in which 千里 is as good as "a thousand miles".
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.checks.base import Bitext
from transcheck.checks.glossing import cite
from transcheck.checks.per_units import exchanged_per_units
from transcheck.checks.quantity_changes import Aspect
from transcheck.checks.quantity_check import QuantityCheck
from transcheck.checks.uncounted_time import exchanged_units
from transcheck.language.normalising import simplify
from transcheck.model import Flag, Quantity, Severity


class UnitChanged(QuantityCheck):
    """See the module's docstring."""

    name = "unit-changed"
    category = "accuracy/mistranslation"
    severity = Severity.CRITICAL
    aspect = Aspect.UNIT

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each pair of amounts in different units, of times that nobody counts, of prices (每斤)."""
        yield from super().find(bitext)
        for chinese, english in exchanged_units(bitext):
            here, there = (chinese, english) if bitext.from_chinese else (english, chinese)
            message = f"{cite(bitext.source, here)} is rendered {cite(bitext.target, there)}"
            yield self.flag(bitext, bitext.source, [here], [there], message, confidence=0.85)
        for mine, theirs in exchanged_per_units(bitext):
            message = f"{cite(bitext.source, mine)} is rendered {cite(bitext.target, theirs)}"
            yield self.flag(bitext, bitext.source, [mine], [theirs], message, confidence=0.85)

    def is_worked_out(self, bitext: Bitext, source: Quantity, target: Quantity) -> bool:
        """True for the great round distances of proverbs: 千里之行, "a journey of a thousand miles"."""
        chinese = source if bitext.from_chinese else target
        return chinese.unit == "li" and simplify(chinese.text) in ("千里", "万里", "百里", "一千里", "一万里")
