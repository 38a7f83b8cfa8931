"""Reads the training sets as examples: two texts, what is known to be wrong in them, and how good they are.

Every measure is None where a set says nothing of it, so that training leaves it out there.
"""

from __future__ import annotations

import gzip
import json
import math
import random
import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Mark = tuple[int, int, float]
"""A span of a text and the share of raters, 0 to 1, who mark it."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What is marked in one text: as an error of any weight, as a major one, and as one of accuracy.

    And the places, as empty spans, where something is missing. With ``only``, nothing is known of other words.
    """

    error: tuple[Mark, ...] = ()
    major: tuple[Mark, ...] | None = ()
    accuracy: tuple[Mark, ...] | None = ()
    missing: tuple[Mark, ...] | None = None
    only: bool = False


@dataclass(frozen=True, slots=True)
class Example:
    """One translation to learn from. ``quality``, ``faithful`` and ``critical`` are numbers from 0 to 1.

    ``critical`` is the share of raters who see a critical error, ``faithful`` that of those who see no major accuracy
    error. Examples of one ``group`` have one source; of them, a better one has a higher ``rank``.
    """

    origin: str
    source: str
    target: str
    target_marks: Marks | None = None
    source_marks: Marks | None = None
    quality: float | None = None
    faithful: float | None = None
    critical: float | None = None
    group: str = ""
    rank: float = 0.0


GRAVE = ("major", "critical")
MANY = 3
"""Planted divergences of one translation up to which it is like one that somebody might post."""
_SATURATION = 0.15
"""MQM points a word at which quality has fallen to 1/e: two major errors in a sentence of 67 words are bad already."""


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a JSON Lines file, compressed or not."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def is_accuracy(category: str) -> bool:
    """Whether an MQM category is one of accuracy; what is no translation at all is inaccurate too."""
    return re.match(r"accuracy|non.translation", category.lower()) is not None


def weight(error: Mapping[str, Any]) -> float:
    """MQM points of one error, as WMT counts them: Google's weights."""
    category = error["category"].lower()
    if error["severity"] == "neutral" or category.startswith("source"):
        return 0.0
    if re.match(r"non.translation", category):
        return 25.0
    return 5.0 if error["severity"] in GRAVE else 0.1 if "punctuation" in category else 1.0


def faithful_share(ratings: Mapping[str, Sequence[Mapping[str, Any]]]) -> float:
    """The share of raters who mark no major or critical accuracy error."""
    unfaithful = sum(
        any(error["severity"] in GRAVE and is_accuracy(error["category"]) for error in found)
        for found in ratings.values()
    )
    return 1.0 - unfaithful / len(ratings)


def is_held_out(source: str) -> bool:
    """Whether the examples of this source are kept from training, to calibrate on: one source in eight."""
    return zlib.crc32(source.encode()) % 8 == 0


def by_human(row: Mapping[str, Any]) -> bool:
    """Whether a translation of the MQM sets was made by a person, as the name of its system tells."""
    return str(row["system"]).startswith(("Human", "ref"))


def read_mqm(path: Path) -> Iterator[Example]:
    """Translations from Chinese with the errors that professional raters marked."""
    for row in rows(path):
        ratings = row["ratings"]
        share = 1.0 / len(ratings)
        marks: dict[str, list[Mark]] = {"error": [], "major": [], "accuracy": []}
        for errors in ratings.values():
            for error in errors:
                if weight(error) < 1 or "target" not in error:
                    continue
                mark = (*error["target"], share)
                marks["error"].append(mark)
                if error["severity"] in GRAVE:
                    marks["major"].append(mark)
                if is_accuracy(error["category"]):
                    marks["accuracy"].append(mark)
        omission = any("omission" in error["category"].lower() for errors in ratings.values() for error in errors)
        points = share * sum(min(25.0, sum(map(weight, errors))) for errors in ratings.values())
        yield Example(
            "mqm",
            row["source"],
            row["target"],
            target_marks=Marks(
                *(tuple(marks[kind]) for kind in ("error", "major", "accuracy")), missing=None if omission else ()
            ),
            quality=math.exp(-points / max(1, len(row["target"].split())) / _SATURATION),
            faithful=faithful_share(ratings),
            group=f"{row['set']}/{row['segment']}",
            rank=-points / max(1, len(row["target"].split())),
        )


def read_ced(path: Path) -> Iterator[Example]:
    """Machine translations of comments into Chinese, with votes on critical errors."""
    for row in rows(path):
        votes = row["votes"]
        wrong = sum(vote == 1 for vote in votes) + 0.5 * sum(vote > 1 for vote in votes)
        yield Example("ced", row["source"], row["target"], critical=wrong / len(votes))


def read_mlqe(path: Path) -> Iterator[Example]:
    """Machine translations into Chinese with the words that post-editors changed, and direct assessments."""
    for row in rows(path):
        spans = [_places(row[side], row[f"{side}_tokens"]) for side in ("target", "source")]
        tags = (row["target_tags_with_gaps"][1::2], row["source_tags"])
        marks = [
            Marks(
                tuple(
                    (*span, 1.0) for span, tag in zip(places, given, strict=False) if tag == "BAD" and span[0] < span[1]
                ),
                None,
                None,
            )
            for places, given in zip(spans, tags, strict=True)
        ]
        yield Example(
            "mlqe",
            row["source"],
            row["target"],
            target_marks=marks[0],
            source_marks=marks[1],
            quality=1.0 / (1.0 + math.exp(-1.5 * row["da_z"])),
        )


def read_planted(path: Path) -> Iterator[Example]:
    """What `training.planting` made, by hand too: good translations, the same with a divergence, and texts alone."""
    for row in rows(path):
        labels = row["labels"]
        grave = row["severity"] in GRAVE
        whole = row["whole"] and row["source"] != ""
        # Nobody translates as badly as where much is planted: of the whole, only that the twin is better.
        likely = whole and len(labels) <= MANY
        sides = []
        for side in ("target", "source"):
            spans = [span for label in labels for span in label[f"{side}_spans"]]
            marked = tuple((*span, 1.0) for span in spans if span[0] < span[1])
            gaps = tuple((*span, 1.0) for span in spans if span[0] == span[1])
            sides.append(
                Marks(
                    marked,
                    marked if grave else (),
                    marked if grave else (),
                    missing=(gaps if grave else ()) if side == "target" else None,
                    only=not row["whole"],
                )
            )
        yield Example(
            row.get("origin", "planted" if row["source"] else "alone"),
            row["source"],
            row["target"],
            target_marks=sides[0],
            source_marks=sides[1],
            faithful=(float(not grave) if labels else 1.0) if likely else None,
            critical=float(row["severity"] == "critical") if likely else None,
            group=row["twin"] if whole else "",
            rank=0.0 if not labels else -1.0 if grave else -0.3,
        )


def read_all(data: Path, planted: Path | None, seed: int) -> list[Example]:
    """The training examples of all sets, shuffled."""
    examples = [
        *read_mqm(data / "mqm_zhen.train.jsonl.gz"),
        *read_ced(data / "ced21_enzh.train.jsonl.gz"),
        *read_mlqe(data / "mlqe_enzh.train.jsonl.gz"),
    ]
    if planted is not None:
        examples += read_planted(planted)
    random.Random(seed).shuffle(examples)
    return examples


def _places(text: str, tokens: Sequence[str]) -> list[tuple[int, int]]:
    """Where the tokens stand in the text; one that is not found has an empty place."""
    found, position = [], 0
    for token in tokens:
        start = text.find(token, position)
        if start < 0:
            found.append((position, position))
        else:
            position = start + len(token)
            found.append((start, position))
    return found
