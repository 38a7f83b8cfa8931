import gzip
import json
from pathlib import Path

import pytest

from benchmarks.references import main


def test_it_holds_the_runs_side_by_side(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    common = {"set": "newstest2020", "segment": 1, "source": "他住在北京。"}
    rows = [
        {**common, "id": "a", "system": "Human-A.0", "target": "He lives in Beijing."},
        {**common, "id": "b", "system": "One", "target": "He resides in Beijing."},
        {**common, "id": "c", "system": "One", "segment": 2, "target": "Without a reference."},
    ]
    with gzip.open(tmp_path / "mqm_zhen.train.jsonl.gz", "wt", encoding="utf-8") as stream:
        stream.writelines(json.dumps(row) + "\n" for row in rows)
    monkeypatch.setattr("sys.argv", ["references", str(tmp_path), "--pairs", "5"])
    main()
    lines = dict(line.strip("| ").rsplit(" | ", 1) for line in capsys.readouterr().out.splitlines()[2:])
    without, beside = float(lines["without references"]), float(lines["with them"])
    assert without > 0
    assert beside > 0
    assert float(lines["throughput with them, of that without"]) == pytest.approx(without / beside, rel=0.1)
