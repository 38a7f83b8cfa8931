"""What docs/providers.md says is so."""

import re
from pathlib import Path
from typing import Any

import pytest

from transcheck.providing import Options, providers

TEXT = (Path(__file__).parents[2] / "docs" / "providers.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", providers())
def test_every_provider_has_its_section_with_a_worked_example(name: str) -> None:
    section = TEXT.split(f"\n### {name}\n")[1].split("\n### ")[0]
    assert re.search(rf"^(\$ )?transcheck audit .*--machine '?{name}", section, re.MULTILINE)


def test_the_example_of_a_provider_works() -> None:
    [code] = [code for code in re.findall(r"^```python\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL) if "class " in code]
    scope: dict[str, Any] = {"__name__": "example"}
    exec(compile(code, "example", "exec"), scope)
    made = scope["Shouting"]("", Options({"marks": "2"}))
    assert made.translate(["a"], "en", "zh")[0].text == "A!!"


def test_every_link_within_it_leads_to_a_heading() -> None:
    headings = {
        re.sub(r"[^\w -]", "", line).strip().lower().replace(" ", "-") for line in re.findall(r"^#+ (.*)$", TEXT, re.M)
    }
    assert set(re.findall(r"\]\(#([\w-]+)\)", TEXT)) <= headings
