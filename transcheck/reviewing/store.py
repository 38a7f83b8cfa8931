"""The SQLite file of a review: pairs as they were audited, and an append-only table of events.

Nothing in ``events`` is ever changed or deleted. An event sets one subject of one reviewer on one pair to a value; an
``undo`` or ``redo`` is an event of its own that names the one it takes back or restores. What holds now is the last
event of a subject that is not undone.

The journal is a write-ahead log, so that a reader never waits for a writer, and ``synchronous`` is ``FULL``: a decision
is on the disk before the reviewer is told so, and survives a kill and a power cut. A person decides once in seconds,
and a flush takes milliseconds.
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
import threading
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from types import TracebackType
from typing import Any
from urllib.parse import quote

from transcheck.errors import InputError
from transcheck.reporting.record import to_json
from transcheck.reviewing.decisions import Judgement, Mark, RefusedError, flag_key, pair_key

APPLICATION = 0x74636B72
"""``tckr``: says in the file's header that it is ours."""
VERSION = 1
"""Of the schema. A file of a higher version is left alone."""

COMMENT, FINISHED = "comment", "finished"
FLAG, MARK = "flag:", "mark:"
"""Subjects of events; the last two go on with a key."""

_PATIENCE = 3.0
"""Seconds to wait for another program that writes to the file."""

_SCHEMA = """
CREATE TABLE pairs (
    number INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    record TEXT NOT NULL  -- the row as last audited, without its flags, as JSON
) STRICT;
CREATE TABLE flags (
    pair INTEGER NOT NULL REFERENCES pairs,
    key TEXT NOT NULL,
    flag TEXT NOT NULL,  -- JSON
    place INTEGER,  -- among the flags of the last audit; NULL if that did not report it
    PRIMARY KEY (pair, key)
) STRICT;
CREATE TABLE events (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    time TEXT NOT NULL,  -- UTC, ISO 8601
    reviewer TEXT NOT NULL,
    pair INTEGER NOT NULL REFERENCES pairs,
    subject TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('set', 'undo', 'redo')),
    value TEXT NOT NULL,  -- JSON; of an undo or redo: null
    target INTEGER REFERENCES events,  -- of an undo or redo: the event meant
    informed INTEGER NOT NULL  -- 1 if the reviewer had been shown what others decided on this pair
) STRICT;
CREATE INDEX events_by_subject ON events (reviewer, pair, subject, sequence);
CREATE INDEX events_by_reviewer ON events (reviewer, sequence);
CREATE INDEX events_by_pair ON events (pair);
CREATE INDEX events_by_target ON events (target, sequence);
CREATE VIEW standing AS  -- the events that are not undone
    SELECT * FROM events AS event WHERE kind = 'set' AND COALESCE(
        (SELECT last.kind FROM events AS last WHERE last.target = event.sequence ORDER BY last.sequence DESC LIMIT 1),
        'redo') = 'redo';
CREATE TRIGGER events_are_kept BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'events are kept'); END;
CREATE TRIGGER events_stay BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'events stay as they are'); END;
"""


@dataclass(frozen=True)
class StoredFlag:
    """A flag with its key. ``current`` is false for one that the last audit no longer reports."""

    key: str
    flag: Mapping[str, Any]
    current: bool


@dataclass(frozen=True)
class StoredPair:
    """An audited row without its flags, and the flags that any audit of it has reported."""

    number: int
    record: Mapping[str, Any]
    flags: tuple[StoredFlag, ...]

    @property
    def source(self) -> str:
        """The text as given."""
        return str(self.record["source"])

    @property
    def target(self) -> str:
        """The text as given."""
        return str(self.record["target"])


@dataclass(frozen=True)
class Review:
    """All that one reviewer says of one pair now."""

    reviewer: str
    judgements: Mapping[str, Judgement]
    marks: Mapping[str, Mark]
    comment: str = ""
    finished: bool = False


