"""The nouns of transcheck: every stage takes and gives these, and they import nothing of ours.

Spans are half-open offsets in Unicode code points into a text *as it was given*.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from types import MappingProxyType
from typing import Any, NamedTuple

Span = tuple[int, int]
"""Half-open ``(start, end)`` in code points; ``start == end`` marks the place where something is missing."""

CHINESE = "zh"
ENGLISH = "en"


class Severity(str, enum.Enum):
    """How much a divergence matters, as in MQM."""

    NEUTRAL = "neutral"
    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"

    @property
    def weight(self) -> float:
        """MQM penalty: neutral 0, minor 1, major 5, critical 10."""
        return _WEIGHTS[self]

    @property
    def rank(self) -> int:
        """Position from the mildest (0) to the gravest (3)."""
        return _RANKS[self]


_WEIGHTS = {Severity.NEUTRAL: 0.0, Severity.MINOR: 1.0, Severity.MAJOR: 5.0, Severity.CRITICAL: 10.0}
_RANKS = {severity: rank for rank, severity in enumerate(Severity)}


class Verdict(str, enum.Enum):
    """What transcheck says of a pair or of a claim."""

    FAITHFUL = "faithful"
    QUESTIONABLE = "questionable"
    DIVERGENT = "divergent"
    UNVERIFIABLE = "unverifiable"


@dataclass(frozen=True, slots=True)
class Location:
    """Where a pair stands: file name, comment label, first and last line (counted from 1), permanent link."""

    file: str | None = None
    comment: str | None = None
    lines: tuple[int, int] | None = None
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Label:
    """A divergence that a data set says is in a pair."""

    check: str
    source_spans: tuple[Span, ...] = ()
    target_spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Waiver:
    """A check whose flags count for nothing in a row, and why; the reason may be empty."""

    check: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """A source and the translation posted for it.

    ``target`` is None for a passage without a translation; ``reason`` then says why. A reader also sets ``reason``
    for a row that it could identify but not use. ``labels`` is None for a row that has not been labelled.
    """

    id: str
    source: str
    target: str | None
    source_lang: str | None = None
    target_lang: str | None = None
    location: Location = Location()
    reference: tuple[str, ...] = ()
    machine: tuple[str, ...] = ()
    context: str | None = None
    labels: tuple[Label, ...] | None = None
    ignore: tuple[Waiver, ...] = ()
    meta: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    reason: str | None = None
    machine_origins: tuple[str, ...] = ()
    """The providers that ``machine`` was got from on demand, one for each; empty where the row had it."""
    back_translation: str | None = None
    """The target rendered back into the source language by a machine."""
    notes: tuple[str, ...] = ()
    """What a person should know of how the row came to be as it is: machine output that could not be had, and why."""

    @property
    def provided(self) -> tuple[tuple[str, str], ...]:
        """``(provider, text)`` of the machine output that was got on demand, which stands behind the row's own."""
        own = len(self.machine) - len(self.machine_origins)
        return tuple(zip(self.machine_origins, self.machine[own:], strict=True))


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment of a thread, or the article above it, before anybody knows which of its lines are a translation.

    ``lines`` holds (line number counted from 1, text as given) without the comment's own number or quote marks;
    ``ignore`` the waivers that were written between them, each with its line.
    """

    id: str
    lines: tuple[tuple[int, str], ...]
    location: Location = Location()
    meta: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    ignore: tuple[tuple[int, Waiver], ...] = ()


class TokenKind(str, enum.Enum):
    """What a token is, as far as segmentation can tell."""

    WORD = "word"
    NUMBER = "number"
    PUNCTUATION = "punctuation"
    OTHER = "other"
    """URLs, e-mail addresses, handles, hashtags, emoji and scripts that are neither Chinese nor Latin."""


class Token(NamedTuple):
    """One token. ``start`` and ``end`` are offsets into the text as given; ``norm`` is its normalised form.

    ``norm`` is lower-cased, half-width and simplified; ``lemma`` is the English base form (for Chinese, ``norm``).
    """

    start: int
    end: int
    text: str
    norm: str
    lemma: str
    kind: TokenKind = TokenKind.WORD

    @property
    def span(self) -> Span:
        """``(start, end)``."""
        return (self.start, self.end)


class QuantityKind(str, enum.Enum):
    """What a quantity measures. Parts of a date are quantities of their own."""

    CARDINAL = "cardinal"
    ORDINAL = "ordinal"
    PERCENT = "percent"
    """Value as a share: 40 % is 2/5; so are 四成, 三分之一 and "a third"."""
    PERCENTAGE_POINT = "percentage-point"
    MULTIPLE = "multiple"
    """Twofold, 两倍: the value is the factor."""
    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    WEEKDAY = "weekday"
    """Monday is 1, Sunday is 7."""
    TIME = "time"
    """Minutes after midnight."""
    DECADE = "decade"
    """The first year of the decade; 80 for "the eighties" without a century."""
    CENTURY = "century"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its value. ``low == high`` unless it is a range or open-ended (``60多`` is 60 to 70).

    ``unit`` is a code such as ``kg``, ``km`` or ``CNY`` when the text names one; ``span`` covers number and unit,
    in the text as given. ``approximate`` is true for 大约, 来, about, nearly, dozens of …
    ``optional`` is true where it may stand without a counterpart: 一个, the pronoun "one", 首次, the number in a name.
    """

    start: int
    end: int
    text: str
    low: Fraction
    high: Fraction
    kind: QuantityKind = QuantityKind.CARDINAL
    unit: str | None = None
    approximate: bool = False
    optional: bool = False

    @property
    def span(self) -> Span:
        """``(start, end)``."""
        return (self.start, self.end)


