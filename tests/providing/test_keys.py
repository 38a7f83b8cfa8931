import pickle
import sys
from types import ModuleType

import pytest

from transcheck.providing import keys
from transcheck.providing.keys import Key, find_key

FROM_KEYRING = keys._from_keyring


def test_nothing_shows_a_key() -> None:
    key = Key("s3cret")
    assert "s3cret" not in f"{key} {key!r} {[key]}"
    assert key.reveal() == "s3cret"
    assert key.redact("the key s3cret is wrong") == "the key [key] is wrong"
    with pytest.raises(TypeError):
        pickle.dumps(key)


def test_the_environment_comes_before_the_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "_from_keyring", lambda provider: Key(f"ring of {provider}"))
    found = find_key("p", "NO_SUCH_VARIABLE", "A_KEY")
    assert found is not None
    assert found.reveal() == "ring of p"
    monkeypatch.setenv("A_KEY", " from the environment\n")
    found = find_key("p", "NO_SUCH_VARIABLE", "A_KEY")
    assert found is not None
    assert found.reveal() == "from the environment"


def test_the_keyring_is_asked_under_our_name(monkeypatch: pytest.MonkeyPatch) -> None:
    stored = {("transcheck", "deepl"): "abc"}
    ring, errors = ModuleType("keyring"), ModuleType("keyring.errors")
    vars(ring)["get_password"] = lambda service, user: stored.get((service, user))
    vars(errors)["KeyringError"] = ValueError
    monkeypatch.setitem(sys.modules, "keyring", ring)
    monkeypatch.setitem(sys.modules, "keyring.errors", errors)
    found = FROM_KEYRING("deepl")
    assert found is not None
    assert found.reveal() == "abc"
    assert FROM_KEYRING("openai") is None


def test_a_machine_without_a_keyring_has_no_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)
    assert FROM_KEYRING("deepl") is None
