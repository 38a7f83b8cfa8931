"""Which quantity of the source is rendered by which of the target, for all checks that look at numbers."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import product
from operator import attrgetter

from transcheck.checks.base import Bitext, is_content
from transcheck.checks.frequencies import frequencies
from transcheck.checks.quantity_changes import DATE_KINDS
from transcheck.checks.quantity_parts import told_in_parts
from transcheck.language.quantities import match
from transcheck.language.quantities.units import dimension
from transcheck.model import Quantity, QuantityKind, Text


@dataclass(frozen=True, slots=True)
class QuantityPairs:
    """``matching`` render one another, ``conflicting`` stand in each other's place with different values."""

    matching: tuple[tuple[Quantity, Quantity], ...]
    conflicting: tuple[tuple[Quantity, Quantity], ...]
    source_only: tuple[Quantity, ...]
    target_only: tuple[Quantity, ...]


_MOST = 400
"""Quantities a side that are paired; a text with more is a table, and pairing is quadratic in them."""


@lru_cache(maxsize=2)
def pair_quantities(bitext: Bitext) -> QuantityPairs:
    """Pairs the quantities of both sides one to one: first by value, then what is left by place.

    Among equal values the nearest in relative position is taken. What is left over on both sides conflicts if the two
    are linked, or stand in the same claim, or are all that is left.
    """
    sources, targets = _counted(bitext)
    source_places = [_place(bitext.source, quantity) for quantity in sources]
    target_places = [_place(bitext.target, quantity) for quantity in targets]
    candidates = sorted(
        (source.optional or target.optional, abs(source_places[i] - target_places[j]), i, j)
        for i, source in enumerate(sources)
        for j, target in enumerate(targets)
        if match(source, target)
    )
    taken_source: dict[int, int] = {}
    taken_target: dict[int, int] = {}
    for _, _, i, j in candidates:
        if i not in taken_source and j not in taken_target:
            taken_source[i], taken_target[j] = j, i
    matching = tuple((sources[i], targets[j]) for i, j in sorted(taken_source.items()))
    # A value said once may be said twice in the other language, or be understood the second time.
    left_source = [
        i
        for i, quantity in enumerate(sources)
        if i not in taken_source
        and not quantity.optional
        and not any(_said_again(quantity, other) for other in targets)
    ]
    left_target = [
        j
        for j, quantity in enumerate(targets)
        if j not in taken_target
        and not quantity.optional
        and not any(_said_again(quantity, other) for other in sources)
    ]
    told = told_in_parts(bitext, [sources[i] for i in left_source], [targets[j] for j in left_target])
    left_source = [i for i in left_source if sources[i] not in told]
    left_target = [j for j in left_target if targets[j] not in told]
    conflicting: list[tuple[int, int]] = []
    options = sorted(
        (_distance(bitext, sources[i], targets[j], source_places[i], target_places[j]), i, j)
        for i in left_source
        for j in left_target
        if _comparable(sources[i], targets[j])
    )
    used_source: set[int] = set()
    used_target: set[int] = set()
    for distance, i, j in options:
        if i not in used_source and j not in used_target and distance < _FAR:
            conflicting.append((i, j))
            used_source.add(i)
            used_target.add(j)
    pairs = ((i, j) for i in left_source for j in range(len(targets)) if i not in used_source and j not in taken_target)
    for i, j in pairs:
        if _stands_unsaid(bitext, bitext.source, sources[i], targets[j]):
            conflicting.append((i, j))
            used_source.add(i)
            taken_target[j] = i
    pairs = ((i, j) for j in left_target for i in range(len(sources)) if j not in used_target and i not in taken_source)
    for i, j in pairs:
        if _stands_unsaid(bitext, bitext.target, targets[j], sources[i]):
            conflicting.append((i, j))
            used_target.add(j)
            taken_source[i] = j
    ones = (
        [i for i, each in enumerate(side) if each.optional and each.unit in _TIMES and i not in taken and i not in used]
        for side, taken, used in ((sources, taken_source, used_source), (targets, taken_target, used_target))
    )
    for i, j in product(*ones):
        if i not in used_source and j not in used_target and _are_linked(bitext, sources[i], targets[j]):
            conflicting.append((i, j))
            used_source.add(i)
            used_target.add(j)
    return QuantityPairs(
        matching,
        tuple((sources[i], targets[j]) for i, j in sorted(conflicting)),
        tuple(sources[i] for i in left_source if i not in used_source),
        tuple(targets[j] for j in left_target if j not in used_target),
    )


def _said_again(quantity: Quantity, other: Quantity) -> bool:
    """Whether one value may be said twice, or once for both: 55 for "55 to 60", but not 9 million for "millions"."""
    bounds = (other.low, other.high)
    return match(quantity, other) and (other.low == other.high or quantity.low in bounds or quantity.high in bounds)


def _are_linked(bitext: Bitext, source: Quantity, target: Quantity) -> bool:
    """Whether a word of the one stands for a word of the other."""
    here, there = (
        range(_token_at(text, each), bisect_left(text.tokens, each.end, key=attrgetter("start")))
        for text, each in ((bitext.source, source), (bitext.target, target))
    )
    return any(place in there for index in here for place in bitext.counterparts(bitext.source, index))


_TIMES = frozenset(("hour", "day", "week", "month", "year"))
"""Units of which one goes without saying: 一个月 and "a week" stand for each other only where they are linked."""


