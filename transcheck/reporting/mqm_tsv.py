"""TSV in the layout of published MQM ratings: one line an error, which stands between ``<v>`` and ``</v>``.

Viewers of such ratings read it, and so do the programs that turn ratings into scores.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePath
from typing import ClassVar

from transcheck.model import Flag, Result, Span
from transcheck.reporting.base import Reporter
from transcheck.reporting.escaping import cell
from transcheck.reporting.record import to_json
from transcheck.reporting.summary import Summary, is_untranslated
from transcheck.signature import Signature

COLUMNS = (
    "system",
    "doc",
    "docSegId",
    "globalSegId",
    "rater",
    "source",
    "target",
    "category",
    "severity",
    "metadata",
)
NO_ERROR = "no-error"

_MARK = re.compile(r"<(/?v)>")


class MqmTsvReporter(Reporter):
    """A pair without flags gets a line with ``no-error``. The rater is transcheck; ``meta.system`` is the system."""

    name: ClassVar[str] = "mqm-tsv"

    def begin(self) -> None:
        """Write the names of the columns."""
        self._doc, self._number, self._total = "", 0, 0
        self.stream.write("\t".join(COLUMNS) + "\n")

    def add(self, result: Result) -> None:
        """Write a line for each flag; a passage without a translation has none."""
        if is_untranslated(result):
            return
        pair = result.pair
        doc = PurePath(pair.location.file or "pairs").name
        if doc != self._doc:
            self._doc, self._number = doc, 0
        self._number += 1
        self._total += 1
        system = pair.meta.get("system")
        direction = f"{result.source_lang or 'und'}-{result.target_lang or 'und'}"
        lead = [
            cell(system) if isinstance(system, str) and system else "posted",
            cell(f"{doc}:{direction}"),
            str(self._number),
            str(self._total),
            "transcheck",
        ]
        segment: dict[str, object] = {
            "id": pair.id,
            "metrics": {"transcheck": result.score},
            "verdict": result.verdict.value,
        }
        for flag in result.flags or (None,):
            self.stream.write("\t".join([*lead, *_columns(result, flag, segment)]) + "\n")

    def end(self, summary: Summary, signature: Signature) -> None:
        """Nothing: every line is an error."""


def _columns(result: Result, flag: Flag | None, segment: dict[str, object]) -> list[str]:
    pair = result.pair
    target = pair.target or ""
    metadata: dict[str, object] = {"segment": segment}
    if flag is None:
        if result.reason:
            metadata["note"] = result.reason
        marks: tuple[tuple[Span, ...], tuple[Span, ...]] = ((), ())
        category = severity = NO_ERROR
    else:
        marks = flag.source_spans, flag.target_spans
        words = [target[start:end] for start, end in flag.target_spans]
        words += [pair.source[start:end] for start, end in flag.source_spans]
        metadata |= {
            "note": flag.message,
            "check": flag.check,
            "confidence": flag.confidence,
            "marked_text": next((word for word in words if word), ""),
        }
        category = "/".join(part.capitalize() for part in flag.category.split("/"))
        severity = flag.severity.value.capitalize()
    return [_marked(pair.source, marks[0]), _marked(target, marks[1]), cell(category), severity, to_json(metadata)]


def _marked(text: str, spans: Iterable[Span]) -> str:
    """``text`` as one cell with ``spans`` marked; what looks like a mark in the text itself is written otherwise."""
    parts, position = [], 0
    for start, end in sorted(spans):
        if start < position:
            continue
        parts += [_plain(text[position:start]), "<v>", _plain(text[start:end]), "</v>"]
        position = end
    return cell("".join([*parts, _plain(text[position:])]))


def _plain(text: str) -> str:
    return _MARK.sub(r"‹\1›", " ".join(re.split(r"[\r\n\t]+", text)))
