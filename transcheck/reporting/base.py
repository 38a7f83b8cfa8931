"""What every reporter does: take results one by one and write them to a text stream as they come."""

from __future__ import annotations

import abc
from typing import ClassVar, TextIO

from transcheck.model import Result
from transcheck.reporting.summary import Summary
from transcheck.signature import Signature


class Reporter(abc.ABC):
    """Writes a report. `begin` comes once, then `add` for each pair in input order, then `end` once.

    A reporter keeps no results, so that a report of millions of pairs needs no more memory than one of ten.
    """

    name: ClassVar[str] = ""
    """What ``--format`` calls it."""

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream

    @abc.abstractmethod
    def begin(self) -> None:
        """Write what stands before the first pair, if anything does."""

    @abc.abstractmethod
    def add(self, result: Result) -> None:
        """Write one pair."""

    @abc.abstractmethod
    def end(self, summary: Summary, signature: Signature) -> None:
        """Write what stands after the last pair, if anything does. Only now is known all that went into the results."""
