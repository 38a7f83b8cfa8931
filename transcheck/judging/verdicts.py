"""From score and flags to a verdict, as the contract says."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence

from transcheck.judging.scoring import Thresholds
from transcheck.model import Claim, Flag, Severity, Span, Verdict

COVERED = 0.3
"""A claim of which less than this share of content words has a counterpart is not rendered faithfully."""


def verdict(score: float, flags: Iterable[Flag], thresholds: Thresholds) -> Verdict:
    """``divergent`` for a grave flag that is sure enough or a low score, ``questionable`` for less, else faithful."""
    doubts = False
    for flag in flags:
        if flag.confidence >= thresholds.confidence and _is_grave(flag):
            return Verdict.DIVERGENT
        doubts = doubts or flag.severity is not Severity.NEUTRAL
    if score < thresholds.lower:
        return Verdict.DIVERGENT
    return Verdict.QUESTIONABLE if doubts or score < thresholds.upper else Verdict.FAITHFUL


def judge_claims(claims: Sequence[Claim], flags: Sequence[Flag], thresholds: Thresholds) -> tuple[Claim, ...]:
    """The claims with their verdicts: by the flags that touch them, then by their coverage."""
    judged = []
    for claim in claims:
        touching = [flag for flag in flags if _touches(flag, claim)]
        if any(_is_grave(flag) and flag.confidence >= thresholds.confidence for flag in touching):
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


def _is_grave(flag: Flag) -> bool:
    return flag.severity is Severity.CRITICAL or (
        flag.severity is Severity.MAJOR and flag.category.startswith("accuracy/")
    )


def _touches(flag: Flag, claim: Claim) -> bool:
    """A flag belongs to the claims whose source it marks; one without words in the source, to those in the target."""
    marked = [span for span in flag.source_spans if span[0] < span[1]]
    if marked:
        return _overlap(marked, claim.source_spans)
    return _overlap([span for span in flag.target_spans if span[0] < span[1]], claim.target_spans)


def _overlap(left: Iterable[Span], right: Sequence[Span]) -> bool:
    return any(a < d and c < b for a, b in left for c, d in right)
