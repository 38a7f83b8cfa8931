"""Puts counts, definitions, name letters and vectors into the compact files that ship."""

from __future__ import annotations

import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import jieba
import numpy as np
from corpus import Definition, WordPair
from counting import Counts
from numpy.typing import NDArray
from transliteration import Letters
from vectors import embed, project

from transcheck.scripts import has_han

DIMENSIONS = 40
_LEAST_TOGETHER = 0.75
_LEAST_SHARE = 0.003
_CHARACTER_CELLS = 60
_LEAST_CHARACTER = 0.06
_KNOWN = 20
_MOST_LEMMAS = 65_535
_LEAST_PHRASE, _LEAST_PHRASE_SHARE = 3.0, 0.05

_OLDER_NAMES = (
    ("北京", "peking"), ("南京", "nanking"), ("重庆", "chungking"), ("天津", "tientsin"), ("广州", "canton"),
    ("青岛", "tsingtao"), ("厦门", "amoy"), ("西安", "sian"), ("成都", "chengtu"), ("福州", "foochow"),
    ("苏州", "soochow"), ("杭州", "hangchow"), ("汕头", "swatow"), ("宁波", "ningpo"), ("澳门", "macao"),
    ("孙中山", "sun yat sen"), ("孙逸仙", "sun yat sen"), ("蒋介石", "chiang kai shek"), ("宋庆龄", "soong ching ling"),
    ("黄河", "hwang ho"), ("长江", "yangtze"), ("扬子江", "yangtze"), ("中共", "ccp"), ("中国共产党", "ccp"),
)  # fmt: skip
"""Names that English writes neither in pinyin nor in Wade–Giles: postal and Cantonese spellings, and abbreviations."""


def _byte(value: float) -> int:
    return min(255, max(0, round(255 * value)))


def definition_scores(definitions: Iterable[Definition]) -> dict[tuple[str, str], float]:
    """The earlier a definition and the fewer its words, the more each of them says."""
    scores: dict[tuple[str, str], float] = {}
    for item in definitions:
        score = 1 / (1 + 0.15 * item.rank) / math.sqrt(len(item.lemmas))
        for lemma in item.lemmas:
            if score > scores.get((item.word, lemma), 0.0):
                scores[item.word, lemma] = score
    return scores


def character_scores(counts: Counts) -> dict[str, list[tuple[float, str]]]:
    """Square root of the association between a character and a lemma, over all words that the character is in."""
    together: dict[tuple[str, str], float] = defaultdict(float)
    characters: Counter[str] = Counter()
    lemmas: Counter[str] = Counter()
    for (word, lemma), found in counts.together.items():
        if has_han(word) and lemma.isalpha():
            # Beyond fifty sightings a word counts by the logarithm, lest one frequent word speak for its characters.
            value = 50 * math.log1p(found / 50)
            for character in set(word):
                together[character, lemma] += value / math.sqrt(len(word))
                characters[character] += value / math.sqrt(len(word))
            lemmas[lemma] += value
    scores: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for (character, lemma), value in together.items():
        score = (value / (characters[character] + 1) * value / (lemmas[lemma] + 1)) ** 0.25
        if score >= _LEAST_CHARACTER:
            scores[character].append((score, lemma))
    return {character: sorted(found, reverse=True)[:_CHARACTER_CELLS] for character, found in scores.items()}


