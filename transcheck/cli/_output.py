"""Where a report goes: standard output, or a file that is there whole or not at all."""

from __future__ import annotations

import contextlib
import io
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

import click

from transcheck.errors import UsageError


def complain(message: str) -> None:
    """Writes a line to standard error; nothing in it can act on the terminal."""
    from transcheck.reporting.escaping import one_line

    with contextlib.suppress(OSError):
        click.echo(one_line(message), err=True)


@contextlib.contextmanager
def open_output(path: str | None) -> Iterator[TextIO]:
    """A stream to write a report to, in UTF-8. A file takes the place of an old one only when all has been written.

    Raises:
        UsageError: the file cannot be written.
    """
    if path is None or path == "-":
        yield _standard_output()
        return
    target = Path(os.path.realpath(path))
    if target.is_dir():
        raise UsageError(f"{path}: this is a folder; name a file in it.")
    stream: TextIO
    temporary: Path | None = None
    try:
        if target.exists() and not target.is_file():  # a device or a named pipe has nothing to be replaced
            stream = target.open("w", encoding="utf-8", newline="\n")
        else:
            stream, temporary = _beside(target)
    except OSError as error:
        raise UsageError(f"{path}: cannot be written ({error.strerror or error}).") from error
    try:
        with stream:
            yield stream
        if temporary:
            temporary.replace(target)
    except BaseException:
        if temporary:
            temporary.unlink(missing_ok=True)
        raise


def _beside(target: Path) -> tuple[TextIO, Path]:
    """A new file in the folder of ``target``, with the rights that ``target`` has or would get."""
    if target.exists():
        mode = target.stat().st_mode & 0o777
    else:
        mask = os.umask(0)
        os.umask(mask)
        mode = 0o666 & ~mask
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".part", dir=target.parent)
    temporary = Path(name)
    temporary.chmod(mode)
    return os.fdopen(handle, "w", encoding="utf-8", newline="\n"), temporary


def _standard_output() -> TextIO:
    """Standard output; what a terminal's encoding cannot show is written as an escape."""
    stdout = sys.stdout
    if isinstance(stdout, io.TextIOWrapper):
        stdout.reconfigure(encoding=None if stdout.isatty() else "utf-8", errors="backslashreplace", newline="\n")
    return stdout
