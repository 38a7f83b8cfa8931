"""Several reports at once: ``--output sarif=out.sarif --output junit=out.xml --output github=-``."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TextIO

from transcheck.cli._output import open_output
from transcheck.errors import UsageError

if TYPE_CHECKING:
    from transcheck.model import Result
    from transcheck.reporting import Reporter, Summary
    from transcheck.signature import Signature

STDOUT = "-"


@dataclass(frozen=True, slots=True)
class Outputs:
    """Where what goes: ``main`` is the file of the report for people (None: the terminal), ``others`` are the rest."""

    main: str | None
    others: tuple[tuple[str, str], ...]

    @property
    def takes_stdout(self) -> bool:
        """Whether one of the others goes to standard output, so that the main report must not."""
        return any(path == STDOUT for _, path in self.others)


def parse_outputs(values: Sequence[str], main: str = "text") -> Outputs:
    """``FILE`` and ``main=FILE`` mean the main report; ``NAME=FILE`` another one, where NAME is a format.

    Raises:
        UsageError: two reports go to one place.
    """
    from transcheck.reporting import discover

    known = {*discover(), main} if values else set()
    mains: list[str] = []
    others: list[tuple[str, str]] = []
    for value in values:
        name, sign, path = value.partition("=")
        if not sign or name not in known:
            mains.append(value)
        elif name == main:
            mains.append(path)
        else:
            others.append((name, path))
    if len(mains) > 1:
        raise UsageError(
            f"--output: {mains[0]} and {mains[1]} both get the same report; name another format: json=FILE."
        )
    places = [os.path.realpath(path) if path != STDOUT else path for path in (*mains, *(path for _, path in others))]
    twice = next((place for place in places if places.count(place) > 1), None)
    if twice is not None:
        raise UsageError(f"--output: two reports cannot go to {twice}.")
    return Outputs(mains[0] if mains else None, tuple(others))


@dataclass
class Reports:
    """The open reports: ``stream`` for the main one, and the others, which take everything in step."""

    stream: TextIO
    others: list[Reporter] = field(default_factory=list)

    def add(self, result: Result) -> None:
        """Write one pair to the others."""
        for reporter in self.others:
            reporter.add(result)

    def end(self, summary: Summary, signature: Signature) -> None:
        """Finish the others."""
        for reporter in self.others:
            reporter.end(summary, signature)


@contextlib.contextmanager
def open_reports(outputs: Outputs) -> Iterator[Reports]:
    """Opens all of them; the main one goes to standard error where another takes standard output.

    Raises:
        UsageError: a file cannot be written.
    """
    from transcheck.reporting import find

    with contextlib.ExitStack() as stack:
        if outputs.main is None and outputs.takes_stdout:
            stream: TextIO = sys.stderr
        else:
            stream = stack.enter_context(open_output(outputs.main))
        reports = Reports(stream)
        for name, path in outputs.others:
            reporter_class = find(name)
            reporter = reporter_class(stack.enter_context(open_output(path)))
            reporter.begin()
            reports.others.append(reporter)
        yield reports
