"""The network: one encoder over ``<s> target </s></s> source </s>``, a head for each piece, and one for the pair.

It is the lower part of multilingual-e5-small: post-norm transformer layers with learned positions. What tells target
from source is the segment embedding, of which the original has only ever used the first. Before every other layer each
piece is told what its counterparts in the other text look like, as the aligner links them, so that the network need
not find out by itself which words to compare.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

PIECE_OUTPUTS = ("error", "major", "accuracy", "missing")
PAIR_OUTPUTS = ("quality", "faithful", "critical")


@dataclass(frozen=True, slots=True)
class Sizes:
    """The shape of the network."""

    vocabulary: int
    layers: int = 6
    width: int = 384
    heads: int = 12
    inner: int = 1536
    positions: int = 512
    epsilon: float = 1e-12

    def as_dict(self) -> dict[str, float]:
        """Plain numbers, for a checkpoint."""
        return asdict(self)


class Layer(nn.Module):
    """Attention and a feed-forward network, each followed by a residual sum and a layer norm."""

    def __init__(self, sizes: Sizes, dropout: float) -> None:
        super().__init__()
        width = sizes.width
        self.heads = sizes.heads
        self.query_key_value = nn.Linear(width, 3 * width)
        self.attended = nn.Linear(width, width)
        self.attention_norm = nn.LayerNorm(width, eps=sizes.epsilon)
        self.widen = nn.Linear(width, sizes.inner)
        self.narrow = nn.Linear(sizes.inner, width)
        self.norm = nn.LayerNorm(width, eps=sizes.epsilon)
        self.dropout = nn.Dropout(dropout)

    def forward(self, hidden: Tensor, bias: Tensor) -> Tensor:
        """``hidden`` is batch × pieces × width; ``bias`` is added to the attention scores, -inf on padding."""
        batch, length, width = hidden.shape
        parts = self.query_key_value(hidden).view(batch, length, 3, self.heads, width // self.heads)
        query, key, value = parts.permute(2, 0, 3, 1, 4).unbind(0)
        if self.training and hidden.device.type == "cpu":
            # With a mask, going back through PyTorch's own attention takes most of a step on a CPU.
            weights = torch.softmax(query @ key.transpose(-1, -2) * (width // self.heads) ** -0.5 + bias, dim=-1)
            attention = weights.to(value.dtype) @ value
        else:
            attention = functional.scaled_dot_product_attention(query, key, value, attn_mask=bias)
        mixed = attention.transpose(1, 2).reshape(batch, length, width)
        hidden = self.attention_norm(hidden + self.dropout(self.attended(mixed)))
        widened: Tensor = functional.gelu(self.widen(hidden))
        result: Tensor = self.norm(hidden + self.dropout(self.narrow(widened)))
        return result


class Counterparts(nn.Module):
    """Adds to each piece what stands for it on the other side; nothing where nothing does."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.mix = nn.Linear(width, width, bias=False)
        nn.init.zeros_(self.mix.weight)

    def forward(self, hidden: Tensor, links: Tensor) -> Tensor:
        """``hidden`` is batch × pieces × width, ``links`` batch × pieces × pieces, rows with a sum of at most 1."""
        result: Tensor = hidden + self.mix(links @ hidden)
        return result


