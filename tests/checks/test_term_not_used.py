from pathlib import Path

import pytest
from finding import Find

from transcheck.configuration import Configuration
from transcheck.model import Pair, Result, Severity
from transcheck.pipeline import Auditor

CHECK = "term-not-used"
GLOSSARY = """zh,en,forbidden,case
内卷,involution; rat race,inner roll; competition
信用,credit,
信用卡,credit card,
社会信用体系,social credit system; SCS,public trust system
人大,people's congress,
房价,house price; home price,楼价
屋苑,housing estate,
小区,housing estate; residential compound,
发改委,NDRC; National Development and Reform Commission,,match
艾滋病,AIDS,,match
"""


@pytest.fixture(scope="module")
def keeping(tmp_path_factory: pytest.TempPathFactory) -> Auditor:
    file = tmp_path_factory.mktemp("glossary") / "terms.csv"
    file.write_text(GLOSSARY, encoding="utf-8")
    return Auditor(Configuration(glossaries=(file,)))


def audit(auditor: Auditor, source: str, target: str) -> Result:
    return auditor.audit_pair(Pair("case", source, target))


def found(auditor: Auditor, source: str, target: str) -> list[tuple[str, str, Severity]]:
    return [
        (
            " ".join(source[slice(*span)] for span in flag.source_spans),
            " ".join(target[slice(*span)] for span in flag.target_spans),
            flag.severity,
        )
        for flag in audit(auditor, source, target).flags
        if flag.check == CHECK
    ]


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        ("年轻人都在讨论内卷。", "Young people all talk about the inner roll.", "内卷", "inner roll"),
        ("年輕人都在討論內卷。", "Young people all talk about inner rolls.", "內卷", "inner rolls"),
        (
            "社會信用體系影響每個人。",
            "The public trust system affects everybody.",
            "社會信用體系",
            "public trust system",
        ),
        ("The social credit system affects everybody.", "社会评分影响每个人。", "social credit system", ""),
        ("House prices have gone up again.", "楼价又涨了。", "House prices", "楼价"),
        ("He has no credit any more.", "他再也没有信誉了。", "credit", "信誉"),
    ],
)
def test_a_rendering_of_ones_own_is_flagged(
    keeping: Auditor, source: str, target: str, said: str, rendered: str
) -> None:
    [(here, there, severity)] = found(keeping, source, target)
    assert here == said
    assert rendered in there
    assert severity is Severity.MAJOR


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("我不想再内卷了。", "I am tired of rat races."),
        ("我不想再內卷了。", "I am tired of the rat-race."),
        ("房价又涨了。", "Home prices have gone up again."),
        ("The house price is too high.", "房價太高了。"),
        ("社会信用体系影响每个人。", "Social credit systems affect everybody."),  # 信用 is a part of it
        ("他用信用卡付的钱。", "He paid with his credit card."),
        ("中国人大部分都住在这里。", "Most of the Chinese live here."),  # no 人大 in it
        ("We live on a housing estate.", "我们住在一个屋苑里。"),  # either term is right
        ("We live on a housing estate.", "我们住在一个小区里。"),
        ("今年的竞争很激烈，内卷没有尽头。", "Competition is fierce this year, and there is no end to involution."),
        ("She gets aids for the blind.", "她领到了盲人辅助器具。"),  # small letters are another word
        ("今天天气很好。", "The weather is fine today."),
    ],
)
def test_what_the_glossary_asks_for_is_clean(keeping: Auditor, source: str, target: str) -> None:
    assert found(keeping, source, target) == []


def test_capitals_count_where_the_glossary_says_so(keeping: Auditor) -> None:
    assert found(keeping, "发改委批准了。", "The ndrc has approved it.") == [("发改委", "ndrc", Severity.MINOR)]
    assert found(keeping, "发改委批准了。", "The NDRC has approved it.") == []
    assert found(keeping, "内卷没有尽头。", "INVOLUTION has no end.") == []


def test_a_form_that_stands_for_something_else_is_not_held_against_the_term(keeping: Auditor) -> None:
    assert found(keeping, "竞争就是内卷。", "Competition is a rat race.") == []


def test_what_is_forbidden_is_flagged_though_the_right_form_is_there_too(keeping: Auditor) -> None:
    [(here, there, _)] = found(keeping, "内卷！内卷！到处都是内卷！", "Involution! Inner roll! Involution everywhere!")
    assert (here, there) == ("内卷", "Inner roll")


def test_a_clause_left_out_takes_its_terms_with_it(keeping: Auditor) -> None:
    result = audit(keeping, "房价又涨了，年轻人都在讨论内卷的问题。", "House prices have gone up again.")
    checks = {flag.check for flag in result.flags}
    assert "content-omitted" in checks
    assert "term-not-used" not in checks


def test_the_message_names_what_is_asked_for(keeping: Auditor) -> None:
    [flag] = audit(keeping, "内卷没有尽头。", "There is no end to this inner roll.").flags
    assert "“involution” or “rat race”" in flag.message


def test_a_pair_can_waive_it(tmp_path: Path) -> None:
    from transcheck.pipeline import read_pairs

    (tmp_path / "terms.csv").write_text(GLOSSARY, encoding="utf-8")
    (tmp_path / "pairs.jsonl").write_text(
        '{"source": "内卷没有尽头。", "target": "There is no end to this inner roll.", "ignore": ["term-not-used"]}\n',
        encoding="utf-8",
    )
    auditor = Auditor(Configuration(glossaries=(tmp_path / "terms.csv",)))
    [result] = auditor.audit(read_pairs([tmp_path / "pairs.jsonl"]))
    assert result.flags == ()
    assert [flag.check for flag in result.waived] == [CHECK]


def test_without_a_glossary_nothing_is_flagged(find: Find) -> None:
    assert find(CHECK, "年轻人都在讨论内卷。", "Young people all talk about the inner roll.") == []
