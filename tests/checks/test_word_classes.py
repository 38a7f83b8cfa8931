import pytest

from transcheck.checks.word_classes import word_class

VERBS = frozenset({"run", "tell", "walk"})


@pytest.mark.parametrize(
    ("word", "lemma", "first", "expected"),
    [
        ("the", "the", False, "the"),
        ("The", "the", True, "the"),
        ("London", "london", False, "X"),
        ("Houses", "house", True, "-sn"),
        ("1984", "1984", False, "#"),
        (",", ",", False, ","),
        ("😂", "😂", False, "@"),
        ("walking", "walk", False, "-ingv"),
        ("evening", "evening", False, "-ingn"),
        ("slowly", "slowly", False, "-ly"),
        ("told", "tell", False, "-past"),
        ("relation", "relation", False, "~tion"),
        ("class", "class", False, "w"),
        ("run", "run", False, "v"),
    ],
)
def test_a_word_counts_as_itself_or_by_its_shape(word: str, lemma: str, first: bool, expected: str) -> None:
    assert word_class(word, lemma, VERBS, first=first) == expected
