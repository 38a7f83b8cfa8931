"""Finds words and set phrases of known kinds in a segmented text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from transcheck.model import CHINESE, Text

_LONGEST = 6
"""Tokens that a phrase may have."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase found in a text: its kind, and its tokens from ``first`` up to, not including, ``last``."""

    kind: str
    first: int
    last: int


class Phrases:
    """Phrases by kind, for Chinese (simplified, without spaces) and English (lower case; forms or lemmas).

    Where phrases overlap, the longest wins, so that a longer phrase can take a word out of play: kinds that nobody
    asks for do just that.
    """

    def __init__(self, chinese: Mapping[str, str], english: Mapping[str, str]):
        """Takes the phrases of each kind in one string: Chinese parted by spaces, English by commas."""
        self._chinese = {phrase: kind for kind, phrases in chinese.items() for phrase in phrases.split()}
        self._english: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        for kind, phrases in english.items():
            for phrase in phrases.split(", "):
                words = tuple(phrase.split())
                self._english[words[0]].append((words, kind))
        for known in self._english.values():
            known.sort(key=lambda entry: -len(entry[0]))

    def find(self, text: Text) -> list[Phrase]:
        """The phrases of ``text`` in order, none overlapping another."""
        found: list[Phrase] = []
        place = 0
        while place < len(text.tokens):
            phrase = self._at(text, place)
            if phrase:
                found.append(phrase)
            place = phrase.last if phrase else place + 1
        return found

    def _at(self, text: Text, place: int) -> Phrase | None:
        tokens = text.tokens[place : place + _LONGEST]
        if text.language == CHINESE:
            for length in range(len(tokens), 0, -1):
                kind = self._chinese.get("".join(token.norm for token in tokens[:length]))
                if kind:
                    return Phrase(kind, place, place + length)
            return None
        forms = [(token.norm.replace("’", "'"), token.lemma) for token in tokens]
        for head in dict.fromkeys(forms[0]):
            for words, kind in self._english.get(head, ()):
                if len(words) <= len(forms) and all(word in form for word, form in zip(words, forms, strict=False)):
                    return Phrase(kind, place, place + len(words))
        return None
