import pytest

from transcheck.lexicon.antonyms import are_antonyms


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("increase", "decrease", "en"),
        ("positively", "negatively", "en"),
        ("legal", "illegal", "en"),
        ("careful", "careless", "en"),
        ("增加", "减少", "zh"),
        ("公平", "不公平", "zh"),
    ],
)
def test_opposites(one: str, other: str, language: str) -> None:
    assert are_antonyms(one, other, language)
    assert are_antonyms(other, one, language)


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("big", "large", "en"),
        ("form", "inform", "en"),
        ("same", "same", "en"),
        ("增加", "提高", "zh"),
        ("大", "大", "zh"),
    ],
)
def test_others(one: str, other: str, language: str) -> None:
    assert not are_antonyms(one, other, language)
