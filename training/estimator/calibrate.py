r"""Fits the score: weights of the evidence, and the thresholds of the verdicts.

    python -m training.estimator.calibrate EVIDENCE [--estimates FILE] \
        [--keep scoring.json [--but NAME ... [--into LANGUAGE]]] --output scoring.json

EVIDENCE comes from `training.estimator.evidence`, FILE from `training.estimator.estimates`. Weights are fitted to the
held-out part of the training sets with the signs that the evidence must have, and judged by cross-validation over
five parts that share no source. No weight is fitted to a development set, but two settings were made after a look at
one: the least weight of support (demetr), and that of all weights into Chinese only that of `quality` was fitted anew
once assessments counted (mlqe, ntrex). With ``--keep`` the weights of that file stay, except for the constant, and
the order of pairs with them; the constant is fitted and the thresholds are set, as after a change of rules. Weights
named after ``--but`` are fitted as well, as after a change of what they weigh; with ``--into``, for translations into
one language only.
"""

from __future__ import annotations

import argparse
import json
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import brentq, minimize
from scipy.stats import rankdata, spearmanr
from sklearn.metrics import roc_auc_score

from training.estimator.corpora import rows
from transcheck.estimating.estimate import Estimate, Piece
from transcheck.judging.scoring import EVIDENCE, evidence
from transcheck.model import CHINESE, ENGLISH, Flag, Severity

Values = NDArray[np.float64]

FOLDS = 5
PENALTY = 1.0
PLANTED = 0.1
"""What a planted divergence or its twin weighs beside a rated translation: little, since planting knows other sorts of
errors than raters find."""
WRITTEN = 0.2
"""The same of a divergence that was written by hand: it is such as people post, but each stands alone."""
LEAST = {
    "minor": -0.3,
    "major": -1.3,
    "critical": -1.5,
    "quality": 0.15,
    "faithful": 0.15,
    "support": 0.7,
}
"""Weights of at least this: flags, because the rated sets hold few gross errors, and the model's measures, because each
direction has ratings of one kind only; support, because the model has learned from divergences of the planted kinds and
the fit, which sees those too, would trust it more than it deserves on others. For a major flag it is what it weighs
beyond a minor one, and so on; a minor one weighs a fifth of a major one, as in MQM."""
BELOW = (0.002, 0.03)
"""The shares of good translations without flags that may be called divergent and questionable on their score: few, as a
score shows no words for what it holds against a pair. They set the two thresholds, the same for both directions."""
ASSESSED = 12.0
"""The same of a translation of which raters have said how good it is, not whether it is faithful: its share of the
translations of its set that are worse stands for the probability. The log-odds of the one are .28 of those of the other
(the slope that `fit` finds), so that such a row tells of the weights as much as .28² of one that is faithful or not."""
OWN = {"planted": PLANTED, "written": WRITTEN, "mlqe": ASSESSED}
"""What a row weighs of the sets in which another share is faithful than elsewhere; each has a constant of its own in
the fit, which keeps that out of the weights."""
TWINNED = ("planted", "written")
_NAMES = list(EVIDENCE)
GRADES = np.eye(len(EVIDENCE))
for _graver, _milder in (("major", "minor"), ("critical", "minor"), ("critical", "major")):
    GRADES[_NAMES.index(_graver), _NAMES.index(_milder)] = 1.0
"""Turns weights that add up from grade to grade into those of each grade, so that a graver flag always weighs more."""
MODEL = ("quality", "faithful", "not-critical", "errors")
MEASURES = ("quality", "faithful", "critical", "assessed")


def vector(row: Mapping[str, Any], estimate: Mapping[str, Any] | None) -> list[float]:
    """The evidence of a row in the order of `EVIDENCE`."""
    flags = [Flag(f["check"], "", Severity(f["severity"]), f["confidence"], (), (), "") for f in row["flags"]]
    model = None
    if estimate:
        pieces = tuple(Piece(*piece) for piece in estimate["target"])
        model = Estimate(**{name: estimate[name] for name in MEASURES}, source=(), target=pieces)
    known = row["linked"], row["content"], row["support"], row["coherence"], len(row["source"])
    return list(evidence(flags, *known, model).values())


