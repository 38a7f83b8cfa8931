import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from transcheck.errors import UsageError
from transcheck.model import Pair
from transcheck.pairing.changes import Changes
from transcheck.pipeline import read_pairs


def git(*arguments: str) -> None:
    subprocess.run(
        ["git", "-c", "user.name=n", "-c", "user.email=e@example.org", *arguments], check=True, capture_output=True
    )


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    git("init", "-q", ".")
    return tmp_path


def row(text: str) -> str:
    return json.dumps({"id": text, "source": text, "target": "x"}, ensure_ascii=False) + "\n"


def read(path: str) -> Iterator[Pair]:
    return read_pairs([path])


def changed(*files: str) -> list[str]:
    changes = Changes("HEAD", read)
    return [pair.source for pair in read_pairs(files) if changes.has(pair)]


def test_changed_and_new_lines(repository: Path) -> None:
    (repository / "d").mkdir()
    file = repository / "d" / "数据 .jsonl"
    file.write_text(row("甲") + row("乙") + row("丙"), encoding="utf-8")
    git("add", "."), git("commit", "-qm", "a")
    assert changed(str(file)) == []
    file.write_text(row("新") + row("甲") + row("乙二") + row("丙") + row("丁"), encoding="utf-8")
    assert changed("d/数据 .jsonl") == ["新", "乙二", "丁"]
    git("add", ".")
    assert changed(str(file)) == ["新", "乙二", "丁"]


def test_a_new_file_is_new_throughout(repository: Path) -> None:
    git("commit", "-qm", "a", "--allow-empty")
    (repository / "n.jsonl").write_text(row("甲") + row("乙"), encoding="utf-8")
    assert changed("n.jsonl") == ["甲", "乙"]


def test_formats_without_lines_are_compared_by_content(repository: Path) -> None:
    rows = [{"source": text, "target": "x"} for text in "甲乙丙"]
    pq.write_table(pa.Table.from_pylist(rows), repository / "a.parquet")
    (repository / "u.jsonl").write_bytes((row("甲") + row("乙")).encode("utf-16"))
    git("add", "."), git("commit", "-qm", "a")
    pq.write_table(pa.Table.from_pylist([{"source": "新", "target": "x"}, *rows[::-1]]), repository / "a.parquet")
    (repository / "u.jsonl").write_bytes((row("零") + row("甲") + row("乙")).encode("utf-16"))
    assert changed("a.parquet") == ["新"]
    assert changed("u.jsonl") == ["零"]


@pytest.mark.parametrize("revision", ["nope", "--output=x", "HEAD; rm -rf /"])
def test_a_revision_that_is_none(repository: Path, revision: str) -> None:
    git("commit", "-qm", "a", "--allow-empty")
    with pytest.raises(UsageError, match="git knows no revision"):
        Changes(revision, read)
    assert not (repository / "x").exists()
