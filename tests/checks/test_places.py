import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.aligning import LexicalAligner
from transcheck.checks.base import Bitext
from transcheck.checks.places import Neighbour, looseness, neighbours, place_by
from transcheck.language import segment
from transcheck.model import Pair

ALIGNER = LexicalAligner()


def bitext_of(source: str, target: str) -> Bitext:
    texts = (segment(source, "zh"), segment(target, "en"))
    if source.isascii():
        texts = (segment(source, "en"), segment(target, "zh"))
    return Bitext(Pair("", source, target), *texts, ALIGNER.align(*texts))


@pytest.mark.parametrize(
    ("source", "word", "target"),
    [
        (
            "去年，挪威卖出了三百艘帆船，丹麦卖出了八十艘。",
            "挪威",
            "Last year three hundred sailing boats were sold in|, and eighty in Denmark.",
        ),
        ("医生建议病人每天吃蔬菜。", "病人", "The doctor advised the| to eat vegetables every day."),
        ("警察昨天逮捕了三名小偷。", "逮捕", "The police| three thieves yesterday."),
        ("I put the book on the table.", "book", "我把|放在桌子上。"),
    ],
)
def test_a_word_belongs_where_the_sentence_has_a_hole(source: str, word: str, target: str) -> None:
    place = target.index("|")
    bitext = bitext_of(source, target.replace("|", ""))
    index = next(i for i, token in enumerate(bitext.source.tokens) if token.text == word)
    assert bitext.place_of(bitext.source, index, index + 1) == (place, place)


def test_a_word_that_was_replaced_belongs_beside_what_stands_in_its_place() -> None:
    bitext = bitext_of("他们在上海开了一家书店。", "They opened a bookshop in zorbly.")
    index = next(i for i, token in enumerate(bitext.source.tokens) if token.text == "上海")
    place, _ = bitext.place_of(bitext.source, index, index + 1)
    assert bitext.target.raw[:place] in ("They opened a bookshop in", "They opened a bookshop in zorbly")


def test_what_was_added_belongs_between_its_neighbours_though_the_source_goes_badly_together() -> None:
    bitext = bitext_of("he go the shop buy bread", "他昨天去商店买面包")
    index = next(i for i, token in enumerate(bitext.target.tokens) if token.text == "昨天")
    place, _ = bitext.place_of(bitext.target, index, index + 1)
    assert bitext.source.raw[:place] == "he"


def test_nearer_neighbours_and_those_with_a_meaning_count_more() -> None:
    counterparts = {0: [4], 5: [1, 2], 9: [7]}
    (before, after) = neighbours(6, 8, 10, lambda index: counterparts.get(index, []), lambda index: index == 5)
    assert (before.place, after.place) == (3, 7)
    assert before.weight > after.weight > 0


def test_without_neighbours_words_belong_at_the_end() -> None:
    text = segment("他来了。", "zh")
    assert place_by(text, neighbours(0, 1, 1, lambda _: [], bool), lambda _: False, ()) == (4, 4)


def test_an_empty_text_has_one_place() -> None:
    assert place_by(segment("", "en"), [], lambda _: False, ()) == (0, 0)


@given(st.text(alphabet="the cat sat, on 猫坐在。! 3", max_size=40), st.integers(0, 50), st.sampled_from(["en", "zh"]))
def test_a_place_lies_at_the_edge_of_a_word(raw: str, edge: int, language: str) -> None:
    text = segment(raw, language)
    edge = min(edge, len(text.tokens))
    loose = looseness(text)
    assert len(loose) == len(text.tokens) + 1
    start, end = place_by(text, [Neighbour(edge, 1.5)], lambda place: place % 2 == 0, loose)
    assert start == end
    assert start in {0, *(token.start for token in text.tokens), *(token.end for token in text.tokens)}
