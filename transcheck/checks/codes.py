"""Names that are written with letters and digits in both languages: G20, 5G, A320, COVID-19."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.language.normalising import simplify
from transcheck.model import Span

_CODE = re.compile(r"(?<![A-Za-z0-9.,])(?:[A-Z]{1,6}[a-z]{0,2}-?\d{1,4}|\d{1,3}[A-Z]{1,2})(?![A-Za-z0-9]|[.,]\d)")
_AMOUNTS = re.compile(r"\d+(?:K|M|B|KM|KG|PM|AM|W|G[BH]?|TB|MB|L|C|F)$|(?:Q|H)[1-4]$|(?:US|HK|NT|RMB|CNY|USD|No)\d")
"""What is an amount, a time or a part of a year, for which there are other checks."""
_KEPT = frozenset(f"{generation}G" for generation in "23456")
"""Generations of mobile networks, which look like a weight."""


def exchanged_codes(source: str, target: str) -> Iterator[tuple[Span, Span]]:
    """Codes of one text with the code of the same letters that alone stands for them in the other."""
    here, there = _codes(source), _codes(target)
    shared = {code for code, _ in here} & {code for code, _ in there}
    rivals = [(code, span) for code, span in there if code not in shared]
    for code, span in here:
        if code in shared:
            continue
        alike = [rival for rival in rivals if _letters(rival[0]) == _letters(code)]
        if len(alike) == 1 and not _spelled_out(code, target):
            rivals.remove(alike[0])
            yield span, alike[0][1]


def _codes(text: str) -> list[tuple[str, Span]]:
    found = ((match[0].replace("-", "").upper(), match.span()) for match in _CODE.finditer(text))
    return [(code, span) for code, span in found if code in _KEPT or not _AMOUNTS.match(code)]


def _letters(code: str) -> str:
    return re.sub(r"\d+", "#", code)


def _spelled_out(code: str, text: str) -> bool:
    """True where the digits of the code stand in the text otherwise: 二十国集团 or "Group of 20" for G20."""
    digits = re.sub(r"\D", "", code)
    return re.search(rf"(?<!\d){digits}(?!\d)", re.sub(_CODE, "", simplify(text))) is not None
