from pathlib import Path

import pytest

from transcheck.configuration import CheckLimits, Configuration, Limits
from transcheck.errors import UsageError
from transcheck.model import Severity

FULL = """
select = ["number-changed", "negation-lost"]
ignore = ["negation-lost"]
dictionary = "words/cedict.txt"
glossaries = ["terms.csv", "/abs/terms.tbx"]
fail-on = "critical"
[severity]
name-changed = "minor"
[minimum-confidence]
number-changed = 0.6
[thresholds]
lower = 0.2
upper = 1
[limits]
findings = 3
precision = 0.9
[limits.checks.number-changed]
recall = 0.75
"""


def write(folder: Path, text: str, name: str = "transcheck.toml") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_every_setting_is_read(tmp_path: Path) -> None:
    file = write(tmp_path, FULL)
    assert Configuration.load(file) == Configuration(
        select=("number-changed", "negation-lost"),
        ignore=("negation-lost",),
        severity={"name-changed": Severity.MINOR},
        minimum_confidence={"number-changed": 0.6},
        lower_threshold=0.2,
        upper_threshold=1.0,
        dictionary=tmp_path / "words" / "cedict.txt",
        glossaries=(tmp_path / "terms.csv", Path("/abs/terms.tbx")),
        fail_on="critical",
        limits=Limits(
            findings=3,
            overall=CheckLimits(precision=0.9),
            checks={"number-changed": CheckLimits(recall=0.75)},
        ),
        file=file,
    )


def test_nothing_said_means_the_defaults(tmp_path: Path) -> None:
    assert Configuration.load(start=tmp_path).enabled("number-changed")
    assert Configuration.load(write(tmp_path, "")) == Configuration(file=tmp_path / "transcheck.toml")


def test_the_nearest_file_upward_is_taken(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    write(tmp_path, 'ignore = ["far"]')
    assert Configuration.load(start=inner).ignore == ("far",)
    write(tmp_path / "a", '[tool.transcheck]\nignore = ["near"]', "pyproject.toml")
    assert Configuration.load(start=inner).ignore == ("near",)
    write(inner, '[project]\nname = "says nothing of transcheck"', "pyproject.toml")
    assert Configuration.load(start=inner).ignore == ("near",)
    write(tmp_path / "a", 'ignore = ["own file"]')
    assert Configuration.load(start=inner).ignore == ("own file",)


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    assert Configuration.load(write(tmp_path, '\ufeffignore = ["a"]')).ignore == ("a",)


@pytest.mark.parametrize(
    ("text", "key", "way_out"),
    [
        ("selct = []", "'selct'", "did you mean 'select'"),
        ("fail_on = 'major'", "'fail_on'", "did you mean 'fail-on'"),
        ("[thresholds]\nlowr = 0.1", "'thresholds.lowr'", "did you mean 'lower'"),
        ("[limits]\nprecison = 0.1", "'limits.precison'", "did you mean 'precision'"),
        ("[limits.checks.number-changed]\nf1 = 0.1", "'limits.checks.number-changed.f1'", "precision, recall"),
        ("zzzz = 1", "'zzzz'", "known:"),
        ("select = 'number-changed'", "'select'", "a list of strings"),
        ("ignore = [1]", "'ignore'", "a list of strings"),
        ("thresholds = 3", "'thresholds'", "a table"),
        ("[thresholds]\nlower = '0.1'", "'thresholds.lower'", "from 0 to 1"),
        ("[thresholds]\nlower = true", "'thresholds.lower'", "from 0 to 1"),
        ("[thresholds]\nlower = nan", "'thresholds.lower'", "from 0 to 1"),
        ("[thresholds]\nlower = 0.9\nupper = 0.1", "'thresholds.lower'", "must not be above"),
        ("[minimum-confidence]\na = 2", "'minimum-confidence.a'", "from 0 to 1"),
        ("[severity]\na = 'grave'", "'severity.a'", "neutral, minor, major, critical"),
        ("[limits]\nfindings = -1", "'limits.findings'", "0 or more"),
        ("[limits]\nfindings = 1.5", "'limits.findings'", "whole number"),
        ("[limits.checks]\na = 1", "'limits.checks.a'", "a table"),
        ("fail-on = 'all'", "'fail-on'", "minor, major, critical, verdict"),
        ("dictionary = ''", "'dictionary'", "a file name"),
    ],
)
def test_errors_name_file_key_and_the_way_out(tmp_path: Path, text: str, key: str, way_out: str) -> None:
    file = write(tmp_path, text)
    with pytest.raises(UsageError) as caught:
        Configuration.load(file)
    assert str(file) in str(caught.value)
    assert key in str(caught.value)
    assert way_out in str(caught.value)


def test_files_that_cannot_be_used(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        Configuration.load(tmp_path / "missing.toml")
    with pytest.raises(UsageError, match=r"not valid TOML.*line 1"):
        Configuration.load(write(tmp_path, "= 3"))
    with pytest.raises(UsageError, match=r"no \[tool.transcheck\] section"):
        Configuration.load(write(tmp_path, "[tool.other]", "pyproject.toml"))
    with pytest.raises(UsageError, match="must be a table"):
        Configuration.load(write(tmp_path, "[tool]\ntranscheck = 1", "pyproject.toml"))
    (tmp_path / "latin.toml").write_bytes(b"# caf\xe9")
    with pytest.raises(UsageError, match="byte 5 is not UTF-8"):
        Configuration.load(tmp_path / "latin.toml")


def test_select_and_ignore() -> None:
    assert Configuration().enabled("any")
    assert not Configuration(ignore=("a",)).enabled("a")
    assert not Configuration(select=("a",)).enabled("b")
    assert not Configuration(select=("a",), ignore=("a",)).enabled("a")


def test_checks_that_do_not_exist_are_told(tmp_path: Path) -> None:
    configuration = Configuration.load(write(tmp_path, '[severity]\nnumber-chaged = "minor"'))
    with pytest.raises(UsageError, match="did you mean 'number-changed'"):
        configuration.require_known({"number-changed", "name-changed"})
    Configuration(select=("number-changed",)).require_known({"number-changed"})
