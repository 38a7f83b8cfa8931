"""Words that only one of two texts has, the translation or a witness, and how sure it is that each one matters.

A word of the translation that the witness lacks is no error while the source has it, and a word of the witness that
the translation lacks is none while the source words behind it are rendered. So every such word is held against the
source too; two small logistic models, fitted by ``training/witnesses`` on words planted in good translations, say how
sure it is that something is ``extra`` or ``missing``.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from transcheck.aligning.meaning import Meaning, meanings_of, rendered
from transcheck.aligning.names import find_spelling
from transcheck.aligning.table import FloatArray
from transcheck.checks.base import Bitext
from transcheck.estimating.comparing import SEEN, Comparison
from transcheck.estimating.estimate import Estimate, gaps, majors
from transcheck.estimating.lone_network import lone_odds
from transcheck.model import CHINESE, Alignment, Text

WEIGHTS = Path(__file__).parent / "data" / "witnesses.json"
UNKNOWN = 0.5
"""What supports a word where the aligner does not say."""
_EXPLAINED = 0.3
_ODDS = 6.0

IN_SOURCE = (
    "paired", "supported", "anchored", "linked",
    "link", "own", "here", "there", "link-there", "like-there", "taken-there", "left-over-there", "known",
    "read", "doubt", "doubt-behind", "alone",
)  # fmt: skip
"""What is seen of it in the source, 0 to 1; "there" is the other text of the two.

