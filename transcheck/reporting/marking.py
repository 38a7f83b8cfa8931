"""Wraps a text to a width in terminal columns and puts marks under its divergent words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.cells import cell_len, split_graphemes

from transcheck.model import Severity, Span
from transcheck.reporting.escaping import visible

UNDERLINE, PLACE, ELLIPSIS = "~", "^", "…"

_LINE_BREAK = re.compile("\r\n|[\r\n]")
_LONGEST_CLUSTER = 12
_OPENING = frozenset({"Ps", "Pi"})
_CLOSING = frozenset({"Pe", "Pf", "Po", "Pd"})


@dataclass(frozen=True, slots=True)
class Cluster:
    """What a reader takes for one character: its code points, how it is shown and how many columns it takes."""

    start: int
    end: int
    shown: str
    width: int


@dataclass(frozen=True, slots=True)
class Line:
    """One line on the screen. ``marks`` has, for each column up to the last mark, a mark and its severity, or None."""

    shown: str
    marks: tuple[tuple[str, Severity] | None, ...] = ()


def marked_lines(text: str, marks: Sequence[tuple[Span, Severity]], width: int, *, limit: int) -> list[Line]:
    """``text`` in lines of at most ``width`` columns, with the spans of ``marks`` underlined.

    A zero-width span is shown as a caret under the place before its offset. Where there are more than ``limit`` lines,
    those far from any mark give way to an ellipsis.
    """
    rows = [row for start, line in _split(text) for row in _wrap(_clusters(line, start), start, max(width - 1, 10))]
    lines = []
    for index, (begin, clusters) in enumerate(rows):
        end = clusters[-1].end if clusters else begin
        wraps_on = index + 1 < len(rows) and rows[index + 1][0] == end and end > begin
        lines.append(_mark(begin, end, clusters, marks, holds_end=not wraps_on))
    return _elide(lines, limit)


def _split(text: str) -> list[tuple[int, str]]:
    """``(offset, text)`` of each line as it was given."""
    found, start = [], 0
    for match in _LINE_BREAK.finditer(text):
        found.append((start, text[start : match.start()]))
        start = match.end()
    return [*found, (start, text[start:])]


def _clusters(line: str, offset: int) -> list[Cluster]:
    found = []
    for start, end, _ in split_graphemes(line)[0]:
        shown = "".join(map(visible, line[start : min(end, start + _LONGEST_CLUSTER)]))
        if end - start > _LONGEST_CLUSTER:
            shown += ELLIPSIS
        width = cell_len(shown)
        if not width:  # a combining mark with nothing to stand on
            shown, width = "\u25cc" + shown, 1
        found.append(Cluster(offset + start, offset + end, shown, width))
    return found


def _may_break(before: Cluster, after: Cluster) -> bool:
    """Whether a line may end between the two: after a space, and beside a wide character but not at its punctuation."""
    if before.shown == " ":
        return after.shown != " "
    if before.width < 2 and after.width < 2:
        return False
    return (
        unicodedata.category(after.shown[0]) not in _CLOSING
        and after.shown != " "
        and unicodedata.category(before.shown[0]) not in _OPENING
    )


def _wrap(clusters: list[Cluster], start: int, width: int) -> list[tuple[int, list[Cluster]]]:
    """``(offset, clusters)`` of each line on the screen; at least one."""
    rows: list[tuple[int, list[Cluster]]] = []
    row: list[Cluster] = []
    columns, last_break = 0, 0
    for cluster in clusters:
        if row and _may_break(row[-1], cluster):
            last_break = len(row)
        if row and columns + cluster.width > width and cluster.shown != " ":
            cut = last_break or len(row)
            rows.append((row[0].start, row[:cut]))
            row, last_break = row[cut:], 0
            columns = sum(kept.width for kept in row)
        row.append(cluster)
        columns += cluster.width
    rows.append((row[0].start if row else start, row))
    return rows


def _mark(
    begin: int, end: int, clusters: list[Cluster], marks: Sequence[tuple[Span, Severity]], *, holds_end: bool
) -> Line:
    """One line with its marks; the gravest wins a column, and a caret is never covered."""
    shown = "".join(cluster.shown for cluster in clusters).rstrip(" ")
    near = [
        (span, severity)
        for span, severity in marks
        if span[0] <= end and (span[1] > begin or span[0] == span[1] >= begin)
    ]
    if not near:
        return Line(shown)
    columns: list[tuple[str, Severity] | None] = [None] * (sum(cluster.width for cluster in clusters) + 1)
    for (first, last), severity in sorted(near, key=lambda mark: (mark[0][0] == mark[0][1], mark[1].rank)):
        column = 0
        for cluster in clusters:
            if first == last and cluster.start <= first < cluster.end:
                columns[column] = (PLACE, severity)
            elif cluster.start < last and first < cluster.end and first < last:
                columns[column : column + cluster.width] = [(UNDERLINE, severity)] * cluster.width
            column += cluster.width
        if first == last == end and holds_end:
            columns[column] = (PLACE, severity)
    while columns and columns[-1] is None:
        columns.pop()
    return Line(shown, tuple(columns))


def _elide(lines: list[Line], limit: int) -> list[Line]:
    """At most ``limit`` lines: the first one, and those with marks and their neighbours, in order."""
    if len(lines) <= limit:
        return lines
    marked = [index for index, line in enumerate(lines) if line.marks]
    around = (place for index in marked for place in (index, index - 1, index + 1) if 0 <= place < len(lines))
    wanted = _first({0: None, **dict.fromkeys(around)}, limit) if marked else list(range(limit - 1))
    shown: list[Line] = []
    previous = -1
    for index in sorted(wanted):
        if index > previous + 1:
            shown.append(Line(ELLIPSIS))
        shown.append(lines[index])
        previous = index
    if previous < len(lines) - 1:
        shown.append(Line(ELLIPSIS))
    return shown


def _first(items: Iterable[int], number: int) -> list[int]:
    return [item for _, item in zip(range(number), items, strict=False)]
