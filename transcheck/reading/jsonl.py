"""JSON Lines: one pair a line, with the fields of the contract."""

from __future__ import annotations

import json
import logging
from collections import Counter
from collections.abc import Iterator
from typing import Any, ClassVar

from transcheck.errors import InputError
from transcheck.model import Pair
from transcheck.reading.base import Reader
from transcheck.reading.encoding import Line, Source
from transcheck.reading.rows import RowError, bad_row, named, row_to_pair

_DEPTH_LIMIT = 64
"""Lists and objects in one another; what goes deeper is an attack on the parser rather than data."""

_log = logging.getLogger("transcheck")


class JsonLinesReader(Reader):
    """Rows with ``source`` and ``target``, and perhaps further fields; blank lines are passed over."""

    name: ClassVar[str] = "jsonl"
    suffixes: ClassVar[tuple[str, ...]] = (".jsonl", ".ndjson", ".jl")

    def sniff(self, head: str) -> bool:
        """True if the first line that is not blank opens an object whose first thing is a string."""
        first = next((line for line in head.splitlines() if line.strip()), "").replace(" ", "").replace("\t", "")
        return first.startswith('{"') and '":' in first

    def read(self, source: Source) -> Iterator[Pair]:
        """One pair for each line that is not blank."""
        empty = True
        for line in source.lines():
            if line.text.strip():
                empty = False
                yield self._read_row(line, source.name)
        if empty:
            raise InputError("the file holds no rows", file=source.name)

    def _read_row(self, line: Line, file: str) -> Pair:
        lines = (line.number, line.number)
        try:
            return row_to_pair(named(_parse(line), self.fields), file, lines)
        except RowError as error:
            return bad_row(file, lines, str(error))


def _parse(line: Line) -> dict[str, Any]:
    if line.length > len(line.text):
        raise RowError(f"the row has {line.length:,} characters, more than {len(line.text):,}; split it")
    if line.text.count("[") + line.text.count("{") > _DEPTH_LIMIT and _depth(line.text) > _DEPTH_LIMIT:
        raise RowError(f"lists and objects lie more than {_DEPTH_LIMIT} deep; flatten the row")
    notes: list[str] = []

    def constant(name: str) -> None:
        notes.append(name)

    def unique(items: list[tuple[str, Any]]) -> dict[str, Any]:
        fields = dict(items)
        if len(fields) < len(items):
            (twice, _), *_ = Counter(name for name, _ in items).most_common(1)
            raise RowError("stands twice in one object; keep one", twice)
        return fields

    try:
        row = json.loads(line.text, parse_constant=constant, object_pairs_hook=unique)
    except json.JSONDecodeError as error:
        raise RowError(f"this is not JSON ({error.msg} at character {error.colno}); mend or remove the line") from error
    except (ValueError, RecursionError) as error:
        raise RowError("this is JSON beyond all measure (a number of thousands of digits?); mend the line") from error
    if not isinstance(row, dict):
        raise RowError('the line is not an object; a row looks like {"source": "…", "target": "…"}')
    if notes:
        _log.warning("line %d: %s is not JSON and was read as null", line.number, notes[0])
    return row


def _depth(text: str) -> int:
    """The deepest nesting of brackets, those in strings left out."""
    depth = deepest = 0
    quoted = escaped = False
    for character in text:
        if quoted:
            if escaped:
                escaped = False
            elif character == "\\":
                escaped = True
            elif character == '"':
                quoted = False
        elif character == '"':
            quoted = True
        elif character in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif character in "]}":
            depth -= 1
    return deepest
