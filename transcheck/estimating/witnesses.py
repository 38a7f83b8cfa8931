"""Where the translation and a reference, or machine output, differ in what they say.

Both are in one language, so that their words can be laid side by side. A thing is a divergence only where no witness
of a kind supports the translation, and where the source does not support it either: a free paraphrase raises nothing.
Machine output errs itself and is a weaker witness than a reference.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from transcheck.aligning.base import Aligner
from transcheck.checks.base import Bitext
from transcheck.checks.places import neighbours, place_by
from transcheck.estimating.comparing import LONGEST, Comparison, lay_side_by_side, says_something
from transcheck.estimating.estimate import Estimate
from transcheck.estimating.leftovers import Leftover, leftovers
from transcheck.language import segment
from transcheck.language.quantities import match
from transcheck.lexicon.opposites import are_antonyms
from transcheck.lexicon.polarity import (
    Denial,
    denial_of_chinese,
    denial_of_english,
    negates_openly_chinese,
    negates_openly_english,
)
from transcheck.model import CHINESE, ENGLISH, Alignment, Flag, Quantity, Severity, Span, Text, Token, TokenKind
from transcheck.scripts import detect_languages

CHECKS = (
    "missing-against-reference",
    "extra-against-reference",
    "different-value",
    "different-name",
    "different-order",
    "opposite",
)
"""Names of the flags that witnesses raise."""

_NAMES = {CHINESE: "Chinese", ENGLISH: "English"}


@dataclass(frozen=True, slots=True)
class Witness:
    """A kind of text that the translation is held against, and what a difference from it weighs."""

    name: str
    severity: Severity
    trust: float
    """How often such a text is right where it differs from the translation: confidences are multiplied by it."""
    extra: float
    """From how sure on a word that only the translation has is a flag; it counts for the score in any case. Beside a
    reference, of the words that are this sure and more seven in ten were planted, of missing ones six
    (``training/witnesses``)."""
    missing: float
    """The same of a word that only the witness has."""


REFERENCE = Witness("reference", Severity.MAJOR, trust=1.0, extra=0.3, missing=0.4)
MACHINE = Witness("machine output", Severity.MINOR, trust=0.5, extra=0.5, missing=0.5)


@dataclass(frozen=True, slots=True)
class ReferenceEvidence:
    """How a translation stands beside the nearest of its witnesses: numbers for the score.

    ``recall`` is the share of the witness's content words that it has, each counted as far as they are alike; ``order``
    the share of neighbouring words that are neighbours there in the same order. ``extra`` and ``missing`` are the
    expected numbers of words that say something else, over all witnesses, ``different`` the number of values, names and
    denials that differ.
    """

    recall: float
    order: float
    extra: float
    missing: float
    different: float


@dataclass(frozen=True, slots=True)
class Hearing:
    """What the witnesses of one kind say: flags, evidence if any could be heard, and what a person should know."""

    flags: tuple[Flag, ...] = ()
    evidence: ReferenceEvidence | None = None
    notes: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    """Those that could be used."""
    shared: tuple[Span, ...] = ()
    """Words of the translation that a witness has too."""


@dataclass(frozen=True, eq=False)
class Called:
    """The witnesses of one kind that can be heard: each beside the translation, and aligned with the source."""

    comparisons: tuple[Comparison, ...] = ()
    alignments: tuple[Alignment, ...] = ()
    texts: tuple[str, ...] = ()
    """Those that could be used, compared word by word or not."""
    notes: tuple[str, ...] = ()


def call(bitexts: Sequence[Bitext], texts: Sequence[Sequence[str]], witness: Witness, aligner: Aligner) -> list[Called]:
    """Lays each translation beside its ``texts`` of a kind; what cannot be used is left out with a note.

    ``aligner`` aligns them with the source, all in one go.
    """
    found = []
    for bitext, given in zip(bitexts, texts, strict=True):
        objections = [_objection(text, bitext) for text in given]
        usable = tuple(text for text, objection in zip(given, objections, strict=True) if not objection)
        notes = [f"the {witness.name} {objection} and is left out" for objection in objections if objection]
        others = [segment(text, bitext.target.language) for text in usable] if bitext.target.tokens else []
        if max((len(text.tokens) for text in (bitext.target, *others)), default=0) > LONGEST and others:
            notes.append(f"the {witness.name} is not compared word by word: a text has more than {LONGEST:,} words")
            others = []
        comparisons = tuple(lay_side_by_side(bitext.target, other) for other in others)
        found.append(Called(comparisons, (), usable, tuple(notes)))
    pairs = [
        (bitext.source, each.other)
        for bitext, called in zip(bitexts, found, strict=True)
        for each in called.comparisons
    ]
    alignments = iter(aligner.align_all(pairs))
    return [
        replace(called, alignments=tuple(itertools.islice(alignments, len(called.comparisons)))) for called in found
    ]


def hear(bitext: Bitext, called: Called, witness: Witness, estimate: Estimate | None = None) -> Hearing:
    """Holds the translation against all witnesses of a kind; ``estimate`` is what the estimator says of it."""
    if not called.comparisons:
        return Hearing(notes=called.notes, texts=called.texts)
    views = [
        _View(bitext, *leftovers(bitext, comparison, alignment, estimate))
        for comparison, alignment in zip(called.comparisons, called.alignments, strict=True)
    ]
    differences = list(_agreed(views))
    extra, missing = _agreed_extra(views), _agreed_missing(views)
    nearest = max(views, key=lambda view: view.comparison.alike)
    evidence = ReferenceEvidence(
        recall=nearest.comparison.turned.coverage,
        order=nearest.comparison.order,
        extra=sum(extra.values()),
        missing=sum(missing.values()),
        different=float(len(differences)),
    )
    named = [span for difference in differences for span in difference.target]
    words = _word_differences(views[0], extra, missing, witness)
    differences += [difference for difference in words if not _overlap(difference.target, named)]
    flags = tuple(_flag(bitext, difference, witness) for difference in differences)
    tokens = {i for view in views for i, j in view.comparison.links.items() if view.comparison.is_same(i, j)}
    return Hearing(flags, evidence, called.notes, called.texts, _places(tokens, bitext.target))


def _objection(text: str, bitext: Bitext) -> str | None:
    """Why a text cannot bear witness; None if it can."""
    if not text.strip():
        return "is empty"
    if text.strip() == bitext.source.raw.strip():
        return "is the source itself"
    _, language = detect_languages(bitext.source.raw, text, bitext.source.language, None)
    wanted = bitext.target.language
    if language is None:
        return "has no letters"
    if language != wanted:
        return f"is not in {_NAMES[wanted]}"
    return None


@dataclass(frozen=True, slots=True)
class _Difference:
    check: str
    target: tuple[Span, ...]
    source: tuple[Span, ...]
    message: str
    """With ``{witness}`` where the kind of witness is named."""
    confidence: float
    category: str = "accuracy/mistranslation"


@dataclass(frozen=True, eq=False)
class _View:
    """The translation beside one witness."""

    bitext: Bitext
    extra: Leftover
    missing: Leftover
    extra_odds: dict[int, float] = field(default_factory=dict)
    missing_odds: dict[int, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for side, found, odds in (
            ("extra", self.extra, self.extra_odds),
            ("missing", self.missing, self.missing_odds),
        ):
            odds.update(zip(found.indices, found.probabilities(side), strict=True))

    @property
    def comparison(self) -> Comparison:
        """From the translation's side."""
        return self.extra.comparison

    @property
    def other(self) -> Text:
        """The witness."""
        return self.extra.comparison.other

    def source_of_missing(self, index: int) -> int:
        """The source token behind a word of the witness."""
        return self.missing.source[self.missing.indices.index(index)]


