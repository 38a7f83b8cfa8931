"""Encoded examples in a few flat arrays, 80 bytes each: small enough to be sent to a machine with a GPU.

    python -m training.estimator.store OUTPUT.xz PICKLE...

The pickles are those of `training.estimator.encoding`; `batching.Store` cuts batches from the arrays.
"""

from __future__ import annotations

import argparse
import lzma
import pickle
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from training.estimator.encoded import UNKNOWN, Encoded

Arrays = dict[str, NDArray[Any]]

ORIGINS = ("mqm", "ced", "mlqe", "planted", "alone")
STEPS = 250.0
"""Labels, support and links are kept in so many steps; what is over them means that nothing is known."""
_UNKNOWN = 255
ROUND = 8
"""Lengths of batches are multiples of this, as fast attention asks for."""


def pack(examples: Sequence[Encoded], path: Path) -> None:
    """Writes the examples, compressed."""
    groups = {name: number for number, name in enumerate(dict.fromkeys(item.group for item in examples if item.group))}
    places = np.concatenate([item.links.places for item in examples])
    labels = np.concatenate([item.labels for item in examples])
    arrays = {
        "origin": np.array([ORIGINS.index(item.origin) for item in examples], dtype=np.uint8),
        "length": np.array([len(item.pieces) for item in examples], dtype=np.uint8),
        "target": np.array([(item.segments == 0).sum() for item in examples], dtype=np.uint8),
        "cells": np.array([len(item.links.values) for item in examples], dtype=np.uint16),
        "group": np.array([groups.get(item.group, -1) for item in examples], dtype=np.int32),
        "rank": np.array([item.rank for item in examples], dtype=np.float16),
        "measures": np.stack([item.measures for item in examples]).astype(np.float16),
        "pieces": np.concatenate([item.pieces for item in examples]).astype(np.uint16),
        "support": _in_steps(np.concatenate([item.support for item in examples])),
        "labels": np.where(labels == UNKNOWN, _UNKNOWN, _in_steps(labels)).astype(np.uint8).T.copy(),
        "rows": places[:, 0].astype(np.uint8),
        "columns": places[:, 1].astype(np.uint8),
        "values": _in_steps(np.concatenate([item.links.values for item in examples])),
    }
    with lzma.open(path, "wb", preset=6) as file:
        pickle.dump(arrays, file)


def _in_steps(values: NDArray[np.float32]) -> NDArray[np.uint8]:
    return np.clip(np.round(values * STEPS), 0, STEPS).astype(np.uint8)


def unpack(paths: Sequence[Path]) -> Arrays:
    """The arrays of several files, one after the other; their groups stay apart."""
    parts = []
    for path in paths:
        with lzma.open(path) as file:
            part = pickle.load(file)
        if parts:
            first = max(int(each["group"].max()) for each in parts) + 1
            part["group"] = np.where(part["group"] >= 0, part["group"] + first, -1).astype(np.int32)
        parts.append(part)
    return {name: np.concatenate([part[name] for part in parts], axis=int(name == "labels")) for name in parts[0]}


def plan(
    arrays: Arrays, chosen: NDArray[np.int64], size: int, chance: random.Random, units: int = 4, pool: int = 6000
) -> Iterator[NDArray[np.int64]]:
    """One pass over the chosen examples in random order, in batches of about ``size`` pieces, padding included.

    Up to ``units`` examples of one group stay together.
    """
    groups: dict[int, list[int]] = {}
    owner = arrays["group"]
    for number in chosen.tolist():
        group = int(owner[number])
        groups.setdefault(group if group >= 0 else -2 - number, []).append(number)
    together = []
    for members in groups.values():
        chance.shuffle(members)
        together += [members[start : start + units] for start in range(0, len(members), units)]
    chance.shuffle(together)
    length = arrays["length"].tolist()
    ready: list[list[int]] = []
    for start in range(0, len(together), pool):
        some = sorted(together[start : start + pool], key=lambda unit: max(length[number] for number in unit))
        current: list[int] = []
        for unit in some:
            longest = max(length[number] for number in unit)
            if current and (longest + ROUND) * (len(current) + len(unit)) > size:
                ready.append(current)
                current = []
            current = [*current, *unit]
        ready.append(current)
    chance.shuffle(ready)
    for numbers in ready:
        yield np.array(numbers, dtype=np.int64)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("output", type=Path)
    parser.add_argument("pickles", type=Path, nargs="+")
    arguments = parser.parse_args()
    examples: list[Encoded] = []
    for path in arguments.pickles:
        with path.open("rb") as file:
            examples += pickle.load(file)
    pack(examples, arguments.output)
    print(f"{arguments.output}: {len(examples)} examples, {arguments.output.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
