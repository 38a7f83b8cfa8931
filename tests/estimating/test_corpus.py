import pytest
import sacrebleu

from transcheck.estimating.corpus import CorpusMetrics
from transcheck.estimating.metrics import TER_LIMIT, ReferenceMetrics
from transcheck.model import Pair, Result, Verdict

REFERENCES = [
    f"The {noun} opens at {hour} in the morning." for noun in ("shop", "bank", "office") for hour in (8, 9, 10)
]
GOOD = [text.replace("in the morning", "every morning") for text in REFERENCES]
BAD = [text.replace("opens", "is").replace("in the morning", "at night, they say") for text in REFERENCES]
CHINESE = ["商店今天九点开门。", "银行明天十点关门。"]


def corpus_of(
    targets: list[str], references: list[str], machine: list[str] | None = None, language: str = "en"
) -> CorpusMetrics:
    corpus, metrics = CorpusMetrics(), ReferenceMetrics()
    for number, (target, reference) in enumerate(zip(targets, references, strict=True)):
        found = metrics.score(target, [reference], language, machine[number] if machine else None)
        assert found is not None
        pair = Pair(str(number), "原文", target)
        corpus.add(Result(pair, "zh", language, Verdict.FAITHFUL, 0.9, metrics={"reference": found}))
    return corpus


def test_agrees_with_sacrebleu() -> None:
    figures = corpus_of(GOOD, REFERENCES).as_dict()["en"]
    streams = [REFERENCES]
    assert figures["rows"] == len(GOOD)
    assert figures["translation"]["bleu"] == pytest.approx(sacrebleu.corpus_bleu(GOOD, streams).score)
    assert figures["translation"]["chrf"] == pytest.approx(sacrebleu.corpus_chrf(GOOD, streams).score)
    assert figures["translation"]["chrf_plus"] == pytest.approx(
        sacrebleu.corpus_chrf(GOOD, streams, word_order=2).score
    )
    assert figures["translation"]["ter"] == pytest.approx(sacrebleu.corpus_ter(GOOD, streams).score)


def test_chinese_is_tokenised_as_chinese() -> None:
    found = corpus_of(CHINESE[::-1], CHINESE, language="zh").as_dict()["zh"]["translation"]
    assert found["bleu"] == pytest.approx(sacrebleu.corpus_bleu(CHINESE[::-1], [CHINESE], tokenize="zh").score)


def test_a_difference_beyond_chance_is_told_from_none() -> None:
    better = corpus_of(GOOD, REFERENCES, BAD).as_dict()["en"]["compared"]
    for metric, sign in (("bleu", 1), ("chrf", 1), ("chrf_plus", 1), ("ter", -1)):
        of = better["difference"][metric]
        assert of["difference"] == pytest.approx(better["translation"][metric] - better["machine"][metric])
        assert of["low"] <= of["difference"] <= of["high"]
        assert sign * of["low"] > 0 < sign * of["high"]
        assert of["p"] < 0.05
    same = corpus_of(GOOD, REFERENCES, GOOD).as_dict()["en"]["compared"]["difference"]
    assert all(of["difference"] == of["low"] == of["high"] == 0 and of["p"] == 1 for of in same.values())


def test_figures_are_the_same_each_time() -> None:
    assert corpus_of(GOOD, REFERENCES, BAD).as_dict() == corpus_of(GOOD, REFERENCES, BAD).as_dict()


def test_sentences_name_rows_metrics_and_both_sides() -> None:
    first, second, third = corpus_of(GOOD, REFERENCES, BAD).sentences()
    assert first.startswith("against the reference, 9 rows in English: BLEU ")
    assert "the machine: BLEU" in second
    assert "95 % intervals: BLEU +" in third


def test_nothing_is_said_without_references_and_no_ter_of_long_texts() -> None:
    assert CorpusMetrics().as_dict() == {}
    assert CorpusMetrics().sentences() == []
    long = ["word " * (TER_LIMIT + 1)]
    assert corpus_of([*GOOD, *long], [*REFERENCES, *long]).as_dict()["en"]["translation"]["ter"] is None
