"""CSV and TSV: one pair a row, in columns that a header names or that are told apart by their script."""

from __future__ import annotations

import contextlib
import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, ClassVar

from transcheck.errors import InputError
from transcheck.model import CHINESE, ENGLISH, Comment, Pair
from transcheck.reading.base import Reader
from transcheck.reading.encoding import Line, Source, look_ahead
from transcheck.reading.rows import FIELDS, bad_row, row_to_pair
from transcheck.reading.waiver_lines import names
from transcheck.scripts import detect_language

_ALIASES = {
    **{name: name for name in FIELDS},
    **dict.fromkeys(("src", "original", "原文"), "source"),
    **dict.fromkeys(("tgt", "translation", "译文", "譯文", "翻译", "翻譯"), "target"),
    **dict.fromkeys(("ref", "参考", "參考"), "reference"),
    **dict.fromkeys(("zh", "chinese", "中文", "汉语", "漢語"), CHINESE),
    **dict.fromkeys(("en", "english", "英文", "英语", "英語"), ENGLISH),
}
"""Column names, in lower case, and the field that each stands for. A Chinese and an English column are source and
target in the order in which they stand."""

_SAMPLE = 20
"""Rows looked at to find the delimiter and, without a header, the two columns."""
_FEWEST_ROWS = 3
_LONG_HEAD = 60_000
"""Characters from which on the beginning that a reader is shown may stop within a row."""
_UNCLOSED = "a quotation mark is opened and not closed; close it, or write it twice if it belongs to the text"


class DelimitedReader(Reader):
    """What CSV and TSV share: columns by header or by script, rows to pairs."""

    delimiters: ClassVar[str]
    quoting: ClassVar[bool]

    def sniff(self, head: str) -> bool:
        """True if the first row names a source and a target column, or the rows are pairs of Chinese and English.

        One or two lines of prose may have a comma between the languages too, so without a header it takes more.
        """
        for delimiter in self.delimiters:
            rows = self._parse(_sample(head), delimiter)
            if self.columns(rows) is not None:
                return self.is_header(rows[0]) or delimiter == "\t" or len(rows) >= _FEWEST_ROWS
        return False

    def read(self, source: Source) -> Iterator[Comment | Pair]:
        """One pair for each row that is not blank.

        Raises:
            InputError: no header names the columns, and the rows are not pairs of Chinese and English either.
        """
        ahead, lines = look_ahead(source.lines(), _SAMPLE * 5)
        sample = [line.text for line in ahead]
        if not any(text.strip() for text in sample):
            raise InputError("the file holds no rows", file=source.name)
        delimiter, fields, has_header = self._layout(sample, source.name)
        rows = self._rows(lines, delimiter, len(fields))
        empty = True
        for position, (first, last, cells) in enumerate(rows):
            if has_header and position == 0:
                continue
            empty = False
            span = (first, last)
            if isinstance(cells, str):
                yield bad_row(source.name, span, cells)
            elif len(cells) != len(fields):
                yield bad_row(
                    source.name, span, f"the row has {len(cells)} cells where {len(fields)} are wanted; mend the row"
                )
            else:
                yield self.item(fields, cells, source.name, span)
        if empty:
            raise InputError("the file holds a header and no rows", file=source.name)

    def columns(self, rows: Sequence[Sequence[str]]) -> list[str] | None:
        """The field for each column, to judge by the first rows; None if they are not what this reader reads."""
        return _columns(rows, self.fields)

    def is_header(self, row: Sequence[str]) -> bool:
        """Whether the first row names the columns."""
        return _header(row, self.fields) is not None

    def item(self, fields: Sequence[str], cells: Sequence[str], file: str, lines: tuple[int, int]) -> Comment | Pair:
        """What a row says."""
        return _to_pair(fields, cells, file, lines)

    def _parse(self, sample: Sequence[str], delimiter: str) -> list[list[str]]:
        if not self.quoting:
            return [text.split(delimiter) for text in sample if text.strip()][:_SAMPLE]
        rows = csv.reader((text + "\n" for text in sample), delimiter=delimiter)
        found: list[list[str]] = []
        with contextlib.suppress(csv.Error):
            found.extend(row for row in rows if any(cell.strip() for cell in row))
        return found[:_SAMPLE]

    def _layout(self, sample: Sequence[str], file: str) -> tuple[str, list[str], bool]:
        for delimiter in self.delimiters:
            rows = self._parse(sample, delimiter)
            columns = self.columns(rows)
            if columns is not None:
                return delimiter, columns, self.is_header(rows[0])
        first = max((self._parse(sample, delimiter) for delimiter in self.delimiters), key=lambda rows: len(rows[0]))[0]
        names = ", ".join(repr(cell.strip()[:40]) for cell in first[:10])
        raise InputError(
            f"no columns 'source' and 'target' (or 'zh' and 'en'): the first row has {names}; "
            "give the columns these names, say which they are (--field source=NAME --field target=NAME), or leave out "
            "the header and have two columns, one Chinese and one English",
            file=file,
            line=1,
        )

    def _rows(self, lines: Iterator[Line], delimiter: str, width: int) -> Iterator[tuple[int, int, list[str] | str]]:
        """``(first line, last line, cells or what is wrong)`` for each row.

        A quote that is opened and not closed would swallow the rest of the file. So a row of several lines that does
        not come out right is given up after its first line, and the lines behind it are read one by one.
        """
        again: list[Line] = []
        while True:
            more: Iterator[Line] = iter(()) if again else lines
            line = again.pop() if again else next(lines, None)
            if line is None:
                return
            if not line.text.strip():
                continue
            taken = [line]
            if line.length > len(line.text):
                yield line.number, line.number, f"the line has {line.length:,} characters; split it"
                continue
            cells = self._quoted(taken, more, delimiter) if self.quoting else line.text.split(delimiter)
            if len(taken) > 1 and (isinstance(cells, str) or len(cells) != width):
                cells = _UNCLOSED
                again = taken[:0:-1]
                taken = taken[:1]
            yield line.number, taken[-1].number, cells

    def _quoted(self, taken: list[Line], more: Iterator[Line], delimiter: str) -> list[str] | str:
        """The cells of the row that begins with the line in ``taken``; further lines go from ``more`` to ``taken``."""
        complete = True

        def feed() -> Iterator[str]:
            nonlocal complete
            yield taken[0].text + "\n"
            for line in more:
                taken.append(line)
                yield line.text + "\n"
            complete = False

        try:
            return next(csv.reader(feed(), delimiter=delimiter, strict=True))
        except csv.Error as error:
            if not complete or len(taken) > 1:
                return _UNCLOSED
            if len(taken[0].text) > csv.field_size_limit():
                return f"a cell is too long ({error}); split it"
        # A stray quote within one line is harmless, and common in prose.
        return next(csv.reader([taken[0].text], delimiter=delimiter))


