"""One JSON document: every pair, the counts, the signature."""

from __future__ import annotations

from typing import ClassVar

from transcheck.model import Result
from transcheck.reporting.base import Reporter
from transcheck.reporting.limits import limits
from transcheck.reporting.record import as_record, to_json
from transcheck.reporting.summary import Summary
from transcheck.signature import Signature


class JsonReporter(Reporter):
    """For programs that want everything at once. It is written pair by pair all the same."""

    name: ClassVar[str] = "json"

    def begin(self) -> None:
        """Open the document."""
        self._separator = "\n"
        self.stream.write('{"results": [')

    def add(self, result: Result) -> None:
        """Write one pair."""
        self.stream.write(self._separator + to_json(as_record(result)))
        self._separator = ",\n"

    def end(self, summary: Summary, signature: Signature) -> None:
        """Write the counts and the signature and close the document."""
        self.stream.write(
            f'\n],\n"summary": {to_json(summary.as_dict())},\n"signature": {to_json(signature.as_dict())},\n'
            f'"limits": {to_json(limits())}}}\n'
        )
