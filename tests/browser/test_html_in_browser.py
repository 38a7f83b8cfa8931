"""What a reader of the HTML report sees and does, in Chromium."""

import json
import re
import time
from collections.abc import Callable
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page

from transcheck.estimating.metrics import ReferenceMetrics
from transcheck.model import Flag, Location, Pair, Result, Severity, Verdict

OpenPage = Callable[..., Page]
AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


def until(page: Page, condition: str) -> None:
    """Waits for a condition in the page; Playwright's own way evaluates strings there, which the page forbids."""
    for _ in range(200):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"never came true: {condition}")


def violations(page: Page) -> list[str]:
    """What axe-core finds that is serious or critical."""
    # The page's own policy forbids foreign scripts, so axe comes in through the debugger.
    session = page.context.new_cdp_session(page)
    session.send("Runtime.evaluate", {"expression": AXE})
    answer = session.send(
        "Runtime.evaluate",
        {
            "expression": "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']})"
            ".then((found) => JSON.stringify(found.violations))",
            "awaitPromise": True,
            "returnByValue": True,
        },
    )
    return [
        f"{found['id']} ({found['impact']}): {found['nodes'][0]['html'][:200]} {found['nodes'][0]['failureSummary']}"
        for found in json.loads(answer["result"]["value"])
        if found["impact"] in ("serious", "critical")
    ]


def shown(page: Page) -> int:
    return page.locator("article.pair").count()


def first_title(page: Page) -> str:
    return page.locator("article.pair h3").first.inner_text()


def measured(page: Page, name: str) -> float:
    return page.evaluate(f"performance.getEntriesByName('{name}').at(-1).duration")


def test_first_paint_and_filter_are_quick(
    large_report: str, open_page: OpenPage, capsys: pytest.CaptureFixture[str]
) -> None:
    page = open_page(large_report)
    until(page, "performance.getEntriesByName('first-contentful-paint').length")
    paint = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    ready = measured(page, "ready")
    page.wait_for_timeout(500)
    page.get_by_label("Search in both languages").fill("雞蛋")
    search = measured(page, "filter")
    page.get_by_label("Search in both languages").fill("")
    page.locator("#form").get_by_role("checkbox", name="divergent").check()
    verdict = measured(page, "filter")
    page.get_by_label("Order").select_option("severity")
    order = measured(page, "filter")
    with capsys.disabled():
        print(
            f"\nreport of 5,000 pairs: first paint {paint:.0f} ms, pairs shown {ready:.0f} ms; "
            f"search {search:.0f} ms, filter {verdict:.0f} ms, sort {order:.0f} ms"
        )
    assert paint < 1000
    assert max(search, verdict, order) < 100


def test_twenty_thousand_pairs(huge_report: str, open_page: OpenPage, capsys: pytest.CaptureFixture[str]) -> None:
    page = open_page(huge_report)
    assert page.locator("#count").inner_text() == "20,000 of 20,000 shown"
    assert shown(page) < 30
    until(page, "performance.getEntriesByName('first-contentful-paint').length")
    paint = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    page.locator("#form").get_by_role("checkbox", name="divergent").check()
    narrowed = measured(page, "filter")
    page.locator("#form").get_by_role("checkbox", name="divergent").uncheck()
    page.get_by_label("Search in both languages").fill("19999")
    assert page.locator("#count").inner_text() == "1 of 20,000 shown"
    page.get_by_label("Search in both languages").fill("")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    until(page, "[...document.querySelectorAll('article')].some((a) => a.ariaPosInSet === '20000')")
    assert shown(page) < 30
    size = Path(urlsplit(huge_report).path).stat().st_size
    with capsys.disabled():
        print(f"\nreport of 20,000 pairs: {size / 1e6:.0f} MB, first paint {paint:.0f} ms, filter {narrowed:.0f} ms")
    assert size < 40_000_000


def test_only_the_pairs_on_the_screen_are_in_the_document(large_report: str, open_page: OpenPage) -> None:
    page = open_page(large_report)
    assert page.locator("#count").inner_text() == "5,000 of 5,000 shown"
    assert shown(page) < 30
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    until(page, "[...document.querySelectorAll('article')].some((a) => a.ariaPosInSet === '5000')")
    assert shown(page) < 30


