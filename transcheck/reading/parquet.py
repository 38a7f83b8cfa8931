"""Parquet: one pair a row, read batch by batch. It needs the extra ``transcheck[parquet]``."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, ClassVar

from transcheck.errors import InputError, UsageError
from transcheck.model import Location, Pair
from transcheck.reading.base import Reader
from transcheck.reading.encoding import Source
from transcheck.reading.rows import named, row_to_pair

_BATCH = 1_000
"""Rows in memory at a time."""


class ParquetReader(Reader):
    """Columns ``source`` and ``target``, and perhaps further ones; ``labels`` as a list of structs or as JSON.

    A row has no line in a file of this format: its number, from 1, stands in its id.
    """

    name: ClassVar[str] = "parquet"
    suffixes: ClassVar[tuple[str, ...]] = (".parquet", ".pq")
    magic: ClassVar[bytes] = b"PAR1"

    def sniff(self, head: str) -> bool:
        """False: this is no text."""
        return False

    def read(self, source: Source) -> Iterator[Pair]:
        """One pair for each row.

        Raises:
            InputError: the file is no whole Parquet file, or has no such columns.
            UsageError: pyarrow is not installed.
        """
        try:
            import pyarrow
            from pyarrow.parquet import ParquetFile
        except ImportError as error:
            raise UsageError(f"{source.name}: reading Parquet needs: pip install 'transcheck[parquet]'") from error
        broken = (pyarrow.ArrowException, OSError)
        try:
            file = ParquetFile(source.binary if source.binary.seekable() else io.BytesIO(source.binary.read()))
            names = file.schema_arrow.names
        except broken as error:
            raise InputError(f"is no whole Parquet file ({error})", file=source.name) from error
        for field in ("source", "target"):
            if self.fields.get(field, field) not in names:
                raise InputError(
                    f"there is no such column; there are {', '.join(map(repr, names[:20])) or 'none'}. "
                    f"Say which it is: --field {field}=NAME",
                    file=source.name,
                    field=self.fields.get(field, field),
                )
        number = 0
        try:
            for batch in file.iter_batches(batch_size=_BATCH):
                for row in batch.to_pylist():
                    number += 1
                    yield self._pair(row, source.name, number)
        except broken as error:
            raise InputError(f"is damaged after row {number:,} ({error})", file=source.name) from error
        if not number:
            raise InputError("the file holds no rows", file=source.name)

    def _pair(self, row: dict[str, Any], file: str, number: int) -> Pair:
        fields = dict(named(row, self.fields))
        labels = fields.get("labels")
        if isinstance(labels, str):
            try:
                fields["labels"] = json.loads(labels)
            except (ValueError, RecursionError):
                fields["labels"] = labels  # row_to_pair says what is wrong with it
        if isinstance(fields.get("id"), int):
            fields["id"] = str(fields["id"])
        pair = row_to_pair(fields, file, (number, number), unit="row")
        return replace(pair, location=Location(file))
