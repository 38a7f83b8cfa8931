import datetime
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.model import Flag, Pair, Result, Severity, Verdict
from transcheck.reporting.record import as_record, to_json

KEYS = (
    "id source target source_lang target_lang location verdict score reason mqm claims flags metrics "
    "source_token_spans target_token_spans links meta"
).split()


def test_the_keys_of_the_contract_in_their_order(results: list[Result]) -> None:
    record = as_record(results[1])
    assert list(record) == KEYS
    assert list(record["location"]) == ["file", "comment", "lines"]
    assert list(record["flags"][0]) == [
        "check",
        "category",
        "severity",
        "confidence",
        "source_spans",
        "target_spans",
        "message",
    ]
    assert list(record["claims"][0]) == ["source_spans", "target_spans", "verdict"]
    assert record["location"] == {"file": "thread.txt", "comment": "5", "lines": [16, 17]}
    assert record["score"] == 0.0312456
    assert record["mqm"] == -25.0
    assert record["metrics"]["machine"] == {"chrf": 55.0, "bleu": 20.1, "ter": None}
    assert record["source_token_spans"] == [[0, 2]]
    assert record["links"] == [[0, 0, 0.93]]
    assert record["meta"] == {"likes": 3}


def test_metrics_stand_only_where_there_are_any(results: list[Result]) -> None:
    assert list(as_record(results[0])) == [key for key in KEYS if key != "metrics"]


def test_what_is_not_known_is_null() -> None:
    record = as_record(Result(Pair("x", "", None), None, None, Verdict.UNVERIFIABLE, 0.5, "why"))
    assert record["location"] == {"file": None, "comment": None, "lines": None}
    assert (record["target"], record["source_lang"], record["reason"]) == (None, None, "why")


def test_there_is_no_minus_zero() -> None:
    flag = Flag("a", "b", Severity.NEUTRAL, 1.0, (), (), "")
    record = as_record(Result(Pair("x", "a", "b"), "zh", "en", Verdict.FAITHFUL, 1, flags=(flag,)))
    assert to_json(record["mqm"]) == "0.0"


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda values: st.lists(values, max_size=3) | st.dictionaries(st.text(), values, max_size=3),
    max_leaves=8,
)


half_pairs = st.text(alphabet=st.characters(min_codepoint=0xDC00, max_codepoint=0xE010, categories=["Cs", "Co"]))


@given(json_values | st.dictionaries(half_pairs, half_pairs))
def test_json_comes_back_as_it_was_from_one_line_of_utf8(value: Any) -> None:
    line = to_json(value)
    assert len(line.splitlines()) == 1
    assert json.loads(line.encode("utf-8")) == value


@pytest.mark.parametrize(
    ("value", "line"),
    [
        ({"a": [float("nan"), 1, (float("-inf"),)]}, '{"a": [null, 1, [null]]}'),
        ({"a": datetime.date(2024, 5, 1)}, '{"a": "2024-05-01"}'),
        ("\u2028\x85\ud83d", '"\\u2028\\u0085\\ud83d"'),
    ],
)
def test_what_json_cannot_hold(value: Any, line: str) -> None:
    assert to_json(value) == line


def test_json_lines_are_one_row_a_pair(report: Callable[..., str], results: list[Result]) -> None:
    lines = report("jsonl", results).encode("utf-8").decode("utf-8").splitlines()
    assert [json.loads(line)["id"] for line in lines] == [result.pair.id for result in results]
    assert json.loads(lines[2])["source"] == results[2].pair.source


def test_json_is_one_document(report: Callable[..., str], results: list[Result]) -> None:
    document = json.loads(report("json", results))
    assert list(document) == ["results", "summary", "signature", "limits"]
    assert len(document["results"]) == len(results)
    assert document["summary"]["verdicts"] == {"faithful": 1, "questionable": 1, "divergent": 1, "unverifiable": 1}
    assert document["summary"]["untranslated"] == 1
    assert document["signature"]["checks"] == ["name-changed", "number-changed"]
    assert json.loads(report("json", []))["results"] == []
