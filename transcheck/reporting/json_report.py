"""One JSON document: the signature, every pair, the counts."""

from __future__ import annotations

from typing import ClassVar

from transcheck.model import Result
from transcheck.reporting.base import Reporter, Signature
from transcheck.reporting.record import as_record, to_json
from transcheck.reporting.summary import Summary


class JsonReporter(Reporter):
    """For programs that want everything at once. It is written pair by pair all the same."""

    name: ClassVar[str] = "json"

    def begin(self, signature: Signature) -> None:
        """Open the document."""
        self._separator = "\n"
        self.stream.write(f'{{"signature": {to_json(dict(signature.as_dict()))},\n"results": [')

    def add(self, result: Result) -> None:
        """Write one pair."""
        self.stream.write(self._separator + to_json(as_record(result)))
        self._separator = ",\n"

    def end(self, summary: Summary) -> None:
        """Write the counts and close the document."""
        self.stream.write(f'\n],\n"summary": {to_json(summary.as_dict())}}}\n')
