"""Rated translations with a human one as the reference, and copies of the good ones with words changed.

    python -m training.witnesses.examples DATA WORK/examples.pickle [--segments 900] [--seed 1]

The rows are those of mqm_zhen.train (newstest2020 and 2021), of all segments that the estimator has not learned from
and of SEGMENTS others, for which what it says is not used; the reference is the human translation A of the segment.
Words are planted in copies of a translation in which no rater marked a major error: left out, put in, or exchanged.
There are no such ratings of translations into Chinese; there the translations and the references are the sentences that
Tatoeba (in parallel_zhen.train) has for one English sentence, and none is rated.
"""

from __future__ import annotations

import argparse
import gzip
import json
import pickle
import random
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from training.estimator.corpora import is_held_out
from training.planting.bitext import without
from training.planting.contexts import Contexts
from training.planting.drawn import additions
from training.planting.inserting import insertions
from training.planting.kinds import Good
from training.planting.swaps import swaps
from transcheck.aligning import LexicalAligner
from transcheck.checks import discover
from transcheck.checks.base import Bitext
from transcheck.checks.merging import merge
from transcheck.estimating.comparing import says_something
from transcheck.estimating.estimate import Estimate
from transcheck.estimating.models import SMALL, folder_of, load
from transcheck.judging import evidence
from transcheck.judging.coherence import coherence
from transcheck.language import segment
from transcheck.lexicon.chinese import to_simplified
from transcheck.model import CHINESE, ENGLISH, Pair, Span, Text, TokenKind
from transcheck.scripts import has_han

REFERENCES = ("Human-A.0", "ref.A")
MACHINES = ("Online-B.1605", "hyp.Online-W")
"""Systems whose output stands for what a reader could get from a machine."""
SYSTEMS = 3
"""Translations of a segment that are taken; of one that the estimator has not learned from, all."""
_MAJOR = ("major", "critical")


@dataclass(frozen=True)
class Example:
    """One translation with what was said of it."""

    doc: str
    system: str
    reference: str
    machine: str
    bitext: Bitext
    estimate: Estimate | None
    """What the estimator says of it."""
    evidence: Mapping[str, float]
    """What the score without the reference is made of."""
    points: float | None
    """None where nobody rated it. MQM points a word, averaged over raters; more is worse."""
    faithful: float
    """Share of the raters who mark no major accuracy error."""
    kind: str = ""
    """How it was changed: ``omit``, ``insert``, ``replace`` or, as it was, nothing."""
    place: Span = (0, 0)
    """Where in the target the planted words stand, or where they stood."""
    was: Span = (0, 0)
    """Where in the unchanged translation the words stand that are not there any more."""


def points_of(row: dict) -> float:
    """MQM points a word as WMT22 counts them."""
    total = [min(25.0, sum(_weight(error) for error in errors)) for errors in row["ratings"].values()]
    return sum(total) / len(total) / max(1, len(row["target"].split()))


def _weight(error: dict) -> float:
    category = error["category"].lower()
    if error["severity"] == "neutral" or category.startswith("source"):
        return 0.0
    if category.startswith(("non-translation", "non translation")):
        return 25.0
    return 5.0 if error["severity"] in _MAJOR else 0.1 if "punctuation" in category else 1.0


def faithful_of(row: dict) -> float:
    """Share of the raters who mark no major accuracy error."""
    marked = [
        any(
            error["severity"] in _MAJOR and error["category"].lower().startswith(("accuracy", "non"))
            for error in errors
        )
        for errors in row["ratings"].values()
    ]
    return 1.0 - sum(marked) / len(marked)


PLANTED = 3
"""Changed copies of a good translation."""
_MOST_WORDS = 3
"""Words that are left out at once."""


def plant(
    text: Text, pool: Sequence[str], names: Sequence[str], contexts: Contexts, chance: random.Random
) -> tuple[str, str, Span, Span] | None:
    """``(kind, changed text, place in it, what went of the text)``: words left out, put in or exchanged.

    None if the kind that was drawn has no place in this text.
    """
    raw = text.raw
    kind = chance.choice(("omit", "insert", "replace", "fitting"))
    if kind == "fitting":  # a modifier where one may stand, or any word between such as it has been seen between
        good = Good("", "", raw, "", text.language)
        drawn_from = insertions(good, text, chance), additions(good, text, contexts, chance)
        found = [each for each in chance.choice(drawn_from) if each.kind == "word-added"]
        if not found:
            return None
        drawn = chance.choice(found)
        return "insert", drawn.target, drawn.target_spans[0], (0, 0)
    places = [i for i, token in enumerate(text.tokens) if says_something(token, text.language)]
    index = chance.choice(places)
    token = text.tokens[index]
    if kind == "omit":
        last = index + (1 if chance.random() < 0.7 else chance.randint(2, _MOST_WORDS))
        words = text.tokens[index:last]
        if any(word.kind is TokenKind.PUNCTUATION for word in words):
            words = (token,)
        start, end = token.start, words[-1].end
        rest, place = without(raw, (start, end), text.language)
        return kind, rest, (place, place), (start, end)
    word = chance.choice(names if token.text[0].isupper() and index > 0 else pool)
    if kind == "insert":
        space = "" if text.language == CHINESE else " "
        changed = raw[: token.start] + word + space + raw[token.start :]
        return kind, changed, (token.start, token.start + len(word)), (0, 0)
    known = swaps(text.language).get(token.text, ())
    if known and chance.random() < 0.7:
        word = chance.choice(known).after
    return kind, raw[: token.start] + word + raw[token.end :], (token.start, token.start + len(word)), token.span


