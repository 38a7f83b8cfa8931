"""What a provider of machine output is, what it answers, and how it fails."""

from __future__ import annotations

import abc
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from transcheck.errors import TranscheckError
from transcheck.providing.options import Options


@dataclass(frozen=True, slots=True)
class Translation:
    """What a provider answered for one text. ``note`` is what it says itself of the answer, such as a fuzzy match.

    An empty text with a note says that the provider has nothing for this text, and why.
    ``complete`` is false for an answer that breaks off. It is kept, since it was paid for, and not used.
    ``billed`` is the number of characters that the provider counts for it, ``tokens`` those read and written by a
    model, each only where the provider says so.
    """

    text: str
    note: str | None = None
    billed: int | None = None
    tokens: tuple[int, int] | None = None
    complete: bool = True


class ProviderError(TranscheckError):
    """A provider gave no answer. The message never holds a key.

    ProviderError
    ├── UnavailableError     a time-out, too many requests, a fault of the server: it may answer later
    ├── RejectedError        it will not translate these texts, but perhaps others
    └── DeniedError          it will answer nothing in this run: a wrong key, a quota used up, no such model
    """


class UnavailableError(ProviderError):
    """The provider may answer later; ``wait`` is how many seconds it asks for, where it says so."""

    def __init__(self, message: str, wait: float | None = None):
        self.wait = wait
        super().__init__(message)


class RejectedError(ProviderError):
    """The provider will not translate these texts."""


class DeniedError(ProviderError):
    """The provider will answer nothing in this run."""


class Provider(abc.ABC):
    """Translates texts. A subclass says how to ask once; retries, rates, the cache and counts are `Asker`'s.

    It is made from what stands behind its name and a colon on the command line (``argument``) and from the options
    that the user gave. It takes those that it knows, and raises UsageError when something it needs is missing.
    """

    name: ClassVar[str] = ""
    """What ``--machine`` calls it."""
    batch: ClassVar[int] = 1
    """Texts that it is given at once, unless the user says otherwise."""
    largest_batch: ClassVar[int] = 1000
    """Texts that it can be given at once. One for a provider that asks for each text alone, so that each answer is kept
    when it arrives and every request is counted."""

    @abc.abstractmethod
    def __init__(self, argument: str, options: Options) -> None: ...

    @abc.abstractmethod
    def translate(self, texts: Sequence[str], source_lang: str, target_lang: str) -> list[Translation]:
        """Asks once for the translations of ``texts``, in their order. Languages are ``zh`` and ``en``.

        Raises:
            UnavailableError, RejectedError, DeniedError: there is no answer.
        """

    @property
    @abc.abstractmethod
    def identity(self) -> Mapping[str, str]:
        """Everything that an answer depends on beside the text and the languages: the model, its options."""

    @property
    def destination(self) -> str | None:
        """The host that texts are sent to; None if they stay on this machine."""
        return None

    def close(self) -> None:
        """Frees what it holds; most hold nothing."""
        return
