import json
from pathlib import Path

import pytest

from training.estimator.corpora import read_ced, read_mlqe, read_mqm, read_planted
from transcheck.judging.scoring import EVIDENCE, evidence
from transcheck.model import Flag, Severity


def write(path: Path, row: dict[str, object]) -> Path:
    path.write_text(json.dumps(row, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


def test_raters_who_differ_become_shares(tmp_path: Path) -> None:
    error = {"category": "Accuracy/Mistranslation", "severity": "major", "target": [0, 2]}
    row = {
        "id": "1",
        "set": "s",
        "segment": "1",
        "source": "好",
        "target": "ok then",
        "ratings": {"a": [error], "b": []},
    }
    (example,) = read_mqm(write(tmp_path / "m.jsonl", row))
    assert example.faithful == 0.5
    assert example.target_marks is not None
    assert example.target_marks.error == example.target_marks.major == ((0, 2, 0.5),)
    assert example.quality is not None
    assert 0 < example.quality < 1


def planted(count: int, *, whole: bool) -> dict[str, object]:
    """A row in which the first word was exchanged and one is missing at the end, and more of the same."""
    gap = {"check": "word-omitted", "source_spans": [[1, 2]], "target_spans": [[7, 7]]}
    exchange = {"check": "word-exchanged", "source_spans": [[0, 1]], "target_spans": [[0, 3]]}
    return {
        "twin": "t", "source": "好吧", "target": "bad now", "severity": "major", "whole": whole,
        "labels": [exchange, *[gap] * (count - 1)],
    }  # fmt: skip


def test_what_is_missing_is_marked_as_a_gap_and_not_as_words_that_are_wrong(tmp_path: Path) -> None:
    (example,) = read_planted(write(tmp_path / "p.jsonl", planted(2, whole=True)))
    assert example.target_marks is not None
    assert example.source_marks is not None
    assert example.target_marks.major == ((0, 3, 1.0),)
    assert example.target_marks.missing == ((7, 7, 1.0),)
    assert example.source_marks.major == ((0, 1, 1.0), (1, 2, 1.0))
    assert (example.faithful, example.group, example.target_marks.only) == (0.0, "t", False)


@pytest.mark.parametrize(("count", "whole", "group"), [(2, False, ""), (9, True, "t")])
def test_of_a_pair_with_many_divergences_only_the_twin_is_known_and_nothing_with_errors_of_its_own(
    tmp_path: Path, count: int, whole: bool, group: str
) -> None:
    (example,) = read_planted(write(tmp_path / "p.jsonl", planted(count, whole=whole)))
    assert (example.faithful, example.critical, example.group) == (None, None, group)
    assert example.target_marks is not None
    assert example.target_marks.only is not whole


def test_a_text_alone_teaches_its_gaps_and_nothing_of_a_pair(tmp_path: Path) -> None:
    (example,) = read_planted(write(tmp_path / "p.jsonl", planted(2, whole=True) | {"source": ""}))
    assert (example.origin, example.faithful, example.critical, example.group) == ("alone", None, None, "")
    assert example.target_marks is not None
    assert example.target_marks.missing == ((7, 7, 1.0),)


def test_where_raters_marked_an_omission_nothing_is_known_of_gaps(tmp_path: Path) -> None:
    for category, missing in (("Accuracy/Omission", None), ("Fluency/Grammar", ())):
        error = {"category": category, "severity": "minor"}
        row = {"set": "s", "segment": "1", "source": "好", "target": "ok", "ratings": {"a": [error]}}
        (example,) = read_mqm(write(tmp_path / "m.jsonl", row))
        assert example.target_marks is not None
        assert example.target_marks.missing == missing


def test_a_vote_that_a_text_cannot_be_understood_counts_half(tmp_path: Path) -> None:
    row = {"source": "hi", "target": "你好", "votes": [0, 1, 2, 0]}
    (example,) = read_ced(write(tmp_path / "c.jsonl", row))
    assert example.critical == 1.5 / 4


def test_changed_words_are_marked_on_both_sides(tmp_path: Path) -> None:
    row = {
        "source": "a b", "target": "甲乙", "source_tokens": ["a", "b"], "target_tokens": ["甲", "乙"],
        "source_tags": ["OK", "BAD"], "target_tags_with_gaps": ["OK", "BAD", "OK", "OK", "OK"], "da_z": 0.0,
    }  # fmt: skip
    (example,) = read_mlqe(write(tmp_path / "q.jsonl", row))
    assert example.source_marks is not None
    assert example.target_marks is not None
    assert example.source_marks.error == ((2, 3, 1.0),)
    assert example.target_marks.error == ((0, 1, 1.0),)
    assert example.quality == 0.5


def test_what_is_left_out_does_not_shorten_the_text_that_is_judged() -> None:
    flag = Flag("number-changed", "accuracy/mistranslation", Severity.CRITICAL, 0.9, (), (), "")
    whole, cut = evidence([], 8, 10, (), 0.1, 20, None), evidence([flag], 6, 8, (), 0.1, 20, None)
    assert whole.keys() == EVIDENCE.keys()
    assert whole["length"] == cut["length"]
    assert (whole["critical"], cut["critical"]) == (0.0, 0.9)
