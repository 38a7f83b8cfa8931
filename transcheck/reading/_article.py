"""The article of a web page without what stands around it, by trafilatura."""

from __future__ import annotations

import logging

from lxml.html import HtmlElement
from trafilatura import extract

# It complains of each page without an article; that there is none shows in what we give.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())


def article_lines(page: HtmlElement) -> tuple[tuple[int, str], ...]:
    """``(line, paragraph)`` of the main text of a page; the line is where it begins, as far as that is found."""
    places: dict[str, int] = {}
    for element in page.iter():
        if isinstance(element.tag, str) and element.sourceline:
            words = " ".join(element.text_content().split()) if element.tag in _PARAGRAPHS else ""
            if words:
                places.setdefault(words, element.sourceline)
    text = extract(page, include_comments=False, include_tables=True, include_links=False, output_format="txt") or ""
    lines, line = [], 1
    for part in text.splitlines():
        words = " ".join(part.lstrip("- ").split())
        if words:
            line = places.get(words, line)
            lines.append((line, words))
    return tuple(lines)


_PARAGRAPHS = frozenset({"p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "blockquote", "pre", "div"})
