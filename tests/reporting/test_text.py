import io
import re
import unicodedata
from collections.abc import Callable

import pytest
from rich.cells import cell_len

from transcheck.model import Pair, Result, Verdict

Report = Callable[..., str]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def _environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "TTY_COMPATIBLE", "COLORTERM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")


def test_the_report_as_a_person_sees_it(report: Report, results: list[Result], golden: Callable[..., None]) -> None:
    golden("report.txt", report("text", results))


def test_marks_stand_under_the_words(report: Report, results: list[Result]) -> None:
    lines = report("text", results[1:2]).splitlines()
    source, marks = lines[1], lines[2]
    assert cell_len(source[: source.index("低于")]) == marks.index("~")
    target = next(line for line in lines if "more than" in line)
    assert lines[lines.index(target) + 1].index("~") == target.index("more than")


def test_a_faithful_pair_takes_one_line(report: Report, results: list[Result]) -> None:
    lines = report("text", results[:1]).splitlines()
    assert re.fullmatch(r"thread.txt, comment 4, lines 13–14 +faithful +0\.97 faithful", lines[0])
    assert lines[1] == ""
    assert lines[2].startswith("1 pair: 1 faithful")


def test_nothing_from_outside_acts_on_the_terminal(report: Report, results: list[Result]) -> None:
    for character in report("text", results):
        assert character == "\n" or unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Zl", "Zp"}


def test_colours_only_where_the_terminal_has_them(
    report: Report, results: list[Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "\x1b[" in report("text", results[1:2], Terminal())
    assert "\x1b[" not in report("text", results[1:2])
    monkeypatch.setenv("TERM", "dumb")
    assert "\x1b[" not in report("text", results[1:2], Terminal())
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in report("text", results[1:2], Terminal())


@pytest.mark.parametrize("columns", [20, 40, 63, 80, 200])
def test_lines_fit_the_terminal(
    report: Report, results: list[Result], monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setenv("NO_COLOR", "1")
    text = report("text", results[1:2], Terminal())
    body = [line for line in text.splitlines() if line.startswith("  ")]
    assert max(map(cell_len, body)) <= max(columns, 40)
    assert text.count("~") >= len("more than" + "will be able to buy") - 4 + cell_len("低于无法购买护照会作废")


def test_a_pair_without_flags_says_why(report: Report) -> None:
    pair = Pair("r", "同一", "同一")
    text = report("text", [Result(pair, "zh", "zh", Verdict.DIVERGENT, 0.0, reason="both sides are in one language")])
    assert "reason    both sides are in one language" in text


def test_a_long_text_is_cut_around_its_marks(report: Report, results: list[Result]) -> None:
    import dataclasses

    result = results[1]
    start = len("padding " * 3000)
    flag = dataclasses.replace(result.flags[1], target_spans=((start, start + 9),), source_spans=())
    target = "padding " * 3000 + "more than" + " padding" * 3000
    pair = dataclasses.replace(result.pair, target=target)
    text = report("text", [dataclasses.replace(result, pair=pair, flags=(flag,))])
    assert "more than" in text
    assert "~~~~~~~~~" in text
    assert "…" in text
    assert len(text) < 3000
