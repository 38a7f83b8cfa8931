import random

from training.planting.contexts import Contexts
from transcheck.language import segment

TEXTS = [
    *["She bought a red car in Beijing."] * 2,
    *["He saw an old car and a red house."] * 2,
    "They sold a fast car there.",
]
CONTEXTS = Contexts(segment(text, "en") for text in TEXTS)


def draw(sentence: str, number: int) -> set[str | None]:
    text = segment(sentence, "en")
    first, second = text.tokens[number], text.tokens[number + 1]
    return {CONTEXTS.draw(first, second, "en", random.Random(seed)) for seed in range(20)}


def test_a_word_fits_where_it_has_been_seen_after_the_one_and_before_the_other() -> None:
    assert draw("I need a car.", 2) == {"red"}


def test_what_has_been_seen_too_seldom_does_not_fit() -> None:
    assert "fast" not in draw("I need a car.", 2)


def test_where_nothing_has_been_seen_nothing_fits() -> None:
    assert draw("Mountains rise quickly.", 0) == {None}


def test_chinese_words_fit_as_english_ones_do() -> None:
    contexts = Contexts(segment(text, "zh") for text in ["他买了红色汽车。", "她卖了红色汽车。"] * 2)
    text = segment("我买了汽车。", "zh")
    places = [token.text for token in text.tokens]
    number = places.index("了")
    assert contexts.draw(text.tokens[number], text.tokens[number + 1], "zh", random.Random(1)) == "红色"
