"""What reviewers say: a judgement on a flag, a divergence that was missed, a comment, "finished".

Everything here comes from a browser or from a file, so each reader checks what it is given and raises `RefusedError`.
"""

from __future__ import annotations

import enum
import hashlib
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from transcheck.errors import TranscheckError
from transcheck.model import Severity, Span

TEXT_LIMIT = 4_000
"""Code points of a comment or a reason."""
NAME_LIMIT = 80

CATEGORIES = (
    "accuracy/mistranslation",
    "accuracy/omission",
    "accuracy/addition",
    "accuracy/untranslated",
    "terminology/inconsistent",
    "terminology/wrong-term",
    "fluency/grammar",
    "fluency/register",
    "fluency/spelling",
    "locale/date-format",
    "locale/name-format",
    "locale/number-format",
    "style/awkward",
    "other",
)
"""MQM-style categories that a reviewer can choose from; a flag may come with others."""

OTHER = "other"
"""The check of a marked divergence that belongs to none of ours."""

_Choice = TypeVar("_Choice", bound=enum.Enum)

_NAME = re.compile(r"[a-z0-9][a-z0-9/_-]{0,79}")
_FORBIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp", "Co", "Cn"})


class RefusedError(TranscheckError):
    """What was sent is not a decision that can be kept; the message says why."""


class Decision(str, enum.Enum):
    """What a reviewer says of a flag."""

    ACCEPT = "accept"
    """The divergence is there."""
    REJECT = "reject"
    """A false alarm."""
    WAIVE = "waive"
    """The divergence is there, and this pair may keep it for the reason given."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One reviewer on one flag. ``severity`` and ``category`` are None where the flag's own are kept."""

    decision: Decision | None = None
    severity: Severity | None = None
    category: str | None = None
    reason: str = ""

    @classmethod
    def read(cls, value: object) -> Judgement:
        """The judgement in plain data; RefusedError if it is none."""
        fields = _fields(value, {"decision", "severity", "category", "reason"})
        decision = _choice(Decision, fields.get("decision"), "decision")
        reason = text(fields.get("reason", ""), "reason")
        if decision is Decision.WAIVE and not reason:
            raise RefusedError("a waiver needs a reason")
        category = fields.get("category")
        return cls(
            decision=decision,
            severity=_choice(Severity, fields.get("severity"), "severity"),
            category=None if category is None else slug(category, "category"),
            reason=reason,
        )

    def as_dict(self) -> dict[str, Any]:
        """Plain data, for JSON."""
        return {
            "decision": self.decision.value if self.decision else None,
            "severity": self.severity.value if self.severity else None,
            "category": self.category,
            "reason": self.reason,
        }

    @property
    def present(self) -> bool:
        """Whether this reviewer says that the divergence is there."""
        return self.decision in (Decision.ACCEPT, Decision.WAIVE)


@dataclass(frozen=True, slots=True)
class Mark:
    """A divergence that no flag reports and a reviewer saw."""

    check: str
    category: str
    severity: Severity
    source_spans: tuple[Span, ...]
    target_spans: tuple[Span, ...]
    message: str = ""

    @classmethod
    def read(cls, value: object, source: str, target: str) -> Mark:
        """The mark in plain data; RefusedError if it is none or lies outside the two texts."""
        fields = _fields(value, {"check", "category", "severity", "source_spans", "target_spans", "message"})
        severity = _choice(Severity, fields.get("severity"), "severity")
        if severity is None:
            raise RefusedError("severity is missing")
        mark = cls(
            check=slug(fields.get("check"), "check"),
            category=slug(fields.get("category"), "category"),
            severity=severity,
            source_spans=spans(fields.get("source_spans"), len(source), "source_spans"),
            target_spans=spans(fields.get("target_spans"), len(target), "target_spans"),
            message=text(fields.get("message", ""), "message"),
        )
        if not any(start < end for start, end in (*mark.source_spans, *mark.target_spans)):
            raise RefusedError("nothing is marked; select the words in at least one of the texts")
        return mark

    def as_dict(self) -> dict[str, Any]:
        """Plain data, for JSON."""
        return {
            "check": self.check,
            "category": self.category,
            "severity": self.severity.value,
            "source_spans": [list(span) for span in self.source_spans],
            "target_spans": [list(span) for span in self.target_spans],
            "message": self.message,
        }


def reviewer_name(value: object) -> str:
    """A reviewer's name in one normal form, so that one person is not two; RefusedError if it is none."""
    if not isinstance(value, str):
        raise RefusedError("reviewer is missing")
    name = " ".join(unicodedata.normalize("NFC", value).split())
    if not name or len(name) > NAME_LIMIT:
        raise RefusedError(f"a reviewer's name has 1 to {NAME_LIMIT} characters")
    if any(unicodedata.category(character) in _FORBIDDEN for character in name):
        raise RefusedError("a reviewer's name holds a character that cannot be seen")
    return name


def flag_key(flag: Mapping[str, Any]) -> str:
    """Names a flag by what it says of which words, so that a decision finds it again after another audit."""
    said = repr((flag["check"], sorted(map(tuple, flag["source_spans"])), sorted(map(tuple, flag["target_spans"]))))
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def pair_key(id: str, source: str, target: str) -> str:
    """Names a pair by its id and its texts: another text under an old id is another pair."""
    return hashlib.sha256(repr((id, source, target)).encode("utf-8", "backslashreplace")).hexdigest()[:32]


def text(value: object, name: str) -> str:
    """A free text of the reviewer's, without space around it."""
    if not isinstance(value, str) or len(value) > TEXT_LIMIT:
        raise RefusedError(f"{name} must be a text of at most {TEXT_LIMIT:,} characters")
    if any("\ud800" <= character <= "\udfff" for character in value):
        raise RefusedError(f"{name} holds half of a character")
    return value.strip()


def slug(value: object, name: str) -> str:
    """The name of a check or category."""
    if not isinstance(value, str) or not _NAME.fullmatch(value):
        raise RefusedError(f"{name} must be a name such as {'number-changed' if name == 'check' else CATEGORIES[0]!r}")
    return value


def spans(value: object, length: int, name: str) -> tuple[Span, ...]:
    """Half-open code point spans within a text of ``length``."""
    if not isinstance(value, list) or len(value) > 1_000:
        raise RefusedError(f"{name} must be a list of [start, end]")
    found = []
    for span in value:
        if not (isinstance(span, list) and len(span) == 2 and all(type(offset) is int for offset in span)):
            raise RefusedError(f"{name} must be a list of [start, end]")
        start, end = span
        if not 0 <= start <= end <= length:
            raise RefusedError(f"{name} lies outside the text")
        found.append((start, end))
    return tuple(found)


def _fields(value: object, known: set[str]) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise RefusedError("an object was expected")
    if unknown := sorted(set(value) - known):
        raise RefusedError(f"unknown field {unknown[0][:40]!r}")
    return value


def _choice(kind: type[_Choice], value: object, name: str) -> _Choice | None:
    if value is None:
        return None
    try:
        return kind(value)
    except ValueError:
        raise RefusedError(f"{name} must be one of {', '.join(choice.value for choice in kind)}") from None
