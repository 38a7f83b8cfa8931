import pytest
from finding import Find


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        ("这个地铁项目去年就下马了。", "The metro project dismounted last year.", "下马", "dismounted"),
        ("省长因为腐败落马。", "The governor fell off a horse because of corruption.", "落马", "fell off a horse"),
    ],
)
def test_a_sense_that_its_neighbours_rule_out_is_flagged(
    find: Find, source: str, target: str, said: str, rendered: str
) -> None:
    assert find("word-mistranslated", source, target) == [((said,), (rendered,))]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("这个地铁项目去年就下马了。", "The metro project was scrapped last year."),
        ("将军在营地门口下马。", "The general dismounted at the gate of the camp."),
        ("他下马了。", "He dismounted."),  # nothing says which
        ("骑士在项目结束后下马。", "The rider dismounted when the event was over."),  # both are said
    ],
)
def test_a_sense_that_fits_is_clean(find: Find, source: str, target: str) -> None:
    assert find("word-mistranslated", source, target) == []
