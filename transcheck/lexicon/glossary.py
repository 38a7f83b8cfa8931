"""Glossaries of the user's own: which English forms a Chinese term may take, and which it must not. From CSV or TBX.

CSV has a header with the columns ``zh`` and ``en`` and may have ``forbidden`` and ``case``; several forms stand in one
cell with ``;`` or ``|`` between them, or in several rows; further columns are passed over. Of TBX the terms of each
entry are read, in both the older (``termEntry``, ``langSet``) and the newer (``conceptEntry``, ``langSec``) spelling;
those whose administrative status is deprecated or superseded are forbidden.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from xml.parsers import expat

from transcheck.errors import InputError
from transcheck.lexicon.glossary_terms import Forms, Term, fold
from transcheck.model import CHINESE, ENGLISH
from transcheck.scripts import has_han

_FORBIDDEN, _CASE = "forbidden", "case"
_COLUMNS = {
    **dict.fromkeys(("zh", "chinese", "中文", "汉语", "漢語", "source"), CHINESE),
    **dict.fromkeys(("en", "english", "英文", "英语", "英語", "target"), ENGLISH),
    **dict.fromkeys(("forbidden", "禁用"), _FORBIDDEN),
    **dict.fromkeys(("case", "大小写", "大小寫"), _CASE),
}
_CASES = {"": False, "any": False, "match": True}
_BETWEEN_FORMS = re.compile(r"\s*[;|；｜]\s*")
_TBX_ENTRY = frozenset(("termEntry", "conceptEntry"))
_TBX_LANGUAGE = frozenset(("langSet", "langSec"))
_TBX_STATUS = "administrativeStatus"
_TBX_FORBIDDEN = ("deprecated", "superseded")
_XML_LANG = "http://www.w3.org/XML/1998/namespace lang"


class Glossary(Mapping[str, str]):
    """Chinese terms, simplified and in lower case, each with the English forms that render it.

    As a mapping it gives the forms of a term as one text, with ``; `` between them.
    """

    def __init__(self, terms: Iterable[Term] = ()):
        self._terms: dict[str, Term] = {}
        for term in terms:
            known = self._terms.get(term.key)
            self._terms[term.key] = known + term if known else term

    def __getitem__(self, term: str) -> str:
        return "; ".join(self._terms[term].forms)

    def __iter__(self) -> Iterator[str]:
        return iter(self._terms)

    def __len__(self) -> int:
        return len(self._terms)

    def __add__(self, other: Glossary) -> Glossary:
        """Both together; a term in both may take the forms of either."""
        return Glossary((*self._terms.values(), *other._terms.values()))

    def chinese_terms(self) -> frozenset[str]:
        """The terms, for the segmenter to keep whole."""
        return frozenset(self._terms)

    def forms(self, term: str) -> tuple[str, ...]:
        """The English forms that render ``term``, as they were given; empty if it is not in the glossary."""
        return self._terms[term].forms if term in self._terms else ()

    def terms_of(self, form: str) -> tuple[Term, ...]:
        """The terms that ``form`` is, or is an English form of."""
        return self._by_form.get(fold(form) if has_han(form) else form, ())

    @cached_property
    def finder(self) -> Forms:
        """Finds the terms, their forms and the forbidden ones."""
        terms = self._terms.values()
        return Forms(form for term in terms for form in (term.chinese, *term.forms, *term.forbidden))

    @cached_property
    def _by_form(self) -> dict[str, tuple[Term, ...]]:
        found: dict[str, tuple[Term, ...]] = {}
        for key, term in self._terms.items():
            for form in (key, *term.forms):
                found[form] = (*found.get(form, ()), term)
        return found


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


def _read_csv(content: bytes, file: str) -> Iterator[Term]:
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
                cells = {field: cell.strip() for field, cell in zip(columns, row, strict=False) if field}
                yield _entry(cells, file, rows.line_num)
    except csv.Error as error:
        raise InputError(f"this is no CSV ({error})", file=file, line=rows.line_num) from error


def _entry(cells: Mapping[str, str], file: str, line: int) -> Term:
    term, case = cells.get(CHINESE, ""), cells.get(_CASE, "").lower()
    forms, forbidden = (_split(cells.get(field, "")) for field in (ENGLISH, _FORBIDDEN))
    if not has_han(term):
        raise InputError(f"{term[:40]!r} is not Chinese; mend or remove the row", file=file, line=line, field="zh")
    if not forms:
        raise InputError("there is no English form; write one or remove the row", file=file, line=line, field="en")
    for form in forbidden:
        if form in forms or fold(form) == fold(term):
            said = f"{form[:40]!r} is asked for in the same row; remove it from one of the two"
            raise InputError(said, file=file, line=line, field=_FORBIDDEN)
    if case not in _CASES:
        said = f"{case[:40]!r} is no case rule; write 'match', or nothing where capitals do not matter"
        raise InputError(said, file=file, line=line, field=_CASE)
    return Term(term, forms, forbidden, _CASES[case])


def _split(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, _BETWEEN_FORMS.split(cell.strip())))


def _read_tbx(content: bytes, file: str) -> Iterator[Term]:
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
        self.found: list[Term] = []
        self._file = file
        self._language = ""
        self._text: list[str] | None = None
        self._terms: dict[str, list[str]] = {}
        self._forbidden: list[str] = []
        self._latest = ""
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
            self._terms, self._forbidden, self._latest = {CHINESE: [], ENGLISH: []}, [], ""
        elif tag in _TBX_LANGUAGE:
            given = attributes.get(_XML_LANG) or attributes.get("lang") or ""
            self._language = re.split("[-_]", given.lower())[0]
        elif tag == "term" or _TBX_STATUS in (tag, attributes.get("type")):
            self._text = []

    def _characters(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)

    def _end(self, tag: str) -> None:
        tag = tag.rpartition(" ")[2]
        if tag == "term" and self._text is not None:
            self._latest = " ".join("".join(self._text).split())
            if self._latest and self._language in self._terms:
                self._terms[self._language].append(self._latest)
            self._text = None
        elif tag in (_TBX_STATUS, "termNote") and self._text is not None:
            if "".join(self._text).strip().startswith(_TBX_FORBIDDEN):
                self._forbidden.append(self._latest)
            self._text = None
        elif tag in _TBX_ENTRY and self._terms:
            chinese, english = (
                [term for term in self._terms[language] if term not in self._forbidden] for language in self._terms
            )
            if english:
                self.found += [Term(term, tuple(english), tuple(self._forbidden)) for term in chinese]
