"""A short page in Markdown for the summary of a CI job: the counts and the gravest remarks."""

from __future__ import annotations

import heapq
from typing import ClassVar

from transcheck.model import Result, Verdict
from transcheck.reporting.base import Reporter
from transcheck.reporting.escaping import markdown, one_line
from transcheck.reporting.limits import IN_SHORT
from transcheck.reporting.place import place_of
from transcheck.reporting.remarks import Remark, remarks
from transcheck.reporting.summary import Summary
from transcheck.signature import Signature

MOST = 50
"""Remarks that are shown; a job's summary must not grow without bounds."""

_LONGEST = 160


class StepSummaryReporter(Reporter):
    """For ``$GITHUB_STEP_SUMMARY`` and its like."""

    name: ClassVar[str] = "summary"

    def begin(self) -> None:
        """Begin to collect; only the gravest are kept."""
        self._gravest: list[tuple[int, float, int, Remark]] = []
        self._count = 0

    def add(self, result: Result) -> None:
        """Collect one pair."""
        for remark in remarks(result):
            self._count += 1
            entry = (remark.severity.rank, remark.confidence, -self._count, remark)
            if len(self._gravest) < MOST:
                heapq.heappush(self._gravest, entry)
            else:
                heapq.heappushpop(self._gravest, entry)

    def end(self, summary: Summary, signature: Signature) -> None:
        """Write the page."""
        write = self.stream.write
        write("## transcheck\n\n| " + " | ".join(verdict.value for verdict in Verdict) + " | without a translation |\n")
        write("| ---: " * (len(Verdict) + 1) + "|\n| ")
        counts = [f"{summary.verdicts[verdict]:,}" for verdict in Verdict]
        write(" | ".join([*counts, f"{summary.untranslated:,}"]) + " |\n\n")
        if self._gravest:
            write("| severity | check | where | what |\n| --- | --- | --- | --- |\n")
            for *_, remark in sorted(self._gravest, reverse=True, key=lambda entry: entry[:3]):
                cells = (remark.severity.value, remark.rule, place_of(remark.pair), remark.message)
                write("| " + " | ".join(map(_cell, cells)) + " |\n")
            if self._count > MOST:
                write(f"\n{MOST} of {self._count:,} remarks, the gravest.\n")
        else:
            write("Nothing to complain of.\n")
        write(f"\n<sub>{IN_SHORT} {markdown(str(signature))}</sub>\n")


def _cell(text: str) -> str:
    shown = one_line(text)
    return markdown(shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + "…")
