import threading
from collections.abc import Iterator

import pytest

from transcheck.estimating.ahead import AHEAD, with_answers


def test_items_come_in_their_order_with_their_answers() -> None:
    assert list(with_answers(range(100), lambda number: number * number, 2)) == [(n, n * n) for n in range(100)]


def test_no_more_than_a_few_items_are_fetched_ahead() -> None:
    fetched: list[int] = []

    def items() -> Iterator[int]:
        for number in range(1000):
            fetched.append(number)
            yield number

    release = threading.Event()
    answers = with_answers(items(), lambda number: release.wait(5), 1)
    release.set()
    next(answers)
    assert len(fetched) <= AHEAD
    answers.close()


def test_a_failure_comes_at_its_turn_and_ends_the_run() -> None:
    def ask(number: int) -> int:
        if number == 3:
            raise ValueError("the model failed")
        return number

    answers = with_answers(range(9), ask, 2)
    assert [next(answers)[0] for _ in range(3)] == [0, 1, 2]
    with pytest.raises(ValueError, match="the model failed"):
        next(answers)
    assert list(answers) == []


def test_a_pair_that_comes_late_does_not_hold_up_those_before_it() -> None:
    gate = threading.Event()

    def items() -> Iterator[int]:
        yield 1
        yield 2
        assert gate.wait(5), "the first answer should have come before the third item was asked for"
        yield 3

    answers = with_answers(items(), lambda number: number, 2)
    first = next(answers)
    gate.set()
    assert [first, *answers] == [(1, 1), (2, 2), (3, 3)]
