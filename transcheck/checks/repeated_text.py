"""The translation says something twice that the source says once.

A stretch of several words that comes again in the translation, though its words have one counterpart in the source
(major), or a word that is doubled (minor). What a language doubles for emphasis ("very very", 慢慢) does not count, nor
what the source repeats too.

In Chinese: 原文只说了一次的内容，译文重复了一遍。

Why it matters: a repetition is a slip of a machine or of a hand, and may stand where something else belongs.

Flagged:
    [会议改到下午三点]，请准时参加。
    → The meeting has been moved to three, please be on time. [The meeting has been moved to three].
    他昨天买了一辆新[车]。
    → He bought a new car [car] yesterday.
    The [library will be closed until the end of March].
    → 图书馆将关闭到三月底，[图书馆将关闭到三月底]。
Clean:
    我非常非常喜欢这本书。
    → I like this book very, very much.
    一天又一天，他等着她的电话。
    → Day after day he waited for her call, day after day.
    Never, never again will I fly with them.
    → 我再也不会、再也不会坐他们的飞机了。
Known false alarms: a refrain or a slogan that the translator repeats for effect.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from transcheck.checks.base import Bitext, Check, is_content
from transcheck.checks.glossing import quote
from transcheck.model import CHINESE, Flag, Severity, Span, Text, Token, TokenKind

_LEAST_CONTENT, _MUCH_CONTENT = 2, 6
"""Content words from which a repeated clause says something, and any other stretch: long names come again too."""
_SEED = 3
"""Words in a row that begin a repeated stretch."""
_LONGEST = 3000
"""Tokens of a translation that are looked through."""
_EMPHATIC = frozenset(
    "very so no really too ever never much many long far again more on up down out in had that is bye ha haha knock "
    "there now yes please go come wait well hey oh blah pretty big old bad good five four three two one".split()
)
"""English words that are doubled for emphasis, or by grammar ("had had", "that that")."""


class RepeatedText(Check):
    """See the module's docstring."""

    name = "repeated-text"
    category = "accuracy/addition"
    severity = Severity.MAJOR

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each stretch, and for each word, that the translation repeats by itself."""
        target = bitext.target
        for first, again, length in _repetitions(target):
            content = [k for k in range(length) if is_content(target.tokens[again + k], target.language)]
            own = [k for k in content if not _repeated_in_source(bitext, first + k, again + k)]
            whole = _is_whole(target, again, again + length) and not _is_title(target, again, again + length)
            least = _LEAST_CONTENT if whole else _MUCH_CONTENT
            if len(content) >= least and 4 * len(own) >= 3 * len(content):
                span = target.span_of(again, again + length)
                place = _said_once(bitext, first, first + length)
                message = f"{quote(target.raw[slice(*span)])} is said twice"
                yield self.flag(bitext, target, [span], [place], message, confidence=0.9)
        for index in _doubled(target):
            if not _repeats(bitext.source):
                span = target.tokens[index].span
                place = _said_once(bitext, index - 1, index + 1)
                yield self.flag(
                    bitext,
                    target,
                    [span],
                    [place],
                    f"{quote(target.tokens[index].text)} stands twice in a row",
                    confidence=0.8,
                    severity=Severity.MINOR,
                    category="fluency/grammar",
                )


def _said_once(bitext: Bitext, first: int, last: int) -> Span:
    """What the source has for tokens ``first`` to ``last`` (excluded) of the translation."""
    found = [
        place
        for index in range(first, last)
        if is_content(bitext.target.tokens[index], bitext.target.language)
        for place in bitext.counterparts(bitext.target, index)
    ]
    return bitext.source.span_of(min(found), max(found) + 1) if found else bitext.place_of(bitext.target, first, last)


def _is_whole(text: Text, first: int, last: int) -> bool:
    """True if marks, or the edges of the text, stand on both sides."""
    return all(
        not 0 <= index < len(text.tokens) or text.tokens[index].kind is TokenKind.PUNCTUATION
        for index in (first - 1, last)
    )


def _is_title(text: Text, first: int, last: int) -> bool:
    """True for a title in its brackets and for parts of a name: they are said again where English has "which"."""
    around = {token.norm for token in text.tokens[max(0, first - 1) : last + 1]}
    return not around.isdisjoint(_TITLE_MARKS)


_TITLE_MARKS = frozenset("《 》 〈 〉 · • ・".split())


def _words(text: Text) -> list[int]:
    return [i for i, token in enumerate(text.tokens[:_LONGEST]) if token.kind is not TokenKind.PUNCTUATION]


def _repetitions(text: Text) -> Iterator[tuple[int, int, int]]:
    """``(first, again, length)`` of stretches of tokens that come again, longest first from the left, none twice."""
    norms = [token.norm for token in text.tokens[:_LONGEST]]
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    reached = 0
    for again in range(len(norms) - _SEED + 1):
        seed = tuple(norms[again : again + _SEED])
        if again >= reached:
            best = (0, 0)
            for first in places[seed][-_SEED:]:
                length = _SEED
                while (
                    again + length < len(norms)
                    and first + length < again
                    and norms[first + length] == norms[again + length]
                ):
                    length += 1
                if first + length <= again:
                    best = max(best, (length, first))
            if best[0]:
                length, first = best
                while length and text.tokens[again + length - 1].kind is TokenKind.PUNCTUATION:
                    length -= 1
                yield first, again, length
                reached = again + length
        places[seed].append(again)


def _repeated_in_source(bitext: Bitext, first: int, again: int) -> bool:
    """True if the source has a word for each of the two, or the same word twice."""
    one, two = bitext.counterparts(bitext.target, first), bitext.counterparts(bitext.target, again)
    if one and two and set(one) != set(two):
        return True
    norms = bitext.source.norms
    return any(norms.count(norms[index]) > 1 for index in {*one, *two})


def _doubled(text: Text) -> Iterator[int]:
    """Words that stand right behind themselves, one space between, and are not doubled for emphasis."""
    for index in range(1, len(text.tokens)):
        token, before = text.tokens[index], text.tokens[index - 1]
        if token.norm != before.norm or token.kind is not TokenKind.WORD or token.start - before.end > 1:
            continue
        if index > 1 and text.tokens[index - 2].norm == token.norm:
            continue
        if text.language == CHINESE:
            # Shorter words are doubled by grammar: 慢慢, 人人, 解释解释.
            if len(token.norm) > 2 and not token.norm.isascii():
                yield index
        elif token.norm not in _EMPHATIC and not _is_name(token):
            yield index


def _is_name(token: Token) -> bool:
    return token.text[:1].isupper()


def _repeats(text: Text) -> bool:
    """True if the text itself says something twice in a row: one or two characters of Chinese, words of English."""
    chinese = text.language == CHINESE
    units = list(text.raw) if chinese else [text.tokens[index].norm for index in _words(text)]
    return any(
        units[i : i + size] == units[i + size : i + 2 * size] and units[i].isalpha()
        for size in (1, 2)
        for i in range(len(units) - 2 * size + 1)
    )
