"""Quantities of an English text.

The scanner goes from token to token. A word that can begin a quantity has a rule of its own; a numeral is read first
and then judged by its neighbours.
"""

from __future__ import annotations

from transcheck.language.quantities.english import counts, dates, measures, shares
from transcheck.language.quantities.english.numerals import STARTERS
from transcheck.language.quantities.english.scanner import EnglishScanner, NumeralRule, WordRule
from transcheck.model import Quantity


def find(text: str) -> list[Quantity]:
    """The quantities of the English ``text``, in order."""
    return EnglishScanner(text, _RULES, _WORD_RULES, dates.figures).scan()


_RULES: tuple[NumeralRule, ...] = (dates.calendar, dates.hours, shares.share, measures.measure, counts.plain)

_WORD_RULES: dict[str, WordRule] = {
    **dict.fromkeys(STARTERS, EnglishScanner.number),
    **counts.WORD_RULES,
    **shares.WORD_RULES,
    **measures.WORD_RULES,
    **dates.WORD_RULES,
}
