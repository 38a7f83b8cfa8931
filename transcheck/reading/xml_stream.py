"""Reads XML element by element, in constant memory, with the standard library's expat.

No entity is ever expanded and nothing is ever fetched: a file that declares entities is refused, which is how a few
lines are made to fill the memory, and a document type that stands elsewhere is not looked up.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.parsers import expat

from transcheck.errors import InputError
from transcheck.reading.encoding import Source

DEPTH_LIMIT = 200
"""Elements in one another; what goes deeper is an attack rather than data."""
ENTRY_LIMIT = 1_000_000
"""Code points of one entry; what goes beyond is cut off, and ``Element.cut`` says so."""

_SEPARATOR = "}"


@dataclass(slots=True)
class Element:
    """An element without its namespace: ``children`` are elements and pieces of text in order."""

    tag: str
    attributes: Mapping[str, str]
    first: int
    """Line on which it begins, from 1."""
    last: int = 0
    children: list[Element | str] = field(default_factory=list)
    cut: bool = False

    def elements(self, *tags: str) -> Iterator[Element]:
        """The children with one of these tags."""
        return (child for child in self.children if isinstance(child, Element) and child.tag in tags)

    def text(self, without: Collection[str] = ()) -> str:
        """All text in it; elements with a tag in ``without`` are left out with all that is in them."""
        parts = []
        for child in self.children:
            if isinstance(child, str):
                parts.append(child)
            elif child.tag not in without:
                parts.append(child.text(without))
        return "".join(parts)


class Found(NamedTuple):
    """An element that was asked for, and the attributes of those around it by tag."""

    element: Element
    around: Mapping[str, Mapping[str, str]]


def find_elements(source: Source, tags: Collection[str]) -> Iterator[Found]:
    """The elements with one of these tags, in order, each once it is complete; those within another are part of it.

    Raises:
        InputError: this is no XML, or XML that is made to do harm.
    """
    builder = _Builder(source.name, tags)
    for chunk in source.chunks():
        yield from builder.feed(chunk, last=False)
    yield from builder.feed("", last=True)


class _Builder:
    def __init__(self, file: str, tags: Collection[str]):
        self._file, self._tags = file, tags
        self._around: list[tuple[str, dict[str, str]]] = []
        self._open: list[Element] = []
        self._size = 0
        self._found: list[Found] = []
        self._parser = parser = expat.ParserCreate(namespace_separator=_SEPARATOR)
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.EntityDeclHandler = self._refuse
        parser.SkippedEntityHandler = self._skipped

    def feed(self, chunk: str, *, last: bool) -> list[Found]:
        """What became complete with this piece of the file."""
        self._found = []
        try:
            self._parser.Parse(chunk, last)
        except expat.ExpatError as error:
            raise InputError(
                f"this is not well-formed XML ({expat.ErrorString(error.code)}, column {error.offset + 1}); "
                "export the file again",
                file=self._file,
                line=error.lineno,
            ) from error
        return self._found

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self._around) + len(self._open) >= DEPTH_LIMIT:
            raise self._error(f"elements lie more than {DEPTH_LIMIT} deep")
        tag = _local(name)
        plain = {_local(key): value for key, value in attributes.items()}
        if not self._open and tag not in self._tags:
            self._around.append((tag, plain))
            return
        element = Element(tag, plain, self._parser.CurrentLineNumber)
        if self._open:
            self._open[-1].children.append(element)
        self._open.append(element)

    def _end(self, name: str) -> None:
        if not self._open:
            self._around.pop()
            return
        element = self._open.pop()
        element.last = self._parser.CurrentLineNumber
        if not self._open:
            element.cut = self._size > ENTRY_LIMIT
            self._size = 0
            self._found.append(Found(element, dict(self._around)))

    def _text(self, text: str) -> None:
        if self._open:
            self._open[-1].children.append(text[: max(ENTRY_LIMIT - self._size, 0)])
            self._size += len(text)

    def _skipped(self, name: str, is_parameter: bool) -> None:
        # Its meaning stands in a document type that is not looked up; the reader shall see that something was there.
        if not is_parameter:
            self._text(f"&{name};")

    def _refuse(self, name: str, *_details: object) -> None:
        raise self._error(f"declares the entity {name[:40]!r}; no entities are expanded here. Remove the declaration")

    def _error(self, message: str) -> InputError:
        return InputError(message, file=self._file, line=self._parser.CurrentLineNumber)


def _local(name: str) -> str:
    return name.rpartition(_SEPARATOR)[2]
