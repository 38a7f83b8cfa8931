"""What is read in Chinese, and what is not."""

from __future__ import annotations

from fractions import Fraction

import pytest

from transcheck.language.quantities import find_quantities
from transcheck.model import Quantity, QuantityKind


def only(text: str) -> Quantity:
    found = find_quantities(text, "zh")
    assert len(found) == 1, found
    return found[0]


def required(text: str) -> list[str]:
    return [quantity.text for quantity in find_quantities(text, "zh") if not quantity.optional]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("60", 60),
        ("六十", 60),
        ("两个亿", 200000000),
        ("5w", 50000),
        ("三千五一个月", 3500),
        ("两万一平", 20000),
        ("两百", 200),
        ("两百五", 250),
        ("八十有三", 83),
        ("两百零五", 205),
        ("一千零一", 1001),
        ("一万零五十", 10050),
        ("三十八万六千五百", 386500),
        ("5万", 50000),
        ("5 万", 50000),
        ("3.5亿", 350000000),
        ("2.3万亿", 2300000000000),
        ("两万亿", 2000000000000),
        ("1万5千", 15000),
        ("1万5", 15000),
        ("一万五", 15000),
        ("1亿2000万", 120000000),
        ("廿五", 25),
        ("1,200", 1200),
        ("1，200", 1200),
        ("三点五", Fraction(7, 2)),
        ("三点一四", Fraction(157, 50)),
        ("三点五亿", 350000000),
        ("负五", -5),
        ("-5", -5),
        ("零下5度", -5),
        ("十五个", 15),
        ("今年三十岁", 30),
        ("十分钟", 10),
        ("三百六十五天", 365),
        ("百余人", 100),
    ],
)
def test_value(text: str, value: Fraction | int) -> None:
    assert only(text).low == value


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("60多人", 60, 70),
        ("20多万", 200000, 300000),
        ("3千多", 3000, 4000),
        ("二十几岁", 20, 29),
        ("十几个", 10, 19),
        ("几十年", 20, 99),
        ("数百人", 200, 999),
        ("几百万", 2000000, 9999999),
        ("上千名", 1000, 9999),
        ("三十出头", 30, 35),
        ("五年多", 5, 6),
        ("两个多月", 2, 3),
        ("百分之四十多", Fraction(4, 10), Fraction(5, 10)),
    ],
)
def test_vague(text: str, low: Fraction | int, high: Fraction | int) -> None:
    quantity = only(text)
    assert (quantity.low, quantity.high, quantity.approximate) == (low, high, True)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("一两个", 1, 2),
        ("三四百人", 300, 400),
        ("十七八岁", 17, 18),
        ("五六万", 50000, 60000),
        ("3-5年", 3, 5),
        ("三到五个", 3, 5),
        ("30至40人", 30, 40),
        ("3到5万", 30000, 50000),
        ("3%-5%", Fraction(3, 100), Fraction(5, 100)),
        ("3-5%", Fraction(3, 100), Fraction(5, 100)),
        ("65--85%", Fraction(65, 100), Fraction(85, 100)),
    ],
)
def test_range(text: str, low: Fraction | int, high: Fraction | int) -> None:
    quantity = only(text)
    assert (quantity.low, quantity.high) == (low, high)


@pytest.mark.parametrize("text", ["从3增加到5", "从3到5", "比分2-1", "3:2", "二比一获胜", "零比三"])
def test_two_values_stay_two(text: str) -> None:
    assert len(find_quantities(text, "zh")) == 2


@pytest.mark.parametrize(
    "text", ["近百人", "约60", "大约五十", "将近60", "60左右", "60上下", "十来个", "差不多60", "约为60"]
)
def test_approximate(text: str) -> None:
    assert only(text).approximate


