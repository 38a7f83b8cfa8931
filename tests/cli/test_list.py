from collections.abc import Callable

from click.testing import Result

from transcheck.checks import discover


def test_every_check_is_listed_with_its_severity_and_summary(run: Callable[..., Result]) -> None:
    result = run("list")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert [line.split()[0] for line in lines] == list(discover())
    assert all(line.split()[1] in {"neutral", "minor", "major", "critical"} for line in lines)
    assert all(len(line.split()) > 4 for line in lines)
