"""Chinese verbs of several senses, each with what stands beside it where it is meant, and its English renderings.

``data/senses.txt`` has a line for each word: 下马, with 工程 or 项目, is to abandon; with 骑士 or 马背, to dismount.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

_FILE = Path(__file__).parent / "data" / "senses.txt"


@dataclass(frozen=True, slots=True)
class Sense:
    """Chinese ``cues`` for one sense of a word, and the English lemmas, of one or several words, that render it."""

    cues: frozenset[str]
    renderings: frozenset[tuple[str, ...]]


@lru_cache(maxsize=1)
def _senses() -> dict[str, str]:
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    parts = (line.partition(": ") for line in lines if not line.startswith("#"))
    return {word: senses for word, _, senses in parts}


def has_senses(word: str) -> bool:
    """Whether the simplified ``word`` is listed."""
    return word in _senses()


@lru_cache(maxsize=4096)
def senses_of(word: str) -> tuple[Sense, ...]:
    """The senses of a simplified word that is listed; none of others."""
    parts = (sense.split(" = ") for sense in _senses().get(word, "").split(" | ") if sense)
    return tuple(
        Sense(frozenset(cues.split()), frozenset(tuple(each.split("_")) for each in renderings.split()))
        for cues, renderings in parts
    )
