"""The default aligner: lexical evidence for every pair of words, and a decoder that finds a consistent set of links."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from transcheck.aligning.base import Aligner
from transcheck.aligning.function_words import is_function_word
from transcheck.lexicon.dictionary import Dictionary, load_dictionary
from transcheck.model import CHINESE, Alignment, Link, Text, Token, TokenKind

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
_BRACKETED = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_MARKS = {
    "，": ",",
    "。": ".",
    "？": "?",
    "！": "!",
    "、": ",",
    "：": ":",
    "；": ";",
    "（": "(",
    "）": ")",
    "“": '"',
    "”": '"',
    "《": '"',
    "》": '"',
    "‘": "'",
    "’": "'",
    "-lrb-": "(",
    "-rrb-": ")",
    "``": '"',
    "''": '"',
}


class LexicalAligner(Aligner):
    """Aligns by dictionary, glossary, identical strings, numbers, names and position; needs no training."""

    def __init__(self, dictionary: Dictionary | None = None, glossary: Mapping[str, str] | None = None):
        self._given = dictionary
        self._glossary = {word: frozenset(_words(rendering)) for word, rendering in (glossary or {}).items()}
        self._renderings = lru_cache(maxsize=65536)(self._find_renderings)

    def align(self, source: Text, target: Text) -> Alignment:
        """Links between the tokens of ``source`` and ``target``; one of them is Chinese, the other English."""
        if source.language != CHINESE:
            links = [Link(k.target, k.source, k.probability, k.evidence) for k in self._align(target, source)]
        else:
            links = self._align(source, target)
        return Alignment(tuple(sorted(links, key=lambda link: (link.source, link.target))))

    def _align(self, chinese: Text, english: Text) -> list[Link]:
        found: list[tuple[float, int, int, str]] = []
        rows, columns = max(1, len(chinese.tokens)), max(1, len(english.tokens))
        numbers = _equal_quantities(chinese, english)
        for i, token in enumerate(chinese.tokens):
            renderings = self._renderings(token.norm)
            for j, other in enumerate(english.tokens):
                score, evidence = self._score(token, other, renderings)
                if (i, j) in numbers:
                    score, evidence = 0.95, "number"
                if score > 0.0:
                    found.append((score - 0.3 * abs(i / rows - j / columns), i, j, evidence))
        found.sort(reverse=True)
        taken_rows: set[int] = set()
        taken_columns: set[int] = set()
        links = []
        for score, i, j, evidence in found:
            if evidence == "number" or (i not in taken_rows and j not in taken_columns and score > 0.05):
                taken_rows.add(i)
                taken_columns.add(j)
                links.append(Link(i, j, min(0.99, max(0.05, score)), evidence))
        return links

    def _score(self, token: Token, other: Token, renderings: Mapping[str, float]) -> tuple[float, str]:
        if token.kind is TokenKind.PUNCTUATION or other.kind is TokenKind.PUNCTUATION:
            same = _MARKS.get(token.norm, token.norm) == _MARKS.get(other.norm, other.norm)
            return (0.8, "punctuation") if same else (0.0, "")
        if token.norm == other.norm:
            return 1.0, "identical"
        glossary = self._glossary.get(token.norm)
        if glossary and (other.norm in glossary or other.lemma in glossary):
            return 1.0, "glossary"
        score = max(renderings.get(other.lemma, 0.0), renderings.get(other.norm, 0.0))
        if score and is_function_word(other, "en"):
            score *= 0.6
        if score:
            return score, "dictionary"
        if len(other.norm) > 1 and other.text[:1].isupper() and other.norm.startswith(tuple(_pinyin(token.norm))):
            return 0.6, "name"
        return 0.0, ""

    def _find_renderings(self, word: str) -> dict[str, float]:
        """English lemmas in the dictionary's definitions; the earlier and the shorter, the more weight."""
        dictionary = self._given if self._given is not None else load_dictionary()
        found: dict[str, float] = {}
        for rank, definition in enumerate(dictionary.definitions(word)):
            words = [w for w in _words(_BRACKETED.sub(" ", definition)) if w not in ("to", "a", "an", "the")]
            for lemma in words:
                score = 0.9 / (1 + 0.1 * rank) / max(1, len(words)) ** 0.5
                found[lemma] = max(found.get(lemma, 0.0), score)
        return found


def _words(text: str) -> list[str]:
    from transcheck.language.english import lemmatise

    return [lemmatise(word) for word in _WORD.findall(text.lower())]


@lru_cache(maxsize=16384)
def _pinyin(word: str) -> list[str]:
    from pypinyin import lazy_pinyin

    syllables = [syllable for syllable in lazy_pinyin(word) if syllable.isascii()]
    return ["".join(syllables)] if syllables else ["\0"]


def _equal_quantities(chinese: Text, english: Text) -> set[tuple[int, int]]:
    """Token pairs that lie in quantities of one value."""
    pairs = set()
    for one in chinese.quantities:
        rows = [i for i, token in enumerate(chinese.tokens) if token.start < one.end and token.end > one.start]
        for two in english.quantities:
            if (one.low, one.high) == (two.low, two.high):
                pairs.update(
                    (i, j)
                    for j, token in enumerate(english.tokens)
                    if token.start < two.end and token.end > two.start
                    for i in rows
                )
    return pairs
