import json
from pathlib import Path

from training.estimator.corpora import read_ced, read_mlqe, read_mqm, read_paraphrases, read_references
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


def test_a_translation_by_a_person_is_the_reference_of_the_others_in_half_of_the_segments(tmp_path: Path) -> None:
    rows = [
        {
            "id": f"{segment}/{system}",
            "set": "s",
            "segment": segment,
            "system": system,
            "source": "好",
            "target": system,
        }
        for segment in range(40)
        for system in ("Human-A.0", "Online-B.1", "Online-W.2")
    ]
    path = tmp_path / "m.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    found = read_references(path)
    assert set(found.values()) == {"Human-A.0"}
    segments = {name.split("/")[0] for name in found}
    assert 10 < len(segments) < 30
    assert found.keys() == {f"{segment}/{system}" for segment in segments for system in ("Online-B.1", "Online-W.2")}


def test_another_translation_of_the_same_sentence_is_a_reference_in_both_directions(tmp_path: Path) -> None:
    rows = [
        {"id": "1", "origin": "tatoeba", "en": "ok", "zh": "好"},
        {"id": "2", "origin": "tatoeba", "en": "ok", "zh": "可以"},
        {"id": "3", "origin": "tatoeba", "en": "fine", "zh": "好"},
        {"id": "4", "origin": "3am", "en": "fine", "zh": "行"},
    ]
    path = tmp_path / "p.jsonl"
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    expected = {("1", "zh"): "可以", ("2", "zh"): "好", ("1", "en"): "fine", ("3", "en"): "ok"}
    assert read_paraphrases(path) == expected


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
    whole, cut = evidence([], 8, 10, (), 20, None), evidence([flag], 6, 8, (), 20, None)
    assert whole.keys() == EVIDENCE.keys()
    assert whole["length"] == cut["length"]
    assert (whole["critical"], cut["critical"]) == (0.0, 0.9)
