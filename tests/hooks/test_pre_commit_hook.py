"""Uses ``.pre-commit-hooks.yaml`` with pre-commit, from a clone as its users do."""

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

Shell = Callable[..., "subprocess.CompletedProcess[str]"]

HOOKS = Path(__file__).parents[2] / ".pre-commit-hooks.yaml"


@pytest.fixture
def configured(data_set: Path, shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, value in {"AUTHOR": "n", "COMMITTER": "n"}.items():
        monkeypatch.setenv(f"GIT_{name}_NAME", value)
        monkeypatch.setenv(f"GIT_{name}_EMAIL", "n@example.org")
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "cache"))
    hook = tmp_path / "hook"
    hook.mkdir()
    shutil.copy(HOOKS, hook)
    made = shell(f"cd {hook} && git init -q . && git add . && git commit -qm hook && git rev-parse HEAD")
    # What the hook runs is installed already: nothing is to be fetched in a test.
    entry = {"id": "transcheck", "language": "system", "args": ["--fail-on", "critical"]}
    config = {"repos": [{"repo": str(hook), "rev": made.stdout.strip(), "hooks": [entry]}]}
    (data_set / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    assert shell("git init -q . && git add .").returncode == 0
    return data_set


def test_a_commit_with_a_divergent_pair_is_stopped(configured: Path, shell: Shell) -> None:
    done = shell("pre-commit run")
    assert done.returncode == 1
    assert "transcheck" in done.stdout
    assert "data/pairs/p.jsonl:2: wrong: flagged: number-changed (critical)" in done.stdout


def test_a_clean_commit_goes_through_and_other_files_are_left_alone(configured: Path, shell: Shell) -> None:
    file = configured / "data" / "pairs" / "p.jsonl"
    file.write_text(file.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")
    (configured / "data" / "read.me").write_text("no data", encoding="utf-8")
    assert shell("git add . && pre-commit run").returncode == 0
    assert "no files to check" in shell("pre-commit run --files data/read.me transcheck.toml").stdout


def test_the_configuration_of_the_document(configured: Path, shell: Shell) -> None:
    document = (HOOKS.parent / "docs" / "ci.md").read_text(encoding="utf-8")
    (text,) = re.findall(r"### pre-commit\n+```yaml\n(.*?)```", document, re.DOTALL)
    config = yaml.safe_load(text)
    (repository,) = config["repos"]
    place = configured / repository["repo"]
    place.mkdir(parents=True)
    shutil.copy(HOOKS, place)
    made = shell(f"cd {place} && git init -q . && git add . && git commit -qm hook && git tag {repository['rev']}")
    assert made.returncode == 0, made.stderr
    repository["hooks"][0]["language"] = "system"  # nothing is to be fetched in a test
    (configured / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    assert shell("git add .pre-commit-config.yaml data").returncode == 0
    assert shell("transcheck check data/pairs --baseline known.jsonl --update-baseline").returncode == 0
    known = shell("pre-commit run --all-files")
    assert known.returncode == 0, known.stdout
    (configured / "known.jsonl").write_text('{"transcheck_baseline": 1}\n', encoding="utf-8")
    assert "wrong: flagged: number-changed" in shell("pre-commit run --all-files").stdout


def test_the_manifest_is_valid(shell: Shell) -> None:
    assert shell(f"pre-commit validate-manifest {HOOKS}").returncode == 0
