import logging
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.errors import UsageError
from transcheck.providing import cache as module
from transcheck.providing.base import Translation
from transcheck.providing.cache import Cache, answer_key

KEY = answer_key("p", {"model": "m"}, "zh", "en", "一")


def filled(path: Path) -> Path:
    cache = Cache(path)
    for number in range(200):
        text = f"{number} " * 30
        cache.put("p", "m", {answer_key("p", {}, "zh", "en", str(number)): Translation(text, "note", complete=False)})
    cache.put("p", "m", {KEY: Translation("one")})
    cache.close()
    return path


def test_answers_are_there_in_the_next_run(tmp_path: Path) -> None:
    cache = Cache(filled(tmp_path / "new" / "folder" / "cache.sqlite"))
    other = answer_key("p", {}, "zh", "en", "7")
    assert cache.get([KEY, other, b"unknown"]) == {
        KEY: Translation("one"),
        other: Translation("7 " * 30, "note", complete=False),
    }
    cache.close()


def test_neither_the_original_nor_an_option_is_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite"
    cache = Cache(path)
    cache.put("p", "m", {answer_key("p", {"server": "http://here.example"}, "zh", "en", "秘密"): Translation("x")})
    cache.close()
    content = path.read_bytes()
    assert "秘密".encode() not in content
    assert b"here.example" not in content


@given(st.lists(st.text(), min_size=4, max_size=4), st.lists(st.text(), min_size=4, max_size=4))
def test_different_questions_have_different_keys(one: list[str], other: list[str]) -> None:
    keys = [answer_key(provider, {"model": model}, "zh", lang, text) for provider, model, lang, text in (one, other)]
    assert (keys[0] == keys[1]) is (one == other)


def truncated(path: Path) -> None:
    content = filled(path).read_bytes()
    path.write_bytes(content[: len(content) // 2])


def overwritten(path: Path) -> None:
    content = bytearray(filled(path).read_bytes())
    content[4096:12288] = b"\xff" * 8192
    path.write_bytes(bytes(content))


def no_database(path: Path) -> None:
    path.write_text("id,source,target\n" * 400, encoding="utf-8")


def foreign(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE customers (name TEXT)")
    connection.close()


def newer(path: Path) -> None:
    filled(path)
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {module.VERSION + 1}")
    connection.close()


def folder(path: Path) -> None:
    path.mkdir()


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (truncated, "damaged"),
        (overwritten, "damaged"),
        (no_database, "no cache of machine output"),
        (foreign, "no cache of machine output"),
        (newer, "version 2"),
        (folder, "a folder"),
    ],
)
def test_a_file_that_will_not_do_is_refused_and_left_as_it_is(
    tmp_path: Path, make: Callable[[Path], None], said: str
) -> None:
    path = tmp_path / "cache.sqlite"
    make(path)
    before = path.read_bytes() if path.is_file() else b""
    with pytest.raises(UsageError, match=said) as caught:
        Cache(path)
    assert str(path) in str(caught.value)
    assert before == (path.read_bytes() if path.is_file() else b"")


def test_a_cache_that_another_program_holds_is_said_to_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PATIENCE", 0.05)
    path = tmp_path / "cache.sqlite"
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    with pytest.raises(UsageError, match="another program holds"):
        Cache(path)
    holder.close()


def test_answers_wait_while_the_cache_is_locked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(module, "_PATIENCE", 0.05)
    path = filled(tmp_path / "cache.sqlite")
    cache = Cache(path)
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    other = answer_key("p", {}, "zh", "en", "二")
    with caplog.at_level(logging.WARNING, "transcheck"):
        cache.put("p", "m", {other: Translation("two")})
    assert cache.unwritten == 1
    assert "cannot be written" in caplog.text
    holder.execute("ROLLBACK")
    holder.close()
    cache.close()
    again = Cache(path)
    assert again.get([other, KEY]) == {other: Translation("two"), KEY: Translation("one")}
    again.close()


def test_two_runs_may_share_a_cache(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite"
    failures: list[BaseException] = []

    def run(name: str) -> None:
        try:
            cache = Cache(path)
            for number in range(20):
                cache.put(name, "m", {answer_key(name, {}, "zh", "en", str(number)): Translation(name)})
            cache.close()
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=run, args=(name,)) for name in "abc"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    cache = Cache(path)
    keys = [answer_key(name, {}, "zh", "en", str(number)) for name in "abc" for number in range(20)]
    assert len(cache.get(keys)) == 60
    cache.close()


def test_half_a_character_can_be_kept(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache.sqlite")
    cache.put("p", "m", {KEY: Translation("a\ud800b\0c")})
    assert cache.get([KEY])[KEY].text == "a\ufffd\ufffd\ufffdb\0c"
    assert cache.unwritten == 0
    cache.close()
