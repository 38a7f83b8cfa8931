"""Turns a network as it is shipped into a checkpoint to learn on from.

    python -m training.estimator.reading_back MODEL OUTPUT.pt

MODEL is the folder with ``estimator.onnx``. Weights come back as the 8-bit ones say, smoothing undone.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

from training.estimator.network import Estimator, Sizes
from training.estimator.rounding import matrices


def read_back(path: Path) -> Estimator:
    """The network of an exported file."""
    model = onnx.load(path)
    stored = {tensor.name: numpy_helper.to_array(tensor) for tensor in model.graph.initializer}
    rows, scales = (stored[name] for name in _embeddings(model))
    network = Estimator(Sizes(vocabulary=len(rows)))
    found = {"words.weight": rows.astype(np.float32) * scales}
    found |= {
        name.removeprefix("network."): values
        for name, values in stored.items()
        if name.startswith("network.") and not name.endswith(("_quantized", "_zero_point", "_scale", "_smoothing"))
    }
    # The exporter names matrices by number, in the order in which they are used.
    linear = [name for name, values in network.named_parameters() if values.dim() == 2 and name not in found]
    order = sorted(linear, key=_place_of)
    for own, (name, _) in zip(order, matrices(model), strict=True):
        weights = (stored[f"{name}_quantized"].astype(np.float32) - stored[f"{name}_zero_point"]) * stored[
            f"{name}_scale"
        ]
        if f"{name}_smoothing" in stored:
            weights = weights * stored[f"{name}_smoothing"][:, None]
        found[own] = weights.T
    network.load_state_dict({name: torch.from_numpy(np.array(values)) for name, values in found.items()})
    return network


def _embeddings(model: onnx.ModelProto) -> tuple[str, str]:
    """The names of the table of pieces and of its scales."""
    tables = [tensor for tensor in model.graph.initializer if len(tensor.dims) == 2 and tensor.dims[0] > 10_000]
    (rows,) = (tensor.name for tensor in tables if tensor.data_type == onnx.TensorProto.INT8)
    (scales,) = (tensor.name for tensor in tables if tensor.data_type == onnx.TensorProto.FLOAT)
    return rows, scales


def _place_of(name: str) -> tuple[int, ...]:
    """When a matrix is used: the aligner's first, then layer by layer, then the answers."""
    part, *rest = name.split(".")
    if part == "support":
        return (0,)
    if part == "counterparts":
        return (1, 2 * int(rest[0]), 0)
    if part == "layers":
        return (1, int(rest[0]), 1, ("query_key_value", "attended", "widen", "narrow").index(rest[1]))
    return (2, ("piece", "pair").index(part), int(rest[0]) if part == "pair" else 0)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("output", type=Path)
    arguments = parser.parse_args()
    network = read_back(arguments.model / "estimator.onnx")
    weights: dict[str, Tensor] = network.state_dict()
    torch.save({"sizes": network.sizes.as_dict(), "network": weights}, arguments.output)


if __name__ == "__main__":
    main()
