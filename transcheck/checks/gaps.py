"""Stretches of one side that nothing on the other side accounts for, and words that stand in another word's place.

The aligner gives each word the probability that it has a counterpart. A gap is a stretch of content words that most
likely have none; a swap is a link between two words that have nothing in common but their place. How sure a gap or a
swap of a given strength is has been learned by ``training/aligner/support.py`` from good translations with words
taken out, put in and exchanged.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from transcheck.checks.base import Bitext, is_content
from transcheck.model import Span, Text, TokenKind

_PATIENCE = 1.0
"""Added to each word's log-odds of having no counterpart, so that one well-supported word does not end a stretch."""
_LEAST = 0.02
"""Support is kept this far from 0 and 1, so that no single word decides."""

LEAST_CONFIDENCE = 0.5
"""Gaps and swaps that are less sure than this are not worth a reader's time."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Tokens ``first`` to ``last`` (excluded) of ``text`` that the other side does not account for."""

    text: Text
    first: int
    last: int
    confidence: float

    @property
    def span(self) -> Span:
        """The characters from the first to the last token."""
        return self.text.span_of(self.first, self.last)


@dataclass(frozen=True, slots=True)
class Swap:
    """A source token and the target token that stands in its place without meaning the same."""

    source: int
    target: int
    confidence: float


def odds_of_nothing(support: float) -> float:
    """Log-odds that a word with this support has no counterpart."""
    bounded = min(max(support, _LEAST), 1.0 - _LEAST)
    return math.log((1.0 - bounded) / bounded)


def stretches(odds: Sequence[float]) -> list[tuple[int, int, float]]:
    """``(first, last, strength)`` of the stretches of words that most likely have no counterpart, ``last`` excluded.

    ``odds`` are the words' log-odds of having none; a strength is the largest sum over neighbouring words, each raised
    by a constant. A stretch ends where its sum falls to nothing (Kadane's algorithm for the maximum-sum segment).
    """
    found: list[tuple[int, int, float]] = []
    run = best = 0.0
    start = end = 0
    for place, value in enumerate([*odds, -math.inf]):
        run += value + _PATIENCE
        if run <= 0.0:
            if best > 0.0:
                found.append((start, end, best))
            run = best = 0.0
            start = place + 1
        elif run > best:
            best, end = run, place + 1
    return found


def gaps(bitext: Bitext, text: Text) -> tuple[Gap, ...]:
    """The gaps of ``text`` in order, sentence by sentence; none if the aligner does not say what supports a word."""
    return _gaps(bitext, source=text is bitext.source)


@lru_cache(maxsize=4)
def _gaps(bitext: Bitext, *, source: bool) -> tuple[Gap, ...]:
    text, support = _side(bitext, source=source)
    if not support:
        return ()
    found: list[Gap] = []
    for start, end in text.sentences:
        content = [i for i in range(start, end) if _counts(text, i)]
        odds = [odds_of_nothing(support[index]) for index in content]
        for first, last, strength in stretches(odds):
            confidence = _confidence(text.language, strength)
            if confidence >= LEAST_CONFIDENCE:
                found.append(Gap(text, content[first], content[last - 1] + 1, confidence))
    return tuple(found)


@lru_cache(maxsize=2)
def swaps(bitext: Bitext) -> tuple[Swap, ...]:
    """Words that are linked by their place alone and are unlike each other, in order of the source."""
    alignment = bitext.alignment
    if not alignment.source_support:
        return ()
    found: list[Swap] = []
    for link in alignment.links:
        if link.evidence == "position" and _counts(bitext.source, link.source) and _counts(bitext.target, link.target):
            strength = odds_of_nothing(alignment.source_support[link.source]) + odds_of_nothing(
                alignment.target_support[link.target]
            )
            confidence = _confidence("swap", strength)
            if confidence >= LEAST_CONFIDENCE:
                found.append(Swap(link.source, link.target, confidence))
    return tuple(found)


def opposite_gap(bitext: Bitext, gap: Gap) -> Gap | None:
    """The gap on the other side that stands where ``gap`` belongs: between the counterparts of its neighbours."""
    other = bitext.other(gap.text)
    candidates = gaps(bitext, other)
    if not candidates:
        return None
    before = _nearest_counterpart(bitext, gap.text, range(gap.first - 1, max(-1, gap.first - _REACH), -1))
    after = _nearest_counterpart(bitext, gap.text, range(gap.last, min(len(gap.text.tokens), gap.last + _REACH)))
    for candidate in candidates:
        touches_before = before is not None and -1 <= candidate.first - before <= _NEIGHBOUR
        touches_after = after is not None and -1 <= after - candidate.last + 1 <= _NEIGHBOUR
        if touches_before or touches_after:
            return candidate
    return None


_REACH = 30
_NEIGHBOUR = 3
"""Tokens (an article, a preposition, a comma) that may stand between a gap and the counterpart of its neighbour."""


def _nearest_counterpart(bitext: Bitext, text: Text, places: range) -> int | None:
    for index in places:
        if found := bitext.counterparts(text, index):
            return found[0]
    return None


def _side(bitext: Bitext, *, source: bool) -> tuple[Text, tuple[float, ...]]:
    if source:
        return bitext.source, bitext.alignment.source_support
    return bitext.target, bitext.alignment.target_support


def _counts(text: Text, index: int) -> bool:
    """Words only: numbers and names have checks of their own that know more."""
    token = text.tokens[index]
    return token.kind is TokenKind.WORD and is_content(token, text.language)


@lru_cache(maxsize=1)
def _calibration() -> dict[str, dict[str, float]]:
    data: dict[str, dict[str, float]] = json.loads(
        (Path(__file__).parent / "data" / "gaps.json").read_text(encoding="utf-8")
    )
    return data


def _confidence(kind: str, strength: float) -> float:
    part = _calibration()[kind]
    return 1.0 / (1.0 + math.exp(-(part["slope"] * strength + part["bias"])))
