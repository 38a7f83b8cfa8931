import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
RunAlone = Callable[..., "subprocess.CompletedProcess[bytes]"]

ROW = json.dumps({"source": "低于60分不能买票。", "target": "Below 60 points you cannot buy tickets."}) + "\n"


def test_help_names_every_command_and_the_exit_codes(run: Run) -> None:
    result = run("--help")
    assert result.exit_code == 0
    for name in ("audit", "check", "explain", "list"):
        assert f"  {name} " in result.stdout
        assert "Example" in run(name, "--help").stdout
        assert "--debug" in run(name, "--help").stdout
    assert "Exit codes" in result.stdout


def test_version(run: Run) -> None:
    result = run("--version")
    assert result.exit_code == 0
    assert result.stdout.startswith("transcheck 0.")


def test_an_unknown_command_is_told_with_the_nearest_one(run: Run) -> None:
    result = run("audt")
    assert result.exit_code == 2
    assert "did you mean 'audit'" in result.stderr


def test_help_imports_nothing_heavy() -> None:
    program = (
        "import sys\nfrom transcheck.cli import main\ntry:\n    main(['--help'])\nexcept SystemExit: pass\n"
        "heavy = {'jieba', 'sacrebleu', 'rich', 'numpy', 'opencc', 'babel', 'simplemma', 'pypinyin', 'asyncio'}\n"
        "sys.exit(','.join(sorted(heavy & set(sys.modules))) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_exit_codes_of_the_process(run_alone: RunAlone) -> None:
    done = run_alone("audit", "missing.txt")
    assert done.returncode == 2
    assert b"missing.txt" in done.stderr
    assert b"Traceback" not in done.stderr


def test_colours_can_be_asked_for_and_refused(run_alone: RunAlone) -> None:
    wrong = ("audit", "--source", "低于60分。", "--target", "Below 600 points.", "--fail-on", "major")
    forced = {"FORCE_COLOR": "1", "TERM": "xterm-256color"}
    coloured, plain = run_alone(*wrong, env=forced), run_alone(*wrong, env={**forced, "NO_COLOR": "1"})
    assert b"\x1b[" in coloured.stdout
    assert b"\x1b[" not in plain.stdout
    assert coloured.returncode == plain.returncode == 1


@pytest.mark.parametrize("env", [{"PYTHONIOENCODING": "latin-1"}, {"PYTHONUTF8": "0", "LC_ALL": "POSIX"}])
def test_output_is_utf8_whatever_the_locale(run_alone: RunAlone, env: dict[str, str]) -> None:
    Path("p.jsonl").write_text(ROW, encoding="utf-8")
    done = run_alone("audit", "p.jsonl", "--format", "jsonl", env=env)
    assert json.loads(done.stdout.decode("utf-8"))["source"] == "低于60分不能买票。"
    assert done.returncode == 0


@pytest.mark.parametrize("format", ["text", "json", "jsonl", "markdown"])
def test_half_a_surrogate_pair_comes_out_as_valid_utf8(run: Run, format: str) -> None:
    result = run("audit", "--source", "低于60分\udc80。", "--target", "Below 60 points.", "--format", format)
    assert result.exit_code == 0
    assert "faithful" in result.stdout_bytes.decode("utf-8")


def test_a_reader_that_closes_the_pipe_is_no_error() -> None:
    Path("p.jsonl").write_text(ROW * 300, encoding="utf-8")
    command = [sys.executable, "-m", "transcheck", "audit", "p.jsonl", "--format", "jsonl"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.wait(60) == 0
        assert process.stderr.read() == b""


@pytest.fixture
def heed_interrupts() -> Iterator[None]:
    # A program started in the background of a shell is told to ignore SIGINT, and hands that on to what it starts.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def _open_if_read(pipe: Path) -> int | None:
    """Opens a pipe for writing if somebody reads from it."""
    try:
        return os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
    except OSError:
        return None


def _wait_for_reader(pipe: Path) -> int:
    end = time.monotonic() + 60
    while (opened := _open_if_read(pipe)) is None:
        assert time.monotonic() < end, f"nobody reads {pipe}"
        time.sleep(0.1)
    return opened


@pytest.mark.usefixtures("heed_interrupts")
def test_ctrl_c_ends_at_once() -> None:
    os.mkfifo("never")
    command = [sys.executable, "-m", "transcheck", "audit", "never", "--from", "thread", "--output", "out.txt"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe) as process:
        try:
            writing = _wait_for_reader(Path("never"))
            process.send_signal(signal.SIGINT)
            _, stderr = process.communicate(timeout=30)
            os.close(writing)
        finally:
            process.kill()
    assert process.returncode == 130
    assert stderr.strip() == b"Interrupted."
    assert not Path("out.txt").exists()


def test_completion_knows_the_commands(run_alone: RunAlone) -> None:
    env = {"_TRANSCHECK_COMPLETE": "bash_complete", "COMP_WORDS": "transcheck ", "COMP_CWORD": "1"}
    assert b"audit" in run_alone(env=env).stdout
