import dataclasses
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.aligning import LexicalAligner, cut_claims
from transcheck.checks import Bitext
from transcheck.errors import InputError
from transcheck.estimating.doubts import LOST, WRONG
from transcheck.estimating.estimate import Estimate, Piece
from transcheck.estimating.models import SMALL, folder_of
from transcheck.estimating.second_opinion import OPINIONS, OpinionWeights, SecondOpinion, load_opinions
from transcheck.language import segment
from transcheck.model import CHINESE, ENGLISH, Flag, Pair, Severity

SOURCE = "政府上周降低了药品的价格，医院和患者都表示欢迎。"
TARGET = "Last week the government lowered the price, and hospitals and patients have welcomed the decision."
SHORT = "政府上周降低了药品的价格。", "Last week the government lowered the price."
LOWERED, DRUGS, GAP = (25, 32), (7, 9), (42, 42)
WEIGHTS = OpinionWeights(
    {"rule": 1.0, "doubt": 1.0, "said": 1.0, "into_chinese": 0.0, "constant": 4.0},
    dict.fromkeys(("content-omitted", "content-added", "word-mistranslated"), 0.0),
)


@pytest.fixture(scope="module")
def bitext() -> Bitext:
    return _bitext(SOURCE, TARGET)


def _bitext(said: str, rendered: str) -> Bitext:
    source, target = segment(said, CHINESE), segment(rendered, ENGLISH)
    alignment = LexicalAligner().align(source, target)
    return Bitext(Pair("pair", said, rendered), source, target, alignment, cut_claims(source, target, alignment))


def _omission(severity: Severity = Severity.MAJOR, check: str = "content-omitted") -> Flag:
    return Flag(check, "accuracy/omission", severity, 0.6, (DRUGS,), (GAP,), "“药品” is not rendered")


def _estimate(bitext: Bitext, said: float, windows: int = 1) -> Estimate:
    """The network says the same of the word at `DRUGS`, of "lowered", and of the end of the translation."""
    source = tuple(
        Piece(*token.span, 0.01, said if token.span == DRUGS else 0.01, 0.01, 0.01) for token in bitext.source.tokens
    )
    target = tuple(
        Piece(*token.span, 0.01, said if token.span == LOWERED else 0.01, 0.01, 0.01) for token in bitext.target.tokens
    )
    return Estimate(0.5, 0.5, 0.5, source, target, windows=windows)


def _reconsidered(bitext: Bitext, flag: Flag, said: float, doubt: float, windows: int = 1) -> Flag:
    place = next(index for index, token in enumerate(bitext.source.tokens) if token.span == DRUGS)
    opinion = SecondOpinion(bitext, _estimate(bitext, said, windows), {WRONG: {}, LOST: {place: doubt}})
    (found,) = opinion.reconsider([flag], WEIGHTS)
    return found


def test_a_flag_that_the_model_bears_out_is_surer(bitext: Bitext) -> None:
    found = _reconsidered(bitext, _omission(), 0.9, 0.9)
    assert found.confidence > 0.9
    assert dataclasses.replace(found, confidence=0.6) == _omission()


def test_a_flag_that_the_model_does_not_believe_is_less_sure(bitext: Bitext) -> None:
    found = _reconsidered(bitext, _omission(), 0.01, 0.0)
    assert found.confidence < 0.1
    assert dataclasses.replace(found, confidence=0.6) == _omission()


@pytest.mark.parametrize(
    "flag",
    [
        _omission(Severity.MINOR),
        _omission(check="link-changed"),
        Flag("content-added", "accuracy/addition", Severity.MAJOR, 0.6, ((9, 9),), (LOWERED,), ""),
    ],
)
def test_minor_flags_additions_and_checks_that_were_not_seen_keep_their_confidence(bitext: Bitext, flag: Flag) -> None:
    assert _reconsidered(bitext, flag, 0.01, 0.0) == flag


def test_in_a_text_of_few_words_a_rule_is_left_alone() -> None:
    assert _reconsidered(_bitext(*SHORT), _omission(), 0.01, 0.0) == _omission()


def test_flags_keep_their_confidence_where_the_network_has_not_read_all_at_once(bitext: Bitext) -> None:
    assert _reconsidered(bitext, _omission(), 0.01, 0.0, windows=2) == _omission()


def test_what_is_said_of_words_of_the_translation_counts_too(bitext: Bitext) -> None:
    flag = Flag("word-mistranslated", "accuracy/mistranslation", Severity.MAJOR, 0.6, (), (LOWERED,), "")
    low, high = (_reconsidered(bitext, flag, said, 0.0).confidence for said in (0.01, 0.8))
    assert low < 0.5 < high


@given(st.floats(0, 1), st.floats(0, 1), st.floats(0, 1))
def test_confidence_rises_with_the_doubt(bitext: Bitext, said: float, one: float, other: float) -> None:
    less, more = sorted((one, other))
    low, high = (_reconsidered(bitext, _omission(), said, doubt).confidence for doubt in (less, more))
    assert 0 <= low <= high <= 1


def test_the_weights_that_ship_let_the_model_speak_for_a_flag_and_not_against_it() -> None:
    folder = folder_of(SMALL)
    assert folder is not None
    weights = load_opinions(folder)
    assert all(weights.weights[name] > 0 for name in ("rule", "doubt", "said"))
    assert {"content-omitted", "word-mistranslated", "negation-lost"} <= set(weights.checks)


@pytest.mark.parametrize("written", [None, "{", "[]", json.dumps({"weights": {}, "checks": {}})])
def test_a_model_without_weights_of_flags_is_named(tmp_path: Path, written: str | None) -> None:
    if written is not None:
        (tmp_path / OPINIONS).write_text(written, encoding="utf-8")
    with pytest.raises(InputError, match="weights of flags") as caught:
        load_opinions(tmp_path)
    assert OPINIONS in str(caught.value)
