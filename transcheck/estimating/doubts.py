"""How sure it is that a word is wrong, or a source word left out, where the estimator doubts one.

What the network says of a single word is one piece of evidence. Others are what it says of the words that stand for it
and of those around it, how well the aligner accounts for it, what is left over on either side (`surroundings`), and how
usual the words are side by side: where a word went, two meet that seldom do. Two small logistic models put these
together, fitted by ``training/estimator/words.py`` on words planted in good translations and on those that raters
marked.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from transcheck.aligning.table import FloatArray
from transcheck.checks.base import Bitext, is_content, is_symbol
from transcheck.checks.brackets import named_in_brackets
from transcheck.checks.name_pairs import names_of, unrendered_names
from transcheck.checks.rendering import worded
from transcheck.errors import InputError
from transcheck.estimating.estimate import Estimate, gaps, majors
from transcheck.estimating.leftovers import UNKNOWN, scaled_support
from transcheck.estimating.lone_network import lone_odds
from transcheck.estimating.neighbours import load_neighbours
from transcheck.estimating.surroundings import Surroundings
from transcheck.language.quantities import match
from transcheck.lexicon.attitude import QUANTITY
from transcheck.lexicon.idioms import IDIOMS
from transcheck.lexicon.opposites import agree, are_opposites, ends_of_chinese, ends_of_english
from transcheck.lexicon.polarity import Denial, denial_of_chinese, denial_of_english, negated_part
from transcheck.model import CHINESE, Text, Token

WORDS = "words.json"
"""The file of a model's folder that has the weights and the cuts."""
WRONG, LOST, ADDED = "wrong", "lost", "added"
FEW_WORDS = 12
"""Content words of both texts together below which a text has few: a turn of phrase may render it all, and the model
has learned from news. Chosen on right and wrong comments of our own."""
LEAST_SAID = 0.02
"""Probability below which what the network says of a word is no doubt."""

FEATURES = (
    "said", "beside", "gap", "elsewhere", "run", "unaccounted", "company", "near", "there", "here", "length", "hole",
    "unlinked", "odd", "quality",
)  # fmt: skip
"""What is seen of a word, 0 to 1 and, if odd or a length, about -1 to 1.

The network's log-odds that it is gravely wrong or left out, and those of what stands for it: the source words linked to
it, or the words at the place in the translation where its rendering would stand; those that something is missing
beside the word, or at that place; those of the worst word of the text outside of its run of doubted words, and within.
How badly the aligner accounts for it. How long that run is; what has no counterpart near its place on the other side,
on all of that, and elsewhere on its own; how long its side is for the other; how badly the English goes together there
(see `surroundings`). Whether nothing is linked to it. How much more usual the translation reads without the word, or
how odd the words are that meet where it is missing. Last the network's log-odds that the pair is good.

All of it says something of the word, or of whether something was left out or put in. What says more of the kind of
text, such as its length alone, would let the fit learn of which kind the translations are that something was planted
in.
"""
ADDED_FEATURES = ("said", "alone", "unaccounted", "unlinked")
"""What is seen of a word of the translation that may have been put in, all but the second as above.

"alone" is how sure the `lone_network` is that nothing in the source stands for it. The fit is given no more: words put
in by rule, which the estimator has learned to see, would teach it to trust that alone.
"""
FEATURES_OF = {WRONG: FEATURES, LOST: FEATURES, ADDED: ADDED_FEATURES}
LEAST_ALONE = 0.0
"""Log-odds of standing alone below which what the lone network says of a word is no doubt."""
_ODDS, _ALONE, _MOST_ALONE = 8.0, 4.0, 1.5
"""Logarithms that count as one, and the most that is told apart of the second."""
_WIDEST, _AROUND = 6, 2
"""Words from the rendering of one neighbour to that of the other up to which a missing one belongs there, and those
around it that are looked at too."""


@dataclass(frozen=True, slots=True)
class WordWeights:
    """For one side the weights of its features and the constant, and from which probability on words are flagged."""

    weights: dict[str, float]
    cut: float


@lru_cache(maxsize=4)
def load_words(folder: Path, language: str) -> dict[str, WordWeights]:
    """By side what the model in ``folder`` weighs for translations into ``language``.

    Raises:
        InputError: the folder has none, or some of another kind.
    """
    file = folder / WORDS
    try:
        found = json.loads(file.read_text(encoding="utf-8"))[language]
        return {
            side: WordWeights(
                {name: float(found[side][name]) for name in (*names, "constant")},
                cut=float(found[side]["cut"]),
            )
            for side, names in FEATURES_OF.items()
        }
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InputError(f"there are no weights of words ({error!r}); fit the model's anew", file=str(file)) from error


