"""Plants as many divergences in one translation as it has room for: words left out, added and exchanged.

Nobody translates so badly; but each place teaches as much as a translation with one divergence does.
"""

from __future__ import annotations

import random

from training.planting.bitext import Bitext, capital_like, with_space
from training.planting.contexts import Contexts
from training.planting.kinds import Planted
from training.planting.senses import IsFar
from transcheck.checks.base import is_content
from transcheck.model import CHINESE, ENGLISH, Span, Token, TokenKind

RATES = (0.04, 0.2)
"""The share of words at which something is planted is drawn between these, anew for each translation."""
_OMITTED, _ADDED = 0.5, 0.75
"""Half of what is planted are omissions, a quarter additions, the rest exchanges."""
_PRONOUNS = frozenset("i he she it we they you".split())


def plant_densely(bitext: Bitext, contexts: Contexts, is_far: IsFar, chance: random.Random) -> list[Planted]:
    """All of what was planted, each with the texts as they are at the end; empty where nothing was."""
    good, tokens = bitext.good, bitext.target.tokens
    language, raw = good.target_lang, good.target
    space = "" if language == CHINESE else " "
    rate = chance.uniform(*RATES)
    made: list[tuple[str, tuple[Span, ...], Span]] = []
    built, copied, quiet = "", 0, 0
    for number, token in enumerate(tokens):
        if quiet > 0 or chance.random() >= rate:
            quiet -= 1
            continue
        before = tokens[number - 1] if number else None
        after = tokens[number + 1] if number + 1 < len(tokens) else None
        draw = chance.random()
        source = bitext.source_of(*token.span)
        words: str | None
        if draw < _OMITTED and source and can_go(token, language):
            start, end = with_space(raw, token.span, language)
            kind, words = "word-omitted", ""
        elif draw < _ADDED and _joined(before, token, raw, space):
            assert before is not None
            words = contexts.draw(before, token, language, chance)
            kind, start, end, source = "word-added", token.start, token.start, ()
        elif draw >= _ADDED and source and can_go(token, language) and before and after:
            words = contexts.draw(before, after, language, chance)
            words = words if words and is_far(token.text, words, language) else None
            kind, start, end = "word-exchanged", *token.span
        else:
            words = None
        if words is None or (words and words in raw):
            continue
        built += raw[copied:start]
        made.append((kind, source, (len(built), len(built) + len(words))))
        built += words + (space if kind == "word-added" else "")
        copied, quiet = end, 2
    target = built + raw[copied:]
    if language == ENGLISH:
        target = capital_like(raw, target)
    return [Planted(kind, good.source, target, source, (span,)) for kind, source, span in made]


def can_go(token: Token, language: str) -> bool:
    """Whether what is said changes without the word."""
    if language == ENGLISH and token.norm in _PRONOUNS:
        return True
    return token.kind is TokenKind.WORD and is_content(token, language)


def _joined(before: Token | None, token: Token, raw: str, space: str) -> bool:
    if before is None or TokenKind.PUNCTUATION in (before.kind, token.kind):
        return False
    return raw[before.end : token.start] == space
