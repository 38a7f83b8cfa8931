import dataclasses
import json

from hypothesis import given
from hypothesis import strategies as st

from transcheck.model import Flag, Label, Metrics, Pair, Result, Severity, Span, Token, Verdict
from transcheck.reporting.html_row import as_row

texts = st.text(alphabet=st.sampled_from("a我😀𠮷\u0301\u202e\ud800 "), max_size=30)


def numbers(text: str) -> list[int]:
    return [int(number) for number in text.split()]


def units(text: str) -> list[bytes]:
    """The text as JavaScript holds it."""
    encoded = text.encode("utf-16-le", "surrogatepass")
    return [encoded[index : index + 2] for index in range(0, len(encoded), 2)]


def result(source: str, target: str | None, **fields: object) -> Result:
    return dataclasses.replace(Result(Pair("p", source, target), "zh", "en", Verdict.DIVERGENT, 0.25), **fields)


@given(source=texts, target=texts, data=st.data())
def test_offsets_are_those_of_javascript(source: str, target: str, data: st.DataObject) -> None:
    def span(text: str) -> Span:
        start, end = sorted((data.draw(st.integers(0, len(text))), data.draw(st.integers(0, len(text)))))
        return (start, end)

    flag = Flag("check", "category", Severity.MAJOR, 0.5, (span(source),), (span(target),), "message")
    row = as_row(result(source, target, flags=(flag,)))
    for text, spans, given_spans in (
        (source, row["f"][0][4], flag.source_spans),
        (target, row["f"][0][5], flag.target_spans),
    ):
        start, end = numbers(spans)
        assert units(text)[start:end] == units(text[slice(*given_spans[0])])


@given(text=texts, cuts=st.lists(st.integers(0, 30)))
def test_tokens_are_distances_and_lengths(text: str, cuts: list[int]) -> None:
    places = sorted({min(cut, len(text)) for cut in cuts})
    tokens = [
        Token(start, end, text[start:end], "", "")
        for start, end in zip(places[::2], places[1::2], strict=len(places) % 2 == 0)
    ]
    row = as_row(result(text, "x", source_tokens=tuple(tokens)))
    position, found = 0, []
    figures = numbers(row.get("a", ""))
    for distance, length in zip(figures[::2], figures[1::2], strict=True):
        position += distance
        found.append(units(text)[position : position + length])
        position += length
    assert found == [units(token.text) for token in tokens]


def test_spans_outside_the_text_are_held_within_it() -> None:
    flag = Flag("check", "category", Severity.MAJOR, 0.5, ((-3, 99),), (), "message")
    assert as_row(result("我😀", "x", flags=(flag,)))["f"][0][4] == "0 3"


def test_nothing_empty_is_written() -> None:
    assert as_row(result("我", "I")) == {
        "h": as_row(result("x", "y"))["h"],
        "id": "p",
        "s": "我",
        "t": "I",
        "v": "divergent",
        "p": 0.25,
    }


def test_no_translation_is_told_from_an_empty_one() -> None:
    missing = as_row(result("我", None, verdict=Verdict.UNVERIFIABLE))
    assert ("t" in missing, missing["v"]) == (False, "untranslated")
    empty = as_row(result("我", "", verdict=Verdict.UNVERIFIABLE))
    assert (empty["t"], empty["v"]) == ("", "unverifiable")


def test_a_faithful_label_is_told_from_none() -> None:
    def labelled(labels: tuple[Label, ...] | None) -> Result:
        return result("我", "I", pair=Pair("p", "我", "I", labels=labels))

    assert [as_row(labelled(labels)).get("n") for labels in (None, (), (Label("number-changed"),))] == [None, 0, 1]


def test_figures_are_rounded_and_those_that_are_not_there_keep_their_place() -> None:
    row = as_row(result("我", "I", metrics={"reference": Metrics(61.24, 33.0, None, 58.55)}))
    assert row["x"] == {"reference": [61.2, 58.5, 33.0, None]}


def test_a_context_is_written_once() -> None:
    shared = result("我", "I", pair=Pair("p", "我", "I", context="the article"))
    assert as_row(shared)["ctx"] == "the article"
    assert as_row(shared, "the article")["ctx"] is True
    assert as_row(shared, "another")["ctx"] == "the article"


def test_ids_have_hashes_that_last() -> None:
    hashes = {as_row(result("我", "I", pair=Pair(name, "我", "I")))["h"] for name in ("a", "b", "\ud800", "a\u202e")}
    assert len(hashes) == 4
    assert as_row(result("我", "I", pair=Pair("a", "x", "y")))["h"] in hashes


def test_a_pair_takes_less_than_two_thousand_bytes(results: list[Result]) -> None:
    divergent = results[1]
    tokens = tuple(Token(at, at + 2, "", "", "") for at in range(0, 36, 2))
    from transcheck.model import Link

    links = tuple(Link(at, at, 0.93, "dictionary") for at in range(18))
    row = as_row(dataclasses.replace(divergent, source_tokens=tokens, target_tokens=tokens, links=links))
    assert len(json.dumps(row, ensure_ascii=False).encode()) < 2000
