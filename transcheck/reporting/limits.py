"""What no report can know, said in every one of them."""

from __future__ import annotations

import json
from importlib.resources import files

IN_SHORT = (
    "Made by a program from the texts alone: a flag is a reason to look, not a proof, and what has no flag may be "
    "wrong too. Whether the source is true, it does not know."
)
"""For a terminal, and for programs that show one sentence."""


def limits() -> list[str]:
    """The sentences of the HTML report, in English."""
    words = json.loads(files("transcheck.reporting").joinpath("html", "words.en.json").read_text(encoding="utf-8"))
    return str(words["limits"]).split("\n")
