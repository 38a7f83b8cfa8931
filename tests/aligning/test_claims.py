from __future__ import annotations

import pytest

from transcheck.aligning import LexicalAligner, cut_claims
from transcheck.language import segment
from transcheck.model import Alignment, Claim, Link

ALIGNER = LexicalAligner()


def _claims(source: str, target: str, language: str = "zh") -> list[tuple[str, str, float]]:
    one, other = segment(source, language), segment(target, "en" if language == "zh" else "zh")
    return [
        (_cut(source, claim.source_spans), _cut(target, claim.target_spans), claim.coverage)
        for claim in cut_claims(one, other, ALIGNER.align(one, other))
    ]


def _cut(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    return " … ".join(text[start:end] for start, end in spans)


def test_each_clause_is_a_claim_with_its_rendering() -> None:
    claims = _claims(
        "学习语录可以得到积分，积分可以换鸡蛋。",
        "Studying quotations earns points, and points can be exchanged for eggs.",
    )
    assert [claim[0] for claim in claims] == ["学习语录可以得到积分，", "积分可以换鸡蛋。"]
    assert "eggs" in claims[1][1]
    assert "eggs" not in claims[0][1]


def test_a_clause_that_nothing_renders_has_no_target_span() -> None:
    claims = _claims("你将无法就医，护照会作废。", "You will not be able to see a doctor.")
    assert claims[-1][:2] == ("护照会作废。", "")
    assert claims[-1][2] == 0.0


def test_clauses_rendered_by_one_clause_form_one_claim() -> None:
    claims = _claims("他出生在北京，成长在上海。", "He was born in Beijing and grew up in Shanghai.")
    assert len(claims) == 1
    assert claims[0][2] > 0.5


def test_a_clause_rendered_by_two_clauses_is_one_claim_with_both() -> None:
    claims = _claims("他在北京出生并在上海长大成人。", "He was born in Beijing, and later on he grew up in Shanghai.")
    assert len(claims) == 1
    assert "Beijing" in claims[0][1]
    assert "Shanghai" in claims[0][1]


def test_a_claim_half_of_which_is_rendered_says_so() -> None:
    claims = _claims("医生给了我苹果和香蕉。", "The doctor gave me apples.")
    assert 0.5 <= claims[0][2] < 1


def test_english_sources_are_cut_too() -> None:
    claims = _claims("I went to the hospital, but the doctor was not there.", "我去了医院，但是医生不在。", "en")
    assert ["hospital" in claim[0] for claim in claims] == [True, False]
    assert "医院" in claims[0][1]


def test_coverage_counts_content_words_with_a_link() -> None:
    source, target = segment("苹果香蕉桌子椅子。", "zh"), segment("apples bananas.", "en")
    alignment = Alignment((Link(0, 0, 0.9, "dictionary"), Link(1, 1, 0.9, "dictionary")))
    [claim] = cut_claims(source, target, alignment)
    assert claim.coverage == pytest.approx(2 / (len(source.tokens) - 1))


def test_empty_texts_make_no_claims() -> None:
    claims: tuple[Claim, ...] = cut_claims(segment("", "zh"), segment("", "en"), Alignment())
    assert claims == ()
    assert cut_claims(segment("。。。", "zh"), segment("...", "en"), Alignment()) == ()
