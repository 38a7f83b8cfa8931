"""The baseline: findings that are known and put up with, so that only new ones are told.

It is a file of JSON lines, one finding each, that knows a finding by its content (see `fingerprint`) and is sorted by
content too: a row that moves changes nothing in it, and a finding that comes or goes changes one line.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from transcheck.errors import InputError
from transcheck.judging.fingerprint import LENGTH, fingerprint
from transcheck.model import Pair, Span

VERSION = 1

_EXCERPT = 60
"""Code points of a text that stand in the file, for people who review a change of it."""


@dataclass(frozen=True, slots=True, order=True)
class Known:
    """A finding as the file has it; texts are excerpts."""

    check: str
    source: str
    target: str
    fingerprint: str


def known(pair: Pair, check: str, source_spans: Iterable[Span] = (), target_spans: Iterable[Span] = ()) -> Known:
    """The finding of ``check`` in ``pair`` as the file would have it."""
    return Known(
        check, _excerpt(pair.source), _excerpt(pair.target or ""), fingerprint(pair, check, source_spans, target_spans)
    )


class Baseline:
    """Known findings, and which of them have been met."""

    def __init__(self, findings: Iterable[Known] = ()) -> None:
        self._known = {finding.fingerprint: finding for finding in findings}
        self._met: dict[str, Known] = {}

    @classmethod
    def load(cls, path: str | Path) -> Baseline:
        """The baseline in a file.

        Raises:
            InputError: there is no such file, or it is no baseline.
        """
        name = str(path)
        try:
            lines = Path(path).read_text(encoding="utf-8").splitlines()
        except OSError as error:
            raise InputError(
                f"cannot be read ({error.strerror or error}); --update-baseline makes a new one", file=name
            ) from error
        except UnicodeDecodeError as error:
            raise InputError(f"byte {error.start} is not UTF-8; this is no baseline", file=name) from error
        findings = []
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
                if number == 1:
                    if row["transcheck_baseline"] != VERSION:
                        raise InputError(
                            f"the baseline is of version {row['transcheck_baseline']!r}, this program writes "
                            f"{VERSION}; make it anew with --update-baseline",
                            file=name,
                        )
                    continue
                finding = Known(**{field: str(row[field]) for field in Known.__dataclass_fields__})
            except (ValueError, KeyError, TypeError, RecursionError) as error:
                raise InputError(
                    "this is no line of a baseline; mend it, or make the file anew with --update-baseline",
                    file=name,
                    line=number,
                ) from error
            if len(finding.fingerprint) != LENGTH:
                raise InputError("a fingerprint is cut off", file=name, line=number, field="fingerprint")
            findings.append(finding)
        return cls(findings)

    def meet(self, finding: Known) -> bool:
        """Notes that the finding is there; True if it is a known one."""
        self._met[finding.fingerprint] = finding
        return finding.fingerprint in self._known

    @property
    def vanished(self) -> list[Known]:
        """Known findings that have not been met, sorted."""
        return sorted(finding for mark, finding in self._known.items() if mark not in self._met)

    def write(self, stream: TextIO) -> None:
        """Writes what has been met, as the baseline of the next run."""
        stream.write(json.dumps({"transcheck_baseline": VERSION}) + "\n")
        for finding in sorted(self._met.values()):
            row = {field: getattr(finding, field) for field in Known.__dataclass_fields__}
            stream.write(json.dumps(row, ensure_ascii=False) + "\n")


def _excerpt(text: str) -> str:
    """The beginning on one line, with nothing in it that ends a line or turns the direction."""
    words = " ".join(text[: _EXCERPT * 2].split())
    return "".join(character for character in words if character.isprintable())[:_EXCERPT]
