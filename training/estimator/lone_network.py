"""Trains the networks that say which words have nothing on the other side, ``transcheck/estimating/lone_network.py``.

    python -m training.estimator.lone_network DATA WORK [--written training/written] [--epochs 6] [--seed 3]

From good translations, read in either direction (those in ``mqm_zhen.train`` in which no rater marked an accuracy
error, post-edits, prose of ``parallel_zhen.train``, the pairs written for the project), it takes one to three words out
of the one side, so that what rendered them on the other side stands alone, or puts a word in that fits between two
others. Each network learns to tell such words from all others of content. ``WORK/lone.*.pickle`` keeps the examples,
which take 15 minutes on two cores, so that training can be run again. What is held out of all training of the
estimator is not read; of it the tests are made, and after each epoch it is printed how many of their planted words are
found at which share of good texts with a false one. It needs torch.
"""

from __future__ import annotations

import argparse
import pickle
import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import torch
from torch import nn

from training.aligner.convolving import Convolutions, Descent, tables_of
from training.aligner.junctions import read
from training.estimator.corpora import is_held_out
from training.planting import written
from training.planting.bitext import capital_like, with_space
from training.planting.contexts import Contexts
from transcheck.aligning import LexicalAligner
from transcheck.checks.base import Bitext, is_content
from transcheck.checks.junction_network import network
from transcheck.checks.word_classes import word_class
from transcheck.estimating.lone_network import DILATIONS, FACTS, FILE, FIRST, HASHED, UNKNOWN, Vocabulary, describe
from transcheck.language import segment
from transcheck.model import CHINESE, ENGLISH, Pair, Span, Text, Token, TokenKind

LANGUAGES = (ENGLISH, CHINESE)
COMMON, MOST_COMMON = 4, 16_000
"""Times that a word must be seen to have a vector of its own, and how many may."""
LEAST_CHARACTERS, MOST_CHARACTERS, MOST_TOKENS = 12, 130, 90
TESTED, SEED, PARTS = 1700, 3, 2
LINKED, HARDLY = 0.4, 0.3
"""Probabilities from which a word is rendered by another, and below which a link says nothing."""
SEVERAL = 0.25
"""How often more than one word is taken out."""
PARTICLES, WITH_PARTICLE = frozenset("的地"), 0.8
"""Chinese particles that go with the word before them, and how often."""
KINDS = {
    ENGLISH: {"good": 0.3, "taken out": 0.42, "put in": 0.28},
    CHINESE: {"good": 0.3, "taken out": 0.55, "put in": 0.15},
}
"""How often a text is seen as it is, beside a text without some words, and with a word put in; such words stand more
oddly in Chinese."""
ALONE, UNSURE = 1, -1
WORD_WIDTH, WIDTH = 64, 96
BATCH, DECAY, DROPPED, FORGOTTEN = 96, 5e-2, 0.25, 0.15
"""``FORGOTTEN`` is how often a word is read as one that is not known."""
FALSE_ALARMS = (0.05, 0.02, 0.01, 0.005)


class Planted(NamedTuple):
    """A pair, the side to be looked at, the spans of what stands alone there, and of what perhaps does."""

    chinese: str
    english: str
    language: str
    alone: list[Span]
    unsure: list[Span]


@dataclass(frozen=True, slots=True)
class Example:
    """A text as the network is shown it, in half precision, and for each token if it is `ALONE`, or `UNSURE`."""

    tokens: list[Token]
    seen: npt.NDArray[np.float16]
    facts: npt.NDArray[np.float16]
    labels: npt.NDArray[np.int8]


Group = dict[tuple[str, str], list[Example]]
"""What was made of one translation, by language and kind."""