def fit(
    features: Values,
    gold: Values,
    weight: Values,
    assessed: NDArray[np.bool_],
    used: Sequence[bool],
    fixed: Mapping[str, float] | None = None,
) -> Values:
    """Logistic regression with bounds, by the quasi-Newton method L-BFGS-B; the constants are not penalised.

    ``features`` has the evidence and further constants. Weights in ``fixed`` stay as they are. The log-odds of rows
    that are ``assessed`` are those of the others times a slope, which is fitted too.
    """
    bounds: list[tuple[float | None, float | None]] = []
    for (name, sign), inside in zip(EVIDENCE.items(), used, strict=True):
        if fixed and name in fixed:
            bounds.append((fixed[name], fixed[name]))
        elif not inside:
            bounds.append((0.0, 0.0))
        elif sign > 0:
            bounds.append((LEAST.get(name, 0.02), None))
        elif sign < 0:
            bounds.append((None, LEAST.get(name, 0.0)))
        else:
            bounds.append((None, None))
    more = features.shape[1] - len(used)
    bounds += [(None, None)] * more
    free = np.array([*(sign == 0 for sign in EVIDENCE.values()), *[True] * more])
    spread = features.std(0) * ~free

    def loss(values: Values) -> tuple[float, Values]:
        weights, slope = values[:-1], values[-1]
        scale = np.where(assessed, slope, 1.0)
        plain = features @ weights
        value = (weight * (np.logaddexp(0.0, scale * plain) - gold * scale * plain)).sum()
        off = weight * (squash(scale * plain) - gold)
        steepness = features.T @ (scale * off) + PENALTY * weights * spread**2
        return value + 0.5 * PENALTY * ((weights * spread) ** 2).sum(), np.append(steepness, off @ (plain * assessed))

    begin = np.array([*((low or 0.0) if high is None else min(high, 0.0) for low, high in bounds), 1.0])
    bounds.append((0.0, None))
    return np.asarray(minimize(loss, begin, jac=True, method="L-BFGS-B", bounds=bounds).x)[:-1]


def shift(totals: Values, gold: Values, weight: Values) -> float:
    """What to add to the log-odds ``totals`` so that as many are faithful as they say."""
    return float(brentq(lambda more: weight @ (gold - squash(totals + more)), -5.0, 5.0))


def calibration_error(gold: Values, scores: Values) -> float:
    """Expected calibration error over ten bins of equal width."""
    bins = np.clip((scores * 10).astype(int), 0, 9)
    return float(
        sum(
            abs(scores[bins == b].mean() - gold[bins == b].mean()) * (bins == b).mean()
            for b in range(10)
            if (bins == b).any()
        )
    )


def squash(total: Values) -> Values:
    """The logistic function."""
    return np.asarray(1.0 / (1.0 + np.exp(-total)))


def tell(name: str, found: Sequence[Mapping[str, Any]], scores: Values) -> None:
    """Prints what a set can say of the scores."""
    figures: dict[str, float] = {}
    if "faithful" in found[0]:
        gold = np.array([row["faithful"] for row in found])
        figures |= {"ECE": calibration_error(gold, scores), "area": float(roc_auc_score(gold, scores))}
    if "quality" in found[0]:
        figures["Spearman"] = float(spearmanr([row["quality"] for row in found], scores)[0])
    if found[0]["set"] in TWINNED:
        figures["ranked"] = ranked(found, scores)
    print(f"  {name:<20} {len(found):5d}  " + "  ".join(f"{key} {value:.3f}" for key, value in figures.items()))


def ranked(found: Sequence[Mapping[str, Any]], scores: Values) -> float:
    """The share of the grave planted divergences that stand below the translation that they were planted in."""
    better = {row["id"]: score for row, score in zip(found, scores, strict=True) if row["id"].endswith("/0")}
    pairs = [
        (score, better[f"{row['id'].rsplit('/', 1)[0]}/0"])
        for row, score in zip(found, scores, strict=True)
        if not row["faithful"] and f"{row['id'].rsplit('/', 1)[0]}/0" in better
    ]
    return float(np.mean([worse < good for worse, good in pairs]))


def _balance(people: NDArray[np.bool_], all_rows: NDArray[np.bool_]) -> float:
    """What a translation by a person weighs, so that all of them weigh as much as those by machines.

    People translate more freely, and what is posted is as often theirs.
    """
    return float((all_rows & ~people).sum() / max(1, people.sum()))


