from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from transcheck.reviewing.decisions import RefusedError
from transcheck.reviewing.desk import Desk

ACCEPT = {"decision": "accept"}
MARK = {
    "check": "content-omitted",
    "category": "accuracy/omission",
    "severity": "major",
    "source_spans": [[0, 2]],
    "target_spans": [],
    "message": "",
}


def decide_all(desk: Desk, number: int, reviewer: str) -> None:
    for flag in desk.pair(number, reviewer)["flags"]:
        desk.judge(number, reviewer, flag["key"], ACCEPT)


def test_a_pair_is_finished_when_all_its_flags_are_decided(desk: Desk) -> None:
    [first, *_] = desk.queue("Li")["numbers"]
    with pytest.raises(RefusedError, match="2 of the flags"):
        desk.finish(first, "Li")
    decide_all(desk, first, "Li")
    answer = desk.finish(first, "Li")
    assert (answer["finished"], answer["total"]) == (1, 3)
    assert first not in desk.queue("Li")["numbers"]
    assert desk.queue("Li", state="finished")["numbers"] == [first]
    desk.finish(first, "Li", False)
    assert first in desk.queue("Li")["numbers"]


def test_the_queue_is_filtered(desk: Desk) -> None:
    one, two, three = desk.queue("Li", state="all")["numbers"]
    assert desk.queue("Li", verdict="faithful")["numbers"] == [three]
    assert desk.queue("Li", check="negation-lost")["numbers"] == [one]
    assert desk.queue("Li", check="number-changed", verdict="divergent")["numbers"] == [one, two]
    with pytest.raises(RefusedError, match="state"):
        desk.queue("Li", state="some")


def test_nobody_sees_what_others_decided_before_finishing(desk: Desk) -> None:
    number = desk.queue("Wang")["numbers"][1]
    [flag] = desk.pair(number, "Wang")["flags"]
    desk.judge(number, "Wang", flag["key"], {"decision": "waive", "reason": "known to all", "severity": "minor"})
    desk.mark(number, "Wang", MARK)
    desk.comment(number, "Wang", "a remark of Wang")
    desk.finish(number, "Wang")

    shown = desk.pair(number, "Li")
    assert shown["others"] == []
    assert "Wang" not in str(shown)
    assert "known to all" not in str(shown)
    answer = desk.judge(number, "Li", flag["key"], ACCEPT)
    assert "Wang" not in str(answer)
    [other] = desk.finish(number, "Li")["pair"]["others"]
    assert other["reviewer"] == "Wang"
    assert other["judgements"][flag["key"]]["reason"] == "known to all"
    assert other["comment"] == "a remark of Wang"
    assert other["marks"][0]["check"] == "content-omitted"
    assert desk.undo("Li")["pair"]["others"] == []


def test_marks_are_added_changed_and_removed(desk: Desk) -> None:
    number = desk.queue("Li")["numbers"][2]
    [mark] = desk.mark(number, "Li", MARK)["pair"]["marks"]
    [changed] = desk.mark(number, "Li", {**MARK, "severity": "minor"}, mark["key"])["pair"]["marks"]
    assert (changed["key"], changed["severity"]) == (mark["key"], "minor")
    assert desk.mark(number, "Li", None, mark["key"])["pair"]["marks"] == []
    assert desk.undo("Li")["pair"]["marks"] == [changed]
    for key in ("none", 7, ["x"]):
        with pytest.raises((RefusedError, TypeError)):
            desk.mark(number, "Li", MARK, key)
    with pytest.raises(RefusedError):
        desk.mark(number, "Wang", None, mark["key"])


def test_a_judgement_taken_back_is_none(desk: Desk) -> None:
    number = desk.queue("Li")["numbers"][1]
    [flag] = desk.pair(number, "Li")["flags"]
    desk.judge(number, "Li", flag["key"], ACCEPT)
    assert desk.judge(number, "Li", flag["key"], {"decision": None})["pair"]["judgements"] == {}


def test_undo_says_on_which_pair_it_was(desk: Desk) -> None:
    one, two, _ = desk.queue("Li")["numbers"]
    desk.comment(one, "Li", "first")
    desk.comment(two, "Li", "second")
    assert desk.undo("Li")["pair"]["number"] == two
    assert desk.undo("Li")["pair"]["number"] == one
    answer = desk.undo("Li")
    assert (answer["turned"], answer["pair"], answer["can_redo"]) == (False, None, True)


@pytest.mark.parametrize(
    "act",
    [
        lambda desk: desk.pair(99, "Li"),
        lambda desk: desk.judge(1, "Li", "no-such-flag", ACCEPT),
        lambda desk: desk.judge(1, "", "x", ACCEPT),
        lambda desk: desk.mark(1, "Li", None),
        lambda desk: desk.comment(1, "Li", 7),
        lambda desk: desk.finish(3, "Li", "yes"),
        lambda desk: desk.undo(None),
    ],
)
def test_what_cannot_be_kept_is_refused(desk: Desk, act: Callable[[Desk], Any]) -> None:
    with pytest.raises(RefusedError):
        act(desk)


def test_the_setup_has_the_choices(desk: Desk) -> None:
    setup = desk.setup()
    assert {"number-changed", "negation-lost"} <= {check["name"] for check in setup["checks"]}
    assert setup["checks_found"] == ["negation-lost", "number-changed"]
    assert setup["reviewer"] == "Li"
    assert setup["categories"][-1] == "other"
