"""Makes ready what training starts from: the cut tokenizer, and the weights of the lower layers.

python -m training.estimator.prepare DATA WORK [--size 42000]
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from training.estimator.corpora import rows
from training.estimator.vocabulary import count_pieces, cut, tokenizer_file
from training.estimator.weights import packed_file, read

RATED = ("mqm_zhen", "ced21_enzh", "mlqe_enzh")


def texts(data: Path) -> Iterator[str]:
    """All texts of the training sets."""
    for row in rows(data / "parallel_zhen.train.jsonl.gz"):
        yield row["zh"]
        yield row["en"]
    for name in RATED:
        for row in rows(data / f"{name}.train.jsonl.gz"):
            yield row["source"]
            yield row["target"]


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("--layers", type=int, default=6, help="lower layers to keep")
    parser.add_argument("--size", type=int, default=42_000, help="pieces to keep")
    arguments = parser.parse_args()
    arguments.work.mkdir(parents=True, exist_ok=True)
    counts = count_pieces(tokenizer_file(), texts(arguments.data))
    tokenizer, order = cut(tokenizer_file(), counts, arguments.size)
    text = json.dumps(tokenizer, ensure_ascii=False)
    (arguments.work / "tokenizer.json").write_text(text, encoding="utf-8")
    (arguments.work / "order.json").write_text(json.dumps(order))
    kept = sum(counts[number] for number in order) / max(1, counts.total())
    tensors = read(packed_file()).tensors
    tensors["emb.word"] = tensors["emb.word"][order]
    kept_tensors = {
        name: values.astype(np.float16)
        for name, values in tensors.items()
        if not re.match(r"l\d+\.", name) or int(name[1 : name.index(".")]) < arguments.layers
    }
    np.savez_compressed(arguments.work / "start.npz", allow_pickle=False, **kept_tensors)
    print(f"start.npz: {(arguments.work / 'start.npz').stat().st_size / 1e6:.1f} MB")
    print(f"{len(order)} pieces, which are {kept:.3%} of those that the training texts use")


if __name__ == "__main__":
    main()
