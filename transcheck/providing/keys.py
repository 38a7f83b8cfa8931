"""Where a provider's key comes from: the environment, else the system's keyring. Never from anywhere else.

A key is kept in a `Key`, which shows nothing of it when it is printed, logged or compared with what was expected.
"""

from __future__ import annotations

import os

KEYRING_SERVICE = "transcheck"
"""Under this name the system's keyring holds the keys; the user name is the provider's."""


class Key:
    """A secret. Only `reveal` gives it away."""

    __slots__ = ("_text",)

    def __init__(self, text: str):
        self._text = text

    def reveal(self) -> str:
        """The key itself, for a request's header and nothing else."""
        return self._text

    def redact(self, message: str) -> str:
        """``message`` without the key, should somebody have sent it back to us."""
        return message.replace(self._text, "[key]")

    def __repr__(self) -> str:
        return "Key(…)"

    def __reduce__(self) -> tuple[object, ...]:
        raise TypeError("a key is not to be written down")


def find_key(provider: str, *variables: str) -> Key | None:
    """The key of ``provider``: the first of the environment's ``variables`` that is set, else the keyring's."""
    for variable in variables:
        text = os.environ.get(variable, "").strip()
        if text:
            return Key(text)
    return _from_keyring(provider)


def _from_keyring(provider: str) -> Key | None:
    try:
        import keyring
        from keyring.errors import KeyringError
    except ImportError:
        return None
    try:
        text = keyring.get_password(KEYRING_SERVICE, provider)
    except (KeyringError, RuntimeError, OSError):  # a machine without a desktop has no keyring
        return None
    return Key(text.strip()) if text and text.strip() else None
