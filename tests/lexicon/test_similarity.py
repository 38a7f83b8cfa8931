from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.lexicon.similarity import similarity
from transcheck.pairing import THRESHOLD

POINTS = "如果你的积分低于60 ,你将无法购买火车票,机票 。你将无法就医 ,护照会作废 。"
FAITHFUL = (
    "If your points are less than 60, you will not be able to buy train tickets or air tickets. "
    "You will not be able to seek medical treatment and your passport will be invalidated."
)


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        (POINTS, FAITHFUL),
        (POINTS, FAITHFUL.replace("60", "600").replace("less", "more").replace("not be able", "be able")),
        (POINTS, FAITHFUL.partition(". ")[0]),
        (POINTS, FAITHFUL + " And your house will be taken, and your children will not go to school."),
        ("這家餐館的服務太差了，再也不來了。", "The service of this restaurant is terrible, never coming again."),
        ("我昨天买了一部iPhone，花了8000块。", "I bought an iPhone yesterday for 8,000 yuan."),
        ("王晓明昨天到了上海。", "Wang Xiaoming came to Shanghai yesterday."),
        ("你好", "Hello"),
    ],
)
def test_a_translation_is_similar_even_with_errors(chinese: str, english: str) -> None:
    assert similarity(chinese, english) >= THRESHOLD


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        (POINTS, "China never call for other countries to lift drinking restrictions, so please leave China alone."),
        ("这家餐馆的服务太差了，再也不来了。", "What a load of rubbish, nobody believes this."),
        ("", "Hello"),
        ("你好", ""),
        ("的", "the"),
        ("60", "sixty"),
    ],
)
def test_an_unrelated_text_is_not(chinese: str, english: str) -> None:
    assert similarity(chinese, english) < THRESHOLD


def test_a_name_in_pinyin_counts() -> None:
    assert similarity("于洪亮来了", "Yu Hongliang came") > similarity("于洪亮来了", "Peter Smith came")


@given(st.text(), st.text())
def test_any_two_texts_give_a_number_from_0_to_1(chinese: str, english: str) -> None:
    assert 0.0 <= similarity(chinese, english) <= 1.0


def test_a_long_text_takes_no_longer_than_a_short_one_by_much() -> None:
    similarity(POINTS, FAITHFUL)
    start = time.perf_counter()
    assert similarity(POINTS * 3_000, FAITHFUL * 3_000) > 0.5
    assert time.perf_counter() - start < 1.0
