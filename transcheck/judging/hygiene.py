"""What is wrong with a data set as a set: rows that repeat or contradict others, that leak, or that are damaged."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from transcheck.judging.near_duplicates import NearDuplicates, plain
from transcheck.language import segment
from transcheck.language.quantities.compare import match
from transcheck.model import CHINESE, ENGLISH, Flag, Label, Pair, Quantity, Severity, Span
from transcheck.reading.encoding import encoding_of

CATEGORY = "data"

RULES: Mapping[str, str] = MappingProxyType(
    {
        "repeated-id": "Two rows have the same id, so that nobody knows which one is meant.",
        "duplicate-pair": "A row says the same as an earlier one, apart from case, spaces and punctuation.",
        "near-duplicate-pair": "At least four fifths of the row's character trigrams are those of an earlier one.",
        "contradicting-translations": "One source has two translations, both held to be right, with different numbers.",
        "broken-label": "A label marks nothing, or cuts a word or a number in two: the text has changed since.",
        "broken-encoding": "The text was decoded in a wrong encoding once: it holds �, 锟斤拷 or ä½ å¥½ for 你好.",
        "mixed-encodings": "The file is in another encoding than the first one of the set that is not plain ASCII.",
        "leaked-row": "The row, or its source, is also in the data set that it must be kept apart from.",
    }
)
"""Each defect by its name, and what it means."""

_SEVERITIES = {
    "repeated-id": Severity.MINOR,
    "duplicate-pair": Severity.MINOR,
    "near-duplicate-pair": Severity.NEUTRAL,
    "contradicting-translations": Severity.MAJOR,
    "broken-label": Severity.MAJOR,
    "broken-encoding": Severity.MAJOR,
    "mixed-encodings": Severity.MINOR,
    "leaked-row": Severity.MAJOR,
}
_RENAMED = re.compile(r"(.+)#\d+")
_WITHIN_WORD = re.compile("[A-Za-zÀ-ɏ]{2}|[0-9]{2}")
_CONTRACTED = ("n't", "n’t")
_SHORTEST = 6
"""Letters and digits of a source that says enough to be recognised in another data set."""
_MOJIBAKE = re.compile("\ufffd|锟斤拷|烫烫烫|屯屯屯|[\ue000-\uf8ff]|[Â-ô][\u0080-\u00bf\u0152-\u2122]+")


@dataclass(frozen=True, slots=True)
class _Row:
    """What is kept of a row: its id, its translation and whether that is held to be right."""

    id: str
    target: str
    labels: tuple[Label, ...] | None


class Hygiene:
    """Looks at the rows of a data set one after the other. It keeps about one to two kilobytes for each."""

    def __init__(self, against: Iterable[Pair] = (), files: Iterable[str] = ()) -> None:
        """``against`` is a data set that shares no row with this one; ``files`` are those that this one is made of."""
        self._ids: set[int] = set()
        self._pairs: dict[int, str] = {}
        self._sources: dict[int, _Row] = {}
        self._rows: list[_Row] = []
        self._near = NearDuplicates()
        self._odd_files = _odd_files(files)
        self._foreign_pairs: dict[int, str] = {}
        self._foreign_sources: dict[int, str] = {}
        for pair in against:
            source = plain(pair.source)
            self._foreign_pairs.setdefault(hash((source, plain(pair.target or ""))), pair.id)
            if len(source) >= _SHORTEST:
                self._foreign_sources.setdefault(hash(source), pair.id)

    def inspect(self, pair: Pair, language: str | None) -> list[Flag]:
        """What is wrong with the row in view of those before it; ``language`` is that of the translation."""
        found = [*self._id(pair), *_labels(pair), *self._file(pair), *_encoding(pair)]
        source, target = plain(pair.source), plain(pair.target or "")
        if not source or not target:
            return found
        row = _Row(pair.id, pair.target or "", pair.labels)
        return [*found, *self._leak(source, target), *self._repetition(row, source, target, language)]

    def _id(self, pair: Pair) -> list[Flag]:
        renamed = _RENAMED.fullmatch(pair.id)
        self._ids.add(hash(pair.id))
        if renamed and hash(renamed[1]) in self._ids:
            return [_flag("repeated-id", f"an earlier row has the id {renamed[1]} too; ids must differ")]
        return []

    def _file(self, pair: Pair) -> list[Flag]:
        message = self._odd_files.pop(pair.location.file or "", None)
        return [_flag("mixed-encodings", message)] if message else []

    def _leak(self, source: str, target: str) -> list[Flag]:
        known = self._foreign_pairs.get(hash((source, target)))
        if known is not None:
            return [_flag("leaked-row", f"the other data set has the row as {known}")]
        known = self._foreign_sources.get(hash(source))
        if known is not None:
            return [_flag("leaked-row", f"the other data set has the source, in {known}")]
        return []

    def _repetition(self, row: _Row, source: str, target: str, language: str | None) -> list[Flag]:
        key = hash((source, target))
        near = [(self._rows[number], share) for number, share in self._near.add(f"{source} {target}")]
        self._rows.append(row)
        if key in self._pairs:
            return [_flag("duplicate-pair", f"{self._pairs[key]} says the same")]
        self._pairs[key] = row.id
        first = self._sources.setdefault(hash(source), row)
        if first is not row and not first.labels and not row.labels:
            clash = _contradiction(first.target, row.target, language)
            if clash is not None:
                mine, theirs = clash
                message = f"here the source is rendered {mine.text!r}, in {first.id} {theirs.text!r}"
                return [_flag("contradicting-translations", message, target_spans=(mine.span,))]
        # Where the labels differ, the rows are meant to differ in little else.
        alike = [(other, share) for other, share in near if bool(other.labels) == bool(row.labels)]
        if alike:
            other, share = max(alike, key=lambda item: item[1])
            return [_flag("near-duplicate-pair", f"{share:.0%} of the trigrams are those of {other.id}")]
        return []


def _flag(rule: str, message: str, source_spans: tuple[Span, ...] = (), target_spans: tuple[Span, ...] = ()) -> Flag:
    return Flag(rule, CATEGORY, _SEVERITIES[rule], 1.0, source_spans, target_spans, message)


def _odd_files(files: Iterable[str]) -> dict[str, str]:
    """What there is to say of each file that is in another encoding than the first one."""
    encodings = {file: encoding for file in files if (encoding := encoding_of(file))}
    first, usual = next(iter(encodings.items()), ("", ""))
    return {
        file: f"the file is in {encoding}, {first} in {usual}; save all as UTF-8"
        for file, encoding in encodings.items()
        if encoding != usual
    }


_MARK_SIGNS = frozenset(("emoji-changed", "hidden-characters"))
"""Checks whose labels mark signs, within words as well."""


def _labels(pair: Pair) -> list[Flag]:
    found = []
    for place, label in enumerate(pair.labels or ()):
        if label.check in _MARK_SIGNS:
            continue
        marked = [(pair.source, span) for span in label.source_spans]
        marked += [(pair.target or "", span) for span in label.target_spans]
        anything = any(text[slice(*span)].strip() for text, span in marked)  # a mark or an emoji may be what is wrong
        cut = next((text[slice(*span)] for text, span in marked if _cuts_a_word(text, span)), None)
        if not anything or cut is not None:
            what = f"cuts a word in two ({cut[:20]!r})" if anything and cut is not None else "marks nothing"
            message = f"label {place + 1} ({label.check}) {what}; count its offsets anew"
            found.append(_flag("broken-label", message, label.source_spans, label.target_spans))
    return found


def _cuts_a_word(text: str, span: Span) -> bool:
    """Whether an edge lies between two letters or digits; Chinese has no such edges, and n't is a word of its own.

    Garbled characters within a word are what a label may well be about.
    """
    return not _MOJIBAKE.fullmatch(text[slice(*span)]) and any(
        bool(_WITHIN_WORD.fullmatch(text[edge - 1 : edge + 1])) and not text.startswith(_CONTRACTED, edge)
        for edge in {*span}
        if edge > 0
    )


def _encoding(pair: Pair) -> list[Flag]:
    if any(label.check == "hidden-characters" for label in pair.labels or ()):
        return []  # the row is there for it
    texts = (pair.source, pair.target or "")
    labels = pair.labels or ()
    labelled = [  # whoever labelled them knows of them
        [span for label in labels for span in label.source_spans],
        [span for label in labels for span in label.target_spans],
    ]
    spans = [
        tuple(
            found.span()
            for found in _MOJIBAKE.finditer(text)
            if _is_garbled(found[0]) and not any(start < found.end() and found.start() < end for start, end in marks)
        )
        for text, marks in zip(texts, labelled, strict=True)
    ]
    if not any(spans):
        return []
    text, span = next((text, marks[0]) for text, marks in zip(texts, spans, strict=True) if marks)
    return [
        _flag("broken-encoding", f"{text[slice(*span)][:20]!r} comes of a wrong encoding; export the row again", *spans)
    ]


def _is_garbled(text: str) -> bool:
    """Whether these characters can only come of a wrong decoding: UTF-8 read as Windows-1252, or nothing readable."""
    if text[0] > "\u00ff":
        return True
    try:
        read = text.encode("cp1252", "strict").decode("utf-8", "strict")
    except UnicodeError:
        return False
    return len(read) < len(text)


def _contradiction(one: str, other: str, language: str | None) -> tuple[Quantity, Quantity] | None:
    """A quantity of ``other`` and one of ``one``, neither of which the other text has."""
    if language not in (CHINESE, ENGLISH):
        return None
    theirs, mine = (
        [quantity for quantity in segment(text, language).quantities if not quantity.optional] for text in (one, other)
    )
    new = next((quantity for quantity in mine if not any(match(quantity, known) for known in theirs)), None)
    old = next((quantity for quantity in theirs if not any(match(quantity, known) for known in mine)), None)
    return (new, old) if new is not None and old is not None else None
