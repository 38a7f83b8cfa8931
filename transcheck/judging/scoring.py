"""The score: until a model is there, a documented function of the flags and of the alignment's coverage.

    score = logistic(STEEPNESS · (coverage − MIDPOINT)) · Π over flags (1 − confidence · PENALTY[severity])

``coverage`` is the share of content words of both texts that have a counterpart, drawn towards ``USUAL`` by a few
imagined words, so that a text of two words is not judged on two words alone. See ``docs/scoring.md``.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from transcheck.model import Flag, Severity

STEEPNESS = 9.0
MIDPOINT = 0.4
USUAL = 0.7
IMAGINED_WORDS = 3.0
PENALTY = {Severity.NEUTRAL: 0.0, Severity.MINOR: 0.2, Severity.MAJOR: 0.7, Severity.CRITICAL: 0.9}


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Scores below ``lower`` are divergent, below ``upper`` questionable; flags count from ``confidence`` on."""

    lower: float = 0.3
    upper: float = 0.5
    confidence: float = 0.5


def score(flags: Iterable[Flag], linked: int, content: int) -> float:
    """The probability, 0 to 1, that the translation is faithful.

    ``linked`` of the ``content`` content words of both texts have a counterpart.
    """
    coverage = (linked + USUAL * IMAGINED_WORDS) / (content + IMAGINED_WORDS)
    value = 1.0 / (1.0 + math.exp(-STEEPNESS * (coverage - MIDPOINT)))
    for flag in flags:
        value *= 1.0 - flag.confidence * PENALTY[flag.severity]
    return min(max(value, 0.0), 1.0)
