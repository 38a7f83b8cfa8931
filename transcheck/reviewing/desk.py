"""What a reviewer sees and does, as plain data: the queue, one pair, a decision, undo and redo.

A reviewer sees what others said of a pair only after having finished it.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from transcheck.model import Severity, Verdict
from transcheck.reporting.terms import chinese_terms
from transcheck.reviewing.decisions import (
    CATEGORIES,
    OTHER,
    Judgement,
    Mark,
    RefusedError,
    reviewer_name,
    text,
)
from transcheck.reviewing.store import COMMENT, FINISHED, FLAG, MARK, Review, ReviewStore, StoredPair

STATES = ("open", "finished", "all")


@dataclass(frozen=True)
class _Entry:
    number: int
    verdict: str
    checks: frozenset[str]


class Desk:
    """A queue of pairs over an open store. Every method takes and gives plain data that JSON can hold."""

    def __init__(self, store: ReviewStore, records: Iterable[Mapping[str, Any]], *, title: str, reviewer: str = ""):
        self._store, self._title, self._reviewer = store, title, reviewer
        kept: list[tuple[str, frozenset[str]]] = []

        def noted() -> Iterable[Mapping[str, Any]]:
            for record in records:
                kept.append((record["verdict"], frozenset(flag["check"] for flag in record["flags"])))
                yield record

        numbers = store.add_pairs(noted())
        self._entries = [_Entry(number, *told) for number, told in zip(numbers, kept, strict=True)]
        self._places = {number: place for place, number in enumerate(numbers, 1)}
        self._finished: dict[str, set[int]] = {}  # by reviewer; counting anew takes long over many thousands

    def __len__(self) -> int:
        return len(self._entries)

    def setup(self) -> dict[str, Any]:
        """What the page needs once: title, checks with their categories and severities, and the choices there are."""
        from transcheck.checks import discover
        from transcheck.checks.documentation import documentation

        checks = [
            {
                "name": name,
                "category": check.category,
                "severity": check.severity.value,
                "summary": documentation(check).summary,
            }
            for name, check in discover().items()
        ]
        known = {check["name"] for check in checks}
        found = {name for entry in self._entries for name in entry.checks}
        unknown = [{"name": name, "category": OTHER, "severity": "major", "summary": ""} for name in found - known]
        return {
            "title": self._title,
            "reviewer": self._reviewer,
            "reviewers": self._store.reviewers(),
            "total": len(self),
            "checks": [*checks, *sorted(unknown, key=lambda check: str(check["name"]))],
            "checks_found": sorted(found),
            "categories": [*sorted({*CATEGORIES, *(check["category"] for check in checks)} - {OTHER}), OTHER],
            "severities": [severity.value for severity in Severity],
            "verdicts": [verdict.value for verdict in Verdict],
            "other": OTHER,
            "chinese": chinese_terms(),
        }

    def queue(self, reviewer: object, *, verdict: str = "", check: str = "", state: str = "open") -> dict[str, Any]:
        """The numbers of the pairs that a reviewer has asked for, in order, and how far the review is."""
        name = reviewer_name(reviewer)
        if state not in STATES:
            raise RefusedError(f"state must be one of {', '.join(STATES)}")
        finished = self._finished[name] = self._store.finished(name)
        matching = [
            entry.number
            for entry in self._entries
            if (not verdict or entry.verdict == verdict)
            and (not check or check in entry.checks)
            and (state == "all" or (entry.number in finished) == (state == "finished"))
        ]
        return {"numbers": matching, **self._progress(name)}

    def pair(self, number: int, reviewer: object) -> dict[str, Any]:
        """One pair with what this reviewer has said of it; with the others' words once it is finished."""
        name = reviewer_name(reviewer)
        stored = self._find(number)
        reviews = self._store.reviews(number)
        own = reviews.get(name) or Review(name, {}, {})
        shown = [flag for flag in stored.flags if flag.current or flag.key in own.judgements]
        return {
            "number": number,
            "position": self._places[number],
            "record": {key: value for key, value in stored.record.items() if key not in ("links", "claims", "metrics")},
            "flags": [{"key": flag.key, "current": flag.current, **flag.flag} for flag in shown],
            **_said(own),
            "finished": own.finished,
            "others": [
                {"reviewer": other, "finished": review.finished, **_said(review)}
                for other, review in sorted(reviews.items())
                if other != name
            ]
            if own.finished
            else [],
        }

    def judge(self, number: int, reviewer: object, flag: object, judgement: object) -> dict[str, Any]:
        """Keeps what a reviewer says of a flag."""
        stored = self._find(number)
        if not any(known.key == flag for known in stored.flags):
            raise RefusedError("there is no such flag")
        said = Judgement.read(judgement)
        value = None if said == Judgement() else said.as_dict()
        return self._set(reviewer, number, f"{FLAG}{flag}", value)

    def mark(self, number: int, reviewer: object, value: object, key: object = None) -> dict[str, Any]:
        """Keeps a divergence that was missed; with the ``key`` of an earlier mark in its place, None removes it."""
        stored = self._find(number)
        new = key is None
        if new:
            key = secrets.token_hex(8)
        elif key not in self._store.review(number, reviewer_name(reviewer)).marks:
            raise RefusedError("there is no such mark")
        mark = None if value is None and not new else Mark.read(value, stored.source, stored.target).as_dict()
        return self._set(reviewer, number, f"{MARK}{key}", mark)

    def comment(self, number: int, reviewer: object, value: object) -> dict[str, Any]:
        """Keeps a comment on the pair; an empty one takes it away."""
        self._find(number)
        return self._set(reviewer, number, COMMENT, text(value, "comment") or None)

    def finish(self, number: int, reviewer: object, finished: object = True) -> dict[str, Any]:
        """Declares that a reviewer has looked at all of the pair; RefusedError while a flag is undecided."""
        name = reviewer_name(reviewer)
        if not isinstance(finished, bool):
            raise RefusedError("finished must be true or false")
        stored = self._find(number)
        judgements = self._store.review(number, name).judgements
        undecided = [
            flag
            for flag in stored.flags
            if flag.current and (flag.key not in judgements or judgements[flag.key].decision is None)
        ]
        if finished and undecided:
            raise RefusedError(f"{len(undecided)} of the flags are undecided")
        return self._set(name, number, FINISHED, finished)

    def undo(self, reviewer: object) -> dict[str, Any]:
        """Takes back the reviewer's last decision, on whichever pair it was."""
        return self._turn(reviewer, self._store.undo)

    def redo(self, reviewer: object) -> dict[str, Any]:
        """Restores what was last taken back."""
        return self._turn(reviewer, self._store.redo)

    def _turn(self, reviewer: object, turn: Callable[[str], int | None]) -> dict[str, Any]:
        name = reviewer_name(reviewer)
        number = turn(name)
        shown = self._shown(number, name) if number in self._places and number is not None else None
        return {"pair": shown, "turned": number is not None, **self._progress(name)}

    def _set(self, reviewer: object, number: int, subject: str, value: object) -> dict[str, Any]:
        name = reviewer_name(reviewer)
        self._store.put(name, number, subject, value)
        return {"pair": self._shown(number, name), **self._progress(name)}

    def _shown(self, number: int, name: str) -> dict[str, Any]:
        """The pair after a change, which is counted as finished or not."""
        shown = self.pair(number, name)
        done = self._done(name)
        (done.add if shown["finished"] else done.discard)(number)
        return shown

    def _done(self, name: str) -> set[int]:
        if name not in self._finished:
            self._finished[name] = self._store.finished(name)
        return self._finished[name]

    def _find(self, number: int) -> StoredPair:
        if number not in self._places:
            raise RefusedError(f"there is no pair {number} in this queue")
        return self._store.pair(number)

    def _progress(self, name: str) -> dict[str, Any]:
        can_undo, can_redo = self._store.turns(name)
        return {
            "finished": len(self._done(name) & self._places.keys()),
            "total": len(self),
            "can_undo": can_undo,
            "can_redo": can_redo,
        }


def _said(review: Review) -> dict[str, Any]:
    return {
        "judgements": {key: judgement.as_dict() for key, judgement in review.judgements.items()},
        "marks": [{"key": key, **mark.as_dict()} for key, mark in review.marks.items()],
        "comment": review.comment,
    }
