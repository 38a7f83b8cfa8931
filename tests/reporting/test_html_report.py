import base64
import hashlib
import io
import json
import re
from collections.abc import Callable
from html.parser import HTMLParser
from importlib.resources import files
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from transcheck.model import Flag, GlossedWord, Pair, Result, Severity, Verdict, Waiver
from transcheck.reporting import Summary, find
from transcheck.reporting.aids import aids_of
from transcheck.reporting.html_report import PAIRS_IN_A_BLOCK, inert_json
from transcheck.signature import Signature

SIGNATURE = Signature("0.1.0", "lexical", "CC-CEDICT", "none", ("name-changed",))
Report = Callable[..., str]


class Page(HTMLParser):
    """The elements of a page, and what stands in its scripts and styles."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.raw: list[tuple[str, dict[str, str | None], str]] = []
        self._text: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._text = []

    def handle_data(self, data: str) -> None:
        self._text.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag in ("script", "style"):
            self.raw.append((tag, self.tags[-1][1], "".join(self._text)))

    def data(self, name: str) -> list[Any]:
        return [json.loads(text) for _, attributes, text in self.raw if attributes.get("class") == name]


def test_carries_every_pair_in_order(report: Report, results: list[Result]) -> None:
    rows = [row for block in Page(report("html", results)).data("pairs") for row in block]
    assert [row["id"] for row in rows] == [result.pair.id for result in results]
    assert [row["s"] for row in rows] == [result.pair.source for result in results]
    assert [row["v"] for row in rows] == ["faithful", "divergent", "questionable", "untranslated", "unverifiable"]


def test_says_what_produced_it(report: Report, results: list[Result]) -> None:
    (about,) = Page(report("html", results)).data("about")
    assert about["signature"]["version"] == "0.1.0"
    assert about["summary"]["pairs"] == 4


def test_a_report_without_pairs_is_whole(report: Report) -> None:
    page = Page(report("html", []))
    assert page.data("pairs") == []
    assert len(page.data("about")) == 1


def test_pairs_come_in_blocks(report: Report) -> None:
    one = Result(Pair("p", "我", "I"), "zh", "en", Verdict.FAITHFUL, 0.9)
    blocks = Page(report("html", [one] * (2 * PAIRS_IN_A_BLOCK + 1))).data("pairs")
    assert [len(block) for block in blocks] == [PAIRS_IN_A_BLOCK, PAIRS_IN_A_BLOCK, 1]


def test_only_its_own_script_and_style_may_run(report: Report, results: list[Result]) -> None:
    page = Page(report("html", results))
    policies = [tag[1]["content"] for tag in page.tags if tag[1].get("http-equiv") == "Content-Security-Policy"]
    assert len(policies) == 1
    for kind, text in [
        (tag, text) for tag, attributes, text in page.raw if attributes.get("type") != "application/json"
    ]:
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in str(policies[0])
    assert str(policies[0]).startswith("default-src 'none'; ")
    assert "unsafe" not in str(policies[0])


def test_refers_to_nothing_outside(report: Report, results: list[Result]) -> None:
    page = Page(report("html", results))
    for tag, attributes in page.tags:
        assert tag not in ("link", "img", "iframe", "object", "base")
        assert "src" not in attributes
        assert (attributes.get("href") or "#").startswith("#")
    own = [text for _, attributes, text in page.raw if attributes.get("type") != "application/json"]
    for text in own:
        assert not re.search(
            r"@import|url\(|\bimport\(|fetch\(|XMLHttp|WebSocket|innerHTML|insertAdjacentHTML|eval\(", text
        )


@given(st.text() | st.sampled_from(["</script>", "<!--<script>", "]]>", "\u2028", "\ud800", "&lt;"]))
def test_no_text_can_leave_its_script_element(text: str) -> None:
    written = inert_json({text: [text]})
    assert not re.search("[<>&\u2028\u2029\ud800-\udfff]", written)
    assert json.loads(written) == {text: [text]}


def test_hostile_text_adds_no_element(report: Report, results: list[Result]) -> None:
    plain = [Result(Pair("p", "我", "I"), "zh", "en", Verdict.FAITHFUL, 0.9)]
    assert Page(report("html", results)).tags == Page(report("html", plain)).tags


def test_writes_each_pair_as_it_comes(results: list[Result]) -> None:
    stream = io.StringIO()
    reporter = find("html")(stream)
    reporter.begin()
    for result in results:
        before = stream.tell()
        reporter.add(result)
        assert stream.tell() > before
        assert not [value for value in vars(reporter).values() if isinstance(value, (list, dict, set))]
    reporter.end(Summary(), SIGNATURE)
    assert stream.getvalue().endswith("</html>\n")


def words(language: str) -> dict[str, Any]:
    text = files("transcheck.reporting").joinpath("html", f"words.{language}.json").read_text(encoding="utf-8")
    return dict(json.loads(text))


def test_both_languages_say_the_same_things() -> None:
    english, chinese = words("en"), words("zh")
    assert english.keys() == chinese.keys()

    def names(said: Any) -> set[str]:
        return set(re.findall(r"\{(\w+)\}", json.dumps(said)))

    for key in english:
        assert names(english[key]) == names(chinese[key]) or key in ("reference", "machine"), key


def test_traditional_and_simplified_are_matched(report: Report) -> None:
    ((traditional, simplified),) = Page(report("html", [])).data("variants")
    variants = dict(zip(traditional, simplified, strict=True))
    assert [variants[character] for character in "國學雞"] == list("国学鸡")
    assert "国" not in variants


def test_what_stands_beside_the_evidence_has_a_word_in_both_languages() -> None:
    flag = Flag("name-changed", "accuracy/mistranslation", Severity.MAJOR, 0.9, ((0, 1),), ((0, 1),), "another name")
    pair = Pair("p", "甲", "B", ignore=(Waiver("name-changed"),), notes=("n",), back_translation="乙")
    gloss = {"source": (GlossedWord((0, 1), "jiǎ", "first"),)}
    result = Result(pair, "zh", "en", Verdict.FAITHFUL, 0.9, gloss=gloss, waived=(flag,))
    labels = {f"aid-{label}" for label, _ in aids_of(result)}
    assert len(labels) == 4
    for language in ("en", "zh"):
        file = files("transcheck.reporting").joinpath("html", f"words.{language}.json")
        assert labels <= set(json.loads(file.read_text(encoding="utf-8")))
