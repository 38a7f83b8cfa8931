"""The English→Chinese pairs are well-formed, and balanced enough to measure every check."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

PATH = Path(__file__).parents[2] / "data" / "pairs" / "en-zh.jsonl"
FIELDS = {"id", "source", "target", "labels", "topic", "style", "note"}
STYLES = {"simplified", "traditional-taiwan", "traditional-hong-kong"}
POSITIVES_AT_LEAST = 6

BOTH, SOURCE, TARGET = {"source_spans", "target_spans"}, {"source_spans"}, {"target_spans"}
SIDES_WITH_WORDS = {
    "number-changed": BOTH,
    "negation-lost": BOTH,
    "negation-added": BOTH,
    "comparison-reversed": BOTH,
    "untranslated-text": BOTH,
    "content-omitted": SOURCE,
    "content-added": TARGET,
    "name-changed": BOTH,
}


@pytest.fixture(scope="module")
def rows() -> list[dict[str, Any]]:
    return [json.loads(line) for line in PATH.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def labels(rows: list[dict[str, Any]]) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    return [(row, label) for row in rows for label in row["labels"]]


def test_rows_have_the_fields_and_text_on_both_sides(rows: list[dict[str, Any]]) -> None:
    for row in rows:
        assert set(row) == FIELDS, row
        assert row["style"] in STYLES, row
        for name in FIELDS - {"labels"}:
            assert row[name] == row[name].strip() != "", row


def test_source_is_english_and_target_is_chinese(rows: list[dict[str, Any]]) -> None:
    for row in rows:
        assert not any("\u4e00" <= character <= "\u9fff" for character in row["source"]), row
        assert any("\u4e00" <= character <= "\u9fff" for character in row["target"]), row


def test_ids_are_unique_and_sorted(rows: list[dict[str, Any]]) -> None:
    ids = [row["id"] for row in rows]
    assert all(id_.startswith("en-zh/") for id_ in ids)
    assert ids == sorted(set(ids))


def test_no_pair_stands_twice(rows: list[dict[str, Any]]) -> None:
    repeated = [pair for pair, times in Counter((row["source"], row["target"]) for row in rows).items() if times > 1]
    assert repeated == []


def test_labels_name_known_checks(labels: list[tuple[dict[str, Any], dict[str, Any]]]) -> None:
    for row, label in labels:
        assert set(label) == {"check", "source_spans", "target_spans"}, row
        assert label["check"] in SIDES_WITH_WORDS, row


def test_spans_lie_in_the_text_and_cover_whole_words(labels: list[tuple[dict[str, Any], dict[str, Any]]]) -> None:
    for row, label in labels:
        for name, text in (("source_spans", row["source"]), ("target_spans", row["target"])):
            assert label[name], row
            for start, end in label[name]:
                assert 0 <= start <= end <= len(text), row
                words = text[start:end]
                assert words == words.strip(), row
                assert words or name not in SIDES_WITH_WORDS[label["check"]], row


def test_untranslated_text_stands_on_both_sides(labels: list[tuple[dict[str, Any], dict[str, Any]]]) -> None:
    for row, label in labels:
        if label["check"] == "untranslated-text":
            source_words = [row["source"][start:end] for start, end in label["source_spans"]]
            target_words = [row["target"][start:end] for start, end in label["target_spans"]]
            assert source_words == target_words, row


def test_at_least_half_of_the_pairs_are_faithful(rows: list[dict[str, Any]]) -> None:
    assert 2 * sum(not row["labels"] for row in rows) >= len(rows)


@pytest.mark.parametrize("check", SIDES_WITH_WORDS)
def test_every_check_has_enough_positives(check: str, labels: list[tuple[dict[str, Any], dict[str, Any]]]) -> None:
    assert sum(label["check"] == check for _, label in labels) >= POSITIVES_AT_LEAST


@pytest.mark.parametrize("style", sorted(STYLES))
def test_every_script_has_faithful_and_divergent_pairs(style: str, rows: list[dict[str, Any]]) -> None:
    assert {bool(row["labels"]) for row in rows if row["style"] == style} == {True, False}
