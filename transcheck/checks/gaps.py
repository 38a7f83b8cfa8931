"""Stretches of one side that nothing on the other side accounts for.

The aligner gives each word the probability that something on the other side accounts for it, and links. A gap is a
stretch of content words that most likely have no counterpart, cut where a clause ends. A free rendering leaves words
without counterparts on *both* sides and about as many words as one expects; what is left out or added leaves them on
one side, and makes the translation shorter or longer. How sure a gap is, is a logistic function of such evidence, with
weights that ``training/aligner/gaps.py`` learns from good translations with clauses, sentences and phrases taken out
and put in.
"""

from __future__ import annotations

import json
import math
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise, takewhile
from operator import attrgetter
from pathlib import Path

from transcheck.aligning.lexical import shared_lookup
from transcheck.checks.asking_readers import words_of_asking
from transcheck.checks.base import Bitext
from transcheck.checks.brackets import named_in_brackets
from transcheck.checks.datelines import end_of_dateline
from transcheck.checks.parts import part_at
from transcheck.language.cantonese import FUNCTION_WORDS
from transcheck.language.normalising import simplify
from transcheck.lexicon.dictionary import load_dictionary
from transcheck.lexicon.idioms import idiomatic_words, is_idiom
from transcheck.lexicon.lemmas import is_known
from transcheck.lexicon.names import is_chinese_name, is_pinyin, pinyin_of, runs_read_as
from transcheck.lexicon.polarity import Denial, denial_of_chinese, denial_of_english, negates_openly_english
from transcheck.lexicon.transliterations import foreignness
from transcheck.model import CHINESE, QuantityKind, Severity, Span, Text, Token, TokenKind

EVIDENCE = (
    "strength", "mass", "unlinked", "linked", "opposite", "opposite-words", "elsewhere", "length", "clauses", "size",
    "share", "crossed",
)  # fmt: skip
"""What is known of a gap, in order; see ``describe``."""

CLEAR, DOUBTFUL, EXCHANGED = 0.9, 0.6, 0.7
"""How often a finding that is clear, or one that is not, is right, and one of a word in another's place."""

_PATIENCE = 1.0
"""Added to each word's log-odds of having no counterpart, so that one well-supported word does not end a stretch."""
_LEAST = 0.02
"""Support is kept this far from 0 and 1, so that no single word decides."""
_UNLINKED, _LINKED = 1.5, -2.0
"""What it adds to a word's log-odds of having no counterpart that it has no link to a content word, or a sure one."""
_WORDS_A_CHARACTER = {True: 0.75, False: 0.64}
"""English words for a Chinese character, from Chinese and into it: a translation is longer than what it renders."""
_SPREAD = 0.22
"""Standard deviation of the length of good translations, as a share of their length."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Tokens ``first`` to ``last`` (excluded) of ``text`` that the other side may not account for."""

    text: Text
    first: int
    last: int
    evidence: tuple[float, ...]
    """One value for each name in ``EVIDENCE``."""

    @property
    def span(self) -> Span:
        """The characters from the first to the last token."""
        return self.text.span_of(self.first, self.last)

    def touches(self, others: Sequence[Gap]) -> bool:
        """Whether it has a token in common with one of the others."""
        return any(self.first < other.last and other.first < self.last for other in others)


@dataclass(frozen=True, slots=True)
class Finding:
    """``missing`` from the translation, ``added`` in it, or both: the one said in the place of the other."""

    missing: Gap | None
    added: Gap | None
    confidence: float
    severity: Severity


