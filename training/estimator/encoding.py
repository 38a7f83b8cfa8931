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

from training.estimator.corpora import Example, Mark, Marks, is_held_out, read_all, read_planted
from training.estimator.encoded import END, EXAMPLES, START, UNKNOWN, Encoded, Sparse
from transcheck.aligning import LexicalAligner
from transcheck.estimating.counterparts import arrange, find_counterparts
from transcheck.estimating.plain import Plain
from transcheck.language import segment
from transcheck.model import CHINESE, ENGLISH, Alignment, Span, Text

LONGEST = 150
"""Pieces of target and source together; most sentences have fewer."""
_HAN = re.compile("[\u3400-\u9fff]")
_TOGETHER = 512
"""Examples that are aligned in one go."""


def encode(tokenizer: Tokenizer, examples: Sequence[Example], longest: int) -> Iterator[Encoded]:
    """The examples of at most ``longest`` pieces, in their order; longer ones are left out, never cut."""
    rest = iter(examples)
    while chunk := list(islice(rest, _TOGETHER)):
        languages = [_languages(example.source, example.target) for example in chunk]
        targets = [Plain(example.target, language) for example, (_, language) in zip(chunk, languages, strict=True)]
        sources = [Plain(example.source, language) for example, (language, _) in zip(chunk, languages, strict=True)]
        kept = [
            (example, target_ids, target_spans, source_ids, source_spans)
            for example, (target_ids, target_spans), (source_ids, source_spans) in zip(
                chunk, _cut(tokenizer, targets), _cut(tokenizer, sources), strict=True
            )
            if len(target_ids) > 0 and len(target_ids) + len(source_ids) + 4 <= longest
        ]
        texts = [_texts(example.source, example.target) for example, *_ in kept]
        alignments = _aligner().align_all(texts)
        for (example, target, target_spans, source, source_spans), (source_text, target_text), alignment in zip(
            kept, texts, alignments, strict=True
        ):
            counterparts = find_counterparts(target_spans, source_spans, source_text, target_text, alignment)
            links, support = arrange(counterparts, (0, len(target)), (0, len(source)))
            segments = np.repeat(np.arange(2, dtype=np.int8), (len(target) + 2, len(source) + 2))
            nothing = [(UNKNOWN,) * 4]
            labels = [
                *nothing,
                *_labels(target_spans, example.target_marks),
                *nothing * 2,
                *_labels(source_spans, example.source_marks),
                *nothing,
            ]
            yield Encoded(
                example.origin,
                np.array([START, *target, END, END, *source, END], dtype=np.int32),
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


def all_aligned(pairs: Sequence[tuple[str, str]]) -> Iterator[tuple[Text, Text, Alignment]]:
    """The same of many pairs, which takes less time."""
    for start in range(0, len(pairs), _TOGETHER):
        texts = [_texts(*pair) for pair in pairs[start : start + _TOGETHER]]
        for both, alignment in zip(texts, _aligner().align_all(texts), strict=True):
            yield *both, alignment


def _texts(source: str, target: str) -> tuple[Text, Text]:
    """Source and target, segmented."""
    languages = _languages(source, target)
    return segment(source, languages[0]), segment(target, languages[1])


def _languages(source: str, target: str) -> tuple[str, str]:
    """The text with more Chinese characters is the Chinese one."""
    from_chinese = len(_HAN.findall(source)) >= len(_HAN.findall(target))
    return (CHINESE, ENGLISH) if from_chinese else (ENGLISH, CHINESE)


def _cut(tokenizer: Tokenizer, texts: Sequence[Plain]) -> Iterator[tuple[list[int], Sequence[Span]]]:
    """Numbers and places of the pieces of each text."""
    found = tokenizer.encode_batch([text.text for text in texts], add_special_tokens=False)
    for text, pieces in zip(texts, found, strict=True):
        yield pieces.ids, text.original(pieces.offsets)


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
    parser.add_argument("--planted-only", action="store_true", help="leave out the rated sets")
    parser.add_argument("--output", default=EXAMPLES, help="name of the file in WORK")
    parser.add_argument("--longest", type=int, default=LONGEST, help="pieces of both texts together")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    tokenizer = Tokenizer.from_file(str(arguments.work / "tokenizer.json"))
    alone = arguments.planted_only and arguments.planted
    found = read_planted(alone) if alone else read_all(arguments.data, arguments.planted, arguments.seed)
    examples = [example for example in found if not (example.source and is_held_out(example.source))]
    began = time.monotonic()
    encoded = list(encode(tokenizer, examples, arguments.longest))
    with (arguments.work / arguments.output).open("wb") as file:
        pickle.dump(encoded, file)
    counts = Counter(item.origin for item in encoded)
    print(f"{len(encoded)} of {len(examples)} examples are short enough ({dict(counts)})")
    print(f"aligned and encoded in {time.monotonic() - began:.0f} s")


if __name__ == "__main__":
    main()
