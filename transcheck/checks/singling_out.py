"""Who, and nobody else, it was: 是我提的, 反倒要我赔, "he was the one who", "it was me who"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.checks.relations import Joined
from transcheck.model import CHINESE, Text


def singled_out(text: Text) -> Iterator[tuple[int, int]]:
    """The persons (1 to 3) that a text singles out by a pronoun, each with its token; nothing if it denies any."""
    if text.language == CHINESE:
        for start, end in text.sentences:
            joined = Joined.of(text, start, end)
            for found in _CHINESE.finditer(joined.text):
                place = joined.tokens(found.span(found.lastgroup or 0)).start
                yield _PERSONS[found[found.lastgroup or 0][0]], place
        return
    words = text.norms
    for index in range(len(words) - 4):
        if words[index] in _SUBJECTS and words[index + 1] in _BE and words[index + 2 : index + 4] == ("the", "one"):
            yield _SUBJECTS[words[index]], index
        elif words[index] == "it" and words[index + 1] in _BE and words[index + 3] in ("who", "that"):
            yield from ((person, index + 2) for person in [_OBJECTS.get(words[index + 2])] if person)


_CHINESE = re.compile(
    "(?<![不就只要都还])是(?P<doer>[我你他她])们?(?!的)[^，我你他她的]{1,4}的(?=，|$)|"
    "的人?也?是(?P<one>[我你他她])们?(?=，|$)|"
    "(?:反倒|反而)[要得让叫](?P<made>[我你他她])们?(?!的)"
)
_PERSONS = {"我": 1, "你": 2, "他": 3, "她": 3}
_BE = frozenset("is was am are were 's 'm 're ’s ’m ’re".split())
_SUBJECTS = {"i": 1, "we": 1, "you": 2, "he": 3, "she": 3, "they": 3}
_OBJECTS = {**_SUBJECTS, "me": 1, "us": 1, "him": 3, "her": 3, "them": 3}