def _agreed_extra(views: Sequence[_View]) -> dict[int, float]:
    """How sure it is that each target token is extra: a thing that one witness has too is not."""
    return {
        index: min(view.extra_odds.get(index, 0.0) for view in views)
        for index in views[0].extra_odds
        if all(index in view.extra_odds for view in views)
    }


def _agreed_missing(views: Sequence[_View]) -> dict[int, float]:
    """How sure it is that each token of the first witness is missing: of the others each must miss the same thing.

    Two words of two witnesses are the same thing if the same source word stands behind them.
    """
    by_source = []
    for view in views[1:]:
        best: dict[int, float] = {}
        for index, place, sure in zip(
            view.missing.indices, view.missing.source, view.missing_odds.values(), strict=True
        ):
            best[place] = max(best.get(place, 0.0), view.missing_odds.get(index, sure))
        by_source.append(best)
    first = views[0]
    return {
        index: min([sure, *(best.get(first.source_of_missing(index), 0.0) for best in by_source)])
        for index, sure in first.missing_odds.items()
    }


def _word_differences(
    view: _View, extra: dict[int, float], missing: dict[int, float], witness: Witness
) -> Iterator[_Difference]:
    """One for each stretch of words that is missing or extra, or for both where one stands in the other's place."""
    target, other, comparison = view.bitext.target, view.other, view.comparison
    surplus = _stretches(extra, comparison, witness.extra)
    for lacking in _stretches(missing, comparison.turned, witness.missing):
        words, sure = (
            other.raw[slice(*other.span_of(*lacking))],
            max(missing[i] for i in range(*lacking) if i in missing),
        )
        source = _places({view.source_of_missing(i) for i in range(*lacking) if i in missing}, view.bitext.source)
        slot = comparison.turned.opposite(lacking[0])
        instead = next((place for place in surplus if place[0] in slot), None)
        if instead is None:
            yield _Difference(
                "missing-against-reference",
                (_place_in(view, lacking),),
                source,
                f"the {{witness}} says “{words}”, the translation does not",
                sure,
                "accuracy/omission",
            )
            continue
        surplus.remove(instead)
        span = target.span_of(*instead)
        sure = max(sure, *(extra[i] for i in range(*instead) if i in extra))
        yield _Difference(
            _kind_of_exchange(view, instead, lacking),
            (span,),
            source or _source_spans(view.bitext, range(*instead)),
            f"the translation says “{target.raw[slice(*span)]}”, the {{witness}} “{words}”",
            sure,
        )
    for place in surplus:
        span = target.span_of(*place)
        yield _Difference(
            "extra-against-reference",
            (span,),
            (view.bitext.place_of(target, *place),),
            f"the translation says “{target.raw[slice(*span)]}”, the {{witness}} does not",
            max(extra[i] for i in range(*place) if i in extra),
            "accuracy/addition",
        )


