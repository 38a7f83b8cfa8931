"""Takes out the flags that a row waives, and tells which waivers have had nothing to take out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from transcheck.checks import discover
from transcheck.configuration import suggestion
from transcheck.estimating.meaning_shifted import NAME as MEANING_SHIFTED
from transcheck.estimating.witnesses import CHECKS as WITNESSES
from transcheck.judging.hygiene import RULES as HYGIENE
from transcheck.model import Flag, Waiver

UNUSED = "unused-waiver"
"""What a waiver that matches nothing is called where defects have names."""


def waive(
    flags: Iterable[Flag], waivers: Sequence[Waiver], enabled: Callable[[str], bool]
) -> tuple[list[Flag], list[Flag], list[Waiver]]:
    """``(flags that stand, flags waived, waivers without a flag)``.

    Of a check that is not ``enabled`` nobody can say whether it would have flagged anything, so that its waiver counts
    as used; so does one of what is wrong with the data set, which is found elsewhere.
    """
    names = {waiver.check for waiver in waivers}
    standing: list[Flag] = []
    waived: list[Flag] = []
    for flag in flags:
        (waived if flag.check in names else standing).append(flag)
    used = {flag.check for flag in waived}
    unused = [
        waiver
        for waiver in waivers
        if waiver.check not in used and waiver.check not in HYGIENE and enabled(waiver.check)
    ]
    return standing, waived, unused


def explain(waiver: Waiver) -> str:
    """Why a waiver is of no use, and what to do."""
    if not waiver.check:
        return "the waiver names no check; write # transcheck: ignore[check-name] reason"
    known = (*discover(), *WITNESSES, MEANING_SHIFTED)
    advice = "take it out" if waiver.check in known else f"there is no such check{suggestion(waiver.check, known)}"
    return f"the waiver of {waiver.check} matches no flag; {advice}"
