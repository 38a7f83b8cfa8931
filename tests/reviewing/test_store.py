from __future__ import annotations

import contextlib
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from transcheck.errors import InputError
from transcheck.reviewing.decisions import Decision, RefusedError, flag_key
from transcheck.reviewing.store import APPLICATION, COMMENT, FINISHED, FLAG, VERSION, ReviewStore

ACCEPT = {"decision": "accept", "severity": None, "category": None, "reason": ""}
REJECT = {**ACCEPT, "decision": "reject"}

Make = Callable[..., dict[str, Any]]


def test_a_decision_is_there_when_the_file_is_opened_again(tmp_path: Path, record: Make, flag: Make) -> None:
    path = tmp_path / "review.sqlite"
    with ReviewStore(path) as store:
        [number] = store.add_pairs([record("p", flag())])
        store.put("Li", number, FLAG + flag_key(flag()), ACCEPT)
    with ReviewStore(path, create=False) as store:
        assert store.review(number, "Li").judgements[flag_key(flag())].decision is Decision.ACCEPT


def test_undo_and_redo_are_events_and_nothing_is_lost(store: ReviewStore, record: Make, flag: Make) -> None:
    [number] = store.add_pairs([record("p", flag())])
    subject, key = FLAG + flag_key(flag()), flag_key(flag())
    store.put("Li", number, subject, ACCEPT)
    store.put("Li", number, subject, REJECT)
    assert store.undo("Li") == number
    assert store.review(number, "Li").judgements[key].decision is Decision.ACCEPT
    assert store.undo("Li") == number
    assert not store.review(number, "Li").judgements
    assert store.undo("Li") is None
    assert store.redo("Li") == number
    assert store.redo("Li") == number
    assert store.review(number, "Li").judgements[key].decision is Decision.REJECT
    assert store.redo("Li") is None
    with contextlib.closing(sqlite3.connect(store.path)) as file:
        kinds = [row[0] for row in file.execute("SELECT kind FROM events ORDER BY sequence")]
        assert kinds == ["set", "set", "undo", "undo", "redo", "redo"]
        for change in ("DELETE FROM events", "UPDATE events SET reviewer = 'x'"):
            with pytest.raises(sqlite3.IntegrityError):
                file.execute(change)


def test_a_new_decision_ends_what_can_be_redone(store: ReviewStore, record: Make) -> None:
    [number] = store.add_pairs([record("p")])
    store.put("Li", number, COMMENT, "one")
    store.put("Li", number, COMMENT, "two")
    store.undo("Li")
    store.put("Li", number, COMMENT, "three")
    assert store.turns("Li") == (True, False)
    store.undo("Li")
    assert store.review(number, "Li").comment == "one"
    store.redo("Li")
    assert store.review(number, "Li").comment == "three"


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["put", "undo", "redo"]), max_size=12))
def test_undo_and_redo_do_what_two_stacks_would(store: ReviewStore, record: Make, steps: list[str]) -> None:
    [number] = store.add_pairs([record("p", target=os.urandom(8).hex())])
    reviewer = os.urandom(8).hex()
    done: list[str] = []
    undone: list[str] = []
    for place, step in enumerate(steps):
        if step == "put":
            store.put(reviewer, number, COMMENT, str(place))
            done.append(str(place))
            undone.clear()
        elif step == "undo":
            assert (store.undo(reviewer) is not None) == bool(done)
            if done:
                undone.append(done.pop())
        else:
            assert (store.redo(reviewer) is not None) == bool(undone)
            if undone:
                done.append(undone.pop())
        assert store.review(number, reviewer).comment == (done[-1] if done else "")
        assert store.turns(reviewer) == (bool(done), bool(undone))


def test_reviewers_undo_their_own_decisions_only(store: ReviewStore, record: Make) -> None:
    [number] = store.add_pairs([record("p")])
    store.put("Li", number, COMMENT, "of Li")
    store.put("Wang", number, COMMENT, "of Wang")
    assert store.undo("Li") == number
    assert store.review(number, "Wang").comment == "of Wang"
    assert store.undo("Li") is None


def test_a_decision_finds_its_flag_again_after_another_audit(store: ReviewStore, record: Make, flag: Make) -> None:
    [number] = store.add_pairs([record("p", flag(), flag("negation-lost", 3))])
    store.put("Li", number, FLAG + flag_key(flag()), ACCEPT)
    [again] = store.add_pairs([record("p", flag("name-changed", 5), flag(confidence=0.5))])
    assert again == number
    known = {stored.flag["check"]: stored for stored in store.pair(number).flags}
    assert known["number-changed"].current
    assert known["number-changed"].flag["confidence"] == 0.5
    assert not known["negation-lost"].current
    assert flag_key(flag()) in store.review(number, "Li").judgements


