"""From a file to the records that a review is about: read and audited, or read as an audit wrote them."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from transcheck.errors import InputError
from transcheck.model import Pair, Severity, Verdict
from transcheck.reporting.place import place_of
from transcheck.reporting.record import as_record
from transcheck.reviewing.decisions import RefusedError, slug, spans

if TYPE_CHECKING:
    from transcheck.configuration import Configuration

AUDITED = ("verdict", "flags")
"""Fields that tell a row of an audit from a row that is still to be audited."""

_FROM_AUDIT = (
    "location",
    "verdict",
    "score",
    "reason",
    "mqm",
    "claims",
    "flags",
    "metrics",
    "source_token_spans",
    "target_token_spans",
    "links",
)


@dataclass
class Passed:
    """What a file held that nobody can review: passages without a translation, and rows that could not be used."""

    untranslated: int = 0
    unusable: int = 0
    first_reason: str | None = None


def read_records(
    path: str, configuration: Configuration, format: str | None = None, passed: Passed | None = None
) -> Iterator[dict[str, Any]]:
    """The audited pairs of ``path`` in order, each with ``place`` and, where known, its witnesses and context.

    An audit here leaves confidences uncalibrated, as the decisions are to calibrate them.

    Raises:
        InputError: the file cannot be read, or a row that says it was audited does not hold what an audit writes.
        UsageError: the format is unknown, or the configuration does not hold.
    """
    from transcheck.pipeline import Auditor, read_pairs

    passed = passed if passed is not None else Passed()
    auditor: Auditor | None = None
    for pair in read_pairs([path], format):
        if pair.target is None:
            _pass(pair, passed)
        elif all(name in pair.meta for name in AUDITED):
            yield _audited(pair)
        else:
            auditor = auditor or Auditor(dataclasses.replace(configuration, calibration={}))
            yield {**as_record(auditor.audit_pair(pair)), **_surroundings(pair), "place": place_of(pair)}


def _pass(pair: Pair, passed: Passed) -> None:
    if pair.source.strip():
        passed.untranslated += 1
    elif not _is_signature(pair):
        passed.unusable += 1
        passed.first_reason = passed.first_reason or pair.reason


def _is_signature(pair: Pair) -> bool:
    """Whether this is the first line that ``audit --signature -`` writes, which holds no pair."""
    return pair.location.lines == (1, 1) and "'source': is missing" in (pair.reason or "")


def _surroundings(pair: Pair) -> dict[str, Any]:
    return {"reference": list(pair.reference), "machine": list(pair.machine), "context": pair.context}


def _audited(pair: Pair) -> dict[str, Any]:
    """The record that an audit wrote and a reader took for a row with further fields."""
    meta = dict(pair.meta)
    found = {name: meta.pop(name, None) for name in _FROM_AUDIT}
    inner = meta.pop("meta", None)
    record: dict[str, Any] = {
        "id": pair.id,
        "source": pair.source,
        "target": pair.target,
        "source_lang": pair.source_lang,
        "target_lang": pair.target_lang,
        **found,
        **_surroundings(pair),
        "meta": {**meta, **(inner if isinstance(inner, dict) else {})},
        "place": _place(pair, found["location"]),
    }
    try:
        record["verdict"] = Verdict(found["verdict"]).value
        record["flags"] = [_flag(flag, pair) for flag in _list(found["flags"])]
        for side, text in (("source", pair.source), ("target", pair.target or "")):
            name = f"{side}_token_spans"
            record[name] = [list(span) for span in spans(found[name] or [], max(len(text), 0), name)]
    except (RefusedError, ValueError, KeyError, TypeError) as error:
        line = pair.location.lines[0] if pair.location.lines else None
        said = f"{error.args[0]!r} is missing" if isinstance(error, KeyError) else str(error)
        raise InputError(
            f"the row does not hold what an audit writes ({said}); audit the file again",
            file=pair.location.file,
            line=line,
        ) from error
    return record


def _list(value: object) -> list[Any]:
    if not isinstance(value, list):
        raise RefusedError("flags must be a list")
    return value


def _flag(flag: dict[str, Any], pair: Pair) -> dict[str, Any]:
    confidence = flag["confidence"]
    if isinstance(confidence, bool) or not isinstance(confidence, (int, float)) or not 0 <= confidence <= 1:
        raise RefusedError("confidence must be a number from 0 to 1")
    return {
        "check": slug(flag["check"], "check"),
        "category": slug(flag["category"], "category"),
        "severity": Severity(flag["severity"]).value,
        "confidence": float(confidence),
        "source_spans": [list(span) for span in spans(flag["source_spans"], len(pair.source), "source_spans")],
        "target_spans": [list(span) for span in spans(flag["target_spans"], len(pair.target or ""), "target_spans")],
        "message": str(flag.get("message", "")),
    }


def _place(pair: Pair, location: object) -> str:
    """Where the pair stood in the file that was audited, rather than in the audit's own output."""
    if isinstance(location, dict) and isinstance(location.get("file"), str):
        file, comment, lines = location["file"], location.get("comment"), location.get("lines")
        known = [file, f"comment {comment}" if comment else None]
        if isinstance(lines, list) and len(lines) == 2:
            known.append(f"line {lines[0]}" if lines[0] == lines[1] else f"lines {lines[0]}–{lines[1]}")
        return ", ".join(part for part in known if part)
    return place_of(pair)
