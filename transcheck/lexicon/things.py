"""English nouns that name one kind of thing each, and the Chinese words that the dictionary explains by them.

A piano is no violin, and nobody who translates takes the one for the other: what names one kind of thing has few names
in either language. ``fields.txt`` lists such words with their Chinese ones, field by field; here the dictionary has to
say what a Chinese word is, so that a word counts that no field has.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from transcheck.lexicon.dictionary import load_dictionary
from transcheck.lexicon.lemmas import base_form

_FILE = Path(__file__).parent / "data" / "things.txt"
_NOTE = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_WORD = re.compile(r"[a-z'-]+")
_LONGEST = 3
"""Words of a definition that names a thing and says no more."""
_NO_DEFINITION = ("CL:", "see ", "variant of ", "old variant ", "abbr. ", "surname ")


@lru_cache(maxsize=1)
def _kinds() -> dict[str, frozenset[str]]:
    kinds: dict[str, frozenset[str]] = {}
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        kind, _, words = line.partition(": ")
        if words and not line.startswith("#"):
            for word in words.split():
                kinds[word] = kinds.get(word, frozenset()) | {kind}
    return kinds


def kinds_of(lemma: str) -> frozenset[str]:
    """The kinds of things that an English word names; none if it names no thing, or many."""
    return _kinds().get(lemma, frozenset())


@lru_cache(maxsize=65536)
def things_of(word: str) -> frozenset[str]:
    """The English nouns for things by which the dictionary explains the simplified Chinese ``word``.

    None if it is a deed as well, or most of what it is explained by is no thing; of a single character all must be.
    """
    definitions = [each for each in load_dictionary().definitions(word) if not each.startswith(_NO_DEFINITION)]
    named = [_things_in(each) for each in definitions]
    least = len(named) if len(word) == 1 else len(named) / 2
    if any(each.startswith("to ") for each in definitions) or sum(map(bool, named)) < least:
        return frozenset()
    return frozenset().union(*named)


def _things_in(definition: str) -> frozenset[str]:
    parts = re.split("[;,]", _NOTE.sub("", definition))
    return frozenset(thing for part in parts for thing in _named(part))


def _named(definition: str) -> set[str]:
    """The thing that a definition, or one of its parts, names: its last word."""
    words = _WORD.findall(definition.lower())
    if not 0 < len(words) <= _LONGEST or not _PREPOSITIONS.isdisjoint(words):
        return set()
    named = words[-2] if len(words) > 1 and words[-1] in _OF_A_KIND else words[-1]
    return {form for form in (named, base_form(named)) if form in _kinds()}


_OF_A_KIND = frozenset("tree fruit plant flower bird fish wood".split())
"""What a definition adds to the thing that it names: loquat tree."""
_PREPOSITIONS = frozenset("at by for from in of on to with".split())
"""Words of a definition that names no thing: on hand."""
