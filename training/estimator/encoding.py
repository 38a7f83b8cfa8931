"""Turns the examples of all sets into what the network reads, once for all stages.

    python -m training.estimator.encoding DATA WORK --planted WORK/planted.jsonl [--longest 150]

Both texts are segmented and aligned as `transcheck` does it, and cut into pieces by WORK/tokenizer.json. What comes
out is ``WORK/examples.pickle``; sources that are held out (`corpora.is_held_out`) are not in it.
"""

from __future__ import annotations

import argparse
import pickle
import re
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from training.estimator.corpora import Example, Mark, Marks, is_held_out, read_all
from training.estimator.encoded import END, EXAMPLES, START, UNKNOWN, Encoded, Sparse
from transcheck.aligning import LexicalAligner
from transcheck.estimating.counterparts import arrange, find_counterparts
from transcheck.language import segment
from transcheck.language.normalising import simplify
from transcheck.model import CHINESE, ENGLISH, Alignment, Text

LONGEST = 150
"""Pieces of target and source together; most sentences have fewer."""
_HAN = re.compile("[\u3400-\u9fff]")
_TOGETHER = 512
"""Examples that are aligned in one go."""


def encode(tokenizer: Tokenizer, examples: Sequence[Example], longest: int) -> Iterator[Encoded]:
    """The examples of at most ``longest`` pieces, in their order; longer ones are left out, never cut."""
    rest = iter(examples)
    while chunk := list(islice(rest, _TOGETHER)):
        targets = tokenizer.encode_batch([simplify(example.target) for example in chunk], add_special_tokens=False)
        sources = tokenizer.encode_batch([simplify(example.source) for example in chunk], add_special_tokens=False)
        kept = [
            parts
            for parts in zip(chunk, targets, sources, strict=True)
            if len(parts[1].ids) > 0 and len(parts[1].ids) + len(parts[2].ids) + 4 <= longest
        ]
        texts = [_texts(example.source, example.target) for example, *_ in kept]
        alignments = _aligner().align_all(texts)
        for (example, target, source), (source_text, target_text), alignment in zip(
            kept, texts, alignments, strict=True
        ):
            counterparts = find_counterparts(target.offsets, source.offsets, source_text, target_text, alignment)
            links, support = arrange(counterparts, (0, len(target.ids)), (0, len(source.ids)))
            segments = np.repeat(np.arange(2, dtype=np.int8), (len(target.ids) + 2, len(source.ids) + 2))
            nothing = [(UNKNOWN,) * 4]
            labels = [
                *nothing,
                *_labels(target.offsets, example.target_marks),
                *nothing * 2,
                *_labels(source.offsets, example.source_marks),
                *nothing,
            ]
            yield Encoded(
                example.origin,
                np.array([START, *target.ids, END, END, *source.ids, END], dtype=np.int32),
                segments,
                np.array(labels, dtype=np.float32),
                np.array([_known(v) for v in (example.quality, example.faithful, example.critical)], dtype=np.float32),
                Sparse.of(links),
                support,
                example.group,
                example.rank,
            )


def aligned(source: str, target: str) -> tuple[Text, Text, Alignment]:
    """Both texts segmented, and their links: what an estimator reads."""
    texts = _texts(source, target)
    return *texts, _aligner().align(*texts)


def _texts(source: str, target: str) -> tuple[Text, Text]:
    """Source and target, segmented; the one with more Chinese characters is the Chinese one."""
    from_chinese = len(_HAN.findall(source)) >= len(_HAN.findall(target))
    languages = (CHINESE, ENGLISH) if from_chinese else (ENGLISH, CHINESE)
    return segment(source, languages[0]), segment(target, languages[1])


@lru_cache(maxsize=1)
def _aligner() -> LexicalAligner:
    return LexicalAligner()


def _known(value: float | None) -> float:
    return UNKNOWN if value is None else value


def _labels(offsets: Sequence[tuple[int, int]], marks: Marks | None) -> list[tuple[float, ...]]:
    if marks is None:
        return [(UNKNOWN,) * 4] * len(offsets)
    columns = [_shares(offsets, kind) for kind in (marks.error, marks.major, marks.accuracy)]
    if marks.only:
        columns = [[share or UNKNOWN for share in column] for column in columns]
    return list(zip(*columns, _shares(offsets, marks.missing), strict=True))


def _shares(offsets: Sequence[tuple[int, int]], marks: Sequence[Mark] | None) -> list[float]:
    """How large a share of raters marks each piece; a gap belongs to the pieces on both sides of it."""
    if marks is None:
        return [UNKNOWN] * len(offsets)
    shares = [0.0] * len(offsets)
    for start, end, share in marks:
        gap = start == end
        for number, (first, last) in enumerate(offsets):
            # Where a word went, a space may be left on either side.
            if first < max(end, start + 1) + gap and last > start - 2 * gap:
                shares[number] = min(1.0, shares[number] + share)
    return shares


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("--planted", type=Path, help="planted divergences, JSON Lines")
    parser.add_argument("--longest", type=int, default=LONGEST, help="pieces of both texts together")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    tokenizer = Tokenizer.from_file(str(arguments.work / "tokenizer.json"))
    examples = [
        example
        for example in read_all(arguments.data, arguments.planted, arguments.seed)
        if not (example.source and is_held_out(example.source))
    ]
    began = time.monotonic()
    encoded = list(encode(tokenizer, examples, arguments.longest))
    with (arguments.work / EXAMPLES).open("wb") as file:
        pickle.dump(encoded, file)
    counts = Counter(item.origin for item in encoded)
    print(f"{len(encoded)} of {len(examples)} examples are short enough ({dict(counts)})")
    print(f"aligned and encoded in {time.monotonic() - began:.0f} s")


if __name__ == "__main__":
    main()
