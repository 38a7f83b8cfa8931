"""Holds the flags of an audit against the divergences that a data set says are there."""

from __future__ import annotations

import enum
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from transcheck.configuration import Limits
from transcheck.estimating.meaning_shifted import NAME as MEANING_SHIFTED
from transcheck.judging.waivers import UNUSED, explain
from transcheck.model import Flag, Label, Pair, Result, Severity, Span, Verdict, Waiver


class FindingKind(str, enum.Enum):
    """Why something is a finding."""

    MISSED = "missed"
    """A label that no flag meets."""
    UNLABELLED = "not labelled"
    """A flag, minor or graver, in a row with labels, none of which it meets."""
    FLAGGED = "flagged"
    """A flag, grave enough, in a row that nobody has labelled."""
    UNUSED = "unused"
    """A waiver that nothing is flagged for."""
    HYGIENE = "hygiene"
    """A defect of the data set as a set."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at: which row, which check, what is said of it."""

    pair: Pair
    kind: FindingKind
    check: str
    message: str
    severity: Severity | None = None
    source_spans: tuple[Span, ...] = ()
    target_spans: tuple[Span, ...] = ()


@dataclass
class Tally:
    """How the flags of a check, or of all, agree with the labels."""

    labels: int = 0
    labels_met: int = 0
    flags: int = 0
    flags_meant: int = 0

    @property
    def precision(self) -> float | None:
        """Share of flags that meet a label; None without flags."""
        return self.flags_meant / self.flags if self.flags else None

    @property
    def recall(self) -> float | None:
        """Share of labels that a flag meets; None without labels."""
        return self.labels_met / self.labels if self.labels else None

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.labels + other.labels,
            self.labels_met + other.labels_met,
            self.flags + other.flags,
            self.flags_meant + other.flags_meant,
        )


@dataclass
class Comparison:
    """Counts over a data set.

    ``fail_on`` is what counts in rows without labels: the mildest severity of a flag, ``verdict`` for divergent pairs,
    or None for nothing. Labels of checks that are not ``enabled``, or that the row waives, ask for nothing; a waiver
    that nothing is flagged for is always a finding. ``hygiene`` says what is wrong with a row in view of the others; a
    finding that is ``known`` counts for nothing.
    """

    fail_on: str | None = Severity.MAJOR.value
    enabled: Callable[[str], bool] = lambda check: True
    hygiene: Callable[[Result], Iterable[Flag]] = lambda result: ()
    known: Callable[[Finding], bool] = lambda finding: False
    rows: int = 0
    labelled: int = 0
    judged: int = 0
    divergent: int = 0
    put_up_with: int = 0
    found: Counter[str] = field(default_factory=Counter)
    asides: Counter[str] = field(default_factory=Counter)
    """What is wrong with the set but milder than what fails, by name."""
    checks: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    counts: dict[FindingKind, int] = field(default_factory=lambda: dict.fromkeys(FindingKind, 0))

    def add(self, result: Result) -> list[Finding]:
        """Compares one row and gives what is to be found fault with."""
        self.rows += 1
        if result.pair.labels is None:
            findings = self._without_labels(result)
        else:
            self.labelled += 1
            findings = self._against_labels(result, result.pair.labels)
        findings += [_of_waiver(result.pair, waiver) for waiver in result.unused_waivers]
        self.judged += result.verdict is not Verdict.UNVERIFIABLE
        self.divergent += result.verdict is Verdict.DIVERGENT
        least = Severity.MAJOR if self.fail_on in (None, "verdict") else Severity(self.fail_on)
        waived = {waiver.check for waiver in result.pair.ignore}
        for flag in self.hygiene(result):
            if flag.check in waived:
                continue
            if flag.severity.rank >= least.rank:
                findings.append(_of_flag(result.pair, FindingKind.HYGIENE, flag))
            else:
                self.asides[flag.check] += 1
        new = [finding for finding in findings if not self.known(finding)]
        self.put_up_with += len(findings) - len(new)
        for finding in new:
            self.counts[finding.kind] += 1
            self.found[finding.check] += 1
        return new

    def overall(self) -> Tally:
        """All checks together."""
        return sum(self.checks.values(), Tally())

    def breaches(self, limits: Limits) -> list[str]:
        """A sentence for each limit that does not hold."""
        found = []
        for name, limit, tally in (
            ("all checks", limits.overall, self.overall()),
            *((name, limit, self.checks.get(name, Tally())) for name, limit in sorted(limits.checks.items())),
        ):
            for measure, least, value in (
                ("precision", limit.precision, tally.precision),
                ("recall", limit.recall, tally.recall),
            ):
                if least is not None and value is not None and value < least:
                    found.append(f"{name}: {measure} {value:.3f} is below the limit {least:g}")
            if limit.findings is not None and self.found[name] > limit.findings:
                found.append(f"{name}: {self.found[name]:,} findings, more than the limit {limit.findings:,}")
        if limits.divergent is not None and self.divergent > limits.divergent * self.judged:
            share = f"{self.divergent / self.judged:.2%} ({self.divergent:,} of {self.judged:,} pairs)"
            found.append(f"divergent: {share}, more than the limit {limits.divergent:.2%}")
        held = {kind: count for kind, count in self.counts.items() if kind not in self._held_by_rates(limits)}
        by_check = sum(self.found[name] for name, limit in limits.checks.items() if limit.findings is not None)
        number, most = sum(held.values()) - by_check, limits.findings or 0
        if number > most:
            kinds = ", ".join(f"{count} {kind.value}" for kind, count in held.items() if count)
            found.append(f"findings: {number} ({kinds}), more than the limit {most}")
        return found

    @staticmethod
    def _held_by_rates(limits: Limits) -> set[FindingKind]:
        """The kinds of findings that are held by a rate that was asked for, instead of one by one."""
        kinds: set[FindingKind] = set()
        if limits.findings is None and limits.measures_labels:
            kinds |= {FindingKind.MISSED, FindingKind.UNLABELLED}
        if limits.findings is None and limits.divergent is not None:
            kinds |= {FindingKind.FLAGGED}
        return kinds

    def _without_labels(self, result: Result) -> list[Finding]:
        if self.fail_on is None:
            return []
        if self.fail_on == "verdict":
            if result.verdict is not Verdict.DIVERGENT:
                return []
            message = f"the pair is divergent ({result.score:.2f} faithful)"
            message += f": {result.reason}" if result.reason else ""
            return [Finding(result.pair, FindingKind.FLAGGED, "verdict", message)]
        least = Severity(self.fail_on).rank
        grave = (flag for flag in result.flags if flag.severity.rank >= least)
        return [_of_flag(result.pair, FindingKind.FLAGGED, flag) for flag in grave]

    def _against_labels(self, result: Result, labels: tuple[Label, ...]) -> list[Finding]:
        pair = result.pair
        waived = {waiver.check for waiver in pair.ignore}
        labels = tuple(label for label in labels if self.enabled(label.check) and label.check not in waived)
        flags = [flag for flag in result.flags if flag.severity is not Severity.NEUTRAL]
        findings = []
        for label in labels:
            tally = self.checks[label.check]
            tally.labels += 1
            if any(meets(flag, label, pair) for flag in flags):
                tally.labels_met += 1
            else:
                findings.append(_of_label(pair, label))
        for flag in flags:
            tally = self.checks[flag.check]
            tally.flags += 1
            if any(meets(flag, label, pair) or _points_at(flag, label) for label in labels):
                tally.flags_meant += 1
            else:
                findings.append(_of_flag(pair, FindingKind.UNLABELLED, flag))
        return findings


