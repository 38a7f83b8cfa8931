"""How well the neighbouring words of an English text go together.

Where a word has dropped out of a sentence, what is left mostly does not go together: "the of", "in .", "He that we
came", "The patrol the ship". A small network (``junction_network``) that reads some thirty words around each place says
how likely it is that one is missing there; ``training/aligner/junctions.py`` trains it on good texts with words taken
out.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from transcheck.checks.junction_network import network
from transcheck.checks.word_classes import MARKS
from transcheck.model import ENGLISH, Span, Text

LEAST = -4.0
"""Log-odds below which one place is as good as another."""


@lru_cache(maxsize=4)
def _strains(words: tuple[tuple[str, str], ...]) -> tuple[float, ...]:
    odds = network().odds(words)
    # Emoji and other symbols go anywhere, as do two marks in a row (T_T); comments often go without a full stop.
    shown = pairwise((True, *(word[0] in MARKS or word[0].isalnum() for word, _ in words), True))
    spoken = pairwise((True, *(word[-1].isalnum() for word, _ in words), True))
    sure = [all(both) and any(either) for both, either in zip(shown, spoken, strict=True)]
    sure[-1] = bool(words) and words[-1][0].lower() in _UNFINISHED
    return tuple(max(float(value), LEAST) if certain else LEAST for value, certain in zip(odds, sure, strict=True))


_UNFINISHED = frozenset(
    "a an the of to in on at by for with from as into and or but my your his her its our their".split()
)
"""Words that no sentence ends in; what else a text may lack at its end is a matter for truncated-target."""


def strains(text: Text) -> tuple[float, ...]:
    """For each token of an English text, and for its end: the log-odds that a word is missing there, from ``LEAST``."""
    return _strains(tuple((token.text, token.lemma) for token in text.tokens))


def junctions(text: Text) -> tuple[float, ...]:
    """How well each token of an English text, and its end, goes with what stands before it.

    That is minus the log-odds that a word is missing there, where one more likely is than not; else 0.
    """
    return tuple(min(-value, 0.0) for value in strains(text))


CERTAIN, HOLE, PERHAPS = -6.0, -2.0, -1.0
"""Words that go together no better have lost one between them, whatever else is known; or most probably; or may have,
if anything shows that one is missing."""


def hole(text: Text, at_most: float = HOLE) -> Span | None:
    """The place in an English text where its words go together worst, if they do no better than ``at_most``."""
    if text.language != ENGLISH or not text.tokens:
        return None
    values = junctions(text)
    worst = min(range(len(values)), key=values.__getitem__)
    if values[worst] > at_most:
        return None
    place = text.tokens[worst - 1].end if worst else text.tokens[0].start
    return (place, place)
