import pytest
from finding import Find

from transcheck.model import Pair
from transcheck.pipeline import Auditor

CHECK = "pronoun-without-source"


@pytest.mark.parametrize(
    ("source", "target", "pronoun"),
    [
        ("房间很干净，就是有点小。", "Her room is very clean, just a bit small.", "Her"),
        ("在機場等了五個小時，行李還是沒到。", "He waited at the airport for five hours, without luggage.", "He"),
        ("请明天早上打电话过来。", "Please call him tomorrow morning.", "him"),
        ("The rain ruined the whole holiday.", "雨毁了她的整个假期。", "她"),
        ("The suitcase is too heavy for the plane.", "他們的行李箱太重了，上不了飛機。", "他們"),
    ],
)
def test_somebody_put_in_is_flagged(find: Find, source: str, target: str, pronoun: str) -> None:
    [(place, marked)] = find(CHECK, source, target)
    assert place == ("",)
    assert marked == (pronoun,)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("司机说要晚到半个小时。", "The driver says he'll be half an hour late."),
        ("张伟昨天去了医院。", "Zhang Wei went to the hospital. He was ill."),
        ("曼西内利上过小学，但没有毕业。", "He went to primary school but never graduated."),  # a name nobody knows
        ("有人把錢包忘在車上了。", "Somebody left his wallet in the taxi."),
        ("昨天加班到十点，累死了。", "I worked until ten last night and I'm exhausted."),
        ("Tom broke the window.", "他打破了窗户。"),
        ("Anyone with a ticket can bring a friend.", "谁有票，他就可以带一个朋友。"),
        ("The company has raised prices twice.", "他们已经涨了两次价。"),
        ("Please do not disturb the other guests.", "请勿打扰其他客人，尊重他人。"),
    ],
)
def test_who_is_named_or_left_out_is_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []


def test_context_may_name_them(auditor: Auditor) -> None:
    pair = Pair("case", "昨天去了一趟医院。", "He went to the hospital yesterday.", context="我爸最近身体不好。")
    assert [flag.check for flag in auditor.audit_pair(pair).flags] == []
