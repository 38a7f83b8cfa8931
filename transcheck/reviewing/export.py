"""Decisions for programs: labelled rows, waivers, and the table that MQM viewers read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from transcheck.reading.rows import FIELDS
from transcheck.reporting.record import to_json
from transcheck.reviewing.consensus import Unit, finished_reviews, units
from transcheck.reviewing.decisions import Decision
from transcheck.reviewing.store import FLAG, Review, ReviewStore, StoredPair

MQM_COLUMNS = (
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
"""Of the MQM tables of the WMT metrics tasks, as Marot and the MQM Viewer read them."""


@dataclass
class LeftOut:
    """Pairs that gave no row: ``open`` nobody has finished, on ``tied`` the reviewers are evenly divided."""

    open: int = 0
    tied: list[str] = field(default_factory=list)


def labelled_rows(
    store: ReviewStore, reviewer: str | None = None, left_out: LeftOut | None = None
) -> Iterator[dict[str, Any]]:
    """Input rows with ``labels`` and ``ignore``: what most reviewers, or the one named, say of each finished pair.

    A check all of whose divergences in a pair are waived by those who see them goes to ``ignore``, with their reasons.
    """
    left_out = left_out if left_out is not None else LeftOut()
    for pair in store.pairs():
        reviews = finished_reviews(store, pair, reviewer)
        if not reviews:
            left_out.open += 1
            continue
        found = list(units(pair, reviews))
        if any(unit.present is None for unit in found):
            left_out.tied.append(str(pair.record["id"]))
            continue
        yield _labelled(pair, reviews, [unit for unit in found if unit.present])


def _labelled(pair: StoredPair, reviews: Mapping[str, Review], present: list[Unit]) -> dict[str, Any]:
    record = pair.record
    kept = {unit.check for unit in present if not _is_waived(unit)}
    reasons: dict[str, list[str]] = {unit.check: [] for unit in present if unit.check not in kept}
    for unit in present:
        for name in unit.waived if unit.check in reasons else ():
            reasons[unit.check].append(unit.judgements[name].reason)
    row = {name: record.get(name) for name in ("id", "source", "target", "source_lang", "target_lang")}
    row |= {name: record[name] for name in ("reference", "machine", "context") if record.get(name)}
    row["labels"] = [
        {
            "check": unit.check,
            "source_spans": [list(span) for span in unit.source_spans],
            "target_spans": [list(span) for span in unit.target_spans],
            "category": unit.category,
            "severity": unit.severity.value,
        }
        for unit in present
        if unit.check in kept
    ]
    row["ignore"] = [
        {"check": check, "reason": "; ".join(dict.fromkeys(given))} for check, given in sorted(reasons.items())
    ]
    row |= {name: value for name, value in (record.get("meta") or {}).items() if name not in FIELDS}
    row["review"] = {
        "reviewers": sorted(reviews),
        "comments": {name: review.comment for name, review in reviews.items() if review.comment},
    }
    return row


def _is_waived(unit: Unit) -> bool:
    return 2 * len(unit.waived) > sum(unit.votes.values())


def waivers(store: ReviewStore, reviewer: str | None = None) -> Iterator[dict[str, Any]]:
    """One row for each waiver that stands, whoever gave it, with its reason and time."""
    for pair in store.pairs():
        reviews = store.reviews(pair.number)
        for flag in pair.flags:
            for name, review in sorted(reviews.items()):
                said = review.judgements.get(flag.key)
                if said is not None and said.decision is Decision.WAIVE and reviewer in (None, name):
                    yield {
                        "id": pair.record["id"],
                        "check": flag.flag["check"],
                        "source_spans": flag.flag["source_spans"],
                        "target_spans": flag.flag["target_spans"],
                        "reason": said.reason,
                        "reviewer": name,
                        "time": store.times(pair.number, f"{FLAG}{flag.key}")[name],
                    }


def mqm_lines(store: ReviewStore, reviewer: str | None = None) -> Iterator[str]:
    """Lines of a table, tab-separated: for each reviewer and finished pair one for each error, or one for none.

    Tabs and line breaks in texts become spaces, and ``<`` becomes ``&lt;``, as the viewers show HTML; ``<v>`` and
    ``</v>`` stand around the words of the error.
    """
    yield "\t".join(MQM_COLUMNS)
    for place, pair in enumerate(store.pairs(), 1):
        for name, review in finished_reviews(store, pair, reviewer).items():
            found = [unit for unit in units(pair, {name: review}) if unit.present]
            for unit in found:
                yield _mqm_line(pair, place, name, unit)
            if not found:
                yield _mqm_line(pair, place, name, None)


def _mqm_line(pair: StoredPair, place: int, rater: str, unit: Unit | None) -> str:
    record = pair.record
    location = record.get("location") or {}
    metadata: dict[str, Any] = {"id": record["id"]}
    if unit is None:
        category, severity = "no-error", "no-error"
    else:
        kind, _, detail = unit.category.partition("/")
        category = "/".join(part.capitalize() for part in (kind, detail) if part)
        severity = unit.severity.value.capitalize()
        metadata |= {"check": unit.check, "note": unit.message}
    cells = (
        "posted",
        str(location.get("file") or "review"),
        str(place),
        str(pair.number),
        rater,
        _marked(pair.source, unit.source_spans if unit else ()),
        _marked(pair.target, unit.target_spans if unit else ()),
        category,
        severity,
        to_json(metadata).replace("<", "\\u003c"),
    )
    return "\t".join(_cell(cell) for cell in cells)


def _marked(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    parts, last = [], 0
    for start, end in sorted(spans):
        if start >= last:
            parts += [_escaped(text[last:start]), "<v>", _escaped(text[start:end]), "</v>"]
            last = end
    return "".join([*parts, _escaped(text[last:])])


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _cell(text: str) -> str:
    """``text`` on one line; a spreadsheet that opens the table calculates nothing."""
    line = text.translate(_BREAKS)
    return f"'{line}" if line.startswith(("=", "+", "-", "@")) else line


_BREAKS = {
    **dict.fromkeys((*range(0x20), 0x7F)),
    **dict.fromkeys(map(ord, "\t\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"), " "),
}
"""What would end a line or a cell becomes a space; other control characters go."""