def good_pairs(folder: Path, pairs: Path) -> Iterator[tuple[str, str]]:
    """Chinese and English of good translations."""
    for row in read(folder / "mqm_zhen.train.jsonl.gz"):
        marks = [error["category"].lower() for errors in row["ratings"].values() for error in errors]
        if not any(mark.startswith(("accuracy", "non")) for mark in marks):
            yield row["source"], row["target"]
    yield from ((row["post_edit"], row["source"]) for row in read(folder / "mlqe_enzh.train.jsonl.gz"))
    for row in read(folder / "parallel_zhen.train.jsonl.gz"):
        if not any(part in row["origin"].lower() for part in ("python", "tokenised")):
            yield row["zh"], row["en"]
    for name, item in written.items(pairs):
        both = item["source"], item["target"]
        yield both[::-1] if name.startswith("en-") else both


def bitexts(aligner: LexicalAligner, pairs: Sequence[tuple[str, str]]) -> list[Bitext]:
    """The pairs, Chinese first, segmented and aligned."""
    texts = [(segment(chinese, CHINESE), segment(english, ENGLISH)) for chinese, english in pairs]
    return [
        Bitext(Pair("", *raw), *both, alignment)
        for raw, both, alignment in zip(pairs, texts, aligner.align_all(texts), strict=True)
    ]


def is_word(text: Text, index: int) -> bool:
    """True for a word of content."""
    return text.tokens[index].kind is TokenKind.WORD and is_content(text.tokens[index], text.language)


def without_words(bitext: Bitext, text: Text, chance: random.Random) -> Planted | None:
    """The pair without one to three words of ``text``; what they alone stood for on the other side stands alone."""
    other, from_chinese = bitext.other(text), text is bitext.source
    ends = [
        [(link.target if from_chinese else link.source, link.probability) for link in links]
        for links in bitext.links_of(text)
    ]
    rendered = [
        index
        for index in range(len(text.tokens))
        if is_word(text, index) and any(sure > LINKED and is_word(other, place) for place, sure in ends[index])
    ]
    if len(rendered) < 4:
        return None
    first = chance.choice(rendered)
    last = first + 1
    if chance.random() < SEVERAL:
        last = min(first + chance.choice((2, 2, 3)), len(text.tokens) - 1)
        while last > first + 1 and text.tokens[last - 1].kind is TokenKind.PUNCTUATION:
            last -= 1
    particle = last < len(text.tokens) and text.language == CHINESE and text.tokens[last].norm in PARTICLES
    if particle and chance.random() < WITH_PARTICLE:
        last += 1
    alone, unsure = [], []
    for index, links in enumerate(bitext.links_of(other)):
        theirs = [(link.source if from_chinese else link.target, link.probability) for link in links]
        inside = [sure for place, sure in theirs if first <= place < last]
        if inside:
            outside = any(sure > HARDLY for place, sure in theirs if not first <= place < last)
            found = unsure if outside or max(inside) <= HARDLY else alone
            found.append((other.tokens[index].span, index))
    if not any(is_word(other, index) for _, index in alone):
        return None
    start, end = with_space(text.raw, text.span_of(first, last), text.language)
    left = text.raw[:start] + text.raw[end:]
    left = capital_like(text.raw, left) if text.language == ENGLISH else left
    both = (left, other.raw) if from_chinese else (other.raw, left)
    spans = [[span for span, _ in found] for found in (alone, unsure)]
    return Planted(*both, other.language, *spans) if left.strip() else None


def with_a_word(bitext: Bitext, text: Text, contexts: Contexts, chance: random.Random) -> Planted | None:
    """The pair with a word in ``text`` that fits between two others."""
    places = list(range(1, len(text.tokens)))
    chance.shuffle(places)
    gap = "" if text.language == CHINESE else " "
    for place in places[:12]:
        before, after = text.tokens[place - 1 : place + 1]
        if before.end + len(gap) != after.start or TokenKind.PUNCTUATION in (before.kind, after.kind):
            continue
        word = contexts.draw(before, after, text.language, chance)
        if word is None or word.lower() in text.raw.lower():
            continue
        raw, span = (
            f"{text.raw[: after.start]}{word}{gap}{text.raw[after.start :]}",
            (after.start, after.start + len(word)),
        )
        both = (raw, bitext.target.raw) if text is bitext.source else (bitext.source.raw, raw)
        return Planted(*both, text.language, [span], [])
    return None