class Side:
    """One side of a pair, with what speaks against each of its words having a counterpart."""

    def __init__(self, bitext: Bitext, text: Text):
        self.text = text
        self._rate = _WORDS_A_CHARACTER[bitext.from_chinese]
        self.other = bitext.other(text)
        self.support = bitext.alignment.source_support if text is bitext.source else bitext.alignment.target_support
        tokens, others = text.tokens, self.other.tokens
        self._idiomatic = idiomatic_words(text)
        known = set(self._idiomatic)
        if text is bitext.chinese:
            known |= named_in_brackets(bitext) | words_of_asking(text)
            dateline = end_of_dateline(text.raw)
            known.update(takewhile(lambda place: tokens[place].end <= dateline, range(len(tokens))))
        else:
            known.update(index for index in range(len(tokens) - 1) if _measures(tokens[index], tokens[index + 1]))
        self.content = [
            content and i not in known and _counts(token, text.language)
            for i, (token, content) in enumerate(zip(tokens, bitext.content_of(text), strict=True))
        ]
        self.counterparts: list[list[int]] = []
        """For each token the content words that it is linked to."""
        self.odds: list[float] = []
        """For each token the log-odds that it has no counterpart."""
        there, content = attrgetter("target" if text is bitext.source else "source"), bitext.content_of(self.other)
        for support, links in zip(self.support, bitext.links_of(text), strict=True):
            sure = [link for link in links if content[there(link)]] if links else []
            self.counterparts.append([there(link) for link in sure])
            best = sure[0].probability if sure else 0.0
            self.odds.append(odds_of_nothing(support) + (best * _LINKED if best else _UNLINKED))
        # What is said again needs no counterpart of its own, but each number does.
        rendered = {token.norm for token, places in zip(tokens, self.counterparts, strict=True) if places}
        rendered -= _amounts(text)
        # What may be Chinese in Latin letters: gaokao. Readings are only asked for beside it.
        spelled_there = {token.norm for token in others if len(token.norm) >= _SPELLED and is_pinyin(token.norm)}
        for index, token in enumerate(tokens):
            if self.content[index] and not self.counterparts[index]:
                spelled = (
                    bool(spelled_there) and pinyin_of(token.norm) in spelled_there
                    if text.language == CHINESE
                    else _is_spelled(token.norm, self.other.raw)
                )
                self.content[index] = token.norm not in rendered and not spelled

    @cached_property
    def unaccounted(self) -> list[float]:
        """For each content word without a link the probability that it has no counterpart; 0 for all others."""
        return [
            1.0 - support if content and not places else 0.0
            for content, places, support in zip(self.content, self.counterparts, self.support, strict=True)
        ]

    @cached_property
    def clauses(self) -> list[Span]:
        """The text's clauses, cut before coordinators too, as ranges of tokens."""
        found = []
        for start, end in self.text.clauses:
            cuts = [i for i in range(start + 1, end) if self.text.tokens[i].norm in _COORDINATORS]
            found += list(zip([start, *cuts], [*cuts, end], strict=True))
        return found

    @cached_property
    def length(self) -> float:
        """Length of the whole text, in English words."""
        return self.words(0, len(self.text.tokens))

    @cached_property
    def missing(self) -> float:
        """How many of its content words have no counterpart, by probability."""
        return sum(self.unaccounted)

    def missing_about(self, first: int, last: int) -> float:
        """The same of the sentences that a stretch touches: what renders a clause stands hardly further off."""
        sentences = self.text.sentences
        touched = sentences[max(0, bisect_right(sentences, (first,)) - 1) : bisect_left(sentences, (last,))]
        return sum(sum(self.unaccounted[start:end]) for start, end in touched if first < end)

    @cached_property
    def idioms(self) -> int:
        """How many Chinese idioms it has of which at most a word is linked: 人山人海, "packed with people".

        A turn of phrase renders these.
        """
        alone = [
            index
            for index, token in enumerate(self.text.tokens)
            if self.text.language == CHINESE and len(self.counterparts[index]) < 2 and index in self._idiomatic
        ]
        return sum(index - 1 not in alone for index in alone)

    @cached_property
    def free_idioms(self) -> list[int]:
        """The words of idioms of which at most a word is linked: what renders these may be longer."""
        return sorted(index for index in self._idiomatic if len(self.counterparts[index]) < 2)

    @cached_property
    def content_count(self) -> int:
        """How many content words it has."""
        return sum(self.content)

    def shares(self, index: int, first: int, last: int) -> bool:
        """True for a word of a stretch of which all counterparts are those of words outside it too."""
        return bool(self.counterparts[index]) and all(
            any(not first <= mine < last for mine in self._mine[place]) for place in self.counterparts[index]
        )

    @cached_property
    def _mine(self) -> dict[int, list[int]]:
        """By token of the other side the tokens that it is a counterpart of."""
        found: dict[int, list[int]] = defaultdict(list)
        for index, places in enumerate(self.counterparts):
            for place in places:
                found[place].append(index)
        return found

    def words(self, first: int, last: int) -> float:
        """Length of a stretch, in English words."""
        tokens = [token for token in self.text.tokens[first:last] if token.kind is not TokenKind.PUNCTUATION]
        if self.text.language != CHINESE:
            return float(len(tokens))
        return sum(1.0 if token.text.isascii() else len(token.text) * self._rate for token in tokens)

    @cached_property
    def _linked(self) -> list[int]:
        """The tokens that have a counterpart."""
        return [index for index, places in enumerate(self.counterparts) if places]

    def slot(self, first: int, last: int) -> tuple[int, int, bool]:
        """Tokens of the other side between the counterparts of a stretch's neighbours; True if these are crossed."""
        linked = self._linked
        left, right = bisect_left(linked, first), bisect_left(linked, last)
        before = max(self.counterparts[linked[left - 1]]) if left else -1
        after = min(self.counterparts[linked[right]]) if right < len(linked) else len(self.other.tokens)
        return min(before, after) + 1, max(before, after), before >= after


