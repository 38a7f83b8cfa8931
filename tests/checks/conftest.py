"""Runs one check over one pair, as an audit would."""

import pytest
from finding import Find, Found

from transcheck.configuration import Configuration
from transcheck.model import Pair
from transcheck.pipeline import Auditor


@pytest.fixture(scope="session")
def auditor() -> Auditor:
    return Auditor(Configuration(estimator="none"))


@pytest.fixture(scope="session")
def find(auditor: Auditor) -> Find:
    """``find(check, source, target)`` gives the marked words of source and target for each flag of that check."""

    def run(check: str, source: str, target: str) -> Found:
        result = auditor.audit_pair(Pair("case", source, target))
        return [
            (
                tuple(source[start:end] for start, end in flag.source_spans),
                tuple(target[start:end] for start, end in flag.target_spans),
            )
            for flag in result.flags
            if flag.check == check
        ]

    return run
