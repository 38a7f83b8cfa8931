"""Measures how well the dictionary similarity tells translations from unrelated texts of the same length.

    python benchmarks/pairing_similarity.py DATA

DATA is a folder with public parallel data: ``ntrex_enzh.dev.jsonl`` (NTREX-128, github.com/MicrosoftTranslator/NTREX),
``ced21_enzh.train.jsonl.gz`` (WMT21 critical error detection), ``mqm_zhen.train.jsonl.gz`` (WMT MQM annotations) and
``parallel_zhen.train.jsonl.gz`` (Tatoeba, 3AM, TICO-19, MSCTD). For each set and length it prints the share of true
pairs that the threshold keeps and of shuffled pairs that it turns down: each Chinese text with the translation of
another one of about its length.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from transcheck.lexicon.similarity import similarity
from transcheck.pairing import THRESHOLD
from transcheck.scripts import count_han

Texts = tuple[str, str]
"""Chinese, English."""

LENGTHS = ((1, 3), (4, 5), (6, 9), (10, 19), (20, 39), (40, 100_000))
SETS = (
    ("ntrex", "ntrex_enzh.dev.jsonl", "target", "source"),
    ("ntrex traditional", "ntrex_enzh.dev.jsonl", "target_traditional", "source"),
    ("ced21", "ced21_enzh.train.jsonl.gz", "target", "source"),
    ("mqm", "mqm_zhen.train.jsonl.gz", "source", "target"),
    ("parallel", "parallel_zhen.train.jsonl.gz", "zh", "en"),
)
SIZES = {"ced21": 500, "mqm": 1500, "parallel": 1000}
"""Rows taken of a set; of ``parallel`` from each origin. The documentation in it, which has markup, is left out."""


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, metavar="DATA")
    data: Path = parser.parse_args().data
    random.seed(7)
    similarity("加载", "load")
    true: list[tuple[int, float]] = []
    false: list[tuple[int, float]] = []
    for name, pairs in _sets(data):
        start = time.perf_counter()
        kept = [(count_han(chinese), similarity(chinese, english)) for chinese, english in pairs]
        each = (time.perf_counter() - start) / len(pairs)
        turned = [(count_han(chinese), similarity(chinese, english)) for chinese, english in _shuffled(pairs)]
        _say(f"{name}, from 6 characters", _between(kept, 6), _between(turned, 6), f"{each * 1e6:4.0f} µs a pair")
        true += kept
        false += turned
    for first, last in LENGTHS:
        _say(f"{first} to {last} characters", _between(true, first, last), _between(false, first, last))
    _say("all from 6 characters", _between(true, 6), _between(false, 6))


def _sets(data: Path) -> Iterator[tuple[str, list[Texts]]]:
    for name, file, chinese, english in SETS:
        rows = _rows(data / file)
        if name != "parallel":
            yield name, [(row[chinese], row[english]) for row in random.sample(rows, SIZES.get(name, len(rows)))]
            continue
        for origin in sorted({row["origin"] for row in rows} - {"python-docs"}):
            chosen = random.sample([row for row in rows if row["origin"] == origin], SIZES[name])
            yield origin, [(row[chinese], row[english]) for row in chosen]


def _rows(path: Path) -> list[dict[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def _shuffled(pairs: list[Texts]) -> Iterator[Texts]:
    """Each Chinese text with the English of one a few places further on in the order of length."""
    ordered = sorted(pairs, key=lambda pair: (len(pair[0]), random.random()))
    for place, (chinese, english) in enumerate(ordered):
        for step in (3, -3, 4, -4, 5, 7, 9, 15, -15):
            other = ordered[(place + step) % len(ordered)]
            if other[0] != chinese and other[1] != english:
                yield chinese, other[1]
                break


def _between(values: Iterable[tuple[int, float]], first: int, last: int = 10**9) -> list[float]:
    return [value for length, value in values if first <= length <= last]


def _say(name: str, true: list[float], false: list[float], note: str = "") -> None:
    kept = sum(value >= THRESHOLD for value in true) / len(true)
    turned = sum(value < THRESHOLD for value in false) / len(false)
    print(f"{name:50} n={len(true):5}  kept {kept:.3f}  turned down {turned:.3f}  {note}")


if __name__ == "__main__":
    main()
