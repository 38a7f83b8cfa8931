"""What references cost: the same pairs audited without and with them, and where the difference goes.

    python benchmarks/references.py DATA [--pairs 1000]

DATA has ``mqm_zhen.train.jsonl.gz``, the ratings of WMT's newstest 2020 and 2021, Chinese to English
(github.com/google/wmt-mqm-human-evaluation), as JSON Lines with the fields ``set``, ``segment``, ``system``, ``source``
and ``target``; the human translation A is the reference of the systems' translations. Times are processor time of one
process, tables already loaded; the two runs take turns every few pairs, so that what else the machine does slows both.
"""

from __future__ import annotations

import argparse
import gzip
import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from transcheck.aligning import LexicalAligner
from transcheck.checks import Bitext
from transcheck.estimating.metrics import ReferenceMetrics
from transcheck.estimating.witnesses import REFERENCE, call, hear
from transcheck.language import segment
from transcheck.model import CHINESE, ENGLISH, Pair
from transcheck.pipeline import Auditor

REFERENCES = ("Human-A.0", "ref.A")
TURN = 20
"""Pairs that are audited before the other run has its turn."""


def main() -> None:
    """Parses the options and prints a Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, metavar="DATA")
    parser.add_argument("--pairs", type=int, default=1000, metavar="N", help="spread over the set [1000]")
    options = parser.parse_args()
    pairs = list(read(options.data / "mqm_zhen.train.jsonl.gz"))
    for line in table([pairs[place * len(pairs) // options.pairs] for place in range(min(options.pairs, len(pairs)))]):
        print(line)


def read(file: Path) -> Iterator[Pair]:
    """The systems' translations of segments that have a reference, in the order of the file."""
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    references = {(row["set"], row["segment"]): row["target"] for row in rows if row["system"] in REFERENCES}
    for row in rows:
        reference = references.get((row["set"], row["segment"]))
        if reference is not None and row["system"] not in REFERENCES:
            yield Pair(row["id"], row["source"], row["target"], reference=(reference,))


def table(pairs: Sequence[Pair]) -> Iterator[str]:
    """Milliseconds a pair of both runs, how their throughputs compare, and what each further step takes."""
    auditor = Auditor()
    auditor.audit_pair(pairs[0])  # loads the tables
    without = beside = 0.0
    for start in range(0, len(pairs), TURN):
        turn = pairs[start : start + TURN]
        without += audit(auditor, [replace(pair, reference=()) for pair in turn])
        beside += audit(auditor, turn)
    yield "| | ms a pair |"
    yield "| --- | --- |"
    yield f"| without references | {without / len(pairs) * 1000:.2f} |"
    yield f"| with them | {beside / len(pairs) * 1000:.2f} |"
    for step, seconds in steps(pairs).items():
        yield f"| – {step} | {seconds / len(pairs) * 1000:.2f} |"
    yield f"| throughput with them, of that without | {without / beside:.2f} |"


def audit(auditor: Auditor, pairs: Sequence[Pair]) -> float:
    """Seconds that an audit takes."""
    began = time.process_time()
    for pair in pairs:
        auditor.audit_pair(pair)
    return time.process_time() - began


def steps(pairs: Sequence[Pair]) -> dict[str, float]:
    """Seconds that each step takes that only pairs with a reference need."""
    aligner, metrics = LexicalAligner(), ReferenceMetrics()
    spent = {"comparison of meaning": 0.0, "BLEU, chrF, chrF++ and TER": 0.0}
    for pair in pairs:
        source, target = segment(pair.source, CHINESE), segment(pair.target or "", ENGLISH)
        bitext = Bitext(pair, source, target, aligner.align(source, target))
        began = time.process_time()
        (called,) = call([bitext], [pair.reference], REFERENCE, aligner)
        hear(bitext, called, REFERENCE)
        compared = time.process_time()
        metrics.score(pair.target or "", pair.reference, ENGLISH)
        spent["comparison of meaning"] += compared - began
        spent["BLEU, chrF, chrF++ and TER"] += time.process_time() - compared
    return spent


if __name__ == "__main__":
    main()
