"""Puts encoded examples side by side as tensors."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from training.estimator.encoded import PAD, UNKNOWN, Encoded
from training.estimator.store import ROUND, STEPS, Arrays


@dataclass(frozen=True, slots=True)
class Batch:
    """``labels`` is batch × pieces × 4 and ``measures`` batch × 3, both with ``UNKNOWN`` where nothing is known.

    ``links`` (batch × pieces × pieces) and ``support`` (batch × pieces) are what the aligner says.

    ``ranks`` and ``groups`` say which pairs of the batch are to be ranked: those of one group with unequal ranks.
    """

    pieces: Tensor
    segments: Tensor
    mask: Tensor
    links: Tensor
    support: Tensor
    labels: Tensor
    measures: Tensor
    ranks: Tensor
    groups: Tensor

    def to(self, device: torch.device) -> Batch:
        """The same on another device."""
        return Batch(*(getattr(self, name).to(device) for name in self.__dataclass_fields__))


class Store:
    """All examples on one device."""

    def __init__(self, arrays: Arrays, device: torch.device) -> None:
        self.arrays = arrays
        self.device = device

        def tensor(name: str, kind: type) -> Tensor:
            return torch.from_numpy(np.ascontiguousarray(arrays[name].astype(kind))).to(device)

        self.lengths, self.targets = tensor("length", np.int64), tensor("target", np.int64)
        self.cells, self.groups = tensor("cells", np.int64), tensor("group", np.int64)
        self.ranks, self.measures = tensor("rank", np.float32), tensor("measures", np.float32)
        self.pieces = tensor("pieces", np.int32)
        self.support, self.values = tensor("support", np.uint8), tensor("values", np.uint8)
        self.labels = tensor("labels", np.uint8).T.contiguous()
        self.rows, self.columns = tensor("rows", np.uint8), tensor("columns", np.uint8)
        self.first_piece = torch.cumsum(self.lengths, 0) - self.lengths
        self.first_cell = torch.cumsum(self.cells, 0) - self.cells

    def __len__(self) -> int:
        return len(self.lengths)

    def batch(self, numbers: NDArray[np.int64]) -> Batch:
        """The examples of these numbers, padded to the longest and on to a round length."""
        chosen = torch.from_numpy(numbers).to(self.device)
        length = -(-int(self.arrays["length"][numbers].max()) // ROUND) * ROUND
        lengths = self.lengths[chosen]
        columns = torch.arange(length, device=self.device)
        mask = columns[None] < lengths[:, None]
        places = (self.first_piece[chosen][:, None] + columns[None]).clamp(max=len(self.pieces) - 1)
        pieces = torch.where(mask, self.pieces[places].long(), PAD)
        segments = ((columns[None] >= self.targets[chosen][:, None]) & mask).long() | (~mask).long()
        support = torch.where(mask, self.support[places] / STEPS, 1.0)
        labels = self.labels[places].float()
        labels = torch.where(mask[..., None] & (labels <= STEPS), labels / STEPS, UNKNOWN)
        cells = self.cells[chosen]
        owner = torch.repeat_interleave(torch.arange(len(numbers), device=self.device), cells)
        within = torch.arange(len(owner), device=self.device) - (torch.cumsum(cells, 0) - cells)[owner]
        cell = self.first_cell[chosen][owner] + within
        links = torch.zeros(len(numbers), length, length, device=self.device)
        links[owner, self.rows[cell].long(), self.columns[cell].long()] = self.values[cell] / STEPS
        return Batch(
            pieces, segments, mask.long(), links, support, labels,
            self.measures[chosen], self.ranks[chosen], self.groups[chosen],
        )  # fmt: skip


def batches(encoded: Sequence[Encoded], size: int, seed: int) -> Iterator[Batch]:
    """One pass in random order: groups stay together, and pieces of like length share a batch of ``size`` pieces."""
    chance = random.Random(seed)
    groups: dict[str, list[Encoded]] = {}
    for number, item in enumerate(encoded):
        groups.setdefault(item.group or str(number), []).append(item)
    # A group of many systems is cut into fours, so that a batch holds many sources.
    units = []
    for members in groups.values():
        chance.shuffle(members)
        units += [members[start : start + 4] for start in range(0, len(members), 4)]
    chance.shuffle(units)
    ready = []
    for start in range(0, len(units), 400):
        pool = sorted(units[start : start + 400], key=lambda unit: max(len(item.pieces) for item in unit))
        current: list[Encoded] = []
        for unit in pool:
            longest = max(len(item.pieces) for item in [*current, *unit])
            if current and longest * (len(current) + len(unit)) > size:
                ready.append(current)
                current = []
            current = [*current, *unit]
        ready.append(current)
    chance.shuffle(ready)
    for items in ready:
        yield collate(items)


def collate(items: Sequence[Encoded]) -> Batch:
    """The items side by side, padded to the longest."""
    length = max(len(item.pieces) for item in items)
    names = {name: number for number, name in enumerate(dict.fromkeys(item.group for item in items))}
    shape = (len(items), length)
    pieces = np.full(shape, PAD, dtype=np.int64)
    segments, mask = np.ones(shape, dtype=np.int64), np.zeros(shape, dtype=np.int64)
    links = np.zeros((*shape, length), dtype=np.float32)
    support = np.ones(shape, dtype=np.float32)
    labels = np.full((*shape, 4), UNKNOWN, dtype=np.float32)
    for row, item in enumerate(items):
        size = len(item.pieces)
        pieces[row, :size] = item.pieces
        segments[row, :size] = item.segments
        mask[row, :size] = 1
        links[row, item.links.places[:, 0], item.links.places[:, 1]] = item.links.values
        support[row, :size] = item.support
        labels[row, :size] = item.labels
    return Batch(
        *map(torch.from_numpy, (pieces, segments, mask, links, support, labels)),
        torch.from_numpy(np.stack([item.measures for item in items])),
        torch.tensor([item.rank for item in items]),
        torch.tensor([names[item.group] if item.group else -1 for item in items]),
    )
