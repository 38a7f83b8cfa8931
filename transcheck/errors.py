"""Every exception that transcheck raises on purpose.

    TranscheckError
    ├── UsageError          wrong options, an unknown check, a configuration that does not hold  (exit code 2)
    └── InputError          an input that cannot be read at all                                  (exit code 2)
        └── UndecodableError    bytes that are text in none of the encodings tried

A single bad row is no exception: it comes back as a result with verdict ``unverifiable`` and a reason.
"""

from __future__ import annotations

from collections.abc import Sequence


class TranscheckError(Exception):
    """Base of all. The message is one sentence for a person: what is wrong, where, and the way out."""


class UsageError(TranscheckError):
    """The call is wrong: an unknown name, options that exclude each other, a bad configuration value."""


class InputError(TranscheckError):
    """An input cannot be read. ``file``, ``line`` and ``field`` say where, as far as that is known."""

    def __init__(self, message: str, *, file: str | None = None, line: int | None = None, field: str | None = None):
        self.file, self.line, self.field = file, line, field
        where = ", ".join(
            part
            for part in (file, f"line {line}" if line is not None else None, f"field {field!r}" if field else None)
            if part
        )
        super().__init__(f"{where}: {message}" if where else message)


class UndecodableError(InputError):
    """No encoding fits. ``offset`` is the first byte that UTF-8 cannot read."""

    def __init__(self, file: str, offset: int, tried: Sequence[str], line: int | None = None):
        self.offset, self.tried = offset, tuple(tried)
        super().__init__(
            f"byte {offset} cannot be decoded; tried {', '.join(tried)}. Either this is no text, or a part of it is in "
            "another encoding than the rest. Save it all as UTF-8 and try again.",
            file=file,
            line=line,
        )
