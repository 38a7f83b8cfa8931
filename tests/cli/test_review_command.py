from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from transcheck.cli import main
from transcheck.configuration import Configuration
from transcheck.reviewing.decisions import flag_key
from transcheck.reviewing.store import FINISHED, FLAG, ReviewStore

FLAG_OF_ROW = {
    "check": "number-changed",
    "category": "accuracy/mistranslation",
    "severity": "critical",
    "confidence": 0.9,
    "source_spans": [[2, 4]],
    "target_spans": [[6, 9]],
    "message": "the source says 60, the translation 600",
}
ROW = {
    "id": "p1",
    "source": "低于60分不能买票。",
    "target": "Below 600 no tickets.",
    "verdict": "divergent",
    "score": 0.1,
    "flags": [FLAG_OF_ROW],
}

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Run:
    def call(*arguments: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ended:
            main(["review", *arguments])
        out, err = capfd.readouterr()
        return int(ended.value.code or 0), out, err

    return call


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "audited.jsonl").write_text(json.dumps(ROW, ensure_ascii=False) + "\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def reviewed(folder: Path) -> Path:
    """A review file in which two people have finished the pair: one accepts the flag, the other waives it."""
    with ReviewStore(folder / "transcheck-review.sqlite") as store:
        [number] = store.add_pairs([{**ROW, "source_lang": "zh", "target_lang": "en"}])
        for name, decision in (("Li", "accept"), ("Wang", "waive")):
            value = {"decision": decision, "severity": None, "category": None, "reason": "known"}
            store.put(name, number, FLAG + flag_key(FLAG_OF_ROW), value)
            store.put(name, number, FINISHED, True)
    return folder


def test_export_writes_labels(reviewed: Path, run: Run) -> None:
    code, out, err = run("export")
    assert (code, err) == (0, "")
    assert json.loads(out)["labels"][0]["check"] == "number-changed"


def test_export_writes_waivers_and_mqm_tables_to_files(reviewed: Path, run: Run) -> None:
    assert run("export", "--waivers", "--output", "waivers.jsonl")[0] == 0
    assert json.loads(Path("waivers.jsonl").read_text(encoding="utf-8"))["reviewer"] == "Wang"
    assert run("export", "--format", "mqm-tsv", "--reviewer", "Li", "--output", "mqm.tsv")[0] == 0
    assert len(Path("mqm.tsv").read_text(encoding="utf-8").splitlines()) == 2
    assert run("export", "--format", "mqm-tsv", "--waivers")[0] == 2


def test_what_is_left_out_is_said(reviewed: Path, run: Run) -> None:
    code, out, err = run("export", "--reviewer", "Zhao")
    assert (code, out) == (0, "")
    assert "Zhao" in err


def test_agreement_is_printed_as_text_and_as_data(reviewed: Path, run: Run) -> None:
    code, out, _ = run("agreement")
    assert code == 0
    assert re.search(r"number-changed +1 +2 +100%", out)
    code, out, _ = run("agreement", "--format", "json")
    assert json.loads(out)[0]["observed"] == 1.0


def test_calibrate_writes_settings_that_load(reviewed: Path, run: Run) -> None:
    code, _, err = run("calibrate", "--output", "transcheck.toml")
    assert code == 0
    assert "transcheck.toml" in err
    assert Configuration.load("transcheck.toml").calibration["number-changed"].apply(0.9) > 0.9


@pytest.mark.parametrize("name", ["export", "agreement", "calibrate"])
def test_a_review_file_that_is_not_there_is_named(folder: Path, run: Run, name: str) -> None:
    code, _, err = run(name, "--database", "none.sqlite")
    assert code == 2
    assert "none.sqlite" in err
    assert not Path("none.sqlite").exists()


def test_a_review_without_decisions_teaches_nothing(folder: Path, run: Run) -> None:
    ReviewStore("transcheck-review.sqlite").close()
    assert run("calibrate")[0] == 2
    assert run("agreement")[0] == 2
    assert run("export") == (0, "", "")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["none.txt"], "none.txt"),
        (["audited.jsonl", "--reviewer", "\u202e"], "reviewer"),
        (["audited.jsonl", "--port", "99999"], "99999"),
        (["audited.jsonl", "--database", "audited.jsonl"], "no review file"),
        (["--port", "0"], "FILE"),
    ],
)
def test_wrong_usage_is_named(folder: Path, run: Run, arguments: list[str], said: str) -> None:
    code, _, err = run(*arguments)
    assert code == 2
    assert said in err
    assert not Path("transcheck-review.sqlite").exists()


def test_a_file_without_translations_is_no_queue(folder: Path, run: Run) -> None:
    Path("thread.txt").write_text("  1. Only a remark, and no Chinese.\n", encoding="utf-8")
    code, _, err = run("thread.txt", "--no-browser")
    assert code == 2
    assert "nothing to review" in err


@pytest.fixture
def heed_interrupts() -> Iterator[None]:
    # A program started in the background of a shell is told to ignore SIGINT, and hands that on to what it starts.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("heed_interrupts")
@pytest.mark.parametrize("by", [signal.SIGINT, signal.SIGTERM])
def test_it_serves_until_it_is_asked_to_end(folder: Path, by: signal.Signals) -> None:
    program = "from transcheck.cli import main; main(['review', 'audited.jsonl', '--no-browser', '--reviewer', 'Li'])"
    with subprocess.Popen(
        [sys.executable, "-c", program],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        lines: Any = iter(process.stdout.readline, "")
        url = next(match[1] for match in (re.match("Open (.+)", line) for line in lines) if match)
        with urllib.request.urlopen(f"{url}api/setup", timeout=10) as answer:
            assert json.load(answer)["reviewer"] == "Li"
        process.send_signal(by)
        try:
            _, err = process.communicate(timeout=10)
        finally:
            process.kill()
    assert process.returncode == 0
    assert "Traceback" not in err
    assert "transcheck-review.sqlite" in err
    assert [path.name for path in folder.glob("*.sqlite*")] == ["transcheck-review.sqlite"]
