from transcheck.checks.parts import part_at


def test_the_part_that_a_word_is_in() -> None:
    clauses = [(0, 3), (3, 5), (5, 9)]
    assert [part_at(clauses, index) for index in (0, 2, 3, 8)] == [(0, 3), (0, 3), (3, 5), (5, 9)]
    assert part_at([], 4) == (0, 0)
