import pytest
from finding import Find

CHECK = "link-changed"


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        (
            "详情看 https://example.org/12",
            "Details at https://example.org/21",
            "https://example.org/12",
            "https://example.org/21",
        ),
        ("Write to help@a.example now.", "现在写信到 hlep@a.example。", "help@a.example", "hlep@a.example"),
        ("感谢@blue88的翻译！", "Thanks to @blue89!", "@blue88", "@blue89"),
        ("The code is at https://code.example/tool", "代码在这里", "https://code.example/tool", ""),
    ],
)
def test_what_differs_is_flagged_on_both_sides(find: Find, source: str, target: str, said: str, rendered: str) -> None:
    [(here, there)] = find(CHECK, source, target)
    assert said in here[0]
    assert there == (rendered,)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("官网：https://www.example.org/zh/", "Website: http://example.org/en"),
        ("#春节 快乐！", "Happy #SpringFestival!"),
        ("Book at www.hostel.example now.", "现在就去 hostel.example 订。"),
        ("写信给 info@club.example。", "Write to info@club.example."),
        ("他住3号楼 #502。", "He lives in building 3, #502."),
        ("我在學 C#。", "I'm learning C#."),
    ],
)
def test_what_says_the_same_is_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []
