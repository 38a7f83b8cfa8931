"""Words replaced, added and left out while training, by a small language model that reads what is around them.

`Writer` learns to fill masked words of the translation, with the source before it or without. What it writes without
the source is fluent and seldom what the source says; where it would have written much the same with the source, nothing
is said of the word. The way of learning is that of ELECTRA (Clark et al. 2020) and, for translations, DirectQE (Cui et
al. 2021).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.estimator.batching import Batch
from training.estimator.encoded import END, PAD, UNKNOWN
from training.estimator.network import Estimator

SYNONYM = 0.15
"""A word is no replacement to learn from if, with the source, it is this likely beside the word that stood there."""
FUNCTION_WORDS = 160
"""So many of the likeliest pieces of each script are taken for words whose loss or change may mean nothing."""


@dataclass(frozen=True, slots=True)
class Words:
    """What the pieces of the vocabulary are, each a vector over it.

    ``english`` begins a word, ``han`` is of Han characters, ``content`` is either and not among the most frequent;
    ``joins`` goes on a word, so that what stands before it is not whole.
    """

    english: Tensor
    han: Tensor
    content: Tensor
    joins: Tensor

    @classmethod
    def of(cls, pieces: list[str], device: torch.device) -> Words:
        """Sorts the pieces, which stand in the order of their likelihood."""
        english = [piece.startswith("▁") and piece[1:].isascii() and piece[1:].isalpha() for piece in pieces]
        han = [all("\u3400" <= sign <= "\u9fff" for sign in piece) and piece != "" for piece in pieces]
        joins = [(piece.isascii() and piece[:1].isalnum()) or piece[:1] in ("'", "’", "-") for piece in pieces]
        content = []
        seen = {"english": 0, "han": 0}
        for is_english, is_han in zip(english, han, strict=True):
            kind = "english" if is_english else "han"
            seen[kind] += is_english or is_han
            content.append((is_english or is_han) and seen[kind] > FUNCTION_WORDS)
        return cls(*(torch.tensor(each, device=device) for each in (english, han, content, joins)))


class Writer(nn.Module):
    """A masked language model on the network's own layers."""

    def __init__(self, network: Estimator) -> None:
        super().__init__()
        width = network.sizes.width
        self.network = network
        self.mask = nn.Parameter(network.words.weight.detach().mean(0))
        self.turn = nn.Sequential(nn.Linear(width, width), nn.GELU(), nn.LayerNorm(width))
        self.bias = nn.Parameter(torch.zeros(network.sizes.vocabulary))
        self.scale = nn.Parameter(torch.tensor(1.0))

    def hidden(self, batch: Batch, masked: Tensor, reads_source: Tensor) -> Tensor:
        """The last layer's states; ``masked`` is batch × pieces, ``reads_source`` one for each pair."""
        words = torch.where(masked[..., None], self.mask, self.network.words(batch.pieces))
        seen = batch.mask * ((batch.segments == 0) | reads_source[:, None]).long()
        return self.network.encode(
            words, batch.segments, seen, torch.zeros_like(batch.links), torch.ones_like(batch.support)
        )

    def logits(self, hidden: Tensor) -> Tensor:
        """Of the vocabulary, for states that were picked (places × width)."""
        return functional.linear(self.turn(hidden) * self.scale, self.network.words.weight) + self.bias


def loss_of_writing(writer: Writer, batch: Batch, share: float = 0.15) -> Tensor:
    """Cross-entropy of masked pieces of the target, half of the pairs without their source."""
    inner = (batch.segments == 0) & (batch.mask == 1) & (batch.pieces > END)
    masked = inner & (torch.rand_like(batch.support) < share)
    reads = torch.rand(len(batch.pieces), device=masked.device) < 0.5
    logits = writer.logits(writer.hidden(batch, masked, reads)[masked]).float()
    return functional.cross_entropy(logits, batch.pieces[masked])


