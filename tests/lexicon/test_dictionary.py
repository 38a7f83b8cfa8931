from __future__ import annotations

from transcheck.language.quantities.chinese.idioms import CHARACTERS
from transcheck.lexicon.dictionary import load_dictionary, load_numeral_words


def test_words_with_numerals_are_those_of_the_whole_dictionary() -> None:
    everything, words = load_dictionary(), load_numeral_words()
    wanted = {word for word in everything if not CHARACTERS.isdisjoint(word)}
    assert set(words) == wanted
    assert all(words.senses(word) == everything.senses(word) for word in wanted)


def test_numerals_are_found_without_the_whole_dictionary() -> None:
    assert load_numeral_words().definitions("四川")
    assert "苹果" not in load_numeral_words()


def test_a_word_that_only_leads_to_another_one_has_the_definitions_of_that() -> None:
    dictionary = load_dictionary()
    assert "helicopter" in dictionary.definitions("直升飞机")
    assert dictionary.definitions("飞机") == tuple(text for _, texts in dictionary.senses("飞机") for text in texts)
