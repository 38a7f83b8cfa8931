"""A server on the loopback address that answers as a test tells it to, and a clock that waits for nobody."""

import json
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from transcheck.providing.asking import Clock


@dataclass
class Reply:
    """One answer: ``delay`` in seconds before it, ``body`` as JSON unless it is bytes."""

    body: Any = field(default_factory=dict)
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    delay: float = 0.0


@dataclass
class Request:
    path: str
    headers: dict[str, str]
    body: Any


class Service:
    """Gives its replies one after the other, the last one for ever; a reply may be a function of the request."""

    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.replies: list[Reply | Callable[[Request], Reply]] = [Reply()]
        service = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                length = int(self.headers.get("Content-Length", 0))
                content = self.rfile.read(length)
                try:
                    body = json.loads(content) if content else None
                except ValueError:
                    body = content.decode()
                request = Request(self.path, dict(self.headers), body)
                service.requests.append(request)
                reply = service.replies.pop(0) if len(service.replies) > 1 else service.replies[0]
                if callable(reply):
                    reply = reply(request)
                time.sleep(reply.delay)
                content = reply.body if isinstance(reply.body, bytes) else json.dumps(reply.body).encode()
                try:
                    self.send_response(reply.status)
                    for name, value in {"Content-Length": str(len(content)), **reply.headers}.items():
                        self.send_header(name, value)
                    self.end_headers()
                    self.wfile.write(content)
                except OSError:
                    pass  # the client has given up, as some tests want it to

            def do_GET(self) -> None:
                self.do_POST()

            def log_message(self, format: str, *args: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.host = f"127.0.0.1:{self._server.server_address[1]}"
        self.url = f"http://{self.host}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


@dataclass
class Waits:
    """A clock on which a wait takes no time and is written down."""

    waited: list[float] = field(default_factory=list)
    time: float = 1000.0

    def sleep(self, seconds: float) -> None:
        self.waited.append(seconds)
        self.time += seconds

    @property
    def clock(self) -> Clock:
        return Clock(now=lambda: self.time, sleep=self.sleep, chance=lambda: 0.5)


def completion(text: str, reason: str = "stop") -> dict[str, Any]:
    """What a chat-completions server answers."""
    return {
        "choices": [{"message": {"role": "assistant", "content": text}, "finish_reason": reason}],
        "usage": {"prompt_tokens": 30, "completion_tokens": 12},
    }