@torch.no_grad()
def corrupt(
    batch: Batch, writer: Writer, words: Words, replaced: float, left_out: float, added: float, blind: float
) -> Batch:
    """The batch with shares of its target's words replaced, left out and added.

    Nothing is known of the pair any more, except where nothing was changed; a share ``blind`` of the pairs is also not
    told what the aligner knows. Where the right labels are known, the changed places are added to them.
    """
    device = batch.pieces.device
    batch = _open_gaps(batch, words, added)
    gaps = batch.pieces == PAD
    inner = (batch.segments == 0) & (batch.mask == 1) & ~gaps
    following = functional.pad(batch.pieces[:, 1:], (0, 1), value=END)
    whole = words.han[batch.pieces] | (words.english[batch.pieces] & ~words.joins[following])
    draw = torch.rand_like(batch.support)
    chosen = inner & whole & (draw < replaced)
    masked = chosen | (gaps & (batch.mask == 1))
    without = torch.zeros(len(batch.pieces), dtype=torch.bool, device=device)
    logits = writer.logits(writer.hidden(batch, masked, without)[masked]).float()
    before = batch.pieces[masked]
    is_gap = before == PAD
    neighbour = functional.pad(batch.pieces[:, :-1], (1, 0), value=END)[masked]
    is_han = torch.where(is_gap, words.han[neighbour], words.han[before])
    allowed = torch.where(is_han[:, None], words.han[None], words.english[None])
    # What is added should say something; what replaces a word of content should too.
    allowed = allowed & (words.content[None] | ~(is_gap | words.content[before])[:, None])
    logits = logits.masked_fill(~allowed, -1e4)
    drawn = torch.multinomial(functional.softmax(logits, dim=-1), 1).squeeze(1)
    informed = writer.logits(writer.hidden(batch, masked, ~without)[masked]).float()
    likelier = informed.gather(1, drawn[:, None]) - informed.gather(1, before.clamp(min=3)[:, None])
    synonym = ~is_gap & (likelier.squeeze(1).exp() > SYNONYM)
    same = drawn == before
    content = words.content[drawn] & (words.content[before] | is_gap)
    pieces = batch.pieces.clone()
    pieces[masked] = drawn
    labels = batch.labels.clone()
    rows = labels[masked]
    rows[:, 0] = torch.where(same, rows[:, 0], torch.where(synonym, UNKNOWN, 1.0))
    for column in (1, 2):
        grave = torch.where(synonym | ~content, torch.full_like(rows[:, 0], UNKNOWN), torch.ones_like(rows[:, 0]))
        rows[:, column] = torch.where(same, rows[:, column], grave)
    labels[masked] = rows
    changed = torch.zeros_like(masked)
    changed[masked] = ~same
    # The source words that a changed word stood for may be wrong or not: nothing is known of those.
    labels, links = _forget_counterparts(batch, labels, changed)
    touched = changed.any(1)
    batch = replace(batch, pieces=pieces, labels=labels, links=links)
    batch, lost = _leave_out(batch, words, whole & inner & ~masked & words.content[batch.pieces], left_out)
    touched |= lost
    measures = torch.where(touched[:, None], UNKNOWN, batch.measures)
    groups = torch.where(touched, -1, batch.groups)
    blinded = torch.rand(len(pieces), device=device) < blind
    support = torch.where(blinded[:, None], 1.0, batch.support)
    links = torch.where(blinded[:, None, None], 0.0, batch.links)
    return replace(batch, measures=measures, groups=groups, support=support, links=links)


def _rearrange(batch: Batch, order: Tensor, fresh: Tensor) -> Batch:
    """The batch with each pair's pieces in another order (batch × pieces); ``fresh`` places come from nowhere."""

    def take(values: Tensor, nothing: float) -> Tensor:
        index = order if values.dim() == 2 else order[..., None].expand(-1, -1, values.shape[-1])
        hidden = fresh if values.dim() == 2 else fresh[..., None]
        return values.gather(1, index).masked_fill(hidden, nothing)

    length = order.shape[1]
    links = batch.links.gather(1, order[..., None].expand(-1, -1, batch.links.shape[-1]))
    links = links.gather(2, order[:, None, :].expand(-1, length, -1))
    links = links.masked_fill(fresh[:, :, None] | fresh[:, None, :], 0.0)
    return replace(
        batch,
        pieces=take(batch.pieces, PAD),
        segments=batch.segments.gather(1, order),
        mask=batch.mask.gather(1, order),
        links=links,
        support=take(batch.support, 0.0),
        labels=take(batch.labels, UNKNOWN),
    )


