"""The contract that holds checks, their documentation and their tests together."""

from collections.abc import Callable
from pathlib import Path

import pytest

from transcheck.checks import Check, discover
from transcheck.checks.documentation import Example, documentation
from transcheck.configuration import Configuration
from transcheck.model import Flag, Pair, Result, Severity
from transcheck.pipeline import Auditor

CHECKS = list(discover().values())
CATEGORIES = ("accuracy/", "terminology/", "fluency/", "locale/", "style/")


Audit = Callable[[type[Check], Example], Result]


@pytest.fixture(scope="module")
def audit(tmp_path_factory: pytest.TempPathFactory) -> Audit:
    """Audits an example, with the glossary that the check's documentation gives."""
    auditors = {"": Auditor(Configuration(estimator="none"))}

    def run(check: type[Check], example: Example) -> Result:
        glossary = documentation(check).glossary
        if glossary not in auditors:
            file = tmp_path_factory.mktemp(check.name) / "terms.csv"
            file.write_text(glossary, encoding="utf-8")
            auditors[glossary] = Auditor(Configuration(glossaries=(file,)))
        return auditors[glossary].audit_pair(Pair("example", example.source, example.target))

    return run


def _flags(audit: Audit, check: type[Check], example: Example) -> list[Flag]:
    result = audit(check, example)
    return [flag for flag in result.flags if flag.check == check.name]


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_every_section_is_there(check: type[Check]) -> None:
    page = documentation(check)
    assert page.summary.endswith(".")
    assert "\n" not in page.summary.split("\n\n")[0]
    assert page.chinese.endswith("。")
    assert page.chinese.count("。") == 1
    assert page.why
    assert page.false_alarms
    assert len(page.flagged) >= 2
    assert len(page.clean) >= 2


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_examples_go_both_ways(check: type[Check]) -> None:
    from transcheck.scripts import detect_languages

    directions = {detect_languages(example.source, example.target)[0] for example in documentation(check).flagged}
    assert directions == {"zh", "en"}


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_name_module_class_and_test_agree(check: type[Check]) -> None:
    module = check.name.replace("-", "_")
    assert check.__module__ == f"transcheck.checks.{module}"
    assert check.__name__ == "".join(part.capitalize() for part in check.name.split("-"))
    assert (Path(__file__).parent / f"test_{module}.py").is_file()
    assert check.category.startswith(CATEGORIES)
    assert isinstance(check.severity, Severity)


@pytest.mark.parametrize(
    ("check", "example"),
    [(check, example) for check in CHECKS for example in documentation(check).flagged],
    ids=lambda value: value.source[:20] if isinstance(value, Example) else value.name,
)
def test_flagged_examples_are_flagged_on_the_marked_words(audit: Audit, check: type[Check], example: Example) -> None:
    flags = _flags(audit, check, example)
    assert flags, f"{example.source} → {example.target}"
    marked = (example.source_spans, example.target_spans)
    assert any(_near(flag.source_spans, marked[0]) and _near(flag.target_spans, marked[1]) for flag in flags), flags


@pytest.mark.parametrize(
    ("check", "example"),
    [(check, example) for check in CHECKS for example in documentation(check).clean],
    ids=lambda value: value.source[:20] if isinstance(value, Example) else value.name,
)
def test_clean_examples_are_not_flagged(audit: Audit, check: type[Check], example: Example) -> None:
    assert _flags(audit, check, example) == []


def _near(spans: tuple[tuple[int, int], ...], marked: tuple[tuple[int, int], ...]) -> bool:
    """True if every marked span overlaps, or for a place touches, a span of the flag."""
    return all(any(a <= d and c <= b for a, b in spans) for c, d in marked)
