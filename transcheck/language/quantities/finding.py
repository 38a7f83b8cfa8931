"""The way in: quantities of a text in either language."""

from __future__ import annotations

from transcheck.model import CHINESE, ENGLISH, Quantity


def find_quantities(text: str, language: str) -> list[Quantity]:
    """The quantities of ``text`` in order, none overlapping another; empty for a language that is neither zh nor en.

    ``text`` is expected half-width and simplified. Time is linear in its length.
    """
    if language == CHINESE:
        from transcheck.language.quantities import chinese

        return chinese.find(text)
    if language == ENGLISH:
        from transcheck.language.quantities import english

        return english.find(text)
    return []
