"""Cuts a comment into passages: stretches of one language, with the label that announces a translation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from transcheck.model import CHINESE, ENGLISH
from transcheck.scripts import HAN, count_han, count_latin_words, detect_language, has_han

TRANSLATION = "translation"
ORIGINAL = "original"
JAPANESE = "ja"
KOREAN = "ko"


@dataclass(frozen=True, slots=True)
class Passage:
    """Text of one language. ``label`` is what stood before it: a language, ``translation``, ``original`` or None."""

    text: str
    language: str | None
    lines: tuple[int, int]
    label: str | None = None


def join(parts: Sequence[Passage]) -> Passage:
    """Passages that follow each other as one, under the label of the first."""
    text = "\n".join(part.text for part in parts)
    return replace(parts[0], text=text, lines=(parts[0].lines[0], parts[-1].lines[1]))


_LABELS = (
    (
        TRANSLATION,
        r"(?:google|deepl|bing|baidu|machine|english|chinese|my|rough|谷歌|百度|有道|机器|機器|中文|英文|英语|英語)?\s{0,2}"
        r"(?:translat(?:ion|ed?)(?:\s(?:by|from|to|into)(?:\s\w{1,20}){1,2})?|trans|翻译|翻譯|译文|譯文|机翻|機翻)",
    ),
    (TRANSLATION, r"译|譯|中译|中譯|英译|英譯"),
    (ORIGINAL, r"original|source|原文"),
    (ENGLISH, r"english|engl?|en|英文|英语|英語|英"),
    (CHINESE, r"chinese|zh|cn|中文|汉语|漢語|华语|華語|中"),
)
_NAMES = "|".join(f"(?P<l{place}>{pattern})" for place, (_, pattern) in enumerate(_LABELS))
_LABEL = re.compile(rf"(?:(?<=^)|(?<=[\s。！？.!?(（\[【]))(?:{_NAMES})\s?[:：]\s*", re.IGNORECASE)
_BRACKETED_LABEL = re.compile(rf"[\[(【（]\s*(?:{_NAMES})\s*[\])】）]\s*[:：]?\s*", re.IGNORECASE)
_BARE_LABEL = re.compile(rf"\W*(?:{_NAMES})\W*", re.IGNORECASE)

_DATE = (
    r"\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:[ T]*\d{1,2}:\d\d(?::\d\d)?)?"
    r"|\d{1,2}:\d\d(?::\d\d)?(?:\s*[ap]m)?"
    r"|\d+\s*(?:秒|分钟|分鐘|小时|小時|天|周|週|个月|個月|年)前"
    r"|\d+\s*(?:s|m|h|d|w|y|sec|min|hr|hour|day|week|month|year)s?(?:\s+ago)?"
)
_PAGE_LINE = re.compile(
    rf"""
    (?: {_DATE}
      | (?:\d+\s*)?(?:likes?|reply|replies|share|report|see\s+translation|translate)
      | comments?\s*\(\d+\)
      | (?:\d+\s*)?(?:赞|讚|点赞|點讚|回复|回覆|举报|舉報|转发|轉發|分享|查看翻译|查看翻譯)
      | [@#]\w+
      | [\s·|•.,()]
    )+""",
    re.VERBOSE | re.IGNORECASE,
)
"""A line of nothing but dates, times, handles and what the buttons of a page say."""
_NAME_AND_DATE = re.compile(rf"\S+(?:\s\S+){{0,3}}?[\s·|•,(]+(?:{_DATE})[\s·|•.,)]*", re.IGNORECASE)
_SENTENCE = re.compile(r".*[.!?。！？…][”\"')）]?\s*\Z", re.DOTALL)
_SENTENCE_SIGN = re.compile(r"[,，.。!！?？;；:：、…]")

_OPENING, _CLOSING = "([（【［「『〔", ")]）】］」』〕"
_LEAD = re.compile(
    r"""
      [-–—―*•·/|／｜→⇒=>\s]+(?=[^\W\d_]|["'“‘「『《(（])
    | (?:回复|回覆|reply\s+to|rt)\s*(?:[@#]?\w{1,30})?\s*[:：]\s*
    | (?:@\w+\s+)+
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SIGN_CUT = r"[(（【［\[〔)）】］\]〕]|[/／|｜→⇒\n]+|[—–―]+|(?<=\s)[-=~]+>?(?=\s)|(?<=[。！？；])|(?<=[.!?;…])\s"
_SPACE_CUT = rf"(?<=[{HAN}，、：”』」》])\s+(?=[\"'“‘(]?[A-Za-z])|(?<=[A-Za-z,:\"”’'])\s+(?=[\"'“‘《「『（]?[{HAN}])"
_CUTS = (re.compile(_SIGN_CUT), re.compile(f"{_SIGN_CUT}|{_SPACE_CUT}"))
"""Where a text may change from one language to the other: at signs, or failing that at a mere space."""
_FEWEST = 0.3
"""Share of its neighbours that a stretch of the other language must have to be more than a word in between."""
_LONGEST_PAGE_LINE = 100
_WORD_WEIGHT = 1.5
"""Chinese characters that go with one English word."""


def passages(lines: Sequence[tuple[int, str]]) -> list[Passage]:
    """One passage for each line with letters, in order.

    Left out are lines that a page adds (dates, buttons, handles). A line that is only a label lends it to the next.
    """
    found: list[Passage] = []
    pending: str | None = None
    for place, (number, text) in enumerate(lines):
        if len(text) <= _LONGEST_PAGE_LINE:
            bare = _BARE_LABEL.fullmatch(text)
            if bare and place + 1 < len(lines):
                pending = _kind(bare)
                continue
            if _PAGE_LINE.fullmatch(text) or (place == 0 and len(lines) > 1 and _NAME_AND_DATE.fullmatch(text)):
                continue
        for passage in _at_labels(text, number):
            language = detect_language(passage.text)
            if language is not None:
                found.append(replace(passage, language=language, label=passage.label or pending))
                pending = None
    return _in_context(found)


def split(passage: Passage) -> Iterator[list[Passage]]:
    """The ways to cut ``passage`` where it changes between Chinese and English, the surer first; none if it does not.

    English words in a Chinese sentence and the other way round are no change: only a stretch that is long enough to
    render the one beside it is a passage of its own.
    """
    tried: list[tuple[str, int, int]] = []
    if not (has_han(passage.text) and count_latin_words(passage.text)):
        return
    for cut in _CUTS:
        runs = _merge_weak(passage.text, _runs(passage.text, cut))
        if len(runs) > 1 and runs != tried:
            yield _parts(passage, runs)
        tried = runs


def is_heading(passage: Passage) -> bool:
    """Whether this is a few words without a sentence sign, such as an author's name."""
    return (
        count_han(passage.text) + count_latin_words(passage.text) <= 4
        and "\n" not in passage.text
        and not _SENTENCE_SIGN.search(passage.text)
    )


def is_pure(passage: Passage) -> bool:
    """Whether a passage has no more than single words of the other language."""
    han, words = count_han(passage.text), count_latin_words(passage.text)
    return words <= han if passage.language == CHINESE else han * 4 <= words


def _in_context(found: list[Passage]) -> list[Passage]:
    """Settles by the other lines what a line alone does not tell."""
    languages = [passage.language for passage in found]
    # A line in Chinese characters alone may be Japanese.
    if JAPANESE in languages and languages.count(JAPANESE) * 2 >= languages.count(CHINESE):
        return [replace(p, language=JAPANESE) if p.language == CHINESE else p for p in found]
    # A Chinese line with a long English quotation looks English, but beside one without any Chinese it is not.
    if CHINESE not in languages and any(p.language == ENGLISH and not has_han(p.text) for p in found):
        return [replace(p, language=CHINESE) if p.language == ENGLISH and count_han(p.text) > 3 else p for p in found]
    return found


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
    text = text.rstrip(f"{_OPENING} /|／｜")
    last = _CLOSING.find(text[-1:]) if text else -1
    if last >= 0 and label and text.count(_CLOSING[last]) > text.count(_OPENING[last]):
        text = text[:-1].rstrip()
    elif last >= 0 and text[0] == _OPENING[last] and _encloses(text):
        text = text[1:-1].strip()
    if text:
        yield Passage(text, None, (number, number), label)


def _encloses(text: str) -> bool:
    """Whether the first bracket is closed by the last character."""
    depth = 0
    for place, character in enumerate(text):
        depth += (character == text[0]) - (character == text[-1])
        if depth == 0:
            return place == len(text) - 1
    return False


def _kind(match: re.Match[str]) -> str:
    return next(kind for place, (kind, _) in enumerate(_LABELS) if match[f"l{place}"])


def _runs(text: str, cut: re.Pattern[str]) -> list[tuple[str, int, int]]:
    """``(language, start, end)`` of stretches; empty if a third language is among them."""
    runs: list[tuple[str, int, int]] = []
    for start, end in _atoms(text, cut):
        language = detect_language(text[start:end])
        if language in (JAPANESE, KOREAN):
            return []
        if language not in (CHINESE, ENGLISH):
            if runs:
                runs[-1] = (runs[-1][0], runs[-1][1], end)
        elif runs and runs[-1][0] == language:
            runs[-1] = (language, runs[-1][1], end)
        else:
            runs.append((language, start, end))
    return runs


def _atoms(text: str, cut: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    start = 0
    for match in cut.finditer(text):
        if match.start() > start:
            yield start, match.start()
        start = max(start, match.end())
    if start < len(text):
        yield start, len(text)


def _merge_weak(text: str, runs: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """Joins stretches too short to be passages with what stands around them."""
    sizes = [count_han(text[a:b]) + _WORD_WEIGHT * count_latin_words(text[a:b]) for _, a, b in runs]
    merged: list[tuple[str, int, int]] = []
    for place, (language, start, end) in enumerate(runs):
        beside = max(sizes[place - 1] if place else 0, sizes[place + 1] if place + 1 < len(runs) else 0)
        weak = sizes[place] < _FEWEST * beside and not (
            sizes[place] > _WORD_WEIGHT and _SENTENCE.match(text, start, end)
        )
        if merged and (weak or merged[-1][0] == language):
            merged[-1] = (merged[-1][0], merged[-1][1], end)
        elif weak:
            merged.append((runs[place + 1][0], start, end))
        else:
            merged.append((language, start, end))
    return merged


def _parts(passage: Passage, runs: Sequence[tuple[str, int, int]]) -> list[Passage]:
    text, line, counted = passage.text, passage.lines[0], 0
    found = []
    for place, (language, start, end) in enumerate(runs):
        stop = runs[place + 1][1] if place + 1 < len(runs) else len(text)
        part = text[start : _balanced(text, start, end, stop)].rstrip()
        begin = start + len(part) - len(part.lstrip())
        line += text.count("\n", counted, begin)
        counted = begin
        lines = (line, line + part.lstrip().count("\n"))
        found.append(Passage(part.lstrip(), language, lines, passage.label if place == 0 else None))
    return found


def _balanced(text: str, start: int, end: int, stop: int) -> int:
    """``end``, moved on over a bracket that closes what was opened after ``start``."""
    if end < stop and text[end] in _CLOSING:
        opening = _OPENING[_CLOSING.index(text[end])]
        return end + (text.count(opening, start, end) > text.count(text[end], start, end))
    return end
