"""How often each check is right and how often it objects to a good translation, and what all of them cost.

    OPENBLAS_NUM_THREADS=1 python benchmarks/checks.py DATA [--sample 200] [--pairs data/pairs]

Precision and recall are measured on the project's own labelled pairs. A false alarm is a flag, major or graver, in a
good translation; its share is that of the pairs with one. DATA has the good translations: ``ntrex_enzh.dev.jsonl``
(NTREX-128, github.com/MicrosoftTranslator/NTREX) and ``demetr_zhen.dev.jsonl`` (DEMETR, github.com/marzenakrp/demetr),
as JSON Lines with the fields named in ``good_translations``. Times are processor time of one process, tables already
loaded, on all these pairs; what one check finds out and another uses again counts for the first. Without the variable,
which the command line sets for itself, the time in which further threads wait for each other would count too.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

from transcheck.aligning import LexicalAligner, cut_claims
from transcheck.checks import Bitext, discover
from transcheck.configuration import Configuration
from transcheck.judging.labels import Comparison
from transcheck.language import segment
from transcheck.model import CHINESE, Pair, Severity
from transcheck.pipeline import Auditor, read_pairs
from transcheck.scripts import detect_language

Row = TypeVar("Row")

DATA = Path(__file__).resolve().parent.parent / "data"
OWN, GLOSSARY = DATA / "pairs", DATA / "glossary.csv"
ALL = "all checks"


def main() -> None:
    """Parses the options and prints two Markdown tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, metavar="DATA")
    parser.add_argument("--pairs", type=Path, default=OWN, help="labelled pairs, a file or a folder [data/pairs]")
    parser.add_argument("--sample", type=int, metavar="N", help="only N pairs of each set, spread over it")
    options = parser.parse_args()
    own = sample(list(read_pairs(sorted(options.pairs.glob("*.jsonl")) or [options.pairs])), options.sample)
    good = {name: sample(pairs, options.sample) for name, pairs in good_translations(options.data).items()}
    costs = cost(pair for pairs in (own, *good.values()) for pair in pairs)
    auditor = Auditor(Configuration(glossaries=(GLOSSARY,)))
    for line in (*checks_table(auditor, own, good), "", *cost_table(costs)):
        print(line)


def good_translations(folder: Path) -> dict[str, list[Pair]]:
    """By name, the sets of translations that deserve no flag."""
    ntrex = list(_rows(folder / "ntrex_enzh.dev.jsonl"))
    demetr = list({row["source"]: row for row in _rows(folder / "demetr_zhen.dev.jsonl")}.values())
    return {
        "ntrex simplified": [Pair(row["id"], row["source"], row["target"]) for row in ntrex],
        "ntrex traditional": [Pair(row["id"], row["source"], row["target_traditional"]) for row in ntrex],
        "demetr machine": [Pair(row["id"], row["source"], row["target"]) for row in demetr],
        "demetr human": [Pair(row["id"], row["source"], row["reference"]) for row in demetr],
    }


def _rows(file: Path) -> Iterator[dict[str, Any]]:
    with file.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def sample(rows: Sequence[Row], most: int | None) -> list[Row]:
    """At most so many of the rows, spread evenly."""
    if most is None or most >= len(rows):
        return list(rows)
    return [rows[place * len(rows) // most] for place in range(most)]


def checks_table(auditor: Auditor, own: Sequence[Pair], good: dict[str, list[Pair]]) -> Iterator[str]:
    """A row for each check, and one for all together."""
    comparison = Comparison(fail_on=None)
    for result in auditor.audit(own):
        comparison.add(result)
    alarms = {name: false_alarms(auditor, pairs) for name, pairs in good.items()}
    heads = [f"{name} ({len(pairs):,})" for name, pairs in good.items()]
    yield f"| check | labels | flags | precision | recall | {' | '.join(heads)} |"
    yield "| --- " * (5 + len(heads)) + "|"
    known = {*discover(), *comparison.checks}.union(*alarms.values()) - {ALL}
    for check in (*sorted(known), ALL):
        tally = comparison.overall() if check == ALL else comparison.checks[check]
        shares = [f"{alarms[name][check] / max(1, len(pairs)):.4f}" for name, pairs in good.items()]
        agreement = [f"{rate:.3f}" if rate is not None else "–" for rate in (tally.precision, tally.recall)]
        yield f"| {check} | {tally.labels} | {tally.flags} | {' | '.join([*agreement, *shares])} |"


def false_alarms(auditor: Auditor, pairs: Iterable[Pair]) -> Counter[str]:
    """By check, and for all together, the number of pairs with a flag that is major or graver."""
    found: Counter[str] = Counter()
    for result in auditor.audit(pairs):
        grave = {flag.check for flag in result.flags if flag.severity.rank >= Severity.MAJOR.rank}
        found.update(grave)
        found[ALL] += bool(grave)
    return found


def cost(pairs: Iterable[Pair]) -> dict[str, float]:
    """Seconds of processor time by step, and the number of pairs."""
    aligner, checks = LexicalAligner(), [check() for check in discover().values()]
    spent: dict[str, float] = defaultdict(float)

    def look(pair: Pair) -> None:
        other = "en" if (language := detect_language(pair.source)) == CHINESE else CHINESE
        began = time.process_time()
        source, target = segment(pair.source, language or "en"), segment(pair.target or "", other)
        segmented = time.process_time()
        alignment = aligner.align(source, target)
        bitext = Bitext(pair, source, target, alignment, cut_claims(source, target, alignment))
        aligned = time.process_time()
        for check in checks:
            list(check.find(bitext))
        spent["checks"] += time.process_time() - aligned
        spent["pairs"] += 1
        spent["segmentation"] += segmented - began
        spent["alignment"] += aligned - segmented
        # Each by itself on the same pair anew: reading the clock costs as much as a small check.
        again = dataclasses.replace(bitext)
        for check in checks:
            before = time.process_time()
            list(check.find(again))
            spent[check.name] += time.process_time() - before

    look(Pair("first", "他没有去过北京。", "He has been to Beijing three times."))  # loads the tables
    spent.clear()
    for pair in pairs:
        look(pair)
    return spent


def cost_table(spent: dict[str, float]) -> Iterator[str]:
    """Milliseconds a pair of each step."""
    yield "| step | ms a pair |"
    yield "| --- | --- |"
    pairs = spent.pop("pairs")
    steps = {step: spent.pop(step) for step in ("segmentation", "alignment", "checks")}
    for step, seconds in steps.items():
        yield f"| {step} | {seconds / pairs * 1000:.3f} |"
    for check, seconds in sorted(spent.items(), key=lambda item: -item[1]):
        yield f"| – {check} | {seconds / pairs * 1000:.3f} |"
    share = steps["checks"] / (steps["segmentation"] + steps["alignment"])
    yield f"| checks to segmentation and alignment | {share:.2f} : 1 |"


if __name__ == "__main__":
    main()
