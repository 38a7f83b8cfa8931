"""What the scanners of the two languages share: the text, how far it is read, and digits that both read alike."""

from __future__ import annotations

from fractions import Fraction

from transcheck.language.quantities import digits
from transcheck.language.quantities.units import LITERAL, SCORE, SCORES, currency_before
from transcheck.model import Quantity, QuantityKind


def upper_end(last: Quantity) -> Fraction:
    """Where a range ends whose second number is ``last``; of a multiple with two readings the first one counts."""
    return last.low if last.kind is QuantityKind.MULTIPLE else last.high


class Scanner:
    """Reads one text; ``floor`` is the end of the last quantity: nothing before it is looked at again."""

    def __init__(self, text: str):
        self.text = text
        self.floor = 0

    def make(
        self,
        start: int,
        end: int,
        low: Fraction | int,
        high: Fraction | int | None = None,
        kind: QuantityKind = QuantityKind.CARDINAL,
        unit: str | None = None,
        *,
        approximate: bool = False,
        optional: bool = False,
    ) -> Quantity:
        """The quantity that ``text[start:end]`` is; ``high`` is ``low`` if it is not given."""
        top = Fraction(low if high is None else high)
        return Quantity(start, end, self.text[start:end], Fraction(low), top, kind, unit, approximate, optional)

    def fixed_digits(self, start: int) -> list[Quantity] | None:
        """Digits at ``start`` that are no plain number: a date, a telephone number, 1/3, the 380 of A380."""
        text = self.text
        date = digits.read_date(text, start)
        if date:
            kinds = (QuantityKind.YEAR, QuantityKind.MONTH, QuantityKind.DAY)
            return [
                self.make(part.start, part.end, part.low, kind=kind) for part, kind in zip(date, kinds, strict=True)
            ]
        lap = digits.read_lap(text, start)
        if lap:
            return [self.make(start, lap[0], lap[1], unit="second")]
        end = digits.literal_end(text, start)
        if end:
            return [self.make(start, end, 0, unit=LITERAL)]
        slash = digits.read_slash(text, start)
        if slash:
            end, share, above, below = slash
            if share is not None:
                unit = SCORE if below.low in SCORES else None
                return [self.make(start, end, share, kind=QuantityKind.PERCENT, unit=unit)]
            return [self.make(part.start, part.end, part.low, optional=True) for part in (above, below)]
        if digits.is_glued_to_name(text, start, self.floor) and not currency_before(text, start, self.floor):
            number = digits.read_number(text, start)
            if number:
                return [self.make(start, number.end, number.low, optional=True)]
        return None
