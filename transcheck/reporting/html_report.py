"""One HTML file that needs nothing else: every pair as data, and the script that shows those on screen."""

from __future__ import annotations

import base64
import hashlib
from functools import lru_cache
from importlib.resources import files
from typing import Any, ClassVar

from transcheck.model import Result
from transcheck.reporting.base import Reporter
from transcheck.reporting.html_row import as_row
from transcheck.reporting.record import to_json
from transcheck.reporting.summary import Summary
from transcheck.reporting.terms import chinese_terms
from transcheck.signature import Signature

PAIRS_IN_A_BLOCK = 250
"""Pairs in one script element: a browser holds each element as one string, and strings have a largest length."""

_SCRIPTS = (
    "text.js",
    "interface.js",
    "marking.js",
    "difference.js",
    "charts.js",
    "feed.js",
    "pair.js",
    "report.js",
)
_INERT = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})
_DATA = '<script type="application/json" class="{}">'
_END = "</script>\n"


class HtmlReporter(Reporter):
    """For a person with a browser, online or not. Text from outside is only ever data, never markup."""

    name: ClassVar[str] = "html"

    def begin(self) -> None:
        """Write the page up to the pairs; a browser shows its head while the pairs are still coming."""
        self._written = 0
        self._context: str | None = None
        self.stream.write(_page()[0])

    def add(self, result: Result) -> None:
        """Write one pair."""
        if self._written % PAIRS_IN_A_BLOCK == 0:
            self._close_block()
            self.stream.write(_DATA.format("pairs") + "[\n")
        else:
            self.stream.write(",\n")
        self.stream.write(inert_json(as_row(result, self._context)))
        self._context = result.pair.context or self._context
        self._written += 1

    def end(self, summary: Summary, signature: Signature) -> None:
        """Write the counts, the signature, the words of the interface and the script."""
        self._close_block()
        about = {"summary": summary.as_dict(), "signature": signature.as_dict(), "line": str(signature)}
        self._data("about", about)
        self._data("words", _words())
        self._data("terms", chinese_terms())
        self._data("variants", _variants())
        self.stream.write(_page()[1])

    def _close_block(self) -> None:
        if self._written:
            self.stream.write("\n]" + _END)

    def _data(self, name: str, value: Any) -> None:
        self.stream.write(_DATA.format(name) + inert_json(value) + _END)


def inert_json(value: Any) -> str:
    """JSON in which nothing can end a script element, open a comment or start a tag."""
    return to_json(value).translate(_INERT)


@lru_cache(maxsize=1)
def _page() -> tuple[str, str]:
    """What stands before the data, and after it."""
    style = _asset("report.css")
    script = "\n" + "".join(_asset(name) for name in _SCRIPTS)
    policy = (
        f"default-src 'none'; script-src '{_hash(script)}'; style-src '{_hash(style)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    page = _asset("report.html").replace("<!-- policy -->", policy).replace("<!-- style -->", style)
    before, after = page.split("<!-- data -->\n")
    return before, after.replace("<!-- script -->", script)


def _asset(name: str) -> str:
    return files("transcheck.reporting").joinpath("html", name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _words() -> Any:
    import json

    return {language: json.loads(_asset(f"words.{language}.json")) for language in ("en", "zh")}


@lru_cache(maxsize=1)
def _variants() -> list[str]:
    """Traditional characters, and in the same order their simplified forms, so that a search finds either."""
    from transcheck.lexicon.chinese import to_simplified

    characters = [chr(code) for code in range(0x4E00, 0xA000)]
    simplified = to_simplified("\n".join(characters)).split("\n")
    changed = [(old, new) for old, new in zip(characters, simplified, strict=True) if old != new and len(new) == 1]
    return ["".join(old for old, _ in changed), "".join(new for _, new in changed)]
