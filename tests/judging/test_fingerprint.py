import dataclasses

from hypothesis import given
from hypothesis import strategies as st

from transcheck.judging.fingerprint import LENGTH, fingerprint
from transcheck.model import Location, Pair

PAIR = Pair("a", "低于60分", "Below 600", location=Location("f.jsonl", None, (3, 3)))


def test_place_and_id_do_not_enter() -> None:
    moved = dataclasses.replace(PAIR, id="b", location=Location("g.csv", "9", (7, 8)), meta={"x": 1})
    assert fingerprint(PAIR, "number-changed", [(2, 4)]) == fingerprint(moved, "number-changed", [(2, 4)])


def test_content_does() -> None:
    marks = {
        fingerprint(PAIR, "number-changed", [(2, 4)], [(6, 9)]),
        fingerprint(PAIR, "negation-lost", [(2, 4)], [(6, 9)]),
        fingerprint(PAIR, "number-changed", [(2, 3)], [(6, 9)]),
        fingerprint(PAIR, "number-changed", [(2, 4)], []),
        fingerprint(dataclasses.replace(PAIR, target="Below 60"), "number-changed", [(2, 4)], [(6, 9)]),
    }
    assert len(marks) == 5


@given(st.text(), st.text(), st.text())
def test_any_text_has_one(check: str, source: str, target: str) -> None:
    mark = fingerprint(Pair("a", source, target), check)
    assert len(mark) == LENGTH
    assert set(mark) <= set("0123456789abcdef")
