import pytest
from finding import Find


@pytest.mark.parametrize(
    ("check", "source", "target", "said", "rendered"),
    [
        ("comparison-reversed", "与其抱怨，不如行动。", "It's better to complain than to act.", "与其", "than"),
        ("comparison-reversed", "我女儿比我儿子高。", "My son is taller than my daughter.", "高", "taller"),
        ("condition-changed", "他因为迟到被开除了。", "He was fired, so he was late.", "因为", "so"),
        ("date-or-time-changed", "我们先吃饭再看电影。", "We'll see the film before dinner.", "先", "before"),
    ],
)
def test_clauses_that_changed_places_are_flagged(
    find: Find, check: str, source: str, target: str, said: str, rendered: str
) -> None:
    assert find(check, source, target) == [((said,), (rendered,))]


@pytest.mark.parametrize(
    ("check", "source", "target"),
    [
        ("comparison-reversed", "与其抱怨，不如行动。", "It's better to act than to complain."),
        ("comparison-reversed", "我女儿比我儿子高。", "My son is shorter than my daughter."),
        ("comparison-reversed", "我女儿比我儿子高。", "My daughter is taller than my son."),
        ("condition-changed", "他因为迟到被开除了。", "He was fired because he was late."),
        ("condition-changed", "比赛取消了，因为下大雨。", "The match was called off because of heavy rain."),
        ("condition-changed", "我没去，因为我病了。", "I was ill, so I didn't go."),
        ("date-or-time-changed", "我们先吃饭再看电影。", "We'll see the film after dinner."),
        ("date-or-time-changed", "我们先吃饭再看电影。", "We'll have dinner before we see the film."),
    ],
)
def test_the_same_relation_from_either_end_is_clean(find: Find, check: str, source: str, target: str) -> None:
    assert find(check, source, target) == []
