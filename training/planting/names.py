"""Plants another name: a person or a place that the source does not speak of."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence

from training.planting.bitext import Bitext, replaced
from training.planting.kinds import Planted
from transcheck.model import CHINESE, TokenKind

Names = Sequence[tuple[str, str]]
"""Names, English with Chinese."""

_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}")
_HAN = re.compile("[\u4e00-\u9fff·]{2,6}")
_NO_NAMES = frozenset(
    """Mr Mrs Ms Dr Professor President Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March
    April May June July August September October November December""".split()
)


def other_names(bitext: Bitext, names: Names, chance: random.Random) -> Iterator[Planted]:
    """For each name of the translation another one, drawn from ``names``: of one length where the target is Chinese."""
    if not names:
        return
    text = bitext.good.target
    if bitext.good.target_lang != CHINESE:
        for match in _NAME.finditer(text):
            if match[0] not in _NO_NAMES and bitext.source_of(*match.span()):
                yield replaced(bitext, "name", match.span(), chance.choice(names)[0].capitalize())
        return
    source = bitext.good.source
    for token in bitext.target.tokens:
        spans = bitext.source_of(*token.span)
        if token.kind is TokenKind.WORD and _HAN.fullmatch(token.text) and len(spans) == 1 and spans[0][0] > 0:
            word = source[slice(*spans[0])]
            if word[:1].isupper() and word[1:].islower() and len(word) > 2 and word not in _NO_NAMES:
                for _ in range(20):
                    other = chance.choice(names)[1]
                    if abs(len(other) - len(token.text)) <= 1 and other != token.text:
                        yield replaced(bitext, "name", token.span, other)
                        break
