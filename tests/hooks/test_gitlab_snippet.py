"""Runs the job that ``docs/ci.md`` gives for GitLab."""

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import yaml

Shell = Callable[..., "subprocess.CompletedProcess[str]"]

DOCUMENT = (Path(__file__).parents[2] / "docs" / "ci.md").read_text(encoding="utf-8")


def test_the_job_leaves_its_reports(data_set: Path, shell: Shell) -> None:
    (text,) = re.findall(r"### GitLab\n+```yaml\n(.*?)```", DOCUMENT, re.DOTALL)
    job = yaml.safe_load(text)["transcheck"]
    install, *script = job["script"]
    assert install == "pip install --quiet ./tools/transcheck"
    assert "git submodule add" in DOCUMENT.partition("### GitLab")[0]
    done = shell("\n".join(script))
    assert done.returncode == 1, done.stderr
    reports = job["artifacts"]["reports"]
    issues = json.loads((data_set / reports["codequality"]).read_text(encoding="utf-8"))
    assert {issue["location"]["path"] for issue in issues} == {"data/pairs/p.jsonl"}
    assert {issue["location"]["lines"]["begin"] for issue in issues} == {2, 3}
    assert (data_set / reports["junit"]).exists()
