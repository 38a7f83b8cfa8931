import pytest
from finding import Find

CHECK = "name-changed"


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        ("北京的房价又涨了。", "House prices in Shanghai have gone up again.", "北京", "Shanghai"),
        ("I flew to Paris last week.", "我上周飞去了伦敦。", "Paris", "伦敦"),
        ("昨天我见到了习近平。", "Yesterday I met Hu Jintao.", "习近平", "Hu Jintao"),
        ("我老家在湖南，无辣不欢。", "I'm from Henan, and no meal is complete without chilli.", "湖南", "Henan"),
        ("蔡英文那場演講我聽了。", "I listened to that speech of Ma Ying-jeou's.", "蔡英文", "Ma Ying-jeou"),
        ("世衛組織又改口了。", "The United Nations has changed its tune again.", "世衛組織", "United Nations"),
        ("The Norwegian team trained here all winter.", "瑞典队整个冬天都在这儿训练。", "Norwegian", "瑞典队"),
        ("Even Zhang Min came to the party.", "连张明都来参加聚会了。", "Zhang Min", "张明"),
        ("我昨天去北京大学听讲座。", "I went to a lecture at Tsinghua University.", "北京大学", "Tsinghua University"),
        ("苏珊·贝克教会我认字。", "Margaret Holloway taught me to read.", "苏珊·贝克", "Margaret Holloway"),
        ("站长王建国说，明天停电。", "Stanley Cole, the manager, announced a power cut.", "王建国", "Stanley Cole"),
        ("结局是柳云龙精心设计的。", "The ending was carefully designed by Walter Briggs.", "柳云龙", "Walter Briggs"),
        (
            "普利特维茨湖国家公园以高山和地中海植被为特色。",
            "Trunamool Park features alpine and Mediterranean vegetation.",
            "普利特维茨",
            "Trunamool Park",
        ),
        ("下周去西安出差。", "I'm going to Xining on business next week.", "西安", "Xining"),
        ("去山西旅游要吃刀削面。", "If you go to Shaanxi, try the noodles.", "山西", "Shaanxi"),
    ],
)
def test_another_name_is_flagged_on_both(find: Find, source: str, target: str, said: str, rendered: str) -> None:
    assert find(CHECK, source, target) == [((said,), (rendered,))]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Washington and Brussels are at odds.", "美国与欧盟存在分歧。"),
        ("北京的房价又涨了。", "House prices in Beijing have gone up again."),
        ("张伟昨天没来。", "Yesterday Zhang Wei did not come."),
        ("特朗普又发推了。", "So Trump has tweeted again."),
        ("I studied at Peking University.", "我在北京大学念过书。"),
        ("He lives in Hong Kong.", "他住在香港。"),
        ("朝鲜又发射了导弹。", "Pyongyang has launched another missile."),
        ("蒋经国那个年代没有手机。", "In Chiang Ching-kuo's day there were no mobile phones."),
        ("黃詠詩今日請假。", "Grace Wong is off today."),
        ("中老缅泰四国联合巡逻。", "China, Laos, Myanmar and Thailand patrol together."),
        ("这手机在美国只卖一千块。", "This phone is only a thousand in the States."),
        ("清华的学生都很厉害。", "Tsinghua students are all brilliant."),
        ("荷兰人去哪儿都骑自行车。", "The Dutch bike everywhere."),
        ("卡特里说比利时很冷。", "Catri said that Belgium was cold."),
        ("董事长马云说要招人。", "Jack Ma, the chairman, said they would hire."),
        ("总裁马斯克说要招人。", "Elon Musk, the chief executive, said they would hire."),
        ("北京政府没有回应。", "The Chinese government did not respond."),
        ("帕利说，法国很快就会有卫星。", "parly said france would soon have a satellite."),
        ("2024年3月8日，孙立民和赖海哲在会上发言。", "Sun Limin and Lai Haizhe spoke at the meeting on March 8, 2024."),
        ("国家电网避免了对黄金航道的影响。", "The State Grid kept the golden waterway unharmed."),
        ("“神威・太湖之光”支持了许多应用。", 'The "Sunway Taihu Light" supported many applications.'),
    ],
)
def test_the_same_name_is_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []
