"""Sends JSON to a server and reads JSON back, carefully.

Certificates are verified, redirects are refused (the text would go to somebody whom the user did not name), an answer
is read up to a size and for a time, and a key never goes over a connection that others can read.
"""

from __future__ import annotations

import email.utils
import http.client
import ipaddress
import json
import socket
import time
import urllib.error
import urllib.request
from collections.abc import Mapping
from typing import IO, Any
from urllib.parse import urlsplit

from transcheck.errors import UsageError
from transcheck.providing.base import DeniedError, ProviderError, RejectedError, UnavailableError
from transcheck.providing.keys import Key

SIZE_LIMIT = 4 << 20
"""Bytes of an answer."""
_SHOWN = 200
"""Characters of a server's own words in a message of ours."""


class Server:
    """A server at ``url``. ``key`` is sent as a bearer token, unless the caller puts it where it belongs."""

    def __init__(self, url: str, *, key: Key | None = None, bearer: bool = True, timeout: float = 60.0):
        """Opens no connection yet. ``timeout`` is in seconds.

        Raises:
            UsageError: there is a key, and the way to the server is not encrypted.
        """
        parts = urlsplit(url)
        self.url, self.host = url, parts.netloc
        self._key, self._bearer, self._timeout = key, bearer, timeout
        nearby = is_loopback(parts.hostname or "")
        if key and parts.scheme != "https" and not nearby:
            raise UsageError(f"{url}: a key is only sent over https; change the address, or unset the key.")
        handlers: list[urllib.request.BaseHandler] = [_NoRedirects()]
        if nearby:  # what stays on this machine goes through no proxy
            handlers.append(urllib.request.ProxyHandler({}))
        self._opener = urllib.request.build_opener(*handlers)

    def get(self, path: str) -> Any:
        """The JSON at ``path``; raises as `post` does."""
        return self._ask(urllib.request.Request(self.url + path))

    def post(self, path: str, body: Mapping[str, Any]) -> Any:
        """The server's answer to ``body``.

        Raises:
            UnavailableError: it did not answer in time, asks to wait, has a fault, or what it sent is no JSON.
            RejectedError: it does not take this request.
            DeniedError: it refuses the key, or does not know what is asked for.
        """
        data = json.dumps(body, ensure_ascii=True).encode("ascii")
        return self._ask(urllib.request.Request(self.url + path, data, {"Content-Type": "application/json"}))

    def _ask(self, request: urllib.request.Request) -> Any:
        request.add_header("Accept", "application/json")
        request.add_header("User-Agent", "transcheck")
        if self._key and self._bearer:
            # Unredirected, so that it cannot travel on whatever a handler does.
            request.add_unredirected_header("Authorization", f"Bearer {self._key.reveal()}")
        deadline = time.monotonic() + self._timeout
        try:
            with self._opener.open(request, timeout=self._timeout) as response:
                content = _read(response, deadline)
        except urllib.error.HTTPError as error:
            with error:
                raise self._refusal(error, deadline) from None
        except (urllib.error.URLError, http.client.HTTPException, OSError) as error:
            raise self._silence(error) from None
        try:
            return json.loads(content)
        except (ValueError, RecursionError):
            what = "a web page" if content.lstrip()[:1] == b"<" else "something that is no JSON"
            raise UnavailableError(f"{self.host} answered with {what}") from None

    def _silence(self, error: Exception) -> ProviderError:
        reason = error.reason if isinstance(error, urllib.error.URLError) else error
        if isinstance(reason, (socket.timeout, TimeoutError)):
            return UnavailableError(f"{self.host} did not answer within {self._timeout:g} seconds")
        if isinstance(reason, OSError) and type(reason).__name__ == "SSLCertVerificationError":
            return DeniedError(f"the certificate of {self.host} does not hold")
        said = getattr(reason, "strerror", None) or type(reason).__name__
        return UnavailableError(f"{self.host} cannot be reached ({said})")

    def _refusal(self, error: urllib.error.HTTPError, deadline: float) -> ProviderError:
        code = error.code
        if 300 <= code < 400:
            place = urlsplit(error.headers.get("Location", "")).netloc or "another address"
            return DeniedError(
                f"{self.host} sends the request on to {place[:80]}, which was not followed; name that server"
            )
        if code in (401, 403):  # what it says here may hold the key
            return DeniedError(f"{self.host} refuses access (HTTP {code}); check the key")
        said = self._said(error, deadline)
        if code == 402:
            return DeniedError(f"{self.host} asks for payment (HTTP 402){said}")
        if code in (404, 405):
            return DeniedError(f"{self.host} does not know this address or model (HTTP {code}){said}")
        if code in (408, 425, 429) or code >= 500:
            return UnavailableError(
                f"{self.host} answered HTTP {code}{said}", retry_after(error.headers.get("Retry-After"))
            )
        return RejectedError(f"{self.host} does not take the request (HTTP {code}){said}")

    def _said(self, error: urllib.error.HTTPError, deadline: float) -> str:
        """The server's own explanation, if it gives one in JSON."""
        try:
            answer = json.loads(_read(error, deadline))
        except (ValueError, RecursionError, OSError, http.client.HTTPException, ProviderError):
            return ""
        given = answer.get("error") if isinstance(answer, dict) else None
        message = given.get("message") if isinstance(given, dict) else given
        if not isinstance(message, str) or not message.strip():
            return ""
        plain = " ".join((self._key.redact(message) if self._key else message).split())
        return f": {plain[:_SHOWN]}"


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Any, newurl: str
    ) -> None:
        return None


def _read(response: Any, deadline: float) -> bytes:
    parts: list[bytes] = []
    size = 0
    while True:
        part = response.read1(1 << 16)
        if not part:
            return b"".join(parts)
        parts.append(part)
        size += len(part)
        if size > SIZE_LIMIT:
            raise RejectedError(f"the answer is longer than {SIZE_LIMIT >> 20} MiB")
        if time.monotonic() > deadline:
            raise TimeoutError


def retry_after(value: str | None) -> float | None:
    """Seconds that a ``Retry-After`` header asks for, from a number or a date (RFC 9110, 10.2.3); None if it does not.

    A time in the past is 0.
    """
    if not value:
        return None
    if value.strip().isascii() and value.strip().isdigit():
        return float(value.strip()[:9])
    try:
        moment = email.utils.parsedate_to_datetime(value)
    except (ValueError, TypeError):
        return None
    return max(0.0, moment.timestamp() - time.time())


def is_loopback(host: str) -> bool:
    """Whether ``host`` is this very machine."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
