"""Settings of an audit: ``transcheck.toml``, ``[tool.transcheck]`` in ``pyproject.toml``, or built in Python."""

from __future__ import annotations

import difflib
import math
import sys
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

from transcheck.errors import UsageError
from transcheck.model import Severity

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

FAIL_ON = ("minor", "major", "critical", "verdict")
"""What ``--fail-on`` takes: the mildest severity that counts as a finding, or ``verdict`` for divergent pairs only."""

_LARGEST = 1000.0
"""No setting needs a number beyond this."""

_Value = TypeVar("_Value")


@dataclass(frozen=True)
class CheckLimits:
    """The least precision and recall, 0 to 1, and the most findings of a check (or of all together); None: any."""

    precision: float | None = None
    recall: float | None = None
    findings: int | None = None


@dataclass(frozen=True)
class Limits:
    """What ``transcheck check`` lets pass.

    ``findings`` is the highest number of findings. Where it is None and a precision or recall is asked for, findings
    in labelled rows are held by those alone and findings in rows without labels fail; where nothing at all is set,
    every finding fails. The findings of a check that has a limit of its own are held by that. ``divergent`` is the
    highest share, 0 to 1, of divergent pairs; where it is asked for, and ``findings`` is None, flags in rows without
    labels are held by it alone.
    """

    findings: int | None = None
    divergent: float | None = None
    overall: CheckLimits = CheckLimits()
    checks: Mapping[str, CheckLimits] = field(default_factory=dict)

    @property
    def measures_labels(self) -> bool:
        """Whether a least precision or recall is asked for anywhere."""
        limits = (self.overall, *self.checks.values())
        return any(limit.precision is not None or limit.recall is not None for limit in limits)


@dataclass(frozen=True)
class Calibration:
    """Two numbers that turn a check's confidence into one that reviewers' decisions bear out.

    ``calibrated = logistic(slope · logit(confidence) + intercept)``; ``slope`` is above 0, so that the order stays.
    """

    slope: float = 1.0
    intercept: float = 0.0

    def apply(self, confidence: float) -> float:
        """The calibrated confidence, 0 to 1."""
        return self.logistic(self.slope * self.logit(confidence) + self.intercept)

    @staticmethod
    def logit(confidence: float) -> float:
        """Log-odds; certainty counts as one in a thousand from it, as no check is surer than that."""
        bounded = min(max(confidence, 0.001), 0.999)
        return math.log(bounded / (1.0 - bounded))

    @staticmethod
    def logistic(value: float) -> float:
        """The probability that has the log-odds ``value``."""
        odds = math.exp(-abs(value))  # at most 1, so that nothing overflows
        return (1.0 if value >= 0 else odds) / (1.0 + odds)


@dataclass(frozen=True)
class Configuration:
    """Everything that a user can set; the defaults are what an audit does when nobody says anything.

    ``select`` None runs every check; a threshold None keeps the documented one of the judge.
    """

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    minimum_confidence: Mapping[str, float] = field(default_factory=dict)
    calibration: Mapping[str, Calibration] = field(default_factory=dict)
    """By check, what its confidence becomes before anything is decided by it; ``transcheck review calibrate``."""
    lower_threshold: float | None = None
    upper_threshold: float | None = None
    estimator: str = "small"
    """Which model reads both texts: ``small``, which ships, or the folder of one; ``none`` judges by rules alone."""
    dictionary: Path | None = None
    glossaries: tuple[Path, ...] = ()
    fail_on: str | None = None
    limits: Limits = Limits()
    file: Path | None = None
    """The file that these settings were read from."""

    def enabled(self, check: str) -> bool:
        """Whether ``check`` runs."""
        return check not in self.ignore and (self.select is None or check in self.select)

    def check_names(self) -> tuple[str, ...]:
        """Every check that a setting names, sorted."""
        named = {*(self.select or ()), *self.ignore, *self.severity, *self.minimum_confidence, *self.limits.checks}
        return tuple(sorted(named | set(self.calibration)))

    def require_known(self, checks: Collection[str]) -> None:
        """Raise UsageError when a setting names a check that is not among ``checks``."""
        for name in self.check_names():
            if name not in checks:
                where = f"{self.file}: " if self.file else ""
                raise UsageError(f"{where}there is no check {name!r}{suggestion(name, checks)}")

    @classmethod
    def load(cls, path: str | Path | None = None, *, start: str | Path | None = None) -> Configuration:
        """The settings in ``path``, or in the nearest file found from ``start`` (the working directory) upward.

        Raises:
            UsageError: the file cannot be read, is not TOML, or has an unknown key or a value of the wrong kind.
        """
        if path is not None:
            file = Path(path)
            table = _section(file, _parse(file))
            if table is None:
                raise UsageError(f"{file}: has no [tool.transcheck] section; add one or name another file.")
            return _build(file, table)
        directory = Path(start) if start is not None else Path.cwd()
        directory = directory.resolve()
        for folder in (directory, *directory.parents):
            for name in ("transcheck.toml", "pyproject.toml"):
                file = folder / name
                if file.is_file():
                    table = _section(file, _parse(file))
                    if table is not None:
                        return _build(file, table)
        return cls()


def suggestion(word: str, known: Iterable[str]) -> str:
    """The end of an error message: the nearest known word, or all of them."""
    choices = sorted(known)
    near = difflib.get_close_matches(word, choices, n=1)
    if near:
        return f"; did you mean {near[0]!r}?"
    return f"; known: {', '.join(choices)}." if choices else "."


