"""How well the neighbouring words of an English text go together.

Where a word has dropped out of a sentence, what is left beside the hole mostly does not go together: "the of", "in .",
"by over". Words of grammar and punctuation count as themselves, all others by their shape, so that a small table
(``training/aligner/lone_words.py``) knows how often good texts have each pair side by side.
"""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

from transcheck.model import ENGLISH, Span, Text

BEGINNING, END = "<s>", "</s>"
"""What stands for the edges of a text."""
SYMBOL = "@"
"""What stands for emoji and symbols, which go anywhere."""
LEAST = -8.0
"""No pair is held to be worse than this."""

_GRAMMAR = frozenset(
    "a an the of to in on at by for with from as into onto upon over about and or but nor so yet if then than that "
    "which who whom whose this these those it its he him his she her hers they them their we us our you your i me my "
    "be is are was were been being am have has had having do does did doing will would shall should can could may "
    "might must not 's there here out up off down also too very just such own same other some any each both when "
    "where while what how after before between during through against within without under because although though "
    "since until more most less like no n't every all one two said according around among across along behind "
    "beyond above below near per via towards toward despite due never only even still already".split()
)
_MARKS = frozenset(",.;:!?\"'()-—“”‘’")
_ENDINGS = ("ly", "ing", "ed", "s")
_SHORTEST_STEM = 3


def word_class(word: str, *, first: bool) -> str:
    """What a token counts as; ``first`` says that it begins the text, where a capital letter means nothing."""
    small = word.lower()
    if small in _GRAMMAR:
        return small
    if not word[0].isalnum():
        return word[0] if word[0] in _MARKS else SYMBOL
    if word[0].isdigit():
        return "#"
    if word[0].isupper() and not first:
        return "X"
    fitting = (ending for ending in _ENDINGS if small.endswith(ending) and len(small) >= len(ending) + _SHORTEST_STEM)
    return next((f"-{ending}" for ending in fitting), "w")


@lru_cache(maxsize=1)
def _table() -> dict[str, dict[str, float]]:
    table: dict[str, dict[str, float]] = json.loads(
        (Path(__file__).parent / "data" / "junctions.json").read_text(encoding="utf-8")
    )
    return table


def junctions(text: Text) -> list[float]:
    """For each token of an English text, and for its end, how well it goes with what stands before it.

    That is how much more often, as a logarithm, good texts have the two side by side than chance would; 0 for all that
    they have at least a seventh as often.
    """
    table = _table()
    before = BEGINNING
    found = []
    for token in text.tokens:
        here = word_class(token.text, first=before == BEGINNING)
        found.append(0.0 if SYMBOL in (before, here) else table.get(before, {}).get(here, 0.0))
        before = here
    last = END if before in _MARKS or before == BEGINNING else "."  # comments often go without a full stop
    found.append(0.0 if before == SYMBOL else table.get(before, {}).get(last, 0.0))
    return found


HOLE = -3.0
"""Words that go together no better have lost one between them, if anything shows that one is missing."""


def hole(text: Text) -> Span | None:
    """The place in an English text where its words go together worst, if they hardly do."""
    if text.language != ENGLISH or not text.tokens:
        return None
    values = junctions(text)
    worst = min(range(len(values)), key=values.__getitem__)
    if values[worst] > HOLE:
        return None
    place = text.tokens[worst - 1].end if worst else text.tokens[0].start
    return (place, place)
