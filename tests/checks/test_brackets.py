import pytest
from finding import Find


@pytest.mark.parametrize("check", ["content-omitted", "name-omitted"])
@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("荷兰皇家航空公司（KLM）取消了航班。", "KLM cancelled the flight."),
        ("美国国家广播公司(NBC)的民调昨天公布。", "The NBC poll was published yesterday."),
    ],
)
def test_what_a_bracket_names_anew_is_not_left_out(find: Find, check: str, source: str, target: str) -> None:
    assert find(check, source, target) == []


def test_what_stands_before_the_whole_original_in_a_bracket_renders_it(find: Find) -> None:
    assert find("content-added", "Il faut bien le faire.", "這是必須的 (Il faut bien le faire)。") == []


def test_a_bracket_whose_name_the_translation_lacks_explains_nothing(find: Find) -> None:
    [((said,), _)] = find("name-omitted", "她在温特图尔 (Winterthur) 长大。", "She grew up in a small town.")
    assert said == "温特图尔 (Winterthur)"


def test_brackets_that_never_close_are_read_to_the_end(find: Find) -> None:
    assert find("name-omitted", "公司（KLM" + "（" * 2000, "The company.") == []
