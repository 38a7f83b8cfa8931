"""Fits what the model makes of the rules' flags: how sure a flag is, by the rule, by the model and by the check.

    python -m training.estimator.opinions DATA MODEL --planted WORK/held1.jsonl WORK/written.jsonl ...
        --output MODEL/opinions.json

Only what is held out of training is read. A flag is right if it marks what is wrong in a translation, or words close to
it, and wrong if the translation is good; flags elsewhere in a wrong translation are left out, since nobody knows. Right
and wrong flags are those of the rules alone, merged, major and critical ones.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from training.estimator.encoding import aligned
from training.estimator.words import RATED, Judged, read_mqm, read_planted
from transcheck.checks.base import Bitext
from transcheck.configuration import Configuration
from transcheck.estimating.doubts import doubt, load_words
from transcheck.estimating.models import NONE
from transcheck.estimating.network import NetworkEstimator
from transcheck.estimating.second_opinion import FEATURES, HEARD, SecondOpinion
from transcheck.model import Flag, Pair, Span
from transcheck.pipeline import Auditor

_ENOUGH = 30
"""Flags of a check below which nothing is fitted for it."""
_EVEN = 0.5
_OF_CHECKS = 2.0
"""What stands for a check in the fit, so that the penalty on its constant is a quarter of that on a weight."""

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Seen:
    """A flag: its check, what is seen of it, whether it is right, and the source that it stands in."""

    check: str
    features: tuple[float, ...]
    right: bool
    source: str


def look(judged: Sequence[Judged], folder: Path) -> Iterator[Seen]:
    """The grave flags of which is known whether they are right."""
    estimator = NetworkEstimator(folder)
    pairs = (Pair(str(number), each.source, each.target) for number, each in enumerate(judged))
    for result, each in zip(Auditor(Configuration(estimator=NONE)).audit(pairs), judged, strict=True):
        known = [(flag, right) for flag in result.flags if (right := _is_right(flag, each)) is not None]
        if not any(flag.category in HEARD for flag, _ in known):
            continue
        source, target, alignment = aligned(each.source, each.target)
        bitext = Bitext(Pair("", each.source, each.target), source, target, alignment)
        estimate = estimator.estimate(source, target, alignment)
        doubts = doubt(bitext, estimate, load_words(folder, target.language))
        opinion = SecondOpinion(bitext, estimate, doubts)
        for flag, right in known:
            if opinion.hears(flag):
                yield Seen(flag.check, opinion.features(flag), right, each.source)


def _is_right(flag: Flag, judged: Judged) -> bool | None:
    """Whether a flag marks what is wrong; None if nobody knows."""
    if judged.good:
        return False
    wrong = judged.wrong if judged.origin == RATED else (*(judged.wrong or ()), *judged.unsure)
    meets = _meet(flag.target_spans, wrong or ()) or _meet(
        flag.source_spans, (*(judged.lost or ()), *judged.unsure_source)
    )
    return True if meets else None


def _meet(spans: Sequence[Span], others: Sequence[Span]) -> bool:
    return any(start <= last and first <= end for start, end in spans for first, last in others)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("model", type=Path)
    parser.add_argument("--planted", type=Path, nargs="+", required=True)
    parser.add_argument("--limit", type=int, default=10_000, help="pairs of each origin")
    parser.add_argument("--output", type=Path, required=True)
    arguments = parser.parse_args()
    by_origin: dict[str, list[Judged]] = {}
    planted = {(each.source, each.target): each for path in arguments.planted for each in read_planted(path)}
    for each in (*planted.values(), *read_mqm(arguments.data / "mqm_zhen.train.jsonl.gz")):
        by_origin.setdefault(each.origin, []).append(each)
    judged: list[Judged] = []
    for members in by_origin.values():
        random.Random(1).shuffle(members)
        judged += members[: arguments.limit]
    print({origin: min(len(members), arguments.limit) for origin, members in by_origin.items()})
    seen = list(look(judged, arguments.model))
    checks = [check for check, count in Counter(each.check for each in seen).items() if count >= _ENOUGH]
    seen = [each for each in seen if each.check in checks]
    features = np.array([(*each.features, *(_OF_CHECKS * (each.check == check) for check in checks)) for each in seen])
    right = np.array([each.right for each in seen])
    tell(seen, right, held_out(features, right, [each.source for each in seen]))
    model = _model().fit(features, right)
    numbers = [*model.coef_[0][: len(FEATURES)], model.intercept_[0]]
    constants = _OF_CHECKS * model.coef_[0][len(FEATURES) :]
    found = {
        "weights": dict(zip((*FEATURES, "constant"), np.round(numbers, 4).tolist(), strict=True)),
        "checks": dict(sorted(zip(checks, np.round(constants, 4).tolist(), strict=True))),
    }
    arguments.output.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _model() -> LogisticRegression:
    return LogisticRegression(max_iter=2000)


def held_out(features: Array, right: NDArray[np.bool_], sources: Sequence[str]) -> Array:
    """For each flag its confidence by a model that was fitted on the flags of other sources."""
    number = {source: place for place, source in enumerate(dict.fromkeys(sources))}
    fold = np.array([number[source] % 5 for source in sources])
    found = np.zeros(len(right))
    for part in range(5):
        inside = fold == part
        found[inside] = _model().fit(features[~inside], right[~inside]).predict_proba(features[inside])[:, 1]
    return found


def tell(seen: Sequence[Seen], right: NDArray[np.bool_], confidence: Array) -> None:
    """Prints how well confidences tell right flags from wrong ones, with the model and by the rules alone."""
    rule = np.array([each.features[0] for each in seen])
    area = roc_auc_score(right, confidence), roc_auc_score(right, rule)
    print(f"{right.sum()} right and {(~right).sum()} wrong flags; area {area[0]:.3f}, by the rules alone {area[1]:.3f}")
    for least in (0.4, _EVEN, 0.6):
        below = confidence < least
        print(
            f"  below {least}: {below[right].mean():.3f} of the right and {below[~right].mean():.3f} of the wrong ones"
        )
    for check in sorted({each.check for each in seen}):
        mine = np.array([each.check == check for each in seen])
        below = confidence < _EVEN
        shares = ", ".join(
            f"{below[mine & part].sum()} of {(mine & part).sum()} {name}"
            for name, part in (("right", right), ("wrong", ~right))
        )
        print(f"  {check}: below {_EVEN} {shares}")


if __name__ == "__main__":
    main()
