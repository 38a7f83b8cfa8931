"""The review over HTTP: the standard library's server on the loopback address, for one person's browser.

The standard library is enough here: a handful of routes, one user, no templates, and nothing to install. What a page
from elsewhere could try is shut out in this order, before anything is read:

- ``Host`` must be the address served, which defeats names that are made to resolve to 127.0.0.1 (DNS rebinding);
- ``Origin`` and ``Sec-Fetch-Site``, where a browser sends them, must be our own (cross-site requests);
- every path begins with a secret made at each start. It stands in the path rather than in a cookie, because cookies
  go to every port of a host, and rather than in a query, so that relative addresses carry it on.

The page may load nothing but what this server gives it, and run nothing that is written into it.
"""

from __future__ import annotations

import hmac
import json
import logging
import secrets
from collections.abc import Callable
from functools import lru_cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import resources
from typing import Any
from urllib.parse import parse_qs, urlsplit

from transcheck.errors import TranscheckError, UsageError
from transcheck.reporting.record import to_json
from transcheck.reviewing.decisions import RefusedError
from transcheck.reviewing.desk import Desk

ADDRESS = "127.0.0.1"
BODY_LIMIT = 64 * 1024
"""Bytes of a request's body."""
PATIENCE = 30.0
"""Seconds that a connection may say nothing."""

ASSETS = {
    "": ("reviewing/assets/review.html", "text/html; charset=utf-8"),
    "report.css": ("reporting/html/report.css", "text/css; charset=utf-8"),
    "review.css": ("reviewing/assets/review.css", "text/css; charset=utf-8"),
    "review.js": ("reviewing/assets/review.js", "text/javascript; charset=utf-8"),
    "words.js": ("reviewing/assets/words.js", "text/javascript; charset=utf-8"),
    "text.js": ("reviewing/assets/text.js", "text/javascript; charset=utf-8"),
}
"""All that there is to be had, so that no path leads anywhere else. The report and the review look alike."""

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; "
        "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cache-Control": "no-store",
}

_log = logging.getLogger("transcheck")


