from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.judging.scoring import EVIDENCE, Scoring, Thresholds, evidence, load_scoring
from transcheck.model import Flag, Severity


@dataclass(frozen=True)
class Said:
    """What a model may say of a pair."""

    quality: float = 0.7
    faithful: float = 0.7
    critical: float = 0.2
    errors: float = 1.5
    assessed: float | None = None


def _flag(severity: Severity, confidence: float = 0.9) -> Flag:
    return Flag("some-check", "accuracy/mistranslation", severity, confidence, ((0, 1),), ((0, 1),), "said")


@pytest.fixture(params=["en", "zh"])
def scoring(request: pytest.FixtureRequest) -> Scoring:
    return load_scoring(request.param)


def _score(
    scoring: Scoring,
    flags: list[Flag],
    linked: int = 30,
    content: int = 40,
    support: Sequence[float] = (0.99,) * 40,
    said: Said | None = None,
    coherence: float = 0.1,
) -> float:
    return scoring.score(evidence(flags, linked, content, support, coherence, 60, said or Said()))


def test_weights_have_the_sign_that_the_evidence_must_have(scoring: Scoring) -> None:
    weights = scoring.weights
    assert set(weights) == set(EVIDENCE)
    assert all(weight * EVIDENCE[name] >= 0 for name, weight in weights.items())


def test_a_well_covered_pair_scores_above_an_uncovered_one(scoring: Scoring) -> None:
    assert _score(scoring, [], linked=38) > _score(scoring, [], linked=4)


def test_a_word_that_the_other_side_accounts_for_less_lowers_the_score(scoring: Scoring) -> None:
    shares = [_score(scoring, [], support=[0.99] * 39 + [worst]) for worst in (0.99, 0.9, 0.5, 0.01)]
    assert shares == sorted(shares, reverse=True)
    assert len(set(shares)) == len(shares)


def test_words_that_keep_company_with_each_other_raise_the_score(scoring: Scoring) -> None:
    assert _score(scoring, [], coherence=0.2) > _score(scoring, [], coherence=0.05)


def test_an_aligner_that_weighs_no_support_costs_nothing(scoring: Scoring) -> None:
    assert _score(scoring, [], support=()) > _score(scoring, [], support=[0.5] * 40)


def test_graver_and_surer_flags_lower_the_score_more(scoring: Scoring) -> None:
    ladder = [_score(scoring, [_flag(severity)]) for severity in Severity]
    assert ladder == sorted(ladder, reverse=True)
    assert len(set(ladder)) == len(ladder)
    assert _score(scoring, [_flag(Severity.MAJOR, 0.9)]) < _score(scoring, [_flag(Severity.MAJOR, 0.6)])


def test_the_score_rises_with_what_the_model_says_for_the_translation() -> None:
    weights = {name: 0.5 * sign for name, sign in EVIDENCE.items()}
    scoring, middle = Scoring(weights, Thresholds(0.3, 0.5)), Said()
    better = (Said(quality=0.8), Said(faithful=0.8), Said(critical=0.1), Said(errors=1.0))
    assert all(_score(scoring, [], said=said) > _score(scoring, [], said=middle) for said in better)


def test_an_assessment_learned_apart_counts_in_place_of_the_quality() -> None:
    scoring = Scoring({name: 0.5 * sign for name, sign in EVIDENCE.items()}, Thresholds(0.3, 0.5))
    apart = Said(quality=0.2, assessed=0.7)
    assert _score(scoring, [], said=apart) == _score(scoring, [], said=Said(quality=0.7))


def test_the_order_of_the_thresholds(scoring: Scoring) -> None:
    assert 0 < scoring.thresholds.lower < scoring.thresholds.upper < 1


@given(
    st.lists(st.builds(_flag, st.sampled_from(Severity), st.floats(0, 1)), max_size=8),
    st.integers(0, 500),
    st.integers(0, 500),
    st.builds(Said, *[st.floats(0, 1)] * 3),
)
def test_the_score_is_a_probability_and_rises_with_coverage(
    flags: list[Flag], linked: int, unlinked: int, said: Said
) -> None:
    scoring = load_scoring("en")
    value = _score(scoring, flags, linked, linked + unlinked, said=said)
    assert 0 <= value <= 1
    assert _score(scoring, flags, linked + 1, linked + unlinked + 1, said=said) >= value
