"""Comments are written by strangers: each trick through each reader into each report, where it must do nothing."""

from __future__ import annotations

import csv
import dataclasses
import html
import io
import json
import re
import time
import tracemalloc
from collections.abc import Callable, Iterator
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path

import pyarrow
import pyarrow.parquet
import pytest
from lxml import etree
from markdown_it import MarkdownIt

from transcheck.configuration import Configuration
from transcheck.errors import TranscheckError
from transcheck.model import Flag, Location, Metrics, Pair, Result, Severity, Verdict
from transcheck.pipeline import Auditor, read_pairs
from transcheck.reading.base import Reader
from transcheck.reading.side_by_side import read_side_by_side
from transcheck.registry import discover as registered
from transcheck.reporting import Summary, discover, find
from transcheck.signature import Signature

TRICKS = {
    "script": "<script>alert(1)</script>",
    "onerror": '"><img src=x onerror=alert(1)>',
    "javascript": "[x](javascript:alert(1)) <a href='javascript:alert(1)'>y</a>",
    "escapes": "\x1b[2J\x1b]0;owned\x07\x9b31m",
    "bidi": "\u202eesrever\u2066\u200f",
    "formula": "=cmd|' /C calc'!A0",
    "marks": "e" + "\u0301\u0316" * 2_000,
}
MILLION = "e" + "\u0301\u0316" * 500_000
SOURCE, TARGET = "低于60分不能买票。", "Below 600 points you cannot buy tickets."
IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")  # these an XML file cannot hold at all

Write = Callable[[Path, str, str], None]


def _jsonl(path: Path, source: str, target: str) -> None:
    row = {"id": source, "source": source, "target": target, "author": target, "context": source, "reference": target}
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")


def _table(delimiter: str) -> Write:
    def write(path: Path, source: str, target: str) -> None:
        with path.open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream, delimiter=delimiter).writerows([["source", "target", "note"], [source, target, source]])

    return write


def _parquet(path: Path, source: str, target: str) -> None:
    pyarrow.parquet.write_table(pyarrow.table({"source": [source], "target": [target], "note": [source]}), path)


def _xml(template: str) -> Write:
    def write(path: Path, source: str, target: str) -> None:
        texts = [html.escape(IN_XML.sub("", text)) for text in (source, target)]
        path.write_text(template.format(*texts), encoding="utf-8")

    return write


def _po(path: Path, source: str, target: str) -> None:
    quoted = [text.replace("\\", "\\\\").replace('"', '\\"') for text in (source, target)]
    path.write_text('msgid "{}"\nmsgstr "{}"\n'.format(*quoted), encoding="utf-8")


def _text(template: str) -> Write:
    return lambda path, source, target: (path.write_text(template.format(source, target), encoding="utf-8"), None)[1]


def _comments(path: Path, source: str, target: str) -> None:
    reply = {"id": "2", "author": target, "text": target, "url": "javascript:alert(1)"}
    comment = {"id": source, "author": source, "text": f"{source}\n{target}", "url": source, "replies": [reply]}
    path.write_text(json.dumps([comment]), encoding="utf-8")


def _comment_table(path: Path, source: str, target: str) -> None:
    rows = [["comment_id", "author", "comment_text", "permalink"], ["1", source, f"{source}\n{target}", target]]
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows(rows)


