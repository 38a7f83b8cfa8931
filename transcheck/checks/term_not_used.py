"""A term of the user's glossary is not rendered as the glossary asks, or is rendered as it forbids.

Without a glossary there is nothing to find. A term counts if it stands there as a word of its own, in simplified or
traditional characters, or in English in any inflection; of terms that overlap the longest counts. It must be rendered
once in the translation. Where the glossary asks for capitals, other ones are a minor flag.

In Chinese: 术语没有按照术语表翻译，或者用了术语表禁用的译法。

Glossary:
    zh,en,forbidden,case
    内卷,involution; rat race,inner roll
    信用,credit,
    社会信用体系,social credit system,public trust system
    发改委,NDRC,,match
Why it matters: readers take two words for two things; whoever keeps a glossary has decided which word it is to be.

Flagged:
    年轻人都在讨论[内卷]。
    → Young people are all talking about the [inner roll].
    The [NDRC] has approved the plan.
    → [国家计委]已经批准了这个方案。
    [社會信用體系]影響每一個人。
    → The [public trust system] affects everybody.
Clean:
    我不想再内卷了。
    → I am tired of rat races.
    社会信用体系影响每一个人。
    → Social credit systems affect everybody.
    The rat race is over.
    → 内卷结束了。
Known false alarms: a term that the translation takes up by a pronoun; a word of the source that has another sense than
the glossary's term.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from transcheck.checks.base import Bitext, Check, is_content
from transcheck.checks.glossing import cite, quote
from transcheck.lexicon.glossary import Glossary
from transcheck.lexicon.glossary_terms import Forms, Occurrence, Term
from transcheck.model import CHINESE, Flag, Severity, Span, Text


class TermNotUsed(Check):
    """See the module's docstring."""

    name = "term-not-used"
    category = "terminology/wrong-term"
    severity = Severity.MAJOR

    def find(self, bitext: Bitext) -> Iterator[Flag]:
        """Yields a flag for each term of the source whose rendering is not one that the glossary asks for."""
        if bitext.glossary is None:
            return
        wanted = _wanted(bitext.source, bitext.glossary)
        if not wanted:
            return
        terms = [term for known in wanted for term in known]
        renderings = Forms(form for term in terms for form in (term.chinese, *term.forms, *term.forbidden)).find(
            bitext.target
        )
        for known, occurrences in wanted.items():
            yield from self._judge(bitext, known, occurrences, renderings)

    def _judge(
        self, bitext: Bitext, terms: Sequence[Term], occurrences: Sequence[Occurrence], renderings: Sequence[Occurrence]
    ) -> Iterator[Flag]:
        source, target = bitext.source, bitext.target
        asked = [form for term in terms for form in _asked(term, target)]
        right = [found for found in renderings if found.form in asked]
        forbidden = {form for term in terms for form in term.forbidden}
        wrong = [
            (origin, found)
            for found in renderings
            if found.form in forbidden and (origin := _origin(bitext, found, occurrences, alone=not right))
        ]
        instead = " or ".join(map(quote, dict.fromkeys(asked)))
        for origin, found in wrong:
            here, there = source.span_of(origin.first, origin.last), target.span_of(found.first, found.last)
            message = f"{cite(source, here)} is rendered {quote(target.raw[slice(*there)])}, which the glossary forbids"
            yield self.flag(bitext, source, [here], [there], f"{message}; it asks for {instead}", confidence=0.9)
        if not right and not wrong:
            here = source.span_of(occurrences[0].first, occurrences[0].last)
            message = f"{cite(source, here)} is not rendered as the glossary asks, which is {instead}"
            yield self.flag(bitext, source, [here], _rendered(bitext, occurrences[0]), message, confidence=0.8)
        elif right and any(term.match_case for term in terms) and not any(found.exact for found in right):
            here = source.span_of(occurrences[0].first, occurrences[0].last)
            there = target.span_of(right[0].first, right[0].last)
            message = f"{quote(target.raw[slice(*there)])} is written {quote(right[0].form)} in the glossary"
            yield self.flag(bitext, source, [here], [there], message, confidence=0.9, severity=Severity.MINOR)


def _wanted(text: Text, glossary: Glossary) -> dict[tuple[Term, ...], list[Occurrence]]:
    """The terms in ``text`` with their places; an English form may be that of several Chinese terms."""
    found: dict[tuple[Term, ...], list[Occurrence]] = {}
    for occurrence in glossary.finder.find(text):
        terms = tuple(term for term in glossary.terms_of(occurrence.form) if occurrence.exact or not term.match_case)
        if terms:
            found.setdefault(terms, []).append(occurrence)
    return found


def _asked(term: Term, text: Text) -> Iterable[str]:
    return (term.chinese,) if text.language == CHINESE else term.forms


def _origin(bitext: Bitext, found: Occurrence, occurrences: Sequence[Occurrence], *, alone: bool) -> Occurrence | None:
    """The occurrence in the source that ``found`` renders; with ``alone`` also if nothing else is known to be it."""
    linked = {place for index in range(found.first, found.last) for place in bitext.counterparts(bitext.target, index)}
    for occurrence in occurrences:
        if linked.intersection(range(occurrence.first, occurrence.last)):
            return occurrence
    other = any(_others(bitext, index) for index in range(found.first, found.last))
    return occurrences[0] if alone and not other else None


def _rendered(bitext: Bitext, occurrence: Occurrence) -> list[Span]:
    """What stands on the other side for the term, else what its claim has beside, else the place where it belongs."""
    source, target = bitext.source, bitext.target
    own = range(occurrence.first, occurrence.last)
    linked = {place for index in own for place in bitext.counterparts(source, index)}
    rendered = [place for place in linked if bitext.target_links[place][0].source in own]
    place = bitext.place_of(source, occurrence.first, occurrence.last)
    claim = bitext.claim_of(source, occurrence.first)
    free = [
        index
        for index, token in enumerate(target.tokens)
        if is_content(token, target.language)
        and not bitext.counterparts(target, index)
        and bitext.claim_of(target, index) == claim
    ]
    if not rendered and free:
        nearest = min(free, key=lambda index: abs(target.tokens[index].start - place[0]))
        rendered = [index for index in free if abs(index - nearest) <= _NEAR]
    return [target.tokens[index].span for index in sorted(rendered)] or [place]


def _others(bitext: Bitext, place: int) -> set[int]:
    """The words of content of the source that token ``place`` of the target is linked to."""
    tokens, language = bitext.source.tokens, bitext.source.language
    return {index for index in bitext.counterparts(bitext.target, place) if is_content(tokens[index], language)}


_NEAR = 2
"""Tokens that may lie between the parts of a rendering."""
