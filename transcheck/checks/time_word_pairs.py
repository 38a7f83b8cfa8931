"""Which words for a time contradict one another, for all checks that look at them."""

from __future__ import annotations

import bisect
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from transcheck.checks.base import Bitext
from transcheck.checks.glossing import cite
from transcheck.lexicon.time_words import ZONE, ZONE_OFFSETS, TimeWord, time_words
from transcheck.model import QuantityKind, Span, Text

_HALF_DAY = 720


@dataclass(frozen=True, slots=True)
class TimeWordConflict:
    """Two words of one scale, one on each side, with different values."""

    scale: str
    source: Span
    target: Span
    message: str


@lru_cache(maxsize=2)
def conflicting_time_words(bitext: Bitext) -> tuple[TimeWordConflict, ...]:
    """The words of each scale that have no word of a common value on the other side, paired if they face each other.

    They face each other if they are in one claim, or if nothing else of their scale is on either side.
    """
    # A Chinese text is searched ten times as fast.
    chinese = time_words(bitext.chinese)
    english = time_words(bitext.english, chinese)
    sources, targets = (chinese, english) if bitext.from_chinese else (english, chinese)
    found = []
    for scale in english:
        here, there = sources[scale], targets[scale]
        left = [word for word in here if not any(word.values & other.values for other in there)]
        right = [word for word in there if not any(word.values & other.values for other in here)]
        alone = len(here) == len(there) == 1
        for word in left:
            other = next((other for other in right if alone or _same_claim(bitext, word, other)), None)
            if other:
                right.remove(other)
                said = f"{cite(bitext.source, word.span)} and {cite(bitext.target, other.span)} differ in {scale}"
                found.append(TimeWordConflict(scale, word.span, other.span, said))
    return tuple(sorted(found, key=lambda conflict: conflict.source))


def _same_claim(bitext: Bitext, word: TimeWord, other: TimeWord) -> bool:
    claim = bitext.claim_of(bitext.source, _token_at(bitext.source, word.span))
    return claim is not None and claim == bitext.claim_of(bitext.target, _token_at(bitext.target, other.span))


def _token_at(text: Text, span: Span) -> int:
    return max(0, bisect.bisect_right([token.start for token in text.tokens], span[0]) - 1)


def converted_between_zones(bitext: Bitext) -> bool:
    """True if the sides name different time zones, and times of day that differ by what the zones do."""
    zones = [time_words(text, (ZONE,)).get(ZONE, []) for text in (bitext.source, bitext.target)]
    times = [
        [quantity.low for quantity in text.quantities if quantity.kind is QuantityKind.TIME]
        for text in (bitext.source, bitext.target)
    ]
    shifts = {
        (after - before) % _HALF_DAY
        for one, other in product(*zones)
        for here, there in product(one.values, other.values)
        if here != there
        for before, after in product(ZONE_OFFSETS[here], ZONE_OFFSETS[there])
    }
    return any((there - here) % _HALF_DAY in shifts for here, there in product(*times))
