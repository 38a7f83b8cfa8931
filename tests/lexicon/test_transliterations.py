from collections import Counter

import pytest

from training.lexicon.name_characters import log_odds
from transcheck.lexicon.transliterations import foreignness, givenness


def test_characters_that_spell_foreign_names_tell_them_from_words() -> None:
    assert foreignness("斯克尔") > 0 > foreignness("同意书")


def test_characters_of_given_names_tell_them_from_words() -> None:
    assert givenness("志伟") > 0 > givenness("但是")


@pytest.mark.parametrize("measure", [foreignness, givenness])
def test_what_no_name_has_speaks_against_a_name(measure) -> None:
    assert measure("\u3400") < 0


def test_log_odds_leave_rare_characters_out() -> None:
    odds = log_odds(Counter({"斯": 9, "的": 5, "罕": 1}), Counter({"的": 900, "是": 100}))
    assert set(odds) == {"斯", "的"}
    assert odds["斯"] > odds["的"]
