"""Reads a check's documentation out of its module's docstring.

The docstring has a one-line summary, then sections that start with a heading at the margin: ``In Chinese:`` (what is
flagged, in one Chinese sentence, for Chinese readers of a report), where need be ``Glossary:`` (CSV that the examples
are to be read with), ``Why it matters:``, ``Flagged:``, ``Clean:`` and
``Known false alarms:``. An example is a line with the source and a line with ``→`` and the translation; square brackets
mark the words to be flagged, ``[]`` a place that lacks some.
"""

from __future__ import annotations

import inspect
import re
import sys
from dataclasses import dataclass

from transcheck.checks.base import Check
from transcheck.model import Span

HEADINGS = ("In Chinese", "Glossary", "Why it matters", "Flagged", "Clean", "Known false alarms")

_ARROW = "→"
_HEADING = re.compile(rf"^({'|'.join(HEADINGS)}):[ \t]*", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Example:
    """A pair from the documentation with the spans that its brackets mark."""

    source: str
    target: str
    source_spans: tuple[Span, ...]
    target_spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Documentation:
    """A check's documentation, section by section; a missing section is empty."""

    summary: str
    chinese: str
    """What the check flags, in one sentence of simplified Chinese."""
    glossary: str
    """The glossary that the examples need, as CSV; empty if they need none."""
    why: str
    flagged: tuple[Example, ...]
    clean: tuple[Example, ...]
    false_alarms: str


def documentation(check: type[Check]) -> Documentation:
    """The parsed documentation of ``check``.

    Raises:
        ValueError: an example has no translation, or its brackets do not close.
    """
    parts = _HEADING.split(docstring(check))
    sections = dict(zip(parts[1::2], (part.strip() for part in parts[2::2]), strict=True))
    return Documentation(
        summary=parts[0].strip(),
        chinese=_join(sections.get("In Chinese", "")),
        glossary=inspect.cleandoc(sections.get("Glossary", "")),
        why=_join(sections.get("Why it matters", "")),
        flagged=_examples(sections.get("Flagged", "")),
        clean=_examples(sections.get("Clean", "")),
        false_alarms=_join(sections.get("Known false alarms", "")),
    )


def docstring(check: type[Check]) -> str:
    """The docstring of the check's module, without indentation."""
    return inspect.cleandoc(sys.modules[check.__module__].__doc__ or "")


def _join(text: str) -> str:
    return " ".join(text.split())


def _examples(text: str) -> tuple[Example, ...]:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) % 2 or any(line.startswith(_ARROW) != bool(place % 2) for place, line in enumerate(lines)):
        raise ValueError(f"examples are a source line and a line with {_ARROW!r} and the translation: {lines}")
    return tuple(
        _example(source, target[len(_ARROW) :]) for source, target in zip(lines[::2], lines[1::2], strict=True)
    )


def _example(source: str, target: str) -> Example:
    plain_source, source_spans = _strip(source)
    plain_target, target_spans = _strip(target[len(_ARROW) :])
    return Example(plain_source, plain_target, source_spans, target_spans)


def _strip(marked: str) -> tuple[str, tuple[Span, ...]]:
    plain: list[str] = []
    spans: list[Span] = []
    start: int | None = None
    for character in marked.strip():
        if character == "[" and start is None:
            start = len(plain)
        elif character == "]" and start is not None:
            spans.append((start, len(plain)))
            start = None
        else:
            plain.append(character)
    if start is not None:
        raise ValueError(f"a bracket does not close: {marked!r}")
    return "".join(plain), tuple(spans)
