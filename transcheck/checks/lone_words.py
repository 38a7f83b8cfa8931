"""Single words of one side that nothing on the other side renders.

That a word has no link proves little, since many are rendered by a turn of phrase. It counts where good translations
mostly do render the word, where everything around it is well aligned, where nothing else is left over that could stand
for it, and where the English beside its place does not go together (``junctions``). How sure it is, is a logistic
function of such evidence, with weights that ``training/aligner/lone_words.py`` learns from good translations with a
single word taken out or put in.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from transcheck.aligning.lexical import shared_lookup
from transcheck.checks.base import Bitext
from transcheck.checks.gaps import Side, is_ordinary, odds_of_nothing, sides_of
from transcheck.checks.junctions import junctions
from transcheck.lexicon.names import is_chinese_name
from transcheck.lexicon.pointing import POINTING
from transcheck.model import CHINESE, ENGLISH, Link, Span, Text, Token

EVIDENCE = (
    "support", "linked", "firm", "usual", "known", "rendered", "counted", "neighbours", "own", "other", "opposite",
    "elsewhere", "slot", "crossed", "length", "capital", "ratio", "hole", "hole-anywhere", "beside",
)  # fmt: skip
"""What is known of a word, in order; see ``describe``."""

_MOST_SUPPORT, _MOST_FIRM = 0.93, 0.75
"""A word with more support, or a surer link by what it means, is rendered."""
_BY_MEANING = frozenset({"dictionary", "phrase", "glossary", "table", "name", "identical", "number"})
"""Evidence of a link that is in what the words mean."""
_AROUND = 2
"""Content words before and after that are the neighbours of a word."""
_PRIOR = 4.0
"""Words seen less often than this say little of how often they are rendered."""
_WORST = 8.0


@dataclass(frozen=True, slots=True)
class LoneWord:
    """The token ``index`` of ``text``, and the log-odds that nothing on the other side renders it."""

    text: Text
    index: int
    odds: float

    @property
    def span(self) -> Span:
        """Its characters."""
        return self.text.tokens[self.index].span


class View:
    """One side of a pair as this module looks at it: what holds for all of its words."""

    def __init__(self, bitext: Bitext, text: Text):
        self.text = text
        self.side, self.there = sides_of(bitext, text)
        self._links = bitext.links_of(text)
        self._from_source = text is bitext.source

    @cached_property
    def content(self) -> list[int]:
        """The content words."""
        return [index for index, content in enumerate(self.side.content) if content]

    @cached_property
    def best(self) -> list[float]:
        """For each token the probability of its best link to a content word."""
        return [self.best_link(index, lambda _, is_content: is_content) for index in range(len(self.text.tokens))]

    def best_link(self, index: int, counts: Callable[[Link, bool], bool]) -> float:
        """The probability of the best of a token's links that count; what counts is told if it is to a content word."""
        places = self.side.counterparts[index]
        return max(
            (
                link.probability
                for link in self._links[index]
                if counts(link, (link.target if self._from_source else link.source) in places)
            ),
            default=0.0,
        )

    def is_candidate(self, index: int) -> bool:
        """True for a content word that may have no counterpart, no name, and none that points back (当地)."""
        return (
            is_ordinary(self.text, index)
            and self.text.tokens[index].norm not in POINTING
            and not (self.text.language == CHINESE and is_chinese_name(self.text.tokens[index].norm))
            and self.side.support[index] < _MOST_SUPPORT
            and self._firm(index) < _MOST_FIRM
        )

    def _firm(self, index: int) -> float:
        return self.best_link(index, lambda link, is_content: is_content and link.evidence in _BY_MEANING)

    @cached_property
    def own(self) -> float:
        """Share of the content words that have a link."""
        return _share(self.side, self.content)

    @cached_property
    def other(self) -> float:
        """The same for the other side."""
        return _share(self.there, [index for index, content in enumerate(self.there.content) if content])

    @cached_property
    def elsewhere(self) -> float:
        """Content words of the other side that have no counterpart, by probability."""
        return sum(self.there.unaccounted)

    @cached_property
    def ratio(self) -> float:
        """Logarithm of how long the other side is for this one."""
        ours, theirs = (side.words(0, len(side.text.tokens)) for side in (self.side, self.there))
        return math.log((theirs + 2.0) / (ours + 2.0))

    @cached_property
    def junctions(self) -> tuple[list[float], list[float]]:
        """How well the words of this side and of the other go together; empty for Chinese."""
        here, there = (junctions(text) if text.language == ENGLISH else [] for text in (self.text, self.there.text))
        return here, there

    def describe(self, index: int) -> tuple[float, ...]:
        """The ``EVIDENCE`` of a word, each about 0 to 2.

        "linked" is its best link to any word, "firm" that by meaning; "rendered" how often good translations render it,
        "counted" how often they have it; "opposite" what has no counterpart in the word's slot on the other side, and
        "elsewhere" on all of it; "hole" how badly the English in the slot goes together, "beside" that beside the word.
        """
        token, side = self.text.tokens[index], self.side
        start, end = next(span for span in self.text.sentences if span[0] <= index < span[1])
        before = [place for place in range(index - 1, start - 1, -1) if side.content[place]][:_AROUND]
        after = [place for place in range(index + 1, end) if side.content[place]][:_AROUND]
        neighbours = [self.best[place] for place in (*before, *after)]
        first, last, crossed = side.slot(index, index + 1)
        here, there = self.junctions
        slot = there[last : first + 1] if crossed else there[max(0, first - 1) : last + 2]
        chinese = self.text.language == CHINESE
        lookup = shared_lookup()
        rendered, counted = rendering_odds(token, self.text.language)
        return (
            odds_of_nothing(side.support[index]) / 4.0,
            self.best_link(index, lambda *_: True),
            self._firm(index),
            lookup.usual(token.norm) if chinese else 0.0,
            lookup.table.chinese_known(token.norm) if chinese else lookup.table.english_known(token.lemma),
            rendered / 4.0,
            min(math.log1p(counted), 5.0) / 5.0,
            sum(neighbours) / max(1, len(neighbours)),
            self.own,
            self.other,
            min(sum(self.there.unaccounted[first:last]), 2.0),
            min(self.elsewhere, 4.0) / 4.0,
            min(max(last - first, 0), 8) / 8.0,
            float(crossed),
            min(len(token.norm), 8) / 8.0,
            float(token.text[:1].isupper()),
            self.ratio,
            _badness(slot),
            _badness(there),
            _badness(here[index : index + 2]),
        )


