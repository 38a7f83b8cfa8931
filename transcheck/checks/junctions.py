"""How well the neighbouring words of an English text go together.

Where a word has dropped out of a sentence, what is left beside the hole mostly does not go together: "the of", "in .",
"He that we came". A logistic regression on the words around each place says how likely it is that one is missing
there; ``training/aligner/junctions.py`` learns it from good texts with words taken out. Words of grammar and common
words count as themselves, all others by their shape and by what they can be.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from transcheck.model import ENGLISH, Span, Text

FILE = Path(__file__).parent / "data" / "junctions.npz"
BITS = 18
"""Features are told apart by so many bits of their CRC-32."""

_GRAMMAR = frozenset(
    "a an the of to in on at by for with from as into onto upon over about and or but nor so yet if then than that "
    "which who whom whose this these those it its he him his she her hers they them their we us our you your i me my "
    "be is are was were been being am have has had having do does did doing will would shall should can could may "
    "might must not 's there here out up off down also too very just such own same other some any each both when "
    "where while what how after before between during through against within without under because although though "
    "since until more most less like no n't every all one two said according around among across along behind "
    "beyond above below near per via towards toward despite due never only even still already let going go many much "
    "least few several 're 've 'll 'd 'm cannot why whether either neither unless again always often another else "
    "everyone someone something anything nothing however therefore".split()
)
_MARKS = frozenset(",.;:!?\"'()-—“”‘’")
_INFLECTIONS = ("ing", "ed", "ly", "s")
_NO_PLURAL = ("ss", "us", "is")
_ENDINGS = (
    "tion", "sion", "ment", "ness", "ity", "ism", "ance", "ence", "ship", "able", "ible", "al", "ive", "ous", "ful",
    "ic", "less", "ary", "est", "er", "or", "y",
)  # fmt: skip
_SHORTEST_STEM = 3
_EDGE, _END, _SYMBOL = "<s>", "</s>", "@"
_AROUND = 3
"""Words looked at on either side of a place."""


@dataclass(frozen=True, slots=True)
class Model:
    """``verbs`` in their base form, ``common`` words, and the weights of the features."""

    verbs: frozenset[str]
    common: frozenset[str]
    weights: npt.NDArray[np.float32]
    bias: float


@lru_cache(maxsize=1)
def _model() -> Model:
    with np.load(FILE, allow_pickle=False) as data:
        verbs, common = (frozenset(str(data[name]).split()) for name in ("verbs", "common"))
        return Model(verbs, common, data["weights"].astype(np.float32) * float(data["scale"]), float(data["bias"]))


def word_class(word: str, lemma: str, verbs: frozenset[str], *, first: bool) -> str:
    """What a token counts as; ``first`` says that it begins the text, where a capital letter means nothing."""
    small = word.lower()
    if small in _GRAMMAR:
        return small
    if not word[0].isalnum():
        return word[0] if word[0] in _MARKS else _SYMBOL
    if word[0].isdigit():
        return "#"
    if word[0].isupper() and not first:
        return "X"
    for ending in _INFLECTIONS:
        if small.endswith(ending) and len(small) >= len(ending) + _SHORTEST_STEM:
            if ending == "s" and small.endswith(_NO_PLURAL):
                continue
            if ending == "ly":
                return "-ly"
            return f"-{ending}{'v' if lemma != small and lemma in verbs else 'n'}"
    if lemma != small and lemma in verbs:
        return "-past"
    for ending in _ENDINGS:
        if small.endswith(ending) and len(small) >= len(ending) + _SHORTEST_STEM:
            return f"~{ending}"
    return "v" if small in verbs else "w"


def features(words: Sequence[tuple[str, str]], verbs: frozenset[str], common: frozenset[str]) -> list[tuple[int, ...]]:
    """For each place before a word, ``(word, lemma)``, and for the end, the numbers of its features."""
    edges = [_EDGE] * _AROUND, [_END] * _AROUND
    shapes = [word_class(word, lemma, verbs, first=not index) for index, (word, lemma) in enumerate(words)]
    itself = [
        small if (small := word.lower()) in common else shape for (word, _), shape in zip(words, shapes, strict=True)
    ]
    shapes, itself = [*edges[0], *shapes, *edges[1]], [*edges[0], *itself, *edges[1]]
    return [_around(shapes, itself, place) for place in range(_AROUND, len(words) + _AROUND + 1)]


def _around(shapes: Sequence[str], itself: Sequence[str], place: int) -> tuple[int, ...]:
    a, b, c, d, e, f = shapes[place - _AROUND : place + _AROUND]
    _, before, left, right, after, _ = itself[place - _AROUND : place + _AROUND]
    texts = (
        f"1{c}|{d}", f"2{b} {c}|{d}", f"3{c}|{d} {e}", f"4{b} {c}|{d} {e}", f"5{a} {b} {c}|{d}", f"6{c}|{d} {e} {f}",
        f"7{left}|{right}", f"8{before} {left}|{d}", f"9{c}|{right} {after}", f"a{left}|{d} {e}",
        f"b{b} {c}|{right}", f"c{left}", f"d{right}",
    )  # fmt: skip
    return tuple(zlib.crc32(text.encode()) & ((1 << BITS) - 1) for text in texts)


@lru_cache(maxsize=4)
def _junctions(words: tuple[tuple[str, str], ...]) -> tuple[float, ...]:
    model = _model()
    places = np.array(features(words, model.verbs, model.common))
    odds = model.weights[places].sum(axis=1) + model.bias
    # Emoji and other symbols go anywhere; comments often go without a full stop.
    shown = [word[0] in _MARKS or word[0].isalnum() for word, _ in words]
    sure = [here and before for before, here in zip((True, *shown), (*shown, True), strict=True)]
    sure[-1] = bool(words) and words[-1][0].lower() in _UNFINISHED
    return tuple(min(-float(value), 0.0) if certain else 0.0 for value, certain in zip(odds, sure, strict=True))


_UNFINISHED = frozenset(
    "a an the of to in on at by for with from as into and or but my your his her its our their".split()
)
"""Words that no sentence ends in; what else a text may lack at its end is a matter for truncated-target."""


def junctions(text: Text) -> tuple[float, ...]:
    """For each token of an English text, and for its end, how well it goes with what stands before it.

    That is minus the log-odds that a word is missing there, where one more likely is than not; else 0.
    """
    return _junctions(tuple((token.text, token.lemma) for token in text.tokens))


HOLE, PERHAPS = -2.0, -1.0
"""Words that go together no better have lost one between them; or may have, if anything shows that one is missing."""


def hole(text: Text, at_most: float = HOLE) -> Span | None:
    """The place in an English text where its words go together worst, if they do no better than ``at_most``."""
    if text.language != ENGLISH or not text.tokens:
        return None
    values = junctions(text)
    worst = min(range(len(values)), key=values.__getitem__)
    if values[worst] > at_most:
        return None
    place = text.tokens[worst - 1].end if worst else text.tokens[0].start
    return (place, place)
