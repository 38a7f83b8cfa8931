"""One calibrated score out of the rules' flags, the alignment and the model.

The score is a logistic function of a weighted sum of the evidence (`EVIDENCE`). Its weights are fitted on ratings that
the model was not trained on (``training/README.md``), with the sign that the evidence must have, so that the score
rises strictly with all that speaks for the translation.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Protocol

from transcheck.model import Flag, Severity

EVIDENCE: Mapping[str, int] = {
    "constant": 0,
    "length": -1,
    "coverage": 1,
    "minor": -1,
    "major": -1,
    "critical": -1,
    "quality": 1,
    "faithful": 1,
    "not-critical": 1,
}
"""What the score is made of, and the sign of its weight (0: any).

``length`` is the logarithm of the source's length in code points: the more is said, the more can be wrong. That of the
translation does not count, or one that leaves something out would gain by it. ``coverage`` is the share of content
words of both texts that have a counterpart. ``minor``, ``major`` and ``critical`` are the sums of the flags'
confidences. The last three are the model's log-odds.
"""

USUAL = 0.7
"""Coverage is drawn towards this by a few imagined words, so that a text of two words is not judged on two alone."""
IMAGINED_WORDS = 3.0


class Probabilities(Protocol):
    """What the model says of a pair as a whole, each from 0 to 1."""

    @property
    def quality(self) -> float:
        """Falls with the errors a word."""

    @property
    def faithful(self) -> float:
        """That no major error of accuracy is there."""

    @property
    def critical(self) -> float:
        """That a critical error is there."""


def evidence(
    flags: Iterable[Flag], linked: int, content: int, length: int, model: Probabilities | None
) -> dict[str, float]:
    """The evidence of a pair by name; without a model that of the model is 0.

    ``linked`` of the ``content`` content words of both texts have a counterpart; ``length`` is that of the source.
    """
    found = dict.fromkeys(EVIDENCE, 0.0)
    found["constant"] = 1.0
    found["length"] = math.log1p(length)
    found["coverage"] = (linked + USUAL * IMAGINED_WORDS) / (content + IMAGINED_WORDS)
    for flag in flags:
        if flag.severity is not Severity.NEUTRAL:
            found[flag.severity.value] += flag.confidence
    if model is not None:
        found["quality"] = log_odds(model.quality)
        found["faithful"] = log_odds(model.faithful)
        found["not-critical"] = -log_odds(model.critical)
    return found


def log_odds(probability: float) -> float:
    """The logarithm of the odds, for probabilities from 1e-9 to 1 - 1e-9."""
    inside = min(max(probability, 1e-9), 1.0 - 1e-9)
    return math.log(inside / (1.0 - inside))
