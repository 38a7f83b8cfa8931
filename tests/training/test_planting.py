import random
import re

import pytest

from training.planting.kinds import SEVERITY, Good, Planted
from training.planting.planting import Planter, other_sentence
from training.planting.swaps import swaps
from transcheck.model import CHINESE, ENGLISH, Severity

ZH_EN = Good(
    "a",
    "如果你的积分低于60，你不能在2014年之前购买三张火车票，因为汤姆住在北京。",
    "If your points are below 60, you cannot buy three train tickets before 2014, because Tom lives in Beijing.",
    CHINESE,
    ENGLISH,
)
EN_ZH = Good(
    "b",
    "Although the price increased by 25 dollars on Monday, all students must not leave London before May.",
    "虽然价格在周一上涨了25美元，但是所有学生都不能在五月之前离开伦敦。",
    ENGLISH,
    CHINESE,
)


def neighbours(word: str, language: str) -> tuple[str, ...]:
    return {"train": ("plane",), "学生": ("老板",)}.get(word, ())


@pytest.fixture(scope="module")
def planter() -> Planter:
    return Planter(neighbours)


@pytest.fixture(scope="module", params=[ZH_EN, EN_ZH], ids=["zh-en", "en-zh"])
def planted(request: pytest.FixtureRequest, planter: Planter) -> tuple[Good, list[Planted]]:
    return request.param, planter.candidates(request.param, random.Random(1))


def test_every_divergence_changes_one_text_and_marks_it(planted: tuple[Good, list[Planted]]) -> None:
    good, found = planted
    assert found
    for divergence in found:
        assert (divergence.source != good.source) + (divergence.target != good.target) == 1
        assert divergence.kind in SEVERITY
        for text, spans in ((divergence.source, divergence.source_spans), (divergence.target, divergence.target_spans)):
            assert all(0 <= start <= end <= len(text) for start, end in spans)
        assert divergence.source_spans or divergence.target_spans


def test_what_is_not_marked_in_the_translation_is_as_it_was(planted: tuple[Good, list[Planted]]) -> None:
    good, found = planted
    for divergence in found:
        if divergence.kind in ("role", "omission", "word-omitted", "addition", "slip"):
            continue
        ((start, end),) = divergence.target_spans
        assert divergence.target.endswith(good.target[len(good.target) - (len(divergence.target) - end) :])
        assert start < end
        assert divergence.target != good.target or divergence.source != good.source


def test_the_kinds_that_a_sentence_offers_are_found_in_both_directions(planter: Planter) -> None:
    for good in (ZH_EN, EN_ZH):
        kinds = {divergence.kind for divergence in planter.candidates(good, random.Random(1))}
        assert kinds >= {"number", "date", "condition", "name", "neighbour", "omission", "addition", "untranslated"}
        assert kinds >= {"word-omitted", "scrambled", "slip"}


def test_the_same_seed_plants_the_same(planter: Planter) -> None:
    assert planter.candidates(ZH_EN, random.Random(7)) == planter.candidates(ZH_EN, random.Random(7))
    assert planter.candidates(ZH_EN, random.Random(7)) != planter.candidates(ZH_EN, random.Random(8))


def test_a_changed_number_is_another_number(planter: Planter) -> None:
    for seed in range(30):
        for divergence in planter.candidates(ZH_EN, random.Random(seed)):
            if divergence.kind == "number":
                ((start, end),) = divergence.target_spans
                assert divergence.target[start:end].strip() not in ("60", "three", "")
                assert any("60" in ZH_EN.source[a:b] or "三" in ZH_EN.source[a:b] for a, b in divergence.source_spans)


def test_a_negation_goes_and_the_grammar_stays(planter: Planter) -> None:
    found = [found.target for found in planter.candidates(ZH_EN, random.Random(1)) if found.kind == "negation"]
    assert any("you can buy three" in target for target in found)
    assert any("points are not below 60" in target for target in found)


