"""Turns flags and alignment into a score, a verdict for the pair and one for each claim."""

from __future__ import annotations

from transcheck.judging.scoring import Thresholds, score
from transcheck.judging.verdicts import judge_claims, verdict

__all__ = ["Thresholds", "judge_claims", "score", "verdict"]
