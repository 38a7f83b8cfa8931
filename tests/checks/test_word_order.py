import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.checks.word_order import disorder
from transcheck.language import segment
from transcheck.model import Text


def whole(text: Text) -> float:
    return disorder(text, 0, len(text.tokens))


@pytest.mark.parametrize(
    ("language", "good", "scrambled"),
    [
        (
            "en",
            "The minister said that the tax on sugar would be raised in the spring.",
            "Said the spring that minister the on be would in raised sugar tax the.",
        ),
        (
            "zh",
            "部长说糖税将在春天提高，但是没有说提高多少。",
            "的提高春天，说将没有部长糖税但是多少在提高说。",
        ),
        (
            "zh",
            "部長說：「糖稅將在春天提高。」",
            "」在「說春天：提高將部長。糖稅",
        ),
    ],
)
def test_words_in_any_order_are_in_disorder(language: str, good: str, scrambled: str) -> None:
    assert whole(segment(good, language)) < 0 < whole(segment(scrambled, language))


def test_traditional_chinese_counts_as_simplified() -> None:
    assert whole(segment("這個孩子們的老師", "zh")) == whole(segment("这个孩子们的老师", "zh"))


def test_nothing_is_asked_of_what_is_joined() -> None:
    text = segment("从的的喀喀湖", "zh")
    assert disorder(text, 0, len(text.tokens), {1, 2}) < whole(text)


@given(st.sampled_from(["en", "zh"]), st.text(max_size=60))
def test_hostile_text_has_a_finite_disorder(language: str, raw: str) -> None:
    text = segment(raw, language)
    assert abs(whole(text)) <= 9.0 * (len(text.tokens) + 1)