@pytest.mark.parametrize("text", ["60以上", "60以下", "超过60", "不到60", "近三年"])
def test_comparison_is_no_part_of_the_value(text: str) -> None:
    quantity = only(text)
    assert quantity.low == quantity.high
    assert not quantity.approximate


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("三成", "percent", Fraction(3, 10)),
        ("三成五", "percent", Fraction(35, 100)),
        ("百分之四十", "percent", Fraction(2, 5)),
        ("百分之 40", "percent", Fraction(2, 5)),
        ("百分之三点五", "percent", Fraction(35, 1000)),
        ("万分之一", "percent", Fraction(1, 10000)),
        ("三分之一", "percent", Fraction(1, 3)),
        ("半数", "percent", Fraction(1, 2)),
        ("一半", "percent", Fraction(1, 2)),
        ("5%", "percent", Fraction(1, 20)),
        ("5 %", "percent", Fraction(1, 20)),
        ("3‰", "percent", Fraction(3, 1000)),
        ("1/3", "percent", Fraction(1, 3)),
        ("1 / 3", "percent", Fraction(1, 3)),
        ("5个百分点", "percentage-point", 5),
        ("两倍", "multiple", 2),
        ("增加了一倍", "multiple", 2),
        ("翻番", "multiple", 2),
        ("翻一番", "multiple", 2),
        ("翻了两番", "multiple", 4),
        ("双倍", "multiple", 2),
        ("八折", "multiple", Fraction(4, 5)),
        ("七五折", "multiple", Fraction(3, 4)),
        ("第三", "ordinal", 3),
        ("第12", "ordinal", 12),
        ("首次", "ordinal", 1),
        ("2014年", "year", 2014),
        ("二〇一四年", "year", 2014),
        ("90年代", "decade", 90),
        ("九十年代", "decade", 90),
        ("上世纪80年代", "decade", 1980),
        ("二十世纪八十年代", "decade", 1980),
        ("20 世纪 30 年代", "decade", 1930),
        ("21世纪", "century", 21),
        ("3月", "month", 3),
        ("7 月", "month", 7),
        ("十一月份", "month", 11),
        ("15日", "day", 15),
        ("15号", "day", 15),
        ("周三", "weekday", 3),
        ("星期日", "weekday", 7),
        ("礼拜天", "weekday", 7),
    ],
)
def test_kind(text: str, kind: str, value: Fraction | int) -> None:
    quantity = only(text)
    assert (quantity.kind.value, quantity.low, quantity.high) == (kind, value, value)
    assert quantity.text == text.replace("增加了", "")


@pytest.mark.parametrize(
    ("text", "hour", "minute"),
    [
        ("下午3点50分", 15, 50),
        ("下午三点半", 15, 30),
        ("15时50分", 15, 50),
        ("15:50", 15, 50),
        ("下午3:50", 15, 50),
        ("晚上8点", 20, 0),
        ("凌晨2点", 2, 0),
        ("凌晨12点", 0, 0),
        ("中午12点", 12, 0),
        ("中午1点", 13, 0),
        ("24时", 0, 0),
        ("三点一刻", 3, 15),
        ("零点", 0, 0),
        ("差一刻八点", 7, 45),
        ("下午差五分三点", 14, 55),
    ],
)
def test_time(text: str, hour: int, minute: int) -> None:
    quantity = only(text)
    assert (quantity.kind, quantity.low, quantity.text) == (QuantityKind.TIME, hour * 60 + minute, text)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("10斤", 10, "jin"),
        ("5块钱", 5, "CNY"),
        ("3元5角", Fraction(7, 2), "CNY"),
        ("$3.5亿", 350000000, "USD"),
        ("人民币5万元", 50000, "CNY"),
        ("5万美元", 50000, "USD"),
        ("60亿港元", 6 * 10**9, "HKD"),
        ("42公里", 42, "km"),
        ("100平方米", 100, "m2"),
        ("3亩", 3, "mu"),
        ("38摄氏度", 38, "celsius"),
        ("60岁", 60, "year"),
        ("半年", Fraction(1, 2), "year"),
        ("一年半", Fraction(3, 2), "year"),
        ("两个半小时", Fraction(5, 2), "hour"),
        ("半个月", Fraction(1, 2), "month"),
        ("三个半月", Fraction(7, 2), "month"),
        ("半个小时", Fraction(1, 2), "hour"),
        ("半个世纪", Fraction(1, 2), "century"),
        ("三个月", 3, "month"),
        ("两周", 2, "week"),
        ("20分钟", 20, "minute"),
        ("1100千伏", 1100000, "V"),
    ],
)
def test_unit(text: str, value: Fraction | int, unit: str) -> None:
    quantity = only(text)
    assert (quantity.low, quantity.unit, quantity.text) == (value, unit, text)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("六块八", Fraction(34, 5), "CNY"),
        ("三块五毛", Fraction(7, 2), "CNY"),
        ("一米六五", Fraction(33, 20), "m"),
        ("1米8", Fraction(9, 5), "m"),
        ("三斤二两", Fraction(16, 5), "jin"),
        ("3小时20分", Fraction(10, 3), "hour"),
        ("两年零三个月", Fraction(9, 4), "year"),
        ("两年六个月", Fraction(5, 2), "year"),
        ("一年两个月", Fraction(7, 6), "year"),
        ("五天零三小时二十分", Fraction(185, 36), "day"),
        ("两美元五十美分", Fraction(5, 2), "USD"),
        ("一分二十秒八一", Fraction(8081, 6000), "minute"),
        ("二十九点七米", Fraction(297, 10), "m"),
        ("八十四点一公尺", Fraction(841, 10), "m"),
        ("十二点五元", Fraction(25, 2), "CNY"),
        ("一百零三点五公斤", Fraction(207, 2), "kg"),
        ("四十二点六万吨", Fraction(426000), "t"),
        ("一昼夜", Fraction(1), "day"),
        ("六毛钱", Fraction(3, 5), "CNY"),
        ("一分钱", Fraction(1, 100), "CNY"),
    ],
)
def test_tenths_and_smaller_units_are_added(text: str, value: Fraction, unit: str) -> None:
    found = only(text)
    assert (found.low, found.high, found.unit, found.text) == (value, value, unit, text)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("民国103年", 2014),
        ("民国元年", 1912),
        ("令和六年", 2024),
        ("康熙四十年", 1701),
        ("公元前221年", -221),
        ("公元前 221 年", -221),
        ("公元618年", 618),
    ],
)
def test_years_of_other_counts(text: str, year: int) -> None:
    found = only(text)
    assert (found.kind, found.low, found.text) == (QuantityKind.YEAR, year, text)


