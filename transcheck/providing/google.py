"""Google Cloud Translation, through its official client."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from transcheck.errors import UsageError
from transcheck.model import CHINESE, ENGLISH
from transcheck.providing.base import DeniedError, Provider, ProviderError, RejectedError, Translation, UnavailableError
from transcheck.providing.extras import load
from transcheck.providing.options import Options

_CODES = {CHINESE: "zh-CN", ENGLISH: "en"}


class Google(Provider):
    """Signs in as Google's own tools do: application default credentials, never a key of ours."""

    name: ClassVar[str] = "google"
    batch: ClassVar[int] = 20

    def __init__(self, argument: str, options: Options) -> None:
        """The argument is the project that pays.

        Raises:
            UsageError: the client is not installed, no project is named, or nobody is signed in.
        """
        self._translate: Any = load("google.cloud.translate_v3", self.name, "google")
        self._errors: Any = load("google.api_core.exceptions", self.name, "google")
        project = argument or options.text("project") or os.environ.get("GOOGLE_CLOUD_PROJECT", "")
        if not project:
            raise UsageError("which Google Cloud project? Write --machine google:PROJECT, or set GOOGLE_CLOUD_PROJECT.")
        location = options.text("location", "global")
        self._parent = f"projects/{project}/locations/{location}"
        self._model = options.text("model")
        self._timeout = options.number("timeout", 60.0, least=0.01)
        self._client: Any = self._open()

    def _open(self) -> Any:
        auth = load("google.auth.exceptions", self.name, "google")
        try:
            return self._translate.TranslationServiceClient()
        except auth.GoogleAuthError:
            raise UsageError(
                "nobody is signed in to Google Cloud: run 'gcloud auth application-default login', or set "
                "GOOGLE_APPLICATION_CREDENTIALS to a service account's file."
            ) from None

    @property
    def identity(self) -> Mapping[str, str]:
        """The model."""
        return {"model": self._model}

    @property
    def destination(self) -> str | None:
        """Google's server."""
        return str(self._client.api_endpoint)

    def translate(self, texts: Sequence[str], source_lang: str, target_lang: str) -> list[Translation]:
        """One request for all ``texts``, as plain text."""
        request = {
            "parent": self._parent,
            "contents": list(texts),
            "mime_type": "text/plain",
            "source_language_code": _CODES[source_lang],
            "target_language_code": _CODES[target_lang],
            "model": f"{self._parent}/models/{self._model}" if self._model else "",
        }
        try:
            response = self._client.translate_text(request=request, timeout=self._timeout, retry=None)
        except self._errors.GoogleAPIError as error:
            raise self._failure(error) from None
        return [Translation(str(item.translated_text)) for item in response.translations]

    def close(self) -> None:
        """Closes the connection."""
        self._client.transport.close()

    def _failure(self, error: Exception) -> ProviderError:
        errors = self._errors
        said = " ".join(str(getattr(error, "message", "") or type(error).__name__).split())[:200]
        if isinstance(error, (errors.Unauthorized, errors.Forbidden, errors.NotFound)):
            return DeniedError(f"Google refuses access ({said}); check the project and its rights")
        if isinstance(error, (errors.TooManyRequests, errors.ServerError, errors.RetryError)):
            return UnavailableError(f"Google does not answer ({said})")
        return RejectedError(f"Google: {said}")
