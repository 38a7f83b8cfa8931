from __future__ import annotations

import pytest

from transcheck.lexicon.things import kinds_of, things_of


@pytest.mark.parametrize(
    ("word", "thing"), [("薄荷", "peppermint"), ("烘干机", "dryer"), ("皮带", "belt"), ("枇杷", "loquat")]
)
def test_the_dictionary_tells_what_a_word_names(word: str, thing: str) -> None:
    assert thing in things_of(word)


@pytest.mark.parametrize("word", ["打包", "身边", "漂亮", "没有这个词"])
def test_deeds_places_and_unknown_words_name_nothing(word: str) -> None:
    assert things_of(word) == frozenset()


@pytest.mark.parametrize(("lemma", "kind"), [("basil", "food"), ("violin", "object"), ("plumber", "person")])
def test_a_noun_is_of_a_kind(lemma: str, kind: str) -> None:
    assert kind in kinds_of(lemma)


@pytest.mark.parametrize("lemma", ["fruit", "tool", "animal", "doctor"])
def test_words_for_whole_kinds_are_left_out(lemma: str) -> None:
    assert not kinds_of(lemma)
