"""What the documents show works: their Python runs, their settings load, their links lead somewhere."""

import io
import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from docs.make_checks import FOLDER, pages
from transcheck import Pair, Result, Verdict
from transcheck.checks import Bitext, discover
from transcheck.configuration import Configuration
from transcheck.language import segment
from transcheck.model import Alignment, Severity
from transcheck.providing.base import RejectedError
from transcheck.providing.options import Options
from transcheck.reading.encoding import Source
from transcheck.reporting import Summary
from transcheck.signature import Signature

ROOT = Path(__file__).parent.parent
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])


def blocks(name: str, language: str) -> list[str]:
    text = (ROOT / name).read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def names(code: str) -> dict[str, Any]:
    scope: dict[str, Any] = {"__name__": "example"}
    exec(compile(code, "example", "exec"), scope)
    return scope


@pytest.mark.parametrize("code", [*blocks("README.md", "python"), *blocks("docs/api.md", "python")])
def test_examples_of_the_interface_run(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    names(code)
    assert capsys.readouterr().out


def example(class_name: str) -> Any:
    [code] = [code for code in blocks("CONTRIBUTING.md", "python") if f"class {class_name}(" in code]
    return names(code)[class_name]


def bitext(source: str, target: str) -> Bitext:
    return Bitext(Pair("x", source, target), segment(source, "zh"), segment(target, "en"), Alignment())


def test_the_example_of_a_check() -> None:
    check = example("QuestionLost")()
    [flag] = check.find(bitext("他真的辞职了？", "He really resigned."))
    assert (flag.source_spans, flag.target_spans) == (((6, 7),), ((18, 19),))
    assert not list(check.find(bitext("他真的辞职了？", "Did he really resign?")))
    assert not list(check.find(bitext("", "")))


def test_the_example_of_a_reader() -> None:
    reader = example("BarsReader")()
    text = "我不去。 ||| I am not going.\nno bars\n"
    assert reader.sniff(text)

    def read() -> Iterator[Pair]:
        with Source("a.bars", io.BytesIO(text.encode("utf-8"))) as source:
            yield from reader.read(source)

    good, bad = read()
    assert (good.source, good.target, good.id) == ("我不去。", "I am not going.", "a.bars:1")
    assert bad.reason is not None


def test_the_example_of_a_reporter() -> None:
    stream = io.StringIO()
    reporter = example("BriefReporter")(stream)
    reporter.begin()
    reporter.add(Result(Pair("a\tb", "x", "y"), "zh", "en", Verdict.FAITHFUL, 0.5))
    reporter.end(Summary(), Signature("0", "a", "d", "e", ()))
    assert stream.getvalue().splitlines()[1] == "faithful\t0.5\ta b"


def test_the_example_of_a_provider(tmp_path: Path) -> None:
    file = tmp_path / "made-before.tsv"
    file.write_text("我不去。\tI am not going.\n", encoding="utf-8")
    provider = example("FileProvider")(str(file), Options())
    assert [answer.text for answer in provider.translate(["我不去。"], "zh", "en")] == ["I am not going."]
    with pytest.raises(RejectedError):
        provider.translate(["我去。"], "zh", "en")


def test_the_example_of_a_configuration(tmp_path: Path) -> None:
    file = tmp_path / "transcheck.toml"
    [text] = blocks("docs/usage.md", "toml")
    file.write_text(text, encoding="utf-8")
    Configuration.load(file).require_known(discover())
    [text] = blocks("docs/configuration.md", "toml")
    file.write_text(text, encoding="utf-8")
    configuration = Configuration.load(file)
    configuration.require_known(discover())
    for part in (configuration, configuration.limits, configuration.limits.checks["number-changed"]):
        unset = [field.name for field in fields(part) if getattr(part, field.name) == getattr(type(part)(), field.name)]
        assert not unset, f"the example does not show {unset} of {type(part).__name__}"


def test_the_document_on_severity_tells_the_weights_of_the_code() -> None:
    rows = re.findall(r"^\| (\w+) \| (\d+) \|", (ROOT / "docs/severity.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert {Severity(name): float(weight) for name, weight in rows} == {kind: kind.weight for kind in Severity}


def test_the_pages_of_the_checks_say_what_the_docstrings_say() -> None:
    written = {file.name: file.read_text(encoding="utf-8") for file in FOLDER.iterdir()}
    made = pages()
    stale = sorted(name for name in written.keys() | made.keys() if written.get(name) != made.get(name))
    assert not stale, f"run python docs/make_checks.py and commit {stale}"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_links_between_documents_lead_somewhere(document: Path) -> None:
    for link in re.findall(r"\]\((?!https?:)([^)#\s]+)", document.read_text(encoding="utf-8")):
        assert (document.parent / link).exists(), link