def test_scrolling_leaves_what_is_read_in_its_place(large_report: str, open_page: OpenPage) -> None:
    page = open_page(large_report)
    for _ in range(12):
        page.mouse.wheel(0, 900)
        page.wait_for_timeout(40)
    places = page.evaluate("[...document.querySelectorAll('article')].map((a) => Number(a.ariaPosInSet))")
    assert places == list(range(places[0], places[0] + len(places)))
    tops = page.evaluate("[...document.querySelectorAll('article')].map((a) => a.getBoundingClientRect())")
    for above, below in pairwise(tops):
        assert below["top"] - above["bottom"] == pytest.approx(16, abs=1)


def test_filters_narrow_and_can_be_taken_back(large_report: str, open_page: OpenPage) -> None:
    page = open_page(large_report)
    page.locator("#form").get_by_role("checkbox", name="divergent").check()
    divergent = page.locator("#count").inner_text()
    assert divergent != "5,000 of 5,000 shown"
    page.get_by_label("File").select_option("thread-1.txt")
    page.get_by_label("Check", exact=True).select_option("negation-lost")
    assert "thread-1.txt" in first_title(page)
    assert page.locator(".tile.divergent").get_attribute("aria-pressed") == "true"
    page.get_by_role("button", name="Show all pairs").click()
    assert page.locator("#count").inner_text() == "5,000 of 5,000 shown"
    page.get_by_label("Translation", exact=True).select_option("without")
    assert page.locator("#count").inner_text() == "100 of 5,000 shown"
    assert "no translation" in first_title(page)


@pytest.mark.parametrize("query", ["学习 4001", "學習 4001", "４００１ STUDY"])
def test_search_finds_both_scripts_both_languages_and_any_width(
    large_report: str, open_page: OpenPage, query: str
) -> None:
    page = open_page(large_report)
    page.get_by_label("Search in both languages").fill(query)
    assert page.locator("#count").inner_text() == "1 of 5,000 shown"
    assert "comment 4001" in first_title(page)


def test_nothing_found_is_said(large_report: str, open_page: OpenPage) -> None:
    page = open_page(large_report)
    page.get_by_label("Search in both languages").fill("no such words anywhere")
    assert page.locator("#nothing").is_visible()
    assert page.locator("#count").inner_text() == "0 of 5,000 shown"


def test_sorting(large_report: str, open_page: OpenPage) -> None:
    page = open_page(large_report)
    page.get_by_label("Order").select_option("score-down")
    assert "1.00 faithful" in page.locator(".score").first.inner_text()
    page.get_by_label("Order").select_option("severity")
    assert page.locator("article.pair").first.locator(".flag").first.locator(".badge").inner_text() == "◆ critical"


def test_walk_by_keyboard(large_report: str, open_page: OpenPage) -> None:
    page = open_page(large_report)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    for place in range(1, 30):
        assert page.evaluate("document.activeElement.ariaPosInSet") == str(place)
        box = page.evaluate("document.activeElement.getBoundingClientRect().top")
        assert -1 <= box < 900
        page.keyboard.press("PageDown")
    page.keyboard.press("PageUp")
    assert page.evaluate("document.activeElement.ariaPosInSet") == "29"


def test_words_and_flags_light_up_by_keyboard(large_report: str, open_page: OpenPage) -> None:
    page = open_page(large_report + "#pair-" + page_hash(open_page(large_report), 1))
    until(page, "document.activeElement.matches('article.pair')")
    for _ in range(3):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('.word')")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    first = page.evaluate("document.activeElement.dataset.token")
    assert first == "2"
    lit = page.locator(".text.target .word.lit")
    assert lit.first.get_attribute("data-token") == "2"
    assert "↔" in page.locator("#announce").inner_text()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('button.flag')")
    assert page.locator(".text.source mark.lit").count() == 1
    assert page.locator(".text.target mark.lit").count() == 1
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.ariaPressed") == "true"


def page_hash(page: Page, index: int) -> str:
    return page.evaluate(f"document.querySelectorAll('article.pair')[{index}].id").removeprefix("pair-")


