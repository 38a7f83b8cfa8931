"""What the model makes of a flag that a rule has raised: it raises or lowers the flag's confidence.

    log-odds = rule · log-odds of the rule's confidence + doubt · log-odds of the doubt + said · log-odds of what the
               network says + into_chinese + constant + the check's own constant

``doubt`` is that of the worst word which the flag marks (`doubts`), ``said`` the network's bare probability of it, or
that something is missing at the place that the flag marks. The weights are fitted by ``training/estimator/opinions.py``
on flags that were raised on right and on wrong translations. A flag that is then more likely to be wrong than right
does not make a pair divergent (`verdicts`). The model is heard on what a text leaves out or says wrong (`HEARD`); minor
flags, checks of which too few flags were seen, texts of few words, and those that the network has not read at once keep
their own confidence.
"""

from __future__ import annotations

import dataclasses
import json
import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from transcheck.checks.base import Bitext
from transcheck.errors import InputError
from transcheck.estimating.doubts import FEW_WORDS, LOST, WRONG
from transcheck.estimating.estimate import Estimate, gaps, majors
from transcheck.model import CHINESE, Flag, Severity, Span, Text

OPINIONS = "opinions.json"
"""The file of a model's folder that has the weights."""
FEATURES = ("rule", "doubt", "said", "into_chinese")
HEARD = frozenset(("accuracy/omission", "accuracy/mistranslation"))
"""Categories of flags. What it says of additions hardly tells right flags from wrong ones (ROC area .6), and of words
left in the source's language it knows nothing that a rule does not."""
_LEAST = 0.01
"""Probabilities are not taken for smaller than this, nor for greater than one less this."""


@dataclass(frozen=True)
class OpinionWeights:
    """The weights of `FEATURES` with the constant, and the constant of each check."""

    weights: Mapping[str, float]
    checks: Mapping[str, float]


@lru_cache(maxsize=4)
def load_opinions(folder: Path) -> OpinionWeights:
    """What the model in ``folder`` weighs.

    Raises:
        InputError: the folder has nothing of the kind.
    """
    file = folder / OPINIONS
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
        return OpinionWeights(
            {name: float(found["weights"][name]) for name in (*FEATURES, "constant")},
            {name: float(value) for name, value in found["checks"].items()},
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise InputError(f"there are no weights of flags ({error!r}); fit the model's anew", file=str(file)) from error


class SecondOpinion:
    """The model on the flags of one pair; ``doubts`` has by side the probability of each doubted token."""

    def __init__(self, bitext: Bitext, estimate: Estimate, doubts: Mapping[str, Mapping[int, float]]):
        self._bitext, self._estimate, self._doubts = bitext, estimate, doubts

    def hears(self, flag: Flag) -> bool:
        """True for a flag on which the model is asked."""
        _, content = self._bitext.counts
        grave = flag.severity.rank >= Severity.MAJOR.rank
        return grave and flag.category in HEARD and content >= FEW_WORDS and self._estimate.windows == 1

    def reconsider(self, flags: Iterable[Flag], weights: OpinionWeights) -> Iterator[Flag]:
        """The flags, with the model's confidence in those on which it is asked."""
        for flag in flags:
            heard = self.hears(flag) and flag.check in weights.checks
            yield dataclasses.replace(flag, confidence=self._confidence(flag, weights)) if heard else flag

    def _confidence(self, flag: Flag, weights: OpinionWeights) -> float:
        seen = zip(FEATURES, self.features(flag), strict=True)
        odds = sum(weights.weights[name] * value for name, value in seen)
        return 1.0 / (1.0 + math.exp(-(odds + weights.weights["constant"] + weights.checks[flag.check])))

    def features(self, flag: Flag) -> tuple[float, ...]:
        """What is seen of a flag, as `FEATURES` names it."""
        bitext, estimate = self._bitext, self._estimate
        source, target = _words(flag.source_spans), _words(flag.target_spans)
        places = [(max(0, start - 1), end + 1) for start, end in sorted(flag.target_spans) if start == end]
        wrong, lost = self._doubts[WRONG], self._doubts[LOST]
        doubt = max(_worst(wrong, bitext.target, target), _worst(lost, bitext.source, source))
        said = max(
            (
                *majors(estimate.target, target),
                *gaps(estimate.target, target),
                *majors(estimate.source, source),
                *gaps(estimate.target, places),
            ),
            default=0.0,
        )
        into_chinese = float(bitext.target.language == CHINESE)
        return _odds(flag.confidence), _odds(doubt), _odds(said), into_chinese


def _words(spans: Iterable[Span]) -> list[Span]:
    return sorted(span for span in spans if span[0] < span[1])


def _worst(doubts: Mapping[int, float], text: Text, spans: Iterable[Span]) -> float:
    return max(
        (
            doubt
            for index, doubt in doubts.items()
            if any(text.tokens[index].start < end and start < text.tokens[index].end for start, end in spans)
        ),
        default=0.0,
    )


def _odds(probability: float) -> float:
    probability = min(max(probability, _LEAST), 1.0 - _LEAST)
    return math.log(probability / (1.0 - probability))
