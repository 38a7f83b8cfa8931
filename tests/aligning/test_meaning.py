import numpy as np
import pytest

from transcheck.aligning.meaning import likeness, meanings_of, plain_spelling, rendered
from transcheck.language import segment


def alike(one: str, other: str, language: str = "en") -> float:
    mine, theirs = (meanings_of(segment(text, language)) for text in (one, other))
    return float(likeness(mine, theirs)[0, 0])


@pytest.mark.parametrize(
    ("one", "other"),
    [("journalist", "reporter"), ("large", "big"), ("assessed", "evaluated"), ("running", "ran"), ("colour", "color")],
)
def test_words_of_one_meaning_are_alike(one: str, other: str) -> None:
    assert alike(one, other) > 0.8


@pytest.mark.parametrize(("one", "other"), [("journalist", "egg"), ("train", "doctor"), ("rivers", "elections")])
def test_words_that_have_nothing_in_common_are_not(one: str, other: str) -> None:
    assert alike(one, other) < 0.3


def test_chinese_words_are_compared_by_what_english_makes_of_them() -> None:
    assert alike("孩子", "儿童", "zh") > 0.8
    assert alike("孩子", "火车", "zh") < 0.3


def test_words_of_one_stem_are_alike() -> None:
    assert alike("contribute", "contribution") > 0.6


def test_likeness_is_symmetrical_and_between_0_and_1() -> None:
    mine = meanings_of(segment("The doctor's report, 25 pages long, was late.", "en"))
    theirs = meanings_of(segment("It took the physician weeks to write all 25 pages!", "en"))
    there, back = likeness(mine, theirs), likeness(theirs, mine)
    assert np.allclose(there, back.T, atol=1e-5)
    assert ((there >= 0) & (there <= 1.0001)).all()


def test_nothing_is_alike_to_nothing() -> None:
    assert likeness([], meanings_of(segment("a word", "en"))).shape == (0, 2)


def test_a_word_renders_its_translation() -> None:
    chinese, english = meanings_of(segment("医生", "zh")), meanings_of(segment("doctor supermarket", "en"))
    cells = rendered(chinese, english)
    assert cells[0, 0] > 0.5 > cells[0, 1]


@pytest.mark.parametrize(
    ("one", "other"),
    [("colour", "color"), ("organise", "organize"), ("centre", "center"), ("foetal", "fetal"), ("Pará", "para")],
)
def test_spellings_of_one_word(one: str, other: str) -> None:
    assert plain_spelling(one) == plain_spelling(other)


@pytest.mark.parametrize("word", ["four", "rise", "fire", "shoe", "是"])
def test_other_words_keep_their_spelling(word: str) -> None:
    assert plain_spelling(word) == word