class ReviewStore:
    """An open review file. Safe to use from several threads; several processes on one computer may share the file.

    Raises:
        InputError: at opening, for a file that is locked, damaged, of another program or of a newer transcheck; later,
            when the disk is full or the file is taken away.
    """

    def __init__(self, path: str | Path, *, create: bool = True):
        self.path = str(path)
        self._lock = threading.RLock()
        file = Path(path)
        if not file.exists():
            if not create:
                raise self._error("there is no such review file; name the one that the review wrote with --database")
        elif file.is_dir():
            raise self._error("this is a folder; name a file in it")
        elif file.stat().st_size == 0:
            raise self._error("the review file is empty: what was in it is lost; restore a copy, or remove it")
        try:
            mode = "rwc" if create else "rw"
            self._connection = sqlite3.connect(
                f"file:{quote(str(file))}?mode={mode}",
                uri=True,
                timeout=_PATIENCE,
                isolation_level=None,
                check_same_thread=False,
            )
        except sqlite3.Error as error:
            raise self._error(f"the review file cannot be opened ({error})") from error
        try:
            with self._translated():
                self._prepare()
        except BaseException:
            self._connection.close()
            raise

    def _prepare(self) -> None:
        ask = self._connection.execute
        application, version = _number(ask("PRAGMA application_id")), _number(ask("PRAGMA user_version"))
        if application == 0 and version == 0 and _number(ask("SELECT count(*) FROM sqlite_master")) == 0:
            ask("PRAGMA journal_mode = WAL")
            ask("PRAGMA synchronous = FULL")
            self._connection.executescript(
                f"BEGIN IMMEDIATE; {_SCHEMA} "
                f"PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {VERSION}; COMMIT;"
            )
        elif application != APPLICATION:
            raise self._error("this is a database of another program; name another file with --database")
        elif version != VERSION:
            raise self._error(
                f"the review file has schema version {version}, and this transcheck knows version {VERSION} only; "
                f"use the transcheck that wrote it, or a newer one"
            )
        found = str(ask("PRAGMA quick_check(1)").fetchone()[0])
        if found != "ok":
            raise self._error(f"the review file is damaged ({found}); restore a copy, or mend it with sqlite3 .recover")
        ask("PRAGMA journal_mode = WAL")
        ask("PRAGMA synchronous = FULL")
        ask("PRAGMA foreign_keys = ON")

    def close(self) -> None:
        """Ends the work with the file."""
        with self._lock:
            self._connection.close()

    def __enter__(self) -> ReviewStore:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # Pairs

    def add_pairs(self, records: Iterable[Mapping[str, Any]]) -> list[int]:
        """Takes in audited rows and gives their numbers. A known pair is brought up to date; its decisions stay."""
        with self._writing() as ask:
            return [self._add_pair(ask, record) for record in records]

    def _add_pair(self, ask: Any, record: Mapping[str, Any]) -> int:
        key = pair_key(record["id"], record["source"], record["target"])
        flags = record["flags"]
        row = to_json({name: value for name, value in record.items() if name != "flags"})
        number = int(
            ask(
                "INSERT INTO pairs (key, record) VALUES (?, ?) "
                "ON CONFLICT (key) DO UPDATE SET record = excluded.record RETURNING number",
                (key, row),
            ).fetchone()[0]
        )
        ask("UPDATE flags SET place = NULL WHERE pair = ?", (number,))
        for place, flag in enumerate(flags):
            ask(
                "INSERT INTO flags (pair, key, flag, place) VALUES (?, ?, ?, ?) "
                "ON CONFLICT (pair, key) DO UPDATE SET flag = excluded.flag, place = excluded.place",
                (number, flag_key(flag), to_json(flag), place),
            )
        return number

    def pair(self, number: int) -> StoredPair:
        """The pair of that number; RefusedError when there is none."""
        with self._reading() as ask:
            row = ask("SELECT record FROM pairs WHERE number = ?", (number,)).fetchone()
            if row is None:
                raise RefusedError(f"there is no pair {number}")
            flags = ask(
                "SELECT key, flag, place IS NOT NULL FROM flags WHERE pair = ? ORDER BY place IS NULL, place, key",
                (number,),
            ).fetchall()
        return StoredPair(
            number,
            json.loads(row[0]),
            tuple(StoredFlag(key, json.loads(flag), bool(current)) for key, flag, current in flags),
        )

    def pairs(self) -> Iterator[StoredPair]:
        """All pairs, in the order in which they came."""
        with self._reading() as ask:
            numbers = [row[0] for row in ask("SELECT number FROM pairs ORDER BY number").fetchall()]
        return map(self.pair, numbers)

    # Decisions

    def put(self, reviewer: str, pair: int, subject: str, value: object) -> int:
        """Adds the event that ``subject`` is now ``value``, which is None to take it away; gives its number."""
        with self._writing() as ask:
            return self._append(ask, reviewer, pair, subject, "set", value, None)

    def undo(self, reviewer: str) -> int | None:
        """Takes back the reviewer's last event that stands; gives the pair it was on, None when there is nothing."""
        with self._writing() as ask:
            return self._turn(ask, reviewer, "undo", self._undoable(ask, reviewer))

    def redo(self, reviewer: str) -> int | None:
        """Restores what the reviewer last took back, unless something was decided since then."""
        with self._writing() as ask:
            return self._turn(ask, reviewer, "redo", self._redoable(ask, reviewer))

    def turns(self, reviewer: str) -> tuple[bool, bool]:
        """Whether there is something to undo, and something to redo."""
        with self._reading() as ask:
            return self._undoable(ask, reviewer) is not None, self._redoable(ask, reviewer) is not None

    def _append(
        self, ask: Any, reviewer: str, pair: int, subject: str, kind: str, value: object, target: int | None
    ) -> int:
        informed = ask(
            "SELECT EXISTS (SELECT 1 FROM events WHERE reviewer = ? AND pair = ? AND subject = ? AND value = 'true') "
            "AND EXISTS (SELECT 1 FROM events WHERE pair = ? AND reviewer <> ?)",
            (reviewer, pair, FINISHED, pair, reviewer),
        ).fetchone()[0]
        time = datetime.now(timezone.utc).isoformat(timespec="milliseconds")
        row = (time, reviewer, pair, subject, kind, to_json(value), target, informed)
        return int(
            ask(
                "INSERT INTO events (time, reviewer, pair, subject, kind, value, target, informed) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                row,
            ).lastrowid
        )

    def _turn(self, ask: Any, reviewer: str, kind: str, target: int | None) -> int | None:
        if target is None:
            return None
        pair, subject = ask("SELECT pair, subject FROM events WHERE sequence = ?", (target,)).fetchone()
        self._append(ask, reviewer, pair, subject, kind, None, target)
        return int(pair)

    @staticmethod
    def _undoable(ask: Any, reviewer: str) -> int | None:
        row = ask(
            "SELECT sequence FROM standing WHERE reviewer = ? ORDER BY sequence DESC LIMIT 1", (reviewer,)
        ).fetchone()
        return None if row is None else int(row[0])

    def _redoable(self, ask: Any, reviewer: str) -> int | None:
        # Events are undone from the last to the first, so the first of those undone since the last decision is next.
        row = ask(
            "SELECT min(event.sequence) FROM events AS event WHERE event.reviewer = ?1 AND event.kind = 'set' "
            "AND event.sequence > ?2 "
            "AND (SELECT sequence FROM events WHERE reviewer = ?1 AND kind = 'set' ORDER BY sequence DESC LIMIT 1) "
            "< (SELECT max(later.sequence) FROM events AS later WHERE later.target = event.sequence)",
            (reviewer, self._undoable(ask, reviewer) or 0),
        ).fetchone()
        return None if row[0] is None else int(row[0])

    # What holds now

    def reviews(self, pair: int, *, blind: bool = False) -> dict[str, Review]:
        """By reviewer, what they say of ``pair``; with ``blind``, only what they said before they saw the others'."""
        with self._reading() as ask:
            events = ask(
                "SELECT sequence, reviewer, subject, value, target, kind <> 'undo' FROM events "
                "WHERE pair = ? AND informed <= ? ORDER BY sequence",
                (pair, 0 if blind else 1),
            ).fetchall()
        stands = {target or sequence: bool(holds) for sequence, _, _, _, target, holds in events}
        values: dict[str, dict[str, Any]] = {}
        for sequence, reviewer, subject, value, target, _ in events:
            if target is None and stands[sequence]:
                values.setdefault(reviewer, {})[subject] = json.loads(value)
        stored = self.pair(pair) if values else None
        if stored is None:
            return {}
        # A flag that came with a later audit opens a pair again, but does not change what was said before it.
        current = () if blind else tuple(flag.key for flag in stored.flags if flag.current)
        return {reviewer: _review(reviewer, said, stored, current) for reviewer, said in values.items()}

    def review(self, pair: int, reviewer: str) -> Review:
        """What ``reviewer`` says of ``pair``."""
        return self.reviews(pair).get(reviewer) or Review(reviewer, {}, {})

    def finished(self, reviewer: str) -> set[int]:
        """Numbers of the pairs that ``reviewer`` has finished: declared so, and no flag has come since."""
        with self._reading() as ask:
            rows = ask(
                "WITH now AS (SELECT pair, subject, value, max(sequence) FROM standing WHERE reviewer = ?1 "
                "AND (subject = ?2 OR subject LIKE 'flag:%') GROUP BY pair, subject) "
                "SELECT pair FROM now WHERE subject = ?2 AND value = 'true' AND NOT EXISTS ("
                "SELECT 1 FROM flags WHERE flags.pair = now.pair AND flags.place IS NOT NULL AND NOT EXISTS ("
                "SELECT 1 FROM now AS said WHERE said.pair = now.pair AND said.subject = 'flag:' || flags.key "
                "AND json_extract(said.value, '$.decision') IS NOT NULL))",
                (reviewer, FINISHED),
            ).fetchall()
        return {row[0] for row in rows}

    def reviewers(self) -> list[str]:
        """Everybody who has decided something, by name."""
        with self._reading() as ask:
            return [row[0] for row in ask("SELECT DISTINCT reviewer FROM events ORDER BY reviewer").fetchall()]

    def times(self, pair: int, subject: str) -> dict[str, str]:
        """By reviewer, when the value of ``subject`` that holds was set (UTC, ISO 8601)."""
        with self._reading() as ask:
            return dict(
                ask(
                    "SELECT reviewer, time FROM standing WHERE pair = ? AND subject = ? ORDER BY sequence",
                    (pair, subject),
                ).fetchall()
            )

    # SQLite

    @contextlib.contextmanager
    def _reading(self) -> Iterator[Any]:
        with self._lock, self._translated():
            yield self._connection.execute

    @contextlib.contextmanager
    def _writing(self) -> Iterator[Any]:
        with self._lock, self._translated():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection.execute
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    @contextlib.contextmanager
    def _translated(self) -> Iterator[None]:
        """SQLite's errors as ours, with the file's name and the way out."""
        try:
            yield
        except sqlite3.Error as error:
            name = getattr(error, "sqlite_errorname", "") or str(error)
            if "BUSY" in name or "LOCKED" in name or "locked" in str(error):
                raise self._error("the review file is locked by another program; close that and try again") from error
            if "NOTADB" in name or "not a database" in str(error):
                raise self._error("this is no review file; name another file with --database") from error
            if "CORRUPT" in name or "malformed" in str(error):
                raise self._error(
                    "the review file is damaged; restore a copy, or mend it with sqlite3 .recover"
                ) from error
            if "READONLY" in name or "readonly" in str(error):
                raise self._error("the review file cannot be written; see to its rights and its folder's") from error
            raise self._error(f"the review file fails ({error})") from error

    def _error(self, message: str) -> InputError:
        return InputError(message, file=self.path)


def _number(cursor: sqlite3.Cursor) -> int:
    return int(cursor.fetchone()[0])


def _review(reviewer: str, said: Mapping[str, Any], pair: StoredPair, current: Iterable[str]) -> Review:
    judgements, marks = {}, {}
    for subject, value in said.items():
        if value is None:
            continue
        if subject.startswith(FLAG):
            judgements[subject.removeprefix(FLAG)] = Judgement.read(value)
        elif subject.startswith(MARK):
            marks[subject.removeprefix(MARK)] = Mark.read(value, pair.source, pair.target)
    decided = all(key in judgements and judgements[key].decision is not None for key in current)
    return Review(
        reviewer, judgements, marks, comment=said.get(COMMENT) or "", finished=bool(said.get(FINISHED)) and decided
    )
