"""Plants what a reader stumbles over without being misled (slips), and words in an order without sense."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from training.planting.kinds import Good, Planted
from transcheck.model import CHINESE, ENGLISH, Span, Text, TokenKind

_LIGHT = re.compile(r"\b(?:the|a|an|of|to|and|that|in|on|for) ")
_LEAST_SCRAMBLED = 6
"""Words below which another order may still make sense."""


def slips(good: Good, target: Text, chance: random.Random) -> Iterator[Planted]:
    """A letter lost or exchanged, a word doubled, a small word or the last mark lost, capitals or spaces gone wrong."""
    text, english = good.target, good.target_lang == ENGLISH
    words = [token for token in target.tokens if token.kind is TokenKind.WORD]
    if len(words) < 4:
        return
    doubled = chance.choice(words).span
    between = " " if english else ""
    yield _slip(good, doubled[1], doubled[1], between + text[slice(*doubled)])
    if text[-1] in ".。!！":
        yield _slip(good, len(text) - 1, len(text), "")
    marks = [match.start() for match in re.finditer(r"[,.;，。；、]", text)]
    if marks:
        mark = chance.choice(marks)
        yield _slip(good, mark, mark, " ")
    if not english:
        return
    long = [token.span for token in words if len(token.text) > 5 and token.text.islower()]
    if long:
        start, end = chance.choice(long)
        place = chance.randrange(start + 1, end - 2)
        yield _slip(good, place, place + 1, "", (start, end - 1))
        yield _slip(good, place, place + 2, text[place + 1] + text[place], (start, end))
    light = [match.span() for match in _LIGHT.finditer(text)]
    if light:
        start, end = chance.choice(light)
        yield _slip(good, start, end, "")
    if text[0].isupper():
        yield _slip(good, 0, 1, text[0].lower(), words[0].span)
    if any(character.isupper() for character in text[1:]):
        yield Planted("slip", good.source, text.lower(), (), ((0, len(text)),))


def scrambled(good: Good, target: Text, chance: random.Random) -> Iterator[Planted]:
    """All words of the translation in an order drawn by chance."""
    words = [token.text for token in target.tokens if token.kind is not TokenKind.PUNCTUATION]
    if len(words) >= _LEAST_SCRAMBLED:
        chance.shuffle(words)
        end = "。" if good.target_lang == CHINESE else "."
        text = ("" if good.target_lang == CHINESE else " ").join(words)
        yield Planted("scrambled", good.source, text[0].upper() + text[1:] + end, (), ((0, len(text) + 1),))


def _slip(good: Good, start: int, end: int, words: str, marked: Span | None = None) -> Planted:
    changed = good.target[:start] + words + good.target[end:]
    return Planted("slip", good.source, changed, (), (marked or (start, start + len(words)),))