def _stretches(sure: dict[int, float], comparison: Comparison, least: float) -> list[tuple[int, int]]:
    """Runs of words that are likely extra or missing, with nothing but grammar between them."""
    content = set(comparison.content)
    found: list[tuple[int, int]] = []
    for index in sorted(index for index, value in sure.items() if value >= least):
        if found and not any(i in content for i in range(found[-1][1], index)) and index - found[-1][1] <= 2:
            found[-1] = (found[-1][0], index + 1)
        else:
            found.append((index, index + 1))
    return found


def _kind_of_exchange(view: _View, here: tuple[int, int], there: tuple[int, int]) -> str:
    names = _is_name(view.bitext.target, here[0]) and _is_name(view.other, there[0])
    return "different-name" if names else "missing-against-reference"


def _is_name(text: Text, index: int) -> bool:
    return text.tokens[index].text[:1].isupper() and index not in {start for start, _ in text.sentences}


def _agreed(views: Sequence[_View]) -> Iterator[_Difference]:
    """Values and denials that differ from every witness."""
    found = [[*_values(view), *_denials(view), *_antonyms(view), *_persons(view), *_order(view)] for view in views]
    for difference in found[0]:
        if all(any(_same_place(difference, rival) for rival in rivals) for rivals in found[1:]):
            yield difference


def _overlap(spans: Sequence[Span], others: Sequence[Span]) -> bool:
    return any(a < d and c < b for a, b in spans for c, d in others)


def _same_place(left: _Difference, right: _Difference) -> bool:
    (a, b), (c, d) = left.target[0], right.target[0]
    return left.check == right.check and a <= d and c <= b


