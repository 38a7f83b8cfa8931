import pytest

from transcheck.checks.negation_scope import open_negations
from transcheck.language import segment


@pytest.mark.parametrize(
    ("text", "denials"),
    [
        ("not me crying at 3am", 0),
        ("Not him, he is fine.", 1),
        ("I can't even 😭", 0),
        ("I can't even walk.", 1),
        ("ain't nobody got time", 1),
        ("We didn't see nothing.", 1),
        ("I dont know", 1),
        ("I don't know nor care, and nobody asked.", 3),
    ],
)
def test_what_only_looks_like_a_denial_or_repeats_one_does_not_count(text: str, denials: int) -> None:
    assert len(open_negations(segment(text, "en"))) == denials


@pytest.mark.parametrize(
    ("text", "denials"),
    [
        ("若未在5月5日之前取消，将被收费。", 1),
        ("没写完之前不能走。", 1),
        ("他未在规定的日期或之前到。", 1),
    ],
)
def test_not_yet_before_what_is_done_denies_nothing_but_before_a_day_it_does(text: str, denials: int) -> None:
    assert len(open_negations(segment(text, "zh"))) == denials
