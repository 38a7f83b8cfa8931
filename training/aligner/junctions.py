"""Learns where a word is missing in an English text, for ``transcheck/checks/junctions.py``.

    python -m training.aligner.junctions DATA [--written training/written] [--epochs 20] [--seed 3]

From English that is good as such (translations in which no rater marked grammar or a grave slip of style, sources of
``mlqe_enzh.train``, the English of ``parallel_zhen.train`` and of the pairs written for the project) it takes, anew in
each epoch, single words of content out of three texts in four, verbs twice as often as others, and trains the network
of ``transcheck/checks/junction_network.py`` to tell the places of the holes from all others. Prints after each epoch,
for texts that it did not see, how many holes are found at which share of good texts with a false one. Writes
``junctions.npz``. It needs torch.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import nn

from training.aligner.convolving import Convolutions, Descent, tables_of
from training.planting import written
from transcheck.checks.junction_network import DILATIONS, ENDINGS, FILE, FIRST, Vocabulary, vectors
from transcheck.checks.word_classes import GRAMMAR, word_class
from transcheck.language.english import tokenise
from transcheck.lexicon.dictionary import load_dictionary
from transcheck.lexicon.lemmas import base_form

Words = list[tuple[str, str]]
Example = tuple[npt.NDArray[np.intp], npt.NDArray[np.float32], int]
"""A text in numbers and vectors, and the place of its hole; -1 if it has none."""

COMMON, MOST_COMMON = 4, 12_000
"""Times that a word must be seen to have a vector of its own, and how many may."""
SHORTEST, LONGEST, TESTED, SEED = 4, 80, 3000, 3
WITH_A_HOLE = 0.75
AUXILIARIES, OF_THEM = frozenset("is are was were has have had be been".split()), 0.08
"""Words of grammar that may be the verb of a sentence, and the share of holes that one of them leaves."""
WORD_WIDTH, WIDTH = 96, 128
BATCH, DECAY, DROPPED = 96, 1e-2, 0.15
FALSE_ALARMS = (0.1, 0.05, 0.02, 0.01, 0.005)
CODE = re.compile(r"[`*_{}<>=|\\\[\]#$%]|::|\w\(|\.\w")


def good_texts(folder: Path) -> Iterator[str]:
    """English that reads well, whatever it translates; the first that are yielded are whole and cased."""
    for row in read(folder / "mqm_zhen.train.jsonl.gz"):
        errors = [error for each in row["ratings"].values() for error in each]
        if not any(
            "grammar" in (kind := error["category"].lower())
            or (kind.startswith(("fluency", "non")) and error["severity"] in ("major", "critical"))
            for error in errors
        ):
            yield row["target"]
    yield from (row["source"] for row in read(folder / "mlqe_enzh.train.jsonl.gz"))
    for row in read(folder / "parallel_zhen.train.jsonl.gz"):
        if not any(part in row["origin"].lower() for part in ("python", "tokenised")):
            yield row["en"]


def parted(folder: Path, seed: int) -> tuple[list[str], list[str]]:
    """The texts of ``good_texts`` that are kept for tests, here and in ``lone_words.py``, and all others."""
    good = list(dict.fromkeys(good_texts(folder)))
    random.Random(seed).shuffle(good)
    return good[:TESTED], good[TESTED:]


def more_texts(folder: Path, pairs: Path) -> Iterator[str]:
    """The same of dialogues in small letters, documentation without code, and the project's own pairs."""
    for row in read(folder / "parallel_zhen.train.jsonl.gz"):
        if "tokenised" in row["origin"] or ("python" in row["origin"] and not CODE.search(row["en"])):
            yield row["en"]
    for name, item in written.items(pairs):
        yield from (item["source"],) if name.startswith("en-") else (item["target"], item["other"])


