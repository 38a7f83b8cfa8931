"""Writes an alignment for people, as lines drawn between the two texts, and for programs, in Pharaoh format."""

from __future__ import annotations

import unicodedata
from collections import defaultdict

from transcheck.model import Alignment, Text, Token

_NOTHING = "∅"
_LONGEST = 60
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def to_pharaoh(alignment: Alignment) -> str:
    """``source-target`` index pairs, separated by spaces."""
    return " ".join(f"{link.source}-{link.target}" for link in alignment.links)


def draw(source: Text, target: Text, alignment: Alignment) -> str:
    """Both texts, then a line for each group of words that are linked to each other, then what has no counterpart.

    A group is written in source order with the lowest probability and the evidence of its links.
    """
    lines = [f"source  {_joined(source.tokens)}", f"target  {_joined(target.tokens)}"]
    rows = []
    for sources, targets, probability, evidence in _groups(alignment):
        rows.append(
            (
                _words(source, sources),
                _words(target, targets),
                f"{probability:.2f}",
                ", ".join(evidence),
            )
        )
    left = max((_width(row[0]) for row in rows), default=0)
    right = max((_width(row[1]) for row in rows), default=0)
    for one, other, shown, reasons in rows:
        lines.append(f"  {_pad(one, left)} ── {_pad(other, right)}  {shown}  {reasons}")
    for text, linked, mark in (
        (source, {link.source for link in alignment.links}, "{} ── " + _NOTHING),
        (target, {link.target for link in alignment.links}, _NOTHING + " ── {}"),
    ):
        alone = [index for index in range(len(text.tokens)) if index not in linked]
        if alone:
            lines.append("  " + mark.format(_words(text, alone)))
    if alignment.note:
        lines.append(f"note    {alignment.note}")
    return "\n".join(lines)


def _groups(alignment: Alignment) -> list[tuple[list[int], list[int], float, list[str]]]:
    """Connected sets of links: source indices, target indices, lowest probability and kinds of evidence."""
    by_source = defaultdict(list)
    by_target = defaultdict(list)
    for link in alignment.links:
        by_source[link.source].append(link)
        by_target[link.target].append(link)
    seen: set[tuple[int, int]] = set()
    groups = []
    for first in alignment.links:
        if (first.source, first.target) in seen:
            continue
        waiting, members = [first], []
        seen.add((first.source, first.target))
        while waiting:
            link = waiting.pop()
            members.append(link)
            for other in (*by_source[link.source], *by_target[link.target]):
                if (other.source, other.target) not in seen:
                    seen.add((other.source, other.target))
                    waiting.append(other)
        groups.append(
            (
                sorted({link.source for link in members}),
                sorted({link.target for link in members}),
                min(link.probability for link in members),
                sorted({link.evidence for link in members}),
            )
        )
    return groups


def _words(text: Text, indices: list[int]) -> str:
    """The tokens at ``indices``; an ellipsis stands where others come between."""
    parts: list[str] = []
    for place, index in enumerate(indices):
        if place and indices[place - 1] + 1 != index:
            parts.append("…")
        parts.append(_plain(text.tokens[index]))
    return " ".join(parts)


def _joined(tokens: tuple[Token, ...]) -> str:
    return " ".join(_plain(token) for token in tokens)


def _plain(token: Token) -> str:
    """A token without line breaks or control characters, which a terminal would obey."""
    shown = "".join("\N{REPLACEMENT CHARACTER}" if unicodedata.category(c) in _HIDDEN else c for c in token.text)
    return shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + "…"


def _width(text: str) -> int:
    """Columns that a terminal needs: Chinese characters take two."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in ("W", "F") else 1 for c in text
    )


def _pad(text: str, width: int) -> str:
    return text + " " * (width - _width(text))
