import pytest

from transcheck.checks.datelines import end_of_dateline


@pytest.mark.parametrize(
    ("dateline", "text"),
    [
        ("中新网杭州6月12日电", " 西湖今天免费开放。"),
        ("新华社北京七月二十六日电（记者王小明）", "两家医院今天开放。"),
        ("路透里昂11月5日 - ", "球队没有回应。"),
        ("新京报讯（记者王小明）", "地铁今天涨价。"),
    ],
)
def test_what_stands_before_the_news_is_its_dateline(dateline: str, text: str) -> None:
    assert end_of_dateline(dateline + text) == len(dateline)


@pytest.mark.parametrize(
    "text",
    ["", "据路透社9月3日报道，地铁涨价了。", "他6月12日到了杭州。", "6月12日，西湖免费开放。", "我们昨天通讯了一次。"],
)
def test_other_beginnings_are_none(text: str) -> None:
    assert end_of_dateline(text) == 0


def test_a_long_text_without_one_takes_no_time() -> None:
    assert end_of_dateline("中" * 100_000) == 0
    assert end_of_dateline("一月一日（" * 20_000) == 0
