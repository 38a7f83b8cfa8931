import dataclasses

import pytest

from transcheck.aligning import LexicalAligner, cut_claims
from transcheck.checks import Bitext
from transcheck.estimating.estimate import Estimate
from transcheck.judging import reason_of
from transcheck.language import segment
from transcheck.model import CHINESE, ENGLISH, Flag, Pair, Severity, Verdict

SURE = Estimate(quality=0.9, faithful=0.9, critical=0.01, source=(), target=())
SOURCE, TARGET = "他买了一只鹦鹉和一本书。", "He bought a helmet and a book."


@pytest.fixture(scope="module")
def bitext() -> Bitext:
    source, target = segment(SOURCE, CHINESE), segment(TARGET, ENGLISH)
    alignment = LexicalAligner().align(source, target)
    return Bitext(Pair("1", SOURCE, TARGET), source, target, alignment, cut_claims(source, target, alignment))


@pytest.mark.parametrize("verdict", [Verdict.DIVERGENT, Verdict.QUESTIONABLE])
def test_a_verdict_on_the_score_alone_names_the_words_that_nothing_accounts_for(
    verdict: Verdict, bitext: Bitext
) -> None:
    reason = reason_of(verdict, [], bitext, SURE)
    assert reason is not None
    assert "“鹦鹉”, “helmet”" in reason
    assert "“书”" not in reason
    assert "“book”" not in reason
    assert "the model" not in reason


def test_what_the_model_expects_is_said_with_its_probability(bitext: Bitext) -> None:
    doubtful = dataclasses.replace(SURE, faithful=0.12, critical=0.66)
    reason = reason_of(Verdict.QUESTIONABLE, [], bitext, doubtful)
    assert reason is not None
    assert "a major error of accuracy (0.88)" in reason
    assert "a wrong name, number or negation, or harm (0.66)" in reason


def test_without_one_great_doubt_it_says_that_many_small_ones_add_up() -> None:
    source, target = segment("他买了一本书。", CHINESE), segment("He bought a book.", ENGLISH)
    bitext = Bitext(Pair("1", source.raw, target.raw), source, target, LexicalAligner().align(source, target), ())
    assert str(reason_of(Verdict.QUESTIONABLE, [], bitext, None)).endswith("many small doubts add up")


def test_a_flag_is_reason_enough_but_not_one_on_style(bitext: Bitext) -> None:
    flag = Flag("name-changed", "accuracy/mistranslation", Severity.MINOR, 0.9, ((0, 1),), ((0, 2),), "said")
    assert reason_of(Verdict.QUESTIONABLE, [flag], bitext, SURE) is None
    assert reason_of(Verdict.QUESTIONABLE, [dataclasses.replace(flag, severity=Severity.NEUTRAL)], bitext, SURE)


def test_a_faithful_pair_needs_no_reason(bitext: Bitext) -> None:
    assert reason_of(Verdict.FAITHFUL, [], bitext, SURE) is None