How well a word that only the other text has can be put for it, by the source word that both may render; how likely the
source accounts for it, or, for a word of the witness, the translation for the source word (log-odds); how well one
source word renders it; whether a word that only the other text has is linked to that one. Then by the alignment of the
text with the source: its best link; how well the source accounts for it, its own text for the source word so linked,
and the other text for that; the best link of that source word there, how alike the word there is, and whether it is the
counterpart of another word, or of none; how well the aligner's table knows the word. Last, whether an estimator has
read source and translation, and how sure it is (log-odds) that the word of the translation is wrong, or something
missing where the missing word would stand, and that the source word behind it is not rendered; and how sure the
`lone_network` is that nothing stands for the word of the translation, or for the source word behind a missing one.
"""

_CONTRARIES = {"unsupported": "own", "unaccounted": "supported"}
_MADE = ("unmet", "abandoned", "favoured", "otherwise")
"""Neither another word that can be put for it nor a free one like it; its source word linked here and not there;
accounted for better here; linked there to something unlike."""
_DOUBTED = ("unmet", "unsupported", "unaccounted", "favoured", "abandoned")
_PRODUCTS = (
    *(("doubt", one) for one in _DOUBTED), *(("doubt-behind", one) for one in _DOUBTED),
    ("doubt", "unmet", "unsupported"), ("doubt-behind", "own", "unaccounted"), ("doubt", "doubt-behind"),
    *(("alone", one) for one in _DOUBTED), ("alone", "doubt"), ("alone", "doubt-behind"),
    ("doubt", "name"), ("name", "unsupported"), ("own", "unaccounted"), ("own", "unaccounted", "near"),
)  # fmt: skip
FEATURES = (*SEEN, *IN_SOURCE, *_MADE, *("·".join(names) for names in _PRODUCTS))
"""What a word is judged by: what is seen of it, and products of that."""


def features_of(seen: FloatArray, in_source: FloatArray) -> FloatArray:
    """`FEATURES` of each word, words × features, of `SEEN` and `IN_SOURCE`."""
    columns = dict(zip((*SEEN, *IN_SOURCE), np.hstack([seen, in_source]).T, strict=True))
    columns.update({name: 1.0 - columns[of] for name, of in _CONTRARIES.items()})
    columns["unmet"] = 1.0 - np.maximum(columns["free"], columns["paired"])
    columns["abandoned"] = columns["link"] * (1.0 - columns["link-there"])
    columns["favoured"] = np.maximum(columns["here"] - columns["there"], 0.0)
    columns["otherwise"] = columns["link"] * (1.0 - columns["like-there"])
    plain = [columns[name] for name in (*SEEN, *IN_SOURCE, *_MADE)]
    products = [math.prod((columns[name] for name in names), start=np.float32(1.0)) for names in _PRODUCTS]
    return np.array([*plain, *products], dtype=np.float32).T


@dataclass(frozen=True, eq=False)
class Leftover:
    """The words of ``comparison.text`` that may say something more than the other text.

    ``source`` has for each of them the token of the source that renders it best.
    """

    comparison: Comparison
    source: list[int]
    features: FloatArray

    @property
    def indices(self) -> list[int]:
        """The tokens of ``comparison.text``."""
        return self.comparison.leftover

    def probabilities(self, side: str) -> list[float]:
        """How sure it is, 0 to 1, that each word is ``extra`` or ``missing``."""
        if not self.indices:
            return []
        weights = load_weights()[f"{side}-{self.comparison.text.language}"]
        odds = self.features @ np.array([weights[name] for name in FEATURES]) + weights["constant"]
        found: list[float] = (1.0 / (1.0 + np.exp(-odds))).tolist()
        return found


def leftovers(
    bitext: Bitext, comparison: Comparison, alignment: Alignment, estimate: Estimate | None = None
) -> tuple[Leftover, Leftover]:
    """What is extra in the target and what is missing from it, as far as the text shows that it is laid beside.

    ``alignment`` is that of the source with that text, ``estimate`` what the estimator says of source and target.
    """
    other, turned = comparison.other, comparison.turned
    source = meanings_of(bitext.source)
    mine = _rendered(bitext.source, source, comparison)
    theirs = _rendered(bitext.source, source, turned)
    # Words that only one side has can stand for each other if one source word may be rendered by both.
    paired = np.minimum(mine[:, :, None], theirs[:, None, :]).max(axis=0, initial=0.0)
    here, there = _Side(bitext.source, bitext.target, bitext.alignment), _Side(bitext.source, other, alignment)
    doubts = _Doubts(bitext, estimate)
    alone_there, alone_here = (_alone(bitext, text) for text in (bitext.source, bitext.target))
    extra, missing = [], []
    for place, index in enumerate(comparison.leftover):
        token = int(mine[:, place].argmax())
        linked = float(bool(bitext.target_links[index]))
        pair = float(paired[place].max(initial=0.0))
        common = pair, _scale(here.of_text[index]), float(mine[token, place]), linked
        behind, beside = _beside(index, token, here, there, comparison)
        said = *doubts.of_extra(index, behind), alone_here[index]
        extra.append((token, (*common, *beside, *said)))
    only_here = set(comparison.leftover) | (set(range(len(bitext.target.tokens))) - comparison.links.keys())
    for place, index in enumerate(turned.leftover):
        token = int(theirs[:, place].argmax())
        linked = float(any(link.target in only_here for link in bitext.source_links[token]))
        pair = float(paired[:, place].max(initial=0.0))
        common = pair, _scale(here.of_source[token]), float(theirs[token, place]), linked
        behind, beside = _beside(index, token, there, here, turned)
        said = *doubts.of_missing(turned.place_of(index), behind), alone_there[behind]
        missing.append((token, (*common, *beside, *said)))
    return _leftover(comparison, extra, missing=False), _leftover(turned, missing, missing=True)


def _alone(bitext: Bitext, text: Text) -> list[float]:
    """For each token of a side how sure it is that nothing stands for it, log-odds between 0 and 1."""
    odds = lone_odds(bitext, text)
    if odds is None:
        return [0.0] * len(text.tokens)
    scaled: list[float] = (np.clip(odds, -_ODDS, _ODDS) / (2 * _ODDS) + 0.5).tolist()
    return scaled


class _Side:
    """The source aligned with one text."""

    def __init__(self, source: Text, text: Text, alignment: Alignment):
        self.links = np.zeros((len(source.tokens), len(text.tokens)), dtype=np.float32)
        for link in alignment.links:
            self.links[link.source, link.target] = link.probability
        self.of_source = alignment.source_support or [UNKNOWN] * len(source.tokens)
        self.of_text = alignment.target_support or [UNKNOWN] * len(text.tokens)


class _Doubts:
    """Where the estimator doubts the translation, word by word."""

    def __init__(self, bitext: Bitext, estimate: Estimate | None):
        self._read = float(estimate is not None)
        source, target = ((), ()) if estimate is None else (estimate.source, estimate.target)
        places = [token.span for token in bitext.target.tokens]
        self._source = scaled_support(majors(source, [token.span for token in bitext.source.tokens]))
        self._wrong, self._gaps = scaled_support(majors(target, places)), scaled_support(gaps(target, places))

    def of_extra(self, index: int, behind: int) -> tuple[float, ...]:
        """The last of `IN_SOURCE`, of a token of the target and one of the source."""
        return self._read, self._wrong[index], self._source[behind]

    def of_missing(self, places: range, behind: int) -> tuple[float, ...]:
        """The same, of the places in the target where something would stand, by the worst, and of a source token."""
        return self._read, max((self._gaps[place] for place in places), default=0.0), self._source[behind]


def _beside(index: int, token: int, here: _Side, there: _Side, comparison: Comparison) -> tuple[int, tuple[float, ...]]:
    """The source token behind a word of ``here``, ``token`` if none is linked, and `IN_SOURCE` from its link on."""
    link = float(here.links[:, index].max(initial=0.0))
    behind = int(here.links[:, index].argmax()) if link else token
    rivals = np.nonzero(there.links[behind])[0].tolist()
    return behind, (
        link,
        _scale(here.of_text[index]),
        _scale(here.of_source[behind]),
        _scale(there.of_source[behind]),
        float(there.links[behind].max(initial=0.0)),
        float(comparison.likeness[index, rivals].max(initial=0.0)),
        float(any(place in comparison.turned.links for place in rivals)),
        float(any(place in comparison.turned.left for place in rivals)),
        comparison.known(index),
    )


def _leftover(comparison: Comparison, words: Sequence[tuple[int, tuple[float, ...]]], *, missing: bool) -> Leftover:
    in_source = np.array([numbers for _, numbers in words], dtype=np.float32).reshape(len(words), len(IN_SOURCE))
    features = features_of(comparison.describe(missing=missing), in_source)
    return Leftover(comparison, [token for token, _ in words], features)


def _rendered(source: Text, meanings: Sequence[Meaning], comparison: Comparison) -> FloatArray:
    """How well each source word renders each word of the comparison that is left over, source × words.

    English names that nothing else explains are looked for by their sound among the Chinese words.
    """
    words = [comparison.meanings[index] for index in comparison.leftover]
    if source.language != CHINESE:
        return rendered(words, meanings).T
    cells = rendered(meanings, words)
    norms = source.norms
    for place, index in enumerate(comparison.leftover):
        token = comparison.text.tokens[index]
        if token.text[:1].isupper() and cells[:, place].max(initial=0.0) < _EXPLAINED:
            spelling = find_spelling(token.norm, norms)
            if spelling is not None:
                first, last, score = spelling
                cells[first:last, place] = score
    return cells


def scaled_support(support: Sequence[float]) -> list[float]:
    """The log-odds of how likely something accounts for each word, brought between 0 and 1."""
    return [_scale(each) for each in support]


def _scale(support: float) -> float:
    """Log-odds between 0 and 1: what tells is whether a word is supported by 0.9 or by 0.999."""
    odds = math.log(max(support, 1e-4) / max(1.0 - support, 1e-4))
    return min(max(odds, -_ODDS), _ODDS) / (2 * _ODDS) + 0.5


@lru_cache(maxsize=1)
def load_weights() -> dict[str, dict[str, float]]:
    """The weights of `FEATURES` for extra and missing words by language, and those of the score for each witness."""
    weights: dict[str, dict[str, float]] = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return weights
