"""Finds the translation that was posted with a passage.

In a comment the two are looked for, in this order,

1. within each line: after a slash, dash, bracket, label or sentence end;
2. between neighbouring passages, a passage being the lines of one language that follow each other: under it, above it
   with a label, or line by line in turn, which gives a pair for each line;
3. in the comment as a whole, for translations on the same line that were broken into lines.

Then the comments that are left, being in one language, are held against those before them, since a translation may
come as a reply or, in a thread without numbers, as the next block.

What follows is the translation, unless a label says otherwise. Script and length make candidates; whether one says the
same as the other is for the similarity of the two to tell, but a passage that was labelled as the translation is taken
for one whatever it says: that it says something else is then what the audit is to find.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from types import MappingProxyType

from transcheck.model import CHINESE, ENGLISH, Comment, Location, Pair, Waiver
from transcheck.pairing.passages import (
    JAPANESE,
    ORIGINAL,
    TRANSLATION,
    Passage,
    is_heading,
    is_pure,
    join,
    passages,
    split,
)
from transcheck.scripts import count_han, count_latin_words, detect_language

__all__ = ["BLOCK_THRESHOLD", "REPLY_THRESHOLD", "THRESHOLD", "Similarity", "pair_comment", "pair_items"]

Similarity = Callable[[str, str], float]
"""Of a Chinese and an English text, in [0, 1]."""

THRESHOLD = 0.24
"""Similarity from which on neighbours are source and translation. `benchmarks/pairing_similarity.py` shows what it
keeps and what it lets through."""
BLOCK_THRESHOLD = 0.4
"""The same for two blocks of a thread without numbers that do not follow each other."""
REPLY_THRESHOLD = 0.6
"""The same for two numbered comments, which nothing but their content connects: those on one topic share words."""

_WINDOW = 8
"""Comments back in which the source of a reply is looked for."""
_LONGEST_CONTEXT = 2_000
"""Characters of a comment that stand beside each of its pairs."""
_REMEMBERED = 1_000
"""Comments among which the one that a reply answers is looked for."""
_FEWEST_WORDS, _MOST_WORDS, _SLACK = 0.15, 2.5, 3.0
"""English words for a Chinese character, at least and at most, and words by which short texts may go beyond."""

_NO_TRANSLATION = "no translation posted with it"
_SENTENCE_ENDS = tuple("。！？.!?…；;”\"')）")
_NAMES = {CHINESE: "Chinese", ENGLISH: "English", JAPANESE: "Japanese", "ko": "Korean"}
_OTHER = {CHINESE: ENGLISH, ENGLISH: CHINESE}


@dataclass(frozen=True, slots=True)
class _Match:
    """Two neighbouring passages, the source first, and how similar they are."""

    source: Passage
    target: Passage
    similarity: float


class _Judge:
    """Decides on candidates and remembers the best of those it turned down, for the reason."""

    def __init__(self, similarity: Similarity):
        self._similarity = similarity
        self.declined = 0.0

    def match(self, first: Passage, second: Passage) -> _Match | None:
        """The pair that two passages make, if they do."""
        if _OTHER.get(first.language or "") != second.language:
            return None
        labelled = TRANSLATION in (first.label, second.label) or second.label == second.language
        value = similarity_of(first, second, self._similarity)
        if not (is_pure(first) and is_pure(second)) or (value < THRESHOLD and not labelled):
            self.declined = max(self.declined, value)
            return None
        turned = second.label == ORIGINAL or (first.label == TRANSLATION and second.label != TRANSLATION)
        return _Match(second, first, value) if turned else _Match(first, second, value)


def similarity_of(first: Passage, second: Passage, similarity: Similarity) -> float:
    """Similarity of two passages of different languages; 0 if one is far too long to render the other."""
    chinese, english = (first, second) if first.language == CHINESE else (second, first)
    characters = count_han(chinese.text) + count_latin_words(chinese.text)
    words = count_latin_words(english.text)
    if not _FEWEST_WORDS * characters - _SLACK <= words <= _MOST_WORDS * characters + _SLACK:
        return 0.0
    return similarity(chinese.text, english.text)


def pair_comment(comment: Comment, similarity: Similarity) -> list[Pair]:
    """The pairs in ``comment`` in order, and a row with a reason for what has no translation; at least one row."""
    lines = passages(comment.lines)
    judge = _Judge(similarity)
    matches: list[_Match] = []
    rest: list[Passage] = []
    for line in lines:
        inside, left = _match_inside(line, judge)
        matches += inside
        rest += left
    runs = _runs(rest, matches)
    neighbours, left = _match_neighbours(runs, judge)
    matches += [_without_heading(match, lines, judge) for match in neighbours]
    if not matches and len(lines) > 1:
        whole = Passage("\n".join(text for _, text in comment.lines), None, (0, len(comment.lines) - 1))
        matches, left = _match_inside(whole, judge)
        matches = [
            _Match(_renumbered(match.source, comment), _renumbered(match.target, comment), match.similarity)
            for match in matches
        ]
        left = [_renumbered(passage, comment) for passage in left]
    if not matches:
        return _with_origin(comment, [_unpaired(comment, lines, judge.declined)])
    # The author's name above a comment is no comment.
    left = [passage for passage in left if passage != lines[0] or not is_heading(passage)]
    return _with_origin(comment, _rows(comment, matches, left))


def _with_origin(comment: Comment, rows: Sequence[Pair]) -> list[Pair]:
    """``rows`` with what is known of the comment: its link, author and time; no lines where its format has none."""
    meta = MappingProxyType({name: value for name, value in comment.meta.items() if name != "block"})
    where = comment.location
    return [
        replace(
            row,
            meta=meta,
            location=replace(row.location, link=where.link, lines=row.location.lines if where.lines else None),
            ignore=waived,
        )
        for row, waived in zip(rows, _waivers(comment, rows), strict=True)
    ]


def _waivers(comment: Comment, rows: Sequence[Pair]) -> list[tuple[Waiver, ...]]:
    """For each row the waivers on its lines; one between the rows is of the row above it, else of the first."""
    found: list[list[Waiver]] = [[] for _ in rows]
    places = [row.location.lines or (0, 0) for row in rows]
    for line, waiver in comment.ignore:
        inside = [number for number, (first, last) in enumerate(places) if first <= line <= last]
        above = [number for number, (_, last) in enumerate(places) if last < line]
        for number in inside or above[-1:] or [0]:
            found[number].append(waiver)
    return [tuple(waivers) for waivers in found]


def pair_items(items: Iterable[Comment | Pair], similarity: Similarity) -> Iterator[Pair]:
    """Pairs as they are and what `pair_comment` makes of comments, with translations in replies, in input order."""
    waiting: deque[_Entry] = deque()
    posted: dict[tuple[str | None, str | None], str] = {}
    for item in items:
        if isinstance(item, Pair):
            entry = _Entry([item])
        else:
            rows = _in_context(item, pair_comment(item, similarity), posted)
            unpaired = len(rows) == 1 and rows[0].target is None
            entry = _Entry(rows, _one_language(item) if unpaired else None, bool(item.meta.get("block")))
        if not _answer(entry, waiting, similarity):
            waiting.append(entry)
        while waiting and (len(waiting) > _WINDOW or not waiting[0].passage):
            yield from waiting.popleft().rows
    for entry in waiting:
        yield from entry.rows


def _in_context(comment: Comment, rows: list[Pair], posted: dict[tuple[str | None, str | None], str]) -> list[Pair]:
    """``rows`` with the comment that theirs answers, and with theirs as it was posted where it holds several rows.

    ``posted`` remembers the latest comments by file and label.
    """
    file, text = comment.location.file, "\n".join(text for _, text in comment.lines)
    own = text if len(text) <= _LONGEST_CONTEXT else f"{text[:_LONGEST_CONTEXT]}…"
    answered = posted.get((file, str(comment.meta.get("parent"))))
    posted[file, comment.location.comment] = own
    if len(posted) > _REMEMBERED:
        del posted[next(iter(posted))]
    context = "\n\n".join(part for part in (answered, own if len(rows) > 1 else None) if part)
    return [replace(row, context=context) for row in rows] if context else rows


@dataclass(slots=True)
class _Entry:
    """Rows that wait to be given; ``passage`` if they are one comment in one language without a translation so far."""

    rows: list[Pair]
    passage: Passage | None = None
    block: bool = False


def _one_language(comment: Comment) -> Passage | None:
    """The comment as one passage, without what looks like the author's name; None if it is in two languages."""
    lines = passages(comment.lines)
    body = lines[1:] if len(lines) > 1 and is_heading(lines[0]) else lines
    return join(body) if {line.language for line in body} in ({CHINESE}, {ENGLISH}) else None


