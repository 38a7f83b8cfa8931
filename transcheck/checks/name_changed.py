"""A person, place or organisation of the source has become another one in the translation.

A Chinese name that has no counterpart is held against an English name that has none. A name has a counterpart if the
dictionary, a glossary, pinyin (习近平, Xi Jinping) or the sound of a foreign name (特朗普, Trump) leads from one to the
other. Only names of which it is certain what they should be called are judged.

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

from collections.abc import Iterator

from transcheck.checks.base import Bitext, Check
from transcheck.checks.glossing import cite
from transcheck.lexicon.names import (
    has_known_form,
    is_chinese_name,
    is_known_name,
    is_ordinary_word,
    is_pinyin_name,
    is_pinyin_person,
    may_be_called,
    pinyin_of,
)
from transcheck.model import Flag, Severity, Span, Text, TokenKind


class NameChanged(Check):
    """See the module's docstring."""

    name = "name-changed"
    category = "accuracy/mistranslation"
    severity = Severity.CRITICAL

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each pair of names, one on each side, that stand for each other and are not the same."""
        chinese, english = bitext.chinese, bitext.english
        names = chinese_names(chinese)
        if not names:
            return
        words = {span: "".join(token.norm for token in chinese.tokens[slice(*span)]) for span in names}
        left = [
            run
            for run in english_names(english)
            if is_known_name(name := english.raw[slice(*english.span_of(*run))])
            and not _english_accounted(bitext, run, name)
            and not any(may_be_called(word, name) for word in words.values())
        ]
        for first, last in names:
            word = words[first, last]
            if not left or not has_known_form(word):
                continue
            if may_be_called(word, english.raw):
                continue
            if not is_pinyin_person(word) and _chinese_accounted(bitext, (first, last)):
                continue
            here = first / len(chinese.tokens)
            claim = bitext.claim_of(chinese, first)
            # Who has a Chinese name may go by any Western one.
            rivals = left
            if is_pinyin_person(word):
                rivals = [run for run in left if is_pinyin_name(english.raw[slice(*english.span_of(*run))])]
            if not rivals:
                continue
            run = min(
                rivals,
                key=lambda run: (
                    bitext.claim_of(english, run[0]) != claim,
                    abs(run[0] / len(english.tokens) - here),
                ),
            )
            left.remove(run)
            span, other = chinese.span_of(first, last), english.span_of(*run)
            said, rendered = (chinese, span), (english, other)
            if not bitext.from_chinese:
                said, rendered = rendered, said
            yield self.flag(
                bitext,
                chinese,
                [span],
                [other],
                f"{cite(*said)} is rendered {cite(*rendered)}, another name",
                confidence=0.8 if bitext.claim_of(english, run[0]) == claim else 0.6,
            )


def _english_accounted(bitext: Bitext, run: Span, name: str) -> bool:
    """True if a word of an English name has a counterpart that more than its place or its likeness speaks for.

    Likeness does not count: the vectors of two cities are alike. Nor do ordinary words ("University") where the name
    has others. A name in pinyin must be in the pinyin of the Chinese text, surname first or last.
    """
    english = bitext.english
    if is_pinyin_name(name):
        words = [word.lower() for word in name.replace("-", " ").split()]
        sound = pinyin_of(bitext.chinese.raw)
        return "".join(words) in sound or "".join((words[-1], *words[:-1])) in sound
    links = bitext.links_of(english)
    own = [i for i in range(*run) if not is_ordinary_word(english.tokens[i].norm)] or list(range(*run))
    return any(link.evidence in _IDENTIFYING for index in own for link in links[index])


def _chinese_accounted(bitext: Bitext, span: Span) -> bool:
    """The same for a Chinese name: a counterpart must be a word that names something, if any of them does."""
    chinese, english = bitext.chinese, bitext.english
    found = [link for index in range(*span) for link in bitext.links_of(chinese)[index]]
    places = {link: (link.target if bitext.from_chinese else link.source) for link in found}
    own = [link for link in found if not is_ordinary_word(english.tokens[places[link]].norm)] or found
    return any(link.evidence in _IDENTIFYING for link in own)


_IDENTIFYING = frozenset("dictionary name identical glossary phrase table".split())


def chinese_names(text: Text) -> list[Span]:
    """Token ranges of the names in a Chinese text."""
    return [
        (index, index + 1)
        for index, token in enumerate(text.tokens)
        if token.kind is TokenKind.WORD and is_chinese_name(token.norm)
    ]


def english_names(text: Text) -> list[Span]:
    """Token ranges of the names in an English text: runs of words that have a capital not just for the sentence's sake.

    In a text all in capitals, or in none, there is nothing to go by, and nothing is found.
    """
    starts = {first for first, _ in text.sentences}
    found: list[Span] = []
    words = [token for token in text.tokens if token.kind is TokenKind.WORD]
    capitalised = [token for token in words if token.text[0].isupper()]
    if len(capitalised) * 5 > len(words) * 4 and len(words) > 5:
        return []
    for index, token in enumerate(text.tokens):
        if token.kind is not TokenKind.WORD or not token.text[0].isupper() or len(token.text) < 2:
            continue
        following = text.tokens[index + 1].text if index + 1 < len(text.tokens) else ""
        opening = index in starts or (index > 0 and text.tokens[index - 1].norm in _OPENING)
        if opening and is_ordinary_word(token.norm) and not following[:1].isupper():
            continue
        if not token.text.isalpha() or token.norm in _CALENDAR:
            continue
        if found and found[-1][1] >= index:
            found[-1] = (found[-1][0], max(found[-1][1], index + 1))
        else:
            found.append((index, index + 1))
        found[-1] = (found[-1][0], _end_of_hyphenated(text, found[-1][1]))
    return found


def _end_of_hyphenated(text: Text, end: int) -> int:
    """Kwok-keung, Al-Assad: what hangs on a name by a hyphen belongs to it."""
    tokens = text.tokens
    while (
        end + 1 < len(tokens)
        and tokens[end].norm == "-"
        and tokens[end - 1].end == tokens[end].start
        and tokens[end].end == tokens[end + 1].start
        and tokens[end + 1].text.isalpha()
    ):
        end += 2
    return end


_OPENING = frozenset("\"“‘'(:")
_CALENDAR = frozenset(
    "january february march april may june july august september october november december monday tuesday "
    "wednesday thursday friday saturday sunday".split()
)