@dataclass(frozen=True, eq=False)
class Doubts:
    """Tokens of one text that are doubted, and what is seen of each, tokens × names."""

    tokens: tuple[int, ...]
    features: FloatArray
    names: tuple[str, ...]

    def probabilities(self, weights: dict[str, float]) -> dict[int, float]:
        """How sure it is, 0 to 1, that each is wrong or left out."""
        if not self.tokens:
            return {}
        odds = self.features @ np.array([weights[name] for name in self.names]) + weights["constant"]
        return dict(zip(self.tokens, (1.0 / (1.0 + np.exp(-odds))).tolist(), strict=True))


def doubt(bitext: Bitext, estimate: Estimate, words: Mapping[str, WordWeights]) -> dict[str, dict[int, float]]:
    """By side the probability of each doubted token; none in texts that the network has not read at once.

    What renders a word may there stand in another stretch.
    """
    if estimate.windows > 1:
        return {side: {} for side in FEATURES_OF}
    return {side: found.probabilities(words[side].weights) for side, found in find_doubts(bitext, estimate).items()}


def find_doubts(bitext: Bitext, estimate: Estimate) -> dict[str, Doubts]:
    """The words of the target that may be wrong or put in, and those of the source that may be left out."""
    source, target = bitext.source, bitext.target
    said_of_source = majors(estimate.source, [token.span for token in source.tokens])
    said_of_target = majors(estimate.target, [token.span for token in target.tokens])
    gap_at = gaps(estimate.target, [token.span for token in target.tokens])
    reading = _Reading(target)
    wrong: list[_Seen] = []
    support = bitext.alignment.target_support or (UNKNOWN,) * len(target.tokens)
    around = Surroundings(bitext, target, said_of_target)
    for index in _doubted(bitext, target, [said >= LEAST_SAID for said in said_of_target]):
        behind = bitext.counterparts(target, index)
        beside = max((said_of_source[place] for place in behind), default=0.0)
        odds = said_of_target[index], beside, gap_at[index]
        wrong.append(_seen(around, index, odds, support[index], linked=bool(behind), odd=reading.without(index)))
    lost: list[_Seen] = []
    support = bitext.alignment.source_support or (UNKNOWN,) * len(source.tokens)
    around = Surroundings(bitext, source, said_of_source)
    for index in _doubted(bitext, source, [said >= LEAST_SAID for said in said_of_source]):
        places = _places_of(bitext, index)
        beside = max((said_of_target[place] for place in places), default=0.0)
        odds = said_of_source[index], beside, max((gap_at[place] for place in places), default=0.0)
        linked = bool(bitext.counterparts(source, index))
        lost.append(_seen(around, index, odds, support[index], linked=linked, odd=reading.across(places)))
    return {
        WRONG: _doubts(wrong, estimate.quality),
        LOST: _doubts(lost, estimate.quality),
        ADDED: _added(bitext, said_of_target),
    }


def _added(bitext: Bitext, said: Sequence[float]) -> Doubts:
    """The words of the target that nothing in the source may stand for."""
    target, odds = bitext.target, lone_odds(bitext, bitext.target)
    alone = [] if odds is None else odds.tolist()
    told = [lone >= LEAST_ALONE or doubt >= LEAST_SAID for lone, doubt in zip(alone, said, strict=False)]
    tokens = _doubted(bitext, target, told)
    accounted = scaled_support([bitext.alignment.target_support[index] for index in tokens])
    rows = [
        (
            *scaled_support([said[index]]),
            min(max(alone[index] / _ALONE, -_MOST_ALONE), _MOST_ALONE),
            1.0 - support,
            float(not bitext.counterparts(target, index)),
        )
        for index, support in zip(tokens, accounted, strict=True)
    ]
    features = np.array(rows, dtype=np.float32).reshape(len(rows), len(ADDED_FEATURES))
    return Doubts(tuple(tokens), features, ADDED_FEATURES)


def _doubted(bitext: Bitext, text: Text, told: Sequence[bool]) -> list[int]:
    """Content words that are ``told`` to be doubted, but for those of which rules know that the other text has them.

    Numbers and names that stand there too, and words that are the same. Negations, idioms and what says of how many
    something holds, which a negation may render (没有一个人不, "everyone"), are left to the rules.
    """
    other = bitext.other(text)
    known = [
        quantity.span
        for quantity in text.quantities
        if quantity.optional or any(match(quantity, counterpart) for counterpart in other.quantities)
    ]
    left = unrendered_names(bitext)
    names = names_of(bitext)[text.language != CHINESE]
    known += [name.span for name in names if not any(name in side for side in left)]
    if text is bitext.chinese:
        known += [text.tokens[index].span for index in named_in_brackets(bitext)]
    else:
        known += [text.tokens[index].span for index in worded(bitext)]
    known += [text.span_of(phrase.first, phrase.last) for table in (IDIOMS, QUANTITY) for phrase in table.find(text)]
    raw = other.raw.casefold()
    return [
        index
        for index, (token, doubted) in enumerate(zip(text.tokens, told, strict=False))
        if doubted
        and is_content(token, text.language)
        and not is_symbol(token)
        and not _is_left_to_rules(bitext, text, index)
        and not any(start <= token.start < end for start, end in known)
        and token.text.casefold() not in raw
        and not _is_by_the_dictionary(bitext, text, index)
        and not _is_told_by_opposition(bitext, text, index)
    ]


