import dataclasses

import pytest

from transcheck.configuration import CheckLimits, Limits
from transcheck.judging.labels import Comparison, FindingKind, meets
from transcheck.model import Flag, Label, Pair, Result, Severity, Verdict, Waiver

SOURCE = "低于60分，护照会作废。"
TARGET = "Below 600 points, no flights."
PAIR = Pair("r", SOURCE, TARGET, labels=())
FLAG = Flag("number-changed", "accuracy/mistranslation", Severity.CRITICAL, 0.9, ((2, 4),), ((6, 9),), "60 is 600")


def result(*flags: Flag, labels: tuple[Label, ...] | None, verdict: Verdict = Verdict.DIVERGENT) -> Result:
    return Result(dataclasses.replace(PAIR, labels=labels), "zh", "en", verdict, 0.1, flags=flags)


@pytest.mark.parametrize(
    ("label", "met"),
    [
        (Label("number-changed"), True),
        (Label("number-changed", ((2, 5),)), True),
        (Label("number-changed", ((3, 4),), ((8, 12),)), True),
        (Label("number-changed", ((0, 1), (3, 4)), ((8, 12),)), True),
        (Label("name-changed", ((2, 4),)), False),
        (Label("number-changed", ((4, 5),)), False),
        (Label("number-changed", ((2, 4),), ((0, 5),)), False),
    ],
)
def test_a_label_asks_for_the_check_and_words_in_common_on_each_side_it_marks(label: Label, met: bool) -> None:
    assert meets(FLAG, label, PAIR) is met


@pytest.mark.parametrize(
    ("flagged", "labelled", "met"),
    [
        ((16, 16), (18, 18), True),  # comma and space between
        ((18, 18), (18, 18), True),
        ((16, 16), (20, 20), False),  # a word between
        ((16, 16), (10, 16), True),  # at the edge of a span
        ((12, 12), (10, 16), True),
        ((28, 28), (18, 20), False),
    ],
)
def test_a_place_is_met_up_to_punctuation(flagged: tuple[int, int], labelled: tuple[int, int], met: bool) -> None:
    flag = dataclasses.replace(FLAG, target_spans=(flagged,))
    assert meets(flag, Label("number-changed", (), (labelled,)), PAIR) is met


@pytest.mark.parametrize(
    ("source_spans", "target_spans", "met"),
    [
        (((2, 4),), ((28, 28),), True),  # the words agree, and both say that something is missing
        (((3, 5),), ((28, 28),), True),
        (((7, 8),), ((28, 28),), False),  # other words, another place
        (((2, 4),), ((20, 25),), False),  # words stand in its place, and not there
    ],
)
def test_the_words_tell_what_is_missing_rather_than_the_place(
    source_spans: tuple[tuple[int, int], ...], target_spans: tuple[tuple[int, int], ...], met: bool
) -> None:
    flag = dataclasses.replace(FLAG, source_spans=source_spans, target_spans=target_spans)
    assert meets(flag, Label("number-changed", ((2, 4),), ((9, 9),)), PAIR) is met


def test_labels_and_flags_that_agree_are_no_findings() -> None:
    comparison = Comparison()
    assert comparison.add(result(FLAG, labels=(Label("number-changed", ((2, 4),)),))) == []
    assert comparison.add(result(labels=(), verdict=Verdict.FAITHFUL)) == []
    assert (comparison.rows, comparison.labelled) == (2, 2)
    assert (comparison.overall().precision, comparison.overall().recall) == (1, 1)
    assert comparison.breaches(Limits()) == []


def test_a_missed_label_and_an_unlabelled_flag_are_findings() -> None:
    comparison = Comparison()
    findings = comparison.add(result(FLAG, labels=(Label("negation-lost", ((7, 8),)),)))
    assert [(finding.kind, finding.check) for finding in findings] == [
        (FindingKind.MISSED, "negation-lost"),
        (FindingKind.UNLABELLED, "number-changed"),
    ]
    assert "照" in findings[0].message
    assert comparison.checks["negation-lost"].recall == 0
    assert comparison.checks["number-changed"].precision == 0
    assert len(comparison.breaches(Limits())) == 1


def test_neutral_flags_count_for_nothing() -> None:
    neutral = dataclasses.replace(FLAG, severity=Severity.NEUTRAL)
    assert Comparison().add(result(neutral, labels=())) == []
    assert len(Comparison().add(result(neutral, labels=(Label("number-changed"),)))) == 1


