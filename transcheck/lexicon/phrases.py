"""Finds words and set phrases of known kinds in a segmented text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import accumulate

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
        # A token without characters may stand before a phrase.
        self._openings = frozenset(phrase[0] for phrase in self._chinese) | {""}
        # By their first word and their second, which is empty for one word alone: many begin alike.
        self._english: dict[str, dict[str, list[tuple[tuple[str, ...], str]]]] = defaultdict(lambda: defaultdict(list))
        for kind, phrases in english.items():
            for phrase in phrases.split(", "):
                first, *rest = words = tuple(phrase.split())
                self._english[first][rest[0] if rest else ""].append((words, kind))

    def find(self, text: Text) -> list[Phrase]:
        """The phrases of ``text`` in order, none overlapping another."""
        heads = text.heads
        met = heads.keys() & (self._openings if text.language == CHINESE else self._english.keys())
        if not met:
            return []
        places = sorted({place for head in met for place in heads[head]})
        if text.language == CHINESE:
            at = partial(self._chinese_at, text.norms)
        else:
            at = partial(self._english_at, text.forms)
        found: list[Phrase] = []
        for place in places:
            if (not found or place >= found[-1].last) and (phrase := at(place)):
                found.append(phrase)
        return found

    def _chinese_at(self, norms: Sequence[str], place: int) -> Phrase | None:
        joined = list(accumulate(norms[place : place + _LONGEST]))
        for length in range(len(joined), 0, -1):
            kind = self._chinese.get(joined[length - 1])
            if kind:
                return Phrase(kind, place, place + length)
        return None

    def _english_at(self, forms: Sequence[tuple[str, str]], place: int) -> Phrase | None:
        following = (*forms[place + 1], "") if place + 1 < len(forms) else ("",)
        for head in dict.fromkeys(forms[place]):
            if head not in self._english:
                continue
            longest: tuple[tuple[str, ...], str] | None = None
            by_second = self._english[head]
            for second in dict.fromkeys(following):
                for words, kind in by_second.get(second, ()):
                    if longest and len(words) <= len(longest[0]):
                        continue
                    end = place + len(words)
                    if len(words) < 3 or (
                        end <= len(forms)
                        and all(word in form for word, form in zip(words, forms[place:end], strict=True))
                    ):
                        longest = words, kind
            if longest:
                return Phrase(longest[1], place, place + len(longest[0]))
        return None
