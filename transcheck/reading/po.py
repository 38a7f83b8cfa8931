"""PO, the catalogues of gettext: one pair for each message, read with Babel."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType
from typing import ClassVar

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, PoFileParser

from transcheck.errors import InputError
from transcheck.model import Location, Pair
from transcheck.reading.base import Reader
from transcheck.reading.encoding import Source
from transcheck.reading.rows import language, row_id

_LANGUAGE = re.compile(r"^Language:\s*([\w@.-]+)", re.MULTILINE)


class PoReader(Reader):
    """Messages in use; those commented out as obsolete translate nothing any more.

    Of a message with plural forms the plural is paired with the last form and, where the translation has more than
    one, the singular with the first.
    """

    name: ClassVar[str] = "po"
    suffixes: ClassVar[tuple[str, ...]] = (".po", ".pot")

    def sniff(self, head: str) -> bool:
        """True if a line begins with ``msgid`` and another with ``msgstr``."""
        return all(re.search(rf'^{word} "', head, re.MULTILINE) for word in ("msgid", "msgstr"))

    def read(self, source: Source) -> Iterator[Pair]:
        """The pairs in order; comments for the translator are the context.

        Raises:
            InputError: the file breaks the rules of PO; what stands before that entry is read.
        """
        catalog = _Messages()
        error = _parse(source, catalog)
        for message in catalog.found:
            yield from _pairs(message, catalog.language, source.name)
        if error is not None:
            raise error
        if not catalog.found:
            raise InputError("the file holds no messages", file=source.name)


class _Messages(Catalog):
    """Keeps every message in order, also one that stands there twice; of the header only the language."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Message] = []
        self.language: str | None = None

    def __setitem__(self, id: object, message: Message) -> None:
        if message.id:
            self.found.append(message)
            return
        header = message.string if isinstance(message.string, str) else ""
        tag = _LANGUAGE.search(header)
        self.language = tag[1] if tag else None

    @property
    def num_plurals(self) -> int:
        """More than any language has: the texts alone matter here, not the rule that chooses among them."""
        return 6


def _parse(source: Source, catalog: _Messages) -> InputError | None:
    """Fills the catalogue; the error where the parser had to stop."""
    number = 0

    def lines() -> Iterator[str]:
        nonlocal number
        for line in source.lines():
            number = line.number
            yield line.text

    try:
        PoFileParser(catalog, ignore_obsolete=True, abort_invalid=True).parse(lines())
    except PoFileError as error:
        message = str(error).rpartition(" on ")[0]
        return InputError(f"{message}; mend the entry", file=source.name, line=error.lineno + 1)
    except (ValueError, IndexError, TypeError, AttributeError, AssertionError):
        return InputError("this is not how an entry of a PO file looks; mend it", file=source.name, line=number)
    return None


def _pairs(message: Message, tag: str | None, file: str) -> Iterator[Pair]:
    texts: list[tuple[str, str]]
    if isinstance(message.id, (list, tuple)):
        singular, plural = message.id[0], message.id[1]
        forms = [form for form in message.string or () if form] or [""]
        texts = [(plural, forms[-1])] if len(forms) == 1 else [(singular, forms[0]), (plural, forms[-1])]
    else:
        texts = [(message.id, message.string if isinstance(message.string, str) else "")]
    line = message.lineno or 1
    meta = {
        "context": message.context,
        "flags": sorted(message.flags),
        "references": [f"{name}:{place}" if place else name for name, place in message.locations],
    }
    for number, (source, target) in enumerate(texts):
        id = row_id(file, line)
        yield Pair(
            id=f"{id}/{number + 1}" if len(texts) > 1 else id,
            source=source,
            target=target or None,
            target_lang=language(tag),
            location=Location(file, lines=(line, line)),
            context="\n".join([*message.auto_comments, *message.user_comments]) or None,
            meta=MappingProxyType({name: value for name, value in meta.items() if value}),
            reason=None if target else "the message is not translated yet",
        )
