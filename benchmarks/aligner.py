"""Measures how fast words are aligned and in how much memory, with eflomal beside it, on given tokens.

    python benchmarks/aligner.py DATA [--sizes 1000,10000,100000]

DATA holds parallel_zhen.train.jsonl.gz (training/aligner/README.md says where it comes from). Each measurement is a
process of its own, with one thread, that reads tokens from a file and drops the links: of transcheck the command
itself. Pairs a second are by the processor time of the whole process, which a busy machine disturbs less than the
clock. What transcheck takes for one pair is its start-up; "after start" is without it. eflomal has to be installed.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path


def main() -> None:
    """Parses the options and prints a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--sizes", default="1000,10000,100000")
    parser.add_argument("--only", nargs=2, metavar=("WHAT", "TOKENS"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.only:
        what, tokens = arguments.only
        print(json.dumps(_measure(_CONTENDERS[what], Path(tokens))))
        return
    print(f"{'pairs':>7}  {'aligner':<22}  {'clock s':>8}  {'CPU s':>8}  ", end="")
    print(f"{'pairs/s':>8}  {'after start':>11}  {'peak MB':>8}")
    start_up = 0.0
    with tempfile.TemporaryDirectory() as folder:
        for size in (1, *map(int, arguments.sizes.split(","))):
            tokens = Path(folder) / f"{size}.jsonl"
            _write_tokens(arguments.data / "parallel_zhen.train.jsonl.gz", size, tokens)
            for what in _CONTENDERS if size > 1 else (_OURS,):
                call = [sys.executable, __file__, str(arguments.data), "--only", what, str(tokens)]
                environment = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
                found = json.loads(subprocess.run(call, env=environment, stdout=subprocess.PIPE, check=True).stdout)
                start_up = found["processor"] if size == 1 else start_up
                times = f"{found['clock']:>8.2f}  {found['processor']:>8.2f}  {size / found['processor']:>8.0f}"
                after = ""
                if what == _OURS and size > 1:
                    after = f"{size / (found['processor'] - start_up):.0f}"
                print(f"{size:>7}  {what:<22}  {times}  {after:>11}  {found['megabytes']:>8.0f}", flush=True)


def _write_tokens(data: Path, size: int, target: Path) -> None:
    """Every so-many-th pair of the whole file, tokenised, so that each kind of text has its share."""
    from transcheck.language import chinese, english

    with gzip.open(data, "rt", encoding="utf-8") as file:
        total = sum(1 for _ in file)
    with gzip.open(data, "rt", encoding="utf-8") as file, target.open("w", encoding="utf-8") as out:
        for number, line in enumerate(file):
            if (number + 1) * size // total == number * size // total:
                continue
            row = json.loads(line)
            one = [row["zh"][a:b] for a, b, _ in chinese.tokenise(row["zh"])]
            other = [row["en"][a:b] for a, b, _ in english.tokenise(row["en"])]
            out.write(json.dumps({"source_tokens": one, "target_tokens": other}) + "\n")


def _measure(align: Callable[[Path], None], tokens: Path) -> dict[str, float]:
    started = time.perf_counter()
    align(tokens)
    return {
        "clock": time.perf_counter() - started,
        "processor": _processor_time(),
        "megabytes": max(resource.getrusage(who).ru_maxrss for who in _WHO) / 1024,
    }


def _read_tokens(path: Path) -> Iterator[tuple[list[str], list[str]]]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            yield row["source_tokens"], row["target_tokens"]


_WHO = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)


def _processor_time() -> float:
    return sum(usage.ru_utime + usage.ru_stime for usage in map(resource.getrusage, _WHO))


def _ours(tokens: Path) -> None:
    """The command, the loading of all tables included."""
    from transcheck.cli.align import command

    command.main([str(tokens), "--format", "pharaoh", "--output", os.devnull], standalone_mode=False)


def _eflomal(tokens: Path) -> None:
    """Both directions, trained on the very pairs, as the tool works."""
    import eflomal

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with (folder / "zh").open("w", encoding="utf-8") as one, (folder / "en").open("w", encoding="utf-8") as other:
            for pair in _read_tokens(tokens):
                for file, words in zip((one, other), pair, strict=True):
                    file.write(" ".join(word.replace(" ", "_") or "_" for word in words) + "\n")
        with (folder / "zh").open(encoding="utf-8") as one, (folder / "en").open(encoding="utf-8") as other:
            eflomal.Aligner(n_samplers=3).align(
                one, other, links_filename_fwd=str(folder / "forward"), links_filename_rev=str(folder / "reverse")
            )


_OURS = "transcheck (one core)"
_CONTENDERS: dict[str, Callable[[Path], None]] = {_OURS: _ours, "eflomal (trains)": _eflomal}


if __name__ == "__main__":
    main()
