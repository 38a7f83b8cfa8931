"""Plain text as copied from a page: an article, then numbered comments; or quoted, indented or blank-line blocks.

Numbered comments: the number may be written ``1.`` ``1)`` ``(1)`` ``[1]`` ``#1`` ``1、`` ``1楼`` ``第1楼`` or
``Comment 1:``. Which way, how far indented, and whether a blank line stands before each, is learnt from the first
lines; after that only a number that goes on upwards opens a comment, so that a year at the start of a line or a list
within a comment does not. What stands before the first number is the article.

Without numbers each block is a comment: a blank line, another depth of quotation or a step back in the indentation
begins the next one. Blocks are marked with ``meta["block"]``, since a block and the one under it may well be one
comment and its translation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import PurePath
from types import MappingProxyType
from typing import ClassVar, NamedTuple

from transcheck.errors import InputError
from transcheck.model import Comment, Location, Pair, Waiver
from transcheck.reading.base import Reader
from transcheck.reading.encoding import Line, Source, look_ahead
from transcheck.reading.rows import bad_row
from transcheck.reading.waiver_lines import without_waivers

ARTICLE = "article"
COMMENT_LIMIT = 1_000_000
"""Code points in one comment; a longer one goes on as another with the same label."""

_LOOK_AHEAD = 2_000
"""Lines from which the way of numbering is learnt."""
_MAXIMAL_GAP = 30
"""Comments that may be missing between two."""
_QUOTE = re.compile(r"[ \t]*((?:[>＞][ \t]?)+)")
_NUMBER = re.compile(
    r"""
    (?P<indent>[ \t]*)
    (?:
        (?P<dot>\d{1,5})[.．](?!\d)
      | (?P<parenthesis>\d{1,5})[)）]
      | [(（](?P<parentheses>\d{1,5})[)）]
      | \[(?P<brackets>\d{1,5})\]
      | \#(?P<hash>\d{1,5})(?![\w])[.:：]?
      | (?P<comma>\d{1,5})、
      | (?:第|\#)?(?P<floor>\d{1,5})[楼樓](?!上|下|层|層|梯|主|房|盘|盤|市|价|價)[.:：]?
      | (?:comment|评论|評論|回复|回覆)[ ]?[\#№]?(?P<word>\d{1,5})[.:：]
    )
    [ \t]*
    """,
    re.VERBOSE | re.IGNORECASE,
)


class _Mark(NamedTuple):
    """A line that begins like a numbered comment; ``text`` is what follows the number."""

    line: int
    kind: str
    number: int
    indent: int
    after_blank: bool
    text: str


class _Numbering(NamedTuple):
    """How a thread numbers its comments, and the line on which the first of them stands."""

    start: int
    kind: str
    indent: int
    after_blank: bool

    def opens(self, mark: _Mark, last: int) -> bool:
        """Whether ``mark`` opens the comment after number ``last``."""
        return (
            mark.kind == self.kind
            and mark.indent <= self.indent
            and last < mark.number <= last + _MAXIMAL_GAP
            and (mark.after_blank or not self.after_blank)
        )


class ThreadReader(Reader):
    """A saved page of comments in plain text."""

    name: ClassVar[str] = "thread"
    suffixes: ClassVar[tuple[str, ...]] = (".txt", ".text", ".md")
    last_resort: ClassVar[bool] = True

    def sniff(self, head: str) -> bool:
        """True unless this is markup or JSON."""
        return not re.match(r"\s*(<(!doctype|html|\?xml|tmx|xliff)\b|\{\s*[\"}]|\[\s*[\[{\"\]])", head, re.IGNORECASE)

    def read(self, source: Source) -> Iterator[Comment | Pair]:
        """The article and the comments; a line too long to be one comes as a `Pair` with a ``reason``."""
        ahead, lines = look_ahead(source.lines(), _LOOK_AHEAD)
        numbering = _learn_numbering(ahead)
        return _numbered(lines, numbering, source.name) if numbering else _blocks(lines, source.name)


def _without_quote(text: str) -> tuple[int, str]:
    """Depth of quotation and the text behind the quote marks. A sign before a number means "more than"."""
    match = _QUOTE.match(text)
    if match is None:
        return 0, text
    rest = text[match.end() :]
    if rest[:1].isdecimal() and not _NUMBER.match(rest):
        return 0, text
    return sum(character in ">＞" for character in match[1]), rest


def _mark(line: Line, after_blank: bool) -> _Mark | None:
    depth, text = _without_quote(line.text)
    match = _NUMBER.match(text)
    if match is None or match.lastgroup is None:
        return None
    indent = len(match["indent"]) if not depth else 0
    return _Mark(
        line.number, match.lastgroup, int(match[match.lastgroup]), indent, after_blank, text[match.end() :].strip()
    )


def _marks(lines: Iterable[Line]) -> Iterator[_Mark]:
    after_blank = True
    for line in lines:
        mark = _mark(line, after_blank)
        if mark:
            yield mark
        after_blank = not line.text.strip()


def _learn_numbering(lines: Sequence[Line]) -> _Numbering | None:
    """The numbering that most lines follow, the earliest of equals; None if there is none."""
    marks = list(_marks(lines))
    best: tuple[int, _Numbering] | None = None
    tried: dict[tuple[str, int], int] = {}
    for place, first in enumerate(marks):
        # Only so many starts are tried of each kind; a start within the chain of another adds nothing but time.
        tried[first.kind, first.indent] = tried.get((first.kind, first.indent), 0) + 1
        if tried[first.kind, first.indent] > 20 or (1900 <= first.number <= 2100 and first.kind == "dot"):
            continue
        numbering = _Numbering(first.line, first.kind, first.indent, False)
        chain_all = _chain(marks[place:], numbering)
        with_blank = numbering._replace(after_blank=True)
        chain_blank = _chain(marks[place + 1 :], with_blank, [first.number])
        if len(chain_all) < 2 and first.number != 1:
            continue
        # A list within a comment counts up as well. If the numbers that follow a blank line leave no gap that the
        # others would fill, those others are such a list.
        inside = [number for number in chain_all if number < chain_blank[-1]]
        if len(chain_blank) > 1 and set(inside) <= set(chain_blank):
            numbering, count = with_blank, len(chain_blank)
        else:
            count = len(chain_all)
        if best is None or count > best[0]:
            best = count, numbering
    return best[1] if best else None


def _chain(marks: Iterable[_Mark], numbering: _Numbering, begun: list[int] | None = None) -> list[int]:
    """The numbers that would open a comment."""
    numbers = list(begun or ())
    for mark in marks:
        if not numbers or numbering.opens(mark, numbers[-1]):
            numbers.append(mark.number)
    return numbers


class _Builder:
    """Collects the lines of one comment after the other."""

    def __init__(self, file: str, *, block: bool):
        self._file = file
        self._stem = PurePath(file).stem.strip("<>") or file
        self._meta = MappingProxyType({"block": True} if block else {})
        self.label = ARTICLE
        self._lines: list[tuple[int, str]] = []
        self._waivers: list[tuple[int, Waiver]] = []
        self._first = self._last = 0
        self._size = 0

    @property
    def full(self) -> bool:
        """Whether the comment has reached the limit."""
        return self._size >= COMMENT_LIMIT

    @property
    def begun(self) -> bool:
        """Whether there is anything to give."""
        return self._first > 0

    def add(self, number: int, text: str) -> None:
        """A line of the comment; one without text marks a place only."""
        self._first = self._first or number
        self._last = number
        text, waivers = without_waivers(text)
        self._waivers += [(number, waiver) for waiver in waivers]
        if text:
            self._lines.append((number, text))
            self._size += len(text)

    def too_long(self, line: Line) -> Pair:
        """The row that stands for a line too long to be read."""
        row = bad_row(
            self._file,
            (line.number, line.number),
            f"the line has {line.length:,} characters, more than {len(line.text):,}; break it into lines and try again",
            id=f"{self._stem}/{self.label}",
        )
        return replace(row, location=Location(self._file, self.label, (line.number, line.number)))

    def take(self) -> Comment:
        """The comment; afterwards the builder is empty."""
        comment = Comment(
            id=f"{self._stem}/{self.label}",
            lines=tuple(self._lines),
            location=Location(self._file, self.label, (self._first, self._last)),
            meta=self._meta,
            ignore=tuple(self._waivers),
        )
        self._lines, self._waivers, self._first, self._last, self._size = [], [], 0, 0, 0
        return comment


def _numbered(lines: Iterable[Line], numbering: _Numbering, file: str) -> Iterator[Comment | Pair]:
    comment = _Builder(file, block=False)
    empty = True
    last: int | None = None
    after_blank = True
    for line in lines:
        mark = _mark(line, after_blank) if line.number >= numbering.start else None
        after_blank = not line.text.strip()
        if after_blank:
            continue
        opens = mark is not None and (last is None or numbering.opens(mark, last))
        if comment.begun and (opens or comment.full):
            yield comment.take()
        if mark is not None and opens:
            last = mark.number
            comment.label = str(last)
        text = mark.text if mark is not None and opens else _without_quote(line.text)[1].strip()
        if line.length > len(line.text):
            if comment.begun:
                yield comment.take()
            yield comment.too_long(line)
        else:
            comment.add(line.number, text)
        empty = False
    if comment.begun:
        yield comment.take()
    elif empty:
        raise InputError("the file holds no text", file=file)


def _blocks(lines: Iterable[Line], file: str) -> Iterator[Comment | Pair]:
    comment = _Builder(file, block=True)
    count = 0
    after_blank = True
    last_depth = last_indent = 0
    for line in lines:
        depth, text = _without_quote(line.text)
        if not text.strip():
            after_blank = True
            continue
        indent = len(text) - len(text.lstrip(" \t"))
        if comment.begun and (after_blank or depth != last_depth or indent < last_indent or comment.full):
            yield comment.take()
        after_blank, last_depth, last_indent = False, depth, indent
        if not comment.begun:
            count += 1
            comment.label = str(count)
        if line.length > len(line.text):
            if comment.begun:
                yield comment.take()
            yield comment.too_long(line)
        else:
            comment.add(line.number, text.strip())
    if comment.begun:
        yield comment.take()
    elif not count:
        raise InputError("the file holds no text", file=file)
