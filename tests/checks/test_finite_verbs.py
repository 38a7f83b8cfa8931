"""English sentences that lack a verb."""

from __future__ import annotations

import pytest

from transcheck.checks.finite_verbs import lacks_a_verb
from transcheck.language import segment


def _lacks(raw: str) -> bool:
    text = segment(raw, "en")
    return any(lacks_a_verb(text, start, end) for start, end in text.sentences)


@pytest.mark.parametrize(
    "raw",
    [
        "The newest statistics that the river had risen by two metres.",
        "A spokesman for the ministry that under the new law nobody can apply twice.",
        "Last year, the council to sell the old mill, which is now a school.",
        "In Harbour Street, 40 families the old warehouses to live there.",
        "Before the storm, the island not a problem with its wells.",
        "The farmers, who by fishing and hunting, are leaving the coast.",
        "It rained. Hospital statistics that 85% of the patients were older.",
    ],
)
def test_a_sentence_with_fewer_verbs_than_clauses_lacks_one(raw: str) -> None:
    assert _lacks(raw)


@pytest.mark.parametrize(
    "raw",
    [
        "The newest figures show that the river had risen by two metres.",
        "All grass, which means all grains, and most trees spread pollen by wind.",
        "They passed by her house yesterday.",
        "He broke his leg skiing.",
        "Big fish eat little fish.",
        "The people who live here say that it's fine.",
        "Students at the school that burned down wear black.",
        "A man on the grass with a frisbee and a dog.",
        "Exactly what the doctor ordered.",
        "According to the WHO, the outbreak has ceased to be an emergency.",
        "Those who did are still here today.",
        "Never give your number to people who claim to work for the bank.",
        "According to him the wedding's next month.",
        "In the corner, a chair.",
        "If possible, call before you come.",
        "The data that the ministry published show a fall.",
        "Minister says that under the new rules nobody can apply twice",
        "Nice weather for a walk.",
    ],
)
def test_no_other_does(raw: str) -> None:
    assert not _lacks(raw)
