"""A placeholder, tag or piece of code is not the one of the source.

What a program fills in (``{name}``, ``%s``, ``${n}``), tags (``<b>``) and code between backticks stay as they are; only
their order may change. Code with Chinese characters in it may be translated.

In Chinese: 占位符、标签或代码与原文不同。

Why it matters: the program prints the wrong thing, or stops.

Flagged:
    你好，[{name}]，你有新消息。
    → Hello, [{user}], you have a new message.
    Delete [%d] files?
    → 删除 [%s] 个文件？
Clean:
    共 {total} 页，第 {page} 页
    → Page {page} of {total}
    打八折，再减 5% 。
    → 20% off, then another 5% off.
Known false alarms: angle brackets that a comment uses for emphasis.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.checks.base import Bitext, Check, Specificity
from transcheck.checks.markup import describe, differences, items
from transcheck.model import Flag, Severity
from transcheck.scripts import has_han

_PLACEHOLDER = re.compile(
    r"""
      (?P<code>`[^`\n]{1,200}`)
    | (?P<field>\$?\{[A-Za-z_]?[\w.:-]{0,40}\}|\{\s?\{\s?[\w.-]{1,40}\s?\}\s?\})
    | (?<![\w%])(?P<format>%(?:\d\$|\(\w{1,40}\))?(?:\.\d)?[sdfiu@])(?![A-Za-z])
    | (?P<tag></?[A-Za-z][A-Za-z0-9]{0,20}(?:\s[^<>\n]{0,200})?/?>)
    """,
    re.VERBOSE | re.ASCII,
)
_NAMES = {"code": "code", "field": "placeholder", "format": "placeholder", "tag": "tag"}


class PlaceholderChanged(Check):
    """See the module's docstring."""

    name = "placeholder-changed"
    category = "accuracy/mistranslation"
    severity = Severity.MAJOR
    specificity = Specificity.KIND

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each placeholder, tag or piece of code of one side that the other lacks."""
        source, target = bitext.source.raw, bitext.target.raw
        if not any(mark in text for text in (source, target) for mark in "`{%<"):
            return
        here, there = items(source, _PLACEHOLDER, _plain), items(target, _PLACEHOLDER, _plain)
        translated = any(not item.value for item in (*here, *there))
        for lost, new in differences(here, there):
            item = lost or new
            if item is None or (translated and item.kind == "code"):
                continue
            said, rendered, message = describe(source, target, lost, new, _NAMES[item.kind])
            yield self.flag(bitext, bitext.source, [said], [rendered], message, confidence=0.9)


def _plain(kind: str, text: str) -> str | None:
    """What must be the same: a tag's name, or the text without spaces; nothing for code that may be translated."""
    if kind == "tag":
        return text.split(maxsplit=1)[0].strip("</>").lower() + ("/" if text.startswith("</") else "")
    if has_han(text):
        return "" if kind == "code" else None
    return text.replace(" ", "")
