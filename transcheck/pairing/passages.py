"""Cuts a comment into passages: stretches of one language, with the label or brackets that announce a translation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from transcheck.model import CHINESE, ENGLISH
from transcheck.scripts import HAN, count_han, count_latin_words, detect_language

TRANSLATION = "translation"
ORIGINAL = "original"
JAPANESE = "ja"


@dataclass(frozen=True, slots=True)
class Passage:
    """Text of one language. ``label`` is what stood before it: a language, ``translation``, ``original`` or None."""

    text: str
    language: str | None
    lines: tuple[int, int]
    label: str | None = None

    def __add__(self, other: Passage) -> Passage:
        return replace(self, text=f"{self.text}\n{other.text}", lines=(self.lines[0], other.lines[1]))


_LABELS = (
    (
        TRANSLATION,
        r"(?:google|deepl|bing|baidu|machine|english|chinese|my|rough|谷歌|百度|有道|机器|機器|中文|英文|英语|英語)?\s*"
        r"(?:translat(?:ion|ed?)(?:\s+(?:by|from|to|into)(?:\s+\w+){1,2})?|trans|翻译|翻譯|译文|譯文|机翻|機翻)",
    ),
    (TRANSLATION, r"译|譯|中译|中譯|英译|英譯"),
    (ORIGINAL, r"original|source|原文"),
    (ENGLISH, r"english|engl?|en|英文|英语|英語|英"),
    (CHINESE, r"chinese|zh|cn|中文|汉语|漢語|华语|華語|中"),
)
_NAMES = "|".join(f"(?P<l{place}>{pattern})" for place, (_, pattern) in enumerate(_LABELS))
_LABEL = re.compile(rf"(?:(?<=^)|(?<=[\s。！？.!?(（\[【]))(?:{_NAMES})\s*[:：]\s*", re.IGNORECASE)
_BRACKETED_LABEL = re.compile(rf"[\[(【（]\s*(?:{_NAMES})\s*[\])】）]\s*[:：]?\s*", re.IGNORECASE)
_BARE_LABEL = re.compile(rf"\W*(?:{_NAMES})\W*", re.IGNORECASE)

_BYLINE = re.compile(
    r"""
    (?: \d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:[ T]*\d{1,2}:\d\d(?::\d\d)?)?
      | \d{1,2}:\d\d(?::\d\d)?(?:\s*[ap]m)?
      | \d+\s*(?:秒|分钟|分鐘|小时|小時|天|周|週|个月|個月|年)前
      | \d+\s*(?:s|m|h|d|w|y|sec|min|hr|hour|day|week|month|year)s?(?:\s+ago)?
      | (?:\d+\s*)?(?:likes?|reply|replies|share|report|see\s+translation|translate)
      | (?:\d+\s*)?(?:赞|讚|点赞|點讚|回复|回覆|举报|舉報|转发|轉發|分享|查看翻译|查看翻譯)
      | [@#]\w+
      | [\s·|•.,()]
    )+""",
    re.VERBOSE | re.IGNORECASE,
)
"""A line of nothing but dates, times, handles and what the buttons of a page say."""
_OPENING, _CLOSING = "([（【［「『〔", ")]）】］」』〕"
_LEAD = re.compile(r"(?:[-–—―*•·/|／｜→⇒=>]+|\(=\))\s*(?=[^\W\d_]|[\"'“‘「『《(（])")
_CUT = re.compile(
    rf"""
      [(（【［\[〔]  |  [)）】］\]〕]
    | \s*[/／|｜→⇒\n]+\s*  |  \s*[—–―]+\s*  |  \s+[-=~]+>?\s+
    | (?<=[。！？；])\s*  |  (?<=[.!?;…])\s+
    | (?<=[{HAN}，、：”』」》])\s+(?=["'“‘(]?[A-Za-z])  |  (?<=[A-Za-z,:"”’'])\s+(?=["'“‘《「『（]?[{HAN}])
    """,
    re.VERBOSE,
)
_FEWEST = 0.3
"""Share of its neighbours that a stretch of the other language must have to be more than a word in between."""
_WORD_WEIGHT = 1.5
"""Chinese characters that go with one English word."""


def passages(lines: Sequence[tuple[int, str]]) -> list[Passage]:
    """One passage for each line with letters, in order; bylines and lines that are only a label are left out.

    A line that is only a label lends it to the next line.
    """
    found: list[Passage] = []
    pending: str | None = None
    for number, text in lines:
        bare = _BARE_LABEL.fullmatch(text)
        if bare:
            pending = _kind(bare)
            continue
        if _BYLINE.fullmatch(text):
            continue
        for passage in _at_labels(text, number):
            language = detect_language(passage.text)
            if language is not None:
                found.append(replace(passage, language=language, label=passage.label or pending))
                pending = None
    # A line in Chinese characters alone may be Japanese, which the lines around it tell.
    japanese = sum(passage.language == JAPANESE for passage in found)
    if japanese and japanese * 2 >= sum(passage.language == CHINESE for passage in found):
        found = [replace(p, language=JAPANESE) if p.language == CHINESE else p for p in found]
    return found


def split(passage: Passage) -> list[Passage]:
    """``passage`` cut where it changes between Chinese and English; itself if it does not.

    English words in a Chinese sentence and the other way round are no change: only a stretch that is long enough to
    render the one beside it is a passage of its own.
    """
    text = passage.text
    runs: list[tuple[str, int, int]] = []
    for start, end in _atoms(text):
        language = detect_language(text[start:end])
        if language not in (CHINESE, ENGLISH):
            if runs:
                runs[-1] = (runs[-1][0], runs[-1][1], end)
        elif runs and runs[-1][0] == language:
            runs[-1] = (language, runs[-1][1], end)
        else:
            runs.append((language, start, end))
    runs = _merge_weak(text, runs)
    if len(runs) < 2:
        return [passage]
    first = passage.lines[0]
    found = []
    for place, (language, start, end) in enumerate(runs):
        stop = runs[place + 1][1] if place + 1 < len(runs) else len(text)
        part = text[start : _balanced(text, start, end, stop)]
        above = first + text.count("\n", 0, start)
        lines = (above, above + part.count("\n"))
        found.append(Passage(part, language, lines, passage.label if place == 0 else None))
    return found


def weight(passage: Passage) -> float:
    """Length of a passage in Chinese characters or what goes for them."""
    return count_han(passage.text) + _WORD_WEIGHT * count_latin_words(passage.text)


def _at_labels(text: str, number: int) -> Iterator[Passage]:
    """The parts of a line before, between and after labels, without the brackets or dash around them."""
    marks = sorted(
        (match for pattern in (_LABEL, _BRACKETED_LABEL) for match in pattern.finditer(text)), key=lambda m: m.start()
    )
    start, label = 0, None
    for match in marks:
        if match.start() >= start:
            yield from _bare(text[start : match.start()], number, label)
            start, label = match.end(), _kind(match)
    yield from _bare(text[start:], number, label)


def _bare(text: str, number: int, label: str | None) -> Iterator[Passage]:
    text = text.strip()
    lead = _LEAD.match(text)
    if lead:
        text = text[lead.end() :]
    if label and text[-1:] in _CLOSING and text.count(text[-1]) > text.count(_OPENING[_CLOSING.index(text[-1])]):
        text = text[:-1].rstrip()
    elif text[-1:] and text[0] in _OPENING[:4] and text[-1] == _CLOSING[_OPENING.index(text[0])] and _whole(text):
        text = text[1:-1].strip()
    text = text.rstrip(_OPENING + " /|／｜") if text else text
    if text:
        yield Passage(text, None, (number, number), label)


def _whole(text: str) -> bool:
    """Whether the first bracket is closed by the last character."""
    depth = 0
    for place, character in enumerate(text):
        depth += (character == text[0]) - (character == text[-1])
        if depth == 0:
            return place == len(text) - 1
    return False


def _kind(match: re.Match[str]) -> str:
    return next(kind for place, (kind, _) in enumerate(_LABELS) if match[f"l{place}"])


def _atoms(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for cut in _CUT.finditer(text):
        if cut.start() > start:
            yield start, cut.start()
        start = max(start, cut.end())
    if start < len(text):
        yield start, len(text)


def _merge_weak(text: str, runs: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """Joins stretches too short to be passages with what stands around them."""
    sizes = [count_han(text[a:b]) + _WORD_WEIGHT * count_latin_words(text[a:b]) for _, a, b in runs]
    merged: list[tuple[str, int, int]] = []
    for place, (language, start, end) in enumerate(runs):
        beside = max(sizes[max(place - 1, 0)] if place else 0, sizes[place + 1] if place + 1 < len(runs) else 0)
        if merged and (sizes[place] < _FEWEST * beside or merged[-1][0] == language):
            merged[-1] = (merged[-1][0], merged[-1][1], end)
        elif not merged and sizes[place] < _FEWEST * beside:
            merged.append((runs[place + 1][0], start, end))
        else:
            merged.append((language, start, end))
    return merged


def _balanced(text: str, start: int, end: int, stop: int) -> int:
    """``end``, moved on over brackets that close what was opened after ``start``."""
    while end < stop and text[end] in _CLOSING:
        opening = _OPENING[_CLOSING.index(text[end])]
        if text.count(opening, start, end) <= text.count(text[end], start, end):
            break
        end += 1
    return end
