import pytest

from transcheck.aligning import LexicalAligner
from transcheck.checks.base import Bitext
from transcheck.checks.quantity_pairs import pair_quantities
from transcheck.language import segment
from transcheck.model import Pair

ALIGNER = LexicalAligner()


def conflicts(source: str, target: str) -> list[tuple[str, str]]:
    texts = segment(source, "zh"), segment(target, "en")
    bitext = Bitext(Pair("", source, target), *texts, ALIGNER.align(*texts))
    return [(said.text, rendered.text) for said, rendered in pair_quantities(bitext).conflicting]


def test_a_vague_number_does_not_stand_for_an_exact_one_as_well() -> None:
    source = "这座山有八千八百万年，比旁边的老几百万年。"
    target = "The mountain is 8.8 million years old, several million years older than its neighbour."
    assert conflicts(source, target) == [("八千八百万年", "8.8 million years old")]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("他等了一个小时。", "He waited for an hour."),
        ("一年有十二个月。", "There are twelve months in a year."),
        ("一天一个苹果。", "An apple a day."),
        ("他买了三本书，三本都丢了。", "He bought three books and lost them all."),
    ],
)
def test_what_goes_without_saying_conflicts_with_nothing(source: str, target: str) -> None:
    assert conflicts(source, target) == []
