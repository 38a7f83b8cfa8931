"""Answers that have been given before, in an SQLite file that survives a crash.

An answer is found again by provider, identity (model and options), languages and text; a change in any of them asks
anew. Of the text and the options only a digest is kept, so the file holds translations but no originals and no keys.
Every answer is written when it arrives, so that nothing that has been paid for is lost with the rest of a run.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import logging
import sqlite3
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from transcheck.errors import UsageError
from transcheck.providing.base import Translation

_log = logging.getLogger("transcheck")

APPLICATION = 0x7472636B
"""Marks the file as ours (SQLite's ``application_id``)."""
VERSION = 1
"""Of the table; counted up when it changes."""
_PATIENCE = 5.0
"""Seconds to wait for another program that is writing."""

_SCHEMA = """
CREATE TABLE answers (
    key BLOB PRIMARY KEY,
    provider TEXT NOT NULL,
    model TEXT NOT NULL,
    text TEXT NOT NULL,
    note TEXT,
    complete INTEGER NOT NULL,
    created INTEGER NOT NULL
) WITHOUT ROWID
"""
_SELECT = "SELECT text, note, complete FROM answers WHERE key = ?"
_INSERT = "INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?, ?, ?, ?)"


def answer_key(provider: str, identity: Mapping[str, str], source_lang: str, target_lang: str, text: str) -> bytes:
    """The digest under which an answer is kept."""
    parts = json.dumps([provider, sorted(identity.items()), source_lang, target_lang, text], ensure_ascii=True)
    return hashlib.sha256(parts.encode("ascii")).digest()


class Cache:
    """The answers in one file; without a path, in memory for as long as it lives."""

    def __init__(self, path: str | Path | None = None):
        """Opens the file, or makes it.

        Raises:
            UsageError: the file is locked, damaged, of a newer version, or no cache of ours. Nothing in it is changed.
        """
        self._path = str(path) if path is not None else None
        self._unwritten: list[tuple[object, ...]] = []
        self._warned = False
        if path is not None:
            _make_folder(Path(path))
        self._connection = self._open()

    def _open(self) -> sqlite3.Connection:
        """The connection; SQLite itself does not wait for another run that is just switching the file's journal."""
        end = time.monotonic() + _PATIENCE
        while True:
            connection = None
            try:
                # Readers and writers may be different threads of the caller's, one at a time.
                connection = sqlite3.connect(
                    self._path or ":memory:", timeout=_PATIENCE, isolation_level=None, check_same_thread=False
                )
                self._prepare(connection)
                return connection
            except (sqlite3.Error, UsageError) as error:
                if connection:
                    connection.close()
                if isinstance(error, UsageError):
                    raise
                if "locked" not in str(error) or time.monotonic() > end:
                    raise UsageError(f"{self._path}: {_explained(error)}") from error
                time.sleep(0.05)

    def get(self, keys: Sequence[bytes]) -> dict[bytes, Translation]:
        """The answers that are there for ``keys``."""
        found = {}
        try:
            for key in keys:
                row = self._connection.execute(_SELECT, (key,)).fetchone()
                if row:
                    found[key] = Translation(row[0], row[1], complete=bool(row[2]))
        except sqlite3.Error as error:
            self._warn(f"cannot be read ({error}); what is in it is asked for again")
        return found

    def put(self, provider: str, model: str, answers: Mapping[bytes, Translation]) -> None:
        """Writes answers, now. What cannot be written is kept and tried again with the next."""
        now = int(time.time())
        self._unwritten += [
            (key, provider, model, _to_storage(answer.text), answer.note, answer.complete, now)
            for key, answer in answers.items()
        ]
        self._write()

    def close(self) -> None:
        """Writes what could not be written before, and closes the file."""
        if self._unwritten:
            self._write()
        if self._unwritten:
            _log.warning("%s: %d answers could not be kept; they are in the report only", self._path, self.unwritten)
        with contextlib.suppress(sqlite3.Error):
            self._connection.close()

    @property
    def unwritten(self) -> int:
        """Number of answers that wait to be written."""
        return len(self._unwritten)

    def _write(self) -> None:
        try:
            with self._connection:
                self._connection.execute("BEGIN IMMEDIATE")
                self._connection.executemany(_INSERT, self._unwritten)
        except sqlite3.Error as error:
            self._warn(f"cannot be written ({error}); will be tried again")
        else:
            self._unwritten = []

    def _warn(self, words: str) -> None:
        if not self._warned:
            self._warned = True
            _log.warning("%s: the cache of machine output %s", self._path, words)

    def _prepare(self, connection: sqlite3.Connection) -> None:
        tables = application = version = 0
        for _ in range(20):
            tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
            application = connection.execute("PRAGMA application_id").fetchone()[0]
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            if not tables or application:
                break
            time.sleep(0.05)  # another run may be making the file at this moment
        if tables == 0 and application in (0, APPLICATION):
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("BEGIN EXCLUSIVE")
            if connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0:  # nobody was quicker
                connection.execute(_SCHEMA)
                connection.execute(f"PRAGMA application_id = {APPLICATION}")
                connection.execute(f"PRAGMA user_version = {VERSION}")
            connection.execute("COMMIT")
            version = VERSION
        elif application != APPLICATION:
            raise UsageError(f"{self._path}: this database is no cache of machine output; name another file.")
        if version != VERSION:
            raise UsageError(
                f"{self._path}: this cache has the version {version}, and this transcheck reads version {VERSION}; "
                "use the transcheck that wrote it, or name another file."
            )
        damage = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        if damage != "ok":
            raise sqlite3.DatabaseError(damage)
        # Every answer shall be on the disk before the next is paid for.
        connection.execute("PRAGMA synchronous = FULL")


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{path}: its folder cannot be made ({error.strerror or error}).") from error
    if path.is_dir():
        raise UsageError(f"{path}: this is a folder; name a file in it for the cache.")


def _explained(error: sqlite3.Error) -> str:
    said = str(error)
    if "locked" in said or "busy" in said:
        return "another program holds this cache; wait for it to end, or name another file."
    if "not a database" in said:
        return "this is no cache of machine output; name another file."
    if "unable to open" in said or "readonly" in said:
        return f"the cache cannot be opened for writing ({said}); name another file."
    return f"the cache is damaged ({said}); move it away, or name another file."


def _to_storage(text: str) -> str:
    """SQLite holds no half characters (lone surrogates)."""
    return text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
