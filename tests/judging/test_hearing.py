import dataclasses

import pytest

from transcheck.estimating.witnesses import ReferenceEvidence
from transcheck.judging.hearing import EVIDENCE, evidence_of, heard
from transcheck.model import Metrics
from transcheck.pipeline import audit

SAME = ReferenceEvidence(
    recall=1.0,
    order=1.0,
    extra=0.0,
    missing=0.0,
    different=0.0,
)
METRICS = {"reference": Metrics(chrf=60.0, bleu=30.0, ter=40.0), "machine": Metrics(chrf=60.0, bleu=30.0, ter=40.0)}


def test_without_witness_the_score_stays() -> None:
    assert heard(0.37, None, None, {}) == 0.37


@pytest.mark.parametrize("kind", ["reference", "machine"])
@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("recall", 0.5), ("order", 0.5)),
        *(("extra", 1.0), ("missing", 1.0), ("different", 1.0)),
    ],
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
    assert list(evidence_of(0.5, METRICS["reference"], SAME)) == list(EVIDENCE)


def test_the_pair_says_where_the_reference_has_what_the_source_speaks_against() -> None:
    source, target = "他昨天买了三本新书。", "He bought five new books yesterday."
    (note,) = audit(source, target, reference="Yesterday he bought five new books.").pair.notes
    assert note == "the source speaks against “five” (number-changed), but the reference has the same words"
    assert audit(source, target, reference="He bought three new books yesterday.").pair.notes == ()


def test_the_pair_says_where_only_one_witness_differs() -> None:
    source, target = "我们昨天在超市买了鸡蛋。", "We bought eggs at the supermarket yesterday."
    other = "We bought eggs and seventeen bicycles at the supermarket yesterday."
    assert audit(source, target, reference=target).pair.notes == ()
    assert audit(source, other, reference=other, machine=target).pair.notes
