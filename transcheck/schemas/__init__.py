"""JSON Schemas (2020-12) of the rows that go in and come out. The number in a name grows with every breaking change."""

from __future__ import annotations

from importlib.resources import files

VERSION = 1
NAMES = ("input", "output")


def schema_text(name: str) -> str:
    """The schema of ``input`` or ``output`` rows, as JSON.

    Raises:
        KeyError: there is no schema of that name.
    """
    if name not in NAMES:
        raise KeyError(name)
    return files(__package__).joinpath(f"{name}-{VERSION}.schema.json").read_text(encoding="utf-8")