_DEFINED = frozenset(("dictionary", "phrase"))


def _is_by_the_dictionary(bitext: Bitext, text: Text, index: int) -> bool:
    """True for a word that surely stands for one that the dictionary explains by it: 哥哥, "brother"."""
    return any(link.evidence in _DEFINED and link.probability >= _SURE for link in bitext.links_of(text)[index])


_SURE = 0.97
"""Probability of a link."""


def _is_told_by_opposition(bitext: Bitext, text: Text, index: int) -> bool:
    """True for a word whose like the other text has, or its opposite denied: 不安全, "dangerous"; 别忘, "remember"."""
    other, token = bitext.other(text), text.tokens[index]
    chinese = text.language == CHINESE
    if not (ends_of_chinese(token.norm) if chinese else ends_of_english(token.lemma)):
        return False
    for place, there in enumerate(other.tokens):
        word, lemma = (token.norm, there.lemma) if chinese else (there.norm, token.lemma)
        if agree(word, lemma):
            return True
        if not chinese and are_opposites(negated_part(word).rstrip(_PARTICLES), lemma):
            return True
        if are_opposites(word, lemma):
            before = other.tokens[max(0, place - _DENIED_WITHIN) : place]
            if any(_denies(each, other.language) for each in before):
                return True
    return False


_PARTICLES = "了过着"
"""What may follow the verb within one Chinese word: 别忘了."""
_DENIED_WITHIN = 3
"""Words before one within which what denies it stands."""


def _denies(token: Token, language: str) -> bool:
    return _denial(token, language) is not Denial.NONE


def _denial(token: Token, language: str) -> Denial:
    return denial_of_chinese(token.norm) if language == CHINESE else denial_of_english(token.lemma)


def _is_left_to_rules(bitext: Bitext, text: Text, index: int) -> bool:
    """True for a denial; of a word that denies by its prefix alone only if something is linked to it ("invisible")."""
    denial = _denial(text.tokens[index], text.language)
    return denial > Denial.FAINT or (denial is Denial.FAINT and bool(bitext.counterparts(text, index)))


def _places_of(bitext: Bitext, index: int) -> range:
    """The tokens of the target among which a source token's rendering would stand, with those around.

    Near the rendering of either neighbour, before it as well as behind, as English turns a Chinese phrase round.
    """
    near = list(bitext.counterparts(bitext.source, index))
    for step in (-1, 1):
        place = index + step
        while 0 <= place < len(bitext.source.tokens):
            if found := bitext.counterparts(bitext.source, place):
                near.append(max(found) if step < 0 else min(found))
                break
            place += step
    if not near:
        return range(0)
    first, last = (min(near), max(near)) if max(near) - min(near) <= _WIDEST else (near[0], near[0])
    return range(max(0, first - _AROUND), min(len(bitext.target.tokens), last + _AROUND + 1))


class _Reading:
    """How usual the words of a text are side by side, by pairs (see `neighbours`)."""

    def __init__(self, text: Text) -> None:
        self._table = load_neighbours(text.language)
        self._numbers = self._table.numbers_of(text)
        self._met = list(map(self._table.meeting, self._numbers[:-1], self._numbers[1:]))

    def without(self, index: int) -> float:
        """How much more usual the text is without a token."""
        closed = self._table.meeting(self._numbers[index], self._numbers[index + 2])
        return _scaled(closed - self._met[index] - self._met[index + 1])

    def across(self, places: range) -> float:
        """How odd the oddest two tokens are that meet between the tokens of a place, or at it."""
        return _scaled(-min(self._met[places.start + 1 : places.stop], default=0.0))


@dataclass(frozen=True, slots=True)
class _Seen:
    """A token, the probabilities that are scaled as odds, and what else is seen of it, both as `FEATURES` has them."""

    index: int
    odds: tuple[float, ...]
    rest: tuple[float, ...]


def _seen(
    around: Surroundings, index: int, odds: tuple[float, ...], support: float, *, linked: bool, odd: float
) -> _Seen:
    elsewhere, run, company = around.doubts(index)
    rest = (company, *around.left_over(index), around.hole(index), float(not linked), odd)
    return _Seen(index, (*odds, elsewhere, run, support), rest)


def _doubts(found: Sequence[_Seen], quality: float) -> Doubts:
    [good] = scaled_support([quality])
    rows = []
    for seen in found:
        *doubted, accounted = scaled_support(seen.odds)
        rows.append((*doubted, 1.0 - accounted, *seen.rest, good))
    features = np.array(rows, dtype=np.float32).reshape(len(rows), len(FEATURES))
    return Doubts(tuple(seen.index for seen in found), features, FEATURES)


def _scaled(logarithm: float) -> float:
    return min(max(logarithm / _ODDS, -1.5), 1.5)
