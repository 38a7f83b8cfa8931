"""Glossaries of the user's own: which English forms a Chinese term may take. Read from CSV or TBX.

CSV has a header with the columns ``zh`` and ``en``; several English forms stand in one cell with ``;`` or ``|`` between
them, or in several rows; further columns are passed over. Of TBX the terms of each entry are read, in both the older
(``termEntry``, ``langSet``) and the newer (``conceptEntry``, ``langSec``) spelling.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from xml.parsers import expat

from transcheck.errors import InputError
from transcheck.lexicon.chinese import to_simplified
from transcheck.model import CHINESE, ENGLISH
from transcheck.scripts import has_han

_COLUMNS = {
    **dict.fromkeys(("zh", "chinese", "中文", "汉语", "漢語", "source"), CHINESE),
    **dict.fromkeys(("en", "english", "英文", "英语", "英語", "target"), ENGLISH),
}
_BETWEEN_FORMS = re.compile(r"\s*[;|；｜]\s*")
_TBX_ENTRY = frozenset(("termEntry", "conceptEntry"))
_TBX_LANGUAGE = frozenset(("langSet", "langSec"))
_XML_LANG = "http://www.w3.org/XML/1998/namespace lang"


class Glossary(Mapping[str, str]):
    """Chinese terms, simplified and in lower case, each with the English forms that render it.

    As a mapping it gives the forms of a term as one text, with ``; `` between them.
    """

    def __init__(self, terms: Iterable[tuple[str, tuple[str, ...]]] = ()):
        self._terms: dict[str, tuple[str, ...]] = {}
        for term, forms in terms:
            key = to_simplified(term.strip()).lower()
            self._terms[key] = tuple(dict.fromkeys((*self._terms.get(key, ()), *forms)))

    def __getitem__(self, term: str) -> str:
        return "; ".join(self._terms[term])

    def __iter__(self) -> Iterator[str]:
        return iter(self._terms)

    def __len__(self) -> int:
        return len(self._terms)

    def __add__(self, other: Glossary) -> Glossary:
        """Both together; a term in both may take the forms of either."""
        return Glossary((*self._terms.items(), *other._terms.items()))

    def chinese_terms(self) -> frozenset[str]:
        """The terms, for the segmenter to keep whole."""
        return frozenset(self._terms)

    def forms(self, term: str) -> tuple[str, ...]:
        """The English forms that render ``term``, as they were given; empty if it is not in the glossary."""
        return self._terms.get(term, ())


def load_glossary(path: str | Path) -> Glossary:
    """The glossary in the file at ``path``: TBX if it begins like XML, else CSV, in UTF-8.

    Raises:
        InputError: the file cannot be read, is neither, or an entry lacks a term; with the line and field.
    """
    file = str(path)
    try:
        content = Path(path).read_bytes()
    except (OSError, ValueError) as error:
        said = error.strerror if isinstance(error, OSError) else error
        raise InputError(f"the glossary cannot be opened ({said})", file=file) from error
    start = content.lstrip(b"\xef\xbb\xbf \t\r\n")
    terms = list(_read_tbx(content, file) if start[:1] == b"<" or b"<\0" in start[:4] else _read_csv(content, file))
    if not terms:
        raise InputError("the glossary holds no term in Chinese and English", file=file)
    return Glossary(terms)


def _read_csv(content: bytes, file: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"byte {error.start} is not UTF-8; save the glossary as UTF-8", file=file) from error
    rows = csv.reader(io.StringIO(text, newline=""), delimiter="\t" if "\t" in text.partition("\n")[0] else ",")
    try:
        columns = [_COLUMNS.get(cell.strip().lower()) for cell in next(rows, [])]
        for field in (CHINESE, ENGLISH):
            if field not in columns:
                raise InputError("there is no such column; begin with 'zh,en'", file=file, line=1, field=field)
        for row in rows:
            if any(cell.strip() for cell in row):
                term, forms = (
                    row[columns.index(field)].strip() if columns.index(field) < len(row) else ""
                    for field in (CHINESE, ENGLISH)
                )
                yield _entry(term, _BETWEEN_FORMS.split(forms), file, rows.line_num)
    except csv.Error as error:
        raise InputError(f"this is no CSV ({error})", file=file, line=rows.line_num) from error


def _entry(term: str, forms: list[str], file: str, line: int) -> tuple[str, tuple[str, ...]]:
    if not has_han(term):
        raise InputError(f"{term[:40]!r} is not Chinese; mend or remove the row", file=file, line=line, field="zh")
    given = tuple(form.strip() for form in forms if form.strip())
    if not given:
        raise InputError("there is no English form; write one or remove the row", file=file, line=line, field="en")
    return term, given


def _read_tbx(content: bytes, file: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    handler = _TbxHandler(file)
    try:
        handler.parser.Parse(content, True)
    except expat.ExpatError as error:
        raise InputError(f"this is no TBX ({expat.ErrorString(error.code)})", file=file, line=error.lineno) from error
    return iter(handler.found)


class _TbxHandler:
    """Collects the terms of each entry.

    Nothing is fetched, and a file that declares entities is refused, since a few lines of them can fill the memory.
    """

    def __init__(self, file: str):
        self.found: list[tuple[str, tuple[str, ...]]] = []
        self._file = file
        self._language = ""
        self._text: list[str] | None = None
        self._terms: dict[str, list[str]] = {}
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters
        self.parser.EntityDeclHandler = self._entity

    def _entity(self, name: str, *_: object) -> None:
        raise InputError(
            f"it declares the entity {name!r}, which is not allowed; write the text itself",
            file=self._file,
            line=self.parser.CurrentLineNumber,
        )

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        tag = tag.rpartition(" ")[2]
        if tag in _TBX_ENTRY:
            self._terms = {CHINESE: [], ENGLISH: []}
        elif tag in _TBX_LANGUAGE:
            given = attributes.get(_XML_LANG) or attributes.get("lang") or ""
            self._language = re.split("[-_]", given.lower())[0]
        elif tag == "term":
            self._text = []

    def _characters(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)

    def _end(self, tag: str) -> None:
        tag = tag.rpartition(" ")[2]
        if tag == "term" and self._text is not None:
            term = " ".join("".join(self._text).split())
            if term and self._language in self._terms:
                self._terms[self._language].append(term)
            self._text = None
        elif tag in _TBX_ENTRY and self._terms.get(ENGLISH):
            self.found += [(term, tuple(self._terms[ENGLISH])) for term in self._terms[CHINESE]]
