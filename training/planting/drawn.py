"""Plants words drawn from what has been seen in such places: one more word, or another in the place of one."""

from __future__ import annotations

import random
from collections.abc import Iterator

from training.planting.bitext import Bitext, replaced
from training.planting.contexts import Contexts
from training.planting.inserting import inserted
from training.planting.kinds import Good, Planted
from training.planting.senses import IsFar
from transcheck.checks.base import is_content
from transcheck.model import CHINESE, Text, TokenKind


def drawn_words(bitext: Bitext, contexts: Contexts, is_far: IsFar, chance: random.Random) -> Iterator[Planted]:
    """At each place between two words one that fits there, and for each word another that does, far in meaning."""
    good, tokens = bitext.good, bitext.target.tokens
    language = good.target_lang
    yield from additions(good, bitext.target, contexts, chance)
    for before, token, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if (
            token.kind is TokenKind.WORD
            and token.text.islower() | (language == CHINESE)
            and is_content(token, language)
        ):
            word = contexts.draw(before, after, language, chance)
            known = word is not None and is_far(token.text, word, language) and bool(bitext.source_of(*token.span))
            if word and known:
                yield replaced(bitext, "word-exchanged", token.span, word)


def additions(good: Good, target: Text, contexts: Contexts, chance: random.Random) -> Iterator[Planted]:
    """At each place between two words of the translation one that has been seen between such."""
    space = "" if target.language == CHINESE else " "
    for first, second in zip(target.tokens, target.tokens[1:], strict=False):
        if TokenKind.PUNCTUATION in (first.kind, second.kind) or target.raw[first.end : second.start] != space:
            continue
        word = contexts.draw(first, second, target.language, chance)
        if word and word not in target.raw:
            yield inserted(good, second.start, word, space)
