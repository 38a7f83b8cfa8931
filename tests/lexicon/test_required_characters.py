import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.lexicon.contrasts import CONTRASTS
from transcheck.lexicon.required_characters import required_characters
from transcheck.model import CHINESE


@pytest.mark.parametrize(
    ("pattern", "characters"),
    [
        ("只", "只"),
        ("只有|仅仅?", "只仅"),
        ("(?<!不)只(?!是)", "只"),
        ("(?<=每)[一二]", "每"),
        ("[再也]不", "不"),
        ("(?:再次|又一次)+", "再又"),
        ("不{2,}", "不"),
        ("一点?也", "一"),
        ("只?", ""),
        ("[^不]", ""),
        ("[一-三]", ""),
        (r"\d", ""),
        ("只|.", ""),
        ("(?!不)", ""),
        ("", ""),
    ],
)
def test_the_fewest_characters_of_which_a_match_has_one(pattern: str, characters: str) -> None:
    assert required_characters(pattern) == frozenset(characters)


def test_what_is_no_pattern() -> None:
    with pytest.raises(re.error):
        required_characters("(只")


@given(st.data())
def test_every_match_has_one(data: st.DataObject) -> None:
    pattern = data.draw(
        st.sampled_from(["只(?:有|能)|仅仅?", "不(?:仅|但)[^，]{1,3}[还也]", "[头首第]一?次|初次", "一个?也(?:没|不)"])
    )
    found = data.draw(st.from_regex(pattern, fullmatch=True))
    assert not required_characters(pattern).isdisjoint(found)


def test_contrasts_need_some() -> None:
    meanings = (each for pairs in CONTRASTS.values() for pair in pairs for each in (pair.one, pair.other))
    assert all(required_characters(meaning.plainly[CHINESE].pattern) for meaning in meanings)
