from collections.abc import Callable

import pytest
from click.testing import Result

from transcheck.checks import discover
from transcheck.estimating.witnesses import CHECKS


@pytest.mark.parametrize("name", list(discover()))
def test_every_check_is_explained(run: Callable[..., Result], name: str) -> None:
    result = run("explain", name)
    assert result.exit_code == 0
    for words in (name, discover()[name].category, "In Chinese", "Why it matters", "Flagged", "Clean"):
        assert words in result.stdout


def test_an_unknown_check_is_told_with_the_nearest_one(run: Callable[..., Result]) -> None:
    result = run("explain", "negation-lots")
    assert result.exit_code == 2
    assert "did you mean 'negation-lost'" in result.stderr


@pytest.mark.parametrize("name", [*CHECKS, "meaning-shifted", "unused-waiver", "leaked-row"])
def test_other_names_in_a_report_are_explained(run: Callable[..., Result], name: str) -> None:
    result = run("explain", name)
    assert result.exit_code == 0
    assert result.stdout.startswith(f"{name}\n\n")
