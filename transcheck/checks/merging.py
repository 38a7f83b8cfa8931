"""One error, one flag: overlapping flags of one cause are merged into the one that says most."""

from __future__ import annotations

from collections.abc import Iterable

from transcheck.model import Flag, Span

_MOST_SPECIFIC_LAST = ("content-added", "content-omitted", "different-name", "different-value", "opposite")
"""Checks that see the symptom; where another check has named the cause, theirs gives way, in this order."""


def merge(flags: Iterable[Flag]) -> list[Flag]:
    """The flags in order of the source, without those whose words another, more specific flag has claimed."""
    kept: list[Flag] = []
    for flag in sorted(flags, key=lambda flag: (-_rank(flag), -flag.severity.rank, -flag.confidence)):
        if not any(_same_cause(flag, other) for other in kept):
            kept.append(flag)
    return sorted(kept, key=lambda flag: (flag.source_spans, flag.target_spans, flag.check))


def _rank(flag: Flag) -> int:
    return _MOST_SPECIFIC_LAST.index(flag.check) if flag.check in _MOST_SPECIFIC_LAST else len(_MOST_SPECIFIC_LAST)


def _same_cause(flag: Flag, other: Flag) -> bool:
    """True if the words that ``flag`` marks are, for the most part, marked by ``other`` too."""
    if flag.check == other.check:
        return (flag.source_spans, flag.target_spans) == (other.source_spans, other.target_spans)
    if _rank(flag) == _rank(other):
        return False
    return _mostly_inside(flag.source_spans, other.source_spans) or _mostly_inside(
        flag.target_spans, other.target_spans
    )


def _mostly_inside(spans: Iterable[Span], others: Iterable[Span]) -> bool:
    total = shared = 0
    places = list(others)
    for start, end in spans:
        total += end - start
        shared += sum(max(0, min(end, stop) - max(start, begin)) for begin, stop in places)
    return total > 0 and shared * 2 >= total
