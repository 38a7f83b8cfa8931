"""Trains on a GPU with far more examples than a CPU sees in a day: words replaced as it goes, then a smaller network.

    python -m training.estimator.scale writer WORK --seconds 80 --stores a.xz b.xz
    python -m training.estimator.scale teacher WORK --seconds 240 --stores a.xz b.xz c.xz
    python -m training.estimator.scale student WORK --seconds 150 --stores a.xz b.xz c.xz

WORK holds what `prepare --layers 12` wrote. The writer learns to fill masked words (`replacing`); the teacher, all
twelve layers, learns from what the writer replaces, from planted divergences and from ratings; the student, six layers,
from the teacher's answers. The learning rate rises and falls over ``--seconds``.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from training.estimator.batching import Batch, Store
from training.estimator.network import Estimator
from training.estimator.replacing import Words, Writer, corrupt, loss_of_writing
from training.estimator.store import ORIGINS, plan, unpack
from training.estimator.train import WARM_UP, loss_of, loss_of_answers, parameters, start

LAYERS, WRITER = 12, 6
"""Layers of the teacher and of the writer."""
REPLACED, LEFT_OUT, ADDED, BLIND = 0.08, 0.05, 0.03, 0.5
"""Shares of words that are replaced, left out and added, and of pairs that are not told what the aligner knows."""


@dataclass(frozen=True, slots=True)
class Pools:
    """Which examples a step may draw from."""

    clean: NDArray[np.int64]
    planted: NDArray[np.int64]
    rated: NDArray[np.int64]


def pools(store: Store) -> Pools:
    """Good translations with those that raters judged, of which words may be replaced; planted ones; rated ones."""
    origin = store.arrays["origin"]
    is_planted = origin == ORIGINS.index("planted")
    alone = origin == ORIGINS.index("alone")
    whole = store.arrays["rank"] == 0.0
    mqm = origin == ORIGINS.index("mqm")
    every = np.arange(len(store))
    return Pools(every[(is_planted & whole) | mqm], every[is_planted | alone], every[~is_planted & ~alone])


class Draw:
    """Batches of a pool for ever."""

    def __init__(self, store: Store, chosen: NDArray[np.int64], size: int, seed: int) -> None:
        self._store, self._chosen, self._size = store, chosen, size
        self._chance = random.Random(seed)
        self._rest: Iterator[NDArray[np.int64]] = iter(())
        self.passes = 0.0

    def __call__(self) -> Batch:
        """The next batch."""
        numbers = next(self._rest, None)
        if numbers is None:
            self._rest = plan(self._store.arrays, self._chosen, self._size, self._chance)
            numbers = next(self._rest)
        self.passes += len(numbers) / len(self._chosen)
        return self._store.batch(numbers)


def rate(share: float) -> float:
    """The learning rate, as a part of the highest."""
    return min(share / WARM_UP + 0.01, max(0.0, 1.0 - share) / (1.0 - WARM_UP))


class Steps:
    """An optimiser with its schedule, by the clock or by the number of steps."""

    def __init__(self, groups: list[dict[str, object]], seconds: float, label: str) -> None:
        self._groups = groups
        self._optimiser = torch.optim.AdamW(
            groups, weight_decay=0.01, betas=(0.9, 0.98), fused=torch.cuda.is_available()
        )
        self._seconds, self._label = seconds, label
        self._began = time.monotonic()
        self._sums: dict[str, Tensor] = {}
        self._told: dict[str, Tensor] = {}
        self.count = self.examples = 0

    @property
    def share(self) -> float:
        """How much of the time is over."""
        return (time.monotonic() - self._began) / self._seconds

    def take(self, loss: Tensor, batch: Batch, parts: dict[str, Tensor]) -> None:
        """One step down."""
        for group in self._optimiser.param_groups:
            group["lr"] = group["peak"] * rate(self.share)
        self._optimiser.zero_grad(set_to_none=True)
        torch.autograd.backward(loss)
        torch.nn.utils.clip_grad_norm_([p for group in self._optimiser.param_groups for p in group["params"]], 1.0)
        self._optimiser.step()
        self.count += 1
        self.examples += len(batch.pieces)
        for name, value in parts.items():
            # A loss of which a batch has no case is 0 and no part of the mean.
            self._sums[name] = self._sums.get(name, 0.0) + value.detach()
            self._told[name] = self._told.get(name, 0.0) + (value.detach() > 0.0).float()
        if self.count % 100 == 0 or self.count < 4:
            told = " ".join(f"{name} {float(self._sums[name] / self._told[name].clamp(min=1.0)):.3f}" for name in parts)
            self._sums, self._told = {}, {}
            seconds = time.monotonic() - self._began
            print(
                f"{self._label} {self.count} {self.examples} {seconds:.0f}s {tuple(batch.pieces.shape)} {told}",
                flush=True,
            )


def set_dropout(network: nn.Module, share: float) -> None:
    """The share of values that are dropped in training."""
    for part in network.modules():
        if isinstance(part, nn.Dropout):
            part.p = share


def save(network: nn.Module, path: Path) -> None:
    """Writes the weights that training changed, in half precision."""
    frozen = {name for name, values in network.named_parameters() if not values.requires_grad}
    torch.save({name: values.half().cpu() for name, values in network.state_dict().items() if name not in frozen}, path)


def restore(network: nn.Module, path: Path) -> None:
    """Puts back what `save` wrote."""
    network.load_state_dict({name: values.float() for name, values in torch.load(path).items()}, strict=False)


def train_writer(arguments: argparse.Namespace, store: Store, work: Path, device: torch.device) -> None:
    """The language model that fills masked words."""
    writer = Writer(start(work, WRITER)).to(device).train()
    groups = parameters(writer.network, 0, arguments.rate, arguments.head_rate)
    rest = [writer.mask, writer.bias, writer.scale, *writer.turn.parameters()]
    groups.append({"params": rest, "lr": 1e-3, "peak": 1e-3})
    draw = Draw(store, pools(store).clean, arguments.batch, 1)
    steps = Steps(groups, arguments.seconds, "writer")
    while steps.share < 1.0:
        batch = draw()
        with torch.autocast(device.type, torch.bfloat16):
            loss = loss_of_writing(writer, batch)
        steps.take(loss, batch, {"loss": loss.detach()})
    print(f"passes {draw.passes:.2f}")
    save(writer, work / "writer.pt")


def load_writer(work: Path, device: torch.device) -> Writer:
    """The trained writer."""
    writer = Writer(start(work, WRITER))
    restore(writer, work / "writer.pt")
    return writer.to(device).eval().requires_grad_(False)


def vocabulary(work: Path) -> list[str]:
    """The pieces, in their order."""
    return [piece for piece, _ in json.loads((work / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]]


class Mix:
    """Batches of all pools; the share of each goes from ``first`` to ``last``: replaced, planted, rated."""

    def __init__(
        self, store: Store, size: int, writer: Writer, words: Words, shares: tuple[list[float], list[float]], seed: int
    ) -> None:
        found = pools(store)
        self.draws = [
            Draw(store, each, size, seed + n) for n, each in enumerate((found.clean, found.planted, found.rated))
        ]
        self._writer, self._words, self._shares = writer, words, np.array(shares)
        self._chance = random.Random(seed)

    def __call__(self, share: float) -> Batch:
        """A batch, when ``share`` of the time is over."""
        weights = self._shares[0] + (self._shares[1] - self._shares[0]) * min(1.0, share)
        number = self._chance.choices(range(3), weights.tolist())[0]
        batch = self.draws[number]()
        return corrupt(batch, self._writer, self._words, REPLACED, LEFT_OUT, ADDED, BLIND) if number == 0 else batch


def train_teacher(arguments: argparse.Namespace, store: Store, work: Path, device: torch.device) -> None:
    """The network of all layers."""
    network = start(work, LAYERS)
    set_dropout(network, arguments.dropout)
    learn(arguments, store, work, network.to(device), lambda batch: loss_of(network, batch))


def train_student(arguments: argparse.Namespace, store: Store, work: Path, device: torch.device) -> None:
    """The network that ships, from every other layer of the teacher."""
    teachers = []
    for name in arguments.teachers:
        teacher = start(work, LAYERS)
        restore(teacher, work / f"{name}.pt")
        teachers.append(teacher.to(device).eval().requires_grad_(False))
    layers = arguments.layers
    if arguments.begin:
        network = start(work, layers)
        restore(network, work / f"{arguments.begin}.pt")
    else:
        network = every_other_layer(work, arguments.teachers[0], layers)

    def loss_of_both(batch: Batch) -> tuple[Tensor, dict[str, Tensor]]:
        inputs = (batch.pieces, batch.segments, batch.mask, batch.links, batch.support)
        with torch.no_grad():
            answers = [teacher(*inputs) for teacher in teachers]
        pieces, pairs = (part.float() for part in network(*inputs))
        loss, parts = loss_of_answers(pieces, pairs, batch)
        taught = loss_of_teaching(pieces, pairs, answers, batch)
        return arguments.labels * loss + taught, {**parts, "taught": taught.detach()}

    learn(arguments, store, work, network.to(device), loss_of_both)


def every_other_layer(work: Path, teacher: str, layers: int) -> Estimator:
    """The teacher without the layers between those that are kept."""
    network = start(work, LAYERS)
    restore(network, work / f"{teacher}.pt")
    network.layers = nn.ModuleList(network.layers[LAYERS // layers * number] for number in range(layers))
    network.counterparts = nn.ModuleList(
        network.counterparts[LAYERS // layers * number] for number in range((layers + 1) // 2)
    )
    return network


def learn(
    arguments: argparse.Namespace,
    store: Store,
    work: Path,
    network: Estimator,
    loss_of_batch: Callable[[Batch], tuple[Tensor, dict[str, Tensor]]],
) -> None:
    """Trains the network on the mix of all pools until the time is over, and saves it under the stage's name."""
    writer, words = load_writer(work, store.device), Words.of(vocabulary(work), store.device)
    groups = parameters(network.train(), 0, arguments.rate, arguments.head_rate)
    mix = Mix(store, arguments.batch, writer, words, (arguments.first, arguments.last), arguments.seed)
    steps = Steps(groups, arguments.seconds, arguments.stage)
    while steps.share < 1.0:
        with torch.autocast(store.device.type, torch.bfloat16):
            batch = mix(steps.share)
            loss, parts = loss_of_batch(batch)
        steps.take(loss, batch, parts)
    print("passes", *(f"{draw.passes:.2f}" for draw in mix.draws), flush=True)
    save(network, work / f"{arguments.name or arguments.stage}.pt")


