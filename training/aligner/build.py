"""Builds the aligner's table and weights from public data.

    python training/aligner/build.py DATA [--work FOLDER]

DATA holds parallel_zhen.train.jsonl.gz, mqm_zhen.train.jsonl.gz, mlqe_enzh.train.jsonl.gz, ced21_enzh.train.jsonl.gz,
names_enzh.train.jsonl.gz and align_zhen.dev.jsonl; README.md beside this file says where the originals are. Each step
keeps its result in FOLDER and is not done again; delete a file there to redo that step.
"""

from __future__ import annotations

import argparse
import logging
import pickle
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from corpus import read_definitions, read_pairs
from counting import count_links
from packing import pack
from transliteration import learn_letters, read_names
from weights import train

from transcheck.aligning.table import DATA as SHIPPED

log = logging.getLogger("build")


def main() -> None:
    """Parses the options and takes the steps in order."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder with the public data")
    parser.add_argument("--work", type=Path, default=Path("build/aligner"), help="keeps what each step made")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    data, work = arguments.data, arguments.work
    work.mkdir(parents=True, exist_ok=True)

    pairs = _once(work / "pairs.pickle", lambda: list(read_pairs(data)))
    definitions = _once(work / "definitions.pickle", lambda: list(read_definitions()))
    counts = _once(work / "counts.pickle", lambda: count_links(pairs, definitions))
    letters = _once(work / "letters.pickle", lambda: learn_letters(read_names(data)))
    _once(work / "packed.pickle", lambda: pack(pairs, definitions, counts, letters, SHIPPED))
    train(data / "align_zhen.dev.jsonl", SHIPPED / "weights.json")


def _once(path: Path, make: Callable[[], Any]) -> Any:
    if path.exists():
        return pickle.loads(path.read_bytes())
    started = time.perf_counter()
    result = make()
    path.write_bytes(pickle.dumps(result))
    log.info("%s in %.0f s", path.stem, time.perf_counter() - started)
    return result


if __name__ == "__main__":
    main()
