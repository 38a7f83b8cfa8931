import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from transcheck import Auditor, Configuration, Pair, Verdict
from transcheck.cli import main
from transcheck.errors import InputError, UsageError
from transcheck.estimating.doubts import WORDS
from transcheck.estimating.models import digest, folder_of
from transcheck.judging.scoring import TABLE

PAIR = Pair("pair", "政府降低了药品的价格。", "The government raised the price.")


def test_without_a_model_the_rules_judge_alone() -> None:
    assert folder_of("none") is None
    assert Auditor(Configuration(estimator="none")).signature.estimator == "none"


def test_a_model_ships_and_is_used_unless_told_otherwise() -> None:
    folder = folder_of("small")
    assert folder is not None
    assert Auditor().signature.estimator == digest(folder)
    assert sum(file.stat().st_size for file in folder.iterdir()) < 45e6


def test_the_shipped_model_tells_right_from_wrong_in_both_directions() -> None:
    auditor = Auditor()
    for source, right, wrong in (
        ("政府降低了药品的价格。", "The government cut the price of medicine.", "The government cut the price of oil."),
        ("The train leaves at noon.", "火车中午出发。", "火车中午到达。"),
    ):
        good, bad = (auditor.audit_pair(Pair("pair", source, target)) for target in (right, wrong))
        assert good.score > bad.score
        assert good.verdict is Verdict.FAITHFUL


def test_the_shipped_model_says_the_same_each_time_and_of_either_script() -> None:
    auditor = Auditor()
    first = auditor.audit_pair(PAIR)
    assert auditor.audit_pair(PAIR) == first
    traditional = auditor.audit_pair(Pair("pair", "政府降低了藥品的價格。", str(PAIR.target)))
    assert traditional.score == pytest.approx(first.score, abs=0.05)


def test_a_model_scores_flags_and_signs(model_folder: Path) -> None:
    auditor = Auditor(Configuration(estimator=str(model_folder), select=("meaning-shifted",)))
    (result,) = auditor.audit([PAIR])
    assert {flag.check for flag in result.flags} == {"meaning-shifted"}
    marked = [str(PAIR.target)[slice(*span)] for flag in result.flags for span in flag.target_spans]
    assert "raised" in marked
    assert auditor.signature.estimator == digest(model_folder)
    assert result == auditor.audit_pair(PAIR)
    assert result.score != Auditor(Configuration(estimator="none", select=("meaning-shifted",))).audit_pair(PAIR).score


def test_traditional_characters_are_read_as_simplified(model_folder: Path) -> None:
    auditor = Auditor(Configuration(estimator=str(model_folder), select=("meaning-shifted",)))
    result = auditor.audit_pair(Pair("pair", "政府降低了藥品的價格。", "The government cut the price."))
    assert [result.pair.source[slice(*span)] for flag in result.flags for span in flag.source_spans] == ["藥品"]


def test_a_check_that_is_not_selected_makes_no_flags(model_folder: Path) -> None:
    auditor = Auditor(Configuration(estimator=str(model_folder), select=("number-changed",)))
    assert auditor.audit_pair(PAIR).flags == ()


@pytest.mark.parametrize("name", ["nowhere", "tests"])
def test_a_folder_without_a_model_is_refused(name: str) -> None:
    with pytest.raises(UsageError, match=r"estimator\.onnx"):
        Auditor(Configuration(estimator=name))


@pytest.mark.parametrize("file", [WORDS, TABLE])
@pytest.mark.parametrize("text", [None, "", "[]", '{"en": 1}'])
def test_a_broken_table_of_a_model_is_named(model_folder: Path, tmp_path: Path, file: str, text: str | None) -> None:
    folder = tmp_path / "broken"
    shutil.copytree(model_folder, folder)
    (folder / file).unlink()
    if text is not None:
        (folder / file).write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        Auditor(Configuration(estimator=str(folder))).audit_pair(PAIR)
    assert file in str(caught.value)


def test_the_command_tells_what_is_there(model_folder: Path) -> None:
    assert "small" in CliRunner().invoke(main, ["models"]).output
    assert "rules" in CliRunner().invoke(main, ["models", "none"]).output
    assert digest(model_folder) in CliRunner().invoke(main, ["models", str(model_folder)]).output
    assert CliRunner().invoke(main, ["models", "nowhere"]).exit_code == 2


def test_a_row_is_judged_with_the_model_from_the_command_line(model_folder: Path) -> None:
    arguments = ["audit", "--source", PAIR.source, "--target", str(PAIR.target), "--estimator", str(model_folder)]
    result = CliRunner().invoke(main, [*arguments, "--format", "jsonl"])
    assert result.exit_code == 0
    assert "meaning-shifted" in {flag["check"] for flag in json.loads(result.stdout)["flags"]}
