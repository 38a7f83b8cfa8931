import dataclasses

import pytest

from transcheck.estimating.witnesses import ReferenceEvidence
from transcheck.judging.hearing import EVIDENCE, evidence_of, heard
from transcheck.model import Metrics

SAME = ReferenceEvidence(precision=1.0, recall=1.0, order=1.0, extra=0.0, missing=0.0, different=0.0)
METRICS = {"reference": Metrics(chrf=60.0, bleu=30.0, ter=40.0), "machine": Metrics(chrf=60.0, bleu=30.0, ter=40.0)}


def test_without_witness_the_score_stays() -> None:
    assert heard(0.37, None, None, {}) == 0.37


@pytest.mark.parametrize("kind", ["reference", "machine"])
@pytest.mark.parametrize(
    ("name", "value"),
    [("precision", 0.5), ("recall", 0.5), ("order", 0.5), ("extra", 1.0), ("missing", 1.0), ("different", 1.0)],
)
def test_what_speaks_against_the_translation_never_raises_the_score(kind: str, name: str, value: float) -> None:
    worse = dataclasses.replace(SAME, **{name: value})
    scores = [
        heard(0.6, found if kind == "reference" else None, found if kind == "machine" else None, METRICS)
        for found in (SAME, worse)
    ]
    assert 0 < scores[1] <= scores[0] < 1


def test_the_score_rises_with_what_it_was_and_with_overlap() -> None:
    assert heard(0.3, SAME, None, METRICS) < heard(0.6, SAME, None, METRICS)
    nearer = {"reference": dataclasses.replace(METRICS["reference"], chrf=80.0)}
    assert heard(0.6, SAME, None, METRICS) < heard(0.6, SAME, None, nearer)


def test_a_reference_is_heard_before_machine_output() -> None:
    different = dataclasses.replace(SAME, different=3.0)
    assert heard(0.6, SAME, different, METRICS) == heard(0.6, SAME, None, METRICS)


def test_all_evidence_has_a_name() -> None:
    assert list(evidence_of(0.5, 50.0, SAME)) == list(EVIDENCE)
