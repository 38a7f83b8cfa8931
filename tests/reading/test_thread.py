from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.errors import InputError
from transcheck.model import Comment, Pair
from transcheck.reading.encoding import LINE_LIMIT, Source
from transcheck.reading.thread import COMMENT_LIMIT, ThreadReader


def read(text: str) -> list[Comment | Pair]:
    return list(ThreadReader().read(Source("thread.txt", io.BytesIO(text.encode()))))


def comments(text: str) -> list[Comment]:
    return [item for item in read(text) if isinstance(item, Comment)]


def labels(text: str) -> list[str | None]:
    return [comment.location.comment for comment in comments(text)]


def test_article_and_numbered_comments_with_a_gap() -> None:
    found = comments("Headline\n\nBody of 2014.\n\n  1. first\n\n  2. 学习\n    Learn\n\n  4. last\n")
    assert [(c.id, c.location.comment, c.location.lines) for c in found] == [
        ("thread/article", "article", (1, 3)),
        ("thread/1", "1", (5, 5)),
        ("thread/2", "2", (7, 8)),
        ("thread/4", "4", (10, 10)),
    ]
    assert found[2].lines == ((7, "学习"), (8, "Learn"))
    assert found[2].location.file == "thread.txt"


@pytest.mark.parametrize(
    "style",
    [
        "{}. ",
        "{}) ",
        "({}) ",
        "[{}] ",
        "#{} ",
        "{}、",
        "{}楼 ",
        "第{}楼：",
        "Comment {}: ",
        "评论{}：",
        "  {}. ",
        "> {}. ",
        "{}.",
    ],
)
def test_ways_of_numbering(style: str) -> None:
    text = "".join(f"{style.format(number)}text {number}\n" for number in (1, 2, 3, 5))
    found = comments(text)
    assert [c.location.comment for c in found] == ["1", "2", "3", "5"]
    assert [c.lines[0][1] for c in found] == ["text 1", "text 2", "text 3", "text 5"]


def test_right_aligned_numbers() -> None:
    assert labels("".join(f"{number:>4}. x\n\n" for number in range(1, 13))) == [str(n) for n in range(1, 13)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. I was there.\n2014. What a year.\n2. next\n", ["1", "2"]),
        ("1. pi is\n3.14 roughly\n2. next\n", ["1", "2"]),
        ("1. my reasons:\n1. one\n2. two\n\n2. next\n\n3. last\n", ["1", "2", "3"]),
        ("1. my reasons:\n     1. one\n     2. two\n2. next\n3. last\n", ["1", "2", "3"]),
        ("1. a\n2. b\n\n3. c\n4. d\n", ["1", "2", "3", "4"]),
        ("21. page two\n\n22. goes on\n", ["21", "22"]),
        ("1. only one\n", ["1"]),
    ],
)
def test_numbers_that_open_a_comment_and_numbers_that_do_not(text: str, expected: list[str]) -> None:
    assert labels(text) == expected


def test_a_floor_of_a_building_is_no_comment() -> None:
    assert labels("1楼 好\n2楼 好\n3楼上的人很吵\n") == ["1", "2"]


def test_without_numbers_each_block_is_a_comment() -> None:
    found = comments("学习\nLearn\n\n2014 was good\n  reply\nback\r\n\r\nend")
    assert [c.location.lines for c in found] == [(1, 2), (4, 5), (6, 6), (8, 8)]
    assert labels("一\n\n二\n") == ["1", "2"]


def test_quotation_ends_a_block_and_its_marks_go() -> None:
    found = comments("> 医院不收钱\n> The hospital is free\nreally?\n>> deep\n")
    assert [[text for _, text in c.lines] for c in found] == [
        ["医院不收钱", "The hospital is free"],
        ["really?"],
        ["deep"],
    ]


def test_a_sign_before_a_number_is_no_quotation() -> None:
    assert comments("> 60分的人可以坐火车\n>60分")[0].lines == ((1, "> 60分的人可以坐火车"), (2, ">60分"))


def test_a_number_alone_is_a_comment_without_text() -> None:
    assert [(c.location.lines, c.lines) for c in comments("1. a\n2.\n3. c\n")][1] == ((2, 2), ())


@pytest.mark.parametrize("text", ["", "\n\n", "  \n\t\n", "> \n>\n"])
def test_no_text_is_an_error(text: str) -> None:
    with pytest.raises(InputError, match="holds no text"):
        read(text)


def test_a_huge_line_is_reported_and_the_rest_read() -> None:
    found = read("1. a\n\n2. " + "x" * (LINE_LIMIT + 5) + "\n\n3. c\n")
    row = next(item for item in found if isinstance(item, Pair))
    assert row.target is None
    assert row.reason is not None
    assert "line 3" in row.reason
    assert "1,000,008 characters" in row.reason
    assert [(item.id, item.location.comment) for item in found] == [
        ("thread/1", "1"),
        ("thread/2", "2"),
        ("thread/3", "3"),
    ]


def test_a_file_of_one_huge_line_is_one_row() -> None:
    (row,) = read("x" * (LINE_LIMIT + 5))
    assert isinstance(row, Pair)
    assert (row.id, row.location.lines) == ("thread/1", (1, 1))


def test_a_comment_beyond_the_limit_goes_on_as_another() -> None:
    line = "x" * 1000 + "\n"
    found = comments("1. a\n" + line * (COMMENT_LIMIT // 1000 + 10))
    assert [c.location.comment for c in found] == ["1", "1"]
    assert sum(len(c.lines) for c in found) == COMMENT_LIMIT // 1000 + 11


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["", "  ", "> ", "1. ", "2) ", "3楼", "  4. ", "#5 ", "2014. ", "\t"]),
            st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=8),
        ),
        max_size=20,
    )
)
def test_every_line_with_text_lies_in_one_comment(parts: list[tuple[str, str]]) -> None:
    lines = [start + text for start, text in parts]
    wanted = [number for number, line in enumerate(lines, 1) if line.strip(" \t　>＞") and line.strip()]
    try:
        found = comments("\n".join(lines))
    except InputError:
        found = []
    spans = [c.location.lines for c in found if c.location.lines]
    assert all(sum(first <= number <= last for first, last in spans) == 1 for number in wanted)
    assert spans == sorted(spans)


@pytest.mark.parametrize(
    "head", ["<!DOCTYPE html><p>", "<html>", '{"source": "a"}', '[{"a": 1}]', '<?xml version="1.0"?>']
)
def test_markup_and_json_are_no_threads(head: str) -> None:
    assert not ThreadReader().sniff(head)


@pytest.mark.parametrize("head", ["1. a", "<3 this", "[1] hello", "{sigh}", "学习"])
def test_text_is_a_thread(head: str) -> None:
    assert ThreadReader().sniff(head)
