import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import Result

Run = Callable[..., Result]


@pytest.fixture
def validator(run: Run) -> Callable[[str], Any]:
    def make(name: str) -> Any:
        result = run("schema", name)
        assert result.exit_code == 0
        schema = json.loads(result.stdout)
        jsonschema.Draft202012Validator.check_schema(schema)
        return jsonschema.Draft202012Validator(schema)

    return make


def test_input_is_the_default(run: Run) -> None:
    assert json.loads(run("schema").stdout)["$id"] == "urn:transcheck:schema:input:1"
    assert run("schema", "both").exit_code == 2


@pytest.mark.parametrize(
    ("row", "valid"),
    [
        ({"source": "学习", "target": "Learn"}, True),
        (
            {"source": "学习", "target": None, "id": "a", "reference": ["x"], "machine": "y", "labels": [], "note": 1},
            True,
        ),
        ({"source": "学习", "target": "x", "labels": [{"check": "a", "source_spans": [[0, 1]]}]}, True),
        ({"source": "学习"}, False),
        ({"source": None, "target": "x"}, False),
        ({"source": "学习", "target": "x", "labels": [{"source_spans": [[0, 1]]}]}, False),
        ({"source": "学习", "target": "x", "labels": [{"check": "a", "source_spans": [[0, -1]]}]}, False),
        ({"source": "学习", "target": "x", "id": " "}, False),
        ({"source": "学习", "target": "x", "reference": [1]}, False),
    ],
)
def test_the_input_schema_and_the_reader_agree(
    run: Run, validator: Callable[[str], Any], tmp_path: Path, row: dict[str, Any], valid: bool
) -> None:
    assert validator("input").is_valid(row) is valid
    (tmp_path / "row.jsonl").write_text(json.dumps(row), encoding="utf-8")
    (line,) = run("audit", "row.jsonl", "--format", "jsonl").stdout.splitlines()
    assert ("field" in str(json.loads(line)["reason"])) is not valid


def test_what_audit_writes_is_as_the_output_schema_says(
    run: Run, validator: Callable[[str], Any], tmp_path: Path
) -> None:
    rows = [
        {"source": "低于60分不能买票。", "target": "Below 600 points you can buy tickets.", "likes": 3},
        {"source": "我不去。", "target": "I am not going.", "reference": "I won't go.", "machine": ["I do not go."]},
        {"source": "我不去。", "target": None},
        {"source": ""},
        {"source": "我不去。", "target": "我不去。"},
    ]
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    (tmp_path / "rows.jsonl").write_text(text, encoding="utf-8")
    export = [{"id": "c", "text": "我不去。\nI am not going.", "link": "https://x.example/c"}]
    (tmp_path / "export.json").write_text(json.dumps(export), encoding="utf-8")
    lines = run("audit", "rows.jsonl", "export.json", "--format", "jsonl").stdout.splitlines()
    assert len(lines) == 6
    schema = validator("output")
    for line in lines:
        schema.validate(json.loads(line))
    assert json.loads(lines[-1])["location"]["link"] == "https://x.example/c"
