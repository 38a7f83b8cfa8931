"""Finds the Chinese characters that spell a Latin name, by what characters stand for in foreign names and by pinyin."""

from __future__ import annotations

import math
import re
import string
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from transcheck.aligning.table import load_letters
from transcheck.scripts import HAN

_HAN_ONLY = re.compile(f"[{HAN}]+")
_NOT_LETTER = re.compile("[^a-z]")
_INITIAL = re.compile("zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]?")
_OLDER_INITIALS = {
    "zh": "ch", "z": "ts", "j": "ch", "q": "ch", "x": "hs", "g": "k", "b": "p", "d": "t", "r": "j", "c": "ts",
}  # fmt: skip
_OLDER_FINALS = {"ong": "ung", "ian": "ien", "uo": "o", "ui": "uei", "ue": "ueh", "e": "o"}
_OLDER_SYLLABLES = {
    "zhi": "chih", "chi": "chih", "shi": "shih", "ri": "jih", "zi": "tzu", "ci": "tzu", "si": "szu", "er": "erh",
    "yi": "i", "you": "yu", "yan": "yen", "ye": "yeh",
}  # fmt: skip
"""How Wade–Giles, without its apostrophes, writes what pinyin writes otherwise."""

_PINYIN, _OLDER, _SILENT = 0.5, 0.1, 0.002
_UNSPOKEN_LAST_LETTER = -2.5
_PRICE = 1.2
"""A short run is more easily right by chance: this is shared by the characters of a run."""
_LEAST = -3.0
_MOST_TOKENS = 8
_MOST_CHARACTERS = 6
_SHORTEST, _LONGEST = 3, 20


def find_spelling(name: str, tokens: Sequence[str]) -> tuple[int, int, float] | None:
    """The run of ``tokens`` that spells ``name``: first index, end index and a score in (0, 1); None if there is none.

    The score is the geometric mean, over the characters of the run, of the square root of P(letters | character).
    """
    letters = _NOT_LETTER.sub("", name)
    if not _SHORTEST <= len(letters) <= _LONGEST:
        return None
    best: tuple[int, int, float] | None = None
    for first, token in enumerate(tokens):
        if not _can_begin(token, letters):
            continue
        for last, score in _spellings(letters, tokens, first):
            if score > _LEAST and (best is None or score > best[2]):
                best = (first, last, score)
    return None if best is None else (best[0], best[1], math.exp(best[2] / 2))


def _can_begin(token: str, letters: str) -> bool:
    return token[:1] > "\u2fff" and letters[0] in _first_letters(token[0])


def _spellings(letters: str, tokens: Sequence[str], first: int) -> list[tuple[int, float]]:
    """``(end index, score)`` of each run from ``first`` on that spells all the letters."""
    found = []
    reached = {0: 0.0}
    characters = 0
    for last in range(first, min(len(tokens), first + _MOST_TOKENS)):
        token = tokens[last]
        if len(token) > _MOST_CHARACTERS or not _HAN_ONLY.fullmatch(token):
            break
        for character in token:
            characters += 1
            further: dict[int, float] = {}
            for place, score in reached.items():
                for piece, logarithm in _pieces(character).get(letters[place : place + 1], ()):
                    if letters.startswith(piece, place):
                        end = place + len(piece)
                        if score + logarithm > further.get(end, -math.inf):
                            further[end] = score + logarithm
            # A name begins with a character that stands for something.
            further.pop(0, None)
            reached = further
        if not reached:
            break
        total = reached.get(len(letters))
        if total is None and len(letters) - 1 in reached:
            total = reached[len(letters) - 1] + _UNSPOKEN_LAST_LETTER
        if total is not None:
            found.append((last + 1, (total - _PRICE) / characters))
    return found


