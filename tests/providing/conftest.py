from collections.abc import Iterator

import pytest
from serving import Service, Waits


@pytest.fixture
def service() -> Iterator[Service]:
    started = Service()
    yield started
    started.stop()


@pytest.fixture
def waits() -> Waits:
    return Waits()


@pytest.fixture(autouse=True)
def _no_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (
        "OPENAI_API_KEY",
        "TRANSCHECK_OPENAI_API_KEY",
        "OPENAI_BASE_URL",
        "OPENAI_MODEL",
        "LIBRETRANSLATE_API_KEY",
        "LIBRETRANSLATE_URL",
        "DEEPL_AUTH_KEY",
        "DEEPL_API_KEY",
        "GOOGLE_CLOUD_PROJECT",
        "GOOGLE_APPLICATION_CREDENTIALS",
    ):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("transcheck.providing.keys._from_keyring", lambda provider: None)


@pytest.fixture(autouse=True)
def _no_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever keys and servers the person who runs the tests has are not used by them."""
    for name in (
        "OPENAI_API_KEY",
        "TRANSCHECK_OPENAI_API_KEY",
        "OPENAI_BASE_URL",
        "OPENAI_MODEL",
        "LIBRETRANSLATE_API_KEY",
        "LIBRETRANSLATE_URL",
        "DEEPL_AUTH_KEY",
        "DEEPL_API_KEY",
        "GOOGLE_CLOUD_PROJECT",
        "GOOGLE_APPLICATION_CREDENTIALS",
    ):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("transcheck.providing.keys._from_keyring", lambda provider: None)
