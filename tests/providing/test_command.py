import os
import shlex
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transcheck.errors import UsageError
from transcheck.providing import Options, RejectedError, UnavailableError
from transcheck.providing import command as module
from transcheck.providing.command import Command


def python(program: str, **options: str) -> Command:
    return Command(f"{shlex.quote(sys.executable)} -c {shlex.quote(program)}", Options(options))


ECHO = "import sys; [print('<' + line.rstrip('\\n') + '>') for line in open(0, encoding='utf-8', newline='\\n')]"


def texts(command: Command, *given: str) -> list[str]:
    return [answer.text for answer in command.translate(given, "zh", "en")]


def test_every_line_of_a_text_is_a_line_for_the_command() -> None:
    assert texts(python(ECHO), "一", "二\n\n三\r\n四", "五\u2028六") == [
        "<一>",
        "<二>\n\n<三>\r\n<四>",
        "<五>\u2028<六>",
    ]


@settings(max_examples=8, deadline=None)
@given(st.lists(st.text(max_size=30), min_size=1, max_size=4))
def test_whatever_the_texts_are_each_gets_its_own_answer(given_texts: list[str]) -> None:
    program = "import sys; sys.stdout.buffer.write(sys.stdin.buffer.read())"
    expected = [text.encode("utf-8", "replace").decode("utf-8") for text in given_texts]
    assert texts(python(program), *given_texts) == expected


def test_no_shell_sees_the_command(tmp_path: Path) -> None:
    witness = tmp_path / "witness"
    program = "import sys; print(sys.argv[1:])"
    command = Command(
        f"{shlex.quote(sys.executable)} -c {shlex.quote(program)} ; touch {witness} $HOME `id`", Options()
    )
    assert texts(command, "一") == [str([";", "touch", str(witness), "$HOME", "`id`"])]
    assert not witness.exists()


def test_what_stands_on_the_command_line_is_not_repeated() -> None:
    one, other = (Command(f"cat --password {word}", Options()).identity for word in ("s3cret", "other"))
    assert one["model"] == "cat"
    assert one != other
    assert "s3cret" not in str(one)


def test_the_command_is_told_the_languages() -> None:
    program = "import os; print(os.environ['TRANSCHECK_SOURCE_LANG'], os.environ['TRANSCHECK_TARGET_LANG'])"
    assert texts(python(program), "一") == ["zh en"]


def test_a_command_that_hangs_is_killed_with_its_children(tmp_path: Path) -> None:
    note = tmp_path / "child"
    program = (
        "import subprocess, sys, time;"
        f"child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)']);"
        f"open({str(note)!r}, 'w').write(str(child.pid)); time.sleep(60)"
    )
    with pytest.raises(UnavailableError, match="was killed"):
        texts(python(program, timeout="1.5"), "一")
    child = int(note.read_text())
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline and _runs(child):
        time.sleep(0.02)
    assert not _runs(child)


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
        return "State:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return False


@pytest.mark.parametrize(
    ("program", "said"),
    [
        ("print('only one')", "must write one for each"),
        ("pass", "wrote 0"),
        ("import sys; sys.exit('the model is missing')", "exit code 1: the model is missing"),
    ],
)
def test_a_command_that_does_not_keep_to_the_rule_is_not_believed(program: str, said: str) -> None:
    with pytest.raises(RejectedError, match=said):
        texts(python(program), "一", "二")


def test_a_flood_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SIZE_LIMIT", 100_000)
    with pytest.raises(RejectedError, match="MiB"):
        texts(python("while True: print('x' * 1000)"), "一")


@pytest.mark.parametrize(
    ("command", "said"),
    [("", "which command"), ("'open", "split into words"), ("no-such-program-here -x", "no program")],
)
def test_a_command_that_cannot_be_run_is_refused_at_once(command: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        Command(command, Options())
