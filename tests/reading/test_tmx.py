import io

import pytest

from transcheck.errors import InputError
from transcheck.model import Pair
from transcheck.reading.encoding import Source
from transcheck.reading.tmx import TmxReader

HEAD = '<?xml version="1.0"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4"><header srclang="{}"/><body>\n'


def read(body: str, srclang: str = "zh-CN") -> list[Pair]:
    text = HEAD.format(srclang) + body + "</body></tmx>"
    return list(TmxReader().read(Source("m.tmx", io.BytesIO(text.encode()))))


def unit(*variants: tuple[str, str], **attributes: str) -> str:
    listed = "".join(f' {name}="{value}"' for name, value in attributes.items())
    inside = "".join(f'<tuv xml:lang="{tag}"><seg>{text}</seg></tuv>' for tag, text in variants)
    return f"<tu{listed}>\n{inside}\n</tu>\n"


def test_a_unit_is_a_pair_with_its_lines() -> None:
    (pair,) = read(unit(("en", "Learn"), ("zh-CN", "学习"), tuid="7", changeid="me"))
    assert (pair.id, pair.source, pair.target) == ("7", "学习", "Learn")
    assert (pair.source_lang, pair.target_lang) == ("zh", "en")
    assert pair.location.lines == (4, 6)
    assert dict(pair.meta) == {"changeid": "me"}


def test_without_a_usable_source_language_the_first_variant_is_the_source() -> None:
    (pair,) = read(unit(("en", "Learn"), ("zh", "学习")), srclang="*all*")
    assert (pair.id, pair.source) == ("m.tmx:4", "Learn")


def test_each_translation_makes_a_pair_and_other_languages_none() -> None:
    pairs = read(unit(("fr", "Oui"), ("en", "Yes"), ("zh-CN", "是"), ("zh-TW", "對"), tuid="u"), srclang="en-US")
    assert [(pair.id, pair.target) for pair in pairs] == [("u/zh-CN", "是"), ("u/zh-TW", "對")]


def test_codes_of_the_original_are_no_words() -> None:
    (pair,) = read(unit(("zh", '<bpt i="1">&lt;b&gt;</bpt>学<hi>习</hi><ept i="1">&lt;/b&gt;</ept>'), ("en", "Learn")))
    assert pair.source == "学习"


def test_a_unit_that_is_not_translated_and_one_in_other_languages() -> None:
    untranslated, foreign = read(unit(("zh", "学习")) + unit(("fr", "Oui"), ("de", "Ja")))
    assert untranslated.target is None
    assert untranslated.reason == "the unit has no translation"
    assert foreign.reason == "m.tmx, lines 7–9: neither Chinese nor English is in the unit (fr, de)"


def test_hostile_text_stays_text() -> None:
    (pair,) = read(unit(("zh", "<![CDATA[]]]]><![CDATA[> &x; <script>]]>"), ("en", "&lt;b&gt; =1+1")))
    assert (pair.source, pair.target) == ("]]> &x; <script>", "<b> =1+1")


def test_a_file_without_units() -> None:
    with pytest.raises(InputError, match="holds no translation units"):
        read("")
    assert TmxReader().sniff('<?xml version="1.0"?><tmx version="1.4">')
    assert not TmxReader().sniff("<html>tmx")
