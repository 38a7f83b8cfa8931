from __future__ import annotations

from collections.abc import Callable
from typing import Any

from transcheck.model import Severity
from transcheck.reviewing.consensus import finished_reviews, units
from transcheck.reviewing.decisions import flag_key
from transcheck.reviewing.store import FINISHED, FLAG, MARK, ReviewStore

Make = Callable[..., dict[str, Any]]


def said(decision: str, **more: Any) -> dict[str, Any]:
    return {"decision": decision, "severity": None, "category": None, "reason": "for a reason", **more}


def mark(start: int, end: int, check: str = "content-omitted") -> dict[str, Any]:
    return {
        "check": check,
        "category": "accuracy/omission",
        "severity": "major",
        "source_spans": [[start, end]],
        "target_spans": [],
        "message": "",
    }


def test_the_majority_decides_and_a_tie_does_not(store: ReviewStore, record: Make, flag: Make) -> None:
    [number] = store.add_pairs([record("p", flag())])
    subject = FLAG + flag_key(flag())
    for name, decision in (("A", "accept"), ("B", "reject")):
        store.put(name, number, subject, said(decision))
        store.put(name, number, FINISHED, True)
    pair = store.pair(number)
    [unit] = units(pair, finished_reviews(store, pair))
    assert unit.present is None
    store.put("C", number, subject, said("waive", severity="minor"))
    store.put("C", number, FINISHED, True)
    [unit] = units(pair, finished_reviews(store, pair))
    assert unit.present
    assert unit.waived == ("C",)
    [unit] = units(pair, finished_reviews(store, pair, "B"))
    assert unit.present is False


def test_unfinished_reviews_do_not_count(store: ReviewStore, record: Make, flag: Make) -> None:
    [number] = store.add_pairs([record("p", flag())])
    store.put("A", number, FLAG + flag_key(flag()), said("accept"))
    assert finished_reviews(store, store.pair(number)) == {}


def test_marks_of_the_same_words_are_one(store: ReviewStore, record: Make) -> None:
    [number] = store.add_pairs([record("p")])
    store.put("A", number, MARK + "1", mark(0, 4))
    store.put("A", number, MARK + "2", mark(6, 8))
    store.put("B", number, MARK + "3", mark(2, 6))
    store.put("B", number, MARK + "4", mark(0, 4, "name-changed"))
    for name in "ABC":
        store.put(name, number, FINISHED, True)
    pair = store.pair(number)
    found = {(unit.check, unit.source_spans): unit.votes for unit in units(pair, finished_reviews(store, pair))}
    assert found == {
        ("content-omitted", ((0, 4),)): {"A": True, "B": True, "C": False},
        ("content-omitted", ((6, 8),)): {"A": True, "B": False, "C": False},
        ("name-changed", ((0, 4),)): {"A": False, "B": True, "C": False},
    }


def test_severity_and_category_are_those_of_the_reviewers_who_agree(
    store: ReviewStore, record: Make, flag: Make
) -> None:
    [number] = store.add_pairs([record("p", flag())])
    for name, judgement in (
        ("A", said("accept", severity="minor", category="style/awkward")),
        ("B", said("accept", severity="minor")),
        ("C", said("reject", severity="neutral")),
    ):
        store.put(name, number, FLAG + flag_key(flag()), judgement)
        store.put(name, number, FINISHED, True)
    pair = store.pair(number)
    [unit] = units(pair, finished_reviews(store, pair))
    assert (unit.severity, unit.category) == (Severity.MINOR, "style/awkward")
