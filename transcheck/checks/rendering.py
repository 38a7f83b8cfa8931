"""What may render a Chinese word that the aligner leaves without a link, as it does where words cross."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from transcheck.checks.base import Bitext, is_content
from transcheck.lexicon.dictionary import load_dictionary
from transcheck.lexicon.polarity import defining_words, says
from transcheck.model import ENGLISH


def rendered(bitext: Bitext, index: int) -> list[int]:
    """The counterparts of a Chinese word; where it has none, the English words that the dictionary explains it by."""
    found = bitext.counterparts(bitext.chinese, index)
    return list(found) if found else explained(bitext, index)


def explained(bitext: Bitext, index: int) -> list[int]:
    """The English words of content that the dictionary explains a Chinese word by, as they stand or in their lemma."""
    word, places = bitext.chinese.tokens[index].norm, _places(bitext)
    forms = (form for form in defining_words(word) if form in places and says(word, form))
    return sorted({place for form in forms for place in places[form]})


@lru_cache(maxsize=4)
def worded(bitext: Bitext) -> frozenset[int]:
    """The English words that stand together as in a definition of a Chinese word: "mother's father" for 外公."""
    norms = bitext.english.norms
    firsts: dict[str, list[int]] = defaultdict(list)
    for place, norm in enumerate(norms):
        firsts[norm].append(place)
    phrases = {phrase for token in bitext.chinese.tokens for phrase in _phrases(token.norm) if phrase[0] in firsts}
    return frozenset(
        index
        for phrase in phrases
        for place in firsts[phrase[0]]
        if tuple(norms[place : place + len(phrase)]) == phrase
        for index in range(place, place + len(phrase))
    )


@lru_cache(maxsize=32768)
def _phrases(word: str) -> tuple[tuple[str, ...], ...]:
    """The definitions of two to four words, cut as texts are."""
    found = (
        tuple(_CUT.findall(part.lower().removeprefix("to ")))
        for definition in load_dictionary().definitions(word)
        for part in _NOTE.sub("", definition).split(";")
    )
    return tuple(phrase for phrase in found if _SHORTEST <= len(phrase) <= _LONGEST)


_CUT = re.compile(r"'s\b|[a-z]+")
_NOTE = re.compile(r"\([^)]*\)")
_SHORTEST, _LONGEST = 2, 4


@lru_cache(maxsize=4)
def _places(bitext: Bitext) -> Mapping[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for place, token in enumerate(bitext.english.tokens):
        if is_content(token, ENGLISH):
            for form in {token.lemma, token.norm}:
                found[form].append(place)
    return dict(found)
