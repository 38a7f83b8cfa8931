"""Function words of written Cantonese, which texts from Hong Kong are full of and other Chinese texts lack."""

from __future__ import annotations

from collections.abc import Iterable

from transcheck.model import Token

FUNCTION_WORDS = frozenset(
    "佢 哋 佢哋 我哋 你哋 係 唔係 嘅 咗 喺 啲 嗰 咁 嚟 俾 畀 囉 咩 嘢 乜 點解 真係 冇 唔 睇 仲 成 使".split()
)

_SHOWN_BY = 2
"""Function words that show a text to be Cantonese."""


def is_cantonese(tokens: Iterable[Token]) -> bool:
    """True for a text in Cantonese, of which the aligner knows too little to say that a word has no counterpart."""
    return sum(token.norm in FUNCTION_WORDS or token.text in FUNCTION_WORDS for token in tokens) >= _SHOWN_BY
