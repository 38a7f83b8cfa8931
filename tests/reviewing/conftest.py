from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from transcheck.reviewing.desk import Desk
from transcheck.reviewing.store import ReviewStore

Record = dict[str, Any]


def make_flag(check: str = "number-changed", start: int = 0, confidence: float = 0.9, **fields: Any) -> Record:
    flag = {
        "check": check,
        "category": "accuracy/mistranslation",
        "severity": "critical",
        "confidence": confidence,
        "source_spans": [[start, start + 2]],
        "target_spans": [[start, start + 3]],
        "message": "the source says 60, the translation 600",
    }
    return {**flag, **fields}


def make_record(
    id: str, *flags: Record, source: str = "低于60分不能买票。", target: str = "Below 600 no tickets."
) -> Record:
    return {
        "id": id,
        "source": source,
        "target": target,
        "source_lang": "zh",
        "target_lang": "en",
        "location": {"file": "t.txt", "comment": None, "lines": [1, 2]},
        "verdict": "divergent" if flags else "faithful",
        "score": 0.1,
        "reason": None,
        "flags": list(flags),
        "source_token_spans": [],
        "target_token_spans": [],
        "reference": [],
        "machine": [],
        "context": None,
        "meta": {},
        "place": "t.txt, lines 1–2",
    }


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ReviewStore]:
    with ReviewStore(tmp_path / "review.sqlite") as opened:
        yield opened


@pytest.fixture
def flag() -> Callable[..., Record]:
    return make_flag


@pytest.fixture
def record() -> Callable[..., Record]:
    return make_record


@pytest.fixture
def desk(store: ReviewStore) -> Desk:
    """Three pairs: one with two flags, one with one, one with none."""
    records = [
        make_record("p1", make_flag(), make_flag("negation-lost", 3)),
        make_record("p2", make_flag(confidence=0.6)),
        make_record("p3"),
    ]
    return Desk(store, records, title="t.txt", reviewer="Li")
