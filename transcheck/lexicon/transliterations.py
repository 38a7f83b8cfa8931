"""Which Chinese characters spell foreign names (斯, 尔, 克), and which stand in Chinese given names (伟, 芳, 志)."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

CHARACTERS = Path(__file__).parent / "data" / "name_characters.txt"
"""A character, then log P(character | foreign name) − log P(character | word), then the same for Chinese given names;
``-`` where it is in too few of them. Made by `training/lexicon/name_characters.py`."""
_ABSENT = -3.0


@lru_cache(maxsize=1)
def _log_odds() -> tuple[dict[str, float], dict[str, float]]:
    tables: tuple[dict[str, float], dict[str, float]] = ({}, {})
    for line in CHARACTERS.read_text(encoding="utf-8").splitlines():
        character, *odds = line.split("\t")
        for table, value in zip(tables, odds, strict=True):
            if value != "-":
                table[character] = float(value)
    return tables


def foreignness(word: str) -> float:
    """The sum, over the characters, of the log-odds that they spell a foreign name; below 0 for ordinary words."""
    odds = _log_odds()[0]
    return sum(odds.get(character, _ABSENT) for character in word)


def givenness(word: str) -> float:
    """The same for the given name of a Chinese person."""
    odds = _log_odds()[1]
    return sum(odds.get(character, _ABSENT) for character in word)