def _open_gaps(batch: Batch, words: Words, share: float) -> Batch:
    """Room for new words (as padding within the target), before words that begin there, while the length lasts."""
    size = batch.pieces.shape[1]
    begins = words.han[batch.pieces] | words.english[batch.pieces]
    inner = (batch.segments == 0) & (batch.mask == 1)
    wanted = inner & begins & (torch.rand_like(batch.support) < share)
    free = size - batch.mask.sum(1, keepdim=True)
    wanted &= wanted.cumsum(1) <= free
    # Every piece moves on by the gaps before it; padding at the end is what makes room.
    shift = wanted.long().cumsum(1)
    target = torch.arange(size, device=wanted.device)[None] + shift
    target = torch.where(target < size, target, size)
    order = torch.full((len(target), size + 1), -1, dtype=torch.long, device=wanted.device)
    numbers = torch.arange(size, device=wanted.device)[None].expand_as(target)
    order.scatter_(1, target, numbers)
    order = order[:, :size]
    fresh = order < 0
    # A fresh place takes its segment and its mask from the piece after it.
    following = torch.where(fresh, torch.roll(order, -1, 1), order).clamp(min=0)
    return _rearrange(batch, following, fresh)


def _leave_out(batch: Batch, words: Words, may: Tensor, share: float) -> tuple[Batch, Tensor]:
    """Words left out of the target, no two side by side; the places are marked, and their counterparts."""
    lost = may & (torch.rand_like(batch.support) < share)
    lost &= ~functional.pad(lost[:, :-1], (1, 0))
    lost &= ~functional.pad(lost[:, :-2], (2, 0))
    near = functional.pad(lost[:, 1:], (0, 1)) | functional.pad(lost[:, :-1], (1, 0))
    near &= (batch.segments == 0) & (batch.mask == 1) & (batch.pieces > END)
    labels = batch.labels.clone()
    labels[..., 3] = torch.where(near, 1.0, labels[..., 3])
    # A source word of which more than half stood for a lost word has nothing left; of others nothing is known.
    share_lost = (batch.links * lost[:, None, :]).sum(-1)
    source = batch.segments == 1
    for column in range(3):
        told = torch.where(share_lost > 0.5, 1.0, torch.where(share_lost > 0.1, UNKNOWN, labels[..., column]))
        labels[..., column] = torch.where(source & lost.any(1)[:, None], told, labels[..., column])
    support = torch.where(source & (share_lost > 0.5), batch.support * 0.1, batch.support)
    order = torch.argsort(lost.long(), dim=1, stable=True)
    count = lost.sum(1, keepdim=True)
    fresh = torch.arange(order.shape[1], device=order.device)[None] >= order.shape[1] - count
    moved = _rearrange(replace(batch, labels=labels, support=support), order, fresh)
    mask = torch.where(fresh, 0, moved.mask)
    segments = torch.where(mask == 0, 1, moved.segments)
    return replace(moved, mask=mask, segments=segments), lost.any(1)


def _forget_counterparts(batch: Batch, labels: Tensor, changed: Tensor) -> tuple[Tensor, Tensor]:
    """Labels without those of source words that a changed word stood for, and links without those words."""
    share = (batch.links * changed[:, None, :]).sum(-1)
    unsure = (batch.segments == 1) & (share > 0.2)
    labels = labels.masked_fill(unsure[..., None], UNKNOWN)
    links = batch.links.masked_fill(changed[:, :, None] | changed[:, None, :], 0.0)
    return labels, links
