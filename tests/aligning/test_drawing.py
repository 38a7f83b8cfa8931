from __future__ import annotations

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from transcheck.aligning.drawing import draw, to_pharaoh
from transcheck.language import segment_tokens
from transcheck.model import Alignment, Link

SOURCE = segment_tokens(["我", "爱", "印", "尼", "。"], "zh")
TARGET = segment_tokens(["I", "love", "old", "Indonesia", "."], "en")
ALIGNMENT = Alignment((Link(0, 0, 0.9, "dictionary"), Link(2, 3, 0.8, "phrase"), Link(3, 3, 0.7, "name")), "cut short")


def test_pharaoh_gives_index_pairs() -> None:
    assert to_pharaoh(ALIGNMENT) == "0-0 2-3 3-3"
    assert to_pharaoh(Alignment()) == ""


def test_groups_probabilities_evidence_and_the_unlinked_are_shown() -> None:
    lines = draw(SOURCE, TARGET, ALIGNMENT).splitlines()
    assert lines[0] == "source  我 爱 印 尼 。"
    assert lines[1] == "target  I love old Indonesia ."
    assert lines[2].split() == ["我", "──", "I", "0.90", "dictionary"]
    assert lines[3].split() == ["印", "尼", "──", "Indonesia", "0.70", "name,", "phrase"]
    assert lines[4] == "  爱 … 。 ── ∅"
    assert lines[5] == "  ∅ ── love old … ."
    assert lines[6] == "note    cut short"


def test_columns_line_up_for_wide_characters() -> None:
    lines = draw(SOURCE, TARGET, ALIGNMENT).splitlines()[2:4]

    def width(text: str) -> int:
        return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)

    assert len({width(line.partition("──")[0]) for line in lines}) == 1


@given(st.lists(st.text(max_size=5), max_size=5))
@settings(max_examples=50, deadline=None)
def test_no_control_character_gets_through(tokens: list[str]) -> None:
    text = segment_tokens(tokens, "zh")
    drawn = draw(text, TARGET, Alignment(tuple(Link(i, 0, 0.5, "position") for i in range(len(tokens)))))
    assert not [c for c in drawn if unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp") and c != "\n"]
