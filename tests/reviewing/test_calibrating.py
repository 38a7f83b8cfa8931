from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.configuration import Calibration, Configuration
from transcheck.model import Pair
from transcheck.pipeline import Auditor
from transcheck.reviewing.calibrating import LEAST_SLOPE, PRIOR, Outcome, as_toml, fit, outcomes, refit
from transcheck.reviewing.decisions import flag_key
from transcheck.reviewing.store import FINISHED, FLAG, ReviewStore

Make = Callable[..., dict[str, Any]]

shares = st.floats(0, 1, allow_nan=False)


def test_without_decisions_confidences_stay() -> None:
    found = fit([])
    assert found.slope == pytest.approx(1)
    assert found.intercept == pytest.approx(0, abs=1e-9)


def test_many_decisions_find_the_curve_that_made_them() -> None:
    true = Calibration(0.6, -0.8)
    places = [place / 20 for place in range(1, 20)]
    found = fit(Outcome(place, true.apply(place)) for place in places for _ in range(2_000))
    assert found.slope == pytest.approx(true.slope, abs=0.01)
    assert found.intercept == pytest.approx(true.intercept, abs=0.01)


def test_few_decisions_move_a_confidence_a_little_and_many_far() -> None:
    few, some, many = (fit([Outcome(0.9, 0.0)] * count).apply(0.9) for count in (1, 10, 300))
    assert 0.9 > few > some > many
    assert few > 0.7
    assert many < 0.1


def test_the_mean_after_lies_between_what_was_said_and_what_was_found() -> None:
    found = refit("x", [Outcome(0.9, 1.0)] * 6 + [Outcome(0.9, 0.0)] * 14)
    assert found.precision == pytest.approx(0.3)
    assert found.before == pytest.approx(0.9)
    assert found.precision < found.after < found.before
    assert found.flags == 20


@given(st.lists(st.tuples(shares, shares), max_size=30))
def test_the_order_of_confidences_stays(points: list[tuple[float, float]]) -> None:
    found = fit(Outcome(confidence, share) for confidence, share in points)
    assert found.slope >= LEAST_SLOPE - 1e-9
    assert math.isfinite(found.intercept)
    values = [found.apply(place / 10) for place in range(11)]
    assert values == sorted(values)
    assert len(set(values)) == len(values)
    assert all(0 <= value <= 1 for value in values)


def test_a_check_that_is_wrong_where_it_is_sure_keeps_its_order() -> None:
    found = fit([Outcome(0.95, 0.0)] * 200 + [Outcome(0.2, 1.0)] * 200)
    assert found.slope == LEAST_SLOPE
    assert found.apply(0.5) == pytest.approx(0.5, abs=0.1)
    assert PRIOR > 0


def test_outcomes_are_the_shares_of_reviewers_on_finished_pairs(store: ReviewStore, record: Make, flag: Make) -> None:
    [one, two] = store.add_pairs([record("p", flag(confidence=0.6)), record("q", flag())])
    for name, decision in (("A", "accept"), ("B", "reject"), ("C", "waive"), ("D", "accept")):
        value = {"decision": decision, "severity": None, "category": None, "reason": "so"}
        store.put(name, one, FLAG + flag_key(flag()), value)
        store.put(name, one, FINISHED, True)
    store.put("A", two, FLAG + flag_key(flag()), {"decision": "accept"})
    assert outcomes(store) == {"number-changed": [Outcome(0.6, 0.75)]}
    assert outcomes(store, "B") == {"number-changed": [Outcome(0.6, 0.0)]}


def test_an_audit_uses_what_was_refitted(tmp_path: Path) -> None:
    pair = Pair("p", "低于60分不能买票。", "Below 600 points you cannot buy tickets.")
    [before] = [
        flag
        for flag in Auditor(Configuration(estimator="none")).audit_pair(pair).flags
        if flag.check == "number-changed"
    ]
    found = refit("number-changed", [Outcome(before.confidence, 0.0)] * 200)
    path = tmp_path / "transcheck.toml"
    path.write_text('estimator = "none"\n' + as_toml([found]), encoding="utf-8")
    auditor = Auditor(Configuration.load(path))
    [after] = [flag for flag in auditor.audit_pair(pair).flags if flag.check == "number-changed"]
    assert after.confidence == pytest.approx(found.calibration.apply(before.confidence), abs=1e-4)
    assert after.confidence < 0.2
