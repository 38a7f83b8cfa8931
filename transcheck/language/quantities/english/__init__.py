"""Quantities of an English text.

The scanner goes from token to token. A word that can begin a quantity has a rule of its own; a numeral is read first
and then judged by its neighbours.
"""

from __future__ import annotations

from transcheck.language.quantities.english import counts, dates, measures, shares
from transcheck.language.quantities.english.numerals import SCALES, STARTERS, split
from transcheck.language.quantities.english.scanner import EnglishScanner, NumeralRule, WordRule
from transcheck.language.quantities.units import ENGLISH_UNITS
from transcheck.model import Quantity


def find(text: str) -> list[Quantity]:
    """The quantities of the English ``text``, in order."""
    words = split(text.lower())
    if _TELLING.isdisjoint(words) and not any(word[0].isdigit() for word in words):
        return []
    return EnglishScanner(text, _RULES, _WORD_RULES, dates.figures).scan()


_RULES: tuple[NumeralRule, ...] = (
    dates.calendar,
    dates.hours,
    dates.minutes_to,
    shares.share,
    measures.measure,
    counts.plain,
)

_WORD_RULES: dict[str, WordRule] = {
    **dict.fromkeys(STARTERS, EnglishScanner.number),
    **counts.WORD_RULES,
    **shares.WORD_RULES,
    **measures.WORD_RULES,
    **dates.WORD_RULES,
}

_TELLING = frozenset(_WORD_RULES.keys() - measures.ARTICLES).union(
    shares.FRACTIONS, SCALES, measures.PAIRS, (unit.partition(" ")[0] for unit in ENGLISH_UNITS)
)
"""Without one of these words or a digit there is no quantity: an article makes none by itself."""
