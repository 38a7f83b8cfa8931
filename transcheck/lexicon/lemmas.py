"""English base forms and known words, from simplemma's list of words.

The list is read as it is packed: unpacked, one word is found four times as fast, but it takes twice as long before the
first is, and far more memory.
"""

from __future__ import annotations

from functools import lru_cache


def base_form(word: str) -> str:
    """The base form of an English word in lower case; of a word that is not known, the word itself."""
    import simplemma

    return simplemma.lemmatize(word, lang="en", low_memory=True).lower()


@lru_cache(maxsize=1 << 14)
def is_known(word: str) -> bool:
    """True if the list has the word."""
    import simplemma

    return simplemma.is_known(word, "en", low_memory=True)
