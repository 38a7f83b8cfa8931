import io
import tracemalloc

import pytest

from transcheck.errors import InputError
from transcheck.reading.encoding import Source
from transcheck.reading.xml_stream import DEPTH_LIMIT, ENTRY_LIMIT, Found, find_elements

LAUGHS = (
    '<!DOCTYPE tmx [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + i)} "{("&" + chr(97 + i) + ";") * 10}">' for i in range(12))
    + "]>"
)


def find(text: str | bytes, *tags: str) -> list[Found]:
    data = text if isinstance(text, bytes) else text.encode()
    return list(find_elements(Source("x.xml", io.BytesIO(data)), tags))


def test_elements_with_lines_and_surroundings() -> None:
    first, second = find("<a n='1'>\n<b>\n<c>x<d>y</d>z</c></b>\n<b/></a>", "b")
    assert (first.element.first, first.element.last, first.element.text()) == (2, 3, "\nxyz")
    assert first.element.text(without=["d"]) == "\nxz"
    assert first.around == {"a": {"n": "1"}}
    assert (second.element.first, second.element.last) == (4, 4)


def test_namespaces_and_the_language_of_xml_are_told_by_their_local_names() -> None:
    (found,) = find('<x:a xmlns:x="urn:1"><x:b xml:lang="zh" x:k="v">t</x:b></x:a>', "b")
    assert found.element.attributes == {"lang": "zh", "k": "v"}


@pytest.mark.parametrize(
    "text",
    [
        LAUGHS + "<tmx><tu>&l;</tu></tmx>",
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a><b>&x;</b></a>',
        '<!DOCTYPE a [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x"> %p;]><a><b/></a>',
    ],
)
def test_entities_are_refused_and_nothing_is_fetched(text: str) -> None:
    tracemalloc.start()
    with pytest.raises(InputError, match="no entities are expanded"):
        find(text, "tu", "b")
    assert tracemalloc.get_traced_memory()[1] < 5_000_000
    tracemalloc.stop()


def test_a_document_type_that_stands_elsewhere_is_not_looked_up() -> None:
    (found,) = find('<!DOCTYPE tmx SYSTEM "http://127.0.0.1:9/tmx14.dtd"><tmx><tu>a&nbsp;b</tu></tmx>', "tu")
    assert found.element.text() == "a&nbsp;b"


def test_depth_and_size_have_limits() -> None:
    with pytest.raises(InputError, match=f"more than {DEPTH_LIMIT} deep"):
        find("<a>" * 100_000, "a")
    (found,) = find("<a><b>" + "x" * (ENTRY_LIMIT + 10) + "</b></a>", "b")
    assert found.element.cut
    assert len(found.element.text()) == ENTRY_LIMIT


def test_what_is_not_well_formed_is_told_with_its_line() -> None:
    with pytest.raises(InputError, match=r"x\.xml, line 2: this is not well-formed XML") as caught:
        find("<a>\n<b></a>", "b")
    assert caught.value.line == 2


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_any_of_the_usual_encodings(encoding: str) -> None:
    text = '<?xml version="1.0" encoding="x-unknown"?>\n<a><b>护照会作废，你将无法就医。如果你的积分低于六十</b></a>'
    (found,) = find(text.encode(encoding), "b")
    assert found.element.text().startswith("护照会作废")
