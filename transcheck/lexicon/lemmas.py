"""English base forms and known words, from simplemma's list of words.

The list is read as it is packed: unpacked, one word is found four times as fast, but it takes twice as long before the
first is, and far more memory.
"""

from __future__ import annotations

import re
from functools import lru_cache


def base_form(word: str) -> str:
    """The base form of an English word in lower case; of a word that is not known, the word itself."""
    import simplemma

    found = simplemma.lemmatize(word, lang="en", low_memory=True).lower()
    # The list leaves the doubled l of "cancelled" and "signalled".
    doubled = found != word and _DOUBLED.fullmatch(found) and found not in _ENDING_IN_LL
    return found[:-1] if doubled and is_known(found[:-1]) else found


_DOUBLED = re.compile(r"[a-z]*[aeiou][a-z]*[^aeiou][ae]ll")
_ENDING_IN_LL = frozenset(
    "install reinstall recall befall forestall enthrall appall overall retell foretell misspell farewell".split()
)


@lru_cache(maxsize=1 << 14)
def is_known(word: str) -> bool:
    """True if the list has the word."""
    import simplemma

    return simplemma.is_known(word, "en", low_memory=True)


def positives(word: str) -> tuple[str, ...]:
    """What a word may be the comparative or superlative of: "big" of "bigger", "heavy" of "heaviest"; often nothing."""
    match = _GRADED.fullmatch(word)
    if match is None or word in _NO_GRADES:
        return ()
    stem = match[1]
    doubled = len(stem) > _SHORTEST and stem[-1] == stem[-2]
    others = (stem[:-1],) if doubled else (f"{stem[:-1]}y",) if stem[-1] == "i" else ()
    return (stem, f"{stem}e", *others)


def verbs_of(word: str) -> tuple[str, ...]:
    """What a word may be a participle of: "buy" of "buying", "close" of "closing"; the list has many as nouns."""
    match = _PARTICIPLE.fullmatch(word)
    if match is None:
        return ()
    stem = match[1]
    doubled = len(stem) > _SHORTEST and stem[-1] == stem[-2]
    return (stem, f"{stem}e", *((stem[:-1],) if doubled else ()))


_PARTICIPLE = re.compile(r"([a-z]*[aeiouy][a-z]*)(?:ing|ed)")
_GRADED = re.compile(r"([a-z]{3,})(?:er|est)")
_SHORTEST = 3
"""Letters of a stem that has no doubled one."""
_NO_GRADES = frozenset("later former latter rather earlier further lower upper over under other closer".split())
"""Words that compare nothing, or say something else than the word that they are made of."""
