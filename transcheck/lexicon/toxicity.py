"""Swear words, slurs and insults of both languages, by how harsh they are.

The lists are the project's own. What is harsh to whom differs; here it matters only that a word is far harsher than
what stands for it in a translation.
"""

from __future__ import annotations

import enum
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from transcheck.language.normalising import simplify
from transcheck.model import CHINESE, ENGLISH, Span, Text

_FILE = Path(__file__).parent / "data" / "toxicity.txt"


class Harshness(enum.IntEnum):
    """How harsh a word is. ``MILD`` words scold, or stand for a harsh one; ``OBSCENE`` are the worst, and slurs."""

    NONE = 0
    MILD = 1
    STRONG = 2
    OBSCENE = 3


@dataclass(frozen=True, slots=True)
class HarshWord:
    """A harsh word where it stands in a text."""

    span: Span
    harshness: Harshness


def harsh_words(text: Text) -> list[HarshWord]:
    """The harsh words of a text, in their order."""
    if text.language == CHINESE:
        levels = _by_word()
        matches = _chinese().finditer(simplify(text.raw))
        found = [HarshWord(match.span(), levels[match[0].lower()]) for match in matches]
    else:
        found = [
            HarshWord(token.span, level)
            for index, token in enumerate(text.tokens)
            if (level := _of_english(token.norm)) and not _is_name(text, index)
        ]
        found += _masked(text.raw)
    return sorted((word for word in found if word.harshness), key=lambda word: word.span)


def is_meant_literally(word: str, other: Text) -> bool:
    """True for "cock" beside 公鸡 and 他妈的 beside "his mother's": the other side has what the word itself means."""
    raw = simplify(other.raw.lower())
    return any(
        found in raw
        for root, literal in _LITERAL.items()
        if root in simplify(word.lower())
        for found in literal.split()
    )


def _is_name(text: Text, index: int) -> bool:
    """True for Dick Mills: a word that is a name too, with a capital letter, inside a sentence or before another."""
    token = text.tokens[index]
    if token.norm not in _ALSO_NAMES or not token.text.istitle():
        return False
    sentence = bisect_left(text.sentences, (index,))
    inside = sentence == len(text.sentences) or text.sentences[sentence][0] != index
    return inside or any(after.text[:1].isupper() for after in text.tokens[index + 1 : index + 2])


_ALSO_NAMES = frozenset("dick dicks cock cocks".split())

_LITERAL = {
    "cock": "鸡",
    "fag": "烟",
    "prick": "刺",
    "pussy": "猫",
    "chink": "缝 隙 裂 缺口",
    "bitch": "母狗",
    "retard": "阻 延 迟 缓",
    "他妈的": "mom mum mother mama",
    "畜生": "livestock cattle",
    "杂种": "breed cross",
    "放屁": "gas wind",
    "屎": "stool faeces feces",
}
"""What renders a word where it means nothing harsh."""
_OFTEN_MASKED = (
    "fuck fucks fucked fucker fuckers fucking fuckin motherfucker shit shits shitty bullshit bitch bitches ass asses "
    "asshole assholes cunt cunts dick dicks cock nigger niggers nigga faggot faggots fag fags whore slut retard "
    "retarded"
).split()
_MASKED = re.compile(r"(?<!\w)[A-Za-z]+[*@#$!]+[A-Za-z]*(?!\w)")


@lru_cache(maxsize=1)
def _lists() -> dict[tuple[str, Harshness], list[str]]:
    """The words of the file by language and harshness."""
    found: dict[tuple[str, Harshness], list[str]] = defaultdict(list)
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            (language, level), words = line.partition(": ")[0].split(), line.partition(": ")[2]
            found[language, Harshness[level.upper()]] += words.split()
    return found


@lru_cache(maxsize=1)
def _by_word() -> dict[str, Harshness]:
    return {
        word.lower(): level for (language, level), words in _lists().items() if language == CHINESE for word in words
    }


@lru_cache(maxsize=1)
def _chinese() -> re.Pattern[str]:
    # Of words that begin at one place, the longest; most places are passed over by their first character.
    words = sorted(_by_word(), key=len, reverse=True)
    openings = "".join(sorted({word[0] for word in words}))
    return re.compile(f"(?=[{re.escape(openings)}])(?:{'|'.join(map(re.escape, words))})", re.IGNORECASE)


@lru_cache(maxsize=1)
def _english() -> dict[Harshness, re.Pattern[str]]:
    return {
        level: re.compile(rf"(?:{'|'.join(words)})", re.IGNORECASE)
        for (language, level), words in _lists().items()
        if language == ENGLISH
    }


@lru_cache(maxsize=65536)
def _of_english(word: str) -> Harshness:
    return next((level for level, pattern in _english().items() if pattern.fullmatch(word)), Harshness.NONE)


def _masked(raw: str) -> Iterator[HarshWord]:
    """Words like f*ck and sh**: each sign stands for a letter."""
    for match in _MASKED.finditer(raw):
        letters = re.compile(re.sub(r"[*@#$!]", ".", match[0]), re.IGNORECASE)
        word = next(filter(letters.fullmatch, _OFTEN_MASKED), None)
        if word is not None:
            yield HarshWord(match.span(), _of_english(word))
