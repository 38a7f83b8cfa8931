from __future__ import annotations

import contextlib
import http.client
import json
import socket
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from transcheck.errors import UsageError
from transcheck.reviewing.desk import Desk
from transcheck.reviewing.server import ADDRESS, ASSETS, BODY_LIMIT, ReviewServer


@pytest.fixture
def server(desk: Desk) -> Iterator[ReviewServer]:
    with ReviewServer(desk) as made:
        thread = threading.Thread(target=lambda: made.serve_forever(poll_interval=0.01))
        thread.start()
        yield made
        made.shutdown()
        thread.join()


def ask(
    server: ReviewServer, method: str, route: str, body: Any = None, *, path: str | None = None, **headers: str | None
) -> tuple[int, dict[str, str], bytes]:
    """Sends one request; a header given as None is left out, an underscore in its name stands for a hyphen."""
    content = body if isinstance(body, bytes | None) else json.dumps(body).encode()
    sent: dict[str, str | None] = {"Host": f"{ADDRESS}:{server.server_port}"}
    if content is not None:
        sent |= {"Content-Type": "application/json", "Content-Length": str(len(content))}
    sent |= {name.replace("_", "-"): value for name, value in headers.items()}
    with contextlib.closing(http.client.HTTPConnection(ADDRESS, server.server_port, timeout=10)) as connection:
        connection.putrequest(
            method, path if path is not None else f"/{server.token}/{route}", skip_host=True, skip_accept_encoding=True
        )
        for name, value in sent.items():
            if value is not None:
                connection.putheader(name, value)
        connection.endheaders(content)
        answer = connection.getresponse()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()


def test_it_listens_on_the_loopback_address_only(server: ReviewServer) -> None:
    assert server.server_address[0] == "127.0.0.1"
    assert server.url.startswith(f"http://127.0.0.1:{server.server_port}/")


def test_a_decision_goes_all_the_way(server: ReviewServer) -> None:
    status, _, body = ask(server, "GET", "api/queue?reviewer=Li")
    numbers = json.loads(body)["numbers"]
    status, _, body = ask(server, "GET", f"api/pair?reviewer=Li&number={numbers[1]}")
    [flag] = json.loads(body)["flags"]
    sent = {"reviewer": "Li", "number": numbers[1], "flag": flag["key"], "judgement": {"decision": "reject"}}
    status, _, body = ask(server, "POST", "api/judge", sent, Origin=f"http://127.0.0.1:{server.server_port}")
    assert status == 200
    assert json.loads(body)["pair"]["judgements"][flag["key"]]["decision"] == "reject"
    status, _, body = ask(server, "POST", "api/undo", {"reviewer": "Li"}, Sec_Fetch_Site="same-origin")
    assert json.loads(body)["pair"]["judgements"] == {}


@pytest.mark.parametrize("route", ASSETS)
def test_the_page_is_served_with_strict_headers(server: ReviewServer, route: str) -> None:
    status, headers, body = ask(server, "GET", route)
    assert status == 200
    assert body
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cache-control"] == "no-store"
    assert "access-control-allow-origin" not in headers


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1:1", "", "127.0.0.1:{port}.evil.example", None],
)
def test_foreign_hosts_are_refused(server: ReviewServer, host: str | None) -> None:
    asked = host.format(port=server.server_port) if host is not None else None
    status, _, body = ask(server, "GET", "api/setup", Host=asked)
    assert status == 403
    assert b"checks" not in body


def test_two_hosts_are_refused(server: ReviewServer) -> None:
    with socket.create_connection((ADDRESS, server.server_port), timeout=10) as connection:
        own = f"127.0.0.1:{server.server_port}"
        connection.sendall(
            f"GET /{server.token}/ HTTP/1.1\r\nHost: {own}\r\nHost: evil.example\r\n\r\n".encode("ascii")
        )
        assert b" 403 " in connection.recv(100)


@pytest.mark.parametrize(
    "origin",
    ["https://evil.example", "null", "http://127.0.0.1", "https://127.0.0.1:{port}", "http://localhost:{port}.x", ""],
)
def test_foreign_origins_are_refused(server: ReviewServer, origin: str) -> None:
    status, _, _ = ask(server, "POST", "api/undo", {"reviewer": "Li"}, Origin=origin.format(port=server.server_port))
    assert status == 403


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_requests_that_other_pages_start_are_refused(server: ReviewServer, site: str) -> None:
    assert ask(server, "GET", "api/setup", Sec_Fetch_Site=site)[0] == 403


@pytest.mark.parametrize(
    "path",
    ["/", "/api/setup", "/wrong/api/setup", "//", "/%00/", "*", "http://127.0.0.1/", "/%C3%A9/"],
)
def test_without_the_secret_there_is_nothing(server: ReviewServer, path: str) -> None:
    status, _, body = ask(server, "GET", "", path=path)
    assert status in (400, 403)
    assert b"<html" not in body


