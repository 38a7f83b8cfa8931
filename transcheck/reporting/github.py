"""Workflow commands that GitHub Actions turns into annotations on the lines of the data file."""

from __future__ import annotations

from typing import ClassVar

from transcheck.model import Result, Severity
from transcheck.reporting.base import Reporter
from transcheck.reporting.escaping import one_line
from transcheck.reporting.limits import IN_SHORT
from transcheck.reporting.remarks import path_of, remarks
from transcheck.reporting.summary import Summary
from transcheck.signature import Signature

_COMMANDS = {
    Severity.CRITICAL: "error",
    Severity.MAJOR: "error",
    Severity.MINOR: "warning",
    Severity.NEUTRAL: "notice",
}


class GitHubReporter(Reporter):
    """One command a line; nothing in a text can begin another one."""

    name: ClassVar[str] = "github"

    def begin(self) -> None:
        """Nothing: every line is an annotation."""

    def add(self, result: Result) -> None:
        """Write the remarks on one pair."""
        for remark in remarks(result):
            pair, properties = remark.pair, {}
            path = path_of(pair)
            if path is not None:
                properties["file"] = path
                if pair.location.lines:
                    properties["line"], properties["endLine"] = map(str, pair.location.lines)
            properties["title"] = f"{remark.rule} ({remark.severity.value})"
            listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
            self.stream.write(f"::{_COMMANDS[remark.severity]} {listed}::{_data(f'{pair.id}: {remark.message}')}\n")

    def end(self, summary: Summary, signature: Signature) -> None:
        """Write the counts as a notice."""
        counts = "; ".join(summary.sentences())
        self.stream.write(f"::notice title=transcheck::{_data(f'{counts} [{signature}] {IN_SHORT}')}\n")


def _data(text: str) -> str:
    return one_line(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
