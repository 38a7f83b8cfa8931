"""Two clauses that have changed places: what is preferred and what is not, cause and effect, what comes first.

Each relation is looked for in its plain forms: 与其 A 不如 B and "B rather than A", 因为 A 所以 B and "A, so B", and
先 A 再 B and "B after A". It has been turned round where what the one text has on its first side is rendered on the
second side of the other, and nothing the other way.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from transcheck.checks.base import Bitext, is_content
from transcheck.checks.rendering import rendered
from transcheck.lexicon.scales import chinese_scales, english_scales, opposite
from transcheck.model import CHINESE, Span, Text, TokenKind


class Relation(enum.Enum):
    """What holds between two clauses."""

    PREFERENCE = "what is preferred"
    CAUSE = "cause and effect"
    ORDER = "what comes first"
    DEGREE = "which of two is more"


@dataclass(frozen=True, slots=True)
class Related:
    """Two stretches of tokens of a text: the one rejected, causing or earlier, and the other; ``mark`` says so."""

    relation: Relation
    mark: int
    first: range
    second: range


def turned_relations(bitext: Bitext, relation: Relation) -> Iterator[tuple[Span, Span]]:
    """Where the source and the target mark the relation that the target has turned round."""
    for here, there in _turned(bitext):
        if here.relation is relation:
            yield (
                bitext.source.span_of(here.mark, here.mark + 1),
                bitext.target.span_of(there.mark, there.mark + 1),
            )


@lru_cache(maxsize=4)
def _turned(bitext: Bitext) -> tuple[tuple[Related, Related], ...]:
    theirs = list(_relations(bitext.target))
    mine = list(_relations(bitext.source)) if theirs else []
    pairs = ((_only(mine, relation), _only(theirs, relation)) for relation in Relation)
    return tuple((here, there) for here, there in pairs if here and there and _is_turned(bitext, here, there))


def _only(found: Sequence[Related], relation: Relation) -> Related | None:
    """The one of a kind that a text has; of several nobody could tell which belong together."""
    of_kind = [each for each in found if each.relation is relation]
    return of_kind[0] if len(of_kind) == 1 else None


def _is_turned(bitext: Bitext, source: Related, target: Related) -> bool:
    here, there = (source, target) if bitext.from_chinese else (target, source)
    if here.relation is Relation.DEGREE:
        # "The son is shorter" says the same from the other end.
        words = bitext.chinese.tokens[here.mark].norm, bitext.english.tokens[there.mark].lemma
        if opposite(*words) or not english_scales(words[1]).keys() & chinese_scales(words[0]).keys():
            return False
    crossed = straight = 0
    for own, same, crossing in ((here.first, there.first, there.second), (here.second, there.second, there.first)):
        for index in own:
            if is_content(bitext.chinese.tokens[index], CHINESE):
                places = rendered(bitext, index)
                straight += any(place in same for place in places)
                crossed += any(place in crossing for place in places)
    return crossed > 1 and straight == 0


def _relations(text: Text) -> Iterator[Related]:
    if text.language == CHINESE:
        for relation, opening, joining in _CHINESE:
            yield from _framed(text, relation, opening, joining)
        yield from _compared(text)
    else:
        yield from _of_english(text)


_CHINESE = (
    (Relation.PREFERENCE, ("与其",), ("不如", "倒不如", "还不如", "毋宁")),
    (Relation.CAUSE, ("因为", "由于"), ("所以", "因此", "因而")),
    (Relation.ORDER, ("先",), ("再", "然后", "之后", "随后")),
)
"""By relation the words that open the first clause, and those that open the second."""


def _framed(text: Text, relation: Relation, opening: Sequence[str], joining: Sequence[str]) -> Iterator[Related]:
    """因为 A，所以 B; 因为 A，B, and 因为 A 被 B, where the first clause of content ends."""
    for start, end in text.sentences:
        words = [text.tokens[index].norm for index in range(start, end)]
        first = next((place for place, word in enumerate(words) if word in opening), None)
        if first is None:
            continue
        mark, after = start + first, start + first + 1
        second = next((place for place in range(first + 1, len(words)) if words[place] in joining), None)
        if second is None and relation is Relation.CAUSE:
            second = next((place for place in range(first + 1, len(words)) if words[place] in (",", "，", "而")), None)
            if first > 1 and text.tokens[mark - 1].kind is TokenKind.PUNCTUATION:
                yield Related(
                    relation, mark, range(after, _until_mark(text, after, end)), range(start, mark)
                )  # B，因为 A
                continue
            passive = next((i for i in range(first + 2, min(len(words), first + _SHORT)) if words[i] == "被"), None)
            if passive is not None:
                # 他因为迟到被开除
                yield Related(relation, mark, range(after, start + passive), range(start + passive, end))
                continue
        if second is not None and second - first > 1 and second + 1 < len(words):
            yield Related(relation, mark, range(after, start + second), range(start + second + 1, end))


def _compared(text: Text) -> Iterator[Related]:
    """B 比 A 高: the lesser, and what stands before 比."""
    for start, end in text.sentences:
        than = [index for index in range(start + 1, end) if text.tokens[index].norm == "比"]
        if len(than) != 1:
            continue
        grade = next((i for i in range(than[0] + 2, end) if chinese_scales(text.tokens[i].norm)), None)
        if grade is not None:
            marks = (i + 1 for i in range(start, than[0]) if text.tokens[i].kind is TokenKind.PUNCTUATION)
            yield Related(Relation.DEGREE, grade, range(than[0] + 1, grade), range(max(marks, default=start), than[0]))


_PREFERRED = frozenset(("better", "rather"))
_SHORT = 5
"""Words after 因为 within which 被 begins what follows from it, where no mark parts the two."""


def _until_mark(text: Text, first: int, last: int) -> int:
    """The first mark from a token on, or ``last``."""
    return next((i for i in range(first, last) if text.tokens[i].kind is TokenKind.PUNCTUATION), last)


def _of_english(text: Text) -> Iterator[Related]:
    """ "B rather than A", "better B than A", "B instead of A"; "B because A", "A, so B"; "B after A", "B before A"."""
    for start, end in text.sentences:
        words = [text.tokens[index].norm for index in range(start, end)]
        for place, word in enumerate(words):
            if place + 1 >= len(words):
                continue
            following = words[place + 1]
            whole, rest = range(start, start + place), range(start + place + 1, end)
            grade = start + place - 1
            if (
                word == "than"
                and place > 1
                and english_scales(text.tokens[grade].lemma)
                and words[place - 1].endswith("er")
            ):
                yield Related(Relation.DEGREE, grade, rest, range(start, grade))
            preferred = word == "than" and not _PREFERRED.isdisjoint(words[:place])
            if place and (preferred or (word, following) == ("instead", "of")):
                yield Related(Relation.PREFERENCE, start + place, rest, whole)
            elif word == "because" and following != "of" and place:
                near = range(rest.start, _until_mark(text, rest.start, end))
                yield Related(Relation.CAUSE, start + place, near, whole)
            elif word in ("so", "therefore") and place and text.tokens[start + place - 1].kind is TokenKind.PUNCTUATION:
                yield Related(Relation.CAUSE, start + place, whole, rest)
            elif word == "after" and place:
                yield Related(Relation.ORDER, start + place, rest, whole)
            elif word == "before" and place:
                yield Related(Relation.ORDER, start + place, whole, rest)
