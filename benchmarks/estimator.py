"""How fast the estimator is, beside a network of the size of the large quality-estimation models, in one run.

    python -m benchmarks.estimator PAIRS.jsonl MODEL [--threads 2] [--pairs 200] [--large-pairs 8]

PAIRS has rows with a Chinese ``source`` and an English ``target``; aligning them is not in the time. The large network
has the shape of XLM-R large (24 layers, 1024 wide, a quarter of a million pieces) and random weights, since only its
speed is asked for; it runs in PyTorch on the same texts with as many threads, in batches of eight pairs of like length.
Needs torch.
"""

from __future__ import annotations

import argparse
import itertools
import json
import resource
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from transcheck.aligning import LexicalAligner
from transcheck.estimating.network import NetworkEstimator
from transcheck.language import segment
from transcheck.model import CHINESE, ENGLISH, Alignment, Text

BATCH = 8


Aligned = tuple[Text, Text, Alignment]


def read(path: Path, count: int) -> list[Aligned]:
    """The first pairs of the file, from Chinese, segmented and aligned."""
    with path.open(encoding="utf-8") as file:
        rows = [json.loads(line) for line in itertools.islice(file, count)]
    texts = [(segment(row["source"], CHINESE), segment(row["target"], ENGLISH)) for row in rows]
    return [(*both, found) for both, found in zip(texts, LexicalAligner().align_all(texts), strict=True)]


def time_estimator(pairs: list[Aligned], model: Path, threads: int) -> tuple[float, list[int]]:
    """Pairs a second with that many threads, each reading whole pairs; and the pieces of each pair."""
    estimator = NetworkEstimator(model)
    lengths = [len(found.source) + len(found.target) + 4 for found in (estimator.estimate(*pair) for pair in pairs)]
    began = time.perf_counter()
    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(lambda pair: estimator.estimate(*pair), pairs))
    return len(pairs) / (time.perf_counter() - began), lengths


def time_large(lengths: list[int], threads: int) -> float:
    """Pairs a second of a network of the size of XLM-R large."""
    import torch

    torch.set_num_threads(threads)
    layer = torch.nn.TransformerEncoderLayer(1024, 16, 4096, activation="gelu", batch_first=True)
    embeddings = torch.nn.Embedding(250_002, 1024).eval()
    encoder = torch.nn.TransformerEncoder(layer, 24).eval()
    ordered = sorted(lengths)
    batches = [ordered[start : start + BATCH] for start in range(0, len(ordered), BATCH)]
    with torch.inference_mode():
        encoder(embeddings(torch.ones(1, 8, dtype=torch.long)))
        began = time.perf_counter()
        for batch in batches:
            encoder(embeddings(torch.randint(0, 250_002, (len(batch), max(batch)))))
    return len(lengths) / (time.perf_counter() - began)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs_file", type=Path)
    parser.add_argument("model", type=Path, help="folder of an exported model")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--pairs", type=int, default=200)
    parser.add_argument("--large-pairs", type=int, default=8)
    arguments = parser.parse_args()
    pairs = read(arguments.pairs_file, arguments.pairs)
    ours, lengths = time_estimator(pairs, arguments.model, arguments.threads)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"estimator: {ours:.1f} pairs a second, {sum(lengths) / len(lengths):.0f} pieces a pair, peak {peak:.0f} MB")
    large = time_large(lengths[: arguments.large_pairs], arguments.threads)
    print(f"as large as XLM-R large: {large:.2f} pairs a second; ours is {ours / large:.0f} times as fast")


if __name__ == "__main__":
    main()
