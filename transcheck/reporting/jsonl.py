"""JSON Lines: one pair a line, in input order."""

from __future__ import annotations

from typing import ClassVar

from transcheck.model import Result
from transcheck.reporting.base import Reporter
from transcheck.reporting.record import as_record, to_json
from transcheck.reporting.summary import Summary
from transcheck.signature import Signature


class JsonLinesReporter(Reporter):
    """For programs; the keys are the contract."""

    name: ClassVar[str] = "jsonl"

    def begin(self) -> None:
        """Nothing: every line is a pair."""

    def add(self, result: Result) -> None:
        """Write one pair as one line."""
        self.stream.write(to_json(as_record(result)) + "\n")

    def end(self, summary: Summary, signature: Signature) -> None:
        """Nothing: every line is a pair."""
