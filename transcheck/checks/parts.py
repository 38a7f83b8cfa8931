"""The clause or the sentence that a word is in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from transcheck.model import Span


def part_at(parts: Sequence[Span], index: int) -> Span:
    """The one of ``parts``, which follow one another as clauses and sentences do, that token ``index`` is in."""
    place = max(0, bisect_right(parts, index, key=lambda part: part[0]) - 1)
    return parts[place] if parts else (0, 0)
