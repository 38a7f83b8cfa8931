"""From score and flags to a verdict, as the contract says."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from transcheck.judging.scoring import Thresholds
from transcheck.model import Claim, Flag, Severity, Span, Verdict

COVERED = 0.3
"""A claim of which less than this share of content words has a counterpart is not rendered faithfully."""


def verdict(score: float, flags: Iterable[Flag], thresholds: Thresholds) -> Verdict:
    """``divergent`` for a grave flag that is sure enough or a low score, ``questionable`` for less, else faithful."""
    doubts = False
    for flag in flags:
        if flag.confidence >= thresholds.confidence and flag.is_grave:
            return Verdict.DIVERGENT
        doubts = doubts or flag.severity is not Severity.NEUTRAL
    if score < thresholds.lower:
        return Verdict.DIVERGENT
    return Verdict.QUESTIONABLE if doubts or score < thresholds.upper else Verdict.FAITHFUL


def judge_claims(claims: Sequence[Claim], flags: Sequence[Flag], thresholds: Thresholds) -> tuple[Claim, ...]:
    """The claims with their verdicts: by the flags that touch them, then by their coverage.

    A flag belongs to the claims whose source it marks; one without words in the source, to those in the target.
    """
    judged = []
    source, target = _marks(flags)
    for claim in claims:
        touching = [*source.touching(claim.source_spans), *target.touching(claim.target_spans)]
        if any(flag.is_grave and flag.confidence >= thresholds.confidence for flag in touching):
            outcome = Verdict.DIVERGENT
        elif (
            not claim.target_spans
            or claim.coverage < COVERED
            or any(flag.severity is not Severity.NEUTRAL for flag in touching)
        ):
            outcome = Verdict.QUESTIONABLE
        else:
            outcome = Verdict.FAITHFUL
        judged.append(dataclasses.replace(claim, verdict=outcome))
    return tuple(judged)


_BLOCK = 256
"""Code points of a text that are looked up together."""


class _Marks:
    """The flags by the places that they mark in a text, so that a claim need not be held against all of them."""

    def __init__(self) -> None:
        self._blocks: dict[int, list[tuple[Span, Flag]]] = defaultdict(list)

    def add(self, span: Span, flag: Flag) -> None:
        for block in range(span[0] // _BLOCK, (span[1] - 1) // _BLOCK + 1):
            self._blocks[block].append((span, flag))

    def touching(self, spans: Iterable[Span]) -> Iterator[Flag]:
        """The flags that mark something in ``spans``, some perhaps more than once."""
        for start, end in spans:
            for block in range(start // _BLOCK, (end - 1) // _BLOCK + 1):
                yield from (flag for (a, b), flag in self._blocks.get(block, ()) if a < end and start < b)


def _marks(flags: Iterable[Flag]) -> tuple[_Marks, _Marks]:
    """Flags by what they mark in the source; those without words there by what they mark in the target."""
    source, target = _Marks(), _Marks()
    for flag in flags:
        marked = [span for span in flag.source_spans if span[0] < span[1]]
        for span in marked:
            source.add(span, flag)
        if not marked:
            for span in flag.target_spans:
                if span[0] < span[1]:
                    target.add(span, flag)
    return source, target
