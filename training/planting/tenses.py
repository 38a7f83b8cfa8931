"""Plants another tense: what has happened is still to come, or the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator

from training.planting.bitext import Bitext, replaced
from training.planting.kinds import Planted
from transcheck.language.english import lemmatise
from transcheck.model import ENGLISH

_SUBJECT = r"(?:I|he|she|it|we|they|who|which|people|[A-Z][a-z]+)"
_PAST = re.compile(rf"\b{_SUBJECT} ([a-z]{{3,}}ed|said|went|came|took|made|saw|gave|told|found|became|left|met)\b")
_FUTURE = re.compile(r"\bwill ([a-z]{3,})\b(?! be\b)")
_PERFECT = re.compile(rf"\b{_SUBJECT} ((?:has|have) ([a-z]{{3,}}ed))\b")
_NO_VERB = frozenset("not be have never also soon probably always only still then".split())


def other_tenses(bitext: Bitext) -> Iterator[Planted]:
    """For each verb in the past or the future the other one; English only, where the verb itself says it."""
    text = bitext.good.target
    if bitext.good.target_lang != ENGLISH:
        return
    for match in _PAST.finditer(text):
        lemma = lemmatise(match[1])
        if lemma != match[1]:
            yield replaced(bitext, "tense", match.span(1), f"will {lemma}")
    for match in _PERFECT.finditer(text):
        yield replaced(bitext, "tense", match.span(1), f"will {lemmatise(match[2])}")
    for match in _FUTURE.finditer(text):
        if match[1] not in _NO_VERB:
            yield replaced(bitext, "tense", match.span(), f"used to {match[1]}")
