"""What the fixture ``find`` gives."""

from collections.abc import Callable

Found = list[tuple[tuple[str, ...], tuple[str, ...]]]
Find = Callable[[str, str, str], Found]
