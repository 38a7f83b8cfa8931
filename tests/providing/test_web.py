import contextlib
import email.utils
import socket
import threading
import time
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from serving import Reply, Service

from transcheck.errors import UsageError
from transcheck.providing.base import DeniedError, ProviderError, RejectedError, UnavailableError
from transcheck.providing.keys import Key
from transcheck.providing.web import SIZE_LIMIT, Server, is_loopback, retry_after


def test_json_goes_there_and_comes_back(service: Service) -> None:
    service.replies = [Reply({"answer": "好"})]
    assert Server(service.url, key=Key("s3cret")).post("/ask", {"text": "\ud800我"}) == {"answer": "好"}
    request = service.requests[0]
    assert (request.path, request.body) == ("/ask", {"text": "\ud800我"})
    assert request.headers["Authorization"] == "Bearer s3cret"


@pytest.mark.parametrize(
    ("reply", "kind", "said"),
    [
        (Reply(b"<html>oops</html>"), UnavailableError, "a web page"),
        (Reply(b""), UnavailableError, "no JSON"),
        (Reply(b"[" * 100_000), UnavailableError, "no JSON"),
        (Reply(status=429, headers={"Retry-After": "7"}), UnavailableError, "HTTP 429"),
        (Reply(b"<html>bad gateway</html>", status=500), UnavailableError, "HTTP 500"),
        (Reply({"error": {"message": "the context is too long"}}, 400), RejectedError, "the context is too long"),
        (Reply({"error": "no such model"}, 404), DeniedError, "no such model"),
        (Reply({"error": "wrong key s3cret"}, 401), DeniedError, "check the key"),
        (Reply(status=402), DeniedError, "payment"),
    ],
)
def test_every_failure_says_what_it_is(service: Service, reply: Reply, kind: type[ProviderError], said: str) -> None:
    service.replies = [reply]
    with pytest.raises(kind, match=said) as caught:
        Server(service.url, key=Key("s3cret")).post("/", {})
    assert service.host in str(caught.value)
    assert "s3cret" not in str(caught.value)


def test_a_server_that_echoes_the_key_does_not_get_it_into_a_message(service: Service) -> None:
    service.replies = [Reply({"error": {"message": "x" * 190 + " s3cret-s3cret-s3cret is bad"}}, 400)]
    with pytest.raises(RejectedError) as caught:
        Server(service.url, key=Key("s3cret-s3cret-s3cret")).post("/", {})
    assert "s3cret" not in str(caught.value)


def test_retry_after_is_read_from_the_answer(service: Service) -> None:
    service.replies = [Reply(status=503, headers={"Retry-After": "11"})]
    with pytest.raises(UnavailableError) as caught:
        Server(service.url).post("/", {})
    assert caught.value.wait == 11.0


def test_a_redirect_is_refused_and_named(service: Service) -> None:
    for status in (301, 302, 307, 308):
        service.replies = [Reply(status=status, headers={"Location": "http://elsewhere.example/x"})]
        with pytest.raises(DeniedError, match=r"elsewhere\.example"):
            Server(service.url).post("/", {"text": "x"})
    assert len(service.requests) == 4


def test_a_slow_server_is_given_up(service: Service) -> None:
    service.replies = [Reply(delay=1.0)]
    with pytest.raises(UnavailableError, match=r"did not answer within 0\.1 seconds"):
        Server(service.url, timeout=0.1).post("/", {})


@pytest.fixture
def dripping() -> Iterator[str]:
    """A server that sends one byte after the other, for ever."""
    listener = socket.create_server(("127.0.0.1", 0))
    over = threading.Event()

    def serve() -> None:
        connection, _ = listener.accept()
        with connection:
            connection.recv(65536)
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")
            with contextlib.suppress(OSError):
                while not over.wait(0.05):
                    connection.sendall(b" ")

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    over.set()
    thread.join()
    listener.close()


def test_a_server_that_never_ends_is_given_up(dripping: str) -> None:
    started = time.monotonic()
    with pytest.raises(UnavailableError, match="did not answer within"):
        Server(dripping, timeout=0.3).post("/", {})
    assert time.monotonic() - started < 3


def test_a_flood_is_cut_off(service: Service) -> None:
    service.replies = [Reply(b" " * (SIZE_LIMIT + 1))]
    with pytest.raises(RejectedError, match="MiB"):
        Server(service.url).post("/", {})


def test_nobody_at_the_address() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(UnavailableError, match="cannot be reached"):
        Server(f"http://127.0.0.1:{port}").post("/", {})


def test_a_key_goes_only_where_nobody_listens() -> None:
    with pytest.raises(UsageError, match="https"):
        Server("http://translate.example", key=Key("s3cret"))
    Server("https://translate.example", key=Key("s3cret"))
    Server("http://localhost:8080", key=Key("s3cret"))
    Server("http://translate.example")


def test_no_proxy_sees_what_stays_on_this_machine(service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    service.replies = [Reply({"ok": True})]
    assert Server(service.url).get("/") == {"ok": True}


def test_retry_after_takes_seconds_and_dates() -> None:
    assert retry_after("120") == 120.0
    assert retry_after(email.utils.formatdate(time.time() + 60, usegmt=True)) == pytest.approx(60, abs=3)
    assert retry_after("Wed, 21 Oct 2015 07:28:00 GMT") == 0.0
    assert retry_after(None) is None


@given(st.text())
def test_any_retry_after_is_a_wait_or_none(value: str) -> None:
    wait = retry_after(value)
    assert wait is None or wait >= 0


@pytest.mark.parametrize(
    ("host", "near"),
    [("localhost", True), ("127.8.9.1", True), ("::1", True), ("10.0.0.1", False), ("a.example", False)],
)
def test_what_is_this_machine(host: str, near: bool) -> None:
    assert is_loopback(host) is near
