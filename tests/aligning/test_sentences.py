from __future__ import annotations

from transcheck.aligning.sentences import Bead, align_sentences
from transcheck.aligning.table import load_table
from transcheck.aligning.words import Lookup
from transcheck.language import segment
from transcheck.model import Text

LOOKUP = Lookup(load_table())


def _align(source: Text, target: Text) -> list[Bead]:
    [beads] = align_sentences([(source, target)], LOOKUP.find([(source, target)]), load_table())
    return beads


def _beads(chinese: str, english: str) -> list[tuple[str, str]]:
    source, target = segment(chinese, "zh"), segment(english, "en")

    def words(text: object, part: tuple[int, int]) -> str:
        first, last = part
        tokens = (source if text is source else target).tokens[first:last]
        return tokens[0].text if tokens else ""

    return [(words(source, bead.chinese), words(target, bead.english)) for bead in _align(source, target)]


def test_sentences_pair_in_order() -> None:
    assert _beads("苹果很好吃。天气很好。", "Apples are tasty. The weather is good.") == [
        ("苹果", "Apples"),
        ("天气", "The"),
    ]


def test_two_sentences_become_one() -> None:
    beads = _beads(
        "我去了医院。医生看了我的眼睛。他给了我一些药。",
        "I went to the hospital and the doctor looked at my eyes. He gave me some medicine.",
    )
    assert beads == [("我", "I"), ("他", "He")]


def test_one_sentence_becomes_two() -> None:
    beads = _beads(
        "我去了医院，医生看了我的眼睛。他给了我一些药。",
        "I went to the hospital. The doctor looked at my eyes. He gave me some medicine.",
    )
    assert beads == [("我", "I"), ("他", "He")]


def test_a_sentence_left_out_stands_alone() -> None:
    beads = _beads("苹果很好吃。护照会作废。天气非常好。", "Apples are very tasty. The weather is extremely good.")
    assert beads == [("苹果", "Apples"), ("护照", ""), ("天气", "The")]


def test_a_sentence_put_in_stands_alone() -> None:
    beads = _beads("苹果很好吃。天气非常好。", "Apples are tasty. My passport was stolen. The weather is very good.")
    assert ("", "My") in beads
    assert ("天气", "The") in beads


def test_swapped_sentences_are_paired() -> None:
    beads = _beads("苹果很好吃。我的护照被偷了。", "My passport was stolen. Apples are tasty.")
    assert sorted(beads) == [("我", "My"), ("苹果", "Apples")]


def test_beads_cover_every_token_once() -> None:
    source = segment("一。二。三。四。五。", "zh")
    target = segment("A b c. D. E f.", "en")
    beads = _align(source, target)
    for side, text in ((0, source), (1, target)):
        covered = [index for bead in beads for index in range(*bead[side])]
        assert sorted(covered) == list(range(len(text.tokens)))
