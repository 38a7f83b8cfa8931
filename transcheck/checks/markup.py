"""What both texts must hold letter for letter, such as links and placeholders, and where they do not agree."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from transcheck.model import Span


@dataclass(frozen=True, slots=True)
class Item:
    """A piece of a text as given: its kind, what it comes down to, and its place."""

    kind: str
    value: str
    span: Span


def items(text: str, pattern: re.Pattern[str], value: Callable[[str, str], str | None]) -> list[Item]:
    """What ``pattern`` finds; the named group that matched is the kind, and ``value`` gives what it comes down to.

    A piece whose value is None is passed over.
    """
    found = []
    for match in pattern.finditer(text):
        kind = match.lastgroup or ""
        if (plain := value(kind, match[kind])) is not None:
            found.append(Item(kind, plain, match.span(kind)))
    return found


def differences(source: list[Item], target: list[Item]) -> Iterator[tuple[Item | None, Item | None]]:
    """The items of one side that the other lacks, each with one of the same kind that has taken its place, if any."""
    lost = _beyond(source, target)
    new = _beyond(target, source)
    for item in lost:
        other = next((candidate for candidate in new if candidate.kind == item.kind), None)
        if other is not None:
            new.remove(other)
        yield item, other
    for item in new:
        yield None, item


def _beyond(own: list[Item], others: list[Item]) -> list[Item]:
    """The items that stand more often among ``own`` than among ``others``."""
    left = [(item.kind, item.value) for item in others]
    found = []
    for item in own:
        if (item.kind, item.value) in left:
            left.remove((item.kind, item.value))
        else:
            found.append(item)
    return found


def place_beside(text: str, other: str, span: Span) -> Span:
    """The zero-width span in ``other`` that lies as far along as ``span`` does in ``text``, at its end if near it."""
    if not text[span[1] :].strip():
        return (len(other.rstrip()),) * 2
    if not text[: span[0]].strip():
        return (0, 0)
    place = round(len(other) * span[0] / max(1, len(text)))
    return (place, place)
