"""A word-by-word gloss that needs no server and no model: word, pinyin, and the dictionary sense that fits best.

It helps a reader who knows only one of the languages to follow what stands where. It is no translation: word order,
grammar and everything that is said between the words are missing. So it fills no row, has no part in any figure, flag
or score, and reports show it under its own name.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from importlib import resources
from typing import ClassVar

from transcheck.errors import UsageError
from transcheck.lexicon.chinese import to_simplified
from transcheck.lexicon.dictionary import Dictionary, load_dictionary
from transcheck.lexicon.lemmas import base_form
from transcheck.model import CHINESE, GlossedWord, Link, Span, Text, Token, TokenKind
from transcheck.providing.base import Provider, Translation
from transcheck.providing.options import Options
from transcheck.scripts import HAN, has_han

_ASIDE = re.compile(f"\\s*(\\([^)]*\\)|\\[[^\\]]*\\]|[{HAN}|]*[{HAN}](?:\\[[^\\]]*\\])?)")
"""Remarks, readings, and Chinese words that a definition names."""
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
_RUN = re.compile(f"[{HAN}]+|[A-Za-z]+(?:['’][A-Za-z]+)*|\\d+(?:[.,:]\\d+)*|[^\\s\\w]|\\w")
_HAN_OR_NOT = re.compile(f"[{HAN}]+|[^{HAN}]+")
_HAN_RUN = re.compile(f"[{HAN}]+")
_NO_SENSE = (
    "CL:",
    "see ",
    "variant of",
    "old variant",
    "also written",
    "erhua variant",
    "Japanese variant",
)
_UNLIKELY = ("surname ", "abbr. ", "used in ", "archaic", "(old)", "(archaic)", "(literary)", "Kangxi", "note ")
"""Definitions that are taken only where nothing else fits."""
_GLUE = frozenset("a an the to of be or and in on at for with sb sth one's oneself something somebody".split())
_ARTICLES = frozenset(("a", "an", "the"))
"""Chinese has none."""
_LONGEST_WORD = 8
_LONGEST_SENSE = 40
_LONGEST_RENDERING = 4

_LINKED, _PRESENT, _READING = 3.0, 1.0, 0.7
_RANK, _REMOTE = 0.04, 1.0
_USUAL = 0.1
"""What speaks for a sense: the words linked to it use it, the other text has it, the context reads the word so. What
speaks against it: each sense that the dictionary gives before it, and that it is a surname, another proper name or a
thing of the past. Of Chinese words that mean the same, each power of ten in frequency counts."""


class Gloss(Provider):
    """Looks words up in the dictionary and chooses among their senses by context and alignment."""

    name: ClassVar[str] = "gloss"

    def __init__(self, argument: str = "", options: Options | None = None) -> None:
        """Takes nothing.

        Raises:
            UsageError: something stands behind the name.
        """
        if argument:
            raise UsageError("gloss takes nothing behind its name; write --machine gloss.")

    @property
    def identity(self) -> Mapping[str, str]:
        """The dictionary."""
        return {"model": self._dictionary.name}

    def translate(self, texts: Sequence[str], source_lang: str, target_lang: str) -> list[Translation]:
        """The glosses of ``texts`` in a line each, for callers that have no aligned words."""
        return [Translation(as_line(text, self.words(_cut(text, source_lang), None, ()))) for text in texts]

    def words(
        self, text: Text, other: Text | None, links: Sequence[Link], *, source: bool = True
    ) -> tuple[GlossedWord, ...]:
        """The words of ``text`` with their glosses; ``links`` join it to ``other``, from it if ``source``."""
        partners: dict[int, list[Token]] = {}
        for link in links if other else ():
            here, there = (link.source, link.target) if source else (link.target, link.source)
            if other:
                partners.setdefault(here, []).append(other.tokens[there])
        if text.language == CHINESE:
            return tuple(self._chinese(text, other, partners))
        return tuple(self._english(text, other, partners))

    def _chinese(
        self, text: Text, other: Text | None, partners: Mapping[int, Sequence[Token]]
    ) -> Iterator[GlossedWord]:
        present = {token.lemma for token in other.tokens} if other else set()
        readings = _readings(text)
        for index, token in enumerate(text.tokens):
            if has_han(token.text):
                linked = {form for partner in partners.get(index, ()) for form in (partner.lemma, partner.norm)}
                known = [self._sense(word, reading, linked, present) for word, reading in self._parts(token, readings)]
                yield GlossedWord(
                    token.span,
                    _spelled("".join(reading + " " for reading, _ in known).split()),
                    " + ".join(sense or "?" for _, sense in known),
                )

    def _parts(self, token: Token, readings: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
        """The word, or where the dictionary lacks it the longest words in it; with the readings of its characters."""
        word = to_simplified(token.norm)
        given = list(readings[token.start : token.end])
        if len(given) != len(word):
            given = [""] * len(word)
        for run in _HAN_OR_NOT.finditer(word):
            for start, end in _longest_words(run[0], run.start()) if has_han(run[0]) else (run.span(),):
                yield word[start:end], given[start:end]

    def _sense(self, word: str, reading: list[str], linked: set[str], present: set[str]) -> tuple[str, str]:
        """The reading with tone numbers and the sense that fit best; the sense is empty for an unknown word."""
        if not has_han(word):
            return "", word
        best, chosen = float("-inf"), (" ".join(reading), "")
        rank = 0
        for pinyin, definitions in self._dictionary.senses(word):
            said = [part.lower().replace("u:", "v") for part in pinyin.split()]
            expected = sum(map(str.__eq__, said, reading)) / (len(reading) or 1)
            proper = pinyin[:1].isupper()
            for definition in definitions:
                sense = _plain(definition)
                if not sense or definition.startswith(_NO_SENSE):
                    continue
                words = _content(sense)
                points = _READING * expected - _RANK * rank
                points += _LINKED * _share(words, linked) + _PRESENT * _share(words, present)
                points -= _REMOTE * (proper or definition.startswith(_UNLIKELY))
                rank += 1
                if points > best:
                    best, chosen = points, (pinyin, sense)
        return chosen

    def _english(
        self, text: Text, other: Text | None, partners: Mapping[int, Sequence[Token]]
    ) -> Iterator[GlossedWord]:
        present = {token.norm for token in other.tokens} if other else set()
        for index, token in enumerate(text.tokens):
            if token.kind is TokenKind.WORD and token.norm[:1].isalpha() and token.norm not in _ARTICLES:
                linked = {partner.norm for partner in partners.get(index, ())}
                yield GlossedWord(token.span, "", self._rendering(token, linked, present))

    def _rendering(self, token: Token, linked: set[str], present: set[str]) -> str:
        """The Chinese word that means ``token``: best the one linked to it, else one that the other text has."""
        choices = dict(_renderings().get(token.lemma, ())) | dict(_renderings().get(token.norm, ()))
        if not choices:
            return ""
        return max(choices, key=lambda word: (_LINKED * (word in linked) + _PRESENT * (word in present), choices[word]))

    @property
    def _dictionary(self) -> Dictionary:
        return load_dictionary()


def _frequencies() -> dict[str, int]:
    """How often each Chinese word stands in the texts that jieba's word list was counted on."""
    lines = (resources.files("jieba") / "dict.txt").read_text(encoding="utf-8").splitlines()
    return {word: int(count) for word, count, *_ in map(str.split, lines)}


