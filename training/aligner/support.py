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

Row = tuple[str, str]

PLANTED_SHARE = 0.2
"""How many translations are taken to have a gap when strengths are turned into confidences."""
ALIGNER = LexicalAligner()
GAPS = Path(gaps_module.__file__).parent / "data" / "gaps.json"


def good_pairs(folder: Path, count: int, seed: int) -> list[Row]:
    """``(Chinese, English)`` rows, three quarters of them news."""
    chance = random.Random(seed)
    news = []
    with gzip.open(folder / "mqm_zhen.train.jsonl.gz", "rt", encoding="utf-8") as file:
        for row in map(json.loads, file):
            human = row["system"].startswith(("Human", "ref"))
            marked = any(e["category"].lower().startswith("accuracy") for es in row["ratings"].values() for e in es)
            if human and not marked and len(row["source"]) < 150:
                news.append((row["source"], row["target"]))
    other = []
    with gzip.open(folder / "parallel_zhen.train.jsonl.gz", "rt", encoding="utf-8") as file:
        for row in map(json.loads, file):
            prose = not any(part in row["origin"].lower() for part in ("python", "tokenised"))
            other += [(row["zh"], row["en"])] if prose and len(row["zh"]) > 8 else []
    chance.shuffle(news)
    chance.shuffle(other)
    rows = news[: count * 3 // 4] + other[: count - min(len(news), count * 3 // 4)]
    chance.shuffle(rows)
    return rows


class Described:
    """A pair with the features of its content words."""

    def __init__(self, chinese: str, english: str):
        self.texts = {CHINESE: segment(chinese, CHINESE), ENGLISH: segment(english, ENGLISH)}
        one, two = self.texts[CHINESE], self.texts[ENGLISH]
        stack = gather(one, two, shared_lookup())
        self.answer = load_model().probabilities(stack)
        self.features = {
            CHINESE: describe(stack, self.answer, one, shared_lookup()),
            ENGLISH: describe(stack, self.answer, two, shared_lookup()),
        }

    def content(self, language: str) -> list[int]:
        """Indices of the content words."""
        return [
            i
            for i, token in enumerate(self.texts[language].tokens)
            if token.kind is TokenKind.WORD and is_content(token, language)
        ]


def planted(rows: list[Row], place: int, chance: random.Random) -> Iterator[tuple[str, Described, set[int]]]:
    """``(language, pair, tokens without a counterpart)`` with one stretch taken out and one put in."""
    chinese, english = rows[place]
    whole = Described(chinese, english)
    tokens = whole.texts[ENGLISH].tokens
    size = chance.randint(1, 6)
    if len(tokens) < size + 6:
        return
    first = chance.randint(1, len(tokens) - size - 1)
    start, end = tokens[first].start, tokens[first + size - 1].end
    mass = whole.answer[:, first : first + size].sum(axis=1)
    lost = {i for i in whole.content(CHINESE) if mass[i] > 0.5 and mass[i] > 0.8 * whole.answer[i].sum()}
    if lost:
        yield CHINESE, Described(chinese, english[:start] + english[end:].lstrip()), lost
    other: Text = segment(rows[(place + 1) % len(rows)][1], ENGLISH)
    if len(other.tokens) > size + 2:
        begin = chance.randint(0, len(other.tokens) - size - 1)
        words = other.raw[slice(*other.span_of(begin, begin + size))]
        words = words if words[:1].isupper() and len(words.split()) > 1 else words.lower()
        pair = Described(chinese, english[:start] + words + " " + english[start:])
        inside = range(start, start + len(words))
        added = {i for i in pair.content(ENGLISH) if pair.texts[ENGLISH].tokens[i].start in inside}
        if added:
            yield ENGLISH, pair, added


def main() -> None:
    """Learns, measures and writes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--pairs", type=int, default=3000)
    parser.add_argument("--seed", type=int, default=7)
    arguments = parser.parse_args()
    rows = good_pairs(arguments.data, arguments.pairs, arguments.seed)
    split = len(rows) * 3 // 4
    chance = random.Random(arguments.seed)
    seen: dict[str, tuple[list[np.ndarray], list[int]]] = {CHINESE: ([], []), ENGLISH: ([], [])}
    for place in range(split):
        good = Described(*rows[place])
        for language, (features, answers) in seen.items():
            for index in good.content(language):
                features.append(good.features[language][index])
                answers.append(1)
        for language, pair, lost in planted(rows[:split], place, chance):
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
    measured: dict[str, tuple[list[float], list[float]]] = {kind: ([], []) for kind in (CHINESE, ENGLISH, "exchange")}
    held = rows[split:]
    for place in range(len(held)):
        good = Described(*held[place])
        for kind, (clean, _) in measured.items():
            clean.append(strength(good, kind))
        for kind, pair, _ in planted(held, place, chance):
            measured[kind][1].append(strength(pair, kind))
        exchanged = with_exchange(good, held[(place + 1) % len(held)][1], chance)
        if exchanged is not None:
            measured["exchange"][1].append(strength(exchanged, "exchange"))
    calibration = {}
    for kind, (clean, gaps) in measured.items():
        for rate in (0.01, 0.02, 0.05, 0.1):
            cut = float(np.quantile(clean, 1 - rate))
            found = float(np.mean(np.array(gaps) > cut))
            print(f"{kind}: cut {cut:.2f}: false alarms {rate:.2f}, planted found {found:.3f}")
        values = np.array([*clean, *gaps])[:, None]
        answers = np.array([0] * len(clean) + [1] * len(gaps))
        weights = np.where(answers == 1, PLANTED_SHARE / len(gaps), (1 - PLANTED_SHARE) / len(clean))
        model = LogisticRegression(C=1e6).fit(values, answers, sample_weight=weights * len(answers))
        calibration[kind] = {"slope": round(float(model.coef_[0, 0]), 4), "bias": round(float(model.intercept_[0]), 4)}
        half = -model.intercept_[0] / model.coef_[0, 0]
        print(
            f"{kind}: confidence 0.5 from strength {half:.2f}: false alarms {np.mean(np.array(clean) > half):.3f}, "
            f"planted found {np.mean(np.array(gaps) > half):.3f}"
        )
    GAPS.write_text(json.dumps(calibration, indent=1) + "\n", encoding="utf-8")


def strength(pair: Described, kind: str) -> float:
    """Of the strongest gap on the side of language ``kind``, or of the strongest exchange; 0 if there is none."""
    one, two = pair.texts[CHINESE], pair.texts[ENGLISH]
    bitext = Bitext(Pair("", one.raw, two.raw), one, two, ALIGNER.align(one, two))
    if kind != "exchange":
        return max((gap.strength for gap in candidates(bitext, pair.texts[kind])), default=0.0)
    return max(
        (
            here.strength + there.strength
            for here in candidates(bitext, one)
            for there in candidates(bitext, two)
            if stand_opposite(bitext, here, there)
        ),
        default=0.0,
    )


def with_exchange(good: Described, other: str, chance: random.Random) -> Described | None:
    """The pair with one English content word exchanged for one of another text."""
    text = good.texts[ENGLISH]
    mine = [i for i in good.content(ENGLISH) if text.tokens[i].text.isalpha() and good.answer[:, i].max() > 0.6]
    donor = segment(other, ENGLISH)
    theirs = [t.text for t in donor.tokens if is_content(t, ENGLISH) and t.text.isalpha() and len(t.text) > 3]
    if not mine or not theirs:
        return None
    token, word = text.tokens[chance.choice(mine)], chance.choice(theirs)
    word = word.lower() if token.text[:1].islower() else word.capitalize()
    return Described(good.texts[CHINESE].raw, text.raw[: token.start] + word + text.raw[token.end :])


if __name__ == "__main__":
    main()
