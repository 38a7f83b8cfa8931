from __future__ import annotations

import contextlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.model import Severity
from transcheck.reviewing.decisions import (
    Decision,
    Judgement,
    Mark,
    RefusedError,
    flag_key,
    pair_key,
    reviewer_name,
)

MARK = {
    "check": "content-omitted",
    "category": "accuracy/omission",
    "severity": "major",
    "source_spans": [[0, 2]],
    "target_spans": [[3, 3]],
    "message": "",
}


def test_a_judgement_comes_back_as_it_went() -> None:
    given_judgement = Judgement(Decision.WAIVE, Severity.MINOR, "style/awkward", "agreed with the author")
    assert Judgement.read(given_judgement.as_dict()) == given_judgement


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (None, "object"),
        ([], "object"),
        ({"decision": "perhaps"}, "accept, reject, waive"),
        ({"decision": ["accept"]}, "accept, reject, waive"),
        ({"decision": "waive"}, "reason"),
        ({"decision": "waive", "reason": "   "}, "reason"),
        ({"severity": "grave"}, "neutral, minor, major, critical"),
        ({"category": "<b>"}, "category"),
        ({"category": 7}, "category"),
        ({"reason": "x" * 5000}, "4,000"),
        ({"reason": "\ud800"}, "half of a character"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_what_is_no_judgement_is_refused(value: Any, said: str) -> None:
    with pytest.raises(RefusedError, match=said):
        Judgement.read(value)


def test_a_mark_comes_back_as_it_went() -> None:
    assert Mark.read(MARK, "买票", "no tickets").as_dict() == MARK


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"source_spans": [[0, 3]]}, "outside"),
        ({"source_spans": [[-1, 1]]}, "outside"),
        ({"source_spans": [[2, 1]]}, "outside"),
        ({"source_spans": [[0, True]]}, "source_spans"),
        ({"source_spans": [[0.0, 1]]}, "source_spans"),
        ({"source_spans": "01"}, "source_spans"),
        ({"source_spans": [], "target_spans": []}, "nothing is marked"),
        ({"source_spans": [[1, 1]]}, "nothing is marked"),
        ({"severity": None}, "severity"),
        ({"check": "Not A Name"}, "check"),
    ],
)
def test_what_is_no_mark_is_refused(change: dict[str, Any], said: str) -> None:
    with pytest.raises(RefusedError, match=said):
        Mark.read({**MARK, **change}, "买票", "no tickets")


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_anything_is_read_or_refused(value: Any) -> None:
    for read in (Judgement.read, lambda given_value: Mark.read(given_value, "买票", "no"), reviewer_name):
        with contextlib.suppress(RefusedError):
            read(value)


def test_names_have_one_form() -> None:
    assert reviewer_name("  Zoe\u0308   Li ") == "Zoë Li"


@pytest.mark.parametrize("name", ["", " ", "x" * 81, "Li\u202ena", "Li\x1b[31m", None, 7])
def test_what_is_no_name_is_refused(name: Any) -> None:
    with pytest.raises(RefusedError):
        reviewer_name(name)


def test_a_flag_is_known_by_what_it_says_and_not_by_how_sure_it_is(flag: Any) -> None:
    assert flag_key(flag(confidence=0.9)) == flag_key(flag(confidence=0.2, message="other", severity="minor"))
    assert flag_key(flag()) != flag_key(flag(start=1))
    assert flag_key(flag()) != flag_key(flag("name-changed"))


def test_another_text_is_another_pair() -> None:
    assert pair_key("1", "甲", "a") != pair_key("1", "甲", "b")
    assert pair_key("1", "甲\ud800", "a")