def _values(view: _View) -> Iterator[_Difference]:
    """Quantities of the translation that neither the witness nor the source has, each with the nearest other one."""
    target, other, source = view.bitext.target, view.other, view.bitext.source
    mine = _unmatched(target.quantities, (*other.quantities, *source.quantities))
    theirs = _unmatched(other.quantities, target.quantities)
    for quantity in mine:
        if not theirs:
            return
        place = quantity.start / max(1, len(target.raw))
        rival = min(theirs, key=lambda one: abs(one.start / max(1, len(other.raw)) - place))
        theirs.remove(rival)
        inside = [
            i for i, token in enumerate(target.tokens) if token.end > quantity.start and token.start < quantity.end
        ]
        said = f"the translation says “{quantity.text}”, the {{witness}} “{rival.text}”"
        behind = tuple(one.span for one in source.quantities if match(one, rival))
        spans = behind[:1] or _source_spans(view.bitext, range(inside[0], inside[-1] + 1) if inside else range(0))
        yield _Difference("different-value", (quantity.span,), spans, said, 0.9 if behind else 0.7)


def _unmatched(quantities: Sequence[Quantity], others: Sequence[Quantity]) -> list[Quantity]:
    return [one for one in quantities if not one.optional and not any(match(one, other) for other in others)]


def _antonyms(view: _View) -> Iterator[_Difference]:
    """Words of opposite meaning in the same place."""
    comparison, target, other = view.comparison, view.bitext.target, view.other
    theirs = set(comparison.turned.leftover)
    for index in comparison.leftover:
        token = target.tokens[index]
        for place in comparison.opposite(index):
            rival = other.tokens[place]
            denied_alike = _second_denial(target, index) is _second_denial(other, place)  # unhappy is not happy
            if place in theirs and denied_alike and _are_opposed(token, rival, target.language):
                said = f"the translation says “{token.text}”, the {{witness}} “{rival.text}”"
                spans = _source_spans(view.bitext, range(index, index + 1))
                yield _Difference("opposite", (token.span,), spans, said, 0.8)


def _are_opposed(one: Token, other: Token, language: str) -> bool:
    """Whether two words are opposites by lemma or as they stand: precedented has the lemma of a noun."""
    return are_antonyms(one.lemma, other.lemma, language) or are_antonyms(one.norm, other.norm, language)


_MASCULINE, _FEMININE = frozenset("he him his himself".split()), frozenset("she her hers herself".split())


def _persons(view: _View) -> Iterator[_Difference]:
    """A person who is a man here and a woman there, where neither text speaks of both."""
    target, other = view.bitext.target, view.other
    if target.language == CHINESE:
        return
    for mine, theirs in ((_MASCULINE, _FEMININE), (_FEMININE, _MASCULINE)):
        here = [index for index, token in enumerate(target.tokens) if token.norm in mine]
        there = [token.text for token in other.tokens if token.norm in theirs]
        apart = not any(token.norm in theirs for token in target.tokens)
        if here and there and apart and not any(token.norm in mine for token in other.tokens):
            spans = tuple(target.tokens[index].span for index in here)
            said = f"the translation says “{target.tokens[here[0]].text}”, the {{witness}} “{there[0]}”"
            source = _source_spans(view.bitext, range(here[0], here[0] + 1))
            yield _Difference("different-name", spans, source, said, 0.8)


_FEWEST_LINKS = 8
_LEAST_ALIKE, _LEAST_ORDER = 0.6, 0.35
"""Of good translations that share this much with another one, none in a hundred has so little of its order."""


def _order(view: _View) -> Iterator[_Difference]:
    """The words of the witness in an order that makes another sentence of them, or none."""
    comparison, target = view.comparison, view.bitext.target
    if len(comparison.links) < _FEWEST_LINKS or comparison.alike < _LEAST_ALIKE or comparison.order >= _LEAST_ORDER:
        return
    spans = (target.tokens[0].start, target.tokens[-1].end), (0, len(view.bitext.source.raw))
    said = "the translation has the words of the {witness} in another order"
    yield _Difference("different-order", spans[:1], spans[1:], said, 0.8)


_REACH = 4
"""Words within which a denial stands from what it denies."""


