"""How usual it is for words of two kinds to stand side by side, in English and in Chinese.

Common words count as themselves, others by their shape ("-ing", a capital letter, three characters). How often two
kinds follow one another, against how often they would by chance, is their pointwise mutual information (Church and
Hanks 1990); in words drawn by lot it is negative on average. ``training/aligner/word_order.py`` counts.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt

from transcheck.checks.junction_network import network
from transcheck.checks.word_classes import word_class
from transcheck.model import CHINESE, ENGLISH, Text, Token

FILE = Path(__file__).parent / "data" / "word_order.npz"
START, END = "^", "$"
"""What stands before and after the words of a sentence."""
STEPS = 16.0
"""Steps of the stored information in a nat."""
LANGUAGES = (ENGLISH, CHINESE)
_LONGEST = 4
_QUOTES = {"「": "“", "『": "“", "」": "”", "』": "”"}
"""Quotation marks of traditional texts as simplified ones have them."""
_ALIKE = frozenset("X#")
"""Shapes that a common word does not lose: names and numbers."""


def kind_of(word: str, lemma: str, language: str, common: frozenset[str] | Mapping[str, int], *, first: bool) -> str:
    """What a token counts as; ``first`` says that it begins the text."""
    small = word.lower()
    if language == ENGLISH:
        shape = word_class(word, lemma, network().vocabulary.verbs, first=first)
        return small if small in common and shape not in _ALIKE else shape
    if small in _QUOTES:
        return _QUOTES[small]
    if small in common:
        return small
    if small[0].isdigit():
        return "#"
    if small.isascii():
        return "X" if small.isalnum() else "@"
    return str(min(len(small), _LONGEST))


def forms(tokens: Sequence[Token], language: str) -> list[tuple[str, str]]:
    """Each token's word, in English as it stands, in Chinese simplified; and its lemma."""
    return [(token.text if language == ENGLISH else token.norm, token.lemma) for token in tokens]


@dataclass(frozen=True, slots=True)
class _Order:
    """``information[kinds[one], kinds[other]]`` in steps; the last kind is all that were not met."""

    kinds: Mapping[str, int]
    information: npt.NDArray[np.int8]


@lru_cache(maxsize=2)
def _order(language: str) -> _Order:
    with np.load(FILE, allow_pickle=False) as data:
        kinds = str(data[f"{language}.kinds"]).split("\n")
        return _Order({kind: number for number, kind in enumerate(kinds)}, data[language])


@lru_cache(maxsize=8192)
def _number(word: str, lemma: str, language: str, *, first: bool) -> int:
    kinds = _order(language).kinds
    return kinds.get(kind_of(word, lemma, language, kinds, first=first), len(kinds))


def information(words: Sequence[tuple[str, str]], language: str) -> list[float]:
    """For each ``(word, lemma)`` of a sentence, and for its end, the information with what stands before, in nats."""
    order = _order(language)
    inside = [_number(*word, language, first=not place) for place, word in enumerate(words)]
    numbers = [order.kinds[START], *inside, order.kinds[END]]
    return [int(order.information[one, other]) / STEPS for one, other in pairwise(numbers)]


_FINAL = frozenset(".!?;:。！？；：…")
_USUAL = {ENGLISH: 0.5, CHINESE: 0.4}
"""Nats for each place between two words that good sentences mostly have; what is known of Chinese kinds tells less."""


def disorder(text: Text, first: int, last: int, joined: Collection[int] = ()) -> float:
    """By how many nats the words of a sentence, tokens ``first`` to ``last`` (excluded), go together worse than usual.

    0 or less where they go together. Nothing is asked of tokens that are ``joined`` to those before them, nor of the
    end of what no mark ends, such as a headline.
    """
    usual = _USUAL[text.language]
    nats = information(forms(text.tokens[first:last], text.language), text.language)
    if first == last or text.tokens[last - 1].norm not in _FINAL:
        nats.pop()
    return sum(usual - nat for place, nat in enumerate(nats, first) if place not in joined)