def _badness(values: list[float]) -> float:
    return min(max(-min(values, default=0.0), 0.0), _WORST) / 4.0


def _share(side: Side, content: list[int]) -> float:
    return sum(bool(side.counterparts[index]) for index in content) / max(1, len(content))


@lru_cache(maxsize=1)
def _counts() -> dict[str, dict[str, tuple[int, int]]]:
    """By language and word, how often good translations have it and how often nothing renders it there."""
    found: dict[str, dict[str, tuple[int, int]]] = {CHINESE: {}, ENGLISH: {}}
    for line in (Path(__file__).parent / "data" / "rendered.txt").read_text(encoding="utf-8").splitlines():
        language, word, seen, alone = line.split("\t")
        found[language][word] = int(seen), int(alone)
    return found


def rendering_odds(token: Token, language: str) -> tuple[float, int]:
    """Log-odds that a good translation renders the word, and how often it was seen; of rare words, those of all."""
    counts = _counts()[language]
    seen, alone = counts.get(token.norm if language == CHINESE else token.lemma, (0, 0))
    all_seen, all_alone = counts[""]
    share = (alone + _PRIOR * all_alone / all_seen) / (seen + _PRIOR)
    return math.log((1.0 - share) / share), seen


@lru_cache(maxsize=1)
def _learned() -> dict[str, tuple[list[float], float]]:
    data = json.loads((Path(__file__).parent / "data" / "lone_words.json").read_text(encoding="utf-8"))
    return {kind: ([part["weights"][name] for name in EVIDENCE], part["bias"]) for kind, part in data.items()}


ONE_WORD = 0.7
"""How often a lone word is right to be flagged."""
CLEAR = {"zh-en omitted": 2.0, "zh-en added": 2.0, "en-zh omitted": 3.5, "en-zh added": 3.5}
"""Log-odds from which a word is said to be left out, or added.

Into English there is a false alarm of each kind in one or two of a hundred good translations, and a quarter of the
words taken out or put in are found. Into Chinese, where no junctions help, one is so seldom sure that few are found.
"""


def lone_words(bitext: Bitext, text: Text) -> Iterator[LoneWord]:
    """The words of ``text`` that are clearly left out, or added, in order."""
    least = CLEAR[_kind(bitext, text)]
    return (word for word in weighed(bitext, text) if word.odds >= least)


def _kind(bitext: Bitext, text: Text) -> str:
    direction = f"{bitext.source.language}-{bitext.target.language}"
    return f"{direction} {'omitted' if text is bitext.source else 'added'}"


def weighed(bitext: Bitext, text: Text) -> tuple[LoneWord, ...]:
    """Every word of ``text`` that may have no counterpart, however unsure; none if the aligner weighs no support."""
    if not bitext.alignment.source_support or not bitext.alignment.target_support:
        return ()
    view = View(bitext, text)
    weights, bias = _learned()[_kind(bitext, text)]
    return tuple(
        LoneWord(text, index, bias + sum(w * known for w, known in zip(weights, view.describe(index), strict=True)))
        for index in view.content
        if view.is_candidate(index)
    )
