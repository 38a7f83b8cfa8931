"""Fits how sure it is that a word which the model doubts is wrong, or left out, and chooses from when on it is flagged.

    python -m training.estimator.words DATA MODEL --planted WORK/held1.jsonl ... --output MODEL/words.json

Only what is held out of training is read. Words to be found are those planted, by hand too, and of MQM rows those that
most raters mark as gravely inaccurate; words to be left alone are all others but those that some rater marks, and those
close to a planted word, since they may be doubted for its sake.

A word is flagged from the probability on that at most `SPOTLESS` of the good translations reach, for wrong words, for
those put in and for those left out each; of all good translations that are not short, where a doubt is minor, and of
those alone that raters have seen or that were written as such. Where these are too few, it must be `UNRATED` sure
besides.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from training.estimator.corpora import GRAVE, is_accuracy, is_held_out, rows
from training.estimator.encoding import aligned
from transcheck.checks.base import Bitext
from transcheck.estimating.doubts import ADDED, FEATURES_OF, FEW_WORDS, LOST, WRONG, find_doubts
from transcheck.estimating.network import NetworkEstimator
from transcheck.model import CHINESE, ENGLISH, Pair, Span

SPOTLESS = 0.005
"""The largest share of good translations that may have a flag of a kind. Twice as many would have caught one in two
hundred more of demetr's critical errors, and objected to as many more right comments as wrong ones."""
PLANTED_SHARE = 0.2
"""A posted translation in five is held to have something like what is planted."""
RATED = "mqm"
PUT_IN = frozenset(("word-added", "addition"))
"""What the generator, and who wrote divergences by hand, call words put in."""
_TELLING = 3
"""Good translations at least that a share must allow to be flagged: a cut that fewer reach is chance."""
UNRATED = 0.85
"""Translations that something is planted in are short sentences, of which the model is surer than of news."""
_CLOSE = {ENGLISH: {"target": 14, "source": 4}, CHINESE: {"target": 4, "source": 14}}
"""Letters, some two words, on both sides of what is marked, that may be doubted for its sake."""
LEAST = {(ADDED, ENGLISH): 0.5, (ADDED, CHINESE): 0.7, (LOST, CHINESE): 0.5}
"""What was put in has to be more likely than not: from .2 on, as the share of good translations allows, seven right
comments of `fresh_claims` were objected to beside six wrong ones. Into Chinese, where no raters have looked and
translators explain and condense more, doubts have to be surer: by the share alone, .29 for lost words, .038 of ntrex's
translations had a major flag, and what is less likely than not is no major error."""
_PENALTY = 0.3

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Judged:
    """A pair with the places that are wrong and those of which nothing is known, on both sides."""

    origin: str
    source: str
    target: str
    wrong: Sequence[Span] | None
    """None if nothing is known of the words that are not marked."""
    added: bool
    """Whether what is wrong was put in."""
    lost: Sequence[Span] | None
    good: bool
    unsure: Sequence[Span] = ()
    """Places of the target that are neither right nor wrong but for what is marked."""
    unsure_source: Sequence[Span] = ()
    """The same of the source."""


def read_planted(path: Path) -> Iterator[Judged]:
    """Held-out good translations and their twins, of which all is known but what stands close to what is marked.

    Twins with several divergences, as nobody posts them, would teach that doubts elsewhere confirm each other; so would
    twins of which nothing but the marked words is known, that every word of a poor pair is wrong.
    """
    for row in rows(path):
        labels = row["labels"]
        unfit = row["severity"] == "minor" or len(labels) > 1 or not row["whole"] or not row["source"]
        if unfit or not is_held_out(row["source"]):
            continue
        wrong = [tuple(span) for label in labels for span in label["target_spans"] if span[0] < span[1]]
        lost = [
            tuple(span)
            for label in labels
            for span in label["source_spans"]
            if all(first == last for first, last in label["target_spans"])
        ]
        unsure = [
            [(start - reach, end + reach) for label in labels for start, end in label[f"{side}_spans"]]
            for side, reach in _CLOSE[row["target_lang"]].items()
        ]
        added = any(label["check"] in PUT_IN for label in labels)
        origin = row.get("origin", "planted")
        yield Judged(origin, row["source"], row["target"], wrong, added, lost, not labels, *unsure)


