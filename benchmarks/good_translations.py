"""How many flags the rules raise on translations in which nothing is known to be wrong, check by check.

    python benchmarks/good_translations.py DATA [--pairs 12000] [--only NAME ...] [--check NAME ...] [--show NAME]

Collections: ``ntrex`` and ``ntrex-traditional`` (professional, into simplified and traditional Chinese), ``mqm`` (one
spotless translation of each source of the training file) and ``parallel`` (the training file in an order of its own,
every second pair into Chinese), and ``written`` (the right translations of ``training/written``, many of them free).
``--show`` prints the flags of a check with their texts, to be read: some are right.
Judged without the model.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from training.planting import written
from transcheck.configuration import Configuration
from transcheck.model import Pair, Severity
from transcheck.pipeline import Auditor

WRITTEN = Path(__file__).resolve().parent.parent / "training" / "written"
GRAVE = "pairs with a major flag"


def rows(path: Path) -> list[dict[str, Any]]:
    """The rows of a file of JSON Lines, packed or not."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def collections(data: Path, pairs: int) -> Iterator[tuple[str, list[Pair]]]:
    """Each collection with its pairs."""
    ntrex = rows(data / "ntrex_enzh.dev.jsonl")
    yield "ntrex", [Pair(row["id"], row["source"], row["target"]) for row in ntrex]
    yield "ntrex-traditional", [Pair(row["id"], row["source"], row["target_traditional"]) for row in ntrex]
    spotless = [row for row in rows(data / "mqm_zhen.train.jsonl.gz") if not any(row["ratings"].values())]
    random.Random(5).shuffle(spotless)
    by_source = {row["source"]: row for row in reversed(spotless)}
    yield "mqm", [Pair(row["id"], row["source"], row["target"]) for row in by_source.values()]
    parallel = rows(data / "parallel_zhen.train.jsonl.gz")
    random.Random(4).shuffle(parallel)
    yield (
        "parallel",
        [
            Pair(row["id"], *((row["zh"], row["en"]) if number % 2 else (row["en"], row["zh"])))
            for number, row in enumerate(parallel[:pairs])
        ],
    )
    good = (row for name, item in written.items(WRITTEN) for row in written.rows(name, item) if not row["labels"])
    yield "written", [Pair(row["twin"], row["source"], row["target"]) for row in good]


def count(auditor: Auditor, pairs: Sequence[Pair], show: str | None) -> Counter[str]:
    """Flags by check, and under `GRAVE` the pairs with a major or critical one."""
    found: Counter[str] = Counter()
    for pair, judged in zip(pairs, auditor.audit(pairs), strict=True):
        found[GRAVE] += any(flag.severity.rank >= Severity.MAJOR.rank for flag in judged.flags)
        for flag in judged.flags:
            found[flag.check] += 1
            if flag.check == show:
                print(f"{flag.severity.value}: {flag.message}\n    {pair.source}\n    {pair.target}")
    return found


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--pairs", type=int, default=12_000, help="of the parallel collection")
    parser.add_argument("--only", action="append", help="only these collections")
    parser.add_argument("--check", action="append", help="count only these")
    parser.add_argument("--show", help="print the flags of a check with their texts")
    arguments = parser.parse_args()
    auditor = Auditor(replace(Configuration(), estimator="none"))
    for name, pairs in collections(arguments.data, arguments.pairs):
        if arguments.only and name not in arguments.only:
            continue
        found = count(auditor, pairs, arguments.show)
        grave = found.pop(GRAVE)
        chosen = {check: n for check, n in found.most_common() if not arguments.check or check in arguments.check}
        print(f"{name}: {len(pairs)} pairs, {sum(chosen.values())} flags, {grave} {GRAVE}", chosen)


if __name__ == "__main__":
    main()
