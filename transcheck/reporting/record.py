"""A result as plain data: the keys, and their order, that programs depend on."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable
from typing import Any

from transcheck.model import Flag, Metrics, Result, Span

# Half of a surrogate pair has no UTF-8 form, some characters end a line for many a reader of JSON Lines, and others act
# on the terminal that shows it: controls and marks of direction.
_ESCAPED = re.compile("[\ud800-\udfff\u2028\u2029\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def as_record(result: Result) -> dict[str, Any]:
    """The row that ``--format jsonl`` writes for ``result``. ``score`` is never rounded."""
    pair, location = result.pair, result.pair.location
    record: dict[str, Any] = {
        "id": pair.id,
        "source": pair.source,
        "target": pair.target,
        "source_lang": result.source_lang,
        "target_lang": result.target_lang,
        "location": {
            "file": location.file,
            "comment": location.comment,
            "lines": list(location.lines) if location.lines is not None else None,
        },
        "verdict": result.verdict.value,
        "score": float(result.score),
        "reason": result.reason,
        "mqm": result.mqm + 0.0,  # no minus zero
        "claims": [
            {
                "source_spans": _spans(claim.source_spans),
                "target_spans": _spans(claim.target_spans),
                "verdict": claim.verdict.value,
            }
            for claim in result.claims
        ],
        "flags": [_flag(flag) for flag in result.flags],
    }
    if result.waived:
        reasons = {waiver.check: waiver.reason for waiver in pair.ignore}
        record["waived"] = [{**_flag(flag), "reason": reasons[flag.check]} for flag in result.waived]
    if result.unused_waivers:
        record["unused_waivers"] = [
            {"check": waiver.check, "reason": waiver.reason} for waiver in result.unused_waivers
        ]
    if location.link is not None:
        record["location"]["link"] = location.link
    if result.metrics:
        record["metrics"] = {name: _metrics(metrics) for name, metrics in result.metrics.items()}
    if pair.provided:
        record["machine"] = [{"provider": provider, "text": text} for provider, text in pair.provided]
    if pair.back_translation is not None:
        record["back_translation"] = pair.back_translation
    if pair.notes:
        record["notes"] = list(pair.notes)
    if result.gloss:
        record["gloss"] = {
            side: [[*word.span, word.reading, word.sense] for word in words] for side, words in result.gloss.items()
        }
    record["source_token_spans"] = _spans(token.span for token in result.source_tokens)
    record["target_token_spans"] = _spans(token.span for token in result.target_tokens)
    record["links"] = [[link.source, link.target, link.probability] for link in result.links]
    record["meta"] = dict(pair.meta)
    return record


def to_json(value: Any) -> str:
    """One line of JSON that is always valid UTF-8. What JSON cannot hold becomes null (NaN) or its text (a date)."""
    try:
        text = json.dumps(value, ensure_ascii=False, allow_nan=False, default=str)
    except ValueError:
        text = json.dumps(_finite(value), ensure_ascii=False, allow_nan=False, default=str)
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _spans(spans: Iterable[Span]) -> list[list[int]]:
    return [[start, end] for start, end in spans]


def _flag(flag: Flag) -> dict[str, Any]:
    return {
        "check": flag.check,
        "category": flag.category,
        "severity": flag.severity.value,
        "confidence": flag.confidence,
        "source_spans": _spans(flag.source_spans),
        "target_spans": _spans(flag.target_spans),
        "message": flag.message,
    }


def _metrics(metrics: Metrics) -> dict[str, float | None]:
    plus = {} if metrics.chrf_plus is None else {"chrf++": metrics.chrf_plus}
    return {"chrf": metrics.chrf, **plus, "bleu": metrics.bleu, "ter": metrics.ter}


def _finite(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _finite(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_finite(item) for item in value]
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value
