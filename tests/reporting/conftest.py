import io
import os
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from transcheck.model import (
    Claim,
    Flag,
    Link,
    Location,
    Metrics,
    Pair,
    Result,
    Severity,
    Span,
    Token,
    Verdict,
)
from transcheck.reporting import Summary, find
from transcheck.signature import Signature

GOLDEN = Path(__file__).parent / "golden"
SIGNATURE = Signature("0.1.0", "lexical", "CC-CEDICT", "none", ("name-changed", "number-changed"))

SOURCE = "如果你的积分低于60 ，你将无法购买火车票,机票 。你将无法就医 ，护照会作废 。"
TARGET = (
    "If your points are more than 60, you will be able to buy train tickets or air tickets. "
    "You will not be able to seek medical treatment."
)


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return (start, start + len(words))


def divergent() -> Result:
    return Result(
        Pair("thread.txt/5", SOURCE, TARGET, location=Location("thread.txt", "5", (16, 17)), meta={"likes": 3}),
        "zh",
        "en",
        Verdict.DIVERGENT,
        0.0312456,
        claims=(
            Claim((span(SOURCE, "你将无法就医"),), (span(TARGET, "You will not be able"),), 1.0, Verdict.FAITHFUL),
            Claim((span(SOURCE, "护照会作废"),), (), 0.0, Verdict.DIVERGENT),
        ),
        flags=(
            Flag(
                "content-omitted",
                "accuracy/omission",
                Severity.MAJOR,
                0.9,
                (span(SOURCE, "护照会作废"),),
                ((len(TARGET) - 1, len(TARGET) - 1),),
                "护照会作废 (the passport becomes invalid) has no counterpart",
            ),
            Flag(
                "comparison-reversed",
                "accuracy/mistranslation",
                Severity.CRITICAL,
                0.97,
                (span(SOURCE, "低于"),),
                (span(TARGET, "more than"),),
                '低于 (below) is rendered "more than"',
            ),
            Flag(
                "negation-lost",
                "accuracy/mistranslation",
                Severity.CRITICAL,
                0.97,
                (span(SOURCE, "无法购买"),),
                (span(TARGET, "will be able to buy"),),
                '无法购买 (cannot buy) is rendered "will be able to buy"',
            ),
        ),
        metrics={"reference": Metrics(61.25, 33.0, 41.0, chrf_plus=58.5), "machine": Metrics(55.0, 20.1, None)},
        source_tokens=(Token(0, 2, "如果", "如果", "如果"),),
        target_tokens=(Token(0, 2, "If", "if", "if"),),
        links=(Link(0, 0, 0.93, "dictionary"),),
    )


def faithful() -> Result:
    return Result(
        Pair(
            "thread.txt/4",
            "学习 ,会得到积分",
            "Learn, get points",
            location=Location("thread.txt", "4", (13, 14)),
        ),
        "zh",
        "en",
        Verdict.FAITHFUL,
        0.97,
    )


def hostile() -> Result:
    """A comment that tries every trick on its reader."""
    source = "\x1b[31m红\x1b[0m\u202e|`码`<script>alert(1)</script>\ud800\x00"
    target = (
        "![x](javascript:alert(1)) [y](http://e.example) **bold** | a\n# head\n\n| b |\t\x9b2J www.e.example @a $x$"
    )
    return Result(
        Pair("evil|id\x1b]0;", source, target, location=Location("a\x1b[2Jb.jsonl", None, (3, 3))),
        "zh",
        "en",
        Verdict.QUESTIONABLE,
        0.5,
        reason="because of <b>this</b>\x07",
        flags=(
            Flag(
                "terminology|x",
                "terminology",
                Severity.MINOR,
                0.5,
                ((0, 6), (6, 6)),
                ((0, 4), (2, 8)),
                "says\x1b[1m | <i>\n`x`",
            ),
        ),
    )


def untranslated() -> Result:
    return Result(
        Pair("thread.txt/1", "Nobody asked.\n" + "Really " * 40, None, location=Location("thread.txt", "1", (7, 8))),
        "en",
        None,
        Verdict.UNVERIFIABLE,
        0.5,
        reason="there is no Chinese text beside it",
    )


def bad_row() -> Result:
    reason = "rows.jsonl, line 9: field 'target': is missing"
    pair = Pair("rows.jsonl:9", "", None, location=Location("data/rows.jsonl", None, (9, 9)), reason=reason)
    return Result(pair, None, None, Verdict.UNVERIFIABLE, 0.5, reason=reason)


@pytest.fixture
def results() -> list[Result]:
    return [faithful(), divergent(), hostile(), untranslated(), bad_row()]


@pytest.fixture
def report() -> Callable[..., str]:
    """Runs a reporter over results and gives what it wrote."""

    def run(format: str, results: Sequence[Result], stream: io.StringIO | None = None) -> str:
        stream = stream or io.StringIO()
        reporter, summary = find(format)(stream), Summary(next_step="Open report.md next.")
        reporter.begin()
        for result in results:
            reporter.add(result)
            summary.add(result)
        reporter.end(summary, SIGNATURE)
        return stream.getvalue()

    return run


@pytest.fixture
def golden() -> Callable[[str, str], None]:
    """Holds a report against the one kept in ``golden/``; UPDATE_GOLDEN=1 writes it anew."""

    def compare(name: str, text: str) -> None:
        file = GOLDEN / name
        if os.environ.get("UPDATE_GOLDEN"):
            file.write_text(text, encoding="utf-8")
        assert text == file.read_text(encoding="utf-8")

    return compare
