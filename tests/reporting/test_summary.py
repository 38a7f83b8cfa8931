from transcheck.model import Result
from transcheck.reporting import Summary


def test_pairs_and_comments_are_counted_apart(results: list[Result]) -> None:
    summary = Summary()
    for result in results:
        summary.add(result)
    assert summary.sentences() == [
        "4 pairs: 1 faithful, 1 questionable, 1 divergent, 1 unverifiable",
        "1 comment or passage without a translation",
    ]
    assert summary.as_dict()["flags"] == {"critical": 2, "major": 1, "minor": 1, "neutral": 0}


def test_an_empty_audit() -> None:
    assert Summary().sentences() == ["0 pairs"]
