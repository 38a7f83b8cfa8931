"""Turns flags and alignment into a score, a verdict for the pair and one for each claim."""

from __future__ import annotations

from transcheck.judging.reasons import reason_of
from transcheck.judging.scoring import FITTED, Thresholds, evidence, load_scoring
from transcheck.judging.verdicts import judge_claims, verdict

__all__ = ["FITTED", "Thresholds", "evidence", "judge_claims", "load_scoring", "reason_of", "verdict"]
