import pytest
from finding import Find

CHECK = "word-mistranslated"


@pytest.mark.parametrize(
    ("source", "target", "said", "rendered"),
    [
        ("这道菜太咸了。", "This dish is too sweet.", "太咸", "sweet"),
        ("我家的猫昨晚跑出去了。", "Our dog ran out last night.", "猫", "dog"),
        ("到路口左转。", "Turn right at the crossing.", "左转", "right"),
        ("颱風從東北來。", "The typhoon came from the southeast.", "東北", "southeast"),
        ("我点的是牛肉面。", "I ordered mutton noodles.", "牛肉面", "mutton"),
        ("就吃了一个苹果。", "I only had a banana.", "苹果", "banana"),
        ("My nephew is getting married.", "我侄女要结婚了。", "nephew", "侄女"),
        ("The black cat is back.", "那只白猫又回来了。", "black", "白猫"),
        ("他堂兄在广州开店。", "His uncle runs a shop in Guangzhou.", "堂兄", "uncle"),
        ("村口有一座砖塔。", "There is a wooden pagoda at the entrance to the village.", "砖塔", "wooden"),
        ("他們租下了隔壁的房子。", "They bought the house next door.", "租下", "bought"),
        ("他涉嫌受贿被捕。", "He was arrested on suspicion of paying bribes.", "受贿", "paying bribes"),
        ("董事会昨天开会。", "The union met yesterday.", "董事会", "union"),
        ("明天有小雨。", "There will be heavy rain tomorrow.", "小雨", "heavy rain"),
        ("请用冷水洗。", "Please wash it in hot water.", "冷水", "hot water"),
        ("氧气不够了。", "There is not enough hydrogen.", "氧气", "hydrogen"),
        ("他对结果很失望。", "He was jealous of the result.", "失望", "jealous"),
        ("她道歉了。", "She complained.", "道歉", "complained"),
        ("两国去年实现贸易顺差。", "The two countries ran a trade deficit last year.", "贸易顺差", "trade deficit"),
        ("The US secretary of state is in Rome.", "美國國防部長在羅馬。", "secretary of state", "國防部長"),
        ("He ordered a whisky.", "他点了一杯伏特加。", "whisky", "伏特加"),
        ("The colonel saluted.", "上尉敬了个礼。", "colonel", "上尉"),
        ("The lessee pays for repairs.", "维修费由出租人承担。", "lessee", "出租人"),
        ("He was shot outside his home.", "他在家门外被刺伤。", "shot", "刺伤"),
        ("They stock no heroin.", "他们没有可卡因的存货。", "heroin", "可卡因"),
        ("Her son goes to primary school.", "她儿子在上中学。", "primary school", "中学"),
        ("The seat belts are faulty.", "安全气囊有瑕疵。", "seat belts", "安全气囊"),
        ("We cannot offer a refund.", "恕不换货。", "refund", "换货"),
        ("监察院公布了报告。", "The Executive Yuan published the report.", "监察院", "Executive Yuan"),
        ("央行宣布降准。", "The central bank cut its interest rate.", "降准", "interest rate"),
    ],
)
def test_another_member_of_the_field_is_flagged_on_both(
    find: Find, source: str, target: str, said: str, rendered: str
) -> None:
    assert find(CHECK, source, target) == [((said,), (rendered,))]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("我外公会修表。", "My mum's father can mend watches."),
        ("一杯珍奶三十塊。", "A bubble tea is thirty dollars."),
        ("头顶有架直升飞机。", "There is a helicopter overhead."),
        ("The fire left Father Brown's church damaged.", "大火烧坏了 Brown 教父的教堂。"),
        ("Every opinion is judged on whether it is acceptable to the leadership.", "每种看法都须与主席的观点一致。"),
        ("反补贴措施不具备要素。", "The countervailing duties lack the elements."),
        ("推动生物医药产业发展。", "Promote the medicine industry."),
        ("当局呼吁骑手避免驶经该区域。", "Motorists have been advised to avoid the area."),
        ("该县通讯中断。", "Communications in the county were suspended."),
        ("我家的猫昨晚跑出去了。", "Our kitten got out last night."),
        ("红茶还是绿茶？", "Black tea or green tea?"),
        ("马上就到。", "I'll be there right away."),
        ("他是个老狐狸。", "He's a sly one."),
        ("晚饭比午饭好吃。", "Dinner is better than lunch."),
        ("东北很冷。", "The north is cold."),
        ("他住在北京西站附近。", "He lives near Beijing West Station."),
        ("It was only a white lie.", "那只是个善意的谎言。"),
        ("It's raining cats and dogs.", "下着倾盆大雨。"),
        ("We took the tube.", "我们坐地铁。"),
        ("She has a cold and a cough.", "她感冒了，还咳嗽。"),
        ("今年招聘的都是高等学校毕业生。", "All those hired this year are college graduates."),
        ("她儿子还在上中小学。", "Her son is still at secondary school."),
        ("他不开心。", "He was sad."),
        ("她一点也不难过。", "She was quite happy."),
        ("我怕迟到。", "I'm worried I'll be late."),
        ("他戴着眼镜。", "He wears glasses."),
        ("警方提醒市民注意防骗。", "Police warned the public about scams."),
        ("特首下周访问北京。", "The Chief Executive will visit Beijing next week."),
        ("这家公司的首席执行官辞职了。", "The firm's chief executive resigned."),
        ("他戒酒了，天天喝茶。", "He's off the booze and drinks tea all day."),
        ("下个月会给你加班费。", "They'll pay you for the extra hours next month."),
        ("我跟他借了车。", "He lent me his car."),
        ("他们把房子租出去了。", "They let the house."),
        ("The Pentagon chief visited Japan.", "美国国防部长访问了日本。"),
        ("The captain saluted.", "船长敬了个礼。"),
        ("The general public was surprised.", "公众感到意外。"),
        ("She burst out laughing.", "她忍不住笑了。"),
        ("The witness was threatened.", "证人受到了恐吓。"),
        ("A cold wind blew from the lake.", "湖上吹来一阵冷风。"),
        ("This phone is a steal at $200.", "这手机才卖两百美元，太划算了。"),
    ],
)
def test_the_same_meaning_and_idioms_are_clean(find: Find, source: str, target: str) -> None:
    assert find(CHECK, source, target) == []
