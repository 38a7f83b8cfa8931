"""JUnit XML, which nearly every continuous integration shows as a table of tests."""

from __future__ import annotations

import shutil
import tempfile
from typing import IO, ClassVar

from transcheck.model import Result, Severity, Verdict
from transcheck.reporting.base import Reporter
from transcheck.reporting.escaping import xml
from transcheck.reporting.limits import IN_SHORT
from transcheck.reporting.remarks import path_of, remarks
from transcheck.reporting.summary import Summary, is_untranslated
from transcheck.signature import Signature

_IN_MEMORY = 1 << 20
"""Characters of the report held before they go to a temporary file: the counts stand first, but come last."""


class JUnitReporter(Reporter):
    """A test case a pair: failed with remarks, an error if it cannot be judged, skipped without a translation."""

    name: ClassVar[str] = "junit"

    def begin(self) -> None:
        """Begin to collect."""
        self._body = _scratch()
        self._counts = dict.fromkeys(("tests", "failures", "errors", "skipped"), 0)

    def add(self, result: Result) -> None:
        """Collect one pair."""
        pair, inside = result.pair, []
        found = [remark for remark in remarks(result) if remark.severity is not Severity.NEUTRAL]
        kind = "failures" if found else None
        if is_untranslated(result):
            kind = "skipped"
            inside.append(f'<skipped message="{xml(result.reason or "no translation")}"/>')
        elif result.verdict is Verdict.UNVERIFIABLE and not result.flags:
            kind = "errors"
            inside += [f'<error type="{xml(remark.rule)}" message="{xml(remark.message)}"/>' for remark in found]
        elif found:
            # One failure a case is what most readers of the format show; the first line is the gravest remark.
            found.sort(key=lambda remark: -remark.severity.rank)
            lines = [f"{remark.severity.value} {remark.rule}: {remark.message}" for remark in found]
            lines += [f"source: {pair.source}", f"target: {pair.target or ''}"]
            body = "\n".join(map(xml, lines))
            inside.append(f'<failure type="{xml(found[0].rule)}" message="{xml(lines[0])}">{body}</failure>')
        self._counts["tests"] += 1
        if kind:
            self._counts[kind] += 1
        case = f'<testcase classname="{xml(path_of(pair) or "transcheck")}" name="{xml(pair.id)}" time="0"'
        self._body.write(f"{case}>{''.join(inside)}</testcase>\n" if inside else f"{case}/>\n")

    def end(self, summary: Summary, signature: Signature) -> None:
        """Write everything."""
        counts = " ".join(f'{name}="{number}"' for name, number in self._counts.items())
        self.stream.write(
            '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n'
            f'<testsuite name="transcheck" {counts} time="0">\n'
            f'<properties><property name="signature" value="{xml(str(signature))}"/>'
            f'<property name="limits" value="{xml(IN_SHORT)}"/></properties>\n'
        )
        self._body.seek(0)
        shutil.copyfileobj(self._body, self.stream)
        self._body.close()
        self.stream.write("</testsuite>\n</testsuites>\n")


def _scratch() -> IO[str]:
    return tempfile.SpooledTemporaryFile(_IN_MEMORY, mode="w+", encoding="utf-8", newline="\n")
