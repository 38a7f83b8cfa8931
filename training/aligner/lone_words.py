"""Learns how to tell a single Chinese word that was left out of the English from one that is only rendered freely.

    python -m training.aligner.lone_words DATA [--pairs 1800] [--counted 6000] [--seed 5]

From translations in which no rater marked an accuracy error, post-edits and prose of ``parallel_zhen.train`` it counts
how often each word is left without a link (``rendered.txt``). In other translations of the kind it takes one content
word out, and fits the weights (``lone_words.json``); ``junctions.py`` comes before it. Both files go to
``transcheck/checks/data/``. Prints, for the half of the pairs that the weights were not fitted on, how many are found
at which share of false alarms; the weights that are written are fitted on all.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

from training.aligner.gaps import Planted, bitext_of
from training.aligner.junctions import SEED, parted
from training.aligner.support import Row
from transcheck.aligning import LexicalAligner
from transcheck.checks import lone_words as lone_words_module
from transcheck.checks.base import Bitext, is_content
from transcheck.checks.lone_words import EVIDENCE, View
from transcheck.language import segment
from transcheck.model import CHINESE, ENGLISH, Text, TokenKind

DATA = Path(lone_words_module.__file__).parent / "data"
LEAST_SEEN = 5
"""Times that a word must be seen to be listed."""
LINKED = 0.5
OF_EACH = 4
"""Words that are taken out of a translation, one at a time."""
FALSE_ALARMS = (0.005, 0.01, 0.02, 0.05)


def good_rows(folder: Path, chance: random.Random) -> list[Row]:
    """Good translations into English: news, prose, and what was translated into Chinese read the other way."""
    rows = []
    for row in _read(folder / "mqm_zhen.train.jsonl.gz"):
        marks = [error["category"].lower() for errors in row["ratings"].values() for error in errors]
        if not any(mark.startswith(("accuracy", "non")) for mark in marks) and 8 <= len(row["source"]) < 110:
            rows.append(Row(row["source"], row["target"], CHINESE, ENGLISH))
    rows += [Row(r["post_edit"], r["source"], CHINESE, ENGLISH) for r in _read(folder / "mlqe_enzh.train.jsonl.gz")]
    for row in _read(folder / "parallel_zhen.train.jsonl.gz"):
        prose = not any(part in row["origin"].lower() for part in ("python", "tokenised"))
        if prose and 20 <= len(row["zh"]) < 110:
            rows.append(Row(row["zh"], row["en"], CHINESE, ENGLISH))
    chance.shuffle(rows)
    once = {row.source: row for row in rows}
    return list(once.values())


def _read(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def count_rendered(rows: Sequence[Row]) -> None:
    """Writes how often each Chinese word of content is seen, and how often it has no link to any word; "" is all."""
    aligner = LexicalAligner(with_support=False)
    seen, alone = Counter[str](), Counter[str]()
    for start in range(0, len(rows), 64):
        texts = [
            (segment(row.source, row.source_lang), segment(row.target, row.target_lang))
            for row in rows[start : start + 64]
        ]
        for pair, alignment in zip(texts, aligner.align_all(texts), strict=True):
            linked = {
                link.source
                for link in alignment.links
                if link.probability >= LINKED and pair[1].tokens[link.target].kind is not TokenKind.PUNCTUATION
            }
            for index, token in enumerate(pair[0].tokens):
                if token.kind is TokenKind.WORD and is_content(token, CHINESE):
                    for word in (token.norm, ""):
                        seen[word] += 1
                        alone[word] += index not in linked
    lines = [f"{word}\t{count}\t{alone[word]}" for word, count in sorted(seen.items()) if count >= LEAST_SEEN]
    (DATA / "rendered.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def without_a_word(row: Row, good: Bitext, chance: random.Random) -> Planted | None:
    """The pair with one content word taken out; seen in the source words that only it rendered."""
    target = good.target
    words = [
        index
        for index, links in enumerate(good.target_links)
        if _is_word(target, index) and any(_is_word(good.source, x.source) and x.probability > 0.4 for x in links)
    ]
    if len(words) < 4:
        return None
    gone = chance.choice(words)
    lost = [
        good.source.tokens[index].span
        for index, links in enumerate(good.source_links)
        if _is_word(good.source, index) and links and all(x.target == gone for x in links if x.probability > 0.3)
    ]
    start, end = target.tokens[gone].span
    left, right = row.target[:start].rstrip(), row.target[end:].lstrip()
    text = left + ("" if right[:1] in ",.;:!?)" or not left else row.gap) + right
    text = text if left else text[:1].upper() + text[1:]
    return Planted(bitext_of(row.with_target(text)), "word", lost) if lost else None


def _is_word(text: Text, index: int) -> bool:
    return text.tokens[index].kind is TokenKind.WORD and is_content(text.tokens[index], text.language)


def evidence(bitext: Bitext) -> dict[int, tuple[float, ...]]:
    """What is known of each word of the source that may have no counterpart, by where it begins."""
    view = View(bitext)
    return {bitext.source.tokens[i].start: view.describe(i) for i in view.content if view.is_candidate(i)}


def main() -> None:
    """Counts, learns, writes and measures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--pairs", type=int, default=1800)
    parser.add_argument("--counted", type=int, default=6000)
    parser.add_argument("--seed", type=int, default=5)
    arguments = parser.parse_args()
    chance = random.Random(arguments.seed)
    every = good_rows(arguments.data, chance)
    # What the network of junctions has learned by heart would show every hole in it.
    unseen = set(parted(arguments.data, SEED)[0])
    rows = [row for row in every if row.target in unseen][: arguments.pairs]
    counted = [row for row in every[arguments.pairs :] if row.target not in unseen]
    count_rendered(counted[: arguments.counted])
    good: list[list[tuple[float, ...]]] = []
    planted: list[list[tuple[float, ...]]] = []
    for row in rows:
        bitext = bitext_of(row)
        good.append(list(evidence(bitext).values()))
        planted.append([])
        for left_out in filter(None, (without_a_word(row, bitext, chance) for _ in range(OF_EACH))):
            found = evidence(left_out.bitext)
            planted[-1] += [found[start] for start, _ in left_out.spans if start in found]
    model = _fit(good[::2], planted[::2])
    free = np.array([_odds(model, words) for words in good[1::2]])
    gone = np.array([_odds(model, [word]) for words in planted[1::2] for word in words])
    for share in FALSE_ALARMS:
        cut = np.quantile(free, 1.0 - share)
        print(f"of the words left out {np.mean(gone > cut):.2f} are found at a share of false alarms of {share}")
    model = _fit(good, planted)
    weights = {name: round(float(weight), 4) for name, weight in zip(EVIDENCE, model.coef_[0], strict=True)}
    learned = {"bias": round(float(model.intercept_[0]), 4), "weights": weights}
    (DATA / "lone_words.json").write_text(json.dumps(learned, indent=1) + "\n", encoding="utf-8")


def _fit(free: list[list[tuple[float, ...]]], gone: list[list[tuple[float, ...]]]) -> LogisticRegression:
    examples = [(words, label) for label, part in enumerate((free, gone)) for pair in part for words in pair]
    weights = [1.0 / OF_EACH if label else 1.0 for _, label in examples]
    model = LogisticRegression(C=1.0, max_iter=3000)
    return model.fit(np.array([x for x, _ in examples]), [y for _, y in examples], sample_weight=weights)


def _odds(model: LogisticRegression, words: list[tuple[float, ...]]) -> float:
    return float(model.decision_function(np.array(words)).max()) if words else -math.inf


if __name__ == "__main__":
    main()
