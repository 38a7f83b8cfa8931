"""Stretches of one side that nothing on the other side accounts for."""

from __future__ import annotations

from dataclasses import dataclass

from transcheck.checks.base import Bitext, is_content
from transcheck.model import Span, Text, TokenKind


@dataclass(frozen=True, slots=True)
class Gap:
    """Tokens ``first`` to ``last`` (excluded) of ``text``; ``content`` are the content words without a counterpart."""

    text: Text
    first: int
    last: int
    content: tuple[int, ...]

    @property
    def span(self) -> Span:
        """The characters from the first to the last token."""
        return self.text.span_of(self.first, self.last)


def gaps(bitext: Bitext, text: Text) -> list[Gap]:
    """Maximal runs without links in ``text``; function words and punctuation inside a run neither make nor break it."""
    links = bitext.links_of(text)
    found: list[Gap] = []
    run: list[int] = []
    for index, token in enumerate(text.tokens):
        if is_content(token, text.language):
            if links[index]:
                _close(text, run, found)
                run = []
            else:
                run.append(index)
        elif token.kind is TokenKind.PUNCTUATION and token.norm[0] in "。！？!?;；" and run:
            _close(text, run, found)
            run = []
    _close(text, run, found)
    return found


def _close(text: Text, run: list[int], found: list[Gap]) -> None:
    if run:
        found.append(Gap(text, run[0], run[-1] + 1, tuple(run)))


_LEAST_WORDS = 2
"""Content words without a counterpart that make a gap worth a flag; a single one is too often a matter of wording."""


def opposite_gap(bitext: Bitext, gap: Gap) -> Gap | None:
    """The gap on the other side that stands where ``gap`` belongs: between the counterparts of its neighbours."""
    other = bitext.other(gap.text)
    before = _nearest_counterpart(bitext, gap.text, range(gap.first - 1, -1, -1))
    after = _nearest_counterpart(bitext, gap.text, range(gap.last, len(gap.text.tokens)))
    for candidate in gaps(bitext, other):
        touches_before = before is not None and 0 < candidate.first - before <= _NEIGHBOUR
        touches_after = after is not None and 0 < after - candidate.last + 1 <= _NEIGHBOUR
        if touches_before or touches_after:
            return candidate
    return None


_NEIGHBOUR = 3
"""Tokens (an article, a preposition, a comma) that may stand between a gap and the counterpart of its neighbour."""


def sureness(bitext: Bitext, gap: Gap, instead: Gap | None) -> float | None:
    """How sure it is, 0.5 to 0.95, that the gap is a divergence; None if there is not enough to go by."""
    words = len(gap.content) - (len(instead.content) if instead else 0)
    if words < _LEAST_WORDS:
        return None
    return min(0.95, 0.45 + 0.1 * words)


def _nearest_counterpart(bitext: Bitext, text: Text, places: range) -> int | None:
    for index in places:
        if found := bitext.counterparts(text, index):
            return found[0]
    return None
