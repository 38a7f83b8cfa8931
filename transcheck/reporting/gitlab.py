"""GitLab's code quality report, which merge requests show."""

from __future__ import annotations

from typing import ClassVar

from transcheck.model import Result, Severity
from transcheck.reporting.base import Reporter
from transcheck.reporting.escaping import one_line
from transcheck.reporting.record import to_json
from transcheck.reporting.remarks import path_of, remarks
from transcheck.reporting.summary import Summary
from transcheck.signature import Signature

_SEVERITIES = {
    Severity.CRITICAL: "critical",
    Severity.MAJOR: "major",
    Severity.MINOR: "minor",
    Severity.NEUTRAL: "info",
}


class GitLabReporter(Reporter):
    """A list with an object for each remark."""

    name: ClassVar[str] = "gitlab"

    def begin(self) -> None:
        """Open the list."""
        self._separator = "\n"
        self._seen: dict[str, int] = {}
        self.stream.write("[")

    def add(self, result: Result) -> None:
        """Write the remarks on one pair."""
        for remark in remarks(result):
            pair, mark = remark.pair, remark.fingerprint
            # GitLab wants each only once: a row that stands there twice has its defects twice.
            self._seen[mark] = count = self._seen.get(mark, 0) + 1
            issue = {
                "description": f"{one_line(pair.id)}: {one_line(remark.message)}",
                "check_name": one_line(remark.rule),
                "fingerprint": mark if count == 1 else f"{mark}-{count}",
                "severity": _SEVERITIES[remark.severity],
                "location": {
                    "path": path_of(pair) or "-",
                    "lines": {"begin": pair.location.lines[0] if pair.location.lines else 1},
                },
            }
            self.stream.write(self._separator + to_json(issue))
            self._separator = ",\n"

    def end(self, summary: Summary, signature: Signature) -> None:
        """Close the list; the format has no place for counts and signature."""
        self.stream.write("\n]\n")