@pytest.mark.parametrize(
    ("fail_on", "severity", "found"),
    [
        ("major", Severity.MINOR, 0),
        ("major", Severity.MAJOR, 1),
        ("minor", Severity.MINOR, 1),
        ("critical", Severity.MAJOR, 0),
        ("verdict", Severity.MINOR, 1),
    ],
)
def test_rows_without_labels_go_by_severity(fail_on: str, severity: Severity, found: int) -> None:
    flag = dataclasses.replace(FLAG, severity=severity)
    comparison = Comparison(fail_on)
    assert len(comparison.add(result(flag, labels=None))) == found
    assert comparison.labelled == 0
    assert comparison.overall().precision is None


def test_verdict_looks_at_nothing_but_the_verdict() -> None:
    assert Comparison("verdict").add(result(FLAG, labels=None, verdict=Verdict.QUESTIONABLE)) == []


def test_labels_of_checks_that_do_not_run_ask_for_nothing() -> None:
    comparison = Comparison(enabled=lambda check: check != "negation-lost")
    assert comparison.add(result(labels=(Label("negation-lost"),))) == []


def test_limits() -> None:
    comparison = Comparison()
    comparison.add(result(FLAG, labels=(Label("number-changed"),)))
    comparison.add(result(FLAG, labels=()))
    assert comparison.overall().precision == 0.5
    assert comparison.breaches(Limits(findings=1)) == []
    assert comparison.breaches(Limits(overall=CheckLimits(precision=0.5, recall=1.0))) == []
    [breach] = comparison.breaches(Limits(overall=CheckLimits(precision=0.6)))
    assert breach == "all checks: precision 0.500 is below the limit 0.6"
    [breach] = comparison.breaches(Limits(checks={"number-changed": CheckLimits(precision=0.9)}))
    assert breach.startswith("number-changed: precision")
    assert comparison.breaches(Limits(checks={"name-changed": CheckLimits(0.9, 0.9)})) == []
    [breach] = comparison.breaches(Limits(findings=0, overall=CheckLimits(recall=0.9)))
    assert breach == "findings: 1 (1 not labelled), more than the limit 0"


def test_rates_do_not_excuse_findings_in_rows_without_labels() -> None:
    comparison = Comparison()
    comparison.add(result(FLAG, labels=None))
    [breach] = comparison.breaches(Limits(overall=CheckLimits(precision=0.1)))
    assert "1 flagged" in breach


def test_a_waived_check_is_asked_for_nothing_and_a_waiver_without_a_flag_is_a_finding() -> None:
    waived = dataclasses.replace(PAIR, labels=(Label("number-changed"),), ignore=(Waiver("number-changed"),))
    comparison = Comparison(fail_on="critical")
    assert comparison.add(Result(waived, "zh", "en", Verdict.FAITHFUL, 0.9, waived=(FLAG,))) == []
    [finding] = comparison.add(Result(waived, "zh", "en", Verdict.FAITHFUL, 0.9, unused_waivers=waived.ignore))
    assert (finding.kind, finding.check, finding.severity) == (FindingKind.UNUSED, "unused-waiver", Severity.MINOR)
    assert "number-changed" in finding.message


@pytest.mark.parametrize(("span", "meant"), [((6, 9), 1), ((18, 20), 0)])
def test_the_estimator_is_right_where_it_marks_any_divergence_but_answers_for_no_label(
    span: tuple[int, int], meant: int
) -> None:
    label = Label("number-changed", ((2, 4),), ((6, 9),))
    shifted = dataclasses.replace(FLAG, check="meaning-shifted", source_spans=(), target_spans=(span,))
    comparison = Comparison()
    comparison.add(result(shifted, labels=(label,)))
    assert comparison.checks["meaning-shifted"].flags_meant == meant
    assert comparison.counts[FindingKind.MISSED] == 1


def test_what_is_wrong_with_the_set_can_be_waived() -> None:
    flag = Flag("broken-encoding", "data", Severity.MAJOR, 1.0, (), (), "garbled")
    comparison = Comparison(hygiene=lambda result: [flag])
    assert comparison.add(result(labels=()))
    waived = dataclasses.replace(PAIR, ignore=(Waiver("broken-encoding", "it is what the comment is about"),))
    assert comparison.add(Result(waived, "zh", "en", Verdict.FAITHFUL, 0.9)) == []
