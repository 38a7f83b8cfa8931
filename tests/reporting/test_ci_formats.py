"""What all formats for continuous integration have in common: hostile text has no effect, and nothing is lost."""

import io
import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from transcheck.model import Flag, Location, Pair, Result, Severity, Verdict
from transcheck.reporting import Summary, find
from transcheck.signature import Signature

SIGNATURE = Signature("0.1.0", "lexical", "CC-CEDICT", "none", ("number-changed",))
FORMATS = ("github", "gitlab", "junit", "mqm-tsv", "sarif", "summary")
JUNIT = etree.XMLSchema(etree.parse(Path(__file__).with_name("junit.xsd")))
TRICKS = (
    "::error file=x::pwned",
    "\n::stop-commands::x\n::error::y",
    "%0A::error::z",
    "]]><x/>",
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "=cmd|' /C calc'!A0",
    "\t=1+1\n@SUM(1)\r-2",
    "\x1b[31mred\x9b2J\x07\x00",
    "\u202eoverride\u2066",
    "\ud800\ufffe\uffff",
    "[x](javascript:alert(1)) | ![y](http://e.example/p.png)",
    "a\u0301" * 2_000,
    "&lol9; <!DOCTYPE x [<!ENTITY a 'b'>]>",
)


def result(text: str, *flags: Flag, verdict: Verdict = Verdict.DIVERGENT) -> Result:
    location = Location(f"data/{text[:40]}.jsonl", None, (3, 4))
    return Result(Pair(text, text, text, location=location), "zh", "en", verdict, 0.1, text, flags=flags)


def flag(text: str) -> Flag:
    end = min(len(text), 3)
    return Flag(text, text, Severity.CRITICAL, 0.9, ((0, end),), ((0, end),), text)


def report(name: str, results: Sequence[Result]) -> str:
    stream = io.StringIO()
    reporter, summary = find(name)(stream), Summary()
    reporter.begin()
    for one in results:
        reporter.add(one)
        summary.add(one)
    reporter.end(summary, SIGNATURE)
    return stream.getvalue()


def holds(name: str, text: str) -> None:
    """Whatever the format, one pair with one flag stays one, and the output stays well-formed and visible."""
    shown = report(name, [result(text, flag(text))])
    shown.encode("utf-8")
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown.replace("\t", ""))
    checks: dict[str, Callable[[str], object]] = {
        "github": _github,
        "gitlab": _gitlab,
        "junit": _junit,
        "mqm-tsv": _mqm,
        "sarif": _sarif,
        "summary": _summary,
    }
    checks[name](shown)


def _github(shown: str) -> None:
    first, last = shown.splitlines()
    assert first.startswith("::error file=")
    assert last.startswith("::notice title=transcheck::")
    properties = first.removeprefix("::error ").partition("::")[0]
    assert [part.partition("=")[0] for part in properties.split(",")] == ["file", "line", "endLine", "title"]


def _gitlab(shown: str) -> None:
    (issue,) = json.loads(shown)
    assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}


def _junit(shown: str) -> None:
    tree = etree.fromstring(shown.encode(), etree.XMLParser(resolve_entities=False, no_network=True))
    assert [element.tag for element in tree.iter()] == [
        "testsuites", "testsuite", "properties", "property", "property", "testcase", "failure",
    ]  # fmt: skip
    JUNIT.assertValid(tree)


def _mqm(shown: str) -> None:
    header, row, *rest = shown.split("\n")
    assert rest == [""]
    assert len(row.split("\t")) == len(header.split("\t")) == 10
    for cell in row.split("\t"):
        assert not cell.lstrip().startswith(("=", "+", "-", "@"))
    json.loads(row.split("\t")[9])


def _sarif(shown: str) -> None:
    (run,) = json.loads(shown)["runs"]
    assert len(run["results"]) == 1


def _summary(shown: str) -> None:
    table = [line for line in shown.splitlines() if line.startswith("| critical")]
    assert len(table) == 1
    assert len(re.findall(r"(?<!\\)\|", table[0])) == 5
    assert "<script" not in shown
    assert "<img" not in shown


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("text", TRICKS)
def test_hostile_text_has_no_effect(name: str, text: str) -> None:
    holds(name, text)


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=30)
@given(text=st.text(min_size=1, max_size=30))
def test_no_text_breaks_a_format(name: str, text: str) -> None:
    holds(name, text)


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_report_is_whole(name: str) -> None:
    shown = report(name, [])
    if name in ("gitlab", "sarif"):
        json.loads(shown)
    if name == "junit":
        etree.fromstring(shown.encode())
    assert shown.endswith("\n")


@pytest.mark.parametrize(
    ("format", "count"),
    [
        ("github", lambda shown: len(shown.splitlines()) - 1),
        ("gitlab", lambda shown: len(json.loads(shown))),
        ("junit", lambda shown: int(etree.fromstring(shown.encode())[0].get("failures"))),
        ("mqm-tsv", lambda shown: len(shown.splitlines()) - 1),
        ("sarif", lambda shown: len(json.loads(shown)["runs"][0]["results"])),
    ],
)
def test_every_pair_and_flag_is_in_it(format: str, count: Callable[[str], int]) -> None:
    results: list[Any] = [result(f"行{n}", flag("x")) for n in range(120)]
    assert count(report(format, results)) == 120


def test_paths_are_those_from_the_working_directory_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    inside = Result(Pair("a", "x", "y", location=Location(str(tmp_path / "d" / "f.jsonl"), None, (1, 1))), "zh", "en",
                    Verdict.DIVERGENT, 0.1)  # fmt: skip
    (issue,) = json.loads(report("gitlab", [inside]))
    assert issue["location"] == {"path": "d/f.jsonl", "lines": {"begin": 1}}
