"""The layers of ``transcheck/checks/convolutions.py`` as torch trains them. It needs torch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import torch
from torch import nn


class Convolutions(nn.Module):
    """Dilated convolutions, each added to what it reads."""

    def __init__(self, width: int, dilations: Sequence[int], drop: nn.Module):
        super().__init__()
        self.convolutions = nn.ModuleList(nn.Conv1d(width, width, 3, padding=d, dilation=d) for d in dilations)
        self.norms = nn.ModuleList(nn.LayerNorm(width) for _ in dilations)
        self.drop = drop

    def forward(self, state: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """``(texts, words, width)`` of the same; ``mask``, ``(texts, words, 1)``, is 0 behind the end of a text."""
        for convolution, norm in zip(self.convolutions, self.norms, strict=True):
            seen = convolution((norm(state) * mask).transpose(1, 2)).transpose(1, 2)
            state = (state + self.drop(torch.relu(seen))) * mask
        return state

    def weights(self) -> Iterator[tuple[str, torch.Tensor]]:
        """What is stored, by name."""
        for number, (convolution, norm) in enumerate(zip(self.convolutions, self.norms, strict=True)):
            # (out, in, 3) as torch has it; the words before, at and after a place lie side by side in what is
            # multiplied.
            width = convolution.weight.shape[0]
            yield f"{number}", convolution.weight.permute(2, 1, 0).reshape(3 * width, width)
            yield from (
                (f"{number}.bias", convolution.bias),
                (f"{number}.scale", norm.weight),
                (f"{number}.shift", norm.bias),
            )
