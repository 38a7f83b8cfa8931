import pytest
from finding import Find

CHECK = "word-mistranslated"


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        ("院子里的薄荷长得很好。", "The rosemary in the yard is doing well.", "薄荷", "rosemary"),
        ("楼下的车库漏水了。", "The attic is leaking.", "车库", "attic"),
        ("She works as a paramedic.", "她是一名药剂师。", "paramedic", "药剂师"),
        ("今年的枇杷特别甜。", "This year's lychees are really sweet.", "枇杷", "lychees"),
        ("They found asbestos in the ceiling.", "他们在天花板里发现了白蚁。", "asbestos", "白蚁"),
    ],
)
def test_another_thing_is_flagged(find: Find, source: str, target: str, said: str, rendered: str) -> None:
    assert find(CHECK, source, target) == [((said,), (rendered,))]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("我妈把旧沙发扔了。", "My mum threw out the old couch."),
        ("他得了白血病。", "He has leukaemia."),
        ("他走了两百英尺。", "He walked two hundred feet."),
        ("树上有只鸟。", "There is a sparrow in the tree."),
        ("请看说明书。", "Please read the leaflet."),
        ("她住在伯德家。", "She lives with the Robin family."),
    ],
)
def test_the_thing_by_another_name_is_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []
