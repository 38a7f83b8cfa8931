"""``transcheck check`` as a data set's continuous integration uses it."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from lxml import etree

Run = Callable[..., Result]
Write = Callable[..., str]

GOOD = {"id": "good", "source": "我不去学校。", "target": "I am not going to school."}
WRONG = {"id": "wrong", "source": "低于60分不能买票。", "target": "Below 600 points you cannot buy tickets."}
OTHER = {"id": "other", "source": "他今年20岁。", "target": "He is 30 this year."}


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def rows(*items: dict[str, Any], name: str = "p.jsonl") -> str:
        text = "".join(json.dumps(item, ensure_ascii=False) + "\n" for item in items)
        (tmp_path / name).write_text(text, encoding="utf-8")
        return name

    return rows


def test_several_reports_at_once(run: Run, write: Write, tmp_path: Path) -> None:
    outputs = (
        "--output",
        "sarif=o.sarif",
        "--output",
        "junit=o.xml",
        "--output",
        "github=-",
        "--output",
        "gitlab=o.json",
    )
    result = run("check", write(GOOD, WRONG), *outputs)
    assert result.exit_code == 1
    first, last = result.stdout.splitlines()
    assert first.startswith("::error file=p.jsonl,line=2,endLine=2,title=number-changed (critical)::wrong: flagged: ")
    assert last.startswith("::notice title=transcheck::2 pairs: 1 faithful, 1 divergent [")
    assert "p.jsonl:2: wrong: flagged: number-changed (critical)" in result.stderr
    (found,) = json.loads((tmp_path / "o.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]
    assert found["ruleId"] == "number-changed"
    assert etree.parse(tmp_path / "o.xml").getroot()[0].get("failures") == "1"
    assert len(json.loads((tmp_path / "o.json").read_text(encoding="utf-8"))) == 1


@pytest.mark.parametrize("outputs", [("sarif=x", "junit=x"), ("a", "b"), ("text=a", "b"), ("github=-", "gitlab=-")])
def test_two_reports_cannot_go_to_one_place(run: Run, write: Write, outputs: tuple[str, str]) -> None:
    assert run("check", write(GOOD), "--output", outputs[0], "--output", outputs[1]).exit_code == 2


def test_a_flag_that_a_label_asks_for_is_in_no_report(run: Run, write: Write) -> None:
    label = {"check": "number-changed", "source_spans": [[2, 4]], "target_spans": [[6, 9]]}
    result = run("check", write({**WRONG, "labels": [label]}), "--output", "github=-")
    assert result.exit_code == 0
    assert "::error" not in result.stdout


def test_a_baseline_keeps_known_findings_silent_when_rows_move(run: Run, write: Write, tmp_path: Path) -> None:
    options = ("--baseline", "known.jsonl")
    name = write(GOOD, WRONG)
    assert run("check", name, *options).exit_code == 2
    made = run("check", name, *options, "--update-baseline")
    assert made.exit_code == 0
    assert "1 finding written to the baseline" in made.stdout
    before = (tmp_path / "known.jsonl").read_bytes()
    moved = run("check", write({**WRONG, "id": "elsewhere"}, GOOD), *options)
    assert moved.exit_code == 0
    assert "1 finding known from the baseline" in moved.stdout
    new = run("check", write(OTHER, WRONG, GOOD), *options)
    assert new.exit_code == 1
    assert "p.jsonl:1: other: flagged: number-changed" in new.stdout
    assert "wrong: flagged" not in new.stdout
    gone = run("check", write(GOOD), *options)
    assert gone.exit_code == 0
    assert "gone: number-changed: 低于60分不能买票。 → Below 600 points" in gone.stdout
    assert (tmp_path / "known.jsonl").read_bytes() == before
    run("check", write(GOOD), *options, "--update-baseline")
    assert (tmp_path / "known.jsonl").read_text(encoding="utf-8") == '{"transcheck_baseline": 1}\n'


def test_an_unreadable_input_leaves_the_baseline_alone(run: Run, write: Write, tmp_path: Path) -> None:
    result = run("check", write(GOOD), "none.jsonl", "--baseline", "known.jsonl", "--update-baseline")
    assert result.exit_code == 2
    assert not (tmp_path / "known.jsonl").exists()


def test_only_rows_that_changed_since_a_revision(run: Run, write: Write) -> None:
    git = ("git", "-c", "user.name=n", "-c", "user.email=e@example.org")
    write(WRONG, GOOD)
    for arguments in (("init", "-q", "."), ("add", "."), ("commit", "-qm", "a")):
        subprocess.run([*git, *arguments], check=True, capture_output=True)
    name = write(GOOD, WRONG)
    assert "wrong: flagged" in run("check", name).stdout
    write(WRONG, GOOD, OTHER)
    result = run("check", name, "--since", "HEAD")
    assert result.exit_code == 1
    assert "other: flagged" in result.stdout
    assert "1 row, 0 with labels" in result.stdout
    write(WRONG, GOOD, {**GOOD, "id": "copy"})
    assert "copy: hygiene: duplicate-pair" in run("check", name, "--since", "HEAD", "--fail-on", "minor").stdout
    assert run("check", name, "--since", "nothing").exit_code == 2


@pytest.mark.parametrize(("share", "code"), [("50%", 0), ("0.5", 0), ("49.9%", 1), ("0%", 1), ("101%", 2), ("x", 2)])
def test_a_highest_share_of_divergent_pairs(run: Run, write: Write, share: str, code: int) -> None:
    result = run("check", write(GOOD, WRONG), "--max-divergent", share)
    assert result.exit_code == code
    if code == 1:
        assert "divergent: 50.00% (1 of 2 pairs), more than the limit" in result.stdout


def test_a_share_of_divergent_pairs_holds_for_rows_without_labels_too(run: Run, write: Write) -> None:
    unlabelled = [{key: value for key, value in row.items() if key != "labels"} for row in (GOOD, WRONG)]
    name = write(*unlabelled)
    assert run("check", name).exit_code == 1
    assert run("check", name, "--max-divergent", "50%").exit_code == 0
    assert run("check", name, "--max-divergent", "50%", "--fail-on", "verdict").exit_code == 0
    assert run("check", name, "--max-divergent", "40%").exit_code == 1


def test_limits_of_a_check_and_of_divergence_in_the_configuration(run: Run, write: Write, tmp_path: Path) -> None:
    name = write(GOOD, WRONG)
    (tmp_path / "transcheck.toml").write_text("[limits.checks.number-changed]\nfindings = 1\n", encoding="utf-8")
    assert run("check", name).exit_code == 0
    (tmp_path / "transcheck.toml").write_text("[limits.checks.number-changed]\nfindings = 0\n", encoding="utf-8")
    assert "number-changed: 1 findings, more than the limit 0" in run("check", name).stdout
    (tmp_path / "transcheck.toml").write_text("[limits]\ndivergent = 0.1\n", encoding="utf-8")
    assert run("check", name).exit_code == 1


def test_hygiene(run: Run, write: Write) -> None:
    test_set = write(GOOD, name="test.jsonl")
    name = write(GOOD, {**GOOD, "id": "copy"}, name="train.jsonl")
    quiet = run("check", name)
    assert quiet.exit_code == 0
    assert "duplicate-pair: 1 row" in quiet.stdout
    assert (
        "copy: hygiene: duplicate-pair (minor): good says the same" in run("check", name, "--fail-on", "minor").stdout
    )
    assert "duplicate" not in run("check", name, "--no-hygiene").stdout
    leaked = run("check", name, "--against", test_set)
    assert leaked.exit_code == 1
    assert "train.jsonl:1: good: hygiene: leaked-row (major): the other data set has the row as good" in leaked.stdout


def test_two_files_side_by_side(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.zh").write_text("我不去学校。\n低于60分不能买票。\n", encoding="utf-8")
    (tmp_path / "a.en").write_text("I am not going to school.\nBelow 600 points no tickets.\n", encoding="utf-8")
    result = run("check", "--source", "a.zh", "--target", "a.en")
    assert result.exit_code == 1
    assert "a.zh:2: a.zh:2: flagged: number-changed (critical)" in result.stdout
    assert run("check", "--source", "a.zh").exit_code == 2
    assert run("check", "a.zh", "--source", "a.zh", "--target", "a.en").exit_code == 2
    assert run("check").exit_code == 2


def test_fields_under_other_names(run: Run, write: Write) -> None:
    name = write({"zh_text": WRONG["source"], "en_text": WRONG["target"]})
    assert "cannot be judged" in run("check", name).stdout
    result = run("check", name, "--field", "source=zh_text", "--field", "target=en_text")
    assert "p.jsonl:1: p.jsonl:1: flagged: number-changed" in result.stdout
    assert "did you mean 'source'?" in run("check", name, "--field", "sourse=zh_text").stderr
    assert run("check", name, "--field", "source").exit_code == 2


FORMATS = {
    "a.tmx": '<tmx><header srclang="zh"/><body><tu><tuv xml:lang="zh"><seg>低于60分</seg></tuv>'
    '<tuv xml:lang="en"><seg>Below 600 points</seg></tuv></tu></body></tmx>',
    "a.xlf": '<xliff><file source-language="zh" target-language="en"><body><trans-unit id="1"><source>低于60分</source>'
    "<target>Below 600 points</target></trans-unit></body></file></xliff>",
    "a.po": 'msgid "低于60分"\nmsgstr "Below 600 points"\n',
    "a.srt": "1\n00:00:01,000 --> 00:00:02,000\n低于60分\nBelow 600 points\n",
    "a.csv": "zh,en\n低于60分,Below 600 points\n",
    "a.html": "<!doctype html><html><body><div class='comment'><p>低于60分<br>Below 600 points</p></div></body></html>",
    "a.json": '[{"id": "1", "text": "低于60分\\nBelow 600 points"}]',
}


@pytest.mark.parametrize("name", FORMATS)
def test_every_format(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(FORMATS[name], encoding="utf-8")
    result = run("check", name)
    assert result.exit_code == 1, result.output
    assert "flagged: number-changed (critical): " in result.stdout


def test_several_reports_of_an_audit(run: Run, write: Write, tmp_path: Path) -> None:
    result = run("audit", write(WRONG), "--output", "sarif=o.sarif", "--output", "jsonl=o.jsonl")
    assert "divergent" in result.stdout
    assert json.loads((tmp_path / "o.jsonl").read_text(encoding="utf-8"))["id"] == "wrong"
    assert len(json.loads((tmp_path / "o.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]) == 1
