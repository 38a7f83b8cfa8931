import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

Run = Callable[..., Result]

GOOD = {"id": "good", "source": "低于60分不能买票。", "target": "Below 60 points you cannot buy tickets."}
WRONG = {"id": "wrong", "source": "低于60分不能买票。", "target": "Below 600 points you cannot buy tickets."}
LABEL = {"check": "number-changed", "source_spans": [[2, 4]], "target_spans": [[6, 9]]}


@pytest.fixture
def data(tmp_path: Path) -> Callable[..., str]:
    def write(*items: dict[str, Any]) -> str:
        folder = tmp_path / "pairs"
        folder.mkdir()
        lines = [json.dumps(item, ensure_ascii=False) for item in items]
        (folder / "p.jsonl").write_text("\n".join(lines), encoding="utf-8")
        (folder / "README.md").write_text("# not data", encoding="utf-8")
        return "pairs"

    return write


def test_a_data_set_that_agrees_with_its_labels(run: Run, data: Callable[..., str]) -> None:
    result = run("check", data({**GOOD, "labels": []}, {**WRONG, "labels": [LABEL]}))
    assert result.exit_code == 0
    assert result.stdout.split("\n")[2].split() == ["number-changed", "1", "1", "1", "1", "1.000", "1.000"]
    assert "2 rows, 2 with labels; findings: none" in result.stdout
    assert "nothing beyond the limits" in result.stdout


def test_findings_name_file_line_and_check(run: Run, data: Callable[..., str]) -> None:
    missed = {**LABEL, "check": "name-changed"}
    result = run("check", data({**GOOD, "labels": [missed]}, {**WRONG, "labels": []}, WRONG))
    assert result.exit_code == 1
    assert "pairs/p.jsonl:1: good: missed: name-changed: nothing flags 60 / 60" in result.stdout
    assert "pairs/p.jsonl:2: wrong: not labelled: number-changed (critical): " in result.stdout
    assert "pairs/p.jsonl:3: wrong#2: flagged: number-changed (critical): " in result.stdout
    assert "findings: 3 (1 missed, 1 not labelled, 1 flagged), more than the limit 0" in result.stdout


def test_limits_come_from_the_configuration(run: Run, data: Callable[..., str], tmp_path: Path) -> None:
    folder = data({**GOOD, "labels": [{**LABEL, "check": "name-changed"}]}, {**WRONG, "labels": [LABEL]})
    (tmp_path / "pyproject.toml").write_text("[tool.transcheck.limits]\nrecall = 0.5\n", encoding="utf-8")
    (tmp_path / "transcheck.toml").unlink()
    assert run("check", folder).exit_code == 0
    (tmp_path / "pyproject.toml").write_text("[tool.transcheck.limits]\nrecall = 0.6\n", encoding="utf-8")
    result = run("check", folder)
    assert result.exit_code == 1
    assert "all checks: recall 0.500 is below the limit 0.6" in result.stdout


@pytest.mark.parametrize(("fail_on", "code"), [("minor", 1), ("critical", 1), ("verdict", 1)])
def test_rows_without_labels(run: Run, data: Callable[..., str], fail_on: str, code: int) -> None:
    assert run("check", data(GOOD, WRONG), "--fail-on", fail_on).exit_code == code


def test_a_check_that_does_not_run_misses_nothing(run: Run, data: Callable[..., str]) -> None:
    assert run("check", data({**WRONG, "labels": [LABEL]}), "--check", "name-changed").exit_code == 0


def test_a_bad_row_is_reported_and_the_others_are_held(run: Run, data: Callable[..., str]) -> None:
    result = run("check", data({"source": "只有一半"}, {**WRONG, "labels": [LABEL]}))
    assert "pairs/p.jsonl:1: p.jsonl:1: cannot be judged: " in result.stdout
    assert "number-changed" in result.stdout
    assert result.exit_code == 0


def test_what_cannot_be_read_ends_with_2(run: Run, data: Callable[..., str], tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    result = run("check", "missing", "nothing", data({**WRONG, "labels": [LABEL]}))
    assert result.exit_code == 2
    assert "Error: missing" in result.stderr
    assert "Error: nothing" in result.stderr
    assert "1 row, 1 with labels" in result.stdout
    assert run("check").exit_code == 2


def test_waivers_in_text_and_in_rows(run: Run, data: Callable[..., str], tmp_path: Path) -> None:
    waived = {**WRONG, "ignore": [{"check": "number-changed", "reason": "a new rule"}]}
    assert run("check", data(waived)).exit_code == 0
    (tmp_path / "n.zh").write_text(f"{GOOD['source']}\n{WRONG['source']}\n", encoding="utf-8")
    (tmp_path / "n.en").write_text(
        f"{GOOD['target']} # transcheck: ignore[name-changed] once\n"
        f"{WRONG['target']} # transcheck: ignore[number-changed] a new rule\n",
        encoding="utf-8",
    )
    result = run("check", "--source", "n.zh", "--target", "n.en", "--no-hygiene")
    assert result.exit_code == 1
    assert "n.zh:1: n.zh:1: unused: unused-waiver (minor): the waiver of name-changed matches no flag" in result.stdout
    assert "findings: 1 (1 unused), more than the limit 0" in result.stdout
