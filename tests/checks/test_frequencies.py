import pytest

from transcheck.checks.frequencies import frequencies
from transcheck.language import segment


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("一天三次，每次两片。", "zh", [(3, "day", "一天三次")]),
        ("每週兩次", "zh", [(2, "week", "每週兩次")]),
        ("我一年才去一次。", "zh", [(1, "year", "一年才去一次")]),
        (
            "Twice a week, then 12 times per month.",
            "en",
            [(2, "week", "Twice a week"), (12, "month", "12 times per month")],
        ),
        ("Once upon a time there was a king.", "en", []),
        ("他去过一次。", "zh", []),
    ],
)
def test_how_often_is_read_with_its_span(text: str, language: str, found: list[tuple[int, str, str]]) -> None:
    read = segment(text, language)
    assert [(each.times, each.unit, text[slice(*each.span)]) for each in frequencies(read)] == found
