import pytest

from transcheck.lexicon.beings import is_being


@pytest.mark.parametrize("word", ["我", "医生", "狗", "警方", "出租车司机", "小王", "李强", "汤姆", "美国", "志愿者"])
def test_people_animals_and_bodies_of_people_can_do_something(word: str) -> None:
    assert is_being(word)


@pytest.mark.parametrize("word", ["桌子", "昨天", "咬", "人", "检查", "建筑物", "", "发生"])
def test_things_and_deeds_cannot(word: str) -> None:
    assert not is_being(word)
