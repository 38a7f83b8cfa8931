from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from transcheck.model import Label, Pair, Waiver
from transcheck.reading import read
from transcheck.reporting.record import to_json
from transcheck.reviewing.decisions import flag_key
from transcheck.reviewing.export import MQM_COLUMNS, LeftOut, labelled_rows, mqm_lines, waivers
from transcheck.reviewing.store import COMMENT, FINISHED, FLAG, MARK, ReviewStore

Make = Callable[..., dict[str, Any]]

MARK_VALUE = {
    "check": "content-omitted",
    "category": "accuracy/omission",
    "severity": "major",
    "source_spans": [[0, 2]],
    "target_spans": [[3, 3]],
    "message": "left out",
}


def judge(store: ReviewStore, number: int, name: str, flag: dict[str, Any], decision: str, **more: Any) -> None:
    value = {"decision": decision, "severity": None, "category": None, "reason": "", **more}
    store.put(name, number, FLAG + flag_key(flag), value)


def test_labels_are_what_was_accepted_and_what_was_marked(
    store: ReviewStore, record: Make, flag: Make, tmp_path: Path
) -> None:
    accepted, rejected, waived = flag(), flag("negation-lost", 2), flag("name-changed", 4)
    [number, _] = store.add_pairs(
        [{**record("p", accepted, rejected, waived), "meta": {"topic": "rents", "labels": "no"}}, record("q", flag())]
    )
    judge(store, number, "Li", accepted, "accept", severity="minor")
    judge(store, number, "Li", rejected, "reject")
    judge(store, number, "Li", waived, "waive", reason="an agreed spelling")
    store.put("Li", number, MARK + "1", MARK_VALUE)
    store.put("Li", number, COMMENT, "Ask again.")
    store.put("Li", number, FINISHED, True)

    left_out = LeftOut()
    [row] = labelled_rows(store, left_out=left_out)
    assert left_out == LeftOut(open=1)
    assert row["labels"] == [
        {
            "check": "number-changed",
            "source_spans": [[0, 2]],
            "target_spans": [[0, 3]],
            "category": "accuracy/mistranslation",
            "severity": "minor",
        },
        {
            "check": "content-omitted",
            "source_spans": [[0, 2]],
            "target_spans": [[3, 3]],
            "category": "accuracy/omission",
            "severity": "major",
        },
    ]
    assert row["ignore"] == [{"check": "name-changed", "reason": "an agreed spelling"}]
    assert row["topic"] == "rents"
    assert row["review"] == {"reviewers": ["Li"], "comments": {"Li": "Ask again."}}

    # What is written can be read again as input.
    path = tmp_path / "labelled.jsonl"
    path.write_text(to_json(row) + "\n", encoding="utf-8")
    [pair] = read(path)
    assert isinstance(pair, Pair)
    assert pair.labels == (
        Label("number-changed", ((0, 2),), ((0, 3),)),
        Label("content-omitted", ((0, 2),), ((3, 3),)),
    )
    assert pair.ignore == (Waiver("name-changed", "an agreed spelling"),)
    assert pair.reason is None


def test_a_tie_is_left_out_and_named(store: ReviewStore, record: Make, flag: Make) -> None:
    [number] = store.add_pairs([record("p", flag())])
    for name, decision in (("A", "accept"), ("B", "reject")):
        judge(store, number, name, flag(), decision)
        store.put(name, number, FINISHED, True)
    left_out = LeftOut()
    assert list(labelled_rows(store, left_out=left_out)) == []
    assert left_out.tied == ["p"]
    [row] = labelled_rows(store, "A")
    assert len(row["labels"]) == 1
    [row] = labelled_rows(store, "B")
    assert row["labels"] == []


def test_waivers_come_with_reason_reviewer_and_time(store: ReviewStore, record: Make, flag: Make) -> None:
    [number] = store.add_pairs([record("p", flag())])
    judge(store, number, "Li", flag(), "waive", reason="corrected below")
    judge(store, number, "Wang", flag(), "accept")
    [row] = waivers(store)
    assert (row["id"], row["check"], row["reason"], row["reviewer"]) == ("p", "number-changed", "corrected below", "Li")
    assert row["time"].endswith("+00:00")
    assert list(waivers(store, "Wang")) == []
    store.undo("Li")
    assert list(waivers(store)) == []


def cells(lines: list[str]) -> list[dict[str, str]]:
    return [dict(zip(MQM_COLUMNS, line.split("\t"), strict=True)) for line in lines[1:]]


def test_the_mqm_table_has_a_line_for_each_error_and_for_none(store: ReviewStore, record: Make, flag: Make) -> None:
    [one, two] = store.add_pairs([record("p", flag()), record("q")])
    judge(store, one, "Li", flag(), "accept")
    for number in (one, two):
        store.put("Li", number, FINISHED, True)
    lines = list(mqm_lines(store))
    assert lines[0] == "\t".join(MQM_COLUMNS)
    error, none = cells(lines)
    assert error["source"] == "<v>低于</v>60分不能买票。"
    assert error["target"] == "<v>Bel</v>ow 600 no tickets."
    assert (error["category"], error["severity"]) == ("Accuracy/Mistranslation", "Critical")
    assert (error["rater"], error["doc"]) == ("Li", "t.txt")
    assert json.loads(error["metadata"])["check"] == "number-changed"
    assert (none["category"], none["severity"]) == ("no-error", "no-error")


@pytest.mark.parametrize(
    "text",
    [
        "a\tb\nc\r\nd\u2028e\x85f",
        "=cmd|' /C calc'!A0",
        "@SUM(A1)",
        "<script>x</script></v>",
        "\x1b[31mred\x00",
        "+1",
        "-1",
    ],
)
def test_no_text_breaks_or_calculates_the_mqm_table(store: ReviewStore, record: Make, text: str) -> None:
    [number] = store.add_pairs([record(text, source=text, target=text)])
    store.put("Li", number, FINISHED, True)
    [row] = cells(list(mqm_lines(store)))
    for cell in row.values():
        assert not cell.startswith(("=", "+", "-", "@"))
        assert cell.isprintable()
        assert "<script" not in cell
        assert "</v>" not in cell