def example_of(bitext: Bitext, text: Text, alone: Sequence[Span], unsure: Sequence[Span]) -> Example:
    """What the network is shown; of words of grammar nothing is asked."""
    labels = np.zeros(len(text.tokens), dtype=np.int8)
    for index, token in enumerate(text.tokens):
        if not is_word(text, index) or _meets(token, unsure):
            labels[index] = UNSURE
        elif _meets(token, alone):
            labels[index] = ALONE
    described = describe(bitext, text)
    tokens = list(text.tokens)
    return Example(tokens, described.seen.astype(np.float16), described.facts.astype(np.float16), labels)


def _meets(token: Token, spans: Sequence[Span]) -> bool:
    return any(start < token.end and token.start < end for start, end in spans)


def make_examples(pairs: Sequence[tuple[str, str]], contexts: Contexts, file: Path, seed: int) -> None:
    """Writes the groups of ``pairs`` to ``file``, batch by batch."""
    aligner, chance = LexicalAligner(), random.Random(seed)
    unfinished = file.with_suffix(".part")
    with unfinished.open("wb") as output:
        for start in range(0, len(pairs), BATCH):
            found: list[Group] = []
            planted: list[tuple[Group, str, Planted]] = []
            for bitext in bitexts(aligner, pairs[start : start + BATCH]):
                texts = bitext.source, bitext.target
                if not all(3 <= len(text.tokens) <= MOST_TOKENS for text in texts):
                    continue
                group: Group = {(text.language, "good"): [example_of(bitext, text, [], [])] for text in texts}
                found.append(group)
                made = [("taken out", without_words(bitext, text, chance)) for text in (*texts, *texts)]
                made += [("put in", with_a_word(bitext, text, contexts, chance)) for text in texts]
                planted += [(group, kind, each) for kind, each in made if each]
            twins = bitexts(aligner, [(each.chinese, each.english) for _, _, each in planted])
            for (group, kind, each), bitext in zip(planted, twins, strict=True):
                text = bitext.source if each.language == CHINESE else bitext.target
                example = example_of(bitext, text, each.alone, each.unsure)
                if len(example.tokens):
                    group.setdefault((each.language, kind), []).append(example)
            pickle.dump(found, output)
    unfinished.rename(file)


def groups_of(files: Sequence[Path]) -> Iterator[Group]:
    """What ``make_examples`` wrote."""
    for file in files:
        with file.open("rb") as stream:
            while stream.peek(1):
                yield from pickle.load(stream)


class Learner(nn.Module):
    """The network of ``transcheck/estimating/lone_network.py`` as torch trains it."""

    def __init__(self, sizes: Sequence[int], seen: int):
        super().__init__()
        self.tables = tables_of(sizes, WORD_WIDTH)
        self.seen, self.facts = nn.Linear(seen, WORD_WIDTH, bias=False), nn.Linear(len(FACTS), WORD_WIDTH)
        self.enter, self.beside = nn.Linear(WORD_WIDTH, WIDTH), nn.Linear(len(FACTS), WIDTH)
        self.middle, self.out, self.drop = nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, 1), nn.Dropout(DROPPED)
        self.convolutions = Convolutions(WIDTH, DILATIONS, self.drop)

    def forward(
        self, numbers: torch.Tensor, seen: torch.Tensor, facts: torch.Tensor, mask: torch.Tensor
    ) -> torch.Tensor:
        """``(texts, words)`` log-odds of ``(texts, 3, words)`` numbers and ``(texts, words, …)`` of the others."""
        known = sum((table(numbers[:, row]) for row, table in enumerate(self.tables)), self.seen(seen))
        state = self.enter(self.drop(known + torch.relu(self.facts(facts)))) + self.beside(facts)
        state = self.convolutions(state * mask, mask)
        odds: torch.Tensor = self.out(self.drop(torch.relu(self.middle(state))))[..., 0]
        return odds


Shown = tuple[npt.NDArray[np.intp], Example]
"""The numbers of the words of an example, and the example."""


