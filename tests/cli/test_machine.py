import json
import shlex
import sys
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
from click.testing import Result

Run = Callable[..., Result]

ROWS = [
    {"id": "one", "source": "低于60分不能买票。", "target": "Below 60 points you cannot buy tickets."},
    {"id": "two", "source": "我不去。", "target": "I am not going."},
]
TRANSLATOR = """import sys
for line in sys.stdin.buffer.read().decode().splitlines():
    print({"我不去。": "I won't go."}.get(line, ""))
"""


@pytest.fixture
def rows() -> str:
    Path("rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    return "rows.jsonl"


@pytest.fixture
def translator() -> str:
    Path("translator.py").write_text(TRANSLATOR, encoding="utf-8")
    return f"cmd:{shlex.join([sys.executable, 'translator.py'])}"


def test_rows_get_machine_output_or_a_note_and_the_report_says_what_was_sent(
    run: Run, rows: str, translator: str
) -> None:
    result = run("audit", rows, "--machine", translator, "--machine-cache", "cache.sqlite", "--format", "json")
    assert result.exit_code == 0
    document = json.loads(result.stdout)
    one, two = document["results"]
    assert one["notes"] == ["no machine output: cmd answered, but the answer is empty; it is not used"]
    assert "metrics" not in one
    assert two["machine"] == [{"provider": "cmd", "text": "I won't go."}]
    assert two["metrics"]["machine"]["chrf"] > 0
    [sent] = document["summary"]["providers"]
    assert (sent["texts"], sent["sent"]) == (2, len(ROWS[0]["source"]) + len(ROWS[1]["source"]))
    assert "sent 14 characters in 2 texts" in document["signature"]["options"]["sent-cmd"]
    assert Path("cache.sqlite").exists()


@pytest.mark.parametrize("format", ["text", "markdown"])
def test_a_person_sees_notes_machine_output_and_what_was_sent(
    run: Run, rows: str, translator: str, format: str
) -> None:
    result = run("audit", rows, "--machine", translator, "--machine-cache", "none", "--format", format)
    for words in ("the answer is empty", "(cmd) I won't go", "sent 14 characters in 2 texts to the command"):
        assert words in result.stdout
    assert not list(Path().glob("*.sqlite"))


def test_what_was_sent_is_said_beside_json_lines(run: Run, rows: str, translator: str) -> None:
    result = run("audit", rows, "--machine", translator, "--machine-cache", "none", "--format", "jsonl", "--quiet")
    assert len(result.stdout.splitlines()) == 2
    assert "sent 14 characters in 2 texts" in result.stderr


def test_a_gloss_is_shown_when_it_is_asked_for(run: Run, rows: str) -> None:
    result = run("audit", rows, "--machine", "gloss")
    assert "我 wǒ ‘I’" in result.stdout
    assert "no translation and no evidence" in result.stdout
    assert "gloss" not in run("audit", rows).stdout
    records = [
        json.loads(line)
        for line in run("audit", rows, "--machine", "gloss", "--format", "jsonl").stdout.split("\n")
        if line
    ]
    assert records[1]["gloss"]["source"][0] == [0, 1, "wǒ", "I"]
    assert "machine" not in records[1]


def test_a_target_is_rendered_back(run: Run, rows: str) -> None:
    Path("one.jsonl").write_text(json.dumps(ROWS[1]) + "\n", encoding="utf-8")
    Path("back.py").write_text(
        "import os, sys\nfor line in sys.stdin.buffer.read().decode().splitlines():\n"
        "    print('I will not go.' if os.environ['TRANSCHECK_TARGET_LANG'] == 'en' else '我不走。')\n",
        encoding="utf-8",
    )
    command = f"cmd:{shlex.join([sys.executable, '-X', 'utf8', 'back.py'])}"
    result = run(
        *("audit", "one.jsonl", "--machine", command, "--back-translate"),
        "--machine-cache",
        "none",
        "--format",
        "jsonl",
    )
    record = json.loads(result.stdout.splitlines()[0])
    assert record["back_translation"] == "我不走。"
    assert set(record["metrics"]) == {"machine", "back-translation"}


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--machine-option", "timeout=3"), "go with --machine PROVIDER"),
        (("--back-translate",), "go with --machine PROVIDER"),
        (("--machine", "I won't go."), "--machine-text"),
        (("--machine", "openai:m", "--machine-option", "key=s3cret"), "never given on the command line"),
        (("--machine", "gloss", "--machine-option", "timout=3"), "machine option 'timout'"),
        (("--machine", "cmd:cat", "--machine-cache", "rows.jsonl"), "no cache of machine output"),
    ],
)
def test_a_wrong_call_ends_with_code_2_before_anything_is_sent(
    run: Run, rows: str, options: tuple[str, ...], said: str
) -> None:
    result = run("audit", rows, *options)
    assert result.exit_code == 2
    assert said in result.stderr
    assert "s3cret" not in result.stderr


def test_what_comes_out_keeps_to_the_schema(run: Run, rows: str, translator: str) -> None:
    schema = json.loads(run("schema", "output").stdout)
    options = ("--machine", translator, "--machine", "gloss", "--machine-cache", "none", "--back-translate")
    lines = run("audit", rows, *options, "--format", "jsonl").stdout.splitlines()
    assert len(lines) == 2
    for line in lines:
        jsonschema.validate(json.loads(line), schema)


def test_a_reference_that_will_not_do_is_said_and_the_other_rows_are_finished(run: Run) -> None:
    source, target = "他昨天买了三本新书。", "He bought three new books yesterday."
    references = {
        "empty": "",
        "the source itself": source,
        "not in English": "Он купил вчера три новые книги.",
        "no letters": "12 345",
    }
    given = [{"id": said, "source": source, "target": target, "reference": text} for said, text in references.items()]
    given.append(
        {"id": "good", "source": source, "target": target, "reference": "Yesterday he bought three new books."}
    )
    Path("rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in given), encoding="utf-8")
    found = [json.loads(line) for line in run("audit", "rows.jsonl", "--format", "jsonl").stdout.splitlines()]
    assert [row["id"] for row in found] == [row["id"] for row in given]
    for row in found[:-1]:
        assert row["verdict"] == "faithful"
        assert row.get("metrics", {}) == {}
        if row["id"] != "empty":
            assert any(row["id"] in note for note in row["notes"])
    assert found[-1]["metrics"]["reference"]["chrf"] > 50
