"""The layers of ``transcheck/checks/convolutions.py`` as torch trains them, and how. It needs torch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import torch
from torch import nn

RATE, WARMING_UP, LAST_RATE = 2e-3, 300, 0.02
"""The learning rate, steps until it is reached, and the share of it at the end; it falls evenly in between."""


def tables_of(sizes: Sequence[int], width: int) -> nn.ModuleList:
    """Vectors to look up, near each other at first."""
    tables = nn.ModuleList(nn.Embedding(size, width) for size in sizes)
    for table in tables:
        nn.init.normal_(table.weight, std=0.3)
    return tables


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


class Descent:
    """Trains ``model`` in a number of steps, with weight ``decay``."""

    def __init__(self, model: nn.Module, steps: int, decay: float):
        self._model = model
        self._optimiser = torch.optim.AdamW(model.parameters(), lr=RATE, weight_decay=decay)
        self._falling = torch.optim.lr_scheduler.LambdaLR(
            self._optimiser, lambda step: min(1.0, (step + 1) / WARMING_UP) * max(LAST_RATE, 1.0 - step / steps)
        )

    def step(self, odds: torch.Tensor, wanted: torch.Tensor, counted: torch.Tensor) -> float:
        """One step; gives a text's cross-entropy, ``(texts, places)`` summed over what is ``counted``."""
        each = nn.functional.binary_cross_entropy_with_logits(odds, wanted, reduction="none")
        loss = (each * counted).sum() / len(odds)
        self._optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(self._model.parameters(), 1.0)
        self._optimiser.step()
        self._falling.step()
        return loss.item()
