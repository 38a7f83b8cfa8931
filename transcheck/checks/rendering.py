"""What may render a Chinese word that the aligner leaves without a link, as it does where words cross."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from transcheck.checks.base import Bitext
from transcheck.lexicon.polarity import defining_words, says


def rendered(bitext: Bitext, index: int) -> list[int]:
    """The counterparts of a Chinese word; where it has none, the English words that the dictionary explains it by."""
    found, word = bitext.counterparts(bitext.chinese, index), bitext.chinese.tokens[index].norm
    if found:
        return list(found)
    places = _places(bitext)
    lemmas = (lemma for lemma in defining_words(word) if lemma in places and says(word, lemma))
    return sorted(place for lemma in lemmas for place in places[lemma])


@lru_cache(maxsize=4)
def _places(bitext: Bitext) -> Mapping[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for place, token in enumerate(bitext.english.tokens):
        found[token.lemma].append(place)
    return dict(found)
