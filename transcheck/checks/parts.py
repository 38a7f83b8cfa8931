"""The clause or the sentence that a word is in, and the member of a sentence, which marks and conjunctions part."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from transcheck.model import Span, Text


def part_at(parts: Sequence[Span], index: int) -> Span:
    """The one of ``parts``, which follow one another as clauses and sentences do, that token ``index`` is in."""
    place = max(0, bisect_right(parts, index, key=lambda part: part[0]) - 1)
    return parts[place] if parts else (0, 0)


def members(text: Text, one: int, other: int) -> tuple[range, range] | None:
    """The two members of a sentence that two tokens are in; None if they are in one, or not in one sentence.

    Sentences that a semicolon joins are one.
    """
    parts = [part_at(text.sentences, place) for place in (one, other)]
    first, second = sorted(parts)
    if first != second and (first[1] != second[0] or text.tokens[first[1] - 1].norm not in _SEMICOLONS):
        return None
    found = tuple(_member(text, place, *part) for place, part in zip((one, other), parts, strict=True))
    return None if found[0] == found[1] else (found[0], found[1])


def _member(text: Text, place: int, start: int, end: int) -> range:
    first = next((i + 1 for i in range(place, start - 1, -1) if _parts(text, i)), start)
    return range(first, next((i for i in range(place, end) if _parts(text, i)), end))


def _parts(text: Text, index: int) -> bool:
    token = text.tokens[index]
    return token.norm[:1] in MARKS or token.norm in PARTING


_SEMICOLONS = (";", "；")
MARKS = frozenset(",，.。;；:：、—–()（）")
PARTING = frozenset("而 但 但是 却 和 与 及 以及 while whereas but and as when though although".split())
"""Words that part members as marks do."""
