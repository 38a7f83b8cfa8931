"""The small networks that say which words of a text have nothing on the other side that they could stand for.

One reads English, one Chinese, whichever of the two is the source. Of each word they know what it is (a vector of its
own, of its last letters and its class, in Chinese of its first and its last character, and its vector in the space of
the aligner), how the aligner accounts for it (`FACTS`), the vector of its counterpart, and those of what has no
counterpart in its place on the other side; `convolutions` read them with the words around.
``training/estimator/lone_network.py`` learns the weights from good translations with words taken out of the one side or
the other, and with words put in.
"""

from __future__ import annotations

import math
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from pathlib import Path

import numpy as np
import numpy.typing as npt

from transcheck.aligning.lexical import shared_lookup
from transcheck.aligning.table import load_table
from transcheck.checks.base import Bitext
from transcheck.checks.convolutions import Convolutions, FloatArray
from transcheck.checks.gaps import Side, sides_of
from transcheck.checks.junction_network import network
from transcheck.checks.lone_words import BY_MEANING, rendering_odds
from transcheck.checks.word_classes import word_class
from transcheck.model import CHINESE, ENGLISH, Link, Text, Token, TokenKind

FILE = Path(__file__).parent / "data" / "lone.npz"
FACTS = (
    "support", "best", "best-content", "firm", "number", "content", "meaningful", "many", "rival", "slot", "width",
    "crossed", "rendered", "counted", "usual", "known", "own", "other", "ratio", "elsewhere", "position", "mark",
)  # fmt: skip
"""What the aligner knows of a word, in order; each about 0 to 1; see ``describe``."""
DILATIONS = (1, 2, 4, 1)
UNKNOWN, FIRST = 1, 2
"""Numbers of all words that are not in the vocabulary, and of the first that is; 0 is nothing."""
HASHED, HASHED_FIRST = 4096, 3
"""Numbers for letters and characters, told apart by their CRC-32, and the first of them."""
_LETTERS = 3
_MANY, _MOST_WIDE, _MOST_COUNTED, _MOST_IN_SLOT, _MOST_ELSEWHERE = 3, 8, 5.0, 2.0, 4.0
_ALIKE = 4.0
"""What the likeness of a word and its counterpart is multiplied by, as vectors are of length one."""


