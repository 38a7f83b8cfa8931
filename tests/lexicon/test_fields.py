import pytest

from transcheck.language import segment
from transcheck.lexicon.fields import members_in


def fields(word: str, language: str) -> list[set[str]]:
    return [{member.field for member in found.members} for found in members_in(segment(word, language))]


@pytest.mark.parametrize(
    ("word", "language", "found"),
    [
        ("猫", "zh", [{"animal"}]),
        ("kittens", "en", [{"animal"}]),
        ("orange", "en", [{"colour", "fruit"}]),
        ("牛肉面", "zh", [{"food"}]),
        ("白猫", "zh", [{"colour"}, {"animal"}]),
        ("红茶", "zh", [{"drink", "tea"}]),
        ("红包", "zh", []),
        ("砖塔", "zh", [{"material"}]),
        ("glasses", "en", [{"clothes"}]),
        ("glass", "en", [{"clothes", "container", "material"}]),
        ("heavy rain", "en", [{"strength of rain", "weather"}]),
        ("taking bribes", "en", [{"bribe", "crime"}]),
        ("quickly", "en", []),
        ("the prime ministers of both", "en", [{"office"}]),
        ("a living room", "en", [{"room"}]),
    ],
)
def test_words_and_parts_of_compounds_belong_to_fields(word: str, language: str, found: list[set[str]]) -> None:
    assert fields(word, language) == found
