from pathlib import Path

import pytest

from transcheck.errors import InputError, UsageError
from transcheck.model import Pair
from transcheck.providing import Options, open_machine
from transcheck.providing.memory import TranslationMemory

UNITS = {
    "低于60分的人不能买火车票。": "People with fewer than 60 points cannot buy train tickets.",
    "今天天气很好，我们去公园吧。": "The weather is fine today, let us go to the park.",
}


def memory(path: Path, head: str = "", **options: str) -> TranslationMemory:
    units = "".join(
        f'<tu><tuv xml:lang="zh-CN"><seg>{chinese}</seg></tuv><tuv xml:lang="en"><seg>{english}</seg></tuv></tu>'
        for chinese, english in UNITS.items()
    )
    file = path / "memory.tmx"
    file.write_text(
        f'<?xml version="1.0"?>{head}<tmx version="1.4"><header srclang="zh-CN"/><body>{units}</body></tmx>',
        encoding="utf-8",
    )
    return TranslationMemory(str(file), Options(options))


def test_a_unit_is_found_in_both_directions(tmp_path: Path) -> None:
    units = memory(tmp_path)
    chinese, english = next(iter(UNITS.items()))
    found = units.translate([f" {chinese[:2]} {chinese[2:]}\n"], "zh", "en")[0]
    assert (found.text, found.note) == (english, None)
    assert units.translate([english], "en", "zh")[0].text == chinese


def test_a_near_unit_is_found_and_said_to_be_no_more(tmp_path: Path) -> None:
    found = memory(tmp_path).translate(["今天天气很好，我们去公园吧！"], "zh", "en")[0]
    assert found.text == "The weather is fine today, let us go to the park."
    assert "% like the source" in str(found.note)


def test_a_unit_with_another_figure_is_another_text(tmp_path: Path) -> None:
    found = memory(tmp_path).translate(["低于70分的人不能买火车票。"], "zh", "en")[0]
    assert (found.text, "holds no unit" in str(found.note)) == ("", True)


def test_the_threshold_is_the_users(tmp_path: Path) -> None:
    text = "今天天气很好，我们一起去公园玩吧。"
    found = memory(tmp_path, threshold="95").translate([text], "zh", "en")[0]
    assert (found.text, "at least 95 %" in str(found.note)) == ("", True)
    assert memory(tmp_path, threshold="80").translate([text], "zh", "en")[0].text.startswith("The weather")


@pytest.mark.parametrize(
    "head",
    [
        '<!DOCTYPE tmx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>',
        '<!DOCTYPE tmx [<!ENTITY file SYSTEM "file:///etc/passwd">]>',
    ],
)
def test_entities_are_refused(tmp_path: Path, head: str) -> None:
    with pytest.raises(InputError, match="entit"):
        memory(tmp_path, head)


def test_a_document_type_elsewhere_is_not_looked_up(tmp_path: Path) -> None:
    units = memory(tmp_path, '<!DOCTYPE tmx SYSTEM "http://127.0.0.1:9/tmx14.dtd">')
    assert units.translate([next(iter(UNITS))], "zh", "en")[0].text.startswith("People")


def test_what_is_missing_is_said(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="tmx:FILE"):
        TranslationMemory("", Options())
    with pytest.raises(InputError, match=r"nowhere\.tmx"):
        TranslationMemory(str(tmp_path / "nowhere.tmx"), Options())
    french = tmp_path / "french.tmx"
    french.write_text('<tmx><body><tu><tuv xml:lang="fr"><seg>Oui</seg></tuv></tu></body></tmx>', encoding="utf-8")
    with pytest.raises(InputError, match="no unit with Chinese and English"):
        TranslationMemory(str(french), Options())


def test_another_file_is_another_identity(tmp_path: Path) -> None:
    units = memory(tmp_path)
    before = dict(units.identity)
    file = tmp_path / "memory.tmx"
    file.write_text(file.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert dict(units.identity) != before


def test_a_memory_that_has_little_is_asked_to_the_end(tmp_path: Path) -> None:
    memory(tmp_path)
    chinese, english = next(iter(UNITS.items()))
    pairs = [Pair(str(number), "这个很贵。" * number, "This is expensive.") for number in range(1, 41)]
    with open_machine([f"tmx:{tmp_path / 'memory.tmx'}"]) as output:
        found = list(output.fill([*pairs, Pair("known", chinese, "Below 60, no tickets.")]))
    assert found[-1].machine == (english,)
    assert "holds no unit" in found[30].notes[0]
    assert output.usage[0].failed == 40