@dataclass(frozen=True, slots=True)
class Described:
    """A text of n words: facts (n × `FACTS`), vectors of the words, of their counterparts and of what is left over.

    The vectors are n × dimensions.
    """

    vectors: FloatArray
    counterparts: FloatArray
    left_over: FloatArray
    facts: FloatArray

    @property
    def seen(self) -> FloatArray:
        """What the vectors say, n × 4 dimensions."""
        product = self.vectors * self.counterparts * np.float32(_ALIKE)
        return np.hstack([self.vectors, self.counterparts, product, self.left_over])


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The numbers of the words of one language, and of the classes, which English words have."""

    language: str
    words: Mapping[str, int]
    classes: Mapping[str, int]

    def numbers(self, tokens: Sequence[Token]) -> npt.NDArray[np.intp]:
        """``(3, len(tokens))``."""
        found = [self._numbers(token, first=not place) for place, token in enumerate(tokens)]
        return np.array(found, dtype=np.intp).reshape(len(found), 3).T

    def _numbers(self, token: Token, *, first: bool) -> tuple[int, int, int]:
        if self.language == CHINESE:
            word = token.norm
            return self.words.get(word, UNKNOWN), _hashed(word[-1:]), _hashed(word[:1])
        small, verbs = token.text.lower(), network().vocabulary.verbs
        shape = self.classes.get(word_class(token.text, token.lemma, verbs, first=first), 0)
        return self.words.get(small, UNKNOWN), _hashed(small[-_LETTERS:]), shape


def _hashed(letters: str) -> int:
    return HASHED_FIRST + zlib.crc32(letters.encode()) % (HASHED - HASHED_FIRST)


def _vectors(text: Text) -> FloatArray:
    table = load_table()
    if text.language == CHINESE:
        return table.chinese_vectors([token.norm for token in text.tokens])[0]
    return table.english_vectors([(token.text.lower(), token.lemma) for token in text.tokens])[0]


def describe(bitext: Bitext, text: Text) -> Described:
    """What the network of a text's language is shown; the aligner must have weighed support.

    "best" is a word's best link, "best-content" that to a word of content, "firm" that by what the words mean; "rival"
    that of another word to the same counterpart. "slot" is what has no counterpart in the word's place on the other
    side, by probability, "width" how wide that place is, "elsewhere" what has none on all of that side. "rendered" and
    "counted" tell how often good translations render a Chinese word; "own" and "other" which share of either side is
    linked; "ratio" how long the other is for it.
    """
    here, there = sides_of(bitext, text)
    count, links, back = len(text.tokens), bitext.links_of(text), bitext.links_of(there.text)
    meaningful, theirs = bitext.content_of(text), bitext.content_of(there.text)
    is_source = text is bitext.source
    left = list(accumulate(there.unaccounted, initial=0.0))
    ratio = math.log((there.length + 2.0) / (here.length + 2.0))
    whole = _linked(here), _linked(there), ratio, min(left[-1], _MOST_ELSEWHERE) / _MOST_ELSEWHERE
    facts, best_of, slots = [], np.full(count, -1, dtype=np.intp), []
    for index, token in enumerate(text.tokens):
        first, last, crossed = here.slot(index, index + 1)
        slots.append((first, max(first, last)))
        ends = [(_end(link, is_source), link) for link in links[index]]
        content = [(place, link) for place, link in ends if theirs[place]]
        rival = 0.0
        if ends:  # the links of a word come with the best first
            best_of[index] = ends[0][0]
            others = (link.probability for link in back[ends[0][0]] if _end(link, not is_source) != index)
            rival = max(others, default=0.0)
        facts.append(
            (
                here.support[index],
                max((link.probability for _, link in ends), default=0.0),
                max((link.probability for _, link in content), default=0.0),
                max((link.probability for _, link in content if link.evidence in BY_MEANING), default=0.0),
                float(token.kind is TokenKind.NUMBER),
                float(here.content[index]),
                float(meaningful[index]),
                min(len(content), _MANY) / _MANY,
                rival,
                min(left[max(first, last)] - left[first], _MOST_IN_SLOT),
                min(max(last - first, 0), _MOST_WIDE) / _MOST_WIDE,
                float(crossed),
                *_habits(token, text.language),
                *whole,
                index / max(1, count - 1),
                float(token.kind is TokenKind.PUNCTUATION),
            )
        )
    vectors = _vectors(there.text)
    counterparts = np.vstack([vectors, np.zeros((1, vectors.shape[1]), dtype=np.float32)])[best_of]
    weighed = vectors * np.array(there.unaccounted, dtype=np.float32)[:, None]
    sums = np.vstack([np.zeros((1, vectors.shape[1]), dtype=np.float32), np.cumsum(weighed, axis=0)])
    places = np.array(slots, dtype=np.intp).reshape(count, 2)
    return Described(
        _vectors(text),
        counterparts.astype(np.float32),
        (sums[places[:, 1]] - sums[places[:, 0]]).astype(np.float32),
        np.array(facts, dtype=np.float32).reshape(count, len(FACTS)),
    )


def _end(link: Link, from_source: bool) -> int:
    return link.target if from_source else link.source


def _linked(side: Side) -> float:
    content = [index for index, content in enumerate(side.content) if content]
    return sum(bool(side.counterparts[index]) for index in content) / max(1, len(content))


@lru_cache(maxsize=8192)
def _habits_of(word: str, language: str) -> tuple[float, float, float, float]:
    if language == ENGLISH:
        return 0.0, 0.0, 0.0, load_table().english_known(word)
    rendered, counted = rendering_odds(word)
    lookup = shared_lookup()
    counted_to_one = min(math.log1p(counted), _MOST_COUNTED) / _MOST_COUNTED
    return rendered / 4.0, counted_to_one, lookup.usual(word), lookup.table.chinese_known(word)


def _habits(token: Token, language: str) -> tuple[float, float, float, float]:
    return _habits_of(token.lemma if language == ENGLISH else token.norm, language)


class LoneNetwork:
    """The network of one language."""

    def __init__(self, language: str, file: Path = FILE):
        """Reads the weights that ``file`` has for ``language``.

        Raises:
            OSError: the file cannot be read.
        """
        prefix = f"{language}."
        with np.load(file, allow_pickle=False) as data:
            of = {name.removeprefix(prefix): data[name] for name in data.files if name.startswith(prefix)}
        words, classes = (str(of.pop(name)).split("\n") for name in ("words", "classes"))
        self.vocabulary = Vocabulary(
            language,
            {word: number for number, word in enumerate(words, FIRST)},
            {name: number for number, name in enumerate(classes, 1)},
        )
        self._scales = [float(scale) for scale in of.pop("scales")]
        self._tables = tuple(of.pop(f"table{number}") for number in range(3))
        self._weights = {name: weight.astype(np.float32) for name, weight in of.items()}
        self._convolutions = Convolutions(self._weights, DILATIONS)

    def odds(self, tokens: Sequence[Token], described: Described) -> FloatArray:
        """For each word the log-odds that nothing on the other side stands for it."""
        of, facts = self._weights, described.facts
        known = described.seen @ of["seen"] + np.maximum(facts @ of["facts"] + of["facts.bias"], 0.0)
        for table, scale, numbers in zip(self._tables, self._scales, self.vocabulary.numbers(tokens), strict=True):
            known += table[numbers].astype(np.float32) * np.float32(scale)
        state = known @ of["in"] + of["in.bias"] + facts @ of["beside"] + of["beside.bias"]
        state = self._convolutions.read(state)
        middle = np.maximum(state @ of["middle"] + of["middle.bias"], 0.0)
        return np.asarray(middle @ of["out"] + of["out.bias"], dtype=np.float32)


@lru_cache(maxsize=2)
def load_lone(language: str) -> LoneNetwork:
    """The shipped network of ``zh`` or ``en``."""
    return LoneNetwork(language)


def lone_odds(bitext: Bitext, text: Text) -> FloatArray | None:
    """For each token of one side the log-odds that nothing stands for it; None if the aligner weighs no support."""
    return _lone_odds(bitext, of_source=text is bitext.source)


@lru_cache(maxsize=4)
def _lone_odds(bitext: Bitext, *, of_source: bool) -> FloatArray | None:
    if not bitext.alignment.source_support or not bitext.alignment.target_support:
        return None
    text = bitext.source if of_source else bitext.target
    return load_lone(text.language).odds(text.tokens, describe(bitext, text))
