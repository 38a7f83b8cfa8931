import pytest
from finding import Find

from transcheck.configuration import Configuration
from transcheck.model import Pair, Severity
from transcheck.pipeline import Auditor

CHECK = "name-omitted"


@pytest.mark.parametrize(
    ("source", "target", "omitted"),
    [
        (
            "根据世卫组织的数据，每年有几百万人死亡。",
            "According to the data, millions of people die every year.",
            "世卫组织",
        ),
        ("她在温特图尔 (Winterthur) 长大。", "She grew up in a small town.", "温特图尔 (Winterthur)"),
        ("日本和韩国的游客多了。", "There are more tourists from South Korea.", "日本"),
        ("The ambassador from Kenya arrived late.", "大使迟到了。", "Kenya"),
        ("北京和上海的地铁都涨价了。", "The Beijing subway has put its fares up.", "上海"),
        ("Everyone I know at Microsoft works from home now.", "我認識的每個人現在都在家上班。", "Microsoft"),
        ("We met in Prague, Vienna and Budapest.", "我們在布拉格和布達佩斯見面。", "Vienna"),
    ],
)
def test_a_name_that_nothing_stands_for_is_flagged(find: Find, source: str, target: str, omitted: str) -> None:
    [(said, place)] = find(CHECK, source, target)
    assert (said, place) == ((omitted,), ("",))


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("去年我们去了英国。", "We went to England last year."),
        ("他们坐火车去了法国里昂。", "They took the train to Lyon."),
        ("黑田东彦拒绝评论。", "Haruhiko Kuroda declined to comment."),
        ("美国海军没有回应。", "The U. S. Navy did not respond."),
        ("欧洲央行周四没有加息。", "The central bank did not raise rates on Thursday."),
        ("中国人民解放军派出了医疗队。", "The People's Liberation Army sent medical teams."),
        ("漓江两岸都是山。", "There are mountains on both banks of the Lijiang River."),
        ("老城里的大桥塌了。", "The bridge in the old town collapsed."),
        ("他在澳门工作。", "He works in Macau."),
        ("Long hair suits you.", "长头发很适合你。"),
        ("来份薯条。", "Some French fries, please."),
        ("老周和玛丽离婚了。", "Lao Zhou and Mary got divorced."),
        ("记者莫兰说航班取消了。", "Moran, a reporter, said the flight was cancelled."),
        ("笑死我了哈哈哈。", "LMAO I'm dead."),
        ("世界卫生组织昨天更新了指南。", "The WHO updated its guidelines yesterday."),
        ("帕利说，法国很快就会有卫星。", "parly said france would soon have a satellite."),
        ("世界卫生组织昨天更新了指南。", "the who updated its guidelines yesterday"),
        ("银河系里有上千亿颗恒星。", "There are hundreds of billions of stars in the galaxy."),
        ("我在地中海边住了三年。", "i lived by the mediterranean for three years."),
        ("美联储再不降息就完了。", "We're done for if the Fed doesn't cut rates soon."),
        ("她在温特图尔 (Winterthur) 长大。", "She grew up in Winterthur."),
        ("大桥是安全的。", "The bridge is safe."),
        ("北京和上海的地铁都涨价了。", "The subways of both cities have put their fares up."),
        ("韩国的泡菜很辣。", "Korean kimchi is spicy."),
        ("特朗普说特朗普从不撒谎。", "Trump says he never lies."),
        ("比利时首相宣布了新规定。", "The Belgian Prime Minister announced new rules."),
        ("联合国还希望成立一项基金。", "The U.N. also hopes to set up a fund."),
        ("The yuan fell against the dollar again.", "人民币兑美元又跌了。"),
        ("Beckham was at the match.", "碧咸去咗睇波。"),
        ("Catalan separatists clashed with the police.", "加泰罗尼亚分裂分子与警察发生冲突。"),
        ("I'd love to see the Cape of Good Hope.", "我很想去看看好望角。"),
        ("俄乌两国恢复谈判。", "Russia and Ukraine have resumed talks."),
        ("Wheat from Russia and Ukraine is cheap.", "俄乌小麦便宜。"),
        ("他江郎才尽了。", "He has run out of talent."),
        ("香港特区政府宣布新措施。", "The HKSAR Government announced new measures."),
        ("我们去了亚洲国际博览馆。", "We went to AsiaWorld-Expo."),
    ],
)
def test_a_name_under_another_form_is_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []


@pytest.mark.parametrize(
    ("source", "target", "count"),
    [
        ("中新网杭州6月12日电 西湖今天免费开放。", "West Lake was open free of charge today.", 2),
        ("来自离石区的代表发言。", "The representative from Lianshi District spoke.", 1),
    ],
)
def test_what_a_dateline_names_or_is_only_misspelt_counts_little(source: str, target: str, count: int) -> None:
    auditor = Auditor(Configuration(estimator="none"))
    found = [(flag.check, flag.severity) for flag in auditor.audit_pair(Pair("x", source, target)).flags]
    assert found == [(CHECK, Severity.MINOR)] * count