class Estimator(nn.Module):
    """Both heads on the encoder."""

    def __init__(self, sizes: Sizes, dropout: float = 0.0) -> None:
        super().__init__()
        self.sizes = sizes
        self.words = nn.Embedding(sizes.vocabulary, sizes.width)
        self.positions = nn.Embedding(sizes.positions, sizes.width)
        self.segments = nn.Embedding(2, sizes.width)
        self.norm = nn.LayerNorm(sizes.width, eps=sizes.epsilon)
        self.support = nn.Linear(2, sizes.width, bias=False)
        nn.init.zeros_(self.support.weight)
        self.counterparts = nn.ModuleList(Counterparts(sizes.width) for _ in range(0, sizes.layers, 2))
        self.layers = nn.ModuleList(Layer(sizes, dropout) for _ in range(sizes.layers))
        self.piece = nn.Linear(sizes.width, len(PIECE_OUTPUTS))
        self.pair = nn.Sequential(
            nn.Linear(3 * sizes.width + 2 * len(PIECE_OUTPUTS), sizes.width // 2),
            nn.GELU(),
            nn.Linear(sizes.width // 2, len(PAIR_OUTPUTS)),
        )
        nn.init.normal_(self.piece.weight, std=0.02)
        nn.init.constant_(self.piece.bias, -2.0)

    def forward(
        self, pieces: Tensor, segments: Tensor, mask: Tensor, links: Tensor, support: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Logits for each piece (batch × pieces × 4) and for each pair (batch × 3).

        ``segments`` is 0 for the target and 1 for the source; ``mask`` is 1 on pieces and 0 on padding. ``links``
        (batch × pieces × pieces) holds link probabilities in rows with a sum of at most 1; ``support`` (batch × pieces)
        says how well the other side accounts for each piece.
        """
        return self.read(self.words(pieces), segments, mask, links, support)

    def read(
        self, words: Tensor, segments: Tensor, mask: Tensor, links: Tensor, support: Tensor
    ) -> tuple[Tensor, Tensor]:
        """As ``forward``, from the embeddings of the pieces (batch × pieces × width)."""
        hidden = self.encode(words, segments, mask, links, support)
        logits = self.piece(hidden)
        shown = mask.to(logits.dtype)[..., None]
        sides = []
        for side in (0, 1):
            here = shown * (segments == side).to(logits.dtype)[..., None]
            sides.append((hidden * here).sum(1) / here.sum(1).clamp(min=1.0))
            sides.append((logits * here + (here - 1.0) * 20.0).amax(1))
        return logits, self.pair(torch.cat([hidden[:, 0], *sides], dim=-1))

    def encode(self, words: Tensor, segments: Tensor, mask: Tensor, links: Tensor, support: Tensor) -> Tensor:
        """The last layer's states (batch × pieces × width)."""
        positions = torch.arange(words.shape[1], device=words.device)
        hidden: Tensor = self.norm(words + self.positions(positions)[None] + self.segments(segments))
        hidden = hidden + self.support(torch.stack([support, links.sum(-1)], dim=-1))
        bias = ((1.0 - mask.to(hidden.dtype)) * -1e4)[:, None, None, :].expand(-1, 1, words.shape[1], -1)
        for number, layer in enumerate(self.layers):
            if number % 2 == 0:
                hidden = self.counterparts[number // 2](hidden, links)
            hidden = layer(hidden, bias)
        return hidden

    @torch.no_grad()
    def start_from(self, tensors: Mapping[str, Tensor]) -> None:
        """Takes over the embeddings and the lower layers of the original, by its names (`weights`)."""
        self.words.weight.copy_(tensors["emb.word"])
        self.positions.weight.copy_(tensors["emb.pos"])
        self.segments.weight.copy_(tensors["emb.type"][:1].expand(2, -1))
        self.norm.weight.copy_(tensors["emb.ln.w"])
        self.norm.bias.copy_(tensors["emb.ln.b"])
        for number, layer in enumerate(self.layers):
            own = {name.partition(".")[2]: values for name, values in tensors.items() if name.startswith(f"l{number}.")}
            assert isinstance(layer, Layer)
            layer.query_key_value.weight.copy_(torch.cat([own["q.w"], own["k.w"], own["v.w"]]))
            layer.query_key_value.bias.copy_(torch.cat([own["q.b"], own["k.b"], own["v.b"]]))
            pairs = (("ao", layer.attended), ("aln", layer.attention_norm), ("fi", layer.widen))
            for name, part in (*pairs, ("fo", layer.narrow), ("oln", layer.norm)):
                part.weight.copy_(own[f"{name}.w"])
                part.bias.copy_(own[f"{name}.b"])
