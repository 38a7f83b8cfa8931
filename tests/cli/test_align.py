from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from transcheck.cli.align import command


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(command, list(arguments), catch_exceptions=False)


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    path = tmp_path / "rows.jsonl"
    lines: list[object] = [
        {"id": "a", "source_tokens": ["我", "喜欢", "苹果"], "target_tokens": ["I", "like", "apples"]},
        {"id": "b", "source_tokens": "no list", "target_tokens": []},
        {"id": "c", "source": "我喜欢苹果。", "target": "I like apples."},
        {"id": "d", "source_tokens": [], "target_tokens": ["I"]},
    ]
    path.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    return path


def test_json_lines_gives_every_row_back(rows: Path) -> None:
    found = [json.loads(line) for line in _run(str(rows), "--format", "jsonl").stdout.splitlines()]
    assert [row["id"] for row in found] == ["a", "b", "c", "d"]
    assert found[0]["source_tokens"] == ["我", "喜欢", "苹果"]
    assert [link[:2] for link in found[0]["links"]] == [[0, 0], [1, 1], [2, 2]]
    assert all(0 < link[2] <= 1 for link in found[0]["links"])
    assert len(found[0]["evidence"]) == 3
    assert found[1]["links"] == []
    assert "list of strings" in found[1]["note"]
    assert found[3]["links"] == []


def test_pharaoh_has_a_line_for_each_row(rows: Path) -> None:
    lines = _run(str(rows), "--format", "pharaoh").stdout.split("\n")
    assert lines[0] == "0-0 1-1 2-2"
    assert lines[1] == ""
    assert len(lines) == 5


def test_text_draws_the_links(rows: Path) -> None:
    shown = _run(str(rows)).stdout
    assert "苹果 ── apples" in shown
    assert "list of strings" in shown


def test_output_goes_to_a_file(rows: Path, tmp_path: Path) -> None:
    target = tmp_path / "links.jsonl"
    result = _run(str(rows), "--format", "jsonl", "--output", str(target))
    assert result.stdout == ""
    assert len(target.read_text(encoding="utf-8").splitlines()) == 4


def test_other_formats_are_read_too(tmp_path: Path) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text("id,source,target\n1,我喜欢苹果。,I like apples.\n", encoding="utf-8")
    found = json.loads(_run(str(path), "--format", "jsonl").stdout)
    assert found["id"] == "1"
    assert found["links"]


def test_a_lone_surrogate_does_not_stop_the_run(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text('{"source_tokens": ["\\ud800", "我"], "target_tokens": ["I"]}\n', encoding="utf-8")
    assert json.loads(_run(str(path), "--format", "jsonl").stdout)["source_tokens"][1] == "我"
