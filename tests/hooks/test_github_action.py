"""Runs the steps of ``action.yml`` as GitHub's runner does."""

import json
import re
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

Shell = Callable[..., "subprocess.CompletedProcess[str]"]

ROOT = Path(__file__).parents[2]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
DOCUMENT = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
INSTALL, CHECK = ACTION["runs"]["steps"]


def environment(step: Mapping[str, Any], inputs: Mapping[str, str]) -> dict[str, str]:
    """The step's environment with its expressions evaluated: inputs alone occur in it."""
    given = {name: definition.get("default", "") for name, definition in ACTION["inputs"].items()} | dict(inputs)
    expression = re.compile(r"\$\{\{ inputs\.([\w-]+) \}\}")
    return {name: expression.sub(lambda match: given[match[1]], value) for name, value in step["env"].items()}


@pytest.fixture
def check(shell: Shell, tmp_path: Path) -> Callable[..., tuple["subprocess.CompletedProcess[str]", str, str]]:
    def run(**inputs: str) -> tuple["subprocess.CompletedProcess[str]", str, str]:
        output, summary = tmp_path / "output", tmp_path / "summary"
        given = {name.replace("_", "-"): value for name, value in inputs.items()}
        done = shell(
            CHECK["run"], **environment(CHECK, given), GITHUB_OUTPUT=str(output), GITHUB_STEP_SUMMARY=str(summary)
        )
        return done, output.read_text(encoding="utf-8"), summary.read_text(encoding="utf-8") if summary.exists() else ""

    return run


def obeyed(log: str) -> list[str]:
    """The workflow commands that a runner takes from a log."""
    commands, stopped = [], None
    for line in log.splitlines():
        stripped = line.lstrip()
        if stopped is not None:
            if stripped == f"::{stopped}::":
                stopped = None
        elif stripped.startswith("::stop-commands::"):
            stopped = stripped.removeprefix("::stop-commands::")
        elif stripped.startswith("::"):
            commands.append(stripped)
    assert stopped is None
    return commands


def test_no_input_stands_in_a_script() -> None:
    for step in ACTION["runs"]["steps"]:
        assert "${{" not in step["run"]
        assert step["shell"] == "bash"


def test_findings_become_annotations_and_a_summary(data_set: Path, check: Callable[..., Any]) -> None:
    done, output, summary = check(paths="data/pairs\n", sarif="out.sarif", junit="out.xml")
    assert done.returncode == 1, done.stderr
    assert output == "exit-code=1\n"
    *errors, notice = obeyed(done.stdout)
    assert all(error.startswith("::error file=data/pairs/p.jsonl,line=") for error in errors)
    assert {error.split(",")[1] for error in errors} == {"line=2", "line=3"}
    assert notice.startswith("::notice title=transcheck::")
    assert "p.jsonl:2: wrong: flagged: number-changed" in done.stdout
    assert "| critical | number-changed |" in summary
    results = json.loads((data_set / "out.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]
    assert len(results) == len(errors)
    assert (data_set / "out.xml").exists()


def test_the_workflow_of_the_document(data_set: Path, check: Callable[..., Any], shell: Shell) -> None:
    (text,) = re.findall(r"### GitHub Actions\n+```yaml\n(.*?)```", DOCUMENT, re.DOTALL)
    steps = yaml.safe_load(text)["steps"]
    (ours,) = (step for step in steps if step["uses"].startswith("./"))
    assert f"{ours['uses'].removeprefix('./')}\n" in DOCUMENT  # where the submodule goes
    assert set(ours["with"]) <= set(ACTION["inputs"])
    assert steps[-1]["with"]["sarif_file"] == ours["with"]["sarif"]
    known = ours["with"]["baseline"]
    assert shell(f"transcheck check data/pairs --baseline {known} --update-baseline").returncode == 0
    given = {name.replace("-", "_"): value for name, value in ours["with"].items()}
    assert check(**given)[0].returncode == 0
    with (data_set / "data" / "pairs" / "p.jsonl").open("a", encoding="utf-8") as stream:
        stream.write('{"id": "new", "source": "他今年20岁。", "target": "He is 30 this year."}\n')
    done, _, _ = check(**given)
    assert done.returncode == 1
    assert [command.split(",")[1] for command in obeyed(done.stdout)[:-1]] == ["line=4"]
    assert (data_set / ours["with"]["sarif"]).exists()


def test_a_threshold_and_wrong_usage(data_set: Path, check: Callable[..., Any]) -> None:
    assert check(paths="data/pairs", max_divergent="70%")[0].returncode == 0
    done, output, _ = check(paths="--help-me", baseline="none.jsonl")
    assert done.returncode == 2
    assert output == "exit-code=0\nexit-code=2\n"


def test_the_package_is_installed_from_the_action_itself(shell: Shell, tmp_path: Path) -> None:
    stub = tmp_path / "python"
    stub.write_text('#!/bin/sh\nprintf "%s\\n" "$@"\n', encoding="utf-8")
    stub.chmod(0o755)
    script = f'PATH="{tmp_path}:$PATH"\n{INSTALL["run"]}'
    plain = shell(script, **environment(INSTALL, {}), GITHUB_ACTION_PATH="/action")
    assert plain.stdout.splitlines()[-1] == "/action"
    extras = shell(script, **environment(INSTALL, {"extras": "parquet,html"}), GITHUB_ACTION_PATH="/action")
    assert extras.stdout.splitlines()[-1] == "/action[parquet,html]"
