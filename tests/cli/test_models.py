from click.testing import CliRunner

from transcheck.cli import main
from transcheck.estimating.models import SMALL, installed


def test_models_are_listed_with_size_and_version() -> None:
    result = CliRunner().invoke(main, ["models"])
    found = installed(SMALL)
    assert result.exit_code == 0
    assert found is not None
    assert found.digest in result.output
    assert f"{found.size / 1e6:.1f} MB" in result.output
    assert "none" in result.output


def test_an_unknown_estimator_is_refused_with_the_known_ones() -> None:
    arguments = ["audit", "--source", "我不去。", "--target", "I am going.", "--estimator", "large"]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 2
    assert "there is no estimator 'large'" in result.stderr
