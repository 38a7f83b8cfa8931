from collections.abc import Callable

from lxml import etree

from transcheck.model import Result

# What the readers of JUnit XML agree on: which element may hold which, and the attributes that it must and may have.
CONTENT = {
    "testsuites": ({"testsuite"}, set(), {"name", "time", "tests", "failures", "errors"}),
    "testsuite": ({"properties", "testcase"}, {"name", "tests", "failures", "errors"}, {"skipped", "time"}),
    "properties": ({"property"}, set(), set()),
    "property": (set(), {"name", "value"}, set()),
    "testcase": ({"failure", "error", "skipped"}, {"name", "classname"}, {"time"}),
    "failure": (set(), {"type", "message"}, set()),
    "error": (set(), {"type", "message"}, set()),
    "skipped": (set(), set(), {"message"}),
}


def test_structure_and_counts(report: Callable[..., str], results: list[Result]) -> None:
    tree = etree.fromstring(report("junit", results).encode())
    for element in tree.iter():
        children, required, allowed = CONTENT[element.tag]
        assert {child.tag for child in element} <= children
        assert required <= set(element.attrib) <= required | allowed
    (suite,) = tree
    assert {name: suite.get(name) for name in ("tests", "failures", "errors", "skipped")} == {
        "tests": "5",
        "failures": "2",
        "errors": "1",
        "skipped": "1",
    }


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
