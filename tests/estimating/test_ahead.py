from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest

from transcheck.estimating.ahead import AHEAD, with_answers


@dataclass
class Question:
    """Reads a number by a function."""

    number: int
    read: Callable[[int], int]
    answer: int | None = None
    thread: threading.Thread | None = None

    def run(self) -> None:
        self.thread = threading.current_thread()
        self.answer = self.read(self.number)

    def estimate(self) -> int:
        assert self.answer is not None
        return self.answer


def asking(read: Callable[[int], int]) -> Callable[[int], Question]:
    return lambda number: Question(number, read)


def test_items_come_in_their_order_with_their_answers() -> None:
    answers = with_answers(range(100), asking(lambda number: number * number), 2)
    assert list(answers) == [(n, n * n) for n in range(100)]


def test_items_of_which_nothing_is_to_be_said_keep_their_place() -> None:
    def begin(number: int) -> Question | None:
        return Question(number, lambda one: -one) if number % 3 else None

    assert list(with_answers(range(100), begin, 2)) == [(n, -n if n % 3 else None) for n in range(100)]


def test_only_the_reading_itself_is_done_in_another_thread() -> None:
    begun, readings = [], []

    def begin(number: int) -> Question:
        begun.append(threading.current_thread())
        readings.append(Question(number, abs))
        return readings[-1]

    list(with_answers(range(9), begin, 1))
    assert set(begun) == {threading.current_thread()}
    assert threading.current_thread() not in {reading.thread for reading in readings}


def test_threads_take_turns_as_before_when_all_is_done() -> None:
    usual = sys.getswitchinterval()
    answers = with_answers(range(9), asking(abs), 1)
    next(answers)
    assert sys.getswitchinterval() < usual
    answers.close()
    assert sys.getswitchinterval() == usual


def test_no_more_than_a_few_items_are_fetched_ahead() -> None:
    fetched: list[int] = []

    def items() -> Iterator[int]:
        for number in range(1000):
            fetched.append(number)
            yield number

    release = threading.Event()
    answers = with_answers(items(), asking(lambda number: release.wait(5)), 1)
    release.set()
    next(answers)
    assert len(fetched) <= AHEAD
    answers.close()


@pytest.mark.parametrize("place", ["begin", "run"])
def test_a_failure_comes_at_its_turn_and_ends_the_run(place: str) -> None:
    def read(number: int) -> int:
        if number == 3:
            raise ValueError("the model failed")
        return number

    def begin(number: int) -> Question:
        return Question(read(number) if place == "begin" else number, read)

    answers = with_answers(range(9), begin, 2)
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

    answers = with_answers(items(), asking(lambda number: number), 2)
    first = next(answers)
    gate.set()
    assert [first, *answers] == [(1, 1), (2, 2), (3, 3)]
