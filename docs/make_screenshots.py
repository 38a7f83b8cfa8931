"""Makes the pictures of the HTML report and of the review in docs/screenshots.

Needs Chromium and ``pip install -e .[browser]``.

The report is an audit of this repository's own pairs with ``transcheck audit``: the pictures show what a reader gets.
"""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "screenshots"
INPUTS = ("data/threads/demo.txt", "data/pairs/zh-en.jsonl", "data/pairs/zh-en-traditional.jsonl")
REVIEWED = "data/threads/demo.txt"
SHOWN = "zh-en/183"
"""Id of the pair that stands alone in the print view."""


def main() -> None:
    """Audits, opens the report in four ways, and takes a picture of each."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if not chromium:
        sys.exit("There is no Chromium here; on Debian: apt-get install chromium fonts-noto-cjk fonts-noto-core")
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as work, sync_playwright() as playwright:
        report = Path(work) / "report.html"
        command = [sys.executable, "-m", "transcheck", "audit", *INPUTS, "--format", "html", "--output", str(report)]
        subprocess.run(command, cwd=ROOT, check=True)
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        address = report.as_uri()
        save(open_report(browser, address), "report-light")
        pairs(open_report(browser, address), "report-pairs-light")
        pairs(open_report(browser, address, scheme="dark", locale="zh-CN"), "report-pairs-dark")
        pairs(open_report(browser, address, width=390, height=844), "report-phone")
        page = open_report(browser, address, width=794, height=1000)
        page.locator("#query").evaluate("(box, id) => { box.value = id; box.dispatchEvent(new Event('input')) }", SHOWN)
        page.goto(address + str(page.locator("article.pair .actions a").last.get_attribute("href")))
        page.wait_for_selector("body.alone")
        page.emulate_media(media="print")
        page.evaluate("document.body.style.padding = '14mm 15mm'")  # the printer's margins
        save(page, "report-print")
        review(browser, Path(work) / "review.sqlite")
        browser.close()


def open_report(
    browser: Browser,
    address: str,
    *,
    width: int = 1280,
    height: int = 900,
    scheme: Literal["light", "dark"] = "light",
    locale: str = "en-US",
) -> Page:
    """The report in a browser of this size, colour scheme and language."""
    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme, locale=locale)
    page.goto(address)
    page.wait_for_selector("article.pair")
    return page


def pairs(page: Page, name: str) -> None:
    """A picture of the gravest pairs, with a flag lit."""
    page.locator("#choose-sort").evaluate("(box) => { box.value = 'score'; box.dispatchEvent(new Event('change')) }")
    page.evaluate("document.querySelector('.list').scrollIntoView()")
    page.locator("article.pair .flag").first.hover()
    save(page, name)


def review(browser: Browser, database: Path) -> None:
    """Pictures of a review: a flag that waits for a decision, and a divergence that is being marked."""
    command = [sys.executable, "-m", "transcheck", "review", REVIEWED, "--no-browser", "--database", str(database)]
    with subprocess.Popen([*command, "--reviewer", "Li Na"], cwd=ROOT, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        address = next(line.split()[1] for line in server.stdout if line.startswith("Open "))
        try:
            reviewing(browser, address, "light", "en-US", "review-light", ["n"])
            reviewing(browser, address, "dark", "zh-CN", "review-dark", ["n", "n", "a", "m", *["Shift+ArrowRight"] * 3])
        finally:
            server.send_signal(signal.SIGINT)


def reviewing(
    browser: Browser, address: str, scheme: Literal["light", "dark"], locale: str, name: str, keys: list[str]
) -> None:
    """A picture of the review after these keys."""
    page = browser.new_page(viewport={"width": 1280, "height": 900}, color_scheme=scheme, locale=locale)
    page.goto(address)
    page.wait_for_selector(".pair-head")
    for key in keys:
        page.wait_for_timeout(300)
        page.keyboard.press(key)
    save(page, name)


def save(page: Page, name: str) -> None:
    """A picture of what is on the screen."""
    page.wait_for_timeout(300)
    page.screenshot(path=FOLDER / f"{name}.png")


if __name__ == "__main__":
    main()
