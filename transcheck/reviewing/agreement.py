"""How far reviewers agree, check by check: Cohen's kappa and Krippendorff's alpha, as NLTK computes them.

A unit is one divergence, and its rating "there" or "not there": of a flag accepted or waived it is there, of a flag
rejected it is not, and what one reviewer marked counts as not there for those who finished the pair and left it out.
Only what was said before a reviewer was shown the others' decisions counts, on pairs that the reviewer has finished.

J. Cohen, "A coefficient of agreement for nominal scales", 1960; with more than two reviewers the mean over all two of
them that share units. K. Krippendorff, "Content Analysis", 1980; nominal, any number of reviewers, gaps allowed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from transcheck.errors import UsageError
from transcheck.reviewing.consensus import finished_reviews, units
from transcheck.reviewing.store import ReviewStore

ALL = "all checks"

Rating = tuple[str, str, bool]
"""Reviewer, unit, and whether the divergence is there."""


@dataclass(frozen=True)
class Agreement:
    """Of one check: shared units, share of equal ratings, and the two coefficients, -1 to 1.

    ``kappa`` and ``alpha`` are None where chance cannot be told from agreement: all ratings are the same, or no unit
    has two.
    """

    check: str
    units: int
    reviewers: int
    observed: float | None
    kappa: float | None
    alpha: float | None

    def as_dict(self) -> dict[str, object]:
        """Plain data, for JSON."""
        return {
            "check": self.check,
            "units": self.units,
            "reviewers": self.reviewers,
            "observed": self.observed,
            "kappa": self.kappa,
            "alpha": self.alpha,
        }


def agreements(store: ReviewStore) -> list[Agreement]:
    """The agreement on each check that two reviewers have both judged, and on all of them together at the end.

    Raises:
        UsageError: NLTK is not installed, or no two reviewers have finished a pair in common.
    """
    ratings: dict[str, list[Rating]] = defaultdict(list)
    for pair in store.pairs():
        reviews = finished_reviews(store, pair, blind=True)
        for number, unit in enumerate(units(pair, reviews)):
            if len(unit.votes) > 1:
                ratings[unit.check] += [
                    (name, f"{pair.number}/{number}", there) for name, there in sorted(unit.votes.items())
                ]
    if not ratings:
        raise UsageError(
            f"{store.path}: no two reviewers have judged the same flag and finished its pair; agreement needs two"
        )
    everything = [rating for check in sorted(ratings) for rating in ratings[check]]
    return [
        *(measure(check, ratings[check]) for check in sorted(ratings)),
        measure(ALL, everything),
    ]


def measure(check: str, ratings: Sequence[Rating]) -> Agreement:
    """The agreement in ``ratings``, of which units with one rating alone are left out.

    Raises:
        UsageError: NLTK is not installed.
    """
    by_unit: dict[str, dict[str, bool]] = defaultdict(dict)
    for name, unit, there in ratings:
        by_unit[unit][name] = there
    shared = {unit: said for unit, said in by_unit.items() if len(said) > 1}
    reviewers = sorted({name for said in shared.values() for name in said})
    pairs = [(said[one], said[other]) for said in shared.values() for one, other in combinations(sorted(said), 2)]
    return Agreement(
        check=check,
        units=len(shared),
        reviewers=len(reviewers),
        observed=sum(one == other for one, other in pairs) / len(pairs) if pairs else None,
        kappa=_kappa(shared, reviewers),
        alpha=_alpha(shared),
    )


def _kappa(shared: Mapping[str, Mapping[str, bool]], reviewers: Sequence[str]) -> float | None:
    found = []
    for one, other in combinations(reviewers, 2):
        both = {
            unit: {name: said[name] for name in (one, other)}
            for unit, said in shared.items()
            if one in said and other in said
        }
        if len({there for said in both.values() for there in said.values()}) > 1:
            found.append(float(_task(both).kappa_pairwise(one, other)))
    return sum(found) / len(found) if found else None


def _alpha(shared: Mapping[str, Mapping[str, bool]]) -> float | None:
    if len({there for said in shared.values() for there in said.values()}) < 2:
        return None
    return float(_task(shared).alpha())


def _task(shared: Mapping[str, Mapping[str, bool]]) -> Any:
    try:
        from nltk.metrics.agreement import AnnotationTask
    except ImportError as error:
        raise UsageError("agreement needs NLTK: pip install 'transcheck[review]'") from error
    return AnnotationTask([(name, unit, there) for unit, said in shared.items() for name, there in said.items()])
