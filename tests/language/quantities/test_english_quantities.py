"""What is read in English, and what is not."""

from __future__ import annotations

from fractions import Fraction

import pytest

from transcheck.language.quantities import find_quantities
from transcheck.model import Quantity, QuantityKind


def only(text: str) -> Quantity:
    found = find_quantities(text, "en")
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("60", 60),
        ("sixty", 60),
        ("Sixty", 60),
        ("twenty-one", 21),
        ("two hundred and fifty", 250),
        ("five ten-thousandths", Fraction(1, 2000)),
        ("one thousand and one", 1001),
        ("two thousand and fourteen", 2014),
        ("three million two hundred thousand", 3200000),
        ("twelve hundred", 1200),
        ("1.2 million", 1200000),
        ("3.5bn", 3500000000),
        ("2.3 trillion", 2300000000000),
        ("10k", 10000),
        ("1,200", 1200),
        ("half a million", 500000),
        ("one and a half", Fraction(3, 2)),
        ("two and a half million", 2500000),
        ("a dozen", 12),
        ("two dozen", 24),
        ("a hundred men", 100),
        ("a million", 1000000),
        ("minus five", -5),
        ("(-1)", -1),
        ("fifty-five thousand", 55000),
    ],
)
def test_value(text: str, value: Fraction | int) -> None:
    quantity = only(text)
    assert (quantity.low, quantity.high, quantity.optional) == (value, value, False)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("dozens of people", 20, 99),
        ("hundreds of people", 100, 999),
        ("tens of thousands of people", 10000, 99999),
        ("hundreds of millions", 10**8, 10**9 - 1),
        ("several hundred", 200, 999),
        ("a couple of days", 2, 3),
        ("60-odd", 60, 70),
        ("sixty-something", 60, 70),
        ("in his early thirties", 30, 34),
        ("in her 80s", 80, 89),
        ("a decades-long dispute", 20, 99),
        ("about 60", 60, 60),
        ("around 60", 60, 60),
        ("nearly 100", 100, 100),
        ("60 or so", 60, 60),
        ("some 60 people", 60, 60),
        ("about a hundred", 100, 100),
    ],
)
def test_vague(text: str, low: int, high: int) -> None:
    quantity = only(text)
    assert quantity.approximate
    if quantity.unit != "decade":
        assert (quantity.low, quantity.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("3-5 years", 3, 5),
        ("3 to 5", 3, 5),
        ("between 3 and 5", 3, 5),
        ("two or three days", 2, 3),
        ("three or four hundred", 300, 400),
        ("3 to 5 million", 3000000, 5000000),
        ("3-5%", Fraction(3, 100), Fraction(5, 100)),
        ("$3-5bn", 3 * 10**9, 5 * 10**9),
    ],
)
def test_range(text: str, low: Fraction | int, high: Fraction | int) -> None:
    quantity = only(text)
    assert (quantity.low, quantity.high) == (low, high)


@pytest.mark.parametrize("text", ["from 3 to 5", "2-1", "3:2"])
def test_two_values_stay_two(text: str) -> None:
    assert len(find_quantities(text, "en")) == 2


@pytest.mark.parametrize("text", ["ages <3.", "<3-5 years", "children <3 years"])
def test_less_than_three_is_a_heart_only_where_nothing_is_counted(text: str) -> None:
    assert find_quantities(text, "en")


