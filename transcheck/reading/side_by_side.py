"""Two files side by side, source and translation: plain text line by line, subtitles cue by cue."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path, PurePath
from types import MappingProxyType

from transcheck.errors import InputError
from transcheck.model import Location, Pair
from transcheck.reading.encoding import Line, open_source
from transcheck.reading.rows import bad_row, language, row_id
from transcheck.reading.subtitles import SUFFIXES, pair_cues, read_cues
from transcheck.reading.waiver_lines import without_waivers


def read_side_by_side(source: str | Path, target: str | Path) -> Iterator[Pair]:
    """The pairs of two files that say the same, one line (or, of subtitles, one cue) to one.

    Lines that are blank in both are passed over. A waiver may stand at the end of either line. Where one file ends
    early, the rest of the other comes as pairs with a ``reason``.

    Raises:
        InputError: a file cannot be read.
    """
    if str(source).lower().endswith(SUFFIXES) and str(target).lower().endswith(SUFFIXES):
        yield from pair_cues(str(source), read_cues(source), str(target), read_cues(target))
        return
    with open_source(source) as left, open_source(target) as right:
        tags = language_of_name(left.name), language_of_name(right.name)
        empty = True
        for one, other in zip_longest(left.lines(), right.lines()):
            line = one or other
            if line is None or not ((one and one.text.strip()) or (other and other.text.strip())):
                continue
            empty = False
            yield _pair(left.name, one, right.name, other, line.number, tags)
        if empty:
            raise InputError("both files are empty", file=f"{left.name}, {right.name}")


def language_of_name(name: str) -> str | None:
    """The language that a file name ends in: zh for ``news.zh``, ``film.zh-TW.srt`` and ``train.zh.txt``."""
    parts = PurePath(name).name.split(".")[1:]
    found = [tag for tag in map(language, parts) if tag in ("zh", "en")]
    return found[-1] if found else None


def _pair(
    source: str, one: Line | None, target: str, other: Line | None, number: int, tags: tuple[str | None, str | None]
) -> Pair:
    lines = (number, number)
    for file, line, rest in ((source, one, other), (target, other, one)):
        if line is None and rest is not None:
            return bad_row(
                target if file is source else source,
                lines,
                f"{file} ends before line {number:,}; the two must have as many lines",
            )
        if line is not None and line.length > len(line.text):
            return bad_row(file, lines, f"the line has {line.length:,} characters; split it")
    (original, here), (text, there) = (
        without_waivers(line.text.strip()) if line else ("", ()) for line in (one, other)
    )
    return Pair(
        id=row_id(source, number),
        source=original,
        target=text or None,
        source_lang=tags[0],
        target_lang=tags[1],
        location=Location(source, lines=lines),
        ignore=(*here, *there),
        meta=MappingProxyType({"target_file": target}),
        reason=None if text else f"line {number:,} of {target} is blank",
    )
