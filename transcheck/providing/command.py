"""Any command that reads a text a line and writes its translation a line: ``cmd:my-translator --zh-en``."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import shlex
import shutil
import signal
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO, ClassVar

from transcheck.errors import UsageError
from transcheck.providing.base import DeniedError, Provider, RejectedError, Translation, UnavailableError
from transcheck.providing.options import Options

LANGUAGES = ("TRANSCHECK_SOURCE_LANG", "TRANSCHECK_TARGET_LANG")
"""Environment variables that tell the command the direction."""
SIZE_LIMIT = 16 << 20
"""Bytes of an answer that are looked at."""

_BREAK = re.compile("(\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029])")
"""Everything that some program takes for the end of a line."""


class Command(Provider):
    """Runs the command once for each batch, without a shell, and kills it with its children when it takes too long.

    A text of several lines goes in as several lines; blank ones stay at home.
    """

    name: ClassVar[str] = "cmd"
    batch: ClassVar[int] = 32

    def __init__(self, argument: str, options: Options) -> None:
        """The argument is the command, quoted as for a shell, of which nothing else is understood: no pipe, no $.

        Raises:
            UsageError: there is no command, its quotes do not match, or there is no such program.
        """
        try:
            self._words = shlex.split(argument)
        except ValueError as error:
            raise UsageError(f"cmd: {argument[:80]!r} cannot be split into words ({error}).") from error
        if not self._words:
            raise UsageError("which command? Write --machine 'cmd:my-translator --zh-en'.")
        if shutil.which(self._words[0]) is None:
            raise UsageError(f"cmd: there is no program {self._words[0]!r} on the path.")
        self._argument = argument
        self._timeout = options.number("timeout", 120.0, least=0.01)

    @property
    def identity(self) -> Mapping[str, str]:
        """The program, and a digest of what it is given: a command line may hold what is no one's business."""
        digest = hashlib.sha256(self._argument.encode("utf-8", "surrogatepass")).hexdigest()[:16]
        return {"model": Path(self._words[0]).name, "command": digest}

    @property
    def destination(self) -> str | None:
        """The command: what it does with the texts is not ours to say."""
        return f"the command {Path(self._words[0]).name!r}, which may pass them on,"

    def translate(self, texts: Sequence[str], source_lang: str, target_lang: str) -> list[Translation]:
        """Runs the command with all lines of all ``texts``."""
        parts = [_BREAK.split(text) for text in texts]  # line, break, line, break, …, line
        lines = [line for part in parts for line in part[::2] if line.strip()]
        answers = iter(self._run(lines, source_lang, target_lang))
        return [
            Translation(
                "".join(
                    piece if number % 2 or not piece.strip() else next(answers) for number, piece in enumerate(part)
                )
            )
            for part in parts
        ]

    def _run(self, lines: Sequence[str], source_lang: str, target_lang: str) -> list[str]:
        program = self._words[0]
        environment = {**os.environ, **dict(zip(LANGUAGES, (source_lang, target_lang), strict=True))}
        given = "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")
        try:
            process = subprocess.Popen(
                self._words,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=environment,
                start_new_session=True,
            )
        except (OSError, ValueError) as error:
            raise DeniedError(f"{program} cannot be run ({error})") from None
        output, errors = _converse(process, given, self._timeout, program)
        if process.returncode:
            said = errors.decode("utf-8", "replace").strip().splitlines()[-1:]
            words = f": {said[0][:200]}" if said else ""
            raise RejectedError(f"{program} ended with exit code {process.returncode}{words}")
        answers = output.decode("utf-8", "replace").removesuffix("\n").split("\n") if output else []
        if len(answers) != len(lines):
            raise RejectedError(
                f"{program} was given {len(lines)} lines and wrote {len(answers)}; it must write one for each"
            )
        return [answer.removesuffix("\r") for answer in answers]


def _converse(process: subprocess.Popen[bytes], given: bytes, timeout: float, program: str) -> tuple[bytes, bytes]:
    """What the process writes when it is given ``given``, both as far as the limits allow."""
    assert process.stdin
    assert process.stdout
    assert process.stderr
    flooded = threading.Event()

    def write(stream: IO[bytes]) -> None:
        # A command that does not read all it is given says so by the number of its lines.
        with contextlib.suppress(OSError, ValueError), stream:
            stream.write(given)

    def read(stream: IO[bytes], kept: list[bytes]) -> None:
        size = 0
        while part := os.read(stream.fileno(), 1 << 16):
            size += len(part)
            if size > SIZE_LIMIT:
                flooded.set()
                _kill(process)
                return
            kept.append(part)

    output: list[bytes] = []
    errors: list[bytes] = []
    threads = [
        threading.Thread(target=write, args=(process.stdin,), daemon=True),
        threading.Thread(target=read, args=(process.stdout, output), daemon=True),
        threading.Thread(target=read, args=(process.stderr, errors), daemon=True),
    ]
    deadline = time.monotonic() + timeout
    try:
        for thread in threads:
            thread.start()
        for thread in threads:  # they end with the command and with whatever else holds its pipes
            thread.join(max(0.0, deadline - time.monotonic()))
        if any(thread.is_alive() for thread in threads):
            raise UnavailableError(f"{program} did not end within {timeout:g} seconds and was killed")
        process.wait(max(0.0, deadline - time.monotonic()))
    except subprocess.TimeoutExpired:
        raise UnavailableError(f"{program} did not end within {timeout:g} seconds and was killed") from None
    finally:
        if process.returncode is None:
            _kill(process)
        process.wait()
        for thread in threads:
            thread.join(1.0)
        process.stdout.close()
        process.stderr.close()
    if flooded.is_set():
        raise RejectedError(f"{program} wrote more than {SIZE_LIMIT >> 20} MiB")
    return b"".join(output), b"".join(errors)


def _kill(process: subprocess.Popen[bytes]) -> None:
    """Ends the command and whatever it has started."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
