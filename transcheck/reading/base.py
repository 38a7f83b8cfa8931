"""What a reader is: one file format, found by its name, its suffixes or the look of its content."""

from __future__ import annotations

import abc
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import ClassVar

from transcheck.model import Comment, Pair
from transcheck.reading.encoding import Source


class Reader(abc.ABC):
    """One input format. Add one as a module in this folder, or through the entry point group ``transcheck.readers``.

    A reader gives one item for each row or comment and leaves none out: what it cannot use comes as a `Pair` with
    empty texts and a ``reason``.
    """

    name: ClassVar[str]
    """What ``--from`` calls it."""
    suffixes: ClassVar[tuple[str, ...]] = ()
    """File name endings that belong to it, lower case, with the dot."""
    last_resort: ClassVar[bool] = False
    """True for a reader that takes nearly anything and so is asked only when no other knows the content."""
    in_folders: ClassVar[bool] = True
    """False for a reader whose suffixes as often mean something else, so that its files have to be named one by one."""
    magic: ClassVar[bytes] = b""
    """The bytes that a file in a binary format begins with; empty for text."""

    def __init__(self, fields: Mapping[str, str] = MappingProxyType({})) -> None:
        """``fields`` says what the input calls a field of ours, where it has another name: ``{"text": "body"}``."""
        self.fields = fields

    @abc.abstractmethod
    def sniff(self, head: str) -> bool:
        """Whether the content, of which ``head`` is the beginning, looks like this format."""

    @abc.abstractmethod
    def read(self, source: Source) -> Iterator[Comment | Pair]:
        """The items in order, in constant memory. Ids may repeat; the caller makes them unique.

        Raises:
            InputError: the input as a whole cannot be read.
        """
