import re
from collections.abc import Callable

from transcheck.checks import discover
from transcheck.judging.hygiene import CATEGORY, RULES
from transcheck.model import Result
from transcheck.reporting.remarks import RULES as REMARKS
from transcheck.reporting.terms import chinese_terms
from transcheck.reviewing.decisions import CATEGORIES

HAN = re.compile("[\u4e00-\u9fff]")


def test_every_check_has_a_name_and_a_sentence_in_chinese() -> None:
    checks = chinese_terms()["checks"]
    assert set(discover()) <= set(checks)
    for name in discover():
        title, sentence = checks[name]
        assert HAN.search(title), name
        assert sentence.endswith("。"), name


def test_every_rule_and_category_has_a_name_in_chinese() -> None:
    terms = chinese_terms()
    for rule in (*RULES, *REMARKS):
        assert HAN.search(terms["checks"][rule][0])
    for category in {*CATEGORIES, CATEGORY, *(check.category for check in discover().values())}:
        assert HAN.search(terms["categories"][category]), category


def test_the_report_carries_them(report: Callable[..., str], results: list[Result]) -> None:
    assert '"number-changed":["数字改变","' in report("html", results).replace(": ", ":").replace(", ", ",")
