"""Turns a checkpoint of `train` into one of `scale`, which has no frozen weights and half the precision, and back.

    python -m training.estimator.halves lean WORK/mean.pt WORK/former.pt
    python -m training.estimator.halves whole WORK/student.pt WORK/whole.pt --work WORK

`scale student --begin former` begins as the first, `export` reads the second. What is frozen comes from WORK/start.npz.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from training.estimator.scale import restore, save
from training.estimator.train import load, parameters, start


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("form", choices=("lean", "whole"))
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--work", type=Path, help="folder with start.npz, for the whole form")
    parser.add_argument("--layers", type=int, default=6)
    arguments = parser.parse_args()
    if arguments.form == "lean":
        network = load(arguments.checkpoint)
        parameters(network, 0, 0.0, 0.0)  # freezes what training leaves alone
        save(network, arguments.output)
        return
    if arguments.work is None:
        parser.error("the whole form needs --work, the folder with start.npz")
    network = start(arguments.work, arguments.layers)
    restore(network, arguments.checkpoint)
    torch.save({"sizes": network.sizes.as_dict(), "network": network.state_dict()}, arguments.output)


if __name__ == "__main__":
    main()
