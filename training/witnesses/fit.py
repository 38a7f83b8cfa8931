"""Fits what a reference, and machine output, weigh.

    python -m training.witnesses.fit WORK/examples.pickle --output transcheck/estimating/data/witnesses.json

With ``--scores-only`` the models of words stay, which is enough when only the score without witnesses has new weights.

Two logistic models say how sure it is that a word is ``extra`` in the translation or ``missing`` from it, from planted
words; a third moves the score, from the raters' judgements. Each is tried on documents that it was not fitted on.
"""

from __future__ import annotations

import argparse
import json
import pickle
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from training.estimator.corpora import is_held_out
from training.witnesses.examples import Example, shipped_model
from transcheck.aligning import LexicalAligner
from transcheck.estimating.leftovers import FEATURES, Leftover, leftovers, load_weights
from transcheck.estimating.metrics import ReferenceMetrics
from transcheck.estimating.witnesses import MACHINE, REFERENCE, Witness, call, hear
from transcheck.judging import load_scoring
from transcheck.judging.hearing import EVIDENCE, evidence_of
from transcheck.model import CHINESE, ENGLISH

Array = NDArray[np.float64]
FOLDS = 5
STEPS = 30
RIDGE = 0.05
WORD_RIDGE = 0.3
"""The same for words, whose features are many and scaled to one width."""
PLANTED_SHARE = 0.2
"""A posted translation in five is held to have a word like the planted ones."""


def logistic(
    features: Array,
    wanted: Array,
    weights: Array,
    *,
    offset: Array | float = 0.0,
    ridge: float = RIDGE,
    constant: bool = True,
) -> Array:
    """Weights of a logistic model, the constant's last, by Newton's method; ``offset`` adds to the log-odds.

    Without ``constant`` the last of the features stands for it.
    """
    design = np.column_stack([features, np.ones(len(features))]) if constant else features
    penalty = np.eye(design.shape[1]) * ridge
    penalty[-1, -1] = 0.0
    found = np.zeros(design.shape[1])
    for _ in range(STEPS):
        chance = 1.0 / (1.0 + np.exp(-np.clip(design @ found + offset, -30, 30)))
        gradient = design.T @ (weights * (wanted - chance)) - penalty @ found
        curvature = (design * (weights * chance * (1.0 - chance))[:, None]).T @ design + penalty
        step = np.linalg.solve(curvature, gradient)
        found += step
        if np.abs(step).max() < 1e-6:
            break
    return found


def apply(features: Array, weights: Array) -> Array:
    """Log-odds."""
    return features @ weights[:-1] + weights[-1]


def across_documents(documents: Sequence[str], fit: Callable[[Array], Callable[[Array], Array]]) -> Array:
    """What each row gets from a model fitted on the other documents; ``fit`` takes and gives row numbers."""
    names = sorted(set(documents))
    fold = np.array([names.index(document) % FOLDS for document in documents])
    found = np.zeros(len(documents))
    for number in range(FOLDS):
        inside = np.nonzero(fold == number)[0]
        found[inside] = fit(np.nonzero(fold != number)[0])(inside)
    return found


def words(examples: Sequence[Example], language: str) -> dict[str, tuple[Array, Array, Array, list[str]]]:
    """For ``extra`` and ``missing``: features of each word, whether it was planted, its weight, its document.

    A translation that the estimator has not learned from stands there twice, with and without what it says of it.
    """
    rows: dict[str, list[tuple[Array, float, float, str]]] = {"extra": [], "missing": []}
    aligner = LexicalAligner()
    copies = Counter(example.bitext.pair.id for example in examples if example.kind)
    beside: dict[int, int] = {}
    for example in examples:
        pair = example.bitext.pair
        if pair.id not in copies or example.bitext.target.language != language:
            continue  # what raters found fault with may well be what is extra or missing
        (called,) = call([example.bitext], [[example.reference]], REFERENCE, aligner)
        if not called.comparisons:
            continue
        comparison = called.comparisons[0]
        if not example.kind:  # as it was; the changed copies follow
            beside = {comparison.text.tokens[i].start: j for i, j in comparison.links.items()}
        weight = PLANTED_SHARE / (1 - PLANTED_SHARE) / copies[pair.id] if example.kind else 1.0
        for estimate in (example.estimate, None) if is_held_out(pair.source) else (None,):
            found = leftovers(example.bitext, comparison, called.alignments[0], estimate)
            for side, left in zip(("extra", "missing"), found, strict=True):
                for index, features in zip(left.indices, left.features, strict=True):
                    planted = _is_planted(example, side, left, index, beside)
                    # Beside a planted word others may be left over for its sake: what follows from it does not count.
                    if planted or not example.kind:
                        rows[side].append((features.astype(np.float64), float(planted), weight, example.doc))
    return {
        side: (
            np.array([features for features, _, _, _ in found]),
            np.array([planted for _, planted, _, _ in found]),
            np.array([weight for _, _, weight, _ in found]),
            [document for _, _, _, document in found],
        )
        for side, found in rows.items()
    }


