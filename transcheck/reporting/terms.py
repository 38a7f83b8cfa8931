"""What Chinese readers of the report and of the review see in the place of the English in our data.

Flags carry the name of a check, a category and a message in English, which programs depend on. For a Chinese reader the
check has a name and one sentence (from its documentation) that stands beside the words it is about.
"""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.resources import files
from typing import Any


@lru_cache(maxsize=1)
def chinese_terms() -> dict[str, Any]:
    """``checks`` (name: [title, sentence]; either may be empty), ``categories`` and ``reasons`` (English: Chinese)."""
    from transcheck.checks import discover
    from transcheck.checks.documentation import documentation

    written = json.loads(files("transcheck.reporting").joinpath("html", "terms.zh.json").read_text(encoding="utf-8"))
    sentences = dict(written["sentences"])
    for name, check in discover().items():
        sentences[name] = documentation(check).chinese
    titles = written["checks"]
    return {
        "checks": {
            name: [titles.get(name, sentences.get(name, "").rstrip("。")), sentences.get(name, "")]
            for name in sorted({*titles, *sentences})
        },
        "categories": written["categories"],
        "reasons": written["reasons"],
    }
