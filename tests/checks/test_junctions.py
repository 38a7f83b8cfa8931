import pytest

from transcheck.checks.junctions import HOLE, hole, junctions
from transcheck.language import segment


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("He borrowed two history books from the.", "from the"),
        ("The doctor advised the to eat vegetables every day.", "advised the"),
        ("The ending was carefully designed by, and she liked it.", "designed by"),
    ],
)
def test_a_hole_is_where_a_word_has_dropped_out(text: str, before: str) -> None:
    end = text.index(before) + len(before)
    assert hole(segment(text, "en")) == (end, end)


@pytest.mark.parametrize(
    "text",
    [
        "He borrowed two history books from the library.",
        "What are you looking at?",
        "He borrowed two history books from the library",
        "To be or not to be, that is the question.",
        "She is as tall as I am.",
        "I was like 😂 and then we left.",
        "",
    ],
)
def test_good_english_has_no_hole(text: str) -> None:
    assert hole(segment(text, "en")) is None


def test_chinese_is_not_looked_at() -> None:
    assert hole(segment("他在的。", "zh")) is None


def test_there_is_a_value_for_each_token_and_for_the_end() -> None:
    text = segment("He was unable to the pain with medicine.", "en")
    values = junctions(text)
    assert len(values) == len(text.tokens) + 1
    assert min(values) <= HOLE
    assert max(values) == 0.0
