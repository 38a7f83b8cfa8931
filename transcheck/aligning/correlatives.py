"""Finds conjunctions in two halves of which only one says anything: 如果 … 的话 is "if" once, not twice."""

from __future__ import annotations

from transcheck.model import Text

_CLOSING = "的话"
_SENTENCE_END = frozenset("。！？!?；;")
_OPENING = frozenset(
    "如果 如 若 若是 如若 倘若 倘使 假如 假若 假使 假设 要是 要 万一 只要 除非 一旦 既然 如果说 要不是".split()
)


def find_halves(chinese: Text) -> list[tuple[int, int]]:
    """``(first, second)`` token indices of each such conjunction; both halves stand in one sentence."""
    found = []
    opening = None
    for index, token in enumerate(chinese.tokens):
        if token.norm in _OPENING:
            opening = index
        elif token.norm in _SENTENCE_END:
            opening = None
        elif token.norm == _CLOSING and opening is not None:
            found.append((opening, index))
            opening = None
    return found
