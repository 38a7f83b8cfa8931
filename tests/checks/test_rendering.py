import pytest

from transcheck.aligning import LexicalAligner
from transcheck.checks.base import Bitext
from transcheck.checks.rendering import worded
from transcheck.language import segment
from transcheck.model import Pair


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        ("我外公是铁匠。", "My mother's father was a blacksmith.", ["mother", "'s", "father"]),
        ("我外公是铁匠。", "My grandfather was a blacksmith.", []),
    ],
)
def test_words_that_stand_together_as_in_a_definition_are_found(source: str, target: str, words: list[str]) -> None:
    chinese, english = segment(source, "zh"), segment(target, "en")
    bitext = Bitext(Pair("", source, target), chinese, english, LexicalAligner().align(chinese, english))
    assert [english.tokens[index].norm for index in sorted(worded(bitext))] == words
