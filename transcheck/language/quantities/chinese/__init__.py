"""Quantities of a Chinese text.

The scanner goes from one character that can begin a quantity to the next. At each it tries its rules in order; a rule
looks at what stands before and after the numeral and answers with quantities, or passes.
"""

from __future__ import annotations

from transcheck.language.quantities.chinese import counts, dates, measures, shares
from transcheck.language.quantities.chinese.scanner import ChineseScanner, NumeralRule, WordRule
from transcheck.model import Quantity


def find(text: str) -> list[Quantity]:
    """The quantities of the Chinese ``text``, in order."""
    return ChineseScanner(text, _RULES, _WORD_RULES, dates.figures).scan()


_RULES: tuple[NumeralRule, ...] = (
    shares.share,
    shares.part_of_count,
    shares.percent,
    dates.calendar,
    dates.clock,
    counts.score,
    counts.without_idioms,
    measures.measure,
    counts.count,
)


def ten(scanner: ChineseScanner, start: int) -> Quantity | None:
    """十三五 and 十之八九."""
    return counts.five_year_plan(scanner, start) or shares.nine_in_ten(scanner, start)


_WORD_RULES: dict[str, WordRule] = {
    "第": counts.ordinal,
    "首": counts.first,
    "差": dates.short_of_the_hour,
    "周": dates.weekday,
    "星": dates.weekday,
    "礼": dates.weekday,
    "元": dates.first_of_era,
    "正": dates.named_month,
    "腊": dates.named_month,
    "世": dates.this_century,
    "半": shares.half,
    "一": shares.one_half,
    "成": counts.vague_mass,
    "数": counts.vague_mass,
    "亿": counts.vague_mass,
    "十": ten,
    "百": measures.by_the_hundred,
    "翻": shares.doubling,
    "俩": counts.pair,
    "仨": counts.pair,
    "双": counts.pair,
}
