from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from transcheck.aligning.grid import MARGIN, Grid, blank

SHAPES = st.lists(st.tuples(st.integers(1, 7), st.integers(1, 7)), min_size=1, max_size=6)


@given(SHAPES)
def test_cells_rows_and_columns_belong_together(shapes: list[tuple[int, int]]) -> None:
    grid = Grid(shapes)
    for pair, (n, m) in enumerate(shapes):
        cells = grid.of(pair)
        assert grid.row_place[grid.row[cells]].tolist() == [i for i in range(n) for _ in range(m)]
        assert grid.column_place[grid.column[cells]].tolist() == [*range(m)] * n
        assert set(grid.pair_of_row[grid.row[cells]]) == set(grid.pair_of_column[grid.column[cells]]) == {pair}
    assert np.array_equal(grid.cell(grid.row, grid.column), np.arange(len(grid.row)))


@given(SHAPES)
def test_turned_goes_column_by_column(shapes: list[tuple[int, int]]) -> None:
    grid = Grid(shapes)
    columns = grid.column[grid.turned]
    assert sorted(grid.turned.tolist()) == list(range(len(grid.row)))
    assert (np.diff(columns) >= 0).all()
    assert columns[grid.column_starts].tolist() == list(range(len(grid.pair_of_column)))


@given(SHAPES)
def test_a_frame_keeps_the_pairs_apart(shapes: list[tuple[int, int]]) -> None:
    grid = Grid(shapes)
    place = grid.framed
    strides = grid.strides[grid.pair_of_row[grid.row]]
    inside = set(place.tolist())
    assert len(inside) == len(place)
    for right in range(1, MARGIN + 1):
        beyond = grid.column_place[grid.column] + right >= grid.widths[grid.pair_of_row[grid.row]]
        assert not inside & set((place[beyond] + right).tolist())
        below = grid.row_place[grid.row] + right >= grid.heights[grid.pair_of_row[grid.row]]
        assert not inside & set((place[below] + right * strides[below]).tolist())
    assert (place + MARGIN * (strides + 1)).max() < grid.framed_size


def test_blank_fills_whole_blocks() -> None:
    assert blank(3, 1).shape == blank(3, 128).shape
    assert blank(3, 129).shape == (3, 256)
    assert not blank(3, 5).any()
