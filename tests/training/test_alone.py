import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.planting.alone import leave_out
from training.planting.bitext import without
from training.planting.generate import generate_alone
from training.planting.kinds import Good
from transcheck.language import segment
from transcheck.model import CHINESE, ENGLISH

NEWS = "The researchers believe that young dinosaurs had feathers, and want to relieve the pain (of others)."


@given(st.integers(0, 10_000))
def test_what_stands_between_two_gaps_is_as_it_was(seed: int) -> None:
    rest, places = leave_out(segment(NEWS, ENGLISH), random.Random(seed))
    bounds = [0, *(start for start, _ in places), len(rest)]
    kept = [rest[start:end].strip().lower() for start, end in pairwise(bounds)]
    assert all(part in NEWS.lower() for part in kept)
    assert len("".join(kept)) < len(NEWS) or not places
    assert all(start == end for start, end in places)


@given(st.integers(0, 10_000))
def test_no_space_stays_before_a_mark_or_beside_another_and_the_first_letter_is_a_capital(seed: int) -> None:
    rest, _ = leave_out(segment(NEWS, ENGLISH), random.Random(seed))
    assert not any(two in rest for two in ("  ", " .", " ,", " )"))
    assert not rest[0].islower()


@pytest.mark.parametrize(
    ("word", "rest"),
    [("The", "Pain is gone, he said."), ("gone", "The pain is, he said."), ("said", "The pain is gone, he.")],
)
def test_the_space_goes_with_the_word(word: str, rest: str) -> None:
    text = "The pain is gone, he said."
    start = text.index(word)
    found, place = without(text, (start, start + len(word)), ENGLISH)
    assert found == rest
    assert text.lower().startswith(found[:place].lower())


def test_texts_alone_have_no_source_and_come_from_either_side() -> None:
    good = [
        Good(
            str(number), f"我们买了{number}张火车票就走了。", f"We bought {number} tickets and left.", CHINESE, ENGLISH
        )
        for number in range(80)
    ]
    rows = list(generate_alone(good, 50, random.Random(1)))
    assert len(rows) == 50
    assert {row["source"] for row in rows} == {""}
    assert {row["target_lang"] for row in rows} == {ENGLISH, CHINESE}
    assert any(row["labels"] for row in rows)
    assert not all(row["labels"] for row in rows)
