import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.judging.scoring import score
from transcheck.model import Flag, Severity


def _flag(severity: Severity, confidence: float = 0.9) -> Flag:
    return Flag("some-check", "accuracy/mistranslation", severity, confidence, ((0, 1),), ((0, 1),), "said")


def test_a_covered_pair_without_flags_is_near_certain_and_an_uncovered_one_is_not() -> None:
    assert score([], linked=38, content=40) > 0.95
    assert score([], linked=4, content=40) < 0.2


@pytest.mark.parametrize("severity", [Severity.MINOR, Severity.MAJOR, Severity.CRITICAL])
def test_a_flag_lowers_the_score(severity: Severity) -> None:
    assert score([_flag(severity)], 30, 40) < score([], 30, 40)


def test_graver_and_surer_flags_lower_it_more() -> None:
    ladder = [score([_flag(severity)], 30, 40) for severity in Severity]
    assert ladder == sorted(ladder, reverse=True)
    assert len(set(ladder)) == len(ladder)
    assert score([_flag(Severity.MAJOR, 0.9)], 30, 40) < score([_flag(Severity.MAJOR, 0.6)], 30, 40)


@given(
    st.lists(st.builds(_flag, st.sampled_from(Severity), st.floats(0, 1)), max_size=8),
    st.integers(0, 500),
    st.integers(0, 500),
)
def test_the_score_is_a_probability_and_rises_with_coverage(flags: list[Flag], linked: int, unlinked: int) -> None:
    value = score(flags, linked, linked + unlinked)
    assert 0 <= value <= 1
    assert score(flags, linked + 1, linked + unlinked + 1) >= value
