"""What each source of evidence adds: the error rate without it, cross-validated by sentence.

    python benchmarks/aligner_ablation.py DATA

DATA holds align_zhen.dev.jsonl. For each line the named evidence is silenced in training and in use, and the model is
trained anew on four fifths of the sentences and measured on the rest, five times. Takes about half an hour.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1] / "training" / "aligner"))

import weights
from weights import answer_all, error_rate, fit, links_above

FOLDS = 5
THRESHOLD = 0.5

_DICTIONARY = ("dictionary", "joined", "phrase")
_TABLE = (
    "forward", "backward", "association", "association-english-function", "association-chinese-function",
    "distance-association", "phrase", "joined",
)  # fmt: skip
_CHARACTERS = ("characters", "parts")
_VECTORS = (
    "similar", "similar-squared", "similar-unknown", "similar-english-function", "distance-similar", "no-vector",
)  # fmt: skip
_PLACE = (
    "distance", "distance-root", "distance-english-function", "distance-chinese-function", "distance-similar",
    "distance-association",
)  # fmt: skip
SILENCED: dict[str, tuple[str, ...]] = {
    "nothing left out": (),
    "dictionary (and phrases)": _DICTIONARY,
    "translation table (and phrases)": _TABLE,
    "phrases of several words": ("phrase", "joined"),
    "characters and parts of words": _CHARACTERS,
    "word vectors": _VECTORS,
    "names": ("name",),
    "numbers": ("digits", "quantity"),
    "identical words": ("identical",),
    "punctuation": ("same-mark", "mark-and-word"),
    "distance from the diagonal": _PLACE,
    "dictionary, table, characters": (*_DICTIONARY, *_TABLE, *_CHARACTERS),
}


def main() -> None:
    """Prints a line for each source of evidence."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    arguments = parser.parse_args()
    lines = (arguments.data / "align_zhen.dev.jsonl").read_text(encoding="utf-8").splitlines()
    examples = [json.loads(line) for line in lines]
    copies = weights.corrupt(examples)
    folds = np.tile(np.random.RandomState(0).permutation(len(examples)) % FOLDS, 2)
    everything = [*examples, *copies]
    print(f"{'left out':<34}  {'AER':>6}  {'precision':>9}  {'recall':>6}")
    for name, features in SILENCED.items():
        links = [set[tuple[int, int]]() for _ in examples]
        for fold in range(FOLDS):
            inside = np.flatnonzero(folds != fold)
            model = fit([everything[k] for k in inside], features)
            outside = np.flatnonzero(folds[: len(examples)] == fold)
            for index, answer in zip(outside, answer_all(model, [examples[k] for k in outside], features), strict=True):
                links[index] = links_above(answer, THRESHOLD)
        rate, precision, recall = error_rate(examples, links)
        print(f"{name:<34}  {rate:>6.4f}  {precision:>9.4f}  {recall:>6.4f}", flush=True)


if __name__ == "__main__":
    main()
