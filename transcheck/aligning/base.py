"""What every aligner is."""

from __future__ import annotations

from abc import ABC, abstractmethod

from transcheck.model import Alignment, Text


class Aligner(ABC):
    """Finds which word of one text corresponds to which word of the other."""

    @abstractmethod
    def align(self, source: Text, target: Text) -> Alignment:
        """Links between the tokens of ``source`` and ``target``, sorted by source and target index."""
