"""Counts which words stand side by side, for ``transcheck/estimating/neighbours.py``.

    python -m training.witnesses.neighbours DATA --output transcheck/estimating/data [--words 1000]

The sentences are both sides of parallel_zhen.train without those that have markup. A pair of words that was not seen is
as likely as the second word is anywhere, as far as the first one is rare (Witten and Bell's way with a fixed weight).
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np

from transcheck.estimating.neighbours import CLASSES, END, LEAST, START, class_of
from transcheck.language import chinese, english
from transcheck.language.normalising import normalise
from transcheck.model import CHINESE, ENGLISH, Token

_UNSEEN = 8.0
"""What the frequency of the second word counts, in pairs seen."""


def sentences(file: Path, language: str) -> Iterator[Sequence[Token]]:
    """The tokens of each sentence of one side."""
    tokenise = chinese.tokenise if language == CHINESE else english.tokenise
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for line in lines:
            raw = json.loads(line)[language]
            if "`" in raw or "*" in raw:
                continue
            text = normalise(raw, language).text
            pieces = ((start, end, kind, text[start:end]) for start, end, kind in tokenise(text))
            yield [Token(start, end, word, word.lower(), word.lower(), kind) for start, end, kind, word in pieces]


def count(texts: Iterable[Sequence[Token]], language: str, most: int) -> tuple[list[str], np.ndarray]:
    """The commonest words, and the table over classes and them."""
    words: Counter[str] = Counter()
    pairs: Counter[tuple[tuple[str, str], tuple[str, str]]] = Counter()
    for tokens in texts:
        words.update(token.norm for token in tokens)
        named = [(token.norm, class_of(token, language, first=place == 0)) for place, token in enumerate(tokens)]
        pairs.update(zip([(START, START), *named], [*named, (END, END)], strict=True))
    common = [word for word, _ in words.most_common(most)]
    number = {word: place for place, word in enumerate((*CLASSES, *common))}
    table = np.zeros((len(number), len(number)))
    for ((one, of_one), (other, of_other)), times in pairs.items():
        table[number.get(one, number[of_one]), number.get(other, number[of_other])] += times
    usual = table.sum(axis=0) / table.sum()
    logarithms = np.log((table + _UNSEEN * usual) / (table.sum(axis=1, keepdims=True) + _UNSEEN) + 1e-30)
    return common, np.rint(255 * (1 - np.maximum(logarithms, LEAST) / LEAST)).astype(np.uint8)


def main() -> None:
    """Counts and writes both languages."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--words", type=int, default=1000)
    arguments = parser.parse_args()
    for language in (ENGLISH, CHINESE):
        texts = sentences(arguments.data / "parallel_zhen.train.jsonl.gz", language)
        common, table = count(texts, language, arguments.words)
        (arguments.output / f"neighbours.{language}.txt").write_text("\n".join(common), encoding="utf-8")
        np.save(arguments.output / f"neighbours.{language}.npy", table)
        print(language, table.shape)


if __name__ == "__main__":
    main()
