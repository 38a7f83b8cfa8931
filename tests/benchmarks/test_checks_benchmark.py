import json
from pathlib import Path

import pytest

from benchmarks.checks import main, sample


def test_it_tells_right_from_false_flags(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    good, bad = ("他住在北京。", "He lives in Beijing."), ("他没有去过北京。", "He has been to Beijing.")
    label = {"check": "negation-lost", "source_spans": [[1, 3]], "target_spans": [[3, 11]]}
    own = [
        {"source": bad[0], "target": bad[1], "labels": [label]},
        {"source": good[0], "target": good[1], "labels": []},
    ]
    ntrex = [{"id": "a", "source": good[1], "target": good[0], "target_traditional": good[0]}]
    demetr = [{"id": "b", "source": bad[0], "target": bad[1], "reference": "He has not been to Beijing."}]
    for name, rows in (("pairs/own", own), ("ntrex_enzh.dev", ntrex), ("demetr_zhen.dev", demetr)):
        file = tmp_path / f"{name}.jsonl"
        file.parent.mkdir(exist_ok=True)
        file.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["checks", str(tmp_path), "--pairs", str(tmp_path / "pairs")])
    main()
    lines = capsys.readouterr().out.splitlines()
    assert "| negation-lost | 1 | 1 | 1.000 | 1.000 | 0.0000 | 0.0000 | 1.0000 | 0.0000 |" in lines
    assert any(line.startswith("| checks to segmentation and alignment | ") for line in lines)


def test_a_sample_is_spread_over_the_rows() -> None:
    assert sample(range(10), 3) == [0, 3, 6]
    assert sample(range(2), 3) == [0, 1]
