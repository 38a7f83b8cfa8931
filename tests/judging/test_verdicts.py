import pytest

from transcheck.judging import Thresholds, judge_claims, verdict
from transcheck.model import Claim, Flag, Severity, Span, Verdict

THRESHOLDS = Thresholds(lower=0.3, upper=0.5, confidence=0.5)


def _flag(
    severity: Severity,
    confidence: float = 0.9,
    category: str = "accuracy/mistranslation",
    source: Span = (0, 2),
    target: Span = (0, 2),
) -> Flag:
    return Flag("some-check", category, severity, confidence, (source,), (target,), "said")


@pytest.mark.parametrize(
    ("score", "flags", "expected"),
    [
        (0.9, [], Verdict.FAITHFUL),
        (0.4, [], Verdict.QUESTIONABLE),
        (0.2, [], Verdict.DIVERGENT),
        (0.9, [_flag(Severity.CRITICAL)], Verdict.DIVERGENT),
        (0.9, [_flag(Severity.MAJOR)], Verdict.DIVERGENT),
        (0.9, [_flag(Severity.MAJOR, category="fluency/grammar")], Verdict.QUESTIONABLE),
        (0.9, [_flag(Severity.MAJOR, confidence=0.4)], Verdict.QUESTIONABLE),
        (0.9, [_flag(Severity.MINOR)], Verdict.QUESTIONABLE),
        (0.9, [_flag(Severity.NEUTRAL)], Verdict.FAITHFUL),
    ],
)
def test_verdict_of_a_pair(score: float, flags: list[Flag], expected: Verdict) -> None:
    assert verdict(score, flags, THRESHOLDS) is expected


@pytest.mark.parametrize(
    ("claim", "flags", "expected"),
    [
        (Claim(((0, 8),), ((0, 20),), 0.9), [], Verdict.FAITHFUL),
        (Claim(((0, 8),), ((0, 20),), 0.1), [], Verdict.QUESTIONABLE),
        (Claim(((0, 8),), (), 0.0), [], Verdict.QUESTIONABLE),
        (Claim(((0, 8),), ((0, 20),), 0.9), [_flag(Severity.CRITICAL)], Verdict.DIVERGENT),
        (Claim(((4, 8),), ((5, 20),), 0.9), [_flag(Severity.CRITICAL)], Verdict.FAITHFUL),
        (Claim(((4, 8),), ((0, 20),), 0.9), [_flag(Severity.MAJOR, source=(3, 3))], Verdict.DIVERGENT),
        (Claim(((0, 8),), ((0, 20),), 0.9), [_flag(Severity.MINOR)], Verdict.QUESTIONABLE),
    ],
)
def test_verdict_of_a_claim(claim: Claim, flags: list[Flag], expected: Verdict) -> None:
    [judged] = judge_claims([claim], flags, THRESHOLDS)
    assert judged.verdict is expected
