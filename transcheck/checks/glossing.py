"""Short glosses, so that a message can be read without knowing Chinese."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from itertools import takewhile

from transcheck.language.normalising import simplify
from transcheck.lexicon.dictionary import load_dictionary
from transcheck.model import CHINESE, Span, Text
from transcheck.scripts import has_han

_NOTE = re.compile(r"\s*\([^)]*\)\s*|\s*\[[^\]]*\]")
_NO_GLOSS = ("CL:", "variant of", "old variant", "see ", "surname ", "abbr.", "used in", "erhua")
_LONGEST = 60


def quote(text: str) -> str:
    """The text in quotation marks, shortened in the middle if it is long."""
    plain = " ".join(text.split())
    if len(plain) > _LONGEST:
        plain = f"{plain[: _LONGEST // 2]} … {plain[-_LONGEST // 2 :]}"
    return f"“{plain}”"


@lru_cache(maxsize=4096)
def gloss(word: str) -> str:
    """The first sense of a Chinese word in the dictionary, in a few words; empty if it has none."""
    for definition in load_dictionary().definitions(simplify(word)):
        if not definition.startswith(_NO_GLOSS):
            plain = " ".join(_NOTE.sub(" ", definition).split())
            if plain and not has_han(plain):
                return plain if len(plain) <= 40 else plain[:39].rsplit(" ", 1)[0] + " …"
    return ""


_PARTS = 6
"""Words that are glossed one by one."""


def cite(text: Text, span: Span) -> str:
    """Words of ``text`` in quotation marks, Chinese ones with the gloss of the whole, or of each word."""
    words = text.raw[slice(*span)]
    if text.language != CHINESE or not has_han(words):
        return quote(words)
    known = gloss(words.strip())
    if not known:
        first = bisect_left(text.tokens, span[0], key=lambda token: token.start)
        parts = list(takewhile(lambda token: token.end <= span[1], text.tokens[first : first + _PARTS + 1]))
        if 1 < len(parts) <= _PARTS:
            known = " + ".join(gloss(part.text) or part.text for part in parts if part.norm[:1].isalnum())
    return f"{quote(words)} ({known})" if known else quote(words)
