"""Counts which kinds of words follow one another, for ``transcheck/checks/word_order.py``.

    python -m training.aligner.word_order DATA [--written training/written] [--seed 3]

From the English of ``junctions.py`` and from the Chinese of the same files. Prints, for texts that were not counted,
how many good ones, and how many of the same with their words in another order, are in more than some disorder. Writes
``word_order.npz``.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt

from training.aligner.junctions import SEED, TESTED, Words, more_texts, parted, read
from training.planting import written
from transcheck.checks.word_order import END, FILE, LANGUAGES, START, STEPS, disorder, forms, kind_of
from transcheck.language import segment
from transcheck.model import CHINESE, ENGLISH

COMMON = {ENGLISH: 800, CHINESE: 600}
"""Words that count as themselves."""
SMOOTHING = 2.0
"""Added to how often two kinds were met, and to how often they would be by chance."""
MOST = 127
SHORTEST, LONGEST = 5, 90
DISORDERS = (4.0, 5.0, 6.0, 8.0)


def chinese_texts(folder: Path, pairs: Path) -> Iterator[str]:
    """Sources of ``mqm_zhen.train``, post-edits, the Chinese of ``parallel_zhen.train`` but code, and our own pairs."""
    yield from (row["source"] for row in read(folder / "mqm_zhen.train.jsonl.gz"))
    yield from (row["post_edit"] for row in read(folder / "mlqe_enzh.train.jsonl.gz"))
    yield from (row["zh"] for row in read(folder / "parallel_zhen.train.jsonl.gz") if "python" not in row["origin"])
    for name, item in written.items(pairs):
        yield from (item["source"],) if name.startswith("zh-") else (item["target"], item["other"])


def sentences_of(text: str, language: str) -> list[Words]:
    """The words of each sentence that is neither short nor long."""
    there = segment(text, language)
    words = forms(there.tokens, language)
    return [words[first:last] for first, last in there.sentences if SHORTEST <= last - first < LONGEST]


def count(texts: Sequence[Words], language: str) -> tuple[list[str], npt.NDArray[np.int8]]:
    """The kinds, and the information that two of them give of each other, with a row and a column for all others."""
    seen = Counter(word.lower() for words in texts for word, _ in words if not word.isspace())
    common = frozenset(word for word, _ in seen.most_common(COMMON[language]))
    met = Counter[tuple[str, str]]()
    for words in texts:
        kinds = [kind_of(*word, language, common, first=not place) for place, word in enumerate(words)]
        met.update(pairwise([START, *kinds, END]))
    names = sorted({kind for pair in met for kind in pair})
    number = {name: place for place, name in enumerate(names)}
    table = np.zeros((len(names) + 1, len(names) + 1))
    for (one, other), times in met.items():
        table[number[one], number[other]] = times
    chance = table.sum(axis=1, keepdims=True) * table.sum(axis=0, keepdims=True) / table.sum()
    information = np.log((table + SMOOTHING) / (chance + SMOOTHING))
    return names, np.clip(np.round(information * STEPS), -MOST, MOST).astype(np.int8)


def tested(texts: Sequence[str], language: str, chance: random.Random) -> str:
    """What share of good texts, and of scrambled ones, is in disorder."""
    good, scrambled = [], []
    for text in texts:
        words = [token.text for token in segment(text, language).tokens]
        end = [] if words[-1].isalnum() else [words.pop()]
        mixed = (" " if language == ENGLISH else "").join([*chance.sample(words, len(words)), *end])
        for found, each in ((good, text), (scrambled, mixed)):
            there = segment(each, language)
            found.append(max(disorder(there, first, last) for first, last in there.sentences))
    return ", ".join(
        f"{np.mean(np.array(scrambled) >= cut):.3f} and {np.mean(np.array(good) >= cut):.4f} from {cut}"
        for cut in DISORDERS
    )


def main() -> None:
    """Counts, writes and measures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--written", type=Path, default=Path("training/written"))
    parser.add_argument("--seed", type=int, default=SEED)
    arguments = parser.parse_args()
    chance = random.Random(arguments.seed)
    tests, rest = parted(arguments.data, SEED)
    english = sorted({*rest, *more_texts(arguments.data, arguments.written)} - set(tests))
    chinese = sorted(set(chinese_texts(arguments.data, arguments.written)))
    chance.shuffle(chinese)
    kept = {ENGLISH: (tests, english), CHINESE: (chinese[:TESTED], chinese[TESTED:])}
    found = {}
    for language in LANGUAGES:
        texts = [words for text in kept[language][1] for words in sentences_of(text, language)]
        names, found[language] = count(texts, language)
        found[f"{language}.kinds"] = np.array("\n".join(names))
    np.savez_compressed(FILE, **found)
    for language in LANGUAGES:
        texts = [text for text in kept[language][0] if sentences_of(text, language)]
        print(f"{language}, scrambled and good: {tested(texts, language, chance)}")


if __name__ == "__main__":
    main()
