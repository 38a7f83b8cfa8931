"""Divergences that were written by hand, as rows like those that are planted.

    python -m training.planting.written FOLDER OUTPUT.jsonl [--show 3]

FOLDER (``training/written``) has JSON Lines, an item for each source: ``target`` and ``other`` are right translations,
``wrong`` are edits of ``target`` that change the claim, ``right`` such that keep it. An edit puts ``new`` in the place
of ``old``, which stands once in the target; ``source`` are the words of the source that it misrenders. ``--show``
prints so many of each kind.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from pathlib import Path
from typing import Any

from transcheck.model import CHINESE, ENGLISH, Span

CRITICAL = frozenset("number date unit name negation opposite role attitude".split())
"""Kinds that raters of comments count as critical; all others are major."""
_WORD = re.compile(r"[A-Za-z0-9'’]+|\s+|.", re.DOTALL)


def items(folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each item with its name.

    Raises:
        ValueError: an edit does not fit its texts; the message names file and line.
    """
    for file in sorted(folder.glob("*.jsonl")):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            item = json.loads(line)
            for edit in (*item["wrong"], *item["right"]):
                if item["target"].count(edit["old"]) != 1 or edit.get("source", "") not in item["source"]:
                    raise ValueError(f"{file}:{number}: {edit} does not fit its texts")
            yield f"{file.stem}/{number}", item


def rows(name: str, item: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """The right translations of an item, and a row for each edit of the first."""
    target = item["target"]
    for right in dict.fromkeys((target, item["other"], *(edited(target, edit)[0] for edit in item["right"]))):
        yield _row(name, item["source"], right, "neutral", [])
    for edit in item["wrong"]:
        text, span = edited(target, edit)
        place = item["source"].find(edit["source"])
        spans = [[place, place + len(edit["source"])]] if edit["source"] else []
        label = {"check": edit["kind"], "source_spans": spans, "target_spans": [list(span)]}
        yield _row(name, item["source"], text, "critical" if edit["kind"] in CRITICAL else "major", [label])


def edited(target: str, edit: Mapping[str, str]) -> tuple[str, Span]:
    """The target after an edit, and where the words stand that it brings in; an empty span if it only takes out."""
    start = target.index(edit["old"])
    text = target[:start] + edit["new"] + target[start + len(edit["old"]) :]
    old, new = _WORD.findall(edit["old"]), _WORD.findall(edit["new"])
    before = _alike(old, new)
    behind = _alike(old[len(before) :][::-1], new[len(before) :][::-1])
    first = start + sum(map(len, before))
    last = start + len(edit["new"]) - sum(map(len, behind))
    inside = text[first:last]
    first += len(inside) - len(inside.lstrip())
    return text, (first, max(first, last - (len(inside) - len(inside.rstrip()))))


def _alike(one: Sequence[str], other: Sequence[str]) -> list[str]:
    """What two lists have in common at the head."""
    return [word for word, _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))]


def _row(name: str, source: str, target: str, severity: str, labels: list[dict[str, Any]]) -> dict[str, Any]:
    languages = (CHINESE, ENGLISH) if re.search("[\u4e00-\u9fff]", source) else (ENGLISH, CHINESE)
    return {
        "source": source,
        "target": target,
        "source_lang": languages[0],
        "target_lang": languages[1],
        "origin": "written",
        "whole": True,
        "twin": name,
        "severity": severity,
        "labels": labels,
    }


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--show", type=int, default=0)
    arguments = parser.parse_args()
    shown: Counter[str] = Counter()
    with arguments.output.open("w", encoding="utf-8") as file:
        for name, item in items(arguments.folder):
            for number, row in enumerate(rows(name, item)):
                file.write(json.dumps({"id": f"{name}/{number}", **row}, ensure_ascii=False) + "\n")
                kind = row["labels"][0]["check"] if row["labels"] else "good"
                shown[kind] += 1
                if shown[kind] <= arguments.show:
                    marked = [row["target"][slice(*span)] for label in row["labels"] for span in label["target_spans"]]
                    print(f"{kind}: {row['source']}\n    {row['target']}\n    {marked}")
    print(", ".join(f"{kind} {count}" for kind, count in shown.most_common()))


if __name__ == "__main__":
    main()
