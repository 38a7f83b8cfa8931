"""A review as a reviewer has it: by keyboard, through a kill of the server, with hostile text, in both themes."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

Open = Callable[..., Page]

HOSTILE = [
    "<script>window.hit = 1</script>",
    "<img src=x onerror='window.hit = 2'>",
    "[点我](javascript:window.hit=3)",
    "\x1b[31m红\x1b[0m\x07",
    "\u202e反转\u202c\u2066隔离\u2069",
    "=cmd|' /C calc'!A0",
    "a" + "\u0301" * 200_000,
]


@pytest.fixture
def open_browser(browser: Browser) -> Iterator[Open]:
    """Opens an empty page with a profile of its own; options are those of Playwright's contexts."""
    contexts: list[BrowserContext] = []

    def make(**options: Any) -> Page:
        contexts.append(
            browser.new_context(**{"locale": "en-GB", "viewport": {"width": 1280, "height": 900}, **options})
        )
        return contexts[-1].new_page()

    yield make
    for context in contexts:
        context.close()


@pytest.fixture
def page(open_browser: Open) -> Page:
    return open_browser()


def check_accessibility(page: Page) -> None:
    """Fails where axe-core finds a serious or critical violation."""
    found = Axe().run(page).response
    assert len(found["passes"]) > 10
    grave = [rule for rule in found["violations"] if rule["impact"] in ("serious", "critical")]
    assert not grave, [(rule["id"], [node["html"][:120] for node in rule["nodes"][:3]]) for rule in grave]