def _counted(bitext: Bitext) -> tuple[list[Quantity], list[Quantity]]:
    """The quantities of both sides, but not those that say how often, where each side says it once: 一天三次."""
    here, there = frequencies(bitext.source), frequencies(bitext.target)
    spans = [(here[0].span, there[0].span)] if len(here) == len(there) == 1 and here[0].unit == there[0].unit else []
    found = []
    for side, text in enumerate((bitext.source, bitext.target)):
        covered = [pair[side] for pair in spans]
        found.append([q for q in text.quantities[:_MOST] if not any(a <= q.start and q.end <= b for a, b in covered)])
    return found[0], found[1]


def _stands_unsaid(bitext: Bitext, text: Text, counted: Quantity, unsaid: Quantity) -> bool:
    """True if ``unsaid``, which may stand without a counterpart, has taken the place of what ``text`` counts."""
    if _is_one_of(bitext, text, counted, unsaid):
        return True
    if not unsaid.optional or counted.kind is not unsaid.kind:
        return False
    if counted.kind is QuantityKind.CARDINAL:
        both = (counted, unsaid)
        small = all(2 <= each.low == each.high < 10 and each.unit is None for each in both)
        if not small or not any(each.text in _HEADS for each in both):
            return False
    elif counted.kind not in _TELLING or (counted.kind is QuantityKind.PERCENT and unsaid.low == Fraction(1, 2)):
        return False
    other = bitext.other(text)
    return bitext.claim_of(other, _token_at(other, unsaid)) == bitext.claim_of(text, _token_at(text, counted))


_TELLING = frozenset((QuantityKind.MULTIPLE, QuantityKind.TIME, QuantityKind.PERCENT))
"""Kinds that stand for nothing else: "double" for 翻两番, "noon" for 零时; but half may be a figure of speech."""
_HEADS = frozenset(("俩", "仨"))
"""Words that count people."""


def _is_one_of(bitext: Bitext, text: Text, several: Quantity, one: Quantity) -> bool:
    """True if a one that goes without saying (一年, 一本书) stands where ``text`` has ``several`` of the same."""
    counted = several.kind is one.kind is QuantityKind.CARDINAL and not several.approximate
    if not counted or not one.optional or not one.low == one.high == 1 < several.low:
        return False
    sides = [(bitext.other(text), one), (text, several)]
    claims = [bitext.claim_of(side, _token_at(side, each)) for side, each in sides]
    if claims[0] != claims[1]:
        return False
    if one.unit or several.unit:
        return one.unit == several.unit
    nouns = [_noun_after(side, each) for side, each in sides]
    return nouns[0] is not None and nouns[1] in bitext.counterparts(bitext.other(text), nouns[0])[:1]


def _noun_after(text: Text, quantity: Quantity) -> int | None:
    """The first word of content after a number, past its measure word."""
    first = next((i for i, token in enumerate(text.tokens) if token.start >= quantity.end), len(text.tokens))
    near = range(first, min(len(text.tokens), first + _NOUN))
    # One character is a noun only behind a measure word.
    nouns = (i for i in near if is_content(text.tokens[i], text.language))
    return next((i for i in nouns if len(text.tokens[i].norm) > 1 or i > first), None)


_NOUN = 3
"""Words after a number within which what it counts stands."""
_FAR = 3.0
_ALIKE = frozenset(
    (
        frozenset((QuantityKind.YEAR, QuantityKind.DECADE)),
        frozenset((QuantityKind.DECADE, QuantityKind.CENTURY)),
    )
)
"""Different parts of a date of which one may have become the other."""
_BARE_VALUES = {
    QuantityKind.YEAR: (100, 3000),
    QuantityKind.MONTH: (1, 12),
    QuantityKind.DAY: (1, 31),
    QuantityKind.TIME: (0, 24),
    QuantityKind.DECADE: (10, 3000),
    QuantityKind.CENTURY: (1, 30),
}
"""What a bare number must lie between to be the part of a date that the other language names."""


def _comparable(source: Quantity, target: Quantity) -> bool:
    """Whether one may be a wrong rendering of the other: a weekday is not one of a weight."""
    if source.kind is target.kind or frozenset((source.kind, target.kind)) in _ALIKE:
        return True
    dates = [quantity for quantity in (source, target) if quantity.kind in DATE_KINDS]
    if not dates:
        return True
    if len(dates) == 2 or dates[0].kind is QuantityKind.WEEKDAY:
        return False
    bare = target if dates[0] is source else source
    low, high = _BARE_VALUES[dates[0].kind]
    counts = bare.kind in (QuantityKind.CARDINAL, QuantityKind.ORDINAL) and bare.unit is None
    return counts and low <= bare.low == bare.high <= high


def _distance(bitext: Bitext, source: Quantity, target: Quantity, here: float, there: float) -> float:
    """0 to 1 by relative position, more for another kind and another dimension, plus 1 for other claims."""
    distance = abs(here - there)
    if (source.kind in DATE_KINDS) != (target.kind in DATE_KINDS):
        distance += 1
    elif source.kind is not target.kind:
        distance += 0.3
    if source.unit and target.unit and dimension(source.unit) != dimension(target.unit):
        distance += 0.5
    source_claim = bitext.claim_of(bitext.source, _token_at(bitext.source, source))
    target_claim = bitext.claim_of(bitext.target, _token_at(bitext.target, target))
    if source_claim is None or source_claim != target_claim:
        distance += 1
    return distance


def _place(text: Text, quantity: Quantity) -> float:
    return quantity.start / max(1, len(text.raw))


def _token_at(text: Text, quantity: Quantity) -> int:
    low, high = 0, len(text.tokens) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if text.tokens[middle].start <= quantity.start:
            low = middle
        else:
            high = middle - 1
    return low
