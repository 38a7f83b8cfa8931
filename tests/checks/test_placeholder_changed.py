import pytest
from finding import Find

CHECK = "placeholder-changed"


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        ("你好，{name}！", "Hello, {user}!", "{name}", "{user}"),
        ("Delete %d files?", "删除%s个文件？", "%d", "%s"),
        ("运行 `pip install a`", "Run `pip install b`", "`pip install a`", "`pip install b`"),
        ("Click <a>here.", "点击<p>这里。", "<a>", "<p>"),
    ],
)
def test_what_differs_is_flagged_on_both_sides(find: Find, source: str, target: str, said: str, rendered: str) -> None:
    [(here, there)] = find(CHECK, source, target)
    assert said in here[0]
    assert there == (rendered,)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("第 {page} 页，共 {total} 页", "Page {page} of {total}"),
        ("会员再减 5%。", "Members get another 5% off."),
        ("I <3 this song.", "太爱这首歌了。"),
        ("搜索 `关键词` 试试。", "Try searching for `keyword`."),
        ("Hi {{ user }}, you're in.", "你好，{{user}}，你已加入。"),
        ("Put {{fact}} behind it.", "后面放上 { { fact } }。"),
    ],
)
def test_what_says_the_same_is_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []
