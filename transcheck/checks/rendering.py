"""What may render a Chinese word that the aligner leaves without a link, as it does where words cross."""

from __future__ import annotations

from transcheck.checks.base import Bitext
from transcheck.lexicon.polarity import says


def rendered(bitext: Bitext, index: int) -> list[int]:
    """The counterparts of a Chinese word; where it has none, the English words that the dictionary explains it by."""
    found, word = bitext.counterparts(bitext.chinese, index), bitext.chinese.tokens[index].norm
    return list(found) or [place for place, token in enumerate(bitext.english.tokens) if says(word, token.lemma)]
