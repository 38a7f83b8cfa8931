"""SARIF 2.1.0, which code hosts show beside the changed lines of a data set."""

from __future__ import annotations

from typing import Any, ClassVar
from urllib.parse import quote

from transcheck.model import Result, Severity
from transcheck.reporting.base import Reporter
from transcheck.reporting.escaping import one_line
from transcheck.reporting.limits import limits
from transcheck.reporting.record import to_json
from transcheck.reporting.remarks import RULES, Remark, path_of, remarks
from transcheck.reporting.summary import Summary
from transcheck.signature import Signature

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

_LEVELS = {
    Severity.CRITICAL: "error",
    Severity.MAJOR: "error",
    Severity.MINOR: "warning",
    Severity.NEUTRAL: "note",
}


class SarifReporter(Reporter):
    """A result for each remark, with a fingerprint by content; the rules are the checks with their documentation."""

    name: ClassVar[str] = "sarif"

    def begin(self) -> None:
        """Open the run."""
        self._separator = "\n"
        self._rules: set[str] = set()
        self.stream.write(
            f'{{"$schema": "{SCHEMA}", "version": "2.1.0", "runs": [{{"columnKind": "unicodeCodePoints",\n"results": ['
        )

    def add(self, result: Result) -> None:
        """Write the remarks on one pair."""
        for remark in remarks(result):
            self._rules.add(remark.rule)
            self.stream.write(self._separator + to_json(_result(remark)))
            self._separator = ",\n"

    def end(self, summary: Summary, signature: Signature) -> None:
        """Write the rules and close the document."""
        driver = {
            "name": "transcheck",
            "version": signature.version,
            "semanticVersion": signature.version,
            "shortDescription": {"text": "Finds out whether a translation says what the original says."},
            "rules": [_rule(name) for name in sorted(self._rules.union(signature.checks))],
        }
        properties = {"signature": signature.as_dict(), "summary": summary.as_dict(), "limits": limits()}
        self.stream.write(f'\n],\n"tool": {to_json({"driver": driver})},\n"properties": {to_json(properties)}}}]}}\n')


def _result(remark: Remark) -> dict[str, Any]:
    pair = remark.pair
    location: dict[str, Any] = {"logicalLocations": [{"fullyQualifiedName": one_line(pair.id), "kind": "row"}]}
    path = path_of(pair)
    if path is not None:
        # Nothing but a slash and what a URI allows stays as it is; an absolute path needs its scheme.
        uri = ("file://" if path.startswith("/") else "") + quote(path, errors="replace")
        location["physicalLocation"] = {"artifactLocation": {"uri": uri}}
        if pair.location.lines:
            first, last = pair.location.lines
            location["physicalLocation"]["region"] = {"startLine": max(first, 1), "endLine": max(last, first, 1)}
    return {
        "ruleId": one_line(remark.rule),
        "level": _LEVELS[remark.severity],
        "rank": min(max(remark.confidence, 0.0), 1.0) * 100,
        "message": {"text": f"{one_line(pair.id)}: {one_line(remark.message)}"},
        "locations": [location],
        "partialFingerprints": {"transcheck/v1": remark.fingerprint},
        "properties": {
            "severity": remark.severity.value,
            "category": remark.category,
            "confidence": remark.confidence,
            "sourceSpans": [list(span) for span in remark.source_spans],
            "targetSpans": [list(span) for span in remark.target_spans],
        },
    }


def _rule(name: str) -> dict[str, Any]:
    from transcheck.checks import discover
    from transcheck.checks.documentation import Documentation, documentation
    from transcheck.judging.hygiene import RULES as HYGIENE

    check = discover().get(name)
    if check is None:
        text = RULES.get(name) or HYGIENE.get(name) or "A remark of another program."
        return {"id": one_line(name), "shortDescription": {"text": text}, "help": {"text": text}}
    words: Documentation = documentation(check)
    summary, _, details = words.summary.partition("\n\n")
    parts = [details, words.why]
    for title, examples in (("Flagged", words.flagged), ("Clean", words.clean)):
        if examples:
            parts.append(f"{title}:\n" + "\n".join(f"{example.source} → {example.target}" for example in examples))
    if words.false_alarms:
        parts.append(f"Known false alarms: {words.false_alarms}")
    return {
        "id": name,
        "name": "".join(part.capitalize() for part in name.split("-")),
        "shortDescription": {"text": " ".join(summary.split())},
        "fullDescription": {"text": words.why or summary},
        "help": {"text": "\n\n".join(part for part in parts if part) or summary},
        "defaultConfiguration": {"level": _LEVELS[check.severity]},
        "properties": {"category": check.category, "severity": check.severity.value},
    }
