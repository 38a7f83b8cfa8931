"""Reports to open, and the Chromium to open them in. Run with ``make test-browser``."""

import dataclasses
import itertools
import shutil
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from transcheck.model import Claim, Flag, Link, Location, Metrics, Pair, Result, Severity, Token, Verdict
from transcheck.reporting import Summary, find
from transcheck.signature import Signature

PAIRS = 5000
SWITCHES = (
    "--no-sandbox",  # a container's root has no sandbox to give
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

SENTENCES = (
    (
        "如果你的积分低于{n} ，你将无法购买火车票。",
        "If your points are more than {n}, you will be able to buy train tickets.",
    ),
    (
        "學習語錄會得到{n}積分，可以去超市兌換雞蛋。",
        "Study the quotations and you get {n} points, which buy eggs in a supermarket.",
    ),
    ("我们昨天收到{n}封信，没有一封是给他的。", "We received {n} letters yesterday, and one of them was for him."),
    ("這間餐廳有{n}張桌子，晚上常常客滿。", "This restaurant has {n} tables and is often full in the evening."),
    ("公司去年卖出{n}万辆车，比前年少。", "The company sold {n} thousand cars last year, fewer than the year before."),
)


def tokens(text: str, size: int) -> tuple[Token, ...]:
    """Pieces of a text that serve as its words."""
    if " " in text.strip("。 ") and text.isascii():
        starts = [0, *(index + 1 for index, character in enumerate(text) if character == " ")]
        ends = [*(start - 1 for start in starts[1:]), len(text)]
    else:
        starts = list(range(0, len(text), size))
        ends = [*starts[1:], len(text)]
    return tuple(
        Token(start, end, text[start:end], text[start:end], "") for start, end in zip(starts, ends, strict=True)
    )


def synthetic(index: int) -> Result:
    """One of any number of results that look like those of an audit."""
    chinese, english = SENTENCES[index % len(SENTENCES)]
    source, target = chinese.format(n=index), english.format(n=index if index % 3 else index * 10)
    verdict = (Verdict.FAITHFUL, Verdict.DIVERGENT, Verdict.QUESTIONABLE, Verdict.FAITHFUL)[index % 4]
    location = Location(f"thread-{index % 3}.txt", str(index), (3 * index + 1, 3 * index + 2))
    meta = {"author": f"reader {index}", "link": f"https://example.org/c/{index}"}
    pair = Pair(f"thread/{index}", source, target, location=location, labels=() if index % 4 == 0 else None, meta=meta)
    if index % 50 == 49:
        return Result(
            dataclasses.replace(pair, target=None), "zh", None, Verdict.UNVERIFIABLE, 0.5, reason="no translation"
        )
    source_tokens, target_tokens = tokens(source, 2), tokens(target, 2)
    links = tuple(
        Link(at, at, 0.5 + 0.4 / (at + 1), "dictionary") for at in range(min(len(source_tokens), len(target_tokens)))
    )
    severities = () if verdict is Verdict.FAITHFUL else (Severity.MINOR, tuple(Severity)[index // 4 % 4])
    flags = tuple(
        Flag(
            ("number-changed", "negation-lost", "content-omitted")[(index + at) % 3],
            "accuracy/mistranslation",
            severity,
            0.9,
            (source_tokens[2 + at].span,),
            (target_tokens[2 + at].span if at else (len(target), len(target)),),
            f"the source says {index}, the translation something else",
        )
        for at, severity in enumerate(severities)
    )
    return Result(
        pair
        if index % 5
        else dataclasses.replace(pair, reference=(target.replace("more", "less"),), context="Above stood a question."),
        "zh",
        "en",
        verdict,
        (index * 7919 % PAIRS) / PAIRS,
        claims=(Claim(((0, 8),), ((0, 12),), 1.0, verdict), Claim(((8, len(source)),), (), 0.0, Verdict.DIVERGENT)),
        flags=flags,
        metrics={} if index % 5 else {"reference": Metrics(60.0, 30.0, 40.0)},
        source_tokens=source_tokens,
        target_tokens=target_tokens,
        links=links,
    )


@pytest.fixture(scope="session")
def write_report(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Iterable[Result]], str]:
    """Writes an HTML report and gives its address."""

    def write(results: Iterable[Result]) -> str:
        path: Path = tmp_path_factory.mktemp("report") / "report.html"
        with path.open("w", encoding="utf-8") as stream:
            reporter, summary = find("html")(stream), Summary()
            reporter.begin()
            for result in results:
                reporter.add(result)
                summary.add(result)
            reporter.end(summary, Signature("0.1.0", "lexical", "CC-CEDICT", "none", ("number-changed",)))
        return path.as_uri()

    return write


@pytest.fixture(scope="session")
def large_report(write_report: Callable[[Iterable[Result]], str]) -> str:
    """Address of a report of 5,000 pairs."""
    return write_report(map(synthetic, range(PAIRS)))


@pytest.fixture(scope="session")
def huge_report(write_report: Callable[[Iterable[Result]], str]) -> str:
    """Address of a report of 20,000 pairs, the most that one is meant for."""
    return write_report(map(synthetic, range(4 * PAIRS)))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    executable = shutil.which("chromium") or shutil.which("chromium-browser")
    assert executable, "there is no Chromium here; on Debian: apt-get install chromium"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable, args=list(SWITCHES))
        yield chromium
        chromium.close()


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Opens an address in a browser of its own, which fails the test for any error, dialog or request that it sees."""
    complaints: list[str] = []
    contexts = []

    def open_address(
        address: str,
        *,
        width: int = 1280,
        height: int = 900,
        scheme: Literal["light", "dark"] = "light",
        locale: str = "en-US",
    ) -> Page:
        context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme, locale=locale)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
        page.on(
            "console", lambda message: complaints.append(message.text) if message.type in ("error", "warning") else None
        )
        page.on("dialog", lambda dialog: (complaints.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.on("request", lambda request: None if request.url.startswith("file:") else complaints.append(request.url))
        page.goto(address)
        page.wait_for_selector("article.pair")
        return page

    yield open_address
    for context in contexts:
        context.close()
    assert not complaints, list(itertools.islice(complaints, 5))
