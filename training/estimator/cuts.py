"""Chooses from which probability on a word is flagged, on what is held out of the training sets.

    python -m training.estimator.cuts DATA EVIDENCE ESTIMATES --output cuts.json

EVIDENCE and ESTIMATES are those of `calibrate`. A word is flagged from the probability on that at most `SPOTLESS` of
the translations reach in which no rater saw anything or nothing was planted, an omission from the one that half as many
reach. How well words above a probability agree with the raters' marks (Matthews correlation) is printed too.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.metrics import matthews_corrcoef, roc_auc_score

from training.estimator.corpora import Example, read_mqm, rows
from transcheck.model import CHINESE, ENGLISH

SPOTLESS = 0.001
"""The largest share of spotless translations that may have a flag; lowered from 0.005 in two steps, when a third and
then a fifth of the flags on ``data/pairs``, where the rules had found most of the rest, were right."""
ERROR, MAJOR = 2, 3
"""Where an estimate's piece has these probabilities, after its start and end."""

Row = Mapping[str, Any]


def worst(row: Row, side: str, kind: int) -> float:
    """The highest probability of a row's pieces on one side."""
    return max((piece[kind] for piece in row[side]), default=0.0)


def words(example: Example, row: Row) -> Iterator[tuple[bool, float]]:
    """For each word of the translation whether most raters mark it, and the probability that it is wrong."""
    assert example.target_marks is not None
    for word in re.finditer(r"\w+|[^\w\s]", example.target):
        start, end = word.span()
        marked = sum(share for a, b, share in example.target_marks.error if a < end and start < b) >= 0.5
        yield marked, max((piece[ERROR] for piece in row["target"] if piece[0] < end and start < piece[1]), default=0.0)


def tell_agreement(data: Path, estimates: Mapping[tuple[str, str], Row]) -> None:
    """Prints how well words above a probability agree with raters' marks (Matthews correlation)."""
    path = data / "mqm_zhen.train.jsonl.gz"
    found = [
        pair
        for row, example in zip(rows(path), read_mqm(path), strict=True)
        if ("mqm", row["id"]) in estimates
        for pair in words(example, estimates["mqm", row["id"]])
    ]
    marked, values = np.array([mark for mark, _ in found]), np.array([value for _, value in found])
    print(f"{len(found)} words, {marked.mean():.3f} marked, area {roc_auc_score(marked, values):.3f}")
    cuts = np.arange(0.1, 0.9, 0.05)
    correlations = np.array([matthews_corrcoef(marked, values >= cut) for cut in cuts])
    print("  " + " ".join(f"{cut:.2f}: {value:.3f}" for cut, value in zip(cuts, correlations, strict=True)))


def highest(values: list[float], share: float) -> float:
    """The value that at most ``share`` of the values reach, rounded up to two decimals."""
    return min(0.99, float(np.ceil(np.quantile(values, 1.0 - share) * 100 + 0.5) / 100))


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("evidence", type=Path)
    parser.add_argument("estimates", type=Path)
    parser.add_argument("--output", type=Path, required=True)
    arguments = parser.parse_args()
    estimates: dict[tuple[str, str], Row] = {(row["set"], row["id"]): row for row in rows(arguments.estimates)}
    good: dict[str, list[Row]] = {ENGLISH: [], CHINESE: []}
    planted: dict[str, list[Row]] = {ENGLISH: [], CHINESE: []}
    for row in rows(arguments.evidence):
        estimate = estimates.get((row["set"], row["id"]))
        if estimate is None or row["split"] != "train":
            continue
        language = ENGLISH if row["from_chinese"] else CHINESE
        if row["set"] == "planted":
            (good if row["faithful"] else planted)[language].append(estimate)
        elif row["set"] == "mqm" and row["quality"] == 0.0:
            good[language].append(estimate)
    table = {}
    tell_agreement(arguments.data, estimates)
    for language in (ENGLISH, CHINESE):
        spotless = good[language]
        major = highest([worst(row, "target", MAJOR) for row in spotless], SPOTLESS)
        omitted = highest([worst(row, "source", MAJOR) for row in spotless], SPOTLESS / 2)
        table[language] = {"major": major, "omitted": omitted}
        found = np.mean(
            [worst(r, "target", MAJOR) >= major or worst(r, "source", MAJOR) >= omitted for r in planted[language]]
        )
        print(
            f"{language}: {table[language]}, {len(spotless)} good; {found:.3f} of {len(planted[language])} planted seen"
        )
    arguments.output.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
