"""The cells of several pairs, one after the other, so that many pairs are weighed in one go.

A cell is a Chinese token beside an English one. Each pair's cells stand row by row, a row for each Chinese token, and
nothing that is worked out for a cell depends on the other pairs that are weighed with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from transcheck.aligning.table import FloatArray

Indices = NDArray[np.intp]

BLOCK = 128
"""Cells that are multiplied with a row of weights at once. A product of two matrices sums in an order that depends on
their size and on the place in them; one row times blocks of one size gives each cell the same result everywhere."""
MARGIN = 4
"""Width of the empty margin around each pair's cells in `Grid.framed`."""


class Grid:
    """Where the tokens and cells of each pair stand among those of all pairs. No pair may have an empty side."""

    def __init__(self, shapes: Sequence[tuple[int, int]]):
        """``shapes`` has the numbers of Chinese and of English tokens of each pair."""
        self.heights, self.widths = np.array(shapes, dtype=np.intp).reshape(-1, 2).T
        self.rows, self.columns = starts(self.heights), starts(self.widths)
        self.cells = starts(self.heights * self.widths)
        """The first row, column and cell of each pair, and behind the last pair the number of all."""
        self.pair_of_row = np.repeat(np.arange(len(self.heights)), self.heights)
        self.pair_of_column = np.repeat(np.arange(len(self.widths)), self.widths)
        self.row_starts = starts(self.widths[self.pair_of_row])[:-1]
        """The first cell of each row."""
        self.row = np.repeat(np.arange(len(self.pair_of_row)), self.widths[self.pair_of_row])
        self._to_column = self.columns[self.pair_of_row] - self.row_starts
        self.column = np.arange(len(self.row)) + self._to_column[self.row]
        """The row and the column of each cell, counted over all pairs."""

    @cached_property
    def row_place(self) -> Indices:
        """The place of each row in its text."""
        return np.arange(len(self.pair_of_row)) - self.rows[self.pair_of_row]

    @cached_property
    def column_place(self) -> Indices:
        """The place of each column in its text."""
        return np.arange(len(self.pair_of_column)) - self.columns[self.pair_of_column]

    @cached_property
    def turned(self) -> Indices:
        """All cells column by column."""
        heights = self.heights[self.pair_of_column]
        owner = np.repeat(np.arange(len(heights)), heights)
        down = np.arange(len(owner)) - self.column_starts[owner]
        first = self.cells[self.pair_of_column] + self.column_place
        turned: Indices = first[owner] + down * self.widths[self.pair_of_column][owner]
        return turned

    @cached_property
    def column_starts(self) -> Indices:
        """Where each column begins in `turned`."""
        return starts(self.heights[self.pair_of_column])[:-1]

    @cached_property
    def strides(self) -> Indices:
        """For each pair, how far a framed cell is from the one below it."""
        return self.widths + 2 * MARGIN

    @cached_property
    def _frames(self) -> Indices:
        return starts((self.heights + 2 * MARGIN) * self.strides)

    @property
    def framed_size(self) -> int:
        """The number of all cells with the margins."""
        return int(self._frames[-1])

    @cached_property
    def framed(self) -> Indices:
        """Where each cell stands when every pair has a margin around it."""
        strides = self.strides[self.pair_of_row]
        first = self._frames[self.pair_of_row] + (self.row_place + MARGIN) * strides + MARGIN
        return (first - self.columns[self.pair_of_row])[self.row] + self.column

    def cell(self, rows: Indices, columns: Indices) -> Indices:
        """The cells of rows and columns, both counted over all pairs."""
        return columns - self._to_column[rows]

    def of(self, pair: int) -> slice:
        """The cells of a pair."""
        return slice(int(self.cells[pair]), int(self.cells[pair + 1]))


def starts(sizes: Indices) -> Indices:
    """Where each of several stretches of these sizes begins, and where the last ends."""
    result = np.zeros(len(sizes) + 1, dtype=np.intp)
    np.cumsum(sizes, out=result[1:])
    return result


def blank(features: int, cells: int) -> FloatArray:
    """Zeros, features × cells, with as many cells behind as are needed to fill the last `BLOCK`."""
    return np.zeros((features, -(-cells // BLOCK) * BLOCK), dtype=np.float32)
