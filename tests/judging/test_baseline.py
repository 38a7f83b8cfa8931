import io
import json
import random
from pathlib import Path

import pytest

from transcheck.errors import InputError
from transcheck.judging.baseline import Baseline, Known, known
from transcheck.model import Pair


def finding(number: int) -> Known:
    return known(Pair(f"p{number}", f"第{number}句\n话", f"Sentence \u202e{number}"), "number-changed", [(1, 2)])


def written(numbers: list[int]) -> str:
    baseline, stream = Baseline(), io.StringIO()
    for number in numbers:
        baseline.meet(finding(number))
    baseline.write(stream)
    return stream.getvalue()


def test_what_is_written_is_known_and_order_does_not_matter(tmp_path: Path) -> None:
    numbers = list(range(30))
    text = written(numbers)
    random.Random(1).shuffle(numbers)
    assert written(numbers) == text
    (tmp_path / "known.jsonl").write_text(text, encoding="utf-8")
    baseline = Baseline.load(tmp_path / "known.jsonl")
    assert all(baseline.meet(finding(number)) for number in range(10))
    assert not baseline.meet(finding(99))
    assert len(baseline.vanished) == 20


def test_one_finding_is_one_line() -> None:
    before, after = written([1, 2, 3]).splitlines(), written([1, 2, 3, 4]).splitlines()
    assert len(after) == 5
    assert len(set(after) - set(before)) == 1
    assert json.loads(after[1])["source"] == "第1句 话"
    assert "\u202e" not in "".join(after)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"transcheck_baseline": 2}\n', "version 2"),
        ("rubbish\n", "line 1: this is no line of a baseline"),
        ('{"transcheck_baseline": 1}\n[1]\n', "line 2: this is no line of a baseline"),
        ('{"transcheck_baseline": 1}\n{"check": "a", "source": "", "target": "", "fingerprint": "12"}\n', "is cut off"),
    ],
)
def test_what_is_no_baseline(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "known.jsonl").write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=message):
        Baseline.load(tmp_path / "known.jsonl")


def test_a_file_that_is_not_there_or_no_text(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="--update-baseline makes a new one"):
        Baseline.load(tmp_path / "none")
    (tmp_path / "b").write_bytes(b"\xff\xff")
    with pytest.raises(InputError, match="byte 0 is not UTF-8"):
        Baseline.load(tmp_path / "b")
