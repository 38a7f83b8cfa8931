"""What somebody once was, or once did, told as what is still so: 曾任 and "is", "used to stop" and 停."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.checks.base import Bitext, is_content
from transcheck.checks.lost_denials import same_meaning
from transcheck.language.normalising import simplify
from transcheck.model import ENGLISH, Span

_ONCE = re.compile(
    "曾经?(?:任|是|为|担任|当过?|做过?)(?!何)|(?:当|做|担任)过|(?:以前|过去|从前|原先|早年)(?:也|都|就|一直)?"
    "(?:是|住在?|当|在(?=[^，。；]{1,6}(?:上班|工作|教书|上学)))"
)
_NOW = frozenset(("is", "are", "'s", "am", "'m", "serves", "works", "lives", "teaches"))
_PAST = re.compile(
    r"\b(?:was|were|had|been|did|used|former|formerly|once|ex|previous|previously|past|then|ago|late|retired|served|"
    r"earlier|veteran|history|before|after|during|\w{2,}ed)\b",
    re.IGNORECASE,
)
_REACH = 4


_USED_TO = re.compile(
    r"(?:\b(?:I|you|he|she|it|we|they|there|who|people|everyone|nobody|(?:my|his|her|our|their|your|this|that) \w+)"
    r"|^The \d+) (?:always |never |often |only |just |all )?(used to) (?=[a-z]+)(?!\w+ing\b)",
    re.IGNORECASE,
)
"""With who did it before, or it is what something was used for."""
_FORMERLY = re.compile(
    "以前|过去|曾|原[来先本]|从前|本来|当[年时初]|那[时会阵]|小时候|[之以先早从]前|往[年日常]|早年|早先|昔|旧|一度|年轻|老是"
    "|惯|一[直向]|总[是会爱]?|常|时候|的时|过|现在|如今|不再|再也|还在|还是|上学|上班时|年代|了"
)


def changed_tenure(bitext: Bitext) -> Iterator[tuple[Span, Span]]:
    """``(source, target)``: the words that say that it was once so, and those that know but the present."""
    yield from _still_so(bitext)
    yield from _no_longer_so(bitext)


def _no_longer_so(bitext: Bitext) -> Iterator[tuple[Span, Span]]:
    """What somebody "used to" do, of which the Chinese has nothing that says when."""
    chinese, english = bitext.chinese, bitext.english
    said = _USED_TO.search(english.raw)
    if said is None or _FORMERLY.search(simplify(chinese.raw)) or "用" in chinese.raw:
        return
    words = [i for i, token in enumerate(english.tokens) if said.end() <= token.start and is_content(token, ENGLISH)]
    found = [place for index in words[:_REACH] for place in same_meaning(bitext, english, index)]
    if found:
        marks = said.span(1), chinese.tokens[found[0]].span
        yield marks if english is bitext.source else marks[::-1]


def _still_so(bitext: Bitext) -> Iterator[tuple[Span, Span]]:
    """Where the Chinese says that it was once so, and the English knows but the present."""
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
