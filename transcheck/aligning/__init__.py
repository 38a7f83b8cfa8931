"""Aligns words and claims across the two languages."""

from __future__ import annotations

from transcheck.aligning.base import Aligner
from transcheck.aligning.claims import cut_claims
from transcheck.aligning.lexical import LexicalAligner

__all__ = ["Aligner", "LexicalAligner", "cut_claims"]
