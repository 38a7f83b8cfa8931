"""The translation holds garbled characters, or characters that are not seen and change how it is read.

Garbled is what a wrong encoding leaves: U+FFFD, 锟斤拷, â€™ for an apostrophe, Ã© for é. Not seen are zero-width
spaces and joiners between letters, and controls of the writing direction, with which a text can show other words than
it holds. What the source holds as well is not the translation's fault.

In Chinese: 译文含有乱码、看不见的字符或改变书写方向的控制符。

Why it matters: words are lost, or what a reader sees is not what the text says.

Flagged:
    这家店[]的咖啡不错。
    → The caf[Ã©] here is good.
    He le[]ft at noon.
    → 他中午[锟斤拷]走的。
Clean:
    这家店的咖啡不错。
    → The café here is good.
    一家人👨\u200d👩\u200d👧出去玩
    → Family 👨\u200d👩\u200d👧 day out
Known false alarms: a joiner in a name from a script that needs it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.checks.base import Bitext, Check
from transcheck.checks.markup import place_beside
from transcheck.model import Flag, Severity

_GARBLED = (
    "\ufffd+|(?:锟斤拷)+|(?:烫烫)+|(?:屯屯屯)+"
    "|\u00e2\u20ac[\u2122\u0153\u009d\u0098\u201c\u201d\u009c\u00a6]"  # UTF-8 read as Windows-1252: marks
    "|\u00c3[\u0080-\u00bf]"  # accented letters
    "|[\u00e4-\u00e9][\u0080-\u00bf]{2}"  # Chinese
)
_DIRECTION = "[\u202a-\u202e\u2066-\u2069]+"
_UNSEEN = "(?<=\\w)[\u200b\u2060\ufeff\u00ad\u180e]+(?=\\w)|(?<=[A-Za-z])[\u200c\u200d]+(?=[A-Za-z])"
_HIDDEN = re.compile(f"(?P<garbled>{_GARBLED})|(?P<direction>{_DIRECTION})|(?P<unseen>{_UNSEEN})")
_MESSAGES = {
    "garbled": "the translation holds characters that a wrong encoding has garbled",
    "direction": "a hidden control changes the direction in which the translation is shown",
    "unseen": "the translation holds a character that is not seen",
}


class HiddenCharacters(Check):
    """See the module's docstring."""

    name = "hidden-characters"
    category = "fluency/character-encoding"
    severity = Severity.MINOR

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each run of garbled or hidden characters; those that only are not seen are minor."""
        target = bitext.target.raw
        if target.isascii():
            return
        for match in _HIDDEN.finditer(target):
            if match[0] in bitext.source.raw:
                continue
            kind = match.lastgroup or ""
            yield self.flag(
                bitext,
                bitext.target,
                [match.span()],
                [place_beside(target, bitext.source.raw, match.span())],
                _MESSAGES[kind],
                confidence=0.95,
                severity=Severity.MINOR if kind == "unseen" else Severity.MAJOR,
            )
