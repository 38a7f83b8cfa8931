"""The checks: one module each, found by name. To add one, add a file here and a test beside the others."""

from __future__ import annotations

from functools import lru_cache

from transcheck.checks.base import Bitext, Check
from transcheck.registry import discover as _discover

__all__ = ["Bitext", "Check", "discover"]


@lru_cache(maxsize=1)
def discover() -> dict[str, type[Check]]:
    """All checks by name: ours and those that other packages add through the entry point ``transcheck.checks``."""
    return _discover(__name__, Check, "transcheck.checks")
