import pytest
from finding import Find

CHECK = "name-changed"


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        ("北京的房价又涨了。", "House prices in Shanghai have gone up again.", "北京", "Shanghai"),
        ("I flew to Paris last week.", "我上周飞去了伦敦。", "Paris", "伦敦"),
        ("昨天我见到了习近平。", "Yesterday I met Hu Jintao.", "习近平", "Hu Jintao"),
    ],
)
def test_another_name_is_flagged_on_both(find: Find, source: str, target: str, said: str, rendered: str) -> None:
    assert find(CHECK, source, target) == [((said,), (rendered,))]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("北京的房价又涨了。", "House prices in Beijing have gone up again."),
        ("张伟昨天没来。", "Yesterday Zhang Wei did not come."),
        ("特朗普又发推了。", "So Trump has tweeted again."),
        ("I studied at Peking University.", "我在北京大学念过书。"),
        ("He lives in Hong Kong.", "他住在香港。"),
    ],
)
def test_the_same_name_is_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []
