"""Which nouns a Chinese measure word counts: 辆 vehicles, 位 people, 把 knives and umbrellas.

``data/measure_words.txt`` says what the commoner ones count by the last word or character of the noun; CC-CEDICT lists
measure words with many nouns of its own.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from transcheck.lexicon.dictionary import load_dictionary

_FILE = Path(__file__).parent / "data" / "measure_words.txt"
_LISTED = re.compile(r"(?:^CL:|,) ?(?:[^|,\[]+\|)?([^|,\[]+)\[")
OF_PEOPLE = frozenset(("位", "名"))
"""Measure words that count people, whoever they are, and nothing else."""


@lru_cache(maxsize=1)
def _counted() -> dict[str, frozenset[str]]:
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    parts = (line.partition(": ") for line in lines if not line.startswith("#"))
    return {measure: frozenset(nouns.split()) for measure, _, nouns in parts}


def measure_words() -> frozenset[str]:
    """Those of which it is known what they count, and what they do not."""
    return frozenset(_counted())


@lru_cache(maxsize=16384)
def counts(measure: str, noun: str) -> bool:
    """Whether ``measure`` is known to count what the simplified ``noun`` names, by its last words: 菜刀 as 刀."""
    if measure in OF_PEOPLE:
        from transcheck.lexicon.beings import is_person  # which loads names, that cutting words does without

        if is_person(noun):
            return True
    ends = [noun[start:] for start in range(len(noun))]
    if any(end in _counted().get(measure, ()) for end in ends):
        return True
    # What CC-CEDICT says of a word holds for what ends in it, unless it has the longer word itself.
    known = next((listed for end in ends if (listed := listed_with(end))), frozenset())
    return measure in known


@lru_cache(maxsize=16384)
def listed_with(noun: str) -> frozenset[str]:
    """The measure words that CC-CEDICT gives for the simplified ``noun``."""
    lists = (each for each in load_dictionary().definitions(noun) if each.startswith("CL:"))
    return frozenset(measure.strip() for each in lists for measure in _LISTED.findall(each))
