"""Pairs of meanings that a small word tells apart: only and even, like and unlike, advice and order.

Of each meaning are listed, in Chinese (simplified) and in English, the words that plainly say it, and all by which it
may be rendered, in whatever way. A subject is a module.
"""

from __future__ import annotations

from transcheck.lexicon.contrasts import (
    acts,
    comparisons,
    conditions,
    degrees,
    limits,
    modalities,
    tenses,
    times,
)
from transcheck.lexicon.contrasts.base import Contrast, Meaning

__all__ = ["CONTRASTS", "KEPT", "Contrast", "Meaning"]

CONTRASTS: dict[str, tuple[Contrast, ...]] = {
    "limit": limits.PAIRS,
    "nobody": limits.NOBODY,
    "comparison": comparisons.PAIRS,
    "tense": tenses.PAIRS,
    "act": acts.PAIRS,
    "condition": conditions.PAIRS,
    "time": times.PAIRS,
    "degree": degrees.PAIRS,
    "modality": modalities.PAIRS,
}
"""By what they are about."""

KEPT: dict[str, tuple[Meaning, ...]] = {"limit": limits.KEPT, "modality": modalities.KEPT, "attribution": acts.KEPT}
"""Meanings that a translation may not leave out or bring in, by what they are about."""
