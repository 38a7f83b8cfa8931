"""The labelled pairs are well-formed, mostly faithful, and hold enough of each divergence to measure a check."""

from __future__ import annotations

import json
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from transcheck.checks import discover
from transcheck.scripts import has_han

FOLDER = Path(__file__).parents[2] / "data" / "pairs"
PATHS = sorted(FOLDER.glob("*.jsonl"))
FIELDS = {"id", "source", "target", "labels", "topic", "style", "note"}
STYLES = {"simplified", "traditional-taiwan", "traditional-hong-kong"}
POSITIVES_AT_LEAST = 10
ONE_LANGUAGE = ("source-copied", "wrong-language")

Row = dict[str, Any]


def read(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    return [row for path in PATHS for row in read(path)]


def words(row: Row, label: Row, side: str) -> list[str]:
    """What the spans of ``label`` mark on a side; an empty text for a place."""
    return [row[side][start:end] for start, end in label[f"{side}_spans"]]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.name)
def test_file_is_plain_utf8_with_one_row_a_line(path: Path) -> None:
    content = path.read_bytes()
    assert not content.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in content
    assert content.endswith(b"}\n")
    lines = content.decode("utf-8").split("\n")[:-1]
    assert [line for line in lines if not line or line != line.strip()] == []


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.name)
def test_ids_are_unique_sorted_and_named_for_the_file(path: Path) -> None:
    ids = [row["id"] for row in read(path)]
    assert ids == sorted(set(ids))
    assert all(id_.startswith(f"{path.stem}/") for id_ in ids)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.name)
def test_the_readme_names_the_file(path: Path) -> None:
    assert f"| `{path.name}` |" in (FOLDER / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.name)
def test_rows_have_the_fields(path: Path) -> None:
    for row in read(path):
        assert set(row) - {"source_name", "ignore"} == FIELDS, row["id"]
        assert row["style"] in STYLES, row["id"]
        for name in set(row) - {"labels", "ignore"}:
            assert isinstance(row[name], str), (row["id"], name)
            assert row[name].strip() == row[name] != "", (row["id"], name)


def test_one_side_is_chinese(rows: list[Row]) -> None:
    for row in rows:
        if not any(label["check"] in ONE_LANGUAGE for label in row["labels"]):
            assert has_han(row["source"]) or has_han(row["target"]), row["id"]
        assert row["target"] != row["source"], row["id"]
        if row["id"].startswith(("zh-en", "en-zh")):
            assert has_han(row["source"]) == row["id"].startswith("zh-en"), row["id"]


def test_no_pair_stands_twice(rows: list[Row]) -> None:
    times = Counter((row["source"], row["target"]) for row in rows)
    assert [pair for pair, count in times.items() if count > 1] == []


def test_labels_name_known_checks(rows: list[Row]) -> None:
    for row in rows:
        for label in row["labels"]:
            assert set(label) == {"check", "source_spans", "target_spans"}, row["id"]
            assert label["check"] in discover(), row["id"]


def test_spans_lie_in_the_text_and_mark_whole_words_or_a_place(rows: list[Row]) -> None:
    for row in rows:
        for label in row["labels"]:
            for side in ("source", "target"):
                assert label[f"{side}_spans"], row["id"]
                assert all(0 <= start <= end <= len(row[side]) for start, end in label[f"{side}_spans"]), row["id"]
                assert all(marked == marked.strip() for marked in words(row, label, side)), row["id"]
            assert any(words(row, label, "source") + words(row, label, "target")), row["id"]


def test_what_is_left_out_or_added_marks_the_words_on_its_side(rows: list[Row]) -> None:
    for row in rows:
        for label in row["labels"]:
            if label["check"] == "content-omitted":
                assert all(words(row, label, "source")), row["id"]
            if label["check"] == "content-added":
                assert all(words(row, label, "target")), row["id"]
                assert not any(words(row, label, "source")), row["id"]


def test_untranslated_words_are_the_same_on_both_sides(rows: list[Row]) -> None:
    for row in rows:
        for label in row["labels"]:
            if label["check"] == "untranslated-text":
                assert words(row, label, "source") == words(row, label, "target"), row["id"]


def test_one_error_has_one_label(rows: list[Row]) -> None:
    for row in rows:
        for side in ("source_spans", "target_spans"):
            taken = sorted(tuple(span) for label in row["labels"] for span in label[side])
            assert all(before[1] <= after[0] for before, after in pairwise(taken)), row["id"]


def test_at_least_half_of_the_pairs_are_faithful(rows: list[Row]) -> None:
    assert sum(not row["labels"] for row in rows) * 2 >= len(rows)


@pytest.mark.parametrize("style", sorted(STYLES))
def test_every_style_has_faithful_and_divergent_pairs(rows: list[Row], style: str) -> None:
    assert {bool(row["labels"]) for row in rows if row["style"] == style} == {True, False}


@pytest.mark.parametrize("check", discover())
def test_each_check_has_enough_positives_in_both_directions(rows: list[Row], check: str) -> None:
    found = [row for row in rows for label in row["labels"] if label["check"] == check]
    assert len(found) >= POSITIVES_AT_LEAST
    assert {has_han(row["source"]) for row in found} == {True, False}


def test_borrowed_words_name_their_source(rows: list[Row]) -> None:
    borrowed = [row for row in rows if row["id"].startswith("zh-en/") and "积分" in row["source"]]
    assert borrowed
    assert all("source_name" in row for row in borrowed)
