"""Rounds an exported network's weights to seven signed bits, so that its answers stay as they were.

    python -m training.estimator.rounding DATA MODEL OUTPUT.onnx [--pairs 400]

MODEL is what `export` wrote, with weights in eight unsigned bits. Processors with instructions for 8-bit products
multiply unsigned by signed numbers at once, which takes less time; those without add up two products in 16 bits,
which overflow unless one factor has seven bits. So seven signed bits are fast on the first and right on both.

Each weight is rounded in turn, and what that changes in the output, on pairs of the training sets, is made good by the
weights that are still to be rounded (GPTQ: Frantar et al. 2023, after Hassibi and Stork 1993).
"""

from __future__ import annotations

import argparse
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
from numpy.typing import NDArray
from onnx import numpy_helper

from training.estimator.corpora import read_ced, read_mlqe, read_mqm
from training.estimator.encoding import aligned
from transcheck.estimating import network as reading

LEAST, MOST = -64, 63
CLIPPED = np.linspace(0.75, 1.0, 11)
"""Parts of a column's greatest weight that are tried as what the greatest number stands for."""
SMOOTHED = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9)
"""Shares of an input's greatness that are moved into its weights, tried for each matrix."""
_DAMPING = 0.01
"""Added to the activations' mean square, so that what they never need stays as it is."""

Matrix = NDArray[np.float64]


def matrices(model: onnx.ModelProto) -> Iterator[tuple[str, str]]:
    """The name of each matrix in 8 bits, and that of what it is multiplied with, before it was rounded."""
    unrounded = {node.output[0]: node.input[0] for node in model.graph.node if node.op_type == "DynamicQuantizeLinear"}
    for node in model.graph.node:
        if node.op_type == "MatMulInteger":
            yield node.input[1].removesuffix("_quantized"), unrounded[node.input[0]]


@dataclass
class Seen:
    """What an activation was like over all pairs: ``square`` the sum of its outer products (inputs × inputs).

    ``most`` and ``least`` are each input's greatest and smallest values in each pair (pairs × inputs), 0 included.
    """

    square: Matrix
    count: int
    most: Matrix
    least: Matrix


def passing(
    model: onnx.ModelProto, names: Sequence[str], pairs: Sequence[tuple[str, str]], folder: Path
) -> Iterator[list[Matrix]]:
    """The values at the named places, one after the other as rows, while the network reads each pair."""
    shown = onnx.ModelProto()
    shown.CopyFrom(model)
    outputs = {output.name for output in shown.graph.output}
    new = [onnx.helper.make_empty_tensor_value_info(name) for name in names if name not in outputs]
    shown.graph.output.extend(new)
    session = onnxruntime.InferenceSession(shown.SerializeToString(), providers=["CPUExecutionProvider"])
    kept: list[list[Matrix]] = []

    class Watched:
        """Stands in for the estimator's session and keeps what passes through."""

        def run(self, outputs: list[str], inputs: dict[str, Any]) -> list[Any]:
            found = session.run([*outputs, *names], inputs)
            kept.append([each.reshape(-1, each.shape[-1]).astype(np.float64) for each in found[len(outputs) :]])
            return list(found[: len(outputs)])

    estimator = reading.NetworkEstimator(folder)
    estimator._session = Watched()
    for source, target in pairs:
        estimator.estimate(*aligned(source, target))
        yield from kept
        kept.clear()


def watch(
    model: onnx.ModelProto, names: Sequence[str], pairs: Sequence[tuple[str, str]], folder: Path
) -> dict[str, Seen]:
    """What passes through the network at the named places while it reads the pairs."""
    squares: dict[str, Matrix] = defaultdict(lambda: np.zeros(()))
    counts: Counter[str] = Counter()
    bounds: dict[str, list[tuple[Matrix, Matrix]]] = defaultdict(list)
    for values in passing(model, names, pairs, folder):
        for name, rows in zip(names, values, strict=True):
            squares[name] = squares[name] + rows.T @ rows
            counts[name] += len(rows)
            bounds[name].append((rows.max(0).clip(min=0.0), rows.min(0).clip(max=0.0)))
    return {
        name: Seen(squares[name], counts[name], *(np.array(each) for each in zip(*bounds[name], strict=True)))
        for name in names
    }