def test_academic_years_of_taiwan_count_from_its_first() -> None:
    assert [(found.kind, found.low) for found in find_quantities("一一二学年度", "zh")] == [(QuantityKind.YEAR, 2023)]


@pytest.mark.parametrize(
    ("text", "low"), [("沸点为−33℃", -33), ("气温为-5度", -5), ("误差正负两毫米", 2), ("气温25度", 25)]
)
def test_a_minus_sign_belongs_to_its_number(text: str, low: int) -> None:
    assert [found.low for found in find_quantities(text, "zh")] == [low]


def test_degrees_of_electricity_are_kilowatt_hours() -> None:
    assert [found.unit for found in find_quantities("每小时耗电约二百度", "zh") if found.low == 200] == ["kWh"]


def test_a_balance_is_no_more_or_less() -> None:
    assert [(found.low, found.approximate) for found in find_quantities("7亿余额宝用户", "zh")] == [(7 * 10**8, False)]


def test_lunar_month_is_no_month_like_others() -> None:
    assert find_quantities("农历八月", "zh")[0].unit == find_quantities("正月", "zh")[0].unit == "lunar"


@pytest.mark.parametrize("text", ["菠萝一公斤多少钱", "两块三明治", "六块一斤", "一天八小时"])
def test_what_follows_a_unit_may_be_something_else(text: str) -> None:
    assert find_quantities(text, "zh")[0].high in (1, 2, 6)


def test_date_is_told_in_parts() -> None:
    kinds = [quantity.kind.value for quantity in find_quantities("2014年3月15日星期六下午3点", "zh")]
    assert kinds == ["year", "month", "day", "weekday", "time"]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "统一",
            "一切",
            "万一",
            "千万别去",
            "四川",
            "他们半途而废",
            "半路下雨了",
            "九寨沟",
            "五四运动",
            "一带一路",
            "十分高兴",
            "百度",
            "三明治",
            "两岸",
        ),
        *(
            "双方",
            "半导体",
            "一旦",
            "唯一",
            "不一",
            "之一",
            "乱七八糟",
            "五花八门",
            "四面八方",
            "一些",
            "一下",
            "一起",
            "一样",
        ),
        *(
            "一直",
            "一定",
            "一般",
            "百姓",
            "万先生",
            "十字路口",
            "二手车",
            "几个人",
            "无数",
            "上半年",
            "一五一十",
            "二百五",
        ),
        *("三思", "千方百计", "两国关系", "互联网", "一时", "一时半会儿"),
    ],
)
def test_idiom_counts_nothing(text: str) -> None:
    assert find_quantities(text, "zh") == []


@pytest.mark.parametrize(
    "text",
    ["一个人", "一种", "七夕", "三思而行", "首次", "成千上万", "成百上千", "COVID-19", "A380", "一年", "百分之百"],
)
def test_may_stand_without_counterpart(text: str) -> None:
    assert required(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("他得了60分以上的分数", ["60"]),
        ("北京和上海两个城市", []),
        ("买了北京烤鸭的两个人", ["两"]),
        ("每周五天", ["五天"]),
        ("周一至周五", ["周一", "周五"]),
        ("13800138000", ["13800138000"]),
        ("十三五规划", ["十三"]),
        ("人数十万", ["十万"]),
        ("两位数百分比", ["两"]),
        ("三个人", ["三"]),
        ("四个", ["四"]),
    ],
)
def test_in_context(text: str, expected: list[str]) -> None:
    assert required(text) == expected


@pytest.mark.parametrize("text", ["192.168.0.1", "3.11.2", "400-820-8820", "1" * 30])
def test_literal(text: str) -> None:
    quantity = only(text)
    assert (quantity.unit, quantity.text) == ("literal", text)


def test_an_era_before_a_range_of_centuries_stands_for_both() -> None:
    assert [found.low for found in find_quantities("公元前4至3世纪", "zh")][-1] == -3
    assert [found.low for found in find_quantities("公元前4世纪到公元3世纪", "zh")] == [-4, 3]


@pytest.mark.parametrize("text", ["能收四成就算好", "有四成就够了"])
def test_then_may_follow_a_tenth(text: str) -> None:
    quantity = only(text)
    assert (quantity.kind.value, quantity.low) == ("percent", Fraction(2, 5))


def test_achievements_are_no_tenths() -> None:
    assert only("他有三大成就").kind.value == "cardinal"
