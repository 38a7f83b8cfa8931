"""The lists as they are installed, and what draws them from a dictionary."""

import pytest

from training.lexicon import name_lists as drawing
from transcheck.lexicon import name_lists
from transcheck.lexicon.dictionary import load_dictionary

ENTRIES = [
    "[Ba1 li2] /Paris, capital of France/",
    "[Bei3 jing1] /Beijing, capital of the People's Republic of China/",
    "[Shen3 yang2] /Shenyang subprovincial city and capital of Liaoning province/",
    "[Te4 lang3 pu3] /Donald Trump (1946-)/",
    "[Zhong1 guo2 Ge2 ming4] /Xinhai Revolution (1911)/",
    "[Guang1] /surname Guang/",
    "[ping2 guo3] /apple/",
    "[Ping2 guo3] /Apple (computer company)/",
]


def test_a_name_of_one_word_is_nothing_else() -> None:
    assert drawing.names_of_one_word(ENTRIES) == {"paris", "beijing", "shenyang", "trump"}


def test_a_name_that_entries_write_small_many_times_is_a_word_too() -> None:
    entries = [*ENTRIES, *["[chang2] /long/"] * 20, "[pai2] /trump/"]
    assert drawing.names_that_are_words(entries, {"long", "trump"}, set()) == {"long"}
    assert "long" in name_lists.also_words()
    assert "trump" not in name_lists.also_words()


def test_capitals_are_found_with_their_countries() -> None:
    assert drawing.countries(ENTRIES)["paris"] == "france"
    assert "shenyang" not in drawing.countries(ENTRIES)


def test_what_is_explained_as_a_place_is_one() -> None:
    assert drawing.places(ENTRIES) >= {"paris", "shenyang"}
    assert "apple" not in drawing.places(ENTRIES)


@pytest.mark.parametrize(
    ("name", "some"),
    [
        ("of_one_word", {"europe", "trump"}),
        ("known", {"newyork", "beijing"}),
        ("places", {"shenyang", "new york"}),
        ("surnames", {"wang", "zhu"}),
        ("syllables", {"zhuang", "er"}),
        ("of_jieba", {"北京", "伦敦"}),
    ],
)
def test_each_list_is_there(name: str, some: set[str]) -> None:
    assert getattr(name_lists, name)() >= some


def test_the_lists_are_those_of_the_dictionary_that_is_installed() -> None:
    entries = list(load_dictionary().entries())
    one_word = drawing.names_of_one_word(entries)
    assert one_word == name_lists.of_one_word()
    assert drawing.known_names(entries, one_word) == name_lists.known()
    assert drawing.places(entries) == name_lists.places()
    assert drawing.countries(entries) == name_lists.countries()
