"""Names, senses and tenses that are planted."""

import random

import pytest

from training.planting.bitext import Bitext
from training.planting.kinds import Good
from training.planting.listed import listed_words
from training.planting.names import other_names
from training.planting.senses import other_senses
from training.planting.tenses import other_tenses
from transcheck.aligning import LexicalAligner
from transcheck.model import CHINESE, ENGLISH

NAMES = [("marra", "马拉"), ("leiva", "莱瓦"), ("katagas", "卡塔加斯")]


def bitext(source: str, target: str, *, into_chinese: bool = False) -> Bitext:
    languages = (ENGLISH, CHINESE) if into_chinese else (CHINESE, ENGLISH)
    return Bitext(Good("a", source, target, *languages), LexicalAligner())


def test_a_name_becomes_one_that_the_source_does_not_have() -> None:
    pair = bitext("昨天汤姆去了北京。", "Yesterday Tom went to Beijing on Monday.")
    found = list(other_names(pair, NAMES, random.Random(1)))
    assert {planted.kind for planted in found} == {"name"}
    for planted in found:
        ((start, end),) = planted.target_spans
        assert planted.target[start:end] in {"Marra", "Leiva", "Katagas"}
    assert [planted.source_spans for planted in found] == [((2, 4),), ((6, 8),)]  # 汤姆, 北京, but not Monday


def test_in_chinese_the_other_name_has_about_the_length_of_the_one_it_stands_for() -> None:
    pair = bitext("We met with Johnson in London.", "我们在伦敦见到了约翰逊。", into_chinese=True)
    for planted in other_names(pair, NAMES, random.Random(1)):
        ((start, end),) = planted.target_spans
        assert planted.target[start:end] in {"马拉", "莱瓦", "卡塔加斯"}
        assert abs(len(planted.target) - len(pair.good.target)) <= 1


def test_without_names_none_is_planted() -> None:
    assert list(other_names(bitext("汤姆来了。", "I saw Tom."), (), random.Random(1))) == []


def test_a_rendering_for_another_sense_of_the_source_word_is_planted() -> None:
    pair = bitext("他是我们的对象。", "He is our target.")
    planted = {found.target for found in other_senses(pair, lambda one, other, language: True)}
    assert "He is our partner." in planted
    assert "He is our target." not in planted


def test_senses_that_are_near_to_each_other_are_left_alone() -> None:
    pair = bitext("我们开始工作。", "We begin work.")
    assert "We start work." not in {found.target for found in other_senses(pair, lambda one, other, language: True)}
    assert not list(other_senses(pair, lambda one, other, language: False))


@pytest.mark.parametrize(
    ("target", "planted"),
    [
        ("Yesterday she visited the museum.", "Yesterday she will visit the museum."),
        ("She has visited the museum.", "She will visit the museum."),
        ("She will visit the museum.", "She used to visit the museum."),
    ],
)
def test_what_was_is_still_to_come_and_the_other_way_round(target: str, planted: str) -> None:
    assert planted in {found.target for found in other_tenses(bitext("她参观了博物馆。", target))}


def test_a_participle_is_no_tense() -> None:
    assert not list(other_tenses(bitext("被参观的博物馆很大。", "The museum visited by many is big.")))


def test_another_member_of_a_field_and_the_opposite_are_planted() -> None:
    pair = bitext("她买了一只猫。", "She will buy a cat.")
    planted = [found for seed in range(20) for found in listed_words(pair, random.Random(seed))]
    assert {found.kind for found in planted} == {"neighbour", "antonym"}
    assert "She will sell a cat." in {found.target for found in planted}
    exchanged = {found.target for found in planted if found.kind == "neighbour"}
    assert len({target for target in exchanged if target.startswith("She will buy ")}) > 3
    assert "She will buy a cat." not in exchanged
    assert {found.source_spans[-1] for found in planted if "cat" not in found.target} == {(5, 6)}


def test_listed_words_keep_their_form() -> None:
    pair = bitext("她养了几只猫。", "She has some cats.")
    planted = [found for seed in range(20) for found in listed_words(pair, random.Random(seed))]
    exchanged = {found.target for found in planted if found.kind == "neighbour"}
    assert exchanged
    assert all(target.endswith("s.") for target in exchanged)


def test_into_chinese_a_listed_word_shares_no_character_with_what_it_replaces() -> None:
    pair = bitext("The doctor was late.", "医生迟到了。", into_chinese=True)
    exchanged = {
        found.target.removesuffix("迟到了。")
        for seed in range(20)
        for found in listed_words(pair, random.Random(seed))
        if found.kind == "neighbour"
    }
    assert exchanged
    assert not any(set(word) & set("医生") for word in exchanged)
