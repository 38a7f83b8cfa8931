"""A person, place or organisation of the source has become another one in the translation.

A Chinese name that has no counterpart is held against an English name that has none. A name has a counterpart if the
dictionary, a glossary, pinyin (习近平, Xi Jinping) or the sound of a foreign name (特朗普, Trump) leads from one to the
other. Only names of which it is certain what they should be called are judged. Names of letters and digits (G20, A320)
are held against those of the same letters.

In Chinese: 原文中的人名、地名或机构名在译文中变成了另一个。

Why it matters: who did it is the claim.

Flagged:
    [北京]的房价又涨了。
    → House prices in [Shanghai] have gone up again.
    I flew to [Paris] last week.
    → 我上周飞去了[伦敦]。
Clean:
    北京的房价又涨了。
    → House prices in Beijing have gone up again.
    张伟昨天没来。
    → Zhang Wei did not come yesterday.
Known false alarms: nicknames, abbreviations and established names that sound different and are not in the dictionary
(蓝黑军团, the Nerazzurri).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.checks.base import Bitext, Check
from transcheck.checks.codes import exchanged_codes
from transcheck.checks.glossing import cite
from transcheck.checks.name_pairs import (
    Name,
    are_linked,
    is_another_person,
    may_render,
    other_surnames,
    unrendered_names,
)
from transcheck.checks.namesakes import namesakes
from transcheck.lexicon.names import is_misspelt, is_pinyin_name, is_pinyin_person
from transcheck.lexicon.territories import english_names_of
from transcheck.model import Flag, Severity


class NameChanged(Check):
    """See the module's docstring."""

    name = "name-changed"
    category = "accuracy/mistranslation"
    severity = Severity.CRITICAL

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each pair of names, one on each side, that stand for each other and are not the same."""
        for chinese, english, same_claim in exchanged_names(bitext):
            source, target = (chinese, english) if bitext.from_chinese else (english, chinese)
            yield self.flag(
                bitext,
                source.text,
                [source.span],
                [target.span],
                f"{cite(source.text, source.span)} is rendered {cite(target.text, target.span)}, another name",
                confidence=0.8 if same_claim else 0.6,
                severity=Severity.MINOR if _is_misspelt(chinese, english) else None,
            )
        for chinese, english in other_surnames(bitext):
            source, target = (chinese, english) if bitext.from_chinese else (english, chinese)
            message = f"{cite(source.text, source.span)} is rendered {cite(target.text, target.span)}, another name"
            yield self.flag(bitext, source.text, [source.span], [target.span], message, confidence=0.8)
        for name, another in namesakes(bitext):
            here, there = (name, another) if bitext.from_chinese else (another, name)
            message = f"{cite(bitext.source, here)} is rendered {cite(bitext.target, there)}, another of its kind"
            yield self.flag(bitext, bitext.source, [here], [there], message, confidence=0.7)
        for said, rendered in exchanged_codes(bitext.source.raw, bitext.target.raw):
            message = f"{cite(bitext.source, said)} is rendered {cite(bitext.target, rendered)}, another name"
            yield self.flag(bitext, bitext.source, [said], [rendered], message, confidence=0.8)


def _is_misspelt(chinese: Name, english: Name) -> bool:
    """True for 琼州海峡 and "Qiangzhou Strait"; of a person another syllable makes another one."""
    return not is_pinyin_person(chinese.words[0]) and any(is_misspelt(chinese.words[0], word) for word in english.words)


def exchanged_names(bitext: Bitext) -> Iterator[tuple[Name, Name, bool]]:
    """Chinese and English names that nothing stands for, each with the one in its place; True if in one claim."""
    named, left = unrendered_names(bitext)
    rivals = list(left)
    for chinese in named:
        here = chinese.first / len(bitext.chinese.tokens)
        claim = bitext.claim_of(bitext.chinese, chinese.first)
        candidates = [
            (
                bitext.claim_of(bitext.english, english.first) != claim,
                abs(english.first / len(bitext.english.tokens) - here),
                place,
            )
            for place, english in enumerate(rivals)
            if _may_be_exchanged(chinese, english)
            and not may_render(chinese, english)
            and not are_linked(bitext, chinese, english)
        ]
        if candidates:
            elsewhere, distance, place = min(candidates)
            if not elsewhere or distance <= _NEAR:
                yield chinese, rivals.pop(place), not elsewhere


def _may_be_exchanged(chinese: Name, english: Name) -> bool:
    """True if one of them is certain, and the other is a name of the same kind as far as can be told.

    Who has a Chinese name may go by a Western one of two words, the surname one of them. Countries come up where the
    other language does not name them. What a hyphen holds together may be two names ("Kim-Trump").
    """
    if _TWO_NAMES.search(english.text.raw[slice(*english.span)]) and not chinese.foreign:
        return False
    if is_pinyin_person(chinese.words[0]):
        whole = english.text.raw[slice(*english.span)]
        return is_pinyin_name(whole) or (" " in whole and is_another_person(chinese, english))
    return english.known or (chinese.known and not english_names_of(chinese.words[0]))


_TWO_NAMES = re.compile(r"^[A-Z]\w+-[A-Z]\w+$")
_NEAR = 0.25
"""Share of the text that may lie between the places of two names in texts whose claims do not match."""
