"""Divergences that were written by hand, as rows to learn from."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from training.planting import written

ITEM = {
    "source": "她昨晚在北京见到了三位老同学。",
    "target": "She met three old classmates in Beijing last night.",
    "other": "Last night in Beijing she saw three people she had once been at school with.",
    "wrong": [
        {"old": "three old", "new": "two old", "source": "三位", "kind": "number"},
        {"old": " in Beijing", "new": "", "source": "在北京", "kind": "omission"},
        {"old": "met", "new": "only met", "source": "", "kind": "addition"},
        {"old": "last night", "new": "tonight", "source": "昨晚", "kind": "date"},
    ],
    "right": [{"old": "old classmates", "new": "former classmates"}],
}


def planted() -> list[dict[str, object]]:
    return list(written.rows("file/1", ITEM))


def test_right_translations_have_no_labels_and_belong_to_one_source() -> None:
    right = [row for row in planted() if not row["labels"]]
    assert [row["target"] for row in right] == [
        "She met three old classmates in Beijing last night.",
        "Last night in Beijing she saw three people she had once been at school with.",
        "She met three former classmates in Beijing last night.",
    ]
    assert {row["twin"] for row in planted()} == {"file/1"}
    assert {row["severity"] for row in right} == {"neutral"}


@pytest.mark.parametrize(
    ("kind", "source", "target", "severity"),
    [
        ("number", "三位", "two", "critical"),
        ("omission", "在北京", "", "major"),
        ("addition", None, "only", "major"),
        ("date", "昨晚", "tonight", "critical"),
    ],
)
def test_marks_the_words_that_changed_and_no_more(kind: str, source: str | None, target: str, severity: str) -> None:
    row = next(row for row in planted() if row["labels"] and row["labels"][0]["check"] == kind)
    (label,) = row["labels"]
    assert [row["source"][slice(*span)] for span in label["source_spans"]] == ([source] if source else [])
    assert [row["target"][slice(*span)] for span in label["target_spans"]] == [target]
    assert row["severity"] == severity


def test_what_is_left_out_has_its_place() -> None:
    row = next(row for row in planted() if row["labels"] and row["labels"][0]["check"] == "omission")
    ((start, end),) = row["labels"][0]["target_spans"]
    assert (row["target"][:start], row["target"][end:]) == ("She met three old classmates", " last night.")


def test_an_edit_that_does_not_fit_is_an_error_that_names_its_line(tmp_path: Path) -> None:
    wrong = {**ITEM, "wrong": [{"old": "e", "new": "a", "source": "", "kind": "other"}]}
    (tmp_path / "some.jsonl").write_text(f"{json.dumps(ITEM)}\n{json.dumps(wrong)}\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"some\.jsonl:2"):
        list(written.items(tmp_path))