def _is_planted(example: Example, side: str, found: Leftover, index: int, beside: dict[int, int]) -> bool:
    """``beside`` has for where a word of the unchanged translation begins the word of the reference that it is."""
    if side == "extra":
        start = found.comparison.text.tokens[index].start
        return example.place[0] <= start < example.place[1]
    return any(beside.get(start) == index for start in range(*example.was))


def main() -> None:
    """Fits, prints how well, writes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("examples", type=Path)
    parser.add_argument("--output", type=Path)
    parser.add_argument("--scores-only", action="store_true", help="leave the models of words as they are")
    arguments = parser.parse_args()
    with arguments.examples.open("rb") as stream:
        examples: list[Example] = pickle.load(stream)
    models = dict(load_weights())
    for language in () if arguments.scores_only else (ENGLISH, CHINESE):
        for side, (features, planted, weight, documents) in words(examples, language).items():
            name = f"{side}-{language}"
            models[name] = fit_words(name, features, planted, weight, documents)
    if arguments.output:  # the scores build on these
        arguments.output.write_text(json.dumps(models, indent=1) + "\n", encoding="utf-8")
        load_weights.cache_clear()
    for witness, text in ((REFERENCE, lambda example: example.reference), (MACHINE, lambda example: example.machine)):
        models[witness.name.split()[0]] = scores(examples, witness, text)
    if arguments.output:
        arguments.output.write_text(json.dumps(models, indent=1) + "\n", encoding="utf-8")


FLOORS = {"extra": -0.5, "missing": -0.5, "different": -0.5}
"""What is evidence of an error weighs at least this much, however few such errors were rated."""
TWINS = 0.1
"""What all pairs of a translation and a copy with planted words count for together, beside all rated translations."""


def scores(examples: Sequence[Example], witness: Witness, text: Callable[[Example], str]) -> dict[str, float]:
    """The weights of the score by name; prints how well it ranks and is calibrated on documents not fitted on."""
    metrics, aligner, scoring = ReferenceMetrics(), LexicalAligner(), load_scoring(ENGLISH, shipped_model())
    copies = Counter(example.bitext.pair.id for example in examples if example.kind)
    rows: list[list[float]] = []
    wanted, weights, points, documents = [], [], [], []
    twins: list[int] = []
    unchanged: dict[str, int] = {}
    for example in examples:
        pair = example.bitext.pair.id
        if example.points is None or not is_held_out(example.bitext.pair.source):
            continue
        (called,) = call([example.bitext], [[text(example)] if text(example) else []], witness, aligner)
        hearing = hear(example.bitext, called, witness, example.estimate)
        overlap = metrics.score(example.bitext.target.raw, hearing.texts, ENGLISH)
        if hearing.evidence is None or overlap is None:
            continue
        if not example.kind:
            unchanged[pair] = len(rows)
        twins.append(unchanged[pair])
        evidence = evidence_of(scoring.score(example.evidence), overlap, hearing.evidence)
        rows.append([evidence[name] for name in EVIDENCE])
        wanted.append(0.0 if example.kind else example.faithful)
        weights.append(PLANTED_SHARE / (1 - PLANTED_SHARE) / copies[pair] if example.kind else 1.0)
        points.append(example.points)
        documents.append(example.doc)
    features, goal, weight, taken_off, twin = (np.array(each) for each in (rows, wanted, weights, points, twins))
    rated = twin == np.arange(len(twin))

    def fit(places: Array) -> Callable[[Array], Array]:
        better = features[twin] - features  # a copy stands in one document with what it was made from
        chosen = (each[places] for each in (features, better, rated, goal, weight, taken_off))
        model = weigh(*chosen)
        return lambda others: apply(features[others], model)

    odds = across_documents(documents, fit)
    chance = 1.0 / (1.0 + np.exp(-odds[rated]))
    bins = np.clip((chance * 10).astype(int), 0, 9)
    gaps = [abs((chance - goal[rated])[bins == number].sum()) for number in range(10)]
    print(f"score with {witness.name}: {int(rated.sum())} rated translations")
    similarity = features[rated, list(EVIDENCE).index("similarity")]
    for name, values in (("score", odds[rated]), ("chrF alone", similarity)):
        print(f"  Spearman with MQM points a word, {name}: {-spearman(values, taken_off[rated]):.3f}")
    print(
        f"  copies with planted words scored below what they were made from: {(odds[twin] > odds)[~rated].mean():.3f}"
    )
    print(
        f"  Brier score {np.square(chance - goal[rated]).mean():.4f}, calibration error {sum(gaps) / rated.sum():.4f}"
    )
    found = np.round(weigh(features, features[twin] - features, rated, goal, weight, taken_off), 4).tolist()
    return dict(zip((*EVIDENCE, "constant"), found, strict=True))


def weigh(features: Array, better: Array, rated: Array, wanted: Array, weights: Array, points: Array) -> Array:
    """Weights of `EVIDENCE`, the constant last.

    What each evidence counts beside the others is fitted to the ranks of the rated translations, of which there are
    more than of grave errors, and to copies, which must score below what they were made from: ``better`` is by how much
    that has more of each evidence. How much all of it together counts is fitted to what is ``wanted``, 0 to 1.
    """
    ranks = 1.0 - _ranks(points[rated]) / rated.sum()
    design = np.vstack([np.column_stack([features[rated], np.ones(rated.sum())]),
                        np.column_stack([better[~rated], np.zeros((~rated).sum())])])  # fmt: skip
    share = np.where(np.arange(len(design)) < rated.sum(), 1.0, TWINS * rated.sum() / max(1, (~rated).sum()))
    direction = signed(design, np.concatenate([ranks, np.ones((~rated).sum())]), share)
    scale = logistic((features @ direction)[:, None], wanted, weights)[0]
    floors = np.array([FLOORS.get(name, np.inf) for name in EVIDENCE])
    found = np.minimum(direction * scale, floors)
    constant = logistic(np.zeros((len(features), 0)), wanted, weights, offset=features @ found)
    return np.append(found, constant)


def signed(design: Array, wanted: Array, weights: Array) -> Array:
    """The weights of a logistic model that have the sign of `EVIDENCE`: others are held at 0.

    The last column of ``design`` is the constant's, which is left out of what is given.
    """
    signs = np.array(list(EVIDENCE.values()))
    free = np.arange(len(signs))
    while True:
        model = logistic(design[:, [*free, -1]], wanted, weights, constant=False)
        wrong = model[:-1] * signs[free] < 0
        if not wrong.any():
            found = np.zeros(len(signs))
            found[free] = model[:-1]
            return found
        free = free[~wrong]


def spearman(one: Array, other: Array) -> float:
    """Rank correlation."""
    return float(np.corrcoef(_ranks(one), _ranks(other))[0, 1])


def _ranks(values: Array) -> Array:
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    return (ends - (counts - 1) / 2)[inverse]


def fit_words(name: str, features: Array, planted: Array, weight: Array, documents: list[str]) -> dict[str, float]:
    """The weights by name; prints recall and false alarms on documents not fitted on."""
    scale = features.std(axis=0) + 1e-6
    scaled = features / scale

    def fit(rows: Array) -> Callable[[Array], Array]:
        model = logistic(scaled[rows], planted[rows], weight[rows], ridge=WORD_RIDGE)
        return lambda others: apply(scaled[others], model)

    odds = across_documents(documents, fit)
    print(f"{name}: {int(planted.sum())} planted words, {int((1 - planted).sum())} others")
    for least in (0.3, 0.4, 0.5, 0.6, 0.7, 0.9):
        sure = odds > np.log(least / (1 - least))
        recall, alarms = sure[planted > 0].mean(), sure[planted == 0].sum()
        precision = (weight * planted * sure).sum() / max((weight * sure).sum(), 1e-9)
        print(f"  surer than {least}: recall {recall:.3f}, {alarms} false alarms, precision {precision:.3f}")
    found = logistic(scaled, planted, weight, ridge=WORD_RIDGE) / np.append(scale, 1.0)
    return dict(zip((*FEATURES, "constant"), np.round(found, 4).tolist(), strict=True))


if __name__ == "__main__":
    main()