def test_a_flag_that_comes_later_opens_a_finished_pair(store: ReviewStore, record: Make, flag: Make) -> None:
    [number] = store.add_pairs([record("p", flag())])
    store.put("Li", number, FLAG + flag_key(flag()), ACCEPT)
    store.put("Li", number, FINISHED, True)
    assert store.finished("Li") == {number}
    store.add_pairs([record("p", flag(), flag("negation-lost", 3))])
    assert store.finished("Li") == set()
    assert not store.review(number, "Li").finished
    assert store.reviews(number, blind=True)["Li"].finished


def test_what_was_said_after_seeing_the_others_is_known(store: ReviewStore, record: Make) -> None:
    [number] = store.add_pairs([record("p")])
    store.put("Wang", number, COMMENT, "of Wang")
    store.put("Li", number, COMMENT, "before")
    store.put("Li", number, FINISHED, True)
    store.put("Li", number, COMMENT, "after")
    assert store.review(number, "Li").comment == "after"
    assert store.reviews(number, blind=True)["Li"].comment == "before"


def test_a_comment_that_looks_like_sql_is_a_comment(store: ReviewStore, record: Make) -> None:
    [number] = store.add_pairs([record("p'; DROP TABLE events; --")])
    store.put("Robert'); DROP TABLE events;--", number, COMMENT, "'; DROP TABLE pairs; --")
    assert store.reviewers() == ["Robert'); DROP TABLE events;--"]


def test_an_unknown_pair_is_refused(store: ReviewStore) -> None:
    with pytest.raises(RefusedError, match="no pair 7"):
        store.pair(7)


def test_a_decision_survives_a_kill(tmp_path: Path, record: Make) -> None:
    path = tmp_path / "review.sqlite"
    with ReviewStore(path) as store:
        [number] = store.add_pairs([record("p")])
    program = (
        "import sys, time; from transcheck.reviewing.store import ReviewStore\n"
        f"store = ReviewStore({str(path)!r})\n"
        f"store.put('Li', {number}, 'comment', 'kept')\n"
        "print('ready', flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        process.send_signal(signal.SIGKILL)
    with ReviewStore(path, create=False) as store:
        assert store.review(number, "Li").comment == "kept"


# Files that are not, or no longer, a review


def refused(path: Path, said: str) -> None:
    with pytest.raises(InputError, match=said) as caught:
        ReviewStore(path)
    assert str(path) in str(caught.value)


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("not a database at all\n" * 100)
    refused(path, "no review file")
    assert path.read_text().startswith("not a database")


def test_a_database_of_another_program(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    with contextlib.closing(sqlite3.connect(path)) as file:
        file.execute("CREATE TABLE songs (title TEXT)")
    refused(path, "another program")


def test_a_database_of_a_newer_version(tmp_path: Path, store: ReviewStore) -> None:
    store.close()
    path = Path(store.path)
    with contextlib.closing(sqlite3.connect(path)) as file:
        assert file.execute("PRAGMA application_id").fetchone() == (APPLICATION,)
        file.execute(f"PRAGMA user_version = {VERSION + 1}")
    refused(path, f"schema version {VERSION + 1}")


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_a_truncated_database(tmp_path: Path, store: ReviewStore, record: Make, share: float) -> None:
    store.add_pairs([record(f"p{number}", source="低于60分不能买票。" * 50) for number in range(40)])
    store.close()
    path = Path(store.path)
    with path.open("r+b") as file:
        file.truncate(int(path.stat().st_size * share))
    refused(path, "damaged")


def test_an_empty_file(tmp_path: Path) -> None:
    path = tmp_path / "review.sqlite"
    path.touch()
    refused(path, "empty")


def test_a_folder_and_a_missing_file(tmp_path: Path) -> None:
    refused(tmp_path, "folder")
    with pytest.raises(InputError, match="no such review file"):
        ReviewStore(tmp_path / "none.sqlite", create=False)
    refused(tmp_path / "none" / "review.sqlite", "cannot be opened")


def test_a_locked_database(store: ReviewStore, record: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    [number] = store.add_pairs([record("p")])
    monkeypatch.setattr("transcheck.reviewing.store._PATIENCE", 0.1)
    with contextlib.closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with ReviewStore(store.path) as second, pytest.raises(InputError, match="locked") as caught:
            second.put("Li", number, COMMENT, "late")
        assert store.path in str(caught.value)
        other.execute("ROLLBACK")
    assert store.review(number, "Li").comment == ""


def test_names_of_files_with_marks_that_mean_something_in_a_uri(tmp_path: Path, record: Make) -> None:
    path = tmp_path / "a ?b#c%20.sqlite"
    with ReviewStore(path) as store:
        store.add_pairs([record("p")])
    assert path.stat().st_size > 0
