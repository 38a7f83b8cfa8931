"""Measures how well the place is found where words of a translation have been lost.

    python -m training.aligner.places DATA [--pairs 6000] [--seed 23]

Out of good translations (see ``support.py``) single words are taken that one word of the source stands for, or another
word of another translation is put in their place; then the pair is aligned anew and asked where the word of the source
belongs. Printed is the share of places less than 15 characters from the right one in English and less than 4 in
Chinese, and of those that are right to the character, for several values of the constants of
``transcheck/checks/places.py``.
"""

from __future__ import annotations

import argparse
import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from training.aligner.gaps import bitext_of
from training.aligner.support import Row, good_pairs
from transcheck.checks import places
from transcheck.checks.base import Bitext
from transcheck.model import CHINESE, ENGLISH

NEAR = {ENGLISH: 15, CHINESE: 4}
SURE = 0.7
"""Probability of the link between a word that is taken out and the one of the source."""
A_PAIR = 2
"""Words taken out of one translation at most, each by itself."""
SHORTEST = 6
"""Characters of a translation that is left."""
CONSTANTS = "NEARNESS", "OF_GRAMMAR", "STRANGE", "ALONE"
USUAL = (places.NEARNESS, places.OF_GRAMMAR, places.STRANGE, places.ALONE)
OTHERS = (1.0, 2.0), (0.4, 1.0), (0.0, 1.0), tuple(dict.fromkeys(NEAR, value) for value in (0.0, 0.5, 1.0))


class Lost(NamedTuple):
    """Word ``index`` of the source has lost its counterpart, which stood between ``first`` and ``last``.

    Nothing is left between the two, or another word.
    """

    bitext: Bitext
    index: int
    first: int
    last: int

    def miss(self) -> int:
        """Characters from the place that is found to the right one."""
        bitext = replace(self.bitext)  # what is kept by bitext depends on the constants that are tried
        found, _ = bitext.place_of(bitext.source, self.index, self.index + 1)
        return min(abs(found - self.first), abs(found - self.last))


def pairs_of_words(bitext: Bitext) -> list[tuple[int, int, int]]:
    """Words of the source and the stretches of the translation that stand for them and for nothing else."""
    ours, theirs = bitext.content_of(bitext.source), bitext.content_of(bitext.target)
    found = []
    for index, links in enumerate(bitext.source_links):
        there = sorted(link.target for link in links if theirs[link.target])
        one = ours[index] and there and there[-1] - there[0] == len(there) - 1 and links[0].probability >= SURE
        if one and all(len(bitext.target_links[place]) == 1 for place in there):
            found.append((index, there[0], there[-1] + 1))
    return found


def lose(row: Row, span: tuple[int, int], instead: str) -> tuple[Row, int, int]:
    """The row without what stands in ``span`` of its translation, and where that was."""
    left, right = row.target[: span[0]], row.target[span[1] :]
    if row.target_lang == ENGLISH and not instead:
        right = right.lstrip(" ")
        if right[:1] in set(",.;:!?)"):
            left = left.rstrip(" ")
        if not left:
            right = right[:1].upper() + right[1:]
    return row.with_target(left + instead + right), len(left), len(left + instead)


def examples(rows: list[Row], seed: int, *, replaced: bool) -> Iterator[tuple[str, Lost]]:
    """The language of a translation that has lost a word, and what is known of it."""
    chance, words = random.Random(seed), defaultdict[str, list[str]](list)
    for row in rows:
        bitext = bitext_of(row)
        found = pairs_of_words(bitext)
        for index, first, last in chance.sample(found, min(len(found), A_PAIR)):
            span = bitext.target.span_of(first, last)
            known = words[row.target_lang]
            instead = chance.choice(known) if replaced and known else ""
            known.append(row.target[slice(*span)])
            changed, start, end = lose(row, span, instead)
            if len(changed.target.strip()) < SHORTEST or (replaced and not instead):
                continue
            lost = Lost(bitext_of(changed), index, start, end)
            if not lost.bitext.source_links[index]:
                yield row.target_lang, lost


def tried() -> Iterator[tuple[Any, ...]]:
    """The constants as they are, and with one of them changed."""
    yield USUAL
    for place, values in enumerate(OTHERS):
        yield from ((*USUAL[:place], value, *USUAL[place + 1 :]) for value in values)


def main() -> None:
    """Parses the options and prints a Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, metavar="DATA")
    parser.add_argument("--pairs", type=int, default=6000)
    parser.add_argument("--seed", type=int, default=23)
    options = parser.parse_args()
    rows = good_pairs(options.data, options.pairs, options.seed)
    print(f"| word | language | examples | {' | '.join(name.lower() for name in CONSTANTS)} | near | exact |")
    print("| --- " * (5 + len(CONSTANTS)) + "|")
    for kind, replaced in (("left out", False), ("replaced", True)):
        found = defaultdict[str, list[Lost]](list)
        for language, lost in examples(rows, options.seed, replaced=replaced):
            found[language].append(lost)
        for language, items in sorted(found.items()):
            for values in tried():
                for name, value in zip(CONSTANTS, values, strict=True):
                    setattr(places, name, value)
                misses = [item.miss() for item in items]
                near, exact = (sum(miss < most for miss in misses) / len(misses) for most in (NEAR[language], 2))
                said = " | ".join(str(value[language] if isinstance(value, dict) else value) for value in values)
                print(f"| {kind} | {language} | {len(items)} | {said} | {near:.3f} | {exact:.3f} |", flush=True)


if __name__ == "__main__":
    main()