def pack(
    pairs: Iterable[WordPair], definitions: list[Definition], counts: Counts, letters: Letters, folder: Path
) -> None:
    """Writes all files into ``folder``."""
    chinese_seen: Counter[str] = Counter()
    english_seen: Counter[str] = Counter()
    for pair in pairs:
        chinese_seen.update(pair.chinese)
        english_seen.update(pair.english)
        english_seen.update(set(pair.lemmas) - set(pair.english))
    definitions = [*definitions, *(Definition(word, tuple(name.split()), 0) for word, name in _OLDER_NAMES)]
    defined = definition_scores(definitions)
    cells: dict[str, dict[str, tuple[float, float, float]]] = defaultdict(dict)
    for (word, lemma), found in counts.together.items():
        forward, backward = found / (counts.chinese[word] + 0.5), found / (counts.english[lemma] + 0.5)
        if found >= _LEAST_TOGETHER and max(forward, backward) >= _LEAST_SHARE:
            cells[word][lemma] = (math.sqrt(min(1.0, forward)), math.sqrt(min(1.0, backward)), 0.0)
    for (word, lemma), score in defined.items():
        forward, backward, _ = cells[word].get(lemma, (0.0, 0.0, 0.0))
        cells[word][lemma] = (forward, backward, score)
    characters = character_scores(counts)

    with_vector, chinese = _chinese_words(chinese_seen, cells)
    defining = Counter(lemma for _, lemma in defined)
    needed = {lemma for row in cells.values() for lemma in row} | {x for row in characters.values() for _, x in row}
    often = {w for w, n in english_seen.items() if n >= 3} | {
        w for w, n in (english_seen + defining).items() if n >= 2
    } & needed
    vector_words = {word for word in often if word.isalpha() and word.isascii()}
    english = [*sorted(vector_words), *sorted(needed - vector_words)]
    if len(english) > _MOST_LEMMAS:
        raise ValueError(f"{len(english)} English words do not fit into 16 bits")
    chinese_number = {word: index for index, word in enumerate(chinese)}
    english_number = {word: index for index, word in enumerate(english)}

    one, two = project(
        {word: chinese_number[word] for word in chinese[:with_vector]},
        {word: english_number[word] for word in english[: len(vector_words)]},
        embed(chinese[:with_vector]),
        embed(english[: len(vector_words)]),
        counts,
        DIMENSIONS,
    )
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "chinese.txt").write_text("\n".join(chinese), encoding="utf-8")
    (folder / "english.txt").write_text("\n".join(english), encoding="utf-8")
    (folder / "characters.txt").write_text("\n".join(sorted(characters)), encoding="utf-8")
    np.save(folder / "chinese.vectors.npy", np.clip(np.round(one * 254), -127, 127).astype(np.int8))
    np.save(folder / "english.vectors.npy", np.clip(np.round(two * 254), -127, 127).astype(np.int8))
    np.save(folder / "chinese.known.npy", _known(chinese, counts.chinese))
    np.save(folder / "english.known.npy", _known(english, counts.english))
    _write_cells(
        folder, "cells", [[(english_number[x], v) for x, v in cells.get(word, {}).items()] for word in chinese]
    )
    _write_cells(
        folder,
        "characters",
        [[(english_number[x], (v,)) for v, x in characters[character]] for character in sorted(characters)],
    )
    _write_phrases(folder, chinese, english_number, phrase_scores(definitions, counts))
    compact = {c: {piece: round(p, 4) for piece, p in found.items()} for c, found in sorted(letters.items())}
    (folder / "letters.json").write_text(
        json.dumps(compact, ensure_ascii=False, separators=(",", ":")), encoding="utf-8"
    )


def _chinese_words(seen: Counter[str], cells: dict[str, Any]) -> tuple[int, list[str]]:
    """Words with a vector first: those that texts really use."""
    jieba.initialize()
    frequency = jieba.dt.FREQ
    first = {
        word
        for word in set(seen) | set(cells)
        if all(has_han(c) for c in word)
        and (
            seen[word] >= 4
            or (word in cells and len(word) <= 4 and frequency.get(word, 0) >= (50 if len(word) > 1 else 100))
        )
    }
    rest = {word for word in cells if cells[word]} - first
    return len(first), [*sorted(first), *sorted(rest)]


def phrase_scores(definitions: Iterable[Definition], counts: Counts) -> dict[str, dict[tuple[str, ...], float]]:
    """Renderings of more than one word: the dictionary's, by rank, and those that translations really use, by share."""
    scores: dict[str, dict[tuple[str, ...], float]] = defaultdict(dict)
    for item in definitions:
        if len(item.lemmas) > 1:
            score = 1 / (1 + 0.15 * item.rank)
            scores[item.word][item.lemmas] = max(score, scores[item.word].get(item.lemmas, 0.0))
    for (word, phrase), found in counts.phrases.items():
        share = found / counts.chinese[word]
        if found >= _LEAST_PHRASE and share >= _LEAST_PHRASE_SHARE:
            scores[word][phrase] = max(math.sqrt(min(1.0, share)), scores[word].get(phrase, 0.0))
    return scores


def _write_phrases(
    folder: Path, chinese: list[str], english: dict[str, int], scores: dict[str, dict[tuple[str, ...], float]]
) -> None:
    sizes, lengths, lemmas, values = [], [], [], []
    for word in chinese:
        phrases = {
            phrase: score
            for phrase, score in sorted(scores.get(word, {}).items())
            if all(lemma in english for lemma in phrase)
        }
        sizes.append(min(len(phrases), 255))
        for phrase, score in list(phrases.items())[:255]:
            lengths.append(len(phrase))
            lemmas.extend(english[lemma] for lemma in phrase)
            values.append(_byte(score))
    np.save(folder / "phrases.sizes.npy", np.array(sizes, dtype=np.uint8))
    np.save(folder / "phrases.lengths.npy", np.array(lengths, dtype=np.uint8))
    np.save(folder / "phrases.lemmas.npy", np.array(lemmas, dtype=np.uint16))
    np.save(folder / "phrases.values.npy", np.array(values, dtype=np.uint8))


def _known(words: list[str], counts: dict[str, float]) -> NDArray[np.uint8]:
    return np.array([_byte(math.sqrt(min(1.0, counts.get(word, 0.0) / _KNOWN))) for word in words], dtype=np.uint8)


def _write_cells(folder: Path, name: str, rows: list[list[tuple[int, tuple[float, ...]]]]) -> None:
    np.save(folder / f"{name}.sizes.npy", np.array([len(row) for row in rows], dtype=np.uint16))
    np.save(folder / f"{name}.lemmas.npy", np.array([x for row in rows for x, _ in sorted(row)], dtype=np.uint16))
    values = [[_byte(v) for v in values] for row in rows for _, values in sorted(row)]
    np.save(folder / f"{name}.values.npy", np.array(values, dtype=np.uint8))
