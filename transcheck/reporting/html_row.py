"""A result as the HTML report carries it: short keys, nothing that is empty, offsets as JavaScript counts them.

========  ==============================================================================================
``h``     hash of the id, 12 hexadecimal digits, for the permanent link
``id``    id of the pair
``at``    file, comment, first line, last line; null where unknown
``s``     source; ``t`` translation, absent where there is none
``l``     source and target language, absent for what detection says of most: ``["zh", "en"]``
``v``     verdict, or ``untranslated`` for a passage that nobody translated
``p``     score, six digits; ``why`` its reason
``f``     flags: check, category, severity, confidence, source spans, target spans, message
``c``     claims: verdict, source spans, target spans
``a``     tokens of the source, ``b`` of the target: for each its distance from the one before, and its length
``k``     links: source token, target token, per cent
``r``     references, ``m`` machine output; ``x`` sacrebleu's figures by kind: chrF, chrF++, BLEU, TER
``y``     what stands beside the evidence: label (note, back, gloss) and text
``ctx``   context; true where it is that of the row before
``meta``  further fields of the input
``n``     number of labels, where the row has been labelled
========  ==============================================================================================

Spans, tokens and links are strings of whole numbers set apart by spaces: a browser reads them only for pairs it shows.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from itertools import accumulate, chain
from typing import Any

from transcheck.model import CHINESE, ENGLISH, Flag, Result, Span, Token
from transcheck.reporting.aids import aids_of
from transcheck.reporting.summary import is_untranslated

UNTRANSLATED = "untranslated"
_LAST_OF_ONE_UNIT = "\uffff"


def as_row(result: Result, previous_context: str | None = None) -> dict[str, Any]:
    """The row for ``result``, to be written as JSON."""
    pair, location = result.pair, result.pair.location
    source, target = _Units(pair.source), _Units(pair.target or "")
    row: dict[str, Any] = {
        "h": _digest(pair.id),
        "id": pair.id,
        "at": _without_nulls_at_end([location.file, location.comment, *(location.lines or (None, None))]),
        "s": pair.source,
        "t": pair.target,
        "l": _languages(result),
        "v": UNTRANSLATED if is_untranslated(result) else result.verdict.value,
        "p": round(float(result.score), 6),
        "why": result.reason,
        "f": [_flag(flag, source, target) for flag in result.flags],
        "c": [
            [claim.verdict.value, source.spans(claim.source_spans), target.spans(claim.target_spans)]
            for claim in result.claims
        ],
        "a": source.tokens(result.source_tokens),
        "b": target.tokens(result.target_tokens),
        "k": _numbers(
            chain.from_iterable((link.source, link.target, round(100 * link.probability)) for link in result.links)
        ),
        "r": list(pair.reference),
        "m": list(pair.machine),
        "x": {
            name: [_tenths(each) for each in (metrics.chrf, metrics.chrf_plus, metrics.bleu, metrics.ter)]
            for name, metrics in result.metrics.items()
        },
        "y": [list(aid) for aid in aids_of(result) if aid[0] != "machine"],  # which ``m`` has
        "ctx": True if pair.context and pair.context == previous_context else pair.context,
        "meta": dict(pair.meta),
    }
    row = {key: value for key, value in row.items() if value not in (None, "", [], {}) or key in ("s", "id")}
    if pair.target == "":
        row["t"] = ""
    if pair.labels is not None:
        row["n"] = len(pair.labels)
    return row


class _Units:
    """Turns offsets in code points into offsets in UTF-16 code units."""

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._starts: Sequence[int] = (
            range(len(text) + 1)
            if not text or max(text) <= _LAST_OF_ONE_UNIT
            else list(accumulate((1 + (character > _LAST_OF_ONE_UNIT) for character in text), initial=0))
        )

    def at(self, offset: int) -> int:
        """``offset``, held within the text."""
        return self._starts[min(max(offset, 0), self._length)]

    def spans(self, spans: Iterable[Span]) -> str:
        """Spans as a string of starts and ends."""
        return _numbers(chain.from_iterable((self.at(start), self.at(end)) for start, end in spans))

    def tokens(self, tokens: Iterable[Token]) -> str:
        """Tokens as a string of distances and lengths."""
        numbers, position = [], 0
        for token in tokens:
            start, end = self.at(token.start), self.at(token.end)
            numbers += [start - position, end - start]
            position = end
        return _numbers(numbers)


def _flag(flag: Flag, source: _Units, target: _Units) -> list[Any]:
    return [
        flag.check,
        flag.category,
        flag.severity.value,
        round(flag.confidence, 3),
        source.spans(flag.source_spans),
        target.spans(flag.target_spans),
        flag.message,
    ]


def _languages(result: Result) -> list[str | None] | None:
    languages = [result.source_lang, result.target_lang]
    usual = languages == [CHINESE, ENGLISH] or (result.pair.target is None and result.source_lang == CHINESE)
    return None if usual else languages


def _digest(identifier: str) -> str:
    return hashlib.blake2b(identifier.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def _numbers(numbers: Iterable[int]) -> str:
    return " ".join(map(str, numbers))


def _tenths(figure: float | None) -> float | None:
    return None if figure is None else round(figure, 1)


def _without_nulls_at_end(values: list[Any]) -> list[Any]:
    while values and values[-1] is None:
        values.pop()
    return values
