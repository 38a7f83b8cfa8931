import pytest
from finding import Find


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        ("三家医院的医生都来了。", "Three doctors from the hospital came.", ("三家", "医院"), ("Three doctors",)),
        (
            "他修好了两把教室里的椅子。",
            "He repaired the chairs in two classrooms.",
            ("两把", "椅子"),
            ("two classrooms",),
        ),
        (
            "Four engineers of the factory were hurt.",
            "四家工厂的工程师受了伤。",
            ("Four engineers",),
            ("四家", "工厂"),
        ),
        (
            "牆上掛著三幅客廳裡的油畫。",
            "Oil paintings of three living rooms hang on the wall.",
            ("三幅", "油畫"),
            ("three living rooms",),
        ),
        ("两杯桌上的咖啡洒了。", "The coffee on two tables was spilled.", ("两杯", "咖啡"), ("two tables",)),
        (
            "三个国家的代表在讨论各国的关税。",
            "Three delegates of the country are discussing the tariffs of each country.",
            ("三个", "国家"),
            ("Three delegates",),
        ),
        ("他擦了十分钟窗户。", "He cleaned ten minutes of windows.", ("十分钟",), ("ten minutes of windows",)),
        ("We repaired three-hour bicycles.", "我们修了三小时自行车。", ("three-hour bicycles",), ("三小时",)),
    ],
)  # fmt: skip
def test_a_number_that_counts_the_other_noun_is_flagged(
    find: Find, source: str, target: str, said: tuple[str, ...], rendered: tuple[str, ...]
) -> None:
    assert find("number-misplaced", source, target) == [(said, rendered)]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("三家医院的医生都来了。", "Doctors from three hospitals came."),
        ("三家医院的医生都来了。", "Three hospitals' doctors came."),
        ("他修好了两把教室里的椅子。", "He repaired two classroom chairs."),
        ("三个朋友的孩子来了。", "Three friends' children came."),  # 个 counts both
        ("两杯桌上的咖啡洒了。", "Two cups of coffee on the table were spilled."),
        ("他们家是三间房的公寓。", "Theirs is a three-room apartment."),
        ("两名学生展示了他们的作业。", "Two students showed their homework."),
        ("一个柜子里的书都湿了。", "A book in the cabinet got wet."),  # an article is no number
        ("他擦了十分钟窗户。", "He cleaned the windows for ten minutes."),
        ("他听了两小时课。", "He sat through a two-hour lesson."),
        ("我读了四年大学。", "I did a four-year degree."),
        ("我写了十年的小说终于出版了。", "My ten-year novel came out at last."),  # with 的 who knows
        ("五个工厂的工人各自回家了。", "Five workers of the factory each went home."),
        ("五斤重的鱼很少见。", "A fish of five jin is rare."),
    ],
)
def test_a_number_that_counts_the_same_is_clean(find: Find, source: str, target: str) -> None:
    assert find("number-misplaced", source, target) == []