def odds_of_nothing(support: float) -> float:
    """Log-odds that a word with this support has no counterpart."""
    bounded = min(max(support, _LEAST), 1.0 - _LEAST)
    return math.log((1.0 - bounded) / bounded)


def stretches(odds: Sequence[float]) -> Iterator[tuple[int, int]]:
    """``(first, last)`` of the stretches of words that most likely have no counterpart, ``last`` excluded.

    ``odds`` are the words' log-odds of having none; a stretch is the largest sum over neighbouring words, each raised
    by a constant. It ends where its sum falls to nothing (Kadane's algorithm for the maximum-sum segment).
    """
    run = best = 0.0
    start = end = 0
    for place, value in enumerate([*odds, -math.inf]):
        run += value + _PATIENCE
        if run <= 0.0:
            if best > 0.0:
                yield start, end
            run = best = 0.0
            start = place + 1
        elif run > best:
            best, end = run, place + 1


def candidates(bitext: Bitext, text: Text) -> tuple[Gap, ...]:
    """Every stretch of ``text`` that could be a gap, in order, sentence by sentence, however unsure.

    There are none if the aligner does not say what supports a word.
    """
    return _candidates(bitext, source=text is bitext.source)


@lru_cache(maxsize=4)
def _sides(bitext: Bitext) -> tuple[Side, Side]:
    return Side(bitext, bitext.source), Side(bitext, bitext.target)


def sides_of(bitext: Bitext, text: Text) -> tuple[Side, Side]:
    """The side that ``text`` is, and the other."""
    return _sides(bitext) if text is bitext.source else _sides(bitext)[::-1]


@lru_cache(maxsize=4)
def _candidates(bitext: Bitext, *, source: bool) -> tuple[Gap, ...]:
    if not bitext.alignment.source_support or not bitext.alignment.target_support:
        return ()
    here, there = sides_of(bitext, bitext.source if source else bitext.target)
    found: list[Gap] = []
    for start, end in here.text.sentences:
        content = [index for index in range(start, end) if here.content[index]]
        for first, last in stretches([here.odds[index] for index in content]):
            inside = _trimmed(here, content[first:last], content)
            found.append(Gap(here.text, inside[0], inside[-1] + 1, describe(here, there, inside)))
    return tuple(found)


def _trimmed(here: Side, inside: list[int], content: list[int]) -> list[int]:
    """``inside`` without the lesser part of a clause at either end, where it reaches into a neighbouring clause."""
    parts = []
    clauses = here.clauses
    for start, end in clauses[
        max(0, bisect_right(clauses, (inside[0],)) - 1) : bisect_right(clauses, (inside[-1] + 1,))
    ]:
        part = inside[bisect_left(inside, start) : bisect_left(inside, end)]
        if part:
            parts.append((part, bisect_left(content, end) - bisect_left(content, start)))
    while len(parts) > 1 and 2 * len(parts[0][0]) < parts[0][1]:
        parts.pop(0)
    while len(parts) > 1 and 2 * len(parts[-1][0]) < parts[-1][1]:
        parts.pop()
    return [index for part, _ in parts for index in part]


