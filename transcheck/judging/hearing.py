"""What a reference, or else machine output, does to the score.

    log-odds = weight · log-odds of the score without it + Σ weight · evidence + constant

The weights are fitted by ``training/witnesses`` on raters' judgements, each with the sign that it must have, so that
the score rises with all that speaks for the translation. See ``docs/scoring.md``.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping

from transcheck.estimating.leftovers import load_weights
from transcheck.estimating.witnesses import ReferenceEvidence
from transcheck.judging.scoring import log_odds
from transcheck.model import Metrics

EVIDENCE: Mapping[str, int] = {
    "alone": 1,
    "similarity": 1,
    "precision": 1,
    "recall": 1,
    "order": 1,
    "extra": -1,
    "missing": -1,
    "different": -1,
}
"""What the score is made of, and the sign of its weight: the log-odds of the score ``alone``, chrF as ``similarity``
(0 to 1), and the numbers of `ReferenceEvidence`."""


def evidence_of(score: float, chrf: float, found: ReferenceEvidence) -> dict[str, float]:
    """The evidence by name; ``chrf`` from 0 to 100."""
    return {"alone": log_odds(score), "similarity": chrf / 100, **dataclasses.asdict(found)}


def heard(
    score: float,
    reference: ReferenceEvidence | None,
    machine: ReferenceEvidence | None,
    metrics: Mapping[str, Metrics],
) -> float:
    """The score, 0 to 1, after a reference has been heard, or, where there is none, machine output."""
    for name, found in (("reference", reference), ("machine", machine)):
        if found is not None and name in metrics:
            weights = load_weights()[name]
            evidence = evidence_of(score, metrics[name].chrf, found)
            total = weights["constant"] + sum(weights[key] * value for key, value in evidence.items())
            return 1.0 / (1.0 + math.exp(-min(max(total, -500.0), 500.0)))
    return score
