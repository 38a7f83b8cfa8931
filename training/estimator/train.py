"""Trains the estimator, stage by stage; it goes on where it stopped when it is started again.

    python -m training.estimator.train WORK --stage errors --examples 30000 [--start other.pt]

Each stage is a mix of the sets (`STAGES`). The learning rate rises, then falls in a line to nothing at the last example
of the stage, or at ``--minutes`` if that comes first. A checkpoint is written every two minutes and at the end.
"""

from __future__ import annotations

import argparse
import pickle
import random
import time
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from training.estimator.batching import Batch, batches
from training.estimator.encoded import EXAMPLES, UNKNOWN, Encoded
from training.estimator.network import Estimator, Sizes

STAGES = {
    "errors": {"mqm": 0.25, "mlqe": 0.5, "planted": 1.0, "ced": 1.0},
    "ratings": {"mqm": 0.6, "mlqe": 0.5, "planted": 0.5, "ced": 1.0},
    "both": {"mqm": 0.6, "mlqe": 1.0, "planted": 0.5, "ced": 1.0},
    "words": {"mqm": 0.8, "mlqe": 1.0, "planted": 1.0, "ced": 1.0},
    "grammar": {"mqm": 0.4, "mlqe": 0.6, "planted": 0.6, "ced": 1.0, "alone": 1.0},
    "written": {"mqm": 0.3, "mlqe": 0.5, "planted": 0.4, "ced": 0.5, "written": 1.0},
}
"""The share of each set that one pass of a stage takes."""

BATCH = 32 * 64
"""Pieces in a batch, padding included."""
WARM_UP = 0.06
FROZEN = 0
"""Lower layers that keep their weights, as the embeddings do."""
MARGIN = 1.0
_SAVE_EVERY = 120.0


@dataclass(slots=True)
class Progress:
    """How far a stage has come."""

    examples: int = 0
    seconds: float = 0.0
    step: int = 0


def loss_of(network: Estimator, batch: Batch) -> tuple[Tensor, dict[str, Tensor]]:
    """The sum of the tasks' losses, and each of them."""
    pieces, pairs = network(batch.pieces, batch.segments, batch.mask, batch.links, batch.support)
    return loss_of_answers(pieces.float(), pairs.float(), batch)


def loss_of_answers(pieces: Tensor, pairs: Tensor, batch: Batch) -> tuple[Tensor, dict[str, Tensor]]:
    """As ``loss_of``, from the network's logits."""
    known = batch.labels != UNKNOWN
    each = functional.binary_cross_entropy_with_logits(pieces, batch.labels.clamp(min=0.0), reduction="none")
    # Errors are rare, so that they count more; a source without marks weighs as little as its words can tell.
    emphasis = known * (1.0 + 2.0 * batch.labels.clamp(min=0.0))
    losses = {"pieces": (each * emphasis).sum() / known.sum().clamp(min=1)}
    told = batch.measures != UNKNOWN
    each = functional.binary_cross_entropy_with_logits(pairs, batch.measures.clamp(min=0.0), reduction="none")
    losses["pairs"] = (each * told).sum() / told.sum().clamp(min=1) * 1.5
    same = (batch.groups[:, None] == batch.groups[None, :]) & (batch.groups[:, None] >= 0)
    better = same & (batch.ranks[:, None] > batch.ranks[None, :] + 1e-3)
    # The three measures say one thing where two translations of one source are compared.
    goodness = pairs[:, 0] + pairs[:, 1] - pairs[:, 2]
    gap = goodness[:, None] - goodness[None, :]
    losses["margin"] = 0.5 * (functional.softplus(MARGIN - gap) * better).sum() / better.sum().clamp(min=1)
    total = torch.stack(list(losses.values())).sum()
    return total, {name: value.detach() for name, value in losses.items()}


def parameters(network: Estimator, frozen: int, rate: float, head_rate: float) -> list[dict[str, Any]]:
    """What is trained, with its learning rate."""
    for part in (network.words, network.positions, network.norm, *network.layers[:frozen]):
        part.requires_grad_(False)
    new = (network.piece, network.pair, network.segments, network.support, network.counterparts)
    heads = [parameter for part in new for parameter in part.parameters()]
    known = {id(parameter) for parameter in heads}
    body = [p for p in network.parameters() if p.requires_grad and id(p) not in known]
    return [{"params": body, "lr": rate, "peak": rate}, {"params": heads, "lr": head_rate, "peak": head_rate}]


def start(work: Path, layers: int) -> Estimator:
    """The network before any training."""
    with np.load(work / "start.npz") as tensors:
        network = Estimator(Sizes(vocabulary=len(tensors["emb.word"]), layers=layers))
        network.start_from({name: torch.from_numpy(values).float() for name, values in tensors.items()})
    return network


def load(*paths: Path) -> Estimator:
    """The network of a checkpoint, or the one whose weights are the mean of several checkpoints'."""
    states = [torch.load(path, map_location="cpu", weights_only=True) for path in paths]
    network = Estimator(Sizes(**states[0]["sizes"]))
    weights = [_in_this_shape(state["network"], network) for state in states]
    network.load_state_dict({name: torch.stack([each[name] for each in weights]).mean(0) for name in weights[0]})
    return network