def _answer(entry: _Entry, waiting: Sequence[_Entry], similarity: Similarity) -> bool:
    """Makes ``entry`` the translation of the waiting comment that is most like it, if one is like enough."""
    target = entry.passage
    if target is None:
        return False
    best: tuple[float, _Entry, Passage] | None = None
    for distance, other in enumerate(reversed(waiting)):
        source = other.passage
        if (
            source is not None
            and other.rows[0].location.file == entry.rows[0].location.file
            and _OTHER[str(source.language)] == target.language
        ):
            blocks = other.block and entry.block
            if target.label == TRANSLATION or (blocks and distance == 0):
                threshold = THRESHOLD
            else:
                threshold = BLOCK_THRESHOLD if blocks else REPLY_THRESHOLD
            value = similarity_of(source, target, similarity)
            if value >= threshold and (best is None or value > best[0]):
                best = value, other, source
    if best is None:
        return False
    _, answered, source = best
    row = answered.rows[0]
    lines = (source.lines[0], target.lines[1]) if row.location.lines else None
    answered.rows[0] = replace(
        row,
        source=source.text,
        target=target.text,
        source_lang=source.language,
        target_lang=target.language,
        location=replace(row.location, lines=lines),
        ignore=row.ignore + entry.rows[0].ignore,
        reason=None,
    )
    answered.passage = None
    return True


