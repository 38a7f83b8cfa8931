"""Learns how to tell a word that has a counterpart from one that has none.

    python training/aligner/support.py DATA [--pairs 3000] [--seed 7]

Good translations (human translations of mqm_zhen.train in which no rater marked an accuracy error, and rows of
parallel_zhen.train) give words with counterparts. The same translations with a few neighbouring words taken out, or
with words of another translation put in, give words without: those of the source that had been linked to what went,
and what was put in. Writes ``transcheck/aligning/data/support.json``.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from sklearn.linear_model import LogisticRegression

from transcheck.aligning.evidence import gather
from transcheck.aligning.lexical import shared_lookup
from transcheck.aligning.refining import load_model
from transcheck.aligning.support import FEATURES, describe
from transcheck.aligning.table import DATA, load_table
from transcheck.checks.base import is_content
from transcheck.language import segment
from transcheck.model import CHINESE, ENGLISH, Text, TokenKind


class Row(NamedTuple):
    """A good translation."""

    source: str
    target: str
    source_lang: str
    target_lang: str

    def with_target(self, target: str) -> Row:
        """The same with another translation."""
        return self._replace(target=target)

    @property
    def gap(self) -> str:
        """What stands between two words of the translation."""
        return " " if self.target_lang == ENGLISH else ""

    @property
    def direction(self) -> str:
        """``zh-en`` or ``en-zh``."""
        return f"{self.source_lang}-{self.target_lang}"


def good_pairs(folder: Path, count: int, seed: int) -> list[Row]:
    """``count`` rows: news from Chinese and read the other way, Wikipedia into Chinese (post-edited), mixed rows."""
    chance = random.Random(seed)
    pools: list[list[Row]] = [[], [], [], []]
    for row in _read(folder / "mqm_zhen.train.jsonl.gz"):
        human = row["system"].startswith(("Human", "ref"))
        marked = any(e["category"].lower().startswith("accuracy") for es in row["ratings"].values() for e in es)
        if human and not marked and len(row["source"]) < 150:
            if chance.random() < 0.6:
                pools[0].append(Row(row["source"], row["target"], CHINESE, ENGLISH))
            else:
                pools[3].append(Row(row["target"], row["source"], ENGLISH, CHINESE))
    for row in _read(folder / "mlqe_enzh.train.jsonl.gz"):
        pools[1].append(Row(row["source"], row["post_edit"], ENGLISH, CHINESE))
    for number, row in enumerate(_read(folder / "parallel_zhen.train.jsonl.gz")):
        prose = not any(part in row["origin"].lower() for part in ("python", "tokenised"))
        if prose and len(row["zh"]) > 8:
            texts = (row["zh"], row["en"], CHINESE, ENGLISH) if number % 2 else (row["en"], row["zh"], ENGLISH, CHINESE)
            pools[2].append(Row(*texts))
    rows = []
    for pool, share in zip(pools, (0.4, 0.15, 0.2, 0.25), strict=True):
        chance.shuffle(pool)
        rows += pool[: round(count * share)]
    chance.shuffle(rows)
    return rows


def _read(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


class Described:
    """A pair with the features of its content words."""

    def __init__(self, row: Row):
        self.row = row
        self.texts = {row.source_lang: segment(row.source, row.source_lang)}
        self.texts[row.target_lang] = segment(row.target, row.target_lang)
        pairs = [(self.texts[CHINESE], self.texts[ENGLISH])]
        evidence = gather(pairs, shared_lookup().find(pairs), load_table())
        answer = load_model().probabilities(evidence)
        self.answer = answer.reshape(evidence.of(0).shape[1:])
        [(chinese, english)] = describe(pairs, evidence, answer)
        self.features = {CHINESE: chinese.T, ENGLISH: english.T}

    def content(self, language: str) -> list[int]:
        """Indices of the content words."""
        return [
            i
            for i, token in enumerate(self.texts[language].tokens)
            if token.kind is TokenKind.WORD and is_content(token, language)
        ]


def planted(rows: list[Row], place: int, chance: random.Random) -> Iterator[tuple[str, Described, set[int]]]:
    """``(kind, pair, tokens without a counterpart)`` with a stretch of the translation taken out, and one put in."""
    row = rows[place]
    whole = Described(row)
    edited, kept = row.target_lang, row.source_lang
    text = whole.texts[edited]
    size = chance.randint(1, 6)
    if len(text.tokens) < size + 6:
        return
    first = chance.randint(1, len(text.tokens) - size - 1)
    start, end = text.tokens[first].start, text.tokens[first + size - 1].end
    answer = whole.answer if edited == ENGLISH else whole.answer.T
    mass = answer[:, first : first + size].sum(axis=1)
    lost = {i for i in whole.content(kept) if mass[i] > 0.5 and mass[i] > 0.8 * answer[i].sum()}
    if lost:
        yield "omitted", Described(row.with_target(text.raw[:start] + text.raw[end:].lstrip())), lost
    other: Text = segment(rows[(place + 1) % len(rows)].target, edited)
    if len(other.tokens) > size + 2:
        begin = chance.randint(0, len(other.tokens) - size - 1)
        words = other.raw[slice(*other.span_of(begin, begin + size))]
        pair = Described(row.with_target(f"{text.raw[:start]}{words}{row.gap}{text.raw[start:]}"))
        inside = range(start, start + len(words))
        added = {i for i in pair.content(edited) if pair.texts[edited].tokens[i].start in inside}
        if added:
            yield "added", pair, added


def main() -> None:
    """Learns and writes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--pairs", type=int, default=3000)
    parser.add_argument("--seed", type=int, default=7)
    arguments = parser.parse_args()
    rows = good_pairs(arguments.data, arguments.pairs, arguments.seed)
    chance = random.Random(arguments.seed)
    seen: dict[str, tuple[list[np.ndarray], list[int]]] = {CHINESE: ([], []), ENGLISH: ([], [])}
    for place in range(len(rows)):
        good = Described(rows[place])
        for language, (features, answers) in seen.items():
            for index in good.content(language):
                features.append(good.features[language][index])
                answers.append(1)
        for kind, pair, lost in planted(rows, place, chance):
            language = pair.row.source_lang if kind == "omitted" else pair.row.target_lang
            features, answers = seen[language]
            for index in lost:
                features.append(pair.features[language][index])
                answers.append(0)
    models = {}
    for language, (features, answers) in seen.items():
        model = LogisticRegression(C=1.0, max_iter=2000).fit(np.array(features), answers)
        models[language] = model
        print(f"{language}: {len(answers)} words, {answers.count(0)} of them without a counterpart")
    written = {
        language: {
            "bias": round(float(model.intercept_[0]), 4),
            "weights": {name: round(float(weight), 4) for name, weight in zip(FEATURES, model.coef_[0], strict=True)},
        }
        for language, model in models.items()
    }
    (DATA / "support.json").write_text(json.dumps(written, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
