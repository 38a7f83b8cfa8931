"""What somebody once was, told as what they are: 曾任 and "is"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.checks.base import Bitext
from transcheck.checks.lost_denials import same_meaning
from transcheck.language.normalising import simplify
from transcheck.model import Span

_ONCE = re.compile("曾经?(?:任|是|为|担任|当过?|做过?)(?!何)|(?:当|做|担任)过")
_NOW = frozenset(("is", "are", "'s", "am", "'m", "serves", "works"))
_PAST = re.compile(
    r"\b(?:was|were|had|been|did|used|former|formerly|once|ex|previous|previously|past|then|ago|late|retired|served|"
    r"earlier|veteran|history|before|after|during|\w{2,}ed)\b",
    re.IGNORECASE,
)
_REACH = 4


def changed_tenure(bitext: Bitext) -> Iterator[tuple[Span, Span]]:
    """``(source, target)`` where the Chinese says that it was once so, and the English knows but the present."""
    chinese, english = bitext.chinese, bitext.english
    said = _ONCE.search(simplify(chinese.raw))
    if said is None or _PAST.search(english.raw):
        return
    clause = next(
        ((first, last) for first, last in chinese.clauses if chinese.tokens[last - 1].end > said.start()), None
    )
    if clause is None:
        return
    words = [index for index in range(*clause) if chinese.tokens[index].start >= said.end() - 1]
    found = {place for index in words for place in same_meaning(bitext, chinese, index)}
    for place, token in enumerate(english.tokens):
        if token.norm in _NOW and not found.isdisjoint(range(place + 1, place + 1 + _REACH)):
            yield (said.span(), token.span) if chinese is bitext.source else (token.span, said.span())
            return
