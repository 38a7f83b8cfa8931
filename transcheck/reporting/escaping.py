"""Makes text from the internet safe to show: no control character, hidden direction mark or markup takes effect."""

from __future__ import annotations

import re
import unicodedata

_JOINER = "\u200d"
"""Holds emoji together and has no other effect."""

_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})

_MARKDOWN = re.compile(r"[\\`*_\[\]|~$]|(?<=:)/|(?<=[Ww])\.")
_NO_CHARACTER = re.compile("[\ufffe\uffff]")
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", '"')
_LINE_BREAK = re.compile("\r\n|[\r\n]")


def visible(character: str) -> str:
    r"""``character`` as it may go to a terminal: ``\x1b`` for an escape, ``\u202e`` for an override, else itself.

    A line break becomes ``⏎`` and a tab a space.
    """
    if character < "\x7f" and character >= " ":
        return character
    if character in "\n\r":
        return "⏎"
    if character == "\t":
        return " "
    if character != _JOINER and unicodedata.category(character) in _HIDDEN:
        code = ord(character)
        return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
    return character


def one_line(text: str) -> str:
    """``text`` made visible, on one line."""
    return _visible(_LINE_BREAK.sub("\n", text))


def _visible(text: str) -> str:
    # Most texts hold nothing that is hidden, and a million characters one by one take seconds.
    return text if text.isprintable() else "".join(map(visible, text))


def xml(text: str) -> str:
    """``text`` made visible, on one line, as XML content or an attribute in double quotes."""
    shown = _NO_CHARACTER.sub(lambda match: f"\\u{ord(match[0]):04x}", one_line(text))
    return shown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def cell(text: str) -> str:
    """``text`` on one line as a cell of a table that a spreadsheet may open: no formula, no quotation begins in it."""
    shown = one_line(text)
    return f"'{shown}" if shown.lstrip().startswith(_FORMULA) else shown


def markdown(text: str) -> str:
    """``text`` as Markdown that shows just these characters: no link, image, table cell, code or HTML comes of it.

    Meant for the middle of a line: a mark that only means something at the start of one is left alone.
    """
    parts = []
    for line in _LINE_BREAK.split(text):
        shown = _visible(line)
        shown = shown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("@", "&#64;")
        parts.append(_MARKDOWN.sub(r"\\\g<0>", shown))
    return "<br>".join(parts)