def _in_this_shape(weights: dict[str, Tensor], network: Estimator) -> dict[str, Tensor]:
    """A checkpoint of one of the first five models, whose network read references too or did not know of gaps.

    What was missing was wrong there, so that this is what the new output begins as; the pair does not heed it yet.
    """
    own = network.state_dict()
    weights = {name: values for name, values in weights.items() if name in own}
    for name, most in (("segments.weight", (2, None)), ("support.weight", (None, 2))):
        weights[name] = weights[name][: most[0], : most[1]]
    known = len(weights["piece.bias"])
    for name in ("piece.weight", "piece.bias"):
        weights[name] = torch.cat(
            [weights[name], weights[name][known - 1 :].expand(4 - known, *weights[name].shape[1:])]
        )
    if weights["pair.0.weight"].shape[1] < own["pair.0.weight"].shape[1]:
        columns = weights["pair.0.weight"]
        place = 2 * network.sizes.width + known
        none = torch.zeros(len(columns), 1)
        weights["pair.0.weight"] = torch.cat([columns[:, :place], none, columns[:, place:], none], dim=1)
    return weights


def train(arguments: argparse.Namespace) -> None:
    """Runs one stage."""
    torch.manual_seed(arguments.seed)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    path = arguments.work / f"{arguments.stage}.pt"
    resumed = torch.load(path, map_location="cpu", weights_only=True) if path.exists() else None
    if resumed is not None:
        network = load(path)
    else:
        network = load(*arguments.start) if arguments.start else start(arguments.work, arguments.layers)
    network.to(device).train()
    groups = parameters(network, arguments.frozen, arguments.rate, arguments.head_rate)
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98))
    progress = Progress()
    if resumed is not None:
        optimiser.load_state_dict(resumed["optimiser"])
        progress = Progress(**resumed["progress"])
    encoded = select(arguments)
    fast = torch.autocast(device.type, torch.bfloat16) if arguments.bfloat16 else nullcontext()
    limit = arguments.minutes * 60.0
    now = time.monotonic()
    began, saved, pause = now - progress.seconds, now, now + arguments.step_minutes * 60.0
    while True:
        for batch in batches(encoded, arguments.batch, arguments.seed + progress.examples):
            share = max(progress.examples / arguments.examples, (time.monotonic() - began) / limit)
            if share >= 1.0 or time.monotonic() > pause:
                break
            for group in optimiser.param_groups:
                group["lr"] = group["peak"] * min(share / WARM_UP + 0.01, (1.0 - share) / (1.0 - WARM_UP))
            with fast:
                loss, parts = loss_of(network, batch.to(device))
            optimiser.zero_grad(set_to_none=True)
            torch.autograd.backward(loss)
            torch.nn.utils.clip_grad_norm_([p for group in groups for p in group["params"]], 1.0)
            optimiser.step()
            progress.examples += len(batch.pieces)
            progress.step += 1
            progress.seconds = time.monotonic() - began
            if progress.step % 20 == 0:
                told = " ".join(f"{name} {float(value):.3f}" for name, value in parts.items())
                print(f"{progress.step} {progress.examples} {progress.seconds:.0f}s {share:.3f} {told}", flush=True)
            if time.monotonic() - saved > _SAVE_EVERY:
                save(path, network, optimiser, progress)
                saved = time.monotonic()
        else:
            continue
        break
    save(path, network, optimiser, progress)
    print(f"{arguments.stage}: {progress.examples} examples in {progress.seconds:.0f} s", flush=True)


def select(arguments: argparse.Namespace) -> list[Encoded]:
    """The stage's examples."""
    chance = random.Random(arguments.seed)
    shares = STAGES[arguments.stage] | {
        name: float(part) for name, part in (each.split("=") for each in arguments.shares)
    }
    encoded: list[Encoded] = []
    for name in (EXAMPLES, *arguments.also):
        with (arguments.work / name).open("rb") as file:
            encoded += [item for item in pickle.load(file) if chance.random() < shares.get(item.origin, 0.0)]
    print(f"{arguments.stage}: {len(encoded)} examples", flush=True)
    return encoded


def save(path: Path, network: Estimator, optimiser: torch.optim.Optimizer, progress: Progress) -> None:
    """Writes a checkpoint in one step, so that an interruption leaves the last one whole."""
    state = {
        "sizes": network.sizes.as_dict(),
        "network": network.state_dict(),
        "optimiser": optimiser.state_dict(),
        "progress": {"examples": progress.examples, "seconds": progress.seconds, "step": progress.step},
    }
    torch.save(state, path.with_suffix(".tmp"))
    path.with_suffix(".tmp").replace(path)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("work", type=Path, help="folder with start.npz and the encoded examples")
    parser.add_argument("--stage", choices=sorted(STAGES), required=True)
    parser.add_argument(
        "--start", type=Path, nargs="+", help="the checkpoint of the stage before, or several: their mean"
    )
    parser.add_argument("--shares", nargs="*", default=[], metavar="SET=SHARE", help="instead of the stage's")
    parser.add_argument("--also", nargs="*", default=[], help="further files of encoded examples in WORK")
    parser.add_argument("--examples", type=int, default=60_000)
    parser.add_argument("--minutes", type=float, default=1e6, help="the stage ends after so many at the latest")
    parser.add_argument("--step-minutes", type=float, default=1e6, help="stop here, with a checkpoint, to go on later")
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--frozen", type=int, default=FROZEN)
    parser.add_argument("--rate", type=float, default=2e-4, help="the highest learning rate of what is known")
    parser.add_argument("--head-rate", type=float, default=1e-3, help="that of what is new")
    parser.add_argument("--batch", type=int, default=BATCH, help="pieces in a batch")
    parser.add_argument("--bfloat16", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    train(parser.parse_args())


if __name__ == "__main__":
    main()
