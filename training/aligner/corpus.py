"""Reads the translated texts and turns them into pairs of Chinese words and English lemmas."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from transcheck.language import chinese, english
from transcheck.language.normalising import normalise
from transcheck.lexicon.dictionary import load_dictionary
from transcheck.scripts import has_han

LONGEST = 120
"""Sentence pairs with more words than this on a side teach an aligner little."""

_MARKUP = re.compile(r"[`*]+|:[a-z:]+:`?|<[^>]*>")
_WEIGHTS = {"python-docs": 0.7, "mqm": 0.5}
"""What a pair counts: markup makes the documentation noisy, and MQM gives up to five versions of one sentence."""
_VERSIONS = 5
_MOST_PENALTY = 8.0
_PENALTIES = {"neutral": 0.0, "minor": 1.0, "major": 5.0, "critical": 10.0}

_REMARK = re.compile(r"\([^)]*\)|\[[^\]]*\]|\{[^}]*\}")
_NO_RENDERING = (
    "CL:", "see ", "variant of", "old variant", "also written", "also pr", "(Tw)", "Taiwan pr", "abbr. for",
    "used in", "surname ",
)  # fmt: skip
_ENGLISH_WORD = re.compile(r"[A-Za-z]+(?:'[A-Za-z]+)?|\d+")
_NO_WORD = frozenset({"sb", "sth", "etc", "esp", "lit", "fig"})


class WordPair(NamedTuple):
    """A translated sentence: Chinese words, English words, their lemmas, and what the pair counts."""

    chinese: tuple[str, ...]
    english: tuple[str, ...]
    lemmas: tuple[str, ...]
    weight: float


class Definition(NamedTuple):
    """A rendering that the dictionary gives for a word: its lemmas and its rank among the word's definitions."""

    word: str
    lemmas: tuple[str, ...]
    rank: int


def read_pairs(data: Path) -> Iterator[WordPair]:
    """All sentence pairs of the training files in ``data``, segmented."""
    for chinese_text, english_text, weight in _read_texts(data):
        plain = normalise(chinese_text, "zh").text
        words = tuple(plain[a:b].lower() for a, b, _ in chinese.tokenise(plain))
        text = normalise(english_text, "en").text
        tokens = [text[a:b] for a, b, _ in english.tokenise(text)]
        if 0 < len(words) <= LONGEST and 0 < len(tokens) <= LONGEST:
            yield WordPair(words, tuple(token.lower() for token in tokens), _lemmas(tokens), weight)


def _lemmas(tokens: list[str]) -> tuple[str, ...]:
    following = [*tokens[1:], ""]
    return tuple(
        english.lemmatise(token, after=after if after.lower() in ("n't", "n’t") else "")
        for token, after in zip(tokens, following, strict=True)
    )


def _read_texts(data: Path) -> Iterator[tuple[str, str, float]]:
    for row in _rows(data / "parallel_zhen.train.jsonl.gz"):
        weight = _WEIGHTS.get(row["origin"], 1.0)
        if row["origin"] == "python-docs":
            yield _MARKUP.sub(" ", row["zh"]), _MARKUP.sub(" ", row["en"]), weight
        else:
            yield row["zh"], row["en"], weight
    versions: dict[str, list[tuple[float, str]]] = {}
    for row in _rows(data / "mqm_zhen.train.jsonl.gz"):
        errors = [_PENALTIES[error["severity"]] for found in row["ratings"].values() for error in found]
        penalty = sum(errors) / max(1, len(row["ratings"]))
        if penalty <= _MOST_PENALTY:
            versions.setdefault(row["source"], []).append((penalty, row["target"]))
    for source, targets in versions.items():
        for target in list(dict.fromkeys(target for _, target in sorted(targets)))[:_VERSIONS]:
            yield source, target, _WEIGHTS["mqm"]
    for row in _rows(data / "mlqe_enzh.train.jsonl.gz"):
        yield row["post_edit"], row["source"], 1.0
    for row in _rows(data / "ced21_enzh.train.jsonl.gz"):
        if row["label"] == "NOT":
            yield row["target"], row["source"], 1.0


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def read_definitions() -> Iterator[Definition]:
    """The dictionary's renderings of up to four words, without remarks and cross-references."""
    dictionary = load_dictionary()
    for word in dictionary:
        seen = set()
        for rank, definition in enumerate(dictionary.definitions(word)):
            if definition.startswith(_NO_RENDERING) or has_han(definition):
                continue
            for rendering in _REMARK.sub(" ", definition).split(";")[:3]:
                # "Jakarta, capital of Indonesia": what follows the comma of a name describes, it does not render.
                name = rendering.split(",")[0] if rendering[:1].isupper() else rendering
                tokens = [token.lower() for token in _ENGLISH_WORD.findall(name)]
                if len(tokens) > 1 and tokens[0] in ("to", "a", "an", "the"):
                    tokens = tokens[1:]
                lemmas = tuple(english.lemmatise(token) for token in tokens if token not in _NO_WORD)
                if 0 < len(lemmas) <= 4 and lemmas not in seen:
                    seen.add(lemmas)
                    yield Definition(word, lemmas, rank)
