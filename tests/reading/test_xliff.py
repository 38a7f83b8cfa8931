import io

import pytest

from transcheck.errors import InputError
from transcheck.model import Pair
from transcheck.reading.encoding import Source
from transcheck.reading.xliff import XliffReader

OLD = """<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file source-language="zh-CN" target-language="en-US" original="a.html"><body>
{}
</body></file></xliff>"""
NEW = """<xliff version="2.1" srcLang="en" trgLang="zh-Hans" xmlns="urn:oasis:names:tc:xliff:document:2.0">
<file id="f1">
{}
</file></xliff>"""


def read(text: str) -> list[Pair]:
    return list(XliffReader().read(Source("x.xlf", io.BytesIO(text.encode()))))


def test_version_1_2() -> None:
    unit = """<trans-unit id="u1"><source>学<g id="1">习</g><x id="2"/></source>
<target state="final">Learn<ph id="3">&lt;br/&gt;</ph></target><note>on the button</note>
<alt-trans><target>Study</target></alt-trans></trans-unit>"""
    (pair,) = read(OLD.format(unit))
    assert (pair.id, pair.source, pair.target) == ("u1", "学习", "Learn")
    assert (pair.source_lang, pair.target_lang, pair.context) == ("zh", "en", "on the button")
    assert pair.location.lines == (3, 5)
    assert dict(pair.meta) == {"state": "final", "original": "a.html"}


@pytest.mark.parametrize("target", ["", "<target/>", '<target state="new"></target>'])
def test_a_unit_that_nobody_has_translated(target: str) -> None:
    (pair,) = read(OLD.format(f'<trans-unit id="u1"><source>学习</source>{target}</trans-unit>'))
    assert pair.target == ("" if target == "<target/>" else None)


def test_version_2() -> None:
    unit = """<unit id="u1"><notes><note>greeting</note></notes>
<segment id="s1"><source>Hello<pc id="1"> you</pc></source><target>你<mrk id="m" type="term">好</mrk></target></segment>
<ignorable><source> </source></ignorable>
<segment state="initial"><source>Bye<cp hex="0001"/><ph id="2"/></source></segment></unit>"""
    first, second = read(NEW.format(unit))
    assert (first.id, first.source, first.target, first.context) == ("u1/s1", "Hello you", "你好", "greeting")
    assert (first.source_lang, first.target_lang, first.location.lines) == ("en", "zh", (4, 4))
    assert (second.id, second.source, second.target) == ("u1/2", "Bye\N{REPLACEMENT CHARACTER}", None)
    assert second.reason == "the unit is not translated yet"


def test_a_unit_without_a_source_is_reported() -> None:
    (pair,) = read(OLD.format('<trans-unit id="u1"><target>x</target></trans-unit>'))
    assert pair.reason == "x.xlf, line 3: the unit has no source; export the file again"


def test_a_file_without_units() -> None:
    with pytest.raises(InputError, match="holds no units"):
        read(OLD.format(""))
    assert XliffReader().sniff(OLD)
