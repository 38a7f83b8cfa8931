"""Words by which a Chinese question is put to the readers, 想问问大家, which an English one goes without."""

from __future__ import annotations

import re
from bisect import bisect_left

from transcheck.language.normalising import simplify
from transcheck.model import Text

_ASKING = re.compile(
    "(?:我?想|求|在此|弱弱地?)?(?:请问|问问|问一下|问下|请教一下|请教|求问|求助|想问)(?:一下|下)?"
    "(?:大家|各位(?:大神|大佬|朋友|网友)?|大神|大佬|朋友们|网友)?(?=[^。！!?？]{2,60}[?？])"
)

_SIGNS = frozenset("问問教求")
"""One of these is in all of them, and in few texts."""


def words_of_asking(text: Text) -> frozenset[int]:
    """The tokens of a Chinese ``text`` that only say that the writer asks what follows."""
    if _SIGNS.isdisjoint(text.raw):
        return frozenset()
    starts = [token.start for token in text.tokens]
    return frozenset(
        index
        for match in _ASKING.finditer(simplify(text.raw))
        for index in range(bisect_left(starts, match.start()), bisect_left(starts, match.end()))
    )