def test_permanent_link_and_print_view(large_report: str, open_page: OpenPage) -> None:
    start = open_page(large_report)
    start.get_by_label("Search in both languages").fill("thread/4321")
    link = start.locator(".actions a").first.get_attribute("href")
    page = open_page(large_report + str(link))
    until(page, "document.activeElement.matches('article.pair')")
    assert "comment 4321" in page.locator("article.pair:focus h3").inner_text()
    page.locator("article.pair:focus").get_by_text("Print view").click()
    assert shown(page) == 1
    assert page.locator("article.pair details[open]").count() == page.locator("article.pair details").count() > 0
    pdf = page.pdf(format="A4")
    assert pdf.count(b"/Type /Page\n") == 1
    page.get_by_text("Back to all pairs").click()
    until(page, "document.querySelectorAll('article.pair').length > 1")
    assert "comment 4321" in page.locator("article.pair:focus h3").inner_text()


def test_printing_the_list_prints_every_pair_that_fits(
    large_report: str, open_page: OpenPage, capsys: pytest.CaptureFixture[str]
) -> None:
    page = open_page(large_report)
    page.get_by_label("Translation", exact=True).select_option("without")
    page.get_by_label("Order").select_option("severity")
    page.evaluate("scrollTo(0, 3000)")
    page.wait_for_timeout(200)
    before = page.evaluate("scrollY")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert shown(page) == 100
    page.emulate_media(media="print")
    assert page.locator("#printed").inner_text() == "Translation: Without a translation · Order: Gravest first"
    page.emulate_media(media="null")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert shown(page) < 30
    assert page.evaluate("scrollY") == pytest.approx(before, abs=1000)
    # Chromium sends the events itself when it makes a PDF.
    assert 15 < page.pdf(format="A4").count(b"/Type /Page\n") < 60
    page.get_by_role("button", name="Show all pairs").click()
    begun = time.monotonic()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert shown(page) == 1000
    with capsys.disabled():
        print(f"\n1,000 of 5,000 pairs made ready for a printer in {time.monotonic() - begun:.1f} s")
    assert str(page.locator("#printed").text_content()).startswith("The first 1,000 of 5,000 pairs that fit.")


def test_a_list_that_was_just_scrolled_is_printed_whole(large_report: str, open_page: OpenPage) -> None:
    page = open_page(large_report)
    page.evaluate("scrollTo(0, 3000); dispatchEvent(new Event('scroll')); dispatchEvent(new Event('beforeprint'))")
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert shown(page) == 1000


def test_unfolded_parts_stay_unfolded(large_report: str, open_page: OpenPage) -> None:
    page = open_page(large_report)
    page.locator("article.pair details.reference summary").first.click()
    assert page.locator("article.pair details.reference ins").first.inner_text() == "less"
    assert page.locator("article.pair details.reference del").first.inner_text() == "more"
    page.evaluate("scrollTo(0, 20000)")
    until(page, "!document.querySelector('article.pair[aria-posinset=\"1\"]')")
    page.evaluate("scrollTo(0, 0)")
    page.wait_for_selector("article.pair[aria-posinset='1'] details.reference[open]")


def test_interface_in_chinese(large_report: str, open_page: OpenPage) -> None:
    page = open_page(large_report, locale="zh-CN")
    assert page.evaluate("document.documentElement.lang") == "zh-Hans"
    assert page.locator("h1").inner_text() == "译文核查报告"
    assert page.locator("article.pair .text.source").nth(1).get_attribute("lang") == "zh-Hant"
    flag = page.locator("button.flag").first
    assert flag.locator("strong").inner_text() in ("数字改变", "丢失否定", "遗漏内容")
    assert re.fullmatch("[\u4e00-\u9fff，、“”]+。", flag.locator(".message").inner_text())
    assert "“" in flag.locator(".evidence").inner_text()
    assert "误译" in flag.locator(".small").inner_text()
    assert page.locator("#choose-check option").nth(1).inner_text().startswith(("数字改变", "丢失否定", "遗漏内容"))
    page.get_by_role("button", name="English").click()
    assert "the source says" in flag.locator(".message").inner_text()
    assert page.locator("h1").inner_text() == "Audit of translations"
    page.reload()
    assert page.locator("h1").inner_text() == "Audit of translations"


@pytest.mark.parametrize("look", [{}, {"scheme": "dark"}, {"width": 390, "height": 844}, {"locale": "zh-CN"}], ids=str)
def test_axe_finds_nothing_serious(large_report: str, open_page: OpenPage, look: dict[str, object]) -> None:
    page = open_page(large_report, **look)
    page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true })")
    page.wait_for_timeout(200)
    assert violations(page) == []
    page.goto(large_report + "#alone-" + page_hash(page, 1))
    page.wait_for_selector("body.alone")
    assert violations(page) == []


