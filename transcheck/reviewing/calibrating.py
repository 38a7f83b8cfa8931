"""Refits the confidence of each check from what reviewers decided.

The calibrated confidence is ``logistic(slope · logit(confidence) + intercept)`` (J. Platt, "Probabilistic outputs for
support vector machines", 1999, on the logit). Few decisions must not overturn what the check was built with, so the
fit also takes in ``PRIOR`` imagined decisions that came out just as the confidences said, spread over ``PLACES``: the
conditional-means prior for a logistic curve (E. Bedrick, R. Christensen, W. Johnson, 1996). At a single confidence
that is the mean of a Beta distribution, ``(accepted + PRIOR · confidence) / (decisions + PRIOR)``.

The slope stays above ``LEAST_SLOPE``, so that what a check holds for more likely never becomes less likely, nor as
likely.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from transcheck.configuration import Calibration
from transcheck.reporting.summary import counted
from transcheck.reviewing.consensus import finished_reviews, units
from transcheck.reviewing.store import ReviewStore

PRIOR = 10.0
"""Imagined decisions. Ten of the reviewers' own weigh as much as what the check came with."""
PLACES = (0.1, 0.3, 0.5, 0.7, 0.9)
LEAST_SLOPE = 0.1

_STEPS = 100
_PRECISE = 1e-10


@dataclass(frozen=True)
class Outcome:
    """A flag's confidence, and the share (0 to 1) of its reviewers who say that the divergence is there."""

    confidence: float
    share: float


@dataclass(frozen=True)
class Refit:
    """A check before and after: ``precision`` is the reviewers', the other two are means over the same flags."""

    check: str
    flags: int
    precision: float
    before: float
    after: float
    calibration: Calibration


def outcomes(store: ReviewStore, reviewer: str | None = None) -> dict[str, list[Outcome]]:
    """By check, what became of its flags on finished pairs."""
    found: dict[str, list[Outcome]] = defaultdict(list)
    for pair in store.pairs():
        for unit in units(pair, finished_reviews(store, pair, reviewer)):
            if unit.confidence is not None:
                found[unit.check].append(Outcome(unit.confidence, sum(unit.votes.values()) / len(unit.votes)))
    return dict(sorted(found.items()))


def refit(check: str, found: Sequence[Outcome]) -> Refit:
    """The curve that fits ``found``, of which there is at least one."""
    calibration = fit(found)
    count = len(found)
    return Refit(
        check=check,
        flags=count,
        precision=sum(outcome.share for outcome in found) / count,
        before=sum(outcome.confidence for outcome in found) / count,
        after=sum(calibration.apply(outcome.confidence) for outcome in found) / count,
        calibration=calibration,
    )


def fit(found: Iterable[Outcome]) -> Calibration:
    """The maximum of the posterior, by Newton's method; the identity where nothing is known."""
    points = [(place, place, PRIOR / len(PLACES)) for place in PLACES]
    points += [(outcome.confidence, outcome.share, 1.0) for outcome in found]
    data = [(_logit(confidence), share, weight) for confidence, share, weight in points]
    slope, intercept = _newton(data, 1.0, 0.0, free_slope=True)
    if slope < LEAST_SLOPE:
        slope, intercept = _newton(data, LEAST_SLOPE, 0.0, free_slope=False)
    return Calibration(slope, intercept)


def as_toml(refits: Iterable[Refit]) -> str:
    """The settings that make an audit use the curves, with what they rest on as comments."""
    parts = [
        "# Confidence of each check, refitted from review decisions by `transcheck review calibrate`.\n"
        "# calibrated = logistic(slope * logit(confidence) + intercept)\n"
    ]
    parts += [
        f"\n[calibration.{found.check}]  # {counted(found.flags, 'flag')} reviewed, precision {found.precision:.2f}, "
        f"mean confidence {found.before:.2f} before and {found.after:.2f} after\n"
        f"slope = {found.calibration.slope:.6g}\n"
        f"intercept = {found.calibration.intercept:.6g}\n"
        for found in refits
    ]
    return "".join(parts)


def _newton(
    data: Sequence[tuple[float, float, float]], slope: float, intercept: float, *, free_slope: bool
) -> tuple[float, float]:
    """Maximises the weighted log-likelihood of ``(logit, share, weight)``, which is concave; halves steps that fail."""
    value = _likelihood(data, slope, intercept)
    for _ in range(_STEPS):
        g_slope = g_intercept = h_slope = h_both = h_intercept = 0.0
        for x, share, weight in data:
            p = _logistic(slope * x + intercept)
            error, spread = weight * (share - p), weight * p * (1.0 - p)
            g_slope += error * x
            g_intercept += error
            h_slope += spread * x * x
            h_both += spread * x
            h_intercept += spread
        if free_slope:
            determinant = h_slope * h_intercept - h_both * h_both
            step_slope = (h_intercept * g_slope - h_both * g_intercept) / determinant
            step_intercept = (h_slope * g_intercept - h_both * g_slope) / determinant
        else:
            step_slope, step_intercept = 0.0, g_intercept / h_intercept
        size = 1.0
        while (
            _likelihood(data, slope + size * step_slope, intercept + size * step_intercept) < value and size > _PRECISE
        ):
            size /= 2.0
        slope, intercept = slope + size * step_slope, intercept + size * step_intercept
        value = _likelihood(data, slope, intercept)
        if abs(step_slope) + abs(step_intercept) < _PRECISE:
            break
    return slope, intercept


def _likelihood(data: Sequence[tuple[float, float, float]], slope: float, intercept: float) -> float:
    total = 0.0
    for x, share, weight in data:
        z = slope * x + intercept
        # log(1 + e^z) without overflow
        total += weight * (share * z - (max(z, 0.0) + math.log1p(math.exp(-abs(z)))))
    return total


_logit, _logistic = Calibration.logit, Calibration.logistic
