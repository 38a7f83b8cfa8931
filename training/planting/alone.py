"""Leaves words out of a text that stands alone, without a source: by the grammar, the gap still shows.

How sentences are built is learned from many of them, in half the time that pairs take.
"""

from __future__ import annotations

import random

from training.planting.bitext import capital_like, with_space
from training.planting.dense import can_go
from transcheck.model import ENGLISH, Span, Text

WHOLE = 0.2
"""The share of texts that nothing is left out of."""
RATES = (0.1, 0.3)
"""The share of words that go is drawn between these, anew for each text; grammar words stay."""
_NEXT = 0.15
"""How often the word behind one that goes does so too."""
_APART = 2
"""Words at least between two gaps."""


def leave_out(text: Text, chance: random.Random) -> tuple[str, tuple[Span, ...]]:
    """The text without some of its words, and the empty places where they stood."""
    rate = 0.0 if chance.random() < WHOLE else chance.uniform(*RATES)
    raw, language, built = text.raw, text.language, ""
    places: list[Span] = []
    copied, kept, gone = 0, _APART, False
    for token in text.tokens:
        likely = _NEXT if gone else rate if kept >= _APART else 0.0
        if chance.random() >= likely or not can_go(token, language):
            kept, gone = kept + 1, False
            continue
        start, end = with_space(raw, token.span, language)
        # The space before it may have gone with the word before.
        built = built + raw[copied:start] if start >= copied else built.rstrip(" ")
        if gone:
            places.pop()
        places.append((len(built), len(built)))
        copied, kept, gone = end, 0, True
    rest = built + raw[copied:]
    return (capital_like(raw, rest) if language == ENGLISH else rest), tuple(places)
