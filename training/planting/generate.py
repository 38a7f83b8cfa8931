"""Makes planted divergences from good translations.

    python -m training.planting.generate DATA OUTPUT [--count 12000] [--alone 0] [--seed 1] [--neighbours WORK]

DATA is the folder of the data sets. Each row of OUTPUT (JSON Lines) is either a good translation, with no labels, or
the same with one divergence; rows of one ``twin`` belong together. With ``--alone``, rows without a source follow:
texts that words were left out of. The same arguments give the same file.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from itertools import chain
from pathlib import Path

import numpy as np

from training.estimator.corpora import by_human, is_held_out, rows
from training.planting.alone import leave_out
from training.planting.contexts import Contexts
from training.planting.kinds import Good, Planted
from training.planting.neighbours import NeighbourTable
from training.planting.planting import Planter, other_sentence
from training.planting.rewordings import rewordings
from training.planting.several import plant_on
from transcheck.language import segment
from transcheck.language.normalising import simplify
from transcheck.model import CHINESE, ENGLISH, Severity

ORIGINS = {"tatoeba": 0.15, "3am": 0.2, "tico19": 1.0, "python-docs": 0.05, "msctd-lowercase-tokenised": 0.02}
"""The share of each collection that is used: most of news and prose, little of one-line dialogue."""
ALONE = {"tatoeba": 0.4, "3am": 0.7, "tico19": 1.0, "python-docs": 0.08, "msctd-lowercase-tokenised": 0.03}
"""The share of which a text may stand alone."""
_LETTERS_TWICE = 70
"""Letters of English, for each time that a text stands alone with other words gone."""
ALONE_ENGLISH = 0.8
"""The share of the texts that stand alone which are English: it drops less of what its grammar asks for."""
LENGTHS = range(12, 320)
"""Letters that an English side may have."""
EASE = {
    "other-sentence": 0.4,
    "scrambled": 0.2,
    "word-omitted": 8.0,
    "name": 2.0,
    "word-added": 5.0,
    "word-exchanged": 4.0,
    "neighbour": 4.0,
    "antonym": 2.0,
    "role": 2.0,
    "slip": 3.0,
}
"""Kinds that are easily seen are taken less often, those that are hard to see or of many sorts more often."""
WHOLE = ("other-sentence", "scrambled", "slip")
"""Kinds that leave no place for another divergence."""
_GRAVITY = (Severity.NEUTRAL, Severity.MINOR, Severity.MAJOR, Severity.CRITICAL)
_LETTERS_EACH = 45
"""Letters of English, for each divergence of one copy."""
_COMMON = 8
"""How often a word occurs that may stand as a neighbour."""


def read_good(data: Path, chance: random.Random, origins: Mapping[str, float] = ORIGINS) -> Iterator[Good]:
    """Good translations in both directions, and from Chinese those in which raters found something.

    ``origins`` says which share of each collection of pairs is read.
    """
    for row in rows(data / "parallel_zhen.train.jsonl.gz"):
        if chance.random() < origins.get(row["origin"], 0.0) and len(row["en"]) in LENGTHS:
            if chance.random() < 0.5:
                yield Good(row["id"], row["zh"], row["en"], CHINESE, ENGLISH)
            else:
                yield Good(row["id"], row["en"], row["zh"], ENGLISH, CHINESE)
    for row in rows(data / "mqm_zhen.train.jsonl.gz"):
        spotless = all(error["severity"] == "neutral" for errors in row["ratings"].values() for error in errors)
        if len(row["target"]) not in LENGTHS:
            continue
        if not spotless:
            yield Good(row["id"], row["source"], row["target"], CHINESE, ENGLISH, whole=False)
        # News by people into Chinese is nowhere else; what is held out by its source stays so.
        elif by_human(row) and not is_held_out(row["source"]) and chance.random() < 0.5:
            yield Good(row["id"], row["target"], row["source"], ENGLISH, CHINESE)
        else:
            yield Good(row["id"], row["source"], row["target"], CHINESE, ENGLISH)
    for row in rows(data / "mlqe_enzh.train.jsonl.gz"):
        if chance.random() < 0.5 and len(row["source"]) in LENGTHS:
            yield Good(row["id"], row["source"], re.sub(r"\s+", " ", row["post_edit"]), ENGLISH, CHINESE)


def generate(
    good: Iterable[Good], planter: Planter, count: int, chance: random.Random, several: int = 1, dense: float = 0.0
) -> Iterator[dict[str, object]]:
    """Rows with up to two planted twins for each translation; the rarer a kind so far, the likelier it is taken.

    Where a translation can say the same in another form, that stands beside it. A long one has up to ``several``
    divergences, and a share of ``dense`` of all has as many as there is room for; so has each that is not whole, which
    has no twin.
    """
    translations = list(good)
    chance.shuffle(translations)
    close = _close_sentences([each for each in translations if each.whole])
    taken: Counter[str] = Counter()

    def choose(candidates: Sequence[Planted]) -> Planted:
        kinds = sorted({planted.kind for planted in candidates}, key=lambda kind: (taken[kind], kind))
        kind = chance.choices(kinds, [EASE.get(kind, 1.0) / (20 + taken[kind]) for kind in kinds])[0]
        taken[kind] += 1
        return chance.choice([planted for planted in candidates if planted.kind == kind])

    made = 0
    for original in translations:
        if made >= count:
            break
        if not original.whole:
            if dense and (copy := planter.plant_densely(original, chance)):
                yield _row(original, copy, 1)
                made += 1
            continue
        others = list(rewordings(segment(original.target, original.target_lang), chance))
        reworded = replace(original, target=chance.choice(others)) if others else original
        # Either form may be the one in which something is planted.
        translation, twin = (original, reworded) if chance.random() < 0.5 else (reworded, original)
        copies: list[list[Planted]] = []
        candidates: list[Planted] = []
        if chance.random() < dense:
            copies += filter(None, [planter.plant_densely(translation, chance)])
        else:
            candidates = planter.candidates(translation, chance)
            if translation.id in close:
                candidates.append(other_sentence(translation, close[translation.id]))
        while candidates and len(copies) < 2:
            first = choose(candidates)
            candidates = [planted for planted in candidates if planted.kind != first.kind]
            copy = [first]
            most = min(several, 1 + len(_english(original)) // _LETTERS_EACH)
            while first.kind not in WHOLE and len(copy) < chance.randint(1, most):
                before = len(copy)
                copy = plant_on(copy, translation, planter.local_candidates, choose, chance)
                if len(copy) == before:
                    break
            copies.append(copy)
        if not copies:
            continue
        yield _row(translation, (), 0)
        for number, copy in enumerate(copies, 1):
            yield _row(translation, copy, number)
        made += 1 + len(copies)
        if others:
            yield _row(twin, (), len(copies) + 1)
            made += 1


def generate_alone(good: Iterable[Good], count: int, chance: random.Random) -> Iterator[dict[str, object]]:
    """One side of each translation that is not held out, without some of its words, and with no source."""
    free = (each for each in good if each.whole and not is_held_out(each.source) and not is_held_out(each.target))
    usable = [each for each in free for _ in range(1 + len(_english(each)) // _LETTERS_TWICE)]
    chance.shuffle(usable)
    for each in usable[:count]:
        language = ENGLISH if chance.random() < ALONE_ENGLISH else CHINESE
        is_target = each.target_lang == language
        text = segment(each.target if is_target else each.source, language)
        languages = {"source_lang": each.source_lang, "target_lang": language}
        if not is_target:
            languages["source_lang"] = each.target_lang
        rest, places = leave_out(text, chance)
        alone = replace(each, source="", target=rest, **languages)
        yield _row(alone, [Planted("word-omitted", "", rest, (), (place,)) for place in places], 0)


def _row(good: Good, planted: Sequence[Planted], number: int) -> dict[str, object]:
    last = planted[-1] if planted else good
    severities = [each.severity for each in planted]
    return {
        **asdict(good),
        "id": f"{good.id}/{number}",
        "twin": good.id,
        "source": last.source,
        "target": last.target,
        "severity": max(severities, key=_GRAVITY.index).value if severities else "neutral",
        "labels": [
            {"check": each.kind, "source_spans": each.source_spans, "target_spans": each.target_spans}
            for each in planted
        ],
    }


def _close_sentences(translations: list[Good]) -> dict[str, str]:
    """For each translation the one of another source that shares the most of its rare words, where one does."""
    words = {good.id: frozenset(re.findall(r"\w{4,}", _english(good).lower())) for good in translations}
    index: dict[tuple[str, str], list[Good]] = defaultdict(list)
    for good in translations:
        for word in words[good.id]:
            index[good.target_lang, word].append(good)
    found = {}
    for good in translations:
        shared: Counter[int] = Counter()
        others: dict[int, Good] = {}
        for word in words[good.id]:
            holders = index[good.target_lang, word]
            if len(holders) <= 60:
                for other in holders:
                    shared[id(other)] += 1
                    others[id(other)] = other
        for number, common in shared.most_common(6):
            other = others[number]
            differs = other.source != good.source and other.target != good.target
            if common >= 2 and differs and words[other.id] != words[good.id]:
                found[good.id] = other.target
                break
    return found


def _english(good: Good) -> str:
    return good.target if good.target_lang == ENGLISH else good.source


def read_names(data: Path) -> list[tuple[str, str]]:
    """Names of people and places, English with Chinese, that consist of plain letters."""
    found = [(row["en"], simplify(row["zh"])) for row in rows(data / "names_enzh.train.jsonl.gz")]
    return [pair for pair in found if re.fullmatch(r"[a-z]{3,12}", pair[0])]


def load_neighbours(work: Path, translations: Iterable[Good]) -> NeighbourTable:
    """Neighbours by the embeddings of the cut vocabulary in ``work``, among the words of the translations."""
    from training.estimator.weights import packed_file, read

    order = json.loads((work / "order.json").read_text())
    pieces = [piece for piece, _ in json.loads((work / "tokenizer.json").read_text())["model"]["vocab"]]
    counts: Counter[str] = Counter()
    for good in translations:
        counts.update(re.findall(r"[a-z]+", _english(good)))
        chinese = good.source if good.source_lang == CHINESE else good.target
        counts.update(chinese[start : start + size] for size in (2, 3) for start in range(len(chinese) - size + 1))
    frequent = frozenset(word for word, count in counts.items() if count >= _COMMON)
    return NeighbourTable(pieces, np.ascontiguousarray(read(packed_file()).tensors["emb.word"][order]), frequent)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--count", type=int, default=12_000, help="rows, the untouched ones included")
    parser.add_argument("--alone", type=int, default=0, help="rows more without a source, at most")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--neighbours", type=Path, help="folder with tokenizer.json and order.json")
    parser.add_argument("--several", type=int, default=1, help="divergences that a long translation has at most")
    parser.add_argument("--dense", type=float, default=0.0, help="share of copies with as many as there is room for")
    parser.add_argument("--shares", nargs="+", default=[], metavar="COLLECTION=SHARE", help="instead of `ORIGINS`")
    parser.add_argument("--held-out", action="store_true", help="only of sources that no training sees")
    parser.add_argument("--show", type=int, default=0, help="print so many examples of each kind")
    arguments = parser.parse_args()
    chance = random.Random(arguments.seed)
    shares = dict(share.split("=") for share in arguments.shares)
    good = list(read_good(arguments.data, chance, ORIGINS | {name: float(share) for name, share in shares.items()}))
    names = read_names(arguments.data)
    contexts = Contexts(segment(each.target, each.target_lang) for each in good if each.whole)
    if arguments.neighbours:
        table = load_neighbours(arguments.neighbours, good)
        planter = Planter(table, names, table.is_far, contexts)
    else:
        planter = Planter(names=names, contexts=contexts)
    if arguments.held_out:
        good = [each for each in good if is_held_out(each.source)]
    kinds: Counter[str] = Counter()
    with arguments.output.open("w", encoding="utf-8") as file:
        pairs = generate(good, planter, arguments.count, chance, arguments.several, arguments.dense)
        texts = read_good(arguments.data, chance, ALONE) if arguments.alone else ()
        for row in chain(pairs, generate_alone(texts, arguments.alone, chance)):
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
            labels = row["labels"]
            assert isinstance(labels, list)
            kind = labels[0]["check"] if labels else "good"
            kinds[kind] += 1
            if labels and kinds[kind] <= arguments.show:
                print(f"{kind}\n  {row['source']}\n  {row['target']}\n  {labels[0]}")
    print(", ".join(f"{kind} {number}" for kind, number in kinds.most_common()))


if __name__ == "__main__":
    main()
