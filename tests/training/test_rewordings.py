import random

import pytest

from training.planting.rewordings import rewordings
from transcheck.language import segment
from transcheck.language.quantities import find_quantities
from transcheck.model import CHINESE, ENGLISH


def reworded(text: str, language: str) -> set[str]:
    return {other for seed in range(8) for other in rewordings(segment(text, language), random.Random(seed))}


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("They bought 3 houses.", "They bought three houses."),
        ("They bought three houses.", "They bought 3 houses."),
        ("Prices rose by 20% here.", "Prices rose by 20 percent here."),
        ("It has 12,000 people.", "It has 12000 people."),
        ("It has 25000 people.", "It has 25,000 people."),
        ("It cost 3,000,000 yuan.", "It cost 3 million yuan."),
        ("It cost 1.5 billion yuan.", "It cost 1,500 million yuan."),
        ("On May 3 it rained.", "On 3 May it rained."),
        ("On May 3, 2019 it rained.", "On 3 May 2019 it rained."),
        ("He does not know.", "He doesn't know."),
        ("That is impossible now.", "That is not possible now."),
        ("Nobody came.", "No one came."),
    ],
)
def test_english_is_said_otherwise(text: str, other: str) -> None:
    assert other in reworded(text, ENGLISH)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("他买了三个苹果。", "他买了3个苹果。"),
        ("他买了3个苹果。", "他买了三个苹果。"),
        ("价格上涨了20%。", "价格上涨了百分之二十。"),
        ("这里有250000人。", "这里有250,000人。"),
        ("这里有250000人。", "这里有25万人。"),
        ("花了1.5亿元。", "花了15000万元。"),
        ("他不能来。", "他无法来。"),
        ("我们周一见面。", "我们星期一见面。"),
    ],
)
def test_chinese_is_said_otherwise(text: str, other: str) -> None:
    assert other in reworded(text, CHINESE)


@pytest.mark.parametrize("text", ["The weather was fine.", "天气很好。", "", "1", "%"])
def test_where_there_is_nothing_to_reword_nothing_is_said(text: str) -> None:
    assert reworded(text, CHINESE if "天" in text else ENGLISH) == set()


@pytest.mark.parametrize(
    "text", ["He paid 12,000 yuan for 7 cows.", "It grew by 20% to 3 million.", "On May 3 we saw 11 ships."]
)
def test_rewording_changes_no_quantity(text: str) -> None:
    def values(english: str) -> list[tuple[object, ...]]:
        return sorted((found.low, found.high, found.kind, found.unit) for found in find_quantities(english, ENGLISH))

    for other in reworded(text, ENGLISH):
        assert values(other) == values(text), other
