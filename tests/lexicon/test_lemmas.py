import pytest

from transcheck.lexicon.lemmas import base_form, is_known, positives


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("houses", "house"),
        ("went", "go"),
        ("qqzzx", "qqzzx"),
        ("China", "china"),
        ("cancelled", "cancel"),
        ("recalled", "recall"),
    ],
)
def test_a_word_has_a_base_form(word: str, form: str) -> None:
    assert base_form(word) == form


def test_a_word_is_known_or_not() -> None:
    assert is_known("careful")
    assert not is_known("qqzzx")


@pytest.mark.parametrize(
    ("word", "positive"),
    [("bigger", "big"), ("larger", "large"), ("heaviest", "heavy"), ("taller", "tall")],
)
def test_a_comparative_has_a_positive(word: str, positive: str) -> None:
    assert positive in positives(word)


@pytest.mark.parametrize("word", ["later", "big", "over", "her"])
def test_other_words_have_none(word: str) -> None:
    assert positives(word) == ()
