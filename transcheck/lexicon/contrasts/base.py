"""What a meaning is that a small word tells apart from another, and how its words are written down."""

from __future__ import annotations

import re
from dataclasses import dataclass

from transcheck.model import CHINESE, ENGLISH


@dataclass(frozen=True)
class Meaning:
    """Patterns by language: what says it ``plainly``, and what ``may`` say it."""

    plainly: dict[str, re.Pattern[str]]
    may: dict[str, re.Pattern[str]]


@dataclass(frozen=True)
class Contrast:
    """Two meanings of which a text says one and its translation may not say the other.

    ``within_clause`` if what words far off in the sentence say is of another thing.
    """

    one: Meaning
    other: Meaning
    within_clause: bool = False


_START = r"(?:\b|(?=n't))"
"""Where an English word begins, or what is contracted with the one before."""


def meaning(chinese: str, english: str, also_chinese: str, also_english: str) -> Meaning:
    """Regular expressions of what plainly says it in (simplified) Chinese and in English, and of what else may."""
    return Meaning(
        {CHINESE: re.compile(chinese), ENGLISH: re.compile(rf"{_START}(?:{english})", re.IGNORECASE)},
        {
            CHINESE: re.compile(f"{chinese}|{also_chinese}"),
            ENGLISH: re.compile(rf"{_START}(?:{english}|{also_english})", re.IGNORECASE),
        },
    )
