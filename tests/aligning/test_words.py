from __future__ import annotations

import numpy as np

from transcheck.aligning.table import load_table
from transcheck.aligning.words import Lookup
from transcheck.language import segment_tokens
from transcheck.model import Text

PAIRS = [
    (["我", "喜欢", "苹果", "。"], ["I", "like", "apples", "."]),
    (["他", "说", "iPhone", "15", "。"], ["He", "said", "iPhone", "15", "."]),
    (["我", "喜欢", "例如", "苹果"], ["For", "example", "apples", "."]),
]


def _pair(chinese: list[str], english: list[str]) -> tuple[Text, Text]:
    return segment_tokens(chinese, "zh"), segment_tokens(english, "en")


def test_a_word_is_known_as_one_wherever_it_stands() -> None:
    lookup = Lookup(load_table())
    (first, _), (second, _) = lookup.find([_pair(*PAIRS[0]), _pair(*PAIRS[2])])
    assert first.places[:3].tolist() == second.places[[0, 1, 3]].tolist()


def test_both_languages_know_what_they_have_in_common() -> None:
    [(chinese, english)] = Lookup(load_table()).find([_pair(*PAIRS[1])])
    for name in ("same", "digits"):
        one, two = (getattr(words.known, name).values[words.places] for words in (chinese, english))
        common = {(int(i), int(j)) for i, j in np.argwhere(one[:, None] == two) if one[i] >= 0}
        assert common == ({(2, 2), (3, 3), (4, 4)} if name == "same" else {(3, 3)})


def test_what_is_known_of_words_does_not_depend_on_what_was_forgotten() -> None:
    large, small = Lookup(load_table()), Lookup(load_table(), most_words=4)
    for chinese, english in [*PAIRS, *PAIRS]:
        of_large, of_small = ([*lookup.find([_pair(chinese, english)])[0]] for lookup in (large, small))
        for one, other in zip(of_large, of_small, strict=True):
            assert np.array_equal(one.known.numbers.values[one.places], other.known.numbers.values[other.places])
        rows = [
            words.known.row_lemmas.values[words.known.rows.of(words.places)[1]] for words in (of_large[0], of_small[0])
        ]
        assert np.array_equal(*rows)
    assert large.usual("苹果") == small.usual("苹果") > 0.5


def test_words_found_before_stay_readable_when_all_are_forgotten() -> None:
    lookup = Lookup(load_table(), most_words=4)
    [(words, _)] = lookup.find([_pair(*PAIRS[0])])
    before = words.known.numbers.values[words.places].copy()
    lookup.find([_pair(*PAIRS[1])])
    assert np.array_equal(words.known.numbers.values[words.places], before)


def test_an_empty_token_has_nothing_in_common_with_another() -> None:
    [(chinese, english)] = Lookup(load_table()).find([_pair(["", "我"], ["", "I"])])
    assert chinese.known.same.values[chinese.places[0]] < 0
    assert english.known.same.values[english.places[0]] < 0