PAGE = "<!doctype html><html><body><div class='comment'><p>{}<br>{}</p></div></body></html>"
TMX = (
    "<tmx version='1.4'><header srclang='zh'/><body><tu><tuv xml:lang='zh'><seg>{}</seg></tuv>"
    "<tuv xml:lang='en'><seg>{}</seg></tuv></tu></body></tmx>"
)
XLIFF = (
    "<xliff version='1.2'><file source-language='zh' target-language='en'><body><trans-unit id='1'>"
    "<source>{}</source><target>{}</target></trans-unit></body></file></xliff>"
)
FILES: dict[str, Write] = {
    "rows.jsonl": _jsonl,
    "table.csv": _table(","),
    "table.tsv": _table("\t"),
    "rows.parquet": _parquet,
    "memory.tmx": _xml(TMX),
    "units.xlf": _xml(XLIFF),
    "catalogue.po": _po,
    "film.srt": _text("1\n00:00:01,000 --> 00:00:02,000\n{}\n{}\n"),
    "film.vtt": _text("WEBVTT\n\n00:01.000 --> 00:02.000\n{}\n{}\n"),
    "page.html": _xml(PAGE),
    "raw.html": _text(PAGE),
    "thread.txt": _text("1. {}\n{}\n"),
    "comments.json": _comments,
    "comments.csv": _comment_table,
    "side-by-side": _text("{}\n"),
}
FORMATS = sorted(discover())
SIGNATURE = Signature("0.1.0", "lexical", "CC-CEDICT", "none", ("number-changed",))


def pairs_in(path: Path, source: str, target: str) -> list[Pair]:
    """What the reader makes of a file with these texts."""
    FILES[path.name](path, source, target)
    if path.name != "side-by-side":
        return list(read_pairs([path]))
    other = path.with_name("target")
    other.write_text(target + "\n", encoding="utf-8")
    return list(read_side_by_side(str(path), str(other)))


def rendered(name: str, *results: Result) -> str:
    """The report in one format."""
    stream = io.StringIO()
    reporter, summary = find(name)(stream), Summary()
    reporter.begin()
    for result in results:
        reporter.add(result)
        summary.add(result)
    reporter.end(summary, SIGNATURE)
    return stream.getvalue()


class Tags(HTMLParser):
    """The tags of a page with their attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def strings(value: object) -> Iterator[str]:
    """Every string in JSON data."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from (key, *strings(item))
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)


@lru_cache(maxsize=1)
def tags_of_a_plain_report() -> list[tuple[str, dict[str, str | None]]]:
    """What an HTML report is made of, whatever the pairs say."""
    return Tags(rendered("html", Result(Pair("p", SOURCE, TARGET), "zh", "en", Verdict.FAITHFUL, 0.9))).found


def harmless(name: str, shown: str) -> None:
    """Fails if anything in a report could run, redraw, reorder or calculate."""
    shown.encode("utf-8")
    if name in ("json", "jsonl", "html"):  # data for programs, who get every character back; escaped where it matters
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f]", shown)
    else:
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200f\u202a-\u202e\u2066-\u2069]", shown)
    if name in ("json", "gitlab", "sarif"):
        json.loads(shown)
    elif name == "jsonl":
        assert all(json.loads(line) for line in shown.splitlines())
    elif name == "junit":
        etree.fromstring(shown.encode(), etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))
    elif name == "html":
        assert Tags(shown).found == tags_of_a_plain_report()
    elif name in ("markdown", "summary"):
        for tag, attributes in Tags(MarkdownIt("gfm-like", {"linkify": False, "html": True}).render(shown)).found:
            assert tag not in ("script", "img", "iframe", "object")
            assert not any(attribute.startswith("on") for attribute in attributes)
            assert "script:" not in (attributes.get("href") or "")
    elif name == "mqm-tsv":
        for line in shown.splitlines():
            assert not any(
                cell.lstrip(" '\"").startswith(("=", "+", "@")) and cell[0] != "'" for cell in line.split("\t")
            )
    elif name == "github":
        assert all(re.match("::(error|warning|notice) ", line) for line in shown.splitlines())
    if name == "sarif":
        addresses = [text for text in strings(json.loads(shown)) if text.startswith("javascript:")]
        assert not addresses


@pytest.fixture(scope="module")
def auditor() -> Auditor:
    return Auditor(Configuration(estimator="none"))


@pytest.mark.parametrize("trick", TRICKS)
@pytest.mark.parametrize("file", FILES)
def test_through_each_reader_into_each_report(file: str, trick: str, tmp_path: Path, auditor: Auditor) -> None:
    text = TRICKS[trick]
    pairs = pairs_in(tmp_path / file, SOURCE.replace("分", f"分{text}"), f"{TARGET} {text}")
    assert pairs
    assert any("低于60" in pair.source for pair in pairs)
    results = [auditor.audit_pair(pair) for pair in pairs]
    for name in FORMATS:
        harmless(name, rendered(name, *results))


