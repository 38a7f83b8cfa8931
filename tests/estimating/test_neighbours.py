import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.estimating.neighbours import LEAST, load_neighbours
from transcheck.language import segment


def reading(text: str, language: str) -> float:
    table = load_neighbours(language)
    numbers = table.numbers_of(segment(text, language))
    return float(table.following(numbers[:-1], numbers[1:]).mean())


@pytest.mark.parametrize(
    ("language", "whole", "broken"),
    [
        ("en", "He was unable to relieve the pain.", "He was unable to the pain."),
        ("en", "She opened the door of the house.", "She opened the of the house."),
        ("zh", "我把书放在桌子上。", "我把放在桌子上。"),
        ("zh", "他是一个好人。", "他是一个的。"),
    ],
)
def test_a_sentence_with_a_hole_reads_worse(language: str, whole: str, broken: str) -> None:
    assert reading(broken, language) < reading(whole, language)


@pytest.mark.parametrize("language", ["zh", "en"])
@given(text=st.text(max_size=40))
def test_every_text_has_numbers(language: str, text: str) -> None:
    table, tokens = load_neighbours(language), segment(text, language)
    numbers = table.numbers_of(tokens)
    found = table.following(numbers[:-1], numbers[1:])
    assert len(numbers) == len(tokens.tokens) + 2
    assert ((found >= LEAST) & (found <= 0)).all()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_follows_a_word_adds_up_to_one(language: str) -> None:
    table = load_neighbours(language)
    everything = np.arange(len(table.numbers))
    for word in ("<s>", "<other>", "的" if language == "zh" else "the"):
        total = np.exp(table.following(np.full(len(everything), table.numbers[word]), everything)).sum()
        assert total == pytest.approx(1.0, abs=0.05)
