import pytest

from transcheck.lexicon.measure_words import counts, measure_words


@pytest.mark.parametrize(
    ("measure", "noun"),
    [
        ("位", "工程师"),
        ("辆", "玩具车"),
        ("把", "菜刀"),
        ("家", "书店"),
        ("张", "餐桌"),
        ("名", "冠军"),
        ("块", "石头"),
    ],
)
def test_a_measure_word_counts_what_a_noun_ends_in(measure: str, noun: str) -> None:
    assert counts(measure, noun)


@pytest.mark.parametrize(
    ("measure", "noun"), [("位", "医院"), ("辆", "车库"), ("把", "桌子"), ("家", "医生"), ("本", "桌子")]
)
def test_it_does_not_count_what_it_does_not_fit(measure: str, noun: str) -> None:
    assert not counts(measure, noun)


def test_those_that_count_anything_are_left_out() -> None:
    assert measure_words().isdisjoint("个种些次")
