import re
from collections.abc import Callable

from markdown_it import MarkdownIt

from transcheck.model import Result

Report = Callable[..., str]


def test_the_report(report: Report, results: list[Result], golden: Callable[..., None]) -> None:
    golden("report.md", report("markdown", results))


def test_only_our_own_markup_takes_effect(report: Report, results: list[Result]) -> None:
    rendered = MarkdownIt("gfm-like", {"linkify": False}).render(report("markdown", results))
    tags = set(re.findall(r"<(/?\w+)", rendered))
    ours = {"h1", "h2", "p", "strong", "mark", "br", "table", "thead", "tbody", "tr", "th", "td", "ul", "li"}
    assert {tag.lstrip("/") for tag in tags} <= ours
    assert rendered.count("<h2>") == len(results) + 2  # the summary and the limits


def test_divergent_words_are_marked(report: Report, results: list[Result]) -> None:
    text = report("markdown", results[1:2])
    assert "<mark>低于</mark>60" in text
    assert "treatment<mark>‸</mark>." in text


def test_overlapping_marks_become_one(report: Report, results: list[Result]) -> None:
    text = report("markdown", results[2:3])
    assert text.count("<mark>") == text.count("</mark>") == 3