class CsvReader(DelimitedReader):
    """Comma-separated values, also with semicolons; cells in quotation marks may hold line breaks."""

    name: ClassVar[str] = "csv"
    suffixes: ClassVar[tuple[str, ...]] = (".csv",)
    delimiters: ClassVar[str] = ",;\t|"
    quoting: ClassVar[bool] = True


class TsvReader(DelimitedReader):
    """Tab-separated values: one line a row, and a quotation mark is a character like any other."""

    name: ClassVar[str] = "tsv"
    suffixes: ClassVar[tuple[str, ...]] = (".tsv", ".tab")
    delimiters: ClassVar[str] = "\t"
    quoting: ClassVar[bool] = False


def _sample(head: str) -> list[str]:
    """The first lines, without the last, which may be cut off."""
    lines = head.splitlines()[: _SAMPLE * 5 + 1]
    return lines[:-1] if len(lines) > 1 and not head.endswith(("\n", "\r")) and len(head) > _LONG_HEAD else lines


def column_names(row: Sequence[str]) -> list[str]:
    """The names in a header, without what surrounds them."""
    return [cell.strip().lstrip("\ufeff") for cell in row]


def _header(row: Sequence[str], mapping: Mapping[str, str]) -> list[str] | None:
    """The field for each column if ``row`` names a source and a target, unknown names as they are."""
    ours = {theirs: name for name, theirs in mapping.items()}
    fields = [ours.get(name) or _ALIASES.get(name.lower(), name) for name in column_names(row)]
    if "source" in fields and "target" in fields:
        return fields
    if CHINESE in fields and ENGLISH in fields and "source" not in fields and "target" not in fields:
        first, second = sorted((fields.index(CHINESE), fields.index(ENGLISH)))
        return [
            *fields[:first], f"source {fields[first]}", *fields[first + 1 : second], f"target {fields[second]}",
            *fields[second + 1 :],
        ]  # fmt: skip
    return None


def _columns(rows: Sequence[Sequence[str]], mapping: Mapping[str, str]) -> list[str] | None:
    """The field for each column, from the header or, if all rows are Chinese beside English, from the script."""
    if not rows:
        return None
    named = _header(rows[0], mapping)
    if named is not None:
        return named
    if any(len(row) != 2 for row in rows):
        return None
    ways = {tuple(detect_language(cell) for cell in row) for row in rows}
    for first, second in ((CHINESE, ENGLISH), (ENGLISH, CHINESE)):
        if ways == {(first, second)}:
            return [f"source {first}", f"target {second}"]
    return None


def _to_pair(fields: Sequence[str], cells: Sequence[str], file: str, lines: tuple[int, int]) -> Pair:
    row: dict[str, Any] = {}
    for name, cell in zip(fields, cells, strict=True):
        side, _, language = name.partition(" ")
        if language in (CHINESE, ENGLISH) and side in ("source", "target"):
            row[side], row[f"{side}_lang"] = cell, language
        elif name in ("source", "target") or name not in FIELDS or cell.strip():
            row[name] = cell
    if "ignore" in row:
        row["ignore"] = names(row["ignore"])
    if "labels" in row:
        try:
            row["labels"] = json.loads(row["labels"])
        except (ValueError, RecursionError):
            return bad_row(file, lines, "field 'labels': write the labels as JSON, [] for a faithful pair")
    return row_to_pair(row, file, lines)
