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

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from transcheck.model import CHINESE, ENGLISH, Comment, Location, Pair
from transcheck.pairing.passages import JAPANESE, ORIGINAL, TRANSLATION, Passage, passages, split
from transcheck.scripts import count_han, count_latin_words, detect_language

__all__ = ["REPLY_THRESHOLD", "THRESHOLD", "Similarity", "pair_comment", "pair_items"]

Similarity = Callable[[str, str], float]
"""Of a Chinese and an English text, in [0, 1]."""

THRESHOLD = 0.24
"""Similarity from which on neighbours are source and translation. `benchmarks/pairing_similarity.py` shows what it
keeps and what it lets through."""
REPLY_THRESHOLD = 0.4
"""The same for two comments, which nothing but their content connects."""

_WINDOW = 8
"""Comments back in which the source of a reply is looked for."""
_FEWEST_WORDS, _MOST_WORDS, _SLACK = 0.15, 2.5, 3.0
"""English words for a Chinese character, at least and at most, and words by which short texts may go beyond."""

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
        if value < THRESHOLD and not labelled:
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
    judge = _Judge(similarity)
    lines = passages(comment.lines)
    matches: list[_Match] = []
    rest: list[Passage] = []
    for line in lines:
        inside = _match_all(split(line), judge)
        matches += inside
        if not inside:
            rest.append(line)
    matches += _match_neighbours(_runs(rest, matches), judge)
    if not matches and len(lines) > 1:
        whole = Passage("\n".join(text for _, text in comment.lines), None, (0, len(comment.lines) - 1))
        matches = [
            replace(match, source=_renumbered(match.source, comment), target=_renumbered(match.target, comment))
            for match in _match_all(split(whole), judge)
        ]
    if not matches:
        return [_unpaired(comment, lines, judge.declined)]
    return _rows(comment, lines, matches)


def pair_items(items: Iterable[Comment | Pair], similarity: Similarity) -> Iterator[Pair]:
    """Pairs as they are and what `pair_comment` makes of comments, with translations in replies, in input order."""
    waiting: deque[_Entry] = deque()
    for item in items:
        if isinstance(item, Pair):
            entry = _Entry([item])
        else:
            rows = pair_comment(item, similarity)
            alone = len(rows) == 1 and rows[0].target is None and not _has_both(item)
            entry = _Entry(rows, alone, bool(item.meta.get("block")))
        if not (entry.alone and _answer(entry, waiting, similarity)):
            waiting.append(entry)
        while waiting and (len(waiting) > _WINDOW or not waiting[0].alone):
            yield from waiting.popleft().rows
    for entry in waiting:
        yield from entry.rows


@dataclass(slots=True)
class _Entry:
    """Rows that wait to be given; ``alone`` if they are one comment in one language, without a translation so far."""

    rows: list[Pair]
    alone: bool = False
    block: bool = False


def _answer(entry: _Entry, waiting: Sequence[_Entry], similarity: Similarity) -> bool:
    """Makes ``entry`` the translation of the waiting comment that is most like it, if one is like enough."""
    reply = entry.rows[0]
    target = _as_passage(reply)
    best: tuple[float, _Entry] | None = None
    for distance, other in enumerate(reversed(waiting)):
        source = other.rows[0]
        if (
            other.alone
            and source.location.file == reply.location.file
            and _OTHER.get(source.source_lang or "") == reply.source_lang
        ):
            value = similarity_of(_as_passage(source), target, similarity)
            next_block = distance == 0 and other.block and entry.block
            if value >= (THRESHOLD if next_block else REPLY_THRESHOLD) and (best is None or value > best[0]):
                best = value, other
    if best is None:
        return False
    source = best[1].rows[0]
    first, last = source.location.lines, reply.location.lines
    lines = (first[0], last[1]) if first and last else first
    best[1].rows[0] = replace(
        source,
        target=reply.source,
        target_lang=reply.source_lang,
        location=replace(source.location, lines=lines),
        reason=None,
    )
    best[1].alone = False
    return True


def _as_passage(row: Pair) -> Passage:
    return Passage(row.source, row.source_lang, row.location.lines or (0, 0))


def _renumbered(passage: Passage, comment: Comment) -> Passage:
    """``passage``, which counts the comment's lines from 0, with the numbers that they have in the file."""
    first, last = passage.lines
    return replace(passage, lines=(comment.lines[first][0], comment.lines[last][0]))


def _has_both(comment: Comment) -> bool:
    return len({passage.language for passage in passages(comment.lines)} & {CHINESE, ENGLISH}) > 1


