import random

from training.planting.contexts import Contexts
from training.planting.generate import generate
from training.planting.kinds import Good
from training.planting.planting import Planter
from transcheck.language import segment
from transcheck.model import CHINESE, ENGLISH

GOOD = [
    Good(
        f"g{number}",
        f"我们在{number + 2}月买了{number + 3}张票。",
        f"We bought {number + 3} tickets, and left.",
        CHINESE,
        ENGLISH,
    )
    for number in range(6)
]


def test_each_divergence_comes_with_its_untouched_twin() -> None:
    rows = list(generate(GOOD, Planter(), 100, random.Random(1)))
    twins = {row["twin"]: row for row in rows if not row["labels"]}
    assert twins
    for row in rows:
        twin = twins[row["twin"]]
        if row["labels"]:
            assert (row["source"], row["target"]) != (twin["source"], twin["target"])
            assert row["severity"] in ("minor", "major", "critical")
        else:
            assert row["severity"] == "neutral"
    assert len({row["id"] for row in rows}) == len(rows)


def test_the_same_seed_makes_the_same_rows() -> None:
    made = [list(generate(GOOD, Planter(), 100, random.Random(seed))) for seed in (1, 1, 2)]
    assert made[0] == made[1] != made[2]


def test_no_more_rows_are_made_than_asked_for_but_for_the_last_twins() -> None:
    assert 4 <= len(list(generate(GOOD, Planter(), 4, random.Random(1)))) <= 6


def test_a_translation_with_errors_of_its_own_has_no_twin_and_says_so() -> None:
    flawed = [
        Good(
            "f", "政府昨天宣布新的农业计划。", "The government announced a new agricultural plan yesterday.",
            CHINESE, ENGLISH, whole=False,
        )
    ]  # fmt: skip
    contexts = Contexts([segment("The government quietly announced a new plan.", ENGLISH)])
    planter = Planter(contexts=contexts)
    rows = [row for seed in range(20) for row in generate(flawed, planter, 9, random.Random(seed), 3, dense=0.5)]
    assert len(rows) > 5
    assert all(row["labels"] and row["whole"] is False for row in rows)
    assert not list(generate(flawed, planter, 9, random.Random(1)))