def describe(here: Side, there: Side, inside: Sequence[int]) -> tuple[float, ...]:
    """The ``EVIDENCE`` of a gap, each about 0 to 2. ``inside`` are the content words of ``here`` in it.

    "opposite" is what has no counterpart in the gap's slot on the other side, for each part of the gap that has none,
    by probability and by words; "elsewhere" is what has none on the whole other side; "length" the log-likelihood ratio
    of the lengths with and without a gap of this size; "clauses" how many it fills; "size" its length; "share" its part
    of all content words.
    """
    first, last = inside[0], inside[-1] + 1
    slot_first, slot_last, crossed = here.slot(first, last)
    opposite = there.unaccounted[slot_first:slot_last]
    unlinked = sum(not here.counterparts[index] for index in inside)
    size = here.words(first, last)
    ours, theirs = here.length, there.length
    variance = (_SPREAD * max(ours, theirs)) ** 2 + 1.0
    length = ((ours - theirs) * size - size * size / 2.0) / variance
    strength = sum(here.odds[index] + _PATIENCE for index in inside)
    mass = sum(1.0 - here.support[index] for index in inside)
    return (
        min(max(strength, 0.0), 25.0) / 10.0,
        min(mass, 8.0) / 4.0,
        min(unlinked, 10) / 5.0,
        min(len(inside) - unlinked, 5) / 5.0,
        min(sum(opposite) / max(mass, 0.1), 2.0),
        min(sum(value > 0.0 for value in opposite) / max(unlinked, 1), 2.0),
        min(there.missing, 8.0) / 8.0,
        min(max(length, -4.0), 6.0) / 4.0,
        float(min(_whole_clauses(here, inside), 2)),
        min(size, 20.0) / 10.0,
        unlinked / max(1, here.content_count),
        float(crossed),
    )


_COORDINATORS = frozenset("and but or 并 并且 而且 但 但是 还 也".split())


def _whole_clauses(here: Side, inside: Sequence[int]) -> int:
    """How many clauses of at least two content words lie in a gap and have no link."""
    within = set(inside)
    count = 0
    clauses = here.clauses
    for start, end in clauses[
        max(0, bisect_right(clauses, (inside[0],)) - 1) : bisect_right(clauses, (inside[-1] + 1,))
    ]:
        words = [index for index in range(start, end) if here.content[index]]
        free = all(index in within and not here.counterparts[index] for index in words)
        count += len(words) >= 2 and free
    return count


@lru_cache(maxsize=2)
def find_gaps(bitext: Bitext) -> tuple[Finding, ...]:
    """What is missing, added or exchanged, in order of the source.

    Two single words of which each stands where the other's counterpart belongs are one finding: an exchange.
    """
    found: list[Finding] = []
    units = [
        [*sentences, *_without(_units_alone(bitext, text), sentences)]
        for text in (bitext.source, bitext.target)
        for sentences in (_sentences_alone(bitext, text),)
    ]
    singles = [gap for gap in candidates(bitext, bitext.target) if _is_replaceable(bitext, gap)]
    for gap in _without(candidates(bitext, bitext.source), units[0]):
        severity = severity_of(bitext, gap)
        if severity is not None:
            found.append(Finding(gap, None, _CONFIDENCE[severity], severity))
        elif _is_replaceable(bitext, gap):
            instead = next((other for other in singles if stand_opposite(bitext, gap, other)), None)
            if instead is not None:
                found.append(Finding(gap, instead, EXCHANGED, Severity.MAJOR))
    for gap in _without(candidates(bitext, bitext.target), units[1]):
        severity = severity_of(bitext, gap)
        if severity is not None:
            found.append(Finding(None, gap, _CONFIDENCE[severity], severity))
    for missing, added in (*((gap, None) for gap in units[0]), *((None, gap) for gap in units[1])):
        severity = Severity.MINOR if _reports(missing or added) else Severity.MAJOR
        found.append(Finding(missing, added, CLEAR, severity))
    return tuple(found)


def _without(gaps: Sequence[Gap], units: Sequence[Gap]) -> list[Gap]:
    return [gap for gap in gaps if not any(gap.first < unit.last and unit.first < gap.last for unit in units)]