def _renumbered(passage: Passage, comment: Comment) -> Passage:
    """``passage``, which counts the comment's lines from 0, with the numbers that they have in the file."""
    first, last = passage.lines
    return replace(passage, lines=(comment.lines[first][0], comment.lines[last][0]))


def _runs(lines: Sequence[Passage], taken: Sequence[_Match]) -> list[Passage]:
    """Lines of one language that follow each other, joined.

    A label, a bilingual line between them, or a blank line before or after a heading keeps them apart.
    """
    bilingual = sorted(match.source.lines[0] for match in taken)
    groups: list[list[Passage]] = []
    for line in lines:
        last = groups[-1][-1] if groups else None
        if (
            last
            and last.language == line.language
            and not line.label
            and not (line.lines[0] > last.lines[1] + 1 and (is_heading(line) or is_heading(last)))
            and bisect_right(bilingual, last.lines[1]) == bisect_right(bilingual, line.lines[0])
        ):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [join(group) for group in groups]


def _match_inside(line: Passage, judge: _Judge) -> tuple[list[_Match], list[Passage]]:
    """The matches within one line or text, and what is left of it: all of it, or sentences of their own.

    Half a sentence is no passage. So a name that is explained in brackets is no pair, and its sentence stays whole.
    """
    for parts in split(line):
        matches, left = _match_neighbours(parts, judge)
        begins = [True, *(part.text.endswith(_SENTENCE_ENDS) for part in parts[:-1])]
        ends = [*begins[1:], True]
        apart = {part for part, begin, end in zip(parts, begins, ends, strict=True) if begin and end}
        if matches and apart.issuperset(left):
            return matches, left
    return [], [line]


def _without_heading(match: _Match, lines: Sequence[Passage], judge: _Judge) -> _Match:
    """``match`` without the first line of its source if that is a name that has no counterpart in the target."""
    source = match.source
    if len(lines) < 2 or not is_heading(lines[0]) or not source.text.startswith(f"{lines[0].text}\n"):
        return match
    if source.lines[0] != lines[0].lines[0]:
        return match
    rest = replace(source, text=source.text.partition("\n")[2], lines=(lines[1].lines[0], source.lines[1]))
    shorter = judge.match(rest, match.target)
    return shorter if shorter and shorter.source is rest and shorter.similarity > match.similarity else match


