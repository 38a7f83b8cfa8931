"""Words for a time are found on their scales, at their places in the text as given."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transcheck.language import segment
from transcheck.lexicon.time_words import RATE, ZONE, ZONE_OFFSETS, time_words


@pytest.mark.parametrize(
    ("text", "language", "scale", "word", "value"),
    [
        ("我昨晚没睡好。", "zh", "the day", "昨晚", "-1"),
        ("我昨晚没睡好。", "zh", "the time of day", "昨晚", "evening"),
        ("尋晚落雨。", "zh", "the day", "尋晚", "-1"),
        ("今年下半年", "zh", "the half", "下半年", "2"),
        ("上上周寄的。", "zh", "the week", "上上周", "-2"),
        ("the week after next", "en", "the week", "the week after next", "2"),
        ("at noon", "en", "the twelve", "noon", "noon"),
        ("下個禮拜見。", "zh", "the week", "下個禮拜", "1"),
        ("北京時間晚上", "zh", ZONE, "北京時間", "china"),
        ("每个月八千。", "zh", RATE, "每个月", "month"),
        ("I slept badly last night.", "en", "the day", "last night", "-1"),
        ("See you the day after tomorrow.", "en", "the day", "the day after tomorrow", "2"),
        ("The second half of the year", "en", "the half", "second half", "2"),
        ("Twice a week.", "en", RATE, "a week", "week"),
        ("At 8 p.m. Eastern Time", "en", ZONE, "Eastern Time", "eastern"),
    ],
)
def test_word_is_found_with_its_value(text: str, language: str, scale: str, word: str, value: str) -> None:
    [found] = time_words(segment(text, language))[scale]
    assert text[slice(*found.span)] == word
    assert found.values == {value}


@pytest.mark.parametrize(
    ("text", "language", "scale"),
    [
        ("It was the last year of the war.", "en", "the year"),
        ("That was a year ago.", "en", RATE),
        ("后天性疾病", "zh", "the day"),
    ],
)
def test_other_words_are_passed_over(text: str, language: str, scale: str) -> None:
    assert scale not in time_words(segment(text, language))


@settings(deadline=None)
@given(st.text(st.sampled_from(list("昨今明后天晚上下半年每个月周夜 　农历last night a year's.")), max_size=30))
def test_spans_lie_in_the_text(text: str) -> None:
    for language in ("zh", "en"):
        for scale, words in time_words(segment(text, language)).items():
            for word in words:
                assert 0 <= word.span[0] < word.span[1] <= len(text)
                assert scale != ZONE or word.values <= ZONE_OFFSETS.keys()
