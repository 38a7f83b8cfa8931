"""A LibreTranslate server, of one's own or hosted."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar
from urllib.parse import urlsplit

from transcheck.model import CHINESE, ENGLISH
from transcheck.providing.base import DeniedError, Provider, Translation, UnavailableError
from transcheck.providing.keys import find_key
from transcheck.providing.options import Options
from transcheck.providing.web import Server

LOCAL = "http://localhost:5000"
_CODES = {CHINESE: ("zh-Hans", "zh", "zh-CN"), ENGLISH: ("en",)}
"""What versions of the server have called a language, the newest first."""


class LibreTranslate(Provider):
    """Asks ``/translate`` with several texts at once."""

    name: ClassVar[str] = "libretranslate"
    batch: ClassVar[int] = 20

    def __init__(self, argument: str, options: Options) -> None:
        """The argument is the server's address.

        Raises:
            UsageError: it is no address.
        """
        given = argument or options.text("base-url") or os.environ.get("LIBRETRANSLATE_URL") or LOCAL
        url = options.url("the address of the LibreTranslate server", given)
        self._key = find_key(self.name, "LIBRETRANSLATE_API_KEY")
        timeout = options.number("timeout", 60.0, least=0.01)
        self._server = Server(url, key=self._key, bearer=False, timeout=timeout)
        self._codes: dict[str, str] = {}

    @property
    def identity(self) -> Mapping[str, str]:
        """The server: it decides on its models."""
        return {"server": self._server.url}

    @property
    def destination(self) -> str | None:
        """The server."""
        return urlsplit(self._server.url).netloc

    def translate(self, texts: Sequence[str], source_lang: str, target_lang: str) -> list[Translation]:
        """One request for all ``texts``."""
        if not self._codes:
            self._codes = _known_codes(self._server.get("/languages"))
        if not {source_lang, target_lang} <= self._codes.keys():
            raise DeniedError(f"{self._server.host} does not translate between Chinese and English")
        body: dict[str, Any] = {
            "q": list(texts),
            "source": self._codes[source_lang],
            "target": self._codes[target_lang],
            "format": "text",
        }
        if self._key:
            body["api_key"] = self._key.reveal()
        answer = self._server.post("/translate", body)
        translated = answer.get("translatedText") if isinstance(answer, dict) else None
        if not isinstance(translated, list) or not all(isinstance(text, str) for text in translated):
            raise UnavailableError(f"{self._server.host} answered with something that is no translation")
        return [Translation(text) for text in translated]


def _known_codes(languages: Any) -> dict[str, str]:
    offered = (
        {str(item.get("code")) for item in languages if isinstance(item, dict)} if isinstance(languages, list) else {}
    )
    return {
        language: next(code for code in codes if code in offered)
        for language, codes in _CODES.items()
        if any(code in offered for code in codes)
    }
