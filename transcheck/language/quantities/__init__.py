"""Numbers, amounts, dates and times in running text, with what they are worth."""

from transcheck.language.quantities.compare import match
from transcheck.language.quantities.finding import find_quantities
from transcheck.language.quantities.units import convert

__all__ = ["convert", "find_quantities", "match"]
