"""Bodies whose names share a word and are not the same: 南京大学, "Nanjing Normal University"; 曼联, "Man City"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from transcheck.checks.base import Bitext
from transcheck.lexicon.names import english_forms
from transcheck.lexicon.polarity import says
from transcheck.model import Span, Text, TokenKind

_LINKING = frozenset("of the and for & 's".split())
_KINDS = frozenset(
    "university college school institute bank airline airlines company corporation group club football soccer fc team "
    "times post daily news agency national international organization organisation world party hospital museum station "
    "airport council committee commission ministry department association union federation court street road".split()
)
"""What many bodies have in common, and, of newspapers, what tells one from another."""


def namesakes(bitext: Bitext) -> Iterator[tuple[Span, Span]]:
    """A Chinese name that the dictionary knows, and an English one that can be no other form of it, as characters.

    They share a word of their own; the English has another that nothing in the Chinese accounts for, and lacks one or
    ends in the same kind; or it is of another kind.
    """
    runs = list(_runs(bitext.english))
    text = _plain(bitext.english.raw)
    for index, token in enumerate(bitext.chinese.tokens) if runs else ():
        names = english_forms(token.norm) if len(token.norm) > 1 else frozenset()
        forms = [words for words in (name.split() for name in names) if len(words) > 1 and words[-1] in _KINDS]
        if not forms or any(_plain(name) in text for name in names):
            continue
        known = {word for name in names for word in name.split()}
        for first, last in runs:
            words = [bitext.english.tokens[place].norm for place in range(first, last)]
            if any(_is_namesake(words, form, known) for form in forms) and not _is_accounted_for(
                bitext, index, range(first, last), known
            ):
                yield token.span, bitext.english.span_of(first, last)
                break


def _is_namesake(words: Sequence[str], form: Sequence[str], known: set[str]) -> bool:
    own, kinds = set(form) - _KINDS - _LINKING, set(form) & _KINDS
    if own.isdisjoint(words):
        return False
    missing = own.difference(words)
    if set(words) - known - _LINKING - _KINDS:
        return bool(missing) or words[-1] == form[-1]
    return not missing and words[-1] in _KINDS and kinds.isdisjoint(words)


def _is_accounted_for(bitext: Bitext, index: int, run: range, known: set[str]) -> bool:
    """True if another Chinese word stands for what the English has besides."""
    english = bitext.english
    others = (*bitext.chinese.tokens[:index], *bitext.chinese.tokens[index + 1 :])
    besides = [place for place in run if english.tokens[place].norm not in known | _LINKING | _KINDS]
    return any(
        any(other != index for other in bitext.counterparts(english, place))
        or any(says(word.norm, english.tokens[place].lemma) for word in others)
        for place in besides
    )


def _runs(text: Text) -> Iterator[Span]:
    """Two and more words with capital letters, with "of" and the like between them."""
    first: int | None = None
    for index in range(len(text.tokens) + 1):
        token = text.tokens[index] if index < len(text.tokens) else None
        linking = token is not None and token.norm in _LINKING
        capital = token is not None and token.kind is TokenKind.WORD and token.text[:1].isupper()
        if first is None and capital and not linking:
            first = index
        elif first is not None and not capital and not linking:
            last = index
            while text.tokens[last - 1].norm in _LINKING:
                last -= 1
            if last - first > 1:
                yield first, last
            first = None


def _plain(raw: str) -> str:
    return re.sub(r"[\W_]+", "", raw.lower())
