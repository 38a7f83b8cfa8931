"""The command line: it parses, calls and prints. Each command is a module here that exports ``command``."""

from __future__ import annotations

from transcheck.cli._main import main

__all__ = ["main"]
