"""What the reviewers of a pair say together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from transcheck.model import Severity, Span
from transcheck.reviewing.decisions import Decision, Judgement, Mark
from transcheck.reviewing.store import Review, ReviewStore, StoredPair


@dataclass(frozen=True)
class Unit:
    """One divergence that was put to the reviewers: a flag, or what some of them marked.

    ``votes`` has, by reviewer who finished the pair, whether it is there. ``judgements`` has what was said of a flag,
    ``marks`` what was marked. ``confidence`` is the flag's, None for what only reviewers saw.
    """

    check: str
    category: str
    severity: Severity
    source_spans: tuple[Span, ...]
    target_spans: tuple[Span, ...]
    confidence: float | None
    message: str
    votes: Mapping[str, bool]
    judgements: Mapping[str, Judgement]
    marks: Mapping[str, Mark]

    @property
    def present(self) -> bool | None:
        """What most of the reviewers say; None for a tie."""
        yes = sum(self.votes.values())
        return None if 2 * yes == len(self.votes) else 2 * yes > len(self.votes)

    @property
    def waived(self) -> tuple[str, ...]:
        """Those who would let the pair keep it, by name."""
        return tuple(sorted(name for name, said in self.judgements.items() if said.decision is Decision.WAIVE))


def finished_reviews(
    store: ReviewStore, pair: StoredPair, reviewer: str | None = None, *, blind: bool = False
) -> dict[str, Review]:
    """The reviews of a pair that are finished, by reviewer."""
    return {
        name: review
        for name, review in sorted(store.reviews(pair.number, blind=blind).items())
        if review.finished and reviewer in (None, name)
    }


def units(pair: StoredPair, reviews: Mapping[str, Review]) -> Iterator[Unit]:
    """The divergences on which ``reviews`` say something, flags first.

    Marks of two reviewers are one unit when check and place agree: their spans overlap on a side.
    """
    for flag in pair.flags:
        said = {name: review.judgements[flag.key] for name, review in reviews.items() if flag.key in review.judgements}
        said = {name: judgement for name, judgement in said.items() if judgement.decision is not None}
        if said:
            yield _flag_unit(flag.flag, said)
    for group in _grouped(reviews.values()):
        first = next(iter(group.values()))
        yield Unit(
            check=first.check,
            category=_most(mark.category for mark in group.values()),
            severity=Severity(_most(mark.severity.value for mark in group.values())),
            source_spans=first.source_spans,
            target_spans=first.target_spans,
            confidence=None,
            message=first.message,
            votes={name: name in group for name in reviews},
            judgements={},
            marks=group,
        )


def _flag_unit(flag: Mapping[str, Any], said: Mapping[str, Judgement]) -> Unit:
    agreeing = [judgement for judgement in said.values() if judgement.present] or list(said.values())
    return Unit(
        check=flag["check"],
        category=_most(judgement.category or flag["category"] for judgement in agreeing),
        severity=Severity(
            _most(judgement.severity.value if judgement.severity else flag["severity"] for judgement in agreeing)
        ),
        source_spans=tuple((start, end) for start, end in flag["source_spans"]),
        target_spans=tuple((start, end) for start, end in flag["target_spans"]),
        confidence=flag["confidence"],
        message=flag["message"],
        votes={name: judgement.present for name, judgement in said.items()},
        judgements=said,
        marks={},
    )


def _grouped(reviews: Iterable[Review]) -> list[dict[str, Mark]]:
    groups: list[dict[str, Mark]] = []
    for review in reviews:
        for mark in review.marks.values():
            for group in groups:
                if review.reviewer not in group and any(_same(mark, other) for other in group.values()):
                    group[review.reviewer] = mark
                    break
            else:
                groups.append({review.reviewer: mark})
    return groups


def _same(one: Mark, other: Mark) -> bool:
    return one.check == other.check and (
        _overlap(one.source_spans, other.source_spans) or _overlap(one.target_spans, other.target_spans)
    )


def _overlap(left: Iterable[Span], right: Iterable[Span]) -> bool:
    right = [span for span in right if span[0] < span[1]]
    return any(start < other_end and other_start < end for start, end in left for other_start, other_end in right)


def _most(values: Iterable[str]) -> str:
    """The most frequent; the first of those that are equally frequent."""
    return Counter(values).most_common(1)[0][0]
