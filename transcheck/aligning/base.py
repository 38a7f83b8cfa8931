"""What every aligner is."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence

from transcheck.model import Alignment, Text


class Aligner(ABC):
    """Finds which word of one text corresponds to which word of the other."""

    @abstractmethod
    def align(self, source: Text, target: Text) -> Alignment:
        """Links between the tokens of ``source`` and ``target``, sorted by source and target index."""

    def align_all(self, pairs: Sequence[tuple[Text, Text]]) -> list[Alignment]:
        """Aligns many pairs, each as ``align`` does; an aligner that is faster with many at once does so here."""
        return [self.align(source, target) for source, target in pairs]
