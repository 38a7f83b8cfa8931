"""The sense has shifted: the model that reads both texts finds words that do not say what the source says.

It marks the words of the translation that are probably wrong, with the source words that they stand for, those that
were probably put in, and words of the source that are probably not rendered, as far as the aligner, too, finds nothing
sure on the other side (`doubts`), and only in pairs that it reads at once. It has to be as sure as with few good
translations in a thousand, for each kind of word. A rule that names the cause takes its place. In a text of few words a
turn of phrase may render it all, which the model, having learned from news, takes for wrong: there a doubt is minor,
and has to be more likely than not. Of a translation into simplified Chinese it also says how likely a wrong name,
number or negation, or harm, is in it anywhere: where nothing grave is flagged and that is likely, the words that it
doubts most are marked.

Why it matters: that a word is simply wrong, or the sense of a sentence has shifted, no rule can see.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from transcheck.checks.base import Bitext, is_content
from transcheck.estimating.doubts import ADDED, FEW_WORDS, LOST, WRONG, WordWeights
from transcheck.estimating.estimate import Estimate, majors
from transcheck.language.normalising import simplify
from transcheck.model import CHINESE, Flag, Severity, Span, Text

NAME = "meaning-shifted"
_MORE_LIKELY = 0.5
CRITICAL = 0.35
"""The probability of a critical error from which on a translation into Chinese is flagged as a whole: the least, in
steps of .05, that none of 1,505 good translations of comments and news reaches that were held out, and two of 1,500
others (`training/README.md`)."""
_MOST = 3
"""Words that are then marked."""


def find_shifts(
    bitext: Bitext, doubts: Mapping[str, Mapping[int, float]], words: Mapping[str, WordWeights]
) -> Iterator[Flag]:
    """Yields a flag for each run of words that the model holds to be wrong, and for source words that are left out.

    ``doubts`` has by side the probability of each doubted token.
    """
    target, source_text = bitext.target, bitext.source
    _, content = bitext.counts
    few = content < FEW_WORDS
    severity, least = (Severity.MINOR, _MORE_LIKELY) if few else (Severity.MAJOR, 0.0)
    wrong, lost, added = doubts[WRONG], doubts[LOST], doubts[ADDED]
    marked: set[int] = set()
    for first, last in _runs(target, lambda n: wrong.get(n, 0.0) >= max(words[WRONG].cut, least)):
        marked.update(range(first, last))
        span = target.span_of(first, last)
        source, sure = _counterparts(bitext, range(first, last)), _worst(wrong, first, last)
        how = "most probably does not" if sure >= _MORE_LIKELY else "may not"
        message = f"“{target.raw[slice(*span)]}” {how} say what the source says"
        yield _flag("accuracy/mistranslation", severity, sure, source, (span,), message)
    for first, last in _runs(target, lambda n: added.get(n, 0.0) >= max(words[ADDED].cut, least)):
        if marked.isdisjoint(range(first, last)):
            marked.update(range(first, last))
            span, sure = target.span_of(first, last), _worst(added, first, last)
            how = "is most probably not" if sure >= _MORE_LIKELY else "may not be"
            message = f"“{target.raw[slice(*span)]}” {how} in the source"
            place = bitext.place_of(target, first, last)
            yield _flag("accuracy/addition", severity, sure, (place,), (span,), message)
    for first, last in _runs(source_text, lambda n: lost.get(n, 0.0) >= max(words[LOST].cut, least)):
        if marked & {number for index in range(first, last) for number in bitext.counterparts(source_text, index)}:
            continue
        span = source_text.span_of(first, last)
        place = bitext.place_of(source_text, first, last)
        sure = _worst(lost, first, last)
        how = "is most probably not" if sure >= _MORE_LIKELY else "may not be"
        message = f"“{source_text.raw[slice(*span)]}” {how} rendered"
        yield _flag("accuracy/omission", severity, sure, (span,), (place,), message)


def find_doubtful_pair(bitext: Bitext, estimate: Estimate, flags: Iterable[Flag]) -> Iterator[Flag]:
    """Yields a flag on the most doubtful words of a pair that probably has a critical error which no flag explains.

    ``flags`` are those that the pair has. The model has learned of critical errors in simplified characters only.
    """
    raw = bitext.target.raw
    if (
        bitext.target.language != CHINESE
        or simplify(raw) != raw
        or estimate.critical < CRITICAL
        or any(flag.is_grave for flag in flags)
    ):
        return
    content = [n for n, token in enumerate(bitext.target.tokens) if is_content(token, CHINESE)]
    wrong = majors(estimate.target, [bitext.target.tokens[n].span for n in content])
    worst = sorted(sorted(range(len(content)), key=lambda i: -wrong[i])[:_MOST])
    marked = [content[i] for i in worst if wrong[i] >= max(wrong) / 2]
    if not marked:
        return
    spans = tuple(bitext.target.tokens[n].span for n in marked)
    words = ", ".join(f"“{bitext.target.raw[slice(*span)]}”" for span in spans)
    how = "is likely" if estimate.critical >= _MORE_LIKELY else "may well be there"
    message = (
        f"a wrong name, number or negation, harm, or another grave error {how} ({estimate.critical:.2f}); "
        f"most doubtful: {words}"
    )
    # Of those without a critical error every other one has a major one.
    sure = (1.0 + estimate.critical) / 2
    yield _flag("accuracy/mistranslation", Severity.MAJOR, sure, _counterparts(bitext, marked), spans, message)


def _worst(probabilities: Mapping[int, float], first: int, last: int) -> float:
    return max(probabilities.get(number, 0.0) for number in range(first, last))


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
    severity: Severity,
    confidence: float,
    source_spans: tuple[Span, ...],
    target_spans: tuple[Span, ...],
    message: str,
) -> Flag:
    return Flag(NAME, category, severity, min(confidence, 1.0), source_spans, target_spans, message)
