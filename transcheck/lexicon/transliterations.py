"""Which Chinese characters spell foreign names (斯, 尔, 克), and which stand in Chinese given names (伟, 芳, 志)."""

from __future__ import annotations

import math
import re
from collections import Counter
from functools import lru_cache

_ENTRY = re.compile(r"^(\S+) \d+ (\S+)$", re.MULTILINE)
_TIMES_AT_LEAST = 5
_SMOOTHING = 50.0
_ABSENT = -3.0


@lru_cache(maxsize=1)
def _log_odds() -> tuple[dict[str, float], dict[str, float]]:
    """log P(character | foreign name) − log P(character | word), and the same for Chinese given names.

    Counted over jieba's word list, which tags the two kinds of names ``nrt`` and ``nr``.
    """
    import jieba

    with jieba.get_module_res("dict.txt") as file:
        entries = _ENTRY.findall(file.read().decode("utf-8"))
    common = Counter("".join(word for word, tag in entries if tag not in ("nr", "nrt", "nrfg")))
    foreign = Counter("".join(word for word, tag in entries if tag == "nrt" and len(word) > 2))
    given = Counter("".join(word[1:] for word, tag in entries if tag == "nr" and 2 <= len(word) <= 3))
    return _compare(foreign, common), _compare(given, common)


def _compare(names: Counter[str], common: Counter[str]) -> dict[str, float]:
    total, other = names.total(), common.total()
    return {
        character: math.log(count / total) - math.log((common[character] + _SMOOTHING) / other)
        for character, count in names.items()
        if count >= _TIMES_AT_LEAST
    }


def foreignness(word: str) -> float:
    """The sum, over the characters, of the log-odds that they spell a foreign name; below 0 for ordinary words."""
    odds = _log_odds()[0]
    return sum(odds.get(character, _ABSENT) for character in word)


def givenness(word: str) -> float:
    """The same for the given name of a Chinese person."""
    odds = _log_odds()[1]
    return sum(odds.get(character, _ABSENT) for character in word)
