"""What a reference, or else machine output, does to the score.

    log-odds = weight · log-odds of the score without it + Σ weight · evidence + constant

The weights are fitted by ``training/witnesses`` on raters' judgements, each with the sign that it must have, so that
the score rises with all that speaks for the translation. See ``docs/references.md``.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Iterable, Iterator, Mapping

from transcheck.estimating.leftovers import load_weights
from transcheck.estimating.witnesses import CHECKS, Hearing, ReferenceEvidence
from transcheck.judging.scoring import log_odds
from transcheck.model import Flag, Metrics, Severity, Span

EVIDENCE: Mapping[str, int] = {
    "alone": 1,
    "similarity": 1,
    "recall": 1,
    "order": 1,
    "extra": -1,
    "missing": -1,
    "different": -1,
}
"""What the score is made of, and the sign of its weight: the log-odds of the score ``alone``, chrF as ``similarity``
(0 to 1), and the numbers of `ReferenceEvidence`."""


def evidence_of(score: float, metrics: Metrics, found: ReferenceEvidence) -> dict[str, float]:
    """The evidence by name."""
    return {"alone": log_odds(score), "similarity": metrics.chrf / 100, **dataclasses.asdict(found)}


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
            evidence = evidence_of(score, metrics[name], found)
            total = weights["constant"] + sum(weights[key] * value for key, value in evidence.items())
            return 1.0 / (1.0 + math.exp(-min(max(total, -500.0), 500.0)))
    return score


def disagreements(flags: Iterable[Flag], target: str, reference: Hearing, machine: Hearing) -> Iterator[str]:
    """Sentences on where source, reference and machine output do not say the same of the translation.

    ``flags`` are those that stand at last; ``target`` is the translation.
    """
    grave = [flag for flag in flags if flag.severity.rank >= Severity.MAJOR.rank and flag.check not in CHECKS]
    for flag in grave:
        words = [span for span in flag.target_spans if span[0] < span[1]]
        if words and all(_has_all(target, span, reference.shared) for span in words):
            said = " … ".join(target[start:end] for start, end in words)
            yield f"the source speaks against “{said}” ({flag.check}), but the reference has the same words"
    if reference.flags and not grave:
        machine_too = machine.evidence is not None and not machine.flags
        others = "the source check and machine output find" if machine_too else "the source check finds"
        yield f"the reference differs where {others} nothing"
    if machine.flags and reference.evidence is not None and not reference.flags:
        yield "machine output differs from the translation where the reference does not"


def _has_all(text: str, span: Span, shared: Iterable[Span]) -> bool:
    """Whether all letters and digits of a span lie in words that are shared."""
    inside = {place for start, end in shared if start < span[1] and span[0] < end for place in range(start, end)}
    return all(place in inside for place in range(*span) if text[place].isalnum())
