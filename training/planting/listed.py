"""Plants what the package's tables hold: another member of a word's field, and a word of opposite meaning."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from functools import lru_cache

from training.planting.bitext import Bitext, replaced
from training.planting.kinds import Planted
from training.planting.senses import inflected
from transcheck.lexicon.fields import Member, members_in, other_members
from transcheck.lexicon.opposites import opposites_of
from transcheck.model import CHINESE, Token, TokenKind


def listed_words(bitext: Bitext, chance: random.Random) -> Iterator[Planted]:
    """For each word of a field another of it (``neighbour``), for each word with an opposite that (``antonym``)."""
    language, tokens = bitext.good.target_lang, bitext.target.tokens
    for found in members_in(bitext.target):
        whole = tokens[found.first : found.last]
        if not found.rest:
            yield from _exchanged(bitext, "neighbour", whole, _of_field(found.members, language), chance)
    for token in tokens:
        if token.kind is TokenKind.WORD:
            word = token.norm if language == CHINESE else token.lemma
            yield from _exchanged(bitext, "antonym", (token,), _opposites(word, language), chance)


def _exchanged(
    bitext: Bitext, kind: str, tokens: Sequence[Token], others: Sequence[str], chance: random.Random
) -> Iterator[Planted]:
    start, end = tokens[0].start, tokens[-1].end
    text = bitext.good.target[start:end]
    spans = bitext.source_of(start, end)
    if not others or not spans:
        return
    word = chance.choice(others).replace("_", " ")
    if bitext.good.target_lang == CHINESE:
        if not set(word) & set(text):
            yield replaced(bitext, kind, (start, end), word)
        return
    lemma = text[: tokens[-1].start - start] + tokens[-1].lemma
    # The tables do not say which words are verbs: "referendumed" would give itself away.
    form = inflected(word, text, lemma) if text.islower() and not text.endswith("ed") else None
    if form:
        yield replaced(bitext, kind, (start, end), form)


@lru_cache(maxsize=8192)
def _of_field(members: frozenset[Member], language: str) -> tuple[str, ...]:
    return other_members(members, language)


@lru_cache(maxsize=8192)
def _opposites(word: str, language: str) -> tuple[str, ...]:
    return opposites_of(word, language)