class ReviewServer(ThreadingHTTPServer):
    """Serves a desk on 127.0.0.1; port 0 takes a free one.

    Raises:
        UsageError: the port is taken or may not be used.
    """

    daemon_threads = True
    request_queue_size = 32

    def __init__(self, desk: Desk, port: int = 0):
        self.desk = desk
        self.token = secrets.token_urlsafe(32)
        try:
            super().__init__((ADDRESS, port), _Handler)
        except (OSError, OverflowError) as error:
            raise UsageError(f"port {port} cannot be used ({error}); choose another with --port") from error
        self.hosts = frozenset(f"{name}:{self.server_port}" for name in (ADDRESS, "localhost"))
        self.origins = frozenset(f"http://{host}" for host in self.hosts)

    @property
    def url(self) -> str:
        """Where the page is, secret included."""
        return f"http://{ADDRESS}:{self.server_port}/{self.token}/"

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that goes away in the middle of an answer is no error of ours; the rest is logged."""
        import sys

        error = sys.exc_info()[1]
        if not isinstance(error, (ConnectionError, TimeoutError)):
            _log.error("a request failed (%s: %s)", type(error).__name__, error)


class _RejectedError(Exception):
    def __init__(self, status: HTTPStatus, message: str):
        self.status = status
        super().__init__(message)


class _Handler(BaseHTTPRequestHandler):
    server: ReviewServer
    protocol_version = "HTTP/1.1"
    server_version = "transcheck"
    sys_version = ""
    timeout = PATIENCE

    def do_GET(self) -> None:
        self._answer(self._get)

    def do_HEAD(self) -> None:
        self._answer(self._get)

    def do_POST(self) -> None:
        self._answer(self._post)

    def _answer(self, method: Callable[[str, str], None]) -> None:
        try:
            self._let_in()
            address = urlsplit(self.path)
            _, token, route = [*address.path.split("/", 2), "", ""][:3]
            if not hmac.compare_digest(token.encode(), self.server.token.encode()):
                raise _RejectedError(
                    HTTPStatus.FORBIDDEN, "the address lacks its secret; open the one that transcheck review printed"
                )
            method(route, address.query)
        except _RejectedError as error:
            self._send_error(error.status, str(error))
        except RefusedError as error:
            self._send_error(HTTPStatus.UNPROCESSABLE_ENTITY, str(error))
        except TranscheckError as error:
            _log.error("%s", error)
            self._send_error(HTTPStatus.INTERNAL_SERVER_ERROR, str(error))
        except (ConnectionError, TimeoutError):
            self.close_connection = True
        except Exception as error:
            _log.error("a request failed (%s: %s)", type(error).__name__, error)
            self._send_error(HTTPStatus.INTERNAL_SERVER_ERROR, "transcheck failed; its terminal says more")

    def _let_in(self) -> None:
        hosts, origins = self.headers.get_all("Host", []), self.headers.get_all("Origin", [])
        if len(hosts) != 1 or hosts[0].lower() not in self.server.hosts:
            raise _RejectedError(HTTPStatus.FORBIDDEN, "this server answers to its own address only")
        if any(origin.lower() not in self.server.origins for origin in origins):
            raise _RejectedError(HTTPStatus.FORBIDDEN, "requests from other pages are refused")
        if self.headers.get("Sec-Fetch-Site", "none") not in ("none", "same-origin"):
            raise _RejectedError(HTTPStatus.FORBIDDEN, "requests from other pages are refused")

    def _get(self, route: str, query: str) -> None:
        if route in ASSETS:
            name, kind = ASSETS[route]
            self._send(HTTPStatus.OK, _asset(name), kind)
            return
        asked = {name: values[-1] for name, values in parse_qs(query, max_num_fields=16).items()}
        desk, reviewer = self.server.desk, asked.pop("reviewer", "")
        if route == "api/setup":
            self._send_json(desk.setup())
        elif route == "api/queue":
            known = {name: asked[name] for name in ("verdict", "check", "state") if name in asked}
            self._send_json(desk.queue(reviewer, **known))
        elif route == "api/pair":
            self._send_json(desk.pair(_whole(asked.get("number", "")), reviewer))
        elif route in _ACTIONS:
            raise _RejectedError(HTTPStatus.METHOD_NOT_ALLOWED, "this is done with POST")
        else:
            raise _RejectedError(HTTPStatus.NOT_FOUND, "there is nothing here")

    def _post(self, route: str, _query: str) -> None:
        if route not in _ACTIONS:
            if route in ASSETS or route in ("api/setup", "api/queue", "api/pair"):
                raise _RejectedError(HTTPStatus.METHOD_NOT_ALLOWED, "this is read with GET")
            raise _RejectedError(HTTPStatus.NOT_FOUND, "there is nothing here")
        fields = self._body()
        reviewer = fields.pop("reviewer", None)
        number = fields.pop("number", None)
        needed, wanted, action = _ACTIONS[route]
        if needed and type(number) is not int:
            raise RefusedError("number is missing")
        if unknown := sorted(set(fields) - set(wanted)):
            raise RefusedError(f"unknown field {unknown[0][:40]!r}")
        method = getattr(self.server.desk, action)
        given = {name: fields.get(name) for name in wanted}
        self._send_json(method(number, reviewer, **given) if needed else method(reviewer))

    def _body(self) -> dict[str, Any]:
        kind = self.headers.get_content_type()
        if kind != "application/json":
            raise _RejectedError(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "the body must be application/json")
        length = self.headers.get("Content-Length", "")
        if "Transfer-Encoding" in self.headers or not (length.isascii() and length.isdigit()):
            raise _RejectedError(HTTPStatus.LENGTH_REQUIRED, "Content-Length is missing")
        if len(length) > 9 or int(length) > BODY_LIMIT:
            raise _RejectedError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"the body is larger than {BODY_LIMIT:,} bytes")
        body = self.rfile.read(int(length))
        if len(body) < int(length):
            raise ConnectionError("the body ended early")
        try:
            fields = json.loads(body.decode("utf-8"))
        except (ValueError, RecursionError):
            raise _RejectedError(HTTPStatus.BAD_REQUEST, "the body is not JSON in UTF-8") from None
        if not isinstance(fields, dict):
            raise _RejectedError(HTTPStatus.BAD_REQUEST, "the body is not a JSON object")
        return fields

    def _send_json(self, value: object, status: HTTPStatus = HTTPStatus.OK) -> None:
        self._send(status, to_json(value).encode(), "application/json; charset=utf-8")

    def _send_error(self, status: HTTPStatus, message: str) -> None:
        # What the body was is not known, so the connection cannot go on to another request.
        self.close_connection = True
        self._send_json({"error": message}, status)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Errors that the standard library finds by itself, in our form and with our headers."""
        status = HTTPStatus(code)
        if status is HTTPStatus.NOT_IMPLEMENTED:  # a method that no route knows
            status = HTTPStatus.METHOD_NOT_ALLOWED
        self._send_error(status, message or status.phrase)

    def _send(self, status: HTTPStatus, body: bytes, kind: str) -> None:
        self.send_response(status)
        for name, value in HEADERS.items():
            self.send_header(name, value)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        if self.close_connection:
            self.send_header("Connection", "close")
        if status is HTTPStatus.METHOD_NOT_ALLOWED:
            self.send_header("Allow", "GET, HEAD, POST")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *arguments: object) -> None:
        """Nothing: the addresses hold the secret."""


_ACTIONS: dict[str, tuple[bool, tuple[str, ...], str]] = {
    "api/judge": (True, ("flag", "judgement"), "judge"),
    "api/mark": (True, ("value", "key"), "mark"),
    "api/comment": (True, ("value",), "comment"),
    "api/finish": (True, ("finished",), "finish"),
    "api/undo": (False, (), "undo"),
    "api/redo": (False, (), "redo"),
}
"""Route: whether it is about one pair, the further fields it takes, the desk's method."""


@lru_cache(maxsize=len(ASSETS))
def _asset(name: str) -> bytes:
    return resources.files("transcheck").joinpath(*name.split("/")).read_bytes()


def _whole(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 16):
        raise RefusedError("number must be a whole number")
    return int(text)
