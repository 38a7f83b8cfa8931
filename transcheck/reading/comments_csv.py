"""CSV exports of comment platforms: one comment a row, in columns such as text, author, time and link."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from transcheck.model import Comment, Pair
from transcheck.reading.delimited import CsvReader, column_names
from transcheck.reading.exported import names_in, to_comment


class CsvCommentsReader(CsvReader):
    """A header names a text and at least one of author, time, id and link, and no source and target."""

    name: ClassVar[str] = "csv-comments"

    def columns(self, rows: Sequence[Sequence[str]]) -> list[str] | None:
        """The names in the header, if it is one of comments."""
        if not rows or super().columns(rows) is not None:
            return None
        names = column_names(rows[0])
        found = names_in(names, self.fields)
        return names if "text" in found and len(found) > 1 else None

    def is_header(self, row: Sequence[str]) -> bool:
        """True: without one nobody knows which column is what."""
        return True

    def item(self, fields: Sequence[str], cells: Sequence[str], file: str, lines: tuple[int, int]) -> Comment | Pair:
        """The comment in a row."""
        row = dict(zip(fields, cells, strict=True))
        return to_comment(row, names_in(fields, self.fields), file, number=lines[0], lines=lines)
