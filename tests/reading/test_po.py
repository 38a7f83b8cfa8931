import contextlib
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.errors import InputError
from transcheck.model import Pair
from transcheck.reading.encoding import Source
from transcheck.reading.po import PoReader

HEADER = 'msgid ""\nmsgstr ""\n"Language: zh_CN\\n"\n"Plural-Forms: nplurals=1; plural=0;\\n"\n\n'


def read(text: str) -> list[Pair]:
    return list(PoReader().read(Source("a.po", io.BytesIO(text.encode()))))


def test_messages_with_context_and_line() -> None:
    text = '#. on the button\n#: main.c:3\n#, fuzzy\nmsgctxt "menu"\n'
    text += 'msgid "Say \\"hi\\"\\n"\n"now"\nmsgstr "现在\\n"\n"说"\n'
    (pair,) = read(HEADER + text)
    assert (pair.id, pair.source, pair.target) == ("a.po:10", 'Say "hi"\nnow', "现在\n说")
    assert (pair.target_lang, pair.context, pair.location.lines) == ("zh", "on the button", (10, 10))
    assert dict(pair.meta) == {"context": "menu", "flags": ["fuzzy"], "references": ["main.c:3"]}


def test_a_message_that_stands_twice_comes_twice() -> None:
    pairs = read(HEADER + 'msgid "a"\nmsgstr "甲"\n\nmsgid "a"\nmsgstr "乙"\n')
    assert [pair.target for pair in pairs] == ["甲", "乙"]


def test_plural_forms() -> None:
    one = 'msgid "%d egg"\nmsgid_plural "%d eggs"\nmsgstr[0] "%d个鸡蛋"\n'
    (pair,) = read(HEADER + one)
    assert (pair.source, pair.target) == ("%d eggs", "%d个鸡蛋")
    two = 'msgid "%d 个鸡蛋"\nmsgid_plural "%d 个鸡蛋们"\nmsgstr[0] "%d egg"\nmsgstr[1] "%d eggs"\n'
    pairs = read(two)
    assert [(pair.id, pair.source, pair.target) for pair in pairs] == [
        ("a.po:1/1", "%d 个鸡蛋", "%d egg"),
        ("a.po:1/2", "%d 个鸡蛋们", "%d eggs"),
    ]


def test_untranslated_and_obsolete_messages() -> None:
    (pair,) = read(HEADER + 'msgid "a"\nmsgstr ""\n\n#~ msgid "old"\n#~ msgstr "旧"\n')
    assert pair.target is None
    assert pair.reason == "the message is not translated yet"


def test_what_stands_before_a_mistake_is_read() -> None:
    text = HEADER + 'msgid "a"\nmsgstr "甲"\n\nmsgid "b"\nrubbish here\n'
    pairs = PoReader().read(Source("a.po", io.BytesIO(text.encode())))
    assert next(pairs).source == "a"
    with pytest.raises(InputError, match=r"a\.po, line 10: .*mend"):
        next(pairs)


def test_a_line_separator_in_a_text_ends_no_line() -> None:
    (pair,) = read(HEADER + 'msgid "a\u2028b"\nmsgstr "甲\x0b乙"\n')
    assert (pair.source, pair.target) == ("a\u2028b", "甲\x0b乙")


@given(st.text(alphabet='msgidtr[]0"\\#~:,\n x好-', max_size=200))
def test_no_text_makes_it_fail_otherwise_than_with_its_own_error(text: str) -> None:
    with contextlib.suppress(InputError):
        assert all(pair.location.file == "a.po" for pair in read(text))
