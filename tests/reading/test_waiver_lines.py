import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.model import Waiver
from transcheck.reading.waiver_lines import without_waivers


@pytest.mark.parametrize(
    ("line", "text", "waivers"),
    [
        ("你好 # transcheck: ignore[a-b] why not", "你好", (Waiver("a-b", "why not"),)),
        ("# transcheck: ignore[a, b]", "", (Waiver("a"), Waiver("b"))),
        ("x #transcheck:ignore[a；b] 约数", "x", (Waiver("a", "约数"), Waiver("b", "约数"))),
        ("x # Transcheck: Ignore[a]", "x", (Waiver("a"),)),
        ("x # transcheck: ignore", "x", (Waiver(""),)),
        ("x # transcheck: ignore[] because", "x", (Waiver("", "because"),)),
        ("#transcheck is a nice tool", "#transcheck is a nice tool", ()),
        ("ignore[a] # me", "ignore[a] # me", ()),
    ],
)
def test_a_waiver_and_the_text_before_it(line: str, text: str, waivers: tuple[Waiver, ...]) -> None:
    assert without_waivers(line) == (text, waivers)


@given(st.text(alphabet="#[], \t学a:"), st.text())
def test_what_stands_before_it_stays(before: str, reason: str) -> None:
    assert without_waivers(before) == (before, ())
    text, waivers = without_waivers(f"{before}# transcheck: ignore[x] {reason}")
    assert text == before.rstrip()
    assert [waiver.check for waiver in waivers] == ["x"]


def test_a_long_line_is_read_in_one_go() -> None:
    line = "# " * 200_000 + "transcheck: ignore"
    assert without_waivers(line)[1] == (Waiver(""),)
