"""Writes a checkpoint, or the mean of several, as the two files that the package ships.

    python -m training.estimator.export WORK OUTPUT CHECKPOINT...

``OUTPUT/estimator.onnx`` holds the network: the weights of every layer in 8 bits with a scale for each output, the
embeddings in 8 bits with a scale for each piece. Activations are scaled as they come, over one pair that is read alone.
Weights are unsigned: processors without the newer instructions for 8 bits add those up without overflow, so that all
say the same. ``OUTPUT/tokenizer.json`` is the cut tokenizer.
"""

from __future__ import annotations

import argparse
import json
import warnings
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.estimator.network import Estimator
from training.estimator.train import load


class Shipped(nn.Module):
    """One pair at a time: pieces of both texts and what the aligner says of them in, logits out."""

    rows: Tensor
    scales: Tensor

    def __init__(self, network: Estimator) -> None:
        super().__init__()
        weight = network.words.weight.detach()
        scales = weight.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127.0
        self.register_buffer("rows", (weight / scales).round().to(torch.int8))
        self.register_buffer("scales", scales)
        self.network = network
        self.network.words = nn.Embedding(1, network.sizes.width)

    def forward(self, pieces: Tensor, segments: Tensor, links: Tensor, support: Tensor) -> tuple[Tensor, Tensor]:
        """``links`` is 1 × pieces × pieces, the rest 1 × pieces; gives logits of pieces and pair."""
        words = self.rows[pieces].to(torch.float32) * self.scales[pieces]
        return self.network.read(words, segments, torch.ones_like(pieces), links, support)


def export(network: Estimator, path: Path, quantised: bool = True) -> None:
    """Writes the network as ONNX."""
    pieces = torch.tensor([[0, 100, 101, 2, 2, 102, 103, 104, 2]])
    segments = torch.tensor([[0, 0, 0, 0, 1, 1, 1, 1, 1]])
    support = torch.linspace(0, 1, 9)[None]
    links = torch.diag(support[0]).flip(0)[None].contiguous()
    length = torch.export.Dim("pieces", min=6, max=512)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        program = torch.onnx.export(
            Shipped(network).eval(),
            (pieces, segments, links, support),
            dynamo=True,
            input_names=["pieces", "segments", "links", "support"],
            output_names=["piece_logits", "pair_logits"],
            dynamic_shapes={
                "pieces": {1: length},
                "segments": {1: length},
                "links": {1: length, 2: length},
                "support": {1: length},
            },
        )
    assert program is not None
    onnx.save(program.model_proto, path)
    if quantised:
        quantize_dynamic(
            path, path, op_types_to_quantize=["MatMul", "Gemm"], weight_type=QuantType.QUInt8, per_channel=True
        )


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("work", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("checkpoints", type=Path, nargs="+")
    arguments = parser.parse_args()
    arguments.output.mkdir(parents=True, exist_ok=True)
    export(load(*arguments.checkpoints).eval(), arguments.output / "estimator.onnx")
    tokenizer = json.loads((arguments.work / "tokenizer.json").read_text(encoding="utf-8"))
    text = json.dumps(tokenizer, ensure_ascii=False, separators=(",", ":"))
    (arguments.output / "tokenizer.json").write_text(text, encoding="utf-8")
    for path in sorted(arguments.output.iterdir()):
        print(f"{path.name}: {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
