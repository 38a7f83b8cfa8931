import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.planting.bitext import Bitext
from training.planting.contexts import Contexts
from training.planting.dense import plant_densely
from training.planting.kinds import Good, Planted
from training.planting.planting import Planter
from training.planting.several import edit, is_apart, plant_on, shifted
from transcheck.aligning import LexicalAligner
from transcheck.language import segment
from transcheck.model import CHINESE, ENGLISH

GOOD = Good(
    "a",
    "如果你的积分低于60，你不能在2014年之前购买三张火车票，因为汤姆住在北京。",
    "If your points are below 60, you cannot buy three train tickets before 2014, because Tom lives in Beijing.",
    CHINESE,
    ENGLISH,
)


@pytest.fixture(scope="module")
def planter() -> Planter:
    return Planter()


@pytest.mark.parametrize("seed", range(8))
def test_all_divergences_of_one_copy_stand_where_their_spans_say(planter: Planter, seed: int) -> None:
    chance = random.Random(seed)
    copy = [chance.choice([each for each in planter.local_candidates(GOOD, chance) if each.target != GOOD.target])]
    for _ in range(3):
        copy = plant_on(copy, GOOD, planter.local_candidates, chance.choice, chance)
    assert len(copy) > 1
    assert len({(each.source, each.target) for each in copy}) == 1
    spans = sorted(span for each in copy for span in each.target_spans)
    assert all(0 <= start <= end <= len(copy[0].target) for start, end in spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))


def test_a_divergence_that_is_planted_keeps_its_words_when_another_comes_before_it(planter: Planter) -> None:
    chance = random.Random(1)
    first = next(each for each in planter.candidates(GOOD, chance) if each.kind == "number")
    words = first.target[slice(*first.target_spans[0])]

    def earlier(good: Good, chance: random.Random) -> list[Planted]:
        found = planter.local_candidates(good, chance)
        return [each for each in found if each.target_spans[0][1] < 15 and len(each.target) != len(good.target)]

    both = plant_on([first], GOOD, earlier, chance.choice, chance)
    assert len(both) == 2
    assert both[0].target_spans != first.target_spans
    assert both[0].target[slice(*both[0].target_spans[0])] == words


@given(
    st.text("ab ", max_size=12), st.text("ab ", max_size=12), st.text("ab ", max_size=12), st.text("ab ", max_size=4)
)
def test_what_stands_apart_from_a_change_is_found_again(before: str, old: str, after: str, new: str) -> None:
    one, other = before + old + after, before + new + after
    change = edit(one, other)
    for start in range(len(one) + 1):
        span = (start, min(start + 3, len(one)))
        if is_apart(span, change):
            assert one[slice(*span)] == other[slice(*shifted(span, change))]


def test_nothing_is_planted_where_no_place_is_free() -> None:
    only = Planted("number", "三", "4", ((0, 1),), ((0, 1),))
    good = Good("a", "三", "3", CHINESE, ENGLISH)
    assert plant_on([only], good, lambda good, chance: [only], lambda found: found[0], random.Random(1)) == [only]


def test_a_dense_copy_marks_what_was_added_and_exchanged_and_where_words_went() -> None:
    texts = [segment(text, ENGLISH) for text in ("you cannot buy cheap train tickets", "three cheap train rides") * 3]
    bitext = Bitext(GOOD, LexicalAligner())
    kinds = set()
    for seed in range(120):
        found = plant_densely(bitext, Contexts(texts), lambda one, other, language: True, random.Random(seed))
        for planted in found:
            ((start, end),) = planted.target_spans
            kinds.add(planted.kind)
            assert planted.source == GOOD.source
            assert (start == end) == (planted.kind == "word-omitted")
            assert bool(planted.source_spans) == (planted.kind != "word-added")
            assert planted.target[start:end] not in GOOD.target.split() or start == end
    assert kinds >= {"word-omitted", "word-added"}