def recentre(model: onnx.ModelProto, former: onnx.ModelProto, pairs: Sequence[tuple[str, str]], folder: Path) -> None:
    """Moves the constants of the answers so that each is on the average what the former network gave.

    What weighs the answers has been fitted to those of the former, coarse activations included. Pieces by probability,
    which is summed, pairs by log-odds.
    """
    stored = {tensor.name: tensor for tensor in model.graph.initializer}
    for output, bias, mean in (
        ("piece_logits", "network.piece.bias", lambda values: (1.0 / (1.0 + np.exp(-values))).mean(0)),
        ("pair_logits", "network.pair.2.bias", lambda values: values.mean(0)),
    ):
        before, after = (
            np.concatenate([values for (values,) in passing(each, [output], pairs, folder)]) for each in (former, model)
        )
        low, high = np.full(before.shape[1], -1.0), np.full(before.shape[1], 1.0)
        for _ in range(30):
            middle = (low + high) / 2
            over = mean(after + middle) > mean(before)
            low, high = np.where(over, low, middle), np.where(over, middle, high)
        print(f"{output}: constants moved by {np.round(low, 3).tolist()}", flush=True)
        moved = numpy_helper.to_array(stored[bias]) + low.astype(np.float32)
        stored[bias].CopyFrom(numpy_helper.from_array(moved.astype(np.float32), bias))


def scales_of(weights: Matrix) -> Matrix:
    """For each column the scale that rounding to the nearest changes least."""
    least, best = np.full(weights.shape[1], np.inf), np.ones(weights.shape[1])
    for part in CLIPPED:
        scale = np.maximum(np.abs(weights).max(0) * part / MOST, 1e-9)
        error = ((np.clip(np.round(weights / scale), LEAST, MOST) * scale - weights) ** 2).sum(0)
        best = np.where(error < least, scale, best)
        least = np.minimum(error, least)
    return best


def rounded(weights: Matrix, square: Matrix) -> tuple[NDArray[np.int8], Matrix]:
    """Whole numbers (inputs × outputs) and a scale for each output.

    ``square`` is the sum of the activations' outer products.
    """
    scale = scales_of(weights)
    damped = square + np.eye(len(square)) * _DAMPING * np.trace(square) / len(square)
    inverse = np.linalg.cholesky(np.linalg.inv(damped)).T
    rest, result = weights.copy(), np.zeros(weights.shape, dtype=np.int8)
    for row in range(len(rest)):
        whole = np.clip(np.round(rest[row] / scale), LEAST, MOST)
        result[row] = whole
        error = (rest[row] - whole * scale) / inverse[row, row]
        rest[row + 1 :] -= np.outer(inverse[row, row + 1 :], error)
    return result, scale


def smoothing(weights: Matrix, seen: Seen) -> tuple[Matrix, list[float]]:
    """What each input is divided by, and its weights multiplied with, before both are rounded; and the changes.

    A whole activation is rounded by one scale, so that its greatest input makes all others coarse (SmoothQuant: Xiao et
    al. 2023). Tried are several ways between leaving inputs as they are and making them all equally great; of each, the
    expected change of the output by rounded inputs (uniform, a twelfth of the squared step) and by rounded weights
    counts.
    """
    greatest = np.maximum(seen.most, -seen.least).max(0) + 1e-6
    heaviest = np.abs(weights).max(1) + 1e-6
    whole = np.einsum("io,ij,jo->", weights, seen.square, weights)
    best: tuple[float, Matrix, list[float]] | None = None
    for share in SMOOTHED:
        divisor = greatest**share / heaviest ** (1.0 - share) if share else np.ones(len(greatest))
        divisor = divisor / np.exp(np.log(divisor).mean())
        heavier = weights * divisor[:, None]
        steps = ((seen.most / divisor).max(1) - (seen.least / divisor).min(1)) / 255.0
        inputs = seen.count * (steps**2).mean() / 12.0 * (heavier**2).sum()
        scale = scales_of(heavier)
        change = (np.clip(np.round(heavier / scale), LEAST, MOST) * scale - heavier) / divisor[:, None]
        by_weights = np.einsum("io,ij,jo->", change, seen.square, change)
        total = float(inputs + by_weights)
        if best is None or total < best[0]:
            best = total, divisor, [share, float(np.sqrt(inputs / whole)), float(np.sqrt(by_weights / whole))]
    assert best is not None
    return best[1], best[2]