def _sentences_alone(bitext: Bitext, text: Text) -> list[Gap]:
    """Whole sentences, of few words of content too ("They do nothing about it."), of which nothing has a counterpart.

    They count where this text has more sentences than the other.
    """
    other = bitext.other(text)
    support = bitext.alignment.source_support if text is bitext.source else bitext.alignment.target_support
    if len(text.sentences) <= len(other.sentences) or not support:
        return []
    here, there = sides_of(bitext, text)
    if there.missing + there.idioms > _LEFT_OVER:
        return []
    found = []
    for start, end in text.sentences:
        words = [index for index in range(start, end) if text.tokens[index].kind is TokenKind.WORD]
        content = [index for index in words if here.content[index]]
        linked = any(link.evidence != "position" for index in words for link in bitext.links_of(text)[index])
        if len(words) < _LEAST_SENTENCE or linked or not content:
            continue
        if all(
            sum(support[index] for index in some) <= most * len(some)
            for some, most in ((words, _HARDLY_SUPPORTED), (content, _CONTENT_SUPPORTED))
        ):
            found.append(Gap(text, words[0], words[-1] + 1, describe(here, there, content)))
    return found


_LEAST_SENTENCE, _HARDLY_SUPPORTED, _CONTENT_SUPPORTED = 4, 0.55, 0.35
"""Words of a sentence that may be missing whole, and the mean support, of all and of those of content, up to which."""


def _units_alone(bitext: Bitext, text: Text) -> list[Gap]:
    """Clauses, phrases after a conjunction or a preposition of company, and reports, of which no word has a link.

    They count if all words of the other side have a counterpart, and nearly all others of this one: then there is
    nothing that could render them. One word will do behind "and" or "with", or with a negation.
    """
    alignment = bitext.alignment
    if not alignment.source_support or not alignment.target_support:
        return []
    here, there = sides_of(bitext, text)
    if there.idioms or (len(there.text.sentences) == 1 and there.missing > 2 * _NOTHING_LEFT):
        return []
    found = []
    joining = _JOINING_CHINESE if text.language == CHINESE else _JOINING_ENGLISH
    for start, end in (*_units(text), *_attributes(here)):
        content = [i for i in range(start, end) if here.content[i] and text.tokens[i].norm not in joining]
        inside = [index for index in content if not here.shares(index, start, end)]
        if not inside or any(here.counterparts[index] for index in inside):
            continue
        mass = sum(1.0 - here.support[index] for index in inside)
        ordinary = sum(is_ordinary(text, index) and not _may_name(text.tokens[index].norm) for index in inside)
        if len(inside) == 1:
            alone = ordinary and mass >= _ONE_ALONE and inside == content
            alone = alone and (text.tokens[start].norm in _COMPANY or _denies_alone(bitext, text, start, end))
            counts = alone and max(there.missing, here.missing_about(start, end) - mass) <= _NOTHING_LEFT / 3.0
        else:
            counts = ordinary >= _LEAST_WORDS and mass >= max(1.0, _MASS_A_WORD * len(inside))
            rest = here.missing_about(start, end) - mass
            counts = counts and (
                rest <= _HARDLY_ANYTHING_ELSE or (rest <= _LITTLE_ELSE and _is_likely(bitext, text, start, end))
            )
        if counts and _nothing_is_left(here, there, inside):
            first = start if here.content[start] else inside[0]
            found.append(Gap(text, first, inside[-1] + 1, describe(here, there, inside)))
    return found


def _nothing_is_left(here: Side, there: Side, inside: Sequence[int]) -> bool:
    """True if no word of the other side is left that could render some of this one.

    Where the place in which it would stand is empty, those elsewhere in the sentence count half.
    """
    first, last, crossed = here.slot(inside[0], inside[-1] + 1)
    near = there.unaccounted[max(0, first - _NEIGHBOUR) : last + _NEIGHBOUR]
    empty = not crossed and sum(near) <= _NOTHING_LEFT / 3.0
    return there.missing_about(first - 1, last + 1) <= _NOTHING_LEFT * (1 + empty)


def _is_likely(bitext: Bitext, text: Text, first: int, last: int) -> bool:
    """True if a gap within the tokens is likely by itself, though not sure."""
    return any(
        first <= gap.first and gap.last <= last and says_something(bitext, gap) and odds_of(bitext, gap) >= _LIKELY
        for gap in candidates(bitext, text)
    )


