"""A web address, e-mail address, handle or hashtag is not the one of the source.

Addresses are compared without ``http://``, ``www.``, a slash at the end and the part that only names the language
(``/en/``, ``zh.``). Hashtags and handles with Chinese characters may be translated; those in Latin letters may not.

In Chinese: 网址、邮箱、账号或话题标签与原文不同。

Why it matters: the reader is sent somewhere else, or to somebody else.

Flagged:
    详情看 [https://example.org/news/12]
    → Details at [https://example.org/news/21]
    Write to [help@example.org] before Friday.
    → 请在周五前写信到 [hlep@example.org]。
Clean:
    官网：https://www.example.org/zh/
    → Website: http://example.org/en
    #春节 快乐！
    → Happy #SpringFestival!
Known false alarms: a page that has another address in the other language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.checks.base import Bitext, Check, Specificity
from transcheck.checks.markup import describe, differences, items
from transcheck.model import Flag, Severity

_LINK = re.compile(
    r"""
      (?P<address>(?:https?://|www\.)[A-Za-z0-9][-A-Za-z0-9._~:/?\#@!$&'*+,;=%]*[A-Za-z0-9/_=-])
    | (?P<mail>[A-Za-z0-9][A-Za-z0-9._%+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,})
    | (?<![A-Za-z0-9_@/])(?P<handle>@[A-Za-z0-9_]{2,30})(?![A-Za-z0-9_.]*\w)
    | (?<![A-Za-z0-9_&/])(?P<hashtag>\#[A-Za-z][A-Za-z0-9_]+)(?![A-Za-z0-9_])
    """,
    re.VERBOSE | re.ASCII,
)
_UNSAID = re.compile(
    r"^https?://|^www\.|(?<![a-z0-9])(?:en|zh|cn|zh-cn|zh-tw|zh-hk|en-us|en-gb)(?=[./]|$)|[/.]+$|\.html?$"
)
_NAMES = {"address": "address", "mail": "e-mail address", "handle": "handle", "hashtag": "hashtag"}


class LinkChanged(Check):
    """See the module's docstring."""

    name = "link-changed"
    category = "accuracy/mistranslation"
    severity = Severity.MAJOR
    specificity = Specificity.KIND

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each link of one side that the other lacks; one that is only left out is minor."""
        source, target = bitext.source.raw, bitext.target.raw
        if not any(mark in text for text in (source, target) for mark in ("@", "#", "://", "www.")):
            return
        here, there = items(source, _LINK, _plain), items(target, _LINK, _plain)
        for lost, new in differences(here, there):
            item = lost or new
            if item is None or (item.kind == "hashtag" and not (lost and new)):
                continue  # a hashtag may be one in Chinese on the other side
            if (lost is None) != (new is None) and item.value in (target if lost else source).lower():
                continue  # the address is there without its beginning
            said, rendered, message = describe(source, target, lost, new, _NAMES[item.kind])
            yield self.flag(
                bitext,
                bitext.source,
                [said],
                [rendered],
                message,
                confidence=0.9 if lost and new else 0.7,
                severity=None if lost and new else Severity.MINOR,
            )


def _plain(kind: str, text: str) -> str:
    lowered = text.lower() if kind != "address" else text
    previous = ""
    while kind == "address" and lowered != previous:
        previous, lowered = lowered, re.sub("/+", "/", _UNSAID.sub("", lowered)).strip("/.")
    return lowered