def loss_of_teaching(pieces: Tensor, pairs: Tensor, answers: list[tuple[Tensor, Tensor]], batch: Batch) -> Tensor:
    """How far the network's logits are from the mean of the teachers' answers."""
    taught_pieces = torch.stack([answer[0].float().sigmoid() for answer in answers]).mean(0)
    taught_pairs = torch.stack([answer[1].float().sigmoid() for answer in answers]).mean(0)
    each = functional.binary_cross_entropy_with_logits(pieces, taught_pieces, reduction="none")
    known = batch.mask[..., None].float()
    words = (each * known * (1.0 + 2.0 * taught_pieces)).sum() / (known.sum() * pieces.shape[-1])
    return words + 1.5 * functional.binary_cross_entropy_with_logits(pairs, taught_pairs)


def show(arguments: argparse.Namespace, store: Store, work: Path, device: torch.device) -> None:
    """Prints translations with what was replaced, added (``!#~``) and left out (``^``) in them."""
    writer = load_writer(work, device)
    names = vocabulary(work)
    batch = Draw(store, pools(store).clean, 1600, 5)()
    after = corrupt(batch, writer, Words.of(names, device), REPLACED, LEFT_OUT, ADDED, 0.0)
    for number in range(len(after.pieces)):
        size = int((after.segments[number] == 0).sum())
        told = [
            names[piece] + "".join(_told(sign, label) for sign, label in zip("!#~^", labels, strict=True))
            for piece, labels in zip(after.pieces[number, :size].tolist(), after.labels[number].tolist(), strict=False)
        ]
        print("was:", "".join(names[piece] for piece in batch.pieces[number].tolist()).replace("<pad>", ""))
        print("now:", "".join(told), "\n")


