"""XLIFF 1.2 and 2.x: one pair for each unit (1.2) or segment (2.x)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import ClassVar

from transcheck.errors import InputError
from transcheck.model import Location, Pair
from transcheck.reading.base import Reader
from transcheck.reading.encoding import Source
from transcheck.reading.rows import bad_row, language, row_id
from transcheck.reading.xml_stream import Element, find_elements

_CODES = frozenset({"bpt", "ept", "it", "ph", "x", "bx", "ex", "sc", "ec", "sm", "em"})
"""Inline elements that hold the markup of the original document, and no words."""
_NOT_BEGUN = frozenset({"new", "needs-translation", "initial"})
"""States of a target that nobody has filled in yet."""


class XliffReader(Reader):
    """Units with their state and notes; ``source-language`` and ``srcLang`` say the direction."""

    name: ClassVar[str] = "xliff"
    suffixes: ClassVar[tuple[str, ...]] = (".xlf", ".xliff", ".sdlxliff", ".mxliff")

    def sniff(self, head: str) -> bool:
        """True if an element is called ``xliff``."""
        return re.search(r"<(\w+:)?xliff\b", head) is not None

    def read(self, source: Source) -> Iterator[Pair]:
        """The pairs, in order; state and place in the original come under ``meta``, notes as the context."""
        empty = True
        for element, around in find_elements(source, ("trans-unit", "unit")):
            empty = False
            file, root = around.get("file", {}), around.get("xliff", {})
            if element.tag == "trans-unit":
                tags = file.get("source-language"), file.get("target-language")
                yield _pair(element, element, tags, file, source.name, _id(element, source.name))
            else:
                tags = root.get("srcLang"), root.get("trgLang")
                yield from _segments(element, tags, file, source.name)
        if empty:
            raise InputError("the file holds no units", file=source.name)


def _segments(unit: Element, tags: tuple[str | None, str | None], file: Mapping[str, str], name: str) -> Iterator[Pair]:
    segments = list(unit.elements("segment"))
    for number, segment in enumerate(segments, 1):
        id = _id(unit, name)
        if len(segments) > 1:
            id = f"{id}/{segment.attributes.get('id') or number}"
        yield _pair(unit, segment, tags, file, name, id)


def _id(unit: Element, file: str) -> str:
    return unit.attributes.get("id", "").strip() or row_id(file, unit.first)


def _pair(
    unit: Element,
    segment: Element,
    tags: tuple[str | None, str | None],
    file: Mapping[str, str],
    name: str,
    id: str,
) -> Pair:
    lines = (segment.first, segment.last)
    if unit.cut:
        return bad_row(name, lines, "the unit is too long; split it", id=id)
    sources, targets = list(segment.elements("source")), list(segment.elements("target"))
    if not sources:
        return bad_row(name, lines, "the unit has no source; export the file again", id=id)
    target = targets[0] if targets else None
    text = _words(target) if target is not None else None
    state = (target.attributes.get("state") if target is not None else None) or segment.attributes.get("state")
    if not text and (target is None or state in _NOT_BEGUN):
        text = None
    notes = [note.text() for group in (unit, *unit.elements("notes")) for note in group.elements("note")]
    meta = {"state": state, "original": file.get("original"), "resname": unit.attributes.get("resname")}
    own_tag = target.attributes.get("lang") if target is not None else None
    return Pair(
        id=id,
        source=_words(sources[0]),
        target=text,
        source_lang=language(sources[0].attributes.get("lang") or tags[0]),
        target_lang=language(own_tag or tags[1]),
        location=Location(name, lines=lines),
        context="\n".join(notes) or None,
        meta=MappingProxyType({key: value for key, value in meta.items() if value}),
        reason=None if text is not None else "the unit is not translated yet",
    )


def _words(element: Element) -> str:
    """Its text; in 2.x a character that XML cannot hold is written as ``<cp hex="…"/>``."""
    parts = []
    for child in element.children:
        if isinstance(child, str):
            parts.append(child)
        elif child.tag == "cp":
            parts.append("\N{REPLACEMENT CHARACTER}")
        elif child.tag not in _CODES:
            parts.append(_words(child))
    return "".join(parts)
