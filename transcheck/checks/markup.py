"""What both texts must hold letter for letter, such as links and placeholders, and where they do not agree."""

from __future__ import annotations

import re
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from transcheck.checks.glossing import quote
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
    lost, new = _beyond(source, target), _beyond(target, source)
    waiting: dict[str, deque[Item]] = defaultdict(deque)
    for item in new:
        waiting[item.kind].append(item)
    for item in lost:
        yield item, waiting[item.kind].popleft() if waiting[item.kind] else None
    for item in new:
        # Of each kind the first ones have been taken.
        if waiting[item.kind] and waiting[item.kind][0] is item:
            yield None, waiting[item.kind].popleft()


def describe(source: str, target: str, lost: Item | None, new: Item | None, name: str = "") -> tuple[Span, Span, str]:
    """The places of one difference in both texts, one of them empty if it stands in one text only, and what to say.

    ``name`` says what kind of thing it is.
    """
    here = lost.span if lost else place_beside(target, source, new.span) if new else (0, 0)
    there = new.span if new else place_beside(source, target, here)
    said, done = source[slice(*here)], target[slice(*there)]
    thing = f"the {name} " if name else ""
    if lost and new:
        return here, there, f"{thing}{quote(said)} has become {quote(done)}"
    return here, there, f"{thing}{quote(said or done)} is only in the {'source' if lost else 'translation'}"


def _beyond(own: list[Item], others: list[Item]) -> list[Item]:
    """The items that stand more often among ``own`` than among ``others``."""
    left = Counter((item.kind, item.value) for item in others)
    found = []
    for item in own:
        if left[item.kind, item.value]:
            left[item.kind, item.value] -= 1
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
