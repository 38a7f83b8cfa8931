from collections.abc import Callable

import pytest

from transcheck.model import Result
from transcheck.reporting import discover
from transcheck.reporting.limits import IN_SHORT, limits

OF_A_FIXED_FORM = {"gitlab", "jsonl", "mqm-tsv"}  # each of these is a list of findings or rows and nothing else


@pytest.mark.parametrize("name", sorted(discover().keys() - OF_A_FIXED_FORM))
def test_every_report_says_what_it_cannot_know_and_what_made_it(
    name: str, report: Callable[..., str], results: list[Result]
) -> None:
    shown = " ".join(report(name, results).split())
    assert IN_SHORT in shown or all(sentence in shown for sentence in limits())
    assert "lexical" in shown
