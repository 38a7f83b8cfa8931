"""Turns examples into tensors: pieces of both texts, labels for each piece and measures of each pair."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from tokenizers import Tokenizer
from torch import Tensor

from training.estimator.corpora import Example, Mark, Marks

START, PAD, END = 0, 1, 2
UNKNOWN = -1.0
"""The label where a set says nothing."""


@dataclass(frozen=True, slots=True)
class Batch:
    """``labels`` is batch × pieces × 3 and ``measures`` batch × 3, both with ``UNKNOWN`` where nothing is known.

    ``ranks`` and ``groups`` say which pairs of the batch are to be ranked: those of one group with unequal ranks.
    """

    pieces: Tensor
    segments: Tensor
    mask: Tensor
    labels: Tensor
    measures: Tensor
    ranks: Tensor
    groups: Tensor

    def to(self, device: torch.device) -> Batch:
        """The same on another device."""
        return Batch(*(getattr(self, name).to(device) for name in self.__dataclass_fields__))


@dataclass(frozen=True, slots=True)
class Encoded:
    """An example in pieces."""

    pieces: list[int]
    segments: list[int]
    labels: list[tuple[float, float, float]]
    measures: tuple[float, float, float]
    group: str
    rank: float


def encode(tokenizer: Tokenizer, examples: Sequence[Example], longest: int) -> Iterator[Encoded]:
    """The examples of at most ``longest`` pieces, in their order; longer ones are left out, never cut."""
    for start in range(0, len(examples), 1024):
        chunk = examples[start : start + 1024]
        targets = tokenizer.encode_batch([example.target for example in chunk], add_special_tokens=False)
        sources = tokenizer.encode_batch([example.source for example in chunk], add_special_tokens=False)
        for example, target, source in zip(chunk, targets, sources, strict=True):
            if len(target.ids) > 0 and len(target.ids) + len(source.ids) + 4 <= longest:
                nothing = [(UNKNOWN,) * 3]
                yield Encoded(
                    pieces=[START, *target.ids, END, END, *source.ids, END],
                    segments=[0] * (len(target.ids) + 2) + [1] * (len(source.ids) + 2),
                    labels=[
                        *nothing,
                        *_labels(target.offsets, example.target_marks),
                        *nothing * 2,
                        *_labels(source.offsets, example.source_marks),
                        *nothing,
                    ],
                    measures=(_known(example.quality), _known(example.faithful), _known(example.critical)),
                    group=example.group,
                    rank=example.rank,
                )


def batches(encoded: Sequence[Encoded], size: int, seed: int) -> Iterator[Batch]:
    """One pass in random order: groups stay together, and pieces of like length share a batch of ``size`` pieces."""
    chance = random.Random(seed)
    groups: dict[str, list[Encoded]] = {}
    for number, item in enumerate(encoded):
        groups.setdefault(item.group or str(number), []).append(item)
    # A group of many systems is cut into threes, so that a batch holds many sources.
    units = []
    for members in groups.values():
        chance.shuffle(members)
        units += [members[start : start + 3] for start in range(0, len(members), 3)]
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
    pieces = torch.full((len(items), length), PAD)
    segments, mask = torch.ones_like(pieces), torch.zeros_like(pieces)
    labels = torch.full((len(items), length, 3), UNKNOWN)
    for row, item in enumerate(items):
        size = len(item.pieces)
        pieces[row, :size] = torch.tensor(item.pieces)
        segments[row, :size] = torch.tensor(item.segments)
        mask[row, :size] = 1
        labels[row, :size] = torch.tensor(item.labels)
    return Batch(
        pieces,
        segments,
        mask,
        labels,
        torch.tensor([item.measures for item in items]),
        torch.tensor([item.rank for item in items]),
        torch.tensor([names[item.group] if item.group else -1 for item in items]),
    )


def _known(value: float | None) -> float:
    return UNKNOWN if value is None else value


def _labels(offsets: Sequence[tuple[int, int]], marks: Marks | None) -> list[tuple[float, float, float]]:
    if marks is None:
        return [(UNKNOWN,) * 3] * len(offsets)
    columns = [_shares(offsets, kind) for kind in (marks.error, marks.major, marks.accuracy)]
    return list(zip(*columns, strict=True))


def _shares(offsets: Sequence[tuple[int, int]], marks: Sequence[Mark] | None) -> list[float]:
    """How large a share of raters marks each piece; a gap belongs to the pieces on both sides of it."""
    if marks is None:
        return [UNKNOWN] * len(offsets)
    shares = [0.0] * len(offsets)
    for start, end, share in marks:
        for number, (first, last) in enumerate(offsets):
            if first < max(end, start + 1) and last > start - (start == end):
                shares[number] = min(1.0, shares[number] + share)
    return shares