def _denies_alone(bitext: Bitext, text: Text, start: int, end: int) -> bool:
    """True if a negation that has no link stands among the tokens (不喝酒), and nothing else is left to deny."""
    chinese = text.language == CHINESE
    if chinese and _denial_is_left(bitext):
        return False  # 不在家, "out"
    return any(
        (denial_of_chinese(norm) is Denial.OPEN if chinese else negates_openly_english(norm))
        and not bitext.counterparts(text, index)
        for index in range(start, end)
        for norm in (text.tokens[index].norm,)
    )


@lru_cache(maxsize=4)
def _denial_is_left(bitext: Bitext) -> bool:
    """True if an English word that denies in any way has no link."""
    english = bitext.english
    return any(
        denial_of_english(token.lemma) and not bitext.counterparts(english, index)
        for index, token in enumerate(english.tokens)
    )


def _may_name(word: str) -> bool:
    """True for Chinese words that may be a name, or a part of one, that is not known."""
    return not word.isascii() and (is_chinese_name(word) or (word not in load_dictionary() and foreignness(word) > 0))


_NOTHING_LEFT, _HARDLY_ANYTHING_ELSE = 0.25, 0.5
"""Words without a counterpart on the other side, and elsewhere on this one, up to which all is accounted for."""
_LITTLE_ELSE, _LIKELY = 0.8, 1.0
"""Words without a counterpart elsewhere on this side up to which a unit counts if its log-odds are so many."""
_ONE_ALONE, _MASS_A_WORD = 0.65, 0.45
"""Probability of having no counterpart from which one word counts, and, for each of its words, a longer unit."""


def _units(text: Text) -> list[Span]:
    """The text cut at its marks, and before what joins a clause or a phrase; after a Chinese verb of saying too."""
    chinese = text.language == CHINESE
    joining = _JOINING_CHINESE if chinese else _JOINING_ENGLISH
    cuts = {0, len(text.tokens)}
    for index, token in enumerate(text.tokens):
        if (token.kind is TokenKind.PUNCTUATION and token.norm != "-") or (chinese and token.norm in _REPORTING):
            cuts.add(index + 1)
        elif token.norm in joining:
            cuts.add(index)
    return list(pairwise(sorted(cuts)))


def _attributes(here: Side) -> list[Span]:
    """The Chinese words without a link that stand before 的 and a word that has one: 刚去世的母亲, "her mother"."""
    text = here.text
    found = []
    for place in range(1, len(text.tokens) - 1 if text.language == CHINESE else 0):
        if text.tokens[place].norm == "的" and here.counterparts[place + 1]:
            first = place
            while first and here.content[first - 1] and not here.counterparts[first - 1]:
                first -= 1
            if first < place:
                found.append((first, place))
    return found


_COMPANY = frozenset("and with without plus 和 与".split())
_JOINING_CHINESE = frozenset("和 与 并 而 但 就是 因为 所以 虽然 如果".split())
_JOINING_ENGLISH = frozenset(
    "because although though after before while when since thanks with without and but or if unless whereas until so "
    "for as during due despite which who that by from at in on into over about plus".split()
)


def _reports(gap: Gap | None) -> bool:
    return gap is not None and reports(gap.text, gap.first, gap.last)


def reports(text: Text, first: int, last: int) -> bool:
    """True for words of which one is a verb of saying."""
    return any(text.tokens[index].lemma in _REPORTING for index in range(first, last))


_CONFIDENCE = {Severity.MAJOR: CLEAR, Severity.MINOR: DOUBTFUL}
_WHOLE_CLAUSE, _SURE, _VERY_SURE = 1.0, 3.0, 5.0
"""Log-odds from which a gap counts that fills a clause, that is worth a look, and that is clear by itself."""
_LEAST_CLAUSE = 3.5
"""Length, in English words, from which a clause says something of its own."""
_LEAST_WORDS, _LEAST_MISSING = 2, 1.0
"""A single word without a counterpart is no gap: too many are rendered by a turn of phrase. Nor are several of which,
by their support, not one is missing, unless the lengths speak for it."""
_MOST_OF_AN_IDIOM = 12.0
"""Length, in English words, up to which a stretch may render an idiom."""
_FREE_RENDERING = 0.6
"""Words without a counterpart in the gap's slot, for each of its own, from which the one may well render the other."""
_LEFT_OVER, _TOO_MUCH_LEFT_OVER = 1.0, 2.0
"""Words without a counterpart on the whole other side up to which a gap is clear, and up to which it is one at all."""


