"""Stretches of one side that nothing on the other side accounts for.

The aligner gives each word the probability that it has a counterpart. A gap is a stretch of content words that most
likely have none; two gaps that stand opposite each other are an exchange. How sure a gap or an exchange of a given
strength is has been learned by ``training/aligner/support.py`` from good translations with words taken out, put in and
exchanged.
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
"""Findings that are less sure than this are not worth a reader's time."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Tokens ``first`` to ``last`` (excluded) of ``text`` that the other side may not account for."""

    text: Text
    first: int
    last: int
    strength: float

    @property
    def span(self) -> Span:
        """The characters from the first to the last token."""
        return self.text.span_of(self.first, self.last)


@dataclass(frozen=True, slots=True)
class Finding:
    """``missing`` from the translation, ``added`` in it, or both: the one said in the place of the other."""

    missing: Gap | None
    added: Gap | None
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


def candidates(bitext: Bitext, text: Text) -> tuple[Gap, ...]:
    """Every stretch of ``text`` that could be a gap, in order, sentence by sentence, however unsure.

    There are none if the aligner does not say what supports a word.
    """
    return _candidates(bitext, source=text is bitext.source)


@lru_cache(maxsize=4)
def _candidates(bitext: Bitext, *, source: bool) -> tuple[Gap, ...]:
    text = bitext.source if source else bitext.target
    support = bitext.alignment.source_support if source else bitext.alignment.target_support
    if not support:
        return ()
    found: list[Gap] = []
    for start, end in text.sentences:
        content = [index for index in range(start, end) if _counts(text, index)]
        odds = [odds_of_nothing(support[index]) for index in content]
        for first, last, strength in stretches(odds):
            # Weaker than one word that is as likely to have a counterpart as not: nothing to speak of.
            if strength > _PATIENCE:
                found.append(Gap(text, content[first], content[last - 1] + 1, strength))
    return tuple(found)


@lru_cache(maxsize=2)
def find_gaps(bitext: Bitext) -> tuple[Finding, ...]:
    """What is missing, added or exchanged, each surer than ``LEAST_CONFIDENCE``, in order of the source.

    A stretch of the source and one of the target that stand opposite each other are one finding: other words are said
    in the place of these.
    """
    added = list(candidates(bitext, bitext.target))
    found: list[Finding] = []
    for missing in candidates(bitext, bitext.source):
        alone = confidence_of(bitext, "omitted", missing.strength)
        instead = next((gap for gap in added if stand_opposite(bitext, missing, gap)), None)
        together = (
            confidence_of(bitext, "exchanged", missing.strength + instead.strength) if instead is not None else 0.0
        )
        if max(alone, together) < LEAST_CONFIDENCE:
            continue
        if instead is not None and together > alone:
            added.remove(instead)
            found.append(Finding(missing, instead, together))
        else:
            found.append(Finding(missing, None, alone))
    for gap in added:
        confidence = confidence_of(bitext, "added", gap.strength)
        if confidence >= LEAST_CONFIDENCE:
            found.append(Finding(None, gap, confidence))
    return tuple(found)


def stand_opposite(bitext: Bitext, here: Gap, there: Gap) -> bool:
    """True if the two stretches stand in the same slot: their neighbours on both sides are each other's counterparts.

    The edge of the text is a neighbour too.
    """
    text, other = here.text, there.text
    before = _nearest_counterpart(bitext, text, range(here.first - 1, max(-1, here.first - _REACH), -1))
    after = _nearest_counterpart(bitext, text, range(here.last, min(len(text.tokens), here.last + _REACH)))
    starts = -1 if before is None else before
    ends = len(other.tokens) if after is None else after
    return 0 <= there.first - starts - 1 <= _NEIGHBOUR and 0 <= ends - there.last <= _NEIGHBOUR


_REACH = 30
_NEIGHBOUR = 3
"""Tokens (an article, a preposition, a comma) that may stand between a gap and the counterpart of its neighbour."""


def _nearest_counterpart(bitext: Bitext, text: Text, places: range) -> int | None:
    for index in places:
        if found := bitext.counterparts(text, index):
            return found[0]
    return None


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


def confidence_of(bitext: Bitext, kind: str, strength: float) -> float:
    """How sure something ``omitted``, ``added`` or ``exchanged`` is at this strength, in the pair's direction."""
    part = _calibration()[f"{bitext.source.language}-{bitext.target.language} {kind}"]
    return 1.0 / (1.0 + math.exp(-(part["slope"] * strength + part["bias"])))
