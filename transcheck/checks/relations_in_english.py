"""Relations as English tells them: "B rather than A", "B because A", "A leads to B", "B after A", "not A but B"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from transcheck.checks.relations import Related, Relation, is_amount, is_mark, since_mark, until_mark
from transcheck.lexicon.scales import english_scales
from transcheck.model import Span, Text


def relations_in_english(text: Text) -> Iterator[Related]:
    """All in a text, by sentence."""
    for start, end in text.sentences:
        words = [text.tokens[index].norm for index in range(start, end)]
        for place, word in enumerate(words):
            if word not in _TELLING and text.tokens[start + place].lemma not in _TELLING:
                continue
            for find in (_compared, _because, _caused, _ordered, _contrasted):
                found = find(text, words, place, start)
                if found is not None:
                    yield found
                    break


def _between(text: Text, words: Sequence[str], place: int, start: int) -> tuple[range, range]:
    """What stands before ``place`` and behind it, up to the nearest marks."""
    index, end = start + place, start + len(words)
    return range(since_mark(text, start, index), index), range(index + 1, until_mark(text, index + 1, end))


def _compared(text: Text, words: Sequence[str], place: int, start: int) -> Related | None:
    """ "B rather than A", "better B than A", "more B than A", "taller than A"."""
    word, following = words[place], words[place + 1 : place + 2]
    index, end = start + place, start + len(words)
    if not place or not following:
        return None
    whole, rest = range(start, index), range(index + 1, end)
    if word == "as" and ("so", "much") in pairwise(words[:place]):
        so = next(i for i in range(place - 1) if words[i : i + 2] == ["so", "much"])
        return Related(Relation.PREFERENCE, (start + so, start + so + 2), range(start + so + 2, index), rest)
    if word == "as" and (short := _short_of(text, words, place, start)):
        return short
    if word == "instead" and following[0] == "of":
        return Related(Relation.PREFERENCE, (index, index + 1), rest, whole, loose=True)
    if word != "than":
        return None
    apart = _said_of_one(text, words, place, start)
    if apart is not None:
        return apart
    graded = _graded(text, words, place, start)
    if graded is not None:
        mark, scales = graded
        grade, adjacent = mark[0], mark[1] == index
        first = rest if adjacent else range(index + 1, until_mark(text, index + 1, end))
        second = range(start, grade) if adjacent else range(since_mark(text, start, grade), index)
        return Related(Relation.DEGREE, mark, first, second, loose=adjacent, scales=scales)
    if not {"better", "rather"}.isdisjoint(words[:place]):
        return Related(Relation.PREFERENCE, (index, index + 1), rest, whole, loose=True)
    return None


def _short_of(text: Text, words: Sequence[str], place: int, start: int) -> Related | None:
    """ "A is not as tall as B": B is taller."""
    grade = place - 1
    scales = english_scales(text.tokens[start + grade].lemma)
    denied = any(word in ("not", "n't", "n’t") for word in words[max(0, grade - _NEAR) : grade])
    if not scales or not denied or words[grade - 1] not in ("as", "so"):
        return None
    index, end = start + place, start + len(words)
    first = range(since_mark(text, start, start + grade), start + grade)
    second = range(index + 1, until_mark(text, index + 1, end))
    return Related(Relation.DEGREE, (start + grade, start + grade + 1), first, second, loose=True, scales=scales)


def _said_of_one(text: Text, words: Sequence[str], place: int, start: int) -> Related | None:
    """ "less a B than an A": both are said of one thing."""
    for i in range(place - 2, max(-1, place - _FAR), -1):
        if words[i] in ("more", "less") and words[i + 1] in ("a", "an", "the", "of", "about"):
            here = range(start + i + 1, start + place)
            there = range(start + place + 1, until_mark(text, start + place + 1, start + len(words)))
            first, second = (here, there) if words[i] == "less" else (there, here)
            return Related(Relation.PREFERENCE, (start + i, start + i + 1), first, second, loose=True)
    return None


_FAR, _NEAR = 8, 6


def _graded(text: Text, words: Sequence[str], place: int, start: int) -> tuple[Span, dict[str, int]] | None:
    """The comparative before "than", with its "more", and the ends of the scales that it is on, if it is on any."""
    for i in range(place - 1, max(0, place - _NEAR), -1):
        token, before = text.tokens[start + i], words[i - 1]
        if is_mark(text, start + i):
            return None
        if before in ("more", "less"):
            turned, scales = -1 if before == "less" else 1, english_scales(token.lemma.removesuffix("ly"))
            return (start + i - 1, start + i + 1), {scale: turned * value for scale, value in scales.items()}
        if token.norm in ("fewer", "less", "more"):
            return (start + i, start + i + 1), {"amount": 1 if token.norm == "more" else -1}
        near = i == place - 1 or (english_scales(token.lemma) and token.norm not in ("better", "rather"))
        if near and token.norm.endswith("er") and token.norm != token.lemma:
            return (start + i, start + i + 1), dict(english_scales(token.lemma))
    return None


def _because(text: Text, words: Sequence[str], place: int, start: int) -> Related | None:
    """ "B because A", "because A, B", "as A, B", "A, so B", "B ever since A"."""
    word, index, end = words[place], start + place, start + len(words)
    if place + 1 >= len(words):
        return None
    whole, rest = range(start, index), range(index + 1, end)
    mark = (index, index + 1)
    opens = place == 0 or is_mark(text, index - 1)
    if opens and word in ("because", "as", "since") and words[place + 1] not in ("of", "for", "to", "well", "a"):
        comma = until_mark(text, index + 1, end)
        if place == 0 and comma + 1 < end:
            after = range(comma + 1, until_mark(text, comma + 1, end))
            return Related(Relation.CAUSE, mark, range(index + 1, comma), after)
    if word == "because" and words[place + 1] != "of" and place:
        near = range(rest.start, until_mark(text, rest.start, end))
        return Related(Relation.CAUSE, mark, near, whole, loose=True)
    if word in ("so", "therefore") and place and opens:
        return Related(Relation.CAUSE, mark, whole, rest, loose=True)
    if word == "since" and place > 1 and words[place - 1] == "ever":
        return Related(Relation.CAUSE, mark, rest, range(start, index - 1))
    return None


def _named_cause(text: Text, words: Sequence[str], place: int, start: int) -> Related | None:
    """ "A is the cause of B", "the cause of B is A"."""
    here, there = _between(text, words, place + 1, start)
    be = next((i for i in there if text.tokens[i].lemma == "be"), None)
    mark = (start + place, start + place + 2)
    if be is not None:
        return Related(Relation.CAUSE, mark, range(be + 1, there.stop), range(there.start, be))
    be = next((i for i in here if text.tokens[i].lemma == "be"), None)
    return None if be is None else Related(Relation.CAUSE, mark, range(here.start, be), there)


_BEFORE_NOUN = frozenset("a an the of any no this that these those".split())
_NO_OBJECT = frozenset("to in on at for of when during if and or but".split())
"""What follows "caused" that is no effect of what stands before: "the loss caused to the firm"."""


def _caused(text: Text, words: Sequence[str], place: int, start: int) -> Related | None:
    """ "A leads to B", "B stems from A", "B is caused by A", "B is due to A"."""
    index = start + place
    lemma = text.tokens[index].lemma
    if not _REASONS.isdisjoint(words) or (words[place] == "cause" and words[place + 1 : place + 2] in _SUBJECTS):
        return None
    if place and words[place : place + 2] == ["cause", "of"]:
        return _named_cause(text, words, place, start)
    for phrases, causes in ((_CAUSING, True), (_CAUSED, False)):
        size = next((len(p) for p in phrases if p[0] == lemma and tuple(words[place + 1 : place + len(p)]) == p[1:]), 0)
        if size:
            by = causes and words[place + size : place + size + 1] == ["by"]
            mark: Span = (index, index + size + by)
            here, _ = _between(text, words, place, start)
            _, there = _between(text, words, place + size - 1 + by, start)
            if size == 1 and not by and (not there or text.tokens[there.start].norm in _NO_OBJECT):
                return None
            if not _DENIALS.isdisjoint(text.tokens[i].norm for i in here) or words[place - 1] in _BEFORE_NOUN:
                return None
            first, second = (here, there) if causes and not by else (there, here)
            return Related(Relation.CAUSE, mark, first, second)
    return None


_REASONS = frozenset("reason reasons factor factors culprit culprits".split())
"""Nouns that tell a cause of their own."""
_SUBJECTS = tuple([pronoun] for pronoun in "i you he she it we they that there this".split())
"""What follows "cause" where it is short for "because"."""
_CAUSING = tuple(
    tuple(phrase.split())
    for phrase in "lead to|result in|bring about|bring on|give rise to|contribute to|cause|trigger|spark".split("|")
)
_CAUSED = tuple(
    tuple(phrase.split())
    for phrase in "stem from|result from|arise from|due to|owing to|because of|thanks to|attributable to".split("|")
)
"""What a cause does to its effect, and what an effect has from its cause; the first word in its lemma."""


_DENIALS = frozenset("not n't n’t never no only until till".split())
"""With these before "before" it may be after: "he did not leave before it was over"."""


_OTHER_TIMES = frozenset("after before until till".split())
"""With these another time begins: after she retired and before she moved."""


def _ordered(text: Text, words: Sequence[str], place: int, start: int) -> Related | None:
    """ "B after A", "A before B", "after A, B"."""
    word, index, end = words[place], start + place, start + len(words)
    if word not in ("after", "before") or place + 1 >= len(words) or not _DENIALS.isdisjoint(words[:place]):
        return None
    if is_mark(text, index + 1) or words[place - 1 : place] == ["then"]:
        return None  # "a few months after,"
    if words[place + 1] in ("which", "that") or is_amount(text, index + 1):
        return None  # "after which", "after an hour", "after more than four"
    comma = until_mark(text, index + 1, end)
    other = (start + i for i in range(place + 1, comma - start) if words[i] in _OTHER_TIMES)
    comma = next(other, comma)
    if place == 0:
        here, there, loose = range(1 + index, comma), range(min(comma + 1, end), end), False
    else:
        here, there, loose = range(index + 1, comma), range(start, index), True
    first, second = (here, there) if word == "after" else (there, here)
    return Related(Relation.ORDER, (index, index + 1), first, second, loose)


def _contrasted(text: Text, words: Sequence[str], place: int, start: int) -> Related | None:
    """ "not A but B", "it wasn't A; it was B", "B and not A", "B, not A"; the last two up to the nearest marks."""
    word, index = words[place], start + place
    if word not in ("not", "n't") or place + 1 >= len(words):
        return None
    here = until_mark(text, index + 1, len(text.tokens))
    mark = (index, index + 1)
    if word == "not" and words[place - 1] in ("and", "but") and place > 1 and words[place + 1] not in _NOT_DENYING:
        end = index - 1 - is_mark(text, index - 2)
        return Related(Relation.CONTRAST, mark, range(index + 1, here), range(since_mark(text, start, end), end))
    if word == "not" and place and is_mark(text, index - 1):
        affirmed = range(since_mark(text, start, index - 1), index - 1)
        return Related(Relation.CONTRAST, mark, range(index + 1, here), affirmed)
    if words[place - 1] not in ("is", "was", "are", "were", "'s", "’s") and word == "n't":
        return None
    but = next((i for i in range(index + 1, here) if text.tokens[i].norm == "but"), None)
    if but is not None:
        return Related(Relation.CONTRAST, mark, range(index + 1, but), range(but + 1, here))
    opening = [token.norm for token in text.tokens[here + 1 : here + 3]]
    if opening[:1] in (["it"], ["that"], ["this"]) and opening[1:] in (["is"], ["was"], ["'s"], ["’s"]):
        affirmed = range(here + 3, until_mark(text, here + 3, len(text.tokens)))
        return Related(Relation.CONTRAST, mark, range(index + 1, here), affirmed)
    if opening[:1] == ["but"]:
        affirmed = range(here + 2, until_mark(text, here + 2, len(text.tokens)))
        return Related(Relation.CONTRAST, mark, range(index + 1, here), affirmed)
    return None


_NOT_DENYING = frozenset("only just merely even yet all until to".split())
"""What follows "but not" where nothing is denied in another's place."""
_TELLING = frozenset(
    ("as", "instead", "than", "because", "since", "so", "therefore", "after", "before", "not", "n't", "cause")
) | {phrase[0] for phrase in (*_CAUSING, *_CAUSED)}
"""The words, as they stand or by lemma, that a relation may be told by."""