def says_something(bitext: Bitext, gap: Gap) -> bool:
    """True for a stretch of several ordinary words, hardly any linked, in whose place there is not as much else."""
    here, there = sides_of(bitext, gap.text)
    short = here.words(gap.first, gap.last) <= _MOST_OF_AN_IDIOM
    if short and bitext.facing(gap.text, (gap.first + gap.last) // 2, there.free_idioms):
        return False
    inside = [index for index in range(gap.first, gap.last) if here.content[index]]
    ordinary = sum(
        not here.counterparts[index] and is_ordinary(gap.text, index) and not leads_to_multiple(gap.text, index)
        for index in inside
    )
    linked = sum(bool(here.counterparts[index]) for index in inside)
    rendered = gap.evidence[EVIDENCE.index("opposite-words")] >= _FREE_RENDERING
    missing = sum(1.0 - here.support[index] for index in inside)
    shorter = gap.evidence[EVIDENCE.index("length")] > 0.0
    return (
        ordinary >= _LEAST_WORDS
        and 4 * linked <= len(inside)
        and not rendered
        and (shorter or missing >= _LEAST_MISSING)
    )


def leads_to_multiple(text: Text, index: int) -> bool:
    """True for 增加 and 原来 before a multiple (增加到原来的两倍), which "doubled" says all in one."""
    token = text.tokens[index]
    return token.norm in _OF_CHANGE and any(
        quantity.kind is QuantityKind.MULTIPLE and token.end <= quantity.start <= token.end + _SOON
        for quantity in text.quantities
    )


_OF_CHANGE = frozenset("增加 增长 提高 上升 扩大 增 原来 原先 以前".split())
_SOON = 6
"""Characters."""


def severity_of(bitext: Bitext, gap: Gap) -> Severity | None:
    """Major if nothing on the other side is left over that could render the gap; minor if it is unclear; else None.

    Who said something is often named again, or left to the context, where texts are cut or joined: minor as well.
    """
    if not says_something(bitext, gap) or _is_whole_rendering(bitext, gap):
        return None
    here, there = sides_of(bitext, gap.text)
    left_over, odds = there.missing + there.idioms, odds_of(bitext, gap)
    whole = gap.evidence[EVIDENCE.index("clauses")] and here.words(gap.first, gap.last) >= _LEAST_CLAUSE
    net = left_over - max(0.0, here.missing - sum(here.unaccounted[gap.first : gap.last])) if whole else left_over
    if net <= _LEFT_OVER and odds >= (_WHOLE_CLAUSE if whole else _VERY_SURE):
        return Severity.MINOR if _reports(gap) else Severity.MAJOR
    return Severity.MINOR if left_over <= _TOO_MUCH_LEFT_OVER and odds >= _SURE else None


_FEW_WORDS = 2
"""Content words of a text that a turn of phrase may render as a whole."""


def _is_whole_rendering(bitext: Bitext, gap: Gap) -> bool:
    """True if the other side says but a word or two, not all of them rendered, and no clause but the gap's does it.

    Then the clause must: 太卷了, "The competition around here is getting out of hand".
    """
    here, there = sides_of(bitext, gap.text)
    if there.content_count + there.idioms > _FEW_WORDS or there.missing + there.idioms < _NOTHING_LEFT:
        return False
    outside = range(*part_at(here.clauses, gap.first)), range(*part_at(here.clauses, gap.last - 1))
    return not any(
        places and not any(index in clause for clause in outside) for index, places in enumerate(here.counterparts)
    )


def is_ordinary(text: Text, index: int) -> bool:
    """True for a word that is neither a number nor, by its capital letter, a name."""
    token = text.tokens[index]
    return token.kind is TokenKind.WORD and (not token.text[:1].isupper() or _starts_sentence(text, index))


def _starts_sentence(text: Text, index: int) -> bool:
    place = bisect_left(text.sentences, (index,))
    return place < len(text.sentences) and text.sentences[place][0] == index


_REPORTING = frozenset(
    "say tell add report write comment explain note state reply answer announce accord 说 说道 表示 称 告诉 补充 "
    "补充说 报道 报导 写道 评论 评论道 解释 指出 回答 回应 强调 宣布".split()
)
"""Verbs of saying, in both languages."""


_DOUBT = 0.5
"""Support of a word that may be exchanged."""
_ONE_RENDERING = 0.95
"""Root of the probability of a Chinese word's likeliest rendering from which one expects it (nine times in ten)."""


def _is_replaceable(bitext: Bitext, gap: Gap) -> bool:
    """True for one ordinary word that most likely has no counterpart, and of which one knows what that should be."""
    if gap.last - gap.first != 1 or not is_ordinary(gap.text, gap.first):
        return False
    support = bitext.alignment.source_support if gap.text is bitext.source else bitext.alignment.target_support
    expected = gap.text.language != CHINESE or shared_lookup().usual(gap.text.tokens[gap.first].norm) >= _ONE_RENDERING
    return expected and support[gap.first] < _DOUBT


def stand_opposite(bitext: Bitext, here: Gap, there: Gap) -> bool:
    """True if the two stand in the same slot: their neighbours on both sides are each other's counterparts.

    The edge of the text is a neighbour too.
    """
    first, last, crossed = sides_of(bitext, here.text)[0].slot(here.first, here.last)
    return not crossed and 0 <= there.first - first <= _NEIGHBOUR and 0 <= last - there.last <= _NEIGHBOUR


_NEIGHBOUR = 3
"""Tokens (an article, a preposition, a comma) that may stand between a gap and the counterpart of its neighbour."""


def _is_spelled(word: str, chinese: str) -> bool:
    """True for a Chinese word in Latin letters, gaokao beside 高考."""
    return (
        len(word) >= _SPELLED and not is_known(word) and is_pinyin(word) and bool(runs_read_as(word, simplify(chinese)))
    )


_SPELLED = 5
"""Letters of a word in pinyin that does not look so by chance."""


def _amounts(text: Text) -> set[str]:
    """The words of which its quantities are made."""
    tokens = text.tokens
    found: set[str] = set()
    for amount in text.quantities:
        first = bisect_right(tokens, amount.start, key=attrgetter("end"))
        last = bisect_left(tokens, amount.end, key=attrgetter("start"))
        found.update(token.norm for token in tokens[first:last])
    return found


def _measures(noun: Token, after: Token) -> bool:
    """True for a noun that says how much there is of what follows, as a Chinese classifier does: "a bunch of"."""
    return noun.lemma in _MEASURES and after.norm == "of"


_MEASURES = frozenset(
    "bit bunch couple deal group handful heap kind load lot number pair piece pile plenty series set sort touch ton "
    "type".split()
)


def _counts(token: Token, language: str) -> bool:
    """True for a word of content whose counterpart one expects to find.

    Negations have checks of their own that know more; words of the other language are untranslated; an idiom is
    rendered as a whole or by a turn of phrase.
    """
    if token.kind is not TokenKind.WORD:
        return token.kind is TokenKind.NUMBER
    if language == CHINESE:
        grammar = token.text.isascii() or token.norm in FUNCTION_WORDS or token.norm in _LIGHT_VERBS
        return not (grammar or is_idiom(token.norm)) and (denial_of_chinese(token.norm) < Denial.OPEN)
    return not negates_openly_english(token.norm) and "'" not in token.norm[:1]


_LIGHT_VERBS = frozenset("予以 加以 给以 作以 得以".split())
"""Verbs that only bring in another one: 予以抨击."""


@lru_cache(maxsize=1)
def _learned() -> dict[str, tuple[list[float], float]]:
    data = json.loads((Path(__file__).parent / "data" / "gaps.json").read_text(encoding="utf-8"))
    return {kind: ([part["weights"][name] for name in EVIDENCE], part["bias"]) for kind, part in data.items()}


def odds_of(bitext: Bitext, gap: Gap) -> float:
    """Log-odds, as learned, that a gap is something left out (of the source) or added (in the target)."""
    kind = "omitted" if gap.text is bitext.source else "added"
    weights, bias = _learned()[f"{bitext.source.language}-{bitext.target.language} {kind}"]
    return bias + sum(weight * known for weight, known in zip(weights, gap.evidence, strict=True))
