"""Writes docs/checks: a page for each check and a table of all, out of the docstrings of their modules.

Run it after a check has been added or its docstring changed; a test compares the pages with the docstrings.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from transcheck.checks import Check, discover
from transcheck.checks.documentation import Example, documentation
from transcheck.model import Span
from transcheck.reporting.escaping import markdown

FOLDER = Path(__file__).resolve().parent / "checks"
INDEX = "README.md"


def main() -> None:
    """Writes every page anew and removes those of checks that are no more."""
    FOLDER.mkdir(exist_ok=True)
    made = pages()
    for old in FOLDER.glob("*.md"):
        if old.name not in made:
            old.unlink()
    for name, text in made.items():
        (FOLDER / name).write_text(text, encoding="utf-8")


def pages() -> dict[str, str]:
    """File name and text of each page, for the checks of this package."""
    own = [check for check in discover().values() if check.__module__.startswith("transcheck.")]
    return {INDEX: index(own), **{f"{check.name}.md": page(check) for check in own}}


def index(checks: Iterable[type[Check]]) -> str:
    """The table of all checks."""
    rows = [
        f"| [{check.name}]({check.name}.md) | {check.category} | {check.severity.value} | {first_line(check)} |"
        for check in checks
    ]
    return "\n".join(
        [
            "# The checks",
            "",
            "What transcheck flags. A page tells for each check why it matters, with examples and known false alarms;",
            "`transcheck explain NAME` prints the same. The severity is that of most of a check's flags; some",
            "weigh more or less. [Settings](../configuration.md) switch checks off and weigh them otherwise.",
            "",
            "| check | category | severity | what it flags |",
            "| --- | --- | --- | --- |",
            *rows,
            "",
        ]
    )


def first_line(check: type[Check]) -> str:
    """The summary's first line as Markdown."""
    return markdown(documentation(check).summary.partition("\n")[0])


def page(check: type[Check]) -> str:
    """The page of one check."""
    words = documentation(check)
    details = words.summary.partition("\n\n")[2]
    parts = [
        f"# {check.name}",
        f"Category `{check.category}`, severity {check.severity.value}. [All checks]({INDEX})",
        first_line(check),
        *(markdown(" ".join(paragraph.split())) for paragraph in details.split("\n\n") if paragraph),
        f"In Chinese: {markdown(words.chinese)}",
        f"## Why it matters\n\n{markdown(sentence(words.why))}",
        *glossary(words.glossary),
        f"## Flagged\n\nBrackets mark the words, empty ones a place that lacks some.\n\n{block(words.flagged)}",
        f"## Clean\n\n{block(words.clean)}",
        f"## Known false alarms\n\n{markdown(sentence(words.false_alarms))}",
    ]
    return "\n\n".join(parts) + "\n"


def glossary(text: str) -> list[str]:
    """The glossary that the examples need, if they need one."""
    return [f"## Glossary of the examples\n\n```csv\n{text}\n```"] if text else []


def sentence(text: str) -> str:
    """``text``, which continues its heading in the docstring, with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def block(examples: Iterable[Example]) -> str:
    """The examples as in the docstring, a pair of lines each."""
    lines = [
        f"{marked(example.source, example.source_spans)}\n→ {marked(example.target, example.target_spans)}"
        for example in examples
    ]
    return "```text\n" + "\n\n".join(lines) + "\n```"


def marked(text: str, spans: Iterable[Span]) -> str:
    """``text`` with brackets around ``spans``."""
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text


if __name__ == "__main__":
    main()
