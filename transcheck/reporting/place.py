"""Says in words where a pair stands."""

from __future__ import annotations

from pathlib import PurePath

from transcheck.model import Pair
from transcheck.reading.thread import ARTICLE


def place_of(pair: Pair) -> str:
    """``thread.txt, comment 5, lines 16–17``, as far as it is known, or else the pair's id."""
    location = pair.location
    parts = [location.file] if location.file else []
    if location.comment:
        parts.append(f"comment {location.comment}" if location.comment != ARTICLE else ARTICLE)
    if location.lines:
        first, last = location.lines
        parts.append(f"line {first}" if first == last else f"lines {first}–{last}")
    if not location.comment and not (location.file and pair.id.startswith(PurePath(location.file).name)):
        parts.append(pair.id)
    return ", ".join(parts)
