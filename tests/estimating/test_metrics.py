import time

import pytest
import sacrebleu

from transcheck.estimating.metrics import TER_LIMIT, ReferenceMetrics


@pytest.fixture(scope="module")
def metrics() -> ReferenceMetrics:
    return ReferenceMetrics()


def test_identical_text_is_perfect(metrics: ReferenceMetrics) -> None:
    found = metrics.score("The shop opens at nine.", ["The shop opens at nine."], "en")
    assert found is not None
    assert (found.chrf, found.bleu, found.ter) == pytest.approx((100, 100, 0))


def test_agrees_with_sacrebleu(metrics: ReferenceMetrics) -> None:
    target, reference = "The shop opens at ten today.", "The shop is open from nine today."
    found = metrics.score(target, [reference], "en")
    assert found is not None
    assert found.chrf == pytest.approx(sacrebleu.sentence_chrf(target, [reference]).score)
    assert found.bleu == pytest.approx(sacrebleu.sentence_bleu(target, [reference], use_effective_order=True).score)
    assert found.ter == pytest.approx(sacrebleu.sentence_ter(target, [reference]).score)
    assert found.chrf_plus == pytest.approx(sacrebleu.sentence_chrf(target, [reference], word_order=2).score)


def test_chinese_is_compared_character_by_character(metrics: ReferenceMetrics) -> None:
    found = metrics.score("商店今天十点开门。", ["商店今天九点开门。"], "zh")
    assert found is not None
    assert found.ter == pytest.approx(100 / 9)
    assert 30 < found.bleu < 100


def test_the_nearest_of_several_references_counts(metrics: ReferenceMetrics) -> None:
    target = "Prices rose by a third."
    alone = metrics.score(target, ["Nothing in common here"], "en")
    both = metrics.score(target, ["Nothing in common here", target], "en")
    assert alone is not None
    assert both is not None
    assert both.chrf == pytest.approx(100)
    assert alone.chrf < 50


def test_empty_references_are_left_out(metrics: ReferenceMetrics) -> None:
    assert metrics.score("text", [], "en") is None
    assert metrics.score("text", ["", "  "], "en") is None
    assert metrics.score("text", ["", "text"], "en") == metrics.score("text", ["text"], "en")


def test_an_empty_target_scores_nothing(metrics: ReferenceMetrics) -> None:
    found = metrics.score("", ["text"], "en")
    assert found is not None
    assert (found.chrf, found.bleu, found.ter) == (0, 0, 100)


@pytest.mark.parametrize(("unit", "language"), [("word ", "en"), ("字", "zh")])
def test_long_texts_go_without_ter_and_stay_fast(metrics: ReferenceMetrics, unit: str, language: str) -> None:
    at_limit = metrics.score(unit * TER_LIMIT, [unit * TER_LIMIT], language)
    assert at_limit is not None
    assert at_limit.ter == 0
    started = time.perf_counter()
    beyond = metrics.score(unit * 20_000, [unit * 20_000], language)
    assert beyond is not None
    assert beyond.ter is None
    assert beyond.chrf == pytest.approx(100)
    assert time.perf_counter() - started < 5


def test_signatures_are_those_of_sacrebleu(metrics: ReferenceMetrics) -> None:
    chinese, english = metrics.signatures("zh"), metrics.signatures("en")
    assert list(chinese) == ["chrf", "bleu", "ter", "chrf_plus"]
    assert "tok:zh" in chinese["bleu"]
    assert "tok:13a" in english["bleu"]
    assert "asian:yes" in chinese["ter"]
    assert f"version:{sacrebleu.__version__}" in english["chrf"]