def _parse(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise UsageError(f"{file}: cannot be read ({error.strerror or error}).") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{file}: byte {error.start} is not UTF-8; save the file as UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{file}: not valid TOML: {error}.") from error


def _section(file: Path, data: dict[str, Any]) -> dict[str, Any] | None:
    """The settings in a parsed file; None where a ``pyproject.toml`` says nothing about transcheck."""
    if file.name != "pyproject.toml":
        return data
    tool = data.get("tool", {})
    table = tool.get("transcheck") if isinstance(tool, dict) else None
    if table is not None and not isinstance(table, dict):
        raise UsageError(f"{file}: tool.transcheck must be a table.")
    return table


class _Table:
    """One TOML table whose keys are taken one by one; what is left over at the end is unknown."""

    def __init__(self, file: Path, values: dict[str, Any], prefix: str = ""):
        self._file, self._values, self._prefix = file, dict(values), prefix
        self._known: list[str] = []

    def take(self, key: str, convert: Callable[[str, Any], _Value], default: _Value) -> _Value:
        self._known.append(key)
        return convert(self._prefix + key, self._values.pop(key)) if key in self._values else default

    def table(self, key: str) -> _Table:
        return _Table(self._file, self.take(key, self.dictionary, {}), f"{self._prefix}{key}.")

    def each(self, convert: Callable[[str, Any], _Value]) -> dict[str, _Value]:
        """Every key, for tables whose keys are the user's own (names of checks)."""
        return {key: convert(self._prefix + key, value) for key, value in self._values.items()}

    def done(self) -> None:
        for key in self._values:
            near = suggestion(key.replace("_", "-"), self._known)
            raise UsageError(f"{self._file}: unknown key {self._prefix + key!r}{near}")

    def wrong(self, key: str, expected: str, value: object) -> UsageError:
        return UsageError(f"{self._file}: {key!r} must be {expected}, not {value!r}.")

    def dictionary(self, key: str, value: Any) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise self.wrong(key, "a table", value)
        return value

    def strings(self, key: str, value: Any) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self.wrong(key, "a list of strings", value)
        return tuple(value)

    def estimator(self, key: str, value: Any) -> str:
        return value if value in ("small", "none") else str(self.path(key, value))

    def path(self, key: str, value: Any) -> Path:
        if not isinstance(value, str) or not value:
            raise self.wrong(key, "a file name", value)
        return self._file.parent / Path(value).expanduser()

    def paths(self, key: str, value: Any) -> tuple[Path, ...]:
        return tuple(self.path(key, item) for item in self.strings(key, value))

    def share(self, key: str, value: Any) -> float:
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value <= 1:
            raise self.wrong(key, "a number from 0 to 1", value)
        return float(value)

    def count(self, key: str, value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or value < 0:
            raise self.wrong(key, "a whole number, 0 or more", value)
        return value

    def number(self, key: str, value: Any) -> float:
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not abs(value) <= _LARGEST:
            raise self.wrong(key, f"a number from -{_LARGEST:g} to {_LARGEST:g}", value)
        return float(value)

    def positive(self, key: str, value: Any) -> float:
        if self.number(key, value) <= 0:
            raise self.wrong(key, "a number above 0", value)
        return float(value)

    def severity(self, key: str, value: Any) -> Severity:
        if not isinstance(value, str) or value not in {severity.value for severity in Severity}:
            raise self.wrong(key, "one of neutral, minor, major, critical", value)
        return Severity(value)

    def fail_on(self, key: str, value: Any) -> str:
        if not isinstance(value, str) or value not in FAIL_ON:
            raise self.wrong(key, f"one of {', '.join(FAIL_ON)}", value)
        return value


def _check_limits(table: _Table) -> CheckLimits:
    return CheckLimits(table.take("precision", table.share, None), table.take("recall", table.share, None))


def _build(file: Path, values: dict[str, Any]) -> Configuration:
    top = _Table(file, values)
    thresholds, limits = top.table("thresholds"), top.table("limits")
    severity, confidence, checks = top.table("severity"), top.table("minimum-confidence"), limits.table("checks")

    def limits_of_check(key: str, value: Any) -> CheckLimits:
        table = _Table(file, checks.dictionary(key, value), f"{key}.")
        found = replace(_check_limits(table), findings=table.take("findings", table.count, None))
        table.done()
        return found

    def calibration_of_check(key: str, value: Any) -> Calibration:
        table = _Table(file, top.dictionary(key, value), f"{key}.")
        found = Calibration(
            slope=table.take("slope", table.positive, 1.0), intercept=table.take("intercept", table.number, 0.0)
        )
        table.done()
        return found

    configuration = Configuration(
        select=top.take("select", top.strings, None),
        ignore=top.take("ignore", top.strings, ()),
        severity=severity.each(severity.severity),
        minimum_confidence=confidence.each(confidence.share),
        calibration=top.table("calibration").each(calibration_of_check),
        lower_threshold=thresholds.take("lower", thresholds.share, None),
        upper_threshold=thresholds.take("upper", thresholds.share, None),
        estimator=top.take("estimator", top.estimator, "small"),
        dictionary=top.take("dictionary", top.path, None),
        glossaries=top.take("glossaries", top.paths, ()),
        fail_on=top.take("fail-on", top.fail_on, None),
        limits=Limits(
            findings=limits.take("findings", limits.count, None),
            divergent=limits.take("divergent", limits.share, None),
            overall=_check_limits(limits),
            checks=checks.each(limits_of_check),
        ),
        file=file,
    )
    for table in (top, thresholds, limits):
        table.done()
    lower, upper = configuration.lower_threshold, configuration.upper_threshold
    if lower is not None and upper is not None and lower > upper:
        raise UsageError(f"{file}: 'thresholds.lower' ({lower}) must not be above 'thresholds.upper' ({upper}).")
    return configuration
