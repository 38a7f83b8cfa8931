"""What may render a Chinese word that the aligner leaves without a link, as it does where words cross."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from transcheck.checks.base import Bitext, is_content
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
def _places(bitext: Bitext) -> Mapping[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for place, token in enumerate(bitext.english.tokens):
        if is_content(token, ENGLISH):
            for form in {token.lemma, token.norm}:
                found[form].append(place)
    return dict(found)
