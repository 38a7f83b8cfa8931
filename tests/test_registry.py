from importlib.metadata import EntryPoint
from typing import Any

import pytest

from transcheck import registry
from transcheck.checks import Check
from transcheck.checks.number_changed import NumberChanged
from transcheck.errors import UsageError


def _entry_points(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    def only(*, group: str) -> list[EntryPoint]:
        return [EntryPoint("outside", value, group)]

    monkeypatch.setattr("importlib.metadata.entry_points", only)


def test_classes_of_a_package_are_found_by_name_in_order() -> None:
    found = registry.discover("transcheck.checks", Check, "transcheck.checks")
    assert found["number-changed"] is NumberChanged
    assert list(found) == sorted(found)


def test_a_class_from_an_entry_point_joins_them(monkeypatch: pytest.MonkeyPatch) -> None:
    _entry_points(monkeypatch, f"{__name__}:Outside")
    assert registry.discover("transcheck.checks", Check, "transcheck.checks")["outside-check"] is Outside


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("no_such_module:Thing", "cannot be loaded"),
        (f"{__name__}:NotACheck", "no subclass of Check"),
        (f"{__name__}:SameName", "is taken by"),
    ],
)
def test_a_bad_entry_point_is_named(monkeypatch: pytest.MonkeyPatch, value: str, said: str) -> None:
    _entry_points(monkeypatch, value)
    with pytest.raises(UsageError, match=said) as caught:
        registry.discover("transcheck.checks", Check, "transcheck.checks")
    assert "outside" in str(caught.value) or "number-changed" in str(caught.value)


class Outside(NumberChanged):
    name = "outside-check"


class SameName(NumberChanged):
    name = "number-changed"


NotACheck: Any = dict
