import pytest

from transcheck.checks.excused_negations import Excuses
from transcheck.language import segment


def is_excused(english: str, chinese: str) -> bool:
    text = segment(english, "en")
    return Excuses(text, segment(chinese, "zh")).hold(text.norms.index("n't"))


def test_no_further_is_only_so_far() -> None:
    assert is_excused("She didn't look past the cover.", "她只看了封面。")


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("She didn't look past the cover.", "她看了封面后面的内容。"),  # nothing says "only"
        ("She didn't look at the cover.", "她只看了封面。"),  # nothing says how far
    ],
)
def test_other_denials_are_not(english: str, chinese: str) -> None:
    assert not is_excused(english, chinese)
