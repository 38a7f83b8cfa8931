"""What a rule misses in a translation and in every reference as well is not left out: the rule does not know the words.

A check that finds words of the source without a counterpart looks at each reference too, as if it were the translation.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Sequence

from transcheck.aligning.claims import cut_claims
from transcheck.checks.base import Bitext, Check
from transcheck.estimating.witnesses import Called
from transcheck.model import Flag, Span


def acquit(
    flags: Iterable[Flag], bitext: Bitext, references: Called, checks: Iterable[Check]
) -> tuple[list[Flag], list[str]]:
    """The flags that stand, and a note for each that does not."""
    by_name = {check.name: check for check in checks}
    others = [
        dataclasses.replace(
            bitext,
            target=comparison.other,
            alignment=alignment,
            claims=cut_claims(bitext.source, comparison.other, alignment),
        )
        for comparison, alignment in zip(references.comparisons, references.alignments, strict=True)
    ]
    standing, notes = [], []
    for flag in flags:
        check = by_name.get(flag.check) if others and _omits(flag) else None
        if check is not None and all(_omitted(flag, check.find(other)) for other in others):
            said = " … ".join(bitext.source.raw[slice(*span)] for span in flag.source_spans)
            notes.append(f"{flag.check} finds no counterpart of “{said}”, but in the reference neither")
        else:
            standing.append(flag)
    return standing, notes


def _omits(flag: Flag) -> bool:
    """True for a flag that marks words in the source and a mere place in the translation."""
    return _words(flag.source_spans) and not _words(flag.target_spans)


def _words(spans: Sequence[Span]) -> bool:
    return any(start < end for start, end in spans)


def _omitted(flag: Flag, found: Iterator[Flag]) -> bool:
    return any(
        _omits(other) and all(any(a <= c and d <= b for a, b in other.source_spans) for c, d in flag.source_spans)
        for other in found
    )
