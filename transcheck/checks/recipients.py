"""Who gets something, told as whose it is: 送老师礼物 is to give a teacher a present, and no present of theirs.

Behind a Chinese verb of giving, somebody and a thing without 的 between them are the one who gets it and what is given.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.checks.base import Bitext
from transcheck.checks.noun_phrases import word_at
from transcheck.lexicon.beings import is_being
from transcheck.lexicon.doing import is_lifeless
from transcheck.lexicon.measure_words import listed_with
from transcheck.model import Span, Text, TokenKind

_GIVING = frozenset("送 赠 赠送 捐 捐赠 寄 递 奖励 赏 授予 颁发 赔 赔偿".split())
_OF_TAKERS = frozenset("位名家所")
"""Measure words for people and for what they run."""
_POSSESSIVE = ("'s", "’s", "'", "’")
_REACH = 6


def turned_recipients(bitext: Bitext) -> Iterator[tuple[Span, Span]]:
    """In Chinese who gets what, and in English what is told as theirs."""
    chinese, english = bitext.chinese, bitext.english
    for taker in _takers(chinese):
        things = bitext.counterparts(chinese, taker + 1)
        for place in bitext.counterparts(chinese, taker):
            thing = next((i for i in things if place + 1 < i <= place + 4), None)
            if thing is None or word_at(english, place + 1) not in _POSSESSIVE:
                continue
            before = place - 1
            while before >= 0 and english.tokens[before].norm in (
                "a",
                "an",
                "the",
                "his",
                "her",
                "their",
                "my",
                "your",
            ):
                before -= 1
            given = is_lifeless(chinese.tokens[taker + 1].norm, english.tokens[thing].lemma)
            if given and (before < 0 or english.tokens[before].norm not in ("to", "for")):
                yield chinese.span_of(taker, taker + 2), english.span_of(place, thing + 1)


def _takers(text: Text) -> Iterator[int]:
    """Each being before a last noun of a clause in which something is given, with nothing between the two."""
    for index in range(1, len(text.tokens) - 1):
        norm = text.tokens[index].norm
        last = index + 2 >= len(text.tokens) or text.tokens[index + 2].kind is TokenKind.PUNCTUATION
        if not last or not (is_being(norm) or not _OF_TAKERS.isdisjoint(listed_with(norm))):
            continue
        verbs = (text.tokens[place].norm for place in range(max(0, index - _REACH), index))
        if any(verb.rstrip("了过") in _GIVING for verb in verbs) and text.tokens[index - 1].norm not in ("给", "由"):
            yield index
