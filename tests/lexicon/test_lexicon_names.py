import pytest
from hypothesis import given
from hypothesis.strategies import text

from transcheck.lexicon import names
from transcheck.lexicon.surnames import surnames_spelled
from transcheck.lexicon.territories import english_names_of, is_territory
from transcheck.lexicon.transliterations import foreignness, givenness


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("chinese", "china"),
        ("peruvian", "peru"),
        ("belgian", "belgium"),
        ("dutch", "netherlands"),
        ("methodist", "methodism"),
        ("thai", "thailand"),
        ("afghans", "afghan"),
    ],
)
def test_words_of_one_root_are_derived(one: str, other: str) -> None:
    assert names.is_derived(one, other)
    assert names.is_derived(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("austria", "australia"), ("niger", "nigeria"), ("iran", "iraq"), ("slovakia", "slovenia")]
)
def test_likeness_is_no_root(one: str, other: str) -> None:
    assert not names.is_derived(one, other)


def test_forms_leave_out_what_explains_them() -> None:
    assert "taichung" in names.english_forms("台中")
    assert "world health organization" in names.english_forms("世卫组织")
    assert "WHO" in names.short_forms("世卫组织")
    assert "tsinghua university" in names.english_forms("清华")


def test_single_characters_count_only_outside_names() -> None:
    assert "iraq" not in names.words_evoked_by(["伊朗", "停电"])
    assert {"laos", "thailand"} <= names.words_evoked_by(["中老缅泰", "四国"])


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Zhang Wei", True), ("Li Xiaoming", True), ("Hong Kong", False), ("Lake Titicaca", False), ("You Can", False)],
)
def test_pinyin_names_are_people(name: str, expected: bool) -> None:
    assert names.is_pinyin_name(name) is expected


def test_countries_and_cities_are_no_ordinary_words() -> None:
    assert [word for word in ("china", "turkey", "shenyang", "google") if names.is_ordinary_word(word)] == []
    assert names.is_ordinary_word("university")
    assert names.is_ordinary_word("league")


def test_capitals_stand_for_countries() -> None:
    assert "greece" in names.country_of("athens")
    assert "united states" in names.country_of("washington")
    assert names.country_of("paris") == {"france"}


def test_surnames_have_spellings_of_many_places() -> None:
    assert {"吴", "黄"} <= surnames_spelled("ng")
    assert "陈" in surnames_spelled("tan")
    assert "蒋" in surnames_spelled("chiang")
    assert surnames_spelled("smith") == frozenset()


def test_territories_have_names_in_both_scripts_and_from_taiwan() -> None:
    assert english_names_of("美国") >= {"united states", "us"}
    assert english_names_of("纽西兰") == english_names_of("新西兰") == {"new zealand"}
    assert "french" in english_names_of("法语")
    assert is_territory("turkey")
    assert not is_territory("league")


def test_characters_of_foreign_and_of_given_names() -> None:
    assert foreignness("格里沃里") > 5
    assert foreignness("认为") < 0
    assert givenness("建国") > 0 > givenness("时间")


@pytest.mark.parametrize(
    ("word", "forms"),
    [("韶山", {"shaoshan"}), ("三河", {"sanhe"}), ("香港", {"hong kong"}), ("井冈山", {"jinggangshan"})],
)
def test_where_a_place_lies_is_no_name_of_it(word: str, forms: set[str]) -> None:
    assert forms <= names.english_forms(word) <= forms | {"jinggang mountains"}


@pytest.mark.parametrize("word", ["柳云龙", "时志明", "都丽娜"])
def test_people_with_rarer_surnames_are_known_by_their_given_names(word: str) -> None:
    assert names.is_pinyin_person(word)
    assert names.is_chinese_name(word)


@pytest.mark.parametrize("word", ["那时候", "单口相", "水立方", "经济学"])
def test_words_that_only_begin_like_a_surname_are_nobody(word: str) -> None:
    assert not names.is_pinyin_person(word)


def test_pinyin_is_found_beside_digits_and_signs() -> None:
    assert names.runs_read_as("laihaizhe", "25日，“赖海哲”ABC说3次") == ["赖海哲"]
    assert names.runs_read_as("ri", "25日") == ["日"]
    assert names.runs_read_as("a", "A3") == []


@given(text(max_size=40))
def test_any_text_has_runs_of_its_own_characters(raw: str) -> None:
    assert all(run in raw for run in names.runs_read_as("zhang", f"张{raw}"[1:]))
    assert names.runs_read_as("zhang", f"张{raw}")[:1] == ["张"]


def test_characters_without_pinyin_keep_their_places() -> None:
    assert names.runs_read_as("zhangsan", "\U0003fffe\U0003fffd张三\ufaff\ufafe") == ["张三"]


def test_metals_are_no_names_and_money_of_several_countries_is() -> None:
    assert not names.english_forms("黄金")
    assert "central african cfa franc" in english_names_of("中非法郎")


def test_countries_have_capitals() -> None:
    assert names.is_country("法国")
    assert names.is_country("埃及")
    assert not names.is_country("香港")
    assert not names.is_country("欧洲")


@pytest.mark.parametrize(("place", "spelled"), [("琼州海峡", "qiangzhou"), ("离石区", "lianshi"), ("石首", "shishuo")])
def test_a_syllable_nearly_right_is_misspelt(place: str, spelled: str) -> None:
    assert names.is_misspelt(place, spelled)


@pytest.mark.parametrize(
    ("place", "spelled"),
    [("福州", "suzhou"), ("河南", "hunan"), ("南京", "nanning"), ("太原", "taiyuan"), ("离石", "jiangshi"), ("", "")],
)
def test_another_place_and_the_right_spelling_are_not(place: str, spelled: str) -> None:
    assert not names.is_misspelt(place, spelled)
