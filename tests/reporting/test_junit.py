from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from transcheck.model import Result

SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).with_name("junit.xsd")))


def test_schema_and_counts(report: Callable[..., str], results: list[Result]) -> None:
    tree = etree.fromstring(report("junit", results).encode())
    SCHEMA.assertValid(tree)
    assert {child.tag for case in tree.iter("testcase") for child in case} == {"failure", "error", "skipped"}
    (suite,) = tree
    assert {name: suite.get(name) for name in ("tests", "failures", "errors", "skipped")} == {
        "tests": "5",
        "failures": "2",
        "errors": "1",
        "skipped": "1",
    }


def test_an_empty_report_fits_the_schema(report: Callable[..., str]) -> None:
    SCHEMA.assertValid(etree.fromstring(report("junit", []).encode()))


@pytest.mark.parametrize(
    "broken",
    [
        "<testsuite name='s'/>",
        "<testsuites><testcase name='c' classname='x'/></testsuites>",
        "<testsuites><testsuite name='s' tests='some'/></testsuites>",
        "<testsuites><testsuite name='s'><testcase name='c'/></testsuite></testsuites>",
        "<testsuites><testsuite name='s'><testcase name='c' classname='x'><skipped/><failure type='t' message='m'/>"
        "</testcase></testsuite></testsuites>",
    ],
)
def test_the_schema_refuses_what_readers_stumble_over(broken: str) -> None:
    assert not SCHEMA.validate(etree.fromstring(broken))


def test_the_gravest_remark_comes_first(report: Callable[..., str], results: list[Result]) -> None:
    tree = etree.fromstring(report("junit", results[1:2]).encode())
    (failure,) = tree.iter("failure")
    assert failure.get("type") == "comparison-reversed"
    assert [line.split(" ")[0] for line in failure.text.splitlines()] == [
        "critical", "critical", "major", "source:", "target:",
    ]  # fmt: skip


def test_a_long_report_does_not_stay_in_memory_alone(report: Callable[..., str], results: list[Result]) -> None:
    tree = etree.fromstring(report("junit", results[1:2] * 1_800).encode(), etree.XMLParser(huge_tree=True))
    assert len(tree[0].findall("testcase")) == 1_800
