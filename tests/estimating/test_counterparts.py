import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.aligning import LexicalAligner
from transcheck.estimating.counterparts import ACCOUNTED, Counterparts, arrange, find_counterparts
from transcheck.language import segment
from transcheck.model import Alignment, Link

SOURCE, TARGET = segment("政府降低价格", "zh"), segment("The government lowered prices", "en")
SOURCE_PIECES = [(0, 2), (2, 3), (3, 6)]
TARGET_PIECES = [(0, 3), (3, 14), (14, 20), (20, 22), (22, 29)]


def test_pieces_are_linked_as_the_words_that_they_belong_to() -> None:
    links = Link(0, 1, 0.9, "dictionary"), Link(1, 2, 0.8, "dictionary"), Link(2, 3, 0.7, "dictionary")
    found = find_counterparts(TARGET_PIECES, SOURCE_PIECES, SOURCE, TARGET, Alignment(links))
    # 降低 is in the second piece and, with 价格, in the third; "lowered" is two pieces.
    expected = {(1, 0): 0.9, (2, 1): 0.8, (3, 1): 0.8, (2, 2): 0.8, (3, 2): 0.8, (4, 2): 0.7}
    assert {(one, other): value for one, other, value in found.links} == expected


def test_a_piece_is_as_well_accounted_for_as_its_worst_word() -> None:
    alignment = Alignment((), source_support=(0.9, 0.4, 0.6), target_support=(0.8, 0.7, 0.1, 0.5))
    found = find_counterparts(TARGET_PIECES, SOURCE_PIECES, SOURCE, TARGET, alignment)
    assert found.source == (0.9, 0.4, 0.4)
    assert found.target == (0.8, 0.7, 0.1, 0.1, 0.5)


def test_without_an_aligners_word_nothing_is_held_against_a_piece() -> None:
    found = find_counterparts(TARGET_PIECES, SOURCE_PIECES, SOURCE, TARGET, Alignment())
    assert found == Counterparts((), (ACCOUNTED,) * 5, (ACCOUNTED,) * 3)


def test_a_window_holds_the_links_within_it_and_signs_around_them() -> None:
    counterparts = Counterparts(((0, 0, 0.5), (1, 1, 0.25), (2, 0, 1.0)), (0.1, 0.2, 0.3), (0.4, 0.5))
    links, support = arrange(counterparts, (1, 3), (0, 2))
    assert support == pytest.approx([ACCOUNTED, 0.2, 0.3, ACCOUNTED, ACCOUNTED, 0.4, 0.5, ACCOUNTED])
    expected = np.zeros((8, 8))
    expected[1, 6] = expected[6, 1] = 0.25
    expected[2, 5] = expected[5, 2] = 1.0
    assert links == pytest.approx(expected)


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5), st.floats(0, 1)), max_size=36))
def test_no_row_of_links_has_a_sum_over_one(links: list[tuple[int, int, float]]) -> None:
    found, _ = arrange(Counterparts(tuple(links), (1.0,) * 6, (1.0,) * 6), (0, 6), (0, 6))
    assert found.shape == (16, 16)
    assert (found.sum(1) <= 1.0 + 1e-5).all()


@given(st.text(max_size=30), st.text(max_size=30), st.integers(1, 4))
def test_any_texts_in_any_pieces_have_counterparts_in_their_places(chinese: str, english: str, size: int) -> None:
    texts = segment(chinese, "zh"), segment(english, "en")
    target, source = ([(n, min(n + size, len(text))) for n in range(0, len(text), size)] for text in (english, chinese))
    found = find_counterparts(target, source, *texts, LexicalAligner().align(*texts))
    assert len(found.target) == len(target)
    assert len(found.source) == len(source)
    assert all(0 <= one < len(target) and 0 <= other < len(source) for one, other, _ in found.links)