@lru_cache(maxsize=1)
def _renderings() -> dict[str, list[tuple[str, float]]]:
    """English words with the Chinese words that mean just that, and how well each does.

    The more common word is the better one, and the earlier sense.
    """
    frequencies = _frequencies()
    found: dict[str, list[tuple[str, float]]] = {}
    dictionary = load_dictionary()
    for word in dictionary:
        if len(word) <= _LONGEST_RENDERING:
            senses = [definition for definition in dictionary.definitions(word) if not definition.startswith(_NO_SENSE)]
            usual = math.log10(1 + frequencies.get(word, 0))
            for rank, definition in enumerate(senses):
                for part in _ASIDE.sub("", definition).lower().split(";"):
                    key = part.strip().removeprefix("to ").removeprefix("a ").removeprefix("the ").strip()
                    if key.isascii() and key.isalpha():
                        found.setdefault(key, []).append((word, _USUAL * usual - _RANK * rank))
    return found


def as_line(text: str, words: Sequence[GlossedWord]) -> str:
    """A gloss in one line: ``我 wǒ ‘I’ · 去 qù ‘to go’``."""
    parts = []
    for word in words:
        written = text[slice(*word.span)]
        sense = f"‘{word.sense}’" if word.sense else "(?)"
        parts.append(" ".join(part for part in (written, word.reading, sense) if part))
    return " · ".join(parts)


