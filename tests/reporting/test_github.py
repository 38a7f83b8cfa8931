from collections.abc import Callable

from transcheck.model import Result


def test_annotations(report: Callable[..., str], results: list[Result]) -> None:
    lines = report("github", results[1:2]).splitlines()
    assert lines[1] == (
        "::error file=thread.txt,line=16,endLine=17,title=comparison-reversed (critical)::"
        'thread.txt/5: 低于 (below) is rendered "more than"'
    )
    assert lines[-1].startswith("::notice title=transcheck::1 pair: 1 divergent [aligner:lexical|")


def test_a_row_that_cannot_be_judged_is_a_warning(report: Callable[..., str], results: list[Result]) -> None:
    (line, _) = report("github", results[-1:]).splitlines()
    assert line.startswith("::warning file=data/rows.jsonl,line=9,endLine=9,title=unverifiable (minor)::")