@pytest.mark.parametrize("trick", TRICKS)
@pytest.mark.parametrize("name", FORMATS)
def test_in_every_field_of_each_report(name: str, trick: str) -> None:
    text = TRICKS[trick]
    pair = Pair(
        text,
        text,
        text,
        location=Location(text[:200], text, (1, 2), text),
        reference=(text,),
        machine=(text,),
        context=text,
        meta={text: text, "link": "javascript:alert(1)", "system": text},
        notes=(text,),
        back_translation=text,
    )
    flag = Flag(text, text, Severity.CRITICAL, 0.9, ((0, 3), (1, 1)), ((2, 5),), text)
    flagged = Result(
        pair,
        "zh",
        "en",
        Verdict.DIVERGENT,
        0.1,
        text,
        flags=(flag,),
        metrics={"reference": Metrics(1.0, 2.0, None)},
    )
    lost = dataclasses.replace(
        flagged, pair=dataclasses.replace(pair, target=None), verdict=Verdict.UNVERIFIABLE, flags=()
    )
    harmless(name, rendered(name, flagged, lost))


@pytest.mark.parametrize("file", FILES)
def test_a_million_combining_marks_through_each_reader(file: str, tmp_path: Path) -> None:
    begun = time.monotonic()
    assert pairs_in(tmp_path / file, SOURCE, f"{TARGET} {MILLION}")
    assert time.monotonic() - begun < 30


def test_a_million_combining_marks_into_each_report(auditor: Auditor) -> None:
    begun = time.monotonic()
    result = auditor.audit_pair(Pair("p", SOURCE, f"{TARGET} {MILLION}"))
    for name in FORMATS:
        harmless(name, rendered(name, result))
    assert time.monotonic() - begun < 120


LAUGHS = "".join(f'<!ENTITY {chr(98 + at)} "{f"&{chr(97 + at)};" * 10}">' for at in range(12))
BOMB = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">{LAUGHS}]>'


@pytest.mark.parametrize("reader", registered("transcheck.reading", Reader, "transcheck.readers"))
@pytest.mark.parametrize("body", [TMX, XLIFF, PAGE], ids=["tmx", "xliff", "html"])
def test_a_billion_laughs_expand_nowhere(reader: str, body: str, tmp_path: Path, auditor: Auditor) -> None:
    path = tmp_path / "bomb.txt"
    for file in ("thread.txt", "page.html", "rows.parquet"):  # what is loaded once is loaded now
        assert pairs_in(tmp_path / file, SOURCE, TARGET)
    path.write_text(BOMB + body.format(f"{SOURCE}&m;", f"{TARGET} &m;"), encoding="utf-8")
    tracemalloc.start()
    try:
        pairs = list(read_pairs([path], reader))
    except TranscheckError:
        pairs = []
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 20_000_000
    for pair in pairs:
        assert "haha" not in f"{pair.source}{pair.target}"
        for name in FORMATS:
            harmless(name, rendered(name, auditor.audit_pair(pair)))


@pytest.mark.parametrize("name", FORMATS)
def test_a_billion_laughs_in_a_comment_are_text(name: str) -> None:
    text = BOMB + "<x>&m;</x>"
    shown = rendered(name, Result(Pair("p", text, text), "zh", "en", Verdict.DIVERGENT, 0.1, text))
    harmless(name, shown)
    assert "haha" not in shown


def test_many_negations_that_nothing_renders_are_judged_in_time(auditor: Auditor) -> None:
    source = "I do not like this and will never go there without you. " * 300
    begun = time.monotonic()
    result = auditor.audit_pair(Pair("p", source, "我喜欢这个，会去那里。" * 300))
    assert time.monotonic() - begun < 10
    assert "negation-lost" in {flag.check for flag in result.flags}