@pytest.mark.parametrize(
    "route",
    [
        "../server.py",
        "../../../../../../etc/passwd",
        "..%2f..%2f..%2fetc/passwd",
        "%2e%2e/%2e%2e/etc/passwd",
        "/etc/passwd",
        "review.css/../../server.py",
        "..\\..\\server.py",
        "assets/review.css",
        "review.css%00.txt",
        ".",
    ],
)
def test_no_path_leads_out(server: ReviewServer, route: str) -> None:
    status, _, body = ask(server, "GET", route)
    assert status == 404
    assert json.loads(body) == {"error": "there is nothing here"}


@pytest.mark.parametrize("length", [BODY_LIMIT + 1, 10**9, 10**30])
def test_oversized_bodies_are_refused_unread(server: ReviewServer, length: int) -> None:
    status, headers, _ = ask(server, "POST", "api/undo", Content_Type="application/json", Content_Length=str(length))
    assert status == 413
    assert headers["connection"] == "close"


@pytest.mark.parametrize("length", ["-1", "x", "1e3", "", "²"])
def test_a_length_that_is_none_is_refused(server: ReviewServer, length: str) -> None:
    sent = length.encode().decode("latin-1")
    assert ask(server, "POST", "api/undo", Content_Type="application/json", Content_Length=sent)[0] == 411


def test_chunked_bodies_are_refused(server: ReviewServer) -> None:
    status, _, _ = ask(server, "POST", "api/undo", Content_Type="application/json", Transfer_Encoding="chunked")
    assert status == 411


@pytest.mark.parametrize("body", [b"", b"{", b"\xff\xfe", b"[" * 60_000, b'"text"', b"[1]", b"null"])
def test_what_is_no_json_object_is_refused(server: ReviewServer, body: bytes) -> None:
    assert ask(server, "POST", "api/undo", body)[0] == 400


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", None])
def test_forms_of_other_pages_are_refused(server: ReviewServer, kind: str | None) -> None:
    assert ask(server, "POST", "api/undo", b'{"reviewer": "Li"}', Content_Type=kind)[0] == 415


@pytest.mark.parametrize(
    ("method", "route"),
    [("GET", "api/judge"), ("GET", "api/undo"), ("POST", "api/setup"), ("POST", ""), ("PUT", "api/judge"),
     ("DELETE", "api/judge"), ("OPTIONS", "api/judge"), ("TRACE", ""), ("BREW", "")],
)  # fmt: skip
def test_wrong_methods_are_refused(server: ReviewServer, method: str, route: str) -> None:
    status, headers, _ = ask(server, method, route, {} if method == "POST" else None)
    assert status == 405
    assert headers["allow"] == "GET, HEAD, POST"
    assert "default-src 'none'" in headers["content-security-policy"]


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"number": "1"},
        {"number": True},
        {"number": 1},
        {"number": 10**30},
        {"number": 1, "flag": {"a": 1}, "judgement": []},
        {"number": 1, "flag": "x", "judgement": {"decision": "accept"}, "more": 1},
        {"number": 1, "reviewer": "\u202e", "flag": "x", "judgement": {}},
    ],
)
def test_what_cannot_be_kept_is_refused(server: ReviewServer, fields: dict[str, Any]) -> None:
    status, _, body = ask(server, "POST", "api/judge", {"reviewer": "Li", **fields})
    assert status == 422
    assert json.loads(body)["error"]


@pytest.mark.parametrize("query", ["", "reviewer=Li", "reviewer=Li&number=x", "reviewer=Li&number=99", "number=1",
                                   "reviewer=Li&number=%C2%B2"])  # fmt: skip
def test_questions_that_make_no_sense_are_refused(server: ReviewServer, query: str) -> None:
    status, _, _ = ask(server, "GET", "api/pair?" + query)
    assert status == 422


def test_a_head_has_no_body(server: ReviewServer) -> None:
    status, headers, body = ask(server, "HEAD", "")
    assert (status, body) == (200, b"")
    assert int(headers["content-length"]) > 0


def test_garbage_ends_in_an_error_and_the_server_goes_on(server: ReviewServer) -> None:
    for garbage in (b"\x00\x01\x02\r\n\r\n", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"G" * 70_000 + b"\r\n\r\n"):
        with socket.create_connection((ADDRESS, server.server_port), timeout=10) as connection:
            connection.sendall(garbage)
            connection.shutdown(socket.SHUT_WR)
            with contextlib.suppress(ConnectionError):
                connection.recv(1000)
    assert ask(server, "GET", "")[0] == 200


def test_each_server_has_its_own_secret(desk: Desk, server: ReviewServer) -> None:
    with ReviewServer(desk) as other:
        assert other.token != server.token
        assert len(other.token) >= 40


def test_a_port_that_is_taken_is_named(desk: Desk, server: ReviewServer) -> None:
    with pytest.raises(UsageError, match=str(server.server_port)):
        ReviewServer(desk, server.server_port)
