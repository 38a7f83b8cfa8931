import io
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from transcheck.errors import InputError
from transcheck.model import Label, Pair
from transcheck.reading import read, read_all
from transcheck.reading.encoding import Source
from transcheck.reading.parquet import ParquetReader


def write(path: Path, rows: list[dict[str, object]]) -> Path:
    pq.write_table(pa.Table.from_pylist(rows), path, row_group_size=2)
    return path


def test_rows_with_every_field(tmp_path: Path) -> None:
    label = {"check": "number-changed", "source_spans": [[2, 4]], "target_spans": [[0, 2]]}
    file = write(
        tmp_path / "a.bin",
        [
            {"id": 7, "source": "低于60分", "target": "60", "labels": [label], "note": "x"},
            {"id": None, "source": "学习", "target": None, "labels": None, "note": None},
        ],
    )
    first, second = read(file)
    assert isinstance(first, Pair)
    assert isinstance(second, Pair)
    assert (first.id, first.labels, first.location.lines) == (
        "7",
        (Label("number-changed", ((2, 4),), ((0, 2),)),),
        None,
    )
    assert first.meta["note"] == "x"
    assert (second.id, second.labels, second.reason) == (
        "a.bin:2",
        None,
        "the row has no translation: its target is null",
    )


def test_labels_as_json_and_a_bad_row(tmp_path: Path) -> None:
    rows: list[dict[str, object]] = [
        {"source": "学习", "target": "a", "labels": "[]"},
        {"source": "学习", "target": "a", "labels": "rubbish"},
    ]
    first, second = read(write(tmp_path / "a.parquet", rows))
    assert isinstance(first, Pair)
    assert isinstance(second, Pair)
    assert first.labels == ()
    assert str(second.reason).endswith("row 2: field 'labels': is a text; write a list, empty for a faithful pair")


def test_columns_under_other_names(tmp_path: Path) -> None:
    file = write(tmp_path / "a.parquet", [{"zh_text": "学习", "en_text": "Learn"}])
    with pytest.raises(InputError, match=r"field 'source': there is no such column; there are 'zh_text', 'en_text'"):
        list(read(file))
    (pair,) = read_all([file], fields={"source": "zh_text", "target": "en_text"})
    assert isinstance(pair, Pair)
    assert (pair.source, pair.target, dict(pair.meta)) == ("学习", "Learn", {})


@pytest.mark.parametrize("data", [b"PAR1", b"PAR1" + b"\x00" * 100 + b"PAR1", b"PAR1 garbage"])
def test_what_is_no_parquet_file(data: bytes) -> None:
    with pytest.raises(InputError, match="is no whole Parquet file"):
        list(ParquetReader().read(Source("a.parquet", io.BytesIO(data))))


def test_many_rows_come_one_after_the_other(tmp_path: Path) -> None:
    file = write(tmp_path / "a.parquet", [{"source": f"学习{n}", "target": f"Learn {n}"} for n in range(2_500)])
    pairs = list(read(file))
    assert [pair.id for pair in pairs][::1000] == ["a.parquet:1", "a.parquet:1001", "a.parquet:2001"]
    assert len(pairs) == 2_500
