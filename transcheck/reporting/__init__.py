"""What a person and a program read: each reporter is a class in a module of this package, or behind an entry point."""

from __future__ import annotations

from transcheck.errors import UsageError
from transcheck.reporting.base import Reporter
from transcheck.reporting.summary import Summary

GROUP = "transcheck.reporters"
"""Entry points that name reporters of other packages."""


def discover() -> dict[str, type[Reporter]]:
    """Every reporter by its name."""
    from transcheck import registry

    return registry.discover(__name__, Reporter, GROUP)


def find(name: str) -> type[Reporter]:
    """The reporter called ``name``; UsageError when there is none."""
    from transcheck.configuration import suggestion

    found = discover()
    if name not in found:
        raise UsageError(f"there is no format {name!r}{suggestion(name, found)}")
    return found[name]


__all__ = ["GROUP", "Reporter", "Summary", "discover", "find"]
