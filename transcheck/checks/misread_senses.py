"""A Chinese word rendered in another sense than what stands beside it gives it: 工程下马, "the project dismounted".

What stands beside the word tells its sense (``transcheck/lexicon/senses.py``); where only one of its senses has a cue,
and the English has only a rendering of another, linked to the word, it was misread.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.aligning.table import load_table
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
        cues = [_cues(source, index, sense) for sense in senses]
        meant = [sense for sense, known in zip(senses, cues, strict=True) if known]
        if len(meant) != 1 or _places(bitext.target, meant[0]):
            continue
        linked = set(bitext.counterparts(source, index))
        for sense in senses:
            spans = _places(bitext.target, sense)
            place = next((span for span in spans if linked.intersection(range(*span))), None)
            if place is None:
                continue
            # One word beside it may stand there by chance; what the word mostly means it may mean all the same.
            if max(cues) > 1 or not any(_is_usual(token.norm, bitext.target.tokens[at].lemma) for at in range(*place)):
                yield token.span, bitext.target.span_of(*place)
            break


def _cues(text: Text, index: int, sense: Sense) -> int:
    """How many words beside the one at ``index``, in its sentence, are cues of the sense, or are made with one."""
    first, last = part_at(text.sentences, index)
    beside = [text.tokens[place].norm for place in range(first, last) if place != index]
    return sum(norm in sense.cues or any(len(cue) > 1 and cue in norm for cue in sense.cues) for norm in beside)


_USUAL, _WELL_KNOWN = 0.5, 0.9
"""Square root of the probability from which on a rendering is a usual one, of words that the table knows so well."""


def _is_usual(word: str, lemma: str) -> bool:
    table = load_table()
    return (
        table.chinese_known(word) >= _WELL_KNOWN and table.row(word).of(table.english.get(lemma))["forward"] >= _USUAL
    )


def _places(text: Text, sense: Sense) -> list[Span]:
    """Where the renderings of a sense stand, as ranges of tokens."""
    found = []
    for index in range(len(text.forms)):
        for words in sense.renderings:
            forms = text.forms[index : index + len(words)]
            if len(forms) == len(words) and all(word in form for word, form in zip(words, forms, strict=True)):
                found.append((index, index + len(words)))
    return found
