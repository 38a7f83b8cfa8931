import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from transcheck.model import Severity
from transcheck.reporting.marking import marked_lines

MAJOR, CRITICAL = Severity.MAJOR, Severity.CRITICAL


def show(text: str, *spans: tuple[int, int], width: int = 60, limit: int = 50) -> list[tuple[str, str]]:
    lines = marked_lines(text, [(span, MAJOR) for span in spans], width, limit=limit)
    return [(line.shown, "".join(mark[0] if mark else " " for mark in line.marks)) for line in lines]


def test_words_are_underlined_over_their_width() -> None:
    assert show("a 低于 b", (2, 4)) == [("a 低于 b", "  ~~~~")]


@pytest.mark.parametrize(
    ("text", "place", "marks"),
    [
        ("abc", 0, "^"),
        ("abc", 1, " ^"),
        ("abc", 3, "   ^"),
        ("中文", 1, "  ^"),
        ("中文", 2, "    ^"),
        ("", 0, "^"),
    ],
)
def test_a_place_is_a_caret(text: str, place: int, marks: str) -> None:
    assert show(text, (place, place)) == [(text, marks)]


def test_a_caret_is_not_covered_by_an_underline() -> None:
    assert show("abcd", (0, 4), (2, 2)) == [("abcd", "~~^~")]


def test_the_gravest_mark_wins() -> None:
    [line] = marked_lines("abcd", [((1, 2), CRITICAL), ((0, 4), MAJOR)], 60, limit=9)
    assert [mark[1] for mark in line.marks if mark] == [MAJOR, CRITICAL, MAJOR, MAJOR]


def test_marks_follow_their_words_to_the_next_line() -> None:
    assert show("one two three", (4, 13), width=11) == [("one two", "    ~~~~"), ("three", "~~~~~")]


def test_a_place_between_two_screen_lines_belongs_to_the_next() -> None:
    assert show("one two three", (8, 8), width=11) == [("one two", ""), ("three", "^")]


def test_a_place_at_the_end_of_a_line_as_given_stays_there() -> None:
    assert show("one\ntwo", (3, 3)) == [("one", "   ^"), ("two", "")]
    assert show("one\r\ntwo", (5, 6)) == [("one", ""), ("two", "~")]


def test_closing_punctuation_does_not_start_a_line() -> None:
    shown = [line for line, _ in show("一二三四五，六七八九十", width=11)]
    assert shown == ["一二三四", "五，六七八", "九十"]


@pytest.mark.parametrize(
    ("text", "span", "marks"),
    [
        ("e\u0301x", (2, 3), " ~"),
        ("e\u0301x", (1, 2), "~"),
        ("👨\u200d👩\u200d👧x", (5, 6), "  ~"),
        ("🇨🇳x", (2, 3), "  ~"),
        ("☁\ufe0fx", (2, 3), "  ~"),
        ("\u0301x", (1, 2), " ~"),
    ],
)
def test_columns_hold_with_combining_marks_and_emoji(text: str, span: tuple[int, int], marks: str) -> None:
    [(_, found)] = show(text, span)
    assert found == marks


def test_many_combining_marks_are_cut() -> None:
    [(shown, _)] = show("a" + "\u0301" * 10_000 + "b")
    assert len(shown) < 30


def test_lines_far_from_a_mark_are_left_out() -> None:
    text = "\n".join(f"line {number}" for number in range(100))
    start = text.index("line 50")
    lines = show(text, (start, start + 4), limit=6)
    assert lines == [("line 0", ""), ("…", ""), ("line 49", ""), ("line 50", "~~~~"), ("line 51", ""), ("…", "")]


def test_a_long_text_without_marks_is_cut_at_its_end() -> None:
    assert show("a\nb\nc\nd", limit=3) == [("a", ""), ("b", ""), ("…", "")]


@given(
    text=st.text(max_size=80),
    spans=st.lists(st.tuples(st.integers(0, 80), st.integers(0, 80)).map(lambda span: tuple(sorted(span))), max_size=4),
    width=st.integers(11, 40),
)
def test_every_line_fits_and_every_mark_shows(text: str, spans: list[tuple[int, int]], width: int) -> None:
    inside = [(min(start, len(text)), min(end, len(text))) for start, end in spans]
    lines = marked_lines(text, [(span, MAJOR) for span in inside], width, limit=1000)
    for line in lines:
        # Only one character that is shown as escapes, with all that hangs on it, may go beyond the width.
        assert cell_len(line.shown) <= max(width, 10 * 12)
        assert "\n" not in line.shown
        assert "\x1b" not in line.shown
    visible = [span for span in inside if any(character not in "\r\n" for character in text[span[0] : span[1]])]
    if visible:
        assert any(line.marks for line in lines)