def test_the_article_follows_the_new_word(planter: Planter) -> None:
    good = Good("c", "他是美国学生。", "He is an American student.", CHINESE, ENGLISH)
    for seed in range(12):
        for divergence in planter.candidates(good, random.Random(seed)):
            if divergence.kind == "name":
                name = divergence.target[slice(*divergence.target_spans[0])]
                article = "an" if name in ("Italian", "Indian", "American") else "a"
                assert f"is {article} {name} student" in divergence.target


def test_a_noun_is_no_auxiliary(planter: Planter) -> None:
    good = Good("d", "她违背了父亲的意愿。", "She acted against her father's will.", CHINESE, ENGLISH)
    kinds = {divergence.kind for divergence in planter.candidates(good, random.Random(1))}
    assert not kinds & {"modality", "negation"}


def test_a_left_out_clause_leaves_a_gap_and_a_capital_letter(planter: Planter) -> None:
    omissions = [found for found in planter.candidates(ZH_EN, random.Random(1)) if found.kind == "omission"]
    assert omissions
    for divergence in omissions:
        ((start, end),) = divergence.target_spans
        assert start == end
        assert divergence.target[0].isupper()


def test_a_word_that_is_left_out_had_a_counterpart(planter: Planter) -> None:
    found = [found for found in planter.candidates(ZH_EN, random.Random(1)) if found.kind == "word-omitted"]
    assert any("buy three train before" in divergence.target for divergence in found)
    assert all(divergence.source_spans for divergence in found)


@pytest.mark.parametrize(
    ("source", "target", "language"),
    [("那个人已经离开了。", "The man has left.", ENGLISH), ("The man's plan was good.", "那个人的计划很好。", CHINESE)],
)
def test_what_is_put_in_is_marked_and_the_rest_stays(planter: Planter, source: str, target: str, language: str) -> None:
    good = Good("f", source, target, CHINESE if language == ENGLISH else ENGLISH, language)
    found = [found for found in planter.candidates(good, random.Random(3)) if found.kind == "word-added"]
    assert found
    for divergence in found:
        ((start, end),) = divergence.target_spans
        rest = divergence.target[:start] + divergence.target[end:]
        assert rest.replace("  ", " ") == target
        assert divergence.source_spans == ()


def test_scrambled_words_are_the_same_words(planter: Planter) -> None:
    (divergence,) = (found for found in planter.candidates(ZH_EN, random.Random(1)) if found.kind == "scrambled")
    words = [sorted(re.findall(r"\w+", text.lower())) for text in (divergence.target, ZH_EN.target)]
    assert words[0] == words[1]
    assert divergence.severity is Severity.CRITICAL


def test_a_slip_changes_no_claim(planter: Planter) -> None:
    slips = [found for found in planter.candidates(ZH_EN, random.Random(1)) if found.kind == "slip"]
    assert len(slips) >= 5
    assert {found.severity for found in slips} == {Severity.MINOR}


def test_another_sentence_is_wrong_as_a_whole() -> None:
    divergence = other_sentence(ZH_EN, "He buys a ticket.")
    assert divergence.target_spans == ((0, 17),)
    assert divergence.source_spans == ((0, len(ZH_EN.source)),)


@pytest.mark.parametrize("text", ["", "？", "\u202e", "😀😀", "a" * 3000])
def test_odd_texts_are_left_alone_or_planted_in_but_never_break(planter: Planter, text: str) -> None:
    for divergence in planter.candidates(Good("e", "好。", text, CHINESE, ENGLISH), random.Random(1)):
        assert divergence.target != text or divergence.source != "好。"


@pytest.mark.parametrize("language", [CHINESE, ENGLISH])
def test_no_word_is_exchanged_for_itself(language: str) -> None:
    table = swaps(language)
    assert {swap.kind for those in table.values() for swap in those} <= SEVERITY.keys()
    assert all(swap.before == before and swap.after != before for before, those in table.items() for swap in those)
