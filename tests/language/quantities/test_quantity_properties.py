"""What holds of every text: spans, order, round trips, linear time."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.language.quantities import find_quantities, match

_DIGITS = "零一二三四五六七八九"
_ALPHABET = st.sampled_from(
    list("0123456789一二两三四五六七八九十百千万亿零〇半多几数第点时分之成倍年月日周个%-–,.:/$ 到至约近上a")
)
_WORDS = st.sampled_from(
    "one two first second third half a an the and of hundred thousand million dozen twenty-one sixty 5 60 1,200 3.5 % "
    "- to between from in May March July 24 2014 percent per cent o'clock p . m point points times kg years old $ aged "
    "no . , ; ( )".split()
)
_UNITS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"


def in_chinese(number: int) -> str:
    """The number as it is read aloud, formally."""
    if number == 0:
        return "零"
    sections = []
    while number:
        number, section = divmod(number, 10**4)
        sections.append(section)
    said = ""
    for power in range(len(sections) - 1, -1, -1):
        section = sections[power]
        if section:
            gap = said and (section < 1000 or not sections[power + 1])
            said += ("零" if gap else "") + in_section(section) + ["", "万", "亿", "万亿"][power]
    return said


def in_section(number: int) -> str:
    said, gap = "", False
    for place, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // place % 10
        if digit:
            said += ("零" if gap and said else "") + _DIGITS[digit] + name
            gap = False
        else:
            gap = True
    return said


def in_english(number: int) -> str:
    for scale, name in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if number >= scale:
            rest = number % scale
            joint = " and " if 0 < rest < 100 else " " if rest else ""
            return f"{in_english(number // scale)} {name}{joint}{in_english(rest) if rest else ''}"
    if number >= 100:
        rest = number % 100
        return f"{in_english(number // 100)} hundred" + (f" and {in_english(rest)}" if rest else "")
    if number >= 20:
        rest = number % 10
        return _TENS.split()[number // 10 - 2] + (f"-{in_english(rest)}" if rest else "")
    return _UNITS.split()[number - 1]


_NUMBERS = st.integers(2, 9999) | st.integers(10000, 99999999) | st.integers(10**8, 9 * 10**11)


@given(_NUMBERS)
def test_number_survives_chinese(number: int) -> None:
    for written in (in_chinese(number), str(number), f"{number:,}"):
        found = find_quantities(f"有{written}个人。", "zh")
        assert [quantity.low for quantity in found] == [number], written


@given(_NUMBERS)
def test_number_survives_english(number: int) -> None:
    for written in (in_english(number), str(number), f"{number:,}"):
        found = find_quantities(f"There are {written} people.", "en")
        assert [quantity.low for quantity in found] == [number], written


@given(_NUMBERS)
def test_number_renders_itself_and_no_multiple_of_ten(number: int) -> None:
    one = find_quantities(in_chinese(number) + "个", "zh")[0]
    same, more = (find_quantities(in_english(value), "en")[0] for value in (number, number * 10))
    assert match(one, same)
    assert not match(one, more)


@given(st.integers(1, 9999), st.sampled_from((("万", 10**4), ("亿", 10**8), ("万亿", 10**12))))
def test_scale_word(number: int, scale: tuple[str, int]) -> None:
    assert find_quantities(f"{number}{scale[0]}", "zh")[0].low == number * scale[1]
    assert find_quantities(f"{number / 10:.1f}{scale[0]}", "zh")[0].low * 10 == number * scale[1]


@given(
    st.text(_ALPHABET, max_size=60) | st.text(max_size=60) | st.lists(_WORDS, max_size=20).map(" ".join),
    st.sampled_from(("zh", "en")),
)
def test_spans_are_in_order_inside_the_text(text: str, language: str) -> None:
    end = 0
    for quantity in find_quantities(text, language):
        assert end <= quantity.start < quantity.end <= len(text)
        assert quantity.text == text[quantity.start : quantity.end]
        assert quantity.low <= quantity.high
        end = quantity.end


@given(st.text(_ALPHABET, max_size=20), st.lists(_WORDS, max_size=8).map(" ".join))
def test_match_is_symmetric(chinese: str, english: str) -> None:
    for one in find_quantities(chinese, "zh"):
        assert match(one, one)
        for other in find_quantities(english, "en"):
            assert match(one, other) == match(other, one)


def seconds(piece: str, length: int, language: str) -> float:
    started = time.process_time()
    find_quantities((piece * length)[:length], language)
    return time.process_time() - started


@pytest.mark.parametrize(
    ("language", "piece"),
    [("zh", piece) for piece in "1|一| |,123|1-|十|百|半|数|第|零|A-|三到|和国|1.1|分之".split("|")]
    + [("en", piece) for piece in "1| |,123|1,|1-|1/|one-|a |May |$|and a half |tens of |one hundred ".split("|")],
)
def test_hostile_text_takes_linear_time(language: str, piece: str) -> None:
    find_quantities("一个人 one", language)
    # Four times the text: about four times as long, where a quadratic search would take sixteen times as long.
    assert seconds(piece, 16000, language) < 10 * seconds(piece, 4000, language) + 0.1


@pytest.mark.parametrize("language", ["zh", "en", "ja"])
def test_nothing_in_nothing(language: str) -> None:
    assert find_quantities("", language) == []


def test_unknown_language_has_no_quantities() -> None:
    assert find_quantities("60", "de") == []
