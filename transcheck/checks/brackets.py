"""Chinese words that a bracket behind them names in Latin letters: 荷兰合作银行（Rabobank）, 美国国家广播公司(NBC)."""

from __future__ import annotations

from functools import lru_cache

from transcheck.aligning.names import plain_letters
from transcheck.checks.base import Bitext, is_content
from transcheck.model import CHINESE, TokenKind

_OPENING, _CLOSING = frozenset("(（"), frozenset(")）")
_LONGEST = 4
"""Words of a name before the bracket."""
_LONGEST_INSIDE = 12
"""Tokens within the bracket."""
_SHORTEST = 3
"""Letters of what stands in the bracket that are not found elsewhere by chance."""


@lru_cache(maxsize=4)
def named_in_brackets(bitext: Bitext) -> frozenset[int]:
    """Indices of the Chinese words before a bracket of which the English has what stands in it.

    The translation then has the name that the Chinese glosses, and needs no other. Where the bracket has all of the
    English, all that stands before it renders that.
    """
    tokens, found = bitext.chinese.tokens, set[int]()
    letters: str | None = None
    for index, token in enumerate(tokens[:-1]):
        if token.norm not in _OPENING or not tokens[index + 1].text.isascii():
            continue
        last = min(len(tokens), index + 1 + _LONGEST_INSIDE)
        end = next((place for place in range(index + 1, last) if tokens[place].norm in _CLOSING), last)
        inside = plain_letters(bitext.chinese.raw[tokens[index + 1].start : tokens[end - 1].end])
        if letters is None:
            letters = plain_letters(bitext.english.raw)
        if len(inside) < _SHORTEST or inside not in letters:
            continue
        if inside == letters:
            found.update(range(index))
        for place in range(index - 1, max(-1, index - 1 - _LONGEST), -1):
            if tokens[place].kind is not TokenKind.WORD or not is_content(tokens[place], CHINESE):
                break
            found.add(place)
    return frozenset(found)
