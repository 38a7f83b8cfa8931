"""Aligns the pairs statistically and counts which word goes with which."""

from __future__ import annotations

import math
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from corpus import Definition, WordPair

ONE_SIDED = 0.4
"""What a link counts that only one of the two directions found."""
_DEFINITION = 0.3
"""What a dictionary rendering counts beside a sentence pair; later renderings count less."""


_ARTICLES = frozenset({"the", "a", "an"})


@dataclass
class Counts:
    """How often Chinese word and English lemma, or several in a row, are linked, and how often each word occurs."""

    together: dict[tuple[str, str], float] = field(default_factory=dict)
    chinese: dict[str, float] = field(default_factory=dict)
    english: dict[str, float] = field(default_factory=dict)
    phrases: dict[tuple[str, tuple[str, ...]], float] = field(default_factory=dict)

    def association(self, word: str, lemma: str) -> float:
        """Geometric mean of the two conditional probabilities."""
        found = self.together.get((word, lemma), 0.0)
        return math.sqrt(found / (self.chinese[word] + 0.5) * found / (self.english[lemma] + 0.5)) if found else 0.0


def count_links(pairs: Sequence[WordPair], definitions: Iterable[Definition]) -> Counts:
    """Aligns with eflomal in both directions; links that both find count fully."""
    import eflomal

    lines = [(pair.chinese, pair.lemmas, pair.weight) for pair in pairs]
    lines += [((item.word,), item.lemmas, _DEFINITION / (1 + item.rank)) for item in definitions]
    together: dict[tuple[str, str], float] = defaultdict(float)
    chinese: Counter[str] = Counter()
    english: Counter[str] = Counter()
    phrases: dict[tuple[str, tuple[str, ...]], float] = defaultdict(float)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _write(folder / "zh", (line[0] for line in lines))
        _write(folder / "en", (line[1] for line in lines))
        with (folder / "zh").open(encoding="utf-8") as one, (folder / "en").open(encoding="utf-8") as two:
            aligner = eflomal.Aligner(model=3, n_samplers=2)
            aligner.align(
                one, two, links_filename_fwd=str(folder / "forward"), links_filename_rev=str(folder / "reverse")
            )
        with (folder / "forward").open() as forward, (folder / "reverse").open() as reverse:
            for (words, lemmas, weight), first, second in zip(lines, forward, reverse, strict=True):
                for word in words:
                    chinese[word] += weight
                for lemma in lemmas:
                    english[lemma] += weight
                one_way, other_way = _links(first), _links(second)
                for i, j in one_way | other_way:
                    both = (i, j) in one_way and (i, j) in other_way
                    together[words[i], lemmas[j]] += weight if both else ONE_SIDED * weight
                for i, phrase in _phrases(one_way | other_way, lemmas):
                    phrases[words[i], phrase] += weight
    return Counts(dict(together), dict(chinese), dict(english), dict(phrases))


def _phrases(links: set[tuple[int, int]], lemmas: Sequence[str]) -> Iterable[tuple[int, tuple[str, ...]]]:
    """Two or three lemmas in a row that one Chinese word is linked to, and that no other word is linked to."""
    rows: dict[int, list[int]] = defaultdict(list)
    columns: Counter[int] = Counter()
    for i, j in links:
        rows[i].append(j)
        columns[j] += 1
    for i, places in rows.items():
        first, last = min(places), max(places)
        if 2 <= len(places) <= 3 and last - first + 1 == len(places) and all(columns[j] == 1 for j in places):
            phrase = tuple(lemmas[first : last + 1])
            if phrase[0] not in _ARTICLES and all(lemma.isalpha() for lemma in phrase):
                yield i, phrase


def _write(path: Path, lines: Iterable[Sequence[str]]) -> None:
    with path.open("w", encoding="utf-8") as file:
        for words in lines:
            file.write(" ".join(word.replace(" ", "_") for word in words) + "\n")


def _links(line: str) -> set[tuple[int, int]]:
    return {(int(i), int(j)) for i, j in (link.split("-") for link in line.split())}
