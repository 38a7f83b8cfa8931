import pytest

from transcheck.lexicon.lemmas import base_form, is_known, positives, verbs_of


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


@pytest.mark.parametrize(
    ("word", "verb"),
    [("buying", "buy"), ("closing", "close"), ("stopped", "stop"), ("charged", "charge"), ("ending", "end")],
)
def test_a_participle_has_a_verb(word: str, verb: str) -> None:
    assert verb in verbs_of(word)


@pytest.mark.parametrize("word", ["string", "red", "thing", "buy", "bring"])
def test_what_has_no_vowel_before_its_ending_is_no_participle(word: str) -> None:
    assert verbs_of(word) == ()