def _plain(definition: str) -> str:
    """A definition without its asides, not longer than a few words; of several after each other the first.

    Of a particle the dictionary gives nothing but an aside: what it is for.
    """
    plain = " ".join((_ASIDE.sub("", definition).strip() or definition.strip("()")).split(";")[0].split())
    return plain if len(plain) <= _LONGEST_SENSE else plain[: _LONGEST_SENSE - 1].rsplit(" ", 1)[0] + " …"


@lru_cache(maxsize=1 << 14)
def _content(sense: str) -> frozenset[str]:
    words = set(_WORD.findall(sense.lower()))
    return frozenset(base_form(word) for word in words - _GLUE or words)


def _share(words: frozenset[str], others: set[str]) -> float:
    return len(words & others) / len(words) if words else 0.0


def _readings(text: Text) -> list[str]:
    """For each code point of the text its reading in this context, in pinyin with tone numbers; empty where none."""
    from pypinyin import Style, pinyin

    simple = to_simplified(text.raw)
    if len(simple) != len(text.raw):
        return [""] * len(text.raw)
    readings = [""] * len(simple)
    for run in _HAN_RUN.finditer(simple):
        read = pinyin(run[0], style=Style.TONE3, neutral_tone_with_five=True)
        if len(read) == len(run[0]):
            readings[slice(*run.span())] = [given[0].replace("ü", "v") for given in read]
    return readings


def _spelled(syllables: Sequence[str]) -> str:
    """Syllables with tone numbers as one word with tone marks: ``xi1 an1`` is xī'ān."""
    from pypinyin.contrib.tone_convert import to_tone

    word = ""
    for syllable in syllables:
        marked = to_tone(syllable.replace("u:", "ü").replace("v", "ü")) if syllable.isascii() else syllable
        if word and syllable[:1].isupper():
            word += " "
        elif word and syllable[:1].lower() in ("a", "o", "e"):
            word += "’"
        word += marked
    return word


def _cut(text: str, language: str) -> Text:
    """Words for a text that nobody has segmented: runs of letters, and the longest Chinese words in the dictionary."""
    tokens = []
    for match in _RUN.finditer(text):
        spans: Iterator[Span] = iter([match.span()])
        if has_han(match[0]):
            spans = _longest_words(match[0], match.start())
        for start, end in spans:
            word = text[start:end]
            kind = TokenKind.WORD if word[:1].isalpha() else TokenKind.OTHER
            norm = to_simplified(word).lower()
            lemma = base_form(norm) if norm.isascii() else norm
            tokens.append(Token(start, end, word, norm, lemma, kind))
    return Text(text, language, tuple(tokens))


def _longest_words(run: str, offset: int) -> Iterator[Span]:
    dictionary, simple = load_dictionary(), to_simplified(run)
    if len(simple) != len(run):
        simple = run
    start = 0
    while start < len(run):
        end = min(len(run), start + _LONGEST_WORD)
        while end > start + 1 and simple[start:end] not in dictionary:
            end -= 1
        yield offset + start, offset + end
        start = end