def _told(sign: str, label: float) -> str:
    """The sign of a label that is set: wrong ``!``, gravely ``#``, in what it says ``~``, missing beside it ``^``."""
    return sign if label == 1.0 else ""


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stage", choices=("writer", "teacher", "student", "show"))
    parser.add_argument("work", type=Path)
    parser.add_argument("--stores", type=Path, nargs="+", required=True, help="files of `training.estimator.store`")
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--batch", type=int, default=32_768, help="pieces in a batch")
    parser.add_argument("--layers", type=int, default=6, help="layers of the student")
    parser.add_argument("--rate", type=float, default=1e-4, help="at 3e-4 the teacher forgets what it knew")
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument(
        "--first", type=float, nargs=3, default=[0.6, 0.3, 0.1], help="replaced, planted, rated at first"
    )
    parser.add_argument("--last", type=float, nargs=3, default=[0.25, 0.5, 0.25], help="the same at the end")
    parser.add_argument("--labels", type=float, default=0.5, help="weight of the labels beside the teachers' answers")
    parser.add_argument("--teachers", nargs="+", default=["teacher"])
    parser.add_argument("--begin", help="the student begins as this, not as every other layer of the teacher")
    parser.add_argument("--name")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    torch.manual_seed(arguments.seed)
    # It plans anew for each shape of batch, which takes longer than the batch.
    torch.backends.cuda.enable_cudnn_sdp(False)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    began = time.monotonic()
    store = Store(unpack(arguments.stores), device)
    print(
        f"{len(store)} examples, {len(store.pieces)} pieces on {device}, {time.monotonic() - began:.0f} s", flush=True
    )
    stages = {"writer": train_writer, "teacher": train_teacher, "student": train_student, "show": show}
    stages[arguments.stage](arguments, store, arguments.work, device)


if __name__ == "__main__":
    main()
