from __future__ import annotations

from pathlib import Path

import pytest

from transcheck.errors import InputError
from transcheck.lexicon.glossary import Glossary, load_glossary
from transcheck.lexicon.glossary_terms import Term

TBX = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX"><text><body>
<termEntry id="1">
 <langSet xml:lang="zh-Hant"><tig><term>社會信用體系</term></tig></langSet>
 <langSet xml:lang="en"><tig><term>social credit <hi>system</hi></term></tig><tig><term>SCS</term></tig></langSet>
 <langSet xml:lang="fr"><tig><term>crédit social</term></tig></langSet>
</termEntry>
<termEntry id="2"><langSet xml:lang="en"><tig><term>orphan</term></tig></langSet></termEntry>
</body></text></martif>
"""


def write(folder: Path, content: str | bytes, name: str = "terms.csv") -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_csv_with_several_forms_and_other_columns(tmp_path: Path) -> None:
    path = write(
        tmp_path, "﻿zh,en,note\n社会信用体系,social credit system;SCS,x\n房價,house prices,\n\n房价,housing prices,\n"
    )
    glossary = load_glossary(path)
    assert glossary.chinese_terms() == {"社会信用体系", "房价"}
    assert glossary.forms("房价") == ("house prices", "housing prices")
    assert glossary["社会信用体系"] == "social credit system; SCS"
    assert glossary.forms("没有") == ()


def test_tbx_of_either_spelling(tmp_path: Path) -> None:
    glossary = load_glossary(write(tmp_path, TBX, "terms.tbx"))
    assert dict(glossary) == {"社会信用体系": "social credit system; SCS"}
    newer = TBX.replace("termEntry", "conceptEntry").replace("langSet", "langSec").replace("martif", "tbx")
    newer = newer.replace('<tbx type="TBX">', '<tbx type="TBX" xmlns="urn:iso:std:iso:30042:ed-2">')
    assert load_glossary(write(tmp_path, newer, "new.tbx")) == glossary


def test_forbidden_forms_and_capitals(tmp_path: Path) -> None:
    path = write(tmp_path, "zh\ten\tforbidden\tcase\n內卷\tinvolution\tinner roll; 捲\t\n发改委\tNDRC\t\tmatch\n")
    first, second = (load_glossary(path).terms_of(form)[0] for form in ("内卷", "NDRC"))
    assert (first.chinese, first.forbidden, first.match_case) == ("內卷", ("inner roll", "捲"), False)
    assert (second.chinese, second.forbidden, second.match_case) == ("发改委", (), True)


def test_a_deprecated_or_superseded_term_of_tbx_is_forbidden(tmp_path: Path) -> None:
    note = '<termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>'
    old = TBX.replace("<term>SCS</term>", f"<term>SCS</term>{note}")
    tagged = "<min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus>"
    new = TBX.replace("<term>SCS</term>", f"<term>SCS</term>{tagged}").replace("<martif", '<martif xmlns:min="urn:min"')
    for content in (old, new):
        [term] = load_glossary(write(tmp_path, content, "terms.tbx")).terms_of("社会信用体系")
        assert (term.forms, term.forbidden) == (("social credit system",), ("SCS",))
    other = TBX.replace("<term>SCS</term>", f"<term>SCS</term>{note.replace('deprecated', 'admitted')}")
    assert load_glossary(write(tmp_path, other, "terms.tbx")).forms("社会信用体系") == ("social credit system", "SCS")


def test_what_one_row_asks_for_no_other_forbids() -> None:
    glossary = Glossary([Term("房价", ("house prices",), ("home prices",)), Term("房價", ("home prices",))])
    [term] = glossary.terms_of("房价")
    assert (term.forms, term.forbidden) == (("house prices", "home prices"), ())


def test_two_glossaries_add_up() -> None:
    both = Glossary([Term("房价", ("house prices",))]) + Glossary(
        [Term("房价", ("housing prices",)), Term("油价", ("oil price",))]
    )
    assert dict(both) == {"房价": "house prices; housing prices", "油价": "oil price"}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("term,note\na,b\n", "line 1, field 'zh'"),
        ("zh,note\n房价,b\n", "line 1, field 'en'"),
        ("zh,en\n房价,house prices\n油价\n", "line 3, field 'en'"),
        ("zh,en\nhouse,房价\n", "line 2, field 'zh': 'house' is not Chinese"),
        ("zh,en,forbidden\n房价,house prices,house prices\n", "line 2, field 'forbidden': 'house prices' is asked for"),
        ("zh,en,forbidden\n房价,house prices,房價\n", "line 2, field 'forbidden': '房價' is asked for"),
        ("zh,en,case\n房价,house prices,upper\n", "line 2, field 'case': 'upper' is no case rule; write 'match'"),
        ("zh,en\n", "holds no term"),
        ("", "line 1, field 'zh'"),
        (b"zh,en\n\xff\xfe,x\n", "byte 6 is not UTF-8"),
        ("<martif><text>", "this is no TBX"),
        ("<html/>", "holds no term"),
    ],
)
def test_a_bad_glossary_is_named_with_line_and_field(tmp_path: Path, content: str | bytes, said: str) -> None:
    path = write(tmp_path, content)
    with pytest.raises(InputError) as caught:
        load_glossary(path)
    assert str(path) in str(caught.value)
    assert said in str(caught.value)


def test_entities_are_refused_and_nothing_is_fetched(tmp_path: Path) -> None:
    secret = write(tmp_path, "秘密", "secret.txt")
    bomb = f'<!DOCTYPE m [<!ENTITY a "x"><!ENTITY b SYSTEM "{secret.as_uri()}">]>\n<m>&a;&b;</m>'
    with pytest.raises(InputError, match="declares the entity 'a'"):
        load_glossary(write(tmp_path, bomb, "bomb.tbx"))


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be opened"):
        load_glossary(tmp_path / "none.csv")
    with pytest.raises(InputError, match="cannot be opened"):
        load_glossary(tmp_path)
