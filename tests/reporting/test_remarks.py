import dataclasses

from transcheck.model import Result, Severity, Verdict
from transcheck.reporting.remarks import DIVERGENT, UNVERIFIABLE, remarks


def test_flags_are_remarks(results: list[Result]) -> None:
    assert [remark.rule for remark in remarks(results[1])] == [
        "content-omitted",
        "comparison-reversed",
        "negation-lost",
    ]
    assert remarks(results[0]) == []


def test_a_low_score_without_a_flag_is_a_remark(results: list[Result]) -> None:
    (remark,) = remarks(dataclasses.replace(results[0], verdict=Verdict.DIVERGENT, score=0.2))
    assert (remark.rule, remark.severity, remark.message) == (
        DIVERGENT, Severity.MAJOR, "the translation is 0.20 likely to be faithful",
    )  # fmt: skip


def test_a_bad_row_is_a_remark_and_a_passage_without_translation_none(results: list[Result]) -> None:
    *_, untranslated, bad = results
    assert remarks(untranslated) == []
    assert [remark.rule for remark in remarks(bad)] == [UNVERIFIABLE]
