import pytest

from transcheck.estimating.comparing import Comparison, lay_side_by_side
from transcheck.language import segment


def beside(text: str, other: str, language: str = "en") -> Comparison:
    return lay_side_by_side(segment(text, language), segment(other, language))


def left(comparison: Comparison) -> list[str]:
    return [comparison.text.tokens[index].text for index in comparison.leftover]


@pytest.mark.parametrize(
    ("text", "other", "language"),
    [
        ("The rent is RMB 5,000 a month.", "The rent is 5,000 yuan a month.", "en"),
        ("The school is 3 km away.", "The school is 3 kilometres away.", "en"),
        ("房租是5000元。", "房租是5000块。", "zh"),
    ],
)
def test_units_of_the_same_amount_say_the_same(text: str, other: str, language: str) -> None:
    comparison = beside(text, other, language)
    assert left(comparison) == []
    assert left(comparison.turned) == []


def test_units_of_another_amount_do_not() -> None:
    assert "dollars" in left(beside("The rent is 5,000 dollars.", "The rent is RMB 5,000."))
    assert left(beside("It weighs 3 tonnes.", "It weighs 5 kilos.")) == ["tonnes"]


def test_a_word_that_only_one_text_has_is_left() -> None:
    comparison = beside("The old bridge was closed.", "The bridge was closed.")
    assert left(comparison) == ["old"]
    assert left(comparison.turned) == []


def test_opposites_are_not_alike() -> None:
    assert "open" in left(beside("The shop is open.", "The shop is closed."))
