"""Chinese words: jieba over its own dictionary, user terms, and numbers with units kept whole."""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from transcheck.lexicon.dictionary import load_comment_words, load_dictionary
from transcheck.lexicon.emoji_names import EMOJI_NAMES
from transcheck.lexicon.measure_words import measure_words
from transcheck.model import Span, TokenKind
from transcheck.scripts import HAN

_LINK = re.compile(
    r"https?://[^\s<>\"'，。、]+|www\.[^\s<>\"'，。、]+|[\w.+-]+@[A-Za-z0-9-]+\.[A-Za-z0-9.-]*\w|[@#][A-Za-z0-9_]+"
)
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]+(?:[0-9]+)?|\d+(?:[.,:]\d+)*%?")
_CHINESE_RUN = re.compile(f"[{HAN}]+")
_EMOJI = re.compile(rf"\[(?:[{HAN}A-Za-z]{{1,6}}[RH]|{'|'.join(EMOJI_NAMES)})\]")
"""Emoji by name, as platforms keep them: [笑哭R], [doge]."""


def _import_jieba() -> Any:
    """jieba without pkg_resources, which takes as long to load as half of jieba's dictionary, for opening one file.

    jieba opens the file itself where pkg_resources is missing.
    """
    modules: dict[str, Any] = sys.modules
    loaded = "pkg_resources" in modules
    if not loaded:
        modules["pkg_resources"] = None  # what Python takes for "not to be imported"
    try:
        import jieba
    finally:
        if not loaded:
            del modules["pkg_resources"]
    return jieba


@lru_cache(maxsize=8)
def _segmenter(terms: frozenset[str]) -> Any:
    """One jieba tokenizer for each set of user terms, loaded on first use."""
    jieba = _import_jieba()
    jieba.setLogLevel(logging.WARNING)
    if not terms:
        jieba.initialize()
        return jieba.dt
    tokenizer = jieba.Tokenizer()
    tokenizer.initialize()
    for term in sorted(terms):
        tokenizer.add_word(term)  # so often as to be kept whole, and not so often as to be cut out of a longer word
    return tokenizer


def tokenise(
    text: str, *, protected: Iterable[Span] = (), terms: frozenset[str] = frozenset(), guessing: bool = True
) -> list[tuple[int, int, TokenKind]]:
    """``(start, end, kind)`` of each token of a normalised text.

    ``protected`` are spans, such as numbers with their units, that become one number token each; they must not overlap.
    With ``guessing``, characters of no known word may be taken for a new one, as jieba's model of Mandarin holds.
    """
    found: list[tuple[int, int, TokenKind]] = []
    position = 0
    for start, end in sorted(protected):
        _tokenise_plain(text, position, start, terms, guessing, found)
        found.append((start, end, TokenKind.NUMBER))
        position = end
        if text.startswith("多才", end):  # 三点多 | 才睡: after a number no talent
            position += 1
            found.append((end, position, TokenKind.WORD))
    _tokenise_plain(text, position, len(text), terms, guessing, found)
    return found


def _tokenise_plain(
    text: str, start: int, end: int, terms: frozenset[str], guessing: bool, found: list[tuple[int, int, TokenKind]]
) -> None:
    position = start
    while position < end:
        character = text[position]
        if character.isspace():
            position += 1
            continue
        match = _LINK.match(text, position, end) or (_EMOJI.match(text, position, end) if character == "[" else None)
        if match:
            found.append((position, match.end(), TokenKind.OTHER))
        elif match := _LATIN.match(text, position, end):
            kind = TokenKind.NUMBER if match[0][0].isdigit() else TokenKind.WORD
            found.append((position, match.end(), kind))
        elif match := _CHINESE_RUN.match(text, position, end):
            place = position
            words = _words(_segmenter(terms), match[0], terms, guessing)
            if position == start and found and found[-1][2] is TokenKind.NUMBER:
                words = _counted(words)
            for word in words:
                found.append((place, place + len(word), TokenKind.WORD))
                place += len(word)
        else:
            kind = TokenKind.OTHER if character.isalnum() or ord(character) >= 0x1F000 else TokenKind.PUNCTUATION
            stop = position + 1
            while stop < end and text[stop] == character and character in ".…-—!?~":
                stop += 1
            found.append((position, stop, kind))
            position = stop
            continue
        position = match.end()


