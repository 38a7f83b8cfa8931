"""Where the translation and a reference, or machine output, differ in value, name or polarity.

Both are in one language, so their words can be laid side by side; what differs there is evidence about the source. A
difference that a second reference supports is none. Machine output errs itself and is a weaker witness.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from transcheck.checks.base import Bitext
from transcheck.language import segment
from transcheck.language.quantities import match
from transcheck.lexicon.polarity import negates_openly_chinese, negates_openly_english
from transcheck.model import CHINESE, Flag, Severity, Span, Text

_LONGEST = 2000
"""Tokens beyond which two texts are not laid side by side: the comparison is quadratic in the worst case."""


@dataclass(frozen=True, slots=True)
class Witness:
    """What a difference from this kind of text weighs."""

    name: str
    severity: Severity
    confidence: float


REFERENCE = Witness("reference", Severity.MAJOR, 0.7)
MACHINE = Witness("machine output", Severity.MINOR, 0.4)


def compare(bitext: Bitext, texts: Sequence[str], witness: Witness) -> Iterator[Flag]:
    """Flags ``different-value``, ``different-name`` and ``opposite`` that every one of ``texts`` supports."""
    others = [segment(text, bitext.target.language) for text in texts if text.strip()]
    others = [other for other in others if other.tokens]
    if not others or len(bitext.target.tokens) > _LONGEST:
        return
    found = [list(_differences(bitext.target, other)) for other in others if len(other.tokens) <= _LONGEST]
    if not found:
        return
    for difference in found[0]:
        if all(any(_same_place(difference, rival) for rival in rivals) for rivals in found[1:]):
            yield Flag(
                check=difference.check,
                category="accuracy/mistranslation",
                severity=witness.severity,
                confidence=witness.confidence,
                source_spans=_source_spans(bitext, difference.tokens),
                target_spans=(difference.span,),
                message=f"the translation says {difference.said}, the {witness.name} {difference.reference}",
            )


@dataclass(frozen=True, slots=True)
class _Difference:
    check: str
    span: Span
    tokens: range
    said: str
    reference: str


def _same_place(left: _Difference, right: _Difference) -> bool:
    return left.check == right.check and left.span[0] <= right.span[1] and right.span[0] <= left.span[1]


def _differences(target: Text, other: Text) -> Iterator[_Difference]:
    yield from _values(target, other)
    chinese = target.language == CHINESE
    matcher = SequenceMatcher(
        None, [token.lemma for token in target.tokens], [token.lemma for token in other.tokens], autojunk=False
    )
    for operation, i1, i2, j1, j2 in matcher.get_opcodes():
        if operation == "equal":
            continue
        here = [i for i in range(i1, i2) if _negates(target, i, chinese=chinese)]
        there = [j for j in range(j1, j2) if _negates(other, j, chinese=chinese)]
        if len(here) % 2 != len(there) % 2 and i2 - i1 <= 3 and j2 - j1 <= 3:
            yield _difference("opposite", target, range(i1, i2), other, range(j1, j2))
        elif operation == "replace" and not chinese:
            mine, theirs = _capitalised(target, i1, i2), _capitalised(other, j1, j2)
            if mine and theirs and i2 - i1 <= 4 and j2 - j1 <= 4:
                yield _difference("different-name", target, mine, other, theirs)


def _difference(check: str, target: Text, here: range, other: Text, there: range) -> _Difference:
    if len(here):
        span = target.span_of(here.start, here.stop)
    else:
        place = target.tokens[here.start].start if here.start < len(target.tokens) else len(target.raw)
        span = (place, place)
    words = other.raw[slice(*other.span_of(there.start, there.stop))] if len(there) else ""
    said = target.raw[slice(*span)]
    return _Difference(check, span, here, f"“{said}”" if said else "nothing", f"“{words}”" if words else "does not")


def _values(target: Text, other: Text) -> Iterator[_Difference]:
    mine = [q for q in target.quantities if not q.optional and not any(match(q, rival) for rival in other.quantities)]
    theirs = [q for q in other.quantities if not q.optional and not any(match(q, rival) for rival in target.quantities)]
    for quantity, rival in zip(mine, theirs, strict=False):
        inside = [
            i for i, token in enumerate(target.tokens) if token.end > quantity.start and token.start < quantity.end
        ]
        tokens = range(inside[0], inside[-1] + 1) if inside else range(0)
        yield _Difference("different-value", quantity.span, tokens, f"“{quantity.text}”", f"“{rival.text}”")


def _negates(text: Text, index: int, *, chinese: bool) -> bool:
    norm = text.tokens[index].norm
    return negates_openly_chinese(norm) if chinese else negates_openly_english(norm)


def _capitalised(text: Text, first: int, last: int) -> range:
    starts = {start for start, _ in text.sentences}
    places = [i for i in range(first, last) if text.tokens[i].text[0].isupper() and i not in starts]
    return range(places[0], places[-1] + 1) if places else range(0)


def _source_spans(bitext: Bitext, tokens: range) -> tuple[Span, ...]:
    found = {bitext.source.tokens[i].span for index in tokens for i in bitext.counterparts(bitext.target, index)}
    if found:
        return tuple(sorted(found))
    return (bitext.place_of(bitext.target, tokens.start, tokens.stop),) if bitext.target.tokens else ()
