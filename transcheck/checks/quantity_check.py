"""What the checks of quantities share: each flags the conflicts of one aspect."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from transcheck.checks.base import Bitext, Check
from transcheck.checks.by_or_to import tells_the_rest, tells_what_is_left
from transcheck.checks.glossing import quote
from transcheck.checks.quantity_changes import Aspect, changed_aspect, kind_of_change
from transcheck.checks.quantity_pairs import pair_quantities
from transcheck.model import Flag, Quantity, QuantityKind


class QuantityCheck(Check):
    """Flags pairs of quantities that stand in each other's place and differ in ``aspect``."""

    aspect: ClassVar[Aspect]

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each such pair."""
        for source, target in pair_quantities(bitext).conflicting:
            if (
                changed_aspect(source, target) is self.aspect
                and not tells_what_is_left(bitext.source, source, bitext.target, target)
                and not tells_the_rest(bitext.source, source, bitext.target, target)
                and not self.is_worked_out(bitext, source, target)
            ):
                kind = kind_of_change(source, target)
                yield self.flag(
                    bitext,
                    bitext.source,
                    [source.span],
                    [target.span],
                    f"the source says {quote(source.text)}, the translation {quote(target.text)}{kind and ': ' + kind}",
                    confidence=0.95 if is_figure(source) or is_figure(target) else 0.8,
                )

    def is_worked_out(self, bitext: Bitext, source: Quantity, target: Quantity) -> bool:
        """Whether a translator may have got the one from the other, by what else the texts say."""
        return False


def is_figure(quantity: Quantity) -> bool:
    """True for a number written in digits, which is rarely a figure of speech."""
    return quantity.kind is not QuantityKind.WEEKDAY and any(character.isdigit() for character in quantity.text)
