"""Reads rows to align from JSON Lines: lists of tokens, or plain texts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from transcheck.language import segment, segment_tokens
from transcheck.model import CHINESE, ENGLISH, Text
from transcheck.reading.encoding import Line, Source
from transcheck.scripts import count_han, detect_language


@dataclass(frozen=True, slots=True)
class Row:
    """A pair to align. Where the row cannot be used, ``problem`` says why and what to do, and the texts are None.

    ``tokens`` are those of the row, as far as it has any.
    """

    id: str
    source: Text | None = None
    target: Text | None = None
    problem: str | None = None
    tokens: tuple[list[str], list[str]] = ([], [])


class _RowError(Exception):
    """What is wrong with a row."""


def read_rows(source: Source) -> Iterator[Row]:
    """One row for each line that is not blank.

    Raises:
        InputError: the input is no text.
    """
    for line in source.lines():
        if line.text.strip():
            yield _read_row(line, source.name)


def make_row(id: str, source: str, target: str, source_lang: str | None = None, target_lang: str | None = None) -> Row:
    """A row of plain texts, segmented; languages that are not given are detected."""
    try:
        one, other = _languages(source, target, source_lang, target_lang)
    except _RowError as error:
        return Row(id, problem=str(error))
    return _row(id, segment(source, one), segment(target, other))


def _row(id: str, source: Text, target: Text) -> Row:
    return Row(id, source, target, tokens=([t.text for t in source.tokens], [t.text for t in target.tokens]))


def _read_row(line: Line, file: str) -> Row:
    id = f"{PurePath(file).name}:{line.number}"
    tokens: tuple[list[str], list[str]] = ([], [])
    try:
        fields = _parse(line)
        if isinstance(fields.get("id"), (str, int)):
            id = str(fields["id"])
        given = fields.get("source_lang"), fields.get("target_lang")
        if "source_tokens" in fields or "target_tokens" in fields:
            tokens = _tokens(fields, "source_tokens"), _tokens(fields, "target_tokens")
            one, other = _languages_of_tokens(*tokens, *given)
            return Row(id, *_texts(tokens, (one, other)), tokens=tokens)
        texts = _text(fields, "source"), _text(fields, "target")
        one, other = _languages(*texts, *given)
        return _row(id, segment(texts[0], one), segment(texts[1], other))
    except _RowError as error:
        return Row(id, problem=f"{file}, line {line.number}: {error}", tokens=tokens)


def _texts(tokens: tuple[list[str], list[str]], languages: tuple[str, str]) -> tuple[Text, Text]:
    """A text of each side. Chinese numbers are looked for only where there are English ones to hold against them."""
    place = languages.index(ENGLISH)
    english = segment_tokens(tokens[place], ENGLISH)
    chinese = segment_tokens(tokens[1 - place], CHINESE, with_quantities=bool(english.quantities))
    return (chinese, english) if place else (english, chinese)


def _parse(line: Line) -> dict[str, Any]:
    if line.length > len(line.text):
        raise _RowError(f"the row has {line.length:,} characters, more than {len(line.text):,}; split it")
    try:
        fields = json.loads(line.text)
    except json.JSONDecodeError as error:
        raise _RowError(f"this is not JSON ({error.msg} at character {error.colno}); mend or remove it") from error
    except (ValueError, RecursionError) as error:
        raise _RowError("this JSON is too deep or holds a number too long; mend or remove it") from error
    if not isinstance(fields, dict):
        raise _RowError('the line is not an object; a row looks like {"source_tokens": ["…"], "target_tokens": ["…"]}')
    return fields


def _tokens(fields: dict[str, Any], name: str) -> list[str]:
    tokens = fields.get(name)
    if not isinstance(tokens, list) or not {str}.issuperset(map(type, tokens)):
        raise _RowError(f"field {name!r} must be a list of strings")
    return tokens


def _text(fields: dict[str, Any], name: str) -> str:
    text = fields.get(name)
    if not isinstance(text, str):
        raise _RowError(f"field {name!r} must be a string, or give {name + '_tokens'!r} as a list of strings")
    return text


def _languages_of_tokens(
    source: list[str], target: list[str], source_lang: object, target_lang: object
) -> tuple[str, str]:
    """Who gives tokens wants links: where neither side is clearly Chinese, the one with more Chinese characters is."""
    texts = " ".join(source), " ".join(target)
    try:
        return _languages(*texts, source_lang, target_lang)
    except _RowError:
        if source_lang is not None or target_lang is not None:
            raise
        return (CHINESE, ENGLISH) if count_han(texts[0]) >= count_han(texts[1]) else (ENGLISH, CHINESE)


def _languages(source: str, target: str, source_lang: object, target_lang: object) -> tuple[str, str]:
    """One Chinese and one English; a side without letters is taken for the language that the other is not."""
    one = source_lang if source_lang in (CHINESE, ENGLISH) else detect_language(source)
    other = target_lang if target_lang in (CHINESE, ENGLISH) else detect_language(target)
    counterpart = {CHINESE: ENGLISH, ENGLISH: CHINESE}
    if one is None:
        one = counterpart.get(str(other), CHINESE)
    if other is None:
        other = counterpart.get(str(one), ENGLISH)
    if {one, other} != {CHINESE, ENGLISH}:
        raise _RowError(
            f"one side must be Chinese and the other English, not {one!r} and {other!r}; "
            f"set 'source_lang' and 'target_lang' if that is mistaken"
        )
    return str(one), str(other)