def read_mqm(path: Path) -> Iterator[Judged]:
    """Held-out rated translations; a word that fewer raters than most mark is neither right nor wrong."""
    for row in rows(path):
        if not is_held_out(row["source"]):
            continue
        found: list[Span] = []
        grave: list[Span] = []
        omission = False
        for errors in row["ratings"].values():
            for error in errors:
                if error["severity"] == "neutral":
                    continue
                omission = omission or "omission" in error["category"].lower()
                if "target" in error:
                    found.append(tuple(error["target"]))
                    if error["severity"] in GRAVE and is_accuracy(error["category"]):
                        grave.append(tuple(error["target"]))
        raters = len(row["ratings"])
        wrong = [span for span in grave if 2 * sum(_meet(span, other) for other in grave) > raters]
        good = not found and not omission
        # Raters mark an omission in a poor translation less surely than what stands there.
        yield Judged(RATED, row["source"], row["target"], wrong, False, [] if good else None, good, unsure=found)


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


@dataclass(slots=True)
class Table:
    """Words of one side and language: features, whether wrong, weight, and the number of the pair."""

    features: list[Array]
    wanted: list[float]
    weights: list[float]
    pairs: list[int]


def look(
    estimator: NetworkEstimator, judged: Sequence[Judged]
) -> tuple[dict[tuple[str, str], Table], list[str], list[bool]]:
    """The doubted words of all pairs by side and target language; each pair's target language, and if it is short.

    A doubt in a text of few words is minor.
    """
    tables = {(side, language): Table([], [], [], []) for side in FEATURES_OF for language in (ENGLISH, CHINESE)}
    languages: list[str] = []
    short: list[bool] = []
    good = sum(each.good for each in judged)
    twins = sum(each.origin != RATED and not each.good for each in judged)
    planted = PLANTED_SHARE / (1 - PLANTED_SHARE) * good / max(1, twins)
    for number, each in enumerate(judged):
        source, target, alignment = aligned(each.source, each.target)
        bitext = Bitext(Pair(str(number), each.source, each.target), source, target, alignment)
        doubts = find_doubts(bitext, estimator.estimate(source, target, alignment))
        languages.append(target.language)
        short.append(bitext.counts[1] < FEW_WORDS)
        # Of words that are wrong otherwise nothing is known as to whether they were put in.
        put_in = each.wrong if each.added or not each.wrong else None
        for side, text, marked, unsure in (
            (WRONG, target, each.wrong, each.unsure),
            (ADDED, target, put_in, each.unsure),
            (LOST, source, each.lost, each.unsure_source),
        ):
            table = tables[side, target.language]
            wrongs = [
                any(_meet(text.tokens[index].span, other) for other in marked or ()) for index in doubts[side].tokens
            ]
            for index, features, wrong in zip(doubts[side].tokens, doubts[side].features, wrongs, strict=True):
                span = text.tokens[index].span
                known = marked is not None and not any(_meet(span, other) for other in unsure)
                if wrong or known:
                    table.features.append(features.astype(np.float64))
                    table.wanted.append(float(wrong))
                    # One divergence of many words is to teach no more than one of a single word.
                    share = 1.0 / sum(wrongs) if wrong else 1.0
                    table.weights.append(share * (planted if each.origin != RATED and not each.good else 1.0))
                    table.pairs.append(number)
    return tables, languages, short


