"""Subtitles (SRT, WebVTT), read with pysubs2: both languages in one file, or one file for each.

Where ``film.zh.srt`` has ``film.en.srt`` beside it, the two are paired by time. Else each cue is a comment of its own,
in which the translation may stand under the original.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from types import MappingProxyType
from typing import ClassVar

from transcheck.errors import InputError, UsageError
from transcheck.model import CHINESE, ENGLISH, Comment, Location, Pair
from transcheck.reading.base import Reader
from transcheck.reading.encoding import Source, open_source
from transcheck.reading.rows import bad_row, language

SUFFIXES = (".srt", ".vtt")

_ARROW = "-->"
_TIMES = re.compile(r"^\s*(\d+:)?\d+:\d\d[.,]\d{3}\s*-->\s*\d", re.MULTILINE)
_ASIDE = ("NOTE", "STYLE", "REGION")
_log = logging.getLogger("transcheck")


@dataclass(frozen=True, slots=True)
class Cue:
    """What is shown from ``start`` to ``end`` (milliseconds); ``line`` is that of its time, from 1, if it is known."""

    start: int
    end: int
    text: str
    line: int | None


class SubtitleReader(Reader):
    """Subtitles of a film or a talk."""

    name: ClassVar[str] = "subtitles"
    suffixes: ClassVar[tuple[str, ...]] = SUFFIXES

    def sniff(self, head: str) -> bool:
        """True if a line is a time, an arrow and a time."""
        return _TIMES.search(head) is not None

    def read(self, source: Source) -> Iterator[Comment | Pair]:
        """Pairs by time if the other language stands in a file beside this one, else a comment for each cue.

        Raises:
            InputError: there is no cue in the file.
            UsageError: pysubs2 is not installed.
        """
        cues = _parse(source)
        beside = file_beside(source.name)
        if beside is not None:
            yield from pair_cues(source.name, cues, beside, read_cues(beside))
            return
        stem = PurePath(source.name).stem.strip("<>")
        for number, cue in enumerate(cues, 1):
            first = (cue.line or number) + 1
            lines = tuple((first + place, text) for place, text in enumerate(cue.text.split("\n")) if text.strip())
            where = (first, first + cue.text.count("\n")) if cue.line else None
            yield Comment(
                id=f"{stem}/{number}",
                lines=lines,
                location=Location(source.name, str(number), where),
                meta=MappingProxyType({"start": clock(cue.start), "end": clock(cue.end)}),
            )


def file_beside(name: str) -> str | None:
    """The file with the same subtitles in the other language: ``film.en.srt`` for ``film.zh.srt``."""
    path = Path(name)
    if path.suffix.lower() not in SUFFIXES:
        return None
    stem, dot, tag = path.stem.rpartition(".")
    here = language(tag) if dot else None
    if here not in (CHINESE, ENGLISH) or not path.parent.is_dir():
        return None
    for other in sorted(path.parent.iterdir()):
        other_stem, _, other_tag = other.stem.rpartition(".")
        if (
            other.suffix.lower() in SUFFIXES
            and other_stem == stem
            and {here, language(other_tag)} == {CHINESE, ENGLISH}
            and other.is_file()
        ):
            return str(other)
    return None


def without_partners(files: Sequence[str]) -> list[str]:
    """``files`` without English subtitles whose Chinese version is among them, since that one is read with both."""
    known = set(files)
    return [file for file in files if not (_tag(file) == ENGLISH and file_beside(file) in known)]


def read_cues(path: str | Path) -> list[Cue]:
    """The cues of a file in the order of their time.

    Raises:
        InputError, UsageError: as for the reader.
    """
    with open_source(path) as source:
        return _parse(source)


def pair_cues(source: str, cues: Sequence[Cue], target: str, others: Sequence[Cue]) -> Iterator[Pair]:
    """Each group of cues of one file with those of the other that are shown at the same time.

    Two cues belong together when at least half of the shorter is shown with the other; what overlaps in a chain is one
    group, as translators cut long lines differently.
    """
    stem = PurePath(source).stem
    tags = _tag(source), _tag(target)
    for number, (mine, theirs) in enumerate(_groups(cues, others), 1):
        first = (mine or theirs)[0]
        file = source if mine else target
        lines = (first.line, first.line) if first.line else None
        if not mine:
            yield bad_row(file, lines or (number, number), f"nothing is shown in {source} at {clock(first.start)}")
            continue
        text = "\n".join(cue.text for cue in theirs) or None
        yield Pair(
            id=f"{stem}/{number}",
            source="\n".join(cue.text for cue in mine),
            target=text,
            source_lang=tags[0],
            target_lang=tags[1],
            location=Location(file, str(number), lines),
            meta=MappingProxyType(
                {"target_file": target, "start": clock(first.start), "end": clock((mine or theirs)[-1].end)}
            ),
            reason=None if text else f"nothing is shown in {target} at {clock(first.start)}",
        )


def clock(milliseconds: int) -> str:
    """``0:01:02.345``."""
    seconds, rest = divmod(milliseconds, 1000)
    return f"{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}.{rest:03d}"


def _tag(name: str) -> str | None:
    tag = language(PurePath(name).stem.rpartition(".")[2])
    return tag if tag in (CHINESE, ENGLISH) else None


def _parse(source: Source) -> list[Cue]:
    try:
        import pysubs2
    except ImportError as error:
        raise UsageError(f"{source.name}: reading subtitles needs: pip install 'transcheck[subtitles]'") from error
    texts: list[str] = []
    times: list[int] = []
    aside = False
    for line in source.lines():
        # Remarks and styles of WebVTT, which pysubs2 takes for the end of the cue above.
        begins = (not texts or not texts[-1].strip()) and line.text.startswith(_ASIDE)
        aside = bool(line.text.strip()) and (begins or aside)
        texts.append("" if aside else line.text)
        if _ARROW in texts[-1]:
            times.append(line.number)
    try:
        events = pysubs2.SSAFile.from_string("\n".join(texts)).events
    except (pysubs2.exceptions.Pysubs2Error, ValueError, RecursionError) as error:
        raise InputError("this is neither SRT nor WebVTT; export the file again", file=source.name) from error
    if not events:
        raise InputError("the file holds no subtitles", file=source.name)
    known = len(times) == len(events)
    if not known:
        _log.warning("%s: %d times and %d subtitles; lines are not told", source.name, len(times), len(events))
    cues = [
        Cue(event.start, event.end, event.plaintext.strip(), times[place] if known else None)
        for place, event in enumerate(events)
    ]
    return sorted((cue for cue in cues if cue.text), key=lambda cue: (cue.start, cue.end))


def _groups(left: Sequence[Cue], right: Sequence[Cue]) -> Iterator[tuple[list[Cue], list[Cue]]]:
    """Goes once through both; a group ends where no cue on either side overlaps what it holds."""
    i = j = 0
    while i < len(left) or j < len(right):
        mine: list[Cue] = []
        theirs: list[Cue] = []
        if j >= len(right) or (i < len(left) and left[i].start <= right[j].start):
            mine.append(left[i])
            i += 1
        else:
            theirs.append(right[j])
            j += 1
        while True:
            if j < len(right) and mine and _together(mine[-1], right[j]):
                theirs.append(right[j])
                j += 1
            elif i < len(left) and theirs and _together(left[i], theirs[-1]):
                mine.append(left[i])
                i += 1
            else:
                break
        yield mine, theirs


def _together(one: Cue, other: Cue) -> bool:
    shared = min(one.end, other.end) - max(one.start, other.start)
    shorter = min(one.end - one.start, other.end - other.start)
    return shared * 2 >= shorter if shorter > 0 else shared >= 0
