"""Reads threads and data sets: finds the format and gives the comments and pairs in order."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from transcheck.errors import InputError, TranscheckError, UsageError
from transcheck.model import Comment, Pair
from transcheck.reading.base import Reader
from transcheck.reading.encoding import STDIN, Source, open_source
from transcheck.reading.subtitles import without_partners
from transcheck.registry import discover

__all__ = ["Reader", "expand_paths", "folder_suffixes", "read", "read_all", "readers"]

_log = logging.getLogger("transcheck")

_NO_FIELDS: Mapping[str, str] = MappingProxyType({})
_WARNINGS = 5
"""Repeated ids that are warned of one by one."""


@lru_cache(maxsize=1)
def readers() -> dict[str, type[Reader]]:
    """Every reader by its name, ours and those of installed packages.

    Raises:
        UsageError: an installed package's reader cannot be loaded.
    """
    return discover("transcheck.reading", Reader, "transcheck.readers")


def read(path: str | Path, format: str | None = None) -> Iterator[Comment | Pair]:
    """The comments and pairs of one input in order; ``-`` is standard input. Ids are unique within it.

    The format is recognised from the name and the content; ``format``, a reader's name, overrides.

    Raises:
        UsageError: ``format`` is unknown, or none was given and none is recognised.
        InputError: the input cannot be read; as it is read piece by piece, this can show late.
    """
    return read_all([path], format)


def read_all(
    paths: Iterable[str | Path],
    format: str | None = None,
    on_error: Callable[[TranscheckError], None] | None = None,
    fields: Mapping[str, str] = _NO_FIELDS,
) -> Iterator[Comment | Pair]:
    """The comments and pairs of several inputs, one after the other, with ids that are unique in all of them.

    Where an input cannot be read, ``on_error`` is told why and reading goes on with the next; without it the error is
    raised. ``fields`` says what the inputs call a field of ours, where it has another name.

    Raises:
        UsageError: as for `read`.
        InputError: as for `read`.
    """
    if format is not None and format not in readers():
        raise UsageError(f"unknown input format {format!r}; known are {', '.join(readers())}")
    return _with_unique_ids(item for path in paths for item in _read(path, format, on_error, fields))


def expand_paths(paths: Iterable[str | Path]) -> list[str]:
    """``paths`` with each folder replaced by the files below it whose suffix belongs to a reader, sorted.

    Plain text, JSON and web pages are left out: beside data they are a licence, settings or documentation rather than
    threads. So are hidden files and folders. Of subtitles in two files the Chinese one stands for both.

    Raises:
        InputError: a path is not there, or a folder holds no such file.
    """
    suffixes = folder_suffixes()
    found: list[str] = []
    for path in paths:
        place = Path(path)
        if str(path) == STDIN or place.is_file():
            found.append(str(path))
        elif place.is_dir():
            below = without_partners(
                sorted(
                    str(file)
                    for file in place.rglob("*")
                    if file.name.lower().endswith(suffixes) and file.is_file() and not _is_hidden(file, place)
                )
            )
            if not below:
                raise InputError(f"the folder holds no file that ends in {', '.join(sorted(suffixes))}", file=str(path))
            found += below
        else:
            raise InputError("there is no such file or folder", file=str(path))
    return found


def folder_suffixes() -> tuple[str, ...]:
    """File name endings, in lower case, of what is taken from a folder for a data set."""
    chosen = (reader for reader in readers().values() if reader.in_folders and not reader.last_resort)
    return tuple(suffix for reader in chosen for suffix in reader.suffixes)


def _is_hidden(file: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in file.relative_to(folder).parts)


def _read(
    path: str | Path,
    format: str | None,
    on_error: Callable[[TranscheckError], None] | None,
    fields: Mapping[str, str],
) -> Iterator[Comment | Pair]:
    try:
        with open_source(path) as source:
            yield from _recognise(source, format, fields)(fields).read(source)
    except TranscheckError as error:
        if on_error is None:
            raise
        on_error(error)


def _recognise(source: Source, format: str | None, fields: Mapping[str, str]) -> type[Reader]:
    if format is not None:
        return readers()[format]
    for reader in readers().values():
        if reader.magic and source.starts_with(reader.magic):
            return reader
    head = source.head()
    if not head.strip():
        raise InputError("the file is empty", file=source.name)
    known = readers()
    # The name decides between what it can stand for; without one that says anything, the content does.
    named = [reader for reader in known.values() if _is_named(source.name, reader) and not reader.last_resort]
    others = sorted(known.values(), key=lambda reader: reader.last_resort)
    for reader in named or others:
        if reader(fields).sniff(head):
            return reader
    if named:
        return named[0]
    raise UsageError(f"{source.name}: the format is not recognised; name it with --from: {', '.join(known)}")


def _is_named(file: str, reader: type[Reader]) -> bool:
    return file.lower().endswith(reader.suffixes)


def _with_unique_ids(items: Iterable[Comment | Pair]) -> Iterator[Comment | Pair]:
    """A repeated id gets ``#2``, ``#3`` … and is warned of. Of each id only a hash is kept: some 70 bytes a row."""
    seen: set[int] = set()
    repeated: dict[str, int] = {}
    for item in items:
        id = item.id
        if hash(id) in seen:
            first_time = id not in repeated
            count = repeated.get(id, 1) + 1
            while hash(f"{id}#{count}") in seen:
                count += 1
            repeated[id] = count
            id = f"{id}#{count}"
            if first_time and len(repeated) <= _WARNINGS:
                _log.warning("the id %r is repeated; the later row is now %r", item.id, id)
        seen.add(hash(id))
        yield item if id == item.id else replace(item, id=id)
    if len(repeated) > _WARNINGS:
        _log.warning("%d more ids are repeated; each later row ends in # and a number", len(repeated) - _WARNINGS)