def fit(table: Table) -> tuple[LogisticRegression, Array]:
    """The model, and for each word its probability by one fitted on the other fifths of the pairs."""
    features, wanted, weights = np.array(table.features), np.array(table.wanted), np.array(table.weights)
    fold = np.array(table.pairs) % 5
    found = np.zeros(len(wanted))
    for number in range(5):
        inside = fold == number
        model = LogisticRegression(C=1 / _PENALTY, max_iter=1000)
        model.fit(features[~inside], wanted[~inside], sample_weight=weights[~inside])
        found[inside] = model.predict_proba(features[inside])[:, 1]
    model = LogisticRegression(C=1 / _PENALTY, max_iter=1000)
    return model.fit(features, wanted, sample_weight=weights), found


def highest(worst: Array) -> float:
    """The probability that so many good translations reach, rounded up to two decimals; 0 if there are too few.

    ``worst`` has the highest one of each.
    """
    if SPOTLESS * len(worst) < _TELLING:
        return 0.0
    return min(0.99, float(np.ceil(np.quantile(worst, 1.0 - SPOTLESS) * 100 + 0.5) / 100))


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("model", type=Path)
    parser.add_argument("--planted", type=Path, nargs="+", required=True, help="several see each translation twice")
    parser.add_argument("--limit", type=int, default=3000, help="pairs of each origin")
    parser.add_argument("--output", type=Path, required=True)
    arguments = parser.parse_args()
    judged: list[Judged] = []
    planted = {(each.source, each.target): each for path in arguments.planted for each in read_planted(path)}
    by_origin: dict[str, list[Judged]] = {}
    for each in (*planted.values(), *read_mqm(arguments.data / "mqm_zhen.train.jsonl.gz")):
        by_origin.setdefault(each.origin, []).append(each)
    for members in by_origin.values():
        random.Random(1).shuffle(members)
        judged += members[: arguments.limit]
    tables, languages, short = look(NetworkEstimator(arguments.model), judged)
    written: dict[str, Mapping[str, Any]] = {}
    for language in (ENGLISH, CHINESE):
        spotless = [n for n, of in enumerate(languages) if of == language and judged[n].good and not short[n]]
        rated = [n for n in spotless if judged[n].origin != "planted"]
        twins = [n for n, of in enumerate(languages) if of == language and judged[n].origin != RATED]
        twins = [n for n in twins if not judged[n].good]
        seen = np.zeros(len(judged), dtype=bool)
        entry: dict[str, Any] = {}
        for side, names in FEATURES_OF.items():
            table = tables[side, language]
            model, probabilities = fit(table)
            tell(f"{side}-{language}", table, probabilities)
            worst = np.zeros(len(judged))
            np.maximum.at(worst, np.array(table.pairs), probabilities)
            numbers = [*model.coef_[0], model.intercept_[0]]
            entry[side] = dict(zip((*names, "constant"), np.round(numbers, 4).tolist(), strict=True))
            cut = max(
                highest(worst[spotless]),
                highest(worst[rated]) or UNRATED,
                LEAST.get((side, language), 0.0),
            )
            entry[side]["cut"] = cut
            seen |= worst >= cut
            print(f"  flagged from {cut}")
        print(
            f"{language}: of {len(spotless)} good translations {seen[spotless].mean():.4f} are flagged, "
            f"of {len(twins)} with something planted {seen[twins].mean():.3f}"
        )
        written[language] = entry
    arguments.output.write_text(json.dumps(written, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def tell(name: str, table: Table, probabilities: Array) -> None:
    """Prints recall and precision on pairs that the model was not fitted on."""
    wanted, weights = np.array(table.wanted), np.array(table.weights)
    print(f"{name}: {int(wanted.sum())} words to be found, {int((1 - wanted).sum())} others")
    for least in (0.3, 0.5, 0.7, 0.9):
        sure = probabilities >= least
        precision = (weights * wanted * sure).sum() / max((weights * sure).sum(), 1e-9)
        print(f"  surer than {least}: recall {sure[wanted > 0].mean():.3f}, precision {precision:.3f}")


if __name__ == "__main__":
    main()
