from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from transcheck.errors import UsageError
from transcheck.reviewing.agreement import ALL, Rating, agreements, measure
from transcheck.reviewing.decisions import flag_key
from transcheck.reviewing.store import FINISHED, FLAG, ReviewStore

Make = Callable[..., dict[str, Any]]


def table(*rows: str) -> list[Rating]:
    """One row for each reviewer, one letter for each unit: y, n, or a dot for none."""
    return [
        (f"reviewer {number}", f"unit {unit}", letter == "y")
        for number, row in enumerate(rows)
        for unit, letter in enumerate(row)
        if letter != "."
    ]


def test_kappa_of_a_table_worked_out_by_hand() -> None:
    # 20 both yes, 5 only A, 10 only B, 15 both no: observed 0.7, by chance 0.5, kappa 0.4 (Wikipedia's example).
    found = measure("x", table("y" * 25 + "n" * 25, "y" * 20 + "n" * 5 + "y" * 10 + "n" * 15))
    assert found.units == 50
    assert found.observed == pytest.approx(0.7)
    assert found.kappa == pytest.approx(0.4)


def test_alpha_of_a_table_worked_out_by_hand() -> None:
    # Krippendorff's own example of two observers and ten binary units ("Computing Krippendorff's Alpha", B): 0.095.
    found = measure("x", table("nynnnnnnyn", "yyynnynnnn"))
    assert found.alpha == pytest.approx(0.095, abs=0.0005)


def test_alpha_allows_gaps_and_kappa_is_the_mean_over_two_and_two() -> None:
    found = measure("x", table("yynn.", "yynny", ".ynyy"))
    assert (found.units, found.reviewers) == (5, 3)
    # A and B: 1; A and C over three units: 2/3 observed, 4/9 by chance; B and C over four: 3/4 and 1/2.
    assert found.kappa == pytest.approx((1 + (2 / 3 - 4 / 9) / (5 / 9) + 0.5) / 3)
    # 13 ratings, 8 yes and 5 no; one unit with a yes and two no: observed 2/13, by chance 2·8·5/(13·12).
    assert found.alpha == pytest.approx(1 - (2 / 13) / (80 / 156))


def test_units_with_one_rating_are_left_out() -> None:
    assert measure("x", table("yn", "y.")).units == 1


def test_where_all_say_the_same_there_is_no_coefficient() -> None:
    found = measure("x", table("yyy", "yyy"))
    assert (found.observed, found.kappa, found.alpha) == (1.0, None, None)


def test_disagreement_is_below_chance() -> None:
    found = measure("x", table("yn", "ny"))
    assert found.kappa == pytest.approx(-1)
    assert found.alpha is not None
    assert found.alpha < 0


def test_only_what_was_said_before_seeing_the_others_counts(store: ReviewStore, record: Make, flag: Make) -> None:
    [number] = store.add_pairs([record("p", flag())])
    subject = FLAG + flag_key(flag())

    def say(name: str, decision: str) -> None:
        store.put(name, number, subject, {"decision": decision, "severity": None, "category": None, "reason": "so"})

    say("A", "accept")
    store.put("A", number, FINISHED, True)
    with pytest.raises(UsageError, match="two"):
        agreements(store)
    say("B", "reject")
    store.put("B", number, FINISHED, True)
    say("B", "accept")  # after having seen what A said
    check, everything = agreements(store)
    assert (check.check, everything.check) == ("number-changed", ALL)
    assert check.observed == 0