class Server:
    """A running ``transcheck review``."""

    def __init__(self, file: Path, database: Path):
        command = [sys.executable, "-c", "from transcheck.cli import main; main()", "review", str(file), "--no-browser"]
        # A program started in the background of a shell is told to ignore SIGINT, and hands that on to what it starts.
        before = signal.signal(signal.SIGINT, signal.default_int_handler)
        self.process = subprocess.Popen(
            [*command, "--database", str(database)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        signal.signal(signal.SIGINT, before)
        assert self.process.stdout is not None
        found = (re.match(r"Open (http://127\.0\.0\.1:\d+/\S+)", line) for line in self.process.stdout)
        self.url = next(match[1] for match in found if match)

    def end(self, by: signal.Signals) -> int:
        self.process.send_signal(by)
        self.process.communicate(timeout=20)
        return self.process.returncode


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[[Path], Server]]:
    running: list[Server] = []

    def make(file: Path) -> Server:
        running.append(Server(file, tmp_path / "review.sqlite"))
        return running[-1]

    yield make
    for server in running:
        if server.process.poll() is None:
            server.end(signal.SIGKILL)


def row(number: int, source: str, target: str, *flags: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": f"t/{number}",
        "source": source,
        "target": target,
        "source_lang": "zh",
        "target_lang": "en",
        "location": {"file": "t.txt", "comment": str(number), "lines": [number, number]},
        "verdict": "divergent" if flags else "faithful",
        "score": 0.2,
        "reason": None,
        "flags": list(flags),
        "meta": {},
    }


def flag(message: str = "the source says 60, the translation 600") -> dict[str, Any]:
    return {
        "check": "number-changed",
        "category": "accuracy/mistranslation",
        "severity": "critical",
        "confidence": 0.9,
        "source_spans": [[2, 4]],
        "target_spans": [[6, 9]],
        "message": message,
    }


def write(path: Path, *rows: dict[str, Any]) -> Path:
    path.write_text("".join(json.dumps(each, ensure_ascii=False) + "\n" for each in rows), encoding="utf-8")
    return path


@pytest.fixture
def ten(tmp_path: Path) -> Path:
    """Ten pairs: each with a flag but the last."""
    rows = [row(number, "低于60分不能买票。", "Below 600 you can buy tickets.", flag()) for number in range(1, 10)]
    return write(tmp_path / "audited.jsonl", *rows, row(10, "我不去。", "I am not going."))


def sign_in(page: Page, url: str, name: str) -> None:
    page.goto(url)
    expect(page.locator("#name")).to_be_focused()
    page.keyboard.type(name)
    page.keyboard.press("Enter")
    expect(page.locator("#name-dialog")).to_be_hidden()


def at(page: Page, number: int) -> None:
    expect(page.locator("#position")).to_have_text(f"pair {number} of 10")
    expect(page.locator("#alert")).to_be_hidden()


def test_ten_pairs_by_keyboard_through_a_kill(page: Page, ten: Path, start: Callable[[Path], Server]) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    problems: list[str] = []
    page.on("console", lambda message: problems.append(message.text))
    page.on("pageerror", lambda error: problems.append(str(error)))
    server = start(ten)
    sign_in(page, server.url, "Li Na")
    press = page.keyboard.press

    for number in range(1, 7):  # accepted, rejected, accepted …
        at(page, number)
        press("a" if number % 2 else "r")
        expect(page.locator("#finish")).to_be_focused()
        press("Enter")

    at(page, 7)  # waived, with a reason
    press("w")
    expect(page.locator("#reason")).to_be_focused()
    page.keyboard.type("everybody knows")
    press("Enter")
    expect(page.locator("#finish")).to_be_focused()
    press("Enter")

    at(page, 8)  # milder, of another category, with a comment
    press("2")
    expect(page.locator("li.flag .badge")).to_contain_text("minor")
    press("g")
    page.keyboard.type("s")  # a slow machine takes a pause in a longer word for its end
    press("Escape")
    press("a")
    press("c")
    page.keyboard.type("Ask the author.")
    press("Escape")
    press("Enter")

    at(page, 9)  # rejected, undone, redone, undone, accepted
    press("r")
    expect(page.locator("[data-decision=reject][aria-pressed=true]")).to_be_visible()
    press("u")
    expect(page.locator("[aria-pressed=true]")).to_have_count(0)
    press("Shift+U")
    expect(page.locator("[data-decision=reject][aria-pressed=true]")).to_be_visible()
    press("u")
    expect(page.locator("[aria-pressed=true]")).to_have_count(0)
    press("a")
    expect(page.locator("#finish")).to_be_focused()
    press("Enter")

    at(page, 10)  # a divergence that was missed
    press("m")
    expect(page.locator("#mark-source")).to_be_focused()
    expect(page.locator("#mark-said-source")).to_have_text("nothing selected")
    press("ArrowRight")
    press("Shift+ArrowRight")
    expect(page.locator("#mark-said-target")).to_have_text("nothing selected")
    press("Tab")
    for _ in range(5):
        press("ArrowRight")
    for _ in range(4):  # the space after the word is left out
        press("Shift+ArrowRight")
    expect(page.locator("#mark-said-source")).to_have_text("不")
    expect(page.locator("#mark-said-target")).to_have_text("not")
    press("Tab")
    page.keyboard.type("negation-lost")
    press("Tab")
    press("Tab")
    page.keyboard.type("mi")
    press("Tab")
    page.keyboard.type("reads stiff")
    press("Enter")
    expect(page.locator("#mark")).to_be_focused()
    expect(page.locator("#progress-text")).to_have_text("9 of 10 finished")

    assert server.end(signal.SIGKILL) == -signal.SIGKILL
    press("p")
    expect(page.locator("#alert")).to_contain_text("start transcheck review again")
    assert all(url.startswith((server.url, "data:")) for url in asked), asked
    problems = [problem for problem in problems if "ERR_CONNECTION_REFUSED" not in problem]
    assert not problems, problems

    server = start(ten)
    sign_in(page, server.url, "Li Na")
    at(page, 10)
    expect(page.locator("#progress-text")).to_have_text("9 of 10 finished")
    expect(page.locator("ul.flags li.flag")).to_contain_text("negation-lost")
    expect(page.locator("ul.flags li.flag")).to_contain_text("“不” → “not”")
    expect(page.locator("ul.flags li.flag")).to_contain_text("reads stiff")
    expect(page.locator("ul.flags .badge")).to_contain_text("minor")
    page.locator("#finish").press("Enter")
    expect(page.locator("#end")).to_be_visible()
    page.locator("#state").select_option("all")
    for number in range(1, 10):
        at(page, number)
        expected = {7: "waive", 8: "accept", 9: "accept"}.get(number, "accept" if number % 2 else "reject")
        expect(page.locator("li.flag [aria-pressed=true]")).to_have_attribute("data-decision", expected)
        if number == 7:
            expect(page.locator(".flag .reason")).to_contain_text("everybody knows")
        if number == 8:
            expect(page.locator("li.flag .badge")).to_contain_text("minor")
            expect(page.locator("li.flag select").nth(1)).to_have_value("style/awkward")
            expect(page.locator("#comment")).to_have_value("Ask the author.")
        page.locator("#next").click()
    assert server.end(signal.SIGINT) == 0


def test_others_are_hidden_until_one_has_decided(
    open_browser: Open, tmp_path: Path, start: Callable[[Path], Server]
) -> None:
    server = start(write(tmp_path / "one.jsonl", row(1, "低于60分不能买票。", "Below 600 you can.", flag())))
    first, second = open_browser(), open_browser()
    sign_in(first, server.url, "Wang")
    first.keyboard.press("r")
    expect(first.locator("#finish")).to_be_focused()
    first.keyboard.press("Enter")
    expect(first.locator("#end")).to_be_visible()

    sign_in(second, server.url, "Li")
    expect(second.locator("#others")).to_contain_text("once you have finished")
    expect(second.locator("main")).not_to_contain_text("Wang")
    second.keyboard.press("a")
    expect(second.locator("#finish")).to_be_focused()
    second.keyboard.press("Enter")
    expect(second.locator("#others")).to_contain_text("Wang: number-changed: rejected")


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_does_nothing(page: Page, tmp_path: Path, start: Callable[[Path], Server], text: str) -> None:
    file = write(
        tmp_path / "hostile.jsonl", row(1, f"低于60{text}", f"Below 600 {text}", flag(text)) | {"id": text[:90]}
    )
    server = start(file)
    sign_in(page, server.url, "Li")
    page.keyboard.press("m")
    expect(page.locator("#mark-source")).to_be_focused()
    page.keyboard.press("Control+A")
    page.keyboard.press("Enter")
    expect(page.locator("ul.flags li.flag")).to_be_visible()
    page.keyboard.press("c")
    page.locator("#comment").fill(text[:4000])
    page.keyboard.press("Escape")
    expect(page.locator("#undo")).to_be_enabled()
    assert page.evaluate("window.hit") is None
    assert page.locator("main script, main img, main a").count() == 0
    shown = page.locator("main").inner_text() + "".join(page.locator("#mark-source").all_inner_texts())
    assert not set("\x1b\x07\u202e\u2066") & set(shown)
    tall = page.locator("section.side").first.bounding_box()
    assert tall is not None
    assert tall["height"] < 600


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("locale", ["en-GB", "zh-CN"])
def test_it_is_accessible(
    open_browser: Open,
    ten: Path,
    start: Callable[[Path], Server],
    scheme: str,
    locale: str,
) -> None:
    page = open_browser(color_scheme=scheme, locale=locale)
    server = start(ten)
    page.goto(server.url)
    expect(page.locator("#name")).to_be_focused()
    check_accessibility(page)
    page.keyboard.type("Li")
    page.keyboard.press("Enter")
    expect(page.locator("li.flag")).to_be_focused()
    assert page.locator("html").get_attribute("lang") == ("en" if locale == "en-GB" else "zh-Hans")
    assert page.locator(".text").nth(0).get_attribute("lang") == "zh"
    assert page.locator(".text").nth(1).get_attribute("lang") == "en"
    check_accessibility(page)
    page.keyboard.press("w")
    check_accessibility(page)
    page.keyboard.press("Escape")
    page.keyboard.press("m")
    check_accessibility(page)
    page.keyboard.press("Escape")
    page.keyboard.press("r")
    expect(page.locator("#finish")).to_be_focused()
    check_accessibility(page)
    page.keyboard.press("?")
    check_accessibility(page)
    page.locator("#shortcuts").uncheck()
    page.keyboard.press("Escape")
    page.locator("body").press("u")
    expect(page.locator("[data-decision=reject][aria-pressed=true]")).to_be_visible()


def test_a_chinese_reviewer_reads_chinese(open_browser: Open, ten: Path, start: Callable[[Path], Server]) -> None:
    page = open_browser(locale="zh-CN")
    sign_in(page, start(ten).url, "李娜")
    card = page.locator("li.flag")
    expect(card.locator("h3")).to_contain_text("数字改变")
    expect(card.locator(".evidence")).to_contain_text("“60” → “600”")
    assert re.search("[\u4e00-\u9fff]{4}.*。", card.locator(".evidence").inner_text())
    expect(page.locator("#check option").nth(1)).to_have_text("数字改变")
    assert page.locator(".field select").nth(1).input_value() == "accuracy/mistranslation"
    latin = re.findall("[A-Za-z]{3,}", page.locator("main").inner_text().replace("Below", "").replace("tickets", ""))
    assert set(latin) <= {"txt", "you", "can", "buy"}


def test_it_fits_a_phone(open_browser: Open, ten: Path, start: Callable[[Path], Server]) -> None:
    page = open_browser(viewport={"width": 360, "height": 740})
    sign_in(page, start(ten).url, "Li")
    expect(page.locator("li.flag")).to_be_focused()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_name_is_needed(page: Page, ten: Path, start: Callable[[Path], Server]) -> None:
    page.goto(start(ten).url)
    expect(page.locator("#name")).to_be_focused()
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(page.locator("#name-dialog")).to_be_visible()