def batched(examples: Sequence[Shown], chance: np.random.Generator | None = None) -> tuple[torch.Tensor, ...]:
    """Numbers, vectors, facts, mask and labels; with ``chance`` some words are forgotten."""
    count, longest = len(examples), max(len(example.tokens) for _, example in examples)
    numbers = np.zeros((count, 3, longest), dtype=np.int64)
    seen = np.zeros((count, longest, examples[0][1].seen.shape[1]), dtype=np.float32)
    facts = np.zeros((count, longest, len(FACTS)), dtype=np.float32)
    mask, labels = np.zeros((count, longest, 1), dtype=np.float32), np.full((count, longest), UNSURE, np.float32)
    for row, (found, example) in enumerate(examples):
        size = len(example.tokens)
        forgotten = np.zeros((1, size), dtype=bool) if chance is None else chance.random((1, size)) < FORGOTTEN
        numbers[row, :, :size] = np.where(forgotten, UNKNOWN, found)
        seen[row, :size], facts[row, :size], mask[row, :size] = example.seen, example.facts, 1.0
        labels[row, :size] = example.labels
    return tuple(map(torch.from_numpy, (numbers, seen, facts, mask, labels)))


def tested(model: Learner, tests: Sequence[Mapping[str, list[Shown]]]) -> str:
    """What is found in texts that were not seen."""
    model.eval()
    worst: dict[str, list[float]] = {kind: [] for kind in KINDS[ENGLISH]}
    shown = [(kind, example) for group in tests for kind, examples in group.items() for example in examples]
    shown.sort(key=lambda each: len(each[1][1].tokens))
    with torch.no_grad():
        for start in range(0, len(shown), BATCH):
            part = shown[start : start + BATCH]
            *inputs, labels = batched([example for _, example in part])
            for (kind, _), odds, label in zip(part, model(*inputs).numpy(), labels.numpy(), strict=True):
                asked = odds[label >= 0] if kind == "good" else odds[label == ALONE]
                if len(asked):
                    worst[kind].append(float(asked.max()))
    model.train()
    cuts = [(share, np.quantile(worst["good"], 1.0 - share)) for share in FALSE_ALARMS]
    return "; ".join(
        f"{kind} " + ", ".join(f"{np.mean(np.array(worst[kind]) > cut):.3f} at {share}" for share, cut in cuts)
        for kind in worst
        if kind != "good"
    )