def narrow(model: onnx.ModelProto, seen: Mapping[str, Seen]) -> None:
    """Replaces the model's matrices; prints how much rounded inputs and rounded weights change each one's output."""
    graph = model.graph
    stored = {tensor.name: tensor for tensor in graph.initializer}
    roundings = {node.input[0]: node for node in graph.node if node.op_type == "DynamicQuantizeLinear"}

    def put(name: str, values: NDArray[Any]) -> None:
        stored[name].CopyFrom(numpy_helper.from_array(values, name))

    for name, activation in list(matrices(model)):
        whole, zero, scale = (
            numpy_helper.to_array(stored[f"{name}_{part}"]) for part in ("quantized", "zero_point", "scale")
        )
        weights = (whole.astype(np.float64) - zero) * scale
        known = seen[activation]
        divisor, told = smoothing(weights, known)
        numbers, scales = rounded(weights * divisor[:, None], known.square / np.outer(divisor, divisor))
        change = numbers * scales / divisor[:, None] - weights
        squares = [np.einsum("io,ij,jo->", each, known.square, each) for each in (change, weights)]
        print(
            f"{name}: smoothed by {told[0]}, inputs {told[1]:.4f}, weights {np.sqrt(squares[0] / squares[1]):.4f} "
            f"(to the nearest {told[2]:.4f})",
            flush=True,
        )
        put(f"{name}_quantized", numbers)
        put(f"{name}_zero_point", np.zeros(zero.shape, dtype=np.int8))
        put(f"{name}_scale", scales.reshape(scale.shape).astype(np.float32))
        factor, smooth = f"{name}_smoothing", f"{activation}_smooth"
        graph.initializer.append(numpy_helper.from_array((1.0 / divisor).astype(np.float32), factor))
        place = list(graph.node).index(roundings[activation])
        graph.node.insert(place, onnx.helper.make_node("Mul", [activation, factor], [smooth], name=f"{name}_smooth"))
        roundings[activation].input[0] = smooth


def training_pairs(data: Path, count: int) -> list[tuple[str, str]]:
    """Rated translations of both directions."""
    into_english = list(read_mqm(data / "mqm_zhen.train.jsonl.gz"))
    into_chinese = [*read_ced(data / "ced21_enzh.train.jsonl.gz"), *read_mlqe(data / "mlqe_enzh.train.jsonl.gz")]
    chance = random.Random(1)
    chosen = [*chance.sample(into_english, count // 2), *chance.sample(into_chinese, count // 2)]
    return [(example.source, example.target) for example in chosen]


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("model", type=Path, help="folder with estimator.onnx and tokenizer.json")
    parser.add_argument("output", type=Path)
    parser.add_argument("--pairs", type=int, default=400)
    arguments = parser.parse_args()
    model = onnx.load(arguments.model / reading.NETWORK)
    names = sorted({activation for _, activation in matrices(model)})
    former = onnx.ModelProto()
    former.CopyFrom(model)
    pairs = training_pairs(arguments.data, arguments.pairs)
    narrow(model, watch(model, names, pairs, arguments.model))
    recentre(model, former, pairs, arguments.model)
    onnx.save(model, arguments.output)


if __name__ == "__main__":
    main()
