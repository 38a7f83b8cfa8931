from __future__ import annotations

from pathlib import Path

import pytest

from transcheck.configuration import Calibration, Configuration
from transcheck.errors import UsageError


def load(tmp_path: Path, text: str) -> Configuration:
    path = tmp_path / "transcheck.toml"
    path.write_text(text, encoding="utf-8")
    return Configuration.load(path)


def test_two_numbers_for_a_check(tmp_path: Path) -> None:
    found = load(tmp_path, "[calibration.number-changed]\nslope = 0.5\nintercept = -1\n")
    assert found.calibration == {"number-changed": Calibration(0.5, -1.0)}
    assert found.check_names() == ("number-changed",)


def test_the_identity_is_what_nothing_means(tmp_path: Path) -> None:
    calibration = load(tmp_path, "[calibration.number-changed]\n").calibration["number-changed"]
    assert calibration.apply(0.3) == pytest.approx(0.3)


def test_certainty_is_bounded_and_nothing_overflows() -> None:
    assert 0 <= Calibration(1000.0, -1000.0).apply(0.0) < Calibration(1.0, 0.0).apply(1.0) <= 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("calibration = 1", "a table"),
        ("[calibration]\nnumber-changed = 1", "a table"),
        ("[calibration.number-changed]\nslope = 0", "above 0"),
        ("[calibration.number-changed]\nslope = -1", "above 0"),
        ("[calibration.number-changed]\nslope = nan", "a number"),
        ("[calibration.number-changed]\nintercept = inf", "a number"),
        ("[calibration.number-changed]\nintercept = true", "a number"),
        ("[calibration.number-changed]\nslop = 1", "slope"),
    ],
)
def test_a_setting_that_does_not_hold_is_named(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(UsageError, match=said) as caught:
        load(tmp_path, text)
    assert "transcheck.toml" in str(caught.value)
