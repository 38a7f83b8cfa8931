"""Saved web pages: the article and, each apart, the comments under it. It needs the extra ``transcheck[html]``.

A comment is an element that schema.org's markup calls one, or whose class or id does: ``comment``, ``reply-item``,
``post_12``. Its parts are told by the same words: author, time, permanent link, and buttons, which are left out. What
is left of the page is the article, from which trafilatura removes menus, advertisements and the like.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePath
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar
from urllib.parse import urljoin, urlsplit

from transcheck.errors import InputError, UsageError
from transcheck.model import Comment, Location
from transcheck.reading.base import Reader
from transcheck.reading.encoding import Source

if TYPE_CHECKING:
    from lxml.html import HtmlElement

SIZE_LIMIT = 50_000_000
"""Code points of one page; it has to be in memory as a whole."""

_COMMENT = frozenset("comment reply post message msg answer response review tweet status 评论 回复".split())
"""Words for one comment."""
_AMBIGUOUS = frozenset("post message msg answer response review tweet status".split())
"""Those of them that may as well name the article; they count where several elements are called so."""
_NEUTRAL = frozenset(
    "item entry node box card container wrapper wrap block row single root sub child parent li main top level view "
    "model renderer thread ytd user id div article element cell unit athing depth even odd first last new".split()
)
"""What may stand beside such a word without turning the element into a part of a comment or a list of comments."""
_TEXT = frozenset("content body text message commtext usertext md markdown 内容 正文".split())
_AUTHOR = frozenset("author user username nickname name uname fn screenname displayname by 作者 用户".split())
_TIME = frozenset("time date timestamp ago published created datetime 时间".split())
_REST = frozenset(
    "action actions button buttons btn toolbar tools vote votes voting like likes dislike score points share report "
    "flag menu avatar badge count counter meta metadata metabar tagline header footer form controls expand collapse "
    "more reactions hidden edit delete permalink 点赞 举报".split()
)
_SILENT = frozenset(
    "script style noscript template svg math iframe object button input textarea select option nav audio video "
    "canvas".split()
)
_BREAKS = frozenset(
    "p br div li ul ol blockquote pre tr td th table section article header footer h1 h2 h3 h4 h5 h6 dd dt dl hr "
    "figure".split()
)
_WORDS = re.compile(r"[A-Z]?[a-z]{2,}|[A-Z]{2,}(?![a-z])|[\u4e00-\u9fff]+")
_BEGINNING = re.compile(r"\s*(<\?xml[^>]*>\s*)?(<!--.{,1000}?-->\s*){,9}<(!doctype\s+html|html)\b", re.I | re.S)
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->")


class HtmlReader(Reader):
    """A page as a browser saves it."""

    name: ClassVar[str] = "html"
    suffixes: ClassVar[tuple[str, ...]] = (".html", ".htm", ".xhtml", ".mhtml")
    in_folders: ClassVar[bool] = False

    def sniff(self, head: str) -> bool:
        """True if it begins like a page."""
        return _BEGINNING.match(head) is not None

    def read(self, source: Source) -> Iterator[Comment]:
        """The article, if there is one, and the comments in the order of the page.

        Raises:
            InputError: there is no text in the page.
            UsageError: lxml or trafilatura is not installed.
        """
        try:
            from lxml import html

            from transcheck.reading._article import article_lines
        except ImportError as error:
            raise UsageError(f"{source.name}: reading saved pages needs: pip install 'transcheck[html]'") from error
        text = _whole(source)
        try:
            page = html.document_fromstring(text.encode(), parser=html.HTMLParser(encoding="utf-8", no_network=True))
        except (html.etree.ParserError, html.etree.XMLSyntaxError) as error:
            raise InputError(f"this is no web page ({error})", file=source.name) from error
        saved = _SAVED_FROM.search(text[:2_000])
        base = _address(page) or (saved[1] if saved else "")
        found = list(_comments(page, base))
        for comment in found:
            comment.element.drop_tree()
        stem = PurePath(source.name).stem.strip("<>")
        lines = article_lines(page)
        if lines:
            yield Comment(
                id=f"{stem}/article",
                lines=lines,
                location=Location(source.name, "article", (lines[0][0], lines[-1][0])),
                meta=MappingProxyType({"link": base} if base else {}),
            )
        for number, comment in enumerate(found, 1):
            label = comment.label or str(number)
            meta = {
                "author": comment.author,
                "time": comment.time,
                "link": comment.link,
                "parent": comment.parent.label if comment.parent else None,
            }
            yield Comment(
                id=f"{stem}/{label}",
                lines=tuple(comment.lines),
                location=Location(source.name, label, (comment.lines[0][0], comment.lines[-1][0]), comment.link),
                meta=MappingProxyType({key: value for key, value in meta.items() if value}),
            )
        if not lines and not found:
            raise InputError("the page holds no text", file=source.name)


@dataclass(eq=False)
class _Found:
    """A comment while it is collected."""

    element: HtmlElement
    parent: _Found | None
    label: str | None
    lines: list[tuple[int, str]] = field(default_factory=list)
    marked: list[tuple[int, str]] = field(default_factory=list)
    """The lines in an element that is said to hold the text; where there are any, they alone count."""
    author: str | None = None
    time: str | None = None
    link: str | None = None


def _whole(source: Source) -> str:
    size, parts = 0, []
    for chunk in source.chunks():
        size += len(chunk)
        if size > SIZE_LIMIT:
            raise InputError(f"the page has more than {SIZE_LIMIT:,} characters", file=source.name)
        parts.append(chunk)
    return "".join(parts)


def _address(page: HtmlElement) -> str:
    for path in ("//link[@rel='canonical']/@href", "//meta[@property='og:url']/@content", "//base/@href"):
        for address in page.xpath(path):
            if _safe(str(address)):
                return str(address)
    return ""


def _safe(address: str) -> bool:
    try:
        return urlsplit(address).scheme in ("http", "https")
    except ValueError:
        return False


def _comments(page: HtmlElement, base: str) -> Iterator[_Found]:
    """The comments with a text of their own, in one walk over the page without recursion."""
    from lxml import etree

    called = Counter((element.tag, element.get("class")) for element in page.iter() if isinstance(element.tag, str))
    found: list[_Found] = []
    inside: list[_Found] = []
    text: list[str] = []
    skip: HtmlElement | None = None
    marked: list[HtmlElement] = []
    line = 0

    def flush() -> None:
        words = " ".join("".join(text).split())
        text.clear()
        if words and inside:
            (inside[-1].marked if marked else inside[-1].lines).append((line, words))

    for event, element in etree.iterwalk(page, events=("start", "end")):
        if not isinstance(element.tag, str):
            if event == "end" and skip is None and inside:
                text.append(element.tail or "")
            continue
        if event == "start":
            if skip is not None:
                continue
            if element.tag in _BREAKS:
                flush()
            if not text:
                line = element.sourceline or line
            if _is_comment(element, repeated=called[element.tag, element.get("class")] > 1):
                flush()
                label = element.get("data-id") or element.get("id")
                inside.append(_Found(element, inside[-1] if inside else None, label))
                inside[-1].link = _link(element.get("data-permalink"), base) or (
                    _link(f"#{element.get('id')}", base) if element.get("id") and base else None
                )
                found.append(inside[-1])
            elif inside and _note_part(element, inside[-1], base):
                skip = element
                continue
            elif inside and _is_text(element):
                flush()
                marked.append(element)
            elif element.tag in _SILENT or "hidden" in element.attrib:
                skip = element
                continue
            if inside:
                text.append(element.text or "")
        else:
            if skip is element:
                skip = None
            elif skip is None:
                if element.tag in _BREAKS:
                    flush()
                if marked and marked[-1] is element:
                    flush()
                    marked.pop()
                if inside and inside[-1].element is element:
                    flush()
                    inside.pop()
            if skip is None and inside:
                text.append(element.tail or "")
                if text == [text[-1]]:
                    line = line or element.sourceline
    for comment in found:
        comment.lines = comment.marked or comment.lines
        if comment.lines:
            while comment.parent is not None and not comment.parent.lines and not comment.parent.marked:
                comment.parent = comment.parent.parent  # a wrapper, no comment
            yield comment


def _names(element: HtmlElement) -> Iterator[list[str]]:
    """The words of each class, of the id, and of the element's own name where that is none of HTML's."""
    for name in (*(element.get("class") or "").split(), element.get("id") or ""):
        yield [word.lower() for word in _WORDS.findall(name)]
    if "-" in element.tag:
        yield [word.lower() for word in _WORDS.findall(element.tag)]


def _is_comment(element: HtmlElement, *, repeated: bool) -> bool:
    if element.tag in ("body", "html", "a", "button", "form", "span", "p", "time") or _is_text(element):
        return False
    if element.get("itemprop") == "comment" or (element.get("itemtype") or "").endswith("/Comment"):
        return True
    for words in map(set, _names(element)):
        called = words & _COMMENT
        if called and words - _COMMENT <= _NEUTRAL and (repeated or called - _AMBIGUOUS):
            # What holds nothing but a link is the button to answer with.
            return any(not _in_link(text, element) for text in element.xpath(".//text()[normalize-space()]"))
    return False


def _in_link(text: HtmlElement, top: HtmlElement) -> bool:
    element = text.getparent()
    while element is not None and element is not top:
        if element.tag in ("a", "button"):
            return True
        element = element.getparent()
    return False


def _is_text(element: HtmlElement) -> bool:
    return element.get("itemprop") in ("text", "description", "reviewBody") or any(
        words and words[-1] in _TEXT for words in _names(element)
    )


def _note_part(element: HtmlElement, comment: _Found, base: str) -> bool:
    """Takes author, time and link from an element that is no text of the comment; True if it is such an element."""
    words = {word for name in _names(element) for word in name[-1:]}
    prop = element.get("itemprop") or ""
    stamp = element if element.tag == "time" else element.find(".//time")
    is_link = element.tag == "a" and (stamp is not None or "permalink" in words or bool(_TIME & words))
    is_time = element.tag == "time" or bool(_TIME & words) or prop in ("dateCreated", "datePublished")
    is_author = _is_author(element)
    is_rest = bool(_REST & words) or (
        element.tag == "a" and any(_COMMENT.intersection(name) for name in _names(element))
    )
    if is_link:
        comment.link = _link(element.get("href"), base) or comment.link
    if (is_time or (is_link and stamp is not None)) and comment.time is None:
        shown = stamp if stamp is not None else element
        comment.time = shown.get("datetime") or shown.get("content") or shown.get("title") or _shown(shown) or None
    elif is_author and comment.author is None:
        inner = next((part for part in element.iterdescendants() if _is_author(part) and _shown(part)), element)
        comment.author = _shown(inner)[:200] or element.get("content")
    if is_author or is_rest:
        for part in element.iterchildren():
            if isinstance(part.tag, str):
                _note_part(part, comment, base)
    return is_link or is_time or is_author or is_rest


def _is_author(element: HtmlElement) -> bool:
    return isinstance(element.tag, str) and (
        element.get("itemprop") in ("author", "creator")
        or any(
            words and (words[-1] in _AUTHOR or (words[-1] in _TEXT and words[0] in _AUTHOR))
            for words in _names(element)
        )
    )


def _shown(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def _link(address: str | None, base: str) -> str | None:
    if not address:
        return None
    try:
        whole = urljoin(base, address.strip())
    except ValueError:
        return None
    return whole if _safe(whole) else None
