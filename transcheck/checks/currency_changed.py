"""An amount of money is given in another currency.

Only the same number with another currency is flagged: 100元 as "$100". An amount that has been converted, or has both
another number and another currency, cannot be judged without the rate of the day and is left alone. In traditional
characters 元, 塊 and 蚊 are the dollars of Taiwan and Hong Kong, and whoever translates into Chinese may call any money
块. Where neither text has a number, a currency that is named alone must not be another.

In Chinese: 译文把金额换成了另一种货币。

Why it matters: a hundred yuan and a hundred dollars are not the same money.

Flagged:
    这件衣服才[100元]。
    → This piece of clothing is only [100 dollars].
    房租每月[8000港币]。
    → The rent is [8,000 yuan] a month.
    He still owes me [50 euros].
    → 他还欠我[50美元]。
    他们只收[美元]。
    → They only take [euros].
Clean:
    这件衣服才100元。
    → This piece of clothing is only 100 yuan.
    這件衣服才一百塊。
    → This piece of clothing is only a hundred NT dollars.
    这台手机要7000块。
    → This phone costs about a thousand dollars.
Known false alarms: 元 in simplified characters for the dollars of Singapore or Taiwan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.checks.base import Bitext
from transcheck.checks.glossing import cite
from transcheck.checks.quantity_changes import Aspect
from transcheck.checks.quantity_check import QuantityCheck
from transcheck.language.normalising import simplify
from transcheck.language.quantities.units import CHINESE_UNITS, CURRENCIES, DOLLARS, ENGLISH_UNITS
from transcheck.model import CHINESE, Flag, Quantity, Severity, Span, Text


class CurrencyChanged(QuantityCheck):
    """See the module's docstring."""

    name = "currency-changed"
    category = "accuracy/mistranslation"
    severity = Severity.CRITICAL
    aspect = Aspect.CURRENCY

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each amount in another currency, and for a currency named alone (paid in euros)."""
        yield from super().find(bitext)
        if bitext.source.quantities or bitext.target.quantities:
            return  # an amount may be converted, or say which money it is
        here, there = _named(bitext.source), _named(bitext.target)
        gone, new = here.keys() - there.keys(), there.keys() - here.keys()
        if len(gone) == len(new) == 1:
            spans = here[gone.pop()], there[new.pop()]
            message = f"{cite(bitext.source, spans[0])} is rendered {cite(bitext.target, spans[1])}"
            yield self.flag(bitext, bitext.source, [spans[0]], [spans[1]], message, confidence=0.85)

    def is_worked_out(self, bitext: Bitext, source: Quantity, target: Quantity) -> bool:
        """True for 块 as any money where it is spent abroad, and for 元 in traditional characters as a dollar."""
        chinese, english = (source, target) if bitext.from_chinese else (target, source)
        traditional = simplify(bitext.chinese.raw) != bitext.chinese.raw
        is_colloquial = simplify(chinese.text).rstrip("钱").endswith("块")
        if is_colloquial and (not bitext.from_chinese or _ABROAD.search(simplify(bitext.chinese.raw))):
            return True
        named = "人民" in chinese.text or "RMB" in chinese.text.upper()
        return chinese.unit == "CNY" and english.unit in DOLLARS and traditional and not named


def _named(text: Text) -> dict[str, Span]:
    """Where each currency is named that has a name of its own; all dollars are one."""
    found: dict[str, Span] = {}
    plain = simplify(text.raw) if text.language == CHINESE else text.raw.lower()
    for match in _names(text.language).finditer(plain):
        code = (CHINESE_UNITS if text.language == CHINESE else ENGLISH_UNITS)[match[0]]
        found.setdefault("USD" if code in DOLLARS else code, match.span())
    return found


@cache
def _names(language: str) -> re.Pattern[str]:
    units = CHINESE_UNITS if language == CHINESE else ENGLISH_UNITS
    currencies = CURRENCIES - {"cent"}
    names = [name for name, code in units.items() if code in currencies and len(name) > 1 and name not in _VAGUE]
    together = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    return re.compile(together if language == CHINESE else rf"\b(?:{together})\b")


_VAGUE = frozenset("块钱 元钱 新元 新币 里拉 兰特 马币 令吉 rub rand dong lira quid reais buck bucks kuai".split())
"""Names that are words of their own, or of money in general."""
_ABROAD = re.compile("美国|加拿大|澳洲|澳大利亚|新西兰|新加坡|香港|台湾|纽约|洛杉矶|旧金山|多伦多|温哥华|悉尼|墨尔本")
"""Where a dollar is called 块."""
