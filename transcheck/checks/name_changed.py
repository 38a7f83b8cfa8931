"""A person, place or organisation of the source has become another one in the translation.

A Chinese name that has no counterpart is held against an English name that has none. A name has a counterpart if the
dictionary, a glossary, pinyin (习近平, Xi Jinping) or the sound of a foreign name (特朗普, Trump) leads from one to the
other. Only names of which it is certain what they should be called are judged.

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
from functools import lru_cache

from transcheck.checks.base import Bitext, Check
from transcheck.checks.glossing import cite
from transcheck.lexicon.names import has_known_form, is_chinese_name, is_known_name, may_be_called
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
            if not _accounted(bitext, english, run)
            and is_known_name(english.raw[slice(*english.span_of(*run))])
            and not any(may_be_called(word, english.raw[slice(*english.span_of(*run))]) for word in words.values())
        ]
        for first, last in names:
            word = words[first, last]
            if not left or not has_known_form(word):
                continue
            if _accounted(bitext, chinese, (first, last)) or may_be_called(word, english.raw):
                continue
            here = first / len(chinese.tokens)
            claim = bitext.claim_of(chinese, first)
            run = min(
                left,
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


def _accounted(bitext: Bitext, text: Text, run: Span) -> bool:
    """True if a word of the name has a counterpart that more than its place or its likeness speaks for.

    Likeness does not count: the vectors of two cities are alike.
    """
    links = bitext.links_of(text)
    return any(link.evidence in _IDENTIFYING for index in range(*run) for link in links[index])


_IDENTIFYING = frozenset("dictionary name identical glossary".split())


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
        if (index in starts or (index and text.tokens[index - 1].norm in "\"“‘'(:")) and _is_ordinary(token.norm):
            continue
        if not token.text.isalpha() or token.norm in _CALENDAR:
            continue
        if found and found[-1][1] == index:
            found[-1] = (found[-1][0], index + 1)
        else:
            found.append((index, index + 1))
    return found


@lru_cache(maxsize=8192)
def _is_ordinary(norm: str) -> bool:
    """True for a word that is written small elsewhere, and so has its capital only for the sentence's sake."""
    import simplemma

    return simplemma.is_known(norm, "en")


_CALENDAR = frozenset(
    "january february march april may june july august september october november december monday tuesday "
    "wednesday thursday friday saturday sunday".split()
)