def _match_neighbours(runs: Sequence[Passage], judge: _Judge) -> tuple[list[_Match], list[Passage]]:
    """The matches of neighbours, each in one at most, with the greatest similarity in sum, and the runs in none."""
    candidates = [judge.match(first, second) for first, second in pairwise(runs)]
    if not all(candidates[::2]) and _in_turn(runs) and judge.match(join(runs[::2]), join(runs[1::2])):
        # Short lines in turn may have little in common each, and yet be one text and its translation.
        return [candidates[place] or _Match(runs[place], runs[place + 1], 0.0) for place in range(0, len(runs), 2)], []
    # best[n]: the greatest sum for the first n runs.
    best = [0.0, 0.0]
    for place, match in enumerate(candidates):
        gain = max(match.similarity, THRESHOLD) if match else -1.0
        best.append(max(best[-1], best[place] + gain))
    matches: list[_Match] = []
    left: list[Passage] = []
    place = len(runs)
    while place > 0:
        match = candidates[place - 2] if place > 1 and best[place] > best[place - 1] else None
        if match:
            matches.append(match)
            place -= 2
        else:
            left.append(runs[place - 1])
            place -= 1
    return matches[::-1], left[::-1]


def _in_turn(runs: Sequence[Passage]) -> bool:
    """Whether Chinese and English lines take turns, ending with the language that did not begin."""
    languages = [run.language for run in runs]
    return (
        len(runs) > 2
        and len(runs) % 2 == 0
        and {*languages[:2]} == {CHINESE, ENGLISH}
        and languages[::2].count(languages[0]) == languages[1::2].count(languages[1]) == len(runs) // 2
    )


def _rows(comment: Comment, matches: Sequence[_Match], left: Sequence[Passage]) -> list[Pair]:
    """Pairs and, between them, the passages that are in none; the pairs are numbered first."""
    file, label = comment.location.file, comment.location.comment
    rows = [
        Pair(
            id=_numbered(comment.id, place),
            source=match.source.text,
            target=match.target.text,
            source_lang=match.source.language,
            target_lang=match.target.language,
            location=Location(file, label, _span(match)),
        )
        for place, match in enumerate(sorted(matches, key=_span))
    ]
    rows += [
        Pair(
            id=_numbered(comment.id, place),
            source=passage.text,
            target=None,
            source_lang=passage.language,
            location=Location(file, label, passage.lines),
            reason=_NO_TRANSLATION,
        )
        for place, passage in enumerate(left, start=len(rows))
    ]
    return sorted(rows, key=lambda row: row.location.lines or (0, 0))


def _span(match: _Match) -> tuple[int, int]:
    """First and last line of both sides."""
    source, target = match.source.lines, match.target.lines
    return min(source[0], target[0]), max(source[1], target[1])


def _numbered(id: str, place: int) -> str:
    return f"{id}/{place + 1}" if place else id


def _unpaired(comment: Comment, lines: Sequence[Passage], declined: float) -> Pair:
    text = "\n".join(text for _, text in comment.lines)
    body = lines[1:] if len(lines) > 1 and is_heading(lines[0]) else lines
    # A line in more than two parts has words explained in brackets rather than a remark behind it.
    cuts = [next(split(line), [line]) for line in body]
    parts = [part.language for line, cut in zip(body, cuts, strict=True) for part in (cut if len(cut) == 2 else [line])]
    language = JAPANESE if JAPANESE in parts and CHINESE not in parts else detect_language(text)
    return Pair(
        id=comment.id,
        source=text,
        target=None,
        source_lang=language,
        location=comment.location,
        reason=_reason(text, language, parts, declined),
    )


def _reason(text: str, language: str | None, parts: Sequence[str | None], declined: float) -> str:
    if not text:
        return "the comment is empty"
    if language is None:
        return "no letters in it"
    if language not in _OTHER:
        return (
            f"the text is {_NAMES[language]}, not Chinese or English"
            if language in _NAMES
            else "the text is neither Chinese nor English"
        )
    if CHINESE in parts and ENGLISH in parts:
        follower = "an English" if parts.index(CHINESE) < parts.index(ENGLISH) else "a Chinese"
        return f"{follower} passage follows, but it does not say the same (similarity {declined:.2f})"
    return _NO_TRANSLATION
