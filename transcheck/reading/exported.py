"""What the exports of comment platforms have in common: the names of their fields, and from them to a comment."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html.parser import HTMLParser
from pathlib import PurePath
from types import MappingProxyType
from typing import Any

from transcheck.model import Comment, Location

NAMES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "text": (
            "text", "body", "content", "message", "comment", "comment_text", "comment_body", "comment_content",
            "raw_message", "selftext", "text_original", "textoriginal", "text_display", "textdisplay", "raw_text",
            "full_text", "description", "内容", "评论", "評論", "评论内容", "留言",
        ),
        "id": ("id", "comment_id", "commentid", "cid", "rpid", "mid", "uid", "guid", "name", "评论id"),
        "author": (
            "author", "user", "username", "user_name", "author_name", "authordisplayname", "nickname", "screen_name",
            "uname", "member", "by", "from", "用户", "用戶", "作者", "昵称",
        ),
        "time": (
            "time", "date", "created_at", "createdat", "created", "created_utc", "created_time", "publishedat",
            "published_at", "published", "timestamp", "ctime", "posted_at", "date_gmt", "时间", "時間", "日期",
        ),
        "link": ("link", "permalink", "permanent_link", "url", "href", "html_url", "comment_url", "链接", "連結"),
        "parent": ("parent", "parent_id", "parentid", "reply_to", "in_reply_to_id", "replyto", "root_id", "父评论"),
    }
)  # fmt: skip
"""Our fields and what platforms call them, in lower case; the first that is there counts. ``--field`` overrides."""

_PERSON = ("name", "username", "display_name", "displayname", "screen_name", "nickname", "uname", "login")
_MARKUP = re.compile(
    r"</?(?:p|br|div|a|b|i|em|strong|span|blockquote|ul|ol|li|img|code|pre|script|s|u|h[1-6])\b[^<>]*>|&#?\w{2,8};",
    re.I,
)
_BREAKS = frozenset({"p", "br", "div", "blockquote", "ul", "ol", "li", "pre", "h1", "h2", "h3", "h4", "h5", "h6"})


def names_in(keys: Iterable[str], mapping: Mapping[str, str]) -> dict[str, str]:
    """Which of ``keys`` is which field of ours: ``{"text": "raw_message"}``; fields that are not there are left out."""
    keys = list(keys)
    lower = {key.lower(): key for key in reversed(keys)}
    found: dict[str, str] = {}
    for field, names in NAMES.items():
        if field in mapping:
            if mapping[field] in keys:
                found[field] = mapping[field]
            continue
        name = next((lower[name] for name in names if name in lower), None)
        if name is not None and name not in found.values():
            found[field] = name
    return found


def to_comment(
    row: Mapping[str, Any],
    names: Mapping[str, str],
    file: str,
    *,
    number: int,
    lines: tuple[int, int] | None = None,
    parent: str | None = None,
) -> Comment:
    """The comment in ``row``, whose fields have these ``names``; all else in it that is plain comes as ``meta``.

    ``lines`` are those of the row in the file, if it has any; ``parent`` is the id of the comment that it replies to.
    """
    text = plain(row.get(names["text"]))
    label = plain(row.get(names.get("id", ""))) or str(number)
    meta: dict[str, Any] = {
        "author": person(row.get(names["author"])) if "author" in names else None,
        "time": plain(row.get(names["time"])) if "time" in names else None,
        "link": plain(row.get(names["link"])) if "link" in names else None,
        "parent": (plain(row.get(names["parent"])) if "parent" in names else None) or parent,
    }
    used = set(names.values())
    others = {
        key: value for key, value in row.items() if key not in used and isinstance(value, (str, int, float)) and key
    }
    first = lines[0] if lines else 1
    parts = without_markup(text or "").split("\n")
    return Comment(
        id=f"{PurePath(file).stem}/{label}",
        lines=tuple((first + place, part.strip()) for place, part in enumerate(parts) if part.strip()),
        location=Location(file, label, lines, link if (link := meta["link"]) and _is_address(link) else None),
        meta=MappingProxyType({**others, **{key: value for key, value in meta.items() if value}}),
    )


def _is_address(text: str) -> bool:
    return text.startswith(("http://", "https://"))


def plain(value: Any) -> str | None:
    """A string or a number as text; None for anything else. WordPress wraps a text as ``{"rendered": …}``."""
    if isinstance(value, Mapping):
        value = next((value[key] for key in ("rendered", "raw", "text", "message", "name") if key in value), None)
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return None
    text = str(value).replace("\r\n", "\n").replace("\r", "\n")
    return text.encode("utf-8", "replace").decode("utf-8")


def person(value: Any) -> str | None:
    """The name of a person, who may be an object with many fields."""
    if isinstance(value, Mapping):
        value = next((value[key] for key in _PERSON if isinstance(value.get(key), str)), None)
    return plain(value)


def without_markup(text: str) -> str:
    """The words of a text that is HTML, as some exports have it; any other text as it is."""
    if not _MARKUP.search(text):
        return text
    words = _Words()
    words.feed(text)
    words.close()
    return "\n".join(line.strip() for line in "".join(words.parts).splitlines() if line.strip())


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in ("script", "style")
        if tag in _BREAKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in ("script", "style") and self._silent > 0
        if tag in _BREAKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(data)