def train(
    model: Learner,
    groups: Sequence[Mapping[str, list[Shown]]],
    tests: Sequence[Mapping[str, list[Shown]]],
    kinds: Mapping[str, float],
    epochs: int,
    seed: int,
) -> None:
    """Trains in place and prints how each epoch went."""
    chance, forgetting = random.Random(seed), np.random.default_rng(seed)
    descent = Descent(model, epochs * (len(groups) // BATCH + 1), DECAY)
    for epoch in range(epochs):
        drawn = chance.choices(list(kinds), list(kinds.values()), k=len(groups))
        shown = [chance.choice(group.get(kind) or group["good"]) for kind, group in zip(drawn, groups, strict=True)]
        shown.sort(key=lambda each: (len(each[1].tokens), chance.random()))
        batches = [shown[start : start + BATCH] for start in range(0, len(shown), BATCH)]
        chance.shuffle(batches)
        lost = 0.0
        for batch in batches:
            *inputs, labels = batched(batch, forgetting)
            lost += descent.step(model(*inputs), (labels == ALONE).float(), labels >= 0)
        print(f"epoch {epoch + 1}: loss {lost / len(batches):.4f}; {tested(model, tests)}", flush=True)
    model.eval()


def weights_of(model: Learner, vocabulary: Vocabulary) -> dict[str, Any]:
    """What is stored for a language: the tables in eight bits, all else in sixteen."""
    prefix = f"{vocabulary.language}."
    tables = [table.weight.detach().numpy() for table in model.tables]
    scales = [float(np.abs(table).max()) / 127.0 for table in tables]
    linear = {name: getattr(model, name) for name in ("facts", "beside", "middle")} | {"in": model.enter}
    weights = {"seen": model.seen.weight.T, "out": model.out.weight[0], "out.bias": model.out.bias[0]}
    for name, layer in linear.items():
        weights |= {name: layer.weight.T, f"{name}.bias": layer.bias}
    weights |= dict(model.convolutions.weights())
    stored: dict[str, Any] = {
        f"{prefix}{name}": each.detach().numpy().astype(np.float16) for name, each in weights.items()
    }
    for number, (table, scale) in enumerate(zip(tables, scales, strict=True)):
        stored[f"{prefix}table{number}"] = np.round(table / scale).astype(np.int8)
    for name, entries in (("words", vocabulary.words), ("classes", vocabulary.classes)):
        stored[f"{prefix}{name}"] = np.array("\n".join(entries))
    return stored | {f"{prefix}scales": np.array(scales)}


def vocabulary_of(language: str, texts: Sequence[list[Token]]) -> Vocabulary:
    """The words that are common in the good texts, and the classes of English words."""
    forms = [token.norm if language == CHINESE else token.text.lower() for tokens in texts for token in tokens]
    common = [word for word, count in Counter(forms).most_common(MOST_COMMON) if count >= COMMON and "\n" not in word]
    shapes: set[str] = set()
    if language == ENGLISH:
        verbs = network().vocabulary.verbs
        for tokens in texts:
            shapes |= {word_class(each.text, each.lemma, verbs, first=not place) for place, each in enumerate(tokens)}
    return Vocabulary(
        language,
        {word: number for number, word in enumerate(common, FIRST)},
        {name: number for number, name in enumerate(sorted(shapes), 1)},
    )


def main() -> None:
    """Makes what is missing of the examples, trains and writes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("--written", type=Path, default=Path("training/written"))
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--seed", type=int, default=SEED)
    arguments = parser.parse_args()
    pairs = sorted(
        pair
        for pair in set(good_pairs(arguments.data, arguments.written))
        if LEAST_CHARACTERS <= len(pair[0]) < MOST_CHARACTERS
    )
    random.Random(arguments.seed).shuffle(pairs)
    held = [pair for pair in pairs if any(map(is_held_out, pair))][:TESTED]
    rest = [pair for pair in pairs if not any(map(is_held_out, pair))]
    parts = {arguments.work / f"lone.{number}.pickle": rest[number::PARTS] for number in range(PARTS)}
    parts[arguments.work / "lone.tests.pickle"] = held
    missing = [file for file in parts if not file.exists()]
    if missing:
        texts = (segment(text, language) for pair in rest for text, language in zip(pair, LANGUAGES[::-1], strict=True))
        contexts = Contexts(texts)
        with ProcessPoolExecutor(PARTS) as pool:
            made = [
                pool.submit(make_examples, parts[file], contexts, file, arguments.seed + number)
                for number, file in enumerate(missing)
            ]
            for each in made:
                each.result()
    *trained, test_file = parts
    stored: dict[str, Any] = {}
    for language in LANGUAGES:
        torch.manual_seed(arguments.seed)
        groups = [_of(group, language) for group in groups_of(trained)]
        vocabulary = vocabulary_of(language, [group["good"][0].tokens for group in groups])
        shown, tests = (
            [{kind: _numbered(examples, vocabulary) for kind, examples in group.items()} for group in part]
            for part in (groups, [_of(group, language) for group in groups_of([test_file])])
        )
        del groups
        sizes = len(vocabulary.words) + FIRST, HASHED, HASHED if language == CHINESE else len(vocabulary.classes) + 1
        model = Learner(sizes, shown[0]["good"][0][1].seen.shape[1])
        print(f"{language}: {len(shown)} pairs, {len(vocabulary.words)} words, {len(tests)} tests", flush=True)
        train(model, shown, tests, KINDS[language], arguments.epochs, arguments.seed)
        stored |= weights_of(model, vocabulary)
    np.savez_compressed(FILE, **stored)


def _of(group: Group, language: str) -> dict[str, list[Example]]:
    return {kind: examples for (each, kind), examples in group.items() if each == language}


def _numbered(examples: Sequence[Example], vocabulary: Vocabulary) -> list[Shown]:
    return [(vocabulary.numbers(example.tokens), example) for example in examples]


if __name__ == "__main__":
    main()
