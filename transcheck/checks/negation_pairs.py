"""Which negation of one side is rendered by which of the other, for the two checks on negation."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from transcheck.checks.base import Bitext, is_content
from transcheck.lexicon.polarity import (
    can_negate_chinese,
    can_negate_english,
    negates_openly_chinese,
    negates_openly_english,
)
from transcheck.model import CHINESE, Text, TokenKind

_REACH = 6
"""Words within which a negation's head is looked for."""


@dataclass(frozen=True, slots=True)
class Negation:
    """An open negation that nothing on the other side renders.

    ``first`` and ``last`` are the token indices of the negation and of the word it negates (the same if there is
    none); ``rendered`` are the indices on the other side of what stands for the negated word.
    """

    text: Text
    index: int
    head: int
    rendered: tuple[int, ...]


def unrendered_negations(bitext: Bitext, text: Text) -> list[Negation]:
    """The open negations of ``text`` for which the other side has no negative element left.

    Each negative element of the other side can render one negation. They are paired by links first, then within a
    claim, then anywhere: a translation may move a negation, but cannot do without.
    """
    other = bitext.other(text)
    mine = _open_negations(text)
    if not mine:
        return []
    free = set(_negative_elements(other))
    waiting: list[int] = []
    for index in mine:
        linked = [place for place in bitext.counterparts(text, index) if place in free]
        if linked:
            free.discard(linked[0])
        else:
            waiting.append(index)
    for near in (_by_head, _by_claim, _anywhere):
        still: list[int] = []
        for index in waiting:
            place = near(bitext, text, index, sorted(free))
            if place is None:
                still.append(index)
            else:
                free.discard(place)
        waiting = still
    found = []
    for index in waiting:
        head = _head(text, index)
        rendered = bitext.counterparts(text, head) if head != index else []
        found.append(Negation(text, index, head, tuple(sorted(rendered))))
    return found


_Near = Callable[[Bitext, Text, int, Sequence[int]], "int | None"]


def _by_head(bitext: Bitext, text: Text, index: int, free: Sequence[int]) -> int | None:
    head = _head(text, index)
    for place in bitext.counterparts(text, head):
        close = [candidate for candidate in free if abs(candidate - place) <= 4]
        if close:
            return min(close, key=lambda candidate: abs(candidate - place))
    return None


def _by_claim(bitext: Bitext, text: Text, index: int, free: Sequence[int]) -> int | None:
    claim = bitext.claim_of(text, index)
    other = bitext.other(text)
    return next((place for place in free if claim is not None and bitext.claim_of(other, place) == claim), None)


def _anywhere(bitext: Bitext, text: Text, index: int, free: Sequence[int]) -> int | None:
    """The element nearest in relative position, within a third of the text: further off it belongs elsewhere."""
    other = bitext.other(text)
    here = index / max(1, len(text.tokens))
    places = [(abs(place / max(1, len(other.tokens)) - here), place) for place in free]
    distance, place = min(places, default=(1.0, -1))
    return place if distance <= 1 / 3 else None


def _open_negations(text: Text) -> list[int]:
    if text.language == CHINESE:
        return [
            index
            for index, token in enumerate(text.tokens)
            if token.kind is TokenKind.WORD
            and negates_openly_chinese(token.norm)
            and not _is_a_not_a(text, index)
            and not _is_double_chinese(text, index)
        ]
    return [
        index
        for index, token in enumerate(text.tokens)
        if (negates_openly_english(token.norm) or token.lemma == "not") and not _is_idle_english(text, index)
    ]


def _is_a_not_a(text: Text, index: int) -> bool:
    """是不是, 要不要, 有没有: a question, no denial."""
    tokens = text.tokens
    return 0 < index < len(tokens) - 1 and tokens[index - 1].norm[0] == tokens[index + 1].norm[0]


def _is_double_chinese(text: Text, index: int) -> bool:
    """不…不, 非…不可: two negations in one clause within four words are an affirmation."""
    tokens = text.tokens
    for other in range(max(0, index - 4), min(len(tokens), index + 5)):
        if other == index or tokens[other].norm in "，。、；,;":
            continue
        low, high = sorted((index, other))
        if any(token.kind is TokenKind.PUNCTUATION for token in tokens[low:high]):
            continue
        if tokens[other].norm in ("不可", "不行", "不成") and tokens[index].norm.startswith("非"):
            return True
        if tokens[index].norm in ("不可", "不行", "不成") and tokens[other].norm.startswith("非"):
            return True
    return False


_IDLE_AFTER_NOT = frozenset(["only", "just", "merely", "simply", "necessarily"])
_IDLE_PHRASES = (
    ("no", "matter"), ("no", "doubt"), ("no", "wonder"), ("no", "one", "but"), ("nothing", "but"), ("no", "sooner"),
    ("no", "more"), ("no", "less"), ("no", "fewer"), ("no", "later"), ("no", "problem"), ("not", "until"),
    ("not", "to", "mention"), ("none", "other"), ("why", "not"), ("not", "bad"), ("whether", "or", "not"),
    ("or", "not"), ("no", "."), ("never", "mind"), ("nothing", "short"), ("if", "not"),
)  # fmt: skip


def _is_idle_english(text: Text, index: int) -> bool:
    """ "Not only", "no matter", "no doubt" and the like: set phrases that deny nothing."""
    tokens = text.tokens
    lemma = tokens[index].lemma
    following = tokens[index + 1].lemma if index + 1 < len(tokens) else ""
    if lemma == "not" and following in _IDLE_AFTER_NOT:
        return True
    for phrase in _IDLE_PHRASES:
        for place, word in enumerate(phrase):
            if word == lemma and index >= place:
                window = [token.lemma for token in tokens[index - place : index - place + len(phrase)]]
                if tuple(window) == phrase:
                    return True
    return False


def _negative_elements(text: Text) -> list[int]:
    chinese = text.language == CHINESE
    return [
        index
        for index, token in enumerate(text.tokens)
        if token.kind is not TokenKind.PUNCTUATION
        and (can_negate_chinese(token.norm) if chinese else can_negate_english(token.lemma))
    ]


def _head(text: Text, index: int) -> int:
    """The word that a negation negates: the next content word of its clause; ``index`` itself if there is none."""
    for place in range(index + 1, min(len(text.tokens), index + 1 + _REACH)):
        token = text.tokens[place]
        if token.kind is TokenKind.PUNCTUATION:
            break
        if is_content(token, text.language):
            return place
    return index