def _denials(view: _View) -> Iterator[_Difference]:
    """Denials on one side where the other affirms the same words."""
    comparison = view.comparison
    for mine, denies in ((comparison, "translation"), (comparison.turned, "witness")):
        for index in range(len(mine.text.tokens)):
            if not _denies_openly(mine.text, index) or index in mine.links:
                continue
            denied = _denied(mine, index)
            if denied is None or _denied_at(mine.other, mine.links[denied]) or _second_denial(mine.text, index):
                continue
            words = mine.text.raw[slice(*mine.text.span_of(min(index, denied), max(index, denied) + 1))]
            there = mine.links[denied]
            place = denied if mine is comparison else there
            first = min(index, place) if mine is comparison else place
            span = view.bitext.target.span_of(first, place + 1 if place >= first else first + 1)
            one, other = ("translation", "{witness}") if denies == "translation" else ("{witness}", "translation")
            said = f"the {one} says “{words}”, the {other} “{mine.other.tokens[there].text}” without the denial"
            yield _Difference("opposite", (span,), _source_spans(view.bitext, range(place, place + 1)), said, 0.8)


_FOCUS = frozenset("even only just merely simply 都 就 只 才 仅".split())
"""What a denial passes over: "not even half" denies half."""
_SHORT_OF = frozenset("less few under below short 不到 不足 少于 低于 不及 未满".split())
"""Lemmas that deny an amount as "not" does: less than half is not half."""


def _denied(comparison: Comparison, index: int) -> int | None:
    """The nearest following word with a counterpart of the same meaning."""
    for place in range(index + 1, min(len(comparison.text.tokens), index + 1 + _REACH)):
        if comparison.text.tokens[place].kind is TokenKind.PUNCTUATION:
            return None
        if comparison.text.tokens[place].lemma in _FOCUS:
            continue
        if place in comparison.links and place in comparison.content:
            return place
    return None


def _denied_at(text: Text, index: int) -> bool:
    return any(
        _denial(text, i) is not Denial.NONE or text.tokens[i].lemma in _SHORT_OF
        for i in range(max(0, index - 2 * _REACH), min(len(text.tokens), index + _REACH))
    )


def _second_denial(text: Text, index: int) -> bool:
    near = range(max(0, index - _REACH), min(len(text.tokens), index + _REACH + 1))
    return any(i != index and _denial(text, i) >= Denial.IMPLICIT for i in near)


def _denial(text: Text, index: int) -> Denial:
    token = text.tokens[index]
    if token.kind is TokenKind.PUNCTUATION:
        return Denial.NONE
    return denial_of_chinese(token.norm) if text.language == CHINESE else denial_of_english(token.lemma)


def _denies_openly(text: Text, index: int) -> bool:
    token = text.tokens[index]
    if text.language == CHINESE:
        return token.kind is TokenKind.WORD and negates_openly_chinese(token.norm)
    return negates_openly_english(token.norm) or token.lemma == "not"


def _place_in(view: _View, words: tuple[int, int]) -> Span:
    """The zero-width place in the translation where words of the witness belong."""
    links, text = view.comparison.turned.links, view.other
    beside = neighbours(
        *words,
        len(text.tokens),
        lambda index: [links[index]] if index in links else [],
        lambda index: says_something(text.tokens[index], text.language),
    )
    return place_by(view.bitext.target, beside, view.comparison.left.__contains__, view.bitext.looseness)


def _places(indices: set[int], text: Text) -> tuple[Span, ...]:
    return tuple(text.tokens[index].span for index in sorted(indices))


def _source_spans(bitext: Bitext, tokens: range) -> tuple[Span, ...]:
    found = {i for index in tokens for i in bitext.counterparts(bitext.target, index)}
    return _places(found, bitext.source) or (bitext.place_of(bitext.target, tokens.start, tokens.stop),)


def _flag(bitext: Bitext, difference: _Difference, witness: Witness) -> Flag:
    return Flag(
        check=difference.check,
        category=difference.category,
        severity=witness.severity,
        confidence=difference.confidence * witness.trust,
        source_spans=difference.source,
        target_spans=difference.target,
        message=difference.message.replace("{witness}", witness.name),
    )
