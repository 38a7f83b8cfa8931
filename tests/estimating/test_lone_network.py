import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transcheck.aligning import LexicalAligner
from transcheck.checks.base import Bitext
from transcheck.estimating.lone_network import FACTS, describe, load_lone, lone_odds
from transcheck.language import segment
from transcheck.model import Pair

ALIGNER = LexicalAligner()


def bitext_of(source: str, target: str, languages: tuple[str, str] = ("zh", "en")) -> Bitext:
    texts = segment(source, languages[0]), segment(target, languages[1])
    return Bitext(Pair("", source, target), *texts, ALIGNER.align(*texts))


def odds_of(bitext: Bitext, side: str) -> dict[str, float]:
    text = bitext.source if side == "source" else bitext.target
    odds = lone_odds(bitext, text)
    assert odds is not None
    return {token.text: float(value) for token, value in zip(text.tokens, odds, strict=True)}


@pytest.mark.parametrize(
    ("source", "target", "languages", "side", "alone", "rendered"),
    [
        (
            "警方说，嫌疑人驾驶一辆货车逃离现场。",
            "Police said the suspect fled the scene in a rusty van.",
            ("zh", "en"),
            "target",
            "rusty",
            "van",
        ),
        (
            "警方说，嫌疑人驾驶一辆生锈的货车逃离现场。",
            "Police said the suspect fled the scene in a van.",
            ("zh", "en"),
            "source",
            "生锈",
            "货车",
        ),
        (
            "Police said the suspect fled the scene in a rusty van.",
            "警方说，嫌疑人驾驶一辆货车逃离现场。",
            ("en", "zh"),
            "source",
            "rusty",
            "van",
        ),
        (
            "Police said the suspect fled the scene in a van.",
            "警方说，嫌疑人驾驶一辆生锈的货车逃离现场。",
            ("en", "zh"),
            "target",
            "生锈",
            "货车",
        ),
    ],
)
def test_a_word_that_nothing_stands_for_is_surer_to_be_alone(
    source: str, target: str, languages: tuple[str, str], side: str, alone: str, rendered: str
) -> None:
    odds = odds_of(bitext_of(source, target, languages), side)
    assert odds[alone] > 0 > odds[rendered]


def test_what_one_text_gets_does_not_depend_on_traditional_characters() -> None:
    simplified = lone_odds(bitext := bitext_of("他买了一本书。", "He bought a book."), bitext.source)
    traditional = lone_odds(bitext := bitext_of("他買了一本書。", "He bought a book."), bitext.source)
    assert simplified is not None
    assert traditional is not None
    assert np.allclose(simplified, traditional, atol=0.5)


def test_nothing_is_said_where_the_aligner_weighs_no_support() -> None:
    texts = segment("他买了一本书。", "zh"), segment("He bought a book.", "en")
    bitext = Bitext(Pair("", "", ""), *texts, LexicalAligner(with_support=False).align(*texts))
    assert lone_odds(bitext, bitext.source) is None


@settings(max_examples=30)
@given(st.text(max_size=60), st.text(max_size=60))
def test_each_token_of_a_hostile_text_has_finite_odds(source: str, target: str) -> None:
    bitext = bitext_of(source, target)
    for text in (bitext.source, bitext.target):
        odds = lone_odds(bitext, text)
        if odds is not None:
            assert odds.shape == (len(text.tokens),)
            assert np.isfinite(odds).all()
            assert describe(bitext, text).facts.shape == (len(text.tokens), len(FACTS))


def test_the_network_of_each_language_is_read_once() -> None:
    assert load_lone("en") is load_lone("en")
    assert load_lone("en").vocabulary.language == "en"
