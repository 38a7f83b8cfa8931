"""Learns how to tell a stretch of words that has no counterpart from one that is only rendered freely.

    python training/aligner/gaps.py DATA [--pairs 1500] [--seed 11]

Good translations (see ``support.py``) give stretches that are only rendered freely. The same translations with a
sentence, a clause or a few neighbouring words taken out, or with such a part of another translation put in, give
stretches without a counterpart. Writes ``transcheck/checks/data/gaps.json`` and prints, for each kind of part, how many
are found, and on how many good translations there is a false alarm.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from sklearn.linear_model import LogisticRegression

from training.aligner.support import Row, good_pairs
from transcheck.aligning import LexicalAligner
from transcheck.checks import gaps as gaps_module
from transcheck.checks.base import Bitext, is_content
from transcheck.checks.gaps import EVIDENCE, candidates, says_something, severity_of
from transcheck.language import segment
from transcheck.model import Pair, Severity, Span, Text, TokenKind

GAPS = Path(gaps_module.__file__).parent / "data" / "gaps.json"
ALIGNER = LexicalAligner()


class Part(NamedTuple):
    """Tokens ``first`` to ``last`` (excluded) that can be taken out or put in."""

    kind: str
    first: int
    last: int


class Planted(NamedTuple):
    """A pair with something left out or added: which kind of part, and where one sees it."""

    bitext: Bitext
    part: str
    spans: list[Span]


def bitext_of(row: Row) -> Bitext:
    """The row, segmented and aligned."""
    source, target = segment(row.source, row.source_lang), segment(row.target, row.target_lang)
    return Bitext(Pair("", row.source, row.target), source, target, ALIGNER.align(source, target))


def parts(text: Text, chance: random.Random) -> list[Part]:
    """Sentences, clauses and a few stretches of two to five tokens, each with a content word and others beside it."""
    count = len(text.tokens)
    found = [Part("sentence", *span) for span in text.sentences if len(text.sentences) > 1]
    found += [Part("clause", *span) for span in text.clauses if len(text.clauses) > 1]
    for size in (2, 2, 3, 3, 4, 4, 5, 5):
        if count > size + 5:
            first = chance.randint(1, count - size - 1)
            found.append(Part("stretch", first, first + size))
    words = [is_content(token, text.language) and token.kind is TokenKind.WORD for token in text.tokens]
    return [part for part in found if 1 <= sum(words[part.first : part.last]) <= sum(words) - 2]


def choice(found: list[Part], chance: random.Random) -> Part:
    """One part; each kind is as likely as the others."""
    kind = chance.choice(sorted({part.kind for part in found}))
    return chance.choice([part for part in found if part.kind == kind])


def with_omission(row: Row, good: Bitext, chance: random.Random) -> Planted | None:
    """The pair with a part of the translation taken out; seen in the source words that only it rendered."""
    found = parts(good.target, chance)
    if not found:
        return None
    part = choice(found, chance)
    gone = range(part.first, part.last)
    lost = [
        good.source.tokens[index].span
        for index, links in enumerate(good.source_links)
        if is_content(good.source.tokens[index], row.source_lang) and links and all(x.target in gone for x in links)
    ]
    start, end = good.target.span_of(part.first, part.last)
    left = row.target[:start].rstrip() + row.gap + row.target[end:].lstrip()
    return Planted(bitext_of(row.with_target(left)), part.kind, lost) if lost else None


def with_addition(row: Row, good: Bitext, other: Text, chance: random.Random) -> Planted | None:
    """The pair with a part of ``other`` put in at a place of its kind."""
    found = parts(other, chance)
    if not found or len(good.target.tokens) < 2:
        return None
    part = choice(found, chance)
    words = other.raw[slice(*other.span_of(part.first, part.last))]
    spans = {"sentence": good.target.sentences, "clause": good.target.clauses}.get(part.kind, ())
    place = chance.choice([last for _, last in spans] or range(1, len(good.target.tokens)))
    end = good.target.tokens[place - 1].end
    longer = f"{row.target[:end]}{row.gap}{words}{row.gap}{row.target[end:]}"
    start = end + len(row.gap)
    return Planted(bitext_of(row.with_target(longer)), part.kind, [(start, start + len(words))])


def evidence(bitext: Bitext, text: Text, spans: list[Span] | None = None) -> Iterator[tuple[float, ...]]:
    """What is known of each gap of ``text`` that says something, or of those of them that touch ``spans``."""
    for gap in candidates(bitext, text):
        start, end = gap.span
        if says_something(bitext, gap) and (
            spans is None or any(first < end and start < last for first, last in spans)
        ):
            yield gap.evidence


def is_flagged(bitext: Bitext, text: Text) -> bool:
    """True if there is a clear gap."""
    return any(severity_of(bitext, gap) is Severity.MAJOR for gap in candidates(bitext, text))


def main() -> None:
    """Learns, writes and measures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--pairs", type=int, default=1500)
    parser.add_argument("--seed", type=int, default=11)
    arguments = parser.parse_args()
    rows = good_pairs(arguments.data, arguments.pairs, arguments.seed)
    chance = random.Random(arguments.seed)
    good: dict[str, list[Bitext]] = defaultdict(list)
    planted: dict[str, list[Planted]] = defaultdict(list)
    for number, row in enumerate(rows):
        bitext = bitext_of(row)
        good[row.direction].append(bitext)
        if left_out := with_omission(row, bitext, chance):
            planted[f"{row.direction} omitted"].append(left_out)
        other = rows[(number + 7) % len(rows)]
        if other.target_lang == row.target_lang and (
            added := with_addition(row, bitext, segment(other.target, other.target_lang), chance)
        ):
            planted[f"{row.direction} added"].append(added)
    learned = {}
    for kind, pairs in planted.items():
        side = "source" if kind.endswith("omitted") else "target"
        free = [known for bitext in good[kind.split()[0]] for known in evidence(bitext, getattr(bitext, side))]
        gaps = [
            max(found)
            for pair in pairs
            if (found := list(evidence(pair.bitext, getattr(pair.bitext, side), pair.spans)))
        ]
        model = LogisticRegression(C=10.0, max_iter=3000).fit(np.array(free + gaps), [0] * len(free) + [1] * len(gaps))
        weights = {name: round(float(weight), 4) for name, weight in zip(EVIDENCE, model.coef_[0], strict=True)}
        learned[kind] = {"bias": round(float(model.intercept_[0]), 4), "weights": weights}
    GAPS.write_text(json.dumps(learned, indent=1) + "\n", encoding="utf-8")
    for kind, pairs in planted.items():
        side = "source" if kind.endswith("omitted") else "target"
        found = defaultdict(list)
        for pair in pairs:
            found[pair.part].append(is_flagged(pair.bitext, getattr(pair.bitext, side)))
        alarms = [is_flagged(bitext, getattr(bitext, side)) for bitext in good[kind.split()[0]]]
        shares = ", ".join(f"{part} {np.mean(flags):.2f}" for part, flags in sorted(found.items()))
        print(f"{kind}: false alarms {np.mean(alarms):.4f}; found: {shares}")


if __name__ == "__main__":
    main()
