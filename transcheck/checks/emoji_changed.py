"""An emoji of the source is gone or has become another one.

How often an emoji stands, its skin colour and its place do not count, and laughter may be put into words (哈哈, lol).

In Chinese: 表情符号丢失、多出或换成了另一个。

Why it matters: an emoji often says how the words are meant.

Flagged:
    谢谢你啊[🙄]
    → Thank you so much[😍]
    Great job[👏]
    → 干得漂亮[👎]
Clean:
    太好笑了😂😂😂
    → So funny 😂
    笑死我了🤣
    → I'm dying lol
Known false alarms: two emoji that mean the same to those who use them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.checks.base import Bitext, Check
from transcheck.checks.markup import Item, describe, differences, items
from transcheck.model import Flag, Severity

_EMOJI = re.compile(
    "(?P<emoji>[\U0001f1e6-\U0001f1ff]{2}"
    "|[\U0001f300-\U0001f3fa\U0001f400-\U0001faff\u2600-\u2604\u2614\u2615\u2639\u263a\u2665\u2705\u270a-\u270d\u2728"
    "\u274c\u2753\u2755\u2763\u2764\u26a0\u26bd\u26d4\u26c4\u2b50]\ufe0f?[\U0001f3fb-\U0001f3ff]?"
    "(?:\u200d[\U0001f300-\U0001faff\u2640\u2642\u2764]\ufe0f?[\U0001f3fb-\U0001f3ff]?)*)"
)
_LOOKS = re.compile("[\U0001f3fb-\U0001f3ff\ufe0f]")
_SPELLED_OUT = {
    "😂🤣😆😄😁😅😹😀😃": re.compile(r"哈哈|呵呵|嘿嘿|笑死|233|\b(?:lol|lmao|haha\w*|rofl)\b", re.IGNORECASE),
    "♥❤💕💖💗💓💙💚💛💜": re.compile(
        r"爱|愛|喜欢|喜歡|\b(?:love\w*|lov(?:ing|ely)|heart\w*|adore\w*)\b", re.IGNORECASE
    ),
}
"""Emoji that stand for one another, and the words that say the same: a laugh written out, "I ♥ NY" read aloud."""


class EmojiChanged(Check):
    """See the module's docstring."""

    name = "emoji-changed"
    category = "accuracy/mistranslation"
    severity = Severity.MINOR

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each kind of emoji that only one side has."""
        source, target = bitext.source.raw, bitext.target.raw
        if source.isascii() and target.isascii():
            return
        here, there = _kinds(source), _kinds(target)
        for lost, new in differences(here, there):
            item = lost or new
            if item is None or _is_said(item.value, target if lost else source):
                continue
            said, rendered, message = describe(source, target, lost, new)
            yield self.flag(bitext, bitext.source, [said], [rendered], message, confidence=0.8)


def _kinds(text: str) -> list[Item]:
    """Each emoji once, at its first place."""
    found: dict[str, Item] = {}
    for item in items(text, _EMOJI, lambda _, emoji: _LOOKS.sub("", emoji)):
        found.setdefault(item.value, item)
    return list(found.values())


def _is_said(emoji: str, text: str) -> bool:
    """Whether ``text`` says what ``emoji`` shows, by one of its kind or in words."""
    return any(
        emoji in alike and (words.search(text) or any(other in text for other in alike))
        for alike, words in _SPELLED_OUT.items()
    )
