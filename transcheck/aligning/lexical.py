"""The default aligner: lexical evidence for every pair of words, and a model that makes a consistent set of links."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from transcheck.aligning.base import Aligner
from transcheck.aligning.correlatives import find_halves
from transcheck.aligning.evidence import NUMBER, gather
from transcheck.aligning.refining import load_model
from transcheck.aligning.sentences import Bead, align_sentences
from transcheck.aligning.support import UNSUPPORTED, describe, load_support
from transcheck.aligning.table import FloatArray, load_table
from transcheck.aligning.words import Lookup, Words
from transcheck.language.english import lemmatise
from transcheck.lexicon.dictionary import Dictionary, load_comment_words
from transcheck.model import CHINESE, Alignment, Link, Span, Text

LONGEST_PASSAGE = 512
"""Tokens on either side that are weighed at once, where sentences end so late; a longer passage is cut into pieces."""
LONGEST_TEXT = 10_000
"""Tokens on either side that are aligned at all; what comes after them is left without links."""

_CELLS = 32768
"""Token pairs that are weighed in one go: with so many, the calls themselves cost little."""
_PIECE = 200
_SHORT = 800
"""Token pairs up to which a text of several sentences is as well aligned at once, and faster."""

_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
_REMARK = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_CERTAIN = 0.99


class LexicalAligner(Aligner):
    """Aligns by dictionary, translation table, names, numbers, word vectors and position; needs no training.

    Both directions are served: one text must be Chinese and the other English. ``dictionary`` adds the user's own
    entries to those that ship with us, of which only the words of comments are not in the table. ``glossary`` maps
    Chinese terms to their renderings, with ``;`` between them. ``with_support`` says whether each token's support is
    weighed as well, which takes time.
    """

    def __init__(
        self,
        dictionary: Dictionary | None = None,
        glossary: Mapping[str, str] | None = None,
        *,
        with_support: bool = True,
    ):
        self._dictionary = load_comment_words() if dictionary is None else dictionary
        self._with_support = with_support
        self._glossary = {
            term: [_lemmas(form) for form in forms.split(";")] for term, forms in (glossary or {}).items() if term
        }
        self._longest_term = max(map(len, self._glossary), default=0)
        self._definitions = lru_cache(maxsize=16384)(self._find_definitions)

    def align(self, source: Text, target: Text) -> Alignment:
        """Links between the tokens of ``source`` and ``target``, sorted by source and target index."""
        return self.align_all([(source, target)])[0]

    def align_all(self, pairs: Sequence[tuple[Text, Text]]) -> list[Alignment]:
        """As ``align`` for each pair. What comes out for one does not depend on the others, but it comes faster."""
        drafts = [_Draft(source, target) for source, target in pairs]
        waiting: list[_Part] = []
        cells = 0
        for part in _parts([draft for draft in drafts if draft.chinese.tokens and draft.english.tokens]):
            if waiting and cells + part.cells > _CELLS:
                self._weigh(waiting)
                waiting, cells = [], 0
            waiting.append(part)
            cells += part.cells
        if waiting:
            self._weigh(waiting)
        return [draft.alignment(self._with_support) for draft in drafts]

    def _weigh(self, parts: Sequence[_Part]) -> None:
        """Writes the links of the parts, and what their words have to support them, into their drafts."""
        model = load_model()
        pairs, words = [(part.chinese, part.english) for part in parts], [part.words for part in parts]
        evidence = gather(pairs, words, load_table())
        grid = evidence.grid
        certain: list[int] = []
        for number, part in enumerate(parts):
            self._add_definitions(evidence.of(number), part.chinese, part.english)
            if self._glossary:
                first, width = grid.of(number).start, len(part.english.tokens)
                found = self._add_glossary(evidence.of(number), part.chinese, part.english)
                certain.extend(first + i * width + j for i, j in found)
        answer = model.probabilities(evidence)
        for number, part in enumerate(parts):
            rows_of_part = answer[grid.of(number)].reshape(len(part.chinese.tokens), -1)
            for first_half, second_half in find_halves(part.chinese):
                rows_of_part[second_half] = rows_of_part[first_half]
        answer[certain] = np.maximum(answer[certain], model.threshold)
        cells = (answer >= model.threshold).nonzero()[0]
        rows, columns = grid.row_place[grid.row[cells]].tolist(), grid.column_place[grid.column[cells]].tolist()
        # To four places; exact, since a single-precision number times ten thousand fits double precision.
        probabilities = (np.rint(np.minimum(answer[cells], _CERTAIN) * np.float64(1e4)) / 1e4).tolist()
        reasons = _reasons(evidence.features.take(cells, axis=1))
        for place, cell in enumerate(cells.tolist()) if certain else ():
            reasons[place] = "glossary" if cell in certain else reasons[place]
        ends = np.searchsorted(cells, grid.cells).tolist()
        for number, part in enumerate(parts):
            (down, _), (right, _) = part.bead
            for place in range(ends[number], ends[number + 1]):
                i, j = rows[place] + down, columns[place] + right
                one, other = (j, i) if part.draft.turned else (i, j)
                part.draft.links.append(Link(one, other, probabilities[place], reasons[place]))
        if self._with_support:
            models = load_support()
            for part, described in zip(parts, describe(pairs, evidence, answer), strict=True):
                texts = (part.chinese, part.bead.chinese), (part.english, part.bead.english)
                for (text, span), features in zip(texts, described, strict=True):
                    supported = models[text.language].support(features).tolist()
                    part.draft.support[text.language][slice(*span)] = supported

    def _add_definitions(self, stack: FloatArray, chinese: Text, english: Text) -> None:
        scores = stack[NUMBER["dictionary"]]
        for i, token in enumerate(chinese.tokens):
            definitions = self._definitions(token.norm)
            if definitions:
                for j, other in enumerate(english.tokens):
                    score = max(definitions.get(other.lemma, 0.0), definitions.get(other.norm, 0.0))
                    scores[i, j] = max(scores[i, j], score)

    def _find_definitions(self, word: str) -> dict[str, float]:
        """English lemmas in the dictionary; the earlier and the shorter the definition, the more weight."""
        found: dict[str, float] = {}
        for rank, definition in enumerate(self._dictionary.definitions(word)):
            lemmas = [lemma for lemma in _lemmas(_REMARK.sub(" ", definition)) if lemma not in _LIGHT]
            for lemma in lemmas:
                score = 1 / (1 + 0.15 * rank) / len(lemmas) ** 0.5
                found[lemma] = max(found.get(lemma, 0.0), score)
        return found

    def _add_glossary(self, stack: FloatArray, chinese: Text, english: Text) -> set[tuple[int, int]]:
        """Cells of glossary terms whose rendering stands in the English text as a whole."""
        lemmas = [token.lemma for token in english.tokens]
        certain: set[tuple[int, int]] = set()
        for first in range(len(chinese.tokens)):
            term = ""
            for last in range(first, len(chinese.tokens)):
                term += chinese.tokens[last].norm
                if len(term) > self._longest_term:
                    break
                for rendering in filter(None, self._glossary.get(term, ())):
                    size = len(rendering)
                    starts = [j for j in range(len(lemmas) - size + 1) if tuple(lemmas[j : j + size]) == rendering]
                    certain.update(
                        (i, j) for start in starts for j in range(start, start + size) for i in range(first, last + 1)
                    )
        for i, j in certain:
            for feature in ("dictionary", "forward", "backward", "association", "joined"):
                stack[NUMBER[feature], i, j] = 1.0
        return certain


_LIGHT = frozenset({"to", "a", "an", "the"})


def _lemmas(text: str) -> tuple[str, ...]:
    return tuple(lemmatise(word) for word in _WORD.findall(text.lower()))


@lru_cache(maxsize=1)
def shared_lookup() -> Lookup:
    """The one lookup over the shipped table, loaded on first use."""
    return Lookup(load_table())


class _Part(NamedTuple):
    """What of a pair is weighed at once."""

    draft: _Draft
    bead: Bead
    chinese: Text
    english: Text
    words: tuple[Words, Words]

    @property
    def cells(self) -> int:
        return len(self.chinese.tokens) * len(self.english.tokens)


class _Draft:
    """An alignment in the making."""

    def __init__(self, source: Text, target: Text):
        self.turned = source.language != CHINESE
        self.source, self.target = source, target
        self.links: list[Link] = []
        self.support = {text.language: [UNSUPPORTED] * min(len(text.tokens), LONGEST_TEXT) for text in (source, target)}
        self._notes: list[str] = []
        self.chinese, self.english = (target, source) if self.turned else (source, target)
        if max(len(source.tokens), len(target.tokens)) > LONGEST_TEXT:
            self._notes.append(f"only the first {LONGEST_TEXT:,} tokens of each text were aligned")
            self.chinese, self.english = _beginning(self.chinese), _beginning(self.english)

    def parts(self, beads: Sequence[Bead], words: tuple[Words, Words]) -> Iterator[_Part]:
        """What corresponds by sentence, in pieces that are not too large."""
        cut = False
        for bead in beads:
            for piece in _pieces(bead):
                cut = cut or piece != bead
                of_piece = words[0].part(piece.chinese), words[1].part(piece.english)
                yield _Part(self, piece, _cut(self.chinese, piece.chinese), _cut(self.english, piece.english), of_piece)
        if cut:
            self._notes.append(
                f"a passage of more than {LONGEST_PASSAGE} tokens without a sentence end was cut into pieces"
            )

    def alignment(self, with_support: bool) -> Alignment:
        """The links in order, with the support of each token if it was weighed."""
        if not self.source.tokens or not self.target.tokens:
            return Alignment()
        self.links.sort()
        return Alignment(
            tuple(self.links),
            "; ".join(self._notes) or None,
            source_support=self._filled(self.source) if with_support else (),
            target_support=self._filled(self.target) if with_support else (),
        )

    def _filled(self, text: Text) -> tuple[float, ...]:
        """The support of all tokens: against those that were not looked at, nothing is held."""
        support = self.support[text.language]
        return (*support, *[1.0] * (len(text.tokens) - len(support)))


def _parts(drafts: Sequence[_Draft]) -> Iterator[_Part]:
    """All that is to be weighed, none of it without tokens."""
    pairs = [(draft.chinese, draft.english) for draft in drafts]
    words = shared_lookup().find(pairs)
    long = [k for k, (one, two) in enumerate(pairs) if len(one.tokens) * len(two.tokens) > _SHORT]
    aligned = align_sentences([pairs[k] for k in long], [words[k] for k in long], load_table())
    beads = dict(zip(long, aligned, strict=True))
    for k, (draft, (one, two)) in enumerate(zip(drafts, pairs, strict=True)):
        whole = Bead((0, len(one.tokens)), (0, len(two.tokens)))
        yield from draft.parts(beads.get(k, [whole]), words[k])


def _cut(text: Text, part: Span) -> Text:
    """The tokens of ``part`` with their quantities, still at their places in the whole."""
    first, last = part
    if (first, last) == (0, len(text.tokens)):
        return text
    start, end = text.span_of(first, last)
    inside = tuple(quantity for quantity in text.quantities if start <= quantity.start and quantity.end <= end)
    return Text(text.raw, text.language, text.tokens[first:last], inside)


def _beginning(text: Text) -> Text:
    if len(text.tokens) <= LONGEST_TEXT:
        return text
    sentences = tuple((first, min(last, LONGEST_TEXT)) for first, last in text.sentences if first < LONGEST_TEXT)
    return Text(text.raw, text.language, text.tokens[:LONGEST_TEXT], text.quantities, sentences)


def _pieces(bead: Bead) -> Iterator[Bead]:
    """The bead itself, or, if it is too large, pieces of equal shares of both sides."""
    (first, last), (other_first, other_last) = bead
    n, m = last - first, other_last - other_first
    if not n or not m:
        return
    longest = max(n, m)
    count = 1 if longest <= LONGEST_PASSAGE else -(-longest // _PIECE)
    for number in range(count):
        piece = Bead(
            (first + n * number // count, first + n * (number + 1) // count),
            (other_first + m * number // count, other_first + m * (number + 1) // count),
        )
        if piece.chinese[0] < piece.chinese[1] and piece.english[0] < piece.english[1]:
            yield piece


class _Source(NamedTuple):
    feature: str
    least: float
    evidence: str


_SOURCES = (
    _Source("identical", 1.0, "identical"),
    _Source("digits", 1.0, "number"),
    _Source("quantity", 1.0, "number"),
    _Source("same-mark", 1.0, "punctuation"),
    _Source("name", 0.01, "name"),
    _Source("phrase", 0.5, "phrase"),
    _Source("dictionary", 0.3, "dictionary"),
    _Source("association", 0.15, "table"),
    _Source("joined", 0.2, "phrase"),
    _Source("phrase", 0.2, "phrase"),
    _Source("forward", 0.3, "table"),
    _Source("backward", 0.3, "table"),
    _Source("similar", 0.3, "embedding"),
    _Source("parts", 0.1, "phrase"),
    _Source("characters", 0.1, "table"),
)
"""What a link is put down to: the first that reaches its least value; else to position."""


_FEATURES_ASKED = [NUMBER[source.feature] for source in _SOURCES]
_LEAST = np.array([[source.least] for source in _SOURCES], dtype=np.float32)
_REASONS = (*(source.evidence for source in _SOURCES), "position")


def _reasons(cells: FloatArray) -> list[str]:
    """What speaks for each link, from features × links."""
    reached = np.ones((len(_REASONS), cells.shape[1]), dtype=bool)
    np.greater_equal(cells[_FEATURES_ASKED], _LEAST, out=reached[:-1])
    return [_REASONS[number] for number in reached.argmax(axis=0).tolist()]
