import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from transcheck.reporting.escaping import markdown, one_line, visible


@pytest.mark.parametrize(
    ("character", "shown"),
    [
        ("a", "a"),
        ("中", "中"),
        ("\x1b", "\\x1b"),
        ("\x7f", "\\x7f"),
        ("\x9b", "\\x9b"),
        ("\x00", "\\x00"),
        ("\u202e", "\\u202e"),
        ("\u2066", "\\u2066"),
        ("\u200b", "\\u200b"),
        ("\ufeff", "\\ufeff"),
        ("\u2028", "\\u2028"),
        ("\ud800", "\\ud800"),
        ("\U000e0041", "\\U000e0041"),
        ("\t", " "),
        ("\u200d", "\u200d"),
        ("\u0301", "\u0301"),
    ],
)
def test_what_cannot_be_seen_is_named(character: str, shown: str) -> None:
    assert visible(character) == shown


def test_one_line() -> None:
    assert one_line("a\r\nb\rc\nd") == "a⏎b⏎c⏎d"


@given(st.text())
def test_one_line_is_printable(text: str) -> None:
    shown = one_line(text)
    shown.encode("utf-8")
    assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)


ATTACKS = [
    "<script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "![x](http://e.example/pixel.png)",
    "<http://e.example>",
    "`code` ``more``",
    "a | b",
    "**bold** _it_ ~~gone~~",
    "&lt;b&gt; &copy;",
    "\\[x](y)",
    "\\<b>",
    "x\n# head\n- item\n1. one\n> quote\n    code\n---\n===",
    "[x]: http://e.example\n[x]",
    "http://e.example www.e.example",
    "a\\",
]


@pytest.mark.parametrize("text", ATTACKS)
def test_markdown_shows_the_text_and_nothing_else(text: str) -> None:
    parser = MarkdownIt("gfm-like", {"linkify": False})
    rendered = parser.render(f"Source: {markdown(text)}\n")
    assert re.fullmatch(r"<p>Source: .*</p>\n", rendered, re.DOTALL)
    inner = rendered[len("<p>Source: ") : -len("</p>\n")]
    lines = [html.unescape(line) for line in inner.split("<br>")]
    assert not re.search("<(?!br>)", inner)
    assert [line.strip() for line in lines] == [line.strip() for line in text.split("\n")]


@given(st.text(alphabet=st.sampled_from("\\`*_{}[]()<>#+-.!|~&:/@$ \nabh1=\"'")))
def test_no_markup_comes_of_any_text(text: str) -> None:
    rendered = MarkdownIt("gfm-like", {"linkify": False}).render(f"| Source: {markdown(text)} | x |\n| - | - |\n")
    inside = re.sub(r"</?(table|thead|tbody|tr|th|td)>|<br>", "", rendered)
    assert "<" not in inside
    assert rendered.count("<th>") == 2
