import json
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

Run = Callable[..., Result]

GOOD = {"id": "good", "source": "低于60分不能买票。", "target": "Below 60 points you cannot buy tickets."}
WRONG = {"id": "wrong", "source": "低于60分不能买票。", "target": "Below 600 points you cannot buy tickets."}
THREAD = """  1. Nobody asked me.

  2. 低于60分不能买票。
     Below 600 points you cannot buy tickets.
"""


def rows(path: Path, *items: dict[str, Any] | str) -> str:
    lines = (item if isinstance(item, str) else json.dumps(item, ensure_ascii=False) for item in items)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path.name


def records(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_one_pair_on_the_command_line(run: Run) -> None:
    result = run("audit", "--source", WRONG["source"], "--target", WRONG["target"])
    assert result.exit_code == 0
    assert "divergent" in result.stdout
    assert "number-changed" in result.stdout
    assert "1 pair: 1 divergent" in result.stdout


def test_a_reference_and_machine_output_are_scored(run: Run) -> None:
    pair = ("--source", GOOD["source"], "--target", GOOD["target"])
    result = run(
        "audit", *pair, "--reference", GOOD["target"], "--machine-text", "Under 60 no tickets.", "--format", "json"
    )
    document = json.loads(result.stdout)
    metrics = document["results"][0]["metrics"]
    assert metrics["reference"] == pytest.approx({"chrf": 100, "chrf++": 100, "bleu": 100, "ter": 0})
    assert metrics["machine"]["chrf"] < 100
    assert any("tok:13a" in signature for signature in document["signature"]["metrics"].values())


def test_a_thread(run: Run, tmp_path: Path) -> None:
    (tmp_path / "thread.txt").write_text(THREAD, encoding="utf-8")
    result = run("audit", "thread.txt")
    assert "thread.txt, comment 2, lines 3–4" in result.stdout
    assert "thread.txt, comment 1, line 1" in result.stdout
    assert "1 comment or passage without a translation" in result.stdout
    assert "transcheck audit thread.txt --format markdown --output report.md" in result.stdout


def test_standard_input(run: Run) -> None:
    found = records(run("audit", "-", "--format", "jsonl", input=THREAD).stdout)
    assert [record["verdict"] for record in found] == ["unverifiable", "divergent"]
    assert found[0]["target"] is None
    assert found[0]["reason"]


def test_rows_come_back_in_order_with_what_they_brought(run: Run, tmp_path: Path) -> None:
    rows(tmp_path / "p.jsonl", {**GOOD, "url": "x"}, WRONG, "{broken", {**GOOD, "id": "wrong"})
    result = run("audit", "p.jsonl", "--format", "jsonl")
    found = records(result.stdout)
    assert [record["id"] for record in found] == ["good", "wrong", "p.jsonl:3", "wrong#2"]
    assert [record["verdict"] for record in found] == ["faithful", "divergent", "unverifiable", "faithful"]
    assert found[0]["meta"] == {"url": "x"}
    assert "line 3" in found[2]["reason"]
    assert "Warning: the id 'wrong' is repeated" in result.stderr
    assert result.exit_code == 0


@pytest.mark.parametrize(("fail_on", "code"), [(None, 0), ("minor", 1), ("major", 1), ("critical", 1), ("verdict", 1)])
def test_findings_end_with_1_only_when_asked_for(run: Run, fail_on: str | None, code: int) -> None:
    options = ["--fail-on", fail_on] if fail_on else []
    assert run("audit", "--source", WRONG["source"], "--target", WRONG["target"], *options).exit_code == code
    assert run("audit", "--source", GOOD["source"], "--target", GOOD["target"], *options).exit_code == 0


def test_fail_on_can_stand_in_the_configuration(run: Run, tmp_path: Path) -> None:
    pair = ("--source", WRONG["source"], "--target", WRONG["target"])
    (tmp_path / "transcheck.toml").write_text('fail-on = "critical"', encoding="utf-8")
    assert run("audit", *pair).exit_code == 1
    (tmp_path / "other.toml").write_text('fail-on = "critical"\nignore = ["number-changed"]', encoding="utf-8")
    assert run("audit", *pair, "--config", "other.toml").exit_code == 0


def test_only_the_checks_asked_for_run(run: Run) -> None:
    pair = ("--source", WRONG["source"], "--target", WRONG["target"], "--format", "json")
    document = json.loads(run("audit", *pair, "--check", "name-changed").stdout)
    assert document["signature"]["checks"] == ["name-changed"]
    assert document["results"][0]["flags"] == []


@pytest.mark.parametrize(
    ("args", "said"),
    [
        ((), "nothing to audit"),
        (("--source", "a"), "go together"),
        (("p.jsonl", "--source", "a", "--target", "b"), "without an INPUT"),
        (("p.jsonl", "--reference", "a"), "fields of a row"),
        (("p.jsonl", "--format", "markdwn"), "did you mean 'markdown'"),
        (("p.jsonl", "--from", "jsonll"), "jsonl"),
        (("p.jsonl", "--check", "number-chnged"), "did you mean 'number-changed'"),
        (("p.jsonl", "--fail-on", "grave"), "'grave'"),
        (("p.jsonl", "--config", "none.toml"), "none.toml: cannot be read"),
        (("p.jsonl", "--dictionary", "none.u8"), "none.u8"),
        (("p.jsonl", "--glossary", "none.csv"), "none.csv"),
        (("p.jsonl", "--output", "no/such/out"), "no/such/out: cannot be written"),
        (("p.jsonl", "--output", "."), "this is a folder"),
        (("p.jsonl", "--signature", "-"), "--format jsonl"),
        (("missing.jsonl",), "missing.jsonl"),
        (("p.jsonl", "--colour"), "--colour"),
    ],
)
def test_wrong_usage_ends_with_2_and_says_the_way_out(
    run: Run, tmp_path: Path, args: tuple[str, ...], said: str
) -> None:
    rows(tmp_path / "p.jsonl", GOOD)
    result = run("audit", *args)
    assert result.exit_code == 2
    assert said in result.stderr
    assert "Traceback" not in result.stderr


def test_an_unreadable_input_does_not_keep_the_others_from_being_audited(run: Run, tmp_path: Path) -> None:
    rows(tmp_path / "a.jsonl", GOOD)
    rows(tmp_path / "z.jsonl", {**WRONG, "id": "good"})
    (tmp_path / "b.jsonl").write_bytes(b"\x00\x01\x02\xff" * 50)
    (tmp_path / "empty.jsonl").write_bytes(b"")
    (tmp_path / "folder").mkdir()
    inputs = ("a.jsonl", "b.jsonl", "empty.jsonl", "folder", "missing.jsonl", "z.jsonl")
    result = run("audit", *inputs, "--format", "jsonl", "--fail-on", "major")
    assert result.exit_code == 2
    assert [record["id"] for record in records(result.stdout)] == ["good", "good#2"]
    for name in inputs[1:5]:
        assert f"Error: {name}" in result.stderr


def test_output_takes_the_place_of_a_file_only_when_it_is_whole(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows(tmp_path / "p.jsonl", GOOD, WRONG)
    out = tmp_path / "out.jsonl"
    out.write_text("old", encoding="utf-8")
    out.chmod(0o640)
    with monkeypatch.context() as patch:
        patch.setattr("transcheck.reporting.jsonl.to_json", lambda value: 1 / 0)
        assert run("audit", "p.jsonl", "--format", "jsonl", "--output", "out.jsonl").exit_code == 3
    assert out.read_text(encoding="utf-8") == "old"
    result = run("audit", "p.jsonl", "--format", "jsonl", "--output", "out.jsonl")
    assert result.exit_code == 0
    assert result.stdout == ""
    assert "2 pairs: 1 faithful, 1 divergent" in result.stderr
    assert len(records(out.read_text(encoding="utf-8"))) == 2
    assert stat.S_IMODE(out.stat().st_mode) == 0o640
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.jsonl", "p.jsonl", "transcheck.toml"]


def test_output_goes_through_a_link_and_into_a_device(run: Run, tmp_path: Path) -> None:
    rows(tmp_path / "p.jsonl", GOOD)
    (tmp_path / "link").symlink_to("real.txt")
    assert run("audit", "p.jsonl", "--output", "link", "--quiet").stderr == ""
    assert (tmp_path / "link").is_symlink()
    assert "faithful" in (tmp_path / "real.txt").read_text(encoding="utf-8")
    assert run("audit", "p.jsonl", "--output", os.devnull).exit_code == 0


def test_the_signature_beside_and_before_the_rows(run: Run, tmp_path: Path) -> None:
    rows(tmp_path / "p.jsonl", {**GOOD, "reference": GOOD["target"]})
    result = run("audit", "p.jsonl", "--format", "jsonl", "--signature", "made-with.txt")
    assert len(records(result.stdout)) == 1
    line = (tmp_path / "made-with.txt").read_text(encoding="utf-8")
    assert "number-changed" in line
    assert "tok:13a" in line
    first, second = records(run("audit", "p.jsonl", "--format", "jsonl", "--signature", "-").stdout)
    assert "number-changed" in first["signature"]["checks"]
    assert second["id"] == "good"


def test_a_failure_of_ours_ends_with_3_and_asks_for_a_report(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: object) -> None:
        raise RuntimeError("out of \x1b[31m order")

    monkeypatch.setattr("transcheck.pipeline.Auditor.audit", fail)
    pair = ("--source", GOOD["source"], "--target", GOOD["target"])
    result = run("audit", *pair)
    assert result.exit_code == 3
    assert "defect of transcheck" in result.stderr
    assert "report" in result.stderr
    assert "Traceback" not in result.stderr
    assert "\x1b" not in result.stderr
    assert "Traceback" in run("audit", *pair, "--debug").stderr
    assert "Traceback" in run("--debug", "audit", *pair).stderr


def test_an_interruption_ends_without_a_traceback(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*args: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("transcheck.pipeline.Auditor.audit", interrupt)
    result = run("audit", "--source", "a", "--target", "b", "--output", "out.txt")
    assert result.exit_code == 130
    assert result.stderr.strip() == "Interrupted."
    assert not Path("out.txt").exists()


def test_empty_sides_and_text_without_letters_are_unverifiable(run: Run, tmp_path: Path) -> None:
    rows(tmp_path / "p.jsonl", {"source": "", "target": ""}, {"source": "!!!", "target": "???"}, {"source": "我"})
    found = records(run("audit", "p.jsonl", "--format", "jsonl").stdout)
    assert [record["verdict"] for record in found] == ["unverifiable"] * 3
    assert all(record["reason"] for record in found)


def test_what_a_line_of_the_thread_waives_is_shown_and_counts_for_nothing(
    run: Callable[..., Result], tmp_path: Path
) -> None:
    thread = (
        "1. 低于60分不能买票。\nBelow 600 points you cannot buy tickets.\n"
        "# transcheck: ignore[number-changed] a new rule\n"
    )
    (tmp_path / "waived.txt").write_text(thread, encoding="utf-8")
    result = run("audit", "waived.txt", "--fail-on", "minor")
    assert result.exit_code == 0
    assert "waived    number-changed: " in result.stdout
    assert "(a new rule)" in " ".join(result.stdout.split())
