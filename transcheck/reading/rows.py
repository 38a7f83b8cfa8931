"""From the fields of one row, whatever the format, to a pair; a row that breaks the contract becomes its own report."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import PurePath
from types import MappingProxyType
from typing import Any

from transcheck.model import CHINESE, ENGLISH, Label, Location, Pair, Span, Waiver

FIELDS = ("id", "source", "target", "source_lang", "target_lang", "reference", "machine", "context", "labels", "ignore")
"""The fields of a row that have a meaning; all others come back under ``meta``."""

_LANGUAGES = {"zho": CHINESE, "chi": CHINESE, "cmn": CHINESE, "eng": ENGLISH}
_SURROGATE = re.compile("[\ud800-\udfff]")


class RowError(Exception):
    """A row that cannot be used: which field, what is wrong with it and what to do."""

    def __init__(self, message: str, field: str | None = None):
        super().__init__(f"field {field!r}: {message}" if field else message)


def row_id(file: str, line: int) -> str:
    """The id of a row that has none: file name without its folder, and line."""
    return f"{PurePath(file).name}:{line}"


def named(row: Mapping[str, Any], fields: Mapping[str, str]) -> Mapping[str, Any]:
    """``row`` with its fields under our names; ``fields`` says what the row calls them."""
    if not fields:
        return row
    ours = {theirs: name for name, theirs in fields.items() if theirs in row}
    return {ours.get(name, name): value for name, value in row.items() if name in ours or name not in fields}


def bad_row(file: str, lines: tuple[int, int], message: str, *, id: str | None = None, unit: str = "line") -> Pair:
    """What stands in the place of a row that cannot be used, so that the report lists it.

    ``unit`` is what ``lines`` counts, where the format has no lines.
    """
    where = f"{unit} {lines[0]}" if lines[0] == lines[1] else f"{unit}s {lines[0]}–{lines[1]}"
    return Pair(
        id=id or row_id(file, lines[0]),
        source="",
        target=None,
        location=Location(file=file, lines=lines),
        reason=f"{file}, {where}: {message}",
    )


def row_to_pair(row: Mapping[str, Any], file: str, lines: tuple[int, int], *, unit: str = "line") -> Pair:
    """The pair that ``row`` describes, or a pair with a ``reason`` that names the field and the way out.

    ``unit`` is what ``lines`` counts, where the format has no lines.
    """
    id = row.get("id")
    known = id if isinstance(id, str) and id.strip() and not _SURROGATE.search(id) else None
    try:
        return _to_pair(row, file, lines)
    except RowError as error:
        return bad_row(file, lines, str(error), id=known, unit=unit)


def _to_pair(row: Mapping[str, Any], file: str, lines: tuple[int, int]) -> Pair:
    for name in ("source", "target"):
        if name not in row:
            raise RowError("is missing; a row needs 'source' and 'target' (null if there is no translation)", name)
    source = _text(row, "source")
    if source is None:
        raise RowError("is null; write the text as a string", "source")
    target = _text(row, "target")
    labels = _labels(row["labels"], source, target or "") if row.get("labels") is not None else None
    id = _text(row, "id")
    if id is not None and not id.strip():
        raise RowError("is empty; give a name or leave the field out", "id")
    return Pair(
        id=id if id is not None else row_id(file, lines[0]),
        source=source,
        target=target,
        source_lang=language(_text(row, "source_lang")),
        target_lang=language(_text(row, "target_lang")),
        location=Location(file=file, lines=lines),
        reference=_texts(row, "reference"),
        machine=_texts(row, "machine"),
        context=_text(row, "context"),
        labels=labels,
        ignore=_waivers(row.get("ignore")),
        meta=MappingProxyType({name: _clean(value, name) for name, value in row.items() if name not in FIELDS}),
        reason=None if target is not None else "the row has no translation: its target is null",
    )


def _text(row: Mapping[str, Any], name: str) -> str | None:
    value = row.get(name)
    if value is None:
        return None
    if not isinstance(value, str):
        raise RowError(f"is {_describe(value)}; write it as a string in quotes", name)
    return _whole(value, name)


def _texts(row: Mapping[str, Any], name: str) -> tuple[str, ...]:
    value = row.get(name)
    if value is None:
        return ()
    values = value if isinstance(value, list) else [value]
    for item in values:
        if not isinstance(item, str):
            raise RowError(f"holds {_describe(item)}; write a string or a list of strings", name)
    return tuple(_whole(item, name) for item in values)


def _whole(text: str, name: str) -> str:
    if not text.isascii() and _SURROGATE.search(text):
        raise RowError("holds half of a character (a lone surrogate); export the data again as UTF-8", name)
    return text


def _clean(value: Any, name: str) -> Any:
    """``value`` itself, after making sure that no string in it is broken."""
    if isinstance(value, str):
        _whole(value, name)
    elif isinstance(value, list):
        for item in value:
            _clean(item, name)
    elif isinstance(value, dict):
        for key, item in value.items():
            _whole(key, name)
            _clean(item, name)
    return value


@lru_cache(maxsize=256)
def language(tag: str | None) -> str | None:
    """The primary part of a language tag: zh-Hant and cmn become zh; None for no tag."""
    if not tag or not tag.strip():
        return None
    primary = re.split("[-_]", tag.strip().lower())[0]
    return _LANGUAGES.get(primary, primary)


def _waivers(value: Any) -> tuple[Waiver, ...]:
    if value is None:
        return ()
    waivers = []
    for item in value if isinstance(value, list) else [value]:
        entry = {"check": item} if isinstance(item, str) else item
        if not isinstance(entry, dict) or not isinstance(entry.get("check"), str):
            raise RowError(
                f'holds {_describe(item)}; write names of checks, or {{"check": …, "reason": …}} for each', "ignore"
            )
        reason = entry.get("reason") or ""
        if not isinstance(reason, str):
            raise RowError(f"has a reason that is {_describe(reason)}; write it as a string in quotes", "ignore")
        waivers.append(Waiver(_whole(entry["check"], "ignore"), _whole(reason, "ignore")))
    return tuple(waivers)


def _labels(value: Any, source: str, target: str) -> tuple[Label, ...]:
    if not isinstance(value, list):
        raise RowError(f"is {_describe(value)}; write a list, empty for a faithful pair", "labels")
    labels = []
    for place, item in enumerate(value):
        name = f"labels[{place}]"
        if not isinstance(item, dict) or not isinstance(item.get("check"), str):
            raise RowError('write {"check": …, "source_spans": […], "target_spans": […]}', name)
        labels.append(
            Label(
                check=_whole(item["check"], name),
                source_spans=_spans(item.get("source_spans", []), source, f"{name}.source_spans"),
                target_spans=_spans(item.get("target_spans", []), target, f"{name}.target_spans"),
            )
        )
    return tuple(labels)


def _spans(value: Any, text: str, name: str) -> tuple[Span, ...]:
    if not isinstance(value, list):
        raise RowError(f"is {_describe(value)}; write a list of [start, end]", name)
    spans = []
    for span in value:
        if not (isinstance(span, list) and len(span) == 2 and all(type(offset) is int for offset in span)):
            raise RowError("write each span as [start, end], two whole numbers", name)
        start, end = span
        if not 0 <= start <= end <= len(text):
            raise RowError(f"[{_short(start)}, {_short(end)}] lies outside the text, which ends at {len(text)}", name)
        spans.append((start, end))
    return tuple(spans)


def _short(number: int) -> str:
    return str(number) if abs(number) < 10**12 else "a huge number"


def _describe(value: Any) -> str:
    kinds = {
        bool: "true or false",
        int: "a number",
        float: "a number",
        list: "a list",
        dict: "an object",
    }
    return "null" if value is None else kinds.get(type(value), "a text")
