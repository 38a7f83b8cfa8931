"""The translation names a country, city or other place of which the source says nothing.

A name that a dictionary has, and that no word of the Chinese leads to, by its meaning or its sound. Where a word such
as 该国, 当地 or 其 may stand for it, nothing is said; nor of translations into Chinese, which rather says a name again
than a pronoun. "China" for readers elsewhere, of what goes without saying in Chinese, is minor.

In Chinese: 译文说出了原文没有提到的国家、城市或其他地名。

Why it matters: "in Ukraine" or "made in Vietnam" is often the very claim, and readers take the place for said.

Flagged:
    这批口罩质量很差，一拉就断。
    → The masks [from Vietnam] are poor, they snap when you pull them.
    科学家想知道地球是怎么形成的。
    → Scientists want to know how [Singapore] formed.
Clean:
    中方希望双方早日达成协议。
    → China hopes that the two sides will soon reach an agreement.
    该国的经济连续三年下滑。
    → Vietnam's economy has been shrinking for three years.
Known false alarms: places that the reader knows from what was said before, and names of companies that are places too.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.checks.base import Bitext, Check
from transcheck.checks.glossing import cite
from transcheck.checks.name_changed import exchanged_names
from transcheck.checks.name_pairs import Name, unrendered_names
from transcheck.lexicon.names import is_pinyin_name, is_place
from transcheck.lexicon.pointing import PERSONAL, POINTING
from transcheck.lexicon.territories import is_territory
from transcheck.model import Flag, Severity


class NameAdded(Check):
    """See the module's docstring."""

    name = "name-added"
    category = "accuracy/addition"
    severity = Severity.MAJOR

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each place in an English translation that nothing in the Chinese leads to."""
        if not bitext.from_chinese or any(token.norm in _POINTING for token in bitext.source.tokens):
            return
        _, added = unrendered_names(bitext)
        if not added:
            return
        exchanged = {name for names in exchanged_names(bitext) for name in names[:2]}
        for name in added:
            if name.known and name not in exchanged and _is_a_place(name) and not _may_be_said(bitext, name):
                yield self.flag(
                    bitext,
                    name.text,
                    [name.span],
                    [bitext.place_of(name.text, name.first, name.last)],
                    f"{cite(name.text, name.span)} is not in the source",
                    confidence=0.7,
                    severity=Severity.MINOR if _AT_HOME.intersection(name.words) else Severity.MAJOR,
                )


_POINTING = POINTING - PERSONAL
_AT_HOME = frozenset(("china", "chinese"))


def _is_a_place(name: Name) -> bool:
    return not is_pinyin_name(name.text.raw[slice(*name.span)]) and any(
        map(_names_a_place, (" ".join(name.words), *name.words))
    )


def _names_a_place(english: str) -> bool:
    return is_place(english) or is_territory(english) or english in _CONTINENTS


_CONTINENTS = frozenset("europe european asia asian africa african oceania antarctica".split())


def _may_be_said(bitext: Bitext, name: Name) -> bool:
    """True if a Chinese word stands for one of its words: 绿地, Greenland."""
    return any(
        link.evidence != "position"
        for index in range(name.first, name.last)
        for link in bitext.links_of(name.text)[index]
    )
