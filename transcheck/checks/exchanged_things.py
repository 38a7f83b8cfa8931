"""A thing that is rendered as another one of its kind, of which no dictionary knows: 薄荷 as "basil", "needle" as 皮带.

The dictionary says what the Chinese word is, so that no list of pairs is needed. Neither of the two has a counterpart
elsewhere, they stand where they would face each other, and nothing in what translations and definitions tell of them
speaks for a rendering.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from transcheck.aligning.meaning import meaning_of_lemma, plain_spelling, shared_translations
from transcheck.aligning.table import load_table
from transcheck.checks.base import Bitext, is_content
from transcheck.checks.gaps import is_ordinary
from transcheck.lexicon.measure_words import measure_words
from transcheck.lexicon.polarity import defining_words
from transcheck.lexicon.things import kinds_of, things_of
from transcheck.model import CHINESE, ENGLISH, Text, Token, TokenKind

UNRELATED = 0.12
"""What speaks at most for two words, 0 to 1, of which neither renders the other."""
_UNLIKE = 0.03
"""Likeness of two English words by what renders them, from which on they may be said for each other: couch, sofa."""
_FIRM = frozenset({"dictionary", "phrase", "glossary", "table", "name", "identical", "number"})
_LIKELY = 0.5
"""Probability of a link from which on it counts."""


def exchanged_things(bitext: Bitext) -> Iterator[tuple[int, int]]:
    """The Chinese and the English token of each pair."""
    chinese, english = bitext.chinese, bitext.english
    lemmas = [_singular(token) for token in english.tokens]
    named = [i for i, lemma in enumerate(lemmas) if kinds_of(lemma) and is_ordinary(english, i)]
    named = [i for i in named if not any(each.start < english.tokens[i].end <= each.end for each in english.quantities)]
    if not named:
        return
    forms = {plain_spelling(form) for token in english.tokens for form in (token.norm, token.lemma)}
    said = {lemmas[place] for place in named if not is_left(bitext, place, ENGLISH)}
    left = [place for place in named if lemmas[place] not in said]
    for index, token in enumerate(chinese.tokens):
        things = things_of(token.norm) if left and token.kind is TokenKind.WORD else None
        if not things or not is_left(bitext, index, CHINESE) or _measures(chinese, index):
            continue
        if any(plain_spelling(word) in forms for word in defining_words(token.norm)):
            continue
        kinds = {_broad(kind) for thing in things for kind in kinds_of(thing)}
        for place in bitext.facing(chinese, index, left):
            lemma = lemmas[place]
            if kinds.isdisjoint(map(_broad, kinds_of(lemma))) or _is_of_another(bitext, index, place):
                continue
            if _are_unrelated(token.norm, lemma, things):
                left.remove(place)
                yield index, place
                break


def _measures(text: Text, index: int) -> bool:
    """Whether a Chinese word measures what follows it: the 杯 of 一杯茶 is no cup that a translation must have."""
    measured = index > 0 and text.tokens[index].norm in measure_words()
    return measured and any(each.end == text.tokens[index - 1].end for each in text.quantities)


def _singular(token: Token) -> str:
    """The lemma, or the singular of a plural that is not known as one: pomelos."""
    plural = token.lemma == token.norm and token.norm.endswith("s")
    return token.norm[:-1] if plural and kinds_of(token.norm[:-1]) else token.lemma


def _is_of_another(bitext: Bitext, chinese: int, english: int) -> bool:
    """Whether either word is linked to another one rather, by more than its place."""
    for text, index, place in ((bitext.chinese, chinese, english), (bitext.english, english, chinese)):
        other = bitext.other(text)
        links = [
            (link.probability, link.target if text is bitext.source else link.source)
            for link in bitext.links_of(text)[index]
            if link.evidence != "position"
        ]
        best = max((link for link in links if is_content(other.tokens[link[1]], other.language)), default=None)
        if best is not None and best[1] != place:
            return True
    return False


def _broad(kind: str) -> str:
    """The kind, or what all things have in common that one can hold in one's hand."""
    return "matter" if kind in _MATTER else kind


_MATTER = frozenset(("food", "animal", "plant", "object", "substance"))


def is_left(bitext: Bitext, index: int, language: str) -> bool:
    """Whether nothing of content surely stands for a word."""
    text = bitext.chinese if language == CHINESE else bitext.english
    other = bitext.other(text)
    return not any(
        link.evidence in _FIRM
        and link.probability >= _LIKELY
        and is_content(other.tokens[link.target if text is bitext.source else link.source], other.language)
        for link in bitext.links_of(text)[index]
    )


@lru_cache(maxsize=4096)
def _are_unrelated(word: str, lemma: str, things: frozenset[str]) -> bool:
    """Whether nothing tells that ``lemma`` may be said for a Chinese word, or for a thing that it is explained by."""
    table = load_table()
    evidence = table.row(word).of(table.english.get(lemma))
    likeness = shared_translations([meaning_of_lemma(lemma)], [meaning_of_lemma(thing) for thing in things])
    return max(evidence.values()) <= UNRELATED and float(likeness.max()) <= _UNLIKE
