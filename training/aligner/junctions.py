"""Learns where a word is missing in an English text, for ``transcheck/checks/junctions.py``.

    python training/aligner/junctions.py DATA [--seed 3]

From English that is good as such (translations in which no rater marked grammar or a grave slip of style, sources of
``mlqe_enzh.train``, prose of ``parallel_zhen.train``) it takes single words of content out, verbs twice as often as
others, and fits a logistic regression that tells the places of the holes from all others. Prints, for texts that it did
not see, how many holes are found at which share of good texts with a false one. Writes ``junctions.npz``.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix
from sklearn.linear_model import SGDClassifier

from transcheck.checks.junctions import BITS, FILE, features, word_class
from transcheck.language.english import tokenise
from transcheck.lexicon.dictionary import load_dictionary
from transcheck.lexicon.lemmas import base_form

Words = list[tuple[str, str]]

COMMON = 60
"""Times that a word must be seen to count as itself."""
SHORTEST, LONGEST, TESTED = 4, 80, 3000
NEGATIVES, HOLES = 0.6, 2
"""Share of the good places that are learned from, and texts with a hole made of each."""
PENALTY = 5e-6
FALSE_ALARMS = (0.1, 0.05, 0.02, 0.01, 0.005)


def good_texts(folder: Path) -> Iterator[str]:
    """English that reads well, whatever it translates."""
    for row in _read(folder / "mqm_zhen.train.jsonl.gz"):
        errors = [error for each in row["ratings"].values() for error in each]
        if not any(
            "grammar" in (kind := error["category"].lower())
            or (kind.startswith(("fluency", "non")) and error["severity"] in ("major", "critical"))
            for error in errors
        ):
            yield row["target"]
    yield from (row["source"] for row in _read(folder / "mlqe_enzh.train.jsonl.gz"))
    for row in _read(folder / "parallel_zhen.train.jsonl.gz"):
        if not any(part in row["origin"].lower() for part in ("python", "tokenised")):
            yield row["en"]


def _read(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def words_of(text: str) -> Words:
    """The tokens with their base forms."""
    return [(word, base_form(word.lower())) for start, end, _ in tokenise(text) for word in (text[start:end],)]


def with_a_hole(words: Words, verbs: frozenset[str], chance: random.Random) -> tuple[Words, int] | None:
    """The text without one of its words of content, and where that was."""
    content = [
        i
        for i, (word, lemma) in enumerate(words)
        if word.isalpha() and word_class(word, lemma, verbs, first=False) != word.lower()
    ]
    if len(content) < 3:
        return None
    gone = chance.choices(
        content, [2.0 if words[i][1] in verbs and words[i][0][0].islower() else 1.0 for i in content]
    )[0]
    return words[:gone] + words[gone + 1 :], gone


def main() -> None:
    """Learns, measures and writes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--seed", type=int, default=3)
    arguments = parser.parse_args()
    chance = random.Random(arguments.seed)
    texts = [
        words
        for text in dict.fromkeys(good_texts(arguments.data))
        if SHORTEST <= len(words := words_of(text)) < LONGEST
    ]
    chance.shuffle(texts)
    senses = "\n".join(load_dictionary().entries())
    verbs = frozenset(re.findall(r"/to ([a-z]+)(?=[/,;( ])", senses))
    seen = Counter(word.lower() for words in texts for word, _ in words)
    common = frozenset(word for word, count in seen.items() if count >= COMMON and word.isalpha())
    places: list[tuple[int, ...]] = []
    labels: list[int] = []
    for words in texts[TESTED:]:
        good = [each for each in features(words, verbs, common) if chance.random() < NEGATIVES]
        holes = filter(None, (with_a_hole(words, verbs, chance) for _ in range(HOLES)))
        bad = [features(left, verbs, common)[gone] for left, gone in holes]
        places += good + bad
        labels += [0] * len(good) + [1] * len(bad)
    model = SGDClassifier(loss="log_loss", alpha=PENALTY, max_iter=6, tol=None, random_state=1, average=True)
    model.fit(_matrix(places), labels)
    weights, bias = model.coef_[0], float(model.intercept_[0])

    def odds(words: Words) -> npt.NDArray[np.float64]:
        return np.asarray(weights[np.array(features(words, verbs, common))].sum(axis=1) + bias)

    free = [odds(words).max() for words in texts[:TESTED]]
    found = [
        odds(left)[gone]
        for words in texts[:TESTED]
        if (made := with_a_hole(words, verbs, chance))
        for left, gone in (made,)
    ]
    for share in FALSE_ALARMS:
        cut = np.quantile(free, 1.0 - share)
        print(f"above {cut:.2f}: {np.mean(np.array(found) > cut):.2f} of the holes, {share} of the good texts")
    scale = float(np.abs(weights).max()) / 127.0
    np.savez_compressed(
        FILE,
        weights=np.round(weights / scale).astype(np.int8),
        scale=scale,
        bias=bias,
        verbs=" ".join(sorted(verbs)),
        common=" ".join(sorted(common)),
    )


def _matrix(rows: Sequence[tuple[int, ...]]) -> csr_matrix:
    numbers = np.array(rows, dtype=np.int32)
    ends = np.arange(0, numbers.size + 1, numbers.shape[1])
    return csr_matrix((np.ones(numbers.size, dtype=np.float32), numbers.ravel(), ends), shape=(len(rows), 1 << BITS))


if __name__ == "__main__":
    main()