@pytest.mark.parametrize("text", ["more than 60", "less than 60", "over 60", "at least 60", "60 or more"])
def test_comparison_is_no_part_of_the_value(text: str) -> None:
    quantity = only(text)
    assert (quantity.text, quantity.approximate) == ("60", False)


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("40%", "percent", Fraction(2, 5)),
        ("40 percent", "percent", Fraction(2, 5)),
        ("40 per cent", "percent", Fraction(2, 5)),
        ("2.5 per thousand", "percent", Fraction(25, 10000)),
        ("a third of them", "percent", Fraction(1, 3)),
        ("About a third stayed home.", "percent", Fraction(1, 3)),
        ("nearly a quarter voted no", "percent", Fraction(1, 4)),
        ("two-thirds", "percent", Fraction(2, 3)),
        ("about one-third is", "percent", Fraction(1, 3)),
        ("three quarters of it", "percent", Fraction(3, 4)),
        ("half of them", "percent", Fraction(1, 2)),
        ("one in five", "percent", Fraction(1, 5)),
        ("nine out of ten", "percent", Fraction(9, 10)),
        ("1/3", "percent", Fraction(1, 3)),
        ("20 percentage points", "percentage-point", 20),
        ("twice", "multiple", 2),
        ("thrice", "multiple", 3),
        ("three times", "multiple", 3),
        ("threefold", "multiple", 3),
        ("ten-fold", "multiple", 10),
        ("doubled", "multiple", 2),
        ("tripled", "multiple", 3),
        ("the third man", "ordinal", 3),
        ("a third man", "ordinal", 3),
        ("We talked about a third man.", "ordinal", 3),
        ("21st", "ordinal", 21),
        ("twenty-first", "ordinal", 21),
        ("the first time", "ordinal", 1),
        ("No. 1", "ordinal", 1),
        ("number one", "ordinal", 1),
        ("#1", "ordinal", 1),
        ("World War II", "ordinal", 2),
        ("in 2014", "year", 2014),
        ("nineteen eighty-four", "year", 1984),
        ("the 1980s", "decade", 1980),
        ("mid-1990s", "decade", 1990),
        ("the eighties", "decade", 80),
        ("the '80s", "decade", 80),
        ("21st century", "century", 21),
        ("the 19th-century", "century", 19),
        ("in July", "month", 7),
        ("on Sept.", "month", 9),
        ("in May", "month", 5),
        ("in march 2014", "month", 3),
        ("on Monday", "weekday", 1),
        ("sundays", "weekday", 7),
    ],
)
def test_kind(text: str, kind: str, value: Fraction | int) -> None:
    quantity = find_quantities(text, "en")[0]
    assert (quantity.kind.value, quantity.low, quantity.high) == (kind, value, value)


@pytest.mark.parametrize(
    ("text", "hour", "minute"),
    [
        ("15:50", 15, 50),
        ("3:50 p.m.", 15, 50),
        ("3:50 a.m.", 3, 50),
        ("3pm", 15, 0),
        ("3.30pm", 15, 30),
        ("12 a.m.", 0, 0),
        ("3 o'clock", 3, 0),
        ("noon", 12, 0),
        ("midnight", 0, 0),
        ("half past three", 3, 30),
        ("a quarter to four", 3, 45),
        ("half past midnight", 0, 30),
    ],
)
def test_time(text: str, hour: int, minute: int) -> None:
    quantity = only(text)
    assert (quantity.kind, quantity.low) == (QuantityKind.TIME, hour * 60 + minute)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("$3.5bn", 3500000000, "USD"),
        ("US$5 million", 5000000, "USD"),
        ("HK$20", 20, "HKD"),
        ("50 yuan", 50, "CNY"),
        ("RMB 200", 200, "CNY"),
        ("¥3,000", 3000, "CNY"),
        ("£5", 5, "GBP"),
        ("10 kg", 10, "kg"),
        ("10kg", 10, "kg"),
        ("26 miles", 26, "mile"),
        ("20,000 square kilometres", 20000, "km2"),
        ("38 degrees Celsius", 38, "celsius"),
        ("-5 degrees", -5, "degree"),
        ("60 years old", 60, "year"),
        ("60-year-old", 60, "year"),
        ("aged 60", 60, "year"),
        ("one and a half years", Fraction(3, 2), "year"),
        ("an hour and a half", Fraction(3, 2), "hour"),
        ("two years and a half", Fraction(5, 2), "year"),
        ("three hours and 20 minutes", Fraction(10, 3), "hour"),
        ("3 hours 20 minutes", Fraction(10, 3), "hour"),
        ("an hour and 20 minutes", Fraction(4, 3), "hour"),
        ("two years and six months", Fraction(5, 2), "year"),
        ("5 days, 3 hours and 20 minutes", Fraction(185, 36), "day"),
        ("two dollars and fifty cents", Fraction(5, 2), "USD"),
        ("two dollars fifty", Fraction(5, 2), "USD"),
        ("one metre eighty", Fraction(9, 5), "m"),
        ("60 fen", 60, "cent"),
        ("two pounds and eight ounces", Fraction(5, 2), "pound"),
        ("a quarter of a year", Fraction(1, 4), "year"),
        ("a third of a hectare", Fraction(1, 3), "ha"),
        ("1:20.81", Fraction(8081, 100), "second"),
        ("half an hour", Fraction(1, 2), "hour"),
        ("half a century", Fraction(1, 2), "century"),
        ("two decades", 2, "decade"),
        ("10 seconds", 10, "second"),
    ],
)
def test_unit(text: str, value: Fraction | int, unit: str) -> None:
    quantity = only(text)
    assert (quantity.low, quantity.unit) == (value, unit)


