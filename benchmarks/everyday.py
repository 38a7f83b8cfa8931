"""How often everyday translations are objected to, and how often a text that belongs elsewhere is not.

    python benchmarks/everyday.py DATA [--sample 500]

DATA has ``parallel_zhen.train.jsonl.gz``: rows with ``zh``, ``en`` and ``origin``, of which film dialogue (MSCTD,
github.com/XL2248/MSCTD, in small letters and cut into tokens) and Tatoeba (tatoeba.org) are read. Not all of the
dialogue is translated rightly, and the aligner has learned from both, so that the figures serve to compare one state
with another.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from pathlib import Path

from transcheck.model import Pair, Result, Severity, Verdict
from transcheck.pipeline import Auditor

ORIGINS = {"film dialogue": "msctd-lowercase-tokenised", "Tatoeba": "tatoeba"}
GRAVE = (Severity.MAJOR, Severity.CRITICAL)


def share(results: list[Result], verdict: Verdict | None) -> float:
    """The part of the results with this verdict; with a major or critical flag if None."""
    if verdict:
        return sum(result.verdict is verdict for result in results) / len(results)
    return sum(any(flag.severity in GRAVE for flag in result.flags) for result in results) / len(results)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--sample", type=int, default=500, help="pairs of each collection and direction")
    arguments = parser.parse_args()
    with gzip.open(arguments.data / "parallel_zhen.train.jsonl.gz", "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    auditor = Auditor()
    print(
        "| collection | into | with a major flag | divergent | exchanged: divergent |\n| --- | --- | --- | --- | --- |"
    )
    for name, origin in ORIGINS.items():
        found = [row for row in rows if row["origin"] == origin]
        for source, target in (("zh", "en"), ("en", "zh")):
            chosen = random.Random(5).sample(found, arguments.sample)
            good = [Pair(row["id"], row[source], row[target]) for row in chosen]
            half = len(good) // 2
            others = [*good[half:], *good[:half]]
            exchanged = [Pair(one.id, one.source, other.target) for one, other in zip(good, others, strict=True)]
            right, wrong = list(auditor.audit(good)), list(auditor.audit(exchanged))
            shares = share(right, None), share(right, Verdict.DIVERGENT), share(wrong, Verdict.DIVERGENT)
            print(f"| {name} | {target} | " + " | ".join(f"{value:.3f}" for value in shares) + " |", flush=True)


if __name__ == "__main__":
    main()
