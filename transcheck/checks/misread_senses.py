"""A Chinese word rendered in another sense than what stands beside it gives it: 工程下马, "the project dismounted".

What stands beside the word tells its sense (``transcheck/lexicon/senses.py``); where only one of its senses has a cue,
and the English has only a rendering of another, linked to the word, it was misread.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.checks.base import Bitext
from transcheck.checks.parts import part_at
from transcheck.lexicon.senses import Sense, has_senses, senses_of
from transcheck.model import Span, Text


def misread_senses(bitext: Bitext) -> Iterator[tuple[Span, Span]]:
    """``(source, target)``: the word, and what renders another sense of it; only from Chinese."""
    if not bitext.from_chinese:
        return
    source = bitext.source
    for index, token in enumerate(source.tokens):
        if not has_senses(token.norm):
            continue
        senses = senses_of(token.norm)
        meant = [sense for sense in senses if _is_cued(source, index, sense)]
        if len(meant) != 1 or any(_places(bitext.target, sense) for sense in meant):
            continue
        linked = set(bitext.counterparts(source, index))
        for sense in senses:
            spans = _places(bitext.target, sense)
            place = next((span for span in spans if linked.intersection(range(*span))), None)
            if place is not None:
                yield token.span, bitext.target.span_of(*place)
                break


def _is_cued(text: Text, index: int, sense: Sense) -> bool:
    """Whether a word beside the one at ``index``, in its sentence, is one of the sense's cues, or is made with one."""
    first, last = part_at(text.sentences, index)
    for place in range(first, last):
        norm = text.tokens[place].norm
        if place != index and (norm in sense.cues or any(len(cue) > 1 and cue in norm for cue in sense.cues)):
            return True
    return False


def _places(text: Text, sense: Sense) -> list[Span]:
    """Where the renderings of a sense stand, as ranges of tokens."""
    found = []
    for index in range(len(text.forms)):
        for words in sense.renderings:
            forms = text.forms[index : index + len(words)]
            if len(forms) == len(words) and all(word in form for word, form in zip(words, forms, strict=True)):
                found.append((index, index + len(words)))
    return found