def calibrate(
    found: Sequence[Mapping[str, Any]],
    estimates: Mapping[tuple[str, str], Mapping[str, Any]],
    kept: Mapping[str, float] | None = None,
    but: Sequence[str] = (),
) -> tuple[dict[str, float], Values]:
    """Weights of one direction, and scores of its good translations with what each counts; prints the figures.

    ``kept`` are weights that stay as they are, except for the constant and for those named in ``but``.
    """
    used = [bool(estimates) or evidence_name not in MODEL for evidence_name in EVIDENCE]
    features = np.array([vector(row, estimates.get((row["set"], row["id"]))) for row in found]) * used @ GRADES
    own = np.array([[float(row["set"] == kind) for kind in OWN] for row in found])
    wide = np.hstack([features, own])
    train = np.array([row["split"] == "train" for row in found])
    assessed = train & [row["set"] == "mlqe" for row in found]
    rated = assessed | (train & ["faithful" in row for row in found])
    gold = np.array([row.get("faithful", 0.0) for row in found])
    worse = rankdata([row["quality"] for row, one in zip(found, assessed, strict=True) if one]) - 0.5
    gold[assessed] = worse / max(1, len(worse))
    weight = 1.0 + own @ (np.array(list(OWN.values())) - 1.0)
    human = np.array([row.get("human", False) for row in found])
    weight[human] *= _balance(human, rated & (own.sum(1) == 0))
    parts = np.array([zlib.crc32(row["source"].encode()) // 8 % FOLDS for row in found])
    fixed: dict[str, float] = {}
    if kept:
        weights = np.linalg.solve(GRADES, np.array([kept[name] for name in EVIDENCE]))
        fixed = {name: float(value) for name, value in zip(EVIDENCE, weights, strict=True)}
    free = {name: value for name, value in fixed.items() if name not in (*but, "constant")}
    crossed = np.zeros(len(found))
    for part in range(FOLDS):
        here = rated & (parts != part)
        weights = fit(wide[here], gold[here], weight[here], assessed[here], used, free)[: len(used)]
        crossed[parts == part] = squash(features[parts == part] @ weights)
    weights = fit(wide[rated], gold[rated], weight[rated], assessed[rated], used, free)[: len(used)]
    if kept and not but:
        weights = np.array(list(fixed.values()))
        judged = rated & (own.sum(1) == 0)
        weights[_NAMES.index("constant")] += shift(features[judged] @ weights, gold[judged], weight[judged])
    scores = squash(features @ weights)
    for split, values in (("train", crossed), ("dev", scores)):
        for origin in dict.fromkeys(row["set"] for row in found):
            chosen = [n for n, row in enumerate(found) if (row["set"], row["split"]) == (origin, split)]
            if chosen:
                tell(f"{origin} {split}", [found[n] for n in chosen], values[chosen])
    named = dict(zip(EVIDENCE, (round(float(value), 4) for value in GRADES @ weights), strict=True))
    print("  " + ", ".join(f"{evidence_name} {value}" for evidence_name, value in named.items()))
    flagged = np.array([any(flag["severity"] != Severity.NEUTRAL for flag in row["flags"]) for row in found])
    people = human | [row["set"] in TWINNED for row in found]
    good = rated & (gold == 1.0) & ~flagged
    share = np.where(people, _balance(people & good, good), 1.0)
    return named, np.column_stack([scores if kept and not but else crossed, share])[good]


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("evidence", type=Path)
    parser.add_argument("--estimates", type=Path)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--but", nargs="*", default=[], choices=list(EVIDENCE), help="weights that are fitted anew")
    parser.add_argument("--into", choices=(ENGLISH, CHINESE), help="the language for which they are; both if not given")
    parser.add_argument("--output", type=Path, required=True)
    arguments = parser.parse_args()
    found = list(rows(arguments.evidence))
    estimates = {}
    if arguments.estimates:
        estimates = {(row["set"], row["id"]): row for row in rows(arguments.estimates)}
        found = [row for row in found if (row["set"], row["id"]) in estimates]
    kept = json.loads(arguments.keep.read_text()) if arguments.keep else {}
    weights, good = {}, []
    for language in (ENGLISH, CHINESE):
        print(f"into {language}")
        here = [row for row in found if row["from_chinese"] == (language == ENGLISH)]
        anew = arguments.but if arguments.into in (None, language) else []
        weights[language], scores = calibrate(here, estimates, kept.get(language, {}).get("weights"), anew)
        good.append(scores)
    scores, shares = np.concatenate(good).T
    cut = np.quantile(scores, BELOW, weights=shares, method="inverted_cdf")
    thresholds = [round(float(value), 2) for value in cut]
    print(f"thresholds {thresholds}")
    table = {language: {"weights": named, "thresholds": thresholds} for language, named in weights.items()}
    arguments.output.write_text(json.dumps(table, indent=1) + "\n")


if __name__ == "__main__":
    main()
