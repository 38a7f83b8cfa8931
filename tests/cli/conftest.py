import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from transcheck.cli import main


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test in a folder of its own, so that no configuration of this project or its user is found."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "transcheck.toml").write_text("", encoding="utf-8")


@pytest.fixture
def run() -> Callable[..., Result]:
    """Runs the command line in this process."""

    def invoke(*args: str, input: str | bytes | None = None) -> Result:
        return CliRunner().invoke(main, args, input=input)

    return invoke


@pytest.fixture
def run_alone() -> Callable[..., "subprocess.CompletedProcess[bytes]"]:
    """Runs the command line as a process of its own."""

    def invoke(*args: str, env: dict[str, str] | None = None) -> "subprocess.CompletedProcess[bytes]":
        command = [sys.executable, "-m", "transcheck", *args]
        return subprocess.run(command, capture_output=True, check=False, env={**os.environ, **(env or {})}, timeout=60)

    return invoke