@dataclass(frozen=True, eq=False)
class Text:
    """A segmented text: tokens, quantities, sentences and clauses.

    ``sentences`` and ``clauses`` are half-open ranges of token indices that together cover all tokens in order.
    """

    raw: str
    language: str
    tokens: tuple[Token, ...]
    quantities: tuple[Quantity, ...] = ()
    sentences: tuple[Span, ...] = ()
    clauses: tuple[Span, ...] = ()

    @cached_property
    def norms(self) -> tuple[str, ...]:
        """The normalised form of each token; many tables are looked up in one text."""
        return tuple(token.norm for token in self.tokens)

    @cached_property
    def forms(self) -> tuple[tuple[str, str], ...]:
        """Normalised form, with straight apostrophes, and lemma of each token."""
        return tuple((token.norm.replace("’", "'"), token.lemma) for token in self.tokens)

    @cached_property
    def heads(self) -> Mapping[str, Sequence[int]]:
        """The tokens by what a phrase may begin with: their first character in Chinese, else their ``forms``."""
        found: dict[str, list[int]] = {}
        chinese = self.language == CHINESE
        for index, forms in enumerate((norm[:1],) for norm in self.norms) if chinese else enumerate(self.forms):
            for form in dict.fromkeys(forms):
                found.setdefault(form, []).append(index)
        return found

    def span_of(self, first: int, last: int) -> Span:
        """Character span from token ``first`` up to, not including, token ``last``."""
        return (self.tokens[first].start, self.tokens[last - 1].end)


class Link(NamedTuple):
    """Token ``source`` corresponds to token ``target`` with ``probability``; ``evidence`` names what says so."""

    source: int
    target: int
    probability: float
    evidence: str


@dataclass(frozen=True, slots=True)
class Alignment:
    """Word links of a pair, sorted; ``note`` says when a limit cut in.

    ``source_support`` and ``target_support`` give, for each token, the probability that something on the other side
    accounts for it, linked or not; they are empty if the aligner does not say.
    """

    links: tuple[Link, ...] = ()
    note: str | None = None
    source_support: tuple[float, ...] = ()
    target_support: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """A clause-sized statement of the source with what renders it in the target (no target span: nothing does).

    ``coverage`` is the share, 0 to 1, of its content words that have a counterpart.
    """

    source_spans: tuple[Span, ...]
    target_spans: tuple[Span, ...]
    coverage: float
    verdict: Verdict = Verdict.UNVERIFIABLE


@dataclass(frozen=True, slots=True)
class Flag:
    """One divergence: which check saw it, what it is, how sure, and the words in both texts that prove it."""

    check: str
    category: str
    severity: Severity
    confidence: float
    source_spans: tuple[Span, ...]
    target_spans: tuple[Span, ...]
    message: str

    @property
    def is_grave(self) -> bool:
        """Whether it alone, where it is sure enough, makes a translation divergent."""
        return self.severity is Severity.CRITICAL or (
            self.severity is Severity.MAJOR and self.category.startswith("accuracy/")
        )


@dataclass(frozen=True, slots=True)
class Metrics:
    """sacrebleu's sentence scores, 0 to 100 (TER: lower is better), against the best of the given texts.

    ``ter`` is None for texts too long for it: its search grows faster than the square of their length.
    """

    chrf: float
    bleu: float
    ter: float | None
    chrf_plus: float | None = None
    """chrF++, which counts words and pairs of words too."""
    counts: Mapping[str, tuple[float, ...]] = field(default_factory=lambda: MappingProxyType({}), repr=False)
    """What each metric is computed from; summed up over many texts it gives the figures of a corpus."""
    machine_counts: Mapping[str, tuple[float, ...]] = field(default_factory=lambda: MappingProxyType({}), repr=False)
    """The same for the row's machine output against the same texts, where it has both."""


@dataclass(frozen=True, slots=True)
class GlossedWord:
    """A word of a text with its reading (pinyin; empty for English) and the sense that a dictionary gives for it.

    ``sense`` is empty for a word that the dictionary does not have.
    """

    span: Span
    reading: str
    sense: str


@dataclass(frozen=True, slots=True)
class Result:
    """What an audit says of one pair. ``score`` is the probability, 0 to 1, that the translation is faithful."""

    pair: Pair
    source_lang: str | None
    target_lang: str | None
    verdict: Verdict
    score: float
    reason: str | None = None
    claims: tuple[Claim, ...] = ()
    flags: tuple[Flag, ...] = ()
    metrics: Mapping[str, Metrics] = field(default_factory=lambda: MappingProxyType({}))
    source_tokens: tuple[Token, ...] = ()
    target_tokens: tuple[Token, ...] = ()
    links: tuple[Link, ...] = ()
    gloss: Mapping[str, tuple[GlossedWord, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """Word by word from a dictionary, for ``source`` and, with a back-translation, ``target``: help, not evidence."""
    waived: tuple[Flag, ...] = ()
    """What was flagged and counts for nothing, since the row waives it."""
    unused_waivers: tuple[Waiver, ...] = ()
    """Waivers of the row that nothing was flagged for."""

    @property
    def mqm(self) -> float:
        """Minus the sum of the flags' weights."""
        return -sum(flag.severity.weight for flag in self.flags)
