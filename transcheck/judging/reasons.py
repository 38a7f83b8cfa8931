"""Says in words what a verdict rests on that no flag explains."""

from __future__ import annotations

from collections.abc import Sequence

from transcheck.checks.base import Bitext, is_content
from transcheck.estimating.estimate import Estimate
from transcheck.model import Flag, Severity, Verdict

DOUBTFUL = 0.5
"""Support of a word, and probability of an error, from which on the odds are against the translation."""
MOST = 3
"""Words that are named of each text."""


def reason_of(verdict: Verdict, flags: Sequence[Flag], bitext: Bitext, estimate: Estimate | None) -> str | None:
    """What speaks against a pair that is called divergent or questionable on its score alone; None for all others.

    It names the words that the other side accounts for least, and what the model holds to be likely.
    """
    flagged = any(flag.severity is not Severity.NEUTRAL for flag in flags)
    if flagged or verdict not in (Verdict.DIVERGENT, Verdict.QUESTIONABLE):
        return None
    doubts = []
    if words := _unaccounted(bitext):
        doubts.append(f"little on the other side accounts for {words}")
    if estimate is not None:
        grave = 1.0 - estimate.faithful
        if grave >= DOUBTFUL:
            doubts.append(f"the model expects a major error of accuracy ({grave:.2f})")
        if estimate.critical >= DOUBTFUL:
            doubts.append(f"it expects a wrong name, number or negation, or harm ({estimate.critical:.2f})")
    because = "; ".join(doubts) or "many small doubts add up"
    return f"no check objects, but the score is low: {because}"


def _unaccounted(bitext: Bitext) -> str:
    """The least supported content words of either text, each once, in the order in which they stand."""
    sides = (bitext.source, bitext.alignment.source_support), (bitext.target, bitext.alignment.target_support)
    named: dict[str, None] = {}
    for text, values in sides:
        doubtful = [
            (support, number, token)
            for number, (token, support) in enumerate(zip(text.tokens, values, strict=False))
            if support < DOUBTFUL and is_content(token, text.language)
        ]
        for _, _, token in sorted(sorted(doubtful, key=lambda item: item[:2])[:MOST], key=lambda item: item[1]):
            named.setdefault(f"“{text.raw[slice(*token.span)]}”")
    return ", ".join(named)
