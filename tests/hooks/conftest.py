import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GOOD = {"id": "good", "source": "我不去学校。", "target": "I am not going to school."}
WRONG = {"id": "wrong", "source": "低于60分不能买票。", "target": "Below 600 points you cannot buy tickets."}

Shell = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def data_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data set in a folder of its own, with a pair that is wrong and one that tries to speak to the runner."""
    folder = tmp_path / "set"
    (folder / "data" / "pairs").mkdir(parents=True)
    (folder / "transcheck.toml").write_text("", encoding="utf-8")
    hostile = {**WRONG, "id": "x\n::error::pwned", "source": "::stop-commands::x\n::error::低于60分不能买票。"}
    rows = [json.dumps(row, ensure_ascii=False) + "\n" for row in (GOOD, WRONG, hostile)]
    (folder / "data" / "pairs" / "p.jsonl").write_text("".join(rows), encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def shell() -> Shell:
    """Runs a script in bash, with the commands of this environment first in the path."""

    def run(script: str, **environment: str) -> "subprocess.CompletedProcess[str]":
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script],
            env={**os.environ, "PATH": path, **environment},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=120,
        )

    return run