@lru_cache(maxsize=1024)
def spelling_distances(name: str, chinese: str, *, anywhere: bool = False) -> tuple[float, ...]:
    """How far each beginning of the Chinese characters is from spelling the Latin ``name``, the empty one first.

    0 is exactly, 1 is not at all.

    The cheapest way to read the characters as the letters, where letters and characters may also be passed over, as a
    share of what passing over all letters costs. Vowels, ``h``, ``w`` and ``y`` are passed over more lightly than other
    consonants. With ``anywhere`` any run of the characters may spell the name.
    """
    letters = plain_letters(name)[:_LONGEST]
    costs = [_LIGHT if letter in _LIGHT_LETTERS else _HEAVY for letter in letters]
    whole = sum(costs)
    if not letters or not whole:
        return (1.0,) * (len(chinese) + 1)
    row = [0.0]
    for cost in costs:
        row.append(row[-1] + cost)
    found = [row[-1]]
    for character in chinese:
        after = [cost + _PASSED_CHARACTER for cost in row]
        if anywhere:
            after[0] = 0.0
        pieces = _spoken_pieces(character)
        for place, letter in enumerate(letters) if pieces else ():
            for piece, price in pieces.get(letter, ()):
                if letters.startswith(piece, place):
                    end, cost = place + len(piece), row[place] + price
                    after[end] = min(after[end], cost)
        before = after[0]
        for place, price in enumerate(costs, 1):
            before += price
            if before < after[place]:
                after[place] = before
            else:
                before = after[place]
        row = after
        found.append(min(found[-1], row[-1]) if anywhere else row[-1])
    return tuple(min(cost / whole, 1.0) for cost in found)


_LIGHT_LETTERS = frozenset("aeiouyhw")
_LIGHT, _HEAVY = 0.5, 1.6
_PASSED_CHARACTER = 2.0
_RAREST, _SHARE = 4.0, 0.35


def plain_letters(name: str) -> str:
    """The letters a to z of a name, in small letters, accents taken off."""
    return _NOT_LETTER.sub("", unicodedata.normalize("NFD", name).lower())


@lru_cache(maxsize=16384)
def _first_letters(character: str) -> frozenset[str]:
    return frozenset(letter for letter, pieces in _pieces(character).items() if len(pieces) > 1)


@lru_cache(maxsize=16384)
def _spoken_pieces(character: str) -> dict[str, list[tuple[str, float]]]:
    """The pieces of letters that a Chinese character may stand for, with their prices, by first letter."""
    if not _HAN_ONLY.fullmatch(character):
        return {}
    found = {
        letter: [(piece, min(-logarithm, _RAREST) * _SHARE) for piece, logarithm in pieces if piece]
        for letter, pieces in _pieces(character).items()
    }
    return {letter: pieces for letter, pieces in found.items() if pieces}


@lru_cache(maxsize=16384)
def _pieces(character: str) -> dict[str, list[tuple[str, float]]]:
    """What the character may stand for: learned pieces, pinyin and Wade–Giles, with log-probabilities, by first letter.

    Under every letter, and under the empty string for the end of a name, there is also the piece of no letters.
    """
    from pypinyin import lazy_pinyin

    found = dict(load_letters().get(character, {}))
    silent = ("", math.log(found.pop("", _SILENT)))
    for syllable in lazy_pinyin(character):
        if syllable.isascii() and syllable.isalpha():
            found[syllable] = max(found.get(syllable, 0.0), _PINYIN)
            for older in _wade_giles(syllable):
                found[older] = max(found.get(older, 0.0), _OLDER)
    pieces: dict[str, list[tuple[str, float]]] = {letter: [silent] for letter in ("", *string.ascii_lowercase)}
    for piece, p in found.items():
        pieces[piece[0]].append((piece, math.log(p)))
    return pieces


def _wade_giles(syllable: str) -> set[str]:
    if syllable in _OLDER_SYLLABLES:
        return {_OLDER_SYLLABLES[syllable]}
    matched = _INITIAL.match(syllable)
    initial = matched[0] if matched else ""
    final = syllable[len(initial) :]
    first = _OLDER_INITIALS.get(initial, initial)
    return {first + final, first + _OLDER_FINALS.get(final, final)}
