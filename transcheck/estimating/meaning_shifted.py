"""The sense has shifted: the model that reads both texts finds words that do not say what the source says.

It marks the words of the translation that are most probably wrong, with the source words that they stand for, and words
of the source that are most probably not rendered; but only words for which the aligner, too, finds nothing sure on the
other side. A model is no proof: its flags are minor, they say where to look, and a rule that names the cause takes
their place. Whoever wants them to count as wrong sets their severity to major.

Why it matters: that a word is simply wrong, or the sense of a sentence has shifted, no rule can see.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from transcheck.checks.base import Bitext, is_content
from transcheck.errors import InputError
from transcheck.estimating.estimate import Estimate, majors
from transcheck.model import Flag, Severity, Span, Text

NAME = "meaning-shifted"
SURE = 0.75
"""Support, three to one, from which on the other side accounts for a word whatever the model says."""
CUTS = "cuts.json"
"""The file of a model's folder that has its cuts."""


@dataclass(frozen=True, slots=True)
class Cuts:
    """Probabilities from which on a word of the target is flagged as gravely wrong, and one of the source as left out.

    Chosen on translations that training never saw, for each target language; see ``training/estimator/cuts.py``.
    """

    major: float
    omitted: float


@lru_cache(maxsize=4)
def load_cuts(folder: Path, language: str) -> Cuts:
    """The cuts of the model in ``folder`` for translations into ``language``.

    Raises:
        InputError: the folder has none, or some of another kind.
    """
    file = folder / CUTS
    try:
        found = json.loads(file.read_text(encoding="utf-8"))[language]
        return Cuts(major=float(found["major"]), omitted=float(found["omitted"]))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InputError(f"there are no cuts ({error!r}); choose the model's anew", file=str(file)) from error


def find_shifts(bitext: Bitext, estimate: Estimate, cuts: Cuts) -> Iterator[Flag]:
    """Yields a flag for each run of words that the model holds to be wrong, and for source words that are left out."""
    target, source_text, alignment = bitext.target, bitext.source, bitext.alignment
    wrong = _doubtful(majors(estimate.target, [token.span for token in target.tokens]), alignment.target_support)
    marked: set[int] = set()
    for first, last in _runs(target, lambda n: wrong[n] >= cuts.major):
        marked.update(range(first, last))
        span = target.span_of(first, last)
        message = f"“{target.raw[slice(*span)]}” most probably does not say what the source says"
        source = _counterparts(bitext, range(first, last))
        yield _flag("accuracy/mistranslation", max(wrong[first:last]), source, (span,), message)
    lost = _doubtful(majors(estimate.source, [token.span for token in source_text.tokens]), alignment.source_support)
    for first, last in _runs(source_text, lambda n: lost[n] >= cuts.omitted):
        if marked & {number for index in range(first, last) for number in bitext.counterparts(source_text, index)}:
            continue
        span = source_text.span_of(first, last)
        place = bitext.place_of(source_text, first, last)
        message = f"“{source_text.raw[slice(*span)]}” is most probably not rendered"
        yield _flag("accuracy/omission", max(lost[first:last]), (span,), (place,), message)


def _doubtful(probabilities: Sequence[float], support: Sequence[float]) -> list[float]:
    """The probabilities, with 0 for what the other side surely accounts for; an aligner may weigh no support."""
    if not support:
        return list(probabilities)
    return [p if sure < SURE else 0.0 for p, sure in zip(probabilities, support, strict=True)]


def _runs(text: Text, is_marked: Callable[[int], bool]) -> Iterator[Span]:
    """Runs of marked tokens that hold a content word; grammar words between two marked ones belong to them."""
    start: int | None = None
    end = 0
    content = False
    for number, token in enumerate(text.tokens):
        if is_marked(number):
            start = number if start is None else start
            end = number + 1
            content = content or is_content(token, text.language)
        elif is_content(token, text.language) or number > end:
            if start is not None and content:
                yield start, end
            start, content = None, False
    if start is not None and content:
        yield start, end


def _counterparts(bitext: Bitext, numbers: Iterable[int]) -> tuple[Span, ...]:
    found = {index for number in numbers for index in bitext.counterparts(bitext.target, number)}
    return tuple(bitext.source.tokens[index].span for index in sorted(found))


def _flag(
    category: str,
    confidence: float,
    source_spans: tuple[Span, ...],
    target_spans: tuple[Span, ...],
    message: str,
) -> Flag:
    return Flag(NAME, category, Severity.MINOR, min(confidence, 1.0), source_spans, target_spans, message)