def _counted(words: Iterator[str]) -> Iterator[str]:
    """The words after a number, of which the first may have swallowed a measure word: 两 | 家 | 律所."""
    first = next(words, "")
    if len(first) == _SWALLOWED and first[0] in measure_words() and first not in load_dictionary():
        yield first[0]
        second = next(words, "")
        joined = first[1:] + second
        if joined in load_dictionary():
            yield joined
        else:
            yield first[1:]
            yield from (second,) if second else ()
    elif first:
        yield first
    yield from words


_SWALLOWED = 2
"""Characters of a word that only a measure word and half of a noun make up."""


def _words(segmenter: Any, run: str, terms: frozenset[str], guessing: bool) -> Iterator[str]:
    """The words of a run of Chinese characters.

    A word that the segmenter only guesses may hold on to a function word at its edge (从台 | 中, 前贵). What is freed
    of it forms words with the single characters beside it.
    """
    loose: list[str] = []
    freed = False
    cut = (part for word in _cut(segmenter, run, guessing) for part in ((word,) if word in terms else _parts(word)))
    for word in _places_joined(_apart(cut)):
        pieces = [word]
        rare = len(word) > 1 and (segmenter.FREQ.get(word) or 0) <= _RARE
        if guessing and rare and word not in load_dictionary():
            pieces = [piece for piece in _EDGES.split(word) if piece]
            freed = freed or len(pieces) > 1
        for piece in pieces:
            if len(piece) == 1:
                loose.append(piece)
                continue
            yield from _joined(segmenter, loose, freed)
            loose, freed = [], len(pieces) > 1
            yield piece
    yield from _joined(segmenter, loose, freed)


def _cut(segmenter: Any, run: str, guessing: bool) -> Iterator[str]:
    """The segmenter's words; longer ones that only comments use, which it does not know, are kept whole."""
    for place, part in enumerate(_comment_words().split(run)):
        if place % 2:
            yield part
        elif part:
            yield from segmenter.cut(part, HMM=guessing)


@lru_cache(maxsize=1)
def _comment_words() -> re.Pattern[str]:
    words = [word for word in load_comment_words() if len(word) >= _SURE and _CHINESE_RUN.fullmatch(word)]
    return re.compile(f"({'|'.join(sorted(words, key=len, reverse=True))})")


_SURE = 3
"""Characters of a word that do not stand side by side by chance."""


@lru_cache(maxsize=65536)
def _parts(word: str) -> tuple[str, ...]:
    """The fewest words of the dictionary that a long one which it lacks is made of: 辉煌 | 成就, 遣送 | 回国.

    The segmenter's list has many a phrase that is common in newspapers. As one word it would be accounted for as soon
    as either half is.
    """
    dictionary = load_dictionary()
    if len(word) < _PHRASE or word in dictionary:
        return (word,)
    # For each place the fewest words up to there, of which none is a single character.
    fewest: list[tuple[str, ...] | None] = [()]
    for end in range(1, len(word) + 1):
        found = [
            (*before, word[start:end])
            for start, before in enumerate(fewest[: max(0, end - 1)])
            if before is not None and word[start:end] in dictionary
        ]
        fewest.append(min(found, key=len, default=None))
    return fewest[-1] or (word,)


_PHRASE = 4
"""Characters from which on a word may be a phrase."""