def test_nothing_is_wider_than_a_phone(large_report: str, open_page: OpenPage) -> None:
    page = open_page(large_report, width=320, height=700)
    page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true })")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


HOSTILE = {
    "script": "<script>alert(1)</script></script><!-- <img src=x onerror=alert(1)>",
    "markup in data": "]]></script><script>document.title='run'</script>&lt;b&gt;",
    "override": "abc \u202edesrever\u202c xyz \u2066\u2067 ا",
    "surrogates": "half \ud83d and \ude00 a character",
    "escapes": "\x1b[31mred\x1b[0m \x07\x00\x9b2J",
    "line separators": "one\u2028two\u2029three\x85four\x0bfive",
    "template": "${alert(1)} {{alert(1)}} `x` \\u003cscript\\u003e",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_is_only_text(text: str, open_page: OpenPage, write_report: Callable[[list[Result]], str]) -> None:
    pair = Pair(
        text,
        text,
        text,
        location=Location(text, text, (1, 1)),
        reference=(text,),
        context=text,
        meta={
            text: text,
            "link": "javascript:alert(1)",
            "data": "data:text/html,<script>alert(1)</script>",
            "__proto__": text,
        },
    )
    flag = Flag(text, text, Severity.MAJOR, 1.0, ((0, 3),), ((2, 5),), text)
    page = open_page(write_report([Result(pair, "zh", "en", Verdict.DIVERGENT, 0.1, reason=text, flags=(flag,))]))
    for summary in page.locator("article details summary").all():
        summary.click()
    expected = json.loads(json.dumps(text))
    for side in ("source", "target"):
        assert page.evaluate(f"document.querySelector('.text.{side}').textContent") == expected
    assert page.evaluate("document.querySelector('blockquote').textContent") == expected
    assert (
        page.locator("article img, article script, article a[href^='javascript'], article a[href^='data']").count() == 0
    )
    assert page.title() == "Audit of translations"
    page.get_by_label("Search in both languages").fill(text)
    for button in page.locator("button.flag").all():
        button.click()


def test_a_million_combining_marks_hang_nothing(
    open_page: OpenPage, write_report: Callable[[list[Result]], str]
) -> None:
    marks = "e" + "\u0301\u0316" * 500_000
    texts = {"marks": marks, "overrides": "\u202e" * 1_000_000, "letters": "a" * 1_000_000}
    results = [
        Result(Pair(name, "好" + text, text, reference=(text[::-1],)), "zh", "en", Verdict.QUESTIONABLE, 0.4)
        for name, text in texts.items()
    ]
    page = open_page(write_report(results))
    page.set_default_timeout(10_000)
    page.get_by_label("Search in both languages").fill("é")
    page.get_by_role("button", name="Show all pairs").click()
    for summary in page.locator("article details summary").all():
        summary.click()
    page.locator(".more-text").first.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280
    assert page.evaluate("document.querySelector('.text.target').getBoundingClientRect().height") < 20_000


def test_figures_of_all_rows_are_shown_with_the_machine_beside(
    write_report: Callable[[list[Result]], str], open_page: OpenPage
) -> None:
    reference, better, worse = "The shop opens at nine.", "The shop opens at nine today.", "A shop is open."
    metrics = ReferenceMetrics().score(better, [reference], "en", worse)
    assert metrics is not None
    pair = Pair("p", "商店九点开门。", better, reference=(reference,), machine=(worse,))
    page = open_page(write_report([Result(pair, "zh", "en", Verdict.FAITHFUL, 0.9, metrics={"reference": metrics})]))
    page.locator("#figures > summary").click()
    tables = page.locator("figure:has(.table):not(:has(svg))")
    tables.nth(1).wait_for()
    alone, beside = tables.all()
    assert "Against the reference: 1 row in English" in alone.inner_text()
    assert f"chrF++\t{metrics.chrf_plus:.1f}" in alone.inner_text()
    assert "Beside machine output: 1 row in English" in beside.inner_text()
    assert "95 % interval" in beside.inner_text()
    assert page.locator("article.pair details.reference summary").first.inner_text().count("chrF++") == 1
    assert violations(page) == []
    page.locator("#language").click()
    assert "与机器译文比较" in page.locator("#charts").inner_text()
