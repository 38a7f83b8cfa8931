"""TMX, the exchange format of translation memories: one pair for each unit and translation in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType
from typing import ClassVar

from transcheck.errors import InputError
from transcheck.model import CHINESE, ENGLISH, Location, Pair
from transcheck.reading.base import Reader
from transcheck.reading.encoding import Source
from transcheck.reading.rows import bad_row, language, row_id
from transcheck.reading.xml_stream import Element, find_elements

_CODES = frozenset({"bpt", "ept", "it", "ph", "ut"})
"""Inline elements that hold the markup of the original document, and no words."""


class TmxReader(Reader):
    """Units in Chinese and English; which is the source is said by ``srclang``, else by the order."""

    name: ClassVar[str] = "tmx"
    suffixes: ClassVar[tuple[str, ...]] = (".tmx",)

    def sniff(self, head: str) -> bool:
        """True if an element is called ``tmx``."""
        return re.search(r"<tmx\b", head) is not None

    def read(self, source: Source) -> Iterator[Pair]:
        """The pairs, in order; further fields of a unit come under ``meta``."""
        source_tag: str | None = None
        empty = True
        for element, _ in find_elements(source, ("header", "tu")):
            if element.tag == "header":
                source_tag = element.attributes.get("srclang")
            else:
                empty = False
                yield from _pairs(element, element.attributes.get("srclang", source_tag), source.name)
        if empty:
            raise InputError("the file holds no translation units", file=source.name)


def _pairs(unit: Element, source_tag: str | None, file: str) -> Iterator[Pair]:
    lines = (unit.first, unit.last)
    id = unit.attributes.get("tuid", "").strip() or row_id(file, unit.first)
    if unit.cut:
        yield bad_row(file, lines, "the unit is too long; split it", id=id)
        return
    variants = [
        (variant.attributes.get("lang", ""), segment.text(_CODES))
        for variant in unit.elements("tuv")
        for segment in variant.elements("seg")
    ]
    usable = [(tag, text) for tag, text in variants if language(tag) in (CHINESE, ENGLISH)]
    first = next((item for item in usable if source_tag and language(item[0]) == language(source_tag)), None)
    if first is None and usable:
        first = usable[0]
    if first is None:
        tags = ", ".join(tag or "no language" for tag, _ in variants) or "no variants"
        yield bad_row(file, lines, f"neither Chinese nor English is in the unit ({tags})", id=id)
        return
    translations: list[tuple[str, str | None]] = [
        (tag, text) for tag, text in usable if language(tag) != language(first[0])
    ]
    meta = {name: value for name, value in unit.attributes.items() if name not in ("tuid", "srclang")}
    meta |= {prop.attributes.get("type", "prop"): prop.text() for prop in unit.elements("prop")}
    notes = "\n".join(note.text() for note in unit.elements("note"))
    if not translations:
        translations = [("", None)]
    for tag, text in translations:
        yield Pair(
            id=f"{id}/{tag}" if len(translations) > 1 else id,
            source=first[1],
            target=text,
            source_lang=language(first[0]),
            target_lang=language(tag),
            location=Location(file, lines=lines),
            context=notes or None,
            meta=MappingProxyType(meta),
            reason=None if text is not None else "the unit has no translation",
        )
