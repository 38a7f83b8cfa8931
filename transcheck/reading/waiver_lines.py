"""Waivers in text, at the end of a line or on a line of their own: ``# transcheck: ignore[check-name] reason``."""

from __future__ import annotations

import re

from transcheck.model import Waiver

_WAIVER = re.compile(r"#[ \t]*transcheck:[ \t]*ignore\b(?:\[([^\[\]]*)\])?[ \t]*([^\r\n]*)", re.IGNORECASE)


def without_waivers(text: str) -> tuple[str, tuple[Waiver, ...]]:
    """The text that stands before the waiver, and what it waives; one that names no check has the name ``""``."""
    found = _WAIVER.search(text) if "transcheck" in text.casefold() else None
    if found is None:
        return text, ()
    reason = found[2].strip()
    return text[: found.start()].rstrip(), tuple(Waiver(name, reason) for name in names(found[1] or "") or [""])


def names(text: str) -> list[str]:
    """The names of checks in ``text``, which stand apart by commas, semicolons or spaces."""
    return [name for name in re.split(r"[\s,;，；]+", text) if name]
