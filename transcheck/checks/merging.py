"""One error, one flag: flags that come of one cause are merged into the one that says most of it.

The most specific flag stays (`Specificity`), among equals the gravest, then one that marks words on both sides, then
the surest; its confidence is the greatest of those merged, as they bear each other out. Flags come of one cause

- where one only sees a symptom, that is below ``CAUSE``: if most of the words that it marks on either side are marked
  by the other too. An estimate marks words roughly, so that half of the other's words are enough as well.
- else if they agree on both sides: half of the words of the shorter are the other's too. A side that marks no words,
  since something is missing there, agrees with any, as long as the other side does not.

The other way round, a flag for words that are simply missing goes with the gap that it lies in: of a clause left out
nobody has to be told that its negation is left out too. A grave one does not go with a minor gap.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator

from transcheck.checks import discover
from transcheck.checks.base import Specificity
from transcheck.model import Flag, Severity, Span

_WITNESSES = {
    **dict.fromkeys(("missing-against-reference", "extra-against-reference"), Specificity.GAP),
    **dict.fromkeys(("different-name", "different-value", "opposite"), Specificity.WORD),
}
"""What another translation of the same source has otherwise."""


def merge(flags: Iterable[Flag]) -> list[Flag]:
    """The flags in order of the source, one for each cause.

    One flag may say what an equal one says and not the other way round, whichever comes first; so what is left is
    merged again until nothing goes.
    """
    found = _merge_once(flags)
    while len(again := _merge_once(found)) < len(found):
        found = again
    return found


def _merge_once(flags: Iterable[Flag]) -> list[Flag]:
    kept: dict[int, Flag] = {}
    owners: dict[tuple[int, int], list[int]] = {}  # by side and character, so that only flags that touch are compared
    unique: dict[object, Flag] = {}
    for flag in sorted(flags, key=_order):
        key = flag.check, flag.source_spans, flag.target_spans
        unique[key] = _with_confidence(unique.get(key, flag), flag.confidence)
    for number, flag in enumerate(unique.values()):
        places = list(_places(flag))
        touching = sorted({owner for place in places for owner in owners.get(place, ()) if owner in kept})
        cause = next((owner for owner in touching if _same_cause(flag, kept[owner])), None)
        if cause is not None:
            kept[cause] = _with_confidence(kept[cause], flag.confidence)
            continue
        parts = [kept.pop(owner) for owner in touching if _is_part(kept[owner], flag)]
        kept[number] = _with_confidence(flag, max((part.confidence for part in parts), default=0.0))
        for place in places:
            owners.setdefault(place, []).append(number)
    return sorted(kept.values(), key=lambda flag: (flag.source_spans, flag.target_spans, flag.check))


def specificity(flag: Flag) -> Specificity:
    """How much ``flag`` says of the cause; what no check made is an estimate, or another translation's word."""
    check = discover().get(flag.check)
    return check.specificity if check else _WITNESSES.get(flag.check, Specificity.ESTIMATE)


def _order(flag: Flag) -> tuple[float, ...]:
    return -specificity(flag), -flag.severity.rank, -sum(map(_has_words, _sides(flag))), -flag.confidence


def _same_cause(flag: Flag, other: Flag) -> bool:
    """Whether ``other``, which is at least as specific, says what ``flag`` says."""
    rank = specificity(flag)
    sides = list(zip(_sides(flag), _sides(other), strict=True))
    if rank < Specificity.CAUSE and flag.check != other.check:
        roughly = rank is Specificity.ESTIMATE
        return any(_coincide(here, there, shorter=roughly) for here, there in sides)
    agreed = [_coincide(here, there, shorter=True) for here, there in sides]
    return any(agreed) and all(
        same or not _has_words(here) or not _has_words(there) for same, (here, there) in zip(agreed, sides, strict=True)
    )


def _is_part(flag: Flag, gap: Flag) -> bool:
    """Whether ``flag`` is about words that are missing with all those of ``gap``."""
    if specificity(gap) is not Specificity.GAP or specificity(flag) is Specificity.GAP:
        return False
    if gap.severity.rank < Severity.MAJOR.rank <= flag.severity.rank:
        return False
    return (
        all(
            _size(here) == _shared(here, there) and _has_words(here) == _has_words(there)
            for here, there in zip(_sides(flag), _sides(gap), strict=True)
        )
        and sum(map(_has_words, _sides(gap))) == 1
    )


def _with_confidence(flag: Flag, confidence: float) -> Flag:
    return flag if confidence <= flag.confidence else dataclasses.replace(flag, confidence=confidence)


def _sides(flag: Flag) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    return flag.source_spans, flag.target_spans


def _places(flag: Flag) -> Iterator[tuple[int, int]]:
    for side, spans in enumerate(_sides(flag)):
        for span in spans:
            for character in range(*span):
                yield side, character


def _coincide(spans: Iterable[Span], others: tuple[Span, ...], *, shorter: bool) -> bool:
    """Whether half of the characters of ``spans``, or of the ``shorter`` of the two, are in both."""
    here = tuple(spans)
    size = min(_size(here), _size(others)) if shorter else _size(here)
    return size > 0 and 2 * _shared(here, others) >= size


def _has_words(spans: tuple[Span, ...]) -> bool:
    return _size(spans) > 0


def _size(spans: tuple[Span, ...]) -> int:
    return sum(end - start for start, end in spans)


def _shared(spans: tuple[Span, ...], others: tuple[Span, ...]) -> int:
    return sum(max(0, min(end, stop) - max(start, begin)) for start, end in spans for begin, stop in others)
