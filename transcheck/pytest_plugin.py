"""``pytest --transcheck data/pairs``: one test item for each pair of the data files that pytest is pointed at.

Without the option nothing but this small module is loaded.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from transcheck.model import Pair
    from transcheck.pipeline import Auditor

_OPTION = "--transcheck"
_AUDITOR: pytest.StashKey[Auditor] = pytest.StashKey()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds ``--transcheck``."""
    parser.getgroup("transcheck").addoption(
        _OPTION,
        action="store_true",
        help="Collect the pairs in data files (JSON Lines, CSV, TMX, …) below the given paths as tests.",
    )


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """A collector for a file of pairs: every file that is named, and in a folder those with a data set's suffix."""
    config = parent.config
    if not config.getoption(_OPTION):
        return None
    named = any(Path(argument).resolve() == file_path for argument in config.args)
    if not named and not file_path.name.lower().endswith(_suffixes()):
        return None
    return PairFile.from_parent(parent, path=file_path)


class PairFile(pytest.File):
    """A file of pairs."""

    def collect(self) -> Iterable[pytest.Item]:
        """An item for each pair that has a translation, or that cannot be read."""
        from transcheck.errors import TranscheckError
        from transcheck.pipeline import read_pairs

        try:
            for pair in read_pairs([self.path]):
                yield PairItem.from_parent(self, name=pair.id, pair=pair)
        except TranscheckError as error:
            raise self.CollectError(str(error)) from error


class PairItem(pytest.Item):
    """Fails if ``transcheck check`` would find fault with the pair."""

    def __init__(self, name: str, parent: pytest.Collector, pair: Pair) -> None:
        super().__init__(name, parent)
        self.pair = pair

    def runtest(self) -> None:
        """Audits the pair and holds it against its labels."""
        from transcheck.judging.labels import Comparison
        from transcheck.model import Verdict

        pair = self.pair
        if pair.target is None and pair.source.strip():
            # In the user's own run: a row without a translation has nothing to pass or fail, and must not go unseen.
            pytest.skip(pair.reason or "there is no translation")
        auditor = _auditor(self.config)
        settings = auditor.configuration
        result = auditor.audit_pair(pair)
        if result.verdict is Verdict.UNVERIFIABLE:
            raise PairError([f"cannot be judged: {result.reason}"], pair)
        findings = Comparison(settings.fail_on or "major", settings.enabled).add(result)
        if findings:
            raise PairError([f"{found.kind.value}: {found.check}: {found.message}" for found in findings], pair)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: object = None) -> str:
        """The findings instead of a traceback."""
        if isinstance(excinfo.value, PairError):
            return str(excinfo.value)
        return str(excinfo.getrepr())

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """File and line of the pair."""
        lines = self.pair.location.lines
        return self.path, lines[0] - 1 if lines else None, self.name


class PairError(Exception):
    """What is wrong with a pair."""

    def __init__(self, findings: list[str], pair: Pair) -> None:
        from transcheck.reporting.escaping import one_line

        lines = [*findings, f"source  {pair.source}", f"target  {pair.target or ''}"]
        super().__init__("\n".join(map(one_line, lines)))


def _auditor(config: pytest.Config) -> Auditor:
    """One for the session: its tables load once."""
    from transcheck.configuration import Configuration
    from transcheck.pipeline import Auditor

    auditor = config.stash.get(_AUDITOR, None)
    if auditor is None:
        auditor = config.stash[_AUDITOR] = Auditor(Configuration.load(start=config.rootpath))
    return auditor


def _suffixes() -> tuple[str, ...]:
    from transcheck.reading import folder_suffixes

    return folder_suffixes()
