from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.errors import InputError
from transcheck.model import Pair, Waiver
from transcheck.reading.delimited import CsvReader, DelimitedReader, TsvReader
from transcheck.reading.encoding import Source


def read(text: str, reader: type[DelimitedReader] = CsvReader) -> list[Pair]:
    items = reader().read(Source("rows.csv", io.BytesIO(text.encode())))
    return [item for item in items if isinstance(item, Pair)]


@pytest.mark.parametrize(
    "header",
    [
        "source,target",
        "Source,TARGET",
        "src,tgt",
        "zh,en",
        "Chinese,English",
        "原文,译文",
        "中文,英文",
        "﻿source,target",
    ],
)
def test_columns_by_their_names(header: str) -> None:
    (pair,) = read(f"{header}\n学习,Learn\n")
    assert (pair.id, pair.source, pair.target, pair.location.lines) == ("rows.csv:2", "学习", "Learn", (2, 2))


def test_the_left_of_two_language_columns_is_the_source() -> None:
    (pair,) = read("note,English,zh\nx,Learn,学习\n")
    assert (pair.source, pair.source_lang, pair.target, pair.target_lang) == ("Learn", "en", "学习", "zh")
    assert pair.meta == {"note": "x"}


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_two_columns_without_a_header(delimiter: str) -> None:
    first, second = read(f"学习{delimiter}Learn\n鸡蛋{delimiter}eggs\n")
    assert (first.source, first.target, second.location.lines) == ("学习", "Learn", (2, 2))


def test_all_fields() -> None:
    labels = '"[{""check"": ""name-changed"", ""source_spans"": [[0, 1]]}]"'
    (pair,) = read(f"id,source,target,labels,ignore,reference,x\na,学习,Learn,{labels},a; b,Study,\n")
    assert pair.labels is not None
    assert pair.labels[0].source_spans == ((0, 1),)
    assert (pair.id, pair.ignore, pair.reference) == ("a", (Waiver("a"), Waiver("b")), ("Study",))
    assert pair.meta == {"x": ""}


def test_cells_over_several_lines_keep_the_line_numbers_right() -> None:
    first, second = read('source,target\n"学\n习, ""好""","Learn\r\nwell"\n鸡蛋,eggs\n')
    assert (first.source, first.target, first.location.lines) == ('学\n习, "好"', "Learn\nwell", (2, 4))
    assert second.location.lines == (5, 5)


def test_rows_that_do_not_fit_are_reported_and_the_others_read() -> None:
    rows = read('source,target\n学习\n鸡蛋,eggs,more\n"学习,Learn\n钱,money\n车,"my ""car"\n猫,5" cat\n狗,"a" dog\n')
    assert [row.target for row in rows] == [None, None, None, "money", 'my "car', '5" cat', "a dog"]
    assert [row.location.lines for row in rows] == [(n, n) for n in range(2, 9)]
    assert "1 cells where 2 are wanted" in (rows[0].reason or "")
    assert "3 cells where 2 are wanted" in (rows[1].reason or "")
    assert "quotation mark is opened and not closed" in (rows[2].reason or "")


def test_an_open_quote_does_not_swallow_a_long_file() -> None:
    rows = read('source,target\n学习,"Learn\n' + "鸡蛋,eggs\n" * 30_000)
    assert len(rows) == 30_001
    assert [row.reason is None for row in rows[:3]] == [False, True, True]


def test_a_bad_label_cell_is_a_bad_row() -> None:
    (pair,) = read("source,target,labels\n学习,Learn,none\n")
    assert "field 'labels'" in (pair.reason or "")


def test_missing_columns_are_named() -> None:
    with pytest.raises(InputError) as caught:
        read("comment,likes\n学习,5\n")
    assert "line 1: no columns 'source' and 'target'" in str(caught.value)
    assert "'comment', 'likes'" in str(caught.value)


@pytest.mark.parametrize("text", ["", "\n\n"])
def test_an_empty_file(text: str) -> None:
    with pytest.raises(InputError, match="no rows"):
        read(text)


def test_a_header_alone() -> None:
    with pytest.raises(InputError, match="a header and no rows"):
        read("source,target\n")


def test_a_quotation_mark_in_tsv_is_a_character() -> None:
    (pair,) = read('source\ttarget\n"学习\t"Learn" it\n', TsvReader)
    assert (pair.source, pair.target) == ('"学习', '"Learn" it')


def test_sniff() -> None:
    assert CsvReader().sniff("source,target\n")
    assert CsvReader().sniff("学习,Learn\n" * 3)
    assert not CsvReader().sniff("学习, so to say\n")
    assert not CsvReader().sniff("1. so, what\n\n2. no\n")
    assert not TsvReader().sniff("source,target\n")


cells = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from('\n",;'), max_size=8)


@given(st.lists(st.tuples(cells, cells), min_size=1, max_size=5))
def test_what_the_csv_module_writes_comes_back(rows: list[tuple[str, str]]) -> None:
    buffer = io.StringIO()
    csv.writer(buffer, quoting=csv.QUOTE_ALL).writerows([("source", "target"), *rows])
    assert [(pair.source, pair.target) for pair in read(buffer.getvalue())] == rows


@given(st.text(alphabet='a中,"\n;|\t', max_size=30))
def test_any_text_gives_an_outcome_for_each_line(text: str) -> None:
    rows = read("source,target\nx,y\n" + text)
    spans = [row.location.lines for row in rows if row.location.lines]
    wanted = [number for number, line in enumerate(text.split("\n"), 3) if line.strip()]
    assert all(any(first <= number <= last for first, last in spans) for number in wanted)
