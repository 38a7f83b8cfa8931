"""Puts a text into one plain form, with a map that leads every character back to the text as given."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from transcheck.lexicon.chinese import to_simplified
from transcheck.model import Span
from transcheck.scripts import HAN

_KEEP = frozenset("。、《》〈〉「」『』【】〔〕…—–“”‘’·℃℉°²³％")
"""Signs that NFKC would take apart or change into something else, and that segmentation wants to see whole."""

_SPACES = frozenset("\t\n\r\x0b\x0c\x85")

_INVISIBLE = frozenset(("Cf", "Cc", "Cs", "Mn"))
"""Zero-width and bidirectional controls, other controls, lone surrogates, and marks that compose with nothing."""

_LISTED = re.compile("(?<=[0-9])，(?=[0-9]{2}[1-9])")
"""211，985: the Chinese comma parts two numbers, unless the number that it would make is round (12，500)."""

_CUT_CLOCK = r"(?<=\d) (?=: ?[0-5]\d\b)|(?<=\d:) (?=[0-5]\d\b)|(?<=\d :) (?=[0-5]\d\b)"
_CUT = {
    "zh": re.compile(rf"(?<=[{HAN}])[ \t\u3000]+(?=[{HAN}])|{_CUT_CLOCK}"),
    "en": re.compile(
        rf"(?<=[nN]) (?=['’] ?t\b)|(?<=[nN] ['’]) (?=t\b)|(?<=[nN]['’]) (?=t\b)"
        rf"|(?<=[a-zA-Z]) (?=['’] ?(?:s|re|ve|ll|d|m)\b)|(?<=[a-zA-Z] ['’]) (?=(?:s|re|ve|ll|d|m)\b)|{_CUT_CLOCK}",
        re.IGNORECASE,
    ),
}
"""Spaces that nobody writes: between two Chinese characters, and where a text was cut into tokens (don 't, 7 : 20)."""


@dataclass(frozen=True, slots=True)
class Normalised:
    """``text`` is the plain form; its character ``i`` comes from ``raw[offsets[i]:ends[i]]`` or a part of that.

    ``offsets`` has ``len(text) + 1`` entries, never decreasing, ``ends`` one less.
    """

    raw: str
    text: str
    offsets: Sequence[int]
    ends: Sequence[int]

    def original(self, start: int, end: int) -> Span:
        """The span of ``raw`` that ``text[start:end]`` comes from."""
        if start >= end:
            place = self.offsets[start]
            return (place, place)
        return (self.offsets[start], self.ends[end - 1])


def normalise(raw: str, language: str) -> Normalised:
    """Half-width forms, canonical composition, no invisible characters, and for Chinese simplified characters.

    Spaces go between two Chinese characters, and where a text was cut inside of a word: "don 't". Letter case stays.
    """
    if raw.isascii() and raw.isprintable() and not _CUT[language].search(raw):
        return Normalised(raw, raw, range(len(raw) + 1), range(1, len(raw) + 1))
    starts: Sequence[int] = range(len(raw))
    ends: Sequence[int] = range(1, len(raw) + 1)
    listed = _LISTED.sub("、", raw)
    text = listed.translate(_ONE_FOR_ONE)
    if len(text) < len(raw):
        text, starts, ends = _take_apart(listed)
    if language == "zh":
        text = simplify(text)
    gaps = [match.span() for match in _CUT[language].finditer(text)]
    if gaps:
        first, last = [0, *(end for _, end in gaps)], [*(start for start, _ in gaps), len(text)]
        keep = list(map(slice, first, last))
        text = "".join([text[piece] for piece in keep])
        starts = list(itertools.chain.from_iterable([starts[piece] for piece in keep]))
        ends = list(itertools.chain.from_iterable([ends[piece] for piece in keep]))
    return Normalised(raw, text, (*starts, len(raw)), tuple(ends))


class _OneForOne(dict[int, str | None]):
    """For ``str.translate``: the plain form of each character that has one of its own; the others go."""

    def __missing__(self, code: int) -> str | None:
        character = chr(code)
        form = "" if unicodedata.combining(character) else _plain(character)
        self[code] = found = form if len(form) == 1 else None
        return found


_ONE_FOR_ONE = _OneForOne()


def _take_apart(raw: str) -> tuple[str, list[int], list[int]]:
    """The plain form of each character with its marks, and for each character of it the start and end in ``raw``."""
    characters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    position = 0
    length = len(raw)
    while position < length:
        end = position + 1
        # A base character and its combining marks are one unit, composed together; marks beyond 8 are noise.
        while end < length and raw[end] >= "\u0300" and unicodedata.combining(raw[end]):
            end += 1
        unit = raw[position:end]
        for character in unit if " " <= unit <= "~" and len(unit) == 1 else _plain(unit[:9]):
            characters.append(character)
            starts.append(position)
            ends.append(end)
        position = end
    return "".join(characters), starts, ends


@lru_cache(maxsize=8192)
def _plain(unit: str) -> str:
    if unit in _KEEP:
        return unit
    form = unicodedata.normalize("NFKC", unit).replace("\u2044", "/")
    return "".join(
        " " if character in _SPACES or unicodedata.category(character)[0] == "Z" else character
        for character in form
        if character in _SPACES or unicodedata.category(character) not in _INVISIBLE
    )


@lru_cache(maxsize=16)
def simplify(text: str) -> str:
    """Traditional characters turned into simplified ones, one for one, so that offsets hold."""
    converted = to_simplified(text)
    # A phrase rule may change the length; then each character is converted alone.
    return converted if len(converted) == len(text) else "".join(map(_simplify_character, text))


@lru_cache(maxsize=8192)
def _simplify_character(character: str) -> str:
    converted = to_simplified(character)
    return converted if len(converted) == 1 else character
