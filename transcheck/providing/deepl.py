"""DeepL, through its official client."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar
from urllib.parse import urlsplit

from transcheck.errors import UsageError
from transcheck.model import CHINESE, ENGLISH
from transcheck.providing.base import DeniedError, Provider, ProviderError, RejectedError, Translation, UnavailableError
from transcheck.providing.extras import load
from transcheck.providing.keys import find_key
from transcheck.providing.options import Options

_SOURCES = {CHINESE: "ZH", ENGLISH: "EN"}
_TARGETS = {CHINESE: "ZH-HANS", ENGLISH: "EN-US"}


class DeepL(Provider):
    """The client chooses the free or the paid server by the key."""

    name: ClassVar[str] = "deepl"
    batch: ClassVar[int] = 20

    def __init__(self, argument: str, options: Options) -> None:
        """The argument is DeepL's model type, if any.

        Raises:
            UsageError: the client is not installed, or there is no key.
        """
        self._deepl: Any = load("deepl", self.name, "deepl")
        key = find_key(self.name, "DEEPL_AUTH_KEY", "DEEPL_API_KEY")
        if key is None:
            raise UsageError("deepl needs a key: set DEEPL_AUTH_KEY, or run 'keyring set transcheck deepl'.")
        self._key = key
        self._model = argument or options.text("model")
        server = options.text("server-url")
        # Our own retries count and pace every request; the client's would multiply them.
        self._deepl.http_client.max_network_retries = 0
        self._deepl.http_client.min_connection_timeout = options.number("timeout", 60.0, least=0.01)
        self._client: Any = self._deepl.DeepLClient(
            key.reveal(),
            server_url=options.url("server-url", server) if server else None,
            send_platform_info=False,
        )

    @property
    def identity(self) -> Mapping[str, str]:
        """The model type; DeepL does not say more."""
        return {"model": self._model}

    @property
    def destination(self) -> str | None:
        """DeepL's server."""
        return urlsplit(str(self._client.server_url)).netloc

    def translate(self, texts: Sequence[str], source_lang: str, target_lang: str) -> list[Translation]:
        """One request for all ``texts``."""
        try:
            results = self._client.translate_text(
                list(texts),
                source_lang=_SOURCES[source_lang],
                target_lang=_TARGETS[target_lang],
                preserve_formatting=True,
                model_type=self._model or None,
            )
        except self._deepl.DeepLException as error:
            raise self._failure(error) from None
        except ValueError as error:
            raise RejectedError(
                f"DeepL's client does not take the texts ({self._key.redact(str(error))[:200]})"
            ) from None
        return [Translation(str(result.text), billed=result.billed_characters or None) for result in results]

    def close(self) -> None:
        """Closes the connection."""
        self._client.close()

    def _failure(self, error: Exception) -> ProviderError:
        deepl = self._deepl
        if isinstance(error, deepl.AuthorizationException):
            return DeniedError("DeepL refuses access; check the key")
        if isinstance(error, deepl.QuotaExceededException):
            return DeniedError("the quota of this DeepL account is used up")
        said = self._key.redact(" ".join(str(error).split()))[:200]
        if isinstance(error, (deepl.TooManyRequestsException, deepl.exceptions.ConnectionException)):
            return UnavailableError(f"DeepL does not answer ({said})")
        status = getattr(error, "http_status_code", None) or 0
        return (
            UnavailableError(f"DeepL failed ({said})")
            if status >= 500 or not status
            else RejectedError(f"DeepL: {said}")
        )
