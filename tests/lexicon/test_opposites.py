import pytest

from transcheck.lexicon.opposites import agree, are_antonyms, are_opposites


@pytest.mark.parametrize(
    ("chinese", "lemma"),
    [
        ("增加", "decrease"),
        ("降低", "raise"),
        ("反对", "support"),
        ("承认", "deny"),
        ("丈夫", "wife"),
        ("仔细", "carelessly"),
    ],
)
def test_opposites_across_the_languages(chinese: str, lemma: str) -> None:
    assert are_opposites(chinese, lemma)
    assert not agree(chinese, lemma)


@pytest.mark.parametrize(("chinese", "lemma"), [("增加", "increase"), ("减少", "reduce"), ("反对", "oppose")])
def test_words_of_one_end_agree(chinese: str, lemma: str) -> None:
    assert agree(chinese, lemma)
    assert not are_opposites(chinese, lemma)


@pytest.mark.parametrize(
    ("chinese", "lemma"), [("桌子", "decrease"), ("增加", "table"), ("", ""), ("前", "after"), ("之前", "after")]
)
def test_other_words_have_nothing_to_do_with_each_other(chinese: str, lemma: str) -> None:
    assert not are_opposites(chinese, lemma)
    assert not agree(chinese, lemma)


def test_a_word_that_is_not_listed_is_known_by_what_the_dictionary_says() -> None:
    assert agree("增添", "increase")
    assert are_opposites("增添", "decrease")


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("increase", "decrease", "en"),
        ("positively", "negatively", "en"),
        ("before", "after", "en"),
        ("cheap", "expensive", "en"),
        ("legal", "illegal", "en"),
        ("careful", "careless", "en"),
        ("增加", "减少", "zh"),
        ("公平", "不公平", "zh"),
    ],
)
def test_opposites_within_a_language(one: str, other: str, language: str) -> None:
    assert are_antonyms(one, other, language)
    assert are_antonyms(other, one, language)


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("big", "large", "en"),
        ("form", "inform", "en"),
        ("same", "same", "en"),
        ("增加", "提高", "zh"),
        ("大", "大", "zh"),
    ],
)
def test_others_within_a_language(one: str, other: str, language: str) -> None:
    assert not are_antonyms(one, other, language)