def _apart(words: Iterable[str]) -> Iterator[str]:
    """The words, a name and what it stands before each by itself: 山西 | 旅游, 英国 | 首相."""
    for word in _denied(words):
        if len(word) == _NAME_AND_WORD and _begins_with_a_name(word):
            yield word[:2]
            yield word[2:]
        else:
            yield word


def _places_joined(words: Iterable[str]) -> Iterator[str]:
    """The words, and a place of two characters as one where one comes from or goes to: 到 | 台中."""
    before = held = ""
    for word in words:
        if held and len(word) == 1 and before.endswith(_ON_THE_WAY) and _is_name(held + word):
            before, held = held + word, ""
            yield before
            continue
        if held:
            yield held
            before, held = held, ""
        if len(word) == 1:
            held = word
        else:
            yield word
            before = word
    if held:
        yield held


_ON_THE_WAY = tuple("在从到去至往回飞住")


def _denied(words: Iterable[str]) -> Iterator[str]:
    """没 | 收到, 不 | 管用: a negation and what it denies, where the segmenter sees 没收 "confiscate" | 到."""
    held = ""
    for word in words:
        if held and len(word) == 1 and word in _TAKEN_TOGETHER[held]:
            yield held[0]
            yield held[1:] + word
            held = ""
            continue
        if held:
            yield held
        held = word if word in _TAKEN_TOGETHER else ""
        if not held:
            yield from _before_denial(word)
    if held:
        yield held


@lru_cache(maxsize=16384)
def _before_denial(word: str) -> tuple[str, ...]:
    """没 | 用过, 这 | 不贵, 人 | 不多, 感觉 | 不好 and 水 | 太 | 热, which the segmenter guesses to be one word."""
    if word in ("没用过", "上都"):
        return word[0], word[1:]  # 晚上都
    dictionary = load_dictionary()
    if word in dictionary:
        return (word,)
    if len(word) > 2 and word[1] in "不没" and (word[0] in "这那" or word[2:] in _DEGREES):
        return word[0], word[1:]
    place = next((place for place in range(2, len(word) - 1) if word[place] in "不没"), 0)
    if place and word[:place] in dictionary:
        return word[:place], word[place:]
    place = next((place for place in range(1, len(word) - 1) if word[place] in "太很"), 0)
    if place and word[0] not in "不没" and word[place + 1 :] in dictionary:
        return word[:place], word[place], word[place + 1 :]
    return (word,)


_DEGREES = frozenset("多少高低大小好坏贵远近快慢早晚长短深浅热冷难重轻")
_TAKEN_TOGETHER = {"没收": "到", "没错": "过", "不错": "过", "不管": "用事", "不过": "分期时火瘾", "不断": "电网奶"}
"""Words in which a negation has worn off, and what belongs to their other half and not to them."""
_NAME_AND_WORD = 4


@lru_cache(maxsize=16384)
def _begins_with_a_name(word: str) -> bool:
    dictionary = load_dictionary()
    return _is_name(word[:2]) and word not in dictionary and word[2:] in dictionary


@lru_cache(maxsize=16384)
def _is_name(word: str) -> bool:
    readings = [reading for reading, _ in load_dictionary().senses(word)]
    return bool(readings) and all(reading[:1].isupper() for reading in readings)


def _joined(segmenter: Any, loose: list[str], freed: bool) -> Iterable[str]:
    """Single characters that stand side by side, as words of either list where some have been ``freed``."""
    if not freed:
        return loose
    words: list[str] = []
    for word in segmenter.cut("".join(loose), HMM=False):
        if words and len(word) == len(words[-1]) == 1 and words[-1] + word in load_dictionary():
            words[-1] += word
        else:
            words.append(word)
    return words


_RARE = 3
"""How often a word of jieba's list, which has 和玛丽 from somewhere, is seen that is no more than a guess."""
_EDGES = re.compile("^([从对把被让向往和跟他她它但而且其已使令前后])|([于在正已则以因且而后前时上称与])$")
"""Pronouns, prepositions, adverbs and the like with which no unknown word begins, or ends."""
