import csv
import dataclasses
import io
import json
from collections.abc import Callable

from transcheck.model import Pair, Result
from transcheck.reporting.mqm_tsv import COLUMNS


def rows(shown: str) -> list[dict[str, str]]:
    reader = csv.DictReader(io.StringIO(shown), delimiter="\t", quoting=csv.QUOTE_NONE)
    assert tuple(reader.fieldnames or ()) == COLUMNS
    return list(reader)


def test_one_line_an_error(report: Callable[..., str], results: list[Result]) -> None:
    found = rows(report("mqm-tsv", results[:2]))
    assert [(row["category"], row["severity"]) for row in found] == [
        ("no-error", "no-error"),
        ("Accuracy/Omission", "Major"),
        ("Accuracy/Mistranslation", "Critical"),
        ("Accuracy/Mistranslation", "Critical"),
    ]
    assert "<v>低于</v>60" in found[2]["source"]
    assert "are <v>more than</v> 60" in found[2]["target"]
    assert found[1]["target"].endswith("treatment<v></v>.")
    assert [row["docSegId"] for row in found] == ["1", "2", "2", "2"]
    metadata = json.loads(found[2]["metadata"])
    assert metadata["marked_text"] == "more than"
    assert metadata["segment"]["metrics"] == {"transcheck": 0.0312456}


def test_a_mark_in_the_text_itself_is_no_mark(report: Callable[..., str], results: list[Result]) -> None:
    result = dataclasses.replace(results[0], pair=Pair("a", "<v>学</v>\t习", "=Learn", meta={"system": "+mt"}))
    (row,) = rows(report("mqm-tsv", [result]))
    assert (row["source"], row["target"], row["system"]) == ("‹v›学‹/v› 习", "'=Learn", "'+mt")
