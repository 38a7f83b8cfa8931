from transcheck.model import GlossedWord, Pair, Result, Verdict
from transcheck.reporting.aids import aids_of
from transcheck.reporting.html_row import as_row
from transcheck.reporting.record import as_record


def result() -> Result:
    pair = Pair(
        "1",
        "我去。",
        "I go.",
        machine=("given", "asked"),
        machine_origins=("deepl",),
        back_translation="我走。",
        notes=("no machine output: openai gave no answer",),
    )
    gloss = {"source": (GlossedWord((0, 1), "wǒ", "I"), GlossedWord((1, 2), "qù", ""))}
    return Result(pair, "zh", "en", Verdict.FAITHFUL, 0.9, gloss=gloss)


def test_everything_beside_the_evidence_is_said_in_its_order() -> None:
    found = list(aids_of(result()))
    assert [label for label, _ in found] == ["note", "machine", "back", "gloss"]
    assert found[1][1] == "(deepl) asked"
    assert found[3][1].endswith("我 wǒ ‘I’ · 去 qù (?)")
    assert "no evidence" in found[3][1]


def test_a_plain_result_has_none_and_its_record_no_key_more() -> None:
    plain = Result(Pair("1", "我去。", "I go.", machine=("given",)), "zh", "en", Verdict.FAITHFUL, 0.9)
    assert list(aids_of(plain)) == []
    assert not {"machine", "back_translation", "notes", "gloss"} & as_record(plain).keys()


def test_a_record_holds_all_of_it() -> None:
    record = as_record(result())
    assert record["machine"] == [{"provider": "deepl", "text": "asked"}]
    assert record["back_translation"] == "我走。"
    assert record["notes"] == ["no machine output: openai gave no answer"]
    assert record["gloss"] == {"source": [[0, 1, "wǒ", "I"], [1, 2, "qù", ""]]}


def test_the_page_shows_all_of_it_once() -> None:
    row = as_row(result())
    assert [label for label, _ in row["y"]] == ["note", "back", "gloss"]
    assert row["m"] == ["given", "asked"]
