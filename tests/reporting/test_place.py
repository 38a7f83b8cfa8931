import pytest

from transcheck.model import Location, Pair
from transcheck.reporting.place import place_of


@pytest.mark.parametrize(
    ("id", "location", "place"),
    [
        ("t.txt/5", Location("in/t.txt", "5", (16, 17)), "in/t.txt, comment 5, lines 16–17"),
        ("t.txt/5", Location("t.txt", "5", (16, 16)), "t.txt, comment 5, line 16"),
        ("rows.jsonl:3", Location("in/rows.jsonl", None, (3, 3)), "in/rows.jsonl, line 3"),
        ("own-id", Location("rows.jsonl", None, (3, 3)), "rows.jsonl, line 3, own-id"),
        ("t.txt/article", Location("t.txt", "article", (1, 5)), "t.txt, article, lines 1–5"),
        ("pair", Location(), "pair"),
    ],
)
def test_place(id: str, location: Location, place: str) -> None:
    assert place_of(Pair(id, "", "", location=location)) == place
