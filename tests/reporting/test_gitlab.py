import json
from collections.abc import Callable

from transcheck.model import Result


def test_issues(report: Callable[..., str], results: list[Result]) -> None:
    issues = json.loads(report("gitlab", results[1:2]))
    assert [issue["severity"] for issue in issues] == ["major", "critical", "critical"]
    assert issues[0]["location"] == {"path": "thread.txt", "lines": {"begin": 16}}


def test_each_fingerprint_comes_once(report: Callable[..., str], results: list[Result]) -> None:
    marks = [issue["fingerprint"] for issue in json.loads(report("gitlab", results[1:2] * 3))]
    assert len(marks) == len(set(marks)) == 9