def main() -> None:
    """Reads, audits, plants and writes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--segments", type=int, default=900)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    chance = random.Random(arguments.seed)
    segments: dict[tuple[str, str], list[dict]] = defaultdict(list)
    with gzip.open(arguments.data / "mqm_zhen.train.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row["set"] in ("newstest2020", "newstest2021"):
                segments[row["set"], row["segment"]].append(row)
    with_reference = [key for key, rows in sorted(segments.items()) if any(row["system"] in REFERENCES for row in rows)]
    unseen = {key for key in with_reference if is_held_out(segments[key][0]["source"])}
    seen = [key for key in with_reference if key not in unseen]
    keys = sorted(unseen) + chance.sample(seen, min(arguments.segments, len(seen)))
    words = [word for key in keys for row in segments[key] for word in re.findall(r"[A-Za-z]{4,}", row["target"])]
    pool = [word for word in words if word.islower()]
    names = [word for word in words if word.istitle()]
    contexts = Contexts(segment(row["target"], ENGLISH) for key in keys for row in segments[key])
    judge = Judge()
    examples: list[Example] = []
    for key in keys:
        rows = segments[key]
        reference = next(row["target"] for row in rows if row["system"] in REFERENCES)
        machine = next((row["target"] for row in rows if row["system"] in MACHINES), "")
        others = [row for row in rows if row["system"] not in REFERENCES + MACHINES]
        for row in others if key in unseen else chance.sample(others, min(SYSTEMS, len(others))):
            found = _example(judge, row, reference, machine)
            examples.append(found)
            clean = not any(error["severity"] in _MAJOR for errors in row["ratings"].values() for error in errors)
            if clean and len(found.bitext.target.tokens) > 4:
                examples += planted(judge, found, pool, names, contexts, chance)
    sentences = arguments.data / "parallel_zhen.train.jsonl.gz"
    examples += paraphrases(judge, sentences, arguments.segments, random.Random(arguments.seed))
    with arguments.output.open("wb") as stream:
        pickle.dump(examples, stream)
    print(len(examples), "examples")


def planted(
    judge: Judge,
    good: Example,
    pool: Sequence[str],
    names: Sequence[str],
    contexts: Contexts,
    chance: random.Random,
) -> list[Example]:
    """Copies of a good translation, each with some words changed."""
    found = []
    for _ in range(PLANTED):
        drawn = plant(good.bitext.target, pool, names, contexts, chance)
        if drawn is not None:
            kind, changed, place, was = drawn
            copy = replace(good, kind=kind, place=place, was=was)
            found.append(replace(copy, **judge.look_at(replace(good.bitext.pair, target=changed))))
    return found


def paraphrases(judge: Judge, file: Path, most: int, chance: random.Random) -> Iterator[Example]:
    """English sentences with two Chinese translations that are not nearly the same, and with words planted in one."""
    by_source: dict[str, set[str]] = defaultdict(set)
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if row["origin"] == "tatoeba":
                by_source[row["en"]].add(to_simplified(row["zh"]))
    several = [(source, sorted(targets)) for source, targets in sorted(by_source.items()) if len(targets) > 1]
    chance.shuffle(several)
    examples: list[Example] = []
    for number, (source, targets) in enumerate(several):
        target, reference = chance.sample(targets, 2)
        ratio = SequenceMatcher(None, target, reference).ratio()
        if len(target) > 7 and 0.3 < ratio < 0.9 and len(examples) < most:
            looked_at = judge.look_at(Pair(f"tatoeba/{number}", source, target, meta={}))
            examples.append(Example(f"tatoeba/{number}", "", reference, "", **looked_at, points=None, faithful=1.0))
    words = [t.text for each in examples for t in each.bitext.target.tokens if says_something(t, CHINESE)]
    contexts = Contexts(each.bitext.target for each in examples)
    for example in examples:
        yield example
        if any(says_something(token, CHINESE) for token in example.bitext.target.tokens):
            yield from planted(judge, example, words, words, contexts, chance)


def shipped_model() -> Path:
    """The folder of the estimator that ships."""
    folder = folder_of(SMALL)
    if folder is None:
        raise LookupError(SMALL)
    return folder


class Judge:
    """What an audit without reference says of a pair."""

    def __init__(self) -> None:
        self._aligner = LexicalAligner()
        self._checks = [check() for check in discover().values() if not check.monolingual]
        self._estimator = load(shipped_model())

    def look_at(self, pair: Pair) -> dict[str, Any]:
        """The aligned pair, what the estimator says of it, and the evidence of its score, as fields of `Example`."""
        languages = (CHINESE, ENGLISH) if has_han(pair.source) else (ENGLISH, CHINESE)
        source, target = (segment(*side) for side in zip((pair.source, pair.target or ""), languages, strict=True))
        bitext = Bitext(pair, source, target, self._aligner.align(source, target))
        estimate = self._estimator.estimate(source, target, bitext.alignment)
        flags = merge(flag for check in self._checks for flag in check.find(bitext))
        known = *bitext.counts, bitext.support, coherence(bitext), len(pair.source)
        found = evidence(flags, *known, estimate)
        return {"bitext": bitext, "estimate": estimate, "evidence": found}


def _example(judge: Judge, row: dict, reference: str, machine: str) -> Example:
    looked_at = judge.look_at(Pair(row["id"], row["source"], row["target"], meta={}))
    document = f"{row['set']}/{row['doc']}"
    rated = {"points": points_of(row), "faithful": faithful_of(row)}
    return Example(document, row["system"], reference, machine, **looked_at, **rated)


if __name__ == "__main__":
    main()
