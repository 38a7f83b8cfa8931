"""The Chinese→English pairs are well-formed, mostly faithful, and hold enough of each divergence to measure a check."""

from __future__ import annotations

import json
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from transcheck.scripts import has_han

FOLDER = Path(__file__).parents[2] / "data" / "pairs"
PATHS = sorted(FOLDER.glob("zh-en*.jsonl"))
FIELDS = {"id", "source", "target", "labels", "topic", "style", "note"}
STYLES = {"zh-en": {"simplified"}, "zh-en-traditional": {"traditional-taiwan", "traditional-hong-kong"}}
POSITIVES_AT_LEAST = 8


class Sides(NamedTuple):
    """Whether a label's spans hold words (True), mark a place (False) or may do either (None)."""

    source: bool | None
    target: bool | None


SIDES = {
    "number-changed": Sides(True, True),
    "negation-lost": Sides(True, True),
    "negation-added": Sides(True, True),
    "comparison-reversed": Sides(True, True),
    "untranslated-text": Sides(True, True),
    "content-omitted": Sides(True, None),
    "content-added": Sides(False, True),
    "name-changed": Sides(True, True),
}

Row = dict[str, Any]


def read(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    return [row for path in PATHS for row in read(path)]


def spans(row: Row, label: Row) -> list[tuple[bool | None, str, int, int]]:
    """Each span of ``label`` with what its side must hold and the text that it points into."""
    sides = SIDES[label["check"]]
    return [
        (holds_words, row[side], start, end)
        for holds_words, side in ((sides.source, "source"), (sides.target, "target"))
        for start, end in label[f"{side}_spans"]
    ]


def test_both_files_are_there() -> None:
    assert {path.stem for path in PATHS} == set(STYLES)


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
def test_rows_have_the_fields_and_a_style_of_the_file(path: Path) -> None:
    for row in read(path):
        assert set(row) - {"source_name"} == FIELDS, row["id"]
        assert row["style"] in STYLES[path.stem], row["id"]
        for name in set(row) - {"labels"}:
            assert isinstance(row[name], str), (row["id"], name)
            assert row[name].strip() == row[name] != "", (row["id"], name)


def test_source_is_chinese_and_target_is_not_the_source(rows: list[Row]) -> None:
    for row in rows:
        assert has_han(row["source"]), row["id"]
        assert row["target"] != row["source"], row["id"]


def test_no_pair_stands_twice(rows: list[Row]) -> None:
    times = Counter((row["source"], row["target"]) for row in rows)
    assert [pair for pair, count in times.items() if count > 1] == []


def test_labels_name_known_checks(rows: list[Row]) -> None:
    for row in rows:
        for label in row["labels"]:
            assert set(label) == {"check", "source_spans", "target_spans"}, row["id"]
            assert label["check"] in SIDES, row["id"]


def test_spans_lie_in_the_text_and_hold_what_their_kind_asks_for(rows: list[Row]) -> None:
    for row in rows:
        for label in row["labels"]:
            assert label["source_spans"], row["id"]
            assert label["target_spans"], row["id"]
            for holds_words, text, start, end in spans(row, label):
                assert 0 <= start <= end <= len(text), row["id"]
                words = text[start:end]
                assert words.strip() == words, (row["id"], words)
                assert holds_words is None or holds_words == bool(words), (row["id"], words)


def test_one_error_has_one_label(rows: list[Row]) -> None:
    for row in rows:
        for side in ("source_spans", "target_spans"):
            taken = sorted(tuple(span) for label in row["labels"] for span in label[side])
            assert all(before[1] <= after[0] for before, after in pairwise(taken)), row["id"]


def test_untranslated_words_are_the_same_on_both_sides(rows: list[Row]) -> None:
    for row in rows:
        for label in row["labels"]:
            if label["check"] == "untranslated-text":
                words = {text[start:end] for _, text, start, end in spans(row, label)}
                assert len(words) == 1, row["id"]
                assert has_han(words.pop()), row["id"]


def test_at_least_half_of_the_pairs_are_faithful(rows: list[Row]) -> None:
    assert sum(not row["labels"] for row in rows) * 2 >= len(rows)


@pytest.mark.parametrize("check", SIDES)
def test_each_check_has_enough_positives(rows: list[Row], check: str) -> None:
    assert sum(label["check"] == check for row in rows for label in row["labels"]) >= POSITIVES_AT_LEAST


def test_borrowed_words_name_their_source(rows: list[Row]) -> None:
    borrowed = [row for row in rows if "积分" in row["source"]]
    assert borrowed
    assert all("source_name" in row for row in borrowed)
