from __future__ import annotations

import io
import logging
import sys
from pathlib import Path

import pytest

from transcheck.errors import InputError, UsageError
from transcheck.model import Comment, Pair
from transcheck.reading import expand_paths, read, read_all, readers

ROW = '{"id": "a", "source": "学习", "target": "Learn"}\n'


def write(folder: Path, name: str, content: str | bytes) -> str:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return str(path)


def test_the_readers_are_found_by_name() -> None:
    assert {"thread", "jsonl", "csv", "tsv"} <= set(readers())


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.jsonl", ROW),
        ("a.txt", ROW),
        ("a", ROW),
        ("a.csv", "source;target\n学习;Learn\n"),
        ("a.txt", "source,target\n学习,Learn\n"),
        ("a.tsv", "source\ttarget\n学习\tLearn\n"),
        ("A.JSONL", ROW),
        ("a.jsonl", ROW.replace("}", ', "context": "超市兑换鸡蛋"}').encode("gb18030")),
        ("a.txt", ROW.encode("utf-16")),
    ],
)
def test_rows_are_recognised_by_name_and_content(tmp_path: Path, name: str, content: str | bytes) -> None:
    (pair,) = read(write(tmp_path, name, content))
    assert isinstance(pair, Pair)
    assert (pair.source, pair.target) == ("学习", "Learn")


def test_a_csv_file_of_other_columns_is_no_thread(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no columns 'source' and 'target'"):
        list(read(write(tmp_path, "a.csv", "x,y\n1,2\n")))


@pytest.mark.parametrize("name", ["a.txt", "a", "a.log", "a.md"])
def test_anything_else_is_a_thread(tmp_path: Path, name: str) -> None:
    (comment,) = read(write(tmp_path, name, "1. 学习, so to say\n"))
    assert isinstance(comment, Comment)


def test_a_format_that_is_given_overrides(tmp_path: Path) -> None:
    (comment,) = read(write(tmp_path, "a.jsonl", ROW), "thread")
    assert isinstance(comment, Comment)


def test_an_unknown_format_is_wrong_usage() -> None:
    with pytest.raises(UsageError, match=r"unknown input format 'doc'; known are .*csv.*jsonl.*thread"):
        read("a.txt", "doc")


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO(ROW.encode()))
    monkeypatch.setattr(sys, "stdin", stream)
    (pair,) = read("-")
    assert isinstance(pair, Pair)
    assert (pair.id, pair.location.file) == ("a", "<stdin>")
    assert not stream.closed


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.csv", "a.tsv", "a"])
@pytest.mark.parametrize("content", ["", " \n"])
def test_an_empty_file_is_named(tmp_path: Path, name: str, content: str) -> None:
    path = write(tmp_path, name, content)
    with pytest.raises(InputError, match="empty") as caught:
        list(read(path))
    assert path in str(caught.value)


def test_repeated_ids_get_a_suffix_and_a_warning(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    first = write(tmp_path, "a.jsonl", ROW + ROW.replace('"a"', '"a#2"') + ROW)
    second = write(tmp_path, "b.jsonl", ROW)
    with caplog.at_level(logging.WARNING, "transcheck"):
        assert [item.id for item in read_all([first, second])] == ["a", "a#2", "a#3", "a#4"]
    assert "the id 'a' is repeated" in caplog.text


def test_many_rows_of_one_id_take_no_longer_than_others(tmp_path: Path) -> None:
    ids = [item.id for item in read(write(tmp_path, "a.jsonl", ROW * 20_000))]
    assert len(set(ids)) == 20_000


def test_one_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    errors: list[Exception] = []
    paths = [str(tmp_path / "none.txt"), write(tmp_path, "a.jsonl", ROW)]
    assert [item.id for item in read_all(paths, on_error=errors.append)] == ["a"]
    assert "none.txt" in str(errors[0])


def test_folders_are_expanded_to_the_files_that_a_reader_knows(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    paths = [write(tmp_path, "deep/b.jsonl", ROW), write(tmp_path, "a.csv", "zh,en\n"), write(tmp_path, "x.bin", b"\0")]
    assert expand_paths([tmp_path]) == sorted(paths[:2])
    assert expand_paths(["-", paths[2]]) == ["-", paths[2]]
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match="holds no file that ends in"):
        expand_paths([tmp_path / "empty"])
    with pytest.raises(InputError, match="no such file or folder"):
        expand_paths([tmp_path / "none"])


def test_a_thread_ten_times_as_long_takes_ten_times_as_long_at_most(tmp_path: Path) -> None:
    found = list(read(write(tmp_path, "a.txt", "".join(f"{n}. 学习\n   Learn\n\n" for n in range(1, 20_001)))))
    assert len(found) == 20_000
