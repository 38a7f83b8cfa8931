"""What the rules say of the pairs of a data set, kept in a file, so that calibrations can be tried without them.

    python -m training.estimator.evidence DATA OUTPUT [--planted FILE ...] [--limit 1500]

From the training sets only what is held out from training is taken; rows of the development sets are marked so.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from training.estimator.corpora import GRAVE, by_human, faithful_share, is_held_out, rows, weight
from training.estimator.encoding import aligned
from transcheck.checks import Bitext
from transcheck.configuration import Configuration
from transcheck.judging.coherence import coherence
from transcheck.model import CHINESE, Pair, Result
from transcheck.pipeline import Auditor


def pairs(data: Path, split: str, limit: int) -> Iterator[dict[str, object]]:
    """Pairs with what raters say of them: whether they are faithful, and a measure of quality where there is one."""
    suffix = ".gz" if split == "train" else ""
    names = [(f"mqm_zhen.{split}.jsonl.gz", "mqm"), (f"ced21_enzh.{split}.jsonl{suffix}", "ced21")]
    names.append((f"mlqe_enzh.{split}.jsonl{suffix}", "mlqe"))
    if split == "dev":
        names.append(("qe22_zhen.dev.jsonl", "qe22"))
    for name, origin in names:
        found = [row for row in rows(data / name) if split == "dev" or is_held_out(row["source"])]
        random.Random(1).shuffle(found)
        for row in found[:limit]:
            kept: dict[str, object] = {"set": origin, "split": split}
            kept.update({key: row[key] for key in ("id", "source", "target")})
            if origin == "mqm":
                points = [min(25.0, sum(map(weight, errors))) for errors in row["ratings"].values()]
                kept["human"] = by_human(row)
                kept["faithful"] = float(faithful_share(row["ratings"]) > 0.5)
                kept["quality"] = -sum(points) / len(points) / max(1, len(row["target"].split()))
            elif origin == "ced21":
                kept["faithful"] = float(row["label"] != "ERR")
            else:
                kept["quality"] = row["da_z" if origin == "mlqe" else "z"]
            yield kept


def planted_pairs(path: Path, limit: int) -> Iterator[dict[str, object]]:
    """Held-out good translations and their twins, planted or written."""
    found = [row for row in rows(path) if row["whole"] and row["source"] and is_held_out(row["source"])]
    for row in found[:limit]:
        faithful = float(row["severity"] not in GRAVE)
        kept = {key: row[key] for key in ("id", "source", "target")}
        yield {"set": row.get("origin", "planted"), "split": "train", **kept, "faithful": faithful}


def describe(result: Result) -> dict[str, object]:
    """What the score is made of, apart from the model: linked and content words, support, coherence, and the flags."""
    source, target, alignment = aligned(result.pair.source, result.pair.target or "")
    bitext = Bitext(result.pair, source, target, alignment)
    linked, content = bitext.counts
    return {
        "linked": linked,
        "content": content,
        "support": [round(value, 6) for value in bitext.support],
        "coherence": round(coherence(bitext), 6),
        "from_chinese": source.language == CHINESE,
        "score": result.score,
        "verdict": result.verdict.value,
        "flags": [
            {
                "check": flag.check,
                "severity": flag.severity.value,
                "confidence": flag.confidence,
                "target_spans": flag.target_spans,
            }
            for flag in result.flags
        ],
    }


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--limit", type=int, default=1500, help="pairs of each set")
    parser.add_argument("--planted", type=Path, nargs="*", default=[], help="planted divergences, JSON Lines")
    parser.add_argument("--splits", default="train,dev")
    arguments = parser.parse_args()
    auditor = Auditor(Configuration(estimator="none"))
    with arguments.output.open("w", encoding="utf-8") as file:
        sources = [
            pairs(arguments.data, split, arguments.limit if split == "train" else 10**9)
            for split in arguments.splits.split(",")
        ]
        sources[:0] = [planted_pairs(path, arguments.limit) for path in arguments.planted]
        for row in chain.from_iterable(sources):
            pair = Pair(str(row["id"]), str(row["source"]), str(row["target"]))
            described = row | describe(auditor.audit_pair(pair))
            file.write(json.dumps(described, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
