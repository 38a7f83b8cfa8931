"""Plants several divergences in one translation, apart from each other: each teaches something of its own place."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from training.planting.kinds import Good, Planted
from transcheck.model import Span

APART = 4
"""Letters at least between two divergences."""


@dataclass(frozen=True, slots=True)
class Edit:
    """What became of a text: ``before`` of it stands as ``after`` now."""

    before: Span
    after: Span


def plant_on(
    planted: Sequence[Planted],
    good: Good,
    candidates: Callable[[Good, random.Random], Sequence[Planted]],
    choose: Callable[[Sequence[Planted]], Planted],
    chance: random.Random,
) -> list[Planted]:
    """``planted`` and one more divergence in the same copy, all with spans of the last texts; or as it was.

    ``good`` is the untouched translation, the last of ``planted`` has the texts as they stand.
    """
    source, target = planted[-1].source, planted[-1].target
    free = []
    for candidate in candidates(replace(good, source=source, target=target), chance):
        edits = (edit(source, candidate.source), edit(target, candidate.target))
        marked = [spans for each in planted for spans in (each.source_spans, each.target_spans)]
        if all(is_apart(span, edits[number % 2]) for number, spans in enumerate(marked) for span in spans) and _is_new(
            candidate, planted
        ):
            free.append((candidate, edits))
    if not free:
        return list(planted)
    chosen = choose([candidate for candidate, _ in free])
    edits = next(edits for candidate, edits in free if candidate is chosen)
    moved = [
        Planted(
            each.kind,
            chosen.source,
            chosen.target,
            tuple(shifted(span, edits[0]) for span in each.source_spans),
            tuple(shifted(span, edits[1]) for span in each.target_spans),
        )
        for each in planted
    ]
    return [*moved, chosen]


def edit(before: str, after: str) -> Edit:
    """The shortest stretch in which two texts differ."""
    start, most = 0, min(len(before), len(after))
    while start < most and before[start] == after[start]:
        start += 1
    end = 0
    while end < most - start and before[-1 - end] == after[-1 - end]:
        end += 1
    return Edit((start, len(before) - end), (start, len(after) - end))


def is_apart(span: Span, change: Edit) -> bool:
    """Whether a span of the text before lies well outside of what changed."""
    start, end = change.before
    if change.before[0] == change.before[1] and change.after[0] == change.after[1]:
        return True
    return span[1] + APART <= start or end + APART <= span[0]


def shifted(span: Span, change: Edit) -> Span:
    """Where a span stands after the change beside it."""
    if span[0] < change.before[1]:
        return span
    by = change.after[1] - change.before[1]
    return span[0] + by, span[1] + by


def _is_new(candidate: Planted, planted: Sequence[Planted]) -> bool:
    """Not on source words that another divergence is about."""
    return not any(
        start < last and first < end
        for each in planted
        for start, end in candidate.source_spans
        for first, last in each.source_spans
    )
