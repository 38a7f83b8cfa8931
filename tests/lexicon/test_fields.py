import pytest

from transcheck.language import segment
from transcheck.lexicon.fields import members_of


def fields(word: str, language: str) -> list[set[str]]:
    (token,) = segment(word, language).tokens
    return [{member.field for member in members} for members in members_of(token, language)]


@pytest.mark.parametrize(
    ("word", "language", "found"),
    [
        ("猫", "zh", [{"animal"}]),
        ("kittens", "en", [{"animal"}]),
        ("orange", "en", [{"colour", "fruit"}]),
        ("牛肉面", "zh", [{"food"}]),
        ("白猫", "zh", [{"colour"}, {"animal"}]),
        ("红茶", "zh", []),
        ("quickly", "en", []),
    ],
)
def test_words_and_parts_of_compounds_belong_to_fields(word: str, language: str, found: list[set[str]]) -> None:
    assert fields(word, language) == found