def meets(flag: Flag, label: Label, pair: Pair) -> bool:
    """Whether ``flag`` is what ``label`` asks for: the same check, and words in common on each side that it marks.

    Where something is missing nobody can say to the letter. A place, that is a zero-width span, is met by words or a
    place beside it, with at most punctuation between; and where flag and label agree on the words of one side, it is
    enough that both name a place on the other.
    """
    if flag.check != label.check:
        return False
    sides = (
        (flag.source_spans, label.source_spans, pair.source),
        (flag.target_spans, label.target_spans, pair.target or ""),
    )
    return all(_touch(*side) for side in sides) or (
        any(_share_words(*side[:2]) for side in sides)
        and all(_share_words(*side[:2]) or _are_places(*side[:2]) for side in sides)
    )


def _points_at(flag: Flag, label: Label) -> bool:
    """The estimator's flag names no cause: it is right if it marks words of any divergence."""
    return flag.check == MEANING_SHIFTED and (
        _share_words(flag.source_spans, label.source_spans) or _share_words(flag.target_spans, label.target_spans)
    )


def _touch(flagged: Iterable[Span], labelled: tuple[Span, ...], text: str) -> bool:
    return not labelled or any(_meet(span, other, text) for span in flagged for other in labelled)


def _meet(one: Span, other: Span, text: str) -> bool:
    start, end = max(one[0], other[0]), min(one[1], other[1])
    if start < end:
        return True
    is_place = one[0] == one[1] or other[0] == other[1]
    return is_place and not any(character.isalnum() for character in text[end:start])


def _share_words(flagged: Iterable[Span], labelled: Iterable[Span]) -> bool:
    return any(max(a, c) < min(b, d) for a, b in flagged for c, d in labelled)


def _are_places(*sides: Iterable[Span]) -> bool:
    return all(start == end for spans in sides for start, end in spans)


def _of_flag(pair: Pair, kind: FindingKind, flag: Flag) -> Finding:
    return Finding(pair, kind, flag.check, flag.message, flag.severity, flag.source_spans, flag.target_spans)


def _of_label(pair: Pair, label: Label) -> Finding:
    sides = _words(pair.source, label.source_spans), _words(pair.target or "", label.target_spans)
    message = f"nothing flags {' / '.join(filter(None, sides)) or 'it'}"
    return Finding(pair, FindingKind.MISSED, label.check, message, None, label.source_spans, label.target_spans)


def _of_waiver(pair: Pair, waiver: Waiver) -> Finding:
    return Finding(pair, FindingKind.UNUSED, UNUSED, explain(waiver), Severity.MINOR)


def _words(text: str, spans: Iterable[Span]) -> str:
    return " … ".join(text[start:end] for start, end in spans if start < end)
