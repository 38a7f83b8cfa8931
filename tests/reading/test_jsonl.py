from __future__ import annotations

import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.errors import InputError
from transcheck.model import Label, Pair, Waiver
from transcheck.reading.encoding import LINE_LIMIT, Source
from transcheck.reading.jsonl import JsonLinesReader


def read(text: str) -> list[Pair]:
    return list(JsonLinesReader().read(Source("folder/rows.jsonl", io.BytesIO(text.encode("utf-8", "surrogatepass")))))


def row(**fields: Any) -> str:
    return json.dumps({"source": "学习", "target": "Learn", **fields}) + "\n"


def test_a_full_row() -> None:
    (pair,) = read(
        row(
            id="a",
            source_lang="zh-Hant",
            target_lang="en_GB",
            reference="Study",
            machine=["Learn", "Read"],
            context="school",
            labels=[{"check": "name-changed", "source_spans": [[0, 2]], "target_spans": [[5, 5]]}],
            ignore="number-changed",
            origin="web",
            votes=[1, {"x": None}],
        )
    )
    assert (pair.id, pair.source, pair.target) == ("a", "学习", "Learn")
    assert (pair.source_lang, pair.target_lang) == ("zh", "en")
    assert (pair.reference, pair.machine, pair.context) == (("Study",), ("Learn", "Read"), "school")
    assert pair.labels == (Label("name-changed", ((0, 2),), ((5, 5),)),)
    assert pair.ignore == (Waiver("number-changed"),)
    assert pair.meta == {"origin": "web", "votes": [1, {"x": None}]}
    assert (pair.location.file, pair.location.lines, pair.reason) == ("folder/rows.jsonl", (1, 1), None)


def test_waivers_with_and_without_reasons() -> None:
    (pair,) = read(row(ignore=["number-changed", {"check": "name-changed", "reason": "an agreed spelling"}]))
    assert pair.ignore == (Waiver("number-changed"), Waiver("name-changed", "an agreed spelling"))


def test_what_is_left_out() -> None:
    faithful, unknown = read(row(labels=[]) + "\n  \n" + row(target=None))
    assert (faithful.id, faithful.labels, faithful.source_lang) == ("rows.jsonl:1", (), None)
    assert (unknown.id, unknown.labels, unknown.target) == ("rows.jsonl:4", None, None)
    assert unknown.reason is not None


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "not JSON"),
        ('{"source": "a", "target": "b"} x', "not JSON"),
        ("[1]", "not an object"),
        ("null", "not an object"),
        ('{"target": "b"}', "field 'source': is missing"),
        ('{"source": "a"}', "field 'target': is missing"),
        (row(source=None), "field 'source': is null"),
        (row(source=["a"]), "field 'source': is a list"),
        (row(target=5), "field 'target': is a number"),
        (row(id=5), "field 'id': is a number"),
        (row(id=" "), "field 'id': is empty"),
        (row(source_lang=True), "field 'source_lang': is true or false"),
        (row(reference=[1]), "field 'reference': holds a number"),
        (row(machine={}), "field 'machine': holds an object"),
        (row(ignore=[["x"]]), "field 'ignore': holds a list"),
        (row(ignore={"reason": "x"}), "field 'ignore': holds an object; write names of checks, or"),
        (row(ignore=[{"check": "x", "reason": 1}]), "field 'ignore': has a reason that is a number"),
        (row(labels="x"), "field 'labels'"),
        (row(labels=["x"]), "field 'labels[0]'"),
        (row(labels=[{"check": 1}]), "field 'labels[0]'"),
        (row(labels=[{"check": "x", "source_spans": [[0, 3]]}]), "[0, 3] lies outside the text, which ends at 2"),
        (row(labels=[{"check": "x", "source_spans": [[2, 1]]}]), "lies outside"),
        (row(labels=[{"check": "x", "target_spans": [[-1, 1]]}]), "field 'labels[0].target_spans'"),
        (row(labels=[{"check": "x", "target_spans": [[0, 1.0]]}]), "two whole numbers"),
        (row(labels=[{"check": "x", "target_spans": [[False, True]]}]), "two whole numbers"),
        (row(labels=[{"check": "x", "target_spans": 3}]), "list of [start, end]"),
        (row(labels=[{"check": "x", "target_spans": [[0, 10**4000]]}]), "a huge number"),
        ('{"source": "a", "source": "b", "target": "c"}', "field 'source': stands twice"),
        ('{"source": "\\ud800", "target": "c"}', "field 'source': holds half of a character"),
        ('{"source": "a", "target": "c", "note": [{"\\udfff": 1}]}', "field 'note': holds half of a character"),
        ('{"source": "a", "target": "c", "n": ' + "9" * 5000 + "}", "beyond all measure"),
        ('{"source": "a", "target": "c", "n": ' + "[" * 100_000 + "}", "more than 64 deep"),
    ],
)
def test_a_bad_row_says_what_to_do_and_the_others_are_read(line: str, said: str) -> None:
    first, bad, last = read(row() + line.rstrip("\n") + "\n" + row())
    assert (first.reason, last.reason) == (None, None)
    assert (bad.source, bad.target, bad.location.lines) == ("", None, (2, 2))
    assert bad.reason is not None
    assert bad.reason.startswith("folder/rows.jsonl, line 2: ")
    assert said in bad.reason


def test_a_bad_row_keeps_the_id_that_it_has() -> None:
    assert [pair.id for pair in read(row(id="x", target=5) + row(id=7))] == ["x", "rows.jsonl:2"]


def test_a_row_too_long_is_reported() -> None:
    assert "characters" in (read(row(source="x" * LINE_LIMIT))[0].reason or "")


def test_brackets_within_a_text_are_no_nesting() -> None:
    assert read(row(source="[" * 500))[0].reason is None


def test_not_a_number_becomes_null() -> None:
    assert read('{"source": "a", "target": "b", "score": NaN}')[0].meta == {"score": None}


@pytest.mark.parametrize("text", ["", "\n \n"])
def test_no_rows_is_an_error(text: str) -> None:
    with pytest.raises(InputError, match="no rows"):
        read(text)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(), max_size=4),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["source", "target", "id", "labels", "check", "source_spans", "x"]), inner)
    ),
    max_leaves=8,
)


@given(st.lists(json_values, min_size=1, max_size=4))
def test_any_json_gives_one_outcome_a_line_that_can_be_written_again(values: list[Any]) -> None:
    pairs = read("".join(json.dumps(value) + "\n" for value in values))
    assert len(pairs) == len(values)
    for pair in pairs:
        json.dumps([pair.id, pair.source, pair.target, pair.reason, dict(pair.meta)], ensure_ascii=False).encode()


@given(
    st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\n\r﻿"), max_size=20), max_size=4)
)
def test_any_lines_give_one_outcome_for_each_that_is_not_blank(lines: list[str]) -> None:
    wanted = [number for number, line in enumerate(lines, 1) if line.strip()]
    if wanted:
        assert [pair.location.lines for pair in read("\n".join(lines))] == [(number, number) for number in wanted]


@pytest.mark.parametrize(("head", "expected"), [('\n{ "id": 1', True), ("{}", False), ("[{", False), ("{sigh}", False)])
def test_sniff(head: str, expected: bool) -> None:
    assert JsonLinesReader().sniff(head) is expected
