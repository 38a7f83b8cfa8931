from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from transcheck.configuration import Calibration, Configuration
from transcheck.errors import InputError
from transcheck.reviewing.queue import Passed, read_records

Make = Callable[..., dict[str, Any]]

THREAD = """  1. No Chinese here at all, only a remark.

  2. 如果你的积分低于60 ，你将无法购买火车票。
     If your points are less than 600, you will not be able to buy train tickets.

  3. 没有译文的一条评论。
"""


def rows(path: Path, *lines: dict[str, Any]) -> str:
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
    return str(path)


def test_a_thread_is_read_and_audited(tmp_path: Path) -> None:
    path = tmp_path / "thread.txt"
    path.write_text(THREAD, encoding="utf-8")
    passed = Passed()
    [record] = read_records(str(path), Configuration(), passed=passed)
    assert "number-changed" in [flag["check"] for flag in record["flags"]]
    assert record["place"].endswith("comment 2, lines 3–4")
    assert passed.untranslated > 0


def test_what_an_audit_wrote_is_taken_as_it_is(tmp_path: Path, record: Make, flag: Make) -> None:
    written = record("p1", flag("name-changed", confidence=0.123))
    [found] = read_records(rows(tmp_path / "a.jsonl", written), Configuration())
    assert found["flags"] == written["flags"]
    assert (found["verdict"], found["score"], found["id"]) == ("divergent", 0.1, "p1")
    assert found["place"] == "t.txt, lines 1–2"
    assert not {"verdict", "flags", "score"} & set(found["meta"])


def test_further_fields_of_the_data_come_along(tmp_path: Path, record: Make) -> None:
    [found] = read_records(rows(tmp_path / "a.jsonl", {**record("p1"), "meta": {"topic": "rents"}}), Configuration())
    assert found["meta"]["topic"] == "rents"


def test_a_signature_line_is_no_row(tmp_path: Path, record: Make) -> None:
    passed = Passed()
    path = rows(tmp_path / "a.jsonl", {"signature": {"version": "1"}}, record("p1"))
    assert len(list(read_records(path, Configuration(), passed=passed))) == 1
    assert passed == Passed()


def test_rows_that_cannot_be_used_are_counted_with_a_reason(tmp_path: Path, record: Make) -> None:
    passed = Passed()
    list(
        read_records(
            rows(tmp_path / "a.jsonl", record("p1"), {"source": 7, "target": "x"}), Configuration(), passed=passed
        )
    )
    assert passed.unusable == 1
    assert "line 2" in str(passed.first_reason)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"verdict": "fine"}, "fine"),
        ({"flags": {}}, "list"),
        ({"flags": [{}]}, "missing"),
        ({"flags": [7]}, "audit"),
        ({"source_token_spans": [[0, 999]]}, "outside"),
    ],
)
def test_a_row_that_no_audit_wrote_is_named(tmp_path: Path, record: Make, change: dict[str, Any], said: str) -> None:
    path = rows(tmp_path / "a.jsonl", record("p1"), {**record("p2"), **change})
    with pytest.raises(InputError, match=said) as caught:
        list(read_records(path, Configuration()))
    assert "line 2" in str(caught.value)
    assert path in str(caught.value)


@pytest.mark.parametrize(
    "change",
    [{"source_spans": [[0, 99]]}, {"confidence": 1.5}, {"confidence": True}, {"severity": "grave"}, {"check": "<b>"}],
)
def test_a_flag_that_no_audit_wrote_is_refused(
    tmp_path: Path, record: Make, flag: Make, change: dict[str, Any]
) -> None:
    with pytest.raises(InputError, match="audit the file again"):
        list(read_records(rows(tmp_path / "a.jsonl", record("p", flag(**change))), Configuration()))


def test_confidences_are_reviewed_as_the_checks_gave_them(tmp_path: Path) -> None:
    path = tmp_path / "thread.txt"
    path.write_text(THREAD, encoding="utf-8")
    [plain] = read_records(str(path), Configuration())
    [again] = read_records(str(path), Configuration(calibration={"number-changed": Calibration(1.0, -3.0)}))
    assert plain["flags"] == again["flags"]
