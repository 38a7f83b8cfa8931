import pytest

from transcheck.lexicon.beings import is_being, is_body, is_person, may_be_name


@pytest.mark.parametrize("word", ["我", "医生", "狗", "警方", "出租车司机", "小王", "李强", "汤姆", "美国", "志愿者"])
def test_people_animals_and_bodies_of_people_can_do_something(word: str) -> None:
    assert is_being(word)


@pytest.mark.parametrize("word", ["桌子", "昨天", "咬", "人", "检查", "建筑物", "", "发生"])
def test_things_and_deeds_cannot(word: str) -> None:
    assert not is_being(word)


def test_a_firm_is_no_person_and_a_person_no_firm() -> None:
    assert is_body("公司")
    assert not is_person("公司")
    assert is_person("司机")
    assert not is_body("司机")


def test_names_nobody_has_heard_of() -> None:
    assert may_be_name("曼西内利")
    assert may_be_name("陈小芳")
    assert not may_be_name("三个小时")
    assert not may_be_name("假期")
