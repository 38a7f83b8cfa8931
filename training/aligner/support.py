"""Learns how to tell a word that has a counterpart from one that has none.

    python training/aligner/support.py DATA [--pairs 3000] [--seed 7]

Good translations (human translations of mqm_zhen.train in which no rater marked an accuracy error, and rows of
parallel_zhen.train) give words with counterparts. The same translations with a few neighbouring words taken out, or
with words of another translation put in, give words without: those of the source that had been linked to what went,
and what was put in. Writes ``transcheck/aligning/data/support.json``. Then, on pairs that those weights have not seen,
it learns how sure a gap of a given strength is, and how sure a word exchanged for another, writes
``transcheck/checks/data/gaps.json`` and prints how many are found at which rate of false alarms.
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

from transcheck.aligning import LexicalAligner
from transcheck.aligning.evidence import gather
from transcheck.aligning.lexical import shared_lookup
from transcheck.aligning.refining import load_model
from transcheck.aligning.support import FEATURES, describe, load_support
from transcheck.aligning.table import DATA
from transcheck.checks import gaps as gaps_module
from transcheck.checks.base import Bitext, is_content
from transcheck.checks.gaps import candidates, stand_opposite
from transcheck.language import segment
from transcheck.model import CHINESE, ENGLISH, Pair, Text, TokenKind


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


SHARE = 0.1
"""How many posted translations are taken to leave something out, and how many to add something."""
ALIGNER = LexicalAligner()
GAPS = Path(gaps_module.__file__).parent / "data" / "gaps.json"


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


def mistranslated_share(folder: Path) -> float:
    """How often a rater of mqm_zhen.train marks a major mistranslation in a translation, human or machine."""
    marked = ratings = 0
    for row in _read(folder / "mqm_zhen.train.jsonl.gz"):
        for errors in row["ratings"].values():
            ratings += 1
            marked += any(
                error["category"].lower() == "accuracy/mistranslation" and error["severity"] in ("major", "critical")
                for error in errors
            )
    return marked / ratings


def _read(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


class Described:
    """A pair with the features of its content words."""

    def __init__(self, row: Row):
        self.row = row
        self.texts = {row.source_lang: segment(row.source, row.source_lang)}
        self.texts[row.target_lang] = segment(row.target, row.target_lang)
        one, two = self.texts[CHINESE], self.texts[ENGLISH]
        stack = gather(one, two, shared_lookup())
        self.answer = load_model().probabilities(stack)
        self.features = {
            language: describe(stack, self.answer, text, shared_lookup()) for language, text in self.texts.items()
        }

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
    """Learns, measures and writes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--pairs", type=int, default=3000)
    parser.add_argument("--seed", type=int, default=7)
    arguments = parser.parse_args()
    shares = {"omitted": SHARE, "added": SHARE, "exchanged": mistranslated_share(arguments.data)}
    print("shares of translations with an error:", {kind: round(share, 3) for kind, share in shares.items()})
    rows = good_pairs(arguments.data, arguments.pairs, arguments.seed)
    split = len(rows) * 3 // 4
    chance = random.Random(arguments.seed)
    seen: dict[str, tuple[list[np.ndarray], list[int]]] = {CHINESE: ([], []), ENGLISH: ([], [])}
    for place in range(split):
        good = Described(rows[place])
        for language, (features, answers) in seen.items():
            for index in good.content(language):
                features.append(good.features[language][index])
                answers.append(1)
        for kind, pair, lost in planted(rows[:split], place, chance):
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

    load_support.cache_clear()
    measured: dict[str, tuple[list[float], list[float]]] = {
        f"{direction} {kind}": ([], [])
        for direction in ("zh-en", "en-zh")
        for kind in ("omitted", "added", "exchanged")
    }
    held = rows[split:]
    for place in range(len(held)):
        good = Described(held[place])
        direction = good.row.direction
        for kind in ("omitted", "added", "exchanged"):
            measured[f"{direction} {kind}"][0].append(strength(good, kind))
        for kind, pair, _ in planted(held, place, chance):
            measured[f"{direction} {kind}"][1].append(strength(pair, kind))
        exchanged = with_exchange(good, held[(place + 1) % len(held)], chance)
        if exchanged is not None:
            measured[f"{direction} exchanged"][1].append(strength(exchanged, "exchanged"))
    calibration = {}
    for kind, (clean, gaps) in measured.items():
        for rate in (0.01, 0.02, 0.05, 0.1):
            cut = float(np.quantile(clean, 1 - rate))
            found = float(np.mean(np.array(gaps) > cut))
            print(f"{kind}: cut {cut:.2f}: false alarms {rate:.2f}, planted found {found:.3f}")
        share = shares[kind.split()[1]]
        values = np.array([*clean, *gaps])
        answers = np.array([0] * len(clean) + [1] * len(gaps))
        weights = np.where(answers == 1, share / len(gaps), (1 - share) / len(clean)) * len(answers)
        there = values > 0
        if kind.endswith("exchanged"):
            # That two gaps stand in one slot says it; how strong they are adds nothing.
            odds = weights[there & (answers == 1)].sum() / max(weights[there & (answers == 0)].sum(), 1e-9)
            slope, bias = 0.0, float(np.log(odds))
            half = 0.0
        else:
            model = LogisticRegression(C=1e6).fit(values[there][:, None], answers[there], sample_weight=weights[there])
            slope, bias = float(model.coef_[0, 0]), float(model.intercept_[0])
            half = -bias / slope
        calibration[kind] = {"slope": round(slope, 4), "bias": round(bias, 4)}
        print(
            f"{kind}: confidence 0.5 from strength {half:.2f}: false alarms {np.mean(np.array(clean) > half):.3f}, "
            f"planted found {np.mean(np.array(gaps) > half):.3f}"
        )
    GAPS.write_text(json.dumps(calibration, indent=1) + "\n", encoding="utf-8")


def strength(pair: Described, kind: str) -> float:
    """Of the strongest gap of this kind in the pair; 0 if there is none."""
    source, target = pair.texts[pair.row.source_lang], pair.texts[pair.row.target_lang]
    bitext = Bitext(Pair("", source.raw, target.raw), source, target, ALIGNER.align(source, target))
    if kind != "exchanged":
        return max((gap.strength for gap in candidates(bitext, source if kind == "omitted" else target)), default=0.0)
    return max(
        (
            here.strength + there.strength
            for here in candidates(bitext, source)
            for there in candidates(bitext, target)
            if stand_opposite(bitext, here, there)
        ),
        default=0.0,
    )


def with_exchange(good: Described, other: Row, chance: random.Random) -> Described | None:
    """The pair with one content word of the translation exchanged for one of another text."""
    language = good.row.target_lang
    text = good.texts[language]
    best = good.answer.max(axis=0 if language == ENGLISH else 1)
    mine = [i for i in good.content(language) if best[i] > 0.6]
    words = [
        token.text
        for token in segment(other.target if other.target_lang == language else other.source, language).tokens
        if token.kind is TokenKind.WORD and is_content(token, language)
    ]
    if not mine or not words:
        return None
    token, word = text.tokens[chance.choice(mine)], chance.choice(words)
    if language == ENGLISH:
        word = word.lower() if token.text[:1].islower() else word.capitalize()
    return Described(good.row.with_target(text.raw[: token.start] + word + text.raw[token.end :]))


if __name__ == "__main__":
    main()
