"""A text as it would be written with care, for the estimator, which has learned from such texts.

Comments without a capital letter or in capitals alone, and texts that were cut into tokens ("yes , i don 't"), say
nothing less for it. The network takes such looks for a poor translation.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from transcheck.language.normalising import simplify
from transcheck.model import CHINESE, ENGLISH, Span
from transcheck.scripts import HAN

_CUT = {
    CHINESE: re.compile(rf"(?<=[{HAN}，。！？；：、]) +(?=[{HAN}，。！？；：、])"),
    ENGLISH: re.compile(
        r"(?<! ) +(?=[.,!?;:)\]%](?:\s|$))|(?<=[a-zA-Z]) (?=['’](?:s|re|ve|ll|d|m|t)\b)|(?<=[(\[]) ", re.IGNORECASE
    ),
}
_SENTENCE = re.compile(r"(?:^|[.!?]['\"”’)]?\s+)['\"“‘(]?[a-z]")
_I = re.compile(r"(?<![\w'’-])i(?![\w-])")
_SHOUTED = 0.8
"""Share of letters that are capitals from which a text is in capitals."""
_WORDS = 4
"""Letters without which one cannot tell."""
_LONE = re.compile("[\ud800-\udfff]")
"""Half surrogate pairs, which are no characters and which the tokenizer refuses."""


class Plain:
    """What is read of a text, and where each of its characters stands in the text as given."""

    def __init__(self, raw: str, language: str) -> None:
        """Simplified characters, usual spaces and, in English, usual capitals."""
        # One simplified character stands for one traditional one, so that places hold.
        written = _LONE.sub("\ufffd", simplify(raw))
        if language != CHINESE:
            written = _with_usual_capitals(written)
        gaps = [match.span() for match in _CUT[language].finditer(written)]
        kept = [(first, last) for (_, first), (last, _) in pairwise(((0, 0), *gaps, (len(written), len(written))))]
        self.text = "".join(written[slice(*span)] for span in kept)
        self._places = [place for span in kept for place in range(*span)] if gaps else None

    def original(self, offsets: Sequence[Span]) -> Sequence[Span]:
        """Spans of ``text`` as spans of the text as given."""
        if self._places is None:
            return offsets
        places = [*self._places, self._places[-1] + 1] if self._places else [0]
        return [(places[start], places[max(start, end - 1)] + (start < end)) for start, end in offsets]


def _with_usual_capitals(text: str) -> str:
    """A text of small letters alone, or of capitals, with a capital where a sentence begins, and for "I"."""
    letters = [character for character in text if character.isascii() and character.isalpha()]
    capitals = sum(character.isupper() for character in letters)
    if len(letters) < _WORDS or 0 < capitals < _SHOUTED * len(letters):
        return text
    small = "".join(character.lower() if character.isascii() else character for character in text)
    return _I.sub("I", _SENTENCE.sub(lambda match: match[0].upper(), small))
