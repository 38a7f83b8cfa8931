"""Encoded examples in flat arrays, and the plan of a pass over them."""

import random
from pathlib import Path

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from training.estimator.encoded import UNKNOWN, Encoded, Sparse
from training.estimator.store import ORIGINS, STEPS, pack, plan, unpack


def example(target: int, source: int, group: str, seed: int) -> Encoded:
    """An example of so many pieces, with half of its labels unknown."""
    chance = np.random.default_rng(seed)
    size = target + source
    labels = np.where(chance.random((size, 4)) < 0.5, UNKNOWN, chance.random((size, 4))).astype(np.float32)
    links = np.where(chance.random((size, size)) < 0.9, 0.0, chance.random((size, size))).astype(np.float32)
    return Encoded(
        ORIGINS[seed % len(ORIGINS)],
        chance.integers(0, 42_000, size).astype(np.int32),
        np.repeat(np.arange(2, dtype=np.int8), (target, source)),
        labels,
        np.array([0.25, UNKNOWN, 1.0], dtype=np.float32),
        Sparse.of(links),
        chance.random(size).astype(np.float32),
        group,
        -0.5,
    )


def test_what_is_packed_comes_back_in_steps_of_the_same_size(tmp_path: Path) -> None:
    examples = [example(5 + number, 4, f"g{number // 2}" if number < 6 else "", number) for number in range(9)]
    pack(examples[:5], tmp_path / "a.xz")
    pack(examples[5:], tmp_path / "b.xz")
    arrays = unpack([tmp_path / "a.xz", tmp_path / "b.xz"])
    piece = cell = 0
    for number, item in enumerate(examples):
        size, cells = len(item.pieces), len(item.links.values)
        assert ORIGINS[arrays["origin"][number]] == item.origin
        assert arrays["length"][number] == size
        assert arrays["target"][number] == (item.segments == 0).sum()
        assert arrays["measures"][number].tolist() == item.measures.tolist()
        assert arrays["pieces"][piece : piece + size].tolist() == item.pieces.tolist()
        labels = arrays["labels"].T[piece : piece + size]
        assert ((labels > STEPS) == (item.labels == UNKNOWN)).all()
        assert np.abs(np.where(labels > STEPS, UNKNOWN, labels / STEPS) - item.labels).max() <= 0.5 / STEPS + 1e-6
        rows, columns = arrays["rows"][cell : cell + cells], arrays["columns"][cell : cell + cells]
        assert np.column_stack([rows, columns]).tolist() == item.links.places.tolist()
        piece, cell = piece + size, cell + cells
    groups = arrays["group"]
    assert groups[0] == groups[1] != groups[2]
    # The second file knows nothing of the first one's names.
    assert groups[5] not in groups[:5]
    assert set(groups[6:]) == {-1}


@settings(max_examples=50, deadline=None)
@given(
    st.lists(st.tuples(st.integers(4, 160), st.integers(-1, 12)), min_size=1, max_size=80),
    st.integers(200, 4000),
    st.integers(0, 99),
)
def test_a_pass_takes_every_example_once_and_keeps_batches_small(
    shapes: list[tuple[int, int]], size: int, seed: int
) -> None:
    arrays = {
        "length": np.array([length for length, _ in shapes], dtype=np.uint8),
        "group": np.array([group for _, group in shapes], dtype=np.int32),
    }
    batches = list(plan(arrays, np.arange(len(shapes)), size, random.Random(seed)))
    assert sorted(number for batch in batches for number in batch.tolist()) == list(range(len(shapes)))
    for batch in batches:
        lengths = arrays["length"][batch].astype(int)
        # Four of one group are never parted, however long they are.
        assert int(lengths.max()) * len(batch) <= max(size, 4 * int(lengths.max()))