def read(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a compressed file."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def words_of(text: str) -> Words:
    """The tokens with their base forms."""
    return [(word, base_form(word.lower())) for start, end, _ in tokenise(text) for word in (text[start:end],)]


class Texts:
    """Texts in numbers, and which of their words may be taken out."""

    def __init__(self, texts: Sequence[Words], vocabulary: Vocabulary):
        self.numbers = [vocabulary.numbers(words) for words in texts]
        self.vectors = [vectors(words) for words in texts]
        # What begins a text when the word before it has gone: a capital letter means nothing there.
        self._first = [vocabulary.numbers(words[1:2])[2, 1] for words in texts]
        verbs, self._content, self._auxiliaries = vocabulary.verbs, [], []
        for words in texts:
            content = [place for place, (word, _) in enumerate(words) if word.isalpha() and word.lower() not in GRAMMAR]
            weights = [2.0 if words[place][1] in verbs and words[place][0][0].islower() else 1.0 for place in content]
            self._content.append((content, weights))
            self._auxiliaries.append([place for place, (word, _) in enumerate(words) if word.lower() in AUXILIARIES])

    def whole(self, index: int) -> Example:
        """A text as it is."""
        return self.numbers[index], self.vectors[index], -1

    def with_a_hole(self, index: int, chance: random.Random, of_them: float = OF_THEM) -> Example | None:
        """The text without one of its words of content, or with the share ``of_them`` without an auxiliary verb."""
        content, weights = self._content[index]
        if len(content) < 3:
            return None
        gone = chance.choices(content, weights)[0]
        if self._auxiliaries[index] and chance.random() < of_them:
            gone = chance.choice(self._auxiliaries[index])
        numbers = np.delete(self.numbers[index], gone + 1, axis=1)
        if not gone:
            numbers[2, 1] = self._first[index]
        return numbers, np.delete(self.vectors[index], gone + 1, axis=0), gone


class Learner(nn.Module):
    """The network of ``junction_network`` as torch trains it."""

    def __init__(self, sizes: Sequence[int], dimensions: int):
        super().__init__()
        self.tables = tables_of(sizes, WORD_WIDTH)
        self.vector = nn.Linear(dimensions, WORD_WIDTH, bias=False)
        self.enter = nn.Linear(WORD_WIDTH, WIDTH)
        self.between, self.out, self.drop = nn.Linear(2 * WIDTH, WIDTH), nn.Linear(WIDTH, 1), nn.Dropout(DROPPED)
        self.convolutions = Convolutions(WIDTH, DILATIONS, self.drop)

    def forward(self, numbers: torch.Tensor, known: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """``(texts, words + 1)`` log-odds of ``(texts, 3, words + 2)`` numbers and ``(texts, words + 2, 1)`` masks."""
        found = sum((table(numbers[:, row]) for row, table in enumerate(self.tables)), self.vector(known))
        state = self.convolutions(self.enter(self.drop(found)) * mask, mask)
        between = torch.relu(self.between(torch.cat([state[:, :-1], state[:, 1:]], dim=-1)))
        odds: torch.Tensor = self.out(self.drop(between))[..., 0]
        return odds


def batched(examples: Sequence[Example]) -> tuple[torch.Tensor, ...]:
    """Numbers, vectors and mask of the words, holes and mask of the places."""
    longest = max(numbers.shape[1] for numbers, _, _ in examples)
    numbers = np.zeros((len(examples), 3, longest), dtype=np.int64)
    known = np.zeros((len(examples), longest, examples[0][1].shape[1]), dtype=np.float32)
    mask, holes = np.zeros((len(examples), longest, 1), dtype=np.float32), np.zeros((2, len(examples), longest - 1))
    for row, (found, vector, gone) in enumerate(examples):
        size = found.shape[1]
        numbers[row, :, :size], known[row, :size], mask[row, :size] = found, vector, 1.0
        holes[1, row, : size - 1] = 1.0
        if gone >= 0:
            holes[0, row, gone] = 1.0
    return tuple(map(torch.from_numpy, (numbers, known, mask, *holes.astype(np.float32))))


def odds_of(model: Learner, examples: Sequence[Example]) -> list[npt.NDArray[np.float32]]:
    """For each text the log-odds of its places."""
    model.eval()
    found = []
    with torch.no_grad():
        for start in range(0, len(examples), BATCH):
            part = examples[start : start + BATCH]
            rows = model(*batched(part)[:3]).numpy()
            found += [row[: len(known) - 1] for row, (_, known, _) in zip(rows, part, strict=True)]
    model.train()
    return found


def tested(model: Learner, whole: Sequence[Example], holes: Sequence[Example]) -> str:
    """What is found in texts that were not seen."""
    free = [row.max() for row in odds_of(model, whole)]
    found = np.array([row[gone] for row, (_, _, gone) in zip(odds_of(model, holes), holes, strict=True)])
    cuts = [(share, np.quantile(free, 1.0 - share)) for share in FALSE_ALARMS]
    return ", ".join(f"{np.mean(found > cut):.3f} at {share} ({cut:.1f})" for share, cut in cuts)


def train(model: Learner, texts: Texts, tests: Texts, epochs: int, seed: int) -> None:
    """Trains in place and prints how each epoch went."""
    chance = random.Random(seed)
    whole = [tests.whole(index) for index in range(len(tests.numbers))]
    made = (tests.with_a_hole(index, random.Random(index), 0.0) for index in range(len(tests.numbers)))
    holes = [example for example in made if example]
    descent = Descent(model, epochs * (len(texts.numbers) // BATCH + 1), DECAY)
    for epoch in range(epochs):
        examples = [
            (texts.with_a_hole(index, chance) if chance.random() < WITH_A_HOLE else None) or texts.whole(index)
            for index in range(len(texts.numbers))
        ]
        examples.sort(key=lambda example: (example[0].shape[1], chance.random()))
        batches = [examples[start : start + BATCH] for start in range(0, len(examples), BATCH)]
        chance.shuffle(batches)
        lost = 0.0
        for batch in batches:
            numbers, known, mask, missing, counted = batched(batch)
            lost += descent.step(model(numbers, known, mask), missing, counted)
        print(f"epoch {epoch + 1}: loss {lost / len(batches):.4f}; {tested(model, whole, holes)}", flush=True)
    model.eval()


def write(model: Learner, vocabulary: Vocabulary, file: Path) -> None:
    """The tables in eight bits, all else in sixteen."""
    tables = [table.weight.detach().numpy() for table in model.tables]
    scales = [float(np.abs(table).max()) / 127.0 for table in tables]
    packed = [np.round(table / scale).astype(np.int8) for table, scale in zip(tables, scales, strict=True)]
    weights = {"vector": model.vector.weight.T, "in": model.enter.weight.T, "in.bias": model.enter.bias}
    weights |= dict(model.convolutions.weights())
    weights |= {"between": model.between.weight.T, "between.bias": model.between.bias}
    weights |= {"out": model.out.weight[0], "out.bias": model.out.bias[0]}
    np.savez_compressed(
        file,
        **dict(zip(("word", "ending", "class"), packed, strict=True)),
        **{name: weight.detach().numpy().astype(np.float16) for name, weight in weights.items()},
        scales=scales,
        verbs=" ".join(sorted(vocabulary.verbs)),
        words=" ".join(vocabulary.words),
        classes=" ".join(vocabulary.classes),
    )


def main() -> None:
    """Learns, measures and writes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--written", type=Path, default=Path("training/written"))
    parser.add_argument("--epochs", type=int, default=20)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--output", type=Path, default=FILE)
    arguments = parser.parse_args()
    chance = random.Random(arguments.seed)
    torch.manual_seed(arguments.seed)
    tests, rest = parted(arguments.data, SEED)
    kept = dict.fromkeys([*rest, *more_texts(arguments.data, arguments.written)]).keys() - set(tests)
    ours, theirs = (
        [words for text in part if SHORTEST <= len(words := words_of(text)) < LONGEST] for part in (tests, sorted(kept))
    )
    chance.shuffle(theirs)
    verbs = frozenset(re.findall(r"/to ([a-z]+)(?=[/,;( ])", "\n".join(load_dictionary().entries())))
    seen = Counter(word.lower() for words in theirs for word, _ in words)
    common = [word for word, count in seen.most_common(MOST_COMMON) if count >= COMMON and not word.isspace()]
    shapes = {word_class(*word, verbs, first=first) for words in theirs for word in words for first in (False, True)}
    vocabulary = Vocabulary(
        verbs,
        {word: number for number, word in enumerate(common, FIRST)},
        {name: number for number, name in enumerate(sorted(shapes), FIRST)},
    )
    texts = Texts(theirs, vocabulary)
    sizes = (len(common) + FIRST + 1, ENDINGS, len(shapes) + FIRST)
    model = Learner(sizes, texts.vectors[0].shape[1])
    train(model, texts, Texts(ours, vocabulary), arguments.epochs, arguments.seed)
    write(model, vocabulary, arguments.output)


if __name__ == "__main__":
    main()
