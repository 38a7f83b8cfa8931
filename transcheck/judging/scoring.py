"""One calibrated score out of the flags, the alignment and what the estimator says.

The score is a logistic function of a weighted sum of the evidence (`EVIDENCE`). Its weights are fitted on ratings that
the estimator was not trained on (``training/README.md``), with the sign that the evidence must have, so that the score
rises strictly with all that speaks for the translation, and ties nothing. See ``docs/scoring.md``.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from transcheck.errors import InputError
from transcheck.model import Flag, Severity

EVIDENCE: Mapping[str, int] = {
    "constant": 0,
    "length": -1,
    "coverage": 1,
    "support": 1,
    "coherence": 1,
    "minor": -1,
    "major": -1,
    "critical": -1,
    "quality": 1,
    "faithful": 1,
    "not-critical": 1,
    "errors": -1,
}
"""What the score is made of, and the sign of its weight (0: any).

``length`` is the logarithm of the source's length in code points: the more is said, the more can be wrong. That of the
translation does not count, or one that leaves something out would gain by it. ``coverage`` is the share of content
words of both texts that have a counterpart, ``support`` the mean log-odds with which the other side accounts for each:
it also sees how far a linked word is from what it stands for. ``coherence`` is how well the words of the translation
keep company with all others. ``minor``, ``major`` and ``critical`` are the sums of the confidences of the rules' flags.
The rest is the estimator's: its log-odds, and how many ``errors`` it expects.
"""

USUAL = 0.7
"""Coverage is drawn towards this by a few imagined words, so that a text of two words is not judged on two alone."""
IMAGINED_WORDS = 3.0
USUAL_SUPPORT = 5.8
"""Support is drawn towards these log-odds by the same words."""

TABLE = "scoring.json"
FITTED = Path(__file__).parent / "data"
"""Where what was fitted for the rules alone stands."""


class Probabilities(Protocol):
    """What the estimator says of a pair as a whole; all but ``errors`` from 0 to 1."""

    @property
    def quality(self) -> float:
        """Falls with the errors a word."""

    @property
    def assessed(self) -> float | None:
        """That it is better than another translation; None where `quality` tells it."""

    @property
    def faithful(self) -> float:
        """That no major error of accuracy is there."""

    @property
    def critical(self) -> float:
        """That a critical error is there."""

    @property
    def errors(self) -> float:
        """How many pieces of the translation are expected to be gravely wrong."""


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Scores below ``lower`` are divergent, below ``upper`` questionable; flags count from ``confidence`` on."""

    lower: float
    upper: float
    confidence: float = 0.5


@dataclass(frozen=True, slots=True)
class Scoring:
    """The weight of each evidence, and the thresholds of the verdicts, for translations into one language."""

    weights: Mapping[str, float]
    thresholds: Thresholds

    def score(self, found: Mapping[str, float]) -> float:
        """The probability, above 0 and below 1, that the translation is faithful; ``found`` comes from `evidence`."""
        total = sum(self.weights[name] * value for name, value in found.items())
        return 1.0 / (1.0 + math.exp(-min(max(total, -500.0), 500.0)))


def evidence(
    flags: Iterable[Flag],
    linked: int,
    content: int,
    support: Sequence[float],
    coherence: float,
    length: int,
    estimate: Probabilities | None,
) -> dict[str, float]:
    """The evidence of a pair by name; without an estimate that of the estimator is 0.

    ``linked`` of the ``content`` content words of both texts have a counterpart, and ``support`` has the probability
    for each that something accounts for it; ``length`` is that of the source.
    """
    found = dict.fromkeys(EVIDENCE, 0.0)
    found["constant"] = 1.0
    found["length"] = math.log1p(length)
    found["coverage"] = (linked + USUAL * IMAGINED_WORDS) / (content + IMAGINED_WORDS)
    odds = sum(map(log_odds, support)) + USUAL_SUPPORT * IMAGINED_WORDS
    found["support"] = odds / (len(support) + IMAGINED_WORDS)
    found["coherence"] = coherence
    for flag in flags:
        if flag.severity is not Severity.NEUTRAL:
            found[flag.severity.value] += flag.confidence
    if estimate is not None:
        found["quality"] = log_odds(estimate.quality if estimate.assessed is None else estimate.assessed)
        found["faithful"] = log_odds(estimate.faithful)
        found["not-critical"] = -log_odds(estimate.critical)
        found["errors"] = estimate.errors
    return found


def log_odds(probability: float) -> float:
    """The logarithm of the odds, for probabilities from 1e-9 to 1 - 1e-9."""
    inside = min(max(probability, 1e-9), 1.0 - 1e-9)
    return math.log(inside / (1.0 - inside))


@lru_cache(maxsize=8)
def load_scoring(language: str, folder: Path = FITTED) -> Scoring:
    """What was fitted for translations into ``language``: for the rules alone, or with the model in ``folder``.

    Raises:
        InputError: the model's folder has no such table, or one of another kind.
    """
    file = folder / TABLE
    try:
        fitted = json.loads(file.read_text(encoding="utf-8"))[language]
        lower, upper = fitted["thresholds"]
        weights = {name: float(fitted["weights"][name]) for name in EVIDENCE}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InputError(f"this is no fitted score ({error!r}); fit the model's anew", file=str(file)) from error
    return Scoring(weights, Thresholds(lower, upper))