@pytest.mark.parametrize(
    "text", ["July 24, 2014", "24 July 2014", "24th of July 2014", "Jul. 24, 2014", "July 24th, 2014"]
)
def test_date_is_told_in_parts(text: str) -> None:
    found = {quantity.kind.value: quantity.low for quantity in find_quantities(text, "en")}
    assert found == {"year": 2014, "month": 7, "day": 24}


@pytest.mark.parametrize(
    "text",
    [
        "I love you <3",
        "miss u <3 😭",
        "No one can do it.",
        "They helped one another.",
        "One of them left.",
        "You may go now.",
        "May I come in?",
        "They march on.",
        "At first it rained.",
        "First of all, thanks.",
        "several people and a few dogs",
        "per second",
        "a split second",
        "the first half",
        "a half-baked idea",
        "examination scores",
        "someone somewhere",
    ],
)
def test_counts_nothing(text: str) -> None:
    assert [quantity for quantity in find_quantities(text, "en") if not quantity.optional] == []


@pytest.mark.parametrize(
    "text",
    ["one day", "the first man", "COVID-19", "A380", "5G", "both of them", "once", "the two sides", "a year", "4K"],
)
def test_may_stand_without_counterpart(text: str) -> None:
    assert only(text).optional


@pytest.mark.parametrize("text", ["192.168.0.1", "3.11.2", "400-820-8820"])
def test_literal(text: str) -> None:
    quantity = only(text)
    assert (quantity.unit, quantity.text) == ("literal", text)


@pytest.mark.parametrize(
    ("text", "percentages"),
    [
        ("The screen offered 25, 30, or 40 percent.", 3),
        ("The rate drops to 40 from 45 percent.", 2),
        ("The figures were 20, 30 and 40 percent.", 3),
        ("Of those, 693, or 70 percent, are open.", 1),
        ("In 2010, 30 percent of them left.", 1),
        ("There were 20, 30 or 40 of them, and 5 percent left.", 1),
    ],
)
def test_a_sign_stands_for_the_numbers_listed_before_it(text: str, percentages: int) -> None:
    kinds = [quantity.kind for quantity in find_quantities(text, "en")]
    assert kinds.count(QuantityKind.PERCENT) == percentages


def test_one_sign_stands_for_both_ends_of_a_change() -> None:
    first, last = find_quantities("It rose from 3 to 5 percent.", "en")
    assert (first.kind, first.low, last.low) == (QuantityKind.PERCENT, Fraction(3, 100), Fraction(1, 20))
    assert find_quantities("from 3 to 5 pm", "en")[0].kind is not QuantityKind.PERCENT


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("the poorest fifth of households", Fraction(1, 5)),
        ("barely a quarter said so", Fraction(1, 4)),
        ("reducing the population by a quarter", Fraction(1, 4)),
        ("one seat in three was empty", Fraction(1, 3)),
        ("that one in six of the bridges is old", Fraction(1, 6)),
        ("up half a percent", Fraction(1, 200)),
        ("one thousandth of the price", Fraction(1, 1000)),
    ],
)
def test_shares_are_told_in_many_ways(text: str, share: Fraction) -> None:
    assert [found.low for found in find_quantities(text, "en") if found.kind is QuantityKind.PERCENT] == [share]


def test_a_sixty_second_message_takes_sixty_seconds() -> None:
    [found] = [each for each in find_quantities("a sixty-second message", "en") if not each.optional]
    assert (found.low, found.unit) == (60, "second")
    [place] = find_quantities("the sixty-second message", "en")
    assert (place.low, place.kind) == (62, QuantityKind.ORDINAL)
