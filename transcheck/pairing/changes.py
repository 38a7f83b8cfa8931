"""Which pairs are new or changed since a revision in git."""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
from bisect import bisect_left
from collections.abc import Callable, Iterable
from pathlib import Path

from transcheck.errors import UsageError
from transcheck.model import Pair

_HUNK = re.compile(rb"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)

Read = Callable[[str], Iterable[Pair]]
"""Reads the pairs of a file."""


class Changes:
    """Compares files with their state in a revision; asks git once for each file."""

    def __init__(self, revision: str, read: Read) -> None:
        """``read`` reads an old version of a file whose format has no lines.

        Raises:
            UsageError: git is not there, or knows no such revision here.
        """
        self._read = read
        found = _git(Path.cwd(), "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        if found is None:
            raise UsageError(
                f"git knows no revision {revision!r} here; in continuous integration, fetch enough history "
                "(fetch-depth: 0)"
            )
        self._revision = found.decode("ascii").strip()
        self._lines: dict[str, list[int] | None] = {}
        self._old: dict[str, set[int]] = {}

    def has(self, pair: Pair) -> bool:
        """Whether the pair is not as it was: by line where the format has lines, else by content."""
        file = pair.location.file
        if file is None or not Path(file).is_file():
            return True
        if pair.location.lines is not None:
            if file not in self._lines:
                self._lines[file] = self._changed_lines(Path(file))
            lines = self._lines[file]
            if lines is not None:
                first, last = pair.location.lines
                place = bisect_left(lines, first)
                return place < len(lines) and lines[place] <= last
        if file not in self._old:
            self._old[file] = self._old_pairs(Path(file))
        return _content(pair) not in self._old[file]

    def _changed_lines(self, file: Path) -> list[int] | None:
        """The numbers of new and changed lines, in order; None where git has no lines to compare."""
        if self._old_bytes(file) is None:
            return None
        options = ("--no-color", "--no-ext-diff", "--no-textconv", "--unified=0", "--no-renames")
        diff = _git(file.parent, "diff", *options, self._revision, "--", file.name)
        if diff is None or b"\nBinary files " in diff:
            return None
        lines: list[int] = []
        for start, count in _HUNK.findall(diff):
            lines += range(int(start), int(start) + int(count or 1))
        return lines

    def _old_bytes(self, file: Path) -> bytes | None:
        return _git(file.parent, "show", f"{self._revision}:./{file.name}")

    def _old_pairs(self, file: Path) -> set[int]:
        data = self._old_bytes(file)
        if not data:
            return set()
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / file.name
            copy.write_bytes(data)
            return {_content(pair) for pair in self._read(str(copy))}


def _content(pair: Pair) -> int:
    return hash((pair.source, pair.target, pair.labels, pair.ignore, pair.reference, pair.machine))


def _git(folder: Path, *arguments: str) -> bytes | None:
    """What git prints, or None if it fails."""
    environment = {key: value for key, value in os.environ.items() if key not in ("GIT_EXTERNAL_DIFF", "GIT_PAGER")}
    try:
        done = subprocess.run(
            ["git", "-C", str(folder), "--no-pager", *arguments], capture_output=True, check=False, env=environment
        )
    except FileNotFoundError as error:
        raise UsageError("--since needs git, which is not installed") from error
    return done.stdout if done.returncode == 0 else None