def _runs(lines: Sequence[Passage], taken: Sequence[_Match]) -> list[Passage]:
    """Lines of one language that follow each other, joined; a label or a bilingual line between keeps them apart."""
    between = sorted(match.source.lines[0] for match in taken)
    runs: list[Passage] = []
    for line in lines:
        if (
            runs
            and runs[-1].language == line.language
            and not line.label
            and not any(runs[-1].lines[1] < place < line.lines[0] for place in between)
        ):
            runs[-1] += line
        else:
            runs.append(line)
    return runs


def _match_all(parts: Sequence[Passage], judge: _Judge) -> list[_Match]:
    """A match for each two parts, or nothing if any of them does not come out: half a line is no passage."""
    if len(parts) < 2 or len(parts) % 2:
        return []
    matches = [judge.match(parts[place], parts[place + 1]) for place in range(0, len(parts), 2)]
    found = [match for match in matches if match]
    return found if len(found) == len(matches) else []


def _match_neighbours(runs: Sequence[Passage], judge: _Judge) -> list[_Match]:
    """The choice of neighbours, each in one match at most, with the greatest similarity in sum."""
    in_turn = len(runs) > 2 and len(runs) % 2 == 0 and {runs[0].language, runs[1].language} == {CHINESE, ENGLISH}
    if in_turn and all(a.language == b.language for a, b in zip(runs, runs[2:], strict=False)):
        # Short lines in turn may have little in common each, and yet be one text and its translation.
        odd, even = (sum(runs[start + 2 :: 2], runs[start]) for start in (0, 1))
        if judge.match(odd, even):
            matches = [judge.match(*runs[place : place + 2]) for place in range(0, len(runs), 2)]
            return [match or _Match(runs[2 * place], runs[2 * place + 1], 0.0) for place, match in enumerate(matches)]
    best: list[tuple[float, list[_Match]]] = [(0.0, []), (0.0, [])]
    for first, second in pairwise(runs):
        match = judge.match(first, second)
        value, chosen = best[-1]
        if match and best[-2][0] + max(match.similarity, THRESHOLD) > value:
            best.append((best[-2][0] + max(match.similarity, THRESHOLD), [*best[-2][1], match]))
        else:
            best.append((value, chosen))
    return best[-1][1]


def _rows(comment: Comment, lines: Sequence[Passage], matches: Sequence[_Match]) -> list[Pair]:
    """Pairs and, between them, the passages that are in none; the pairs are numbered first."""
    ordered = sorted(matches, key=lambda match: min(match.source.lines[0], match.target.lines[0]))
    covered = [(min(m.source.lines[0], m.target.lines[0]), max(m.source.lines[1], m.target.lines[1])) for m in ordered]
    rows = [
        Pair(
            id=_numbered(comment.id, place),
            source=match.source.text,
            target=match.target.text,
            source_lang=match.source.language,
            target_lang=match.target.language,
            location=Location(comment.location.file, comment.location.comment, span),
        )
        for place, (match, span) in enumerate(zip(ordered, covered, strict=True))
    ]
    paired = [span for match in ordered for span in (match.source.lines, match.target.lines)]
    left = [p for p in lines if not any(first <= p.lines[0] and p.lines[1] <= last for first, last in paired)]
    for passage in _runs(left, ordered):
        rows.append(
            Pair(
                id=_numbered(comment.id, len(rows)),
                source=passage.text,
                target=None,
                source_lang=passage.language,
                location=Location(comment.location.file, comment.location.comment, passage.lines),
                reason="no translation posted with it",
            )
        )
    return sorted(rows, key=lambda row: row.location.lines or (0, 0))


def _numbered(id: str, place: int) -> str:
    return f"{id}/{place + 1}" if place else id


def _unpaired(comment: Comment, lines: Sequence[Passage], declined: float) -> Pair:
    text = "\n".join(text for _, text in comment.lines)
    languages = [line.language for line in lines]
    language = JAPANESE if JAPANESE in languages and CHINESE not in languages else detect_language(text)
    return Pair(
        id=comment.id,
        source=text,
        target=None,
        source_lang=language,
        location=comment.location,
        reason=_reason(text, language, languages, declined),
    )


def _reason(text: str, language: str | None, languages: Sequence[str | None], declined: float) -> str:
    if not text:
        return "the comment is empty"
    if language is None:
        return "no letters in it"
    if CHINESE in languages and ENGLISH in languages:
        follower = _NAMES[ENGLISH if languages.index(CHINESE) < languages.index(ENGLISH) else CHINESE]
        article = "an" if follower == "English" else "a"
        return f"{article} {follower} passage follows, but it does not say the same (similarity {declined:.2f})"
    if language not in _OTHER:
        return (
            f"the text is {_NAMES[language]}, not Chinese or English"
            if language in _NAMES
            else ("the text is neither Chinese nor English")
        )
    return "no translation posted with it"
