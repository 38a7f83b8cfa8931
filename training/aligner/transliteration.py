"""Learns which letters a Chinese character stands for in foreign names."""

from __future__ import annotations

import gzip
import json
import math
import random
import re
import unicodedata
from collections import defaultdict
from pathlib import Path

from transcheck.language.normalising import simplify
from transcheck.scripts import HAN

LONGEST = 5
"""Letters that one character may stand for."""
_LEAST = 0.004
_ROUNDS = 6
_SAMPLE = 15_000
_START = {0: 0.02, 1: 0.3, 2: 1.0, 3: 0.8, 4: 0.3, 5: 0.1}
_HAN_ONLY = re.compile(f"[{HAN}]+")

Letters = dict[str, dict[str, float]]


def read_names(data: Path) -> list[tuple[str, str]]:
    """``(simplified Chinese, plain Latin letters)`` of each name whose lengths can go together."""
    names = []
    with gzip.open(data / "names_enzh.train.jsonl.gz", "rt", encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            chinese = simplify(row["zh"]).replace("·", "")
            latin = "".join(c for c in unicodedata.normalize("NFKD", row["en"].lower()) if "a" <= c <= "z")
            if _HAN_ONLY.fullmatch(chinese) and len(chinese) <= 10 and len(chinese) <= len(latin) <= 20:
                names.append((chinese, latin))
    return names


def learn_letters(names: list[tuple[str, str]], seed: int = 0) -> Letters:
    """P(letters | character) by expectation maximisation over all monotone ways to cut a name into its characters."""
    draw = random.Random(seed)
    letters: Letters | None = None
    for turn in range(_ROUNDS):
        sample = draw.sample(names, min(_SAMPLE, len(names))) if turn < _ROUNDS - 2 else names
        letters = _step(sample, letters)
    assert letters is not None
    return {
        character: kept
        for character, found in letters.items()
        if (kept := {piece: p for piece, p in found.items() if p > _LEAST})
    }


def _step(names: list[tuple[str, str]], letters: Letters | None) -> Letters:
    counts: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for chinese, latin in names:
        _count(chinese, latin, letters, counts)
    result = {}
    for character, found in counts.items():
        total = sum(found.values()) + 0.5
        result[character] = {piece: value / total for piece, value in found.items() if value / total > 1e-4}
    return result


def _count(chinese: str, latin: str, letters: Letters | None, counts: dict[str, dict[str, float]]) -> None:
    """Adds the expected number of times that each character stands for each piece of the name."""
    length = len(latin)

    def probability(character: str, piece: str) -> float:
        if letters is None:
            return _START[len(piece)] * math.pow(10.0, -len(piece))
        return letters.get(character, {}).get(piece, 1e-7 * math.pow(10.0, -len(piece)))

    edges = [
        [
            (a, b, probability(character, latin[a:b]))
            for a in range(length + 1)
            for b in range(a, min(length, a + LONGEST) + 1)
        ]
        for character in chinese
    ]
    forward = [[0.0] * (length + 1) for _ in range(len(chinese) + 1)]
    forward[0][0] = 1.0
    for index, found in enumerate(edges):
        for a, b, p in found:
            forward[index + 1][b] += forward[index][a] * p
    total = forward[-1][length]
    if total <= 0.0:
        return
    backward = [0.0] * (length + 1)
    backward[length] = 1.0
    for index in range(len(chinese) - 1, -1, -1):
        before = [0.0] * (length + 1)
        here = counts[chinese[index]]
        for a, b, p in edges[index]:
            if backward[b]:
                before[a] += p * backward[b]
                share = forward[index][a] * p * backward[b] / total
                if share > 1e-3:
                    here[latin[a:b]] += share
        backward = before
