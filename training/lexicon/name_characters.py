"""Counts which characters spell foreign names, and which stand in Chinese given names, in jieba's word list.

    python training/lexicon/name_characters.py

Writes ``transcheck/lexicon/data/name_characters.txt``, so that nobody who checks one sentence waits for 349,000 words
to be counted. jieba tags the two kinds of names ``nrt`` and ``nr``.
"""

from __future__ import annotations

import math
import re
from collections import Counter

import jieba

from transcheck.lexicon.transliterations import CHARACTERS

_ENTRY = re.compile(r"^(\S+) \d+ (\S+)$", re.MULTILINE)
_TIMES_AT_LEAST = 5
_SMOOTHING = 50.0


def log_odds(names: Counter[str], common: Counter[str]) -> dict[str, float]:
    """log P(character | name) − log P(character | word), of the characters that are in several names."""
    total, other = names.total(), common.total()
    return {
        character: math.log(count / total) - math.log((common[character] + _SMOOTHING) / other)
        for character, count in names.items()
        if count >= _TIMES_AT_LEAST
    }


def main() -> None:
    """Writes the file, the same from the same word list."""
    with jieba.get_module_res("dict.txt") as file:
        entries = _ENTRY.findall(file.read().decode("utf-8"))
    common = Counter("".join(word for word, tag in entries if tag not in ("nr", "nrt", "nrfg")))
    foreign = Counter("".join(word for word, tag in entries if tag == "nrt" and len(word) > 2))
    given = Counter("".join(word[1:] for word, tag in entries if tag == "nr" and 2 <= len(word) <= 3))
    tables = [log_odds(foreign, common), log_odds(given, common)]
    with CHARACTERS.open("w", encoding="utf-8", newline="\n") as output:
        for character in sorted({character for table in tables for character in table}):
            odds = (f"{table[character]:.3f}" if character in table else "-" for table in tables)
            output.write("\t".join((character, *odds)) + "\n")
    print(f"{len(tables[0]):,} characters of foreign names, {len(tables[1]):,} of given names")


if __name__ == "__main__":
    main()
