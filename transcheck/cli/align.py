"""``transcheck align``: link the words of each pair."""

from __future__ import annotations

import atexit
import gc
import itertools
import json
import os
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from transcheck.cli._output import complain, open_output

if TYPE_CHECKING:
    from transcheck.aligning import Aligner
    from transcheck.aligning.rows import Row
    from transcheck.model import Alignment

_EPILOG = """\b
Examples:
  transcheck align pairs.jsonl --format text
  transcheck align pairs.jsonl --format jsonl --output links.jsonl
  transcheck align tokens.jsonl --format pharaoh > links.txt
"""

_TOGETHER = 200
"""Rows that are aligned at once, which is faster than one after the other."""


@click.command(epilog=_EPILOG)
@click.argument("source", metavar="INPUT")
@click.option(
    "--format",
    "output_format",
    type=click.Choice(("text", "jsonl", "pharaoh")),
    default="text",
    help="Drawn for people, one object a line, or index pairs. [text]",
)
@click.option("--output", metavar="FILE", help="Write the links here instead of the terminal.")
@click.option("--dictionary", metavar="FILE", help="CC-CEDICT entries of your own, beside those that come with us.")
@click.option("--glossary", "glossaries", multiple=True, metavar="FILE", help="CSV or TBX of fixed terms. Repeatable.")
def command(
    source: str, output_format: str, output: str | None, dictionary: str | None, glossaries: tuple[str, ...]
) -> None:
    """Show which word corresponds to which.

    INPUT is JSON Lines; a row has source_tokens and target_tokens (lists of strings), or source and target. Other
    formats that audit reads work too; - is standard input. Every row comes back; one that cannot be used has no links
    and a note.
    """
    # Only single characters are asked for their pinyin; the phrases take as long to load as the translation table.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "1")
    # Tokens and links hold no cycles; at its usual pace the collector takes a quarter of the time to find none.
    gc.set_threshold(1_000_000, 20, 100)
    # At the end it would go through all tables once more.
    atexit.register(gc.freeze)

    from transcheck.aligning import LexicalAligner
    from transcheck.lexicon.dictionary import load_dictionary
    from transcheck.lexicon.glossary import Glossary, load_glossary

    terms = Glossary()
    for path in glossaries:
        terms = terms + load_glossary(path)
    aligner = LexicalAligner(load_dictionary(dictionary) if dictionary else None, terms, with_support=False)
    problems = 0
    with open_output(output) as stream:
        rows = _rows(source)
        while together := list(itertools.islice(rows, _TOGETHER)):
            problems += sum(row.problem is not None for row in together)
            for row, alignment in zip(together, _align(together, aligner), strict=True):
                stream.write(_render(row, alignment, output_format) + "\n")
    if problems:
        complain(f"{problems} {'row' if problems == 1 else 'rows'} could not be aligned; see the notes.")


def _rows(path: str) -> Iterator[Row]:
    from transcheck.aligning.rows import Row, make_row, read_rows
    from transcheck.reading.encoding import STDIN, open_source

    with open_source(path) as opened:
        if path == STDIN or opened.head().lstrip().startswith("{"):
            yield from read_rows(opened)
            return
    from transcheck.pipeline import read_pairs

    for pair in read_pairs([path]):
        if pair.target is None:
            yield Row(pair.id, problem=pair.reason or "there is no translation")
        else:
            yield make_row(pair.id, pair.source, pair.target, pair.source_lang, pair.target_lang)


def _align(rows: list[Row], aligner: Aligner) -> Iterator[Alignment]:
    """An alignment for each row; of a row that cannot be used, the note alone."""
    from transcheck.model import Alignment

    found = iter(aligner.align_all([(row.source, row.target) for row in rows if row.source and row.target]))
    for row in rows:
        yield next(found) if row.source and row.target else Alignment(note=row.problem)


def _render(row: Row, alignment: Alignment, output_format: str) -> str:
    if output_format == "jsonl":
        return _object(row, alignment)
    from transcheck.aligning.drawing import draw, to_pharaoh

    if output_format == "pharaoh":
        return to_pharaoh(alignment)
    from transcheck.reporting.escaping import one_line

    if row.source is None or row.target is None:
        return f"{one_line(row.id)}\nnote    {one_line(row.problem or '')}\n"
    return f"{one_line(row.id)}\n{draw(row.source, row.target, alignment)}\n"


_ENCODER = json.JSONEncoder(ensure_ascii=False)
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def _object(row: Row, alignment: Alignment) -> str:
    fields: dict[str, object] = {
        "id": row.id,
        "source_tokens": row.tokens[0],
        "target_tokens": row.tokens[1],
        "links": [[link.source, link.target, link.probability] for link in alignment.links],
        "evidence": [link.evidence for link in alignment.links],
    }
    if alignment.note:
        fields["note"] = alignment.note
    line = _ENCODER.encode(fields)
    # A lone surrogate cannot be written in UTF-8, but it can as an escape.
    return line if _LONE_SURROGATE.search(line) is None else json.dumps(fields)
