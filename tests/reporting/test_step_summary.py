from collections.abc import Callable

from transcheck.model import Result
from transcheck.reporting.step_summary import MOST


def test_the_gravest_are_shown_and_the_others_counted(report: Callable[..., str], results: list[Result]) -> None:
    shown = report("summary", [*results[2:3] * 60, *results[1:2] * 2])
    lines = [line for line in shown.splitlines() if line.startswith(("| critical", "| major", "| minor"))]
    assert len(lines) == MOST
    assert [line.split(" ")[1] for line in lines[:7]] == ["critical"] * 4 + ["major"] * 2 + ["minor"]
    assert f"{MOST} of 66 remarks, the gravest." in shown


def test_nothing_to_complain_of(report: Callable[..., str], results: list[Result]) -> None:
    assert "Nothing to complain of." in report("summary", results[:1])
